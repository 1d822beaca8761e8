import { useCallback, useRef, useState } from 'preact/hooks';
import type { Note } from '../types.js';

export interface Notes {
  readonly notes: readonly Note[];
  addNote(channelId: string, kind: Note['kind'], text: string): number;
  dropNote(id: number): void;
}

/** Lines of the page's own among the messages. */
export function useNotes(): Notes {
  const [notes, setNotes] = useState<readonly Note[]>([]);
  const lastId = useRef(0);
  const addNote = useCallback((channelId: string, kind: Note['kind'], text: string) => {
    lastId.current += 1;
    const id = lastId.current;
    setNotes((before) => [...before, { id, channelId, kind, text }]);
    return id;
  }, []);
  const dropNote = useCallback(
    (id: number) => setNotes((before) => before.filter((note) => note.id !== id)),
    [],
  );
  return { notes, addNote, dropNote };
}
