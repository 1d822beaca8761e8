import { existsSync } from 'node:fs';
import { type Question, type QuestionSet, readQuestionSet, sharedSet } from '../sets/question-set.js';
import { readDialogues } from './dialogues.js';
import { measureDialogues, measureHistories, measureStandalone } from './follow-ups.js';
import { allPeers } from './peers/all-peers.js';
import { runPeer, sampled } from './peers/peer.js';
import { askSet, type BenchCorpus, makeCorpus, type ProductResult } from './product-run.js';
import { highlightReport, missesOf, rankingTables } from './ranking.js';
import { measureRefusal } from './refusal.js';
import type { QualityReport } from './report.js';
import { measureTinyCorpus } from './tiny-corpus.js';
import { measureTypos } from './typos.js';

export const parts = ['ranking', 'refusal', 'typos', 'follow-ups', 'tiny'] as const;
export type Part = (typeof parts)[number];

export interface MeasureOptions {
  readonly parts: ReadonlySet<Part>;
  /** All, none, or those whose name holds one of these words. */
  readonly peers: boolean | readonly string[];
  /** Questions of each set; all of them when missing. */
  readonly sample?: number;
  readonly log: (line: string) => void;
}

/** A set with everything that measuring it needs. */
interface Subject {
  readonly set: QuestionSet;
  readonly corpus: BenchCorpus;
  readonly questions: readonly Question[];
  readonly results: readonly ProductResult[];
}

/** Complete questions that are asked after two unrelated ones. */
const standaloneQuestions = 200;

/** Measures each set by itself; a set without paragraphs is a list of foreign questions. */
export async function measureQuality(
  files: readonly string[],
  options: MeasureOptions,
): Promise<QualityReport> {
  const sets = files.map(readQuestionSet);
  const foreign = foreignQuestions(sets);
  const reports: Partial<QualityReport>[] = [];
  for (const set of sets.filter(({ docs }) => docs.length > 0))
    reports.push(await measureSet(set, foreign, options));
  if (options.parts.has('tiny') && options.sample === undefined) {
    options.log('the own article alone');
    reports.push({ tinyCorpus: await measureTinyCorpus(foreign) });
  }
  return join(reports);
}

async function measureSet(
  set: QuestionSet,
  foreign: readonly string[],
  options: MeasureOptions,
): Promise<Partial<QualityReport>> {
  const from = performance.now();
  const corpus = makeCorpus(set);
  const questions = sampled(set.qs, options.sample ?? set.qs.length);
  const subject = { set, corpus, questions, results: await askSet(corpus, questions) };
  options.log(`${set.name}: ${questions.length} questions, ${Math.round(performance.now() - from)} ms`);
  return join([
    await rankingPart(subject, options),
    await refusalPart(subject, foreign, options),
    await typoPart(subject, options),
    await followUpPart(subject, options),
  ]);
}

async function rankingPart(subject: Subject, options: MeasureOptions): Promise<Partial<QualityReport>> {
  const { set, corpus, questions, results } = subject;
  // An elliptical question cannot be ranked by itself; follow-ups are measured in their conversation.
  if (!options.parts.has('ranking') || hasHistories(questions)) return {};
  const peers = [];
  for (const peer of chosenPeers(options.peers)) {
    options.log(`${set.name}: ${peer.name}`);
    peers.push({ engine: peer.name, results: await runPeer(peer, set.docs, set.lang, questions) });
  }
  return {
    rankings: rankingTables(set, results, peers),
    highlights: [{ set: set.name, ...highlightReport(corpus, results) }],
    misses: missesOf(set.name, results),
  };
}

async function refusalPart(
  { set, corpus, questions, results }: Subject,
  foreign: readonly string[],
  options: MeasureOptions,
): Promise<Partial<QualityReport>> {
  // The foreign questions are English: refusing them in another language says nothing.
  if (!options.parts.has('refusal') || set.lang !== 'en' || hasHistories(questions) || foreign.length === 0)
    return {};
  return { refusals: [await measureRefusal(set.name, corpus, results, foreign)] };
}

async function typoPart(
  { corpus, questions }: Subject,
  options: MeasureOptions,
): Promise<Partial<QualityReport>> {
  if (!options.parts.has('typos') || !questions.some(({ clean }) => clean !== undefined)) return {};
  return { typos: await measureTypos(corpus, questions) };
}

async function followUpPart(subject: Subject, options: MeasureOptions): Promise<Partial<QualityReport>> {
  if (!options.parts.has('follow-ups')) return {};
  const { set, corpus, questions } = subject;
  if (hasHistories(questions)) return { followUps: [await measureHistories(set.name, corpus, questions)] };
  const { corpus: dialogueCorpus, dialogues } = readDialogues();
  if (set.name !== dialogueCorpus) return {};
  const tuned = await measureDialogues(
    'dialogues, tuned',
    corpus,
    dialogues.filter(({ held }) => !held),
  );
  const kept = await measureDialogues(
    'dialogues, held',
    corpus,
    dialogues.filter(({ held }) => held),
  );
  return {
    followUps: [tuned, kept].map(({ results: _, ...report }) => report),
    standalone: await standalonePart(subject),
    // What is held back must not be looked at question by question.
    misses: missesOf(tuned.name, tuned.results),
  };
}

/** Histories from other articles, and from other paragraphs of the same one, where they mislead the most. */
async function standalonePart({ set, corpus, results }: Subject) {
  const answerable = results.filter(({ question }) => !question.impossible);
  const chosen = sampled(answerable, standaloneQuestions);
  const titles = new Map(set.docs.map(({ id, title }) => [id, title]));
  const titleOf = (question: Question) => titles.get(question.pid ?? '');
  const historyFrom = (isSame: boolean) => (question: Question, index: number) => {
    const fits = ({ question: other }: ProductResult) =>
      (titleOf(other) === titleOf(question)) === isSame && other.pid !== question.pid;
    return sampled(answerable.filter(fits), 7)
      .slice(index % 5, (index % 5) + 2)
      .map(({ question: { q } }) => q);
  };
  return [
    await measureStandalone('after questions on other articles', corpus, chosen, historyFrom(false)),
    await measureStandalone('after questions on the same article', corpus, chosen, historyFrom(true)),
  ];
}

function foreignQuestions(sets: readonly QuestionSet[]): string[] {
  const given = sets.filter(({ docs }) => docs.length === 0);
  const file = sharedSet('out-of-corpus.nq');
  const lists = given.length === 0 && existsSync(file) ? [readQuestionSet(file)] : given;
  return lists.flatMap(({ qs }) => qs.map(({ q }) => q));
}

function chosenPeers(wanted: boolean | readonly string[]) {
  if (typeof wanted === 'boolean') return wanted ? allPeers : [];
  return allPeers.filter(({ name }) =>
    wanted.some((word) => name.toLowerCase().includes(word.toLowerCase())),
  );
}

function hasHistories(questions: readonly Question[]): boolean {
  return questions.some(({ history }) => history.length > 0);
}

function join(reports: readonly Partial<QualityReport>[]): QualityReport {
  const typos = reports.find((report) => report.typos)?.typos;
  const tinyCorpus = reports.find((report) => report.tinyCorpus)?.tinyCorpus;
  return {
    rankings: reports.flatMap((report) => report.rankings ?? []),
    highlights: reports.flatMap((report) => report.highlights ?? []),
    refusals: reports.flatMap((report) => report.refusals ?? []),
    followUps: reports.flatMap((report) => report.followUps ?? []),
    standalone: reports.flatMap((report) => report.standalone ?? []),
    misses: reports.flatMap((report) => report.misses ?? []),
    ...(typos && { typos }),
    ...(tinyCorpus && { tinyCorpus }),
  };
}
