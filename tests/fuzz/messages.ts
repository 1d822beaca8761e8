import { expect } from 'vitest';
import { decodeAction } from '../../src/discord/components/custom-id.js';
import type { Layout } from '../../src/discord/components/layout.js';
import { maxButtonLabel, maxComponents, maxLinkLength, maxMessageText } from '../../src/discord/limits.js';
import { seeMarkdown } from '../helpers/discord/discord-markdown.js';
import { buttonsOf, componentsOf, textsOf } from '../helpers/discord/layouts.js';

/** That Discord takes a message, that it pings nobody, and that each of its buttons is one of ours. */
export function expectSendable(layout: Layout): void {
  const texts = textsOf(layout);
  expect(texts.join('').length).toBeLessThanOrEqual(maxMessageText);
  expect(texts.filter((text) => text === '')).toEqual([]);
  expect(componentsOf(layout).length).toBeLessThanOrEqual(maxComponents);
  const effects = texts.flatMap((text) => seeMarkdown(text).effects);
  expect(
    effects.filter((effect) => ['everyone', 'here', 'user', 'role', 'channel'].includes(effect)),
  ).toEqual([]);
  for (const button of buttonsOf(layout)) {
    if ('custom_id' in button) expect(decodeAction(button.custom_id)).toBeDefined();
    if ('url' in button) expect(button.url.length).toBeLessThanOrEqual(maxLinkLength);
    if ('label' in button) expect(button.label?.length).toBeLessThanOrEqual(maxButtonLabel);
  }
}

/** Letters alone: how lines are broken, and the marks for direction, are Discord's and ours. */
export function squeezed(text: string): string {
  return text.replaceAll(/[\s\u200e\u200f]+/g, '');
}
