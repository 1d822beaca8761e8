import { type REST, type RESTGetAPIGatewayBotResult, Routes } from 'discord.js';
import { explainRejection, type RetryOptions, untilReached } from './connect.js';

/**
 * As many shards as Discord recommends for this bot. discord.js has the like, but asks discord.com whatever API
 * it was told to use.
 * @throws OperatorError when the token is rejected
 */
export function countRecommendedShards(rest: REST, retry: RetryOptions): Promise<number> {
  return untilReached(async () => {
    try {
      // The route's own result type: @discordjs/rest leaves answers untyped.
      const { shards } = (await rest.get(Routes.gatewayBot())) as RESTGetAPIGatewayBotResult;
      return shards;
    } catch (error) {
      throw explainRejection(error);
    }
  }, retry);
}
