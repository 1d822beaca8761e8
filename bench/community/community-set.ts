import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { z } from 'zod';
import { sharedSetsFolder } from '../sets/question-set.js';

/** JavaScript's syntax of regular expressions, with `.` for line breaks too. */
const patternSchema = z.string().transform((source) => new RegExp(source, 's'));

const answerableSchema = z.object({
  q: z.string(),
  /** Matches the text of every passage that answers. */
  right: patternSchema,
  /** Matches the sentence or line in it that does; missing where any will do. */
  mark: patternSchema.nullish(),
});

const turnSchema = z.object({
  q: z.string(),
  right: patternSchema.nullish(),
  kind: z.enum(['answer', 'refuse', 'smalltalk']),
});

const communitySetSchema = z.object({
  /** Name of its folder of articles. */
  corpus: z.string(),
  lang: z.string(),
  answerable: z.array(answerableSchema),
  /** Near misses: close to the articles, answered nowhere in them. */
  unanswerable: z.array(z.object({ q: z.string() })),
  dialogues: z.array(z.object({ turns: z.array(turnSchema) })),
});

/** A community's folder of articles, and questions as its members ask them. */
export type CommunitySet = Readonly<z.infer<typeof communitySetSchema>>;
export type AnswerableQuestion = CommunitySet['answerable'][number];
export type DialogueTurn = CommunitySet['dialogues'][number]['turns'][number];

/** A set and the folder of articles it is about. */
export interface CommunityTask {
  readonly set: CommunitySet;
  readonly corpus: string;
}

/** The ten sets that lie beside the repository; nothing of their text is kept in it. */
export function sharedCommunityFolder(): string {
  return join(sharedSetsFolder(), 'community');
}

/**
 * All sets of a folder, by name of file.
 *
 * @param corpora where their articles are; beside the sets when missing
 */
export function readTasks(folder: string, corpora = join(folder, 'corpora')): CommunityTask[] {
  if (!existsSync(folder))
    throw new Error(
      `No community sets in ${folder}: set FOOTNOTE_SHARED to the folder above eval/, or give --sets.`,
    );
  const files = readdirSync(folder)
    .filter((file) => file.endsWith('.json'))
    .sort();
  return files.map((file) => {
    const set = readCommunitySet(join(folder, file));
    return { set, corpus: resolve(corpora, set.corpus) };
  });
}

/** Throws with the file's name and the field when it is no such set. */
function readCommunitySet(file: string): CommunitySet {
  const parsed = communitySetSchema.safeParse(JSON.parse(readFileSync(file, 'utf8')));
  if (!parsed.success) throw new Error(`${file} is not a community set: ${z.prettifyError(parsed.error)}`);
  return parsed.data;
}
