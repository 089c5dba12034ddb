import { Icon } from '../components/icon.tsx';
import { useText, useUi } from '../context.ts';

const LINES = ['normal', 'feet', 'out', 'alone'] as const;

/** A round that breathes, where one breathes (`null`); an icon elsewhere. */
const SIGNS = { normal: 'heart', feet: null, out: 'people', alone: 'lantern' } as const;

function Sign({ line }: { readonly line: (typeof LINES)[number] }) {
  const icon = SIGNS[line];
  return icon === null ? <span class="lesson-breathe__circle" aria-hidden="true" /> : <Icon name={icon} />;
}

/** Whom anybody may call, then what is said aloud to those who are upset. */
export function DistressLines() {
  const t = useText();
  const { helplines, text } = useUi();
  const language = text.language();
  return (
    <>
      <ul class="lesson-numbers lesson-distress__numbers">
        {helplines.map((line) => (
          <li key={line.id}>
            <strong>{line.number}</strong>
            <span>{line.name[language]}</span>
          </li>
        ))}
      </ul>
      <ul class="lesson-distress">
        {LINES.map((line) => (
          <li key={line}>
            <Sign line={line} />
            <p>{t(`lesson.distress-${line}`)}</p>
          </li>
        ))}
      </ul>
    </>
  );
}
