import { largest } from '../../base/lists.js';
import type { IndexedPassage } from '../index/indexed-passage.js';
import { hasTrait, type SentenceTrait } from '../index/sentence-traits.js';

/** UTF-16 offsets into a passage's text. */
export interface Mark {
  readonly start: number;
  readonly end: number;
}

/** First and last sentence of what is marked. */
type Run = readonly [first: number, last: number];

/**
 * Lines of documentation are short, and the sentence that answers often stands beside the one that has the question's
 * words: neighbours are marked along until one of them answers with this probability.
 */
const sureEnough = 0.85;
/** About two sentences; those of an encyclopaedia have 180 characters, those of documentation 110. */
const maxLength = 320;
/** Where everything is bold, nothing is marked. */
const maxShare = 0.67;

/**
 * What of a passage to mark as the answer: its best sentence, and what belongs to it.
 *
 * @param measured scores of its sentences, by the sentence model
 * @param isAskedByHeading whether the heading right above it is the question
 */
export function markOf(
  { passage, sentences }: IndexedPassage,
  measured: readonly number[],
  isAskedByHeading: boolean,
): Mark {
  const { text } = passage;
  const scores = weighed(measured, sentences, isAskedByHeading);
  const offsets = ([first, last]: Run): Mark => ({
    start: sentences[first]?.start ?? 0,
    end: sentences[last]?.end ?? text.length,
  });
  const fits = (run: Run) => {
    const { start, end } = offsets(run);
    return end - start <= Math.min(maxLength, text.length * maxShare);
  };
  const highest = bestOf(scores);
  const best = belowTitles(answerTo(highest, scores, sentences), sentences);
  if (sentences.length < 3 || best !== highest) return offsets([best, best]);
  const widen = widenedBy(sentences, fits);
  const chances = probabilities(scores);
  const isSure = (chances[best] ?? 0) >= sureEnough;
  return offsets(grow(withWhatItNeeds(best, isSure, sentences, widen), chances, widen));
}

/**
 * Points of score, set by hand: hardly a question of the sets is its heading word for word, and people who click a
 * suggestion ask just that. What stands first below it answers, and what repeats its words adds to that.
 */
const firstBelowHeading = 8;
/** "To move it, see the chapter on moving." has all the words of the question. */
const pointing = -4;

function weighed(
  scores: readonly number[],
  sentences: Sentences,
  isAskedByHeading: boolean,
): readonly number[] {
  const points = sentences.map((each) => does('pointsElsewhere', each));
  if (points.every(Boolean)) return scores;
  const first = isAskedByHeading ? points.indexOf(false) : -1;
  return scores.map(
    (score, place) => score + (points[place] ? pointing : 0) + (place === first ? firstBelowHeading : 0),
  );
}

export function bestOf(scores: readonly number[]): number {
  return Math.max(0, scores.indexOf(largest(scores)));
}

/** `Q: Is there wifi?` has all the words of the question, and what stands below it the answer. */
function answerTo(place: number, scores: readonly number[], sentences: Sentences): number {
  if (!does('asks', sentences[place])) return place;
  const next = sentences.findIndex((each, at) => at > place && does('asks', each));
  const below = scores.slice(place + 1, next < 0 ? undefined : next);
  return below.length > 0 ? place + 1 + bestOf(below) : place;
}

/** A term alone is no answer to what it means. */
function belowTitles(place: number, sentences: Sentences): number {
  return does('title', sentences[place]) && place + 1 < sentences.length
    ? belowTitles(place + 1, sentences)
    : place;
}

type Sentences = IndexedPassage['sentences'];

function does(trait: SentenceTrait, sentence: Sentences[number] | undefined): boolean {
  return hasTrait(sentence?.traits ?? 0, trait);
}

/** The run up to another sentence, or to the whole of its block; undefined where it grows too long. */
type Widen = (run: Run, to: number) => Run | undefined;

/** From prose into the whole of a block, or not at all: its first line says nothing, and where it ends nobody sees. */
function widenedBy(sentences: Sentences, fits: (run: Run) => boolean): Widen {
  return ([first, last], to) => {
    const kind = does('table', sentences[to]) ? 'table' : 'code';
    const [from, end] = blockAround(to, kind, sentences);
    const whole: Run = [Math.min(first, from), Math.max(last, end)];
    const one: Run = [Math.min(first, to), Math.max(last, to)];
    const isWithin = from <= last && first <= end;
    const wider = isWithin || from === end ? [whole, one] : [whole];
    const mayGrow =
      staysInRow([first, last], to, sentences) && !goesBeyondBlock([first, last], to, sentences);
    return mayGrow ? wider.find(fits) : undefined;
  };
}

/** From prose through a block of code, and on into what is said beyond it. */
function goesBeyondBlock([first, last]: Run, to: number, sentences: Sentences): boolean {
  const [near, far] = to > last ? [last, first] : [first, last];
  return does('code', sentences[near]) && !does('code', sentences[far]);
}

/** The row of a table says one thing, and the next one another; a question below is not part of an answer. */
function staysInRow([first, last]: Run, to: number, sentences: Sentences): boolean {
  const isOtherRow =
    does('table', sentences[to]) && (does('table', sentences[first]) || does('table', sentences[last]));
  return !isOtherRow && !does('asks', sentences[to]);
}

function blockAround(place: number, kind: SentenceTrait, sentences: Sentences): Run {
  const isThere = (at: number) => does(kind, sentences[at]);
  if (!isThere(place)) return [place, place];
  let [first, last] = [place, place];
  while (isThere(first - 1)) first -= 1;
  while (isThere(last + 1)) last += 1;
  return [first, last];
}

/** "Run this:" says little without what follows, nor half a block of code, nor often "This means that …" alone. */
function withWhatItNeeds(best: number, isSure: boolean, sentences: Sentences, widen: Widen): Run {
  const alone: Run = [best, best];
  const has = (trait: SentenceTrait) => does(trait, sentences[best]);
  if (has('code')) return widen(alone, best) ?? alone;
  if (has('introduces') && best + 1 < sentences.length) {
    const [, end] = blockAround(best + 1, 'list', sentences);
    return widen(alone, end) ?? widen(alone, best + 1) ?? alone;
  }
  return has('refersBack') && !isSure && best > 0 ? (widen(alone, best - 1) ?? alone) : alone;
}

/** The likelier neighbour first. */
function grow(run: Run, chances: readonly number[], widen: Widen): Run {
  const [first, last] = run;
  if (chances.slice(first, last + 1).reduce((sum, chance) => sum + chance, 0) >= sureEnough) return run;
  const neighbours = [first - 1, last + 1].filter((place) => chances[place] !== undefined);
  const [likelier] = neighbours
    .flatMap((place) => {
      const wider = widen(run, place);
      return wider ? [{ wider, chance: chances[place] ?? 0 }] : [];
    })
    .sort((a, b) => b.chance - a.chance);
  return likelier ? grow(likelier.wider, chances, widen) : run;
}

/** That each is the one which answers, as the model was fitted: softmax of their scores. */
function probabilities(scores: readonly number[]): readonly number[] {
  const highest = largest(scores);
  const parts = scores.map((score) => Math.exp(score - highest));
  const sum = parts.reduce((all, part) => all + part, 0);
  return parts.map((part) => part / sum);
}
