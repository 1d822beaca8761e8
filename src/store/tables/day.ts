/** ISO date in UTC: sorts as it reads. */
export function dayOf(at: Date): string {
  return at.toISOString().slice(0, 10);
}
