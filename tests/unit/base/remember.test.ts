import { describe, expect, it } from 'vitest';
import { rememberFor } from '../../../src/base/remember.js';

describe('what is remembered', () => {
  const made: string[] = [];
  const find = rememberFor(
    () => 2,
    (key: string, owner: { readonly name: string }) => {
      made.push(`${owner.name} ${key}`);
      return { key };
    },
  );

  it('is made once for each owner, and again when others have been asked for since', () => {
    const [mill, weir] = [{ name: 'mill' }, { name: 'weir' }];
    expect(find('a', mill)).toBe(find('a', mill));
    expect(find('a', weir)).not.toBe(find('a', mill));
    expect(made).toEqual(['mill a', 'weir a']);
    for (const key of ['b', 'c', 'a']) find(key, mill);
    expect(made.slice(2)).toEqual(['mill b', 'mill c', 'mill a']);
  });
});
