import { ChannelType, DiscordAPIError, MessageType, RESTJSONErrorCodes } from 'discord.js';
import { describe, expect, it } from 'vitest';
import { createConversationMemory } from '../../../../src/answer/conversation/conversation.js';
import { createOnce } from '../../../../src/discord/answers/once.js';
import { createCooldown } from '../../../../src/discord/events/cooldown.js';
import { handleMessage } from '../../../../src/discord/events/messages/handle-message.js';
import { noMentions } from '../../../../src/discord/events/reply.js';
import { makeNothing, recordAsking } from '../../../helpers/answers.js';
import { type BotFields, makeBot } from '../../../helpers/discord/bot.js';
import {
  channelId,
  makeMessage,
  otherPersonId,
  ownId,
  personId,
  type Spoken,
} from '../../../helpers/discord/discord.js';
import { labelsOf, type SentMessage, textOf } from '../../../helpers/discord/layouts.js';
import { answerWith } from '../../../helpers/discord/press.js';
import { makeArticleOf } from '../../../helpers/factories.js';
import { makeLibrary } from '../../../helpers/libraries/library.js';
import { memoryStore } from '../../../helpers/memory-store.js';
import { makeSnapshotOf } from '../../../helpers/snapshots.js';

describe('a message', () => {
  it('that asks is answered by reply, without a ping', async () => {
    const { replies } = await say();
    expect(textOf(replies[0] ?? {})).toContain('I couldn’t find that');
    expect(replies[0]?.allowedMentions).toEqual(noMentions);
  });

  it('to us alone is answered in the language of the passage, as it was asked in that', async () => {
    const snapshot = makeSnapshotOf([makeArticleOf(['Die Mühle steht am Fluss.'], { language: 'de' })]);
    const { ask } = recordAsking(() => answerWith([0], snapshot));
    const labels = async (isDirect: boolean) => labelsOf((await say({ isDirect }, { ask })).replies[0] ?? {});
    expect(await labels(true)).toContain('Kontext');
    expect(await labels(false)).toContain('Context');
  });

  it.each([
    ['粉挽き小屋はどこですか', '見つかりません'],
    ['Wer hat die Mühle gebaut?', 'nicht gefunden'],
    ['¿Dónde está el molino?', 'No lo encuentro'],
    ['Waar staat de molen?', 'I couldn’t find'],
  ])('to us alone that finds nothing is answered in its own language: %s', async (content, said) => {
    const { replies } = await say({ content, isDirect: true });
    expect(textOf(replies[0] ?? {})).toContain(said);
  });

  it('to us alone is told in its own language which ones the articles are in', async () => {
    const nothing = makeNothing({ reason: 'other-language', languages: ['en'] }, 'Où est le moulin ?');
    const { ask } = recordAsking(() => nothing);
    const { replies } = await say({ content: nothing.question, isDirect: true }, { ask });
    expect(textOf(replies[0] ?? {})).toContain('sont en anglais.** Essayez de poser la question en anglais.');
  });

  it('to us alone is greeted in English where articles are in it, as "hi" is said in many languages', async () => {
    const greeted = async (...languages: string[]) => {
      const articles = languages.map((language) => makeArticleOf(['Brot'], { slug: language, language }));
      const library = makeLibrary({ snapshot: makeSnapshotOf(articles) });
      const { replies } = await say({ content: 'hi', isDirect: true }, { library });
      return textOf(replies[0] ?? {});
    };
    expect(await greeted('de', 'en')).toContain('Hi!');
    expect(await greeted('de')).toContain('Hallo!');
  });

  it('without a question gets a short help', async () => {
    const { replies } = await say({ content: `<@${ownId}>` });
    expect(textOf(replies[0] ?? {})).toContain('/ask');
  });

  it('to somebody else gets nothing', async () => {
    const { replies } = await say({ mentionsUs: false });
    expect(replies).toEqual([]);
  });

  it.each<[string, Spoken, string]>([
    ['a channel: one for each person', {}, `${channelId}/${personId}`],
    ['a thread: one for all', { isInThread: true }, channelId],
    ['a direct message', { isDirect: true }, `${channelId}/${personId}`],
  ])('belongs to the conversation of %s', async (_, spoken, key) => {
    const conversations = createConversationMemory({ clock: () => 1 });
    const { ask, calls } = recordAsking((question) => makeNothing({ reason: 'not-in-corpus' }, question));
    await say({ content: 'Who owns the mill?', ...spoken }, { conversations, ask });
    await say({ content: 'And the weir?', ...spoken }, { conversations, ask });
    expect(conversations.recall(key).turns.map(({ question }) => question)).toEqual([
      'Who owns the mill?',
      'And the weir?',
    ]);
    expect(calls[1]?.options?.conversation?.turns).toHaveLength(1);
  });

  it('that comes too soon gets an hourglass: no noise in the channel', async () => {
    const cooldown = createCooldown({ questions: 1, seconds: 30 }, () => 1);
    const spoken = [await say({}, { cooldown }), await say({}, { cooldown }), await say({}, { cooldown })];
    const texts = spoken.flatMap(({ replies }) => replies.map(textOf));
    expect(texts).toHaveLength(1);
    expect(spoken.map(({ reactions }) => reactions)).toEqual([[], ['⏳'], ['⏳']]);
  });

  it('that comes too soon is told so once where the bot may not react', async () => {
    const cooldown = createCooldown({ questions: 1, seconds: 30 }, () => 1);
    const spoken = [];
    for (let i = 0; i < 3; i += 1) spoken.push(await say({ mayReact: false }, { cooldown }));
    const texts = spoken.flatMap(({ replies }) => replies.map(textOf));
    expect(texts).toHaveLength(2);
    expect(texts[1]).toMatch(/Try again <t:\d+:R>/);
    expect(spoken.flatMap(({ reactions }) => reactions)).toEqual([]);
  });

  it('that asks nothing counts, too: a row of mentions is no row of replies', async () => {
    const cooldown = createCooldown({ questions: 2, seconds: 30 }, () => 1);
    const spoken = [];
    for (let i = 0; i < 30; i += 1) spoken.push(await say({ content: `<@${ownId}>` }, { cooldown }));
    expect(spoken.flatMap(({ replies }) => replies)).toHaveLength(2);
    expect(spoken.flatMap(({ reactions }) => reactions)).toHaveLength(3);
  });

  it('is answered without reference where the past may not be read', async () => {
    const error = discordError(RESTJSONErrorCodes.CannotReplyWithoutPermissionToReadMessageHistory);
    const sent: SentMessage[] = [];
    const { message } = makeMessage({ reply: () => Promise.reject(error) });
    Object.assign(message.channel, {
      type: ChannelType.GuildText,
      isSendable: () => true,
      send: async (m: SentMessage) => sent.push(m),
    });
    await handleMessage(message, ownId, makeBot());
    expect(textOf(sent[0] ?? {})).toContain('I couldn’t find that');
    expect(sent[0]?.allowedMentions).toEqual(noMentions);
  });

  it('gets an apology when something breaks', async () => {
    const { replies } = await say({}, { ask: () => Promise.reject(new Error('the index is broken')) });
    expect(textOf(replies[0] ?? {})).toMatch(/Sorry.*`[0-9a-f]{8}`/);
    expect(labelsOf(replies[0] ?? {})).toEqual([]);
  });
});

async function say(spoken: Spoken = {}, parts: BotFields = {}) {
  const { message, ...answers } = makeMessage(spoken);
  await handleMessage(message, ownId, makeBot(parts));
  return answers;
}

describe('small talk', () => {
  const us = `<@${ownId}>`;
  const jonas = '220000000000000002';

  it.each<[string, Spoken, RegExp]>([
    ['thanks to us', { content: `${us} thanks!` }, /You’re welcome!/],
    ['thanks in reply to us', { content: 'thank you', repliesTo: ownId }, /You’re welcome!/],
    ['thanks in a direct message', { content: 'thx', isDirect: true }, /You’re welcome!/],
    ['the thanks of one who writes German to us', { content: 'Danke!', isDirect: true }, /Gern geschehen/],
    [
      'the thanks of one who writes Japanese in an English server',
      { content: `${us} ありがとう` },
      /どういたし/,
    ],
    ['thanks in Portuguese', { content: `${us} obrigado!` }, /De nada/],
    ['a greeting', { content: `hi ${us}` }, /Mention me with a question/],
    ['a greeting in a direct message', { content: 'hello', isDirect: true }, /Just write your question here/],
    ['who asks what we are', { content: `${us} who are you?` }, /I look up questions.*Mention me/s],
    ['a question mark', { content: `${us} ??` }, /Mention me with a question/],
  ])('answers %s', async (_, spoken, expected) => {
    const { replies } = await say(spoken);
    expect(replies.map(textOf)).toEqual([expect.stringMatching(expected)]);
    expect(replies[0]?.allowedMentions).toEqual(noMentions);
  });

  it.each<[string, Spoken]>([
    ['thanks to another member', { content: `thanks <@${jonas}>, ${us} knew it too`, mentioned: [jonas] }],
    ['thanks in reply to another member', { content: `thank you! ${us}`, repliesTo: jonas }],
    ['a laugh', { content: `lol ${us}` }],
    ['agreement', { content: `${us} ok` }],
  ])('leaves %s alone', async (_, spoken) => {
    const { replies, reactions } = await say(spoken);
    expect({ replies, reactions }).toEqual({ replies: [], reactions: [] });
  });

  it('takes thanks that name us in passing with a thumb', async () => {
    const { replies, reactions } = await say({ content: `thanks ${us}` });
    expect({ replies, reactions }).toEqual({ replies: [], reactions: ['👍'] });
  });

  it('is answered in the language that the server has set', async () => {
    const store = memoryStore({ language: 'fr' });
    const { replies } = await say({ content: `${us} ありがとう` }, { store });
    expect(textOf(replies[0] ?? {})).toContain('Avec plaisir');
  });

  it('is no part of a conversation', async () => {
    const conversations = createConversationMemory({ clock: () => 1 });
    await say({ content: `${us} thanks!` }, { conversations });
    expect(conversations.recall(`${channelId}/${personId}`).turns).toEqual([]);
  });
});

describe('a reply whose text Discord keeps back', () => {
  const unread: Spoken = { content: '', mentionsUs: false, repliesTo: ownId, type: MessageType.Reply };

  it('is told how to go on, once for each person', async () => {
    const told = createOnce(() => 1);
    const spoken = [];
    for (const by of [personId, personId, otherPersonId]) spoken.push(await say({ ...unread, by }, { told }));
    expect(spoken.map(({ replies }) => replies.length)).toEqual([1, 0, 1]);
    expect(textOf(spoken[0]?.replies[0] ?? {})).toContain(`Put <@${ownId}> in it`);
    expect(spoken[0]?.replies[0]?.allowedMentions).toEqual(noMentions);
  });

  it('to somebody else is none of our business', async () => {
    const { replies } = await say({ ...unread, repliesTo: otherPersonId });
    expect(replies).toEqual([]);
  });
});

function discordError(code: number): DiscordAPIError {
  return new DiscordAPIError({ code, message: 'no' }, code, 403, 'POST', 'https://discord.com/api', {
    body: undefined,
    files: undefined,
  });
}
