import type { Config } from '../process/config.js';
import { type Diagnosis, doubtful, ill, well } from './diagnosis.js';

interface Named {
  readonly name: string;
}

/** From which servers the shared articles can be read again. @param servers all the bot is in, by ID */
export function checkHome(
  { homeServers }: Pick<Config, 'homeServers'>,
  servers: ReadonlyMap<string, Named>,
): Diagnosis {
  const missing = homeServers.find((id) => !servers.has(id));
  if (missing)
    return ill('home', `the bot is not in server ${missing}. Correct HOME_SERVERS, or invite the bot there.`);
  const isOnly = homeServers.length === 0 && servers.size === 1;
  const homes = [...servers].filter(([id]) => isOnly || homeServers.includes(id)).map(([, { name }]) => name);
  if (homes.length === 0) return doubtful('home', homeless);
  return well(
    'home',
    `the moderators of ${homes.join(', ')} can reload the folder of articles${isOnly ? onlyOne : ''}`,
  );
}

const homeless =
  'only the owners of the application can reload the folder of articles, as the bot is not in exactly one server. ' +
  'Set HOME_SERVERS to the IDs of those whose moderators should, too.';
const onlyOne = ', as it is the only server. Set HOME_SERVERS before the bot joins another one';
