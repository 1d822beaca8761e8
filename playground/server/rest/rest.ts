import { type Context, Hono, type Next } from 'hono';
import type { Discord } from '../discord.js';
import { type Env, pathOf, readBody } from './body.js';
import { DiscordError } from './errors.js';
import { answerRateLimited, majorOf, routeOf } from './rate-limits.js';
import { addAccountRoutes } from './routes/account.js';
import { addCallbackRoute } from './routes/callback.js';
import { addChannelRoutes } from './routes/channels.js';
import { addCommandRoutes } from './routes/commands.js';
import { addGuildRoutes } from './routes/guilds.js';
import { addMessageRoutes } from './routes/messages.js';
import { addReactionRoutes } from './routes/reactions.js';
import { addThreadRoutes } from './routes/threads.js';
import { addWebhookRoutes } from './routes/webhooks.js';
import { strikeFaults } from './strike-faults.js';

/** REST v10: https://discord.com/developers/docs/reference. Every request passes the same gates before its route. */
export function createRest(discord: Discord): Hono<Env> {
  const app = new Hono<Env>();
  app.use(logRequests(discord), strikeFaults(discord), checkAnswers(discord), authenticate(discord));
  app.use(limitRate(discord), checkRequests(discord));
  for (const add of [
    addAccountRoutes,
    addCallbackRoute,
    addChannelRoutes,
    addCommandRoutes,
    addGuildRoutes,
    addMessageRoutes,
    addReactionRoutes,
    addThreadRoutes,
    addWebhookRoutes,
  ]) {
    add(app, discord);
  }
  app.notFound((context) => {
    recordUnknownRoute(discord, context);
    return context.json(new DiscordError('notFound').toJSON(), 404);
  });
  app.onError(answerError);
  return app;
}

function logRequests(discord: Discord) {
  return async (context: Context<Env>, next: Next) => {
    await next();
    const path = pathOf(context).replace(/\/aW50[\w-]+/, '/TOKEN');
    const { method } = context.req;
    const body = context.get('body')?.json;
    discord.requests.add({ at: discord.world.clock.now(), method, path, status: context.res.status, body });
  };
}

function checkAnswers(discord: Discord) {
  return async (context: Context<Env>, next: Next) => {
    await next();
    if (!discord.checks.usesOpenApi || context.res.status >= 500) return;
    const text = await context.res.clone().text();
    const body: unknown = text === '' ? undefined : JSON.parse(text);
    discord.checks.answer(context.req.method, pathOf(context), context.res.status, body);
  };
}

function authenticate(discord: Discord) {
  return (context: Context<Env>, next: Next) => {
    const path = pathOf(context);
    // These carry their own token in the path, or need none.
    const isOpen = path === '/gateway' || path.startsWith('/interactions/') || path.startsWith('/webhooks/');
    const isOurs = context.req.header('authorization') === `Bot ${discord.token}`;
    if (!isOpen && (!isOurs || discord.restFaults.rejectsToken)) throw new DiscordError('unauthorized');
    return next();
  };
}

function limitRate(discord: Discord) {
  return async (context: Context<Env>, next: Next) => {
    const path = pathOf(context);
    const verdict = discord.rateLimits.check(context.req.method, routeOf(path), majorOf(path));
    if (verdict.retryAfterS !== undefined) {
      return answerRateLimited(context, verdict.headers, verdict.retryAfterS, verdict.isGlobal);
    }
    await next();
    for (const [name, value] of Object.entries(verdict.headers)) context.header(name, value);
    return undefined;
  };
}

function checkRequests(discord: Discord) {
  return async (context: Context<Env>, next: Next) => {
    const body = await readBody(context);
    context.set('body', body);
    const problems = discord.checks.request(context.req.method, pathOf(context), body.json);
    if (problems.length > 0) throw new DiscordError('invalidForm', problems);
    return next();
  };
}

function recordUnknownRoute(discord: Discord, context: Context<Env>): void {
  const message = 'The playground has no such route';
  const problems = [{ path: [], code: 'UNKNOWN_ROUTE', message }];
  discord.checks.record({ by: 'bot', method: context.req.method, path: pathOf(context), problems });
}

function answerError(error: Error): Response {
  if (error instanceof DiscordError) return Response.json(error.toJSON(), { status: error.status });
  console.error(error);
  return Response.json(new DiscordError('internal').toJSON(), { status: 500 });
}
