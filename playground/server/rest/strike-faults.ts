import type { Context, Next } from 'hono';
import type { Discord } from '../discord.js';
import { type Env, pathOf } from './body.js';
import { DiscordError, type ErrorName } from './errors.js';
import type { RestFault } from './faults.js';
import { answerRateLimited } from './rate-limits.js';

const usualDelayMs = 1_000;

/** The gate at which the faults strike that the control interface has set. */
export function strikeFaults({ restFaults }: Discord) {
  return async (context: Context<Env>, next: Next) => {
    if (restFaults.refuses) return dropConnection(context);
    const fault = restFaults.strike(context.req.method, pathOf(context));
    switch (fault?.kind) {
      case 'drop':
        return dropConnection(context);
      case 'silence':
        await restFaults.keepSilent(context.env.incoming.socket);
        return context.body(null, 500);
      case 'status':
      case 'garbage':
        return answerFault(context, fault);
      case 'slow':
        await new Promise((resolve) => setTimeout(resolve, fault.delayMs ?? usualDelayMs));
        return next();
      case 'lost':
        await next();
        return dropConnection(context);
      default:
        return next();
    }
  };
}

function dropConnection(context: Context<Env>): Response {
  context.env.incoming.socket.destroy();
  return context.body(null, 500);
}

/** The errors by which Discord says these; every other status comes as an internal error. */
const errorOf: Readonly<Record<number, ErrorName>> = {
  401: 'unauthorized',
  403: 'missingAccess',
  404: 'notFound',
  502: 'badGateway',
};

function answerFault(context: Context<Env>, fault: RestFault): Response {
  const { kind, status = kind === 'garbage' ? 502 : 500, delayMs = usualDelayMs } = fault;
  if (kind === 'garbage') {
    const page = `<!DOCTYPE html><html><body><h1>Error ${status}</h1><p>cloudflare</p></body></html>`;
    return new Response(page, { status, headers: { 'content-type': 'text/html' } });
  }
  if (status === 429) return answerRateLimited(context, {}, delayMs / 1000, false);
  return Response.json(new DiscordError(errorOf[status] ?? 'internal').toJSON(), { status });
}
