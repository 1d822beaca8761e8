import type { APIButtonComponent } from 'discord.js';
import type { CorpusSummary } from '../../library/snapshot-reader.js';
import type { Translate } from '../../locales/translate.js';
import type { CommandMentions } from '../commands/command-mentions.js';
import { type Layout, layOut, row, text } from '../components/layout.js';
import { sizes } from './sizes.js';

/** Minutes after which a conversation is forgotten: the memory's default. */
const memoryMinutes = 30;

/** What help is made of, beside words. */
export interface HelpParts {
  /** Buttons that show how to begin. */
  readonly starters: readonly APIButtonComponent[];
  readonly commands: CommandMentions;
}

export function renderHelp({ articles, passages }: CorpusSummary, parts: HelpParts, t: Translate): Layout {
  const { mention } = parts.commands;
  const lines = [
    t('help.ask', { ask: mention('ask') }),
    t('help.cite'),
    t('help.follow-up', { minutes: memoryMinutes }),
    articles === 0
      ? t('no-articles')
      : t('help.articles', { ...sizes(articles, passages, t), list: mention('articles') }),
    t('help.privacy'),
  ];
  const list = lines.map((line) => `- ${line}`).join('\n');
  return layOut(text(`### ${t('help.heading')}`), text(list), ...starterRow(parts, t));
}

export interface ShortHelp extends HelpParts {
  /** In a direct message nobody has to be mentioned. */
  readonly isDirect: boolean;
  /** Said before it, in place of a greeting. */
  readonly lead?: string;
}

/** For whoever says hello, or asks nothing. */
export function renderShortHelp(help: ShortHelp, t: Translate): Layout {
  const { mention } = help.commands;
  const key = help.isDirect ? 'help.short-direct' : 'help.short';
  const way = t(key, { ask: mention('ask'), help: mention('help') });
  return layOut(text(`${help.lead ?? t('help.hello')} ${way}`), ...starterRow(help, t));
}

function starterRow({ starters }: HelpParts, t: Translate) {
  return starters.length > 0 ? [text(t('help.starters')), row(starters)] : [];
}
