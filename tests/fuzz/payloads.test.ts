import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Playground } from '../../playground/server/playground.js';
import { textOf } from '../helpers/discord/layouts.js';
import { openPlayground, startBot } from '../helpers/process/start-bot.js';
import { fuzz, timeoutMs } from './budget.js';

type Started = Awaited<ReturnType<typeof startBot>>;
type Json = Record<string, unknown>;

interface Packet {
  readonly name: string;
  readonly data: Json;
}

let playground: Playground;
let started: Started;
/** Real ones, each kind that the bot listens to. */
let packets: readonly Packet[] = [];
let send: (packet: Packet) => void;

beforeAll(async () => {
  playground = await openPlayground();
  started = await startBot(playground);
  const [session] = [...playground.gateway.sessions.values()];
  if (!session) throw new Error('the bot has no session');
  const dispatch = session.dispatch.bind(session);
  const captured: Packet[] = [];
  session.dispatch = (name, data) => {
    // As it goes over the wire.
    captured.push({ name, data: structuredClone(data) as Json });
    dispatch(name, data);
  };
  await provoke(started);
  session.dispatch = dispatch;
  packets = captured;
  send = ({ name, data }) => dispatch(name as Parameters<typeof dispatch>[0], data as never);
});

afterAll(async () => {
  await started.bot.stop();
  await playground.stop();
});

/** Something of each kind. */
async function provoke({ member, control }: Started): Promise<void> {
  const us = `<@${playground.world.bot.id}>`;
  const asked = await member.slash('#questions', 'ask', { question: 'Where is the mill?' });
  await member.press('#questions', asked.messageId ?? '', { label: 'Context' });
  await member.write('#general', `${us} Where is the river?`);
  await member.write('@bot', 'Where is the mill?');
  await member.autocomplete('#questions', 'ask', 'question', { question: 'mil' });
  await control.as('moderator').slash('#general', 'corpus status');
  const thread = await member.thread('#general', { name: 'mills' });
  await member.write(thread.id, `${us} Where is the mill?`);
}

const junk = fc.constantFrom<unknown>(
  null,
  undefined,
  0,
  -1,
  1e9,
  '',
  'x',
  '999999999999999999',
  [],
  {},
  [null],
  true,
);
const broken = fc.record({
  packet: fc.nat(),
  /** Which field, counted through the whole, and what it is then. */
  changes: fc.array(fc.tuple(fc.nat(), junk), { minLength: 1, maxLength: 3 }),
  isNew: fc.boolean(),
});

describe('a packet with broken fields', () => {
  it('never ends the bot, nor keeps it from answering', { timeout: timeoutMs }, async () => {
    let sent = 0;
    await fuzz(broken, [], async ({ packet, changes, isNew }) => {
      const { name, data } = packets[packet % packets.length] ?? { name: 'MESSAGE_CREATE', data: {} };
      const copy = structuredClone(data);
      for (const [field, value] of changes) spoil(copy, field, value);
      sent += 1;
      // One that has been seen is not looked at again.
      if (isNew && copy.id !== undefined) copy.id = String(1_400_000_000_000_000_000n + BigInt(sent));
      send({ name, data: copy });
      if (sent % 200 === 0) await expectAnswer();
    });
    await expectAnswer();
  });
});

async function expectAnswer(): Promise<void> {
  // Not a question: those have a cooldown.
  const { message } = await started.member.slash('#questions', 'help');
  expect(textOf(message ?? {})).toContain('How to ask');
}

function spoil(data: Json, field: number, value: unknown): void {
  const fields = fieldsOf(data);
  const chosen = fields[field % fields.length];
  if (!chosen) return;
  const [holder, key] = chosen;
  if (value === undefined) delete holder[key];
  else holder[key] = structuredClone(value);
}

/** Every field of an object, of those in it, and so on. */
function fieldsOf(value: unknown): readonly (readonly [Json, string])[] {
  if (typeof value !== 'object' || value === null) return [];
  const holder = value as Json;
  return Object.keys(holder).flatMap((key) => [[holder, key] as const, ...fieldsOf(holder[key])]);
}
