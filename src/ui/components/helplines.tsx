import { useText, useUi } from '../context.ts';
import { formatDate } from './format-date.ts';

/** The numbers of the helplines' file, each to be called with one touch. */
export function Helplines() {
  const t = useText();
  const { helplines, text } = useUi();
  const language = text.language();
  return (
    <ul class="helplines">
      {helplines.map((line) => (
        <li key={line.id}>
          <a class="helpline" href={`tel:${line.number}`}>
            <strong>{line.number}</strong>
            <span>
              {line.name[language]}
              <small>{line.note[language]}</small>
              <small>{t('help.verified', { date: formatDate(line.verifiedOn) })}</small>
            </span>
          </a>
        </li>
      ))}
    </ul>
  );
}
