import { createServer, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { gzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
  createGuardedFetch,
  isPublicAddress,
  type Network,
} from '../../../../src/library/web/guarded-fetch.js';

type Answer = (response: ServerResponse) => void;

const answers = new Map<string, Answer>();
let server: Server;
let port = 0;
let asked: string[] = [];

beforeEach(async () => {
  asked = [];
  answers.clear();
  server = createServer((request, response) => {
    asked.push(`${request.headers.host?.split(':')[0]}${request.url}`);
    const answer = answers.get(request.url ?? '');
    if (answer) answer(response);
    else response.writeHead(404).end();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  // The server of this test listens on a TCP port.
  port = (server.address() as AddressInfo).port;
});
afterEach(() => {
  server.closeAllConnections();
  server.close();
});

/** `site.example` is the server here; others are what the test says. This machine alone counts as public, too. */
function network(names: Readonly<Record<string, readonly string[]>> = {}): Network {
  const known: Readonly<Record<string, readonly string[]>> = { 'site.example': ['127.0.0.1'], ...names };
  return {
    async lookup(hostname) {
      const found = known[hostname];
      if (!found) throw new Error(`no such name: ${hostname}`);
      return found.map((address) => ({ address, family: address.includes(':') ? 6 : 4 }));
    },
    isAllowed: (address) => address === '127.0.0.1' || isPublicAddress(address),
  };
}

const bounds = { maxBytes: 1000, longestMs: 5000, maxRedirects: 3 };
const get = (path: string, names?: Readonly<Record<string, readonly string[]>>) =>
  createGuardedFetch(
    network(names),
    bounds,
  )(path.startsWith('/') ? `http://site.example:${port}${path}` : path);

const page =
  (content: string | Buffer, headers: Readonly<Record<string, string>> = {}): Answer =>
  (response) =>
    response.writeHead(200, { 'content-type': 'text/html; charset=iso-8859-1', ...headers }).end(content);
const redirect =
  (location: string): Answer =>
  (response) =>
    response.writeHead(302, { location }).end();
const refused = (reason: string) => ({ kind: 'refused', reason });

describe('a page on the public web', () => {
  it('is fetched, with its kind and encoding', async () => {
    answers.set('/a', page('<p>One.'));
    const fetched = await get('/a');
    expect(fetched).toMatchObject({ kind: 'fetched', type: 'text/html', encoding: 'iso-8859-1' });
    expect(fetched.kind === 'fetched' && Buffer.from(fetched.bytes).toString()).toBe('<p>One.');
  });

  it('is found where it has moved to', async () => {
    answers.set('/a', redirect('/b'));
    answers.set('/b', page('<p>Two.'));
    const fetched = await get('/a');
    expect(fetched.kind === 'fetched' && fetched.url.href).toBe(`http://site.example:${port}/b`);
    answers.set('/loop', redirect('/loop'));
    expect(await get('/loop')).toEqual(refused('too-many-redirects'));
  });

  it('is unpacked, and counted as it is then', async () => {
    answers.set('/a', page(gzipSync('<p>One.'), { 'content-encoding': 'gzip' }));
    answers.set('/bomb', page(gzipSync('x'.repeat(100_000)), { 'content-encoding': 'gzip' }));
    expect(await get('/a')).toMatchObject({ kind: 'fetched' });
    expect(await get('/bomb')).toEqual(refused('too-large'));
  });

  it('is refused when it is too large, whether the server says so or not', async () => {
    answers.set('/said', page('x'.repeat(2000)));
    answers.set('/unsaid', (response) => {
      response.writeHead(200, { 'content-type': 'text/html' });
      for (let n = 0; n < 20; n += 1) response.write('x'.repeat(100));
      response.end();
    });
    expect(await get('/said')).toEqual(refused('too-large'));
    expect(await get('/unsaid')).toEqual(refused('too-large'));
  });

  it('is refused when it is no text, or not there', async () => {
    answers.set('/a', page('x', { 'content-type': 'application/pdf' }));
    expect(await get('/a')).toEqual(refused('type'));
    expect(await get('/missing')).toEqual(refused('status'));
    expect(await get('http://nowhere.example/')).toEqual(refused('unreachable'));
  });

  it('is refused when it takes too long', async () => {
    answers.set('/never', (response) => response.writeHead(200, { 'content-type': 'text/html' }).write('x'));
    const patience = { ...bounds, longestMs: 200 };
    expect(await createGuardedFetch(network(), patience)(`http://site.example:${port}/never`)).toEqual(
      refused('too-slow'),
    );
  });
});

describe('what is not on the public web', () => {
  it.each([
    'file:///etc/passwd',
    'ftp://site.example/',
    'javascript:alert(1)',
    'data:text/html,x',
    'http://user:secret@site.example/',
    'no address',
  ])('is refused: %s', async (address) => {
    expect(await get(address)).toEqual(refused('address'));
    expect(asked).toEqual([]);
  });

  it.each([
    'http://10.0.0.1/',
    'http://127.0.0.2/',
    'http://0x7f.2/',
    'http://2130706434/',
    'http://0177.0.0.2/',
    'http://127.2/',
    'http://0/',
    'http://[::1]/',
    'http://[::ffff:127.0.0.2]/',
    'http://[::ffff:7f00:2]/',
    'http://[64:ff9b::7f00:2]/',
    'http://[2002:7f00:2::]/',
    'http://[fe80::1]/',
    'http://[fd00::1]/',
    'http://169.254.169.254/latest/meta-data/',
    'http://①②⑦.0.0.2/',
  ])('is refused when it is written as a number: %s', async (address) => {
    expect(await get(address)).toEqual(refused('private'));
  });

  it('is refused when a name leads to it, and when one of several does', async () => {
    const names = {
      'in.example': ['10.0.0.1'],
      'both.example': ['93.184.215.14', '192.168.0.1'],
      'six.example': ['::1'],
    };
    for (const name of Object.keys(names))
      expect(await get(`http://${name}/`, names)).toEqual(refused('private'));
  });

  it('is refused when a page of the public web leads to it', async () => {
    const targets = ['http://169.254.169.254/', 'http://[::ffff:10.0.0.1]/', 'http://in.example/'];
    for (const [at, target] of targets.entries()) {
      answers.set(`/${at}`, redirect(target));
      expect(await get(`/${at}`, { 'in.example': ['10.0.0.1'] })).toEqual(refused('private'));
    }
    answers.set('/file', redirect('file:///etc/passwd'));
    expect(await get('/file')).toEqual(refused('address'));
  });

  it('is not reached by a name that is public at first and another machine then', async () => {
    let lookups = 0;
    const turning: Network = {
      ...network(),
      lookup: async () => [{ address: lookups++ === 0 ? '127.0.0.1' : '10.0.0.1', family: 4 }],
    };
    answers.set('/a', (response) => response.writeHead(302, { location: '/b', connection: 'close' }).end());
    answers.set('/b', page('<p>secret'));
    expect(await createGuardedFetch(turning, bounds)(`http://site.example:${port}/a`)).toEqual(
      refused('private'),
    );
    expect(asked).toEqual(['site.example/a']);
  });
});

describe('a public address', () => {
  it.each(['93.184.215.14', '1.1.1.1', '2606:4700:4700::1111'])('is %s', (address) => {
    expect(isPublicAddress(address)).toBe(true);
  });

  it.each([
    ...[
      '0.0.0.0',
      '10.1.2.3',
      '100.64.0.1',
      '127.0.0.1',
      '169.254.169.254',
      '172.16.0.1',
      '192.0.0.1',
      '192.0.2.1',
    ],
    ...['192.168.1.1', '198.18.0.1', '203.0.113.1', '224.0.0.1', '240.0.0.1', '255.255.255.255'],
    ...[
      '::',
      '::1',
      '::ffff:1.1.1.1',
      '64:ff9b::1.1.1.1',
      '100::1',
      '2001::1',
      '2001:db8::1',
      '2002:101:101::',
    ],
    ...['fc00::1', 'fd12::1', 'fe80::1', 'fec0::1', 'ff02::1', '4000::1'],
    ...['', 'localhost', '127.1', '0x7f000001', '2130706433', '1.1.1.1/8', 'fe80::1%eth0'],
  ])('is not %s', (address) => {
    expect(isPublicAddress(address)).toBe(false);
  });
});
