import type { FrontMatter } from '../front-matter/front-matter.js';

/** As programs wrote it, unchecked. */
interface WrittenFacts {
  readonly title?: string | undefined;
  readonly author?: string | undefined;
  /** Begins with an ISO date. */
  readonly date?: string | undefined;
}

/** Names of programs, templates and files that end up where a title or a person should be. */
const noTitle =
  /^(?:microsoft (?:word|powerpoint|excel)\b.*|(?:untitled|unbenannt|sans titre|sin título|document|dokument|presentation|powerpoint presentation|slide|blank|template|title)[\s-]*\d*|.*\.(?:docx?|dot|pptx?|xlsx?|odt|rtf|pdf|tex|dvi|indd|qxd|pages|html?|md|adoc|fm|p65)|\W*|\d*)$/iu;
const noPerson =
  /^(?:microsoft office user|(?:windows[- ])?user\w*|admin\w*|administrator|root|owner|author|unknown|anonymous|python-docx|openpyxl|apache poi|libreoffice|google docs|canva|.*@.*|\W*|\d*)$/iu;

/** The title, the author and the date of a file, each only when it looks as if somebody had meant it. */
export function documentFacts({ title, author, date }: WrittenFacts): FrontMatter {
  const bareTitle = oneLine(title);
  const bareAuthor = oneLine(author);
  const [, day] = /^(\d{4}-\d{2}-\d{2})/.exec(date ?? '') ?? [];
  const isDate = day !== undefined && !Number.isNaN(Date.parse(day)) && day >= '1985';
  return {
    ...(!noTitle.test(bareTitle) && bareTitle.length <= maxTitle && { title: bareTitle }),
    ...(!noPerson.test(bareAuthor) && bareAuthor.length <= maxTitle && { author: bareAuthor }),
    ...(isDate && { published: day }),
  };
}

/** UTF-16 units; what is longer is a paragraph in the wrong place. */
const maxTitle = 200;

function oneLine(text: string | undefined): string {
  return (text ?? '').replace(/[\s\p{Cc}]+/gu, ' ').trim();
}
