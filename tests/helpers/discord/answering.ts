import type { SentMessage } from './layouts.js';

/** What an interaction was answered with, in order. */
export interface Answers {
  readonly replies: SentMessage[];
  readonly updates: SentMessage[];
  readonly edits: SentMessage[];
  readonly followUps: SentMessage[];
  readonly deletions: string[];
  readonly forms: object[];
}

export function noAnswers(): Answers {
  return { replies: [], updates: [], edits: [], followUps: [], deletions: [], forms: [] };
}

interface State {
  replied: boolean;
  deferred: boolean;
}

/** Discord takes one first answer, and more only after it. */
export function answeringTo({ replies, updates, edits, followUps, deletions, forms }: Answers) {
  const first = <Sent>(list: Sent[]) =>
    async function (this: State, sent: Sent) {
      if (this.replied || this.deferred) throw new Error('answered twice');
      this.replied = true;
      list.push(sent);
    };
  const later = <Sent>(list: Sent[]) =>
    async function (this: State, sent: Sent) {
      if (!this.replied && !this.deferred) throw new Error('was not answered yet');
      list.push(sent);
    };
  const defer = async function (this: State) {
    if (this.replied || this.deferred) throw new Error('answered twice');
    this.deferred = true;
  };
  return {
    replied: false,
    deferred: false,
    reply: first(replies),
    showModal: first(forms),
    update: first(updates),
    editReply: later(edits),
    followUp: later(followUps),
    deleteReply: later(deletions),
    deferReply: defer,
    deferUpdate: defer,
  };
}
