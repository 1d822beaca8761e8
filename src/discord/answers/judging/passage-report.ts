import type { Finding } from '../../../answer/answer.js';
import type { Reason } from '../../components/custom-id-fields.js';

/** What somebody found wrong with a passage: not who it was. */
export interface PassageReport {
  /** Undefined in a direct message. */
  readonly serverId?: string;
  readonly channelId?: string;
  /** Of the answer. */
  readonly messageId: string;
  readonly reason: Reason;
  /** As far as it is known. */
  readonly question?: string;
  /** The passage, with its citation. */
  readonly finding: Finding;
}
