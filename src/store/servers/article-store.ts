/** Articles that moderators have given to their server, whole. */
export interface ArticleStore {
  /** Those that answer, by name; without what is in them. Rejects with OperatorError when they cannot be read. */
  list(serverId: string): Promise<readonly StoredArticle[]>;
  /** What is in one; undefined when there is no such article. Rejects with OperatorError when it cannot be read. */
  read(serverId: string, id: number): Promise<Uint8Array | undefined>;
  /** Adds it, or puts it in the place of the one with its name. The limits hold for what answers then. */
  add(article: NewArticle, options: AddingOptions): Promise<AddedArticle>;
  /** It no longer answers, but can be put back for a while. Undefined when there is no such article. */
  remove(serverId: string, id: number, at: Date): Promise<StoredArticle | undefined>;
  /** Puts back what was removed or replaced last of those whose hash begins so. */
  putBack(serverId: string, hashStart: string, options: PuttingBackOptions): Promise<PutBackArticle>;
  /** Forgets for good what was removed or replaced before. */
  purge(before: Date): Promise<void>;
}

export interface NewArticle {
  readonly serverId: string;
  /** Of its file: `opening-hours.md`. */
  readonly name: string;
  readonly content: Uint8Array;
  /** Discord id of the moderator. */
  readonly by: string;
  readonly at: Date;
}

export interface StoredArticle extends Omit<NewArticle, 'content'> {
  readonly id: number;
  /** SHA-256 of what is in it, in hexadecimal digits. */
  readonly hash: string;
  readonly bytes: number;
}

/** Of one server. */
export interface ArticleLimits {
  readonly maxArticles: number;
  /** Of all together. */
  readonly maxBytes: number;
}

export interface AddingOptions {
  readonly replace: boolean;
  readonly limits: ArticleLimits;
}

export interface PuttingBackOptions {
  readonly at: Date;
  readonly limits: ArticleLimits;
}

export type AddedArticle =
  | {
      readonly kind: 'added';
      readonly id: number;
      /** Hash of the one it took the place of. */
      readonly replaced?: string;
    }
  /** The one that has the name, which differs in capitals at most. */
  | { readonly kind: 'exists'; readonly name: string }
  | TooMuch;

export type PutBackArticle =
  | { readonly kind: 'put-back'; readonly name: string }
  | { readonly kind: 'exists'; readonly name: string }
  /** It was forgotten, or never there. */
  | { readonly kind: 'gone' }
  | TooMuch;

/** What there would be is more than the server may have. */
export interface TooMuch {
  readonly kind: 'too-much';
  readonly of: 'articles' | 'bytes';
}
