/** A tag of a template language: a shortcode of Hugo, a tag of Liquid, an include of mdBook, a comment of MDX. */
export interface TemplateTag {
  /** Offset behind its last sign. */
  readonly end: number;
  /** `figure`, `/hint`, `endraw`, `include`. */
  readonly name: string;
  /** The rest of it after the name. */
  readonly argument: string;
  readonly open: Opening;
}

const openings = [
  '{{<',
  '{{%',
  '{%',
  '{{#',
  '{{!',
  '{{>',
  '{{/',
  '{/*',
  '{* ',
  '{!',
  '{::',
  '{:',
  '{#',
] as const;
type Opening = (typeof openings)[number];

const closings: Readonly<Record<Opening, string>> = {
  '{{<': '>}}',
  '{{%': '%}}',
  '{%': '%}',
  '{{#': '}}',
  '{{!': '}}',
  '{{>': '}}',
  '{{/': '}}',
  '{/*': '*/}',
  '{* ': '*}',
  '{!': '!}',
  '{::': '}',
  '{:': '}',
  '{#': '#}',
};

/** Longer tags are text: every opening of a hostile text could search to its end. */
const maxLength = 3000;

/** Stretches known to have no closing delimiter, so that none is searched twice. */
export interface SearchedStretches {
  text: string;
  readonly stretches: Map<string, readonly [from: number, to: number]>;
}

/** The template tag that begins at an offset, or nothing. */
export function templateTagAt(
  text: string,
  start: number,
  searched: SearchedStretches,
): TemplateTag | undefined {
  if (text.charAt(start) !== '{') return undefined;
  const open = openings.find((each) => text.startsWith(each, start));
  if (!open || isEscapedShortcode(text, start)) return undefined;
  const inside = start + open.trimEnd().length;
  const close = findClosing(text, inside, closings[open], searched);
  if (close === undefined) return undefined;
  const written = text.slice(inside, close).replace(/^[-~]/, '').replace(/[-~]$/, '').trim();
  const name = /^\/?\s*[^\s"'=]*/.exec(written)?.[0] ?? '';
  return {
    end: close + closings[open].length,
    name: name.replace(/\s/g, ''),
    argument: written.slice(name.length),
    open,
  };
}

/** Offset of the closing sign, when it is near enough. */
function findClosing(
  text: string,
  from: number,
  closing: string,
  searched: SearchedStretches,
): number | undefined {
  if (searched.text !== text) {
    searched.text = text;
    searched.stretches.clear();
  }
  const [first, last] = searched.stretches.get(closing) ?? [from, from];
  const isSearched = first <= from && from < last;
  const start = isSearched ? last : from;
  const end = Math.min(from + maxLength, text.length);
  const found = text.slice(start, end).indexOf(closing);
  if (found !== -1) return start + found;
  // A closing delimiter of two characters may begin with the last one of the stretch.
  searched.stretches.set(closing, [isSearched ? first : from, Math.max(start, end - closing.length + 1)]);
  return undefined;
}

/** `{{</* figure *​/>}}`, with which Hugo's own articles show a shortcode. */
function isEscapedShortcode(text: string, start: number): boolean {
  return /^\{\{[<%]\/\*/.test(text.slice(start, start + 6));
}

const argumentPattern =
  /([\w:-]+)\s*=\s*(?:"([^"]*)"|'([^']*)'|`([^`]*)`|([^\s"'`]+))|"([^"]*)"|`([^`]*)`|'([^']*)'|([^\s"'`=]+)/g;

/** Named arguments, and those without a name in their order. */
export function argumentsOf({ argument }: TemplateTag): {
  readonly named: ReadonlyMap<string, string>;
  readonly bare: readonly string[];
} {
  const named = new Map<string, string>();
  const bare: string[] = [];
  for (const [, name, ...values] of argument.matchAll(argumentPattern)) {
    const value = values.find((each) => each !== undefined) ?? '';
    if (name === undefined) bare.push(value);
    else named.set(name.toLowerCase(), value);
  }
  return { named, bare };
}

const titleNames = ['title', 'header', 'heading', 'label', 'summary', 'question'];
const textNames = ['text', 'content', 'caption', ...titleNames];

/** Tags whose first argument is what the reader sees above their content. */
const titled = new Set([
  'tab',
  'expand',
  'details',
  'collapse',
  'accordion',
  'spoiler',
  'step',
  'panel',
  'fold',
]);
/** Tags that stand for a word: the name of what is filled in is better than a gap. */
const filledIn = new Set([
  'param',
  'skew',
  'var',
  'variable',
  'version',
  'latest-version',
  'glossary_tooltip',
  'abbr',
  'keyword',
  'term',
  'kbd',
  'key',
  'button',
  'badge',
  'user',
]);

/** `sitevar`, `site-version`, `slack_channel`. */
const variableNames = /(?:^|[-_]|site)(?:var|variable|param|value|version|channel|term)s?$/i;
/** What is shown where the value that a reader has chosen is not known. */
const fallbackNames = ['nojs', 'default', 'fallback', 'value'];

function filledInWords({ name, ...tag }: TemplateTag): string {
  if (!filledIn.has(name) && !variableNames.test(name)) return '';
  const { named, bare } = argumentsOf({ name, ...tag });
  const fallback = fallbackNames.map((each) => named.get(each)).find(Boolean);
  return fallback ?? bare.at(-1) ?? named.get('term_id') ?? named.get('name') ?? '';
}

/** Hugo fills in its variables in code, too. */
export function filledInCode(code: string): string {
  return code.replace(/\{\{[<%][^{}]{1,300}[>%]\}\}/g, (written) => {
    const tag = templateTagAt(written, 0, { text: '', stretches: new Map() });
    return (tag && filledInWords(tag)) || written;
  });
}

/** What a tag that opens a box or a tab shows above its content. */
export function titleOfTag(tag: TemplateTag): string {
  const { named, bare } = argumentsOf(tag);
  const title = titleNames.map((name) => named.get(name)).find((value) => value);
  return title ?? (titled.has(tag.name) ? (bare[0] ?? '') : '');
}

/** What a tag in the middle of a text shows. */
export function textOfTag(tag: TemplateTag): string {
  // Both branches of a condition are shown, for nobody knows which holds.
  if (/^(?:else|elsif|elseif|elif|when)$/.test(tag.name)) return ' ';
  if (!/^\{[{%]/.test(tag.open) || tag.open === '{{!' || tag.open === '{{>') return '';
  const { named } = argumentsOf(tag);
  const text = textNames.map((name) => named.get(name)).find((value) => value);
  return text ?? filledInWords(tag);
}
