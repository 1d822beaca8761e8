import { describe, expect, it } from 'vitest';
import { readCorpus } from '../../../../src/corpus/read-corpus.js';
import { useCorpusFolder } from '../../../helpers/corpus/corpus-folder.js';

const folder = useCorpusFolder();

describe('files that are passed over', () => {
  it('are told, though nothing is wrong with them', async () => {
    await folder.put(
      'SUMMARY.md',
      '# Summary\n\n[Start](start.md)\n\n# Riding\n\n- [Reins](reins.md)\n    - [Bits](bits.md)',
    );
    await folder.put(
      'sub/summary.md',
      '# Summary\n\nThe stable has [nine boxes](boxes.md) and is open all year.',
    );
    await folder.put('riding/_index.md', '---\ntitle: Riding\n---\n');
    await folder.put('_Sidebar.md', '- [Start](start.md)');
    await folder.put('moved.md', '---\ntitle: Team\nredirect_to: https://example.org/team\n---\n');
    await folder.put('shared.md', "<!-- one text for two pages -->\n{! include-markdown 'team.md' !}\n");
    await folder.put(
      'team.md',
      "---\ntitle: Team\n---\n<script setup>\nimport T from 'team'\n</script>\n\n<T />\n",
    );
    const { articles, problems, passedOver } = await readCorpus(folder.path);
    expect(problems).toEqual([]);
    expect(articles.map(({ file }) => file)).toEqual(['sub/summary.md']);
    expect(passedOver).toEqual([
      { file: 'SUMMARY.md', why: 'contents' },
      { file: '_Sidebar.md', why: 'surroundings' },
      { file: 'moved.md', why: 'redirect' },
      { file: 'riding/_index.md', why: 'listing' },
      { file: 'shared.md', why: 'components' },
      { file: 'team.md', why: 'components' },
    ]);
  });

  it('are not those without text that no generator fills', async () => {
    await folder.put('rules.md', '---\ntitle: Rules\n---\n');
    const { problems, passedOver } = await readCorpus(folder.path);
    expect(problems.map(({ severity }) => severity)).toEqual(['error']);
    expect(passedOver).toBeUndefined();
  });
});
