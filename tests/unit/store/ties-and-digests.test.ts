import { expect, it } from 'vitest';
import type { NewTie } from '../../../src/store/store.js';
import { describeInEachEngine } from '../../helpers/engines.js';

const tie: NewTie = {
  serverId: 'a',
  question: 'Can I get my money back?',
  passageId: 'shop#p3',
  textHash: '0123456789abcdef',
  by: '200000000000000002',
  at: new Date('2026-11-27T10:00:00Z'),
};

describeInEachEngine('ties', ({ open }) => {
  it('survive a restart, with who made them and when', async () => {
    const store = await open();
    const added = await store.ties.add(tie);
    await store.close();
    const again = await open();
    expect(await again.ties.list('a')).toEqual([{ ...tie, ...(added === 'full' ? {} : added) }]);
  });

  it('of the same question replace each other', async () => {
    const { ties } = await open();
    const first = await ties.add(tie);
    const second = await ties.add({ ...tie, question: 'can I get my MONEY back', passageId: 'shop#p4' });
    expect(second).toEqual(first);
    expect(await ties.list('a')).toMatchObject([{ passageId: 'shop#p4' }]);
  });

  it('are removed once', async () => {
    const { ties } = await open();
    const added = await ties.add(tie);
    const id = added === 'full' ? 0 : added.id;
    expect(await ties.remove('a', id)).toMatchObject({ question: tie.question });
    expect(await ties.remove('a', id)).toBeUndefined();
    expect(await ties.list('a')).toEqual([]);
  });

  it('have a bound, within which known questions can still be tied anew', { timeout: 60_000 }, async () => {
    const { ties } = await open();
    for (let n = 0; n < 1000; n += 1) await ties.add({ ...tie, question: `Question ${n}` });
    expect(await ties.add({ ...tie, question: 'One more' })).toBe('full');
    expect(await ties.add({ ...tie, question: 'question 7' })).toMatchObject({ id: 8 });
  });
});

describeInEachEngine('a digest', ({ open }) => {
  const monday = (day: number, hour = 9) => new Date(Date.UTC(2026, 10, day, hour));

  it('is claimed once when it is due, by whoever asks first, and over a restart', async () => {
    const [one, other] = [await open(), await open()];
    expect(await one.digests.claim('a', monday(20), monday(23))).toBe(false);
    expect(await one.digests.claim('a', monday(23, 8), monday(23))).toBe(false);
    expect(await one.digests.claim('a', monday(23), monday(30))).toBe(true);
    expect(await other.digests.claim('a', monday(23), monday(30))).toBe(false);
    await one.close();
    const again = await open();
    expect(await again.digests.claim('a', monday(24), monday(30))).toBe(false);
    expect(await again.digests.claim('a', monday(30, 12), monday(37))).toBe(true);
  });

  it('is due again when it could not be sent, and forgotten when it is wanted no more', async () => {
    const { digests } = await open();
    await digests.claim('a', monday(20), monday(23));
    await digests.claim('a', monday(23), monday(30));
    await digests.giveBack('a', monday(23));
    expect(await digests.claim('a', monday(23, 10), monday(30))).toBe(true);
    await digests.forget('a');
    expect(await digests.claim('a', monday(30), monday(37))).toBe(false);
  });
});
