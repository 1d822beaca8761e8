/** Why a file gives no article, and the line (from 1) where that shows first. */
export interface Fault {
  readonly line: number;
  /** What is wrong and the way out: `not UTF-8 from this line on: save the file as UTF-8`. */
  readonly reason: string;
}
