import type { Readable, Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import split from 'split2';
import { z } from 'zod';
import type { AskOptions } from '../answer/answerer.js';
import type { ConversationMemory } from '../answer/conversation/conversation.js';
import { defined } from '../base/defined.js';
import type { Library } from '../library/library.js';
import { texts } from '../locales/terminal.js';
import { toJson } from './json.js';

interface LineAnswererParts {
  readonly library: Pick<Library, 'ask'>;
  readonly memory: ConversationMemory;
  readonly options: Omit<AskOptions, 'conversation'>;
  /** Milliseconds from any fixed moment. */
  readonly clock: () => number;
}

/** A line with a question in this form is answered; any other gets an `error`, so that lines stay aligned. */
const asked = z.object({
  question: z.string(),
  conversation: z.union([z.string(), z.number()]).optional(),
});
type Asked = z.infer<typeof asked>;

/**
 * One JSON line for each line of input that is not empty, in order, as they come; reads no faster than it writes.
 * @returns how many lines could not be read.
 */
export async function answerLines(
  input: Readable,
  output: Writable,
  parts: LineAnswererParts,
): Promise<number> {
  let unreadable = 0;
  async function* answers(lines: AsyncIterable<string>): AsyncGenerator<string> {
    let number = 0;
    for await (const line of lines) {
      number++;
      const text = line.replace(/^\uFEFF/, '').trim();
      if (!text) continue;
      const read = readLine(text);
      if (!read) unreadable++;
      yield `${JSON.stringify(read ? await answerTo(read, parts) : { error: texts.badLine, line: number })}\n`;
    }
  }
  // Not node:readline: it would end a line at a lone carriage return within a question.
  await pipeline(input, split('\n'), answers, output, { end: false });
  return unreadable;
}

/** A line is a question itself, or JSON if it begins with a brace. */
function readLine(text: string): Asked | undefined {
  if (!text.startsWith('{')) return { question: text };
  try {
    return asked.safeParse(JSON.parse(text)).data;
  } catch {
    return undefined;
  }
}

async function answerTo(
  { question, conversation }: Asked,
  { library, memory, options, clock }: LineAnswererParts,
) {
  const started = clock();
  const key = conversation === undefined ? undefined : String(conversation);
  const answer = await library.ask(question, {
    ...options,
    ...defined({ conversation: key === undefined ? undefined : memory.recall(key) }),
  });
  if (key !== undefined) memory.record(key, answer);
  return toJson(question, answer, clock() - started);
}
