import { expect, expectTypeOf, it } from 'vitest';
import { defined } from '../../../src/base/defined.js';

it('leaves out what is undefined, and nothing else', () => {
  const fields: { a: string; b?: number; c: boolean | undefined; d: null } = { a: '', c: undefined, d: null };
  const kept = defined({ ...fields, e: 0 });
  expect(kept).toStrictEqual({ a: '', d: null, e: 0 });
  expectTypeOf(kept).toEqualTypeOf<{
    readonly a: string;
    readonly b?: number;
    readonly c?: boolean;
    readonly d: null;
    readonly e: 0;
  }>();
});
