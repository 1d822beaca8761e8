/**
 * Discord's error codes that the playground answers with:
 * https://discord.com/developers/docs/topics/opcodes-and-status-codes#json
 */
const known = {
  unauthorized: [401, 0, '401: Unauthorized'],
  notFound: [404, 0, '404: Not Found'],
  unknownApplication: [404, 10002, 'Unknown Application'],
  unknownChannel: [404, 10003, 'Unknown Channel'],
  unknownGuild: [404, 10004, 'Unknown Guild'],
  unknownMember: [404, 10007, 'Unknown Member'],
  unknownMessage: [404, 10008, 'Unknown Message'],
  unknownUser: [404, 10013, 'Unknown User'],
  unknownWebhook: [404, 10015, 'Unknown Webhook'],
  unknownEmoji: [400, 10014, 'Unknown Emoji'],
  unknownInteraction: [404, 10062, 'Unknown interaction'],
  unknownCommand: [404, 10063, 'Unknown application command'],
  alreadyAcknowledged: [400, 40060, 'Interaction has already been acknowledged.'],
  threadExists: [400, 160004, 'A thread has already been created for this message'],
  missingAccess: [403, 50001, 'Missing Access'],
  nonTextChannel: [400, 50008, 'Cannot send messages in a non-text channel'],
  noHistoryToReply: [400, 160002, 'Cannot reply without permission to read message history'],
  unknownPermissions: [404, 10066, 'Unknown application command permissions'],
  wrongChannelType: [400, 50024, 'Cannot execute action on this channel type'],
  notYourMessage: [403, 50005, 'Cannot edit a message authored by another user'],
  emptyMessage: [400, 50006, 'Cannot send an empty message'],
  missingPermissions: [403, 50013, 'Missing Permissions'],
  invalidWebhookToken: [401, 50027, 'Invalid Webhook Token'],
  invalidForm: [400, 50035, 'Invalid Form Body'],
  threadArchived: [400, 50083, 'Thread is archived'],
  malformedJson: [400, 50109, 'The request body contains invalid JSON.'],
  fileTooLarge: [413, 40005, 'Request entity too large'],
  tooManyReactions: [400, 30010, 'Maximum number of reactions reached (20)'],
  tooManyCommands: [400, 30032, 'Maximum number of application commands reached (100)'],
  internal: [500, 0, '500: Internal Server Error'],
  badGateway: [502, 0, '502: Bad Gateway'],
} as const;

export type ErrorName = keyof typeof known;

/** A field that Discord would refuse: where it stands and why. */
export interface FormProblem {
  /** Path into the body: ['components', '0', 'custom_id']. */
  readonly path: readonly string[];
  readonly code: string;
  readonly message: string;
}

/** An answer other than success, in Discord's shape. */
export class DiscordError extends Error {
  readonly status: number;
  readonly code: number;
  readonly problems: readonly FormProblem[];

  constructor(name: ErrorName, problems: readonly FormProblem[] = []) {
    const [status, code, message] = known[name];
    super(message);
    this.status = status;
    this.code = code;
    this.problems = problems;
  }

  toJSON(): object {
    const body = { message: this.message, code: this.code };
    return this.problems.length > 0 ? { ...body, errors: nest(this.problems) } : body;
  }
}

interface ErrorTree {
  [key: string]: ErrorTree | { code: string; message: string }[];
}

/** Field errors nest along their path: https://discord.com/developers/docs/reference#error-messages */
function nest(problems: readonly FormProblem[]): ErrorTree {
  const root: ErrorTree = {};
  for (const { path, code, message } of problems) {
    let node = root;
    for (const key of path) {
      const next = node[key];
      node = node[key] = next && !Array.isArray(next) ? next : {};
    }
    const errors = node._errors;
    node._errors = [...(Array.isArray(errors) ? errors : []), { code, message }];
  }
  return root;
}
