import type { BriefAnswer } from '../answer.js';

/** One question and what was shown for it. */
export interface Turn {
  /** In full, including what it took from the turn before. */
  readonly question: string;
  /** Ids of the passages shown, the first one first. */
  readonly shown: readonly string[];
  /** Refers to earlier turns; one that does not starts a new subject. */
  readonly isFollowUp?: true;
}

/** What was asked and shown in one thread, oldest first. Immutable: `remember` gives a new one. */
export interface Conversation {
  readonly turns: readonly Turn[];
}

/** Older turns are forgotten: people refer to the last few questions, not to the tenth. */
export const maxTurns = 8;

export const emptyConversation: Conversation = { turns: [] };

/** Small talk does not change a conversation: nobody refers to a "thanks". */
export function remember(conversation: Conversation, answer: BriefAnswer): Conversation {
  const isRemark =
    answer.kind === 'nothing' && (answer.reason === 'small-talk' || answer.reason === 'no-searchable-words');
  if (isRemark) return conversation;
  const shown = answer.kind === 'answered' ? [answer.best.passage.id] : [];
  const { question, understoodAs = question, isFollowUp } = answer;
  const turn: Turn = { question: understoodAs, shown, ...(isFollowUp && { isFollowUp }) };
  return { turns: [...conversation.turns, turn].slice(-maxTurns) };
}
