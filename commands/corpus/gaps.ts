import { reply, tell, thinkPrivately } from '../../src/discord/events/reply.js';
import { groupQuestions } from '../../src/discord/unanswered/group-questions.js';
import { renderUnanswered } from '../../src/discord/unanswered/render-list.js';
import { translateTo } from '../../src/locales/translate.js';
import { type Subcommand, subcommandText } from './subcommand.js';

/** The questions that the articles could not answer. */
export const gaps: Subcommand = {
  definition: subcommandText('corpus.gaps'),

  async execute(interaction, bot, { notesUnanswered }) {
    if (!interaction.guildId) return tell(interaction, 'not-allowed');
    await thinkPrivately(interaction);
    const groups = await groupQuestions(await bot.store.unanswered.list(interaction.guildId));
    const options = { page: 0, isKept: notesUnanswered };
    const layout = renderUnanswered(groups, options, translateTo(interaction.locale));
    await reply(interaction, layout);
  },
};
