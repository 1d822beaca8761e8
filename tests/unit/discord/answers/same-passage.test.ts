import { describe, expect, it } from 'vitest';
import { commands } from '../../../../commands/index.js';
import type { Answered } from '../../../../src/answer/answer.js';
import { createShownAnswers } from '../../../../src/discord/answers/shown-answers.js';
import { layOutUnlessSame } from '../../../../src/discord/answers/unless-same.js';
import { handleInteraction } from '../../../../src/discord/events/interactions.js';
import { translateTo } from '../../../../src/locales/translate.js';
import { makeAnswered, makeFinding } from '../../../helpers/answers.js';
import { makeBot } from '../../../helpers/discord/bot.js';
import { makeCommandInteraction, otherPersonId, personId } from '../../../helpers/discord/discord.js';
import { labelsOf, textOf } from '../../../helpers/discord/layouts.js';
import { makePassage } from '../../../helpers/factories.js';

const best = makeFinding({
  passage: makePassage({ text: 'The mill stands by the river. It was built in 1841.' }),
  highlight: { start: 30, end: 51 },
});
const followUp: Answered = { ...makeAnswered({ best }), isFollowUp: true };
const findUrl = async () => 'https://discord.com/channels/1/2/3';
const everybody = { personId, isPrivate: false, isNext: false };

describe('the passage of a follow-up', () => {
  const shown = () => createShownAnswers(() => 1);

  it('is on view already when the answer before shows it', () => {
    const answers = shown();
    expect(answers.findSame('c', followUp, everybody)).toBeUndefined();
    answers.record('c', { passageKey: best.key, findUrl });
    expect(answers.findSame('c', followUp, everybody)?.findUrl).toBe(findUrl);
    expect(answers.findSame('another', followUp, everybody)).toBeUndefined();
    const other = { ...followUp, best: makeFinding({ key: 'another' }) };
    expect(answers.findSame('c', other, everybody)).toBeUndefined();
  });

  it('is shown again to a question of its own', () => {
    const answers = shown();
    answers.record('c', { passageKey: best.key, findUrl });
    expect(answers.findSame('c', makeAnswered({ best }), everybody)).toBeUndefined();
    expect(answers.findSame('c', makeAnswered({ best }), { ...everybody, isNext: true })?.findUrl).toBe(
      findUrl,
    );
  });

  it('that only one person sees is on view for nobody else', () => {
    const answers = shown();
    answers.record('c', { passageKey: best.key, findUrl, seenBy: personId });
    expect(answers.findSame('c', followUp, everybody)).toBeUndefined();
    expect(answers.findSame('c', followUp, { ...everybody, isPrivate: true })?.findUrl).toBe(findUrl);
    const another = { ...everybody, isPrivate: true, personId: otherPersonId };
    expect(answers.findSame('c', followUp, another)).toBeUndefined();
  });

  it('is led to, with the sentence that answers', async () => {
    const bot = makeBot({ ask: async () => followUp });
    const ask = async () => {
      const { interaction, replies } = makeCommandInteraction('ask', { question: 'And when?' });
      await handleInteraction(interaction, commands, bot);
      return replies[0] ?? {};
    };
    const first = await ask();
    const second = await ask();
    expect(textOf(first)).toContain('The mill stands by the river.');
    expect(textOf(second)).toMatch(
      /^### And when\?\n-# \[Same passage as above ↑\]\(<https:\/\/discord\.com\/channels\/[\d/]+>\)\u00a0· ¶1\n> … \*\*It was built in 1841\.\*\*$/,
    );
    expect(labelsOf(second)).toEqual(labelsOf(first));
  });

  it('is shown again when its message cannot be found any more', async () => {
    const bot = makeBot({ ask: async () => followUp });
    bot.shownAnswers.record(`dm ${personId}`, { passageKey: best.key, findUrl: async () => undefined });
    const { layout, isSame } = await layOutUnlessSame(
      followUp,
      `dm ${personId}`,
      everybody,
      {},
      bot,
      translateTo('en-US'),
    );
    expect(isSame).toBe(false);
    expect(textOf(layout)).toContain('The mill stands by the river.');
  });
});
