import { rmSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { hashOfText, type Tie } from '../../../src/answer/ties.js';
import { openFolder } from '../../helpers/libraries/real-engine.js';
import { heron, mill, useServers } from '../../helpers/libraries/use-servers.js';

const servers = useServers();
const { ask } = servers;

describe('ties', () => {
  const question = 'Where do I complain?';

  async function tieOf(serverId: string | null): Promise<Tie> {
    const list = await (await servers.libraries().at(serverId)).nearestPassages('weir built', 1);
    const [passage] = list;
    if (!passage) throw new Error('no passage');
    return { question, passageId: passage.id, textHash: passage.textHash };
  }

  it('hold in their server alone, also where servers share a reading', async () => {
    servers.contents().tie('a', await tieOf('a'));
    servers.later();
    expect(await ask('a', question)).toContain('monks');
    for (const server of ['b', null]) expect(await ask(server, question)).not.toContain('monks');
    expect(servers.holder().held.size).toBe(0);
  });

  it('hold over a reload of the shared articles, and over the first own article', async () => {
    servers.contents().tie('a', await tieOf('a'));
    servers.later();
    expect(await ask('a', question)).toContain('monks');
    servers.write('heron.md', heron);
    await servers.shared().reload();
    expect(await ask('a', question)).toContain('monks');
    servers.contents().add('a', 'mill.md', mill);
    await servers.libraries().reload('a');
    expect(await ask('a', question)).toContain('monks');
  });

  it('do not move what another server is offered', async () => {
    const before = await (await servers.libraries().at('b')).previewAnswers(question, 5);
    servers.contents().tie('a', await tieOf('a'));
    servers.later();
    await ask('a', question);
    expect(await (await servers.libraries().at('b')).previewAnswers(question, 5)).toEqual(before);
    const offered = await (await servers.libraries().at('a')).nearestPassages('complain', 5);
    expect(offered.map(({ textHash }) => textHash)).toContain(
      hashOfText({ text: 'The weir was built in 1790 by the monks of Ebrach.' }),
    );
  });
});

describe('a set of articles that is split in two', () => {
  it('gives the same answers, with the same confidence, as in one folder', async () => {
    const one = openFolder('corpus');
    await one.opened;
    const own = ['bridge', 'mill', 'heron'].map((name, n) => [
      `${name}.md`,
      `# The ${name}\n\nThe ${name} of Ebrach is ${n + 3} years old.\n\nNobody knows who found the ${name} first.\n`,
    ]);
    for (const [name = '', text = ''] of own) {
      servers.write(name, text);
      servers.contents().add('a', name, text);
    }
    const whole = openFolder(servers.path());
    await whole.opened;
    for (const [name = ''] of own) rmSync(servers.path(name));
    const split = await servers.libraries().at('a');
    await split.opened;
    expect(split.current().version).toBe(whole.current().version);
    for (const question of [
      'How old is the mill?',
      'Who found the heron?',
      'Who built the weir?',
      'old bridge',
    ])
      expect(await split.ask(question)).toEqual(await whole.ask(question));
    await Promise.all([one.close(), whole.close()]);
  });
});
