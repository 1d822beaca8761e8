import type { Answer } from '../answer/answer.js';
import type { CorpusSummary } from '../library/snapshot-reader.js';

/** Everything the terminal says in words of its own, in English only. */
export const texts = {
  refusal(answer: Exclude<Answer, { kind: 'answered' }>): string {
    if (answer.kind === 'unsure') return 'These articles do not seem to answer that.';
    return answer.reason === 'no-searchable-words'
      ? 'There is nothing in that to search for. Ask in words that could stand in the articles.'
      : 'These articles do not answer that.';
  },
  nearestInJson: 'The nearest passages: ask again with --json.',
  nearestInChat: (count: number) => `:next shows the nearest passages (${count}).`,

  welcome({ articles, passages }: CorpusSummary): string {
    return `${count(articles, 'article')}, ${count(passages, 'passage')}. Ask a question; :help lists the commands, :quit ends.`;
  },
  chatHelp: [
    ':source   where the passage stands, and its link',
    ':next     the next best passage',
    ':context  the paragraphs around it',
    ':help     this list',
    ':quit     end (also Ctrl-D)',
  ].join('\n'),
  unknownChatCommand: (command: string) => `There is no ${command}. :help lists the commands.`,
  nothingShown: 'No passage has been shown yet. Ask a question first.',
  noFurtherPassage: 'That was the last passage.',
  goodbye: 'Goodbye.',

  noQuestion:
    'There is no question. Ask one (npm run -s ask -- "Who signed it?"), or send many with --jsonl; the chat needs a terminal.',
  unknownArticle(slug: string, nearest: string | undefined): string {
    return `There is no article "${slug}". The nearest is "${nearest}".`;
  },
  badLine: 'not a question: write plain text, or {"question": "…", "conversation": "any key"}.',
  badLines: (lines: number) =>
    `${count(lines, 'line')} of standard input could not be read; each has an "error" in the output.`,
  moreProblems: (more: number) => `… and ${more} more.`,
} as const;

function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`;
}
