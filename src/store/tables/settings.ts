import type { Kysely, Selectable } from 'kysely';
import { z } from 'zod';
import { defined } from '../../base/defined.js';
import { defaultSettings, type ServerSettings, type SettingsStore } from '../store.js';
import { asInteger, engineOf, exactTextOf, type Text } from './engine.js';
import type { Tables } from './schema.js';

export function createSettingsTable(database: Kysely<Tables>): SettingsStore {
  const engine = engineOf(database);
  return {
    async read(serverId) {
      const row = await database
        .selectFrom('server_settings')
        .where('server_id', '=', serverId)
        .select([
          engine.text('channels').as('channels'),
          asInteger('is_private').as('isPrivate'),
          asInteger('keeps_gaps').as('notesUnanswered'),
          engine.text<Text | null>('language').as('language'),
          engine.text<Text | null>('moderator_role_id').as('moderatorRoleId'),
          asInteger<number | null>('cooldown_questions').as('questions'),
          asInteger<number | null>('cooldown_seconds').as('seconds'),
          asInteger('answers_posts').as('answersPosts'),
          engine.text('replies_in').as('repliesIn'),
          engine.text<Text | null>('reports_channel_id').as('reportsChannelId'),
          asInteger('sends_digest').as('sendsDigest'),
          asInteger('uses_shared_articles').as('usesSharedArticles'),
        ])
        .executeTakeFirst();
      return row ? toSettings(storedSettings.parse(row)) : defaultSettings;
    },
    async write(serverId, settings) {
      const row = toRow(settings);
      await database
        .insertInto('server_settings')
        .values({ server_id: serverId, ...row })
        .onConflict((conflict) => conflict.column('server_id').doUpdateSet(row))
        .execute();
    },
  };
}

const text = z.custom<Text>().transform(exactTextOf);
const flag = z.union([z.literal(0), z.literal(1)]).transform(Boolean);
const count = z.number().int().positive();

/** What is damaged is refused as a whole: a closed channel or a private answer must not come open by it. */
const storedSettings = z.object({
  channels: text.transform((json) => JSON.parse(json)).pipe(z.array(z.string())),
  isPrivate: flag,
  notesUnanswered: flag,
  language: text.nullable(),
  moderatorRoleId: text.nullable(),
  questions: count.nullable(),
  seconds: count.nullable(),
  answersPosts: flag,
  repliesIn: text.pipe(z.enum(['channel', 'thread'])),
  reportsChannelId: text.nullable(),
  sendsDigest: flag,
  usesSharedArticles: flag,
});

function toSettings({ questions, seconds, ...stored }: z.output<typeof storedSettings>): ServerSettings {
  const { language, moderatorRoleId, reportsChannelId, ...always } = stored;
  return defined({
    ...always,
    language: language ?? undefined,
    moderatorRoleId: moderatorRoleId ?? undefined,
    reportsChannelId: reportsChannelId ?? undefined,
    cooldown: questions && seconds ? { questions, seconds } : undefined,
  });
}

type Row = Selectable<Tables['server_settings']>;

function toRow(settings: ServerSettings): Omit<Row, 'server_id'> {
  return {
    channels: JSON.stringify(settings.channels),
    is_private: Number(settings.isPrivate),
    language: settings.language ?? null,
    moderator_role_id: settings.moderatorRoleId ?? null,
    keeps_gaps: Number(settings.notesUnanswered),
    cooldown_questions: settings.cooldown?.questions ?? null,
    cooldown_seconds: settings.cooldown?.seconds ?? null,
    answers_posts: Number(settings.answersPosts),
    replies_in: settings.repliesIn,
    reports_channel_id: settings.reportsChannelId ?? null,
    sends_digest: Number(settings.sendsDigest),
    uses_shared_articles: Number(settings.usesSharedArticles),
  };
}
