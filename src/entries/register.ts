import { REST, type RESTGetCurrentApplicationResult, Routes } from 'discord.js';
import { commands } from '../../commands/index.js';
import { defined } from '../base/defined.js';
import { describeFailure } from '../base/errors.js';
import { explainUninvited, inviteUrl } from '../discord/commands/invite.js';
import { type CommandChanges, publishCommands } from '../discord/commands/publish.js';
import { explainRejection, explainUnreachable } from '../discord/connection/connect.js';
import { type Config, readConfig, readEnvironment } from '../process/config.js';

try {
  await register(readConfig(readEnvironment()));
} catch (thrown) {
  process.exitCode = 1;
  process.stderr.write(`${describeFailure(explainUnreachable(explainRejection(thrown)))}\n`);
}

async function register({ token, apiUrl, guildId }: Config): Promise<void> {
  const rest = new REST(defined({ api: apiUrl })).setToken(token);
  // The route's own result type: @discordjs/rest leaves answers untyped.
  const application = (await rest.get(Routes.currentApplication())) as RESTGetCurrentApplicationResult;
  const audience = defined({ applicationId: application.id, guildId });
  const changes = await publishCommands(rest, audience, commands).catch((thrown: unknown) => {
    throw explainUninvited(thrown, audience);
  });
  process.stdout.write(
    `Published the commands ${guildId ? `to server ${guildId}` : 'everywhere'}.\n${list(changes)}` +
      `Invite the bot to a server: ${inviteUrl(application.id)}\n`,
  );
}

function list(changes: CommandChanges): string {
  const lines = Object.entries(changes).map(([what, names]) => `  ${what}: ${names.join(', ') || 'none'}\n`);
  return lines.join('');
}
