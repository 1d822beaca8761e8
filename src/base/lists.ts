/**
 * Adds all items to a list. Spread into `push`, each item is an argument, and some 120,000 of them are more than the
 * stack holds; a file may have as many lines.
 */
export function append<Item>(list: Item[], items: Iterable<Item>): void {
  for (const item of items) list.push(item);
}

/** Adds an item to the list that a map has for a key; begins one where there is none. */
export function addTo<Key, Item>(lists: Map<Key, Item[]>, key: Key, item: Item): void {
  const list = lists.get(key);
  if (list) list.push(item);
  else lists.set(key, [item]);
}

/** -Infinity where there is none, as `Math.max` has it, which takes no more numbers than the stack holds. */
export function largest(numbers: Iterable<number>): number {
  let most = Number.NEGATIVE_INFINITY;
  for (const number of numbers) most = Math.max(most, number);
  return most;
}

/** Infinity where there is none, as `Math.min` has it. */
export function smallest(numbers: Iterable<number>): number {
  let least = Number.POSITIVE_INFINITY;
  for (const number of numbers) least = Math.min(least, number);
  return least;
}
