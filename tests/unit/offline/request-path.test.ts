import { describe, expect, it } from 'vitest';
import { fileAskedFor, isForServer } from '#offline';
import { HERE_FILE } from '#protocol';

const SCOPE = 'https://game.example/play/';
const BUILD = { id: 'A', files: { 'index.html': '', 'exit.html': '', 'audio/music.mp3': '', 'assets/index-1.js': '' } };
const ask = (url: string, mode = 'cors', method = 'GET') => fileAskedFor({ url, mode, method }, SCOPE, BUILD);

describe('who answers a request', () => {
  it.each([
    ['the page', SCOPE, 'navigate', 'index.html'],
    ['the page by name', `${SCOPE}index.html`, 'navigate', 'index.html'],
    ['the kiosk', `${SCOPE}?mode=kiosk`, 'navigate', 'index.html'],
    ['a file of one’s own', `${SCOPE}?scenario=scenarios/x.json#play/x`, 'navigate', 'index.html'],
    ['the neutral page', `${SCOPE}exit.html?`, 'navigate', 'exit.html'],
    ['a sound', `${SCOPE}audio/music.mp3`, 'cors', 'audio/music.mp3'],
    ['a script', `${SCOPE}assets/index-1.js`, 'cors', 'assets/index-1.js'],
    ['a script of another build', `${SCOPE}assets/index-2.js`, 'cors', 'assets/index-2.js'],
    ['a scenario of another build', `${SCOPE}scenarios/season-two/x.json`, 'cors', 'scenarios/season-two/x.json'],
  ])('%s: the device', (_what, url, mode, file) => expect(ask(url, mode)).toBe(file));

  it.each([
    ['another site', 'https://elsewhere.example/play/audio/music.mp3'],
    ['a site whose name begins alike', 'https://game.example.elsewhere.example/play/audio/music.mp3'],
    ['another folder of the same site', 'https://game.example/audio/music.mp3'],
    ['what no build holds', `${SCOPE}rooms/list`],
    ['a name that every object has', `${SCOPE}constructor`],
  ])('%s: the network', (_what, url) => expect(ask(url)).toBeNull());

  it('an unknown page: the network', () => expect(ask(`${SCOPE}about.html`, 'navigate')).toBeNull());
  it('what the page wants anew: the network', () => {
    const url = `${SCOPE}assets/index-1.js`;
    expect(fileAskedFor({ url, mode: 'cors', method: 'GET', cache: 'reload' }, SCOPE, BUILD)).toBeNull();
  });
  it.each([
    ['whether the site holds classes', `${SCOPE}${HERE_FILE}`, 'GET', true],
    ['the same of another folder', `https://game.example/${HERE_FILE}`, 'GET', false],
    ['a door', `${SCOPE}class/join`, 'POST', false],
    ['a file of the build', `${SCOPE}exit.html`, 'GET', false],
  ])('%s, of a running server: %s %s %s', (_what, url, method, expected) =>
    expect(isForServer({ url, method, mode: 'cors' }, SCOPE)).toBe(expected),
  );
  it('what is sent: the network', () => expect(ask(SCOPE, 'cors', 'POST')).toBeNull());
});
