import { closestMatch } from 'leven';
import { OperatorError } from '../../base/errors.js';
import { type Article, type Corpus, type Passage, paragraphLabel } from '../../corpus/article.js';
import { words } from '../../locales/corpus-report.js';
import { formatLines } from '../print.js';

/** @throws OperatorError when there is no such article, with the reason when its file could not be read. */
export function findArticle({ articles, problems, passedOver = [] }: Corpus, name: string): Article {
  const found = articles.find(({ file, slug }) => file === name || slug === name);
  if (found) return found;
  const problem = problems.find(({ file, severity }) => file === name && severity === 'error');
  if (problem) throw new OperatorError(words.leftOut(problem.file, problem.line, problem.reason));
  const passed = passedOver.find(({ file }) => file === name);
  if (passed) throw new OperatorError(words.isNoArticle(passed.file, words.whyPassedOver[passed.why]));
  throw new OperatorError(
    words.noArticle(
      name,
      closestMatch(
        name,
        articles.map(({ file }) => file),
      ),
    ),
  );
}

/** Title, headings and passages of an article, each with its numbers, lines and text. */
export function formatArticle({ title, language, file, passages }: Article): string {
  const lines = passages.flatMap((passage, at) => {
    const { section, kind, text } = passage;
    const isNew = section.join('\n') !== (passages[at - 1]?.section ?? []).join('\n');
    const heading = isNew && section.length > 0 ? [`## ${section.join(' — ')}`, ''] : [];
    const place = [paragraphLabel(passage), placeOf(passage), kind].filter(Boolean);
    return [...heading, place.join(' · '), text, ''];
  });
  return [`# ${title}`, `${file} · ${language}`, '', ...lines].join('\n').trimEnd();
}

/** Of what has neither lines nor pages, such as Word files, nothing. */
function placeOf({ lines, page }: Passage): string | undefined {
  if (page !== undefined) return words.page(page);
  return lines && words.lines(formatLines(lines));
}
