import type {
  AutocompleteInteraction,
  ChatInputCommandInteraction,
  Interaction,
  MessageContextMenuCommandInteraction,
} from 'discord.js';
import { ArticlesBeingRead } from '../../library/library.js';
import type { ServerSettings } from '../../store/store.js';
import { type Command, isForModerators } from '../commands/command.js';
import type { BotContext } from '../context.js';
import { botAt, serverOf } from '../servers/here.js';
import { isModeratorHere, settingsAt } from '../servers/server-settings.js';
import { isOurs } from '../shards/claims.js';
import { pressButton } from './buttons.js';
import { attempt } from './failure.js';
import { isHeldBack } from './held-back.js';
import { chooseInMenu, submitForm } from './menus.js';
import { begunToOpen, openInTime } from './open-in-time.js';
import { tell } from './reply.js';

/** Hands an interaction to the command or button it is for; never rejects. */
export async function handleInteraction(
  interaction: Interaction,
  commands: readonly Command[],
  bot: BotContext,
): Promise<void> {
  // Discord takes the suggestions of whoever is first.
  if (interaction.isAutocomplete()) return suggest(interaction, commands, bot);
  await attempt(() => dispatch(interaction, commands, bot), {
    what: nameOf(interaction),
    log: bot.log,
    tell: async (key, values) => {
      if (interaction.isRepliable()) await tell(interaction, key, values);
    },
  });
}

/** For interactions that arrive while the bot is shutting down. */
export async function turnAway(interaction: Interaction, bot: BotContext): Promise<void> {
  // The one that takes over is asked the same.
  if (!interaction.isRepliable() || bot.store.hasSuccessor()) return;
  await tell(interaction, 'stopping').catch((err: unknown) =>
    bot.log.warn({ err }, 'could not tell that the bot is stopping'),
  );
}

async function dispatch(
  interaction: Interaction,
  commands: readonly Command[],
  everywhere: BotContext,
): Promise<void> {
  if (!(await isOurs(interaction.id, everywhere))) return;
  const bot = await botAt(serverOf(interaction), everywhere);
  const settings = await settingsAt(interaction.guildId, bot);
  if (interaction.isRepliable()) await openInTime(interaction, bot);
  if (interaction.isButton()) return pressButton(interaction, bot, settings);
  if (interaction.isStringSelectMenu()) return chooseInMenu(interaction, bot, settings);
  if (interaction.isModalSubmit()) return submitForm(interaction, bot, settings);
  if (interaction.isChatInputCommand() || interaction.isMessageContextMenuCommand())
    return runCommand(interaction, commands, bot, settings);
  if (interaction.isRepliable()) await tell(interaction, 'unknown-command');
}

type Invocation = ChatInputCommandInteraction | MessageContextMenuCommandInteraction;

async function runCommand(
  interaction: Invocation,
  commands: readonly Command[],
  bot: BotContext,
  settings: ServerSettings,
): Promise<void> {
  const command = findCommand(interaction, commands);
  if (!command) return tell(interaction, 'unknown-command');
  if (isForModerators(command) && !isModeratorHere(interaction, settings, bot)) {
    if (await isHeldBack(interaction, bot, settings)) return;
    bot.log.warn({ who: interaction.user.id, what: nameOf(interaction) }, 'refused a privileged command');
    return tell(interaction, settings.isUnreadable ? 'settings-unreadable' : 'not-allowed');
  }
  if (command.isQuestion && (await isHeldBack(interaction, bot, settings))) return;
  await execute(command, interaction, bot, settings);
}

async function execute(
  command: Command,
  interaction: Invocation,
  bot: BotContext,
  settings: ServerSettings,
): Promise<void> {
  if ('execute' in command && interaction.isChatInputCommand())
    return command.execute(interaction, bot, settings);
  if ('executeOn' in command && interaction.isMessageContextMenuCommand()) {
    return command.executeOn(interaction, bot, settings);
  }
  await tell(interaction, 'unknown-command');
}

/** People can type without choices, too. Discord has no place for an apology here. */
async function suggest(
  interaction: AutocompleteInteraction,
  commands: readonly Command[],
  bot: BotContext,
): Promise<void> {
  const command = findCommand(interaction, commands);
  const isTooFast = bot.cooldown.isTypingTooFast(interaction.user.id);
  try {
    const serverId = serverOf(interaction);
    const here = await botAt(serverId, bot);
    const isWaiting = isTooFast || begunToOpen(serverId, here);
    const choose = command && 'autocomplete' in command && !isWaiting ? command.autocomplete : undefined;
    await (choose ? choose(interaction, here).catch(withoutArticles) : interaction.respond([]));
  } catch (err) {
    bot.log.warn({ err, what: nameOf(interaction) }, 'could not suggest');
  }

  /** There is nothing to choose from while the articles are being read. */
  async function withoutArticles(error: unknown): Promise<void> {
    if (!(error instanceof ArticlesBeingRead)) throw error;
    await interaction.respond([]);
  }
}

function findCommand(
  { commandName }: { readonly commandName: string },
  commands: readonly Command[],
): Command | undefined {
  return commands.find(({ definition }) => definition.name === commandName);
}

function nameOf(interaction: Interaction): string {
  if (interaction.isCommand() || interaction.isAutocomplete()) return `/${interaction.commandName}`;
  return interaction.isButton() ? 'button' : 'interaction';
}
