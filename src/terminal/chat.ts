import { createInterface } from 'node:readline';
import type { Readable, Writable } from 'node:stream';
import type { Answer, Finding } from '../answer/answer.js';
import type { AskOptions } from '../answer/answerer.js';
import { emptyConversation, remember } from '../answer/conversation/conversation.js';
import { printable } from '../base/printable.js';
import { paragraphLabel } from '../corpus/article.js';
import type { Library } from '../library/library.js';
import { texts } from '../locales/terminal.js';
import { findingsOf } from './json.js';
import { formatCitation, formatFinding, formatLines, formatPassage, quiet, type Style } from './print.js';

export interface ChatParts {
  readonly library: Library;
  readonly options: Omit<AskOptions, 'conversation'>;
  readonly style: Style;
}

export interface Chat {
  /** What to print for a line; undefined ends the chat. */
  reply(line: string): Promise<string | undefined>;
}

/** How many passages `:next` can go through. */
const chatTop = 5;
const sourceNameWidth = 'Paragraph  '.length;

/** What people type before they have seen that commands begin with a colon. */
const bareCommands: ReadonlySet<string> = new Set(['help', 'quit', 'exit']);

/** Reads questions from a terminal until Ctrl-C, Ctrl-D or `:quit`. */
export async function runChat(input: Readable, output: Writable, parts: ChatParts): Promise<void> {
  const chat = createChat(parts);
  const lines = createInterface({ input, output, prompt: '> ' });
  const print = (text: string) => output.write(`${text}\n\n`);
  lines.on('SIGINT', () => lines.close());
  print(quiet(texts.welcome(parts.library.current()), parts.style));
  lines.prompt();
  for await (const line of lines) {
    const reply = await chat.reply(line);
    if (reply === undefined) break;
    if (reply) print(`\n${reply}`);
    lines.prompt();
  }
  output.write(`\n${texts.goodbye}\n`);
}

export function createChat({ library, options, style }: ChatParts): Chat {
  let conversation = emptyConversation;
  let findings: readonly Finding[] = [];
  /** Place of the passage shown last; -1 before the first one of this answer. */
  let place = -1;
  /** Of the last answer; only what answers is marked. */
  let kind: Answer['kind'] | undefined;

  async function ask(question: string): Promise<string> {
    const answer = await library.ask(question, { ...options, top: chatTop, conversation });
    conversation = remember(conversation, answer);
    findings = findingsOf(answer);
    place = -1;
    kind = answer.kind;
    if (answer.kind === 'answered') return step();
    const nearest = findings.length > 0 ? ` ${texts.nearestInChat(findings.length)}` : '';
    return texts.refusal(answer) + nearest;
  }

  function step(): string {
    const finding = findings[place + 1];
    if (!finding) return findings.length > 0 ? texts.noFurtherPassage : nothingToShow();
    place++;
    return formatFinding(finding, style, kind === 'answered');
  }

  /** With which one it is, as there may be as many as were found. */
  function next(): string {
    const before = place;
    const shown = step();
    return place === before ? shown : `${quiet(texts.place(place + 1, findings.length), style)}\n\n${shown}`;
  }

  function ofShown(format: (finding: Finding) => string): string {
    const finding = findings[place];
    return finding ? format(finding) : nothingToShow();
  }

  function nothingToShow(): string {
    return kind !== undefined && findings.length === 0 ? texts.nothingFound : texts.nothingShown;
  }

  const commands: Readonly<Record<string, () => string | undefined>> = {
    ':source': () => ofShown(formatSource),
    ':next': next,
    ':context': () => ofShown((finding) => formatContext(finding, style, kind === 'answered')),
    ':help': () => texts.chatHelp,
    ':quit': () => undefined,
    ':exit': () => undefined,
  };

  return {
    async reply(line) {
      const text = line.trim();
      const isBare = bareCommands.has(text.toLowerCase());
      if (!text.startsWith(':') && !isBare) return text && ask(text);
      const command = commands[(isBare ? `:${text}` : text).toLowerCase()];
      return command ? command() : texts.unknownChatCommand(printable(text));
    },
  };
}

function formatSource({ citation }: Finding): string {
  const { title, section, source, author, published, url } = citation;
  return Object.entries({
    Article: title,
    Section: section.join(' — '),
    Paragraph: paragraphLabel(citation).slice(1),
    ...placeOf(citation),
    Source: source,
    Author: author,
    Published: published,
    Link: url,
  })
    .filter(([, value]) => value)
    .map(([name, value = '']) => `${name.padEnd(sourceNameWidth)}${printable(value)}`)
    .join('\n');
}

/** The paragraphs around it are dimmed, so that the eye finds the passage first. */
function formatContext(
  { passage, highlight, citation, before, after }: Finding,
  style: Style,
  isMarked: boolean,
): string {
  return [
    before && quiet(formatPassage(before.text, undefined, style), style),
    formatPassage(passage.text, isMarked ? highlight : undefined, style),
    after && quiet(formatPassage(after.text, undefined, style), style),
    formatCitation(citation, style),
  ]
    .filter(Boolean)
    .join('\n\n');
}

function placeOf({ file, lines, page }: Finding['citation']): Readonly<Record<string, string>> {
  if (page !== undefined) return { Page: `${page} of ${file}` };
  return lines ? { Lines: `${formatLines(lines)} of ${file}` } : { File: file };
}
