import { ChannelType, DiscordAPIError, RESTJSONErrorCodes } from 'discord.js';
import { describe, expect, it } from 'vitest';
import { createConversationMemory } from '../../../../src/answer/conversation/conversation-memory.js';
import { createCooldown } from '../../../../src/discord/events/cooldown.js';
import { handleMessage } from '../../../../src/discord/events/messages.js';
import { noMentions } from '../../../../src/discord/events/reply.js';
import { makeNothing, recordAsking } from '../../../helpers/answers.js';
import { type BotFields, makeBot } from '../../../helpers/discord/bot.js';
import { channelId, makeMessage, ownId, personId, type Spoken } from '../../../helpers/discord/discord.js';
import { labelsOf, type SentMessage, textOf } from '../../../helpers/discord/layouts.js';

describe('a message', () => {
  it('that asks is answered by reply, without a ping', async () => {
    const { replies } = await say();
    expect(textOf(replies[0] ?? {})).toContain('I couldn’t find that');
    expect(replies[0]?.allowedMentions).toEqual(noMentions);
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

  it('that comes too soon is told so once, then ignored: no noise in the channel', async () => {
    const cooldown = createCooldown({ questions: 1, seconds: 30 }, () => 1);
    const spoken = [await say({}, { cooldown }), await say({}, { cooldown }), await say({}, { cooldown })];
    const texts = spoken.flatMap(({ replies }) => replies.map(textOf));
    expect(texts).toHaveLength(2);
    expect(texts[1]).toMatch(/Ask again in 30 seconds/);
  });

  it('that asks nothing counts, too: a row of mentions is no row of replies', async () => {
    const cooldown = createCooldown({ questions: 2, seconds: 30 }, () => 1);
    const spoken = [];
    for (let i = 0; i < 30; i += 1) spoken.push(await say({ content: `<@${ownId}>` }, { cooldown }));
    expect(spoken.flatMap(({ replies }) => replies)).toHaveLength(3);
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
  const { message, replies } = makeMessage(spoken);
  await handleMessage(message, ownId, makeBot(parts));
  return { replies };
}

function discordError(code: number): DiscordAPIError {
  return new DiscordAPIError({ code, message: 'no' }, code, 403, 'POST', 'https://discord.com/api', {
    body: undefined,
    files: undefined,
  });
}
