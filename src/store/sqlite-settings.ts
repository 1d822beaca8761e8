import type { Kysely, Selectable } from 'kysely';
import { z } from 'zod';
import { defined } from '../defined.js';
import type { Tables } from './schema.js';
import { defaultSettings, type ServerSettings, type SettingsStore } from './store.js';

export function createSettingsTable(database: Kysely<Tables>): SettingsStore {
  return {
    async read(serverId) {
      const query = database.selectFrom('server_settings').selectAll().where('server_id', '=', serverId);
      const row = await query.executeTakeFirst();
      return row ? toSettings(row) : defaultSettings;
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

type Row = Selectable<Tables['server_settings']>;

const channelList = z.array(z.string()).catch([]);

function toSettings(row: Row): ServerSettings {
  const { cooldown_questions: questions, cooldown_seconds: seconds } = row;
  return defined({
    channels: channelList.parse(JSON.parse(row.channels)),
    isPrivate: row.is_private === 1,
    notesUnanswered: row.keeps_gaps === 1,
    language: row.language ?? undefined,
    moderatorRoleId: row.moderator_role_id ?? undefined,
    cooldown: questions && seconds ? { questions, seconds } : undefined,
  });
}

function toRow(settings: ServerSettings): Omit<Row, 'server_id'> {
  return {
    channels: JSON.stringify(settings.channels),
    is_private: Number(settings.isPrivate),
    language: settings.language ?? null,
    moderator_role_id: settings.moderatorRoleId ?? null,
    keeps_gaps: Number(settings.notesUnanswered),
    cooldown_questions: settings.cooldown?.questions ?? null,
    cooldown_seconds: settings.cooldown?.seconds ?? null,
  };
}
