import type { Tie } from '../../answer/ties.js';
import type { Corpus, ParsedArticle, Problem } from '../../corpus/article.js';
import { withLinks } from '../../corpus/folder/base-url.js';
import { makeCorpus } from '../../corpus/read-corpus.js';

/** An article that a server keeps itself, without what is in it. */
export interface OwnArticle {
  readonly id: number;
  /** Of its file. */
  readonly name: string;
  /** SHA-256 of what is in it. */
  readonly hash: string;
}

/** What servers are answered from beside the shared articles. */
export interface ServerContents {
  /** Whether any server keeps anything. */
  areThere(): Promise<boolean>;
  /** Another one after each change to the articles or the ties; 0 where there never were any. */
  version(serverId: string): Promise<number>;
  /** Whether its members are answered from the shared articles, too. */
  usesShared(serverId: string): Promise<boolean>;
  articles(serverId: string): Promise<readonly OwnArticle[]>;
  content(serverId: string, id: number): Promise<Uint8Array | undefined>;
  ties(serverId: string): Promise<readonly Tie[]>;
}

/** The operator's folder, which all servers share. */
export interface SharedFolder {
  readonly folder: string;
  /** Address of the site that the folder is of. */
  readonly baseUrl?: string;
}

/**
 * A server's own articles and the shared ones as one corpus, ordered as if they lay in one folder. An own article takes
 * the place of a shared one with its short name. Problems are told of the own ones: nobody there can mend the others.
 */
export async function corpusOfServer(
  shared: readonly ParsedArticle[],
  own: readonly ParsedArticle[],
  baseUrl?: string,
): Promise<Corpus> {
  const ownSlugs = new Set(own.flatMap(({ article }) => article?.slug ?? []));
  const ownFiles = new Set(own.map(({ file }) => file));
  const others = shared.filter(({ article }) => article && !ownSlugs.has(article.slug));
  const found = [...others, ...own].sort((one, other) => (one.file < other.file ? -1 : 1));
  const corpus = withLinks(await makeCorpus(found), baseUrl, ({ slug }) => !ownSlugs.has(slug));
  const isOwn = ({ file }: Problem) => ownFiles.has(file);
  return { articles: corpus.articles, problems: corpus.problems.filter(isOwn) };
}
