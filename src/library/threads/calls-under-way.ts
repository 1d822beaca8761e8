/** Calls to a thread that it has not answered yet; it answers one after the other. */
export interface CallsUnderWay {
  track<Result>(call: Promise<Result>): Promise<Result>;
  /** Resolves when all calls have ended. */
  settled(): Promise<void>;
}

/** @param onSilence called when none of the pending calls has been answered for this long */
export function watchCalls(longestSilenceMs: number, onSilence: () => void): CallsUnderWay {
  const underWay = new Set<Promise<unknown>>();
  let stopWaiting = () => {};
  const waitAnew = () => {
    stopWaiting();
    if (underWay.size > 0) stopWaiting = waitFor(longestSilenceMs, onSilence);
  };
  return {
    track(call) {
      underWay.add(call);
      if (underWay.size === 1) waitAnew();
      const settle = () => {
        underWay.delete(call);
        waitAnew();
      };
      call.then(settle, settle);
      return call;
    },
    async settled() {
      while (underWay.size > 0) await Promise.allSettled(underWay);
    },
  };
}

/** When the machine wakes up, the timer may fire before waiting messages are delivered: give them one turn. */
function waitFor(ms: number, onEnd: () => void): () => void {
  let turn: NodeJS.Immediate | undefined;
  const timer = setTimeout(() => {
    turn = setImmediate(onEnd);
  }, ms);
  return () => {
    clearTimeout(timer);
    clearImmediate(turn);
  };
}
