import { reply, tell } from '../../src/discord/events/reply.js';
import { groupQuestions } from '../../src/discord/unanswered/group-questions.js';
import { renderUnanswered } from '../../src/discord/unanswered/render-list.js';
import { translateTo } from '../../src/locales/translate.js';
import type { Subcommand } from './subcommand.js';

export const showUnanswered: Subcommand = async (interaction, bot, settings) => {
  if (!interaction.guildId) return tell(interaction, 'not-allowed');
  const groups = groupQuestions(await bot.store.unanswered.list(interaction.guildId));
  await reply(
    interaction,
    renderUnanswered(groups, 0, settings.notesUnanswered, translateTo(interaction.locale)),
    {
      isPrivate: true,
    },
  );
};
