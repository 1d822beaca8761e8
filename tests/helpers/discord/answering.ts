import type { SentMessage } from './layouts.js';

/** What an interaction was answered with, in order. */
export interface Answers {
  readonly replies: SentMessage[];
  readonly updates: SentMessage[];
  readonly edits: SentMessage[];
  readonly followUps: SentMessage[];
  /** Changes of what was said earlier. */
  readonly rewrites: SentMessage[];
  readonly deletions: string[];
  readonly forms: object[];
}

export function noAnswers(): Answers {
  return { replies: [], updates: [], edits: [], followUps: [], rewrites: [], deletions: [], forms: [] };
}

/** What Discord says of a message it took. */
export const sentMessage = {
  id: '600000000000000006',
  url: 'https://discord.com/channels/1/2/600000000000000006',
};

/** How a first answer is found again. */
export const fetchMessage = async () => sentMessage;

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
      return sentMessage;
    };
  const defer = async function (this: State) {
    if (this.replied || this.deferred) throw new Error('answered twice');
    this.deferred = true;
  };
  return {
    replied: false,
    deferred: false,
    webhook: { fetchMessage },
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
