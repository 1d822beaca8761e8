import type { BriefAnswer } from './answer.js';

/** One question and what was shown for it. */
export interface Turn {
  readonly question: string;
  /** Ids of the passages shown, the first one first. */
  readonly shown: readonly string[];
}

/** What was asked and shown in one thread, oldest first. Immutable: `remember` gives a new one. */
export interface Conversation {
  readonly turns: readonly Turn[];
}

/** More turns than this are forgotten, oldest first: people lean on the last few questions, not on the tenth. */
export const maxTurns = 8;

export const emptyConversation: Conversation = { turns: [] };

export function remember(conversation: Conversation, answer: BriefAnswer): Conversation {
  const shown = answer.kind === 'answered' ? [answer.best.passage.id] : [];
  const turn = { question: answer.question, shown };
  return { turns: [...conversation.turns, turn].slice(-maxTurns) };
}
