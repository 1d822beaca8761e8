/** The first place, 0…length − 1, that passes, where all later ones do too; `length` when none does. */
export function placeOfFirst(length: number, fits: (place: number) => boolean): number {
  let low = 0;
  let high = length;
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    if (fits(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}
