/**
 * Question words (and, in English, what is left of a contraction) that the lists of stop words lack: they say what
 * kind of answer is wanted, never where it stands. Keyed by the primary subtag of BCP 47.
 */
const wordsByLanguage: Readonly<Record<string, string>> = {
  en: 'who whom whose what when where why how which does will shall may s t d ll re ve m don didn doesn isn aren wasn weren hasn haven couldn wouldn whats whos hows wheres',
  es: 'quiénes cuáles cuánto cuántos cuánta cuántas adónde',
  fr: 'quoi quand pourquoi comment combien',
  it: 'cosa quando quali d',
  pt: 'onde porque quanto quantos quanta quantas',
  nl: 'wanneer waar waarom welke welk hoeveel',
  ro: 'câtă cui',
  ru: 'почему какие каких какое каком сколько кого кому чей откуда зачем',
  tr: 'kaç kimin nereden',
  uk: 'хто чому які скільки кого кому',
  pl: 'kogo komu',
  ar: 'لماذا',
  el: 'ποιος τι πότε γιατί πώς πόσο πόσοι πόσες ποιον',
  he: 'איזו כמה האם',
  hi: 'क्या कब कहाँ कहां क्यों कैसे कितने कितनी किसने',
  vi: 'ai nào đâu sao',
  th: 'ใคร เมื่อไหร่ เมื่อไร ที่ไหน ทำไม อย่างไร ยังไง ใด ไหน เท่าไร เท่าไหร่ กี่ เท่าใด เมื่อใด ไหม',
  zh: '什么 何时 哪里 为什么 怎么 怎样 哪个 多少 哪些 如何 何',
  ja: '誰 何 いつ どこ なぜ どう どの どれ どんな いくつ いくら',
  ko: '누가',
};

export function questionWordsOf(language: string): readonly string[] {
  return wordsByLanguage[language]?.split(' ') ?? [];
}
