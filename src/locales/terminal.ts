import type { Answer } from '../answer/answer.js';
import type { SmallTalk } from '../languages/small-talk.js';
import type { CorpusSummary } from '../library/snapshot-reader.js';
import type { Taken } from '../library/web/read-page.js';
import { listLanguages } from './language-names.js';

/** Everything the terminal says in words of its own, in English only. */
export const texts = {
  refusal(answer: Exclude<Answer, { kind: 'answered' }>): string {
    if (answer.kind === 'unsure') return "I couldn't find a clear answer in these articles.";
    if (answer.reason === 'small-talk') return smallTalk[answer.smallTalk];
    if (answer.reason === 'other-language') return otherLanguage(answer.languages);
    return answer.reason === 'no-searchable-words'
      ? "There's nothing in that to search for. Try a full question with a keyword or two."
      : "That isn't in these articles.";
  },
  nearestInJson: 'Use --json to see the closest passages.',
  nearestInChat: (count: number) => `Type :next for the closest passages (${count}).`,

  welcome({ articles, passages }: CorpusSummary): string {
    return `${count(articles, 'article')}, ${count(passages, 'passage')}. Ask a question, or type :help. Ctrl-D quits.`;
  },
  chatHelp: [
    'Ask a question in your own words; follow-ups work too ("And when?").',
    ':source   where the passage is from, with the link',
    ':next     the next best passage',
    ':context  the paragraphs around it',
    ':help     this list (also help)',
    ':quit     quit (also quit, exit, Ctrl-D)',
  ].join('\n'),
  unknownChatCommand: (command: string) => `Unknown command ${command}. Type :help.`,
  nothingShown: 'No passage has been shown yet. Ask a question first.',
  nothingFound: 'Nothing was found for that question, so there is no passage to show.',
  place: (place: number, count: number) => `Passage ${place} of ${count}`,
  noFurtherPassage: 'No more passages.',
  goodbye: 'Goodbye.',

  noQuestion:
    'No question given. Try: npm run -s ask -- "Who signed it?" (for many questions, use --jsonl; the chat needs a terminal)',
  unknownArticle(slug: string, nearest: string | undefined): string {
    return `No article "${slug}".${nearest === undefined ? '' : ` Did you mean "${nearest}"?`}`;
  },
  badLine: 'not a question: write plain text, or {"question": "…", "conversation": "any key"}.',
  badLines: (lines: number) =>
    `${count(lines, 'line')} of standard input couldn't be read; each has an "error" in the output.`,
  paragraphs: (paragraphs: number) => `${count(paragraphs, 'paragraph')}.`,
  saveAs: (path: string) => `Save as ${path}?`,
  saved: (path: string) => `Saved as ${path}.`,
  needsYes: 'Nothing was saved. Add --yes to save without being asked.',
  pagesAreOff: 'Adding pages from the web is turned off. Set CORPUS_LINKS=true (README.md, "Settings").',
  fileExists: (file: string) => `${file} already exists. Add --replace to overwrite it.`,
  notSaved: (file: string, reason: string) =>
    `Couldn't save ${file} (${reason}). Save the page in a browser and put the file into the folder.`,
  notTaken: (address: string, reason: TakingRefusal) =>
    `Nothing was taken from ${address}: ${refusals[reason]}`,
  moreProblems: (more: number) => `… and ${more} more.`,
} as const;

const smallTalk: Readonly<Record<SmallTalk, string>> = {
  thanks: "You're welcome!",
  greeting: 'Hi! Ask me anything about these articles. :help lists the commands.',
  'about-bot': 'I look up questions in these articles and quote the passage that answers, word for word.',
  reaction: 'Ask away whenever something comes up.',
  'no-question': 'What would you like to know about these articles?',
};

function otherLanguage(tags: readonly string[]): string {
  const languages = listLanguages(tags, 'en');
  return `These articles are in ${languages}. Try asking in ${tags.length === 1 ? languages : 'one of them'}.`;
}

type TakingRefusal = Extract<Taken, { kind: 'refused' }>['reason'];

const refusals: Readonly<Record<TakingRefusal, string>> = {
  address: 'it has to start with https:// or http://, with no user name or password in it.',
  private: "it isn't on the public web. Save the page and put the file into the folder.",
  'too-many-redirects': 'it keeps redirecting. Open it in a browser and use the address it ends up at.',
  unreachable: "its server isn't responding. Check the address, or try again later.",
  status: "its server won't hand it out. Save it from a browser and put the file into the folder.",
  type: "there's no text page there. Download the file and put it into the folder.",
  'too-large': 'it is larger than 5 MB. Save the part that matters and put it into the folder.',
  'too-slow': 'it took longer than 15 seconds. Try again later.',
  'no-article':
    "there's no text on it. If it's built by scripts, save it from a browser and put the file into the folder.",
};

function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`;
}
