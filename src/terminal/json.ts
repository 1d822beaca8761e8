import type { Answer, Finding, Highlight } from '../answer/answer.js';
import { defined } from '../defined.js';

/** The contract of `--json` and `--jsonl`, described in docs/answer-json.md. */
export interface AnswerJson {
  readonly question: string;
  readonly kind: Answer['kind'];
  readonly reason?: 'no-searchable-words' | 'not-in-corpus';
  readonly confidence: number;
  readonly findings: readonly FindingJson[];
  readonly tookMs: number;
}

export interface FindingJson {
  readonly id: string;
  readonly article: string;
  readonly title: string;
  readonly section: readonly string[];
  readonly paragraph: number;
  readonly lastParagraph?: number;
  readonly part?: string;
  readonly lines?: readonly [from: number, to: number];
  readonly page?: number;
  readonly file: string;
  readonly text: string;
  readonly highlight: Highlight;
  readonly confidence: number;
  readonly source?: string;
  readonly published?: string;
  readonly url?: string;
}

/** `question` as it was asked, which is what a caller joins on. */
export function toJson(question: string, answer: Answer, tookMs: number): AnswerJson {
  return defined({
    question,
    kind: answer.kind,
    reason: answer.kind === 'nothing' ? answer.reason : undefined,
    confidence: answer.confidence,
    findings: findingsOf(answer).map(findingToJson),
    tookMs: Math.round(tookMs * 1000) / 1000,
  });
}

/** All passages of an answer, best first. */
export function findingsOf(answer: Answer): readonly Finding[] {
  if (answer.kind === 'nothing') return [];
  return answer.kind === 'answered' ? [answer.best, ...answer.others] : answer.others;
}

function findingToJson({ passage, highlight, confidence, citation }: Finding): FindingJson {
  const { id, article, section, paragraph, lastParagraph, part, lines, page, text } = passage;
  const { title, file, source, published, url } = citation;
  return defined({
    id,
    article,
    title,
    section,
    paragraph,
    lastParagraph,
    part,
    lines,
    page,
    file,
    text,
    highlight,
    confidence,
    source,
    published,
    url,
  });
}
