import type { MarkdownIt } from 'markdown-it';
import { envOf } from '../environment.js';
import { sayingTitle } from '../plain-title.js';
import { type BlockRule, type BlockState, endsOthers, isCode, pushLabel, wordsOf } from './lines.js';

/**
 * Components as Nuxt Content writes them in Markdown (https://content.nuxt.com/docs/files/markdown), and directives
 * of remark. Like boxes they are looked through line by line: `::tip{…}` opens one, `::` closes it.
 */
export function components(md: MarkdownIt): void {
  md.block.ruler.before('table', 'component_mark', componentMark, endsOthers);
  md.block.ruler.before('table', 'component_slot', componentSlot, endsOthers);
}

/** Longer lines are text. */
const maxMarkLength = 500;

const opener = /^::([a-z][\w-]*)(?:\[([^\]]*)\])?(?:\{([^}]*)\})?$/i;
const closer = /^::$/;
const titleAttribute = /(?:^|\s)(?:title|label)=(?:"([^"]*)"|'([^']*)')/;

const componentMark: BlockRule = (state, startLine, _endLine, silent) => {
  const env = envOf(state);
  // What stands in a component is often further in.
  if (isCode(state, startLine) && env.openComponents === 0) return false;
  const words = wordsOf(state, startLine).slice(0, maxMarkLength);
  if (closer.test(words)) {
    if (silent) return true;
    env.openComponents = Math.max(0, env.openComponents - 1);
    state.line = startLine + 1;
    return true;
  }
  const [mark, kind = '', label = '', attributes = ''] = opener.exec(words) ?? [];
  if (mark === undefined) return false;
  if (silent) return true;
  env.openComponents += 1;
  const named = titleAttribute.exec(attributes);
  const title = label || (named?.[1] ?? named?.[2] ?? '');
  pushLabel(state, sayingTitle(title, kind), startLine);
  state.line = endOfProps(state, startLine + 1, title === '' ? kind : undefined);
  return true;
};

/**
 * Settings in YAML between two lines of `---`, right below the mark.
 * @param kind what a title among them must not only repeat; no title is wanted without
 */
function endOfProps(state: BlockState, from: number, kind: string | undefined): number {
  if (from >= state.lineMax || wordsOf(state, from) !== '---') return from;
  const lines = Array.from({ length: Math.min(state.lineMax - from, maxProps) }, (_, n) => from + n);
  const end = lines.slice(1).find((line) => wordsOf(state, line) === '---');
  if (end === undefined) return from;
  const titles = lines.flatMap((line) => {
    const [, , title] = /^(?:title|label):\s*(["']?)(.*)\1$/.exec(wordsOf(state, line)) ?? [];
    return line < end && title ? [{ line, title }] : [];
  });
  const [first] = titles;
  if (first && kind !== undefined) pushLabel(state, sayingTitle(first.title, kind), first.line);
  return end + 1;
}

const maxProps = 100;

/** `#title` names the part of a component that the text below it is shown in. */
const componentSlot: BlockRule = (state, startLine, _endLine, silent) => {
  if (envOf(state).openComponents === 0 || !/^#[a-z][\w-]*$/.test(wordsOf(state, startLine))) return false;
  if (!silent) state.line = startLine + 1;
  return true;
};
