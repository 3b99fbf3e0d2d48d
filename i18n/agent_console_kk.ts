<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="kk" sourcelanguage="en">
<context>
    <name>ActForm</name>
    <message>
        <source>Amount</source>
        <translation>Сома</translation>
    </message>
</context>
<context>
    <name>Actions</name>
    <message>
        <source>Go to</source>
        <translation>Өту</translation>
    </message>
    <message>
        <source>List</source>
        <translation>Тізім</translation>
    </message>
    <message>
        <source>Case</source>
        <translation>Өтініш</translation>
    </message>
    <message>
        <source>Write</source>
        <translation>Жазу</translation>
    </message>
    <message>
        <source>Window</source>
        <translation>Терезе</translation>
    </message>
    <message>
        <source>Next case</source>
        <translation>Келесі өтініш</translation>
    </message>
    <message>
        <source>Previous case</source>
        <translation>Алдыңғы өтініш</translation>
    </message>
    <message>
        <source>Open case</source>
        <translation>Өтінішті ашу</translation>
    </message>
    <message>
        <source>Back to the list</source>
        <translation>Тізімге оралу</translation>
    </message>
    <message>
        <source>Take the most urgent case</source>
        <translation>Ең шұғыл өтінішті алу</translation>
    </message>
    <message>
        <source>Select case</source>
        <translation>Өтінішті белгілеу</translation>
    </message>
    <message>
        <source>Select all</source>
        <translation>Барлығын белгілеу</translation>
    </message>
    <message>
        <source>Search cases</source>
        <translation>Өтініштерді іздеу</translation>
    </message>
    <message>
        <source>Mark as unread</source>
        <translation>Оқылмаған деп белгілеу</translation>
    </message>
    <message>
        <source>Reply</source>
        <translation>Жауап беру</translation>
    </message>
    <message>
        <source>Write a note</source>
        <translation>Ескертпе жазу</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>Жіберу</translation>
    </message>
    <message>
        <source>Insert a canned reply</source>
        <translation>Дайын жауапты қою</translation>
    </message>
    <message>
        <source>Solve</source>
        <translation>Шешілді деу</translation>
    </message>
    <message>
        <source>Solve and go to the next</source>
        <translation>Шешіп, келесіге өту</translation>
    </message>
    <message>
        <source>Assign…</source>
        <translation>Тағайындау…</translation>
    </message>
    <message>
        <source>Assign to me</source>
        <translation>Өзіме алу</translation>
    </message>
    <message>
        <source>Snooze…</source>
        <translation>Кейінге қалдыру…</translation>
    </message>
    <message>
        <source>Tags…</source>
        <translation>Белгілер…</translation>
    </message>
    <message>
        <source>Priority…</source>
        <translation>Басымдық…</translation>
    </message>
    <message>
        <source>Status…</source>
        <translation>Күйі…</translation>
    </message>
    <message>
        <source>Move to queue…</source>
        <translation>Кезекке ауыстыру…</translation>
    </message>
    <message>
        <source>Macro…</source>
        <translation>Макрос…</translation>
    </message>
    <message>
        <source>Refund…</source>
        <translation>Ақшаны қайтару…</translation>
    </message>
    <message>
        <source>Compensation…</source>
        <translation>Өтемақы…</translation>
    </message>
    <message>
        <source>Claim money…</source>
        <translation>Ақша талап ету…</translation>
    </message>
    <message>
        <source>Dispute a charge…</source>
        <translation>Төлемге дау айту…</translation>
    </message>
    <message>
        <source>All money of this customer…</source>
        <translation>Осы клиенттің барлық ақшасы…</translation>
    </message>
    <message>
        <source>Merge into another case…</source>
        <translation>Басқа өтінішпен біріктіру…</translation>
    </message>
    <message>
        <source>No answer is needed</source>
        <translation>Жауап қажет емес</translation>
    </message>
    <message>
        <source>Explain the clocks</source>
        <translation>Мерзімдерді түсіндіру</translation>
    </message>
    <message>
        <source>Copy case number</source>
        <translation>Өтініш нөмірін көшіру</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Болдырмау</translation>
    </message>
    <message>
        <source>Go to my cases</source>
        <translation>Менің өтініштеріме</translation>
    </message>
    <message>
        <source>Go to unassigned cases</source>
        <translation>Тағайындалмағандарға</translation>
    </message>
    <message>
        <source>Go to cases due soon</source>
        <translation>Мерзімі таяғандарға</translation>
    </message>
    <message>
        <source>Open the board</source>
        <translation>Тақтаны ашу</translation>
    </message>
    <message>
        <source>Go to approvals</source>
        <translation>Мақұлдауларға өту</translation>
    </message>
    <message>
        <source>Export money for finance…</source>
        <translation>Қаржы бөлімі үшін экспорттау…</translation>
    </message>
    <message>
        <source>Find anything…</source>
        <translation>Кез келгенін табу…</translation>
    </message>
    <message>
        <source>Show all keys</source>
        <translation>Барлық пернелерді көрсету</translation>
    </message>
    <message>
        <source>Settings…</source>
        <translation>Баптаулар…</translation>
    </message>
    <message>
        <source>Show or hide booking and customer</source>
        <translation>Бронь мен клиентті көрсету не жасыру</translation>
    </message>
    <message>
        <source>Switch light and dark</source>
        <translation>Ашық пен күңгіртті ауыстыру</translation>
    </message>
    <message>
        <source>Full screen</source>
        <translation>Толық экран</translation>
    </message>
    <message>
        <source>Board: larger</source>
        <translation>Тақта: үлкейту</translation>
    </message>
    <message>
        <source>Board: smaller</source>
        <translation>Тақта: кішірейту</translation>
    </message>
    <message>
        <source>Do not disturb</source>
        <translation>Мазаламау</translation>
    </message>
    <message>
        <source>Show the outbox</source>
        <translation>Шығыс қорабын көрсету</translation>
    </message>
    <message>
        <source>Try to connect now</source>
        <translation>Қазір қосылып көру</translation>
    </message>
    <message>
        <source>Sign out</source>
        <translation>Шығу</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Бағдарламаны жабу</translation>
    </message>
</context>
<context>
    <name>AgentDialog</name>
    <message>
        <source>Cancel</source>
        <translation>Бас тарту</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Сақтау</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Күйі</translation>
    </message>
    <message>
        <source>Cases at once</source>
        <translation>Бір мезгілдегі өтініштер</translation>
    </message>
    <message>
        <source>Languages</source>
        <translation>Тілдер</translation>
    </message>
    <message>
        <source>Markets</source>
        <translation>Бағыттар</translation>
    </message>
    <message>
        <source>all topics</source>
        <translation>барлық мәселелер</translation>
    </message>
    <message>
        <source>Topics</source>
        <translation>Мәселелер</translation>
    </message>
    <message>
        <source>Time zone</source>
        <translation>Уақыт белдеуі</translation>
    </message>
    <message>
        <source>free</source>
        <translation>демалыс</translation>
    </message>
    <message>
        <source>Hours such as 09:00–13:00, 14:00–18:00. Without any, every hour counts as working time.</source>
        <translation>Сағаттар, мысалы: 09:00–13:00, 14:00–18:00. Көрсетілмесе, тәулік бойы жұмыс уақыты деп есептеледі.</translation>
    </message>
</context>
<context>
    <name>AmountField</name>
    <message>
        <source>Per cent of what was paid</source>
        <translation>Төленгеннің пайызы</translation>
    </message>
    <message>
        <source>% of what was paid =</source>
        <translation>% төленгеннен =</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>Сома</translation>
    </message>
</context>
<context>
    <name>AnswerDialog</name>
    <message>
        <source>What the other side says</source>
        <translation>Екінші тараптың жауабы</translation>
    </message>
</context>
<context>
    <name>AnswerForm</name>
    <message>
        <source>What they say</source>
        <translation>Олардың жауабы</translation>
    </message>
    <message>
        <source>They agree to pay</source>
        <translation>Төлеуге келіседі</translation>
    </message>
    <message>
        <source>They do not agree</source>
        <translation>Келіспейді</translation>
    </message>
    <message>
        <source>In their words</source>
        <translation>Өз сөзімен</translation>
    </message>
    <message>
        <source>Their evidence</source>
        <translation>Олардың дәлелдері</translation>
    </message>
    <message>
        <source>Choose what they say.</source>
        <translation>Олардың жауабын таңдаңыз.</translation>
    </message>
    <message>
        <source>Write down why they do not agree.</source>
        <translation>Неге келіспейтінін жазыңыз.</translation>
    </message>
    <message>
        <source>{0} agrees to pay.</source>
        <translation>{0} төлеуге келіседі.</translation>
    </message>
    <message>
        <source>{0} does not agree.</source>
        <translation>{0} келіспейді.</translation>
    </message>
    <message>
        <source>Write it down</source>
        <translation>Жазып қою</translation>
    </message>
    <message>
        <source>No money moves by this: the claim is decided afterwards.</source>
        <translation>Бұл ақшаны қозғамайды: талап бойынша шешім кейін қабылданады.</translation>
    </message>
</context>
<context>
    <name>ApprovalNotices</name>
    <message>
        <source>{0} asks for {1}.</source>
        <translation>{0} мақұлдау сұрайды: {1}.</translation>
    </message>
    <message>
        <source>Nobody has answered yet: {0} asks for {1}.</source>
        <translation>Әлі ешкім жауап берген жоқ: {0} мақұлдау сұрайды: {1}.</translation>
    </message>
    <message>
        <source>A colleague</source>
        <translation>Әріптес</translation>
    </message>
    <message>
        <source>Look at it</source>
        <translation>Қарау</translation>
    </message>
</context>
<context>
    <name>ApprovalWords</name>
    <message>
        <source>You</source>
        <translation>Сіз</translation>
    </message>
    <message>
        <source>A colleague</source>
        <translation>Әріптес</translation>
    </message>
    <message>
        <source>Refund</source>
        <translation>Қайтару</translation>
    </message>
    <message>
        <source>Compensation</source>
        <translation>Өтемақы</translation>
    </message>
    <message>
        <source>Decision on a claim</source>
        <translation>Талап бойынша шешім</translation>
    </message>
    <message>
        <source>{who} asks to give back {amount} to {customer}.</source>
        <translation>{who} {amount} қайтаруды сұрайды, клиент: {customer}.</translation>
    </message>
    <message>
        <source>{who} asks to compensate {customer} with {amount}.</source>
        <translation>{who} {amount} өтемақы беруді сұрайды, клиент: {customer}.</translation>
    </message>
    <message>
        <source>{who} asks to decide a claim about {amount} in the case of {customer}.</source>
        <translation>{who} {amount} талабы бойынша шешім сұрайды, клиент: {customer}.</translation>
    </message>
    <message>
        <source>You asked to give back {amount} to {customer}.</source>
        <translation>Сіз {amount} қайтаруды сұрадыңыз, клиент: {customer}.</translation>
    </message>
    <message>
        <source>You asked to compensate {customer} with {amount}.</source>
        <translation>Сіз {amount} өтемақы беруді сұрадыңыз, клиент: {customer}.</translation>
    </message>
    <message>
        <source>You asked to decide a claim about {amount} in the case of {customer}.</source>
        <translation>Сіз {amount} талабы бойынша шешім сұрадыңыз, клиент: {customer}.</translation>
    </message>
    <message>
        <source>the customer</source>
        <translation>аты белгісіз</translation>
    </message>
    <message>
        <source>Alone up to {0} at once.</source>
        <translation>Өз бетімен бір ретте {0} дейін.</translation>
    </message>
    <message>
        <source>Alone up to {0} more today.</source>
        <translation>Өз бетімен бүгін тағы {0} дейін.</translation>
    </message>
    <message>
        <source>Alone up to {0} more on this booking.</source>
        <translation>Өз бетімен осы бронь бойынша тағы {0} дейін.</translation>
    </message>
    <message>
        <source>Alone up to {0} more for this customer in 90 days.</source>
        <translation>Өз бетімен осы клиентке 90 күнде тағы {0} дейін.</translation>
    </message>
    <message>
        <source>Time is over</source>
        <translation>Уақыт бітті</translation>
    </message>
    <message>
        <source>{0} left</source>
        <translation>{0} қалды</translation>
    </message>
    <message>
        <source>case: {0} left</source>
        <translation>өтініш: {0} қалды</translation>
    </message>
    <message>
        <source>case: overdue</source>
        <translation>өтініш: мерзімі өтті</translation>
    </message>
</context>
<context>
    <name>ApprovalsPage</name>
    <message>
        <source>Waiting ({0})</source>
        <translation>Күтуде ({0})</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>Күтуде</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Қайталау</translation>
    </message>
    <message>
        <source>Nothing waits for you</source>
        <translation>Сізді күтіп тұрған ештеңе жоқ</translation>
    </message>
    <message>
        <source>Requests of colleagues appear here by themselves.</source>
        <translation>Әріптестердің сұраулары мұнда өздері пайда болады.</translation>
    </message>
    <message>
        <source>Approvals</source>
        <translation>Мақұлдаулар</translation>
    </message>
    <message>
        <source>Decided</source>
        <translation>Шешілгендер</translation>
    </message>
    <message>
        <source>Requests</source>
        <translation>Сұраулар</translation>
    </message>
    <message>
        <source>Nothing here</source>
        <translation>Мұнда бос</translation>
    </message>
    <message>
        <source>Conversation</source>
        <translation>Әңгіме</translation>
    </message>
    <message>
        <source>Open the case</source>
        <translation>Өтінішті ашу</translation>
    </message>
</context>
<context>
    <name>Banner</name>
    <message>
        <source>Close</source>
        <translation>Жабу</translation>
    </message>
</context>
<context>
    <name>Board</name>
    <message>
        <source>Queue</source>
        <translation>Кезек</translation>
    </message>
    <message>
        <source>queue</source>
        <translation>кезек</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>Күтуде</translation>
    </message>
    <message>
        <source>waiting</source>
        <translation>күтуде</translation>
    </message>
    <message>
        <source>Free</source>
        <translation>Бос</translation>
    </message>
    <message>
        <source>assigned to nobody</source>
        <translation>ешкімге тағайындалмаған</translation>
    </message>
    <message>
        <source>Oldest</source>
        <translation>Ең ескісі</translation>
    </message>
    <message>
        <source>longest wait</source>
        <translation>ең ұзақ күту</translation>
    </message>
    <message>
        <source>Near</source>
        <translation>Таяу</translation>
    </message>
    <message>
        <source>close to their deadline</source>
        <translation>мерзімі таяған</translation>
    </message>
    <message>
        <source>Late</source>
        <translation>Кешіккен</translation>
    </message>
    <message>
        <source>past their deadline</source>
        <translation>мерзімі өткен</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>Кідіртілді</translation>
    </message>
    <message>
        <source>waiting for the customer</source>
        <translation>клиентті күтеміз</translation>
    </message>
    <message>
        <source>In / h</source>
        <translation>Келді / сағ</translation>
    </message>
    <message>
        <source>came in within the last hour</source>
        <translation>соңғы сағатта келген</translation>
    </message>
    <message>
        <source>Out / h</source>
        <translation>Кетті / сағ</translation>
    </message>
    <message>
        <source>solved within the last hour</source>
        <translation>соңғы сағатта шешілген</translation>
    </message>
    <message>
        <source>A colleague</source>
        <translation>Әріптес</translation>
    </message>
    <message>
        <source>Agent</source>
        <translation>Оператор</translation>
    </message>
    <message>
        <source>agent</source>
        <translation>оператор</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Күйі</translation>
    </message>
    <message>
        <source>status</source>
        <translation>күйі</translation>
    </message>
    <message>
        <source>Load</source>
        <translation>Жүктеме</translation>
    </message>
    <message>
        <source>load</source>
        <translation>жүктеме</translation>
    </message>
    <message>
        <source>Replies</source>
        <translation>Жауаптар</translation>
    </message>
    <message>
        <source>replies today</source>
        <translation>бүгінгі жауаптар</translation>
    </message>
    <message>
        <source>Solved</source>
        <translation>Шешілді</translation>
    </message>
    <message>
        <source>solved today</source>
        <translation>бүгін шешілген</translation>
    </message>
    <message>
        <source>Rating</source>
        <translation>Баға</translation>
    </message>
    <message>
        <source>rating by customers, last 30 days</source>
        <translation>клиенттердің бағасы, соңғы 30 күн</translation>
    </message>
    <message>
        <source>off shift</source>
        <translation>ауысымнан тыс</translation>
    </message>
    <message>
        <source>on shift</source>
        <translation>ауысымда</translation>
    </message>
    <message>
        <source>{load} of {capacity}</source>
        <translation>{capacity} ішінен {load}</translation>
    </message>
    <message>
        <source>Half within</source>
        <translation>Медиана</translation>
    </message>
    <message>
        <source>90 % within</source>
        <translation>90 % шегі</translation>
    </message>
    <message>
        <source>95 % within</source>
        <translation>95 % шегі</translation>
    </message>
    <message>
        <source>Happened</source>
        <translation>Нақты</translation>
    </message>
    <message>
        <source>Expected</source>
        <translation>Болжам</translation>
    </message>
    <message>
        <source>8 times in 10</source>
        <translation>10 жағдайдың 8-інде</translation>
    </message>
    <message>
        <source>No replies yet.</source>
        <translation>Әзірге жауап жоқ.</translation>
    </message>
    <message>
        <source>Last hour with replies: half within {0}. Slowest hour: {1}, half within {2}.</source>
        <translation>Жауап берілген соңғы сағат: медиана {0}. Ең баяу сағат: {1}, медиана {2}.</translation>
    </message>
    <message>
        <source>There is no forecast yet.</source>
        <translation>Әзірге болжам жоқ.</translation>
    </message>
    <message>
        <source>Expected in the next hours: {0} deadlines missed.</source>
        <translation>Алдағы сағаттардағы болжам: {0} мерзім өтіп кетеді.</translation>
    </message>
    <message>
        <source>Arrivals: what usually comes in this hour of this weekday, raised or lowered by how the last hours compare with what was usual for them. The shorter the history, the flatter the forecast.</source>
        <translation>Түсім: аптаның осы күні, осы сағатта әдетте қанша өтініш келетіні; соңғы сағаттардың әдеттегіден айырмасына қарай көбейтіледі не азайтылады. Тарих неғұрлым қысқа болса, болжам соғұрлым тегіс.</translation>
    </message>
    <message>
        <source>Deadlines: what waits now and what is expected to come is answered at the pace of the past weeks by the colleagues on shift, the most urgent first. What comes due before its turn counts as missed, and so does the share that was missed in the past although there had been time.</source>
        <translation>Мерзімдер: қазір күтіп тұрған және келуі мүмкін өтініштерге ауысымдағы әріптестер өткен апталардағы қарқынмен, ең шұғылынан бастап жауап береді. Кезегі жеткенше мерзімі бітетіндер өтіп кеткен деп есептеледі; бұрын уақыт бола тұра өткізіп алынған үлес те қосылады.</translation>
    </message>
    <message>
        <source>Range: all this is played through many times with chance in arrivals and answers. The shaded range holds eight in ten of the plays. The bars show what then happened, so that you can see how far to trust it.</source>
        <translation>Аралық: осының бәрі түсім мен жауаптардағы кездейсоқтықпен көп рет үлгіленеді. Боялған аралыққа үлгілердің оннан сегізі сыяды. Бағандар кейін іс жүзінде не болғанын көрсетеді, сонда болжамға қаншалық сенуге болатынын көресіз.</translation>
    </message>
    <message>
        <source>Weeks of history: {0}</source>
        <translation>Тарих, апта: {0}</translation>
    </message>
    <message>
        <source>Arrivals today against what is usual: {0} %</source>
        <translation>Бүгінгі түсім әдеттегіге шаққанда: {0} %</translation>
    </message>
    <message>
        <source>Time of one colleague for one answer: {0}</source>
        <translation>Бір әріптестің бір жауапқа жұмсайтын уақыты: {0}</translation>
    </message>
    <message>
        <source>Colleagues counted on in this hour: {0}</source>
        <translation>Осы сағатта есептелген әріптестер: {0}</translation>
    </message>
    <message>
        <source>Answers owed now: {0}</source>
        <translation>Қазір берілуі тиіс жауаптар: {0}</translation>
    </message>
    <message>
        <source>Missed although there was time: {0} %</source>
        <translation>Уақыт бола тұра өткізіп алынғаны: {0} %</translation>
    </message>
    <message>
        <source>Answers for one case: {0}</source>
        <translation>Бір өтінішке берілетін жауап: {0}</translation>
    </message>
    <message>
        <source>Plays: {0}</source>
        <translation>Үлгілеу саны: {0}</translation>
    </message>
    <message>
        <source>Arrivals expected: {0}</source>
        <translation>Күтілетін түсім: {0}</translation>
    </message>
    <message>
        <source>, came: {0}</source>
        <translation>, келгені: {0}</translation>
    </message>
    <message>
        <source>Without a queue</source>
        <translation>Кезексіз</translation>
    </message>
    <message>
        <source>Assigned to nobody</source>
        <translation>Ешкімге тағайындалмаған</translation>
    </message>
    <message>
        <source>Waiting for the customer</source>
        <translation>Клиентті күтеміз</translation>
    </message>
    <message>
        <source>Close to their deadline</source>
        <translation>Мерзімі таяған</translation>
    </message>
    <message>
        <source>Past their deadline</source>
        <translation>Мерзімі өткен</translation>
    </message>
    <message>
        <source>Longest wait first</source>
        <translation>Алдымен ең ұзақ күткендер</translation>
    </message>
    <message>
        <source>Came in within the last hour</source>
        <translation>Соңғы сағатта келген</translation>
    </message>
    <message>
        <source>Solved within the last hour</source>
        <translation>Соңғы сағатта шешілген</translation>
    </message>
    <message>
        <source>Open cases</source>
        <translation>Ашық өтініштер</translation>
    </message>
    <message>
        <source>Solved today</source>
        <translation>Бүгін шешілген</translation>
    </message>
    <message>
        <source>Answered today</source>
        <translation>Бүгін жауап берілген</translation>
    </message>
    <message>
        <source>Rated in the last 30 days</source>
        <translation>Соңғы 30 күнде бағаланған</translation>
    </message>
    <message>
        <source>Answered</source>
        <translation>Жауап берілген</translation>
    </message>
    <message>
        <source>Deadlines in this hour</source>
        <translation>Осы сағаттағы мерзімдер</translation>
    </message>
    <message>
        <source>Deadlines missed</source>
        <translation>Өтіп кеткен мерзімдер</translation>
    </message>
    <message>
        <source>Arrivals</source>
        <translation>Түсім</translation>
    </message>
</context>
<context>
    <name>BoardBody</name>
    <message>
        <source>Queues</source>
        <translation>Кезектер</translation>
    </message>
    <message>
        <source>Agents</source>
        <translation>Операторлар</translation>
    </message>
    <message>
        <source>Reply times, last 24 hours</source>
        <translation>Жауап беру уақыты, соңғы 24 сағат</translation>
    </message>
    <message>
        <source>No replies yet</source>
        <translation>Әзірге жауап жоқ</translation>
    </message>
    <message>
        <source>The plot begins with the first reply.</source>
        <translation>График бірінші жауаптан басталады.</translation>
    </message>
    <message>
        <source>Deadlines missed: forecast</source>
        <translation>Өтіп кететін мерзімдер: болжам</translation>
    </message>
    <message>
        <source>No forecast yet</source>
        <translation>Әзірге болжам жоқ</translation>
    </message>
    <message>
        <source>It needs some hours of history.</source>
        <translation>Бұған бірнеше сағаттық тарих керек.</translation>
    </message>
    <message>
        <source>How is this computed?</source>
        <translation>Бұл қалай есептеледі?</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>Күтуде</translation>
    </message>
    <message>
        <source>Free</source>
        <translation>Бос</translation>
    </message>
    <message>
        <source>Longest wait</source>
        <translation>Ең ұзақ күту</translation>
    </message>
    <message>
        <source>Near deadline</source>
        <translation>Мерзімі таяу</translation>
    </message>
    <message>
        <source>Late</source>
        <translation>Кешіккен</translation>
    </message>
    <message>
        <source>In, last hour</source>
        <translation>Келді, соңғы сағат</translation>
    </message>
    <message>
        <source>Out, last hour</source>
        <translation>Кетті, соңғы сағат</translation>
    </message>
    <message>
        <source>Agents online</source>
        <translation>Желіде</translation>
    </message>
</context>
<context>
    <name>BoardHeader</name>
    <message>
        <source>Board</source>
        <translation>Тақта</translation>
    </message>
    <message>
        <source>Market</source>
        <translation>Бағыт</translation>
    </message>
    <message>
        <source>All markets</source>
        <translation>Барлық бағыттар</translation>
    </message>
    <message>
        <source>Call for help</source>
        <translation>Көмекке шақыру</translation>
    </message>
    <message>
        <source>Rebalance</source>
        <translation>Қайта бөлу</translation>
    </message>
    <message>
        <source>Reports</source>
        <translation>Есептер</translation>
    </message>
    <message>
        <source>Smaller</source>
        <translation>Кішірейту</translation>
    </message>
    <message>
        <source>Larger</source>
        <translation>Үлкейту</translation>
    </message>
    <message>
        <source>Leave full screen</source>
        <translation>Толық экраннан шығу</translation>
    </message>
    <message>
        <source>Full screen</source>
        <translation>Толық экран</translation>
    </message>
    <message>
        <source>As of {0}</source>
        <translation>{0} жағдайы</translation>
    </message>
    <message>
        <source>Live · {0}</source>
        <translation>Байланыста · {0}</translation>
    </message>
</context>
<context>
    <name>BoardOpener</name>
    <message>
        <source>Board</source>
        <translation>Тақта</translation>
    </message>
</context>
<context>
    <name>BoardWindow</name>
    <message>
        <source>Board</source>
        <translation>Тақта</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Қайталау</translation>
    </message>
    <message>
        <source>{who} calls for help in {queue} until {time}</source>
        <translation>{who} көмекке шақырады: {queue}, {time} дейін</translation>
    </message>
    <message>
        <source>A lead</source>
        <translation>Топ жетекшісі</translation>
    </message>
    <message>
        <source>cases without a queue</source>
        <translation>кезексіз өтініштер</translation>
    </message>
    <message>
        <source>How is this computed?</source>
        <translation>Бұл қалай есептеледі?</translation>
    </message>
    <message>
        <source>How the forecast is computed</source>
        <translation>Болжам қалай есептеледі</translation>
    </message>
    <message>
        <source>Even out the load of this queue…</source>
        <translation>Осы кезектің жүктемесін теңестіру…</translation>
    </message>
    <message>
        <source>Call for help with this queue…</source>
        <translation>Осы кезекке көмек шақыру…</translation>
    </message>
    <message>
        <source>Capacity, languages, hours…</source>
        <translation>Жүктеме шегі, тілдері, сағаттары…</translation>
    </message>
    <message>
        <source>Take cases off this colleague…</source>
        <translation>Осы әріптестің өтініштерін басқаларға беру…</translation>
    </message>
    <message numerus="yes">
        <source>%n case(s) moved</source>
        <translation>
            <numerusform>%n өтініш ауыстырылды</numerusform>
            <numerusform>%n өтініш ауыстырылды</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n stayed: they had changed meanwhile.</source>
        <translation>
            <numerusform>%n орнында қалды: осы аралықта өзгеріп кетті.</numerusform>
            <numerusform>%n орнында қалды: осы аралықта өзгеріп кетті.</numerusform>
        </translation>
    </message>
    <message>
        <source>The colleagues are called</source>
        <translation>Әріптестер шақырылды</translation>
    </message>
    <message>
        <source>{0} was changed</source>
        <translation>{0}: өзгертілді</translation>
    </message>
</context>
<context>
    <name>BookingCard</name>
    <message>
        <source>Booking</source>
        <translation>Бронь</translation>
    </message>
    <message>
        <source>{0} of {1}</source>
        <translation>{1} ішінен {0}</translation>
    </message>
    <message>
        <source>Other bookings of this customer</source>
        <translation>Осы клиенттің басқа броньдары</translation>
    </message>
    <message>
        <source>No booking is known for this case.</source>
        <translation>Бұл өтініштің броны белгісіз.</translation>
    </message>
    <message>
        <source>Ask for the booking code: it is found by itself in the customer&apos;s next message.</source>
        <translation>Бронь кодын сұраңыз: клиенттің келесі хабарынан өзі табылады.</translation>
    </message>
    <message>
        <source>Checks</source>
        <translation>Тексерулер</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Код</translation>
    </message>
    <message>
        <source>Time there</source>
        <translation>Ондағы уақыт</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Орны</translation>
    </message>
    <message>
        <source>Phone there</source>
        <translation>Ол жақтағы телефон</translation>
    </message>
    <message>
        <source>Access</source>
        <translation>Кіру тәсілі</translation>
    </message>
    <message>
        <source>Guests</source>
        <translation>Қонақтар</translation>
    </message>
    <message>
        <source>Policy</source>
        <translation>Шарттары</translation>
    </message>
    <message>
        <source>begins in {0}</source>
        <translation>{0} кейін басталады</translation>
    </message>
    <message>
        <source>for {0}</source>
        <translation>{0} болды</translation>
    </message>
    <message>
        <source>{0} left</source>
        <translation>{0} қалды</translation>
    </message>
    <message>
        <source>{0} by {1}</source>
        <translation>{0}: {1}</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>иә</translation>
    </message>
    <message>
        <source>no</source>
        <translation>жоқ</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>белгісіз</translation>
    </message>
    <message>
        <source>The case is about this booking</source>
        <translation>Өтініш осы бронь туралы</translation>
    </message>
    <message>
        <source>Likely: it is under way</source>
        <translation>Ықтимал: қазір жүріп жатыр</translation>
    </message>
    <message>
        <source>Likely: it comes next</source>
        <translation>Ықтимал: келесісі осы</translation>
    </message>
    <message>
        <source>It is over</source>
        <translation>Аяқталған</translation>
    </message>
    <message>
        <source>It was cancelled or not used</source>
        <translation>Бас тартылған немесе пайдаланылмаған</translation>
    </message>
</context>
<context>
    <name>BulkBar</name>
    <message>
        <source>Untick all</source>
        <translation>Барлық белгіні алу</translation>
    </message>
    <message numerus="yes">
        <source>%n ticked</source>
        <translation>
            <numerusform>Белгіленді: %n</numerusform>
            <numerusform>Белгіленді: %n</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Card</name>
    <message>
        <source>Fold {0}</source>
        <translation>Жию: {0}</translation>
    </message>
    <message>
        <source>Unfold {0}</source>
        <translation>Жаю: {0}</translation>
    </message>
</context>
<context>
    <name>CaseActions</name>
    <message>
        <source>There is no other case of this customer to merge it into.</source>
        <translation>Бұл клиенттің біріктіруге болатын басқа өтініші жоқ.</translation>
    </message>
    <message>
        <source>Merge #{0} into #{1}?</source>
        <translation>#{0} өтінішін #{1} өтінішімен біріктіру керек пе?</translation>
    </message>
    <message>
        <source>Messages and money of this case go there, and so does what the customer writes next. This is for good.</source>
        <translation>Бұл өтініштің хабарламалары мен ақшасы сонда өтеді, клиенттің бұдан кейін жазғаны да. Мұны кері қайтару мүмкін емес.</translation>
    </message>
    <message>
        <source>Merge them</source>
        <translation>Біріктіру</translation>
    </message>
    <message numerus="yes">
        <source>Change %n case(s) at once?</source>
        <translation>
            <numerusform>%n өтінішті бірден өзгерту керек пе?</numerusform>
            <numerusform>%n өтінішті бірден өзгерту керек пе?</numerusform>
        </translation>
    </message>
    <message>
        <source>Each change is sent to the platform, and colleagues see it.</source>
        <translation>Әр өзгеріс платформаға жіберіледі, әріптестер оны көреді.</translation>
    </message>
    <message>
        <source>Change them</source>
        <translation>Өзгерту</translation>
    </message>
    <message numerus="yes">
        <source>%n case(s) changed</source>
        <translation>
            <numerusform>%n өтініш өзгертілді</numerusform>
            <numerusform>%n өтініш өзгертілді</numerusform>
        </translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Болдырмау</translation>
    </message>
    <message numerus="yes">
        <source>%n case(s) put back</source>
        <translation>
            <numerusform>%n өтініш қайтарылды</numerusform>
            <numerusform>%n өтініш қайтарылды</numerusform>
        </translation>
    </message>
    <message>
        <source>Copied #{0}</source>
        <translation>Көшірілді: #{0}</translation>
    </message>
</context>
<context>
    <name>CaseHeader</name>
    <message>
        <source>case number</source>
        <translation>өтініш нөмірі</translation>
    </message>
    <message>
        <source>Tags…</source>
        <translation>Белгілер…</translation>
    </message>
    <message>
        <source>Without a subject</source>
        <translation>Тақырыпсыз</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Күйі</translation>
    </message>
    <message>
        <source>Priority</source>
        <translation>Басымдық</translation>
    </message>
    <message>
        <source>Assignee</source>
        <translation>Жауапты</translation>
    </message>
    <message>
        <source>Queue</source>
        <translation>Кезек</translation>
    </message>
    <message>
        <source>No queue</source>
        <translation>Кезексіз</translation>
    </message>
    <message>
        <source>Nobody</source>
        <translation>Ешкім</translation>
    </message>
    <message>
        <source>You</source>
        <translation>Сіз</translation>
    </message>
    <message>
        <source>A colleague</source>
        <translation>Әріптес</translation>
    </message>
    <message>
        <source>asleep until {0}</source>
        <translation>{0} дейін кейінге қалған</translation>
    </message>
    <message>
        <source>a team lead</source>
        <translation>топ жетекшісіне</translation>
    </message>
    <message>
        <source>Escalated to you</source>
        <translation>Сізге жетекші ретінде берілді</translation>
    </message>
    <message>
        <source>Escalated to {0}</source>
        <translation>Жетекшіге берілді: {0}</translation>
    </message>
    <message>
        <source>A clock ran out; the conversation tells which.</source>
        <translation>Мерзім өтті; қайсысы екені хат алмасуда айтылған.</translation>
    </message>
    <message>
        <source>Dealt with</source>
        <translation>Шешілді</translation>
    </message>
    <message>
        <source>Takes the case out of “Escalated to me”</source>
        <translation>Өтінішті «Маған берілген» тізімінен алады</translation>
    </message>
    <message>
        <source>{score} of {most}</source>
        <translation>{most} ішінен {score}</translation>
    </message>
    <message>
        <source>Rated {score} of {most} by the customer</source>
        <translation>Клиенттің бағасы: {most} ішінен {score}</translation>
    </message>
</context>
<context>
    <name>CasePage</name>
    <message>
        <source>No case is open</source>
        <translation>Ашық өтініш жоқ</translation>
    </message>
    <message>
        <source>Choose one in the list. Enter opens, J and K move.</source>
        <translation>Тізімнен таңдаңыз. Enter ашады, J және K жылжытады.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Қайталау</translation>
    </message>
    <message>
        <source>This is the copy kept here; newer messages may be missing.</source>
        <translation>Бұл осында сақталған көшірме; жаңа хабарлар болмауы мүмкін.</translation>
    </message>
    <message>
        <source>This case was merged into another one.</source>
        <translation>Бұл өтініш басқасымен біріктірілді.</translation>
    </message>
    <message>
        <source>Go there</source>
        <translation>Сонда өту</translation>
    </message>
</context>
<context>
    <name>CaseWords</name>
    <message>
        <source>Ahead</source>
        <translation>Алда</translation>
    </message>
    <message>
        <source>Soon</source>
        <translation>Жақында</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>Қазір</translation>
    </message>
    <message>
        <source>Over</source>
        <translation>Өткен</translation>
    </message>
    <message>
        <source>Account active</source>
        <translation>Аккаунт белсенді</translation>
    </message>
    <message>
        <source>Payment card attached</source>
        <translation>Төлем картасы байланған</translation>
    </message>
    <message>
        <source>App up to date</source>
        <translation>Қолданба жаңартылған</translation>
    </message>
    <message>
        <source>Car online</source>
        <translation>Көлік байланыста</translation>
    </message>
    <message>
        <source>Reminder, 24 h before</source>
        <translation>24 сағ бұрынғы еске салу</translation>
    </message>
    <message>
        <source>Reminder, 2 h before</source>
        <translation>2 сағ бұрынғы еске салу</translation>
    </message>
    <message>
        <source>Confirmation mail</source>
        <translation>Растау хаты</translation>
    </message>
    <message>
        <source>Said to be late beforehand</source>
        <translation>Кешігетінін алдын ала айтты</translation>
    </message>
    <message>
        <source>Flexible</source>
        <translation>Икемді</translation>
    </message>
    <message>
        <source>Moderate</source>
        <translation>Орташа</translation>
    </message>
    <message>
        <source>Strict</source>
        <translation>Қатаң</translation>
    </message>
    <message>
        <source>Standard</source>
        <translation>Әдеттегі</translation>
    </message>
    <message>
        <source>Check-in</source>
        <translation>Кіру</translation>
    </message>
    <message>
        <source>Began</source>
        <translation>Басталды</translation>
    </message>
    <message>
        <source>Begins</source>
        <translation>Басталуы</translation>
    </message>
    <message>
        <source>Check-out</source>
        <translation>Шығу</translation>
    </message>
    <message>
        <source>Ended</source>
        <translation>Аяқталды</translation>
    </message>
    <message>
        <source>Ends</source>
        <translation>Аяқталуы</translation>
    </message>
    <message>
        <source>Host</source>
        <translation>Үй иесі</translation>
    </message>
    <message>
        <source>Fleet</source>
        <translation>Автопарк</translation>
    </message>
    <message>
        <source>Business</source>
        <translation>Ұйым</translation>
    </message>
    <message>
        <source>Phone number</source>
        <translation>Телефон нөмірі</translation>
    </message>
    <message>
        <source>Number plate</source>
        <translation>Мемлекеттік нөмір</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>Не болды</translation>
    </message>
    <message>
        <source>When it happened</source>
        <translation>Қашан болды</translation>
    </message>
    <message>
        <source>Where the driver is</source>
        <translation>Жүргізуші қайда</translation>
    </message>
</context>
<context>
    <name>CheatSheet</name>
    <message>
        <source>Keys</source>
        <translation>Пернелер</translation>
    </message>
    <message>
        <source>Single keys act when no text field has the focus.</source>
        <translation>Жеке пернелер мәтін өрісінде болмағанда жұмыс істейді.</translation>
    </message>
    <message>
        <source>Single keys are switched off in the settings.</source>
        <translation>Жеке пернелер баптауларда өшірілген.</translation>
    </message>
    <message>
        <source>Change keys…</source>
        <translation>Пернелерді өзгерту…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Жабу</translation>
    </message>
</context>
<context>
    <name>Chip</name>
    <message>
        <source>Remove {0}</source>
        <translation>Алып тастау: {0}</translation>
    </message>
</context>
<context>
    <name>Choosers</name>
    <message>
        <source>Nobody</source>
        <translation>Ешкім</translation>
    </message>
    <message>
        <source>me</source>
        <translation>мен</translation>
    </message>
    <message>
        <source>Assign to</source>
        <translation>Кімге тағайындау</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Күйі</translation>
    </message>
    <message>
        <source>Priority</source>
        <translation>Басымдық</translation>
    </message>
    <message>
        <source>Move to queue</source>
        <translation>Қай кезекке</translation>
    </message>
    <message>
        <source>Merge into</source>
        <translation>Қай өтінішпен біріктіру</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Белгілер</translation>
    </message>
    <message>
        <source>Wake up now</source>
        <translation>Қазір ояту</translation>
    </message>
    <message>
        <source>Snooze until</source>
        <translation>Дейін кейінге қалдыру</translation>
    </message>
    <message>
        <source>In an hour</source>
        <translation>Бір сағаттан кейін</translation>
    </message>
    <message>
        <source>In three hours</source>
        <translation>Үш сағаттан кейін</translation>
    </message>
    <message>
        <source>This evening</source>
        <translation>Бүгін кешке</translation>
    </message>
    <message>
        <source>Tomorrow morning</source>
        <translation>Ертең таңертең</translation>
    </message>
    <message>
        <source>Monday morning</source>
        <translation>Дүйсенбі таңертең</translation>
    </message>
</context>
<context>
    <name>ClaimDialog</name>
    <message>
        <source>Dispute a charge</source>
        <translation>Төлемге дау айту</translation>
    </message>
    <message>
        <source>Claim money</source>
        <translation>Ақша талап ету</translation>
    </message>
</context>
<context>
    <name>ClaimFacts</name>
    <message>
        <source>{by} claims it from {payer}.</source>
        <translation>Талап етуші: {by}, төлеуші: {payer}.</translation>
    </message>
    <message>
        <source>They agree to pay.</source>
        <translation>Төлеуге келіседі.</translation>
    </message>
    <message>
        <source>They do not agree.</source>
        <translation>Келіспейді.</translation>
    </message>
    <message>
        <source>The answer came {0}.</source>
        <translation>Жауап келді: {0}.</translation>
    </message>
    <message>
        <source>No answer came until {0}.</source>
        <translation>{0} дейін жауап болмады.</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) in another case</source>
        <translation>
            <numerusform>Басқа өтініште %n файл</numerusform>
            <numerusform>Басқа өтініште %n файл</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ClaimForm</name>
    <message>
        <source>Dispute it</source>
        <translation>Дау айту</translation>
    </message>
    <message>
        <source>Open the claim</source>
        <translation>Талап қою</translation>
    </message>
    <message>
        <source>{kind}: {by} claims {amount} from {payer}.</source>
        <translation>{kind}: {amount}. Талап етуші: {by}, төлеуші: {payer}.</translation>
    </message>
    <message>
        <source>Dispute {0}</source>
        <translation>Дау айту: {0}</translation>
    </message>
    <message>
        <source>Claim {0}</source>
        <translation>{0} талап ету</translation>
    </message>
    <message>
        <source>Nobody on this booking can make this claim, or be made to pay it.</source>
        <translation>Бұл броньда мұндай талап қоя алатын немесе оны төлейтін ешкім жоқ.</translation>
    </message>
    <message>
        <source>This charge can give back {0}.</source>
        <translation>Бұл төлем бойынша {0} қайтаруға болады.</translation>
    </message>
    <message>
        <source>Tick what was charged wrongly.</source>
        <translation>Қате алынғандарын белгілеңіз.</translation>
    </message>
    <message>
        <source>The ticked lines can give back {0}.</source>
        <translation>Белгіленген жолдар бойынша {0} қайтаруға болады.</translation>
    </message>
    <message>
        <source>The rules let {0} be claimed at most here.</source>
        <translation>Ереже бойынша мұнда ең көбі {0} талап етуге болады.</translation>
    </message>
    <message>
        <source>Say what happened; both sides and whoever decides will read it.</source>
        <translation>Не болғанын жазыңыз: екі тарап та, шешім қабылдаушы да оқиды.</translation>
    </message>
    <message>
        <source>This claim needs evidence: tick a file of the case or add one.</source>
        <translation>Бұл талапқа дәлел керек: өтініштегі файлды белгілеңіз немесе жаңасын қосыңыз.</translation>
    </message>
    <message>
        <source>Nothing moves now: an agent decides it later.</source>
        <translation>Қазір ақша қозғалмайды: кейін оператор шешеді.</translation>
    </message>
    <message numerus="yes">
        <source>The other side has %n day(s) to answer.</source>
        <translation>
            <numerusform>Екінші тараптың жауап беруіне %n күн бар.</numerusform>
            <numerusform>Екінші тараптың жауап беруіне %n күн бар.</numerusform>
        </translation>
    </message>
    <message>
        <source>What is claimed</source>
        <translation>Не талап етіледі</translation>
    </message>
    <message>
        <source>Who claims</source>
        <translation>Кім талап етеді</translation>
    </message>
    <message>
        <source>Who is to pay</source>
        <translation>Кім төлеуі тиіс</translation>
    </message>
    <message>
        <source>What was charged wrongly</source>
        <translation>Не қате алынды</translation>
    </message>
    <message>
        <source>How much</source>
        <translation>Қанша</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>Не болды</translation>
    </message>
    <message>
        <source>{name} reads these words in our letters: write them for that reader, in {language}.</source>
        <translation>{name} бұл сөздерді біздің хаттардан оқиды: сол оқырманға арнап жазыңыз, тілі — {language}.</translation>
    </message>
    <message>
        <source>At most {0}.</source>
        <translation>Ең көбі {0}.</translation>
    </message>
    <message>
        <source>Evidence (needed)</source>
        <translation>Дәлел (міндетті)</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>Дәлел</translation>
    </message>
</context>
<context>
    <name>Clock</name>
    <message>
        <source>{0}: {1} left</source>
        <translation>{0}: {1} қалды</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>Кідіртілді</translation>
    </message>
    <message>
        <source>{0}: paused</source>
        <translation>{0}: кідіртілді</translation>
    </message>
    <message>
        <source>Kept</source>
        <translation>Уақытында</translation>
    </message>
    <message>
        <source>{0}: kept</source>
        <translation>{0}: уақытында</translation>
    </message>
    <message>
        <source>{0}: was {1} late</source>
        <translation>{0}: {1} кешігіп берілді</translation>
    </message>
    <message>
        <source>{0} late</source>
        <comment>answered so late, beside the name of the clock</comment>
        <translation>{0} кешікті</translation>
    </message>
    <message>
        <source>Answered {0} late</source>
        <translation>{0} кешігіп жауап берілді</translation>
    </message>
    <message>
        <source>Was {0} late</source>
        <translation>{0} кешікті</translation>
    </message>
    <message>
        <source>Missed</source>
        <translation>Өтіп кетті</translation>
    </message>
    <message>
        <source>{0}: missed</source>
        <translation>{0}: өтіп кетті</translation>
    </message>
    <message>
        <source>{0} late</source>
        <translation>{0} кешікті</translation>
    </message>
    <message>
        <source>{0}: {1} late</source>
        <translation>{0}: {1} кешікті</translation>
    </message>
</context>
<context>
    <name>ClockStrip</name>
    <message>
        <source>Clocks</source>
        <translation>Мерзімдер</translation>
    </message>
    <message numerus="yes">
        <source>%n more clock(s)</source>
        <translation>
            <numerusform>Тағы %n мерзім</numerusform>
            <numerusform>Тағы %n мерзім</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ClockWords</name>
    <message>
        <source>{days} d {hours} h</source>
        <translation>{days} күн {hours} сағ</translation>
    </message>
    <message>
        <source>{hours} h {minutes} min</source>
        <translation>{hours} сағ {minutes} мин</translation>
    </message>
    <message>
        <source>{hours} h</source>
        <translation>{hours} сағ</translation>
    </message>
    <message>
        <source>{minutes} min {seconds} s</source>
        <translation>{minutes} мин {seconds} с</translation>
    </message>
    <message>
        <source>{minutes} min</source>
        <translation>{minutes} мин</translation>
    </message>
    <message>
        <source>{seconds} s</source>
        <translation>{seconds} с</translation>
    </message>
    <message>
        <source>{days} d</source>
        <translation>{days} күн</translation>
    </message>
    <message>
        <source>{elapsed} of {target} were used.</source>
        <translation>{target} ішінен {elapsed} жұмсалған.</translation>
    </message>
    <message>
        <source>Nothing is owed at the moment. The target is {target}.</source>
        <translation>Қазір ештеңе талап етілмейді. Норма: {target}.</translation>
    </message>
    <message>
        <source>{elapsed} were used, the target was {target}.</source>
        <translation>{elapsed} жұмсалды, норма {target} еді.</translation>
    </message>
    <message>
        <source>{elapsed} of {target} are used so far.</source>
        <translation>{target} ішінен {elapsed} жұмсалды.</translation>
    </message>
    <message>
        <source>A target of our own; no customer was promised it.</source>
        <translation>Бұл — өз нормамыз, ол клиенттерге уәде етілмеген.</translation>
    </message>
    <message>
        <source>Due {when}, in {span}.</source>
        <translation>Мерзімі {when}, {span} қалды.</translation>
    </message>
    <message>
        <source>Was due {when}, {span} ago.</source>
        <translation>Мерзімі {when} еді, {span} бұрын.</translation>
    </message>
    <message>
        <source>The clock started</source>
        <translation>Санау басталды</translation>
    </message>
    <message>
        <source>Time ran</source>
        <translation>Уақыт жүрді</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>Кідіртілді</translation>
    </message>
    <message>
        <source>Outside working hours</source>
        <translation>Жұмыс уақытынан тыс</translation>
    </message>
    <message>
        <source>Rule applied, target {target}</source>
        <translation>Ереже қолданылды, норма {target}</translation>
    </message>
    <message>
        <source>Target became {target}</source>
        <translation>Норма {target} болды</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>Мерзімі</translation>
    </message>
    <message>
        <source>Answered, the clock stopped</source>
        <translation>Жауап берілді, санау тоқтады</translation>
    </message>
    <message>
        <source>The time was used up</source>
        <translation>Уақыт бітті</translation>
    </message>
    <message>
        <source>The clock ended</source>
        <translation>Санау аяқталды</translation>
    </message>
    <message>
        <source>{what}: {cause}</source>
        <translation>{what}: {cause}</translation>
    </message>
    <message>
        <source>night</source>
        <translation>түн</translation>
    </message>
    <message>
        <source>day off</source>
        <translation>демалыс күні</translation>
    </message>
    <message>
        <source>break</source>
        <translation>үзіліс</translation>
    </message>
    <message>
        <source>waiting for the customer</source>
        <translation>клиентті күтеміз</translation>
    </message>
    <message>
        <source>waiting for somebody else</source>
        <translation>үшінші тарапты күтеміз</translation>
    </message>
    <message>
        <source>case not yet taken up</source>
        <translation>өтініш әлі жұмысқа алынбаған</translation>
    </message>
    <message>
        <source>case snoozed</source>
        <translation>өтініш кейінге қалдырылды</translation>
    </message>
    <message>
        <source>answered</source>
        <translation>жауап берілді</translation>
    </message>
    <message>
        <source>no answer was needed</source>
        <translation>жауап қажет болмады</translation>
    </message>
    <message>
        <source>the promise no longer applied</source>
        <translation>міндеттеме енді қолданылмады</translation>
    </message>
    <message>
        <source>check-in is near</source>
        <translation>кіруге аз қалды</translation>
    </message>
    <message>
        <source>check-in</source>
        <translation>кіру</translation>
    </message>
    <message>
        <source>check-out</source>
        <translation>шығу</translation>
    </message>
    <message>
        <source>around check-in</source>
        <translation>кіру уақыты маңында</translation>
    </message>
    <message>
        <source>the other side was asked</source>
        <translation>екінші тараптан сұралды</translation>
    </message>
    <message>
        <source>the other side is silent outside its hours</source>
        <translation>екінші тарап жұмыс уақытынан тыс үнсіз</translation>
    </message>
    <message>
        <source>the other side is overdue</source>
        <translation>екінші тарап жауапты кешіктірді</translation>
    </message>
    <message>
        <source>the other side answered</source>
        <translation>екінші тарап жауап берді</translation>
    </message>
    <message>
        <source>the rules were changed</source>
        <translation>ережелер өзгертілді</translation>
    </message>
    <message>
        <source>case solved</source>
        <translation>өтініш шешілді</translation>
    </message>
    <message>
        <source>case closed</source>
        <translation>өтініш жабылды</translation>
    </message>
    <message>
        <source>case open</source>
        <translation>өтініш ашық</translation>
    </message>
</context>
<context>
    <name>CompensationDialog</name>
    <message>
        <source>Compensation</source>
        <translation>Өтемақы</translation>
    </message>
</context>
<context>
    <name>CompensationForm</name>
    <message>
        <source>What is given</source>
        <translation>Не беріледі</translation>
    </message>
    <message>
        <source>Give</source>
        <translation>Беру</translation>
    </message>
    <message>
        <source>Ask for approval of {0}</source>
        <translation>{0} үшін мақұлдау сұрау</translation>
    </message>
    <message>
        <source>Give {0} as {1}</source>
        <translation>{0} беру: {1}</translation>
    </message>
    <message>
        <source>{what} of {amount} for {name}.</source>
        <translation>{what}: {amount}, клиент: {name}.</translation>
    </message>
    <message>
        <source>There is no fee on this booking that could be waived.</source>
        <translation>Бұл броньда босатуға болатын алым жоқ.</translation>
    </message>
    <message>
        <source>Only {0} of this fee is left.</source>
        <translation>Бұл алымнан тек {0} қалды.</translation>
    </message>
    <message>
        <source>This was paid by card: give it back to the card instead.</source>
        <translation>Бұл картамен төленген: картаға қайтарыңыз.</translation>
    </message>
    <message>
        <source>Choose a reason, then it can be given.</source>
        <translation>Себебін таңдаңыз, содан кейін беруге болады.</translation>
    </message>
    <message>
        <source>Say in a few words why.</source>
        <translation>Себебін қысқаша жазыңыз.</translation>
    </message>
    <message>
        <source>Who pays: together they give more than the amount, or it is no amount.</source>
        <translation>Кім төлейді: барлығы бірге сомадан көп шығады немесе бұл сома емес.</translation>
    </message>
    <message>
        <source>The customer need not pay it any more; no card is touched.</source>
        <translation>Клиент оны енді төлемейді; картамен операция жасалмайды.</translation>
    </message>
    <message>
        <source>The platform makes the code. It can be used until {0}.</source>
        <translation>Кодты платформа жасайды. Оны {0} дейін пайдалануға болады.</translation>
    </message>
    <message>
        <source>The customer can use it for the next booking; no card is touched.</source>
        <translation>Клиент оны келесі броньға пайдалана алады; картамен операция жасалмайды.</translation>
    </message>
    <message>
        <source>Above your limit: nothing is given until somebody has approved it.</source>
        <translation>Лимитіңізден жоғары: мақұлданғанша ештеңе берілмейді.</translation>
    </message>
    <message>
        <source>Give a part back to the card instead…</source>
        <translation>Оның орнына бір бөлігін картаға қайтару…</translation>
    </message>
    <message>
        <source>Which fee</source>
        <translation>Қай алым</translation>
    </message>
    <message>
        <source>How much</source>
        <translation>Қанша</translation>
    </message>
    <message>
        <source>Can be used until</source>
        <translation>Жарамды мерзімі</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Себебі</translation>
    </message>
    <message>
        <source>Note for colleagues and the audit trail</source>
        <translation>Әріптестер мен журналға ескертпе</translation>
    </message>
    <message>
        <source>Choose a reason</source>
        <translation>Себебін таңдаңыз</translation>
    </message>
</context>
<context>
    <name>Composer</name>
    <message>
        <source>The message is too long.</source>
        <translation>Хабар тым ұзын.</translation>
    </message>
    <message>
        <source>Send the rest as a file.</source>
        <translation>Қалғанын файлмен жіберіңіз.</translation>
    </message>
    <message>
        <source>Reply</source>
        <translation>Жауап беру</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Ескертпе</translation>
    </message>
    <message>
        <source>Seen by colleagues only</source>
        <translation>Тек әріптестер көреді</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>Жіберу</translation>
    </message>
    <message>
        <source>Send and…</source>
        <translation>Жіберіп…</translation>
    </message>
    <message>
        <source>Canned replies  (/)</source>
        <translation>Дайын жауаптар  (/)</translation>
    </message>
    <message>
        <source>Attach files</source>
        <translation>Файлдар тіркеу</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>Хабар</translation>
    </message>
    <message>
        <source>Add note</source>
        <translation>Ескертпе қосу</translation>
    </message>
    <message>
        <source>Write to the customer. / opens canned replies</source>
        <translation>Клиентке жазыңыз. / дайын жауаптарды ашады</translation>
    </message>
    <message>
        <source>Write for your colleagues. The customer does not see it</source>
        <translation>Әріптестерге жазыңыз. Клиент көрмейді</translation>
    </message>
    <message>
        <source>Send and solve</source>
        <translation>Жіберіп, шешілді деу</translation>
    </message>
    <message>
        <source>Add note and solve</source>
        <translation>Ескертпе қосып, шешілді деу</translation>
    </message>
    <message>
        <source>Send and wait for the customer</source>
        <translation>Жіберіп, клиентті күту</translation>
    </message>
    <message>
        <source>Add note and wait</source>
        <translation>Ескертпе қосып, күту</translation>
    </message>
    <message>
        <source>Send and keep open</source>
        <translation>Жіберіп, ашық қалдыру</translation>
    </message>
    <message>
        <source>Add note and keep open</source>
        <translation>Ескертпе қосып, ашық қалдыру</translation>
    </message>
    <message>
        <source>Draft kept</source>
        <translation>Жоба сақталды</translation>
    </message>
</context>
<context>
    <name>ComposerBars</name>
    <message>
        <source>{0} wrote while you were typing</source>
        <translation>Сіз жазып жатқанда {0} жазды</translation>
    </message>
    <message>
        <source>A colleague</source>
        <translation>Әріптес</translation>
    </message>
    <message>
        <source>The customer</source>
        <translation>Клиент</translation>
    </message>
    <message>
        <source>Look</source>
        <translation>Қарау</translation>
    </message>
    <message>
        <source>Send anyway</source>
        <translation>Бәрібір жіберу</translation>
    </message>
    <message numerus="yes">
        <source>%n placeholder(s) could not be filled</source>
        <translation>
            <numerusform>%n орын толтырылмады</numerusform>
            <numerusform>%n орын толтырылмады</numerusform>
        </translation>
    </message>
    <message>
        <source>Write what belongs there before sending.</source>
        <translation>Жібермес бұрын керегін жазыңыз.</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Көрсету</translation>
    </message>
    <message>
        <source>Offline: what you send is kept here and leaves when the connection is back.</source>
        <translation>Байланыс жоқ: жібергеніңіз осында сақталып, байланыс келгенде кетеді.</translation>
    </message>
</context>
<context>
    <name>ConnectPage</name>
    <message>
        <source>Sign in</source>
        <translation>Кіру</translation>
    </message>
    <message>
        <source>All your channels, the booking beside the conversation.</source>
        <translation>Барлық арналар бірге, бронь әңгіменің қасында.</translation>
    </message>
    <message>
        <source>Signing in…</source>
        <translation>Кіру жүріп жатыр…</translation>
    </message>
    <message>
        <source>Check the address and the network, then try again.</source>
        <translation>Мекенжай мен желіні тексеріп, қайталап көріңіз.</translation>
    </message>
    <message>
        <source>Platform address</source>
        <translation>Платформа мекенжайы</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>Эл. пошта</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Құпиясөз</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Бас тарту</translation>
    </message>
    <message>
        <source>Show the password</source>
        <translation>Құпиясөзді көрсету</translation>
    </message>
    <message>
        <source>or</source>
        <translation>немесе</translation>
    </message>
    <message>
        <source>Look around in the demo</source>
        <translation>Демоны қарап шығу</translation>
    </message>
    <message>
        <source>A made-up world on this computer. Nothing is sent anywhere.</source>
        <translation>Осы компьютердегі ойдан шығарылған әлем. Ешқайда ештеңе жіберілмейді.</translation>
    </message>
    <message>
        <source>This is not an address.</source>
        <translation>Бұл мекенжай емес.</translation>
    </message>
    <message>
        <source>Write it like https://support.example.com</source>
        <translation>Былай жазыңыз: https://support.example.com</translation>
    </message>
</context>
<context>
    <name>ContextPanel</name>
    <message>
        <source>Booking, customer and money of the open case stand here.</source>
        <translation>Мұнда ашық өтініштің броны, клиенті мен ақшасы тұрады.</translation>
    </message>
    <message>
        <source>Keys to begin with</source>
        <translation>Бастауға арналған пернелер</translation>
    </message>
    <message>
        <source>Not up to date. {0}</source>
        <translation>Деректер ескірген. {0}</translation>
    </message>
</context>
<context>
    <name>ContextParts</name>
    <message>
        <source>Put into the reply: {0}</source>
        <translation>Жауапқа қою: {0}</translation>
    </message>
    <message>
        <source>Call {0}</source>
        <translation>Қоңырау шалу: {0}</translation>
    </message>
</context>
<context>
    <name>CopyButton</name>
    <message>
        <source>Copy {0}</source>
        <translation>Көшіру: {0}</translation>
    </message>
</context>
<context>
    <name>CorrectionField</name>
    <message>
        <source>Should have been</source>
        <translation>Болуы тиіс еді</translation>
    </message>
    <message>
        <source>What “{0}” should have been</source>
        <translation>«{0}» қанша болуы тиіс еді</translation>
    </message>
    <message>
        <source>{amount} was charged for “{line}”: it should have been that or less.</source>
        <translation>«{line}» үшін {amount} алынды: сонша не одан аз болуы тиіс еді.</translation>
    </message>
</context>
<context>
    <name>CustomerCard</name>
    <message>
        <source>The customer is not known yet.</source>
        <translation>Клиент әлі белгісіз.</translation>
    </message>
    <message>
        <source>VIP</source>
        <translation>VIP</translation>
    </message>
    <message>
        <source>Account: {0}</source>
        <translation>Аккаунт: {0}</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Тіл</translation>
    </message>
    <message>
        <source>Their time</source>
        <translation>Олардың уақыты</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Телефон</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>Эл. пошта</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>Бізбен бірге</translation>
    </message>
    <message>
        <source>Note about the customer: {0}</source>
        <translation>Клиент туралы ескертпе: {0}</translation>
    </message>
    <message numerus="yes">
        <source>%n other case(s)</source>
        <translation>
            <numerusform>Тағы %n өтініш</numerusform>
            <numerusform>Тағы %n өтініш</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Show %n more</source>
        <translation>
            <numerusform>Тағы %n көрсету</numerusform>
            <numerusform>Тағы %n көрсету</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DecisionBar</name>
    <message>
        <source>Refuse</source>
        <translation>Қабылдамау</translation>
    </message>
    <message>
        <source>Withdraw the request</source>
        <translation>Сұрауды қайтарып алу</translation>
    </message>
    <message>
        <source>Your decision is on its way.</source>
        <translation>Шешіміңіз жіберілуде.</translation>
    </message>
    <message>
        <source>Somebody else decides: nobody approves their own request.</source>
        <translation>Басқа біреу шешеді: ешкім өз сұрауын мақұлдамайды.</translation>
    </message>
    <message>
        <source>This is for a {0} to decide.</source>
        <translation>Мұны шешетін рөл: {0}.</translation>
    </message>
    <message>
        <source>Approve more than nothing, or refuse.</source>
        <translation>Нөлден көп соманы мақұлдаңыз немесе қабылдамаңыз.</translation>
    </message>
    <message>
        <source>You may approve up to {0} of this.</source>
        <translation>Мұның {0} дейінін мақұлдай аласыз.</translation>
    </message>
    <message>
        <source>No more than {0} was asked for.</source>
        <translation>Сұралғаны {0}, одан артық болмайды.</translation>
    </message>
    <message>
        <source>Approve {0} for {1}</source>
        <translation>{0} мақұлдау: {1}</translation>
    </message>
    <message>
        <source>Approve {0}</source>
        <translation>{0} мақұлдау</translation>
    </message>
    <message>
        <source>Say in the note why.</source>
        <translation>Себебін ескертпеде жазыңыз.</translation>
    </message>
    <message>
        <source>{0} less than was asked for. Words to the customer that name the other sum are not sent.</source>
        <translation>Сұралғаннан {0} аз. Бұрынғы сома жазылған хабар клиентке жіберілмейді.</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>Сома</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Ескертпе</translation>
    </message>
    <message>
        <source>For the colleague who asks, and for the audit trail</source>
        <translation>Сұраған әріптеске және журналға</translation>
    </message>
</context>
<context>
    <name>DecisionDialog</name>
    <message>
        <source>Decide the claim</source>
        <translation>Талап бойынша шешім қабылдау</translation>
    </message>
</context>
<context>
    <name>DecisionForm</name>
    <message>
        <source>Decision</source>
        <translation>Шешім</translation>
    </message>
    <message>
        <source>Choose a decision.</source>
        <translation>Шешімді таңдаңыз.</translation>
    </message>
    <message>
        <source>Decide</source>
        <translation>Шешу</translation>
    </message>
    <message>
        <source>No more than {0} was claimed.</source>
        <translation>Талап етілгені {0}, одан артық болмайды.</translation>
    </message>
    <message>
        <source>Nothing is left of what is disputed: withdraw the dispute, or refuse it.</source>
        <translation>Даулы сомадан ештеңе қалмады: дауды қайтарып алыңыз немесе бас тартыңыз.</translation>
    </message>
    <message>
        <source>Only {0} is left of what is disputed: grant that or less.</source>
        <translation>Даулы сомадан тек {0} қалды: соны немесе азырақ беріңіз.</translation>
    </message>
    <message>
        <source>Say why less is granted than was claimed.</source>
        <translation>Неге талап етілгеннен аз берілетінін жазыңыз.</translation>
    </message>
    <message>
        <source>Who pays: together they give more than the amount, or it is no amount.</source>
        <translation>Кім төлейді: барлығы бірге сомадан көп шығады немесе бұл сома емес.</translation>
    </message>
    <message>
        <source>Ask for approval of {0}</source>
        <translation>{0} үшін мақұлдау сұрау</translation>
    </message>
    <message>
        <source>Grant {0}</source>
        <translation>{0} қанағаттандыру</translation>
    </message>
    <message>
        <source>{payer} pays {amount} to {by}.</source>
        <translation>Төлеуші: {payer}, алушы: {by}, сома: {amount}.</translation>
    </message>
    <message>
        <source>Of what is disputed {0} was given back or is on its way; {1} can be granted.</source>
        <translation>Даулы сомадан {0} қайтарылды немесе жолда; {1} беруге болады.</translation>
    </message>
    <message>
        <source>The claim of {0} is refused; nothing moves.</source>
        <translation>{0} талабы қабылданбайды; ақша қозғалмайды.</translation>
    </message>
    <message>
        <source>Say why, both sides will ask.</source>
        <translation>Себебін жазыңыз, екі тарап та сұрайды.</translation>
    </message>
    <message>
        <source>Refuse the claim</source>
        <translation>Талапты қабылдамау</translation>
    </message>
    <message>
        <source>The other side has until {0} to answer; before that it can only be refused.</source>
        <translation>Екінші тараптың жауап беруіне {0} дейін уақыты бар; оған дейін тек қабылдамауға болады.</translation>
    </message>
    <message>
        <source>Above your limit: nothing moves until somebody has approved it.</source>
        <translation>Лимитіңізден жоғары: мақұлданғанша ақша қозғалмайды.</translation>
    </message>
    <message>
        <source>Grant it whole: {0}</source>
        <translation>Толық қанағаттандыру: {0}</translation>
    </message>
    <message>
        <source>Grant less</source>
        <translation>Ішінара қанағаттандыру</translation>
    </message>
    <message>
        <source>Refuse</source>
        <translation>Қабылдамау</translation>
    </message>
    <message>
        <source>Which card is charged</source>
        <translation>Қай картадан алынады</translation>
    </message>
    <message>
        <source>Why; the customer reads it in our letter</source>
        <translation>Себебі; клиент мұны біздің хаттан оқиды</translation>
    </message>
    <message>
        <source>Why; for colleagues and the audit trail</source>
        <translation>Себебі; әріптестер мен журналға</translation>
    </message>
</context>
<context>
    <name>DraftFiles</name>
    <message>
        <source>Files that go with the message</source>
        <translation>Хабармен кететін файлдар</translation>
    </message>
    <message>
        <source>Not attached: {0}</source>
        <translation>Тіркелмеді: {0}</translation>
    </message>
    <message>
        <source>A file may have up to {one}, all together {all}; folders and empty files cannot be sent.</source>
        <translation>Бір файл {one} дейін, барлығы {all} дейін; бума мен бос файл жіберілмейді.</translation>
    </message>
</context>
<context>
    <name>Embedded</name>
    <message>
        <source>The embedded platform could not be started.</source>
        <translation>Кірістірілген платформаны іске қосу мүмкін болмады.</translation>
    </message>
    <message>
        <source>The embedded platform did not become ready in time.</source>
        <translation>Кірістірілген платформа уақытында дайын болмады.</translation>
    </message>
    <message>
        <source>The embedded platform ended before it was ready.</source>
        <translation>Кірістірілген платформа дайын болмай тұрып тоқтады.</translation>
    </message>
    <message>
        <source>It said nothing about the reason.</source>
        <translation>Себебін айтқан жоқ.</translation>
    </message>
</context>
<context>
    <name>EventWords</name>
    <message>
        <source>{who}: {what}</source>
        <translation>{who}: {what}</translation>
    </message>
    <message>
        <source>{what} ({why})</source>
        <translation>{what} ({why})</translation>
    </message>
    <message>
        <source>a clock was about to run out: {clock}</source>
        <translation>мерзім өтуге таяды: {clock}</translation>
    </message>
    <message>
        <source>a clock ran out: {clock}</source>
        <translation>мерзім өтті: {clock}</translation>
    </message>
    <message>
        <source>An agent</source>
        <translation>Оператор</translation>
    </message>
    <message>
        <source>The customer</source>
        <translation>Клиент</translation>
    </message>
    <message>
        <source>The other side</source>
        <translation>Екінші тарап</translation>
    </message>
    <message>
        <source>System</source>
        <translation>Жүйе</translation>
    </message>
    <message>
        <source>{who} opened the case by {channel}</source>
        <translation>{who}: өтініш ашылды, арна: {channel}</translation>
    </message>
    <message>
        <source>{who} opened the case</source>
        <translation>{who}: өтініш ашылды</translation>
    </message>
    <message>
        <source>{who} set the status to {status}</source>
        <translation>{who}: күйі: {status}</translation>
    </message>
    <message>
        <source>{who} put the case back, nobody has it</source>
        <translation>{who}: өтініш қайта иесіз</translation>
    </message>
    <message>
        <source>another agent</source>
        <translation>басқа оператор</translation>
    </message>
    <message>
        <source>{who} took the case</source>
        <translation>{who}: өтініш жұмысқа алынды</translation>
    </message>
    <message>
        <source>{who} gave the case to {name}</source>
        <translation>{who}: өтініш {name} қызметкеріне берілді</translation>
    </message>
    <message>
        <source>{who} set the priority to {priority}</source>
        <translation>{who}: басымдық: {priority}</translation>
    </message>
    <message>
        <source>{who} moved the case to {queue}</source>
        <translation>{who}: {queue} кезегіне ауыстырылды</translation>
    </message>
    <message>
        <source>{who} added the tags {added} and removed {removed}</source>
        <translation>{who}: {added} белгілері қосылды, {removed} алынды</translation>
    </message>
    <message>
        <source>The booking {code} changed</source>
        <translation>{code} броны өзгерді</translation>
    </message>
    <message>
        <source>{who} linked the booking {code}</source>
        <translation>{who}: {code} броны байланды</translation>
    </message>
    <message>
        <source>{who} changed the booking of the case</source>
        <translation>{who}: өтініштің броны өзгертілді</translation>
    </message>
    <message>
        <source>A clock changed: {clock}</source>
        <translation>Мерзім өзгерді: {clock}</translation>
    </message>
    <message>
        <source>{what}. {lead} was called</source>
        <translation>{what}. Шақырылды: {lead}</translation>
    </message>
    <message>
        <source>{who} gave {score} of 5 stars</source>
        <translation>{who}: бағасы 5 жұлдыздан {score}</translation>
    </message>
    <message>
        <source>{who} merged the case with #{number}</source>
        <translation>{who}: #{number} өтінішімен біріктірілді</translation>
    </message>
    <message numerus="yes">
        <source>{who} removed the tag(s) {removed}</source>
        <translation>
            <numerusform>{who}: {removed} белгісі алынды</numerusform>
            <numerusform>{who}: {removed} белгілері алынды</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{who} added the tag(s) {added}</source>
        <translation>
            <numerusform>{who}: {added} белгісі қосылды</numerusform>
            <numerusform>{who}: {added} белгілері қосылды</numerusform>
        </translation>
    </message>
    <message>
        <source>{who} merged two cases into one</source>
        <translation>{who}: екі өтініш біріктірілді</translation>
    </message>
    <message>
        <source>{who} put the case to sleep</source>
        <translation>{who}: өтініш кейінге қалдырылды</translation>
    </message>
    <message>
        <source>{who} woke the case up</source>
        <translation>{who}: өтініш жұмысқа қайтарылды</translation>
    </message>
    <message>
        <source>{clock} of the other side</source>
        <translation>{clock} (екінші тарап)</translation>
    </message>
    <message>
        <source>A clock started: {clock}</source>
        <translation>Санау басталды: {clock}</translation>
    </message>
    <message>
        <source>A clock was paused: {clock}</source>
        <translation>Санау кідіртілді: {clock}</translation>
    </message>
    <message>
        <source>A clock goes on: {clock}</source>
        <translation>Санау жалғасты: {clock}</translation>
    </message>
    <message>
        <source>A clock got less time: {clock}</source>
        <translation>Мерзім қысқарды: {clock}</translation>
    </message>
    <message>
        <source>A clock was kept: {clock}</source>
        <translation>Мерзім сақталды: {clock}</translation>
    </message>
    <message>
        <source>A clock ended: {clock}</source>
        <translation>Санау аяқталды: {clock}</translation>
    </message>
    <message>
        <source>A clock is about to run out: {clock}</source>
        <translation>Мерзім өтуге таяды: {clock}</translation>
    </message>
    <message>
        <source>A clock ran out: {clock}</source>
        <translation>Мерзім өтті: {clock}</translation>
    </message>
    <message>
        <source>{who} said that no answer is needed</source>
        <translation>{who}: жауап қажет емес</translation>
    </message>
    <message>
        <source>{who} changed the subject</source>
        <translation>{who}: тақырып өзгертілді</translation>
    </message>
    <message>
        <source>{who} changed the topic</source>
        <translation>{who}: өтініш мәселесі өзгертілді</translation>
    </message>
</context>
<context>
    <name>EventsView</name>
    <message numerus="yes">
        <source>%n earlier event(s)</source>
        <translation>
            <numerusform>Бұрынғы %n оқиға</numerusform>
            <numerusform>Бұрынғы %n оқиға</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>EvidenceField</name>
    <message>
        <source>New files</source>
        <translation>Жаңа файлдар</translation>
    </message>
    <message>
        <source>No message of this case has files.</source>
        <translation>Бұл өтініштің хабарларында файл жоқ.</translation>
    </message>
    <message>
        <source>Add files…</source>
        <translation>Файлдар қосу…</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>Дәлел</translation>
    </message>
    <message>
        <source>Show {0}</source>
        <translation>Көрсету: {0}</translation>
    </message>
    <message>
        <source>Add files</source>
        <translation>Файлдар қосу</translation>
    </message>
</context>
<context>
    <name>ExportDialog</name>
    <message>
        <source>Export for finance</source>
        <translation>Қаржы бөлімі үшін экспорт</translation>
    </message>
    <message>
        <source>Every movement of the ledger in this period, one line each. The days are those of UTC.</source>
        <translation>Осы кезеңдегі есеп журналының әр қозғалысы, әрқайсысы бір жол. Күндер UTC бойынша.</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Басы</translation>
    </message>
    <message>
        <source>To</source>
        <translation>Соңы</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Бас тарту</translation>
    </message>
    <message>
        <source>Save as CSV…</source>
        <translation>CSV ретінде сақтау…</translation>
    </message>
    <message>
        <source>The last day lies before the first.</source>
        <translation>Соңғы күн бірінші күннен бұрын тұр.</translation>
    </message>
</context>
<context>
    <name>Faults</name>
    <message>
        <source>The platform does not answer.</source>
        <translation>Платформа жауап бермейді.</translation>
    </message>
    <message>
        <source>Your work is kept here and sent as soon as it is back.</source>
        <translation>Жұмысыңыз осында сақталды, байланыс қалпына келгенде жіберіледі.</translation>
    </message>
    <message>
        <source>The platform gave an answer that makes no sense.</source>
        <translation>Платформа түсініксіз жауап берді.</translation>
    </message>
    <message>
        <source>Try again; if it stays so, tell whoever runs the platform.</source>
        <translation>Қайталап көріңіз; болмаса, платформа әкімшісіне хабарлаңыз.</translation>
    </message>
    <message>
        <source>There is no Agent Console platform at this address.</source>
        <translation>Бұл мекенжайда Agent Console платформасы жоқ.</translation>
    </message>
    <message>
        <source>Check the address with whoever runs the platform.</source>
        <translation>Мекенжайды платформа әкімшісінен нақтылаңыз.</translation>
    </message>
    <message>
        <source>The platform&apos;s certificate is not valid.</source>
        <translation>Платформаның сертификаты жарамсыз.</translation>
    </message>
    <message>
        <source>Do not enter your password; tell whoever runs the platform.</source>
        <translation>Құпиясөз енгізбеңіз; платформа әкімшісіне хабарлаңыз.</translation>
    </message>
    <message>
        <source>You have been signed out.</source>
        <translation>Сеанс аяқталды.</translation>
    </message>
    <message>
        <source>Sign in again; nothing you typed is lost.</source>
        <translation>Қайта кіріңіз; жазғаныңыз жоғалған жоқ.</translation>
    </message>
    <message>
        <source>E-mail or password is wrong.</source>
        <translation>Пошта немесе құпиясөз қате.</translation>
    </message>
    <message>
        <source>Check both, and whether Caps Lock is on.</source>
        <translation>Екеуін де, Caps Lock қосулы емес пе, тексеріңіз.</translation>
    </message>
    <message>
        <source>Your role does not allow this.</source>
        <translation>Рөліңіз бұған рұқсат бермейді.</translation>
    </message>
    <message>
        <source>Ask a team lead to do it or to give you the right.</source>
        <translation>Топ жетекшісінен жасауын немесе құқық беруін сұраңыз.</translation>
    </message>
    <message>
        <source>This does not exist any more.</source>
        <translation>Бұл енді жоқ.</translation>
    </message>
    <message>
        <source>Somebody may have merged or removed it.</source>
        <translation>Біреу біріктірген не жойған болуы мүмкін.</translation>
    </message>
    <message>
        <source>Somebody else changed this a moment ago.</source>
        <translation>Мұны жаңа ғана басқа біреу өзгертті.</translation>
    </message>
    <message>
        <source>Look at the new state, then try again.</source>
        <translation>Жаңа күйін қарап, қайталап көріңіз.</translation>
    </message>
    <message>
        <source>A new message came while you were writing.</source>
        <translation>Сіз жазып жатқанда жаңа хабар келді.</translation>
    </message>
    <message>
        <source>Read it, then send, or send anyway.</source>
        <translation>Оқып алып жіберіңіз немесе бәрібір жіберіңіз.</translation>
    </message>
    <message>
        <source>The money of this booking moved in the meantime.</source>
        <translation>Осы аралықта бронь бойынша ақша қозғалды.</translation>
    </message>
    <message>
        <source>Check the new figures and confirm again.</source>
        <translation>Жаңа сомаларды тексеріп, қайта растаңыз.</translation>
    </message>
    <message>
        <source>What a line should have been cannot be right.</source>
        <translation>Жолдың болуы тиіс сомасы дұрыс бола алмайды.</translation>
    </message>
    <message>
        <source>Enter for each line once something between nothing and what was charged.</source>
        <translation>Әр жол үшін бір рет нөл мен алынған сома арасындағы соманы енгізіңіз.</translation>
    </message>
    <message>
        <source>The amount is above what you may give.</source>
        <translation>Сома сізге рұқсат етілгеннен көп.</translation>
    </message>
    <message>
        <source>Choose less, or ask for approval.</source>
        <translation>Азырақ таңдаңыз немесе мақұлдау сұраңыз.</translation>
    </message>
    <message>
        <source>The policy gives something else by now.</source>
        <translation>Шарт бойынша сома енді басқа.</translation>
    </message>
    <message>
        <source>This needs a few words that say why.</source>
        <translation>Мұның себебін қысқаша жазу керек.</translation>
    </message>
    <message>
        <source>Write them into the note.</source>
        <translation>Оны ескертпеге жазыңыз.</translation>
    </message>
    <message>
        <source>Those who are to pay cannot bear it so.</source>
        <translation>Төлеушілер мұны осылай көтере алмайды.</translation>
    </message>
    <message>
        <source>Split the amount anew.</source>
        <translation>Соманы қайта бөліңіз.</translation>
    </message>
    <message>
        <source>This is not a per cent figure.</source>
        <translation>Бұл пайыз емес.</translation>
    </message>
    <message>
        <source>Write a number from 0 to 100, such as 12.5.</source>
        <translation>0 мен 100 арасындағы санды жазыңыз, мысалы 12,5.</translation>
    </message>
    <message>
        <source>The payments do not give what their parts say.</source>
        <translation>Төлемдер бөліктерінің сомасына сәйкес келмейді.</translation>
    </message>
    <message>
        <source>Spread the amount anew.</source>
        <translation>Соманы қайта үлестіріңіз.</translation>
    </message>
    <message>
        <source>The books of this period are closed.</source>
        <translation>Бұл кезеңнің есебі жабылған.</translation>
    </message>
    <message>
        <source>Ask finance to open them, or do it in the running period.</source>
        <translation>Қаржы бөлімінен ашуын сұраңыз немесе ағымдағы кезеңде жасаңыз.</translation>
    </message>
    <message>
        <source>This does not belong to the booking.</source>
        <translation>Бұл осы броньға қатысты емес.</translation>
    </message>
    <message>
        <source>Open the case again and choose the right booking.</source>
        <translation>Өтінішті қайта ашып, дұрыс броньды таңдаңыз.</translation>
    </message>
    <message>
        <source>The other side still has time to answer.</source>
        <translation>Екінші тараптың жауап беруге әлі уақыты бар.</translation>
    </message>
    <message>
        <source>Wait for the answer, or refuse the claim.</source>
        <translation>Жауабын күтіңіз немесе талапты қабылдамаңыз.</translation>
    </message>
    <message>
        <source>The other side has answered already.</source>
        <translation>Екінші тарап жауап беріп қойған.</translation>
    </message>
    <message>
        <source>Look at the answer, then decide the claim.</source>
        <translation>Жауабын қарап, талап бойынша шешім қабылдаңыз.</translation>
    </message>
    <message>
        <source>The time in which this can be claimed is over, or has not begun.</source>
        <translation>Мұны талап ету мерзімі өтіп кеткен немесе әлі басталмаған.</translation>
    </message>
    <message>
        <source>Explain it to whoever claims.</source>
        <translation>Мұны талап етушіге түсіндіріңіз.</translation>
    </message>
    <message>
        <source>This claim needs evidence.</source>
        <translation>Бұл талапқа дәлел керек.</translation>
    </message>
    <message>
        <source>Tick a file of the case, or add one.</source>
        <translation>Өтініштегі файлды белгілеңіз немесе жаңасын қосыңыз.</translation>
    </message>
    <message>
        <source>A voucher cannot be good until that day.</source>
        <translation>Ваучердің мерзімі ол күнге дейін бола алмайды.</translation>
    </message>
    <message>
        <source>Choose another date.</source>
        <translation>Басқа күн таңдаңыз.</translation>
    </message>
    <message>
        <source>This fee cannot be waived.</source>
        <translation>Бұл алымнан босатуға болмайды.</translation>
    </message>
    <message>
        <source>What was paid by card is given back to the card instead.</source>
        <translation>Картамен төленгені оның орнына картаға қайтарылады.</translation>
    </message>
    <message>
        <source>Nothing of this payment can be refunded any more.</source>
        <translation>Бұл төлемнен енді қайтаратын ештеңе жоқ.</translation>
    </message>
    <message>
        <source>The platform is busy.</source>
        <translation>Платформа бос емес.</translation>
    </message>
    <message>
        <source>It is tried again by itself in a moment.</source>
        <translation>Сәлден кейін өзі қайталап көреді.</translation>
    </message>
    <message>
        <source>It is not known yet whether this arrived.</source>
        <translation>Жеткен-жетпегені әлі белгісіз.</translation>
    </message>
    <message>
        <source>The platform is being asked; do not do it again.</source>
        <translation>Платформадан сұралып жатыр; қайталамаңыз.</translation>
    </message>
    <message>
        <source>The platform&apos;s certificate has expired.</source>
        <translation>Платформа сертификатының мерзімі өтті.</translation>
    </message>
    <message>
        <source>Tell whoever runs the platform; until then nothing is sent.</source>
        <translation>Платформа әкімшісіне хабарлаңыз; оған дейін ештеңе жіберілмейді.</translation>
    </message>
    <message>
        <source>The connection to this address would not be encrypted.</source>
        <translation>Бұл мекенжаймен байланыс шифрланбаған болар еді.</translation>
    </message>
    <message>
        <source>Use an address that begins with https://.</source>
        <translation>https:// деп басталатын мекенжайды қолданыңыз.</translation>
    </message>
    <message>
        <source>This is not an address.</source>
        <translation>Бұл мекенжай емес.</translation>
    </message>
    <message>
        <source>Write it like https://support.example.com</source>
        <translation>Былай жазыңыз: https://support.example.com</translation>
    </message>
    <message>
        <source>The platform took too long to answer.</source>
        <translation>Платформа тым ұзақ жауап бермеді.</translation>
    </message>
    <message>
        <source>Your work is kept here; it is tried again by itself.</source>
        <translation>Жұмысыңыз осында сақталды; өзі қайталап көреді.</translation>
    </message>
    <message>
        <source>The connection broke off in mid-answer.</source>
        <translation>Байланыс жауап ортасында үзілді.</translation>
    </message>
    <message>
        <source>This is too large.</source>
        <translation>Бұл тым үлкен.</translation>
    </message>
    <message>
        <source>Send less at once, or a smaller file.</source>
        <translation>Бір жолы азырақ не кішірек файл жіберіңіз.</translation>
    </message>
    <message>
        <source>Too many tries in a short time.</source>
        <translation>Қысқа уақытта тым көп әрекет.</translation>
    </message>
    <message>
        <source>Wait a moment, then try again.</source>
        <translation>Сәл күтіп, қайталап көріңіз.</translation>
    </message>
    <message>
        <source>The keyring of this computer does not answer.</source>
        <translation>Компьютердің құпиясөз қоймасы жауап бермейді.</translation>
    </message>
    <message>
        <source>Unlock it and try again.</source>
        <translation>Құлпын ашып, қайталап көріңіз.</translation>
    </message>
    <message>
        <source>The key of the local copy cannot be read or written.</source>
        <translation>Жергілікті көшірменің кілті оқылмайды не жазылмайды.</translation>
    </message>
    <message>
        <source>Check the rights of the profile&apos;s folder and the room on the disk.</source>
        <translation>Профиль бумасының құқықтары мен дискідегі орынды тексеріңіз.</translation>
    </message>
    <message>
        <source>The local copy on this computer cannot be used.</source>
        <translation>Бұл компьютердегі жергілікті көшірмені пайдалану мүмкін емес.</translation>
    </message>
    <message>
        <source>Check the disk; your account on the platform is not touched.</source>
        <translation>Дискіні тексеріңіз; платформадағы аккаунтыңыз өзгермейді.</translation>
    </message>
    <message>
        <source>The disk of this computer is full.</source>
        <translation>Бұл компьютердің дискісі толы.</translation>
    </message>
    <message>
        <source>Make room; what you typed stays on the screen until then.</source>
        <translation>Орын босатыңыз; жазғаныңыз әзірге экранда қалады.</translation>
    </message>
    <message>
        <source>Another program holds the local copy.</source>
        <translation>Жергілікті көшірмені басқа бағдарлама ұстап тұр.</translation>
    </message>
    <message>
        <source>Close the other console of this profile and try again.</source>
        <translation>Осы профильдің басқа терезесін жауып, қайталаңыз.</translation>
    </message>
    <message>
        <source>The local copy on this computer is damaged.</source>
        <translation>Бұл компьютердегі жергілікті көшірме бүлінген.</translation>
    </message>
    <message>
        <source>It is being read anew from the platform; drafts and outbox are saved where possible.</source>
        <translation>Ол платформадан қайта жүктелуде; жобалар мен шығыс қорабы мүмкіндігінше сақталды.</translation>
    </message>
    <message>
        <source>The local copy on this computer was damaged.</source>
        <translation>Бұл компьютердегі жергілікті көшірме бүлінген болатын.</translation>
    </message>
    <message>
        <source>The local copy on this computer could not be opened: it is damaged, or another password was its key.</source>
        <translation>Бұл компьютердегі жергілікті көшірмені ашу мүмкін болмады: ол бүлінген немесе оның кілті басқа құпиясөз болған.</translation>
    </message>
    <message>
        <source>It was set aside, not deleted, and everything is read anew from the platform. What was typed and not yet sent is still in the old copy.</source>
        <translation>Ол жойылған жоқ, бөлек сақталды; бәрі платформадан қайта жүктелуде. Терілген, бірақ жіберілмеген мәтін ескі көшірмеде қалды.</translation>
    </message>
    <message>
        <source>The folder of this profile cannot be written to.</source>
        <translation>Бұл профильдің бумасына жазу мүмкін емес.</translation>
    </message>
    <message>
        <source>Check its rights and the room on the disk.</source>
        <translation>Құқықтарын және дискідегі орынды тексеріңіз.</translation>
    </message>
    <message>
        <source>The platform refused this.</source>
        <translation>Платформа мұны қабылдамады.</translation>
    </message>
    <message>
        <source>Look at the case again; something about it does not allow it.</source>
        <translation>Өтінішке қайта қараңыз: бірдеңе рұқсат етпей тұр.</translation>
    </message>
    <message>
        <source>Something in this is not right.</source>
        <translation>Мұнда бірдеңе дұрыс емес.</translation>
    </message>
    <message>
        <source>Check what you entered.</source>
        <translation>Енгізгеніңізді тексеріңіз.</translation>
    </message>
</context>
<context>
    <name>Formats</name>
    <message>
        <source>Today</source>
        <translation>Бүгін</translation>
    </message>
    <message>
        <source>Yesterday</source>
        <translation>Кеше</translation>
    </message>
    <message>
        <source>Tomorrow</source>
        <translation>Ертең</translation>
    </message>
    <message>
        <source>{0} s</source>
        <translation>{0} с</translation>
    </message>
    <message>
        <source>{0} min</source>
        <translation>{0} мин</translation>
    </message>
    <message>
        <source>{0} h</source>
        <translation>{0} сағ</translation>
    </message>
    <message>
        <source>{0} d</source>
        <translation>{0} күн</translation>
    </message>
    <message>
        <source>just now</source>
        <translation>жаңа ғана</translation>
    </message>
    <message>
        <source>{0} ago</source>
        <translation>{0} бұрын</translation>
    </message>
    <message>
        <source>in {0}</source>
        <translation>{0} кейін</translation>
    </message>
</context>
<context>
    <name>Given</name>
    <message>
        <source>The chosen lines in full.</source>
        <translation>Таңдалған жолдар толығымен.</translation>
    </message>
    <message>
        <source>The chosen lines, by as much as they were too high.</source>
        <translation>Таңдалған жолдар: қаншаға артық болса, сонша.</translation>
    </message>
    <message>
        <source>Choose the lines or enter the amount.</source>
        <translation>Жолдарды таңдаңыз немесе соманы енгізіңіз.</translation>
    </message>
    <message>
        <source>Not the guest&apos;s doing: everything that was not used comes back.</source>
        <translation>Қонақтың кінәсі емес: пайдаланылмағанның бәрі қайтарылады.</translation>
    </message>
    <message>
        <source>The deposit comes back whatever the policy says.</source>
        <translation>Кепілақы кез келген шартта қайтарылады.</translation>
    </message>
    <message>
        <source>The deposit is held until the damage claim is decided.</source>
        <translation>Залал туралы талап шешілгенше кепілақы ұсталады.</translation>
    </message>
    <message>
        <source>A disaster or an order of the authorities: everything that was not used comes back.</source>
        <translation>Апат немесе билік бұйрығы: пайдаланылмағанның бәрі қайтарылады.</translation>
    </message>
    <message>
        <source>Illness or bereavement: everything that was not used comes back, except the service fee.</source>
        <translation>Ауру немесе жақынының қазасы: қызмет алымынан басқа пайдаланылмағанның бәрі қайтарылады.</translation>
    </message>
    <message>
        <source>Beyond the host&apos;s control: the guest gets back everything unused, the host bears no consequences.</source>
        <translation>Үй иесіне байланысты емес: қонаққа пайдаланылмағанның бәрі қайтарылады, үй иесіне салдары жоқ.</translation>
    </message>
    <message>
        <source>Flexible: cancelled a day or more before check-in, everything comes back.</source>
        <translation>Икемді: кіруге бір тәулік не одан көп қалғанда бас тартылды, бәрі қайтарылады.</translation>
    </message>
    <message>
        <source>Flexible: cancelled within a day of check-in, the first night and the service fee stay paid.</source>
        <translation>Икемді: кіруге бір тәуліктен аз қалғанда бас тартылды, алғашқы түн мен қызмет алымы қайтарылмайды.</translation>
    </message>
    <message>
        <source>Flexible: cancelled during the stay, the nights begun and one more stay paid.</source>
        <translation>Икемді: тұру кезінде бас тартылды, басталған түндер және тағы бір түн қайтарылмайды.</translation>
    </message>
    <message>
        <source>Moderate: cancelled 5 days or more before check-in, everything comes back.</source>
        <translation>Орташа: кіруге 5 күн не одан көп қалғанда бас тартылды, бәрі қайтарылады.</translation>
    </message>
    <message>
        <source>Moderate: cancelled within 5 days of check-in, the first night and half of the others stay paid.</source>
        <translation>Орташа: кіруге 5 күннен аз қалғанда бас тартылды, алғашқы түн мен қалғандарының жартысы қайтарылмайды.</translation>
    </message>
    <message>
        <source>Moderate: cancelled during the stay, the nights begun, one more and half of the others stay paid.</source>
        <translation>Орташа: тұру кезінде бас тартылды, басталған түндер, тағы біреуі және қалғандарының жартысы қайтарылмайды.</translation>
    </message>
    <message>
        <source>Strict: cancelled within 48 hours of booking and 14 days or more before check-in, everything comes back.</source>
        <translation>Қатаң: броньнан кейін 48 сағат ішінде және кіруге 14 күн не одан көп қалғанда бас тартылды, бәрі қайтарылады.</translation>
    </message>
    <message>
        <source>Strict: cancelled 7 days or more before check-in, half of the nights comes back.</source>
        <translation>Қатаң: кіруге 7 күн не одан көп қалғанда бас тартылды, түндердің жартысы қайтарылады.</translation>
    </message>
    <message>
        <source>Strict: cancelled within 7 days of check-in, the nights stay paid.</source>
        <translation>Қатаң: кіруге 7 күннен аз қалғанда бас тартылды, түндер қайтарылмайды.</translation>
    </message>
    <message>
        <source>Strict: cancelled during the stay, the nights stay paid.</source>
        <translation>Қатаң: тұру кезінде бас тартылды, түндер қайтарылмайды.</translation>
    </message>
    <message>
        <source>Not the client&apos;s doing: everything comes back.</source>
        <translation>Клиенттің кінәсі емес: бәрі қайтарылады.</translation>
    </message>
    <message>
        <source>Beyond the client&apos;s control and said before the slot: no late fee.</source>
        <translation>Клиентке байланысты емес және уақытынан бұрын айтылды: кеш бас тарту ақысы алынбайды.</translation>
    </message>
    <message>
        <source>Beyond the control of the business: the client gets everything back, the business bears no consequences.</source>
        <translation>Ұйымға байланысты емес: клиентке бәрі қайтарылады, ұйымға салдары жоқ.</translation>
    </message>
    <message>
        <source>Cancelled 24 hours or more before the slot: free of charge.</source>
        <translation>Басталуына 24 сағат не одан көп қалғанда бас тартылды: тегін.</translation>
    </message>
    <message>
        <source>Not come, or later than the 15 minutes that are tolerated: the price is kept as the fee.</source>
        <translation>Келмеді немесе рұқсат етілген 15 минуттан көп кешікті: бағасы ақы ретінде ұсталады.</translation>
    </message>
    <message>
        <source>Later than the 15 minutes that are tolerated, but announced: the slot is released and the late fee is kept.</source>
        <translation>Рұқсат етілген 15 минуттан көп кешікті, бірақ ескертті: уақыт босатылады, кешігу ақысы ұсталады.</translation>
    </message>
    <message>
        <source>Cancelled less than 24 hours before the slot: half of the price is kept as the late fee.</source>
        <translation>Басталуына 24 сағаттан аз қалғанда бас тартылды: бағаның жартысы кеш бас тарту ақысы ретінде ұсталады.</translation>
    </message>
    <message>
        <source>Not the driver&apos;s doing: everything comes back.</source>
        <translation>Жүргізушінің кінәсі емес: бәрі қайтарылады.</translation>
    </message>
    <message>
        <source>Minutes that were not driven come back.</source>
        <translation>Жүрілмеген минуттар қайтарылады.</translation>
    </message>
    <message>
        <source>Kilometres that were not driven come back.</source>
        <translation>Жүрілмеген километрлер қайтарылады.</translation>
    </message>
    <message>
        <source>Fuel that was charged wrongly comes back.</source>
        <translation>Қате алынған жанармай ақысы қайтарылады.</translation>
    </message>
    <message>
        <source>Parking that was charged wrongly comes back.</source>
        <translation>Қате алынған тұрақ ақысы қайтарылады.</translation>
    </message>
    <message>
        <source>A fine that was not this driver&apos;s comes back.</source>
        <translation>Бұл жүргізушіге қатысы жоқ айыппұл қайтарылады.</translation>
    </message>
    <message>
        <source>The car could not be moved: the parking comes back.</source>
        <translation>Көлікті жылжыту мүмкін болмады: тұрақ ақысы қайтарылады.</translation>
    </message>
    <message>
        <source>Cancelled before the ride began: everything comes back.</source>
        <translation>Сапар басталмай тұрып бас тартылды: бәрі қайтарылады.</translation>
    </message>
    <message>
        <source>A ride is corrected by the lines that were wrong: choose them.</source>
        <translation>Сапар қате жолдар бойынша түзетіледі: оларды таңдаңыз.</translation>
    </message>
    <message>
        <source>What was paid beyond the bill comes back.</source>
        <translation>Шоттан артық төленгені қайтарылады.</translation>
    </message>
    <message>
        <source>The nights that have begun stay paid.</source>
        <translation>Басталған түндер төленген күйінде қалады.</translation>
    </message>
    <message>
        <source>stays: around check-in, host within 1 h of local daytime</source>
        <translation>тұру: кіру маңында, үй иесі жергілікті күндізгі 1 сағ ішінде</translation>
    </message>
    <message>
        <source>stays: problem at the stay, host within 1 h of local daytime</source>
        <translation>тұру: тұру кезіндегі мәселе, үй иесі жергілікті күндізгі 1 сағ ішінде</translation>
    </message>
    <message>
        <source>stays: within 5 days of check-in or during the stay, host within 12 h</source>
        <translation>тұру: кіруге 5 күннен аз не тұру кезінде, үй иесі 12 сағ ішінде</translation>
    </message>
    <message>
        <source>stays: more than 5 days before check-in, host within 3 days</source>
        <translation>тұру: кіруге 5 күннен көп, үй иесі 3 күн ішінде</translation>
    </message>
    <message>
        <source>stays: after the stay, host within 3 days</source>
        <translation>тұру: тұрғаннан кейін, үй иесі 3 күн ішінде</translation>
    </message>
    <message>
        <source>stays: host silent outside local daytime, the platform steps in at once</source>
        <translation>тұру: үй иесі жергілікті күндізден тыс үнсіз, платформа бірден кіріседі</translation>
    </message>
    <message>
        <source>stays: host overdue, support is called in</source>
        <translation>тұру: үй иесі мерзімді өткізді, қолдау қосылады</translation>
    </message>
    <message>
        <source>phone: at once</source>
        <translation>телефон: бірден</translation>
    </message>
    <message>
        <source>appointments: e-mail or form within 2 h</source>
        <translation>жазылулар: пошта не форма 2 сағ ішінде</translation>
    </message>
    <message>
        <source>chat, valued customer: 2 min</source>
        <translation>чат, маңызды клиент: 2 мин</translation>
    </message>
    <message>
        <source>chat: minutes, around the clock</source>
        <translation>чат: минуттар, тәулік бойы</translation>
    </message>
    <message>
        <source>cars: written, urgent, 10 min</source>
        <translation>көлік: жазбаша, шұғыл, 10 мин</translation>
    </message>
    <message>
        <source>messengers: 15 min</source>
        <translation>мессенджерлер: 15 мин</translation>
    </message>
    <message>
        <source>urgent in writing: 30 min</source>
        <translation>шұғыл жазбаша: 30 мин</translation>
    </message>
    <message>
        <source>valued customer in writing: 1 h</source>
        <translation>маңызды клиент жазбаша: 1 сағ</translation>
    </message>
    <message>
        <source>everything else in writing: 4 h</source>
        <translation>қалғаны жазбаша: 4 сағ</translation>
    </message>
    <message>
        <source>urgent: word at least every 4 h</source>
        <translation>шұғыл: кемінде әр 4 сағ сайын хабар</translation>
    </message>
    <message>
        <source>appointments: solved within 24 office hours</source>
        <translation>жазылулар: 24 жұмыс сағатында шешіледі</translation>
    </message>
    <message>
        <source>cars: solved within 1 day</source>
        <translation>көлік: 1 күнде шешіледі</translation>
    </message>
    <message>
        <source>solved within 3 days</source>
        <translation>3 күнде шешіледі</translation>
    </message>
    <message>
        <source>The card&apos;s bank declined the refund.</source>
        <translation>Картаның банкі қайтаруды қабылдамады.</translation>
    </message>
    <message>
        <source>The card&apos;s bank declined the charge.</source>
        <translation>Картаның банкі ақша алуды қабылдамады.</translation>
    </message>
    <message>
        <source>The card account is closed.</source>
        <translation>Карта шоты жабылған.</translation>
    </message>
    <message>
        <source>The bank wants the cardholder to confirm this payment in person; it cannot be taken from here.</source>
        <translation>Банк карта иесінің растауын талап етеді; осы жерден алуға болмайды.</translation>
    </message>
    <message>
        <source>The card has expired.</source>
        <translation>Картаның мерзімі өткен.</translation>
    </message>
    <message>
        <source>There is not enough money on the card.</source>
        <translation>Картада ақша жеткіліксіз.</translation>
    </message>
    <message>
        <source>This payment was refunded already at the payment provider.</source>
        <translation>Бұл төлем төлем провайдерінде қайтарылып қойған.</translation>
    </message>
    <message>
        <source>The cardholder disputes this payment.</source>
        <translation>Карта иесі бұл төлемге дау айтады.</translation>
    </message>
    <message>
        <source>The payment provider does not know this payment.</source>
        <translation>Төлем провайдері бұл төлемді білмейді.</translation>
    </message>
    <message>
        <source>The cardholder disputes the payment.</source>
        <translation>Карта иесі төлемге дау айтады.</translation>
    </message>
    <message>
        <source>The card has expired or was cancelled.</source>
        <translation>Картаның мерзімі өткен немесе жойылған.</translation>
    </message>
    <message>
        <source>The marketplace&apos;s balance at the payment provider does not suffice.</source>
        <translation>Маркетплейстің төлем провайдеріндегі қалдығы жеткіліксіз.</translation>
    </message>
    <message>
        <source>The card was reported as lost or stolen.</source>
        <translation>Карта жоғалған не ұрланған деп мәлімделген.</translation>
    </message>
    <message>
        <source>The refund was cancelled at the payment provider.</source>
        <translation>Қайтару төлем провайдерінде тоқтатылды.</translation>
    </message>
    <message>
        <source>The card&apos;s bank refused the refund and gave no reason.</source>
        <translation>Картаның банкі себебін айтпай қайтарудан бас тартты.</translation>
    </message>
    <message>
        <source>Nothing was captured on this payment.</source>
        <translation>Бұл төлем бойынша ештеңе алынбаған.</translation>
    </message>
    <message>
        <source>The cardholder&apos;s bank took this payment back. A refund beside it would give the money twice.</source>
        <translation>Карта иесінің банкі бұл төлемді қайтарып алды. Қайтару жасалса, ақша екі рет берілер еді.</translation>
    </message>
    <message>
        <source>Everything of this payment is refunded already, or reserved by refunds under way.</source>
        <translation>Бұл төлемнің бәрі қайтарылған немесе жүріп жатқан қайтаруларға сақталған.</translation>
    </message>
    <message>
        <source>This was paid on the spot, so there is no card to refund. Offer a credit, or whoever took it pays it back.</source>
        <translation>Бұл орнында төленген, сондықтан қайтаратын карта жоқ. Шотқа аударым ұсыныңыз немесе ақшаны оны қабылдаған адам қайтарады.</translation>
    </message>
    <message>
        <source>Whoever took the money pays it back on the spot.</source>
        <translation>Ақшаны орнында оны қабылдаған адам қайтарады.</translation>
    </message>
    <message>
        <source>The books are closed for the time in which this money came in.</source>
        <translation>Бұл ақша түскен есепті кезең жабылған.</translation>
    </message>
    <message>
        <source>This fee is not on the booking.</source>
        <translation>Бұл алым броньда жоқ.</translation>
    </message>
    <message>
        <source>This line is no fee that could be waived.</source>
        <translation>Бұл жол — босатуға болатын алым емес.</translation>
    </message>
    <message>
        <source>Less than this is left of the fee.</source>
        <translation>Бұл алымнан одан азы қалды.</translation>
    </message>
    <message>
        <source>This fee was paid by card, so waiving it would give nothing back.</source>
        <translation>Бұл алым картамен төленген: одан босату ештеңе қайтармас еді.</translation>
    </message>
    <message>
        <source>This way of paying cannot be refunded from here.</source>
        <translation>Бұл тәсілмен төленген ақшаны осы жерден қайтаруға болмайды.</translation>
    </message>
    <message>
        <source>Nothing was paid for this booking.</source>
        <translation>Бұл бронь үшін ештеңе төленбеген.</translation>
    </message>
    <message>
        <source>This platform is not connected to the payment provider that took this payment.</source>
        <translation>Бұл платформа осы төлемді қабылдаған төлем провайдеріне қосылмаған.</translation>
    </message>
    <message>
        <source>The books are closed for the time in which this money came in. Have the period opened again, or give a credit.</source>
        <translation>Бұл ақша түскен есепті кезең жабылған. Оны қайта ашуды сұраңыз немесе шотқа аударым беріңіз.</translation>
    </message>
    <message>
        <source>Give a credit on the customer&apos;s account.</source>
        <translation>Клиенттің шотына аударым беріңіз.</translation>
    </message>
    <message>
        <source>Give a voucher.</source>
        <translation>Ваучер беріңіз.</translation>
    </message>
    <message>
        <source>The same intent was used for something else.</source>
        <translation>Осы операция нөмірі басқаға пайдаланылған.</translation>
    </message>
    <message>
        <source>The payment provider refuses it.</source>
        <translation>Төлем провайдері бас тартты.</translation>
    </message>
    <message>
        <source>Nobody approved it in time.</source>
        <translation>Ешкім уақытында мақұлдамады.</translation>
    </message>
    <message>
        <source>It was withdrawn by whoever asked for it.</source>
        <translation>Сұраған адам қайтарып алды.</translation>
    </message>
    <message>
        <source>It was not approved.</source>
        <translation>Мақұлданбады.</translation>
    </message>
    <message>
        <source>The booking&apos;s policy gives something else by now.</source>
        <translation>Броньның шарттары енді басқа сома береді.</translation>
    </message>
    <message>
        <source>This payment cannot bear the refund any more.</source>
        <translation>Бұл төлем қайтаруға енді жетпейді.</translation>
    </message>
</context>
<context>
    <name>HelpDialog</name>
    <message>
        <source>Call for help</source>
        <translation>Көмекке шақыру</translation>
    </message>
    <message>
        <source>Every colleague who is online sees the call at once, with a button that opens the queue.</source>
        <translation>Желідегі барлық әріптес шақыруды бірден көреді, ондағы түйме кезекті ашады.</translation>
    </message>
    <message>
        <source>For example: the payment provider is down, many ask</source>
        <translation>Мысалы: төлем провайдері істемей тұр, клиенттер көп сұрап жатыр</translation>
    </message>
    <message>
        <source>Queue</source>
        <translation>Кезек</translation>
    </message>
    <message>
        <source>For</source>
        <translation>Ұзақтығы</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>Хабар</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Бас тарту</translation>
    </message>
    <message>
        <source>Call</source>
        <translation>Шақыру</translation>
    </message>
</context>
<context>
    <name>HistoryCard</name>
    <message>
        <source>Refund</source>
        <translation>Қайтару</translation>
    </message>
    <message>
        <source>Taken from their payout</source>
        <translation>Өзіне төленетін ақшадан ұсталды</translation>
    </message>
    <message>
        <source>Chargeback</source>
        <translation>Чарджбэк</translation>
    </message>
    <message>
        <source>Money of this customer</source>
        <translation>Осы клиенттің ақшасы</translation>
    </message>
    <message>
        <source>Being looked up…</source>
        <translation>Ізделуде…</translation>
    </message>
    <message>
        <source>Nothing was given back, compensated or charged before.</source>
        <translation>Бұрын ештеңе қайтарылмаған, өтелмеген және алынбаған.</translation>
    </message>
    <message numerus="yes">
        <source>Show all %n</source>
        <translation>
            <numerusform>Барлық %n жазбаны көрсету</numerusform>
            <numerusform>Барлық %n жазбаны көрсету</numerusform>
        </translation>
    </message>
    <message>
        <source>Request for {0}</source>
        <translation>Сұрау: {0}</translation>
    </message>
    <message>
        <source>Receipt for {0}</source>
        <translation>Түбіртек: {0}</translation>
    </message>
</context>
<context>
    <name>HistoryDialog</name>
    <message>
        <source>Money of {0}</source>
        <translation>Ақшасы: {0}</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Жабу</translation>
    </message>
    <message>
        <source>Look twice</source>
        <translation>Мұқият қараңыз</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Қайталау</translation>
    </message>
</context>
<context>
    <name>KeyCatcher</name>
    <message>
        <source>Press a key…</source>
        <translation>Пернені басыңыз…</translation>
    </message>
</context>
<context>
    <name>KeyLine</name>
    <message>
        <source>Change</source>
        <translation>Өзгерту</translation>
    </message>
    <message>
        <source>Change the key of {0}</source>
        <translation>Пернені өзгерту: {0}</translation>
    </message>
    <message>
        <source>Back to the shipped key of {0}</source>
        <translation>Бастапқы пернеге қайтару: {0}</translation>
    </message>
    <message>
        <source>The key was taken from: {0}</source>
        <translation>Перне мына әрекеттен алынды: {0}</translation>
    </message>
</context>
<context>
    <name>LeavingDialog</name>
    <message>
        <source>Money has not left yet</source>
        <translation>Ақша әлі жіберілген жоқ</translation>
    </message>
    <message>
        <source>Left as it is, it goes out when you sign in here the next time.</source>
        <translation>Ештеңе істемесеңіз, бұл осы компьютерде келесі рет кіргеніңізде жіберіледі.</translation>
    </message>
    <message>
        <source>Stay</source>
        <translation>Қалу</translation>
    </message>
    <message>
        <source>Take it back and close</source>
        <translation>Қайтарып алып, жабу</translation>
    </message>
    <message>
        <source>Send now and close</source>
        <translation>Қазір жіберіп, жабу</translation>
    </message>
    <message>
        <source>Close without waiting</source>
        <translation>Күтпей жабу</translation>
    </message>
    <message>
        <source>It is being sent…</source>
        <translation>Жіберіліп жатыр…</translation>
    </message>
    <message>
        <source>It could not be taken back.</source>
        <translation>Қайтарып алу мүмкін болмады.</translation>
    </message>
    <message>
        <source>It has left meanwhile.</source>
        <translation>Осы арада ол жіберілді.</translation>
    </message>
    <message>
        <source>Close the window</source>
        <translation>Терезені жабу</translation>
    </message>
</context>
<context>
    <name>LinkOpener</name>
    <message>
        <source>This link is not opened: it does not lead to a web page, a mail address or a phone.</source>
        <translation>Сілтеме ашылмады: ол сайтқа, поштаға не телефонға апармайды.</translation>
    </message>
    <message>
        <source>Open link</source>
        <translation>Сілтемені ашу</translation>
    </message>
    <message>
        <source>This leads to {host}</source>
        <translation>Сілтеме {host} торабына апарады</translation>
    </message>
    <message>
        <source>This opens another program</source>
        <translation>Басқа бағдарлама ашылады</translation>
    </message>
    <message>
        <source>The name has unusual letters and may imitate another one.</source>
        <translation>Атауында бейтаныс әріптер бар: басқасына ұқсатылған болуы мүмкін.</translation>
    </message>
    <message>
        <source>Open in browser</source>
        <translation>Браузерде ашу</translation>
    </message>
    <message>
        <source>Stay here</source>
        <translation>Осында қалу</translation>
    </message>
</context>
<context>
    <name>ListPanel</name>
    <message>
        <source>Save as a view</source>
        <translation>Көрініс ретінде сақтау</translation>
    </message>
    <message>
        <source>Search name, booking, words…</source>
        <translation>Аты, бронь, сөздер…</translation>
    </message>
    <message>
        <source>Search cases</source>
        <translation>Өтініштерді іздеу</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Іздеу</translation>
    </message>
    <message>
        <source>Clear the search</source>
        <translation>Іздеуді тазалау</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>Реті</translation>
    </message>
    <message>
        <source>All cases</source>
        <translation>Барлық өтініштер</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Қайталау</translation>
    </message>
    <message>
        <source>Nothing found in this view</source>
        <translation>Бұл көріністе ештеңе табылмады</translation>
    </message>
    <message>
        <source>Search all cases</source>
        <translation>Барлық өтініштерден іздеу</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>Ештеңе табылмады</translation>
    </message>
    <message>
        <source>Try fewer or shorter words.</source>
        <translation>Азырақ не қысқарақ сөздермен көріңіз.</translation>
    </message>
    <message>
        <source>Nothing here</source>
        <translation>Мұнда бос</translation>
    </message>
    <message>
        <source>New cases appear by themselves.</source>
        <translation>Жаңа өтініштер өздері пайда болады.</translation>
    </message>
    <message>
        <source>Name of the view</source>
        <translation>Көріністің атауы</translation>
    </message>
</context>
<context>
    <name>LocalTime</name>
    <message>
        <source>{0}, as with you</source>
        <translation>{0}, сіздегідей</translation>
    </message>
    <message>
        <source>{0}, {1} ahead of you</source>
        <translation>{0}, сізден {1} озық</translation>
    </message>
    <message>
        <source>{0}, {1} behind you</source>
        <translation>{0}, сізден {1} кейін</translation>
    </message>
</context>
<context>
    <name>MacroChooser</name>
    <message>
        <source>Macros</source>
        <translation>Макростар</translation>
    </message>
    <message>
        <source>No macro of this name.</source>
        <translation>Мұндай макрос жоқ.</translation>
    </message>
    <message>
        <source>Sets the status to {0}</source>
        <translation>Күйін өзгертеді: {0}</translation>
    </message>
    <message>
        <source>Adds tags: {0}</source>
        <translation>Белгілер қосады: {0}</translation>
    </message>
    <message>
        <source>It opens filled in; nothing moves before you confirm it there.</source>
        <translation>Толтырылған күйде ашылады; сонда растағанша ақша қозғалмайды.</translation>
    </message>
    <message>
        <source>There is no canned reply “{0}” here; nothing is written.</source>
        <translation>Мұнда «{0}» дайын жауабы жоқ; ештеңе жазылмайды.</translation>
    </message>
    <message>
        <source>Writes “{0}” into the draft</source>
        <translation>Жобаға «{0}» жазады</translation>
    </message>
    <message>
        <source>Refund</source>
        <translation>Қайтару</translation>
    </message>
    <message>
        <source>{0}&#xa0;% of what was paid</source>
        <translation>төленгеннің {0}&#xa0;%-ы</translation>
    </message>
    <message>
        <source>Opens {0}: {1}</source>
        <translation>Ашады: {0}: {1}</translation>
    </message>
    <message>
        <source>Opens {0}</source>
        <translation>Ашады: {0}</translation>
    </message>
    <message>
        <source>Find a macro</source>
        <translation>Макрос табу</translation>
    </message>
    <message>
        <source>Nothing is sent, and no money moves by itself.</source>
        <translation>Өздігінен ештеңе жіберілмейді, ақша да қозғалмайды.</translation>
    </message>
    <message>
        <source>Use it</source>
        <translation>Қолдану</translation>
    </message>
</context>
<context>
    <name>MeButton</name>
    <message>
        <source>{0}: menu</source>
        <translation>{0}: мәзір</translation>
    </message>
    <message>
        <source>Do not disturb</source>
        <translation>Мазаламау</translation>
    </message>
</context>
<context>
    <name>MessageField</name>
    <message>
        <source>Tell the customer</source>
        <translation>Клиентке хабарлау</translation>
    </message>
    <message>
        <source>Message to the customer</source>
        <translation>Клиентке хабар</translation>
    </message>
    <message>
        <source>Written by itself once the rest is filled in. Left empty, nothing is sent.</source>
        <translation>Қалғаны толтырылғанда өзі жазылады. Бос қалса, ештеңе жіберілмейді.</translation>
    </message>
    <message>
        <source>Write it anew</source>
        <translation>Қайта жазу</translation>
    </message>
    <message>
        <source>It is right as it stands</source>
        <translation>Осылай қалсын</translation>
    </message>
    <message>
        <source>Write to {0}</source>
        <translation>Жазу: {0}</translation>
    </message>
    <message>
        <source>There is no ready message for this. Write one; left empty, nothing is sent.</source>
        <translation>Бұған дайын хабарлама жоқ. Өзіңіз жазыңыз; бос қалса, ештеңе жіберілмейді.</translation>
    </message>
    <message>
        <source>In {0}. It is sent once exactly this is approved and has gone through.</source>
        <translation>Тілі: {0}. Дәл осы мақұлданып, орындалғанда жіберіледі.</translation>
    </message>
    <message>
        <source>In {0}. It is sent once it has gone through.</source>
        <translation>Тілі: {0}. Орындалғаннан кейін ғана жіберіледі.</translation>
    </message>
    <message>
        <source>This is the case of {0}; the customer of the booking is not told here.</source>
        <translation>Бұл өтініш {0} тарапынан; броньның клиентіне осы жерден хабарланбайды.</translation>
    </message>
    <message>
        <source>{0} becomes the code.</source>
        <translation>{0} орнына код қойылады.</translation>
    </message>
    <message>
        <source>You changed this text before the amount or something else that it tells. Check it.</source>
        <translation>Сіз бұл мәтінді түзеткеннен кейін сома немесе онда айтылған басқа нәрсе өзгерді. Мәтінді тексеріңіз.</translation>
    </message>
</context>
<context>
    <name>MessageView</name>
    <message>
        <source>{who}, {when}, {kind}</source>
        <translation>{who}, {when}, {kind}</translation>
    </message>
    <message>
        <source>internal note</source>
        <translation>ішкі ескертпе</translation>
    </message>
    <message numerus="yes">
        <source>Show %n more character(s)</source>
        <translation>
            <numerusform>Тағы %n таңба көрсету</numerusform>
            <numerusform>Тағы %n таңба көрсету</numerusform>
        </translation>
    </message>
    <message>
        <source>Show the quoted text</source>
        <translation>Дәйексөзді көрсету</translation>
    </message>
    <message>
        <source>Pass on to the customer</source>
        <translation>Клиентке жеткізу</translation>
    </message>
    <message>
        <source>Puts these words into the reply</source>
        <translation>Осы сөздерді жауапқа қояды</translation>
    </message>
    <message>
        <source>Quoted text</source>
        <translation>Дәйексөз</translation>
    </message>
    <message>
        <source>Note, seen by colleagues only</source>
        <translation>Ескертпе, тек әріптестер көреді</translation>
    </message>
    <message>
        <source>You</source>
        <translation>Сіз</translation>
    </message>
</context>
<context>
    <name>MoneyCard</name>
    <message>
        <source>Money</source>
        <translation>Ақша</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>Барлығы</translation>
    </message>
    <message>
        <source>Nothing was paid through us.</source>
        <translation>Біз арқылы ештеңе төленбеген.</translation>
    </message>
    <message>
        <source>given back</source>
        <translation>қайтарылды</translation>
    </message>
    <message>
        <source>held: waits for approval</source>
        <translation>ұсталды: мақұлдауды күтуде</translation>
    </message>
    <message>
        <source>on its way back</source>
        <translation>қайтарылуда</translation>
    </message>
    <message>
        <source>locked: the bank took it back</source>
        <translation>бұғатталған: банк қайтарып алды</translation>
    </message>
    <message>
        <source>can still be given back</source>
        <translation>әлі қайтаруға болады</translation>
    </message>
    <message>
        <source>History of</source>
        <translation>Тарихы</translation>
    </message>
    <message>
        <source>This booking</source>
        <translation>Осы бронь</translation>
    </message>
    <message>
        <source>This case</source>
        <translation>Осы өтініш</translation>
    </message>
    <message>
        <source>the voucher&apos;s code</source>
        <translation>ваучер коды</translation>
    </message>
    <message>
        <source>Receipt for {0}</source>
        <translation>Түбіртек: {0}</translation>
    </message>
    <message>
        <source>Receipt…</source>
        <translation>Түбіртек…</translation>
    </message>
    <message>
        <source>Paid on the spot: there is no card to give it back to.</source>
        <translation>Орнында төленген: қайтаратын карта жоқ.</translation>
    </message>
    <message>
        <source>{0} was paid on the spot: there is no card to give that back to.</source>
        <translation>{0} орнында төленген: оны қайтаратын карта жоқ.</translation>
    </message>
    <message>
        <source>Credit or voucher…</source>
        <translation>Шотқа аударым не ваучер…</translation>
    </message>
    <message>
        <source>More…</source>
        <translation>Тағы…</translation>
    </message>
    <message>
        <source>Everything that was paid by card is held for a request that waits for approval.</source>
        <translation>Картамен төленгеннің бәрі мақұлдауды күтіп тұрған сұрау үшін ұсталды.</translation>
    </message>
    <message>
        <source>What is left of the card payments is held for a request that waits for approval.</source>
        <translation>Карта төлемдерінің қалғаны мақұлдауды күтіп тұрған сұрау үшін ұсталды.</translation>
    </message>
    <message>
        <source>Compensation…</source>
        <translation>Өтемақы…</translation>
    </message>
    <message>
        <source>Claim money…</source>
        <translation>Ақша талап ету…</translation>
    </message>
    <message>
        <source>Dispute a charge…</source>
        <translation>Төлемге дау айту…</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Болдырмау</translation>
    </message>
    <message>
        <source>Of this, {0} was given back or waived</source>
        <translation>Оның {0} қайтарылды немесе алынбайды</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Тастау</translation>
    </message>
    <message>
        <source>Everything that was paid by card has been given back or is on its way.</source>
        <translation>Картамен төленгеннің бәрі қайтарылды немесе жолда.</translation>
    </message>
    <message>
        <source>Your role may not give money back. Ask a team lead.</source>
        <translation>Рөліңіз ақша қайтара алмайды. Топ жетекшісіне айтыңыз.</translation>
    </message>
    <message>
        <source>Refund…</source>
        <translation>Ақшаны қайтару…</translation>
    </message>
</context>
<context>
    <name>MoneyDialog</name>
    <message>
        <source>Look at the message to the customer first: it was changed by hand before.</source>
        <translation>Алдымен клиентке арналған хабарламаны тексеріңіз: ол бұрын қолмен өзгертілген.</translation>
    </message>
    <message>
        <source>What you filled in stays here; the figures come as soon as the connection is back.</source>
        <translation>Толтырғаныңыз осында қалады; сомалар байланыс қалпына келісімен шығады.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Қайталау</translation>
    </message>
    <message>
        <source>The figures moved meanwhile; here are the new ones.</source>
        <translation>Осы аралықта сомалар өзгерді; мұнда жаңалары.</translation>
    </message>
    <message>
        <source>The platform did not take it.</source>
        <translation>Платформа мұны қабылдамады.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Бас тарту</translation>
    </message>
    <message>
        <source>Ctrl+Enter leads here, the space bar confirms</source>
        <translation>Ctrl+Enter осында әкеледі, бос орын пернесі растайды</translation>
    </message>
    <message>
        <source>What you wrote here would be lost.</source>
        <translation>Осында жазғаныңыз жоғалады.</translation>
    </message>
    <message>
        <source>Escape or Cancel once more throws it away.</source>
        <translation>Escape немесе «Бас тарту» тағы бір рет басылса, бәрі тасталады.</translation>
    </message>
    <message>
        <source>Throw it away</source>
        <translation>Тастау</translation>
    </message>
</context>
<context>
    <name>MoneyEventWords</name>
    <message>
        <source>The refund of {amount} is on its way</source>
        <translation>{amount} қайтару жолда</translation>
    </message>
    <message>
        <source>The refund of {amount} failed</source>
        <translation>{amount} қайтару өтпеді</translation>
    </message>
    <message>
        <source>The refund of {amount} was turned down</source>
        <translation>{amount} қайтару қабылданбады</translation>
    </message>
    <message>
        <source>The refund of {amount} is with the bank</source>
        <translation>{amount} қайтаруды банк өңдеп жатыр</translation>
    </message>
    <message>
        <source>The bank sent the refund of {amount} back</source>
        <translation>Банк {amount} қайтаруды кері жіберді</translation>
    </message>
    <message>
        <source>{giver} gave back {amount}</source>
        <translation>{giver}: {amount} қайтарылды</translation>
    </message>
    <message>
        <source>{who} asked for a refund of {amount}</source>
        <translation>{who}: {amount} қайтару сұралды</translation>
    </message>
    <message>
        <source>{giver} asked for approval: {what}, {amount}</source>
        <translation>{giver}: мақұлдау сұралды: {what}, {amount}</translation>
    </message>
    <message>
        <source>{what} of {amount} was turned down</source>
        <translation>{what}, {amount}: қабылданбады</translation>
    </message>
    <message>
        <source>{giver} gave the customer: {what}, {amount}</source>
        <translation>{giver}: клиентке берілді: {what}, {amount}</translation>
    </message>
    <message>
        <source>Claim: {kind}, {amount} · {state}</source>
        <translation>Талап: {kind}, {amount} · {state}</translation>
    </message>
    <message>
        <source>The other side did not answer in time: {kind}, {amount}</source>
        <translation>Екінші тарап уақытында жауап бермеді: {kind}, {amount}</translation>
    </message>
    <message>
        <source>{who} wrote down a claim: {kind}, {amount}</source>
        <translation>{who}: талап жазылды: {kind}, {amount}</translation>
    </message>
    <message>
        <source>{who} wrote down the answer to the claim: {kind}, {amount}</source>
        <translation>{who}: талапқа жауап жазылды: {kind}, {amount}</translation>
    </message>
    <message>
        <source>The bank gave {amount} back to us</source>
        <translation>Банк бізге {amount} қайтарды</translation>
    </message>
    <message>
        <source>The cardholder keeps {amount} of a chargeback</source>
        <translation>Чарджбэк бойынша {amount} карта иесінде қалды</translation>
    </message>
    <message>
        <source>The cardholder&apos;s bank took {amount} back</source>
        <translation>Карта иесінің банкі {amount} қайтарып алды</translation>
    </message>
    <message>
        <source>{who} asked for approval of {amount}</source>
        <translation>{who}: {amount} үшін мақұлдау сұралды</translation>
    </message>
    <message>
        <source>{who} approved {amount}</source>
        <translation>{who}: {amount} мақұлданды</translation>
    </message>
    <message>
        <source>{who} refused to approve {amount}</source>
        <translation>{who}: {amount} мақұлданбады</translation>
    </message>
    <message>
        <source>Nobody decided about {amount} in time</source>
        <translation>{amount} бойынша ешкім уақытында шешпеді</translation>
    </message>
    <message>
        <source>{who} withdrew the request for {amount}</source>
        <translation>{who}: {amount} сұрауы қайтарып алынды</translation>
    </message>
    <message>
        <source>Money moved, and the request for {amount} ended</source>
        <translation>Ақша қозғалды, {amount} сұранысы аяқталды</translation>
    </message>
    <message>
        <source>The request for {amount} changed</source>
        <translation>{amount} сұрауы өзгерді</translation>
    </message>
    <message>
        <source>The customer has not been told about {amount}: write to them</source>
        <translation>Клиентке {amount} туралы хабарланбады: оған жазыңыз</translation>
    </message>
    <message>
        <source>whoever wrote the message may not answer customers any more</source>
        <translation>хабарлама авторы енді клиенттерге жауап бере алмайды</translation>
    </message>
    <message>
        <source>the message cannot be sent as it is</source>
        <translation>хабарламаны осы күйінде жіберу мүмкін емес</translation>
    </message>
    <message>
        <source>the refund of {amount} failed</source>
        <translation>{amount} қайтару өтпеді</translation>
    </message>
    <message>
        <source>the charge of {amount} failed</source>
        <translation>{amount} алу өтпеді</translation>
    </message>
    <message>
        <source>the bank sent the refund of {amount} back</source>
        <translation>банк {amount} қайтаруды кері жіберді</translation>
    </message>
    <message>
        <source>An agent</source>
        <translation>Оператор</translation>
    </message>
    <message>
        <source>an unknown amount</source>
        <translation>белгісіз сома</translation>
    </message>
</context>
<context>
    <name>MoneyFields</name>
    <message>
        <source>The amount must be more than nothing.</source>
        <translation>Сома нөлден көп болуы керек.</translation>
    </message>
</context>
<context>
    <name>MoneyNotices</name>
    <message>
        <source>The refund of {0} failed</source>
        <translation>{0} қайтару өтпеді</translation>
    </message>
    <message>
        <source>The charge of {0} failed</source>
        <translation>{0} алу өтпеді</translation>
    </message>
    <message>
        <source>Nothing has moved. The Money card has the ways to go on; tell the customer.</source>
        <translation>Ақша қозғалған жоқ. Әрі қарай не істеу «Ақша» карточкасында; клиентке хабарлаңыз.</translation>
    </message>
    <message>
        <source>The bank sent the refund of {0} back</source>
        <translation>Банк {0} қайтаруды кері жіберді</translation>
    </message>
    <message>
        <source>The customer does not have it. The Money card has the ways to go on; tell the customer.</source>
        <translation>Ақша клиентте жоқ. Әрі қарай не істеу «Ақша» карточкасында; клиентке хабарлаңыз.</translation>
    </message>
    <message>
        <source>{0}: your request for {1}</source>
        <translation>{0}: {1} туралы сұрауыңыз</translation>
    </message>
    <message>
        <source>{0} was approved</source>
        <translation>{0} мақұлданды</translation>
    </message>
    <message>
        <source>{0} of {1} was approved</source>
        <translation>{1} ішінен {0} мақұлданды</translation>
    </message>
    <message>
        <source>The customer has not been told: the message named the other sum.</source>
        <translation>Клиентке айтылған жоқ: хабарламада басқа сома тұрды.</translation>
    </message>
    <message>
        <source>Write to the customer</source>
        <translation>Клиентке жазу</translation>
    </message>
    <message>
        <source>Show case</source>
        <translation>Өтінішті көрсету</translation>
    </message>
</context>
<context>
    <name>MoneyOutcomes</name>
    <message>
        <source>Given back</source>
        <translation>Қайтарылды</translation>
    </message>
    <message>
        <source>Nothing has moved.</source>
        <translation>Ақша қозғалған жоқ.</translation>
    </message>
    <message>
        <source>Not all of it moved.</source>
        <translation>Барлығы өткен жоқ.</translation>
    </message>
    <message>
        <source>Tell the customer: they may have read otherwise.</source>
        <translation>Клиентке хабарлаңыз: оған басқаша жазылған болуы мүмкін.</translation>
    </message>
    <message>
        <source>No message went to the customer.</source>
        <translation>Клиентке хабарлама жіберілген жоқ.</translation>
    </message>
    <message>
        <source>The customer does not have it; tell them. It can be given back anew, or as a credit.</source>
        <translation>Ақша клиентте жоқ, оған хабарлаңыз. Қайтадан қайтаруға немесе шотқа аударуға болады.</translation>
    </message>
    <message>
        <source>It can be given back anew, or as a credit.</source>
        <translation>Қайтадан қайтаруға немесе шотқа аударуға болады.</translation>
    </message>
    <message>
        <source>The bank has it; this can take days. The Money card follows it.</source>
        <translation>Ақша банкте; бұған бірнеше күн кетуі мүмкін. «Ақша» бөлімінен бақылай аласыз.</translation>
    </message>
    <message>
        <source>The voucher&apos;s code is {0}.</source>
        <translation>Ваучер коды: {0}.</translation>
    </message>
    <message>
        <source>Given</source>
        <translation>Берілді</translation>
    </message>
    <message>
        <source>Waiting for approval</source>
        <translation>Мақұлдауды күтуде</translation>
    </message>
    <message>
        <source>Nothing has moved yet. The Money card shows when somebody has decided.</source>
        <translation>Әзірге ақша қозғалған жоқ. Шешім қабылданғанын «Ақша» бөлімі көрсетеді.</translation>
    </message>
    <message>
        <source>The payment provider has not said yet what became of it.</source>
        <translation>Төлем провайдері нәтижесін әлі айтқан жоқ.</translation>
    </message>
    <message>
        <source>It is being found out; do not do it again.</source>
        <translation>Анықталып жатыр; қайталамаңыз.</translation>
    </message>
</context>
<context>
    <name>MoneyProgress</name>
    <message>
        <source>Progress</source>
        <translation>Барысы</translation>
    </message>
    <message>
        <source>Take it back</source>
        <translation>Қайтып алу</translation>
    </message>
    <message>
        <source>Try again…</source>
        <translation>Қайта көру…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Жабу</translation>
    </message>
    <message>
        <source>Receipt…</source>
        <translation>Түбіртек…</translation>
    </message>
    <message>
        <source>The platform has taken it.</source>
        <translation>Платформа қабылдады.</translation>
    </message>
    <message>
        <source>The answer got lost. The platform is being asked what became of it.</source>
        <translation>Жауап жоғалды. Платформадан нәтижесі сұралуда.</translation>
    </message>
    <message>
        <source>The platform is at it…</source>
        <translation>Платформа өңдеуде…</translation>
    </message>
    <message>
        <source>Offline: it leaves as soon as the connection is back, and only once.</source>
        <translation>Байланыс жоқ: келген бойда кетеді және тек бір рет.</translation>
    </message>
    <message numerus="yes">
        <source>Leaves in %n second(s)</source>
        <translation>
            <numerusform>%n секундтан кейін кетеді</numerusform>
            <numerusform>%n секундтан кейін кетеді</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MoneyStories</name>
    <message>
        <source>To {0}</source>
        <translation>Қайда: {0}</translation>
    </message>
    <message>
        <source>Departs from the policy, which gives {0}.</source>
        <translation>Шарттан ауытқиды, шарт бойынша: {0}.</translation>
    </message>
    <message>
        <source>Asked for {0}, less was approved.</source>
        <translation>{0} сұралды, азырақ мақұлданды.</translation>
    </message>
    <message>
        <source>Give back anew…</source>
        <translation>Қайтадан қайтару…</translation>
    </message>
    <message>
        <source>Credit or voucher…</source>
        <translation>Шотқа аударым не ваучер…</translation>
    </message>
    <message>
        <source>Refund</source>
        <translation>Қайтару</translation>
    </message>
    <message>
        <source>Can be used until {0}.</source>
        <translation>{0} дейін пайдалануға болады.</translation>
    </message>
    <message>
        <source>{by} from {payer}</source>
        <translation>Талап етуші: {by}, төлеуші: {payer}</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) as evidence</source>
        <translation>
            <numerusform>Дәлел ретінде %n файл</numerusform>
            <numerusform>Дәлел ретінде %n файл</numerusform>
        </translation>
    </message>
    <message>
        <source>Answer due {0}</source>
        <translation>Жауап мерзімі: {0}</translation>
    </message>
    <message>
        <source>They agree to pay.</source>
        <translation>Төлеуге келіседі.</translation>
    </message>
    <message>
        <source>They do not agree.</source>
        <translation>Келіспейді.</translation>
    </message>
    <message>
        <source>The answer came {0}.</source>
        <translation>Жауап келді: {0}.</translation>
    </message>
    <message>
        <source>No answer came until {0}.</source>
        <translation>{0} дейін жауап болмады.</translation>
    </message>
    <message>
        <source>{0} was claimed.</source>
        <translation>{0} талап етілді.</translation>
    </message>
    <message>
        <source>Withdraw</source>
        <translation>Қайтарып алу</translation>
    </message>
    <message>
        <source>Escalates: {0}</source>
        <translation>Эскалация: {0}</translation>
    </message>
    <message>
        <source>Decide…</source>
        <translation>Шешу…</translation>
    </message>
    <message>
        <source>Write down the answer…</source>
        <translation>Жауабын жазу…</translation>
    </message>
    <message>
        <source>Dispute…</source>
        <translation>Дау айту…</translation>
    </message>
    <message>
        <source>The bank gave it back; it can be refunded again.</source>
        <translation>Банк қайтарып берді; ақшаны қайта қайтаруға болады.</translation>
    </message>
    <message>
        <source>Locked: the bank took it back, so it must not be refunded a second time.</source>
        <translation>Бұғатталған: банк қайтарып алды, сондықтан екінші рет қайтаруға болмайды.</translation>
    </message>
    <message>
        <source>The bank wants evidence until {0}.</source>
        <translation>Банк дәлелді {0} дейін күтеді.</translation>
    </message>
    <message>
        <source>The cardholder says: {0}</source>
        <translation>Карта иесі айтады: {0}</translation>
    </message>
    <message>
        <source>Chargeback</source>
        <translation>Чарджбэк</translation>
    </message>
    <message>
        <source>The provider has not answered yet. It is being found out; do not do it again.</source>
        <translation>Провайдер әлі жауап берген жоқ. Анықталып жатыр; қайталамаңыз.</translation>
    </message>
    <message>
        <source>{0} or above decides, until {1}.</source>
        <translation>Шешетін рөл: {0} немесе жоғары, {1} дейін.</translation>
    </message>
    <message>
        <source>The customer has not been told: the message named the other sum.</source>
        <translation>Клиентке айтылған жоқ: хабарламада басқа сома тұрды.</translation>
    </message>
    <message>
        <source>Write to the customer</source>
        <translation>Клиентке жазу</translation>
    </message>
    <message>
        <source>Withdraw the request</source>
        <translation>Сұрауды қайтарып алу</translation>
    </message>
</context>
<context>
    <name>MoneyWords</name>
    <message>
        <source>Disputed; that is not decided yet.</source>
        <translation>Даулы; әлі шешілген жоқ.</translation>
    </message>
    <message numerus="yes">
        <source>The same card is used on %n other account(s).</source>
        <translation>
            <numerusform>Осы карта тағы %n аккаунтта қолданылады.</numerusform>
            <numerusform>Осы карта тағы %n аккаунтта қолданылады.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n refund(s) in {0} days.</source>
        <translation>
            <numerusform>{0} күнде %n қайтару.</numerusform>
            <numerusform>{0} күнде %n қайтару.</numerusform>
        </translation>
    </message>
    <message>
        <source>The account was changed less than a day ago.</source>
        <translation>Аккаунт бір тәуліктен аз уақыт бұрын өзгертілген.</translation>
    </message>
    <message numerus="yes">
        <source>The account was changed %n day(s) ago.</source>
        <translation>
            <numerusform>Аккаунт %n күн бұрын өзгертілген.</numerusform>
            <numerusform>Аккаунт %n күн бұрын өзгертілген.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The bank took money back %n time(s).</source>
        <translation>
            <numerusform>Банк ақшаны %n рет қайтарып алды.</numerusform>
            <numerusform>Банк ақшаны %n рет қайтарып алды.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n refund(s) departed from the policy.</source>
        <translation>
            <numerusform>%n қайтару ережеден ауытқыды.</numerusform>
            <numerusform>%n қайтару ережеден ауытқыды.</numerusform>
        </translation>
    </message>
    <message>
        <source>Today you may still do this alone up to {0}; for more, approval is asked.</source>
        <translation>Бүгін мұны өзіңіз әлі {0} дейін шеше аласыз; одан көбіне мақұлдау сұралады.</translation>
    </message>
    <message>
        <source>On this booking you may still do this alone up to {0}; for more, approval is asked.</source>
        <translation>Осы бронь бойынша мұны өзіңіз әлі {0} дейін шеше аласыз; одан көбіне мақұлдау сұралады.</translation>
    </message>
    <message>
        <source>For this customer you may still do this alone up to {0} within 90 days; for more, approval is asked.</source>
        <translation>Осы клиент үшін мұны 90 күн ішінде өзіңіз әлі {0} дейін шеше аласыз; одан көбіне мақұлдау сұралады.</translation>
    </message>
    <message>
        <source>You may do this alone up to {0}; for more, approval is asked.</source>
        <translation>Мұны өзіңіз {0} дейін шеше аласыз; одан көбіне мақұлдау сұралады.</translation>
    </message>
</context>
<context>
    <name>NextCase</name>
    <message>
        <source>Nothing waits that you may take</source>
        <translation>Сіз ала алатын күтіп тұрған өтініш жоқ</translation>
    </message>
    <message>
        <source>Your own cases are answered, and no free case is in your markets and languages.</source>
        <translation>Өз өтініштеріңізге жауап берілген, ал бағыттарыңыз бен тілдеріңізде бос өтініш жоқ.</translation>
    </message>
    <message>
        <source>You took #{0}</source>
        <translation>#{0} өтінішін алдыңыз</translation>
    </message>
</context>
<context>
    <name>Notifier</name>
    <message>
        <source>Something went wrong that should not have.</source>
        <translation>Болмауы тиіс қате орын алды.</translation>
    </message>
    <message>
        <source>Nothing you typed is lost. If it happens again, start the program anew.</source>
        <translation>Жазғаныңыз жоғалған жоқ. Қайталанса, бағдарламаны қайта іске қосыңыз.</translation>
    </message>
</context>
<context>
    <name>OpeningPage</name>
    <message>
        <source>Opening</source>
        <translation>Ашылуда</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Бас тарту</translation>
    </message>
</context>
<context>
    <name>OutboxDialog</name>
    <message>
        <source>Outbox</source>
        <translation>Шығыс қорабы</translation>
    </message>
    <message>
        <source>What is written here is on this machine, encrypted, until the platform has confirmed it.</source>
        <translation>Бұлар платформа растағанша осы компьютерде шифрланып сақталады.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Жабу</translation>
    </message>
    <message>
        <source>Everything has arrived</source>
        <translation>Бәрі жетті</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Болдырмау</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Тастау</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Қайталау</translation>
    </message>
</context>
<context>
    <name>OutboxNotices</name>
    <message>
        <source>There is nothing left to undo.</source>
        <translation>Болдырмайтын ештеңе қалмады.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Болдырмау</translation>
    </message>
    <message>
        <source>Show case</source>
        <translation>Өтінішті көрсету</translation>
    </message>
    <message>
        <source>It is not known yet whether this arrived.</source>
        <translation>Жеткен-жетпегені әлі белгісіз.</translation>
    </message>
    <message>
        <source>The platform is being asked; do not do it again.</source>
        <translation>Платформадан сұралып жатыр; қайталамаңыз.</translation>
    </message>
    <message>
        <source>Sending the compensation</source>
        <translation>Өтемақы жіберілуде</translation>
    </message>
    <message>
        <source>Sending the claim</source>
        <translation>Талап жіберілуде</translation>
    </message>
    <message>
        <source>Sending the decision</source>
        <translation>Шешім жіберілуде</translation>
    </message>
    <message>
        <source>Approval is asked for.</source>
        <translation>Мақұлдау сұралды.</translation>
    </message>
    <message>
        <source>Sending the reply</source>
        <translation>Жауап жіберілуде</translation>
    </message>
    <message>
        <source>Sending the refund</source>
        <translation>Қайтару жіберілуде</translation>
    </message>
    <message>
        <source>Sending the change</source>
        <translation>Өзгеріс жіберілуде</translation>
    </message>
    <message>
        <source>The platform has taken the refund.</source>
        <translation>Платформа қайтаруды қабылдады.</translation>
    </message>
    <message>
        <source>The compensation is given.</source>
        <translation>Өтемақы берілді.</translation>
    </message>
    <message>
        <source>The claim is open.</source>
        <translation>Талап қойылды.</translation>
    </message>
    <message>
        <source>The answer is written down.</source>
        <translation>Жауап жазылды.</translation>
    </message>
    <message>
        <source>The platform has taken it.</source>
        <translation>Платформа қабылдады.</translation>
    </message>
    <message>
        <source>Undone. Nothing was sent.</source>
        <translation>Болдырылмады. Ештеңе жіберілген жоқ.</translation>
    </message>
    <message>
        <source>Too late to undo: it has left.</source>
        <translation>Кеш: жіберіліп кетті.</translation>
    </message>
</context>
<context>
    <name>OutgoingView</name>
    <message>
        <source>Undo</source>
        <translation>Болдырмау</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Қайталау</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Өңдеу</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Тастау</translation>
    </message>
    <message>
        <source>Send anyway</source>
        <translation>Бәрібір жіберу</translation>
    </message>
    <message numerus="yes">
        <source>Leaves in %n second(s)</source>
        <translation>
            <numerusform>%n секундтан кейін кетеді</numerusform>
            <numerusform>%n секундтан кейін кетеді</numerusform>
        </translation>
    </message>
    <message>
        <source>The platform did not take it.</source>
        <translation>Платформа мұны қабылдамады.</translation>
    </message>
    <message>
        <source>Next to be sent</source>
        <translation>Келесі болып жіберіледі</translation>
    </message>
    <message>
        <source>Waiting for the connection</source>
        <translation>Байланысты күтуде</translation>
    </message>
    <message>
        <source>You</source>
        <translation>Сіз</translation>
    </message>
</context>
<context>
    <name>Palette</name>
    <message>
        <source>Find anything</source>
        <translation>Кез келгенін табу</translation>
    </message>
    <message>
        <source>Find an action, a case, a view, a canned reply…</source>
        <translation>Әрекет, өтініш, көрініс, дайын жауап…</translation>
    </message>
    <message>
        <source>Found</source>
        <translation>Табылды</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>Ештеңе табылмады</translation>
    </message>
    <message>
        <source>View</source>
        <translation>Көрініс</translation>
    </message>
    <message>
        <source>Macro</source>
        <translation>Макрос</translation>
    </message>
    <message>
        <source>Canned reply</source>
        <translation>Дайын жауап</translation>
    </message>
</context>
<context>
    <name>PartyCard</name>
    <message>
        <source>Car</source>
        <translation>Көлік</translation>
    </message>
    <message>
        <source>Their time</source>
        <translation>Олардың уақыты</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Тіл</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Телефон</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>Эл. пошта</translation>
    </message>
    <message>
        <source>Plate</source>
        <translation>Нөмірі</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Моделі</translation>
    </message>
    <message>
        <source>Driver says</source>
        <translation>Жүргізуші айтуынша</translation>
    </message>
    <message>
        <source>not told yet</source>
        <translation>әлі айтпады</translation>
    </message>
    <message>
        <source>Car says</source>
        <translation>Көлік дерегі</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>белгісіз</translation>
    </message>
    <message>
        <source>The two places differ. The car&apos;s own position can be wrong: trust neither alone.</source>
        <translation>Екі орын сәйкес емес. Көліктің өз орны қате болуы мүмкін: тек біреуіне сенбеңіз.</translation>
    </message>
    <message>
        <source>Not told yet</source>
        <translation>Әлі айтпады</translation>
    </message>
    <message>
        <source>Ask</source>
        <translation>Сұрау</translation>
    </message>
    <message>
        <source>Ask for: {0}</source>
        <translation>Сұрау: {0}</translation>
    </message>
</context>
<context>
    <name>PaymentBox</name>
    <message>
        <source>All payments, the largest rest first</source>
        <translation>Барлық төлемдер, алдымен қалдығы ең көбі</translation>
    </message>
</context>
<context>
    <name>Picker</name>
    <message>
        <source>Apply</source>
        <translation>Қолдану</translation>
    </message>
</context>
<context>
    <name>PictureDialog</name>
    <message>
        <source>This picture cannot be shown.</source>
        <translation>Бұл суретті көрсету мүмкін емес.</translation>
    </message>
    <message>
        <source>Save as…</source>
        <translation>Басқаша сақтау…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Жабу</translation>
    </message>
    <message>
        <source>It can still be saved as a file.</source>
        <translation>Оны файл ретінде сақтауға болады.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Қайталау</translation>
    </message>
</context>
<context>
    <name>Plot</name>
    <message>
        <source>now</source>
        <translation>қазір</translation>
    </message>
</context>
<context>
    <name>PlotNotes</name>
    <message numerus="yes">
        <source>%n reply(s)</source>
        <translation>
            <numerusform>%n жауап</numerusform>
            <numerusform>%n жауап</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PlotPanel</name>
    <message>
        <source>{0} as a table</source>
        <translation>{0}: кесте түрінде</translation>
    </message>
    <message>
        <source>Hour</source>
        <translation>Сағат</translation>
    </message>
    <message>
        <source>hour</source>
        <translation>сағат</translation>
    </message>
</context>
<context>
    <name>PolicyWords</name>
    <message>
        <source>Rule {0}</source>
        <translation>Ереже {0}</translation>
    </message>
</context>
<context>
    <name>PresenceLine</name>
    <message>
        <source>{0} is writing</source>
        <translation>{0} жазып отыр</translation>
    </message>
    <message>
        <source>{0} are writing</source>
        <translation>{0} жазып отыр</translation>
    </message>
    <message>
        <source>{0} is reading</source>
        <translation>{0} оқып отыр</translation>
    </message>
    <message>
        <source>{0} are reading</source>
        <translation>{0} оқып отыр</translation>
    </message>
    <message>
        <source>A colleague</source>
        <translation>Әріптес</translation>
    </message>
</context>
<context>
    <name>Preview</name>
    <message>
        <source>What happens</source>
        <translation>Не болады</translation>
    </message>
    <message>
        <source>Nothing moves yet.</source>
        <translation>Әзірге ақша қозғалмайды.</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Қайдан</translation>
    </message>
    <message>
        <source>To</source>
        <translation>Қайда</translation>
    </message>
</context>
<context>
    <name>QuoteFigures</name>
    <message>
        <source>{refundable} of {captured} can still be given back.</source>
        <translation>{captured} ішінен {refundable} қайтаруға болады.</translation>
    </message>
    <message>
        <source>{0} more would come back by the policy, but that was not paid, or a bank took it back.</source>
        <translation>Ереже бойынша тағы {0} қайтар еді, бірақ ол төленбеген немесе оны банк қайтарып алған.</translation>
    </message>
</context>
<context>
    <name>QuoteTable</name>
    <message>
        <source>Line</source>
        <translation>Жол</translation>
    </message>
    <message>
        <source>Paid</source>
        <translation>Төленді</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>Қалды</translation>
    </message>
    <message>
        <source>Policy gives</source>
        <translation>Шарт бойынша</translation>
    </message>
</context>
<context>
    <name>RebalanceDialog</name>
    <message>
        <source>Rebalance</source>
        <translation>Қайта бөлу</translation>
    </message>
    <message>
        <source>Nothing moves before you confirm. Untick what shall stay where it is.</source>
        <translation>Растағанша ештеңе ауыспайды. Орнында қалатындардың белгісін алыңыз.</translation>
    </message>
    <message>
        <source>Queue</source>
        <translation>Кезек</translation>
    </message>
    <message>
        <source>All queues</source>
        <translation>Барлық кезектер</translation>
    </message>
    <message>
        <source>Proposed moves</source>
        <translation>Ұсынылған ауыстырулар</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Бас тарту</translation>
    </message>
    <message>
        <source>Take cases off {0}</source>
        <translation>Өтініштерін басқаларға беру: {0}</translation>
    </message>
    <message>
        <source>Even out the load</source>
        <translation>Жүктемені теңестіру</translation>
    </message>
    <message>
        <source>Nothing to move</source>
        <translation>Ауыстыратын ештеңе жоқ</translation>
    </message>
    <message>
        <source>Nobody has more cases than they may have, or nobody with room may take them.</source>
        <translation>Ешкімде шектен артық өтініш жоқ немесе орны бар әріптестер оларды ала алмайды.</translation>
    </message>
    <message>
        <source>A case</source>
        <translation>Өтініш</translation>
    </message>
    <message>
        <source>nobody</source>
        <translation>ешкім</translation>
    </message>
    <message>
        <source>a colleague</source>
        <translation>әріптес</translation>
    </message>
    <message numerus="yes">
        <source>Move %n case(s)</source>
        <translation>
            <numerusform>%n өтінішті ауыстыру</numerusform>
            <numerusform>%n өтінішті ауыстыру</numerusform>
        </translation>
    </message>
    <message>
        <source>Move</source>
        <translation>Ауыстыру</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Қайталау</translation>
    </message>
</context>
<context>
    <name>Receipt</name>
    <message>
        <source>Refund receipt</source>
        <translation>Қайтару түбіртегі</translation>
    </message>
    <message>
        <source>Credit</source>
        <translation>Шотқа аударым</translation>
    </message>
    <message>
        <source>Voucher</source>
        <translation>Ваучер</translation>
    </message>
    <message>
        <source>Waived fee</source>
        <translation>Алымнан босату</translation>
    </message>
    <message>
        <source>Charge receipt</source>
        <translation>Ақша алу түбіртегі</translation>
    </message>
    <message>
        <source>Issued by</source>
        <translation>Берген</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Себебі</translation>
    </message>
    <message>
        <source>Of the bill</source>
        <translation>Шот бойынша</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Нөмірі</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Күні</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>Клиент</translation>
    </message>
    <message>
        <source>Booking</source>
        <translation>Бронь</translation>
    </message>
    <message>
        <source>Given back to</source>
        <translation>Қайда қайтарылды</translation>
    </message>
    <message>
        <source>Charged to</source>
        <translation>Қайдан алынды</translation>
    </message>
    <message>
        <source>Charged wrongly</source>
        <translation>Қате алынған</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Күйі</translation>
    </message>
    <message>
        <source>On its way; the bank may take some days.</source>
        <translation>Жолда; банкке бірнеше күн керек болуы мүмкін.</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Орындалды</translation>
    </message>
    <message>
        <source>Number at the payment provider</source>
        <translation>Төлем провайдеріндегі нөмірі</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Код</translation>
    </message>
    <message>
        <source>Valid until</source>
        <translation>Жарамды мерзімі</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>Барлығы</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>Сома</translation>
    </message>
    <message>
        <source>What for</source>
        <translation>Не үшін</translation>
    </message>
    <message>
        <source>Made {0} with Agent Console</source>
        <translation>{0} Agent Console арқылы жасалды</translation>
    </message>
    <message>
        <source>Page {0} of {1}</source>
        <translation>{1} беттің {0}-беті</translation>
    </message>
</context>
<context>
    <name>RefundDialog</name>
    <message>
        <source>Give money back</source>
        <translation>Ақша қайтару</translation>
    </message>
</context>
<context>
    <name>RefundForm</name>
    <message>
        <source>How much</source>
        <translation>Қанша</translation>
    </message>
    <message>
        <source>Offer a credit or voucher…</source>
        <translation>Шотқа аударым не ваучер ұсыну…</translation>
    </message>
    <message>
        <source>By the policy: {0}</source>
        <translation>Шарт бойынша: {0}</translation>
    </message>
    <message>
        <source>Everything: {0}</source>
        <translation>Бәрі: {0}</translation>
    </message>
    <message>
        <source>Tick the lines that this amount is for.</source>
        <translation>Осы сома қатысты жолдарды белгілеңіз.</translation>
    </message>
    <message>
        <source>The ticked lines can give back {0}.</source>
        <translation>Белгіленген жолдар бойынша {0} қайтаруға болады.</translation>
    </message>
    <message>
        <source>By the policy</source>
        <translation>Шарт бойынша</translation>
    </message>
    <message>
        <source>Enter the amount that comes back.</source>
        <translation>Қайтарылатын соманы енгізіңіз.</translation>
    </message>
    <message>
        <source>Enter how many per cent come back.</source>
        <translation>Неше пайыз қайтарылатынын енгізіңіз.</translation>
    </message>
    <message>
        <source>Tick the lines that come back.</source>
        <translation>Қайтарылатын жолдарды белгілеңіз.</translation>
    </message>
    <message>
        <source>By amount</source>
        <translation>Сома бойынша</translation>
    </message>
    <message>
        <source>Per cent</source>
        <translation>Пайызбен</translation>
    </message>
    <message>
        <source>By line</source>
        <translation>Жолдар бойынша</translation>
    </message>
    <message>
        <source>Back to</source>
        <translation>Қайда қайтару</translation>
    </message>
    <message>
        <source>Note for colleagues and the audit trail</source>
        <translation>Әріптестер мен журналға ескертпе</translation>
    </message>
    <message>
        <source>Everything</source>
        <translation>Бәрі</translation>
    </message>
</context>
<context>
    <name>RefundProposals</name>
    <message>
        <source>Give back</source>
        <translation>Қайтару</translation>
    </message>
    <message>
        <source>{0} of what the policy gives was paid on the spot and cannot go back to a card.</source>
        <translation>Ереже беретін сомадан {0} орнында төленген, оны картаға қайтаруға болмайды.</translation>
    </message>
    <message>
        <source>You may not give money back alone. Ask a team lead.</source>
        <translation>Ақшаны өз бетіңізше қайтара алмайсыз. Топ жетекшісіне айтыңыз.</translation>
    </message>
    <message>
        <source>You may give up to {0} alone; more is for a team lead to give.</source>
        <translation>Өзіңіз {0} дейін қайтара аласыз; одан көбін топ жетекшісі шешеді.</translation>
    </message>
    <message>
        <source>A refund is more than nothing.</source>
        <translation>Қайтару нөлден көп болуы керек.</translation>
    </message>
    <message>
        <source>No more than {0} can still be given back.</source>
        <translation>Енді ең көбі {0} қайтаруға болады.</translation>
    </message>
    <message>
        <source>Choose a reason, then it can be given back.</source>
        <translation>Себебін таңдаңыз, содан кейін ақшаны қайтаруға болады.</translation>
    </message>
    <message>
        <source>Who pays: together they give more than the amount, or it is no amount.</source>
        <translation>Кім төлейді: барлығы бірге сомадан көп шығады немесе бұл сома емес.</translation>
    </message>
    <message>
        <source>Say in a few words why.</source>
        <translation>Себебін қысқаша жазыңыз.</translation>
    </message>
    <message>
        <source>It departs from the policy: say in the note why, then it can be given back.</source>
        <translation>Шарттан ауытқиды: ескертпеде себебін жазыңыз, содан кейін ақшаны қайтаруға болады.</translation>
    </message>
    <message>
        <source>Ask for approval of {0}</source>
        <translation>{0} үшін мақұлдау сұрау</translation>
    </message>
    <message>
        <source>Give back {0}</source>
        <translation>{0} қайтару</translation>
    </message>
    <message numerus="yes">
        <source>Give back {amount} of {captured} to %n card(s) of {name}.</source>
        <translation>
            <numerusform>{captured} ішінен {amount} %n картаға қайтарылады: {name}.</numerusform>
            <numerusform>{captured} ішінен {amount} %n картаға қайтарылады: {name}.</numerusform>
        </translation>
    </message>
    <message>
        <source>Give back {amount} of {captured} to {payment}.</source>
        <translation>{captured} ішінен {amount} мынаған қайтарылады: {payment}.</translation>
    </message>
    <message>
        <source>Nothing is left to give back after that.</source>
        <translation>Осыдан кейін қайтаратын ештеңе қалмайды.</translation>
    </message>
    <message>
        <source>After that, {0} can still be given back.</source>
        <translation>Осыдан кейін тағы {0} қайтаруға болады.</translation>
    </message>
    <message>
        <source>Departs from the policy, which gives {0}.</source>
        <translation>Шарттан ауытқиды, шарт бойынша: {0}.</translation>
    </message>
    <message>
        <source>Above your limit: nothing moves until somebody has approved it.</source>
        <translation>Лимитіңізден жоғары: мақұлданғанша ақша қозғалмайды.</translation>
    </message>
</context>
<context>
    <name>Reminding</name>
    <message>
        <source>Show Agent Console</source>
        <translation>Agent Console терезесін көрсету</translation>
    </message>
    <message>
        <source>{clock} of #{number} runs out at {time}</source>
        <translation>#{number}: «{clock}» мерзімі {time} бітеді</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Ашу</translation>
    </message>
    <message>
        <source>#{0} is escalated to you</source>
        <translation>№{0} өтініш сізге жетекші ретінде берілді</translation>
    </message>
    <message>
        <source>{0} ran out</source>
        <translation>Мерзімі өтті: {0}</translation>
    </message>
    <message numerus="yes">
        <source>%n case(s) are escalated to you</source>
        <translation>
            <numerusform>Сізге жетекші ретінде %n өтініш берілді</numerusform>
            <numerusform>Сізге жетекші ретінде %n өтініш берілді</numerusform>
        </translation>
    </message>
    <message>
        <source>{who} calls for help: {queue}</source>
        <translation>{who} көмекке шақырады: {queue}</translation>
    </message>
    <message>
        <source>A lead</source>
        <translation>Топ жетекшісі</translation>
    </message>
    <message>
        <source>cases without a queue</source>
        <translation>кезексіз өтініштер</translation>
    </message>
    <message>
        <source>Open the queue</source>
        <translation>Кезекті ашу</translation>
    </message>
    <message numerus="yes">
        <source>%n of your cases close to a deadline or late</source>
        <translation>
            <numerusform>Мерзімі таяған не өткен %n өтінішіңіз бар</numerusform>
            <numerusform>Мерзімі таяған не өткен %n өтінішіңіз бар</numerusform>
        </translation>
    </message>
    <message>
        <source>You are not disturbed until you switch it off</source>
        <translation>Өзіңіз өшіргенше мазаланбайсыз</translation>
    </message>
    <message>
        <source>Clocks are announced again</source>
        <translation>Мерзімдер туралы қайта хабарланады</translation>
    </message>
</context>
<context>
    <name>ReplyPopup</name>
    <message>
        <source>Canned replies</source>
        <translation>Дайын жауаптар</translation>
    </message>
    <message>
        <source>No reply of this name. Esc closes the list.</source>
        <translation>Мұндай жауап жоқ. Esc тізімді жабады.</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>Алдын ала қарау</translation>
    </message>
    <message>
        <source>Not known here: {names}</source>
        <translation>Мұнда белгісіз: {names}</translation>
    </message>
</context>
<context>
    <name>ReplyWay</name>
    <message>
        <source>Channel</source>
        <translation>Арна</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Тіл</translation>
    </message>
    <message>
        <source>This customer left no address to write to</source>
        <translation>Клиент жауап мекенжайын қалдырмаған</translation>
    </message>
</context>
<context>
    <name>Report</name>
    <message>
        <source>Week from</source>
        <translation>Апта басы</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Күн</translation>
    </message>
    <message>
        <source>Came in</source>
        <translation>Келді</translation>
    </message>
    <message>
        <source>Solved</source>
        <translation>Шешілді</translation>
    </message>
    <message>
        <source>Replies</source>
        <translation>Жауаптар</translation>
    </message>
    <message>
        <source>First reply, half within</source>
        <translation>Алғашқы жауап, медиана</translation>
    </message>
    <message>
        <source>90 % within</source>
        <translation>90 % шегі</translation>
    </message>
    <message>
        <source>Next reply, half within</source>
        <translation>Келесі жауап, медиана</translation>
    </message>
    <message>
        <source>Solved, half within</source>
        <translation>Шешім, медиана</translation>
    </message>
    <message>
        <source>Deadlines kept</source>
        <translation>Сақталған мерзімдер</translation>
    </message>
    <message>
        <source>Ratings</source>
        <translation>Бағалар</translation>
    </message>
    <message>
        <source>Average rating</source>
        <translation>Орташа баға</translation>
    </message>
    <message>
        <source>Agent</source>
        <translation>Оператор</translation>
    </message>
    <message>
        <source>Queue</source>
        <translation>Кезек</translation>
    </message>
    <message>
        <source>Topic</source>
        <translation>Мәселе</translation>
    </message>
    <message>
        <source>{0} % of {1}</source>
        <translation>{1} ішінен {0} %</translation>
    </message>
    <message>
        <source>Service report</source>
        <translation>Қызмет көрсету есебі</translation>
    </message>
    <message>
        <source>Made {0} with Agent Console</source>
        <translation>{0} Agent Console арқылы жасалды</translation>
    </message>
    <message>
        <source>Page {0} of {1}</source>
        <translation>{1} беттің {0}-беті</translation>
    </message>
    <message>
        <source>{0} to {1}</source>
        <translation>{0} – {1}</translation>
    </message>
    <message>
        <source>by week</source>
        <translation>апталар бойынша</translation>
    </message>
    <message>
        <source>by day</source>
        <translation>күндер бойынша</translation>
    </message>
    <message>
        <source>days of {0}</source>
        <translation>күндер: {0}</translation>
    </message>
</context>
<context>
    <name>ReportDialog</name>
    <message>
        <source>Reports</source>
        <translation>Есептер</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Басы</translation>
    </message>
    <message>
        <source>To</source>
        <translation>Соңы</translation>
    </message>
    <message>
        <source>By</source>
        <translation>Қадамы</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Күн</translation>
    </message>
    <message>
        <source>Week</source>
        <translation>Апта</translation>
    </message>
    <message>
        <source>All together</source>
        <translation>Бәрі бірге</translation>
    </message>
    <message>
        <source>Agent</source>
        <translation>Оператор</translation>
    </message>
    <message>
        <source>Queue</source>
        <translation>Кезек</translation>
    </message>
    <message>
        <source>Topic</source>
        <translation>Мәселе</translation>
    </message>
    <message>
        <source>For each</source>
        <translation>Топтау</translation>
    </message>
    <message>
        <source>Save as CSV…</source>
        <translation>CSV ретінде сақтау…</translation>
    </message>
    <message>
        <source>Save as PDF…</source>
        <translation>PDF ретінде сақтау…</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>Есеп</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Жабу</translation>
    </message>
    <message>
        <source>The period ends before it begins</source>
        <translation>Кезең басталмай тұрып аяқталады</translation>
    </message>
    <message>
        <source>Choose a later end.</source>
        <translation>Соңын кейінірек таңдаңыз.</translation>
    </message>
    <message>
        <source>Days are those of {0}.</source>
        <translation>Күндер {0} уақыты бойынша.</translation>
    </message>
    <message>
        <source>Nothing happened in this period</source>
        <translation>Бұл кезеңде ештеңе болмады</translation>
    </message>
    <message>
        <source>Choose another one.</source>
        <translation>Басқасын таңдаңыз.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Қайталау</translation>
    </message>
    <message>
        <source>Nobody</source>
        <translation>Ешкім</translation>
    </message>
    <message>
        <source>Without a topic</source>
        <translation>Мәселесіз</translation>
    </message>
</context>
<context>
    <name>Routing</name>
    <message>
        <source>evens out the load</source>
        <translation>жүктемені теңестіреді</translation>
    </message>
    <message>
        <source>has room</source>
        <translation>орны бар</translation>
    </message>
    <message>
        <source>speaks the customer&apos;s language</source>
        <translation>клиенттің тілін біледі</translation>
    </message>
    <message>
        <source>knows this market</source>
        <translation>осы бағытты біледі</translation>
    </message>
    <message>
        <source>knows this topic</source>
        <translation>осы мәселені біледі</translation>
    </message>
    <message>
        <source>was silent for too long</source>
        <translation>тым ұзақ үнсіз болды</translation>
    </message>
    <message>
        <source>went offline</source>
        <translation>желіден шықты</translation>
    </message>
    <message>
        <source>is away</source>
        <translation>орнында жоқ</translation>
    </message>
    <message>
        <source>the shift is over</source>
        <translation>ауысымы бітті</translation>
    </message>
    <message>
        <source>nobody had it</source>
        <translation>ешкімде болмады</translation>
    </message>
</context>
<context>
    <name>RoutingWords</name>
    <message>
        <source>Back in the queue: a clock ran out ({clock})</source>
        <translation>Кезекке қайтарылды: мерзім өтті ({clock})</translation>
    </message>
    <message>
        <source>Routed to you: {reasons}</source>
        <translation>Сізге бағытталды: {reasons}</translation>
    </message>
    <message>
        <source>a colleague</source>
        <translation>әріптес</translation>
    </message>
    <message>
        <source>Back in the queue: {reason}</source>
        <translation>Кезекке қайтарылды: {reason}</translation>
    </message>
    <message>
        <source>Back with you: {reason}</source>
        <translation>Өзіңізге қайтып келді: {reason}</translation>
    </message>
    <message>
        <source>Back with {name}: {reason}</source>
        <translation>Қайтып келді ({name}): {reason}</translation>
    </message>
    <message>
        <source>Routed to {name}: {reasons}</source>
        <translation>Бағытталды: {name}; {reasons}</translation>
    </message>
    <message>
        <source>speaks {language}</source>
        <translation>тілді біледі: {language}</translation>
    </message>
    <message>
        <source>knows this market</source>
        <translation>осы бағытты біледі</translation>
    </message>
    <message>
        <source>knows this topic</source>
        <translation>осы мәселені біледі</translation>
    </message>
    <message>
        <source>has room ({load} of {capacity})</source>
        <translation>орны бар ({capacity} ішінен {load})</translation>
    </message>
    <message>
        <source>takes new cases</source>
        <translation>жаңа өтініштер алады</translation>
    </message>
    <message>
        <source>everybody who may take it has full hands</source>
        <translation>оны ала алатындардың бәрі бос емес</translation>
    </message>
    <message>
        <source>nobody speaks {language}</source>
        <translation>бұл тілді ешкім білмейді: {language}</translation>
    </message>
    <message>
        <source>nobody knows this market</source>
        <translation>бұл бағытты ешкім білмейді</translation>
    </message>
    <message>
        <source>nobody knows this topic</source>
        <translation>бұл мәселені ешкім білмейді</translation>
    </message>
    <message>
        <source>nobody who may take it is there</source>
        <translation>оны ала алатын ешкім орнында жоқ</translation>
    </message>
    <message>
        <source>Waits for somebody free: {reason}</source>
        <translation>Босаған операторды күтуде: {reason}</translation>
    </message>
    <message>
        <source>the colleague</source>
        <translation>әріптес</translation>
    </message>
    <message>
        <source>Back in the queue: nothing was heard of {name}</source>
        <translation>Кезекке қайтарылды: {name} үнсіз</translation>
    </message>
    <message>
        <source>Back in the queue: nothing was heard of {name} since {time}</source>
        <translation>Кезекке қайтарылды: {name} үнсіз, соңғы белгі: {time}</translation>
    </message>
    <message>
        <source>Moved to you by a lead: {reason}</source>
        <translation>Топ жетекшісі сізге ауыстырды: {reason}</translation>
    </message>
    <message>
        <source>Moved to {name} by a lead: {reason}</source>
        <translation>Топ жетекшісі ауыстырды: {name}; {reason}</translation>
    </message>
    <message>
        <source>the customer&apos;s language</source>
        <translation>клиенттің тілі</translation>
    </message>
</context>
<context>
    <name>SaveAs</name>
    <message>
        <source>Save file</source>
        <translation>Файлды сақтау</translation>
    </message>
    <message>
        <source>The file could not be written.</source>
        <translation>Файлды жазу мүмкін болмады.</translation>
    </message>
    <message>
        <source>Choose another folder, or make room on the disk.</source>
        <translation>Басқа бума таңдаңыз немесе дискіде орын босатыңыз.</translation>
    </message>
    <message>
        <source>Saved: {0}</source>
        <translation>Сақталды: {0}</translation>
    </message>
</context>
<context>
    <name>Session</name>
    <message>
        <source>Opening your desk…</source>
        <translation>Жұмыс орныңыз ашылуда…</translation>
    </message>
    <message>
        <source>The demo has no agent to sign in as.</source>
        <translation>Демода кіретін қызметкер жоқ.</translation>
    </message>
    <message>
        <source>A platform of its own is started on this computer and filled with made-up cases.</source>
        <translation>Осы компьютерде бөлек платформа іске қосылып, ойдан шығарылған өтініштермен толтырылады.</translation>
    </message>
    <message>
        <source>Preparing the demo…</source>
        <translation>Демо дайындалуда…</translation>
    </message>
</context>
<context>
    <name>SettingsDialog</name>
    <message>
        <source>Settings</source>
        <translation>Баптаулар</translation>
    </message>
    <message>
        <source>Look</source>
        <translation>Көрінісі</translation>
    </message>
    <message>
        <source>Notices</source>
        <translation>Хабарландырулар</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Пернелер</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Жабу</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Жүйедегідей</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Тіл</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Ашық</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Күңгірт</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>Жоғары контраст</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>Тақырып</translation>
    </message>
    <message>
        <source>Comfortable</source>
        <translation>Кең</translation>
    </message>
    <message>
        <source>Compact</source>
        <translation>Тығыз</translation>
    </message>
    <message>
        <source>Density</source>
        <translation>Тығыздық</translation>
    </message>
    <message>
        <source>After solving, open the next case</source>
        <translation>Шешілген соң келесі өтінішті ашу</translation>
    </message>
    <message>
        <source>Tell me before a clock of mine runs out</source>
        <translation>Мерзімім өтер алдында хабарлау</translation>
    </message>
    <message>
        <source>Do not disturb me outside my working hours</source>
        <translation>Жұмыс уақытымнан тыс мазаламау</translation>
    </message>
    <message>
        <source>Do not disturb me at all for now</source>
        <translation>Әзірге мүлде мазаламау</translation>
    </message>
    <message>
        <source>Notices come from the copy on this computer, so they also come while you are offline. A team lead sets your working hours.</source>
        <translation>Хабарландырулар осы компьютердегі көшірмеден келеді, сондықтан байланыс жоқта да келеді. Жұмыс уақытыңызды топ жетекшісі белгілейді.</translation>
    </message>
    <message>
        <source>Single keys (J, K, R, E …) act when no text field has the focus</source>
        <translation>Жеке пернелер (J, K, R, E …) мәтін өрісінен тыс жұмыс істейді</translation>
    </message>
    <message>
        <source>Find an action</source>
        <translation>Әрекетті табу</translation>
    </message>
</context>
<context>
    <name>SharesField</name>
    <message>
        <source>Change who pays…</source>
        <translation>Төлеушілерді өзгерту…</translation>
    </message>
    <message>
        <source>Who pays</source>
        <translation>Кім төлейді</translation>
    </message>
    <message>
        <source>{0} pays</source>
        <translation>{0} төлейді</translation>
    </message>
    <message>
        <source>Together they give more than the amount, or it is no amount.</source>
        <translation>Үлестердің қосындысы сомадан көп немесе жазылғаны сома емес.</translation>
    </message>
    <message>
        <source>The marketplace pays all of it.</source>
        <translation>Бәрін маркетплейс төлейді.</translation>
    </message>
</context>
<context>
    <name>SignInAgain</name>
    <message>
        <source>Sign in again</source>
        <translation>Қайта кіріңіз</translation>
    </message>
    <message>
        <source>Your session is over. Nothing you typed is lost; what you send waits until you are back.</source>
        <translation>Сеанс аяқталды. Жазғаныңыз жоғалған жоқ; жібергеніңіз сіз оралғанша күтеді.</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Құпиясөз</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>Кейінірек</translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation>Кіру</translation>
    </message>
</context>
<context>
    <name>Skeleton</name>
    <message>
        <source>Loading…</source>
        <translation>Жүктелуде…</translation>
    </message>
</context>
<context>
    <name>Spinner</name>
    <message>
        <source>Working…</source>
        <translation>Орындалуда…</translation>
    </message>
</context>
<context>
    <name>StatusBar</name>
    <message>
        <source>Status</source>
        <translation>Күйі</translation>
    </message>
    <message>
        <source>Connect now</source>
        <translation>Қосылу</translation>
    </message>
    <message>
        <source>Fetching cases</source>
        <translation>Өтініштер жүктелуде</translation>
    </message>
    <message>
        <source>Open the case of this clock</source>
        <translation>Осы мерзімнің өтінішін ашу</translation>
    </message>
    <message>
        <source>Next case</source>
        <translation>Келесі өтініш</translation>
    </message>
    <message>
        <source>Fetching {0} of {1}</source>
        <translation>{1} ішінен {0} жүктелді</translation>
    </message>
    <message>
        <source>Live</source>
        <translation>Байланыста</translation>
    </message>
    <message>
        <source>Live · synced {0}</source>
        <translation>Байланыста · {0} жаңартылды</translation>
    </message>
    <message>
        <source>Offline · as of {0}; your work is kept and sent later</source>
        <translation>Байланыс жоқ · {0} жағдайы; жұмысыңыз сақталды, кейін жіберіледі</translation>
    </message>
    <message>
        <source>Next clock runs out {0} · in {1}</source>
        <translation>Келесі мерзім {0} · {1} қалды</translation>
    </message>
    <message numerus="yes">
        <source>%n refused</source>
        <translation>
            <numerusform>Қабылданбады: %n</numerusform>
            <numerusform>Қабылданбады: %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n in the outbox</source>
        <translation>
            <numerusform>Шығыс қорабында: %n</numerusform>
            <numerusform>Шығыс қорабында: %n</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>StoryColumn</name>
    <message>
        <source>What the policy gives</source>
        <translation>Шарт бойынша қайтарылатыны</translation>
    </message>
    <message>
        <source>Look twice</source>
        <translation>Мұқият қараңыз</translation>
    </message>
    <message>
        <source>It cannot be approved now.</source>
        <translation>Қазір мақұлдауға болмайды.</translation>
    </message>
    <message>
        <source>Nobody answered in time</source>
        <translation>Ешкім уақытында жауап бермеді</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Себебі</translation>
    </message>
    <message>
        <source>Limit</source>
        <translation>Лимит</translation>
    </message>
    <message>
        <source>Asked</source>
        <translation>Сұралды</translation>
    </message>
    <message>
        <source>Escalates</source>
        <translation>Эскалация</translation>
    </message>
    <message>
        <source>Policy</source>
        <translation>Шарттары</translation>
    </message>
    <message>
        <source>{0}: the request departs from it</source>
        <translation>{0}: сұрау одан ауытқиды</translation>
    </message>
    <message>
        <source>Decided</source>
        <translation>Шешілді</translation>
    </message>
    <message>
        <source>To</source>
        <translation>Қайда</translation>
    </message>
    <message>
        <source>Charged wrongly</source>
        <translation>Қате алынған</translation>
    </message>
    <message>
        <source>As</source>
        <translation>Түрі</translation>
    </message>
    <message>
        <source>Who pays</source>
        <translation>Кім төлейді</translation>
    </message>
    <message>
        <source>Claim</source>
        <translation>Талап</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Жауап</translation>
    </message>
    <message>
        <source>No policy says how much; whoever decides weighs it.</source>
        <translation>Шарттар соманы айтпайды; мақұлдаушы шешеді.</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>Жол</translation>
    </message>
    <message>
        <source>Paid</source>
        <translation>Төленді</translation>
    </message>
    <message>
        <source>Gives back</source>
        <translation>Қайтарылады</translation>
    </message>
    <message>
        <source>The policy gives</source>
        <translation>Шарт бойынша қайтарылады</translation>
    </message>
    <message>
        <source>Can still be given back</source>
        <translation>Әлі қайтаруға болады</translation>
    </message>
</context>
<context>
    <name>TermsFields</name>
    <message>
        <source>Reason</source>
        <translation>Себебі</translation>
    </message>
    <message>
        <source>Who cancels</source>
        <translation>Кім бас тартады</translation>
    </message>
    <message>
        <source>Beyond their control</source>
        <translation>Еріктен тыс жағдай</translation>
    </message>
    <message>
        <source>Choose a reason</source>
        <translation>Себебін таңдаңыз</translation>
    </message>
    <message>
        <source>They said beforehand that they would be late</source>
        <translation>Кешігетінін алдын ала ескертті</translation>
    </message>
    <message>
        <source>Nothing of the kind</source>
        <translation>Ондай жағдай жоқ</translation>
    </message>
</context>
<context>
    <name>TicketDelegate</name>
    <message>
        <source>Assigned to {0}</source>
        <translation>Тағайындалды: {0}</translation>
    </message>
    <message>
        <source>{0} is here</source>
        <translation>{0} осында</translation>
    </message>
    <message>
        <source>{0} is writing</source>
        <translation>{0} жазып жатыр</translation>
    </message>
</context>
<context>
    <name>TicketModel</name>
    <message>
        <source>Loading…</source>
        <translation>Жүктелуде…</translation>
    </message>
</context>
<context>
    <name>TicketRow</name>
    <message>
        <source>Unread</source>
        <translation>Оқылмаған</translation>
    </message>
    <message>
        <source>Priority: {0}</source>
        <translation>Басымдық: {0}</translation>
    </message>
    <message>
        <source>Booking {0}</source>
        <translation>Бронь {0}</translation>
    </message>
    <message>
        <source>A change is on its way</source>
        <translation>Өзгеріс жіберілуде</translation>
    </message>
</context>
<context>
    <name>TicketView</name>
    <message>
        <source>Cases</source>
        <translation>Өтініштер</translation>
    </message>
</context>
<context>
    <name>TicketsPanel</name>
    <message>
        <source>Assign…</source>
        <translation>Тағайындау…</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Ашу</translation>
    </message>
    <message>
        <source>Close the list</source>
        <translation>Тізімді жабу</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Қайталау</translation>
    </message>
    <message numerus="yes">
        <source>%n case(s)</source>
        <translation>
            <numerusform>%n өтініш</numerusform>
            <numerusform>%n өтініш</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n not on this computer yet</source>
        <translation>
            <numerusform>%n өтініш бұл компьютерде әлі жоқ</numerusform>
            <numerusform>%n өтініш бұл компьютерде әлі жоқ</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing here</source>
        <translation>Мұнда бос</translation>
    </message>
    <message>
        <source>The figure is zero now.</source>
        <translation>Көрсеткіш қазір нөл.</translation>
    </message>
    <message>
        <source>These cases are not on this computer yet</source>
        <translation>Бұл өтініштер осы компьютерде әлі жоқ</translation>
    </message>
    <message>
        <source>They appear as soon as they are fetched.</source>
        <translation>Жүктелген бойда пайда болады.</translation>
    </message>
    <message>
        <source>Choose a case first: with the arrow keys, or tick several with X.</source>
        <translation>Алдымен өтінішті таңдаңыз: бағыттауыш пернелермен, ал бірнешеуін X пернесімен белгілеңіз.</translation>
    </message>
    <message numerus="yes">
        <source>%n case(s) put back, nobody has them</source>
        <translation>
            <numerusform>%n өтініш қайтарылды, енді ешкімде емес</numerusform>
            <numerusform>%n өтініш қайтарылды, енді ешкімде емес</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n case(s) given to {0}</source>
        <translation>
            <numerusform>%n өтініш берілді: {0}</numerusform>
            <numerusform>%n өтініш берілді: {0}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Assign %n…</source>
        <translation>
            <numerusform>Тағайындау (%n)…</numerusform>
            <numerusform>Тағайындау (%n)…</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Timeline</name>
    <message>
        <source>Conversation</source>
        <translation>Әңгіме</translation>
    </message>
    <message numerus="yes">
        <source>%n new message(s)</source>
        <translation>
            <numerusform>%n жаңа хабар</numerusform>
            <numerusform>%n жаңа хабар</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Toast</name>
    <message>
        <source>Put the notice away</source>
        <translation>Хабарландыруды алып тастау</translation>
    </message>
</context>
<context>
    <name>ToastHost</name>
    <message>
        <source>Notices</source>
        <translation>Хабарландырулар</translation>
    </message>
</context>
<context>
    <name>ViewsPanel</name>
    <message>
        <source>Views</source>
        <translation>Көріністер</translation>
    </message>
    <message>
        <source>Inbox</source>
        <translation>Кіріс</translation>
    </message>
    <message>
        <source>Saved views</source>
        <translation>Сақталған көріністер</translation>
    </message>
    <message>
        <source>Queues</source>
        <translation>Кезектер</translation>
    </message>
    <message>
        <source>Team</source>
        <translation>Топ</translation>
    </message>
    <message>
        <source>Delete this view</source>
        <translation>Бұл көріністі жою</translation>
    </message>
</context>
<context>
    <name>WhyPopover</name>
    <message>
        <source>Try again</source>
        <translation>Қайталау</translation>
    </message>
    <message>
        <source>This clock does not run any more.</source>
        <translation>Бұл санау енді жүрмейді.</translation>
    </message>
    <message>
        <source>Times are those of {zone}, where it is {time} now.</source>
        <translation>Уақыт {zone} бойынша, онда қазір {time}.</translation>
    </message>
</context>
<context>
    <name>Words</name>
    <message>
        <source>a promised refund never came</source>
        <translation>уәде етілген қайтару келмеді</translation>
    </message>
    <message>
        <source>they want it back</source>
        <translation>ақшасын қайтарғысы келеді</translation>
    </message>
    <message>
        <source>it was charged twice</source>
        <translation>екі рет алынған</translation>
    </message>
    <message>
        <source>they never paid this (fraud)</source>
        <translation>бұл төлемді жасамаған (алаяқтық)</translation>
    </message>
    <message>
        <source>no reason was given</source>
        <translation>себебі айтылмаған</translation>
    </message>
    <message>
        <source>they did not get what was paid for</source>
        <translation>төлегенін алмаған</translation>
    </message>
    <message>
        <source>it was not as promised</source>
        <translation>уәде етілгендей болмады</translation>
    </message>
    <message>
        <source>they had cancelled</source>
        <translation>бас тартқан</translation>
    </message>
    <message>
        <source>they do not know this charge</source>
        <translation>бұл төлемді танымайды</translation>
    </message>
    <message>
        <source>New</source>
        <translation>Жаңа</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Ашық</translation>
    </message>
    <message>
        <source>Waiting for customer</source>
        <translation>Клиентті күтеміз</translation>
    </message>
    <message>
        <source>On hold</source>
        <translation>Үшінші тарапты күтеміз</translation>
    </message>
    <message>
        <source>Solved</source>
        <translation>Шешілді</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>Жабық</translation>
    </message>
    <message>
        <source>Low</source>
        <translation>Төмен</translation>
    </message>
    <message>
        <source>Normal</source>
        <translation>Қалыпты</translation>
    </message>
    <message>
        <source>High</source>
        <translation>Жоғары</translation>
    </message>
    <message>
        <source>Urgent</source>
        <translation>Шұғыл</translation>
    </message>
    <message>
        <source>Chat</source>
        <translation>Чат</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>Эл. пошта</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Телефон</translation>
    </message>
    <message>
        <source>Telegram</source>
        <translation>Telegram</translation>
    </message>
    <message>
        <source>Contact form</source>
        <translation>Сайттағы форма</translation>
    </message>
    <message>
        <source>Messenger</source>
        <translation>Мессенджер</translation>
    </message>
    <message>
        <source>Help centre</source>
        <translation>Көмек орталығы</translation>
    </message>
    <message>
        <source>Hotline</source>
        <translation>Жедел желі</translation>
    </message>
    <message>
        <source>Stays</source>
        <translation>Тұрғын үй</translation>
    </message>
    <message>
        <source>Appointments</source>
        <translation>Жазылулар</translation>
    </message>
    <message>
        <source>Cars</source>
        <translation>Көліктер</translation>
    </message>
    <message>
        <source>Guest</source>
        <translation>Қонақ</translation>
    </message>
    <message>
        <source>Host</source>
        <translation>Үй иесі</translation>
    </message>
    <message>
        <source>Client</source>
        <translation>Клиент</translation>
    </message>
    <message>
        <source>Business</source>
        <translation>Ұйым</translation>
    </message>
    <message>
        <source>Driver</source>
        <translation>Жүргізуші</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>Клиент</translation>
    </message>
    <message>
        <source>Colleague</source>
        <translation>Әріптес</translation>
    </message>
    <message>
        <source>Other side</source>
        <translation>Екінші тарап</translation>
    </message>
    <message>
        <source>Automatic</source>
        <translation>Автоматты</translation>
    </message>
    <message>
        <source>Agent</source>
        <translation>Оператор</translation>
    </message>
    <message>
        <source>Senior agent</source>
        <translation>Аға оператор</translation>
    </message>
    <message>
        <source>Team lead</source>
        <translation>Топ жетекшісі</translation>
    </message>
    <message>
        <source>Administrator</source>
        <translation>Әкімші</translation>
    </message>
    <message>
        <source>Waiting to be sent</source>
        <translation>Жіберуді күтуде</translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>Жіберілді</translation>
    </message>
    <message>
        <source>Delivered</source>
        <translation>Жеткізілді</translation>
    </message>
    <message>
        <source>Read</source>
        <translation>Оқылды</translation>
    </message>
    <message>
        <source>Not delivered</source>
        <translation>Жеткізілмеді</translation>
    </message>
    <message>
        <source>Requested</source>
        <translation>Сұралған</translation>
    </message>
    <message>
        <source>Confirmed</source>
        <translation>Расталған</translation>
    </message>
    <message>
        <source>Under way</source>
        <translation>Жүріп жатыр</translation>
    </message>
    <message>
        <source>Completed</source>
        <translation>Аяқталған</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>Бас тартылған</translation>
    </message>
    <message>
        <source>Did not come</source>
        <translation>Келмеді</translation>
    </message>
    <message>
        <source>Card</source>
        <translation>Карта</translation>
    </message>
    <message>
        <source>Paid on the spot</source>
        <translation>Орнында төленген</translation>
    </message>
    <message>
        <source>Nights</source>
        <translation>Түндер</translation>
    </message>
    <message>
        <source>Cleaning</source>
        <translation>Тазалау</translation>
    </message>
    <message>
        <source>Service fee</source>
        <translation>Қызмет алымы</translation>
    </message>
    <message>
        <source>Tax</source>
        <translation>Салық</translation>
    </message>
    <message>
        <source>Deposit</source>
        <translation>Кепілақы</translation>
    </message>
    <message>
        <source>Service</source>
        <translation>Қызмет</translation>
    </message>
    <message>
        <source>Minutes</source>
        <translation>Минуттар</translation>
    </message>
    <message>
        <source>Kilometres</source>
        <translation>Километрлер</translation>
    </message>
    <message>
        <source>Fuel</source>
        <translation>Жанармай</translation>
    </message>
    <message>
        <source>Fine</source>
        <translation>Айыппұл</translation>
    </message>
    <message>
        <source>Parking</source>
        <translation>Тұрақ</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>Басқа</translation>
    </message>
    <message>
        <source>Waiting for approval</source>
        <translation>Мақұлдауды күтуде</translation>
    </message>
    <message>
        <source>Submitted</source>
        <translation>Жіберілді</translation>
    </message>
    <message>
        <source>At the bank</source>
        <translation>Банкте</translation>
    </message>
    <message>
        <source>Refunded</source>
        <translation>Қайтарылды</translation>
    </message>
    <message>
        <source>Refund failed</source>
        <translation>Қайтару өтпеді</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>Қабылданбады</translation>
    </message>
    <message>
        <source>Outcome unknown</source>
        <translation>Нәтижесі белгісіз</translation>
    </message>
    <message>
        <source>Sent back by the bank</source>
        <translation>Банк кері жіберді</translation>
    </message>
    <message>
        <source>Cancellation under the booking&apos;s policy</source>
        <translation>Бронь шарты бойынша бас тарту</translation>
    </message>
    <message>
        <source>Stay or service was not as promised</source>
        <translation>Тұру не қызмет уәдедегідей болмады</translation>
    </message>
    <message>
        <source>Wrong charge</source>
        <translation>Қате алынған төлем</translation>
    </message>
    <message>
        <source>Charged twice</source>
        <translation>Екі рет алынған</translation>
    </message>
    <message>
        <source>The other side cancelled</source>
        <translation>Екінші тарап бас тартты</translation>
    </message>
    <message>
        <source>Host broke a ground rule</source>
        <translation>Үй иесі ережені бұзды</translation>
    </message>
    <message>
        <source>No access</source>
        <translation>Кіру мүмкін болмады</translation>
    </message>
    <message>
        <source>Goodwill</source>
        <translation>Ізгі ниет</translation>
    </message>
    <message>
        <source>Marketplace</source>
        <translation>Маркетплейс</translation>
    </message>
    <message>
        <source>Host, from the payout</source>
        <translation>Үй иесі, төленетін ақшасынан</translation>
    </message>
    <message>
        <source>Insurance</source>
        <translation>Сақтандыру</translation>
    </message>
    <message>
        <source>The guest</source>
        <translation>Қонақ</translation>
    </message>
    <message>
        <source>The client</source>
        <translation>Клиент</translation>
    </message>
    <message>
        <source>The driver</source>
        <translation>Жүргізуші</translation>
    </message>
    <message>
        <source>The host</source>
        <translation>Үй иесі</translation>
    </message>
    <message>
        <source>The business</source>
        <translation>Ұйым</translation>
    </message>
    <message>
        <source>The marketplace</source>
        <translation>Маркетплейс</translation>
    </message>
    <message>
        <source>Illness or accident</source>
        <translation>Ауру не жазатайым оқиға</translation>
    </message>
    <message>
        <source>Death in the family</source>
        <translation>Отбасындағы қаза</translation>
    </message>
    <message>
        <source>Natural disaster</source>
        <translation>Табиғи апат</translation>
    </message>
    <message>
        <source>Order of an authority</source>
        <translation>Мемлекеттік орган бұйрығы</translation>
    </message>
    <message>
        <source>No transport</source>
        <translation>Көлік қатынасы жоқ</translation>
    </message>
    <message>
        <source>No water, heat or power</source>
        <translation>Су, жылу не жарық жоқ</translation>
    </message>
    <message>
        <source>Credit</source>
        <translation>Шотқа аударым</translation>
    </message>
    <message>
        <source>Voucher</source>
        <translation>Ваучер</translation>
    </message>
    <message>
        <source>Waived fee</source>
        <translation>Алымнан босату</translation>
    </message>
    <message>
        <source>Given</source>
        <translation>Берілді</translation>
    </message>
    <message>
        <source>Damage</source>
        <translation>Зақым</translation>
    </message>
    <message>
        <source>Service outside the booking</source>
        <translation>Броньнан тыс қызмет</translation>
    </message>
    <message>
        <source>Late fee</source>
        <translation>Кешіккені үшін төлем</translation>
    </message>
    <message>
        <source>Cancellation fee</source>
        <translation>Бас тартқаны үшін төлем</translation>
    </message>
    <message>
        <source>Fine passed on</source>
        <translation>Айыппұлды өтету</translation>
    </message>
    <message>
        <source>Disputed charge</source>
        <translation>Даулы төлем</translation>
    </message>
    <message>
        <source>Waiting for the answer</source>
        <translation>Жауапты күтуде</translation>
    </message>
    <message>
        <source>To be decided</source>
        <translation>Шешімді күтуде</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Орындалды</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Өтпеді</translation>
    </message>
    <message>
        <source>Withdrawn</source>
        <translation>Қайтарып алынды</translation>
    </message>
    <message>
        <source>Disputed at the bank</source>
        <translation>Банкте дауланып жатыр</translation>
    </message>
    <message>
        <source>Money came back to us</source>
        <translation>Ақша бізге қайтты</translation>
    </message>
    <message>
        <source>Lost to the cardholder</source>
        <translation>Карта иесінде қалды</translation>
    </message>
    <message>
        <source>Approved</source>
        <translation>Мақұлданды</translation>
    </message>
    <message>
        <source>Expired</source>
        <translation>Мерзімі өтті</translation>
    </message>
    <message>
        <source>Overtaken: money moved</source>
        <translation>Ескірді: ақша қозғалды</translation>
    </message>
    <message>
        <source>First reply</source>
        <translation>Алғашқы жауап</translation>
    </message>
    <message>
        <source>Next reply</source>
        <translation>Келесі жауап</translation>
    </message>
    <message>
        <source>Update due</source>
        <translation>Хабар беру</translation>
    </message>
    <message>
        <source>Work time</source>
        <translation>Жұмыс уақыты</translation>
    </message>
    <message>
        <source>Customer&apos;s wait</source>
        <translation>Клиенттің күтуі</translation>
    </message>
    <message>
        <source>First solution</source>
        <translation>Алғашқы шешім</translation>
    </message>
    <message>
        <source>Solution</source>
        <translation>Шешім</translation>
    </message>
    <message>
        <source>Support</source>
        <translation>Қолдау</translation>
    </message>
    <message>
        <source>Host or business</source>
        <translation>Үй иесі не ұйым</translation>
    </message>
    <message>
        <source>No clock</source>
        <translation>Мерзімсіз</translation>
    </message>
    <message>
        <source>Running</source>
        <translation>Жүріп жатыр</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>Кідіртілді</translation>
    </message>
    <message>
        <source>Kept</source>
        <translation>Уақытында</translation>
    </message>
    <message>
        <source>Missed</source>
        <translation>Өтіп кетті</translation>
    </message>
    <message>
        <source>Answered late</source>
        <translation>Кешігіп жауап берілді</translation>
    </message>
    <message>
        <source>Can still be undone</source>
        <translation>Әлі болдырмауға болады</translation>
    </message>
    <message>
        <source>Being sent</source>
        <translation>Жіберілуде</translation>
    </message>
    <message>
        <source>Asking whether it arrived</source>
        <translation>Жетті ме, сұралуда</translation>
    </message>
    <message>
        <source>Arrived</source>
        <translation>Жетті</translation>
    </message>
    <message>
        <source>Undone</source>
        <translation>Болдырылмады</translation>
    </message>
    <message>
        <source>Connecting…</source>
        <translation>Қосылуда…</translation>
    </message>
    <message>
        <source>Fetching cases…</source>
        <translation>Өтініштер жүктелуде…</translation>
    </message>
    <message>
        <source>Live</source>
        <translation>Байланыста</translation>
    </message>
    <message>
        <source>Offline</source>
        <translation>Байланыс жоқ</translation>
    </message>
    <message>
        <source>Signed out</source>
        <translation>Сеанс аяқталды</translation>
    </message>
    <message>
        <source>What hurts first</source>
        <translation>Алдымен шұғылдары</translation>
    </message>
    <message>
        <source>Newest first</source>
        <translation>Алдымен жаңалары</translation>
    </message>
    <message>
        <source>Oldest first</source>
        <translation>Алдымен ескілері</translation>
    </message>
    <message>
        <source>By priority</source>
        <translation>Басымдығы бойынша</translation>
    </message>
    <message>
        <source>Mine</source>
        <translation>Менікі</translation>
    </message>
    <message>
        <source>Unassigned</source>
        <translation>Тағайындалмаған</translation>
    </message>
    <message>
        <source>Due soon</source>
        <translation>Мерзімі жақын</translation>
    </message>
    <message>
        <source>Escalated to me</source>
        <translation>Маған берілген</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>Күтуде</translation>
    </message>
    <message>
        <source>Snoozed</source>
        <translation>Кейінге қалған</translation>
    </message>
    <message>
        <source>All open</source>
        <translation>Барлық ашық</translation>
    </message>
    <message>
        <source>Reply</source>
        <translation>Жауап</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Ескертпе</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Өзгеріс</translation>
    </message>
    <message>
        <source>Refund</source>
        <translation>Қайтару</translation>
    </message>
    <message>
        <source>Compensation</source>
        <translation>Өтемақы</translation>
    </message>
    <message>
        <source>Claim</source>
        <translation>Талап</translation>
    </message>
    <message>
        <source>Answer to a claim</source>
        <translation>Талапқа жауап</translation>
    </message>
    <message>
        <source>Decision on a claim</source>
        <translation>Талап бойынша шешім</translation>
    </message>
    <message>
        <source>Withdrawal of a claim</source>
        <translation>Талапты қайтарып алу</translation>
    </message>
    <message>
        <source>Decision on a request</source>
        <translation>Сұрау бойынша шешім</translation>
    </message>
    <message>
        <source>Withdrawal of a request</source>
        <translation>Сұрауды қайтарып алу</translation>
    </message>
    <message>
        <source>Merge</source>
        <translation>Біріктіру</translation>
    </message>
    <message>
        <source>is reading</source>
        <translation>оқып отыр</translation>
    </message>
    <message>
        <source>is writing</source>
        <translation>жазып отыр</translation>
    </message>
    <message>
        <source>Online</source>
        <translation>Желіде</translation>
    </message>
    <message>
        <source>Away</source>
        <translation>Орнында жоқ</translation>
    </message>
    <message>
        <source>Busy</source>
        <translation>Бос емес</translation>
    </message>
</context>
<context>
    <name>Workspace</name>
    <message>
        <source>No keyring answers on this computer.</source>
        <translation>Бұл компьютерде құпиясөз қоймасы жоқ.</translation>
    </message>
    <message>
        <source>You sign in again at the next start. Drafts and outbox are kept, and only your password opens them.</source>
        <translation>Келесі іске қосқанда қайта кіресіз. Жобалар мен шығыс қорабы сақталады, оларды тек сіздің құпиясөзіңіз ашады.</translation>
    </message>
    <message>
        <source>Understood</source>
        <translation>Түсінікті</translation>
    </message>
    <message>
        <source>Approvals</source>
        <translation>Мақұлдаулар</translation>
    </message>
</context>
<context>
    <name>_ClockItem</name>
    <message>
        <source>why?</source>
        <translation>неге?</translation>
    </message>
    <message>
        <source>Why: {0}</source>
        <translation>Неге: {0}</translation>
    </message>
</context>
<context>
    <name>_FileButton</name>
    <message>
        <source>File {name}, {size}</source>
        <translation>Файл {name}, {size}</translation>
    </message>
    <message>
        <source>Save as…</source>
        <translation>Басқаша сақтау…</translation>
    </message>
</context>
<context>
    <name>_Thumbnail</name>
    <message>
        <source>Not loaded. Press to try again</source>
        <translation>Жүктелмеді. Қайталау үшін басыңыз</translation>
    </message>
</context>
</TS>
