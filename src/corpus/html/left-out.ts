import type { Element } from 'domhandler';

/** Nothing inside these is text of the page, wherever they are. */
const neverRead = new Set(
  `script style template noscript head title svg canvas audio video iframe object embed map
  button input select textarea datalist progress meter dialog nav menu frameset rp rt`.split(/\s+/),
);

/** Roles of what surrounds an article: https://www.w3.org/TR/wai-aria-1.2/#landmark_roles */
const surroundingRoles = new Set(
  'navigation banner contentinfo search dialog alertdialog menu menubar'.split(' '),
);

/** Class names used everywhere for what is hidden, for print only, a link to edit a section, or what readers say. */
const hiddenClass =
  /(?:^|\s)(?:sr-only|visually-?hidden|screen-reader-text|noprint|mw-editsection|mw-cite-backlink|navbox|catlinks|toc|table-of-contents|breadcrumbs?|(?:skip|skip-to-content)-link|comments|comments-area|comment-list|social-share|share|share-buttons|sharedaddy)(?:\s|$)/i;

/** Sphinx, Rouge, Jekyll, highlight.js, Prism and React Syntax Highlighter number the lines of code. */
const lineNumberClass =
  /(?:^|\s)(?:linenos?|lineno|linenodiv|gutter|ln-num|hljs-ln-numbers|line-numbers-rows|linenumber|line-number)(?:\s|$)/;

/** A formula shown as a picture or in boxes comes a second time, in MathML for screen readers. */
const formulaClass = /mwe-math|katex-mathml|mathml|assistive-mml/i;

/** Whether an element is skipped with all its content: no text, hidden, or navigation. */
export function isLeftOut(element: Element): boolean {
  const { name, attribs } = element;
  return (
    (neverRead.has(name) && !opensFold(element)) ||
    surroundingRoles.has(attribs.role ?? '') ||
    ((name === 'td' || name === 'span') && lineNumberClass.test(attribs.class ?? '')) ||
    isBanner(element) ||
    (isHidden(attribs) && !formulaClass.test(attribs.class ?? ''))
  );
}

/** The question of an accordion is a button; that of a menu or a dialog says nothing. */
export function opensFold({ name, attribs, parent }: Element): boolean {
  if (name !== 'button') return false;
  const around = [attribs.class, parent && 'attribs' in parent ? parent.attribs.class : ''];
  return around.some((classes) => /accordion|collapsible|disclosure|faq|question/i.test(classes ?? ''));
}

const mainParts = new Set(['main', 'article']);

/** A header beside the main part is that of the site, unless it has the title of the page. */
function isBanner({ name, parent, children }: Element): boolean {
  if (name !== 'header' || !parent) return false;
  const isBeside = parent.children.some((each) => 'name' in each && mainParts.has(each.name));
  return isBeside && !children.some((each) => 'name' in each && each.name === 'h1');
}

function isHidden(attribs: Element['attribs']): boolean {
  return (
    attribs.hidden !== undefined ||
    attribs['aria-hidden'] === 'true' ||
    hiddenClass.test(attribs.class ?? '') ||
    /(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*hidden)/i.test(attribs.style ?? '')
  );
}
