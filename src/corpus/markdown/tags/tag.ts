/** A tag of HTML or JSX: `<b>`, `</Tabs>`, `<Tab label={"Linux"} />`; a fragment of JSX (`<>`) has no name. */
export interface Tag {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly isClosing: boolean;
  readonly isSelfClosing: boolean;
  /** Offset behind the `>`. */
  readonly end: number;
}

const opening = /<(\/?)([a-z][\w.:-]*)?/iy;
const attribute = /\s*([^\s"'<>/={}]+)(\s*=\s*)?/y;
const unquoted = /[^\s"'=<>`{]+/y;

/** The tag that begins at an offset, or nothing; looks no further than it must, so it is linear. */
export function tagAt(text: string, start: number): Tag | undefined {
  opening.lastIndex = start;
  const [written, slash, name = ''] = opening.exec(text) ?? [];
  if (written === undefined) return undefined;
  const attributes = new Map<string, string>();
  let at = start + written.length;
  while (at < text.length) {
    at = skipSpace(text, at);
    const end = endOfTag(text, at);
    if (end !== undefined) {
      const isSelfClosing = text.charAt(at) === '/';
      if (name === '' && attributes.size > 0) return undefined;
      return { name, attributes, isClosing: slash === '/', isSelfClosing, end };
    }
    const next = readAttribute(text, at, attributes);
    if (next === undefined) return undefined;
    at = next;
  }
  return undefined;
}

function endOfTag(text: string, at: number): number | undefined {
  if (text.charAt(at) === '>') return at + 1;
  return text.startsWith('/>', at) ? at + 2 : undefined;
}

/** Gives the offset behind the attribute. */
function readAttribute(text: string, start: number, attributes: Map<string, string>): number | undefined {
  if (text.charAt(start) === '{') return endOfBraces(text, start);
  attribute.lastIndex = start;
  const [written = '', name, equals] = attribute.exec(text) ?? [];
  if (name === undefined) return undefined;
  const at = start + written.length;
  if (equals === undefined) {
    attributes.set(name.toLowerCase(), '');
    return at;
  }
  const value = readValue(text, at);
  if (value) attributes.set(name.toLowerCase(), value.text);
  return value?.end;
}

function readValue(text: string, at: number): { readonly text: string; readonly end: number } | undefined {
  const first = text.charAt(at);
  if (first === '"' || first === "'") {
    const close = text.indexOf(first, at + 1);
    return close === -1 ? undefined : { text: text.slice(at + 1, close), end: close + 1 };
  }
  if (first === '{') {
    const end = endOfBraces(text, at);
    return end === undefined ? undefined : { text: valueIn(text.slice(at + 1, end - 1)), end };
  }
  unquoted.lastIndex = at;
  const [value] = unquoted.exec(text) ?? [];
  return value === undefined ? undefined : { text: value, end: at + value.length };
}

/** Deeper expressions are not scanned: every `{` of a hostile text could begin one. */
const maxBraces = 20;
/** A page may keep all of its questions and answers in one. */
const maxExpression = 50_000;

/** Offset behind the brace that closes the one at an offset. */
export function endOfBraces(text: string, start: number): number | undefined {
  let depth = 0;
  const last = Math.min(text.length, start + maxExpression);
  for (let at = start; at < last; at += 1) {
    const sign = text.charAt(at);
    if (sign === '{') depth += 1;
    if (depth > maxBraces) return undefined;
    if (sign === '}') depth -= 1;
    if (depth === 0) return at + 1;
  }
  return undefined;
}

const literal = /^\s*(?:"([^"]*)"|'([^']*)'|`([^`$]*)`)\s*$/;
const element = /^\s*(?:\(\s*)?(<[\s\S]*>)(?:\s*\))?\s*$/;

/** The text of a JSX expression that is a plain string. */
export function literalIn(expression: string): string {
  const [, double, single, template] = literal.exec(expression) ?? [];
  return double ?? single ?? template ?? '';
}

/** Of an attribute, which may be an element, too: it keeps its tags. */
function valueIn(expression: string): string {
  const [, markup] = element.exec(expression) ?? [];
  return markup ?? literalIn(expression);
}

function skipSpace(text: string, start: number): number {
  let at = start;
  while (/\s/.test(text.charAt(at))) at += 1;
  return at;
}

/** What a reader sees of a component: usually its title; nothing where it has none. */
export function titleOf({ name, attributes }: Tag): string {
  const names = /(?:Field|Param|Parameter|Prop|Property|Option|Argument)$/.test(name)
    ? fieldNames
    : titleNames;
  const written = names.map((each) => attributes.get(each)?.trim()).find((value) => value);
  return written ?? '';
}

/** `<ParamField path="speed" type="number">` describes what is named so. */
const fieldNames = ['path', 'query', 'body', 'header', 'name', 'title', 'label'] as const;

const titleNames = [
  'title',
  'label',
  'header',
  'heading',
  'summary',
  'question',
  'caption',
  'text',
  'linkname',
  'linktext',
  'shortcut',
] as const;

/** `<MenuPath path="File > Preferences" />`, `<Key name="F5" />`: the one attribute that has words, not a setting. */
export function wordsAmong({ attributes }: Tag): string {
  const shown = [...attributes].flatMap(([name, written]) => {
    const value = written.trim();
    return !settingNames.test(name) && value.length <= maxWords && shownValue.test(value) ? [value] : [];
  });
  const [only = '', ...others] = shown;
  return others.length === 0 ? only : '';
}

const maxWords = 60;

/** What people are shown has several words, or begins with a capital; no address, no name of a file, no code. */
const shownValue = /^(?:\p{Lu}[\p{L}\p{N}+-]*|\d+(?:\.\d+)+|(?=.*\p{L})[^/#=;{}]+\s[^/#=;{}]+)$/u;

const settingNames =
  /^(?:class|classname|style|id|ref|key|is|as|src|srcset|href|url|type|kind|variant|color|colour|size|sizes|width|height|align|position|icon|lang|language|theme|mode|target|rel|d|points|viewbox|description|tooltip|placeholder)$|^(?:on|v-|data-|aria-|[:@#])/;

/** What a component says below its title. */
export function descriptionOf({ attributes }: Tag): string {
  const [found = ''] = descriptionNames.flatMap((each) => attributes.get(each)?.trim() || []);
  return /\p{L}/u.test(found) ? found : '';
}

const descriptionNames = ['description', 'subtitle', 'answer', 'body', 'leadin', 'markdown'] as const;
