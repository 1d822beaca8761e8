import type { Message } from '../world/model.js';

const dayMs = 24 * 60 * 60 * 1000;

/** A poll without votes. https://docs.discord.com/developers/resources/poll#poll-object */
export function describePoll({ poll, timestamp }: Message, shown: boolean): Record<string, unknown> {
  if (!poll || !shown) return {};
  return {
    poll: {
      question: { text: poll.question },
      answers: poll.answers.map((text, n) => ({ answer_id: n + 1, poll_media: { text } })),
      expiry: new Date(Date.parse(timestamp) + dayMs).toISOString(),
      allow_multiselect: false,
      layout_type: 1,
      results: { is_finalized: false, answer_counts: [] },
    },
  };
}
