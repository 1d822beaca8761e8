import { abbreviations } from './abbreviations.js';
import { anaphoraCue } from './anaphora.js';
import { type AnswerTypePatterns, type DetailPatterns, type Language, wordsOf } from './language.js';
import { sentenceCues } from './sentence-cues.js';
import { allWithBoundaries } from './word-boundary.js';

export const english: Language = {
  code: 'en',
  scripts: ['Latn'],
  letters: '',
  webShare: 49,
  stemmer: loadStemmer,
  stopWords: 'eng',
  moreStopWords: wordsOf(
    'who whom whose what when where why how which does will shall may s t d ll re ve m don didn doesn isn aren wasn weren hasn haven couldn wouldn whats whos hows wheres',
  ),
  stopVerbs: wordsOf('came come get got make said take'),
  placeWords: wordsOf('here there'),
  numberWords: wordsOf(
    'two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred thousand million billion once twice thrice half dozen',
  ),
  orderWords: wordsOf(
    'first second third fourth fifth sixth seventh eighth ninth tenth next last previous current latest upcoming former',
  ),
  commonWords: 'english',
  fold: true,
  ngramLength: 4,
  answerTypes: allWithBoundaries<AnswerTypePatterns>({
    leadingClause:
      /^(?:when(?:ever)?|if|while|after|before|once) (?!(?:do|does|did|is|are|was|were|will|would|can|could|should|has|have|had|may|must|shall)\b)[^,?]*?(?:,\s*|\s(?=(?:what|who|whose|where|why|how|which)\b|(?:do|does|can|will|should|am|is) (?:i|we|you|they|he|she|it)\b))/,
    time: /^(?:(?:and|but|so|since|until|till|by|from) )?when\b|\b(?:what|which|in what) (?:year|month|date|day|decade|century)|\bwhat time\b|\bhow long ago\b/,
    number:
      /\bhow (?:many|much|long|old|far|tall|large|big|high|often)\b|\b(?:what|which) (?:percent|number|share|amount)|percentage/,
    person: /^(?:and )?(?:who|whose|whom)\b|\b(?:by|to|with) whom\b/,
  }),
  passive: {
    auxiliaries: new Set(wordsOf('is are was were be been being gets got')),
    agents: new Set(wordsOf('by')),
  },
  askedDetails: allWithBoundaries<DetailPatterns>({
    price:
      /\bhow much (?:does|do|is|are|did|will|would)\b.*\b(?:cost|charge|plan|pay|month|year|licen[cs]e|subscription)|\bhow much (?:is|are) (?!left)|\b(?:what|how much)\b.*\b(?:costs?|charges?|price|fees?|salary)\b|\bprice of\b|\bhow expensive\b/,
    duration:
      /\bhow long (?!ago|is the (?:name|text|list|word|line)|(?:may|can|could|must|should) .{1,60}\bbe\b)|\bhow many (?:seconds|minutes|hours|days|weeks|months|years)\b/,
    version:
      /\b(?:which|what)(?: [\p{L}\p{N}.+-]+){0,2} versions?\b|\bversion number\b|\bsince (?:which|what|when)\b.*\bversion\b/u,
    email: /\be-?mail(?: address)? (?:of|for|do|to)|\b(?:what|which)\b.*\be-?mail address\b/,
    phone: /\b(?:phone|telephone|mobile|fax) number\b|\b(?:what|which)\b.*\bip(?: address)?\b/,
    place:
      /\bwhere (?:do|does|did) .{1,40} (?:live|reside)\b|\bwhere (?:is|are|was|were) .{1,60} (?:located|based|born|hosted|headquartered|from)\b|\b(?:in|from) (?:which|what) (?:country|city|town|state|street)\b|\b(?:which|what) (?:country|city|town)\b|\bpostal address\b/,
    quantity:
      /\b(?:what|which|whats)\b.{0,30}\b(?:max(?:imum)?|min(?:imum)?|largest|biggest|highest|smallest|lowest|default)?\b.{0,12}\b(?:bit ?rate|rate limit|limit|port|resolution|length|size|speed|temperature|percentage|voltage|distance|height|weight|age)\b|\b(?:what(?:'s| is)?|whats) the (?:max(?:imum)?|min(?:imum)?|highest|lowest|largest|biggest)\b|\bhow (?:hot|fast|heavy|deep|tall|big|large|far|high|wide)\b|\bhow long (?:may|can|could|must|should) .{1,60}\bbe\b|\bat (?:most|least)\b/,
    age: /\bhow old(?: (?:is|are|was|were|would)\b|['’]s\b)|\b(?:what|which|what['’]s|whats)\b.{0,12}\bage of\b/,
    review:
      /\b(?:some(?:one|body)|any(?:one|body)|you(?: guys| all)?|u|pl[sz]+|please)\b.{0,24}\b(?:look|check|review|debug|fix|help me with|see what|proofread|go over|test|diagnose)\b.*\b(?:my|mine|what(?:'s| is) wrong)\b/,
  }),
  anaphoraCue: anaphoraCue({
    anywhere:
      'he, she, it, its, they, them, their, theirs, his, her, him, hers, this, that, these, those, there, then, one, ones, so, such, same, other, others, else',
    atStart: 'and, but, or, also, what about, how about, which one, why, how come',
  }),
  sentenceCues: sentenceCues({
    how: 'how (?:do|does|can|could|should|would|to|do you|am|are) |how to|(?:way|possible) to|what (?:do|should|can) i (?:do|use|type|write|put)|how (?:i|we) ',
    why: "why|how come|reason|what(?:'s| is| does) .{1,40}(?:mean|about|wrong|cause)|what am i doing wrong",
    whether: 'do|does|did|is|are|am|was|were|can|could|will|would|should|may|must|has|have',
    instructs:
      'you (?:can|could|may|must|should|need|will need|have)|use|using|run|running|set|make sure|ensure|to (?:do|fix|enable|disable|change|prevent|avoid|get|use|add|remove|create|make)|(?:go|navigate|scroll) to|click|select|press|choose|open|add|install|edit|enable|disable|try|via|by (?:adding|using|setting|running|passing|clicking)|recommend(?:ed)?|can be',
    explains:
      'because|since|due to|reason|caused?|causes|so that|therefore|thus|means|as a result|result of|in order to|to (?:avoid|prevent)|happens|occurs|unless',
    negates:
      "not|no|never|cannot|nor|without|only|don't|doesn't|won't|can't|isn't|aren't|didn't|unable|impossible|don’t|doesn’t|won’t|can’t|isn’t|aren’t",
    pointsElsewhere:
      'see (?:also )?(?:the|our|this|that|below|above|there|here)|see (?=[A-Z])|refer to|refers to the|check out|have a look at|take a look at|look at (?:the|our)|read (?:the|our|more|about)|(?:documented|described|explained|covered) (?:in|on)|learn more|find out more|more (?:details|information) (?:in|on|about|can)|for more',
    refersBack:
      "this|that|these|those|it|its|they|them|their|he|she|his|her|such|so|instead|otherwise|therefore|thus|however|but|and|or|also|then|in (?:this|that|these|such) (?:case|cases|way)|to (?:do|fix|avoid|prevent|achieve|change) (?:this|that|so)|for (?:this|that|example|instance)|if (?:so|not|it|this|that|they)|because of (?:this|that)|as a result|here|alternatively|in short|all of (?:this|these)|both|either|neither|after (?:this|that)|that's|that’s|it's|it’s",
  }),
  abbreviations: abbreviations({
    never:
      'Messrs Mme Mlle Hon Gen Col Maj Capt Cpt Lt Sgt Cpl Cmdr Adm Gov Sen Rep Pres Supt Fr Msgr Mt Ft viz approx v e.g i.e esp incl resp',
    perhaps:
      'Mar Jun Jul Mon Tue Tues Wed Thu Thurs Fri Sat Sun Ave Blvd Rd Bros dept Dept Univ Assn Esq U.S U.K E.U U.N D.C B.C A.D',
  }),
  sentenceOpeners: new Set(
    wordsOf(
      'The A An It Its In On At As By For From To Of With Within Without He She They We You I His Her Their Our Your My This That These Those There Then Here When While Where After Before During Since Until Although Though However Moreover Because If But And Or So Yet Not Many Most Some Several Both Each Every All Another Other Such Today Later According Despite Among Between Under Over Once What Who Why How Which Thus Hence Therefore Because Again No Nor Similarly Finally First Second Instead Indeed Furthermore Additionally Meanwhile Still Even Only Any Few More None Nothing',
    ),
  ),
  smallTalk: {
    thanks:
      'thanks, thank you, thank u, thankyou, thx, thnx, tnx, ty, tysm, tyvm, cheers, much appreciated, appreciated, appreciate it, i appreciate it, many thanks, thanks a lot, thanks anyway, thanks again, thanks in advance, no thanks',
    greetings:
      "hello, hi, hey, heyo, heya, hiya, yo, howdy, greetings, sup, whats up, what's up, wassup, good morning, good evening, good afternoon, good day, morning, evening, how are you, how are you doing, how are you today, how's it going, hows it going, how's your day, hows your day, how do you do, how have you been, anyone here, anyone there, anyone home, anybody home, anybody here, anybody there, anyone awake, anyone around, are you there, you there, you awake, are you awake, new here, i'm new here, im new here",
    reactions:
      "lol, lmao, lmfao, rofl, xd, omg, wow, whoa, ok, okay, okey, kk, k, alright, all right, right, fine, sure, yes, yep, yeah, yup, no, nope, nah, nice, cool, great, awesome, amazing, perfect, excellent, brilliant, sweet, super, wonderful, fantastic, neat, legend, good, very good, good bot, bad bot, good job, well done, good to know, got it, gotcha, i see, understood, makes sense, that makes sense, fair enough, fair, never mind, nevermind, nvm, no worries, no problem, np, you're welcome, phew, ah, oh, hm, uh, um, well, hah, oops, ouch, scary, interesting, very interesting, works, it works, that works, it worked, that worked, that helps, that helped, that's helpful, helpful, very helpful, you are wrong, you're wrong, that is wrong, that's wrong, wrong, that's not right, that is not right, not what i asked, that's not what i asked, bye, goodbye, bye bye, see you, see ya, cu, good night, gn, have a nice day, have a good one, take care, later, you're the best, you are the best, you're great, you are great, you're awesome, you are awesome, you're amazing, you are amazing, you're wonderful, you are wonderful, you rock, love it, i love it, love you, i love you, i love this bot, stupid bot, just asking, just kidding, jk, damn, shit, fuck, fuck you, stupid, idiot, bot, brb, afk, gg, rip, same, true, exactly, indeed, of course, oh well, ah well, my bad, will try, i'll try, i'll try that, will do, let me try, let me check",
    aboutBot:
      "who are you, what are you, who made you, who created you, who built you, who wrote you, who programmed you, who owns you, what is your name, what's your name, whats your name, do you have a name, how old are you, where are you from, where do you live, are you a bot, are you a robot, are you human, are you a human, are you an ai, are you a person, are you real, are you chatgpt, are you alive, what can you do, what do you do, what can i ask, what can i ask you, what can you answer, what do you know, how do you work, how does this bot work, what does this bot do, what is this bot, how can you help, how can you help me, can you help me, help me, help, i need help, what is your purpose, tell me a joke, tell me about yourself, introduce yourself, tell me something, sing a song, what time is it, what is the time, what day is it, what's the date, how is the weather, how's the weather, what is the weather, what's the weather, do you love me, do you like me, will you marry me, which model are you, what model are you, which llm are you, are you a language model, any idea, any ideas, any help, any thoughts, any suggestions, any tips, thoughts, can anyone help, can anyone help me, can someone help, can someone help me, could anyone help, could someone help, anyone can help, please help, please help me",
    please: 'please, pls, plz, plss',
    fillers:
      "so much, very much, a lot, a bunch, a ton, a million, again, anyway, anyways, all, everyone, everybody, everyone else, folks, guys, people, team, friends, friend, mate, man, dude, bro, bud, buddy, pal, anyone, anybody, there, bot, footnote, dear, please, pls, plz, btw, by the way, so, really, very, i'll, i will, that, that's, thats, it's, its, is, was, today, too, now, then, and, but, oh, for the help, for your help, for helping, for the answer, for that, for this, to you, you, this, just, haha, :d",
    leadIns:
      "quick question, just a quick question, dumb question, stupid question, silly question, noob question, newbie question, question, one question, another question, one more question, one more thing, different question, different thing, different topic, something different, something completely different, something else, something else entirely, new topic, new question, other topic, other thing, another thing, another topic, on another note, changing the subject, change of subject, next question, follow-up question, random question, serious question, sorry, sorry for the dumb question, sorry for the stupid question, sorry for the silly question, sorry if this is a dumb question, sorry if this was asked before, sorry if this has been asked before, sorry if this is the wrong channel, sorry if this is the wrong place, sorry if this is the wrong server, sorry if i'm in the wrong channel, sorry if im in the wrong channel, sorry if this is off topic, sorry if this is a stupid question, sorry for my english, sorry for my bad english, sorry for asking, if this is the wrong channel, if this is the wrong place, not sure if this is the right channel, not sure if this is the right place, sorry to bother you, sorry to bother, sorry for bothering, excuse me, pardon me, apologies, my apologies, can someone tell me, can anyone tell me, could someone tell me, could anyone tell me, can you tell me, could you tell me, can you please tell me, please tell me, tell me, do you know, does anyone know, does anybody know, anyone know, anybody know, does someone know, i was wondering, i'm wondering, just wondering, wondering, i want to know, i'd like to know, i would like to know, i wanted to ask, i have a question, i've got a question, got a question, can i ask something, may i ask, totally different, completely different, ok, okay, hi, hello, hey, so, well, alright, hm, hmm, ah, oh, btw, by the way, anyway, maybe, actually, basically, again",
    questionWords:
      "who, whom, whose, what, what's, whats, when, where, where's, why, how, how's, which, can, could, does, did, is there, should",
    openingVerbs:
      "can, could, do, does, did, is, are, was, were, will, would, should, shall, may, might, must, has, have, had, am, isn't, aren't, don't, doesn't, didn't, can't",
    takeUps:
      'and what about, and how about, what about, how about, and, but, or, also, and also, what of, then',
    articles: 'the, a, an',
    questionOpeners: "i, i'm, i'd, i've, my, we, our, if, in, on, at, there, whether",
  },
};

/** Porter's stemmer makes three terms of `die`, `died` and `dying`, and of `use` the pronoun and the country `us`. */
const families = [
  'die dies died dying',
  'lie lies lied lying',
  'tie ties tied tying',
  'vie vies vied vying',
  'use uses used using',
  'useful',
];

async function loadStemmer() {
  const { stemmer } = await import('@orama/stemmers/english');
  const stems = new Map(
    families.map(wordsOf).flatMap((words) => words.map((word) => [word, words[0] ?? word] as const)),
  );
  return { stemmer: (word: string) => stems.get(word) ?? stemmer(word) };
}
