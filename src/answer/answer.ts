import type { Passage } from '../corpus/article.js';
import type { SmallTalk } from '../languages/small-talk.js';

/** UTF-16 offsets into `passage.text`: `text.slice(start, end)` is the sentence that answers. */
export interface Highlight {
  readonly start: number;
  readonly end: number;
}

/** Where a passage stands, so that anyone can check it. */
export interface Citation {
  readonly title: string;
  readonly section: readonly string[];
  readonly paragraph: number;
  readonly lastParagraph?: number;
  readonly part?: string;
  /** Of the file, when it has lines. */
  readonly lines?: readonly [from: number, to: number];
  /** Of a PDF: the page on which the passage begins. */
  readonly page?: number;
  readonly file: string;
  readonly source?: string;
  readonly author?: string;
  /** ISO date. */
  readonly published?: string;
  /** Opens the article at the quoted words (text fragment), a PDF at the page, when the article has a `url`. */
  readonly url?: string;
}

/** Where a finding stands: all it takes to find it again. */
export interface FindingPlace {
  /** Place of the passage in `snapshot.passages`, good for that snapshot only. */
  readonly ordinal: number;
  /** Names the passage in every snapshot that has its words. */
  readonly key: string;
  readonly highlight: Highlight;
}

/** A passage that was found, with the sentence that answers and how sure we are of it. */
export interface Finding extends FindingPlace {
  readonly passage: Passage;
  /** 0…1, calibrated: of answers given with 0.8, four in five are right. */
  readonly confidence: number;
  readonly citation: Citation;
  /** Of its article, BCP 47. */
  readonly language: string;
  /** The passages around it, as far as they stand in the same article; parts of one long paragraph count, too. */
  readonly before?: Passage;
  readonly after?: Passage;
  /** Moderators have tied this question to the passage. */
  readonly isChosen?: true;
}

interface Asked {
  readonly question: string;
  /** Version of the snapshot that answered. */
  readonly version: string;
  /** 0…1: confidence that the corpus answers the question at all, in the best finding. */
  readonly confidence: number;
  /** The question in full, when it asked the last one again ("When?") or with something else in it ("And Italy?"). */
  readonly understoodAs?: string;
  /** It was answered with what was said before in mind. */
  readonly isFollowUp?: true;
}

export type Answer<Other extends FindingPlace = Finding> = Answered<Other> | Unsure<Other> | Nothing;

/** As a message shows it: one passage at a time, the others once somebody goes on to them. */
export type BriefAnswer = Answer<FindingPlace>;

export interface Answered<Other extends FindingPlace = Finding> extends Asked {
  readonly kind: 'answered';
  readonly best: Finding;
  /** Next best passages, best first. */
  readonly others: readonly Other[];
}

/** The corpus probably does not answer: the nearest passage is shown as no more than that. */
export interface Unsure<Other extends FindingPlace = Finding> extends Asked {
  readonly kind: 'unsure';
  readonly closest: Finding;
  /** All that come near, best first, the closest among them. */
  readonly others: readonly Other[];
}

/** There is nothing near, or nothing was asked. */
export type Nothing = Asked & { readonly kind: 'nothing' } & NothingReason;

export type NothingReason =
  | { readonly reason: 'small-talk'; readonly smallTalk: SmallTalk }
  | { readonly reason: 'no-searchable-words' | 'not-in-corpus' }
  /** It is asked in a language that no article has; `languages` are those they have. */
  | { readonly reason: 'other-language'; readonly languages: readonly string[] };

/** Whether something was asked that the corpus does not answer. */
export function isUnanswered(answer: BriefAnswer): boolean {
  if (answer.kind !== 'nothing') return answer.kind === 'unsure';
  return answer.reason === 'not-in-corpus' || answer.reason === 'other-language';
}
