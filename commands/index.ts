import type { Command } from '../src/discord/commands/command.js';
import { articlesCommand } from './articles.js';
import { askCommand } from './ask.js';
import { askAboutCommand } from './ask-about.js';
import { corpusCommand } from './corpus.js';
import { deleteAnswerCommand } from './delete-answer.js';
import { helpCommand } from './help.js';
import { settingsCommand } from './settings.js';

/** All commands: these are published to Discord, and these are dispatched. */
export const commands: readonly Command[] = [
  askCommand,
  askAboutCommand,
  deleteAnswerCommand,
  articlesCommand,
  helpCommand,
  corpusCommand,
  settingsCommand,
];
