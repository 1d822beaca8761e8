import { DiscordAPIError, MessageFlags, RESTJSONErrorCodes } from 'discord.js';
import { describe, expect, it } from 'vitest';
import { commands } from '../../../../commands/index.js';
import type { Command } from '../../../../src/discord/commands/command.js';
import { commandText } from '../../../../src/discord/commands/definition.js';
import type { BotContext } from '../../../../src/discord/context.js';
import { handleInteraction, turnAway } from '../../../../src/discord/events/interactions.js';
import { noMentions } from '../../../../src/discord/events/reply.js';
import { ArticlesBeingRead } from '../../../../src/library/library.js';
import { createLogger } from '../../../../src/process/log.js';
import { makeNothing, recordAsking } from '../../../helpers/answers.js';
import { makeBot } from '../../../helpers/discord/bot.js';
import { makeCommandInteraction } from '../../../helpers/discord/discord.js';
import { hasFlag, textOf } from '../../../helpers/discord/layouts.js';
import { makeLibrary } from '../../../helpers/libraries/library.js';
import { makeOutput } from '../../../helpers/process/streams.js';

const held: BotContext['cooldown'] = {
  ask: () => ({ waitMs: 11_200, refusals: 1 }),
  isTypingTooFast: () => false,
};

describe('an interaction', () => {
  it('that names a command of another version is refused politely', async () => {
    const { interaction, replies } = makeCommandInteraction('weather');
    await handleInteraction(interaction, commands, makeBot());
    expect(textOf(replies[0] ?? {})).toContain('no longer exists');
  });

  it('pings nobody', async () => {
    const { interaction, replies } = makeCommandInteraction('ask', { question: '@everyone?' });
    await handleInteraction(interaction, commands, makeBot());
    expect(replies[0]?.allowedMentions).toEqual(noMentions);
  });

  it('asks without what Discord marks up', async () => {
    const { ask, calls } = recordAsking((question) => makeNothing({ reason: 'not-in-corpus' }, question));
    const question = '<@200000000000000002> who owns <#300000000000000003>, as of <t:1700000000:R>?';
    const { interaction } = makeCommandInteraction('ask', { question });
    await handleInteraction(interaction, commands, makeBot({ ask }));
    expect(calls.map((call) => call.question)).toEqual(['who owns , as of ?']);
  });

  it('that comes too soon is answered to that person only, with the time left', async () => {
    const { interaction, replies } = makeCommandInteraction('ask', { question: 'Who?' });
    await handleInteraction(interaction, commands, makeBot({ cooldown: held }));
    expect(textOf(replies[0] ?? {})).toMatch(/^You’re asking a bit fast\. Try again <t:\d+:R>\.$/);
    expect(hasFlag(replies[0] ?? {}, MessageFlags.Ephemeral)).toBe(true);
  });

  it('does not count while the articles are being read', async () => {
    const current = () => {
      throw new ArticlesBeingRead();
    };
    const counted: string[] = [];
    const cooldown: BotContext['cooldown'] = {
      ask: (id) => void counted.push(id),
      isTypingTooFast: () => false,
    };
    const { interaction, replies } = makeCommandInteraction('ask', { question: 'Who?' });
    await handleInteraction(interaction, commands, makeBot({ cooldown, library: makeLibrary({ current }) }));
    expect(textOf(replies[0] ?? {})).toContain('try again in a moment');
    expect(counted).toEqual([]);
  });

  it('that is not allowed has to wait like a question, so that it cannot fill the log', async () => {
    const { interaction, replies } = makeCommandInteraction('settings');
    await handleInteraction(interaction, commands, makeBot({ cooldown: held }));
    expect(textOf(replies[0] ?? {})).toContain('asking a bit fast');
  });

  it('that is no question never has to wait', async () => {
    const { interaction, replies } = makeCommandInteraction('help');
    await handleInteraction(interaction, commands, makeBot({ cooldown: held }));
    expect(textOf(replies[0] ?? {})).toContain('How to ask');
  });

  it('that arrives while we leave is turned away', async () => {
    const { interaction, replies } = makeCommandInteraction('ask', { question: 'Who?' });
    await turnAway(interaction, makeBot());
    expect(textOf(replies[0] ?? {})).toContain('restarting');
  });
});

describe('the boundary', () => {
  it('apologizes with a reference that is in the log beside the stack', async () => {
    const { replies, written } = await runFailing(new Error('the mill burned down'));
    const reference = /`([0-9a-f]{8})`/.exec(textOf(replies[0] ?? {}))?.[1];
    expect(reference).toBeDefined();
    expect(JSON.parse(written)).toMatchObject({
      reference,
      what: '/help',
      err: { stack: expect.stringContaining('interactions.test') },
    });
    expect(hasFlag(replies[0] ?? {}, MessageFlags.Ephemeral)).toBe(true);
    expect(textOf(replies[0] ?? {})).not.toContain('burned');
  });

  it('apologizes after an acknowledgement, too', async () => {
    const { edits } = await runFailing(new Error('too slow'), { isDeferred: true });
    expect(textOf(edits[0] ?? {})).toContain('Sorry');
  });

  it('asks for patience while the articles are being read: that is no failure', async () => {
    const { replies, written } = await runFailing(new ArticlesBeingRead());
    expect(textOf(replies[0] ?? {})).toContain('try again in a moment');
    expect(written).toBe('');
  });

  it('does not speak where it may not', async () => {
    const { replies, written } = await runFailing(discordError(RESTJSONErrorCodes.MissingPermissions));
    expect(replies).toEqual([]);
    expect(JSON.parse(written)).toMatchObject({ level: 40 });
  });

  it('survives an apology that fails', async () => {
    const { written } = await runFailing(new Error('first'), { cannotReply: true });
    expect(written.trim().split('\n')).toHaveLength(2);
  });
});

async function runFailing(error: Error, { isDeferred = false, cannotReply = false } = {}) {
  const output = makeOutput();
  const log = createLogger({ level: 'info', pretty: false, secrets: [], destination: output });
  const { interaction, replies, edits } = makeCommandInteraction('help');
  const command: Command = {
    definition: commandText('help'),
    execute: async () => {
      if (isDeferred) await interaction.deferReply();
      if (cannotReply) await interaction.reply('first answer');
      throw error;
    },
  };
  if (cannotReply) interaction.followUp = () => Promise.reject(new Error('gone'));
  await handleInteraction(interaction, [command], makeBot({ log }));
  return { replies, edits, written: output.text() };
}

function discordError(code: number): DiscordAPIError {
  return new DiscordAPIError({ code, message: 'no' }, code, 403, 'POST', 'https://discord.com/api', {
    body: undefined,
    files: undefined,
  });
}
