/** `npm test`: every check, cheapest first, with one line each and a count at the end. Stops at the first failure. */
import { spawnSync } from 'node:child_process';
import { parseArgs } from 'node:util';
import { ROOT } from './build.ts';

const { values } = parseArgs({ options: { full: { type: 'boolean', default: false }, only: { type: 'string' } } });

interface Step {
  readonly name: string;
  readonly script: string;
}

const STEPS: readonly Step[] = [
  { name: 'format', script: 'test:format' },
  { name: 'types', script: 'test:types' },
  { name: 'lint', script: 'test:lint' },
  { name: 'unused', script: 'test:unused' },
  { name: 'unit', script: 'test:unit' },
  { name: 'scenarios', script: 'test:scenarios' },
  { name: 'e2e', script: 'test:e2e' },
];

const chosen = STEPS.filter(({ name }) => values.only === undefined || values.only.split(',').includes(name));
const env = { ...process.env, ...(values.full ? { CO_NHAU_FULL: '1' } : {}) };
const began = Date.now();
const lines: string[] = [];
for (const { name, script } of chosen) {
  const stepBegan = Date.now();
  const { status } = spawnSync('npm', ['run', '--silent', script], { cwd: ROOT, stdio: 'inherit', env });
  const seconds = ((Date.now() - stepBegan) / 1000).toFixed(1);
  lines.push(`${status === 0 ? 'ok    ' : 'FAILED'} ${name.padEnd(10)} ${seconds} s`);
  if (status !== 0) {
    process.stdout.write(`\n${lines.join('\n')}\n\n${name} failed; the steps after it did not run.\n`);
    process.stdout.write(`\n${lines.length - 1} passed, 1 failed\n`);
    process.exit(1);
  }
}
const total = ((Date.now() - began) / 1000).toFixed(0);
process.stdout.write(`\n${lines.join('\n')}\n\nAll steps of npm test${values.full ? ' (full)' : ''} in ${total} s.\n`);
process.stdout.write(`\n${lines.length} passed, 0 failed\n`);
