import { expect, it } from 'vitest';
import { defaultSettings, type ServerSettings } from '../../../src/store/store.js';
import { describeInEachEngine } from '../../helpers/engines.js';

const monday = new Date('2026-11-16T23:00:00Z');
const tuesday = new Date('2026-11-17T01:00:00Z');

describeInEachEngine('settings', ({ open }) => {
  const settings: ServerSettings = {
    channels: ['1', '2'],
    isPrivate: true,
    notesUnanswered: true,
    answersPosts: true,
    repliesIn: 'thread',
    sendsDigest: true,
    usesSharedArticles: false,
    reportsChannelId: '9',
    language: 'pt-BR',
    moderatorRoleId: '3',
    cooldown: { questions: 2, seconds: 60 },
  };

  it('are the defaults until they are changed, and survive a restart', async () => {
    const store = await open();
    expect(await store.settings.read('a')).toEqual(defaultSettings);
    await store.settings.write('a', settings);
    await store.close();
    const again = await open();
    expect(await again.settings.read('a')).toEqual(settings);
    expect(await again.settings.read('b')).toEqual(defaultSettings);
  });

  it('can be put back', async () => {
    const store = await open();
    await store.settings.write('a', settings);
    await store.settings.write('a', defaultSettings);
    expect(await store.settings.read('a')).toEqual(defaultSettings);
  });
});

describeInEachEngine('unanswered questions', ({ open }) => {
  it('count the same question over days, most frequent first', async () => {
    const { unanswered } = await open();
    await unanswered.note('a', 'Who owns the weir?', monday);
    for (const at of [monday, tuesday]) await unanswered.note('a', 'Who owns the MILL?', at);
    await unanswered.note('a', 'who owns the mill', tuesday);
    await unanswered.note('b', 'Elsewhere', tuesday);
    expect(await unanswered.list('a')).toMatchObject([
      { question: expect.stringMatching(/mill/i), count: 3, first: '2026-11-16', last: '2026-11-17' },
      { question: 'Who owns the weir?', count: 1 },
    ]);
  });

  it('are dismissed in their own server only', async () => {
    const { unanswered } = await open();
    await unanswered.note('a', 'Who?', monday);
    await unanswered.note('a', 'Who?', tuesday);
    const ids = (await unanswered.list('a')).map(({ id }) => id);
    await unanswered.dismiss('b', ids);
    expect(await unanswered.list('a')).toHaveLength(1);
    await unanswered.dismiss('a', ids);
    expect(await unanswered.list('a')).toEqual([]);
  });

  it('are forgotten day by day', async () => {
    const { unanswered } = await open();
    for (const at of [monday, tuesday]) await unanswered.note('a', 'Who?', at);
    await unanswered.purge(tuesday);
    expect(await unanswered.list('a')).toMatchObject([{ count: 1, first: '2026-11-17' }]);
  });

  it('keep no more of a question than is needed', async () => {
    const { unanswered } = await open();
    await unanswered.note('a', 'x'.repeat(5000), monday);
    expect((await unanswered.list('a'))[0]?.question).toHaveLength(300);
  });
});

describeInEachEngine('feedback', ({ open }) => {
  it('is counted, since a day', async () => {
    const { feedback } = await open();
    await feedback.note('a', 'mill#p1', 'helpful', monday);
    await feedback.note('a', 'mill#p1', 'helpful', tuesday);
    await feedback.note('a', 'mill#p2', 'not-it', tuesday);
    expect(await feedback.count('a', monday)).toMatchObject({ helpful: 2, 'not-it': 1 });
    expect(await feedback.count('a', tuesday)).toMatchObject({ helpful: 1, 'not-it': 1 });
    await feedback.purge(tuesday);
    expect(await feedback.count('a', monday)).toMatchObject({ helpful: 1, 'not-it': 1 });
  });

  it('is taken back from the day it was counted on, and never more than there is', async () => {
    const { feedback } = await open();
    await feedback.note('a', 'mill#p1', 'helpful', monday);
    await feedback.note('a', 'mill#p1', 'out-of-date', monday);
    await feedback.takeBack('a', 'mill#p1', 'helpful', tuesday);
    expect(await feedback.count('a', monday)).toMatchObject({ helpful: 1, 'out-of-date': 1 });
    for (let n = 0; n < 2; n += 1) await feedback.takeBack('a', 'mill#p1', 'helpful', monday);
    expect(await feedback.count('a', monday)).toMatchObject({ helpful: 0, 'out-of-date': 1 });
  });
});

describeInEachEngine('two processes', ({ open }) => {
  it('share what is kept', async () => {
    const [one, other] = [await open(), await open()];
    await one.settings.write('a', { ...defaultSettings, isPrivate: true });
    expect(await other.settings.read('a')).toMatchObject({ isPrivate: true });
  });
});
