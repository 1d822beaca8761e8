import { envOf } from '../../environment.js';
import { type CodeText, entriesInCode, writtenBreak } from '../../tags/code-texts.js';
import { type BlockState, continueAt, lineAt, pushInline, readBlocks } from '../lines.js';

/** Reads the entries of the lists in a stretch of code as questions with their answers, apart from what is around. */
export function pushEntries(
  state: BlockState,
  stretch: readonly [start: number, end: number],
  onlyQuestions: boolean,
): void {
  const { line: from } = state;
  const entries = entriesInCode(state.src, stretch, onlyQuestions);
  if (entries.length === 0) return;
  state.push('hr', 'hr', 0);
  for (const { asked, told } of entries) {
    // Several sentences may be a question too, which its answer alone belongs to.
    if (/[?？]\s*$/.test(asked.words)) state.push('hr', 'hr', 0);
    for (const [nth, text] of [asked, ...told].entries()) {
      const line = lineAt(state, text.start, from);
      if (text.kind === 'source') readSource(state, text, line);
      else pushQuoted(state, text, line, nth === 0 ? 'label' : 'paragraph');
    }
  }
  state.push('hr', 'hr', 0);
}

function pushQuoted(
  state: BlockState,
  { words, end }: CodeText,
  first: number,
  type: 'label' | 'paragraph',
): void {
  const map: [number, number] = [first, lineAt(state, end, first) + 1];
  for (const part of words.split(writtenBreak)) {
    if (part.trim() === '') continue;
    state.push(`${type}_open`, type === 'label' ? '' : 'p', 1).map = map;
    pushInline(state, part, map);
    state.push(`${type}_close`, type === 'label' ? '' : 'p', -1);
  }
}

/** Markdown over several lines, or elements: blocks like any others, which begin and end within a line. */
function readSource(state: BlockState, { start, end }: CodeText, first: number): void {
  const env = envOf(state);
  const last = lineAt(state, end, first);
  const marks = [state.bMarks, state.eMarks, state.tShift, state.sCount].map(
    (list) => [list, list[first] ?? 0, list[last] ?? 0] as const,
  );
  state.eMarks[last] = end;
  continueAt(state, first, start);
  // As inside an element, where what is indented is no code.
  env.htmlDepth += 1;
  readBlocks(state, [first, last + 1], state.blkIndent);
  env.htmlDepth -= 1;
  for (const [list, atFirst, atLast] of marks) {
    list[first] = atFirst;
    list[last] = atLast;
  }
}
