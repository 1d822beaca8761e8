/** What `npm run -s corpus` says in words of its own. */
export const words = {
  total: (articles: number, passages: number) =>
    `${count(articles, 'article')}, ${count(passages, 'passage')}`,
  folders: 'Folders',
  languages: 'Languages',
  problems: (problems: number) => count(problems, 'problem'),
  passedOver: (files: number) => `${count(files, 'file')} left alone, with nothing wrong`,
  whyPassedOver: {
    contents: 'a table of contents',
    surroundings: 'shown around every page',
    listing: 'no text of its own: the site lists pages here',
    redirect: 'no text of its own: it leads to another page',
    components: 'no text of its own: the page is made of components or other files',
  },
  longest: 'Longest passages (characters)',
  shortest: 'Shortest passages (characters)',
  count: (name: string, articles: number, passages: number) =>
    `${name}  ${count(articles, 'article')}, ${count(passages, 'passage')}`,
  more: (more: number) => `… and ${more} more`,
  lines: (lines: string) => (lines.includes('-') ? `lines ${lines}` : `line ${lines}`),
  page: (page: number) => `page ${page}`,
  leftOut: (file: string, line: number, reason: string) => `${file}:${line} was skipped: ${reason}`,
  isNoArticle: (file: string, why: string) => `${file} is no article: ${why}`,
  noArticle: (name: string, nearest: string | undefined) =>
    `No article "${name}".${nearest === undefined ? '' : ` Did you mean "${nearest}"?`}`,
  progress: (articles: number) => `${count(articles, 'article')} read …`,
} as const;

function count(number: number, noun: string): string {
  return `${number.toLocaleString('en')} ${noun}${number === 1 ? '' : 's'}`;
}
