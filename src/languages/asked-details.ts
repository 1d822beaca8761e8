import type { DetailPatterns } from './language.js';
import { once, withBoundaries } from './word-boundary.js';

/** Patterns in which `\b` is the boundary of a word in any script. */
export function askedDetails(patterns: DetailPatterns): () => DetailPatterns {
  return once(() => ({
    price: withBoundaries(patterns.price),
    duration: withBoundaries(patterns.duration),
    version: withBoundaries(patterns.version),
    email: withBoundaries(patterns.email),
    phone: withBoundaries(patterns.phone),
    place: withBoundaries(patterns.place),
    quantity: withBoundaries(patterns.quantity),
    review: withBoundaries(patterns.review),
  }));
}
