import type { Context, Hono } from 'hono';
import type { Discord } from '../discord.js';
import { isRecord } from '../gateway/identify.js';
import type { InteractionState } from '../interactions/interaction.js';
import { describeChannel } from '../payloads/channel.js';
import { describeMessage } from '../payloads/message.js';
import type { Channel, Message, Person } from '../world/model.js';
import { autocomplete, type SlashCommand, useMessageMenu, useSlashCommand } from './act-command.js';
import { pressComponent, submitModal } from './act-component.js';
import {
  deleteMessage,
  editMessage,
  forwardMessage,
  react,
  startPoll,
  startThread,
  writeMessage,
} from './act-message.js';
import { describeOutcome, readObject } from './exchange.js';
import { channelSeenBy, describeSeen, messageSeenBy, personNamed } from './people.js';
import { Refusal } from './refusal.js';
import { isUpload } from './upload.js';

interface Act {
  readonly discord: Discord;
  readonly person: Person;
  readonly channel: Channel;
  readonly body: Readonly<Record<string, unknown>>;
}

/** Whatever a person does, in one channel: POST /control/people/:person/<verb> { channel, … }. */
const verbs: Readonly<Record<string, (act: Act) => object | Promise<object>>> = {
  write: ({ discord, person, channel, body }) => {
    const files = Array.isArray(body.files) ? body.files.filter(isUpload) : [];
    const { repliesTo, pingsReplied } = body;
    const message = writeMessage(discord, person, channel, {
      content: text(body.content),
      files,
      ...(typeof repliesTo === 'string' && { repliesTo }),
      ...(typeof pingsReplied === 'boolean' && { pingsReplied }),
    });
    return describeMessage(discord.world, message, true);
  },
  forward: (act) => {
    const { discord, person, channel, body } = act;
    const from = typeof body.from === 'string' ? channelSeenBy(discord.world, person, body.from) : channel;
    const message = messageOf({ ...act, channel: from });
    return describeMessage(discord.world, forwardMessage(discord, person, channel, message), true);
  },
  poll: ({ discord, person, channel, body }) => {
    const answers = Array.isArray(body.answers) ? body.answers.map(String) : [];
    const message = startPoll(discord, person, channel, { question: text(body.question), answers });
    return describeMessage(discord.world, message, true);
  },
  edit: (act) =>
    describeMessage(
      act.discord.world,
      editMessage(act.discord, act.person, messageOf(act), text(act.body.content)),
      true,
    ),
  delete: (act) => {
    deleteMessage(act.discord, act.person, act.channel, messageOf(act));
    return {};
  },
  react: (act) => {
    const { emoji, off } = act.body;
    const wanted = { emoji: text(emoji), off: off === true };
    const message = react(act.discord, act.person, act.channel, messageOf(act), wanted);
    return describeSeen(act.discord.world, act.person, message);
  },
  thread: (act) => {
    const { discord, person, channel, body } = act;
    const started = {
      name: text(body.name),
      ...(typeof body.content === 'string' && { content: body.content }),
      ...(typeof body.message === 'string' && { message: messageOf(act) }),
    };
    return describeChannel(discord.world, startThread(discord, person, channel, started));
  },
  slash: ({ discord, person, channel, body }) =>
    outcome(discord, useSlashCommand(discord, person, channel, slashOf(body))),
  autocomplete: ({ discord, person, channel, body }) =>
    outcome(
      discord,
      autocomplete(discord, person, channel, { ...slashOf(body), focused: text(body.focused) }),
    ),
  menu: (act) =>
    outcome(
      act.discord,
      useMessageMenu(act.discord, act.person, act.channel, {
        name: text(act.body.name),
        message: messageOf(act),
      }),
    ),
  press: (act) => {
    const { customId, label, values, forge } = act.body;
    const press = {
      message: messageOf(act),
      forge: forge === true,
      ...(typeof customId === 'string' && { customId }),
      ...(typeof label === 'string' && { label }),
      ...(Array.isArray(values) && { values: values.map(String) }),
    };
    return outcome(act.discord, pressComponent(act.discord, act.person, act.channel, press));
  },
  submit: ({ discord, person, channel, body }) => {
    const opened = discord.interactions.find(text(body.interaction));
    if (!opened) throw new Refusal('there is no such open modal', 404);
    const values = isRecord(body.values) ? body.values : {};
    const texts = Object.fromEntries(Object.entries(values).map(([key, value]) => [key, String(value)]));
    return outcome(discord, submitModal(discord, person, channel, opened, texts));
  },
};

export function addActRoutes(app: Hono, discord: Discord): void {
  app.post('/people/:person/:verb', async (context: Context) => {
    const act = verbs[context.req.param('verb') ?? ''];
    if (!act) throw new Refusal(`people can ${Object.keys(verbs).join(', ')}`, 404);
    const person = personNamed(discord.world, context.req.param('person') ?? '');
    const body = await readObject(context.req);
    const channel = channelSeenBy(discord.world, person, text(body.channel));
    return context.json(await act({ discord, person, channel, body }));
  });
}

async function outcome(discord: Discord, waiting: Promise<InteractionState>): Promise<object> {
  const state = await waiting;
  const id = state.outcome?.status === 'answered' ? state.outcome.messageId : undefined;
  const message = id === undefined ? undefined : discord.world.message(state.channelId, id);
  return {
    ...describeOutcome(state),
    ...(message && { message: describeMessage(discord.world, message, true) }),
  };
}

function messageOf({ discord, person, channel, body }: Act): Message {
  return messageSeenBy(discord.world, person, channel, text(body.message));
}

function slashOf(body: Readonly<Record<string, unknown>>): SlashCommand {
  return {
    name: text(body.name),
    options: isRecord(body.options) ? body.options : {},
    forge: body.forge === true,
  };
}

function text(value: unknown): string {
  return typeof value === 'string' ? value : '';
}
