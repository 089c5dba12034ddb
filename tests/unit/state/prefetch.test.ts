import { describe, expect, it } from 'vitest';
import { connectPrefetch, createAppStore, createCommands, initialState, viewPhone } from '#state';
import { fakePorts } from '../../support/fake-ports.ts';
import { TINY } from '../../support/tiny-scenario.ts';

describe('the story that is held out', () => {
  it('comes early, each once, while the plaza is on screen', async () => {
    const [first, second, third] = ['first', 'second', 'third'].map((id) => ({ ...TINY, id }));
    const { ports, early } = fakePorts([first!, second!, third!]);
    const store = createAppStore(initialState(ports.storage));
    const commands = createCommands(store, ports);
    await commands.boot();
    commands.focusTheme('chat');
    await connectPrefetch(store, ports.packs);
    expect(early).toEqual(['first']);
    commands.select('second');
    commands.select('second');
    expect(early).toEqual(['first', 'second']);
    store.setState({ screen: 'story' });
    commands.select('third');
    expect(early).toEqual(['first', 'second']);
    store.setState({ screen: 'hub' });
    expect(early).toEqual(['first', 'second', 'third']);
  });
});

describe('what a phone has shown', () => {
  it('stays the same, object by object, until it is flagged', async () => {
    const { ports, clock } = fakePorts([TINY]);
    const store = createAppStore(initialState(ports.storage));
    const commands = createCommands(store, ports);
    await commands.boot();
    await commands.open('tiny');
    clock.flush();
    commands.begin({ gentler: false });
    const items = () => Object.values(viewPhone(store.getState().run!).items).flat();
    commands.revealNext();
    commands.revealNext();
    const before = items();
    commands.revealAll();
    expect(before.length).toBeGreaterThan(0);
    items()
      .slice(0, before.length)
      .forEach((item, index) => expect(item).toBe(before[index]));
    const line = items().find((item) => item.kind === 'line')!;
    if (line.kind === 'line') commands.flag(line.key, true);
    expect(items().find((item) => item.kind === 'line' && item.flagged)).toBeDefined();
  });
});
