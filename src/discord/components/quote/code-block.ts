import { smallest } from '../../../base/lists.js';

/** Languages that Discord colours are named by words such as `c++` and `objective-c`. */
const languageName = /^[\w+#.-]{1,20}$/;

/**
 * Lines as a block of code that can be copied as a whole; undefined when a block cannot show them: what ends it
 * cannot be escaped in it.
 */
export function fence(lines: readonly string[], language = ''): string | undefined {
  const code = lines.join('\n');
  if (code.includes('```') || code.trim() === '' || code.endsWith('`')) return undefined;
  return `\`\`\`${languageName.test(language) ? language : ''}\n${code}\n\`\`\``;
}

/** Without the indentation that all lines share: that of the list they stand in. */
export function dedent(lines: readonly string[]): readonly string[] {
  const indents = lines.flatMap((line) => (line.trim() === '' ? [] : [line.search(/\S/)]));
  const shared = smallest(indents);
  return Number.isFinite(shared) && shared > 0 ? lines.map((line) => line.slice(shared)) : lines;
}
