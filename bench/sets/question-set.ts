import { readdirSync, readFileSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { z } from 'zod';

const answerSchema = z.object({ text: z.string(), start: z.number() });

const questionSchema = z.object({
  q: z.string(),
  pid: z.string().optional(),
  pids: z.array(z.string()).optional(),
  /** Close to its paragraph's topic, but answered nowhere. */
  impossible: z.boolean().default(false),
  /** `start` counts UTF-16 units from the beginning of the paragraph. */
  answers: z.array(answerSchema).default([]),
  /** What was asked and answered before, oldest first. */
  history: z.array(z.object({ q: z.string() })).default([]),
  /** The same question written out by a person. */
  rewrite: z.string().optional(),
  /** The same question without typing errors. */
  clean: z.string().optional(),
});

const docSchema = z.object({ id: z.string(), title: z.string().default('Untitled'), text: z.string() });

const questionSetSchema = z.object({
  name: z.string(),
  lang: z.string().default('en'),
  docs: z.array(docSchema).default([]),
  qs: z.array(questionSchema),
});

/** One paragraph of a set. */
export type Doc = Readonly<z.infer<typeof docSchema>>;
export type Question = Readonly<z.infer<typeof questionSchema>>;
export type QuestionSet = Readonly<z.infer<typeof questionSetSchema>>;

/** Throws with the file's name and the field when it is no question set. */
export function readQuestionSet(file: string): QuestionSet {
  const parsed = questionSetSchema.safeParse(JSON.parse(readFileSync(file, 'utf8')));
  if (!parsed.success) throw new Error(`${file} is not a question set: ${z.prettifyError(parsed.error)}`);
  return parsed.data;
}

/** Where the sets lie that are no part of this repository; nothing but measuring needs them. */
export function sharedSetsFolder(): string {
  return resolve(process.env.FOOTNOTE_SHARED ?? '../shared', 'eval');
}

export function sharedSet(name: string): string {
  return join(sharedSetsFolder(), `${name}.json`);
}

/** Paths of all sets in the shared folder, sorted by name. */
export function sharedSets(): string[] {
  const folder = sharedSetsFolder();
  return readdirSync(folder)
    .filter((file) => file.endsWith('.json'))
    .sort()
    .map((file) => join(folder, file));
}

export function setName(file: string): string {
  return basename(file, '.json');
}

/** Ids of the paragraphs that answer; empty for a question no paragraph answers. */
export function goldOf(question: Question): ReadonlySet<string> {
  return new Set(question.pids ?? (question.pid === undefined ? [] : [question.pid]));
}
