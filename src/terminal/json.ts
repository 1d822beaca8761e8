import type { Answer, Citation, Finding, Nothing } from '../answer/answer.js';
import { defined } from '../base/defined.js';
import type { Passage } from '../corpus/article.js';
import type { SmallTalk } from '../languages/small-talk.js';

/** The contract of `--json` and `--jsonl`, described in docs/answer-json.md. */
interface AnswerJson {
  readonly question: string;
  readonly kind: Answer['kind'];
  readonly reason?: Nothing['reason'];
  readonly smallTalk?: SmallTalk;
  readonly languages?: readonly string[];
  readonly confidence: number;
  readonly findings: readonly FindingJson[];
  readonly tookMs: number;
}

type FindingJson = Pick<
  Passage,
  'id' | 'article' | 'section' | 'paragraph' | 'lastParagraph' | 'part' | 'lines' | 'page' | 'text'
> &
  Pick<Citation, 'title' | 'file' | 'source' | 'published' | 'url'> &
  Pick<Finding, 'highlight' | 'confidence'>;

/** With the question as it was asked: that is what callers join on. */
export function toJson(question: string, answer: Answer, tookMs: number): AnswerJson {
  return defined({
    question,
    kind: answer.kind,
    ...(answer.kind === 'nothing' && reasonOf(answer)),
    confidence: answer.confidence,
    findings: findingsOf(answer).map(findingToJson),
    tookMs: Math.round(tookMs * 1000) / 1000,
  });
}

function reasonOf(answer: Nothing): Pick<AnswerJson, 'reason' | 'smallTalk' | 'languages'> {
  const { reason } = answer;
  if (reason === 'small-talk') return { reason, smallTalk: answer.smallTalk };
  return reason === 'other-language' ? { reason, languages: answer.languages } : { reason };
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
