import type { DocumentKind, ReadDocument } from './document.js';
import type { Fault } from './fault.js';
import { readDocumentHere } from './read-document.js';

export interface ReadRequest {
  readonly kind: DocumentKind;
  readonly bytes: Uint8Array;
}

/** What the thread does that `openBoundedReader` starts. */
export function read({ kind, bytes }: ReadRequest): Promise<ReadDocument | Fault> {
  return readDocumentHere(kind, bytes);
}
