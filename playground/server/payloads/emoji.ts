const startOfEmoji = /^(?:\p{Extended_Pictographic}|\p{Regional_Indicator}{2}|[\d#*]\uFE0F?\u20E3)/u;
const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });

/** One of Unicode's emoji; servers' own ones do not exist here. */
export function isEmoji(text: string): boolean {
  return startOfEmoji.test(text) && [...graphemes.segment(text)].length === 1;
}

export function describeEmoji(emoji: string): object {
  return { id: null, name: emoji };
}
