import { Client, Events } from 'discord.js';
import { describe, expect, it } from 'vitest';
import { listen } from '../../../../src/discord/events/gateway.js';
import { createInFlight } from '../../../../src/discord/events/in-flight.js';
import { createLogger } from '../../../../src/process/log.js';
import { makeBot } from '../../../helpers/discord/bot.js';
import { makeOutput } from '../../../helpers/process/streams.js';

describe('a connection that is back', () => {
  it('is said to be, and whether anything can have been missed', async () => {
    const output = makeOutput();
    const log = createLogger({ level: 'info', pretty: false, secrets: [], destination: output });
    const client = new Client({ intents: [] });
    listen(client, [], makeBot({ log }), createInFlight());
    client.emit(Events.ShardReady, 3, undefined);
    expect(output.text()).toContain('"shard":3,"msg":"connected, with a new session"');
    client.emit(Events.ShardResume, 4, 17);
    expect(output.text()).toContain('"shard":4,"replayed":17,"msg":"connected again"');
    await client.destroy();
  });
});
