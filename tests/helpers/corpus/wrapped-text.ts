/** A text of two paragraphs that are wrapped at 62 columns, with something between them. */
export function betweenWrapped(...lines: readonly string[]): string {
  return [
    'Rules of the stable',
    '',
    'The horses are fed at seven in the morning and again at six in',
    'the evening, and nobody may enter the boxes while they eat. The',
    'groom keeps the key to the feed room on a hook behind the clock.',
    '',
    ...lines,
    '',
    'A rider must wear a helmet whenever he sits on a horse, even if',
    'he only walks it from the yard to the meadow and back again.',
    '',
  ].join('\n');
}
