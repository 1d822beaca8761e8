import type { Article, Passage, Picture } from '../article.js';
import { isMdx } from './slug.js';

/**
 * An article whose pictures have whole addresses. A relative one is looked for where the page of the article has it,
 * or below the address of the site beside the article's file, as most generators put it; without either it is dropped,
 * and so it is where the generator gives such pictures other names.
 */
export function withPictures(article: Article, baseUrl: string | undefined, isBundled: boolean): Article {
  if (!article.passages.some(({ pictures }) => pictures)) return article;
  // Bundlers put what is in these folders below the site, under its own name.
  const site = isBundled ? /^(?:@site\/|(?:\.{1,2}\/)+)(?:static|public)\// : /^@site\/static\//;
  const wholeUrl = (url: string) => addressOf(url.replace(site, '/'), article, baseUrl, isBundled);
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

function addressOf(
  written: string,
  { file, url }: Article,
  baseUrl: string | undefined,
  isBundled: boolean,
): string | undefined {
  const isRelative = !/^(?:[a-z][a-z\d+.-]*:|\/)/i.test(written);
  if (isRelative && (isBundled || isMdx(file) || otherNames.test(written))) return undefined;
  if (url !== undefined || baseUrl === undefined) return shown(written, url);
  // With a slash in front it is below the site: Docusaurus and VitePress put the site's folder before it.
  const isBelow = /^\/(?!\/)/.test(written) && !written.startsWith(new URL(baseUrl).pathname);
  if (isBelow) return shown(`.${written}`, baseUrl);
  return shown(written, new URL(file.split('/').map(encodeURIComponent).join('/'), baseUrl).href);
}

/** `@/` and `~/` are names of folders that only bundlers know; GitBook keeps its pictures elsewhere. */
const otherNames = /^[@~]|(?:^|\/)\.gitbook\//;

function shown(written: string, base: string | undefined): string | undefined {
  if (!URL.canParse(written, base)) return undefined;
  const { protocol, href, hostname } = new URL(written, base);
  return protocol === 'https:' && !badgeHosts.test(hostname) && !unshown.test(href) ? href : undefined;
}

/** Badges, and drawings that only browsers show. */
const unshown = /\/badges?[/.]|\/badge-|\.svgz?(?:[?#]|$)/i;
const badgeHosts = /(?:^|\.)(?:shields\.io|badgen\.net|badge\.fury\.io|codecov\.io|coveralls\.io)$/;
