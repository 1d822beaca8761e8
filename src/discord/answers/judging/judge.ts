import { translateTo } from '../../../locales/translate.js';
import type { Verdict } from '../../../store/store.js';
import { type ButtonContext, type PressOutcome, questionAsked } from '../../components/button-context.js';
import type { ButtonAction } from '../../components/custom-id.js';
import { type Layout, renderNotice } from '../../components/layout.js';
import { replyChangeably } from '../../events/reply.js';
import { presentationOf } from '../answer-interaction.js';
import { outcomeWithout, passageOnView } from '../buttons/show-passage.js';
import { type Judgement, judgementKey } from './judgements.js';
import { renderMissed } from './render-missed.js';

type Press = ButtonAction<'helpful' | 'not-it'>;

/** Stands for the server in a direct message. */
const noServer = 'direct';

/** Counts a judgement of a passage, but not who made it. One may change one's mind once. */
export async function judge(action: Press, context: ButtonContext): Promise<PressOutcome> {
  const found = await passageOnView(action, context.bot.library);
  if (found.kind !== 'found') return outcomeWithout(found);
  const { interaction, bot } = context;
  const { passage, key: passageKey } = found.finding;
  const key = judgementKey(interaction.message.id, passageKey, interaction.user.id);
  const before = bot.judgements.get(key);
  if (before && (before.verdict === action.kind || before.isFinal)) {
    await tellPrivately(renderNotice(sayCounted(before, action.kind, context)), key, context);
    return 'done';
  }
  if (!(await count(key, passage.id, action.kind, before, context))) return 'feedback.failed';
  const layout = await layOutThanks(action, before !== undefined, context);
  await tellPrivately(layout, key, context);
  return 'done';
}

/** What is on record is taken back first. False when the database does not take it: then nothing has changed. */
async function count(
  key: string,
  passageId: string,
  verdict: Verdict,
  before: Judgement | undefined,
  { interaction, bot }: ButtonContext,
): Promise<boolean> {
  const { feedback } = bot.store;
  const server = interaction.guildId ?? noServer;
  const at = bot.now();
  // Before anything is awaited: a second press must find it.
  const tellAnew = before?.tellAnew && { tellAnew: before.tellAnew };
  bot.judgements.set(key, { verdict, at, ...(before && { isFinal: true }), ...tellAnew });
  await feedback.note(server, passageId, verdict, at);
  if (bot.store.trouble()) {
    bot.judgements.set(key, before);
    return false;
  }
  if (before) await feedback.takeBack(server, passageId, before.verdict, before.at);
  if (before?.reason) await feedback.takeBack(server, passageId, before.reason, before.at);
  return true;
}

function sayCounted(before: Judgement, pressed: Verdict, { interaction }: ButtonContext): string {
  const t = translateTo(interaction.locale);
  const verdict = emojiOf(before.verdict);
  return before.verdict === pressed ? t('feedback.already', { verdict }) : t('feedback.final', { verdict });
}

function emojiOf(verdict: Verdict): string {
  return verdict === 'helpful' ? '👍' : '👎';
}

async function layOutThanks(action: Press, isChange: boolean, context: ButtonContext): Promise<Layout> {
  const { interaction, bot, settings } = context;
  const t = translateTo(interaction.locale);
  const thanks = isChange
    ? t('feedback.changed', { verdict: emojiOf(action.kind) })
    : t('feedback.thanks', { verdict: emojiOf(action.kind) });
  if (action.kind === 'helpful') return renderNotice(thanks);
  const presentation = presentationOf(interaction, true, bot, settings);
  const question = await questionAsked(context);
  return renderMissed({ action, messageId: interaction.message.id, thanks, question, presentation }, t);
}

/** In one message of their own, which is changed when they press again. */
async function tellPrivately(
  layout: Layout,
  key: string,
  { interaction, bot }: ButtonContext,
): Promise<void> {
  const { tellAnew } = bot.judgements.get(key) ?? {};
  if (tellAnew) {
    await interaction.deferUpdate();
    if (await tellAnew(layout)) return;
  }
  const told = await replyChangeably(interaction, layout);
  const judgement = bot.judgements.get(key);
  if (judgement) bot.judgements.set(key, { ...judgement, tellAnew: told });
}
