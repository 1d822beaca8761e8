import { type AnswerTypePatterns, type DetailPatterns, type Language, wordsOf } from './language.js';
import { unspacedSentenceCues } from './sentence-cues.js';
import { allWithBoundaries } from './word-boundary.js';

export const chinese: Language = {
  code: 'zh',
  scripts: ['Hani'],
  stopWords: 'zho',
  moreStopWords: wordsOf('什么 何时 哪里 为什么 怎么 怎样 哪个 多少 哪些 如何 何'),
  stopVerbs: wordsOf('来 看 说 到那里 到那儿 到这里 到这儿'),
  placeWords: wordsOf('那里 那儿 这里 这儿'),
  numberWords: wordsOf('二 两 兩 三 四 五 六 七 八 九 十 百 千 万 萬 亿 半'),
  orderWords: wordsOf(
    '第一 第二 第三 第四 第五 下一个 下一個 下次 最后 最後 上一个 上一個 现任 現任 当前 當前 目前',
  ),
  commonWords: 'chinese',
  fold: false,
  // Traditional characters as simplified ones.
  unifySpelling: async () => (await import('chinese-conv')).sify,
  isSegmented: true,
  ngramLength: 2,
  answerTypes: allWithBoundaries<AnswerTypePatterns>({
    time: /什么时候|何时|哪一?年|几年|哪天|几点|什麼時候|何時|幾年|幾點/,
    number: /多少|几[个名位次]|幾[個名位次]|多[长大高远久長遠]|百分比/,
    person: /谁|誰|哪位/,
  }),
  askedDetails: allWithBoundaries<DetailPatterns>({
    price: /多少[钱錢]|[价價]格|怎[么麼]收[费費]|[费費]用(?:是|要)?多少|[贵貴]不[贵貴]|什[么麼][价價]/,
    duration:
      /多[久长長](?:时间|時間)?|多少(?:秒|分钟|分鐘|小时|小時|天|周|週|个月|個月|年)|几(?:秒|分钟|小时|天|周|个月|年)(?:内|後|后)?/,
    version: /(?:哪|什[么麼]|几)[个個]?版本|版本[号號]?(?:是|要)?(?:多少|几|哪|什[么麼])/,
    email: /(?:邮箱|郵箱|电子邮件|電子郵件|email)(?:地址)?(?:是|多少|怎)/,
    phone: /[电電][话話](?:[号號][码碼])?(?:是|多少)|ip ?地址/,
    place: /哪里人|哪裡人|住(?:在)?哪|哪[个個]?(?:国家|國家|城市)|地址(?:是|在)|在哪[个個]?(?:国|國|城)/,
    quantity:
      /(?:最大|最小|最多|最少|上限|端口|比特率|分辨率|速度|温度|溫度|大小|长度|長度|年龄|年齡)(?:是|为|為)?(?:多少|几|幾|什[么麼])|多(?:大|快|高|深|重)/,
    age: /几岁[了啊呢]?$|幾歲[了啊呢]?$|今年多大|多大(?:年纪|年紀|岁数|歲數|了)|的?年[龄齡]是/,
    review:
      /(?:有没有人|有沒有人|谁能|誰能|谁可以|哪位|大佬|能不能|可以)(?:能)?.{0,6}(?:帮我|幫我).{0,4}(?:看|检查|檢查|改|修|审|審)/,
  }),
  // Written without spaces, or with endings on the word: looked for as it is.
  anaphoraCue: () => /[他她它其这那该]|^那么|^呢|呢[？?]?$/u,
  sentenceCues: unspacedSentenceCues({
    how: '怎么|如何|怎样|怎麼|怎樣|咋|该用|应该',
    why: '为什么|为何|為什麼|為何|原因|什么意思|怎么回事|为啥',
    whether: '[^?？]*(?:吗|嗎|么[?？]|是否|能不能|可以.*吗|会不会|是不是|要不要|有没有)',
    instructs:
      '可以|应该|應該|需要|必须|必須|请|請|使用|通过|通過|点击|點擊|选择|選擇|运行|執行|安装|设置|設置|添加|推荐|建议|确保',
    explains: '因为|因為|由于|由於|所以|因此|原因|导致|導致|意味着|以便|从而|这是',
    negates: '不|没|沒|无|無|未|非|只|仅|僅|别|勿',
    pointsElsewhere:
      '参见|參見|请参阅|請參閱|参阅|參閱|参考|參考|请看|請看|详见|詳見|更多信息|更多資訊|了解更多',
    refersBack:
      '这|這|那|它|他|她|此|其|因此|所以|但|然而|不过|而|并且|同样|也|例如|比如|否则|为此|這樣|这样|如果这',
  }),
  smallTalk: {
    thanks:
      '谢谢, 谢谢你, 谢谢您, 谢谢啦, 谢谢了, 谢啦, 谢了, 多谢, 非常感谢, 感谢, 十分感谢, 感恩, 谢谢大家, 謝謝, 謝謝你, 多謝, 感謝',
    greetings:
      '你好, 您好, 大家好, 嗨, 哈喽, 哈啰, 早, 早上好, 早安, 上午好, 中午好, 下午好, 晚上好, 在吗, 在嗎, 有人吗, 有人在吗, 有人嗎, 你好吗, 最近怎么样, 新人报到, 我是新人',
    reactions:
      '哈, 哈哈, 呵呵, 嘻嘻, 笑死, 好, 好的, 好吧, 好啊, 行, 行吧, 可以, 嗯, 嗯嗯, 哦, 噢, 喔, 啊, 呃, 是的, 是, 对, 对的, 不, 不是, 不对, 错了, 你错了, 明白, 明白了, 懂了, 知道了, 了解, 收到, 原来如此, 这样啊, 太好了, 太棒了, 棒, 真棒, 牛, 厉害, 不错, 很好, 完美, 酷, 没事, 没关系, 算了, 不客气, 再见, 拜拜, 晚安, 成功了, 可以了, 有意思, 有趣, 有用, 好机器人, 笨蛋, ok',
    aboutBot:
      '你是谁, 你是誰, 你是什么, 谁做的你, 谁创造了你, 谁开发了你, 谁写的你, 你叫什么, 你叫什么名字, 你的名字是什么, 你多大了, 你几岁, 你是机器人吗, 你是人吗, 你是真人吗, 你是ai吗, 你能做什么, 你会什么, 你会做什么, 你能干什么, 你有什么功能, 我能问什么, 你知道什么, 怎么用, 帮助, 帮帮我, 讲个笑话, 有人知道吗, 谁知道, 求助',
    please: '请, 麻烦',
    fillers: '啦, 了, 呢, 吧, 呀, 哦, 的, 你, 您, 大家, 各位, 机器人, 非常, 很, 太, 真, 请',
    leadIns:
      '请问, 请问一下, 想问一下, 想问下, 问一下, 问个问题, 有个问题, 另一个问题, 换个话题, 另外, 顺便问一下, 对了, 不好意思, 打扰一下, 打扰了, 抱歉, 麻烦问一下, 求问, 有人知道, 谁知道, 告诉我, 我想知道, 那么, 請問',
    questionWords: '',
    openingVerbs: '',
    takeUps: '那么, 那, 还有, 另外',
    articles: '',
    questionOpeners: '',
  },
};
