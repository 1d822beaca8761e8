const signals = ['SIGINT', 'SIGTERM'] as const;

/**
 * Told once when the process is asked to leave; a second signal of the same kind ends it at once.
 * @returns call it to listen no more
 */
export function onSignal(leave: (signal: string) => void): () => void {
  let isLeaving = false;
  const listener = (signal: string) => {
    if (!isLeaving) leave(signal);
    isLeaving = true;
  };
  for (const signal of signals) process.once(signal, listener);
  return () => {
    for (const signal of signals) process.off(signal, listener);
  };
}
