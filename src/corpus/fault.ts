/** Why a file gives no article, and the line (from 1) where that shows first. */
export interface Fault {
  readonly line: number;
  /** One sentence that goes on from the name of the file, with the way out. */
  readonly reason: string;
}
