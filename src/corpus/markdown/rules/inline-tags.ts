import type { MarkdownIt } from 'markdown-it';
import { envOf } from '../environment.js';
import { raised } from '../raised.js';
import { endOfBraces, literalIn, tagAt } from '../tags/tag.js';
import { type TemplateTag, templateTagAt, textOfTag } from '../tags/template-tag.js';

type InlineState = InstanceType<MarkdownIt['inline']['State']>;
type InlineRule = Parameters<MarkdownIt['inline']['ruler']['push']>[1];

/** Inline markup that only generators read, and wiki links. */
export function inlineTags(md: MarkdownIt): void {
  md.inline.ruler.before('link', 'wiki_link', wikiLink);
  md.inline.ruler.before('link', 'named_tag', namedTag);
  md.inline.ruler.before('link', 'braces', braces);
  md.inline.ruler.before('link', 'obsidian_comment', comment);
  md.inline.ruler.before('link', 'icon', icon);
  md.inline.ruler.before('link', 'component', component);
  md.inline.ruler.before('link', 'keys', keys);
  md.inline.ruler.before('html_inline', 'tag', tag);
  md.inline.ruler.before('strikethrough', 'raised_mark', raisedMark);
}

/** Shows a text, or nothing, in place of a stretch of the source. */
function put(state: InlineState, silent: boolean, end: number, words: string): boolean {
  if (end > state.posMax) return false;
  if (!silent) {
    const token = state.push('put', '', 0);
    token.content = words;
    token.meta = { start: state.pos, end };
  }
  state.pos = end;
  return true;
}

const wikiPattern = /(!?)\[\[([^[\]|\n]{1,300})(?:\\?\|([^[\]\n]{0,300}))?\]\](?!\()/y;

/** Pictures and shelf marks of MediaWiki; `[[:Category:Horses]]` is a link to one. */
const namespaces =
  /^(?:File|Image|Media|Category|Datei|Bild|Kategorie|Fichier|Catégorie|Archivo|Categoría)\s?:/i;

/** `[[Page#Heading|label]]`; `![[picture.png]]` shows another file, of which nothing is known here. */
const wikiLink: InlineRule = (state, silent) => {
  const first = state.src.charAt(state.pos);
  if (first !== '[' && first !== '!') return false;
  wikiPattern.lastIndex = state.pos;
  const [written, embeds, page = '', label] = wikiPattern.exec(state.src) ?? [];
  if (written === undefined) return false;
  const isUnshown = embeds === '!' || /^_?toc_?$/i.test(page) || namespaces.test(page);
  const words = isUnshown ? '' : wordsOfLink(page.replace(/^:/, ''), label);
  return put(state, silent, state.pos + written.length, words);
};

function wordsOfLink(page: string, label: string | undefined): string {
  if (label?.trim()) return label.trim();
  const [name = '', ...headings] = page.replace(/\\$/, '').split('#');
  const heading = headings.at(-1)?.replace(/^\^/, '').trim() ?? '';
  if (name.trim() === '') return heading;
  return heading === '' || headings.at(-1)?.startsWith('^') ? name.trim() : `${name.trim()} > ${heading}`;
}

/** `{@link Stable.open}` of JSDoc, `{@dice 2d6|roll}` of game books: the first of their words. */
const namedTagPattern = /\{@[a-z]\w{0,30}(?:\s+([^{}|\n]{0,200})(?:\|[^{}\n]{0,200})?)?\}/iy;

const namedTag: InlineRule = (state, silent) => {
  if (!state.src.startsWith('{@', state.pos)) return false;
  namedTagPattern.lastIndex = state.pos;
  const [written, words = ''] = namedTagPattern.exec(state.src) ?? [];
  return written !== undefined && put(state, silent, state.pos + written.length, words.trim());
};

/** Template tags, attribute lists, and expressions of MDX. */
const braces: InlineRule = (state, silent) => {
  const { src, pos } = state;
  if (src.charAt(pos) !== '{') return false;
  const env = envOf(state);
  const literalTag = env.isRaw ? undefined : escapedShortcode(src, pos);
  if (literalTag) return put(state, silent, literalTag.end, literalTag.words);
  const template = templateTagAt(src, pos, env.searched);
  if (template && (template.name === 'raw' || template.name === 'endraw'))
    return putRawMark(state, silent, template);
  if (template && !env.isRaw && template.open !== '{:')
    return put(state, silent, endOfTag(src, template), textOfTag(template));
  const variable = env.isRaw ? undefined : (siteVariable(src, pos) ?? roleWithTarget(src, pos));
  if (variable) return put(state, silent, variable.end, variable.words);
  const attributes = attributesAt(state, pos);
  if (attributes !== undefined) return put(state, silent, attributes, '');
  return env.isMdx && putExpression(state, silent);
};

/** Of a comment in the middle of a text, `{% comment %} … {% endcomment %}`, the end of the whole. */
function endOfTag(src: string, { name, end }: TemplateTag): number {
  if (name !== 'comment') return end;
  const [written = ''] = /^[\s\S]*?\{%-?\s*endcomment\s*-?%\}/.exec(src.slice(end, end + 2000)) ?? [];
  return end + written.length;
}

/** `{{</* figure *​/>}}` stands for `{{< figure >}}`. */
function escapedShortcode(src: string, start: number) {
  const [written, open, inside, close] =
    /^\{\{([<%])\/\*(.*?)\*\/([>%])\}\}/s.exec(src.slice(start, start + 300)) ?? [];
  if (written === undefined) return undefined;
  return { end: start + written.length, words: `{{${open}${inside?.replace(/\s+/g, ' ')}${close}}}` };
}

/** Between `{% raw %}` and `{% endraw %}` braces are literal. */
function putRawMark(state: InlineState, silent: boolean, { name, end }: TemplateTag): boolean {
  if (!silent) envOf(state).isRaw = name === 'raw';
  return put(state, silent, end, '');
}

/** `{{ "a text" | filter }}`, and `{{ site.version }}`, whose name is better than a gap; others may be literal. */
function siteVariable(src: string, start: number) {
  const [written, double, single, name] =
    /^\{\{-?\s*(?:"([^"]*)"|'([^']*)'|((?:site|page|include|layout|theme)\.[\w.-]+))[^{}]*\}\}/.exec(
      src.slice(start, start + 300),
    ) ?? [];
  return written === undefined
    ? undefined
    : { end: start + written.length, words: double ?? single ?? name ?? '' };
}

/** ``{ref}`the dock <dock>` `` of MyST: the words of a link. */
function roleWithTarget(src: string, start: number) {
  const [written, words = ''] =
    /^\{[\w:+-]{1,40}\}`([^`<>\n]{1,200}?)\s*<[^`<>\n]{1,200}>`/.exec(src.slice(start, start + 500)) ?? [];
  return written === undefined ? undefined : { end: start + written.length, words };
}

const pair = String.raw`(?:[#.][\w:/.-]+|[\w:@-]+=(?:"[^"]{0,200}"|'[^']{0,200}'|[^\s"'{}]{1,200}))`;
const attributeList = new RegExp(`\\{\\s*${pair}(?:\\s+${pair}){0,20}\\s*\\}`, 'y');
const kramdownList = new RegExp(
  `\\{:\\s*(?:${pair}|toc|[\\w-]+)(?:\\s+(?:${pair}|[\\w-]+)){0,20}\\s*\\}`,
  'y',
);
/** `{ref}` in front of code says what kind of role it has. */
const role = /\{[\w:+-]{1,40}\}(?=`)/y;

/** End of the attribute list that begins here, if it belongs to what is before it. */
function attributesAt({ src, pos, tokens, pending }: InlineState, start: number): number | undefined {
  const sticky = (pattern: RegExp) => {
    pattern.lastIndex = start;
    const [written] = pattern.exec(src) ?? [];
    return written === undefined ? undefined : start + written.length;
  };
  const kramdown = sticky(kramdownList) ?? sticky(role);
  if (kramdown !== undefined) return kramdown;
  const end = sticky(attributeList);
  if (end === undefined) return undefined;
  const followsElement = pending === '' && pos > 0 && tokens.at(-1)?.type !== 'softbreak';
  const endsLine = /^[^\S\n]*(?:\n|$)/.test(src.slice(end, end + 100));
  return followsElement || endsLine ? end : undefined;
}

/** The text of `{'text'}`, the last name of `{config.version}`; comments and other expressions show nothing here. */
function putExpression(state: InlineState, silent: boolean): boolean {
  const end = endOfBraces(state.src, state.pos);
  if (end === undefined) return false;
  const inside = state.src.slice(state.pos + 1, end - 1);
  const name = /^[\w.]+$/.test(inside.trim()) ? (inside.trim().split('.').at(-1) ?? '') : '';
  return put(state, silent, end, literalIn(inside) || name);
}

/** `%% note %%` of Obsidian. */
const comment: InlineRule = (state, silent) => {
  const { src, pos } = state;
  if (!src.startsWith('%%', pos)) return false;
  const close = src.slice(pos + 2, pos + 2000).indexOf('%%');
  return close > 0 && put(state, silent, pos + close + 4, '');
};

/** `:material-check:` and its kind are pictures. */
const iconPattern =
  /:(?:material|octicons|fontawesome|simple|custom|fa|mdi)-[\w-]{1,60}:(?:\{[^{}\n]{0,100}\})?/y;

const icon: InlineRule = (state, silent) => {
  if (state.src.charAt(state.pos) !== ':') return false;
  iconPattern.lastIndex = state.pos;
  const [written] = iconPattern.exec(state.src) ?? [];
  return written !== undefined && put(state, silent, state.pos + written.length, '');
};

/** `:badge[New]{color="red"}` of Nuxt Content and of remark: its label, or its title. */
const componentPattern =
  /(?<![\p{L}\p{N}:]):[a-z][\w-]{1,60}(?:\[([^[\]\n]{0,200})\](?:\{[^{}\n]{0,300}\})?|\{([^{}\n]{0,300})\})/uy;

const component: InlineRule = (state, silent) => {
  if (state.src.charAt(state.pos) !== ':') return false;
  componentPattern.lastIndex = state.pos;
  const [written, label, attributes = ''] = componentPattern.exec(state.src) ?? [];
  if (written === undefined) return false;
  const [, title = ''] = /(?:^|\s)(?:title|label)="([^"]*)"/.exec(attributes) ?? [];
  return put(state, silent, state.pos + written.length, label ?? title);
};

/** `++ctrl+alt+del++` of MkDocs, and text that was inserted. */
const keysPattern = /(?<![\p{L}\p{N}+])\+\+([\p{L}\p{N}"][^\s+]*(?:\+[^\s+]+)*)\+\+(?![\p{L}\p{N}+])/uy;

const keys: InlineRule = (state, silent) => {
  if (!state.src.startsWith('++', state.pos)) return false;
  keysPattern.lastIndex = state.pos;
  const [written, words = ''] = keysPattern.exec(state.src.slice(0, state.pos + maxKeys)) ?? [];
  return written !== undefined && put(state, silent, state.pos + written.length, words.replaceAll('"', ''));
};

const maxKeys = 100;

/** `H~2~O` and `10^6^`. */
const raisedPattern = /(?<=[\p{L}\p{N})])([~^])([^\s~^]{1,10})\1/uy;

const raisedMark: InlineRule = (state, silent) => {
  if (!/[~^]/.test(state.src.charAt(state.pos))) return false;
  raisedPattern.lastIndex = state.pos;
  const [written, mark, words = ''] = raisedPattern.exec(state.src) ?? [];
  if (written === undefined) return false;
  const [shown = words] = raised([words], mark === '^' ? 'sup' : 'sub');
  return put(state, silent, state.pos + written.length, shown);
};

/** A JSX tag, whose attributes markdown-it would not accept as HTML; `inline-html.ts` decides what it shows. */
const tag: InlineRule = (state, silent) => {
  const { src, pos } = state;
  if (src.charAt(pos) !== '<') return false;
  const found = tagAt(src, pos);
  if (!found || found.end > state.posMax) return false;
  if (!silent) {
    const token = state.push('html_inline', '', 0);
    token.content = src.slice(pos, found.end);
    token.meta = { start: pos, end: found.end };
  }
  state.pos = found.end;
  return true;
};
