import type { Snapshot } from '../answer/snapshot.js';
import { startersOf } from '../answer/starters.js';
import type { StarterRows } from './components/notices.js';

/** Of a large corpus only the first articles are offered here; `/articles` has them all. */
const maxArticles = 3;

export function offeredStarters(snapshot: Snapshot): StarterRows {
  return snapshot.articles.slice(0, maxArticles).map((article) => startersOf(article, snapshot));
}
