import { type ControlClient, createControlClient } from '../../../playground/control-client.js';
import { type Playground, startPlayground } from '../../../playground/server/playground.js';
import { type FixtureBot, startFixtureBot } from './fixture-bot.js';

/** A playground with a plain bot in it. */
export interface FixtureStage {
  readonly playground: Playground;
  readonly control: ControlClient;
  readonly bot: FixtureBot;
  strike(): Promise<void>;
}

export async function setFixtureStage(): Promise<FixtureStage> {
  const playground = await startPlayground({ rateLimits: 'off' });
  const bot = await startFixtureBot(playground);
  return {
    playground,
    control: createControlClient(playground.url),
    bot,
    async strike() {
      await bot.stop();
      await playground.stop();
    },
  };
}
