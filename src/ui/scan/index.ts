import { press, relist, startScan, tick } from '#state/scan';
import type { Scan, ScanTempo } from '#state/scan';
import type { TextPort } from '#ports';
import { createHighlight } from './highlight.ts';
import { onSwitch } from './switch-input.ts';
import { isAtEnd, readTargets, use } from './targets.ts';
import type { Target, TargetGroup } from './targets.ts';
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

  const targetsOf = ({ root, targets }: TargetGroup): readonly Target[] =>
    scan.item === null || scan.group !== ids(root, 'group')
      ? targets
      : targets.filter(({ element }) => ids(element, 'item') === scan.item);

  const show = () => {
    const group = groups.find(({ root }) => ids(root, 'group') === scan.group);
    const targets = group === undefined ? [] : targetsOf(group);
    const [first] = targets;
    highlight.show(targets, group?.root ?? null);
    const reads = targets.length === 1 && first?.kind === 'read';
    const word = reads
      ? isAtEnd(first.element)
        ? 'scan.to-top'
        : 'scan.read-on'
      : scan.resting
        ? 'scan.resting'
        : null;
    highlight.say(word === null ? '' : t(word));
  };

  const read = () => {
    groups = readTargets();
    const listed = groups.map(({ root, targets }) => ({
      id: ids(root, 'group'),
      items: targets.map(({ element, kind }) => ({ id: ids(element, 'item'), stays: kind !== 'press' })),
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

/** A number for each element, and another for the group that it is the root of; the same as long as it lives. */
function createIds() {
  const known = { group: new WeakMap<Element, number>(), item: new WeakMap<Element, number>() };
  let count = 0;
  return (element: Element, as: keyof typeof known): number => {
    const id = known[as].get(element) ?? (count += 1);
    known[as].set(element, id);
    return id;
  };
}
