import type { Readable, Writable } from 'node:stream';
import { closestMatch } from 'leven';
import type { AskOptions } from '../answer/answerer.js';
import { createConversationMemory } from '../answer/conversation/conversation.js';
import { defined } from '../base/defined.js';
import { OperatorError } from '../base/errors.js';
import { printable } from '../base/printable.js';
import type { Problem } from '../corpus/article.js';
import type { Library } from '../library/library.js';
import { texts } from '../locales/terminal.js';
import { runChat } from './chat.js';
import { findingsOf, toJson } from './json.js';
import { answerLines } from './jsonl.js';
import type { TerminalOptions } from './options.js';
import { formatFinding, styleFor } from './print.js';

/** What the process is connected to. */
export interface Terminal {
  readonly stdin: Readable & { readonly isTTY?: boolean };
  readonly stdout: Writable & { readonly isTTY?: boolean; readonly columns?: number };
  readonly stderr: Writable;
  readonly now: () => Date;
  /** Milliseconds from any fixed moment, finer than `now`. */
  readonly clock: () => number;
}

const exitCodes = { answered: 0, refused: 1, failed: 2 } as const;
export type ExitCode = (typeof exitCodes)[keyof typeof exitCodes];

/** Conversations of one `--jsonl` run: about 20 MB at most. */
const maxConversations = 10_000;
/** A run is one sitting, however long it takes. */
const conversationTtlMs = 24 * 60 * 60 * 1000;
const maxProblemsShown = 3;

/**
 * Answers in the form that was asked for.
 * @throws OperatorError when the options do not fit the corpus or the terminal.
 */
export async function runTerminal(
  options: TerminalOptions,
  library: Library,
  terminal: Terminal,
): Promise<ExitCode> {
  const { form, question, article, top } = options;
  if (article !== undefined) await requireArticle(article, library);
  const askOptions = defined({ top, article });
  if (form === 'jsonl') return answerAllLines(library, askOptions, terminal);
  if (question !== undefined) return answerOnce(question, form, { library, askOptions }, terminal);
  if (form === 'json' || !terminal.stdin.isTTY || !terminal.stdout.isTTY)
    throw new OperatorError(texts.noQuestion);
  const style = styleFor(terminal.stdout);
  await runChat(terminal.stdin, terminal.stdout, { library, options: askOptions, style });
  return exitCodes.answered;
}

/** One line a problem, and only a few: the answer must not be buried under them. */
export function reportProblems(problems: readonly Problem[], stderr: Writable): void {
  for (const { severity, file, line, reason } of problems.slice(0, maxProblemsShown)) {
    stderr.write(`${severity}: ${printable(`${file}:${line} ${reason}`)}\n`);
  }
  const more = problems.length - maxProblemsShown;
  if (more > 0) stderr.write(`${texts.moreProblems(more)}\n`);
}

async function requireArticle(slug: string, library: Library): Promise<void> {
  const found = await library.findArticle(slug);
  if (found?.slug === slug) return;
  const { articles } = await library.listArticles(0, library.current().articles);
  const slugs = articles.map((article) => article.slug);
  throw new OperatorError(texts.unknownArticle(slug, slugLike(slug, slugs)));
}

/** The beginning of one, or one with a slip in it. */
function slugLike(typed: string, slugs: readonly string[]): string | undefined {
  const begun = slugs.find((slug) => slug.startsWith(typed) || slug.includes(`/${typed}`));
  return begun ?? closestMatch(typed, slugs, { maxDistance: Math.ceil(typed.length / 2) });
}

async function answerAllLines(
  library: Library,
  options: AskOptions,
  { stdin, stdout, stderr, clock }: Terminal,
): Promise<ExitCode> {
  const memory = createConversationMemory({ clock, maxConversations, ttlMs: conversationTtlMs });
  const unreadable = await answerLines(stdin, stdout, { library, memory, options, clock });
  if (unreadable > 0) stderr.write(`${texts.badLines(unreadable)}\n`);
  return unreadable > 0 ? exitCodes.failed : exitCodes.answered;
}

async function answerOnce(
  question: string,
  form: 'words' | 'json',
  { library, askOptions }: { library: Library; askOptions: AskOptions },
  { stdout, stderr, clock }: Terminal,
): Promise<ExitCode> {
  const started = clock();
  const answer = await library.ask(question, askOptions);
  if (form === 'json') {
    stdout.write(`${JSON.stringify(toJson(question, answer, clock() - started))}\n`);
  } else if (answer.kind === 'answered') {
    const style = styleFor(stdout);
    stdout.write(
      `${findingsOf(answer)
        .map((finding) => formatFinding(finding, style))
        .join('\n\n\n')}\n`,
    );
  } else {
    const hint = answer.kind === 'unsure' ? ` ${texts.nearestInJson}` : '';
    stderr.write(`${texts.refusal(answer)}${hint}\n`);
  }
  return answer.kind === 'answered' ? exitCodes.answered : exitCodes.refused;
}
