import { setTimeout as wait } from 'node:timers/promises';
import { useSlashCommand } from '../../playground/server/control/act-command.js';
import { channelSeenBy, personNamed } from '../../playground/server/control/people.js';
import type { Playground } from '../../playground/server/playground.js';
import type { Guild } from '../../playground/server/world/model.js';
import { ids } from '../../playground/server/world/seed.js';

/** A server of the bot, and a channel of it to ask in. */
export interface AskedServer {
  readonly id: string;
  readonly channelId: string;
  /** Of so many shards as there are servers. */
  readonly shard: number;
}

/** The playground's second server, again and again; one for each shard unless there are fewer. */
export function addServers(playground: Playground, count: number, shards = count): readonly AskedServer[] {
  const { world } = playground;
  const [guild, channel] = [world.guilds.get(ids.secondGuild), world.channels.get(ids.secondGeneral)];
  if (!guild || !channel) throw new Error('the playground has no second server');
  const first = BigInt(ids.secondGuild) >> 22n;
  return Array.from({ length: count }, (_, step) => {
    const number = first + BigInt(step);
    const id = String(number << 22n);
    const channelId = String((number << 22n) + 1n);
    world.guilds.set(id, inNameOf(guild, id, `Server ${step}`));
    world.channels.set(channelId, { ...channel, id: channelId, guildId: id });
    return { id, channelId, shard: Number(number % BigInt(shards)) };
  });
}

/** The role of everybody has the id of its server. */
function inNameOf(guild: Guild, id: string, name: string): Guild {
  const roles = [...guild.roles.values()].map((role) => (role.id === guild.id ? { ...role, id } : role));
  return { ...guild, id, name, roles: new Map(roles.map((role) => [role.id, role])) };
}

export interface Asked {
  readonly isAnswered: boolean;
  readonly isPrivate: boolean;
  readonly tookMs: number;
}

const coalition = 'How many countries are in the coalition?';
const [privately, thinking] = [64, 128];
const lookMs = 10;
/** To a question whose articles have to be read first: a hundred thousand passages take a minute and a half. */
const patienceMs = 300_000;

/** Somebody asks in that server; Discord gives the bot three seconds. */
export async function askIn(
  playground: Playground,
  { channelId }: AskedServer,
  question = coalition,
): Promise<Asked> {
  const { world } = playground;
  const person = personNamed(world, 'member');
  const channel = channelSeenBy(world, person, channelId);
  const sentMs = performance.now();
  const { outcome } = await useSlashCommand(playground, person, channel, {
    name: 'ask',
    options: { question },
  });
  const isAnswered = outcome?.status === 'answered';
  const flags = () =>
    (outcome && 'messageId' in outcome && world.message(channelId, outcome.messageId ?? '')?.flags) || 0;
  // Discord shows "thinking…" until there is more to show.
  while (flags() & thinking && performance.now() - sentMs < patienceMs) await wait(lookMs);
  return { isAnswered, isPrivate: (flags() & privately) !== 0, tookMs: performance.now() - sentMs };
}
