/** What a language writes with a full stop in the middle of a sentence; words without their last stop. */
export interface SentenceHabits {
  /** Something always follows: titles before names, "e.g.", "No." */
  readonly never: ReadonlySet<string>;
  /** Goes on only when a number follows: "No. 5", "p. 12". */
  readonly counted: ReadonlySet<string>;
  /** May end a sentence: months, units, "Inc.", "etc." */
  readonly perhaps: ReadonlySet<string>;
  /** Words that begin sentences but hardly ever names: after one of these "perhaps" is a yes. */
  readonly openers: ReadonlySet<string>;
  /** `8. Februar`: a short number with a stop is an ordinal. */
  readonly writesOrdinals: boolean;
}

/** Habits of a language by its BCP 47 tag; English where we know none. */
export function habitsOf(language: string): SentenceHabits {
  const primary = language.split('-')[0] ?? '';
  const known = habits.get(primary) ?? habits.get('en');
  return { ...(known ?? nothing), writesOrdinals: ordinalLanguages.has(primary) };
}

const nothing: SentenceHabits = {
  never: new Set(),
  counted: new Set(),
  perhaps: new Set(),
  openers: new Set(),
  writesOrdinals: false,
};

const ordinalLanguages = new Set('cs da de et fi hr hu is lb lv nb nn no sk sl sr tr'.split(' '));

/** Latin and scholarly shorthand that turns up in every European language. */
const everywhereNever = 'vs cf ca St Ste Dr Prof Mr Mrs Ms Rev';
const everywhereCounted =
  'no No nos Nos nr Nr núm Núm p pp P Pp pag pág págs blz str vol Vol fig Fig figs Figs art Art arts sec Sec ch Ch cap Cap chap Chap ex eq Eq al op ed eds c Abb Abs Kap Tab Bd рис табл гл ст п';
const everywherePerhaps =
  'etc Jr Sr Inc Ltd Corp Co Mio Mrd a.m p.m Ph.D Jan Feb Apr Aug Sept Sep Oct Okt Nov Dec Dez';

const habits = new Map<string, SentenceHabits>([
  habit('en', {
    never:
      'Messrs Mme Mlle Hon Gen Col Maj Capt Cpt Lt Sgt Cpl Cmdr Adm Gov Sen Rep Pres Supt Fr Msgr Mt Ft viz approx v e.g i.e esp incl resp',
    perhaps:
      'Mar Jun Jul Mon Tue Tues Wed Thu Thurs Fri Sat Sun Ave Blvd Rd Bros dept Dept Univ Assn Esq U.S U.K E.U U.N D.C B.C A.D',
    openers:
      'The A An It Its In On At As By For From To Of With Within Without He She They We You I His Her Their Our Your My This That These Those There Then Here When While Where After Before During Since Until Although Though However Moreover Because If But And Or So Yet Not Many Most Some Several Both Each Every All Another Other Such Today Later According Despite Among Between Under Over Once What Who Why How Which Thus Hence Therefore Because Again No Nor Similarly Finally First Second Instead Indeed Furthermore Additionally Meanwhile Still Even Only Any Few More None Nothing',
  }),
  habit('de', {
    never:
      'bzw bspw Bsp vgl z d u s o i a z.B d.h u.a s.o v.a o.ä i.d.R z.T z.Zt evtl ggf ggfs inkl exkl insb insbes zzgl sog gem geb gest verh Bde Hrsg hrsg Hg Tel Str Hl hl Ing Dipl Frl Fr Hr Hrn jun sen röm kath ev franz engl dt lat griech urspr ehem städt',
    perhaps: 'usw Jh Jhd Jhdt Std Min Sek Tsd Mill Mär Jun Jul Mo Di Mi Do Sa So v.Chr n.Chr Chr',
    openers:
      'Der Die Das Den Dem Des Ein Eine Einen Einem Einer Es Er Sie Wir Ich Ihr In Im Am An Auf Bei Beim Bis Nach Von Vom Vor Zu Zum Zur Mit Für Durch Seit Unter Über Aus Als Wenn Während Wie Was Wer Wo Warum Dies Diese Dieser Dieses Diesem Diesen Dabei Dadurch Danach Daher Damit Dann Dazu Doch Auch Aber Und Oder Nur Noch Sein Seine Ihre Man Laut Heute Später Jedoch Trotz Obwohl Viele Einige Alle Andere Beide Jede Jeder Derzeit Somit Allerdings Dagegen Außerdem Zudem Weitere Mehrere Kein Keine Hier Dort Da Ob Weil Zwar Solche Erst Gegen Ohne Um',
  }),
  habit('es', {
    never:
      'Sr Sra Sres Sras Srta D Dña Dra Ud Uds Vd Lic Ing Gral Cnel Tte tel Tel aprox ej p.ej Mons Fr Sto Sta Avda Av EE',
    perhaps: 'EE.UU UU E.U a.C d.C ene feb mar abr may jun jul ago sep oct nov dic S.A cía Cía',
    openers:
      'El La Los Las Un Una Unos Unas Lo En De Del Al A Con Por Para Desde Hasta Según Sin Sobre Tras Durante Entre Se Su Sus Este Esta Estos Estas Ese Esa Eso Esto Aquel Aquella Como Cuando Donde Aunque Pero Y O Si No Es Fue Hay Él Ella Ellos Ellas Además También Sin Después Antes Muchos Muchas Algunos Algunas Otro Otra Todos Todas',
  }),
  habit('fr', {
    never: 'M MM Mme Mmes Mlle Mlles Me Mgr Pr env c.-à-d p.ex éd t n av Av bd',
    perhaps: 'av.J.-C J.-C janv févr avr juil sept oct nov déc apr',
    openers:
      'Le La Les Un Une Des Du De En Dans À Au Aux Il Elle Ils Elles On Ce Cet Cette Ces Son Sa Ses Leur Leurs Nous Vous Je Par Pour Avec Sans Sous Sur Depuis Selon Après Avant Pendant Mais Et Ou Si Comme Quand Lorsque Où Que Qui Cependant Toutefois Ainsi Plusieurs Certains Tous Chaque',
  }),
  habit('it', {
    never:
      'Sig Sigg Sig.ra Sig.na Dott Dott.ssa Ing Avv Arch Gen Col On Mons S pagg cfr Cfr es ecc.es p.es tel Tel artt n',
    perhaps: 'ecc a.C d.C gen feb mar apr mag giu lug ago set ott nov dic S.p.A',
    openers:
      'Il Lo La I Gli Le Un Uno Una In Nel Nella Nei Nelle Del Della Dei Delle Di Da Dal Dalla A Al Alla Con Per Tra Fra Su Sul Sulla Si Non È Era Fu Egli Lui Lei Essi Loro Questo Questa Questi Queste Quello Quella Come Quando Dove Se Ma E O Anche Dopo Prima Durante Secondo Tuttavia Molti Alcuni Tutti Ogni',
  }),
  habit('pt', {
    never: 'Sr Sra Srs Sras Srta D Dra Exmo Exma Profa Eng Gen Cel tel Tel aprox p.ex Av Sto Sta n',
    perhaps: 'a.C d.C jan fev mar abr mai jun jul ago set out nov dez EUA Ltda Cia S.A',
    openers:
      'O A Os As Um Uma Uns Umas Em No Na Nos Nas De Do Da Dos Das Ao À Com Por Pelo Pela Para Desde Até Segundo Sem Sobre Após Durante Entre Se Seu Sua Seus Suas Este Esta Esse Essa Isso Isto Aquele Aquela Como Quando Onde Embora Mas E Ou Não É Foi Ele Ela Eles Elas Além Também Depois Antes Muitos Alguns Outro Outra Todos',
  }),
  habit('nl', {
    never:
      'dhr Dhr mevr Mevr mw Mw ir ing mr drs Drs jhr bijv bv d.w.z o.a m.b.t t.o.v i.p.v z.g zgn resp evt incl excl nl tel Tel',
    perhaps: 'enz mrt jun jul v.Chr n.Chr mln mld N.V B.V',
    openers:
      'De Het Een In Op Aan Bij Van Voor Na Naar Met Door Over Onder Tussen Sinds Tot Uit Volgens Tijdens Hij Zij Ze Wij We Ik Je U Zijn Haar Hun Dit Dat Deze Die Er Daar Hier Als Toen Wanneer Omdat Hoewel Maar En Of Ook Niet Veel Sommige Alle Elke',
  }),
  habit('sv', {
    never: 'bl.a t.ex d.v.s s.k f.d dvs kl resp prof dr fr hr jfr inkl exkl',
    perhaps: 'osv m.m m.fl f.Kr e.Kr mars kr milj',
    openers:
      'Den Det De En Ett I På Vid Från Till Med För Av Om Under Över Efter Före Genom Han Hon Vi Jag Ni Hans Hennes Deras Detta Denna Dessa Där Här Då När Som Men Och Eller Också Inte Många Några Alla Enligt',
  }),
  habit('ru', {
    never:
      'г-н г-жа ул пл пр просп пер д кв корп стр с см ср напр т.е т.к т.н т д.р проф акад доц ред изд св гр тов адм ген полк кап обл р-н',
    perhaps:
      'г гг в вв н.э э тыс млн млрд руб коп т.д т.п др пр янв фев февр мар апр авг сент окт нояб дек США',
    openers:
      'В Во На По С Со К Ко У О Об От Из За До Для При Под Над Без Через После Перед Между Он Она Оно Они Мы Вы Я Его Её Их Это Этот Эта Эти Тот Та Те Такой Так Там Здесь Когда Если Хотя Чтобы Как Что Кто Где Но И А Или Не Также Однако Согласно Многие Некоторые Все Каждый',
  }),
  habit('ro', {
    never: 'dl Dl dna Dna dnei ing av cca de.ex Sf sf alin',
    perhaps: 'ș.a etc î.Hr d.Hr ian feb mar apr mai iun iul aug sept oct noi dec lei mil',
    openers:
      'În La De Din Pe Cu Pentru Prin După Înainte Între Sub Până Fără Un O Unii Unele Acest Această Acești Aceste Acesta Aceasta El Ea Ei Ele Se Nu Este A Au Dacă Când Unde Cum Ce Care Dar Și Sau Iar De Deși Totuși Mulți Toate Toți',
  }),
  habit('tr', {
    never: 'Sn Av Doç Yrd Öğr Gör Alb Gen Org bkz Bkz yy örn Örn çev haz Hz Cad Sok Mah',
    perhaps: 'vs vb vd M.Ö M.S A.Ş T.C',
    openers:
      'Bu Şu O Bir Ve Ama Ancak Fakat Ya Da De Ne Nasıl Niçin Kim Her Bazı Birçok Tüm Daha Sonra Önce Onun Onlar Biz Siz Ben Sen İlk Bunun Böyle',
  }),
]);

function habit(
  language: string,
  lists: { never: string; perhaps: string; openers: string },
): readonly [string, SentenceHabits] {
  const split = (words: string) => new Set(words.split(' '));
  const never = split(`${everywhereNever} ${lists.never}`);
  const counted = split(everywhereCounted);
  const perhaps = split(`${everywherePerhaps} ${lists.perhaps}`);
  return [language, { never, counted, perhaps, openers: split(lists.openers), writesOrdinals: false }];
}
