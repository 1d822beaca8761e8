import type { Generated } from 'kysely';

export interface Tables {
  readonly server_settings: {
    readonly server_id: string;
    /** JSON list of channel ids. */
    readonly channels: string;
    readonly is_private: number;
    readonly language: string | null;
    readonly moderator_role_id: string | null;
    readonly keeps_gaps: number;
    readonly cooldown_questions: number | null;
    readonly cooldown_seconds: number | null;
    readonly answers_posts: number;
    readonly replies_in: string;
    readonly reports_channel_id: string | null;
    readonly sends_digest: number;
    readonly uses_shared_articles: number;
  };
  /** One row a question and day, so that each day can be forgotten by itself. */
  readonly gap: {
    readonly id: Generated<number>;
    readonly server_id: string;
    /** The question without case and spaces, for comparing. */
    readonly key: string;
    readonly question: string;
    readonly day: string;
    readonly count: number;
  };
  readonly feedback: {
    readonly server_id: string;
    readonly passage_id: string;
    readonly verdict: string;
    readonly day: string;
    readonly count: number;
  };
  readonly server_tie: {
    readonly id: Generated<number>;
    readonly server_id: string;
    /** The question without case and spaces: it has one tie in each server. */
    readonly key: string;
    readonly question: string;
    readonly passage_id: string;
    readonly text_hash: string;
    readonly made_by: string;
    /** ISO time, UTC. */
    readonly made_at: string;
  };
  readonly digest: {
    readonly server_id: string;
    /** ISO time, UTC. */
    readonly due: string;
  };
  /** In PostgreSQL only: who deals with a message or an interaction, while two processes hear of the same. */
  readonly claimed_event: {
    /** Discord's id. */
    readonly event_id: string;
    /** Of the process. */
    readonly owner: string;
    /** ISO time, UTC. */
    readonly claimed_at: string;
  };
  readonly article: {
    readonly id: Generated<number>;
    readonly server_id: string;
    readonly name: string;
    /** The name without capitals: one article that answers has it in each server. */
    readonly name_key: string;
    readonly content: Uint8Array;
    /** How many they are. */
    readonly bytes: number;
    /** SHA-256, in hexadecimal digits. */
    readonly hash: string;
    readonly added_by: string;
    /** ISO time, UTC. */
    readonly added_at: string;
    /** ISO time, UTC, when it was removed or replaced; null while it answers. */
    readonly ended_at: Generated<string | null>;
    /** Id of the article that took its place. */
    readonly replaced_by: Generated<number | null>;
  };
  readonly server: {
    readonly server_id: string;
    /** Goes up with each change to what the server is answered from. */
    readonly version: number;
    /** ISO time, UTC, since when the bot is no longer in it; null while it is. */
    readonly left_at: string | null;
  };
}

/** All that are in SQLite, too, and none before one that it refers to. */
export const tableNames = [
  'server_settings',
  'gap',
  'feedback',
  'server_tie',
  'digest',
  'article',
  'server',
] as const satisfies readonly (keyof Tables)[];
