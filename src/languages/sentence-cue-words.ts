/** In small letters, alternatives of a pattern; the last four are of a sentence, `refersBack` of its beginning. */
export interface CueWords {
  readonly how: string;
  readonly why: string;
  /** At the beginning of the question, after greetings and the like. */
  readonly whether: string;
  readonly instructs: string;
  readonly explains: string;
  readonly negates: string;
  readonly refersBack: string;
}

export const spacedCueWords: Readonly<Record<string, CueWords>> = {
  en: {
    how: 'how (?:do|does|can|could|should|would|to|do you|am|are) |how to|(?:way|possible) to|what (?:do|should|can) i (?:do|use|type|write|put)|how (?:i|we) ',
    why: "why|how come|reason|what(?:'s| is| does) .{1,40}(?:mean|about|wrong|cause)|what am i doing wrong",
    whether: 'do|does|did|is|are|am|was|were|can|could|will|would|should|may|must|has|have',
    instructs:
      'you (?:can|could|may|must|should|need|will need|have)|use|using|run|running|set|make sure|ensure|to (?:do|fix|enable|disable|change|prevent|avoid|get|use|add|remove|create|make)|(?:go|navigate|scroll) to|click|select|press|choose|open|add|install|edit|enable|disable|try|via|by (?:adding|using|setting|running|passing|clicking)|recommend(?:ed)?|can be',
    explains:
      'because|since|due to|reason|caused?|causes|so that|therefore|thus|means|as a result|result of|in order to|to (?:avoid|prevent)|happens|occurs|unless',
    negates:
      "not|no|never|cannot|nor|without|only|don't|doesn't|won't|can't|isn't|aren't|didn't|unable|impossible|don’t|doesn’t|won’t|can’t|isn’t|aren’t",
    refersBack:
      "this|that|these|those|it|its|they|them|their|he|she|his|her|such|so|instead|otherwise|therefore|thus|however|but|and|or|also|then|in (?:this|that|these|such) (?:case|cases|way)|to (?:do|fix|avoid|prevent|achieve|change) (?:this|that|so)|for (?:this|that|example|instance)|if (?:so|not|it|this|that|they)|because of (?:this|that)|as a result|here|alternatively|in short|all of (?:this|these)|both|either|neither|after (?:this|that)|that's|that’s|it's|it’s",
  },
  de: {
    how: 'wie (?:kann|können|muss|soll|mache?|bekomme?|komme?|stelle?|ändere?|füge|richte|starte|installiere|lösche|geht|man|ich|krieg)|was (?:muss|soll|kann|mache?) ich',
    why: 'warum|wieso|weshalb|woran|grund|was (?:bedeutet|heißt|mache? ich falsch)',
    whether:
      'kann|können|könnte|muss|müssen|darf|dürfen|soll|sollte|ist|sind|war|gibt|geht|hat|haben|wird|werden|brauche?|funktioniert|unterstützt|bekomme|lässt',
    instructs:
      'kann(?:st)?|können sie|müssen|musst|muss|sollte(?:st)?|verwende|benutze|nutze|führe|stelle|gib|setze|öffne|wähle|klicke|füge|mit hilfe|empfehlen|empfohlen|stelle sicher|ändere|dazu',
    explains:
      'weil|denn|da|grund|aufgrund|wegen|deshalb|daher|darum|dadurch|bedeutet|heißt|ursache|führt zu|damit|passiert|sonst',
    negates: 'nicht|kein|keine|keinen|keiner|nie|niemals|nur|ohne|weder|unmöglich',
    refersBack:
      'dies|diese|dieser|dieses|diesem|diesen|das|es|er|sie|dadurch|dabei|dafür|dazu|damit|danach|daher|deshalb|dann|dort|da|so|somit|sonst|ansonsten|stattdessen|aber|und|oder|auch|jedoch|allerdings|außerdem|zum beispiel|um dies|in diesem fall|hierzu|hier|falls das|wenn das|auf diese weise|alternativ|beide',
  },
  fr: {
    how: 'comment|que (?:dois|faut)|quelle commande|est-ce (?:que je peux|possible)',
    why: 'pourquoi|raison|d.où vient|que (?:signifie|veut dire)|comment ça se fait',
    whether: 'est-ce|peut-on|puis-je|peux-tu|y a-t-il|dois-je|faut-il|est-il|on peut|je peux',
    instructs:
      'vous (?:pouvez|devez|devriez|pourriez)|pouvons|peut|pouvez|il (?:suffit|faut)|utilisez|utiliser|cliquez|ajoutez|ouvrez|allez|exécutez|installez|activez|assurez|en utilisant|via|grâce|pour (?:cela|ce faire)|recommand\\w*|devez|choisissez|appuyez',
    explains:
      'parce que|car|puisque|raison|à cause|en raison|donc|signifie|afin|ainsi|explication|permet|cela évite|sinon',
    negates: 'ne|n|pas|jamais|aucun|aucune|sans|ni|seul|seulement|uniquement|impossible',
    refersBack:
      'cela|ceci|ce|cet|cette|ces|c|il|ils|elle|elles|ainsi|donc|sinon|cependant|toutefois|mais|et|ou|de plus|alors|dans ce cas|pour (?:cela|ce faire)|par exemple|en revanche|au lieu|lors|y|nous pouvons y',
  },
  es: {
    how: 'cómo|como (?:puedo|se|hago)|qué (?:debo|tengo que|hago|puedo hacer)|forma de',
    why: 'por qué|porqué|motivo|razón|qué significa',
    whether: 'puedo|puede|pueden|se puede|es|son|hay|debo|tengo|tiene|está|existe|necesito',
    instructs:
      'puedes?|puede|pueden|podemos|debes?|debe|tienes? que|usa|use|utiliza|utilice|ejecuta|ejecute|añade|agrega|agregue|abre|selecciona|haz|asegúrate|para (?:ello|esto)|recomend\\w*|usando|mediante|hay que',
    explains:
      'porque|ya que|debido|causa|razón|motivo|por lo tanto|por eso|significa|para que|así que|puesto que|sucede|de lo contrario',
    negates: 'no|nunca|ningún|ninguna|ninguno|sin|ni|solo|sólo|solamente|únicamente|imposible',
    refersBack:
      'esto|este|esta|estos|estas|eso|ese|esa|ello|él|ella|ellos|así|entonces|sin embargo|pero|y|o|además|en (?:este|ese) caso|para (?:esto|ello|eso)|por (?:esto|eso|ello|ejemplo|lo tanto)|de lo contrario|si (?:su|esto|eso)|comúnmente esto|también',
  },
  pt: {
    how: 'como|o que (?:devo|faço|posso)|jeito de|forma de',
    why: 'por que|por quê|porque|porquê|motivo|razão|o que significa',
    whether: 'posso|pode|podem|é|são|há|tem|devo|preciso|existe|dá para|será',
    instructs:
      'pode(?:s|m)?|você (?:pode|deve|precisa)|deve|precisa|use|utilize|execute|adicione|abra|selecione|clique|certifique|para (?:isso|isto)|recomend\\w*|usando|através|basta|é preciso',
    explains:
      'porque|pois|já que|devido|causa|razão|motivo|portanto|por isso|significa|para que|acontece|caso contrário',
    negates: 'não|nunca|nenhum|nenhuma|sem|nem|só|somente|apenas|impossível',
    refersBack:
      'isto|isso|este|esta|estes|estas|esse|essa|esses|essas|ele|ela|eles|elas|assim|então|no entanto|porém|mas|e|ou|além disso|neste caso|nesse caso|para (?:isso|isto)|por (?:isso|exemplo)|caso contrário|também',
  },
  it: {
    how: 'come|cosa (?:devo|posso)|che (?:devo|posso)|modo (?:per|di)',
    why: 'perché|perchè|come mai|motivo|ragione|cosa significa',
    whether: 'posso|può|possono|è|sono|c.è|ci sono|devo|bisogna|esiste|si può|serve',
    instructs:
      'puoi|può|potete|possono|devi|deve|dovete|usa|usare|usate|esegui|aggiungi|apri|seleziona|clicca|assicurati|per (?:farlo|fare questo)|consigli\\w*|usando|tramite|basta|bisogna',
    explains: 'perché|poiché|dato che|a causa|motivo|ragione|quindi|perciò|significa|affinché|altrimenti',
    negates: 'non|mai|nessun|nessuno|nessuna|senza|né|solo|soltanto|impossibile',
    refersBack:
      'questo|questa|questi|queste|ciò|esso|essa|essi|lui|lei|loro|così|quindi|allora|tuttavia|però|ma|e|o|inoltre|in (?:questo|tal) (?:caso|modo)|per (?:questo|farlo|esempio)|altrimenti|anche',
  },
  nl: {
    how: 'hoe (?:kan|moet|doe|krijg|stel|maak|zet|verander|installeer|voeg)|wat moet ik',
    why: 'waarom|hoe komt|reden|wat betekent',
    whether: 'kan|kun|kunnen|mag|moet|is|zijn|heeft|heb|wordt|zal|gaat|werkt|bestaat',
    instructs:
      'kunt|kan|kun je|moet|moeten|gebruik|voer|zet|open|kies|klik|voeg|zorg|via|door|aanbevolen|installeer|ga naar',
    explains: 'omdat|want|doordat|vanwege|reden|daarom|dus|betekent|zodat|anders|gebeurt',
    negates: 'niet|geen|nooit|zonder|alleen|noch|onmogelijk',
    refersBack:
      'dit|dat|deze|die|het|hij|zij|ze|zo|dus|daarom|dan|daar|anders|echter|maar|en|of|ook|in (?:dit|dat) geval|om dit|bijvoorbeeld|hierdoor|daardoor|hiervoor|daarvoor',
  },
  pl: {
    how: 'jak|co (?:muszę|mam|mogę)|w jaki sposób',
    why: 'dlaczego|czemu|powód|co oznacza',
    whether: 'czy|mogę|można|jest|są|da się',
    instructs:
      'możesz|można|należy|musisz|trzeba|użyj|uruchom|ustaw|otwórz|wybierz|kliknij|dodaj|upewnij|zainstaluj|zalec\\w*|za pomocą|aby',
    explains: 'ponieważ|bo|gdyż|dlatego|powód|przyczyn\\w*|oznacza|więc|spowodowan\\w*|w przeciwnym',
    negates: 'nie|nigdy|żaden|żadne|bez|ani|tylko|wyłącznie|niemożliwe',
    refersBack:
      'to|ten|ta|te|ci|tego|tej|tym|on|ona|ono|oni|one|tak|więc|wtedy|jednak|ale|i|lub|również|w (?:tym|takim) (?:przypadku|razie)|aby to|na przykład|dlatego|dzięki temu|tam',
  },
  ru: {
    how: 'как|что (?:делать|нужно|надо|мне)|каким образом',
    why: 'почему|зачем|отчего|причин\\p{L}*|что (?:значит|означает)',
    whether: 'можно|можно ли|могу|может|есть|нужно|нужен|надо|обязательно|является|правда',
    instructs:
      'можно|можете|нужно|надо|необходимо|следует|должны|должен|используйте|использовать|запустите|установите|откройте|выберите|нажмите|добавьте|убедитесь|рекоменду\\p{L}*|с помощью|чтобы|попробуйте|достаточно',
    explains:
      'потому|поскольку|так как|из-за|причин\\p{L}*|поэтому|значит|означает|чтобы|вызван\\p{L}*|иначе',
    negates: 'не|нет|нельзя|никогда|никакой|без|ни|только|лишь|невозможно',
    refersBack:
      'это|этот|эта|эти|этого|этой|этому|этим|он|она|оно|они|его|её|их|так|такой|такая|такие|тогда|поэтому|однако|но|и|или|также|в (?:этом|таком) случае|для этого|например|там|иначе|тем самым|при этом',
  },
  uk: {
    how: 'як|що (?:робити|потрібно|треба|мені)|яким чином',
    why: 'чому|навіщо|причин\\p{L}*|що (?:значить|означає)',
    whether: 'чи|можна|можу|може|є|потрібно|треба|обов.язково',
    instructs:
      'можна|можете|потрібно|треба|необхідно|слід|повинні|використовуйте|використовувати|запустіть|встановіть|відкрийте|виберіть|натисніть|додайте|переконайтеся|рекоменд\\p{L}*|за допомогою|щоб|спробуйте|достатньо',
    explains: 'тому що|оскільки|бо|через|причин\\p{L}*|тому|означає|щоб|інакше',
    negates: 'не|ні|немає|не можна|ніколи|жодн\\p{L}*|без|лише|тільки|неможливо',
    refersBack:
      'це|цей|ця|ці|цього|цієї|цьому|цим|він|вона|воно|вони|його|її|їх|так|такий|така|такі|тоді|тому|однак|але|і|й|та|або|також|у (?:цьому|такому) (?:випадку|разі)|для цього|наприклад|там|інакше|при цьому',
  },
  tr: {
    how: 'nasıl|ne yapmalı\\p{L}*',
    why: 'neden|niye|niçin|sebeb\\p{L}*|ne demek',
    whether: '[^?]*\\b(?:mı|mi|mu|mü|mıyım|miyim|muyum|müyüm|mıdır|midir)',
    instructs:
      'kullan\\p{L}*|gerek\\p{L}*|yapabilir\\p{L}*|açın|seçin|tıklayın|ekleyin|çalıştırın|yükleyin|ayarlayın|emin olun|önerilir|için',
    explains: 'çünkü|nedeniyle|yüzünden|neden\\p{L}*|sebeb\\p{L}*|bu yüzden|dolayı|demektir|aksi',
    negates:
      'değil|yok|hayır|asla|hiç|sadece|yalnızca|olmadan|\\p{L}+(?:maz|mez|mıyor|miyor|muyor|müyor)\\p{L}*',
    refersBack:
      'bu|bunu|bunun|buna|bunlar|şu|o|onu|onun|onlar|böyle|böylece|ancak|ama|fakat|ve|veya|ayrıca|örneğin|bunun için|aksi halde|orada',
  },
  ar: {
    how: 'كيف|ماذا (?:أفعل|علي)',
    why: 'لماذا|سبب|ما معنى',
    whether: 'هل|أيمكن',
    instructs: 'يمكنك|يمكن|يجب|عليك|استخدم|افتح|اختر|انقر|اضغط|أضف|شغل|تأكد|ينصح|قم',
    explains: 'لأن|لأنه|لأنها|بسبب|سبب|لذلك|لكي|حتى|نتيجة|يعني',
    negates: 'لا|لم|لن|ليس|ليست|بدون|غير|فقط|أبدا',
    refersBack: 'هذا|هذه|هؤلاء|ذلك|تلك|هو|هي|هم|لذلك|ولكن|لكن|كما|أيضا|ثم|وهذا|وهذه|وهو|وهي|وذلك|بذلك|لهذا',
  },
};

/** Of languages that write words, or their endings, together: parts of words. */
export const unspacedCueWords: Readonly<Record<string, CueWords>> = {
  zh: {
    how: '怎么|如何|怎样|怎麼|怎樣|咋|该用|应该',
    why: '为什么|为何|為什麼|為何|原因|什么意思|怎么回事|为啥',
    whether: '[^?？]*(?:吗|嗎|么[?？]|是否|能不能|可以.*吗|会不会|是不是|要不要|有没有)',
    instructs:
      '可以|应该|應該|需要|必须|必須|请|請|使用|通过|通過|点击|點擊|选择|選擇|运行|執行|安装|设置|設置|添加|推荐|建议|确保',
    explains: '因为|因為|由于|由於|所以|因此|原因|导致|導致|意味着|以便|从而|这是',
    negates: '不|没|沒|无|無|未|非|只|仅|僅|别|勿',
    refersBack:
      '这|這|那|它|他|她|此|其|因此|所以|但|然而|不过|而|并且|同样|也|例如|比如|否则|为此|這樣|这样|如果这',
  },
  ja: {
    how: 'どうやって|どうすれば|どのように|方法|やり方|には[?？]|したい|どうしたら',
    why: 'なぜ|何故|どうして|なんで|理由|原因|とは|って何',
    whether: '[^?？]*(?:ますか|ですか|できますか|れますか|ますか|の[?？]|可能)',
    instructs:
      'ください|下さい|できます|します|必要|使用|使って|選択|クリック|押す|押し|開き|設定|推奨|おすすめ|ましょう',
    explains: 'ため|から|ので|理由|原因|したがって|よって|つまり|による|によって',
    negates: 'ない|ません|なく|ず|のみ|だけ|不可|しか',
    refersBack:
      'これ|この|それ|その|あれ|こう|そう|ここ|そこ|しかし|ただし|また|そして|そのため|したがって|例えば|たとえば|なお|つまり|逆に|同様',
  },
  th: {
    how: 'อย่างไร|ยังไง|วิธี|ทำไง',
    why: 'ทำไม|เพราะอะไร|สาเหตุ|หมายความว่า',
    whether: '[^?]*(?:ไหม|มั้ย|หรือไม่|หรือเปล่า)',
    instructs: 'สามารถ|ต้อง|ควร|ใช้|คลิก|เลือก|เปิด|เพิ่ม|กด|ติดตั้ง|แนะนำ',
    explains: 'เพราะ|เนื่องจาก|ดังนั้น|จึง|สาเหตุ|ทำให้|หมายความ',
    negates: 'ไม่|ห้าม|ไม่มี|เท่านั้น|เพียง',
    refersBack: 'นี้|นั้น|สิ่งนี้|มัน|เขา|เธอ|พวกเขา|ดังนั้น|แต่|และ|หรือ|นอกจากนี้|เช่น|จากนั้น|อย่างไรก็ตาม',
  },
  ko: {
    how: '어떻게|방법|하려면|할려면',
    why: '왜|이유|무슨 뜻|원인',
    whether: '[^?]*(?:나요|까요|가요|습니까|되나|인가|있어|돼요?)',
    instructs: '수 있습니다|하세요|해야|합니다|사용|선택|클릭|누르|열|설치|추가|설정|실행|권장|필요',
    explains: '때문|이유|그래서|따라서|므로|원인|위해|의미',
    negates: '않|없|못|안 |아니|만 ',
    refersBack:
      '이것|이는|이를|이 |그것|그 |그는|그녀|그들|그래서|그러나|하지만|또한|그리고|따라서|예를 들어|이렇게|이 경우|그러면|또는',
  },
};
