import { type GatewayIntentBits, GatewayIntentBits as Intent } from 'discord-api-types/v10';
import type { Hono } from 'hono';
import type { Discord } from '../../discord.js';
import { describeChannel } from '../../payloads/channel.js';
import type { Env } from '../body.js';
import { DiscordError } from '../errors.js';
import { field } from '../fields.js';

/** Who the bot is, where its gateway is, and whom it may write to. */
export function addAccountRoutes(app: Hono<Env>, discord: Discord): void {
  const { world } = discord;
  app.get('/gateway', (context) => context.json({ url: gatewayUrl(discord) }));
  app.get('/gateway/bot', (context) => context.json(describeGateway(discord)));
  app.get('/users/@me', (context) =>
    context.json({ ...world.bot, mfa_enabled: false, locale: 'en-US', verified: true, email: null }),
  );
  app.get('/users/@me/guilds', (context) =>
    context.json(
      [...world.guilds.values()]
        .filter((guild) => guild.members.has(world.bot.id))
        .map(({ id, name, ownerId }) => ({
          id,
          name,
          icon: null,
          banner: null,
          owner: ownerId === world.bot.id,
          permissions: '0',
          features: [],
        })),
    ),
  );
  app.get('/users/:user', (context) => {
    const user = world.users.get(context.req.param('user'));
    if (!user) throw new DiscordError('unknownUser');
    return context.json(user);
  });
  app.get('/applications/@me', (context) => context.json(describeApplication(discord)));
  app.get('/oauth2/applications/@me', (context) => context.json(describeApplication(discord)));
  app.post('/users/@me/channels', (context) => {
    const recipient = field(context.get('body').json, 'recipient_id');
    const channel = [...world.channels.values()].find(
      ({ recipients }) => recipients?.includes(String(recipient)) && recipients.includes(world.bot.id),
    );
    if (!channel) throw new DiscordError('unknownUser');
    return context.json(describeChannel(world, channel));
  });
}

export function gatewayUrl(discord: Discord): string {
  return `${discord.origin().replace(/^http/, 'ws')}/gateway`;
}

function describeGateway(discord: Discord): object {
  return {
    url: gatewayUrl(discord),
    shards: discord.recommendedShards,
    session_start_limit: { total: 1000, remaining: 999, reset_after: 86_400_000, max_concurrency: 1 },
  };
}

/** Application flags that say which privileged intents are on: limited, since the playground's bot is in few servers. */
const flagOfIntent: readonly (readonly [intent: GatewayIntentBits, flag: number])[] = [
  [Intent.GuildPresences, 1 << 13],
  [Intent.GuildMembers, 1 << 15],
  [Intent.MessageContent, 1 << 19],
];

function describeApplication({ world }: Discord): object {
  const flags = flagOfIntent
    .filter(([intent]) => (world.privilegedIntents & intent) !== 0)
    .reduce((all, [, flag]) => all | flag, 0);
  return {
    ...world.application,
    icon: null,
    type: null,
    verify_key: '0'.repeat(64),
    flags,
    flags_new: String(flags),
    bot: world.bot,
    bot_public: false,
    bot_require_code_grant: false,
    redirect_uris: [],
    interactions_endpoint_url: null,
    role_connections_verification_url: null,
    owner: [...world.users.values()].find((user) => !user.bot),
    approximate_guild_count: world.guilds.size,
    approximate_user_install_count: world.userInstalls.size,
    approximate_user_authorization_count: 0,
    explicit_content_filter: 0,
    team: null,
    eligible_oauth2_scopes: ['bot', 'applications.commands'],
    integration_types_config: { 0: {}, 1: {} },
  };
}
