import type {
  AutocompleteInteraction,
  ChatInputCommandInteraction,
  Interaction,
  RepliableInteraction,
} from 'discord.js';
import type { Bot } from './bot.js';
import { pressButton } from './buttons.js';
import type { Command } from './command.js';
import { attempt } from './failure.js';
import { isModerator, standingOf } from './permissions.js';
import { renderCooldown, renderNotice } from './render/notices.js';
import { reply } from './reply.js';
import { type WordKey, words as wordsFor } from './words.js';

/** Hands an interaction to the command or button it is for; never rejects. */
export async function handleInteraction(
  interaction: Interaction,
  commands: readonly Command[],
  bot: Bot,
): Promise<void> {
  if (interaction.isAutocomplete()) return suggest(interaction, commands, bot);
  await attempt(() => dispatch(interaction, commands, bot), {
    what: nameOf(interaction),
    log: bot.log,
    apologize: async (reference) => {
      if (interaction.isRepliable()) await tell(interaction, 'failure', { reference });
    },
  });
}

/** For what arrives while the bot is leaving. */
export async function turnAway(interaction: Interaction, bot: Bot): Promise<void> {
  if (!interaction.isRepliable()) return;
  await tell(interaction, 'stopping').catch((err: unknown) => bot.log.warn({ err }, 'could not turn away'));
}

async function dispatch(interaction: Interaction, commands: readonly Command[], bot: Bot): Promise<void> {
  if (interaction.isButton()) return pressButton(interaction, bot);
  if (interaction.isChatInputCommand()) return runCommand(interaction, commands, bot);
  if (interaction.isRepliable()) await tell(interaction, 'unknown-command');
}

async function runCommand(
  interaction: ChatInputCommandInteraction,
  commands: readonly Command[],
  bot: Bot,
): Promise<void> {
  const command = findCommand(interaction.commandName, commands);
  if (!command) return tell(interaction, 'unknown-command');
  if (command.isForModerators && !isModerator(standingOf(interaction), bot.moderatorRoleId)) {
    return tell(interaction, 'not-allowed');
  }
  const held = command.isQuestion ? await bot.cooldown.ask(interaction.user.id) : undefined;
  if (held)
    return reply(interaction, renderCooldown(held.waitMs, wordsFor(interaction.locale)), { isPrivate: true });
  await command.execute(interaction, bot);
}

/** Without choices people can still type; an apology cannot be given here. */
async function suggest(
  interaction: AutocompleteInteraction,
  commands: readonly Command[],
  bot: Bot,
): Promise<void> {
  try {
    const command = findCommand(interaction.commandName, commands);
    if (command?.autocomplete) await command.autocomplete(interaction, bot);
    else await interaction.respond([]);
  } catch (err) {
    bot.log.warn({ err, what: nameOf(interaction) }, 'could not suggest');
  }
}

function findCommand(name: string, commands: readonly Command[]): Command | undefined {
  return commands.find(({ definition }) => definition.name === name);
}

async function tell(
  interaction: RepliableInteraction,
  key: WordKey,
  values?: Readonly<Record<string, string>>,
): Promise<void> {
  await reply(interaction, renderNotice(wordsFor(interaction.locale).say(key, values)), { isPrivate: true });
}

function nameOf(interaction: Interaction): string {
  if (interaction.isCommand() || interaction.isAutocomplete()) return `/${interaction.commandName}`;
  return interaction.isButton() ? 'button' : 'interaction';
}
