/** Does one piece of work after the other, in the order in which they came; one that fails does not keep the next. */
type InTurn = <Result>(work: () => Promise<Result>) => Promise<Result>;

export function oneAtATime(): InTurn {
  let last: Promise<unknown> = Promise.resolve();
  return (work) => {
    const result = last.then(work);
    last = result.catch(() => undefined);
    return result;
  };
}
