import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { emptyConversation, remember } from '../../src/answer/conversation/conversation.js';
import { renderAnswer } from '../../src/discord/answers/card/render-answer.js';
import { withoutMarkup } from '../../src/discord/components/markup.js';
import { questionIn } from '../../src/discord/events/question-in-message.js';
import type { SnapshotReader } from '../../src/library/snapshot-reader.js';
import { translateTo } from '../../src/locales/translate.js';
import { findingsOf } from '../../src/terminal/json.js';
import { seeMarkdown } from '../helpers/discord/discord-markdown.js';
import { textsOf } from '../helpers/discord/layouts.js';
import { openEngine } from '../helpers/libraries/real-engine.js';
import { fuzz, timeoutMs } from './budget.js';
import { expectSendable, squeezed } from './messages.js';
import { anyText, harmful } from './texts.js';

const english = translateTo('en-US');
let engine: SnapshotReader;
let conversation = emptyConversation;

beforeAll(async () => {
  engine = await openEngine('corpus');
});

describe('whatever is asked', () => {
  it('gets a message that Discord takes, with nothing in it that the articles do not say', {
    timeout: timeoutMs,
  }, async () => {
    const inputs = fc.record({
      text: anyText,
      isLooked: fc.boolean(),
      isFollowing: fc.boolean(),
      isShort: fc.boolean(),
    });
    const examples = harmful.map((text) => ({ text, isLooked: false, isFollowing: true, isShort: true }));
    await fuzz(inputs, examples, ({ text, isLooked, isFollowing, isShort }) => {
      const question = isLooked ? questionIn(text) : withoutMarkup(text);
      const answer = engine.ask(question, isFollowing ? { conversation } : {});
      conversation = remember(conversation, answer);
      const layout = renderAnswer(
        answer,
        { isShort, canShare: true, canTell: true, question: text },
        english,
      );
      expectSendable(layout);
      const passages = findingsOf(answer).map(({ passage }) => squeezed(passage.text));
      const quotes = textsOf(layout).filter((shown) => shown.startsWith('> '));
      for (const quote of quotes) {
        const seen = squeezed(seeMarkdown(quote).text).replaceAll('…', '');
        expect(passages.some((passage) => passage.replaceAll('…', '').includes(seen))).toBe(true);
      }
      for (const { passage, highlight } of findingsOf(answer)) {
        expect(highlight.start).toBeLessThan(highlight.end);
        expect(highlight.end).toBeLessThanOrEqual(passage.text.length);
      }
    });
  });
});
