import { useEffect, useState } from 'preact/hooks';
import type { Announcements, Said } from './announcements.ts';

/**
 * The one place from which a screen reader hears what comes by itself. It is always there and never inert: a live region
 * that leaves the tree and comes back is said anew as a whole, jumbled, and of two regions with the same words one is
 * kept quiet, whatever its `aria-live` says (heard with Orca 43). So the conversation itself is no log.
 */
export function Announcer({ announcements }: { readonly announcements: Announcements }) {
  const [said, setSaid] = useState<readonly Said[]>([]);
  useEffect(() => announcements.onChange(setSaid), [announcements]);
  return (
    <div class="visually-hidden" aria-live="polite" data-announcer>
      {said.map(({ id, text }) => (
        <p key={id}>{text}</p>
      ))}
    </div>
  );
}
