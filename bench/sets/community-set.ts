import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { z } from 'zod';
import { sharedSetsFolder } from './question-set.js';

const askedSchema = z.object({
  q: z.string(),
  /** Regular expressions, flag `s`: of the text of every passage that answers, and of the sentence in it. */
  right: z.string().nullish(),
  mark: z.string().nullish(),
});

const communitySetSchema = z.object({
  corpus: z.string(),
  lang: z.string(),
  answerable: z.array(askedSchema),
  /** Near misses: close to the corpus, answered nowhere in it. */
  unanswerable: z.array(z.object({ q: z.string() })),
  dialogues: z.array(z.object({ turns: z.array(askedSchema.extend({ kind: z.string() })) })),
});

/** Questions as members of a community ask them, of a folder of documents it really has. */
export interface CommunitySet extends Readonly<z.infer<typeof communitySetSchema>> {
  /** The folder of documents. */
  readonly folder: string;
}

/** The sets of the shared folder, and of `$FOOTNOTE_TRAINING` where that is set; corpora lie in `corpora/` beside them. */
export function readCommunitySets(): readonly CommunitySet[] {
  const folders = [join(sharedSetsFolder(), 'community'), process.env.FOOTNOTE_TRAINING].filter(
    (folder) => folder !== undefined && existsSync(folder),
  );
  return folders.flatMap((folder = '') =>
    readdirSync(folder)
      .filter((file) => file.endsWith('.json'))
      .sort()
      .map((file) => readCommunitySet(join(folder, file))),
  );
}

/** @throws Error with the file's name and the field when it is no such set */
export function readCommunitySet(file: string): CommunitySet {
  const parsed = communitySetSchema.safeParse(JSON.parse(readFileSync(file, 'utf8')));
  if (!parsed.success) throw new Error(`${file} is not a community set: ${z.prettifyError(parsed.error)}`);
  return { ...parsed.data, folder: join(dirname(file), 'corpora', parsed.data.corpus) };
}

/** Whether a text is what a pattern of the set asks for. */
export function matches(pattern: string | null | undefined, text: string): boolean {
  return typeof pattern === 'string' && new RegExp(pattern, 's').test(text);
}
