import { describe, expect, it } from 'vitest';
import { OperatorError } from '../../../src/base/errors.js';
import { bytesOfReading } from '../../../src/library/servers/server-entry.js';
import { heron, mill, useServers, weir } from '../../helpers/libraries/use-servers.js';

const servers = useServers();
const { millerOf, monksOf } = servers;

describe('a server', () => {
  it('without articles of its own is answered from the one reading that all share', async () => {
    for (const server of ['a', 'b', null]) expect(await monksOf(server)).toContain('monks');
    expect(servers.holder().held.size).toBe(0);
  });

  it('is answered from its own articles and the shared ones, and no other server is', async () => {
    servers.contents().add('a', 'mill.md', mill);
    expect(await millerOf('a')).toContain('Ada Krull');
    expect(await monksOf('a')).toContain('monks');
    for (const server of ['b', null]) expect(await millerOf(server)).not.toContain('Ada Krull');
    expect(servers.holder().held.size).toBe(1);
  });

  it('is answered from its own alone when it wants no shared ones', async () => {
    servers.contents().add('a', 'mill.md', mill);
    servers.contents().useShared('a', false);
    expect(await millerOf('a')).toContain('Ada Krull');
    expect(await monksOf('a')).not.toContain('monks');
    servers.contents().useShared('b', false);
    const empty = await servers.libraries().at('b');
    await empty.opened;
    expect(empty.current().articles).toBe(0);
    expect(await monksOf('b')).toBe('nothing');
  });

  it('uses its own article in the place of a shared one with its name', async () => {
    servers.contents().add('a', 'weir.md', weir.replace('monks of Ebrach', 'miller’s sons'));
    expect(await monksOf('a')).toContain('miller’s sons');
    expect(await monksOf('b')).toContain('monks of Ebrach');
    expect((await servers.libraries().at('a')).current().articles).toBe(1);
  });

  it('is told what a change has changed, and answered by it at once', async () => {
    expect(await millerOf('a')).not.toContain('Ada Krull');
    servers.contents().add('a', 'mill.md', mill);
    expect(await servers.libraries().reload('a')).toMatchObject({
      added: ['mill'],
      articles: 2,
      swapped: true,
    });
    expect(await millerOf('a')).toContain('Ada Krull');
    servers.contents().add('a', 'mill.md', mill.replace('1841', '1842'));
    expect(await servers.libraries().reload('a')).toMatchObject({ added: [], changed: ['mill'] });
    expect(await millerOf('a')).toContain('1842');
    servers.contents().add('a', 'heron.md', heron);
    expect(await servers.libraries().reload('a')).toMatchObject({
      added: ['heron'],
      changed: [],
      articles: 3,
    });
    for (const name of ['mill.md', 'heron.md']) servers.contents().remove('a', name);
    expect(await servers.libraries().reload('a')).toMatchObject({ removed: ['mill', 'heron'], articles: 1 });
    expect(await millerOf('a')).not.toContain('1842');
    expect(servers.holder().held.size).toBe(0);
  });

  it('that another process changes is read again when that is told, or within seconds', async () => {
    servers.contents().add('a', 'mill.md', mill);
    await millerOf('a');
    servers.contents().add('a', 'mill.md', mill.replace('Ada', 'Eva'));
    servers.libraries().changed('a');
    await expect.poll(() => millerOf('a')).toContain('Eva Krull');
    servers.contents().add('a', 'mill.md', mill.replace('Ada', 'Ida'));
    expect(await millerOf('a')).toContain('Eva Krull');
    servers.later();
    await expect.poll(() => millerOf('a')).toContain('Ida Krull');
    expect(servers.troubles()).toEqual([]);
  });

  it('that has not been asked is not read for a change', async () => {
    servers.contents().add('a', 'mill.md', mill);
    servers.libraries().changed('a');
    servers.libraries().changed();
    await servers.libraries().sharedChanged();
    expect([servers.contents().looks(), servers.holder().held.size]).toEqual([0, 0]);
  });

  it('hears of changed shared articles', async () => {
    servers.contents().add('a', 'mill.md', mill);
    expect(await monksOf('a')).toContain('monks');
    servers.write('weir.md', weir.replace('monks', 'nuns'));
    await servers.shared().reload();
    await servers.libraries().sharedChanged();
    expect(await monksOf('a')).toContain('nuns');
    expect(await millerOf('a')).toContain('Ada Krull');
  });

  it('goes on being answered from what was read when the database cannot be', async () => {
    servers.contents().add('a', 'mill.md', mill);
    expect(await millerOf('a')).toContain('Ada Krull');
    servers.contents().fail(new OperatorError('The database cannot be read.'));
    servers.later();
    expect(await millerOf('a')).toContain('Ada Krull');
    expect(await monksOf('b')).toContain('monks');
    await expect(servers.libraries().reload('a')).rejects.toBeInstanceOf(OperatorError);
    servers.contents().fail(undefined);
    servers.contents().remove('a', 'mill.md');
    servers.later();
    expect(await millerOf('a')).not.toContain('Ada Krull');
  });
});

describe('readings of servers', () => {
  it('are closed when there are too many, the one asked longest ago first, and opened again', async () => {
    await servers.restart(3 * bytesOfReading(2) - 1);
    for (const server of ['a', 'b', 'c'])
      servers.contents().add(server, 'mill.md', mill.replace('Ada', server));
    for (const server of ['a', 'b', 'a', 'c']) expect(await millerOf(server)).toContain(`${server} Krull`);
    await expect.poll(() => [...servers.holder().held].map((key) => key[0])).toEqual(['a', 'c']);
    expect(await millerOf('b')).toContain('b Krull');
  });

  it('that are larger than all there is room for are kept by themselves', async () => {
    await servers.restart(bytesOfReading(1));
    servers.contents().add('a', 'mill.md', mill);
    expect(await millerOf('a')).toContain('Ada Krull');
    expect(await millerOf('a')).toContain('Ada Krull');
    expect(servers.holder().opened()).toBe(1);
  });

  it('are opened once for all who ask at the same time', async () => {
    servers.contents().add('a', 'mill.md', mill);
    const answers = await Promise.all(Array.from({ length: 5 }, () => millerOf('a')));
    for (const answer of answers) expect(answer).toContain('Ada Krull');
    expect(servers.holder().opened()).toBe(1);
  });

  it('that cannot be opened are not tried again at once, but when something has changed', async () => {
    servers.contents().add('a', 'mill.md', mill);
    servers.holder().fail(new Error('out of memory'));
    await expect(millerOf('a')).rejects.toThrow('out of memory');
    await expect(millerOf('a')).rejects.toThrow('being read');
    servers.holder().fail(undefined);
    await expect(millerOf('a')).rejects.toThrow('being read');
    servers.contents().add('a', 'mill.md', mill.replace('Ada', 'Eva'));
    await servers.libraries().reload('a');
    expect(await millerOf('a')).toContain('Eva Krull');
  });

  it('are waited for only while they are opened', async () => {
    await servers.libraries().at('a');
    expect(servers.libraries().opening('a')).toBeUndefined();
    servers.contents().add('b', 'mill.md', mill);
    const library = await servers.libraries().at('b');
    expect(() => library.current()).toThrow('being read');
    await servers.libraries().opening('b');
    expect(library.current().articles).toBe(2);
    expect(servers.libraries().opening('b')).toBeUndefined();
    expect(servers.libraries().opening(null)).toBeUndefined();
  });
});
