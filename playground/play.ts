import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { type Playground, startPlayground } from './server/playground.js';
import { ids } from './server/world/seed.js';

/** Lines of the bot's output that are kept to be shown should it die. */
const keptLines = 40;
/** Time for the bot to say good-bye before it is killed. */
const farewellMs = 5_000;
let isStopping = false;
const wantsLog = process.argv.includes('--log');

await play(await open(process.env.PORT));

async function open(port = '0'): Promise<Playground> {
  const openApiFile = process.env.DISCORD_OPENAPI;
  try {
    return await startPlayground({ port: Number(port), ...(openApiFile && { openApiFile }) });
  } catch (error) {
    console.error(
      `The playground cannot listen on port ${port}: ${error}. Leave PORT out, and it finds a free one.`,
    );
    process.exit(1);
  }
}

/** Publishes the bot's commands, starts the bot, and says where to look. Ctrl-C ends both. */
async function play(discord: Playground): Promise<void> {
  const register = startBotProcess(discord, 'dist/src/entries/register.js');
  if ((await ended(register.child)) !== 0)
    return giveUp(discord, 'publishing the commands', register.output());
  const bot = startBotProcess(discord, 'dist/src/entries/main.js');
  stopOnSignal(discord, bot.child);
  const end = ended(bot.child).then(() => giveUp(discord, 'the bot', bot.output()));
  await Promise.race([end, untilOnline(discord)]);
  console.log(`Footnote is waiting for you at ${discord.url}`);
}

interface BotProcess {
  readonly child: ChildProcess;
  readonly output: () => string;
}

/** The bot's own entry, unchanged, told only where this Discord is and how to log in to it. */
function startBotProcess(discord: Playground, entry: string): BotProcess {
  const lines: string[] = [];
  const settings = {
    DISCORD_API_URL: discord.apiUrl,
    DISCORD_TOKEN: discord.token,
    // A server named in .env is one of the real Discord: unknown here.
    GUILD_ID: '',
    HOME_SERVERS: ids.guild,
  };
  const child = spawn(process.execPath, [entry], {
    env: { ...process.env, ...settings },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => {
      lines.push(text);
      lines.splice(0, Math.max(0, lines.length - keptLines));
      if (wantsLog) process.stderr.write(text);
    });
  }
  return { child, output: () => lines.join('') };
}

async function ended(child: ChildProcess): Promise<number | null> {
  if (child.exitCode !== null) return child.exitCode;
  const [code]: unknown[] = await once(child, 'exit');
  return typeof code === 'number' ? code : null;
}

function untilOnline(discord: Playground): Promise<void> {
  return new Promise((resolve) => {
    const look = setInterval(() => {
      if (!discord.gateway.isBotOnline) return;
      clearInterval(look);
      resolve();
    }, 20);
  });
}

function stopOnSignal(discord: Playground, bot: ChildProcess): void {
  const stop = async () => {
    if (isStopping) return;
    isStopping = true;
    bot.kill('SIGTERM');
    const timer = setTimeout(() => bot.kill('SIGKILL'), farewellMs);
    await ended(bot);
    clearTimeout(timer);
    await discord.stop();
    process.exit(0);
  };
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, stop);
}

function giveUp(discord: Playground, what: string, output: string): void {
  if (isStopping) return;
  console.error(
    `${output}\n${what[0]?.toUpperCase()}${what.slice(1)} ended before its time; its last words stand above.`,
  );
  void discord.stop().then(() => process.exit(1));
}
