import type { Words } from '../../locales/translate.js';
import { type Layout, layOut, text } from './layout.js';

export function renderNotice(message: string): Layout {
  return layOut(text(message));
}

export function renderCooldown(waitMs: number, words: Words): Layout {
  return renderNotice(words.say('cooldown', { seconds: Math.ceil(waitMs / 1000) }));
}
