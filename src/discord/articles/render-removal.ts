import { ButtonStyle } from 'discord.js';
import type { ReloadReport } from '../../library/library.js';
import type { ArticleCard } from '../../library/snapshot-reader.js';
import type { Words } from '../../locales/translate.js';
import { cutText } from '../components/cut.js';
import { button, type Layout, layOut, row, text } from '../components/layout.js';
import { escapeMarkdown, inCode } from '../components/markdown.js';
import { sizes } from './sizes.js';

const maxName = 200;

/** Asks before an article is removed. */
export function renderConfirmation(
  { title, file, passages, version, place }: ArticleCard,
  words: Words,
): Layout {
  const named = {
    title: escapeMarkdown(cutText(title, maxName)),
    file: inCode(cutText(file, maxName)),
    passages: words.say('count.passages', { count: passages }),
  };
  return layOut(
    text(words.say('remove-article.confirm', named)),
    row([
      button(
        words.say('button.confirm-removal'),
        { kind: 'confirm-removal', version, place },
        ButtonStyle.Danger,
      ),
      button(words.say('button.cancel'), { kind: 'cancel-removal' }),
    ]),
  );
}

/** @param hash beginning of the removed file's hash, by which it can be put back */
export function renderRemoved(
  file: string,
  hash: string,
  { articles, passages }: ReloadReport,
  words: Words,
): Layout {
  return layOut(
    text(
      words.say('remove-article.done', {
        file: inCode(cutText(file, maxName)),
        ...sizes(articles, passages, words),
      }),
    ),
    row([button(words.say('button.undo'), { kind: 'undo-removal', hash })]),
  );
}
