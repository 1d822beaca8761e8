/**
 * An object that has of `Real` what the test gave it, and fails on everything else: a test that passes has not
 * relied on something that was never there. Names are those of the real thing; what they hold is up to the test.
 */
export function fake<Real extends object>(what: string, given: { [Name in keyof Real]?: unknown }): Real {
  const handler: ProxyHandler<typeof given> = {
    get(target, property, receiver) {
      if (property in target || isAskedByTheRuntime(property)) return Reflect.get(target, property, receiver);
      throw new Error(`${what}.${String(property)} was used, but the test did not give it`);
    },
  };
  // The proxy stands in for the whole: that is its purpose.
  return new Proxy(given, handler) as Real;
}

/** `await` looks for `then`, assertions look for symbols and for how to print a value. */
function isAskedByTheRuntime(property: string | symbol): boolean {
  return (
    typeof property === 'symbol' ||
    ['then', 'toJSON', 'asymmetricMatch', '$$typeof', 'constructor'].includes(property)
  );
}
