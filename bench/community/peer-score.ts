/** MiniSearch as it comes, and set up as well as we could. */
export const peerNames = ['defaults', 'best'] as const;
export type PeerName = (typeof peerNames)[number];

/** Of the answerable questions of a set: a search library says nothing of whether to answer. */
export interface PeerScore {
  readonly answerable: number;
  readonly rightFirst: number;
  readonly inFive: number;
}
