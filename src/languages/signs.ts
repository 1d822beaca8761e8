/** With or without `https://`, but with something behind the host where there is none: `node.js` is a name. */
const address = /\b(?:https?:\/\/|www\.)\S+/giu;
const shortcode = /(?<=^|\s):[a-z0-9_+-]{2,32}:(?=\s|$)/giu;
const emoticon =
  /(?<=^|\s|\p{L})(?:[:;=8]['’]?[-o^]?[()[\]DPpOo3/\\|*]+|[xX]D+|<3+|\^[_.-]?\^|[Tt]_[Tt]|[oO]_[oO]|-[_.]-|¯\\_\(ツ\)_\/¯)(?=\s|$|[.,!?])/gu;
const emoji = /(?:\p{Extended_Pictographic}|\p{Regional_Indicator})(?:\p{Emoji_Modifier}|\ufe0f|\u200d)*/gu;

/** A message without addresses, smileys and emoji, which no article is searched by. */
export function withoutSigns(message: string): string {
  return [address, shortcode, emoticon, emoji].reduce((text, sign) => text.replace(sign, ' '), message);
}
