import { elasticLunr } from './elasticlunr.js';
import { flexSearch } from './flexsearch.js';
import { fuse } from './fuse.js';
import { lunrWithLanguages } from './lunr.js';
import { miniSearchDefaults, miniSearchFuzzy, miniSearchStemmed } from './minisearch.js';
import { orama, oramaQps } from './orama.js';
import type { Peer } from './peer.js';
import { wink } from './wink.js';

/** In the order of the tables. */
export const allPeers: readonly Peer[] = [
  miniSearchDefaults,
  miniSearchFuzzy,
  miniSearchStemmed,
  orama,
  oramaQps,
  flexSearch,
  lunrWithLanguages,
  elasticLunr,
  wink,
  fuse,
];
