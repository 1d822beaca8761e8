/** What a thread that answers one call after the other has been asked, and has not answered yet. */
export interface CallsUnderWay {
  track<Result>(call: Promise<Result>): Promise<Result>;
  /** Resolves when nothing is under way any more. */
  settled(): Promise<void>;
}

/** @param onSilence called when calls are under way and none of them has been answered for so long */
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

/** After the machine has slept, time is up before what has come meanwhile is handed out: one turn later it has been. */
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
