import type { Finding } from '../../src/answer/answer.js';
import type { Answerer } from '../../src/answer/answerer.js';
import type { Library } from '../../src/answer/library.js';
import { findingAt } from '../../src/answer/passages.js';

/**
 * Finds passages that hold the question's longest word that is in the corpus at all: enough to try all that happens around an answer. Refuses,
 * unsurely, what begins with "perhaps".
 */
export function createToyAnswerer(library: Library): Answerer {
  return {
    ask(question) {
      const snapshot = library.current();
      const asked = { question, version: snapshot.version, confidence: 0.5 };
      const isKnown = (word: string) => snapshot.passages.some(({ text }) => text.includes(word));
      const words = question.match(/\p{L}{4,}/gu) ?? [];
      const word = words.filter(isKnown).sort((a, b) => b.length - a.length)[0];
      if (words.length === 0) return { ...asked, kind: 'nothing', reason: 'no-searchable-words' };
      if (!word) return { ...asked, kind: 'nothing', reason: 'not-in-corpus' };
      const found = snapshot.passages.flatMap(({ text }, ordinal): Finding[] => {
        const start = text.indexOf(word);
        return start < 0
          ? []
          : [findingAt(snapshot, ordinal, { start, end: start + word.length })].filter(
              (one) => one !== undefined,
            );
      });
      const [best, ...others] = found.slice(0, 5);
      if (!best) return { ...asked, kind: 'nothing', reason: 'not-in-corpus' };
      if (question.startsWith('perhaps')) return { ...asked, kind: 'unsure', others: [best, ...others] };
      return { ...asked, kind: 'answered', best, others };
    },
  };
}
