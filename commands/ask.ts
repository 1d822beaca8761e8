import { ApplicationCommandOptionType, type ChatInputCommandInteraction } from 'discord.js';
import { maxQuestionLength } from '../src/answer/question.js';
import { defined } from '../src/base/defined.js';
import { answerInteraction } from '../src/discord/answers/answer-interaction.js';
import { chooseArticle, chooseQuestion, findChosen } from '../src/discord/articles/choices.js';
import type { SlashCommand } from '../src/discord/commands/command.js';
import { commandText, everywhere } from '../src/discord/commands/definition.js';
import { renderNotice } from '../src/discord/components/layout.js';
import { escapeMarkdown } from '../src/discord/components/markdown.js';
import { readPreview } from '../src/discord/components/preview-value.js';
import type { BotContext } from '../src/discord/context.js';
import { asksForHelp, layOutHelp } from '../src/discord/events/messages/small-talk.js';
import { reply, tell } from '../src/discord/events/reply.js';
import { isUninvited, maySpeak } from '../src/discord/servers/permissions.js';
import { isAnswerChannel, translateFor } from '../src/discord/servers/server-settings.js';
import { type SmallTalk, smallTalkSaid } from '../src/languages/small-talk.js';
import { translateTo } from '../src/locales/translate.js';
import type { ServerSettings } from '../src/store/store.js';

const { Boolean: Yes, String: Text, User } = ApplicationCommandOptionType;

export const askCommand = {
  definition: {
    ...commandText('ask'),
    ...everywhere,
    options: [
      {
        ...commandText('ask.question'),
        type: Text,
        required: true,
        max_length: maxQuestionLength,
        autocomplete: true,
      },
      { ...commandText('ask.article'), type: Text, autocomplete: true },
      { ...commandText('ask.private'), type: Yes },
      { ...commandText('ask.for'), type: User },
      { ...commandText('ask.ping'), type: Yes },
    ],
  },
  isQuestion: true,

  async execute(interaction, bot, settings) {
    const { options, channel } = interaction;
    // "Thinking…" is for the asker alone, and so is what takes its place.
    const mustBePrivate = isUninvited(interaction) || settings.isUnreadable || interaction.deferred;
    const isPrivate = mustBePrivate || (options.getBoolean('private') ?? settings.isPrivate);
    if (!isPrivate && !isAnswerChannel(channel, settings)) {
      return tell(interaction, 'not-here', {
        channels: settings.channels.map((id) => `<#${id}>`).join(', '),
      });
    }
    const named = options.getString('article');
    const article = named ? await findChosen(named, bot.library) : undefined;
    if (named && !article) {
      const list = bot.commandMentions.mention('articles');
      return tell(interaction, 'refusal.no-such-article', {
        article: escapeMarkdown(named.slice(0, 100)),
        list,
      });
    }
    const question = options.getString('question', true);
    const said = smallTalkSaid(question, [interaction.locale, ...bot.library.current().languages]);
    if (said) return answerSmallTalk(interaction, said.kind, bot);
    const answer = await chosenAnswer(question, bot);
    const asked = defined({
      ...{ question: answer?.question ?? question, answer, article: article?.slug },
      // Whoever says how it is to be shown gets it so.
      ...{ isPrivate, isPublicIfSure: options.getBoolean('private') === null, by: 'slash' },
    });
    const addressed = isPrivate ? {} : addresseeOf(interaction, settings);
    await answerInteraction(interaction, { ...asked, ...addressed }, bot, settings);
  },

  async autocomplete(interaction, { library }) {
    const { name, value } = interaction.options.getFocused(true);
    const choices =
      name === 'article'
        ? await chooseArticle(value, library)
        : await chooseQuestion(value, library, interaction.locale);
    await interaction.respond(choices);
  },
} satisfies SlashCommand;

/** What was chosen from the previews. A value that names none is a question like any other. */
async function chosenAnswer(question: string, { library }: BotContext) {
  const preview = readPreview(question);
  return preview && library.answerPreview(preview);
}

/** To that person alone: nobody else needs to read it. */
async function answerSmallTalk(interaction: ChatInputCommandInteraction, kind: SmallTalk, bot: BotContext) {
  const t = translateTo(interaction.locale);
  const layout = asksForHelp(kind)
    ? await layOutHelp(kind, false, bot, t)
    : renderNotice(t(`small-talk.${kind}`));
  await reply(interaction, layout, { isPrivate: true });
}

/** Named; pinged only if the asker could do that here without us. */
function addresseeOf(interaction: ChatInputCommandInteraction, settings: ServerSettings) {
  const person = interaction.options.getUser('for');
  if (!person) return {};
  const t = translateFor(interaction, true, settings);
  const lead = `-# ${t('answer.for', { person: `<@${person.id}>` })}`;
  const isPinged = interaction.options.getBoolean('ping') === true && maySpeak(interaction);
  return defined({ lead, ping: isPinged ? person.id : undefined });
}
