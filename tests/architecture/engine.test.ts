/** The engine knows no clock, chance, floating powers, text, storage, page, machine or code from words (rulings 4). */
import { describe, expect, it } from 'vitest';
import { importsOf, sourceFiles } from '../support/source-files.ts';

/** Without comments and quoted text; templates stay, for code may stand in them. */
const bare = (text: string): string =>
  text.replace(/\/\*[\s\S]*?\*\/|\/\/.*$|'(?:\\.|[^'\\\n])*'|"(?:\\.|[^"\\\n])*"/gm, (part) =>
    part.startsWith('/') ? '' : "''",
  );

/** The parts of Math that give the same whole number on every machine; all others are banned, by any way of reaching. */
const EXACT_MATH = 'abs|ceil|floor|imul|max|min|round|sign|trunc';

const names = (list: string): RegExp => new RegExp(`(?<![.\\w$])(?:${list})(?![\\w$]|\\s*\\??:)`);

const BANNED: readonly [string, RegExp][] = [
  ['a clock', names('Date|performance|Temporal')],
  ['chance', /\bMath\s*(?:\.\s*random\b|\[)|(?<![.\w$])crypto\b/],
  ['inexact arithmetic', new RegExp(`\\bMath\\b(?!\\.(?:${EXACT_MATH})\\b)|\\*\\*`)],
  ['the console', names('console')],
  ['the network', names('fetch|XMLHttpRequest|WebSocket|EventSource|navigator')],
  ['code made from words', /\beval\b|\bFunction\b|\.\s*constructor\b|\bimport\s*\(/],
  ['the page', names('window|document|location|history|localStorage|sessionStorage|indexedDB|alert|Worker|HTML\\w+')],
  ['the machine', names('process|Buffer|require|module|__dirname|__filename|Deno|Bun')],
  ['the global object', names('globalThis|self|global')],
  ['timers', names('set(?:Timeout|Interval|Immediate)|queueMicrotask|requestAnimationFrame|requestIdleCallback')],
  ['waiting', /\basync\b|\bawait\b|\bPromise\b/],
  ['a locale', /\bIntl\b|\.\s*toLocale\w*|\.\s*localeCompare\b/],
];

const faultsOf = (text: string): string[] =>
  BANNED.filter(([, pattern]) => pattern.test(bare(text))).map(([what]) => what);

describe('what the engine may not use', () => {
  it.each([
    ['a clock', 'const now = Date.now();'],
    ['a clock', 'const { now } = Date;'],
    ['a clock', 'performance.now()'],
    ['chance', 'const roll = Math.random();'],
    ['chance', "const roll = Math['random']();"],
    ['chance', 'crypto.getRandomValues(bytes)'],
    ['inexact arithmetic', 'const { random } = Math;'],
    ['inexact arithmetic', 'Math.pow(2, x)'],
    ['inexact arithmetic', 'Math.exp(x)'],
    ['inexact arithmetic', 'Math.expm1(x)'],
    ['inexact arithmetic', 'Math.log(x)'],
    ['inexact arithmetic', 'Math.log2(x)'],
    ['inexact arithmetic', 'Math.sqrt(x)'],
    ['inexact arithmetic', 'const half = 2 ** (-t / 60);'],
    ['inexact arithmetic', 'share **= 2;'],
    ['the console', 'console.log(score)'],
    ['the network', "void fetch('/score')"],
    ['the network', 'new WebSocket(url)'],
    ['code made from words', "eval('1')"],
    ['code made from words', "(0, eval)('1')"],
    ['code made from words', "new Function('return 1')"],
    ['code made from words', "Function('return 1')()"],
    ['code made from words', "apply.constructor('return 1')()"],
    ['code made from words', "await import('./late.ts')"],
    ['the page', 'document.title'],
    ['the page', "localStorage.getItem('x')"],
    ['the page', 'const { innerWidth } = window;'],
    ['the page', 'let body: HTMLElement;'],
    ['the machine', 'process.env'],
    ['the machine', "require('fs')"],
    ['the global object', "globalThis['fetch']"],
    ['timers', 'setTimeout(step, 5)'],
    ['waiting', 'export async function apply() {}'],
    ['a locale', 'total.toLocaleString()'],
    ['a locale', 'a.localeCompare(b)'],
    ['a locale', 'new Intl.NumberFormat()'],
    ['the page', 'const text = `${document.title}`;'],
    ['the page', "const url = 'http://a'; document.title"],
  ])('is found: %s in %s', (what, snippet) => expect(faultsOf(snippet)).toContain(what));

  it.each([
    'Math.floor(minutes / 60)',
    'const since = Math.max(0, Math.min(a, b));',
    '// asks document, fetch and Date.now() of nobody',
    '/** ρ = .8·2^(−t/60), not Math.pow; 2 ** x */',
    "const reason = 'window document fetch';",
    'const kept = story.document;',
    'return { window: 1, process: 2 };',
    'const up = 2 * HARM_UNIT * 3;',
  ])('is not mistaken: %s', (snippet) => expect(faultsOf(snippet)).toEqual([]));

  it.each(sourceFiles('src/engine', ['.ts']).map(({ path, text }) => [path, text] as const))(
    '%s uses none of it',
    (_path, text) => expect(faultsOf(text)).toEqual([]),
  );
});

describe('what the engine imports', () => {
  const files = new Map(sourceFiles('src', ['.ts']).map(({ path, text }) => [path, text]));

  it('is src/scenario and itself', () => {
    const engine = [...files].filter(([path]) => path.startsWith('src/engine/'));
    const others = engine.flatMap(([path, text]) =>
      importsOf(text)
        .filter((name) => name !== '#scenario' && !/^\.\/[\w-]+\.ts$/.test(name))
        .map((name) => `${path}: ${name}`),
    );
    expect(engine.length).toBeGreaterThan(5);
    expect(others).toEqual([]);
  });

  it('runs without any package: types aside, nothing that it leads to imports one', () => {
    const reached = new Set<string>();
    const outside: string[] = [];
    const follow = (path: string): void => {
      if (reached.has(path)) return;
      reached.add(path);
      const values = (files.get(path) ?? '').replace(/\b(?:import|export)\s+type\b[^;]*;/g, '');
      for (const name of importsOf(values)) {
        if (name === '#scenario') follow('src/scenario/index.ts');
        else if (name.startsWith('.')) follow(new URL(name, `file:///${path}`).pathname.slice(1));
        else outside.push(`${path}: ${name}`);
      }
    };
    follow('src/engine/index.ts');
    expect(outside).toEqual([]);
    expect([...reached].filter((path) => !files.has(path))).toEqual([]);
    expect([...reached].filter((path) => !/^src\/(engine|scenario)\//.test(path))).toEqual([]);
  });
});
