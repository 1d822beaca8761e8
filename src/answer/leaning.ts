/**
 * Words by which a question leans on what was said before, by language: pronouns and the like anywhere, and the ways
 * a question is taken up at its start. Word boundaries are written out, as \b knows only the letters of English.
 */
const leaningWords: Readonly<Record<string, { readonly anywhere: string; readonly atStart: string }>> = {
  en: {
    anywhere:
      'he|she|it|its|they|them|their|theirs|his|her|him|hers|this|that|these|those|there|then|one|ones|so|such|same|other|others|else',
    atStart: 'and|but|or|also|what about|how about|which one|why|how come',
  },
  de: {
    anywhere:
      'er|sie|es|ihn|ihm|ihr|ihre|ihrer|ihnen|sein|seine|seiner|dies|diese|dieser|dieses|dort|da|dann|davon|dazu|damals|denn',
    atStart: 'und|aber|oder|auch|was ist mit|warum|wieso',
  },
  es: {
    anywhere: 'él|ella|ello|ellos|ellas|le|les|lo|su|sus|este|esta|esto|ese|esa|eso|aquel|allí|ahí|entonces',
    atStart: 'y|e|pero|o|también|qué hay de|por qué',
  },
  fr: {
    anywhere: 'il|elle|ils|elles|lui|leur|leurs|son|sa|ses|ce|cela|ça|celui|celle|y|en|là|alors',
    atStart: 'et|mais|ou|aussi|qu’en est|pourquoi',
  },
  it: {
    anywhere: 'lui|lei|loro|esso|essa|suo|sua|suoi|sue|questo|questa|quello|quella|lì|là|allora|ne|ci',
    atStart: 'e|ma|o|anche|perché',
  },
  pt: {
    anywhere: 'ele|ela|eles|elas|lhe|seu|sua|seus|suas|isso|isto|este|esta|esse|essa|dele|dela|lá|ali|então',
    atStart: 'e|mas|ou|também|por que|porquê',
  },
  nl: {
    anywhere: 'hij|zij|ze|het|hem|haar|hun|zijn|dit|dat|deze|die|daar|er|toen|dan',
    atStart: 'en|maar|of|ook|waarom|hoe zit het met',
  },
  sv: {
    anywhere: 'han|hon|den|det|de|dem|hans|hennes|dess|deras|denna|detta|dessa|där|då',
    atStart: 'och|men|eller|också|varför|hur är det med',
  },
  ro: {
    anywhere: 'el|ea|ei|ele|lui|lor|său|sa|săi|sale|acesta|aceasta|acela|acolo|atunci',
    atStart: 'și|dar|sau|de ce|dar despre',
  },
  ru: {
    anywhere: 'он|она|оно|они|его|её|ее|их|ему|ей|им|ними|нём|нем|это|этот|эта|эти|там|тогда|тот|та',
    atStart: 'а|и|но|или|почему|что насчёт',
  },
  uk: {
    anywhere: 'він|вона|воно|вони|його|її|їх|йому|їй|ним|це|цей|ця|ці|там|тоді',
    atStart: 'а|і|й|та|але|чому',
  },
  pl: {
    anywhere: 'on|ona|ono|oni|one|jego|jej|ich|jemu|nim|to|ten|ta|te|tam|wtedy',
    atStart: 'a|i|ale|lub|dlaczego',
  },
  tr: {
    anywhere: 'o|onu|onun|ona|onlar|onların|bu|bunu|bunun|şu|orada|o zaman',
    atStart: 've|peki|ama|ya|neden',
  },
  ar: { anywhere: 'هو|هي|هم|هذا|هذه|ذلك|تلك|هناك|له|لها|منه|منها|فيه|فيها', atStart: 'و|ماذا عن|لماذا|لكن' },
  el: {
    anywhere: 'αυτός|αυτή|αυτό|αυτοί|αυτά|του|της|τους|εκεί|τότε',
    atStart: 'και|αλλά|ή|γιατί|τι γίνεται με',
  },
  he: { anywhere: 'הוא|היא|הם|הן|זה|זאת|זו|שם|אז|שלו|שלה|אותו|אותה', atStart: 'ומה|ו|אבל|או|למה|ומי' },
  hi: { anywhere: 'वह|वे|यह|ये|उसका|उसकी|उसके|उनका|उनकी|उनके|उसने|इसका|इसकी|वहाँ|तब', atStart: 'और|लेकिन|या|क्यों' },
};

/** Written without spaces, or with endings on the word: looked for as they stand. */
const leaningRuns: Readonly<Record<string, RegExp>> = {
  zh: /[他她它其这那该]|^那么|^呢|呢[？?]?$/u,
  ja: /それ|これ|その|この|あの|彼|彼女|そこ|では[？?]?$/u,
  ko: /(?:^|\s)(?:그|이|저)(?:는|가|의|것|들|곳|때)?(?:\s|$)|그녀|그리고|거기/u,
  th: /เขา|เธอ|มัน|นั้น|นี้|ที่นั่น|แล้ว.*ล่ะ/u,
  vi: /(?:^|\s)(?:ông ấy|bà ấy|anh ấy|cô ấy|nó|họ|đó|này|ấy)(?:\s|[?.]|$)|^(?:còn|và) /u,
};

const patterns = new Map(
  Object.entries(leaningWords).map(([language, { anywhere, atStart }]) => [
    language,
    new RegExp(
      `(?<![\\p{L}\\p{M}])(?:${anywhere})(?![\\p{L}\\p{M}])|^[¿¡\\s]*(?:${atStart})(?![\\p{L}\\p{M}])`,
      'iu',
    ),
  ]),
);

/** Whether a word of the question points to something said before. */
export function pointsBack(question: string, language: string): boolean {
  const pattern = patterns.get(language) ?? leaningRuns[language];
  return pattern?.test(question) ?? false;
}
