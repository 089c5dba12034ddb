import { lazyScreen } from '../components/lazy.tsx';

/** The operator's side; visitors never fetch it. */
export const OperatorScreen = lazyScreen(async () => (await import('./operator/operator.tsx')).Operator);
