import type { Article, Passage } from '../../src/corpus/article.js';

// What a heading keeps of its attributes: `{#id}`, `{ #id .class }`, `[#id]`, and an id in a comment of MDX.
const headingIds =
  /\{\s*:?\s*#[\p{L}\p{N}_-]+(?:\s+(?:[.#][\w-]+|\w+=\S+))*\s*\}|\{\/\*.*?\*\/\}|\s\[#[\w-]+\]$/mu;

/** Signs that a site generator would have taken for itself, by what they are. */
const markup: Readonly<Record<string, RegExp>> = {
  'containers (:::)': /^\s*:{2,}(?:\s|$)|^\s*:{3,}/m,
  'admonitions (!!!, ???, ///, ===)': /^\s*(?:!!!|\?\?\?\+?|\/\/\/+)\s+\w|^\s*===[+!]?\s+"/m,
  'alerts ([!NOTE])': /(?:^|\n)\s*\\?\[!\w+\][+-]?/,
  'wiki links ([[…]])': /!?\[\[[^\]\n]{1,200}\]\]/,
  'shortcodes ({{< >}})': /\{\{[<%]|[>%]\}\}/,
  'Liquid and kramdown ({% %}, {: })': /\{%-?\s*\w|\w\s*-?%\}|\{:\s*[.#\w][^}\n]*\}/,
  'includes ({{#…}}, <<< @/, {* *})': /\{\{#\w+|^<<<\s*\S|\{\*\s.*?\s\*\}|--8<--/m,
  'MDX (import, export, JSX)':
    /^(?:import\s.+\sfrom\s+['"]|export\s+(?:const|default|function)\s)|<(?:\/[A-Z][\w.]*|[A-Z][\w.]*\s[\w:@-]+=[^<>]*)>/m,
  'TOML front matter': /^\+\+\+\s*$/m,
  'HTML tags':
    /<\/?(?:div|span|p|br|a|img|details|summary|table|tr|td|th|sup|sub|pre|code|b|i|em|strong|center|font|iframe|video|kbd|ul|ol|li|h[1-6])(?:\s+[\w-]+=[^<>]*)?\/?>|<!--/i,
  'emphasis, links, fences':
    /(?<![\p{L}\p{N}*(])\*\*[\p{L}\p{N}][^*\n]{0,300}\*\*|\]\((?:https?:|\/|\.{1,2}\/|#)|^\s*(?:```|~~~)/mu,
  'page heads': /\[Page \d+\]/,
  'comments (%% %%)': /%%[^%\n]+%%/,
};

/**
 * Which kinds of markup are left in what would be quoted, its code aside, or in what cites it. What does not stand so in
 * the file has been escaped by its author (`\\[\\[`, `&lt;`), who wants it to be seen.
 *
 * @param source the whole file, where it is text
 */
export function leftoverMarkup({ title }: Article, passage: Passage, source: string): readonly string[] {
  const prose = proseOf(passage);
  const found = Object.entries(markup).flatMap(([name, pattern]) => {
    const [written] = pattern.exec(prose) ?? [];
    return written !== undefined && source.includes(written.trim()) ? [name] : [];
  });
  return headingIds.test([title, ...passage.section].join('\n')) ? ['heading ids', ...found] : found;
}

/** Without code blocks, inline code and tables, whose cells do not tell which of their words are code. */
function proseOf({ text, kind, spans = [] }: Passage): string {
  const left = spans.filter(
    (span) => span.kind === 'code' || (span.kind === 'block' && isNoProse(span.block)),
  );
  if (isNoProse(kind) && !spans.some((span) => span.kind === 'block')) return '';
  let prose = '';
  let at = 0;
  for (const { start, end } of left) {
    if (start < at) continue;
    prose += `${text.slice(at, start)}…`;
    at = end;
  }
  return prose + text.slice(at);
}

function isNoProse(kind: string | undefined): boolean {
  return kind === 'code' || kind === 'table';
}

const finalColon = /[:：][\s"'”’»)\]*_]*$/u;
/** `Output:`, `Example`, `Filename: src/main.rs`. */
const labels =
  /^(?:(?:an? |for )?examples?|output|input|result|returns?|renders as|usage|syntax|note|tip|warning|details|file(?:name)?|importance|try it[^.!?]*)\s*(?:[:：](?:.{0,60}[^.!?])?)?$/iu;

/** `lead-in`: it promises something that stands in another passage. `label`: it says nothing by itself. */
export function loneKind({ text, spans = [] }: Passage): 'lead-in' | 'label' | undefined {
  const line = text.trim();
  const isBlock = spans.some((span) => span.kind === 'block' && span.block !== 'label');
  if (isBlock || line.includes('\n\n')) return undefined;
  if (labels.test(line)) return 'label';
  return finalColon.test(line) && !/:[-’']?\)$/.test(line) ? 'lead-in' : undefined;
}
