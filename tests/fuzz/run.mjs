// npm run fuzz -- --minutes 10 [--seed 1234]: the tests in this folder for longer, with other inputs each time.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { parseArgs } from 'node:util';

const { values } = parseArgs({
  options: { minutes: { type: 'string', default: '5' }, seed: { type: 'string' } },
});
const minutes = Number(values.minutes);
const seed = Number(values.seed ?? Math.floor(Math.random() * 2 ** 31));
if (!(minutes > 0) || !Number.isInteger(seed)) {
  console.error('Usage: npm run fuzz -- --minutes 10 [--seed 1234]');
  process.exit(2);
}

/** The tests in this folder share the time. From five minutes on, growth is measured on long articles, too. */
const targets = 11;
const seconds = Math.max(1, Math.round((minutes * 60) / targets));
const shapes = ['tests/unit/corpus/linear.test.ts', 'tests/unit/search/bounded.test.ts'];
console.log(`Fuzzing with seed ${seed}: ${targets} targets, ${seconds} seconds each.`);
const vitest = spawn(
  process.execPath,
  [
    'node_modules/vitest/vitest.mjs',
    'run',
    '--no-file-parallelism',
    'tests/fuzz',
    ...(minutes >= 5 ? shapes : []),
  ],
  {
    stdio: 'inherit',
    env: {
      ...process.env,
      FUZZ_SEED: String(seed),
      FUZZ_SECONDS: String(seconds),
      SHAPE_LENGTH: String(512 * 1024),
    },
  },
);
const [code] = await once(vitest, 'exit');
process.exitCode = code ?? 1;
