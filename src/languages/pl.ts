import { anaphoraCue } from './anaphora.js';
import { type AnswerTypePatterns, type DetailPatterns, type Language, wordsOf } from './language.js';
import { sentenceCues } from './sentence-cues.js';
import { allWithBoundaries } from './word-boundary.js';

export const polish: Language = {
  code: 'pl',
  scripts: ['Latn'],
  letters: 'ąćęłńóśźż',
  webShare: 1.8,
  stopWords: 'pol',
  numerals: wordsOf('dwa dwaj dwie dwoje jeden jedna jedno'),
  moreStopWords: wordsOf('kogo komu moją twoją tą całą taką naszą samą inną waszą'),
  numberWords: wordsOf(
    'dwa dwie dwóch dwaj dwoje trzy trzech cztery czterech pięć pięciu sześć sześciu siedem siedmiu osiem ośmiu dziewięć dziewięciu dziesięć dziesięciu jedenaście dwanaście dwunastu trzynaście czternaście piętnaście piętnastu szesnaście siedemnaście osiemnaście dziewiętnaście dwadzieścia dwudziestu trzydzieści trzydziestu czterdzieści pięćdziesiąt sześćdziesiąt siedemdziesiąt osiemdziesiąt dziewięćdziesiąt sto stu tysiąc tysiące tysięcy milion miliony milionów dwukrotnie połowa pół',
  ),
  orderWords: wordsOf(
    'pierwszy pierwsza pierwsze pierwszego pierwszej drugi druga drugie drugiego drugiej trzeci trzecia trzeciego czwarty czwarta piąty piąta następny następna następne kolejny kolejna ostatni ostatnia ostatnie obecny obecna poprzedni poprzednia',
  ),
  commonWords: 'polish',
  fold: true,
  ngramLength: 4,
  answerTypes: allWithBoundaries<AnswerTypePatterns>({
    leadingClause:
      /^(?:kiedy|gdy|jeśli|jeżeli|po tym,? jak) [^,?]*,\s*(?=(?:to )?(?:co|kto|kogo|komu|jak|gdzie|ile|ilu|dlaczego|któr\w*)\b)/,
    time: /^(?:\S+ )?kiedy\b|\b(?:od|do|na) kiedy\b|\bkiedy[\s?]*$|któr(?:ym|y) (?:rok|wiek)|\bo której\b/,
    number: /\bile\b|\bilu\b/,
    person: /\bkto\b|\bkogo\b|\bkomu\b|\bkim\b/,
  }),
  askedDetails: allWithBoundaries<DetailPatterns>({
    price: /\bile (?:kosztuj|płac|wynosi (?:cena|opłata))|\b(?:cena|koszt) \p{L}|\bjaka jest cena/u,
    duration: /\bjak długo\b|\bile (?:czasu|sekund|minut|godzin|dni|tygodni|miesięcy|lat)\b|\bprzez ile\b/,
    version: /\b(?:jak(?:a|iej|ą)|któr(?:a|ej|ą))\b.{0,20}wersj/,
    email: /\b(?:e-?mail|adres e-?mail)\b.*(?:do|dla)?\b/,
    phone: /\bnumer telefonu\b|\badres ip\b/,
    place:
      /\bgdzie (?:mieszka|znajduj|leży|się urodził)|\bw (?:jakim|którym) (?:kraju|mieście)|\bna jakiej ulicy\b/,
    quantity:
      /\bjak(?:i|a|ie)\b.{0,40}(?:maksym|minim|limit|port|rozdzielczo|długo|rozmiar|prędko|temperatur|wiek)/,
    age: /\bile (?:lat (?:ma|mają|miał|miała)|(?:ma|mają) lat)\b/,
    review:
      /\b(?:ktoś|ktokolwiek|możecie|możesz)\b.*\b(?:spojrzeć|zobaczyć|sprawdzić|zerknąć|naprawić|przejrzeć|rzucić okiem)\b.*\b(?:mój|moje|moją|mojego|moim)\b/,
  }),
  anaphoraCue: anaphoraCue({
    anywhere: 'on, ona, ono, oni, one, jego, jej, ich, jemu, nim, to, ten, ta, te, tam, wtedy',
    atStart: 'a, i, ale, lub, dlaczego',
  }),
  sentenceCues: sentenceCues({
    how: 'jak|co (?:muszę|mam|mogę)|w jaki sposób',
    why: 'dlaczego|czemu|powód|co oznacza',
    whether: 'czy|mogę|można|jest|są|da się',
    instructs:
      'możesz|można|należy|musisz|trzeba|użyj|uruchom|ustaw|otwórz|wybierz|kliknij|dodaj|upewnij|zainstaluj|zalec\\w*|za pomocą|aby',
    explains: 'ponieważ|bo|gdyż|dlatego|powód|przyczyn\\w*|oznacza|więc|spowodowan\\w*|w przeciwnym',
    negates: 'nie|nigdy|żaden|żadne|bez|ani|tylko|wyłącznie|niemożliwe',
    pointsElsewhere:
      'zobacz|patrz|zajrzyj|przeczytaj|sprawdź (?:stronę|rozdział|sekcję)|więcej (?:informacji|szczegółów|na)|(?:opisan|wyjaśnion)[aeoy] (?:w|na)',
    refersBack:
      'to|ten|ta|te|ci|tego|tej|tym|on|ona|ono|oni|one|tak|więc|wtedy|jednak|ale|i|lub|również|w (?:tym|takim) (?:przypadku|razie)|aby to|na przykład|dlatego|dzięki temu|tam',
  }),
  smallTalk: {
    thanks:
      'dzięki, dzieki, dziękuję, dziekuje, dzięki wielkie, wielkie dzięki, bardzo dziękuję, dziękuję bardzo, dzięki za pomoc, z góry dzięki, z góry dziękuję, thx, nie dziękuję',
    greetings:
      'cześć, czesc, hej, hejka, siema, siemka, witam, witaj, dzień dobry, dobry wieczór, dobry, halo, elo, jak się masz, jak leci, co słychać, jest tu ktoś, ktoś tu jest, jesteś tam, jestem nowy, jestem tu nowy',
    reactions:
      'lol, haha, hehe, ok, okej, okay, dobra, dobrze, bardzo dobrze, super, świetnie, ekstra, spoko, fajnie, idealnie, extra, tak, nie, no, ah, oh, hm, aha, aa, rozumiem, jasne, kumam, zrozumiałem, racja, źle, to źle, mylisz się, dobry bot, głupi bot, nieważne, nic się nie stało, nie ma sprawy, nie ma za co, proszę bardzo, pa, pa pa, do widzenia, na razie, narka, dobranoc, miłego dnia, działa, ciekawe, dobrze wiedzieć, kocham cię, bot',
    aboutBot:
      'kim jesteś, czym jesteś, kto cię stworzył, kto cię zrobił, kto cię zaprogramował, jak masz na imię, jak się nazywasz, ile masz lat, skąd jesteś, jesteś botem, czy jesteś botem, czy jesteś robotem, czy jesteś człowiekiem, co potrafisz, co umiesz, co robisz, co wiesz, o co mogę zapytać, o co mogę pytać, jak działasz, jak działa ten bot, możesz mi pomóc, pomożesz mi, pomóż mi, pomocy, pomoc, opowiedz żart',
    please: 'proszę, prosze, pls',
    fillers:
      'bardzo, wielkie, wszystkim, wszyscy, ludzie, ekipa, przyjaciele, bocie, bot, footnote, proszę, swoją drogą, a, i, ale, to, jest, za pomoc, za odpowiedź, i tak, więc, no',
    leadIns:
      'pytanie, mam pytanie, szybkie pytanie, jedno pytanie, jeszcze jedno pytanie, inne pytanie, inna sprawa, inny temat, głupie pytanie, przepraszam, sorki, sorry, wybaczcie, przepraszam za głupie pytanie, wie ktoś, czy ktoś wie, ktoś wie, wiecie, może ktoś powiedzieć, możesz mi powiedzieć, możecie mi powiedzieć, zastanawiam się, chciałbym wiedzieć, chciałabym wiedzieć, chciałem zapytać, hej, cześć, ok, dobra, więc, no, a tak w ogóle, słuchajcie',
    questionWords:
      'kto, kogo, komu, kim, co, czego, czym, kiedy, gdzie, skąd, dokąd, dlaczego, czemu, jak, ile, ilu, jaki, jaka, jakie, który, która, które',
    openingVerbs: 'czy, można, mogę, trzeba, muszę, jest, są, ma, mają, będzie, da się',
    takeUps: 'a co z, co z, a, i, ale, lub, albo',
    articles: '',
    questionOpeners: 'ja, mój, moja, u, w, na, jeśli',
  },
};
