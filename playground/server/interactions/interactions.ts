import { randomBytes } from 'node:crypto';
import { DiscordError } from '../rest/errors.js';
import type { World } from '../world/world.js';
import { answerWithinMs, type InteractionState, type Outcome, tokenLifetimeMs } from './interaction.js';

export type InteractionDraft = Omit<
  InteractionState,
  'id' | 'token' | 'createdAtMs' | 'isEphemeral' | 'isDeferred' | 'origin'
> & { readonly origin: Omit<InteractionState['origin'], 'id'> };

/** Interactions that are open, each with its three seconds and its fifteen minutes. */
export class Interactions {
  readonly #world: World;
  readonly #byId = new Map<string, InteractionState>();
  readonly #byToken = new Map<string, InteractionState>();
  readonly #settled = new Map<string, (outcome: Outcome) => void>();

  constructor(world: World) {
    this.#world = world;
  }

  /** Sends an interaction to the bot; the promise ends with its first answer, or with its failure after 3 s. */
  start(draft: InteractionDraft, build: (state: InteractionState) => object): Promise<InteractionState> {
    const state = this.#open(draft);
    const settled = new Promise<InteractionState>((resolve) => {
      this.#settled.set(state.id, () => resolve(state));
    });
    this.#world.clock.after(answerWithinMs, () => this.settle(state, { status: 'failed' }));
    this.#world.clock.after(tokenLifetimeMs, () => this.#forget(state));
    const channel = this.#world.channels.get(state.channelId);
    const data = build(state);
    this.#world.emit({
      name: 'INTERACTION_CREATE',
      channelId: state.channelId,
      ...(channel?.guildId && { guildId: channel.guildId }),
      payload: () => data,
    });
    return settled;
  }

  #open(draft: InteractionDraft): InteractionState {
    const id = this.#world.newId();
    const token = Buffer.from(`interaction:${id}:${randomBytes(48).toString('hex')}`).toString('base64url');
    const origin = { ...draft.origin, id };
    const createdAtMs = this.#world.clock.now();
    const state = { ...draft, id, token, origin, createdAtMs, isEphemeral: false, isDeferred: false };
    this.#byId.set(id, state);
    this.#byToken.set(token, state);
    return state;
  }

  /** Interactions that wait for their first answer. */
  get openCount(): number {
    return this.#settled.size;
  }

  find(id: string): InteractionState | undefined {
    return this.#byId.get(id);
  }

  /** Fixes the outcome; only the first one counts. */
  settle(state: InteractionState, outcome: Outcome): void {
    if (state.outcome) return;
    state.outcome = outcome;
    this.#settled.get(state.id)?.(outcome);
    this.#settled.delete(state.id);
    if (outcome.status === 'failed') {
      this.#world.emit({ name: 'interaction-failed', channelId: state.channelId, onlyFor: state.userId });
    }
  }

  /** The interaction a first answer is for: 10062 when it is unknown or late, 40060 when it has one already. */
  forCallback(id: string, token: string): InteractionState {
    const state = this.#byId.get(id);
    if (!state || state.token !== token) throw new DiscordError('unknownInteraction');
    if (state.outcome?.status === 'answered') throw new DiscordError('alreadyAcknowledged');
    if (state.outcome?.status === 'failed') throw new DiscordError('unknownInteraction');
    return state;
  }

  /** The interaction a follow-up belongs to; its token lives fifteen minutes. */
  forFollowUp(token: string): InteractionState {
    const state = this.#byToken.get(token);
    if (!state) throw new DiscordError('invalidWebhookToken');
    if (state.outcome?.status !== 'answered') throw new DiscordError('unknownWebhook');
    return state;
  }

  #forget(state: InteractionState): void {
    this.#byId.delete(state.id);
    this.#byToken.delete(state.token);
  }
}
