import { Client, Events } from 'discord.js';
import { describe, expect, it } from 'vitest';
import { listen } from '../../../src/discord/events/gateway.js';
import { createInFlight } from '../../../src/discord/in-flight.js';
import { createLogger } from '../../../src/log.js';
import { makeBot } from '../../helpers/bot.js';
import { makeOutput } from '../../helpers/streams.js';

describe('a connection that is lost', () => {
  it('is said to be made again, but not while leaving', async () => {
    const output = makeOutput();
    const log = createLogger({ level: 'info', pretty: false, secrets: [], destination: output });
    const client = new Client({ intents: [] });
    const inFlight = createInFlight();
    listen(client, [], makeBot({ log }), inFlight);
    client.emit(Events.ShardReconnecting, 3);
    expect(output.text()).toContain('"shard":3,"msg":"connecting again"');
    await inFlight.close(0);
    client.emit(Events.ShardReconnecting, 4);
    expect(output.text()).not.toContain('"shard":4');
    await client.destroy();
  });
});
