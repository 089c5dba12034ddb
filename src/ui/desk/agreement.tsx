import { Rules } from '../class/rules-step.tsx';
import { useText } from '../context.ts';

/** Before the start: what holds in this room and what the story touches, for the teacher to read aloud. */
export function Agreement({ story }: { readonly story: string }) {
  const t = useText();
  return (
    <section class="card desk-agree" aria-labelledby="agree-title">
      <h2 id="agree-title">{t('desk.agree-title')}</h2>
      <p class="lead">{t('desk.agree-lead')}</p>
      <Rules story={story} />
    </section>
  );
}
