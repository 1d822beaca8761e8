import type { Article, Passage, Picture } from '../article.js';
import { isMdx } from './slug.js';

/**
 * An article whose pictures have whole addresses. A relative one is looked for where the page of the article has it,
 * or below the address of the site beside the article's file, as most generators put it; without either it is dropped.
 */
export function withPictures(article: Article, baseUrl: string | undefined): Article {
  if (!article.passages.some(({ pictures }) => pictures)) return article;
  const wholeUrl = (url: string) => addressOf(url, article, baseUrl);
  return { ...article, passages: article.passages.map((passage) => withWhole(passage, wholeUrl)) };
}

type WholeUrl = (written: string) => string | undefined;

function withWhole(passage: Passage, wholeUrl: WholeUrl): Passage {
  const { pictures, ...others } = passage;
  if (!pictures) return passage;
  const found = pictures.flatMap((picture): readonly Picture[] => {
    const url = wholeUrl(picture.url);
    return url === undefined ? [] : [{ ...picture, url }];
  });
  return found.length === 0 ? others : { ...others, pictures: found };
}

function addressOf(raw: string, { file, url }: Article, baseUrl: string | undefined): string | undefined {
  const written = raw.replace(/^@site\/static\//, '/');
  if (isBundled(written, file)) return undefined;
  if (url !== undefined || baseUrl === undefined) return shown(written, url);
  // With a slash in front it is below the site: Docusaurus and VitePress put the site's folder before it.
  const isBelow = /^\/(?!\/)/.test(written) && !written.startsWith(new URL(baseUrl).pathname);
  if (isBelow) return shown(`.${written}`, baseUrl);
  return shown(written, new URL(file.split('/').map(encodeURIComponent).join('/'), baseUrl).href);
}

/**
 * Docusaurus, Astro and their like give the pictures beside a page names of their own (`hay-3f8c.png`); `@/` and `~/`
 * are names of folders that only they know.
 */
function isBundled(written: string, file: string): boolean {
  const isRelative = !/^(?:[a-z][a-z\d+.-]*:|\/)/i.test(written);
  return isRelative && (isMdx(file) || /^[@~]/.test(written));
}

function shown(written: string, base: string | undefined): string | undefined {
  if (!URL.canParse(written, base)) return undefined;
  const { protocol, href, hostname } = new URL(written, base);
  return protocol === 'https:' && !badgeHosts.test(hostname) && !unshown.test(href) ? href : undefined;
}

/** Badges, and drawings that only browsers show. */
const unshown = /\/badges?[/.]|\/badge-|\.svgz?(?:[?#]|$)/i;
const badgeHosts = /(?:^|\.)(?:shields\.io|badgen\.net|badge\.fury\.io|codecov\.io|coveralls\.io)$/;
