import { describe, expect, it } from 'vitest';
import { builtCheck } from '../../../helpers/libraries/built-library.js';

describe('a thread for one task', () => {
  it('gives what the task found', async () => {
    const check = await builtCheck();
    expect(await check('The ferry.md', Buffer.from('The ferry leaves from pier 4.\n'))).toEqual({
      slug: 'the-ferry',
      problems: [],
    });
  });

  it('is given up when the task takes all its memory', async () => {
    const check = await builtCheck();
    const bomb = Buffer.from(`- a\n\n${'  b\n\n'.repeat(800_000)}`);
    const { slug, problems } = await check('bomb.md', bomb);
    expect(slug).toBeUndefined();
    expect(problems).toMatchObject([{ file: 'bomb.md', reason: expect.stringContaining('too much memory') }]);
  }, 60_000);
});
