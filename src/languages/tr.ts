import { abbreviations } from './abbreviations.js';
import { anaphoraCue } from './anaphora.js';
import { type AnswerTypePatterns, type DetailPatterns, type Language, wordsOf } from './language.js';
import { sentenceCues } from './sentence-cues.js';
import { allWithBoundaries } from './word-boundary.js';

export const turkish: Language = {
  code: 'tr',
  scripts: ['Latn'],
  letters: 'çğıiöşüâîû',
  webShare: 1.7,
  stemmer: () => import('@orama/stemmers/turkish'),
  stopWords: 'tur',
  numerals: wordsOf(
    'iki üç dört beş altı yedi sekiz dokuz on yirmi otuz kırk elli altmış yetmiş seksen doksan yüz bin milyon milyar trilyon katrilyon ilk',
  ),
  moreStopWords: wordsOf(
    'kaç kimin nereden nedir nelerdir kimdir kimlerdir hangisi hangisidir nerededir nasıldır kaçtır',
  ),
  numberWords: wordsOf(
    'iki üç dört beş altı yedi sekiz dokuz on yirmi otuz kırk elli altmış yetmiş seksen doksan yüz bin milyon milyar yarım yarısı düzine',
  ),
  orderWords: wordsOf('birinci ikinci üçüncü dördüncü beşinci altıncı sonraki önceki gelecek şimdiki güncel'),
  commonWords: 'turkish',
  fold: true,
  hasOwnCasing: true,
  endsAfterApostrophe: true,
  ngramLength: 4,
  answerTypes: allWithBoundaries<AnswerTypePatterns>({
    time: /\bne zaman\b|\bhangi (?:yıl|tarih|ay|yüzyıl|gün)|\bsaat kaçta\b/,
    number: /\bkaç|\bne kadar\b|yüzde/,
    person: /\bkim(?:i|e|in|den|de|ler|lere|leri|lerin|dir|dı|di)?\b/,
  }),
  askedDetails: allWithBoundaries<DetailPatterns>({
    price: /\bne kadar(?:dır|a)?\s*\??$|\bfiyat|\bücret(?:i|leri)? ne|\bkaç (?:lira|dolar|euro|para)\b/,
    duration: /\bne kadar (?:süre|zaman|sür)|\bkaç (?:saniye|dakika|saat|gün|hafta|ay|yıl)\b/,
    version: /\bhangi (?:sürüm|versiyon)|\bsürüm numarası\b/,
    email: /\be-?posta(?: adresi)? ne/,
    phone: /\btelefon numarası\b|\bip adresi\b/,
    place: /\bnerede (?:yaşıyor|bulunuyor|doğdu|oturuyor)|\bhangi (?:ülke|şehir|kent|sokak)/,
    quantity: /\b(?:maksimum|minimum|en (?:fazla|çok|az|büyük|yüksek))\b.*\b(?:ne|kaç)\b/,
    age: /\bkaç yaşında(?:dır|ydı|lar)?\b|\byaşı kaç\b/,
    review:
      /\b(?:biri|birisi|bakar mısın|bakabilir)\b.*\b(?:benim|\p{L}+[ıiuü]m[aeıiuü]?)\b.*\b(?:bak|kontrol|düzelt)/u,
  }),
  anaphoraCue: anaphoraCue({
    anywhere: 'o, onu, onun, ona, onlar, onların, bu, bunu, bunun, şu, orada, o zaman',
    atStart: 've, peki, ama, ya, neden',
  }),
  sentenceCues: sentenceCues({
    how: 'nasıl|ne yapmalı\\p{L}*',
    why: 'neden|niye|niçin|sebeb\\p{L}*|ne demek',
    whether: '[^?]*\\b(?:mı|mi|mu|mü|mıyım|miyim|muyum|müyüm|mıdır|midir)',
    instructs:
      'kullan\\p{L}*|gerek\\p{L}*|yapabilir\\p{L}*|açın|seçin|tıklayın|ekleyin|çalıştırın|yükleyin|ayarlayın|emin olun|önerilir|için',
    explains: 'çünkü|nedeniyle|yüzünden|neden\\p{L}*|sebeb\\p{L}*|bu yüzden|dolayı|demektir|aksi',
    negates:
      'değil|yok|hayır|asla|hiç|sadece|yalnızca|olmadan|\\p{L}+(?:maz|mez|mıyor|miyor|muyor|müyor)\\p{L}*',
    pointsElsewhere:
      'bakın(?:ız)?|bkz|göz at(?:ın)?|inceleyin|okuyun|daha fazla bilgi|ayrıntı(?:lar|lı bilgi) için',
    refersBack:
      'bu|bunu|bunun|buna|bunlar|şu|o|onu|onun|onlar|böyle|böylece|ancak|ama|fakat|ve|veya|ayrıca|örneğin|bunun için|aksi halde|orada',
  }),
  abbreviations: abbreviations({
    never: 'Sn Av Doç Yrd Öğr Gör Alb Gen Org bkz Bkz yy örn Örn çev haz Hz Cad Sok Mah',
    perhaps: 'vs vb vd M.Ö M.S A.Ş T.C',
  }),
  sentenceOpeners: new Set(
    wordsOf(
      'Bu Şu O Bir Ve Ama Ancak Fakat Ya Da De Ne Nasıl Niçin Kim Her Bazı Birçok Tüm Daha Sonra Önce Onun Onlar Biz Siz Ben Sen İlk Bunun Böyle',
    ),
  ),
  writesOrdinals: true,
  smallTalk: {
    thanks:
      'teşekkürler, teşekkür ederim, teşekkür ederiz, çok teşekkürler, çok teşekkür ederim, tesekkurler, tesekkur ederim, sağ ol, sağol, sağ olun, sağolun, eyvallah, eyv, tşk, tşkler, şimdiden teşekkürler, thx, hayır teşekkürler',
    greetings:
      'merhaba, merhabalar, selam, selamlar, selamün aleyküm, sa, günaydın, iyi günler, iyi akşamlar, iyi geceler, hey, alo, nasılsın, nasılsınız, naber, ne haber, kimse var mı, orada mısın, burada yeniyim, yeniyim',
    reactions:
      'lol, haha, hehe, jaja, ok, tamam, tamamdır, okey, iyi, çok iyi, güzel, harika, süper, mükemmel, efsane, aynen, evet, hayır, yok, ah, oh, hm, hmm, haa, anladım, anlaşıldı, doğru, yanlış, bu yanlış, yanılıyorsun, iyi bot, kötü bot, aptal bot, boş ver, önemli değil, sorun değil, rica ederim, bir şey değil, görüşürüz, hoşça kal, bay bay, çalışıyor, oldu, ilginç, seni seviyorum, bot',
    aboutBot:
      'sen kimsin, kimsin, sen nesin, nesin, seni kim yaptı, seni kim yarattı, seni kim programladı, adın ne, ismin ne, kaç yaşındasın, nerelisin, bot musun, sen bot musun, robot musun, insan mısın, ne yapabilirsin, neler yapabilirsin, ne işe yararsın, ne biliyorsun, sana ne sorabilirim, ne sorabilirim, nasıl çalışıyorsun, bu bot nasıl çalışıyor, bana yardım eder misin, yardım eder misin, yardım et, yardım, imdat, fıkra anlat',
    please: 'lütfen, lutfen, pls',
    fillers:
      'çok, herkese, herkes, arkadaşlar, millet, beyler, dostlar, bot, footnote, lütfen, bu arada, ve, ama, bu, için, yardım için, yardımın için, cevap için, yine de, o zaman, ya, abi, hocam',
    leadIns:
      'bir soru, soru, sorum var, bir sorum var, bi sorum var, bir sorum olacaktı, kısa bir soru, hızlı bir soru, bir soru daha, başka bir soru, başka bir konu, başka bir şey, saçma bir soru, pardon, kusura bakmayın, özür dilerim, affedersiniz, rahatsız ettim, bilen var mı, bilen varsa, biri söyleyebilir mi, söyler misin, söyleyebilir misiniz, merak ettim, merak ediyorum, öğrenmek istiyorum, şunu soracaktım, merhaba, selam, tamam, peki, şey, yani, bu arada',
    questionWords:
      'kim, kimi, kime, kimin, ne, neyi, ne zaman, nerede, nereden, nereye, neden, niye, niçin, nasıl, kaç, hangi, hangisi, nedir, kimdir',
    openingVerbs: 'var mı, mı, mi, mu, mü',
    takeUps: 'peki ya, ya, peki, ve, ama',
    articles: 'bir',
    questionOpeners: 'ben, benim, biz, eğer',
  },
};
