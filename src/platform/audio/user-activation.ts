/** Events that may be the first touch as browsers count it; pressing down with a finger is not, letting go is. */
const ACTIVATIONS = ['pointerup', 'touchend', 'mousedown', 'click', 'keydown'] as const;

/**
 * Resolves once the browser holds the page for touched. An audio context made before that makes Chromium write a
 * warning on the console.
 */
export function whenActivated(): Promise<void> {
  const isActive = (): boolean => !('userActivation' in navigator) || navigator.userActivation.hasBeenActive;
  if (isActive()) return Promise.resolve();
  return new Promise((resolve) => {
    const settle = (): void => {
      if (!isActive()) return;
      for (const type of ACTIVATIONS) window.removeEventListener(type, settle, true);
      resolve();
    };
    for (const type of ACTIVATIONS) window.addEventListener(type, settle, true);
  });
}
