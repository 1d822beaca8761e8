import type { Playground } from '../../../playground/server/playground.js';

export interface RestAnswer {
  readonly status: number;
  // biome-ignore lint/suspicious/noExplicitAny: any of Discord's answers; each test says what it expects of it
  readonly body: any;
  readonly headers: Headers;
}

/** One request as the bot would send it. */
export async function callRest(
  playground: Playground,
  method: string,
  path: string,
  body?: unknown,
  token = playground.token,
): Promise<RestAnswer> {
  const response = await fetch(`${playground.apiUrl}/v10${path}`, {
    method,
    headers: { authorization: `Bot ${token}`, 'content-type': 'application/json' },
    ...(body !== undefined && { body: JSON.stringify(body) }),
  });
  const text = await response.text();
  return {
    status: response.status,
    body: text === '' ? undefined : JSON.parse(text),
    headers: response.headers,
  };
}
