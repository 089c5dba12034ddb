import type { UpdateMessage, UpdatePort } from '#ports';

const WORKER = 'sw.js';
/** A page that is never left, as at an exhibition, looks for an update this often. Milliseconds. */
const LOOK_EVERY = 15 * 60_000;

/**
 * Updates by service worker; does nothing where there is none: plain http from another device, old browsers, or when not
 * `wanted`. Pages then come from the network as ever.
 */
export function createServiceWorkerUpdates(wanted: boolean): UpdatePort {
  const container = wanted ? navigator.serviceWorker : undefined;
  const listeners = new Set<() => void>();
  let registration: ServiceWorkerRegistration | undefined;

  const say = (worker: ServiceWorker | null | undefined, message: UpdateMessage) => worker?.postMessage(message, []);
  /** The very first worker waits for a moment too, but follows none. */
  const waiting = () => (registration?.active ? registration.waiting : null);
  const tell = () => {
    if (waiting()) for (const listener of listeners) listener();
  };
  const follow = () => registration?.installing?.addEventListener('statechange', tell);

  return {
    start() {
      void container?.register(WORKER, { updateViaCache: 'none' }).then(
        (made) => {
          registration = made;
          made.addEventListener('updatefound', follow);
          follow();
          tell();
          setInterval(() => void made.update().catch(() => undefined), LOOK_EVERY);
        },
        () => undefined,
      );
    },
    reportStarted: () => say(container?.controller, 'started'),
    onWaiting(listener) {
      listeners.add(listener);
      if (waiting()) listener();
      return () => listeners.delete(listener);
    },
    async apply() {
      const next = waiting();
      if (!next) return false;
      container?.addEventListener('controllerchange', () => location.reload(), { once: true });
      say(next, 'apply');
      return true;
    },
  };
}
