import type { Translate } from '../../locales/translate.js';
import { type Layout, layOut, text } from './layout.js';

export function renderNotice(message: string): Layout {
  return layOut(text(message));
}

export function renderCooldown(waitMs: number, t: Translate): Layout {
  return renderNotice(t('cooldown', { seconds: Math.ceil(waitMs / 1000) }));
}
