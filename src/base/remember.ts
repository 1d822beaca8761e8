import { LRUCache } from 'lru-cache';

/** Remembers the last few things that were made for each owner; they are forgotten with it. */
export function rememberFor<Owner extends object, Key extends string | number | object, Thing extends object>(
  maxFor: (owner: Owner) => number,
  make: (key: Key, owner: Owner) => Thing,
): (key: Key, owner: Owner) => Thing {
  const ofOwners = new WeakMap<Owner, LRUCache<Key, Thing>>();
  return (key, owner) => {
    const known = ofOwners.get(owner) ?? new LRUCache<Key, Thing>({ max: maxFor(owner) });
    const found = known.get(key);
    if (found) return found;
    const thing = make(key, owner);
    known.set(key, thing);
    ofOwners.set(owner, known);
    return thing;
  };
}
