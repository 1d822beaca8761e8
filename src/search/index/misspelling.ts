import leven from 'leven';

/** Shorter words have too many neighbours. */
const shortestEdited = 6;

/** Whether one word may be the other with a slip of the keyboard. */
export function isMisspelling(one: string, other: string): boolean {
  if (one.length >= shortestEdited && other.length >= shortestEdited && one[0] === other[0])
    return leven(one, other, { maxDistance: 2 }) <= 1 || isExchanged(one, other);
  return isExchanged(one, other);
}

/** Two letters beside each other have changed places: `balck`. */
function isExchanged(one: string, other: string): boolean {
  if (one.length !== other.length) return false;
  let at = 0;
  while (at < one.length && one[at] === other[at]) at += 1;
  return (
    one[at] !== undefined &&
    one[at] === other[at + 1] &&
    one[at + 1] === other[at] &&
    one.slice(at + 2) === other.slice(at + 2)
  );
}
