import { MessageFlags, type RepliableInteraction } from 'discord.js';
import { late, within } from '../../base/within.js';
import { ArticlesBeingRead } from '../../library/library.js';
import type { BotContext } from '../context.js';
import { serverOf } from '../servers/here.js';

/** Discord waits three seconds for the first word; what comes after this is not for the network alone. */
const usualPatienceMs = 1500;

/**
 * Waits until the server's own articles can be asked, which takes a second or two after a pause. What takes longer is
 * answered all the same: whoever gave a command sees "thinking…", and then, alone, the answer.
 *
 * @throws ArticlesBeingRead for a press, which is easily made again
 */
export async function openInTime(
  interaction: RepliableInteraction,
  { libraries }: BotContext,
  patienceMs = usualPatienceMs,
): Promise<void> {
  const opening = libraries.opening(serverOf(interaction));
  if (!opening) return;
  if ((await within(patienceMs, opening)) !== late) return;
  if (!interaction.isCommand()) throw new ArticlesBeingRead();
  await interaction.deferReply({ flags: MessageFlags.Ephemeral });
  await opening;
}

/** Whether there is nothing to suggest yet. Whoever types will ask soon: it is read from now on. */
export function begunToOpen(serverId: string | null, { libraries, log }: BotContext): boolean {
  const opening = libraries.opening(serverId);
  opening?.catch((err: unknown) =>
    log.warn({ err, guild: serverId }, 'could not read the articles of a server'),
  );
  return opening !== undefined;
}
