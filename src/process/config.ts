import { existsSync, readFileSync } from 'node:fs';
import { unescape as decode } from 'node:querystring';
import { parse as parseDotenv } from 'dotenv';
import { z } from 'zod';
import { defined } from '../base/defined.js';
import { OperatorError } from '../base/errors.js';
import { copyId, snowflake, wholeNumber, yesOrNo } from './setting-kinds.js';
import { type ReadShards, type Shards, shardSettings, shardsOf, wrongShardIds } from './shards.js';

interface CorpusConfig {
  readonly corpusDir: string;
  /** Address of the site that the folder is of: articles that name no page of their own are linked below it. */
  readonly baseUrl?: string;
  /** Whether articles may be taken from addresses on the web. */
  readonly takesPages: boolean;
}

export interface Config extends CorpusConfig {
  readonly token: string;
  readonly logLevel: LogLevel;
  /** Commands are published to this server only; everywhere when missing. */
  readonly guildId?: string;
  /** The shared articles are read again from these servers only; empty: from the only server there is. */
  readonly homeServers: readonly string[];
  readonly moderatorRoleId?: string;
  readonly cooldown: CooldownConfig;
  /** Where settings, articles of servers and unanswered questions are kept. */
  readonly dataDir: string;
  readonly articlesOfServers: ArticlesConfig;
  /** The PostgreSQL database that they are kept in instead. */
  readonly databaseUrl?: string;
  /** Whether articles are read again when a file changes. */
  readonly watchesCorpus: boolean;
  /** The connections to Discord that this process keeps. `auto`: all of them, as many as Discord recommends. */
  readonly shards: Shards;
  /** Health and metrics are served there; nowhere when missing. */
  readonly http?: HttpConfig;
  /** Where Discord's REST API is when it is not at discord.com: the playground, a proxy. */
  readonly apiUrl?: string;
}

interface HttpConfig {
  readonly host: string;
  readonly port: number;
}

/** How many questions each person can ask in how many seconds. */
export interface CooldownConfig {
  readonly questions: number;
  readonly seconds: number;
}

/** What moderators may add to their own server. */
export interface ArticlesConfig {
  readonly mayAdd: boolean;
  /** Of one server. */
  readonly maxArticles: number;
  /** Of all articles of one server. */
  readonly maxBytes: number;
  /** About so much memory is taken to answer from them. */
  readonly readingsBytes: number;
}

export type Environment = Readonly<Record<string, string | undefined>>;
export type LogLevel = (typeof logLevels)[number];

const logLevels = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const;

/** The settings in the file `.env`, if there is one, under those the process was started with. */
export function readEnvironment(file = '.env', env: Environment = process.env): Environment {
  const written = existsSync(file) ? parseDotenv(readFileSync(file)) : {};
  return { ...written, ...env };
}

/**
 * Everything the bot is told from outside.
 * @throws OperatorError naming every setting that is missing or wrong.
 */
export function readConfig(env: Environment): Config {
  const read = check(everySetting, env);
  return {
    token: read.DISCORD_TOKEN,
    ...(read.GUILD_ID && { guildId: read.GUILD_ID }),
    homeServers: read.HOME_SERVERS ?? (read.GUILD_ID ? [read.GUILD_ID] : []),
    ...(read.MODERATOR_ROLE_ID && { moderatorRoleId: read.MODERATOR_ROLE_ID }),
    ...corpusConfigOf(read),
    dataDir: read.DATA_DIR,
    articlesOfServers: {
      mayAdd: read.MODERATORS_MAY_ADD,
      maxArticles: read.MAX_ARTICLES,
      maxBytes: read.MAX_MEGABYTES * bytesInMegabyte,
      readingsBytes: read.READINGS_MEGABYTES * bytesInMegabyte,
    },
    ...(read.DATABASE_URL && { databaseUrl: read.DATABASE_URL }),
    watchesCorpus: read.CORPUS_WATCH,
    cooldown: { questions: read.COOLDOWN_QUESTIONS, seconds: read.COOLDOWN_SECONDS },
    logLevel: read.LOG_LEVEL,
    shards: shardsOf(read),
    ...httpOf(read),
    ...(read.DISCORD_API_URL && { apiUrl: read.DISCORD_API_URL }),
  };
}

/** What the terminal needs: no Discord account. @throws OperatorError naming every setting that is wrong. */
export function readCorpusConfig(env: Environment): CorpusConfig {
  return corpusConfigOf(check(corpusSettings(), env));
}

function corpusSettings() {
  const { CORPUS_DIR, CORPUS_BASE_URL, CORPUS_LINKS } = settings;
  return z.object({ CORPUS_DIR, CORPUS_BASE_URL, CORPUS_LINKS });
}

function corpusConfigOf(read: z.infer<ReturnType<typeof corpusSettings>>): CorpusConfig {
  return {
    corpusDir: read.CORPUS_DIR,
    ...(read.CORPUS_BASE_URL && { baseUrl: read.CORPUS_BASE_URL }),
    takesPages: read.CORPUS_LINKS,
  };
}

/** What must never be written anywhere: the token, and the password of the database, encoded and as it is. */
export function secretsOf({
  token,
  databaseUrl = '',
}: Pick<Config, 'token' | 'databaseUrl'>): readonly string[] {
  const password = URL.canParse(databaseUrl) ? new URL(databaseUrl).password : '';
  return [token, password, decode(password)].filter((secret) => secret.length > 0);
}

/** What can be looked at without a token: whether articles can be read, and settings kept. */
export function readLocalConfig(env: Environment): Pick<Config, 'corpusDir' | 'dataDir' | 'databaseUrl'> {
  const { CORPUS_DIR, DATA_DIR, DATABASE_URL } = settings;
  const read = check(z.object({ CORPUS_DIR, DATA_DIR, DATABASE_URL }), env);
  return defined({ corpusDir: read.CORPUS_DIR, dataDir: read.DATA_DIR, databaseUrl: read.DATABASE_URL });
}

/**
 * Where health and metrics are served, if they are.
 * @throws OperatorError naming every setting that is wrong.
 */
export function readHttpConfig(env: Environment): HttpConfig | undefined {
  const { HTTP_HOST, HTTP_PORT } = settings;
  return httpOf(check(z.object({ HTTP_HOST, HTTP_PORT }), env)).http;
}

const bytesInMegabyte = 1024 * 1024;

const copyAgain = 'Copy the token again (README.md, "Run it in Discord").';

/** In the order of `.env.example`. Each message completes "NAME …" and ends with the way out. */
const settings = {
  DISCORD_TOKEN: z
    .string({ error: 'is missing. Set it to the token of your bot (README.md, "Run it in Discord").' })
    .regex(/^\S+$/, { error: `contains spaces. ${copyAgain}`, abort: true })
    // Some are invisible, such as the zero-width spaces that pages put into long words.
    .regex(/^[!-~]+$/, `has a character in it that no token has. ${copyAgain}`),
  GUILD_ID: snowflake('a server'),
  HOME_SERVERS: z
    .string()
    .regex(
      /^\s*\d{17,20}(\s*,\s*\d{17,20})*\s*$/,
      `is not a list of IDs of servers, with commas between them. ${copyId}`,
    )
    .transform((written) => written.split(',').map((id) => id.trim()))
    .optional(),
  MODERATOR_ROLE_ID: snowflake('a role'),
  CORPUS_DIR: z.string().default('corpus'),
  CORPUS_WATCH: yesOrNo().default(false),
  CORPUS_BASE_URL: z
    .url({
      protocol: /^https?$/,
      error: 'is not an http or https address. Leave it empty if there is no site.',
    })
    .optional(),
  CORPUS_LINKS: yesOrNo().default(true),
  MODERATORS_MAY_ADD: yesOrNo().default(true),
  MAX_ARTICLES: wholeNumber('articles', 1, 10_000).default(100),
  MAX_MEGABYTES: wholeNumber('megabytes', 1, 10_000).default(20),
  READINGS_MEGABYTES: wholeNumber('megabytes', 16, 1_000_000).default(512),
  DATA_DIR: z.string().default('data'),
  DATABASE_URL: z
    .string()
    .regex(
      /^postgres(ql)?:\/\/\S+$/,
      'is not the address of a PostgreSQL database, such as postgres://USER:PASSWORD@HOST:5432/NAME. ' +
        'Leave it empty to keep everything in DATA_DIR.',
    )
    .optional(),
  COOLDOWN_QUESTIONS: wholeNumber('questions', 1, 1000).default(5),
  COOLDOWN_SECONDS: wholeNumber('seconds', 1, 86_400).default(30),
  LOG_LEVEL: z.enum(logLevels, `must be one of ${logLevels.join(', ')}.`).default('info'),
  HTTP_PORT: wholeNumber('port', 1, 65_535).optional(),
  HTTP_HOST: z
    .string()
    .regex(/^\S+$/, 'is not the name or address of a network interface.')
    .default('127.0.0.1'),
  ...shardSettings,
  DISCORD_API_URL: z
    .url({ protocol: /^https?$/, error: 'is not an http or https address. Leave it empty for discord.com.' })
    .optional(),
};

export const settingNames = Object.keys(settings);

const shardNames: readonly unknown[] = Object.keys(shardSettings);

const everySetting = z
  .object({ ...settings, HOSTNAME: z.string().optional() })
  .refine((read) => wrongShardIds(read) === undefined, {
    path: ['SHARD_IDS'],
    // Looked at only when each of them has been read.
    error: ({ input }) => wrongShardIds(input as ReadShards),
    // They can be held against each other only when each is right by itself.
    when: ({ issues }) => !issues.some(({ path }) => shardNames.includes(path?.[0])),
  });

function httpOf(read: { readonly HTTP_PORT?: number | undefined; readonly HTTP_HOST: string }) {
  return read.HTTP_PORT === undefined ? {} : { http: { host: read.HTTP_HOST, port: read.HTTP_PORT } };
}

function check<Shape extends z.ZodRawShape>(schema: z.ZodObject<Shape>, env: Environment) {
  const result = schema.safeParse(withoutEmpty(env));
  if (result.success) return result.data;
  const lines = result.error.issues.map((issue) => `  ${issue.path.join('.')} ${issue.message}`);
  throw new OperatorError(
    `Footnote can't start. Fix these settings in .env (copy .env.example to create it) or in the environment:\n${lines.join('\n')}\n` +
      'README.md, "Settings", says what each one does.',
  );
}

/** `NAME=` in a file means "not set". */
function withoutEmpty(env: Environment): Environment {
  return Object.fromEntries(Object.entries(env).filter(([, value]) => value?.trim()));
}
