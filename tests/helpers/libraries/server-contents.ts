import { createHash } from 'node:crypto';
import type { Tie } from '../../../src/answer/ties.js';
import type { OwnArticle, ServerContents } from '../../../src/library/servers/own-articles.js';

/** What servers keep, as the test changes it. */
export function makeContents() {
  const own = new Map<string, OwnArticle[]>();
  const bytes = new Map<number, Uint8Array>();
  const ties = new Map<string, Tie[]>();
  const versions = new Map<string, number>();
  const withoutShared = new Set<string>();
  let failure: Error | undefined;
  let looks = 0;
  const raise = (serverId: string) => void versions.set(serverId, (versions.get(serverId) ?? 0) + 1);
  const read = async <Result>(result: () => Result): Promise<Result> => {
    looks += 1;
    if (failure) throw failure;
    return result();
  };
  const articlesOf = (serverId: string) => own.get(serverId) ?? [];
  const contents: ServerContents = {
    areThere: () => read(() => versions.size > 0),
    version: (serverId) => read(() => versions.get(serverId) ?? 0),
    usesShared: (serverId) => read(() => !withoutShared.has(serverId)),
    articles: (serverId) => read(() => [...articlesOf(serverId)]),
    content: (serverId, id) =>
      read(() => (articlesOf(serverId).some((each) => each.id === id) ? bytes.get(id) : undefined)),
    ties: (serverId) => read(() => [...(ties.get(serverId) ?? [])]),
  };
  const remove = (serverId: string, name: string) => {
    own.set(
      serverId,
      articlesOf(serverId).filter((article) => article.name !== name),
    );
    raise(serverId);
  };
  return {
    ...contents,
    /** Instead of one of that name. */
    add(serverId: string, name: string, text: string) {
      remove(serverId, name);
      const id = bytes.size + 1;
      bytes.set(id, Buffer.from(text));
      const article = { id, name, hash: createHash('sha256').update(text).digest('hex') };
      own.set(serverId, [...articlesOf(serverId), article]);
    },
    remove,
    useShared: (serverId: string, isWanted: boolean) =>
      void (isWanted ? withoutShared.delete(serverId) : withoutShared.add(serverId)),
    tie(serverId: string, tie: Tie) {
      ties.set(serverId, [...(ties.get(serverId) ?? []), tie]);
      raise(serverId);
    },
    /** From now on every reading fails with this, or none does. */
    fail: (error: Error | undefined) => {
      failure = error;
    },
    /** How often it has been read. */
    looks: () => looks,
  };
}
