import { setImmediate as nextTurn } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { versionOf } from '../../src/answer/snapshot.js';
import type { Article } from '../../src/corpus/article.js';
import type { Library } from '../../src/library/library.js';
import { openHere } from '../../src/library/open-here.js';
import { openLibrary } from '../../src/library/open-library.js';
import { makeArticleOf } from '../helpers/factories.js';

const before = corpusWhere('The old harbour master is Ada Lindqvist.', 'b');
const after = corpusWhere('The new harbour master is Omar Haddad.', 'a');

it('answers every question during a reload from one corpus or the other, never from both', async () => {
  const readings = [before, after];
  const now = () => new Date();
  const read = async () => ({ articles: readings.shift() ?? after, problems: [] });
  const library = openLibrary({ folder: '/articles', openReading: () => openHere({ read, now }), now });
  await library.opened;
  let isDone = false;
  const reload = library.reload().finally(() => {
    isDone = true;
  });
  const answers = [await namedBy(library)];
  while (!isDone) {
    await nextTurn();
    answers.push(await namedBy(library));
  }
  expect(await reload).toMatchObject({ swapped: true });
  const [old, fresh] = [`${versionOf(before)} Lindqvist`, `${versionOf(after)} Haddad`];
  expect(new Set(answers)).toEqual(new Set([old, fresh]));
  expect(answers).toEqual([...answers].sort((one, other) => answers.indexOf(one) - answers.indexOf(other)));
  // Building gives way to questions: several were answered while it went on.
  expect(answers.filter((answer) => answer === old).length).toBeGreaterThan(3);
});

async function namedBy(library: Library): Promise<string> {
  const answer = await library.ask('Who is the harbour master?');
  if (answer.kind !== 'answered') return answer.kind;
  return `${answer.version} ${answer.best.passage.text.match(/Lindqvist|Haddad/)}`;
}

/** The fact among enough other passages that building the index takes several turns of the event loop. */
function corpusWhere(fact: string, hash: string): readonly Article[] {
  const others = Array.from({ length: 60 }, (_, article) => {
    const texts = Array.from(
      { length: 50 },
      (_, place) => `Ship ${article} carried cargo ${place} across the bay.`,
    );
    return makeArticleOf(texts, { slug: `ship-${article}`, hash: `${hash}${article}` });
  });
  return [makeArticleOf([fact], { slug: 'harbour', hash }), ...others];
}
