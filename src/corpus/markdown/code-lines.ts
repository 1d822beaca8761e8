import { filledInCode } from './tags/template-tag.js';

/** A line of code as the page shows it, and how many lines below the first one of the block it stands. */
interface CodeLine {
  readonly text: string;
  readonly offset: number;
}

/** Leaves out what only the generator reads: includes, marks for lines to set off, lines a book hides. */
export function shownCode(content: string, info: string): readonly CodeLine[] {
  const hides = /^(?:rust|rs)\b/.test(languageOf(info));
  const lines = content.replace(/\n$/, '').split('\n');
  const isCutOff = /\btwoslash\b/.test(info) ? cutOff(lines) : () => false;
  return lines.flatMap((written, offset): readonly CodeLine[] => {
    if (isUnshown(written) || isCutOff(written, offset) || (hides && /^\s*#(?:\s|$)/.test(written)))
      return [];
    const text = withoutMarks(hides ? written.replace(/^(\s*)##/, '$1#') : written);
    return text.trim() === '' && written.trim() !== '' ? [] : [{ text, offset }];
  });
}

/** Twoslash checks the code of a page: its settings and questions, and all outside its cuts, are not shown. */
function cutOff(lines: readonly string[]): (line: string, at: number) => boolean {
  const above = lines.findLastIndex((line) => /^\s*\/\/ ?---cut(?:-before)?---\s*$/.test(line));
  const below = lines.findIndex((line) => /^\s*\/\/ ?---cut-after---\s*$/.test(line));
  return (line, at) =>
    at <= above || (below !== -1 && at >= below) || /^\s*\/\/\s*(?:@[a-z]+:?(?:\s|$)|\^[?|^]+)/i.test(line);
}

/** Longer lines are shown as they are. */
const maxMarkLength = 400;

const includes =
  /^\s*(?:\{\{#\w+\s.*\}\}|<<<\s*(?:@|\.{0,2}\/)\S+|[;#/]*\s*--8<--.*|\{!.*!\}|\{\*\s.*\*\}|\{%-?\s*(?:include\w*\s.*|(?:end)?raw\s*)-?%\}|@include\s.*|(?:\[\[%.*%\]\])+|\.\. literalinclude::.*)\s*$/;
const anchors =
  /^\s*(?:\/\/|#|--|<!--|\{?\/\*|;)\s*(?:ANCHOR(?:_END)?:|(?:#|#?end)(?:doc)?region\b|highlight-(?:next-line|start|end|range)\b|prettier-ignore|(?:tag|end)::[\w-]+\[\]|\[(?:START|END) \w+\])/;

function isUnshown(line: string): boolean {
  return line.length <= maxMarkLength && (includes.test(line) || anchors.test(line));
}

const lineMarks =
  /\s*(?:\/\/|#|<!--|\{?\/\*|--|;)\s*(?:\[!(?:code|annotate)[^\]\n]{0,60}\]|\(\d{1,3}\)!?|highlight-line)\s*(?:-->|\*\/\}?)?\s*$/;

function withoutMarks(line: string): string {
  if (line.length > maxMarkLength) return line;
  return filledInCode(line)
    .replace(lineMarks, '')
    .replace(/\/\*!\*\/|\/\*\/!\*\/|\*\/?!\*/g, '')
    .replaceAll('*!*', '')
    .replace(/\{%-?\s*(?:end)?raw\s*-?%\}/g, '')
    .replace(/\{\{([<%])\/\*/g, '{{$1')
    .replace(/\*\/([>%])\}\}/g, '$1}}');
}

/** The first word behind the fence: `js` of `js title="a.js" {1,3}`, `rust` of `rust,ignore`, `py` of `{code} py`. */
export function languageOf(info: string): string {
  const [, name = ''] = /^\s*(?:\{[\w:-]+\}\s*)?(?:\{?\.)?([\w+#-]*)/.exec(info) ?? [];
  return name;
}

/** The name of the file or the tab that stands above a code block. */
export function titleOfCode(info: string): string {
  const [, double, single, bare, tab] =
    /(?:^|[\s,{])(?:title|filename|file|name)=(?:"([^"]{1,200})"|'([^']{1,200})'|([^\s"',}]{1,200}))|\s\[([^\]\n]{1,100})\]/.exec(
      info.slice(0, 500),
    ) ?? [];
  const [, file] = /^[\w+#-]+\s+([\w./-]{1,100}\.\w{1,10})\s*$/.exec(info) ?? [];
  return (double ?? single ?? bare ?? tab ?? file ?? '').trim();
}
