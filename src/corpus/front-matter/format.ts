/**
 * `unclosed`: YAML that no second line `---` ends. `lines`: a `Key: value` a line and no more. `percent`: title, author
 * and date, each on a line that begins with `%`.
 */
export type Format = 'none' | 'yaml' | 'unclosed' | 'toml' | 'json' | 'lines' | 'percent';

/** Where a front matter stands, in lines counted from 0: its source, and the text that follows it. */
export interface Found {
  readonly format: Format;
  readonly from: number;
  readonly to: number;
  readonly next: number;
}
