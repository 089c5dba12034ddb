import { press, relist, startScan, tick } from '#state/scan';
import type { Scan, ScanTempo } from '#state/scan';
import type { TextPort } from '#ports';
import { createHighlight } from './highlight.ts';
import { onSwitch } from './switch-input.ts';
import { isAtEnd, readTargets, use } from './targets.ts';
import type { TargetGroup } from './targets.ts';
import './scan.css';

/** How often the page is read; ms. */
const READ_MS = 100;

/** Works the page by one switch until the returned function is called. `tempo` is asked at each step. */
export function startScanning(tempo: () => ScanTempo, t: TextPort['t']): () => void {
  const ids = createIds();
  const highlight = createHighlight();
  const now = () => performance.now();
  let scan: Scan = startScan(now());
  let groups: TargetGroup[] = [];

  const idOf = ({ root, reads, targets }: TargetGroup): number =>
    reads ? ids(targets[0]?.element ?? root, 'read') : ids(root, 'group');

  const show = () => {
    const group = groups.find((known) => idOf(known) === scan.group);
    const targets = (group?.targets ?? []).filter(
      ({ element }) => scan.item === null || ids(element, 'item') === scan.item,
    );
    highlight.show(targets, group?.root ?? null);
    const [first] = targets;
    if (scan.resting) highlight.say(t('scan.resting'));
    else if (first?.kind !== 'read') highlight.say('');
    else highlight.say(t(isAtEnd(first.element) ? 'scan.to-top' : 'scan.read-on'));
  };

  const read = () => {
    groups = readTargets();
    const listed = groups.map((group) => ({
      id: idOf(group),
      items: group.targets.map(({ element, kind }) => ({ id: ids(element, 'item'), stays: kind !== 'press' })),
    }));
    scan = relist(scan, listed, now());
  };

  const onPress = () => {
    read();
    const { scan: next, act } = press(scan, tempo(), now());
    scan = next;
    const all = groups.flatMap(({ targets }) => targets);
    const target = act === null ? undefined : all.find(({ element }) => ids(element, 'item') === act);
    if (target !== undefined) use(target);
    show();
  };

  const onTime = () => {
    if (scan.resting) return;
    read();
    scan = tick(scan, tempo(), now());
    show();
  };

  const unbind = onSwitch(onPress);
  const timer = setInterval(onTime, READ_MS);
  onTime();
  return () => {
    clearInterval(timer);
    unbind();
    highlight.end();
  };
}

/** A number for each element in each of its roles, the same as long as it lives. */
function createIds() {
  const fresh = () => new WeakMap<Element, number>();
  const known = { group: fresh(), read: fresh(), item: fresh() };
  let count = 0;
  return (element: Element, as: keyof typeof known): number => {
    const id = known[as].get(element) ?? (count += 1);
    known[as].set(element, id);
    return id;
  };
}
