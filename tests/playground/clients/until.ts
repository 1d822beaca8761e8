/** Waits for a condition; its value, once it is there. */
export async function until<Value>(
  look: () => Value | Promise<Value>,
  timeoutMs = 10_000,
): Promise<Exclude<Awaited<Value>, undefined | null | false | ''>> {
  const deadline = Date.now() + timeoutMs;
  for (;;) {
    const value = await look();
    // What is falsy has just been excluded.
    if (value) return value as Exclude<Awaited<Value>, undefined | null | false | ''>;
    if (Date.now() > deadline) throw new Error(`still waiting after ${timeoutMs} ms for: ${look.toString()}`);
    await new Promise((resolve) => setTimeout(resolve, 15));
  }
}
