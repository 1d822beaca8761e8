import { describe, expect, it } from 'vitest';
import { rememberSettings } from '../../../src/store/remembered-settings.js';
import { defaultSettings, type ServerSettings } from '../../../src/store/store.js';

const quiet: ServerSettings = { ...defaultSettings, isPrivate: true };

describe('remembered settings', () => {
  it('are read once while they are fresh, for each server', async () => {
    const { settings, reads } = store();
    await Promise.all([settings.read('a'), settings.read('a'), settings.read('b')]);
    await settings.read('a');
    expect(reads).toEqual(['a', 'b']);
  });

  it('are those of another process five seconds later', async () => {
    const { settings, rows, wait } = store();
    expect(await settings.read('a')).toEqual(defaultSettings);
    rows.set('a', quiet);
    wait(5001);
    expect(await settings.read('a')).toEqual(quiet);
  });

  it('change at once when they are written here', async () => {
    const { settings, rows } = store();
    await settings.read('a');
    await settings.write('a', quiet);
    expect(await settings.read('a')).toEqual(quiet);
    expect(rows.get('a')).toEqual(quiet);
  });

  it('are the new ones, though a reading was under way when they were written', async () => {
    const { settings } = store();
    const early = settings.read('a');
    await settings.write('a', quiet);
    await early;
    expect(await settings.read('a')).toEqual(quiet);
  });

  it('are read again after a failure', async () => {
    const { settings, failNext } = store();
    failNext();
    await expect(settings.read('a')).rejects.toThrow('disk');
    expect(await settings.read('a')).toEqual(defaultSettings);
  });

  it('stay as they were when they cannot be written', async () => {
    const { settings, failNext } = store();
    await settings.read('a');
    failNext();
    await expect(settings.write('a', quiet)).rejects.toThrow('disk');
    expect(await settings.read('a')).toEqual(defaultSettings);
  });
});

function store() {
  const rows = new Map<string, ServerSettings>();
  const reads: string[] = [];
  let nowMs = Date.UTC(2026, 10, 22);
  let fails = false;
  const failIfAsked = () => {
    if (!fails) return;
    fails = false;
    throw new Error('disk');
  };
  const stored = {
    async read(serverId: string) {
      reads.push(serverId);
      failIfAsked();
      return rows.get(serverId) ?? defaultSettings;
    },
    async write(serverId: string, settings: ServerSettings) {
      failIfAsked();
      rows.set(serverId, settings);
    },
  };
  return {
    settings: rememberSettings(stored, { clock: () => nowMs }),
    rows,
    reads,
    wait: (ms: number) => {
      nowMs += ms;
    },
    failNext: () => {
      fails = true;
    },
  };
}
