import {
  ApplicationCommandOptionType,
  type AutocompleteInteraction,
  type ChatInputCommandInteraction,
} from 'discord.js';
import { OperatorError } from '../../src/base/errors.js';
import { commandText } from '../../src/discord/commands/definition.js';
import { renderNotice } from '../../src/discord/components/layout.js';
import { escapeMarkdown } from '../../src/discord/components/markdown.js';
import type { BotContext } from '../../src/discord/context.js';
import { reply, thinkPrivately } from '../../src/discord/events/reply.js';
import { maxChoices } from '../../src/discord/limits.js';
import { choosePassage, readPlace } from '../../src/discord/moderation/ties/passage-place.js';
import { renderChoice, renderTied } from '../../src/discord/moderation/ties/render-choice.js';
import { tieQuestion } from '../../src/discord/moderation/ties/ties.js';
import type { PassageCard } from '../../src/library/snapshot-reader.js';
import { translateTo } from '../../src/locales/translate.js';
import { maxTiedQuestion } from '../../src/store/store.js';
import { type Subcommand, subcommandText } from './subcommand.js';

const { String: Text } = ApplicationCommandOptionType;

/** A question and the passage that answers it. Words that were not chosen from the list are searched by. */
export const tie: Subcommand = {
  definition: {
    ...subcommandText('corpus.tie'),
    options: [
      { ...commandText('corpus.tie.question'), type: Text, required: true, max_length: maxTiedQuestion },
      { ...commandText('corpus.tie.passage'), type: Text, required: true, autocomplete: true },
    ],
  },

  async execute(interaction, bot) {
    await thinkPrivately(interaction);
    const { options, locale } = interaction;
    const [question, typed] = [options.getString('question', true), options.getString('passage', true)];
    const place = readPlace(typed);
    const card = place && (await bot.library.passageAt(place));
    if (card && card !== 'stale') return tieTo(card, question, interaction, bot);
    // Chosen before the articles changed, the choice says nothing that could be searched by.
    const found = await bot.library.nearestPassages(card === 'stale' ? question : typed, maxChoices);
    await reply(interaction, renderChoice(question, found, translateTo(locale)));
  },
};

export async function suggestPassages(interaction: AutocompleteInteraction, bot: BotContext): Promise<void> {
  const question = interaction.options.getString('question') ?? '';
  await interaction.respond(await choosePassage(interaction.options.getFocused(), question, bot.library));
}

async function tieTo(
  card: PassageCard,
  question: string,
  interaction: ChatInputCommandInteraction,
  bot: BotContext,
): Promise<void> {
  const t = translateTo(interaction.locale);
  const layout = await tieQuestion(interaction, question, card, bot)
    .then((tied) => (tied === 'full' ? renderNotice(t('tie.full')) : renderTied(question, card, tied.id, t)))
    .catch((error: unknown) => {
      if (!(error instanceof OperatorError)) throw error;
      return renderNotice(t('settings.not-saved', { reason: escapeMarkdown(error.message) }));
    });
  await reply(interaction, layout);
}
