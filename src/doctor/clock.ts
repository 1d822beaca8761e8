import type { REST } from 'discord.js';
import { type Diagnosis, ill, well } from './diagnosis.js';

/** Far more than a slow network adds, far less than what breaks certificates. */
const toleratedS = 30;

/** The header has whole seconds, so nothing finer can be said. */
export async function checkClock({ rest, now }: { rest: REST; now: () => Date }): Promise<Diagnosis> {
  const { api, version } = rest.options;
  const response = await fetch(`${api}/v${version}/gateway`);
  const theirs = Date.parse(response.headers.get('date') ?? '');
  if (Number.isNaN(theirs)) return well('clock', 'Discord did not say what time it is');
  const aheadS = Math.round((now().getTime() - theirs) / 1000);
  const gap = `${Math.abs(aheadS)} s ${aheadS > 0 ? 'ahead of' : 'behind'} Discord's`;
  if (Math.abs(aheadS) <= toleratedS)
    return well('clock', Math.abs(aheadS) <= 1 ? 'in sync with Discord' : gap);
  return ill('clock', `${gap}. Switch time synchronisation on: timedatectl set-ntp true.`);
}
