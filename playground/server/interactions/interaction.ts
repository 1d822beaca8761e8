import type {
  APIModalInteractionResponseCallbackData,
  InteractionResponseType,
  InteractionType,
} from 'discord-api-types/v10';
import type { InteractionOrigin } from '../world/model.js';

/** Time an application has for its first answer, and how long it may follow up afterwards:
 * https://discord.com/developers/docs/interactions/receiving-and-responding */
export const answerWithinMs = 3_000;
export const tokenLifetimeMs = 15 * 60_000;

export type Outcome =
  | { readonly status: 'answered'; readonly type: InteractionResponseType; readonly messageId?: string }
  | { readonly status: 'failed' };

/** What became of an interaction, as the person who acted sees it. */
export interface InteractionState {
  readonly id: string;
  readonly token: string;
  readonly type: InteractionType;
  readonly userId: string;
  readonly channelId: string;
  readonly createdAtMs: number;
  readonly origin: InteractionOrigin;
  /** Message type of the answer: a command's, a context menu's or a reply to the message of the button. */
  readonly answerType: number;
  readonly isEphemeralForced: boolean;
  /** Flags of the first response; a deferred one fixes whether what follows is ephemeral. */
  responseType?: InteractionResponseType;
  originalId?: string;
  isEphemeral: boolean;
  /** A "thinking…" is up that the next message will fill. */
  isDeferred: boolean;
  outcome?: Outcome;
  choices?: readonly { name: string; value: string | number }[];
  modal?: APIModalInteractionResponseCallbackData;
}
