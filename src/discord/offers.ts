import type { Snapshot } from '../answer/snapshot.js';
import type { StarterRows } from './render/notices.js';
import { startersOf } from './starters.js';

/** Of a large corpus only the first articles are offered here; `/articles` has them all. */
const maxArticles = 3;

export function offeredStarters(snapshot: Snapshot): StarterRows {
  return snapshot.articles.slice(0, maxArticles).map((article) => startersOf(article, snapshot));
}
