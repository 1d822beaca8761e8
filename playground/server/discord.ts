import type { Checks } from './checks/checks.js';
import type { Gateway } from './gateway/gateway.js';
import type { CommandStore } from './interactions/command-store.js';
import type { Interactions } from './interactions/interactions.js';
import type { FileStore } from './rest/body.js';
import type { RestFaults } from './rest/faults.js';
import type { RateLimits } from './rest/rate-limits.js';
import type { RequestLog } from './rest/request-log.js';
import type { World } from './world/world.js';

/** The parts of the playground that its routes work on. */
export interface Discord {
  readonly token: string;
  /** http://127.0.0.1:PORT, known once the server listens. */
  readonly origin: () => string;
  /** Shards that GET /gateway/bot recommends. */
  recommendedShards: number;
  readonly world: World;
  readonly gateway: Gateway;
  readonly interactions: Interactions;
  readonly commands: CommandStore;
  readonly files: FileStore;
  readonly rateLimits: RateLimits;
  readonly restFaults: RestFaults;
  readonly checks: Checks;
  readonly requests: RequestLog;
}
