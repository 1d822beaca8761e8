import type { Parser } from 'htmlparser2';

/** The words of a piece of HTML that a reader of the rendered page sees. */
export type VisibleText = (html: string) => string;

/** Loading the HTML parser takes 50 ms on a small machine, so it waits for the first file that needs it. */
export async function loadVisibleText(): Promise<VisibleText> {
  const { Parser } = await import('htmlparser2');
  return (html) => visibleText(html, Parser);
}

/** Cheap and generous: a `<` that could begin a tag, a comment or a declaration. */
export function mayHoldHtml(text: string): boolean {
  return /<[a-z/!?]/i.test(text);
}

const hidden = new Set(['script', 'style', 'template', 'head', 'title', 'noscript', 'svg', 'math', 'iframe']);
const ownLine = new Set(
  'address article aside blockquote br dd details div dl dt figcaption figure footer h1 h2 h3 h4 h5 h6 header hr li main nav ol p pre section summary table tr ul'.split(
    ' ',
  ),
);
const cell = new Set(['td', 'th']);

function visibleText(html: string, HtmlParser: typeof Parser): string {
  let text = '';
  let hiddenDepth = 0;
  const parser = new HtmlParser({
    onopentag(name, attributes) {
      if (hidden.has(name)) hiddenDepth += 1;
      if (ownLine.has(name)) text += '\n';
      if (cell.has(name) && !/(^|\n)\s*$/.test(text)) text += ' | ';
      if (name === 'img' && attributes.alt) text += attributes.alt;
    },
    ontext(words) {
      if (hiddenDepth === 0) text += words.replace(/\s+/g, ' ');
    },
    onclosetag(name) {
      if (hidden.has(name)) hiddenDepth -= 1;
      if (ownLine.has(name)) text += '\n';
    },
  });
  parser.end(html);
  return text.replace(/ *\n\s*/g, '\n');
}
