import { useEffect } from 'preact/hooks';
import { Portrait } from '../components/portrait.tsx';
import { useText, useUi } from '../context.ts';
import { SheetFrame } from './sheet-frame.tsx';
import { useStory } from './story-context.ts';

/** A profile, number, link, document or account seen from near. What it means is the player's to judge. */
export function InspectSheet({ item }: { item: string }) {
  const t = useText();
  const { commands } = useUi();
  const { run, words, closeSheet } = useStory();
  const body = run.loaded.scenario.inspectables?.[item];
  useEffect(() => commands.inspect(item), [commands, item]);
  if (body === undefined) return null;
  const key = `inspectables/${item}`;
  return (
    <SheetFrame name="inspect" icon="inspect" title={words.at(`${key}/title`)} close={closeSheet}>
      <div class="near">
        <p class="near__head">
          {body.portrait !== undefined && <Portrait who={body.portrait} size={64} />}
          <span>{t(`story.inspect.kind.${body.kind}`)}</span>
        </p>
        <dl class="rows">
          {Object.keys(body.rows).map((id) => (
            <div key={id} class="rows__row">
              <dt>{words.at(`${key}/rows/${id}/label`)}</dt>
              <dd>{words.at(`${key}/rows/${id}/value`)}</dd>
            </div>
          ))}
        </dl>
      </div>
    </SheetFrame>
  );
}
