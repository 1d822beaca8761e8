import { type AnswerTypePatterns, type Language, wordsOf } from './language.js';
import { allWithBoundaries } from './word-boundary.js';

export const vietnamese: Language = {
  code: 'vi',
  scripts: ['Latn'],
  letters: 'àáâãèéêìíòóôõùúýăđĩũơưạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹ',
  webShare: 1.2,
  stopWords: 'vie',
  moreStopWords: wordsOf('ai nào đâu sao'),
  numberWords: wordsOf('hai ba bốn năm sáu bảy tám chín mười chục trăm nghìn ngàn triệu tỷ nửa tá'),
  commonWords: 'vietnamese',
  fold: false,
  isTypedWithoutMarks: true,
  ngramLength: 4,
  answerTypes: allWithBoundaries<AnswerTypePatterns>({
    time: /\b(?:khi nào|bao giờ|năm nào|ngày nào|mấy giờ|thế kỷ nào|lúc nào)\b/,
    number: /\bbao nhiêu\b|\bmấy\b|\bbao lâu\b/,
    person: /\bai\b/,
  }),
  // Written without spaces, or with endings on the word: looked for as it is.
  anaphoraCue: () => /(?:^|\s)(?:ông ấy|bà ấy|anh ấy|cô ấy|nó|họ|đó|này|ấy)(?:\s|[?.]|$)|^(?:còn|và) /iu,
  smallTalk: {
    thanks:
      'cảm ơn, cám ơn, cảm ơn bạn, cảm ơn nhiều, cảm ơn rất nhiều, cám ơn nhiều, cảm ơn trước, cảm ơn mọi người, cam on, cam on ban, cam on nhieu, thanks bạn, tks, thx, không cảm ơn',
    greetings:
      'chào, xin chào, chào bạn, chào mọi người, chào buổi sáng, chào buổi tối, hế lô, alo, a lô, xin chao, chao, chao ban, chao moi nguoi, bạn khỏe không, khỏe không, dạo này thế nào, có ai không, có ai ở đây không, bạn có đó không, mình mới vào, mình là người mới',
    reactions:
      'lol, haha, hihi, hehe, ok, oke, okie, được, được rồi, tốt, rất tốt, hay, hay quá, hay lắm, tuyệt, tuyệt vời, tuyệt quá, đỉnh, xịn, hoàn hảo, vâng, dạ, ừ, ừm, có, không, à, ồ, ôi, hm, hiểu rồi, mình hiểu rồi, đã hiểu, đúng, đúng rồi, sai, sai rồi, bạn sai rồi, bot giỏi, bot ngu, không sao, thôi, bỏ qua đi, không có gì, tạm biệt, hẹn gặp lại, chúc ngủ ngon, chúc một ngày tốt lành, được nè, chạy rồi, thú vị, yêu bạn, bot, da, vang, duoc roi, hieu roi, khong sao, tam biet',
    aboutBot:
      'bạn là ai, mày là ai, bạn là gì, ai tạo ra bạn, ai làm ra bạn, ai lập trình bạn, bạn tên gì, bạn tên là gì, tên bạn là gì, bạn bao nhiêu tuổi, bạn từ đâu đến, bạn là bot à, bạn có phải là bot không, bạn là người à, bạn có phải là người không, bạn làm được gì, bạn có thể làm gì, bạn biết gì, bạn biết làm gì, mình có thể hỏi gì, tôi có thể hỏi gì, bạn hoạt động như thế nào, bot này hoạt động như thế nào, giúp mình với, giúp tôi, giúp với, bạn giúp mình được không, cứu, kể chuyện cười đi, ban la ai, ban ten gi, ban lam duoc gi',
    please: 'làm ơn, xin vui lòng, vui lòng, lam on',
    fillers:
      'nhiều, rất, lắm, nhé, nha, ạ, mọi người, các bạn, bạn, anh em, anh chị, bot, footnote, nhân tiện, và, nhưng, là, vì đã giúp, vì câu trả lời, đã giúp, dù sao, thì, vậy, moi nguoi, cac ban',
    leadIns:
      'cho hỏi, cho mình hỏi, cho em hỏi, cho tôi hỏi, mọi người cho mình hỏi, cho mình hỏi chút, một câu hỏi, mình có câu hỏi, mình có một câu hỏi, câu hỏi, hỏi nhanh, câu hỏi khác, thêm một câu hỏi, chuyện khác, chủ đề khác, xin lỗi, xin lỗi làm phiền, thứ lỗi, có ai biết, có ai biết là, ai biết, ai biết không, bạn có biết, bạn có thể cho mình biết, mình muốn biết, mình muốn hỏi, tôi muốn hỏi, mình thắc mắc, xin chào, ok, vậy, nhân tiện, à, ừm, cho hoi, cho minh hoi, xin loi, co ai biet',
    questionWords:
      'ai, gì, nào, khi nào, bao giờ, đâu, ở đâu, sao, tại sao, vì sao, thế nào, như thế nào, bao nhiêu, mấy, làm sao',
    openingVerbs: 'có, có thể, được, là',
    takeUps: 'còn, thế còn, vậy còn, và, nhưng',
    articles: '',
    questionOpeners: 'mình, tôi, em, nếu, làm, cách',
  },
};
