import type { PassedOver } from '../article.js';
import type { Block } from '../document/block.js';
import type { SplitText } from '../front-matter/split.js';

/** What mdBook and GitBook make the list of their pages from. */
const contentsFile = /(?:^|\/)(?:summary|_?toc|_?nav|_?contents?)\.(?:md|markdown)$/i;

/** Site generators fill it with the list of a folder's pages. */
const firstPage = /(?:^|\/)_?index\.mdx?$/i;

/** Pages that are made of other pages: their names are content, but no answer. */
export function isContents(file: string, blocks: readonly Block[]): boolean {
  if (!contentsFile.test(file)) return false;
  const [all, linked] = [blocks.map(lettersOf), blocks.map(linkedLettersOf)].map(sum);
  return (linked ?? 0) > mostlyLinks * (all ?? 0);
}

const mostlyLinks = 0.8;

function lettersOf({ text }: Pick<Block, 'text'>): number {
  return text.match(/[\p{L}\p{N}]/gu)?.length ?? 0;
}

function linkedLettersOf({ text, spans = [] }: Block): number {
  const links = spans.filter((span) => span.kind === 'link' && !/^[a-z]+:\/\//i.test(span.url));
  return sum(links.map(({ start, end }) => lettersOf({ text: text.slice(start, end) })));
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((one, other) => one + other, 0);
}

/** Why a file without text is in the folder, when that is no mistake. */
export function whyWithoutText(file: string, { format, source, body }: SplitText): PassedOver | undefined {
  if (format !== 'none' && redirect.test(source)) return 'redirect';
  if (format !== 'none' && firstPage.test(file)) return 'listing';
  return component.test(body) ? 'components' : undefined;
}

/** Of Jekyll, Hugo, VuePress and Mintlify. */
const redirect = /^["']?(?:redirect|redirect_?to|redirect_?url|redirectLink)["']?\s*[:=]\s*\S/im;
/** `<TeamPage />`, `<team-page>`, `{{< team >}}`, `{! team.md !}`: what it shows stands in a program or another file. */
const component = /<(?:[A-Z]\w*|[a-z]+-[a-z-]+)[\s/>]|\{\{[<%#]|\{[!*%]|^(?:<<<|--8<--)/m;
