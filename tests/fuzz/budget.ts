import fc from 'fast-check';

/** In the tests the same inputs come each time, as many as the machine can try; `npm run fuzz` has others, for longer. */
const seed = Number(process.env.FUZZ_SEED ?? 1);
const seconds = Number(process.env.FUZZ_SECONDS ?? 8);
/** For the last input that is tried, and what is checked at the end. */
const slackMs = 60_000;

export const timeoutMs = seconds * 1000 + slackMs;

/**
 * Tries one input after the other until the time is up.
 * @param examples are tried first: what has done harm before
 */
export async function fuzz<Input>(
  inputs: fc.Arbitrary<Input>,
  examples: readonly Input[],
  check: (input: Input) => unknown,
): Promise<void> {
  let tried = 0;
  const property = fc.asyncProperty(inputs, async (input) => {
    tried += 1;
    await check(input);
  });
  await fc.assert(property, {
    seed,
    examples: examples.map((example): [Input] => [example]),
    numRuns: Number.MAX_SAFE_INTEGER,
    interruptAfterTimeLimit: seconds * 1000,
    markInterruptAsFailure: false,
  });
  console.log(`tried ${tried} inputs with seed ${seed}`);
}
