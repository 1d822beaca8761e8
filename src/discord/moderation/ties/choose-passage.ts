import type {
  ButtonInteraction,
  MessageComponentInteraction,
  ModalMessageModalSubmitInteraction,
  StringSelectMenuInteraction,
} from 'discord.js';
import { translateTo } from '../../../locales/translate.js';
import type { ReturnedComponent } from '../../answers/card/presentation.js';
import type { ButtonContext, PressOutcome } from '../../components/button-context.js';
import type { ButtonAction } from '../../components/custom-id.js';
import { renderNotice } from '../../components/layout.js';
import { escapeMarkdown } from '../../components/markdown.js';
import type { BotContext } from '../../context.js';
import { editMessage, reply, updateMessage } from '../../events/reply.js';
import { maxChoices } from '../../limits.js';
import { audit } from '../../servers/audit-log.js';
import { type Acted, forModerators } from '../for-moderators.js';
import { readPlace } from './passage-place.js';
import { readQuestion } from './question-text.js';
import { renderChoice, renderTied, searchForm, wordsField } from './render-choice.js';
import { renderTies } from './render-ties.js';
import { currentTies, tieQuestion } from './ties.js';

/** "Answer…" beside an unanswered question in the list. */
export function answerUnanswered(
  { number }: ButtonAction<'answer-question'>,
  context: ButtonContext,
): Promise<PressOutcome> {
  return forModerators(context, async (interaction) => {
    const questions = await context.bot.store.unanswered.list(interaction.guildId);
    const asked = questions.find(({ id }) => id === number);
    if (!asked) return 'tie.lost';
    return offerPassages(interaction, asked.question, context.bot);
  });
}

/** "Answer…" under a report, which has the question. */
export function answerReported(context: ButtonContext): Promise<PressOutcome> {
  return forModerators(context, async (interaction) => {
    const question = questionOn(interaction);
    return question ? offerPassages(interaction, question, context.bot) : 'forged';
  });
}

/** "Search…" asks for other words. */
export function openSearch(context: ButtonContext): Promise<PressOutcome> {
  return forModerators(context, async (interaction) => {
    if (!questionOn(interaction)) return 'forged';
    await interaction.showModal(searchForm(translateTo(interaction.locale)));
    return 'done';
  });
}

/** The words have been sent: passages that have them take the place of those offered. */
export function searchAgain(context: Acted<ModalMessageModalSubmitInteraction>): Promise<PressOutcome> {
  return forModerators(context, async (interaction) => {
    const question = questionOn(interaction);
    if (!question) return 'forged';
    const words = interaction.fields.getTextInputValue(wordsField);
    const found = await context.bot.library.nearestPassages(words, maxChoices);
    await updateMessage(interaction, renderChoice(question, found, translateTo(interaction.locale)));
    return 'done';
  });
}

/** A passage was chosen in the menu. */
export function tieChosen(context: Acted<StringSelectMenuInteraction>): Promise<PressOutcome> {
  return forModerators(context, async (interaction) => {
    const { bot } = context;
    const question = questionOn(interaction);
    const place = readPlace(interaction.values[0] ?? '');
    if (!question || !place) return 'forged';
    const card = await bot.library.passageAt(place);
    if (card === 'stale') return 'tie.stale';
    if (!card) return 'forged';
    await interaction.deferUpdate();
    const tied = await tieQuestion(interaction, question, card, bot);
    const t = translateTo(interaction.locale);
    const layout = tied === 'full' ? renderNotice(t('tie.full')) : renderTied(question, card, tied.id, t);
    await editMessage(interaction, layout);
    return 'done';
  });
}

/** On the list, and on the message that told of the tie. */
export function untie({ number }: ButtonAction<'untie'>, context: ButtonContext): Promise<PressOutcome> {
  return forModerators(context, async (interaction) => {
    const { bot } = context;
    await interaction.deferUpdate();
    const removed = await bot.store.ties.remove(interaction.guildId, number);
    audit(interaction, `untie ${removed?.passageId ?? number}`, removed ? 'removed' : 'gone already', bot);
    const ties = await currentTies(bot, interaction.guildId);
    const t = translateTo(interaction.locale);
    const layout =
      removed && questionOn(interaction)
        ? renderNotice(t('tie.removed', { question: escapeMarkdown(removed.question) }))
        : renderTies(ties, 0, t);
    await editMessage(interaction, layout);
    return 'done';
  });
}

export function turnTiesPage(
  { number }: ButtonAction<'ties-page'>,
  context: ButtonContext,
): Promise<PressOutcome> {
  return forModerators(context, async (interaction) => {
    await interaction.deferUpdate();
    const ties = await currentTies(context.bot, interaction.guildId);
    await editMessage(interaction, renderTies(ties, number, translateTo(interaction.locale)));
    return 'done';
  });
}

async function offerPassages(
  interaction: ButtonInteraction,
  question: string,
  { library }: BotContext,
): Promise<PressOutcome> {
  const found = await library.nearestPassages(question, maxChoices);
  const layout = renderChoice(question, found, translateTo(interaction.locale));
  await reply(interaction, layout, { isPrivate: true });
  return 'done';
}

function questionOn({
  message,
}: MessageComponentInteraction | ModalMessageModalSubmitInteraction): string | undefined {
  const components = message.components.map((component) => component.toJSON());
  // Discord returns components as it received them; discord.js types them as one of many.
  return readQuestion(components as readonly ReturnedComponent[]);
}
