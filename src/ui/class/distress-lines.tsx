import { useText, useUi } from '../context.ts';

const LINES = ['normal', 'feet', 'out', 'alone'] as const;

/** What is said aloud to those who are upset, and whom anybody may call. */
export function DistressLines() {
  const t = useText();
  const { helplines, text } = useUi();
  const language = text.language();
  return (
    <>
      <div class="lesson-distress">
        {LINES.map((line) => (
          <p key={line}>{t(`lesson.distress-${line}`)}</p>
        ))}
      </div>
      <ul class="lesson-numbers">
        {helplines.map((line) => (
          <li key={line.id}>
            <strong>{line.number}</strong>
            <span>{line.name[language]}</span>
          </li>
        ))}
      </ul>
    </>
  );
}
