import type { BotContext } from '../discord/context.js';
import type { Change } from '../store/place.js';

/**
 * What another process has changed reaches this one, as far as it has read it. Settings are read anew by the store
 * itself; of them, whether a server uses the shared articles is looked at here.
 *
 * @param bot undefined while it starts, when nothing has been read that could be out of date
 */
export function createChangeHandler(bot: () => BotContext | undefined): (change: Change) => void {
  return (change) => {
    const { libraries } = bot() ?? {};
    if (change === 'anything') libraries?.changed();
    else libraries?.changed(change.serverId);
  };
}
