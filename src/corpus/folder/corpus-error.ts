import { OperatorError } from '../../base/errors.js';

/** The corpus folder as a whole cannot be read: missing, not a folder, not allowed. */
export class CorpusError extends OperatorError {}
