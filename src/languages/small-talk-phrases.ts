/** What people say around their questions, by language: phrases in small letters, with a comma between two. */
export interface SmallTalkPhrases {
  readonly thanks: string;
  readonly greetings: string;
  /** Laughter, agreement, praise, blame, farewells. */
  readonly reactions: string;
  /** Asked of us, not of the articles. */
  readonly aboutBot: string;
  readonly please: string;
  /** Say nothing by themselves: forms of address, "so much". */
  readonly fillers: string;
  /** Lead in to a question: "quick question", "sorry to bother you". */
  readonly leadIns: string;
  /** With one of these a remark is a question. */
  readonly questionWords: string;
  /** Verbs that begin a question: "is", "does". */
  readonly openingVerbs: string;
  /** Take up the last question: "and", "what about". */
  readonly takeUps: string;
  /** Articles: `the`, `a`. */
  readonly articles: string;
  /** A question begins with one of these, or with a word that asks: what stands before it is no part of it. */
  readonly questionOpeners: string;
}

const en: SmallTalkPhrases = {
  thanks:
    'thanks, thank you, thank u, thankyou, thx, thnx, tnx, ty, tysm, tyvm, cheers, much appreciated, appreciated, appreciate it, i appreciate it, many thanks, thanks a lot, thanks anyway, thanks again, thanks in advance, no thanks',
  greetings:
    "hello, hi, hey, heyo, heya, hiya, yo, howdy, greetings, sup, whats up, what's up, wassup, good morning, good evening, good afternoon, good day, morning, evening, how are you, how are you doing, how are you today, how's it going, hows it going, how's your day, hows your day, how do you do, how have you been, anyone here, anyone there, anyone home, anybody home, anybody here, anybody there, anyone awake, anyone around, are you there, you there, you awake, are you awake, new here, i'm new here, im new here",
  reactions:
    "lol, lmao, lmfao, rofl, xd, omg, wow, whoa, ok, okay, okey, kk, k, alright, all right, right, fine, sure, yes, yep, yeah, yup, no, nope, nah, nice, cool, great, awesome, amazing, perfect, excellent, brilliant, sweet, super, wonderful, fantastic, neat, legend, good, very good, good bot, bad bot, good job, well done, good to know, got it, gotcha, i see, understood, makes sense, that makes sense, fair enough, fair, never mind, nevermind, nvm, no worries, no problem, np, you're welcome, phew, ah, oh, hm, uh, um, well, hah, oops, ouch, scary, interesting, very interesting, works, it works, that works, it worked, that worked, that helps, that helped, that's helpful, helpful, very helpful, you are wrong, you're wrong, that is wrong, that's wrong, wrong, that's not right, that is not right, not what i asked, that's not what i asked, bye, goodbye, bye bye, see you, see ya, cu, good night, gn, have a nice day, have a good one, take care, later, you're the best, you are the best, you rock, love it, i love it, love you, i love you, i love this bot, stupid bot, just asking, just kidding, jk, damn, shit, fuck, fuck you, stupid, idiot, bot, brb, afk, gg, rip, same, true, exactly, indeed, of course, oh well, ah well, my bad, will try, i'll try, i'll try that, will do, let me try, let me check",
  aboutBot:
    "who are you, what are you, who made you, who created you, who built you, who wrote you, who programmed you, who owns you, what is your name, what's your name, whats your name, do you have a name, how old are you, where are you from, where do you live, are you a bot, are you a robot, are you human, are you a human, are you an ai, are you a person, are you real, are you chatgpt, are you alive, what can you do, what do you do, what can i ask, what can i ask you, what can you answer, what do you know, how do you work, how does this bot work, what does this bot do, what is this bot, how can you help, how can you help me, can you help me, help me, help, i need help, what is your purpose, tell me a joke, tell me about yourself, introduce yourself, tell me something, sing a song, what time is it, what is the time, what day is it, what's the date, how is the weather, how's the weather, what is the weather, what's the weather, do you love me, do you like me, will you marry me, which model are you, what model are you, which llm are you, are you a language model",
  please: 'please, pls, plz, plss',
  fillers:
    "so much, very much, a lot, a bunch, a ton, a million, again, anyway, anyways, all, everyone, everybody, everyone else, folks, guys, people, team, friends, friend, mate, man, dude, bro, bud, buddy, pal, there, bot, footnote, dear, please, pls, plz, btw, by the way, so, really, very, i'll, i will, that, that's, thats, it's, its, is, was, today, too, now, then, and, but, oh, for the help, for your help, for helping, for the answer, for that, for this, to you, you, this, just, haha, :d",
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
};

const de: SmallTalkPhrases = {
  thanks:
    'danke, danke dir, danke euch, danke schön, dankeschön, danke sehr, vielen dank, besten dank, herzlichen dank, tausend dank, dank dir, merci, thx, danke im voraus, nein danke',
  greetings:
    "hallo, hi, hey, moin, moin moin, servus, grüezi, grüß gott, grüß dich, guten morgen, guten tag, guten abend, mahlzeit, tach, wie geht's, wie gehts, wie geht es dir, wie geht's dir, wie gehts dir, na, jemand da, ist jemand da, ist hier jemand, jemand hier, jemand wach, bist du da, bist du wach, neu hier, ich bin neu hier",
  reactions:
    'lol, haha, hihi, ok, okay, alles klar, top, gut, sehr gut, super, toll, klasse, prima, spitze, perfekt, cool, genial, geil, nice, schön, wow, krass, ach so, achso, ah, aha, oh, hm, hmm, verstehe, verstanden, ja, jo, jep, nein, nee, nö, stimmt, passt, genau, richtig, falsch, das ist falsch, das stimmt nicht, du liegst falsch, guter bot, blöder bot, dummer bot, tschüss, tschüs, ciao, bis dann, bis später, bis bald, gute nacht, schönen abend, schönen abend noch, schönen tag, schönen tag noch, schönes wochenende, macht nichts, kein problem, gern geschehen, bitte schön, egal, vergiss es, gut zu wissen, funktioniert, geht, klappt, hat geklappt, na gut, na ja, naja, mist, scheiße, blöd, dumm, interessant, hilfreich, du bist der beste, ich liebe dich, bot',
  aboutBot:
    'wer bist du, was bist du, wer hat dich gemacht, wer hat dich gebaut, wer hat dich programmiert, wer hat dich entwickelt, wer hat dich erschaffen, wie heißt du, wie ist dein name, wie alt bist du, woher kommst du, wo wohnst du, bist du ein bot, bist du ein roboter, bist du ein mensch, bist du echt, bist du eine ki, was kannst du, was machst du, was weißt du, was kann ich dich fragen, was kann ich fragen, wie funktionierst du, wie funktioniert dieser bot, was kann der bot, was kann dieser bot, kannst du mir helfen, hilf mir, hilfe, wie spät ist es, wie viel uhr ist es, welcher tag ist heute, wie ist das wetter, wie wird das wetter, erzähl einen witz, erzähl mir einen witz',
  please: 'bitte, biddö',
  fillers:
    'sehr, dir, euch, ihnen, schön, viel, viele, vielmals, nochmal, noch, auch, alle, allerseits, zusammen, leute, ihr, ihr lieben, an alle, bot, footnote, mal, bitte, übrigens, ja, und, aber, so, das, das ist, ist, war, für die hilfe, für deine hilfe, für die antwort, na, du, doch, dann, jetzt, trotzdem, ein, der, die',
  leadIns:
    'kurze frage, dumme frage, blöde frage, kleine frage, frage, eine frage, noch eine frage, andere frage, ganz andere frage, anderes thema, ganz anderes thema, was anderes, etwas anderes, ganz was anderes, noch was, neue frage, neues thema, nächste frage, themenwechsel, sorry, entschuldigung, entschuldige, tut mir leid, sorry für die dumme frage, sorry für die blöde frage, kann mir jemand sagen, kann mir jemand helfen, kannst du mir sagen, könnt ihr mir sagen, weiß jemand, weißt du, wisst ihr, weiß einer, ich wollte fragen, ich wüsste gern, ich möchte wissen, ich würde gern wissen, mich würde interessieren, ich habe eine frage, ich hab eine frage, hab eine frage, hab mal eine frage, ok, okay, hallo, hi, also, übrigens, sag mal, sagt mal, gut, eigentlich, nochmal',
  questionWords:
    'wer, wen, wem, wessen, was, wann, wo, woher, wohin, warum, wieso, weshalb, wie, wieviel, welche, welcher, welches, welchen, welchem, kann, könnte, darf',
  openingVerbs:
    'kann, kannst, können, könnte, könnt, darf, dürfen, muss, müssen, soll, sollte, ist, sind, war, waren, hat, habe, haben, hatte, gibt, geht, wird, werden, würde, braucht, brauche',
  takeUps:
    'und was ist mit, was ist mit, und wie ist es mit, wie ist es mit, wie sieht es aus mit, und, aber, oder, auch',
  articles: 'der, die, das, den, dem, des, ein, eine, einen, einem, einer',
  questionOpeners: 'ich, mein, meine, wir, unser, ob, womit, wodurch, wofür, ab, in, auf, unter',
};

const fr: SmallTalkPhrases = {
  thanks:
    "merci, merci beaucoup, merci bien, mille mercis, grand merci, merci à tous, merci d'avance, thx, non merci",
  greetings:
    "bonjour, salut, coucou, bonsoir, hello, hey, yo, ça va, comment ça va, comment vas-tu, comment allez-vous, ça roule, quelqu'un, il y a quelqu'un, y a quelqu'un, tu es là, t'es là, nouveau ici, je suis nouveau",
  reactions:
    "mdr, ptdr, lol, haha, hihi, ok, okay, d'accord, dac, ça marche, parfait, super, génial, cool, top, nickel, excellent, bien, très bien, bravo, oui, ouais, non, ah, oh, ah bon, hum, hm, euh, je vois, compris, j'ai compris, bon bot, mauvais bot, c'est faux, faux, tu te trompes, laisse tomber, tant pis, pas grave, pas de souci, de rien, au revoir, à plus, à bientôt, bonne nuit, bonne journée, bonne soirée, ça fonctionne, intéressant, bon à savoir, je t'aime, tu es le meilleur, merde, zut, bot",
  aboutBot:
    "qui es-tu, tu es qui, t'es qui, qu'es-tu, qui t'a créé, qui t'a fait, qui t'a programmé, qui vous a créé, comment tu t'appelles, comment t'appelles-tu, c'est quoi ton nom, quel est ton nom, quel âge as-tu, tu as quel âge, d'où viens-tu, es-tu un bot, tu es un bot, t'es un bot, es-tu un robot, es-tu humain, tu es humain, que peux-tu faire, qu'est-ce que tu peux faire, tu sais faire quoi, tu peux faire quoi, que sais-tu faire, qu'est-ce que tu sais, comment tu marches, comment fonctionnes-tu, comment marche ce bot, peux-tu m'aider, aide-moi, aide, raconte-moi une blague",
  please: "s'il te plaît, s'il vous plaît, s'il te plait, s'il vous plait, stp, svp",
  fillers:
    "beaucoup, bien, infiniment, tout le monde, à tous, à toutes, tous, les gars, les amis, le bot, bot, footnote, s'il te plaît, s'il vous plaît, stp, svp, au fait, et, mais, c'est, c'était, pour l'aide, pour ton aide, pour votre aide, pour la réponse, quand même, encore, très, trop, toi, vous, alors, donc",
  leadIns:
    "petite question, question, une question, j'ai une question, autre question, autre chose, autre sujet, question bête, désolé, désolée, pardon, excusez-moi, excuse-moi, désolé pour la question bête, quelqu'un sait, est-ce que quelqu'un sait, savez-vous, sais-tu, tu sais, vous savez, peux-tu me dire, pouvez-vous me dire, j'aimerais savoir, je voudrais savoir, je me demandais, dites-moi, dis-moi, ok, bonjour, salut, alors, bon, sinon, au fait, du coup, donc, euh",
  questionWords:
    'qui, que, quoi, quand, où, pourquoi, comment, combien, quel, quelle, quels, quelles, lequel, laquelle, est-ce',
  openingVerbs: "est, sont, était, peut, peux, puis-je, peut-on, dois-je, faut-il, y, il, c'est, ça, a",
  takeUps: "et qu'en est-il de, qu'en est-il de, et pour ce qui est de, et, mais, ou",
  articles: "le, la, les, un, une, des, l'",
  questionOpeners: "qu'est-ce, je, j'ai, mon, ma, mes, on, nous, à, de, dans, depuis, si, les, le, la",
};

const es: SmallTalkPhrases = {
  thanks: 'gracias, muchas gracias, mil gracias, muchísimas gracias, gracias de antemano, thx, no gracias',
  greetings:
    'hola, buenas, buenos días, buenas tardes, buenas noches, hey, qué tal, cómo estás, cómo está, cómo va, qué pasa, hay alguien, alguien ahí, hay alguien ahí, estás ahí, soy nuevo, soy nueva',
  reactions:
    'jaja, jajaja, lol, ok, okay, vale, bien, muy bien, genial, perfecto, excelente, estupendo, bueno, guay, súper, fantástico, sí, si, no, ah, oh, ya, ya veo, entiendo, entendido, de acuerdo, claro, buen bot, mal bot, eso está mal, te equivocas, falso, no importa, da igual, de nada, adiós, chao, hasta luego, nos vemos, buena noche, buen día, funciona, interesante, te quiero, eres el mejor, bot',
  aboutBot:
    'quién eres, qué eres, quién te hizo, quién te creó, quién te ha creado, quién te programó, cómo te llamas, cuál es tu nombre, cuántos años tienes, de dónde eres, eres un bot, eres un robot, eres humano, eres una persona, eres un bot o una persona, qué puedes hacer, qué sabes hacer, qué haces, qué sabes, qué puedo preguntar, qué puedo preguntarte, cómo funcionas, cómo funciona este bot, puedes ayudarme, ayúdame, ayuda, cuéntame un chiste',
  please: 'por favor, porfa',
  fillers:
    'muchas, mucho, a todos, todos, gente, chicos, amigos, amigo, bot, footnote, por favor, porfa, por cierto, y, pero, muy, qué, es, por la ayuda, por tu ayuda, por la respuesta, igualmente, de todos modos, entonces, pues',
  leadIns:
    'una pregunta, pregunta, otra pregunta, otra cosa, cambiando de tema, tengo una pregunta, pregunta tonta, perdón, perdona, perdone, disculpa, disculpe, disculpen, lo siento, perdón por la pregunta, alguien sabe, sabe alguien, sabes, me puedes decir, puedes decirme, me gustaría saber, quisiera saber, quería preguntar, ok, hola, bueno, vale, por cierto, entonces, pues, oye',
  questionWords: 'quién, quiénes, qué, cuándo, dónde, cómo, cuánto, cuánta, cuántos, cuántas, cuál, cuáles',
  openingVerbs: 'es, son, era, puedo, puede, pueden, hay, tengo, debo, se, está, están',
  takeUps: 'y qué hay de, qué hay de, y qué pasa con, qué pasa con, y, e, pero, o',
  articles: 'el, la, los, las, un, una, unos, unas',
  questionOpeners: 'por qué, mi, mis, yo, a, en, de, con, si, para, el, la',
};

const pt: SmallTalkPhrases = {
  thanks:
    'obrigado, obrigada, muito obrigado, muito obrigada, valeu, vlw, brigado, brigada, obg, obrigado desde já, não obrigado, agradecido',
  greetings:
    'olá, oi, ei, bom dia, boa tarde, boa noite, e aí, eae, tudo bem, tudo bom, como vai, como você está, alguém aí, tem alguém aí, você está aí, sou novo aqui',
  reactions:
    'kkk, rsrs, haha, lol, ok, okay, tá, tá bom, beleza, blz, certo, legal, ótimo, perfeito, excelente, show, massa, bom, muito bom, sim, não, ah, oh, hm, entendi, entendido, saquei, bom bot, está errado, errado, deixa pra lá, não importa, de nada, tchau, até mais, até logo, falou, funciona, funcionou, interessante, te amo, bot',
  aboutBot:
    'quem é você, o que é você, quem te fez, quem te criou, quem criou você, quem te programou, qual é o seu nome, qual é seu nome, como você se chama, quantos anos você tem, de onde você é, você é um bot, você é um robô, você é humano, o que você faz, o que você pode fazer, o que você sabe, o que você sabe fazer, o que posso perguntar, como você funciona, como funciona esse bot, pode me ajudar, me ajuda, me ajude, ajuda, conta uma piada',
  please: 'por favor, pfv',
  fillers:
    'muito, muitíssimo, mesmo, a todos, pessoal, gente, galera, amigo, amigos, bot, footnote, por favor, pfv, aliás, e, mas, é, pela ajuda, pela resposta, assim mesmo, então',
  leadIns:
    'uma pergunta, pergunta, outra pergunta, outra coisa, mudando de assunto, tenho uma pergunta, uma dúvida, tenho uma dúvida, dúvida, pergunta boba, desculpa, desculpe, desculpem, com licença, alguém sabe, você sabe, sabe me dizer, pode me dizer, gostaria de saber, queria saber, queria perguntar, ok, oi, olá, então, aliás, bom',
  questionWords: 'quem, quando, onde, como, quanto, quanta, quantos, quantas, qual, quais',
  openingVerbs: 'é, são, era, posso, pode, podem, há, tem, tenho, devo, está, estão, dá',
  takeUps: 'e quanto a, e que tal, e, mas, ou',
  articles: 'o, a, os, as, um, uma',
  questionOpeners: 'que, o que, por que, meu, minha, eu, a, em, de, com, se, para, o',
};

const ru: SmallTalkPhrases = {
  thanks:
    'спасибо, спасибо большое, большое спасибо, огромное спасибо, спс, пасиб, пасибо, благодарю, заранее спасибо, нет спасибо',
  greetings:
    'привет, всем привет, приветствую, здравствуй, здравствуйте, здрасте, добрый день, доброе утро, добрый вечер, доброй ночи, хай, ку, как дела, как ты, как поживаешь, есть кто, кто-нибудь есть, есть кто живой, ты тут, ты здесь, я новенький',
  reactions:
    'лол, хаха, ахаха, кек, ок, окей, хорошо, ладно, понял, поняла, понятно, ясно, отлично, супер, круто, класс, здорово, прекрасно, замечательно, да, нет, ага, угу, ого, вау, ну, эх, хм, неплохо, хороший бот, плохой бот, неправильно, это неправильно, неверно, ты ошибаешься, неважно, забудь, не за что, пожалуйста, пока, до свидания, увидимся, спокойной ночи, хорошего дня, работает, заработало, помогло, интересно, люблю тебя, ты лучший, бот',
  aboutBot:
    'кто ты, ты кто, что ты, кто ты такой, кто тебя создал, кто тебя сделал, кто тебя написал, как тебя зовут, как твоё имя, как твое имя, сколько тебе лет, откуда ты, ты бот, ты робот, ты человек, что ты умеешь, что ты можешь, что умеешь, что ты знаешь, что можно спросить, о чём можно спросить, как ты работаешь, как работает этот бот, помоги, помоги мне, помощь, расскажи анекдот',
  please: 'пожалуйста, плиз, плз',
  fillers:
    'большое, огромное, очень, всем, тебе, вам, бот, footnote, ребята, народ, друзья, пожалуйста, плиз, кстати, и, а, но, это, за помощь, за ответ, всё равно, ещё раз, так, ну',
  leadIns:
    'вопрос, есть вопрос, ещё вопрос, еще вопрос, другой вопрос, другая тема, другое, о другом, такой вопрос, глупый вопрос, простите, извините, извини, прошу прощения, простите за глупый вопрос, подскажите, подскажите пожалуйста, подскажи, скажите, скажи, кто-нибудь знает, кто знает, не знаете, хочу узнать, хотел узнать, хотел спросить, хотела спросить, ок, привет, ну, так, ладно, кстати, тогда',
  questionWords:
    'кто, кого, кому, что, чего, чем, когда, где, куда, откуда, почему, зачем, как, сколько, какой, какая, какое, какие, какую',
  openingVerbs: 'можно, могу, нужно, есть, надо, будет',
  takeUps: 'а как насчёт, а как насчет, а что насчёт, а что насчет, а, и, но, или',
  articles: '',
  questionOpeners: 'каком, можно ли, я, у, мой, мы, на, в, если',
};

const uk: SmallTalkPhrases = {
  thanks: 'дякую, дуже дякую, щиро дякую, спасибі, дяки, наперед дякую, ні дякую',
  greetings:
    'привіт, всім привіт, вітаю, добрий день, доброго дня, доброго ранку, добрий вечір, як справи, як ти, є хто, є хтось, ти тут',
  reactions:
    'лол, хаха, ок, окей, добре, гаразд, зрозумів, зрозуміла, зрозуміло, ясно, чудово, супер, круто, клас, так, ні, ага, ого, вау, гм, гарний бот, неправильно, це неправильно, ти помиляєшся, неважливо, забудь, нема за що, прошу, бувай, до побачення, на добраніч, гарного дня, працює, цікаво, бот',
  aboutBot:
    'хто ти, ти хто, що ти, хто тебе створив, хто тебе зробив, як тебе звати, скільки тобі років, звідки ти, ти бот, ти робот, ти людина, що ти вмієш, що ти можеш, що ти знаєш, що можна запитати, як ти працюєш, як працює цей бот, допоможи, допоможи мені, допомога',
  please: 'будь ласка',
  fillers:
    'дуже, щиро, всім, тобі, вам, бот, footnote, друзі, будь ласка, до речі, і, а, але, це, за допомогу, за відповідь, все одно, ще раз, ну',
  leadIns:
    'питання, є питання, ще питання, інше питання, інша тема, про інше, дурне питання, вибачте, вибач, перепрошую, підкажіть, підкажіть будь ласка, підкажи, скажіть, хтось знає, хто знає, хочу дізнатися, хотів запитати, ок, привіт, ну, до речі, тоді',
  questionWords:
    'хто, кого, кому, що, чого, чим, коли, де, куди, звідки, чому, навіщо, як, скільки, який, яка, яке, які, яку',
  openingVerbs: 'чи, можна, можу, треба, є, буде',
  takeUps: 'а як щодо, а що з, а, і, й, та, але, або',
  articles: '',
  questionOpeners: 'я, у, мій, ми, на, в, якщо',
};

const ja: SmallTalkPhrases = {
  thanks:
    'ありがとう, ありがとうございます, ありがとうございました, どうもありがとう, どうも, サンキュー, あざす, あざっす, あざます, 感謝, 感謝します, 助かりました, 助かった, 助かる',
  greetings:
    'こんにちは, こんばんは, おはよう, おはようございます, はじめまして, 初めまして, やあ, もしもし, ハロー, よろしく, よろしくお願いします, お疲れ様, お疲れ様です, おつかれ, 元気, 元気ですか, お元気ですか, 誰かいますか, 誰かいる, 誰か, いますか',
  reactions:
    'なるほど, なるほどね, そうか, そうなんだ, そうですか, わかった, わかりました, 分かった, 分かりました, 了解, 了解です, 了解しました, りょ, オッケー, オーケー, ok, はい, うん, いいえ, いや, すごい, すげー, いいね, 良いね, 最高, 素晴らしい, 完璧, やった, できた, できました, 笑, 草, ウケる, ははは, へえ, へー, ふーん, うーん, えっと, あの, 違う, 違います, 間違い, 間違ってる, 大丈夫, 大丈夫です, 気にしないで, さようなら, バイバイ, またね, おやすみ, おやすみなさい, お願いします, 面白い',
  aboutBot:
    'あなたは誰, あなたは誰ですか, あなたはだれ, 君は誰, 誰が作った, 誰が作ったの, 誰が作りましたか, 誰があなたを作った, 誰があなたを作りましたか, 名前は, 名前は何, お名前は, あなたの名前は, ボットですか, あなたはボットですか, 人間ですか, aiですか, 何ができる, 何ができますか, 何ができるの, 何を聞けますか, 使い方は, 助けて, ヘルプ',
  please: 'お願いします, おねがいします',
  fillers:
    'です, ます, ね, よ, な, の, さん, みんな, みなさん, 皆さん, ボット, 本当に, とても, ほんと, ほんとに, じゃ, では, ございます, でした',
  leadIns:
    '質問です, 質問, 質問があります, ちなみに, ところで, 話変わるけど, 話は変わりますが, 別の質問, 別件ですが, すみません, すいません, 失礼します, ごめんなさい, 教えてください, じゃあ, では, あの, えっと',
  questionWords: '',
  openingVerbs: '',
  takeUps: 'では, じゃあ, それと, あと, それで, で',
  articles: '',
  questionOpeners: '',
};

const zh: SmallTalkPhrases = {
  thanks:
    '谢谢, 谢谢你, 谢谢您, 谢谢啦, 谢谢了, 谢啦, 谢了, 多谢, 非常感谢, 感谢, 十分感谢, 感恩, 谢谢大家, 謝謝, 謝謝你, 多謝, 感謝',
  greetings:
    '你好, 您好, 大家好, 嗨, 哈喽, 哈啰, 早, 早上好, 早安, 上午好, 中午好, 下午好, 晚上好, 在吗, 在嗎, 有人吗, 有人在吗, 有人嗎, 你好吗, 最近怎么样, 新人报到, 我是新人',
  reactions:
    '哈, 哈哈, 呵呵, 嘻嘻, 笑死, 好, 好的, 好吧, 好啊, 行, 行吧, 可以, 嗯, 嗯嗯, 哦, 噢, 喔, 啊, 呃, 是的, 是, 对, 对的, 不, 不是, 不对, 错了, 你错了, 明白, 明白了, 懂了, 知道了, 了解, 收到, 原来如此, 这样啊, 太好了, 太棒了, 棒, 真棒, 牛, 厉害, 不错, 很好, 完美, 酷, 没事, 没关系, 算了, 不客气, 再见, 拜拜, 晚安, 成功了, 可以了, 有意思, 有趣, 有用, 好机器人, 笨蛋, ok',
  aboutBot:
    '你是谁, 你是誰, 你是什么, 谁做的你, 谁创造了你, 谁开发了你, 谁写的你, 你叫什么, 你叫什么名字, 你的名字是什么, 你多大了, 你几岁, 你是机器人吗, 你是人吗, 你是真人吗, 你是ai吗, 你能做什么, 你会什么, 你会做什么, 你能干什么, 你有什么功能, 我能问什么, 你知道什么, 怎么用, 帮助, 帮帮我, 讲个笑话',
  please: '请, 麻烦',
  fillers: '啦, 了, 呢, 吧, 呀, 哦, 的, 你, 您, 大家, 各位, 机器人, 非常, 很, 太, 真, 请',
  leadIns:
    '请问, 请问一下, 想问一下, 想问下, 问一下, 问个问题, 有个问题, 另一个问题, 换个话题, 另外, 顺便问一下, 对了, 不好意思, 打扰一下, 打扰了, 抱歉, 麻烦问一下, 求问, 有人知道, 谁知道, 告诉我, 我想知道, 那么, 請問',
  questionWords: '',
  openingVerbs: '',
  takeUps: '那么, 那, 还有, 另外',
  articles: '',
  questionOpeners: '',
};

const ar: SmallTalkPhrases = {
  thanks: 'شكرا, شكراً, شكرًا, شكرا جزيلا, شكراً جزيلاً, شكرا لك, ألف شكر, مشكور, تسلم, جزاك الله خيرا',
  greetings:
    'مرحبا, مرحباً, أهلا, أهلاً, اهلا, أهلا وسهلا, السلام عليكم, سلام, صباح الخير, مساء الخير, كيف حالك, كيف الحال, هل من أحد, هل من أحد هنا',
  reactions:
    'هههه, حسنا, حسناً, تمام, طيب, جيد, ممتاز, رائع, جميل, نعم, لا, أوكي, اوكي, فهمت, صحيح, خطأ, هذا خطأ, لا بأس, لا يهم, عفوا, عفواً, وداعا, مع السلامة, إلى اللقاء, تصبح على خير, بوت جيد',
  aboutBot:
    'من أنت, من انت, ما أنت, من صنعك, من خلقك, من برمجك, ما اسمك, ما هو اسمك, كم عمرك, من أين أنت, هل أنت بوت, هل أنت روبوت, هل أنت إنسان, ماذا تستطيع أن تفعل, ماذا يمكنك أن تفعل, ماذا تعرف, كيف تعمل, ساعدني, مساعدة',
  please: 'من فضلك, لو سمحت',
  fillers: 'جدا, جداً, جزيلا, جزيلاً, كثيرا, لك, لكم, جميعا, يا, بوت, من فضلك, لو سمحت, و, على المساعدة',
  leadIns:
    'سؤال, عندي سؤال, لدي سؤال, سؤال آخر, موضوع آخر, آسف, عذرا, عذراً, المعذرة, هل يعرف أحد, هل تعرف, أريد أن أعرف, أخبرني, قل لي',
  questionWords: 'من, ما, ماذا, متى, أين, لماذا, كيف, كم, هل',
  openingVerbs: 'هل, هي, هو',
  takeUps: 'وماذا عن, ماذا عن, و, لكن',
  articles: '',
  questionOpeners: 'أي, لم',
};

export const smallTalkPhrases: ReadonlyMap<string, SmallTalkPhrases> = new Map(
  Object.entries({ en, de, fr, es, pt, ru, uk, ja, zh, ar }),
);
