import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import Database from 'libsql';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { OperatorError } from '../../../src/base/errors.js';
import type { StorePlace } from '../../../src/store/place.js';
import { openResilientStore } from '../../../src/store/resilient.js';
import { sqliteIn } from '../../../src/store/sqlite/sqlite.js';
import { defaultSettings, type Store, unreadableSettings } from '../../../src/store/store.js';
import { memoryStore, placeOf } from '../../helpers/memory-store.js';

const monday = new Date('2026-11-16T23:00:00Z');
const strict = { ...defaultSettings, isPrivate: true, channels: ['1'] };
let folder: string;
let file: string;
let opened: Store[] = [];
let nowMs = 0;
let troubles: unknown[] = [];

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'footnote-store-'));
  file = sqliteIn(folder).file;
  nowMs = 0;
  troubles = [];
});

afterEach(async () => {
  await Promise.all(opened.map((store) => store.close()));
  opened = [];
  rmSync(folder, { recursive: true });
});

async function open(place: StorePlace = sqliteIn(folder)) {
  const onTrouble = (error: unknown) => void troubles.push(error);
  const store = await openResilientStore(place, { onTrouble, clock: () => nowMs });
  opened.push(store);
  return store;
}

describe('a database that cannot be used', () => {
  it('was never there: the defaults hold', async () => {
    writeFileSync(join(folder, 'not-a-folder'), '');
    const store = await open(sqliteIn(join(folder, 'not-a-folder')));
    expect(await store.settings.read('a')).toEqual(defaultSettings);
  });

  it('may have settings: the strictest hold, notes are lost, what was asked for fails, and it is said once', async () => {
    writeFileSync(file, 'This is not a database. '.repeat(200));
    const store = await open();
    expect(await store.settings.read('a')).toEqual(unreadableSettings);
    await store.unanswered.note('a', 'Who?', monday);
    expect(await store.unanswered.list('a')).toEqual([]);
    await expect(store.settings.write('a', defaultSettings)).rejects.toBeInstanceOf(OperatorError);
    expect(store.trouble()).toContain('not a database');
    expect(troubles).toHaveLength(1);
  });

  it('is tried again after half a minute, and used from then on', async () => {
    const real = memoryStore();
    await real.settings.write('a', strict);
    let attempts = 0;
    const place = placeOf(
      () => (++attempts < 3 ? Promise.reject(new Error('unable to open')) : Promise.resolve(real)),
      () => Promise.reject(new Error('nor to copy')),
    );
    const store = await open(place);
    for (nowMs of [1000, 31_000]) expect(await store.settings.read('a')).toEqual(unreadableSettings);
    expect(attempts).toBe(2);
    nowMs = 62_000;
    expect(await store.settings.read('a')).toEqual(strict);
    expect(store.trouble()).toBeUndefined();
    await store.settings.write('a', defaultSettings);
    expect(await store.settings.read('a')).toEqual(defaultSettings);
    expect(attempts).toBe(3);
  });

  it('is read where it cannot be written, what was written last too', async () => {
    const { open: openReal, openCopy, exists } = sqliteIn(folder);
    const writer = await openReal();
    opened.push(writer);
    await writer.settings.write('a', strict);
    const store = await open({
      open: () => Promise.reject(new Error('attempt to write a readonly database')),
      openCopy,
      exists,
    });
    expect(await store.settings.read('a')).toEqual(strict);
    await expect(store.settings.write('a', defaultSettings)).rejects.toThrow(/readonly/);
    await store.unanswered.note('a', 'Who?', monday);
    expect(await store.unanswered.list('a')).toEqual([]);
    expect(store.trouble()).toContain('readonly');
  });
});

describe('a database that can be read but no longer written', () => {
  it('goes on being read', async () => {
    const real = memoryStore(strict);
    const write = () => Promise.reject(new Error('attempt to write a readonly database'));
    const store = await open(placeOf(async () => ({ ...real, settings: { ...real.settings, write } })));
    await expect(store.settings.write('a', defaultSettings)).rejects.toThrow(/readonly/);
    expect(await store.settings.read('a')).toEqual(strict);
    expect(store.trouble()).toContain('readonly');
  });
});

describe('a database that another process writes', () => {
  it('keeps what was asked for when that is done, and holds nobody up until then', async () => {
    const store = await open();
    const other = new Database(file);
    other.exec('BEGIN IMMEDIATE');
    const kept = store.settings.write('a', strict);
    // Lost, but not waited for: who has asked waits for the answer.
    await store.unanswered.note('a', 'Who?', monday);
    // It would never come to this if the thread waited for the lock.
    other.exec('COMMIT');
    other.close();
    await kept;
    expect(await store.settings.read('a')).toEqual(strict);
    expect(store.trouble()).toBeUndefined();
  });
});

describe('a damaged database', () => {
  it('costs what is in it, not the process', { timeout: 60_000 }, async () => {
    const whole = await databaseWithEverything();
    const damages = fc.array(fc.tuple(fc.nat(whole.length - 1), fc.constantFrom(0xff, 0x80, 0x00, 0x41)), {
      minLength: 1,
      maxLength: 40,
    });
    await fc.assert(
      fc.asyncProperty(damages, async (damage) => {
        const damaged = Buffer.from(whole);
        for (const [at, byte] of damage) damaged[at] = byte;
        await useIn(damaged);
      }),
      { numRuns: 150, seed: 1 },
    );
  });

  it('whose settings are no longer text, or no longer settings, makes answers private', async () => {
    const whole = await databaseWithEverything();
    for (const [from, to] of [
      ['["111', '\xff"111'],
      ['["111', '[ 111'],
      ['pt-BR', '\xff\xfe'],
    ] as const) {
      const damaged = Buffer.from(whole);
      damaged.write(to, damaged.indexOf(from), 'latin1');
      expect(await useIn(damaged)).toEqual(unreadableSettings);
    }
  });
});

/** Everything the bot does with a database; gives the settings it found. */
async function useIn(bytes: Uint8Array) {
  const place = mkdtempSync(join(folder, 'damaged-'));
  writeFileSync(sqliteIn(place).file, bytes);
  const store = await open(sqliteIn(place));
  const settings = await store.settings.read('a');
  await store.unanswered.list('a');
  await store.unanswered.note('a', 'One more?', monday);
  await store.unanswered.purge(monday);
  await store.feedback.count('a', new Date(0));
  await store.settings.write('a', strict).catch(() => undefined);
  return settings;
}

async function databaseWithEverything(): Promise<Buffer> {
  const place = sqliteIn(join(folder, 'whole'));
  mkdirSync(join(folder, 'whole'));
  const store = await place.open();
  await store.settings.write('a', {
    ...strict,
    channels: ['111', '222'],
    language: 'pt-BR',
    moderatorRoleId: '9',
  });
  for (let i = 0; i < 60; i += 1) await store.unanswered.note('a', `Who built mill number ${i}?`, monday);
  for (let i = 0; i < 20; i += 1) await store.feedback.note('a', `mill#p${i}`, 'helpful', monday);
  await store.close();
  const sqlite = new Database(place.file);
  sqlite.exec('PRAGMA wal_checkpoint(TRUNCATE)');
  sqlite.close();
  return readFileSync(place.file);
}
