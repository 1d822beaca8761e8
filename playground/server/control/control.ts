import { Hono } from 'hono';
import { streamSSE } from 'hono/streaming';
import type { Discord } from '../discord.js';
import { DiscordError } from '../rest/errors.js';
import { addActRoutes } from './act-routes.js';
import { addMembershipRoute } from './bot-membership.js';
import { clearFaults, type Fault, makeFault } from './faults.js';
import { addPeopleRoutes } from './people-routes.js';
import { Refusal } from './refusal.js';

/** What the page and the tests work the playground with; nothing of this exists on the real Discord. */
export function createControl(discord: Discord): Hono {
  const app = new Hono();
  app.use(async (context, next) => {
    requireOwnOrigin(discord, context.req.header('origin'));
    await next();
  });
  addPeopleRoutes(app, discord);
  addActRoutes(app, discord);
  addServerRoutes(app, discord);
  addMembershipRoute(app, discord);
  app.notFound((context) => context.json({ error: 'there is no such control route' }, 404));
  app.onError((error) => {
    if (error instanceof Refusal) return Response.json({ error: error.message }, { status: error.status });
    if (error instanceof DiscordError) return Response.json(error.toJSON(), { status: error.status });
    console.error(error);
    return Response.json({ error: String(error) }, { status: 500 });
  });
  return app;
}

/** Any page in a browser can reach loopback; only the playground's own may act here. */
function requireOwnOrigin(discord: Discord, origin: string | undefined): void {
  if (origin === undefined) return;
  const own = new URL(discord.origin());
  const isOwn = [own.origin, own.origin.replace('127.0.0.1', 'localhost')].includes(origin);
  if (!isOwn) throw new Refusal('requests from other pages are not served', 403);
}

function addServerRoutes(app: Hono, discord: Discord): void {
  const { checks, requests, rateLimits, world } = discord;
  app.get('/status', (context) => context.json(describeStatus(discord)));
  app.get('/violations', (context) => context.json(checks.violations));
  app.delete('/violations', (context) => {
    checks.violations.length = 0;
    return context.body(null, 204);
  });
  app.get('/requests', (context) => context.json(requests.list()));
  app.delete('/requests', (context) => {
    requests.clear();
    return context.body(null, 204);
  });
  app.post('/faults', async (context) => {
    makeFault(discord, (await context.req.json()) as Fault);
    return context.body(null, 204);
  });
  app.delete('/faults', (context) => {
    clearFaults(discord);
    return context.body(null, 204);
  });
  app.put('/rate-limits', async (context) => {
    const { mode } = await context.req.json();
    if (mode !== 'off' && mode !== 'discord' && mode !== 'tight')
      throw new Refusal('mode is off, discord or tight');
    rateLimits.mode = mode;
    return context.body(null, 204);
  });
  app.post('/clock', async (context) => {
    const { advanceMs } = await context.req.json();
    world.clock.advance(Number(advanceMs));
    return context.json({ now: world.now() });
  });
  app.get('/events', (context) =>
    streamSSE(context, (stream) => pourEvents(discord, stream, context.req.query('person'))),
  );
}

function describeStatus({ gateway, commands, checks }: Discord): object {
  return {
    botOnline: gateway.isBotOnline,
    sessions: [...gateway.sessions.values()].map(({ id, shard, intents, isConnected }) => ({
      id,
      shard,
      intents,
      isConnected,
    })),
    commands: commands.list(undefined).length,
    openApi: checks.usesOpenApi,
    violations: checks.violations.length,
  };
}

interface EventStream {
  readonly aborted: boolean;
  onAbort(listener: () => void): void;
  writeSSE(message: { data: string }): Promise<void>;
}

/** Tells a page what to look at again; an event that is only for somebody else is kept from it. */
async function pourEvents(
  discord: Discord,
  stream: EventStream,
  personKey: string | undefined,
): Promise<void> {
  const userId = discord.world.people.get(personKey ?? '')?.user.id;
  const stop = discord.world.listen(({ name, channelId, onlyFor }) => {
    if (onlyFor !== undefined && onlyFor !== userId) return;
    void stream.writeSSE({ data: JSON.stringify({ name, channelId }) });
  });
  await stream.writeSSE({ data: JSON.stringify({ name: 'hello' }) });
  await new Promise<void>((resolve) => stream.onAbort(resolve));
  stop();
}
