import type { LookupAddress } from 'node:dns';
import { isIP, type LookupFunction } from 'node:net';
import ipaddr from 'ipaddr.js';
import { Agent, fetch, type Response } from 'undici';

/** Fetches one text from the public web, and refuses anything else. */
export type GuardedFetch = (address: string) => Promise<Fetched>;

export type Fetched =
  | {
      readonly kind: 'fetched';
      readonly bytes: Uint8Array;
      /** Where it was found in the end. */
      readonly url: URL;
      /** `text/html` */
      readonly type: string;
      /** As the server says. */
      readonly encoding?: string;
    }
  | { readonly kind: 'refused'; readonly reason: FetchRefusal };

export type FetchRefusal =
  /** No http or https address, or one with a name and a password in it. */
  | 'address'
  /** It leads to a machine outside the public web. */
  | 'private'
  | 'too-many-redirects'
  | 'unreachable'
  /** The server says that there is no such page, or not for us. */
  | 'status'
  /** No text. */
  | 'type'
  | 'too-large'
  | 'too-slow';

/** What fetching asks of the network. */
export interface Network {
  /** All addresses of a name. */
  lookup(hostname: string): Promise<readonly LookupAddress[]>;
  isAllowed?(address: string): boolean;
}

interface FetchBounds {
  readonly maxBytes: number;
  readonly longestMs: number;
  readonly maxRedirects: number;
}

const usualBounds: FetchBounds = { maxBytes: 5 * 1024 * 1024, longestMs: 15_000, maxRedirects: 5 };

const textTypes = new Set([
  'text/html',
  'application/xhtml+xml',
  'text/plain',
  'text/markdown',
  'text/x-markdown',
]);

/**
 * Names are looked up once for each connection and checked then, so that the address that was checked is the one
 * that is connected to, even if the name's address changes in between (DNS rebinding).
 */
export function createGuardedFetch(network: Network, bounds: FetchBounds = usualBounds): GuardedFetch {
  const { isAllowed = isPublicAddress } = network;
  return async (address) => {
    const agent = new Agent({ connect: { lookup: guardedLookup(network.lookup, isAllowed) } });
    const signal = AbortSignal.timeout(bounds.longestMs);
    try {
      return await follow(address, { agent, signal, isAllowed, bounds });
    } catch (error) {
      if (isCausedBy(error, PrivateAddress)) return refused('private');
      return refused(signal.aborted ? 'too-slow' : 'unreachable');
    } finally {
      await agent.destroy();
    }
  };
}

interface Journey {
  readonly agent: Agent;
  readonly signal: AbortSignal;
  readonly isAllowed: (address: string) => boolean;
  readonly bounds: FetchBounds;
}

async function follow(address: string, journey: Journey): Promise<Fetched> {
  let url = parseAddress(address);
  for (let hops = 0; hops <= journey.bounds.maxRedirects; hops += 1) {
    if (!url) return refused('address');
    if (!mayBeAsked(url, journey.isAllowed)) return refused('private');
    const response = await ask(url, journey);
    const next = response.headers.get('location');
    if (response.status < 300 || response.status > 399 || next === null)
      return receive(response, url, journey);
    await response.body?.cancel();
    url = parseAddress(next, url.href);
  }
  return refused('too-many-redirects');
}

function parseAddress(address: string, base?: string): URL | undefined {
  if (!URL.canParse(address, base)) return undefined;
  const url = new URL(address, base);
  const isWeb = url.protocol === 'http:' || url.protocol === 'https:';
  return isWeb && url.username === '' && url.password === '' ? url : undefined;
}

/** An IP address needs no lookup. `URL` has already normalized every way to write one (`0x7f.1`, `2130706433`). */
function mayBeAsked({ hostname }: URL, isAllowed: (address: string) => boolean): boolean {
  const bare = hostname.replace(/^\[|\]$/g, '');
  return isIP(bare) === 0 || isAllowed(bare);
}

function ask(url: URL, { agent, signal }: Journey): Promise<Response> {
  const headers = {
    accept: 'text/html,application/xhtml+xml,text/markdown;q=0.9,text/plain;q=0.8',
    'user-agent': 'Footnote (a moderator asked for this page)',
  };
  return fetch(url, { dispatcher: agent, redirect: 'manual', signal, headers });
}

async function receive(response: Response, url: URL, { bounds }: Journey): Promise<Fetched> {
  const [type = '', ...parameters] = (response.headers.get('content-type') ?? 'text/html').split(';');
  const bare = type.trim().toLowerCase();
  const refusal = refusalOf(response, bare, bounds);
  if (refusal || !response.body) {
    await response.body?.cancel();
    return refused(refusal ?? 'status');
  }
  const bytes = await readAtMost(response.body, bounds.maxBytes);
  if (!bytes) return refused('too-large');
  const [, encoding] = /charset\s*=\s*"?([\w-]+)/i.exec(parameters.join(';')) ?? [];
  return { kind: 'fetched', bytes, url, type: bare, ...(encoding && { encoding }) };
}

function refusalOf(response: Response, type: string, { maxBytes }: FetchBounds): FetchRefusal | undefined {
  if (!response.ok) return 'status';
  if (!textTypes.has(type)) return 'type';
  return Number(response.headers.get('content-length') ?? 0) > maxBytes ? 'too-large' : undefined;
}

/** Counted after decompression, so that a zip bomb does not pass. */
async function readAtMost(
  body: NonNullable<Response['body']>,
  maxBytes: number,
): Promise<Uint8Array | undefined> {
  const chunks: Uint8Array[] = [];
  let total = 0;
  for await (const chunk of body) {
    total += chunk.length;
    if (total > maxBytes) return undefined;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

/** IPv6 addresses assigned to the public: https://www.iana.org/assignments/ipv6-address-space */
const globalUnicast = ipaddr.parseCIDR('2000::/3');

/**
 * Whether an IP address is one of the public Internet: not this machine, its network, its cloud's metadata service
 * or another way to write one of them.
 */
export function isPublicAddress(address: string): boolean {
  // Only dotted decimal: the library also accepts `0177.1` and `2130706433`.
  if (!ipaddr.IPv4.isValidFourPartDecimal(address) && !ipaddr.IPv6.isValid(address)) return false;
  const parsed = ipaddr.parse(address);
  if (parsed.range() !== 'unicast') return false;
  return parsed.kind() === 'ipv4' || parsed.match(globalUnicast);
}

class PrivateAddress extends Error {
  override readonly name = 'PrivateAddress';
}

/** All addresses of a name must be public: we do not choose which one is connected to. */
function guardedLookup(lookup: Network['lookup'], isAllowed: (address: string) => boolean): LookupFunction {
  return (hostname, options, callback) => {
    lookup(hostname).then(
      (found) => {
        const [first] = found;
        if (!first) callback(new Error(`${hostname} has no address`), []);
        else if (!found.every(({ address }) => isAllowed(address)))
          callback(new PrivateAddress(`${hostname} is not on the public web`), []);
        else if (options.all) callback(null, [...found]);
        else callback(null, first.address, first.family);
      },
      (error: Error) => callback(error, []),
    );
  };
}

function isCausedBy(error: unknown, kind: typeof PrivateAddress): boolean {
  for (let cause = error; cause instanceof Error; cause = cause.cause) if (cause instanceof kind) return true;
  return false;
}

function refused(reason: FetchRefusal): Fetched {
  return { kind: 'refused', reason };
}
