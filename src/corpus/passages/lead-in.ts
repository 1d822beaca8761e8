import type { Block } from '../document/block.js';

/** Longer lines mean something by themselves. */
const maxLabelWidth = 80;

/** Characters that say in one what others say in two or three letters; twice as wide on screen. */
const wide = /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\uff00-\uff60]/g;

/** How much there is to read, counted in Latin letters. */
export function widthOf(text: string): number {
  return text.length + (text.match(wide)?.length ?? 0);
}

const finalColon = /[:：︰]["'”’»)\]*_]*\s*$/u;
const finalStop = /[.!?…。！？؟۔]["'”’»）)\]]*\s*$/u;
const endsSentence = /[.!?…。！？؟۔।;；,，、]["'”’»）)\]]*\s*$/u;

export function endsInColon(text: string): boolean {
  return finalColon.test(text) && !smiley.test(text);
}

/** A bracket that nothing opened. */
const smiley = /^[^(（]*[:：]['’-]?[)）]\s*$/u;

/** A line that only says what comes next: "Output:", "Filename: src/main.rs", a line in bold. */
export function isLabel({ kind, text, isBold }: Block): boolean {
  if (kind === 'label') return true;
  if (kind !== 'paragraph' || text.includes('\n') || widthOf(text) > maxLabelWidth) return false;
  return isBold === true || !endsSentence.test(text);
}

/** `importance: 5`, `Output:`, a line in bold: it says nothing by itself. */
export function namesWhatFollows({ text, isBold }: Block): boolean {
  return isBold === true || /^[^:：]{1,30}[:：](?:\s|$)/.test(text);
}

/** Whether a block is understood only with the one below it. */
export function introduces(block: Block, next: Block): boolean {
  if (block.kind === 'label') return true;
  if (next.after === 'break' || block.kind === 'code' || block.kind === 'table') return false;
  if (next.after === 'nothing' && next.kind === 'list') return true;
  if (endsInColon(block.text)) return true;
  const isBlock =
    next.kind !== 'paragraph' || (next.quotation !== undefined && block.quotation === undefined);
  if (isBlock && block.kind === 'paragraph' && !finalStop.test(block.text)) return true;
  return isLabel(block) && (next.kind !== 'paragraph' || (block.isBold === true && !next.isBold));
}

const questionMark = /[?？؟⁇]["'”’»）)\]]*\s*$/u;
/** A full stop inside, followed by another sentence. */
const severalSentences = /(?:[.!…]["'”’»)\]]*\s+["'“‘«([]*[\p{Lu}\p{Lo}]|[。！])/u;
const askedPrefix =
  /^(?:[([]?\d{1,3}[.)\]]\s*)?(?:Q|Question|Frage|Pregunta|Pergunta|Domanda|Вопрос|问|問|질문|質問)\s?\d{0,3}\s?[.:：)]\s?\S/iu;
const anyPrefix = /^[\p{L}]{1,12}\s?\d{0,3}\s?[:：]\s?\S/u;
const maxQuestionWidth = 250;

/** `marked`: set off by `Q:`, bold or a title, so that everything below it is the answer; `plain`: just a question. */
export function questionIn(block: Block): 'marked' | 'plain' | undefined {
  const { kind, text, isBold } = block;
  if (kind !== 'paragraph' && kind !== 'label') return undefined;
  if (askedPrefix.test(text) && widthOf(text) <= maxQuestionWidth)
    return answersItself(text) ? undefined : 'marked';
  if (
    !questionMark.test(text) ||
    widthOf(text) > maxQuestionWidth ||
    severalSentences.test(withoutNumber(text))
  )
    return undefined;
  return isBold || kind === 'label' || anyPrefix.test(text) ? 'marked' : 'plain';
}

/** `3. `, `(3) `: no sentence ends there. */
function withoutNumber(text: string): string {
  return text.replace(/^[([]?\d{1,3}[.)\]]\s+/, '');
}

/** "Q: How?", with or without its answer in the same paragraph. */
export function asksFirst({ kind, text }: Block): boolean {
  return kind === 'paragraph' && askedPrefix.test(text);
}

/** "Q: How? A: So." in one paragraph. */
function answersItself(text: string): boolean {
  return /[?？؟]\s*\S/u.test(text);
}

const maxKeyWidth = 90;

/** One line of a list of names and values, a stat block, an address: short, and no sentence. */
export function isKeyLine(block: Block): boolean {
  const { kind, text } = block;
  if (kind !== 'paragraph' || text.includes('\n') || widthOf(text) > maxKeyWidth) return false;
  return !endsSentence.test(text) && !endsInColon(text);
}

/** Two short lines may be two headings or a verse; three in a row are a list of something. */
export const fewestKeyLines = 3;

/** Names and values in one paragraph, a line each. */
export function isKeyBlock({ kind, text }: Block): boolean {
  if (kind !== 'paragraph') return false;
  const lines = text.split('\n', maxKeyLines);
  return (
    lines.length >= fewestKeyLines &&
    lines.every((line) => /^[^:：]{1,40}[:：]\s?\S/.test(line) && widthOf(line) <= maxKeyWidth)
  );
}

/** A longer list is cut, so its kind matters less. */
const maxKeyLines = 100;
