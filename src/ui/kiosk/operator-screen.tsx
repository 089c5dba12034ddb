import { useApp } from '../context.ts';

/** The operator's side. */
export function OperatorScreen() {
  const stage = useApp((state) => state.kiosk?.operator ?? null);
  return <div class="operator" data-operator={stage} />;
}
