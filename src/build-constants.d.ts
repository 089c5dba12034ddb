/** Filled in by the build. */
declare const __VERSION__: string;
/** True only in builds for the browser tests. */
declare const __TEST_DRIVER__: boolean;
