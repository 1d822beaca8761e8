/** What kind of thing a question asks for, as far as its words tell. */
export type QuestionKind = 'time' | 'number' | 'person' | 'other';

type Asking = Exclude<QuestionKind, 'other'>;

/** How people ask for each kind; matched against the question in small letters. */
const waysOfAsking: Readonly<Record<string, Readonly<Record<Asking, RegExp>>>> = {
  en: {
    time: /^when\b|\b(?:what|which|in what) (?:year|month|date|day|decade|century)|\bhow long ago\b/,
    number:
      /\bhow (?:many|much|long|old|far|tall|large|big|high|often)\b|\b(?:what|which) (?:percent|number|share|amount)|percentage/,
    person: /^(?:who|whose|whom)\b|\b(?:by|to|with) whom\b/,
  },
  de: {
    time: /\bwann\b|welche[msnr]? (?:jahr|datum|monat|jahrhundert)/,
    number: /\bwie ?viele?\b|\bwie (?:lange|alt|weit|hoch|groß|oft)\b|prozent/,
    person: /\bwe(?:r|n|m|ssen)\b/,
  },
  es: {
    time: /\bcuándo\b|en qué (?:año|fecha|mes|siglo|década)/,
    number: /\bcuánt[oa]s?\b|qué (?:porcentaje|número|cantidad)/,
    person: /\bqui[eé]n(?:es)?\b/,
  },
  fr: {
    time: /\bquand\b|quelle? (?:année|date|mois|siècle)/,
    number: /\bcombien\b|quel (?:pourcentage|nombre)/,
    person: /\bqui\b/,
  },
  it: {
    time: /\bquando\b|(?:quale|che) (?:anno|data|mese|secolo)/,
    number: /\bquant[oaei]\b|percentuale/,
    person: /\bchi\b/,
  },
  pt: {
    time: /\bquando\b|(?:que|qual) (?:ano|data|mês|século)/,
    number: /\bquant[oa]s?\b|porcentagem|percentagem/,
    person: /\bquem\b/,
  },
  nl: {
    time: /\bwanneer\b|welk(?:e)? (?:jaar|datum|maand|eeuw)/,
    number: /\bhoe ?(?:veel|lang|oud|ver|hoog|groot|vaak)\b|percentage/,
    person: /\bwie\b/,
  },
  sv: {
    time: /\bnär\b|vilket (?:år|datum|århundrade)/,
    number: /\bhur (?:många|mycket|lång|gammal|långt|hög|stor|ofta)/,
    person: /\bvem\b|\bvilka\b/,
  },
  ro: {
    time: /\bcând\b|(?:ce|care) (?:an|dată|lună|secol)/,
    number: /\bc[aâ](?:t|ți|te|tă)\b|ce procent/,
    person: /\bcine\b|\bcui\b/,
  },
  ru: {
    time: /когда|как(?:ом|ой|ого) (?:год|дат|век|месяц)/,
    number: /сколько|как(?:ой|ая) (?:процент|дол|числ)/,
    person: /(?:^|\s)к(?:то|ого|ому|ем)(?:\s|\?|$)/,
  },
  uk: {
    time: /коли|як(?:ому|ий|ого) (?:ро[кц]|дат|столітт)/,
    number: /скільки/,
    person: /(?:^|\s)(?:хто|кого|кому|ким)(?:\s|\?|$)/,
  },
  pl: {
    time: /\bkiedy\b|któr(?:ym|y) (?:rok|wiek)/,
    number: /\bile\b|\bilu\b/,
    person: /\bkto\b|\bkogo\b|\bkomu\b/,
  },
  tr: { time: /ne zaman|hangi (?:yıl|tarih|ay|yüzyıl)/, number: /\bkaç\b|ne kadar|yüzde/, person: /\bkim/ },
  ar: {
    time: /متى|أي (?:عام|سنة|تاريخ|قرن)/,
    number: /كم|عدد|نسبة/,
    person: /(?:^|\s)من (?:هو|هي|هم|الذي|قام|كان)|^من\s/,
  },
  el: {
    time: /πότε|ποι[οα] (?:έτος|χρονιά|ημερομηνία|αιώνα)/,
    number: /πόσ/,
    person: /ποι[οό]ς|ποι[αά](?:\s|$)|ποιον/,
  },
  he: { time: /מתי|באיזו שנה|באיזה תאריך/, number: /כמה/, person: /(?:^|\s)מי(?:\s|\?|$)/ },
  hi: { time: /कब|किस (?:वर्ष|साल|तारीख)/, number: /कितन|प्रतिशत/, person: /कौन|किसने|किसके/ },
  zh: {
    time: /什么时候|何时|哪一?年|几年|哪天|什麼時候/,
    number: /多少|几[个名位次]|多[长大高远久]|百分比/,
    person: /谁|誰|哪位/,
  },
  ja: {
    time: /いつ|何年|何月|何日/,
    number: /いくつ|何[人個回度名台]|どれくらい|どのくらい|いくら|割合/,
    person: /誰|だれ/,
  },
  ko: { time: /언제|몇 ?년|어느 해/, number: /몇|얼마|비율/, person: /누구|누가/ },
  th: { time: /เมื่อไ|เมื่อใด|ปีใด|ปีไหน|ปีอะไร|วันที่เท่า/, number: /กี่|เท่าไ|เท่าใด|จำนวน/, person: /ใคร/ },
  vi: { time: /khi nào|bao giờ|năm nào|ngày nào|thế kỷ nào/, number: /bao nhiêu|mấy/, person: /\bai\b/ },
};

export function kindOf(question: string, language: string): QuestionKind {
  const ways = waysOfAsking[language];
  if (!ways) return 'other';
  const text = question.toLowerCase().trim();
  if (ways.time.test(text)) return 'time';
  if (ways.number.test(text)) return 'number';
  return ways.person.test(text) ? 'person' : 'other';
}
