import { expect, it } from 'vitest';
import { renderReload } from '../../../../src/discord/articles/render-reload.js';
import { translateTo } from '../../../../src/locales/translate.js';
import { textOf } from '../../../helpers/discord/layouts.js';
import { makeReport } from '../../../helpers/libraries/library.js';

it.each([
  [7.3, 'en-US', '0.1 s'],
  [1234, 'en-US', '1.2 s'],
  [1234, 'de', '1,2 s'],
  [65_432, 'en-US', '65.4 s'],
])('a reload that took %d ms says in %s that it took %s', (tookMs, locale, said) => {
  expect(textOf(renderReload(makeReport({ tookMs }), translateTo(locale)))).toContain(`(${said})`);
});
