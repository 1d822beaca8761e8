import { defineConfig } from 'vitest/config';

/** Where `.ci/run` wants the counts of the run, to print them in one line at the end. */
const report = process.env.TEST_REPORT;

export default defineConfig({
  test: {
    include: ['tests/**/*.test.ts'],
    globalSetup: ['tests/helpers/process/postgres-for-all.ts'],
    // Two cores is what we promise to test on; a real bot process is started by some of the tests.
    testTimeout: 20_000,
    hookTimeout: 60_000,
    reporters: report ? ['default', ['json', { outputFile: report }]] : ['default'],
  },
});
