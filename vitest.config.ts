import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['tests/**/*.test.ts'],
    // Two cores is what we promise to test on; a real bot process is started by some of the tests.
    testTimeout: 20_000,
    hookTimeout: 60_000,
  },
});
