/** UTF-16 units. */
const maxLength = 64_000;

/** The object that a front matter of JSON is; Hexo leaves its braces out. */
export function jsonIn(source: string): object | undefined {
  if (source.length > maxLength) return undefined;
  try {
    const value: unknown = JSON.parse(/^\s*"/.test(source) ? `{${source}}` : source);
    return typeof value === 'object' && value !== null ? value : undefined;
  } catch {
    // A text may begin with a brace, too.
    return undefined;
  }
}
