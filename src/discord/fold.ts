/** Case, accents and outer spaces do not tell two titles apart. */
export function fold(written: string): string {
  return written.trim().normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
}
