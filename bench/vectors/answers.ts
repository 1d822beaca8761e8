import { execFileSync } from 'node:child_process';
import { once } from 'node:events';
import {
  createReadStream,
  createWriteStream,
  mkdirSync,
  readdirSync,
  readFileSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { sentencesOf } from '../../src/corpus/sentences.js';
import { loadAnalyzer } from '../../src/search/analysis/analyzer.js';
import { readGlove, vectorsByTerm } from './glove.js';
import { packVectors } from './pack.js';

/**
 * Makes `vectors/en.answers.vectors`: GloVe's vectors tuned by `tune.py` on what $FOOTNOTE_TRAINING has of headings
 * with the paragraphs below them (`headings.jsonl`) and of questions with their answers (`faq.jsonl`), in English.
 * What belongs to a set of questions there is left out, so that the sets can judge.
 */
const training = process.env.FOOTNOTE_TRAINING;
if (!training)
  throw new Error('FOOTNOTE_TRAINING is not set: name the folder with headings.jsonl and faq.jsonl');
const work = 'bench/work/tuning';
const target = process.argv[2] ?? 'vectors/en.answers.vectors';
const glovesTerms = 80_000;
/** Of one source: a long list of questions in one field is not to outweigh all others. */
const mostQuestions = 900;
const longestParagraph = 1200;

interface Headings {
  readonly corpus: string;
  readonly lang: string;
  readonly headings: readonly string[];
  readonly paragraphs: readonly string[];
}

interface Faq {
  readonly source: string;
  readonly lang: string;
  readonly headings?: readonly string[] | null;
  readonly question: string;
  readonly answer: string;
}

const analyzer = await loadAnalyzer('en');
const ids = new Map<string, number>();
const counts: number[] = [];
mkdirSync(work, { recursive: true });
await writePairs(training);
writeGlove();
execFileSync('python3', ['bench/vectors/tune.py', work], { stdio: 'inherit' });
writeFileSync(target, packTuned());

async function writePairs(folder: string): Promise<void> {
  const { corpora, repositories } = judged(folder);
  const out = createWriteStream(join(work, 'pairs.jsonl'));
  const write = (
    from: string,
    isQuestion: boolean,
    headings: readonly string[],
    paragraphs: readonly string[],
  ) =>
    out.write(
      `${JSON.stringify([from, isQuestion, headings.map(termsOf), paragraphs.map(sentenceTerms)])}\n`,
    );
  for await (const row of lines<Headings>(join(folder, 'headings.jsonl'))) {
    if (row.lang !== 'en' || corpora.has(row.corpus)) continue;
    write(row.corpus, false, row.headings.filter(Boolean).slice(-4), row.paragraphs);
  }
  const taken = new Map<string, number>();
  for await (const row of lines<Faq>(join(folder, 'faq.jsonl'))) {
    if (row.lang !== 'en' || repositories.has(row.source) || !row.question || !row.answer) continue;
    const before = taken.get(row.source) ?? 0;
    taken.set(row.source, before + 1);
    if (before >= mostQuestions) continue;
    const headings = [...(row.headings ?? []).filter(Boolean).slice(-3), row.question];
    write(row.source, true, headings, row.answer.split('\n').filter(Boolean).slice(0, 8));
  }
  out.end();
  await once(out, 'finish');
}

/** The folders that sets of questions are about, and the repositories that these come from. */
function judged(folder: string) {
  const sets = readdirSync(folder).filter((name) => name.endsWith('.json') && name !== 'package.json');
  const corpora = new Set(sets.map((name) => name.replace(/\.json$/u, '')));
  const repositories = new Set(
    [...corpora].map((name) => {
      const source = readFileSync(join(folder, 'corpora', name, '.source.json'), 'utf8');
      // Written with the folders, always with the repository.
      return (JSON.parse(source) as { readonly repo: string }).repo;
    }),
  );
  return { corpora, repositories };
}

async function* lines<Row>(file: string): AsyncGenerator<Row> {
  for await (const line of createInterface({ input: createReadStream(file) })) yield JSON.parse(line) as Row;
}

function sentenceTerms(paragraph: string): readonly (readonly number[])[] {
  const text = paragraph.slice(0, longestParagraph);
  return sentencesOf(text, 'en', []).map(({ start, end }) => termsOf(text.slice(start, end)));
}

function termsOf(text: string): readonly number[] {
  return analyzer
    .tokens(text)
    .filter(({ isStop, term }) => !isStop && /\p{L}/u.test(term) && term.length <= 24)
    .map(({ term }) => {
      const id = ids.get(term) ?? ids.size;
      ids.set(term, id);
      counts[id] = (counts[id] ?? 0) + 1;
      return id;
    });
}

function writeGlove(): void {
  const byTerm = vectorsByTerm(readGlove(), analyzer, glovesTerms);
  const numbers = new Float32Array([...byTerm.values()].flat());
  writeFileSync(join(work, 'glove.f32'), new Uint8Array(numbers.buffer));
  const told = { terms: [...ids.keys()], counts, glove: [...byTerm.keys()] };
  writeFileSync(join(work, 'terms.json'), JSON.stringify(told));
}

function packTuned(): Uint8Array {
  // tune.py has just written both.
  const { terms, weights } = JSON.parse(readFileSync(join(work, 'tuned.json'), 'utf8')) as {
    readonly terms: readonly string[];
    readonly weights: readonly number[];
  };
  const bytes = readFileSync(join(work, 'tuned.f32'));
  const numbers = [...new Float32Array(bytes.buffer, bytes.byteOffset, bytes.length / 4)];
  const dimensions = numbers.length / terms.length;
  const vectors = terms.map((_, row) => numbers.slice(row * dimensions, (row + 1) * dimensions));
  return packVectors('en', terms, vectors, weights);
}
