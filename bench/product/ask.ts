import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { Readable, type Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';

export interface Asked {
  readonly question: string;
  /** Questions with one key share a conversation. */
  readonly conversation?: string;
}

const findingSchema = z.object({
  id: z.string(),
  article: z.string(),
  file: z.string(),
  paragraph: z.number(),
  lastParagraph: z.number().optional(),
  lines: z.tuple([z.number(), z.number()]),
  text: z.string(),
  highlight: z.object({ start: z.number(), end: z.number() }),
  confidence: z.number(),
});

const answerSchema = z.object({
  question: z.string(),
  kind: z.enum(['answered', 'unsure', 'nothing']),
  confidence: z.number(),
  findings: z.array(findingSchema),
  tookMs: z.number(),
});

/** One line of `ask --jsonl`, as far as the bench reads it. */
export type AskAnswer = Readonly<z.infer<typeof answerSchema>>;
export type AskFinding = AskAnswer['findings'][number];

/** The entry people use, as the build leaves it. `FOOTNOTE_CLI` measures another build. */
export const cliPath =
  process.env.FOOTNOTE_CLI ??
  fileURLToPath(new URL('../../../../../dist/src/entries/cli.js', import.meta.url));

/**
 * Asks all questions of one corpus folder in one run of `ask --jsonl`, the way anyone else would. Answers come
 * in the order of the questions. Throws with the command's own message when it reports an error (exit code 2).
 */
export async function askAll(corpus: string, questions: readonly Asked[]): Promise<AskAnswer[]> {
  const child = spawn(process.execPath, [cliPath, '--jsonl', '--corpus', corpus, '--top', '10'], {
    stdio: ['pipe', 'pipe', 'pipe'],
    env: { ...process.env, LOG_LEVEL: 'error' },
  });
  const complaints: string[] = [];
  child.stderr.setEncoding('utf8').on('data', (text: string) => complaints.push(text));
  const closed = once(child, 'close');
  const [answers] = await Promise.all([readAnswers(child.stdout), writeQuestions(child.stdin, questions)]);
  const [code] = await closed;
  if (answers.length === questions.length) return answers;
  throw new Error(
    `ask --jsonl gave ${answers.length} answers to ${questions.length} questions (exit code ${code}): ${complaints.join('').slice(0, 2000)}`,
  );
}

async function writeQuestions(input: Writable, questions: readonly Asked[]): Promise<void> {
  const lines = questions.map((question) => `${JSON.stringify(question)}\n`);
  // A child that has died says why on standard error; a broken pipe tells nothing more.
  await pipeline(Readable.from(lines), input).catch(() => undefined);
}

async function readAnswers(output: NodeJS.ReadableStream): Promise<AskAnswer[]> {
  const answers: AskAnswer[] = [];
  for await (const line of createInterface({ input: output }))
    answers.push(answerSchema.parse(JSON.parse(line)));
  return answers;
}
