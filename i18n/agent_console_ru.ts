<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ru" sourcelanguage="en">
<context>
    <name>ActForm</name>
    <message>
        <source>Amount</source>
        <translation>Сумма</translation>
    </message>
</context>
<context>
    <name>Actions</name>
    <message>
        <source>Go to</source>
        <translation>Переход</translation>
    </message>
    <message>
        <source>List</source>
        <translation>Список</translation>
    </message>
    <message>
        <source>Case</source>
        <translation>Обращение</translation>
    </message>
    <message>
        <source>Write</source>
        <translation>Ответ</translation>
    </message>
    <message>
        <source>Window</source>
        <translation>Окно</translation>
    </message>
    <message>
        <source>Next case</source>
        <translation>Следующее обращение</translation>
    </message>
    <message>
        <source>Previous case</source>
        <translation>Предыдущее обращение</translation>
    </message>
    <message>
        <source>Open case</source>
        <translation>Открыть обращение</translation>
    </message>
    <message>
        <source>Back to the list</source>
        <translation>Назад к списку</translation>
    </message>
    <message>
        <source>Take the most urgent case</source>
        <translation>Взять самое срочное обращение</translation>
    </message>
    <message>
        <source>Select case</source>
        <translation>Отметить обращение</translation>
    </message>
    <message>
        <source>Select all</source>
        <translation>Отметить все</translation>
    </message>
    <message>
        <source>Search cases</source>
        <translation>Поиск обращений</translation>
    </message>
    <message>
        <source>Mark as unread</source>
        <translation>Отметить непрочитанным</translation>
    </message>
    <message>
        <source>Reply</source>
        <translation>Ответить</translation>
    </message>
    <message>
        <source>Write a note</source>
        <translation>Написать заметку</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>Отправить</translation>
    </message>
    <message>
        <source>Insert a canned reply</source>
        <translation>Вставить готовый ответ</translation>
    </message>
    <message>
        <source>Solve</source>
        <translation>Решить</translation>
    </message>
    <message>
        <source>Solve and go to the next</source>
        <translation>Решить и перейти к следующему</translation>
    </message>
    <message>
        <source>Assign…</source>
        <translation>Назначить…</translation>
    </message>
    <message>
        <source>Assign to me</source>
        <translation>Взять себе</translation>
    </message>
    <message>
        <source>Snooze…</source>
        <translation>Отложить…</translation>
    </message>
    <message>
        <source>Tags…</source>
        <translation>Метки…</translation>
    </message>
    <message>
        <source>Priority…</source>
        <translation>Приоритет…</translation>
    </message>
    <message>
        <source>Status…</source>
        <translation>Статус…</translation>
    </message>
    <message>
        <source>Move to queue…</source>
        <translation>Переместить в очередь…</translation>
    </message>
    <message>
        <source>Macro…</source>
        <translation>Макрос…</translation>
    </message>
    <message>
        <source>Refund…</source>
        <translation>Вернуть деньги…</translation>
    </message>
    <message>
        <source>Compensation…</source>
        <translation>Компенсация…</translation>
    </message>
    <message>
        <source>Claim money…</source>
        <translation>Предъявить требование…</translation>
    </message>
    <message>
        <source>Dispute a charge…</source>
        <translation>Оспорить списание…</translation>
    </message>
    <message>
        <source>All money of this customer…</source>
        <translation>Все деньги этого клиента…</translation>
    </message>
    <message>
        <source>Merge into another case…</source>
        <translation>Объединить с другим обращением…</translation>
    </message>
    <message>
        <source>No answer is needed</source>
        <translation>Ответ не нужен</translation>
    </message>
    <message>
        <source>Explain the clocks</source>
        <translation>Объяснить сроки</translation>
    </message>
    <message>
        <source>Copy case number</source>
        <translation>Скопировать номер обращения</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Отменить</translation>
    </message>
    <message>
        <source>Go to my cases</source>
        <translation>К моим обращениям</translation>
    </message>
    <message>
        <source>Go to unassigned cases</source>
        <translation>К неназначенным</translation>
    </message>
    <message>
        <source>Go to cases due soon</source>
        <translation>К тем, у кого истекает срок</translation>
    </message>
    <message>
        <source>Open the board</source>
        <translation>Открыть табло</translation>
    </message>
    <message>
        <source>Go to approvals</source>
        <translation>К одобрениям</translation>
    </message>
    <message>
        <source>Export money for finance…</source>
        <translation>Выгрузить деньги для бухгалтерии…</translation>
    </message>
    <message>
        <source>Find anything…</source>
        <translation>Найти что угодно…</translation>
    </message>
    <message>
        <source>Show all keys</source>
        <translation>Показать все клавиши</translation>
    </message>
    <message>
        <source>Settings…</source>
        <translation>Настройки…</translation>
    </message>
    <message>
        <source>Show or hide booking and customer</source>
        <translation>Показать или скрыть бронь и клиента</translation>
    </message>
    <message>
        <source>Switch light and dark</source>
        <translation>Сменить светлую и тёмную тему</translation>
    </message>
    <message>
        <source>Full screen</source>
        <translation>На весь экран</translation>
    </message>
    <message>
        <source>Board: larger</source>
        <translation>Табло: крупнее</translation>
    </message>
    <message>
        <source>Board: smaller</source>
        <translation>Табло: мельче</translation>
    </message>
    <message>
        <source>Do not disturb</source>
        <translation>Не беспокоить</translation>
    </message>
    <message>
        <source>Show the outbox</source>
        <translation>Показать исходящие</translation>
    </message>
    <message>
        <source>Try to connect now</source>
        <translation>Подключиться сейчас</translation>
    </message>
    <message>
        <source>Sign out</source>
        <translation>Выйти</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Закрыть программу</translation>
    </message>
</context>
<context>
    <name>AgentDialog</name>
    <message>
        <source>Cancel</source>
        <translation>Отмена</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Сохранить</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Статус</translation>
    </message>
    <message>
        <source>Cases at once</source>
        <translation>Обращений одновременно</translation>
    </message>
    <message>
        <source>Languages</source>
        <translation>Языки</translation>
    </message>
    <message>
        <source>Markets</source>
        <translation>Направления</translation>
    </message>
    <message>
        <source>all topics</source>
        <translation>все предметы</translation>
    </message>
    <message>
        <source>Topics</source>
        <translation>Предметы обращений</translation>
    </message>
    <message>
        <source>Time zone</source>
        <translation>Часовой пояс</translation>
    </message>
    <message>
        <source>free</source>
        <translation>выходной</translation>
    </message>
    <message>
        <source>Hours such as 09:00–13:00, 14:00–18:00. Without any, every hour counts as working time.</source>
        <translation>Часы вида 09:00–13:00, 14:00–18:00. Если не указать ничего, рабочим считается любое время.</translation>
    </message>
</context>
<context>
    <name>AmountField</name>
    <message>
        <source>Per cent of what was paid</source>
        <translation>Процент от оплаченного</translation>
    </message>
    <message>
        <source>% of what was paid =</source>
        <translation>% от оплаченного =</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>Сумма</translation>
    </message>
</context>
<context>
    <name>AnswerDialog</name>
    <message>
        <source>What the other side says</source>
        <translation>Что говорит другая сторона</translation>
    </message>
</context>
<context>
    <name>AnswerForm</name>
    <message>
        <source>What they say</source>
        <translation>Что говорит другая сторона</translation>
    </message>
    <message>
        <source>They agree to pay</source>
        <translation>Согласна платить</translation>
    </message>
    <message>
        <source>They do not agree</source>
        <translation>Не согласна</translation>
    </message>
    <message>
        <source>In their words</source>
        <translation>Ответ дословно</translation>
    </message>
    <message>
        <source>Their evidence</source>
        <translation>Доказательства другой стороны</translation>
    </message>
    <message>
        <source>Choose what they say.</source>
        <translation>Выберите ответ другой стороны.</translation>
    </message>
    <message>
        <source>Write down why they do not agree.</source>
        <translation>Напишите, почему другая сторона не согласна.</translation>
    </message>
    <message>
        <source>{0} agrees to pay.</source>
        <translation>{0} соглашается платить.</translation>
    </message>
    <message>
        <source>{0} does not agree.</source>
        <translation>{0} не соглашается.</translation>
    </message>
    <message>
        <source>Write it down</source>
        <translation>Записать ответ</translation>
    </message>
    <message>
        <source>No money moves by this: the claim is decided afterwards.</source>
        <translation>Деньги от этого не двигаются: решение по требованию принимают потом.</translation>
    </message>
</context>
<context>
    <name>ApprovalNotices</name>
    <message>
        <source>{0} asks for {1}.</source>
        <translation>{0} запрашивает {1}.</translation>
    </message>
    <message>
        <source>Nobody has answered yet: {0} asks for {1}.</source>
        <translation>Ответа всё ещё нет: {0} запрашивает {1}.</translation>
    </message>
    <message>
        <source>A colleague</source>
        <translation>Коллега</translation>
    </message>
    <message>
        <source>Look at it</source>
        <translation>Посмотреть</translation>
    </message>
</context>
<context>
    <name>ApprovalWords</name>
    <message>
        <source>You</source>
        <translation>Вы</translation>
    </message>
    <message>
        <source>A colleague</source>
        <translation>Коллега</translation>
    </message>
    <message>
        <source>Refund</source>
        <translation>Возврат</translation>
    </message>
    <message>
        <source>Compensation</source>
        <translation>Компенсация</translation>
    </message>
    <message>
        <source>Decision on a claim</source>
        <translation>Решение по требованию</translation>
    </message>
    <message>
        <source>{who} asks to give back {amount} to {customer}.</source>
        <translation>{who} просит вернуть {amount}. Клиент: {customer}.</translation>
    </message>
    <message>
        <source>{who} asks to compensate {customer} with {amount}.</source>
        <translation>{who} просит компенсацию {amount}. Клиент: {customer}.</translation>
    </message>
    <message>
        <source>{who} asks to decide a claim about {amount} in the case of {customer}.</source>
        <translation>{who} просит решить требование на {amount}. Клиент: {customer}.</translation>
    </message>
    <message>
        <source>You asked to give back {amount} to {customer}.</source>
        <translation>Вы попросили вернуть {amount}. Клиент: {customer}.</translation>
    </message>
    <message>
        <source>You asked to compensate {customer} with {amount}.</source>
        <translation>Вы попросили компенсацию {amount}. Клиент: {customer}.</translation>
    </message>
    <message>
        <source>You asked to decide a claim about {amount} in the case of {customer}.</source>
        <translation>Вы попросили решить требование на {amount}. Клиент: {customer}.</translation>
    </message>
    <message>
        <source>the customer</source>
        <translation>имя не указано</translation>
    </message>
    <message>
        <source>Alone up to {0} at once.</source>
        <translation>Без одобрения до {0} за раз.</translation>
    </message>
    <message>
        <source>Alone up to {0} more today.</source>
        <translation>Без одобрения ещё до {0} сегодня.</translation>
    </message>
    <message>
        <source>Alone up to {0} more on this booking.</source>
        <translation>Без одобрения ещё до {0} по этой брони.</translation>
    </message>
    <message>
        <source>Alone up to {0} more for this customer in 90 days.</source>
        <translation>Без одобрения ещё до {0} этому клиенту за 90 дней.</translation>
    </message>
    <message>
        <source>Time is over</source>
        <translation>Время вышло</translation>
    </message>
    <message>
        <source>{0} left</source>
        <translation>осталось {0}</translation>
    </message>
    <message>
        <source>case: {0} left</source>
        <translation>обращение: осталось {0}</translation>
    </message>
    <message>
        <source>case: overdue</source>
        <translation>обращение: просрочено</translation>
    </message>
</context>
<context>
    <name>ApprovalsPage</name>
    <message>
        <source>Waiting ({0})</source>
        <translation>Ждут ({0})</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>Ждут</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Повторить</translation>
    </message>
    <message>
        <source>Nothing waits for you</source>
        <translation>Вашего решения ничего не ждёт</translation>
    </message>
    <message>
        <source>Requests of colleagues appear here by themselves.</source>
        <translation>Запросы коллег появятся здесь сами.</translation>
    </message>
    <message>
        <source>Approvals</source>
        <translation>Одобрения</translation>
    </message>
    <message>
        <source>Decided</source>
        <translation>Решены</translation>
    </message>
    <message>
        <source>Requests</source>
        <translation>Запросы</translation>
    </message>
    <message>
        <source>Nothing here</source>
        <translation>Здесь пусто</translation>
    </message>
    <message>
        <source>Conversation</source>
        <translation>Переписка</translation>
    </message>
    <message>
        <source>Open the case</source>
        <translation>Открыть обращение</translation>
    </message>
</context>
<context>
    <name>Banner</name>
    <message>
        <source>Close</source>
        <translation>Закрыть</translation>
    </message>
</context>
<context>
    <name>Board</name>
    <message>
        <source>Queue</source>
        <translation>Очередь</translation>
    </message>
    <message>
        <source>queue</source>
        <translation>очередь</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>Ждут</translation>
    </message>
    <message>
        <source>waiting</source>
        <translation>ждут</translation>
    </message>
    <message>
        <source>Free</source>
        <translation>Ничьи</translation>
    </message>
    <message>
        <source>assigned to nobody</source>
        <translation>никому не назначены</translation>
    </message>
    <message>
        <source>Oldest</source>
        <translation>Дольше всех</translation>
    </message>
    <message>
        <source>longest wait</source>
        <translation>самое долгое ожидание</translation>
    </message>
    <message>
        <source>Near</source>
        <translation>Близко</translation>
    </message>
    <message>
        <source>close to their deadline</source>
        <translation>срок близко</translation>
    </message>
    <message>
        <source>Late</source>
        <translation>Просрочены</translation>
    </message>
    <message>
        <source>past their deadline</source>
        <translation>срок истёк</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>На паузе</translation>
    </message>
    <message>
        <source>waiting for the customer</source>
        <translation>ждут клиента</translation>
    </message>
    <message>
        <source>In / h</source>
        <translation>Пришло / ч</translation>
    </message>
    <message>
        <source>came in within the last hour</source>
        <translation>пришли за последний час</translation>
    </message>
    <message>
        <source>Out / h</source>
        <translation>Решено / ч</translation>
    </message>
    <message>
        <source>solved within the last hour</source>
        <translation>решены за последний час</translation>
    </message>
    <message>
        <source>A colleague</source>
        <translation>Коллега</translation>
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
        <translation>Статус</translation>
    </message>
    <message>
        <source>status</source>
        <translation>статус</translation>
    </message>
    <message>
        <source>Load</source>
        <translation>Нагрузка</translation>
    </message>
    <message>
        <source>load</source>
        <translation>нагрузка</translation>
    </message>
    <message>
        <source>Replies</source>
        <translation>Ответы</translation>
    </message>
    <message>
        <source>replies today</source>
        <translation>ответы за сегодня</translation>
    </message>
    <message>
        <source>Solved</source>
        <translation>Решено</translation>
    </message>
    <message>
        <source>solved today</source>
        <translation>решено сегодня</translation>
    </message>
    <message>
        <source>Rating</source>
        <translation>Оценка</translation>
    </message>
    <message>
        <source>rating by customers, last 30 days</source>
        <translation>оценка клиентов за последние 30 дней</translation>
    </message>
    <message>
        <source>off shift</source>
        <translation>вне смены</translation>
    </message>
    <message>
        <source>on shift</source>
        <translation>на смене</translation>
    </message>
    <message>
        <source>{load} of {capacity}</source>
        <translation>{load} из {capacity}</translation>
    </message>
    <message>
        <source>Half within</source>
        <translation>Половина за</translation>
    </message>
    <message>
        <source>90 % within</source>
        <translation>90 % за</translation>
    </message>
    <message>
        <source>95 % within</source>
        <translation>95 % за</translation>
    </message>
    <message>
        <source>Happened</source>
        <translation>Факт</translation>
    </message>
    <message>
        <source>Expected</source>
        <translation>Прогноз</translation>
    </message>
    <message>
        <source>8 times in 10</source>
        <translation>8 раз из 10</translation>
    </message>
    <message>
        <source>No replies yet.</source>
        <translation>Ответов пока нет.</translation>
    </message>
    <message>
        <source>Last hour with replies: half within {0}. Slowest hour: {1}, half within {2}.</source>
        <translation>Последний час с ответами: половина за {0}. Самый медленный час: {1}, половина за {2}.</translation>
    </message>
    <message>
        <source>There is no forecast yet.</source>
        <translation>Прогноза пока нет.</translation>
    </message>
    <message>
        <source>Expected in the next hours: {0} deadlines missed.</source>
        <translation>Ожидается в ближайшие часы просроченных сроков: {0}.</translation>
    </message>
    <message>
        <source>Arrivals: what usually comes in this hour of this weekday, raised or lowered by how the last hours compare with what was usual for them. The shorter the history, the flatter the forecast.</source>
        <translation>Приход: сколько обычно приходит в этот час этого дня недели, с поправкой вверх или вниз на то, насколько последние часы отличаются от обычных. Чем короче история, тем ровнее прогноз.</translation>
    </message>
    <message>
        <source>Deadlines: what waits now and what is expected to come is answered at the pace of the past weeks by the colleagues on shift, the most urgent first. What comes due before its turn counts as missed, and so does the share that was missed in the past although there had been time.</source>
        <translation>Сроки: на то, что ждёт сейчас, и на то, что ещё придёт, отвечают коллеги на смене в темпе последних недель, сначала на самое срочное. Просроченным считается то, чей срок наступит раньше очереди, и та доля, которую раньше просрочивали, хотя время было.</translation>
    </message>
    <message>
        <source>Range: all this is played through many times with chance in arrivals and answers. The shaded range holds eight in ten of the plays. The bars show what then happened, so that you can see how far to trust it.</source>
        <translation>Диапазон: всё это проигрывается много раз со случайным приходом и случайными ответами. В закрашенный диапазон попадают восемь прогонов из десяти. Столбцы показывают, что вышло на деле: по ним видно, насколько прогнозу можно верить.</translation>
    </message>
    <message>
        <source>Weeks of history: {0}</source>
        <translation>Недель истории: {0}</translation>
    </message>
    <message>
        <source>Arrivals today against what is usual: {0} %</source>
        <translation>Приход сегодня относительно обычного: {0} %</translation>
    </message>
    <message>
        <source>Time of one colleague for one answer: {0}</source>
        <translation>Время одного коллеги на один ответ: {0}</translation>
    </message>
    <message>
        <source>Colleagues counted on in this hour: {0}</source>
        <translation>Коллег учтено в этот час: {0}</translation>
    </message>
    <message>
        <source>Answers owed now: {0}</source>
        <translation>Ждут ответа сейчас: {0}</translation>
    </message>
    <message>
        <source>Missed although there was time: {0} %</source>
        <translation>Просрочено, хотя время было: {0} %</translation>
    </message>
    <message>
        <source>Answers for one case: {0}</source>
        <translation>Ответов на одно обращение: {0}</translation>
    </message>
    <message>
        <source>Plays: {0}</source>
        <translation>Прогонов: {0}</translation>
    </message>
    <message>
        <source>Arrivals expected: {0}</source>
        <translation>Ожидается обращений: {0}</translation>
    </message>
    <message>
        <source>, came: {0}</source>
        <translation>, пришло: {0}</translation>
    </message>
    <message>
        <source>Without a queue</source>
        <translation>Без очереди</translation>
    </message>
    <message>
        <source>Assigned to nobody</source>
        <translation>Никому не назначены</translation>
    </message>
    <message>
        <source>Waiting for the customer</source>
        <translation>Ждут клиента</translation>
    </message>
    <message>
        <source>Close to their deadline</source>
        <translation>Срок близко</translation>
    </message>
    <message>
        <source>Past their deadline</source>
        <translation>Срок истёк</translation>
    </message>
    <message>
        <source>Longest wait first</source>
        <translation>Сначала самое долгое ожидание</translation>
    </message>
    <message>
        <source>Came in within the last hour</source>
        <translation>Пришли за последний час</translation>
    </message>
    <message>
        <source>Solved within the last hour</source>
        <translation>Решены за последний час</translation>
    </message>
    <message>
        <source>Open cases</source>
        <translation>Открытые обращения</translation>
    </message>
    <message>
        <source>Solved today</source>
        <translation>Решены сегодня</translation>
    </message>
    <message>
        <source>Answered today</source>
        <translation>Отвечено сегодня</translation>
    </message>
    <message>
        <source>Rated in the last 30 days</source>
        <translation>Оценены за последние 30 дней</translation>
    </message>
    <message>
        <source>Answered</source>
        <translation>Отвечено</translation>
    </message>
    <message>
        <source>Deadlines in this hour</source>
        <translation>Сроки в этот час</translation>
    </message>
    <message>
        <source>Deadlines missed</source>
        <translation>Просроченные сроки</translation>
    </message>
    <message>
        <source>Arrivals</source>
        <translation>Пришедшие обращения</translation>
    </message>
</context>
<context>
    <name>BoardBody</name>
    <message>
        <source>Queues</source>
        <translation>Очереди</translation>
    </message>
    <message>
        <source>Agents</source>
        <translation>Операторы</translation>
    </message>
    <message>
        <source>Reply times, last 24 hours</source>
        <translation>Время ответа за последние 24 часа</translation>
    </message>
    <message>
        <source>No replies yet</source>
        <translation>Ответов пока нет</translation>
    </message>
    <message>
        <source>The plot begins with the first reply.</source>
        <translation>График начнётся с первого ответа.</translation>
    </message>
    <message>
        <source>Deadlines missed: forecast</source>
        <translation>Просроченные сроки: прогноз</translation>
    </message>
    <message>
        <source>No forecast yet</source>
        <translation>Прогноза пока нет</translation>
    </message>
    <message>
        <source>It needs some hours of history.</source>
        <translation>Для него нужно несколько часов истории.</translation>
    </message>
    <message>
        <source>How is this computed?</source>
        <translation>Как это считается?</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>Ждут</translation>
    </message>
    <message>
        <source>Free</source>
        <translation>Ничьи</translation>
    </message>
    <message>
        <source>Longest wait</source>
        <translation>Дольше всех ждут</translation>
    </message>
    <message>
        <source>Near deadline</source>
        <translation>Срок близко</translation>
    </message>
    <message>
        <source>Late</source>
        <translation>Просрочены</translation>
    </message>
    <message>
        <source>In, last hour</source>
        <translation>Пришло за час</translation>
    </message>
    <message>
        <source>Out, last hour</source>
        <translation>Решено за час</translation>
    </message>
    <message>
        <source>Agents online</source>
        <translation>На месте</translation>
    </message>
</context>
<context>
    <name>BoardHeader</name>
    <message>
        <source>Board</source>
        <translation>Табло</translation>
    </message>
    <message>
        <source>Market</source>
        <translation>Направление</translation>
    </message>
    <message>
        <source>All markets</source>
        <translation>Все направления</translation>
    </message>
    <message>
        <source>Call for help</source>
        <translation>Позвать на помощь</translation>
    </message>
    <message>
        <source>Rebalance</source>
        <translation>Перераспределить</translation>
    </message>
    <message>
        <source>Reports</source>
        <translation>Отчёты</translation>
    </message>
    <message>
        <source>Smaller</source>
        <translation>Мельче</translation>
    </message>
    <message>
        <source>Larger</source>
        <translation>Крупнее</translation>
    </message>
    <message>
        <source>Leave full screen</source>
        <translation>Выйти из полноэкранного режима</translation>
    </message>
    <message>
        <source>Full screen</source>
        <translation>На весь экран</translation>
    </message>
    <message>
        <source>As of {0}</source>
        <translation>Данные на {0}</translation>
    </message>
    <message>
        <source>Live · {0}</source>
        <translation>На связи · {0}</translation>
    </message>
</context>
<context>
    <name>BoardOpener</name>
    <message>
        <source>Board</source>
        <translation>Табло</translation>
    </message>
</context>
<context>
    <name>BoardWindow</name>
    <message>
        <source>Board</source>
        <translation>Табло</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Повторить</translation>
    </message>
    <message>
        <source>{who} calls for help in {queue} until {time}</source>
        <translation>{who} зовёт на помощь: {queue}, до {time}</translation>
    </message>
    <message>
        <source>A lead</source>
        <translation>Руководитель группы</translation>
    </message>
    <message>
        <source>cases without a queue</source>
        <translation>обращения без очереди</translation>
    </message>
    <message>
        <source>How is this computed?</source>
        <translation>Как это считается?</translation>
    </message>
    <message>
        <source>How the forecast is computed</source>
        <translation>Как считается прогноз</translation>
    </message>
    <message>
        <source>Even out the load of this queue…</source>
        <translation>Выровнять нагрузку этой очереди…</translation>
    </message>
    <message>
        <source>Call for help with this queue…</source>
        <translation>Позвать на помощь этой очереди…</translation>
    </message>
    <message>
        <source>Capacity, languages, hours…</source>
        <translation>Лимит, языки, часы…</translation>
    </message>
    <message>
        <source>Take cases off this colleague…</source>
        <translation>Снять обращения с этого коллеги…</translation>
    </message>
    <message numerus="yes">
        <source>%n case(s) moved</source>
        <translation>
            <numerusform>Перемещено %n обращение</numerusform>
            <numerusform>Перемещено %n обращения</numerusform>
            <numerusform>Перемещено %n обращений</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n stayed: they had changed meanwhile.</source>
        <translation>
            <numerusform>%n обращение осталось: за это время изменилось.</numerusform>
            <numerusform>%n обращения остались: за это время изменились.</numerusform>
            <numerusform>%n обращений остались: за это время изменились.</numerusform>
        </translation>
    </message>
    <message>
        <source>The colleagues are called</source>
        <translation>Коллеги оповещены</translation>
    </message>
    <message>
        <source>{0} was changed</source>
        <translation>{0}: изменения сохранены</translation>
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
        <translation>{0} из {1}</translation>
    </message>
    <message>
        <source>Other bookings of this customer</source>
        <translation>Другие брони этого клиента</translation>
    </message>
    <message>
        <source>No booking is known for this case.</source>
        <translation>Бронь для этого обращения неизвестна.</translation>
    </message>
    <message>
        <source>Ask for the booking code: it is found by itself in the customer&apos;s next message.</source>
        <translation>Спросите код брони: в следующем сообщении клиента он найдётся сам.</translation>
    </message>
    <message>
        <source>Checks</source>
        <translation>Проверки</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Код</translation>
    </message>
    <message>
        <source>Time there</source>
        <translation>Время там</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Место</translation>
    </message>
    <message>
        <source>Phone there</source>
        <translation>Телефон там</translation>
    </message>
    <message>
        <source>Access</source>
        <translation>Доступ</translation>
    </message>
    <message>
        <source>Guests</source>
        <translation>Гости</translation>
    </message>
    <message>
        <source>Policy</source>
        <translation>Условия</translation>
    </message>
    <message>
        <source>begins in {0}</source>
        <translation>начнётся через {0}</translation>
    </message>
    <message>
        <source>for {0}</source>
        <translation>уже {0}</translation>
    </message>
    <message>
        <source>{0} left</source>
        <translation>осталось {0}</translation>
    </message>
    <message>
        <source>{0} by {1}</source>
        <translation>{0}: {1}</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>да</translation>
    </message>
    <message>
        <source>no</source>
        <translation>нет</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>неизвестно</translation>
    </message>
    <message>
        <source>The case is about this booking</source>
        <translation>Обращение по этой брони</translation>
    </message>
    <message>
        <source>Likely: it is under way</source>
        <translation>Вероятно: она идёт сейчас</translation>
    </message>
    <message>
        <source>Likely: it comes next</source>
        <translation>Вероятно: она ближайшая</translation>
    </message>
    <message>
        <source>It is over</source>
        <translation>Она уже закончилась</translation>
    </message>
    <message>
        <source>It was cancelled or not used</source>
        <translation>Её отменили или ею не воспользовались</translation>
    </message>
</context>
<context>
    <name>BulkBar</name>
    <message>
        <source>Untick all</source>
        <translation>Снять все отметки</translation>
    </message>
    <message numerus="yes">
        <source>%n ticked</source>
        <translation>
            <numerusform>Отмечено: %n</numerusform>
            <numerusform>Отмечено: %n</numerusform>
            <numerusform>Отмечено: %n</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Card</name>
    <message>
        <source>Fold {0}</source>
        <translation>Свернуть: {0}</translation>
    </message>
    <message>
        <source>Unfold {0}</source>
        <translation>Развернуть: {0}</translation>
    </message>
</context>
<context>
    <name>CaseActions</name>
    <message>
        <source>There is no other case of this customer to merge it into.</source>
        <translation>Другого обращения этого клиента, с которым его можно объединить, нет.</translation>
    </message>
    <message>
        <source>Merge #{0} into #{1}?</source>
        <translation>Объединить #{0} с #{1}?</translation>
    </message>
    <message>
        <source>Messages and money of this case go there, and so does what the customer writes next. This is for good.</source>
        <translation>Сообщения и деньги этого обращения перейдут туда, как и всё, что клиент напишет дальше. Отменить это нельзя.</translation>
    </message>
    <message>
        <source>Merge them</source>
        <translation>Объединить</translation>
    </message>
    <message numerus="yes">
        <source>Change %n case(s) at once?</source>
        <translation>
            <numerusform>Изменить сразу %n обращение?</numerusform>
            <numerusform>Изменить сразу %n обращения?</numerusform>
            <numerusform>Изменить сразу %n обращений?</numerusform>
        </translation>
    </message>
    <message>
        <source>Each change is sent to the platform, and colleagues see it.</source>
        <translation>Каждое изменение уйдёт на платформу, и коллеги его увидят.</translation>
    </message>
    <message>
        <source>Change them</source>
        <translation>Изменить</translation>
    </message>
    <message numerus="yes">
        <source>%n case(s) changed</source>
        <translation>
            <numerusform>Изменено %n обращение</numerusform>
            <numerusform>Изменено %n обращения</numerusform>
            <numerusform>Изменено %n обращений</numerusform>
        </translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Отменить</translation>
    </message>
    <message numerus="yes">
        <source>%n case(s) put back</source>
        <translation>
            <numerusform>Возвращено %n обращение</numerusform>
            <numerusform>Возвращено %n обращения</numerusform>
            <numerusform>Возвращено %n обращений</numerusform>
        </translation>
    </message>
    <message>
        <source>Copied #{0}</source>
        <translation>Скопировано: #{0}</translation>
    </message>
</context>
<context>
    <name>CaseHeader</name>
    <message>
        <source>case number</source>
        <translation>номер обращения</translation>
    </message>
    <message>
        <source>Tags…</source>
        <translation>Метки…</translation>
    </message>
    <message>
        <source>Without a subject</source>
        <translation>Без темы</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Статус</translation>
    </message>
    <message>
        <source>Priority</source>
        <translation>Приоритет</translation>
    </message>
    <message>
        <source>Assignee</source>
        <translation>Ответственный</translation>
    </message>
    <message>
        <source>Queue</source>
        <translation>Очередь</translation>
    </message>
    <message>
        <source>No queue</source>
        <translation>Без очереди</translation>
    </message>
    <message>
        <source>Nobody</source>
        <translation>Никто</translation>
    </message>
    <message>
        <source>You</source>
        <translation>Вы</translation>
    </message>
    <message>
        <source>A colleague</source>
        <translation>Коллега</translation>
    </message>
    <message>
        <source>asleep until {0}</source>
        <translation>отложено до {0}</translation>
    </message>
    <message>
        <source>a team lead</source>
        <translation>руководителю группы</translation>
    </message>
    <message>
        <source>Escalated to you</source>
        <translation>Передано вам как руководителю</translation>
    </message>
    <message>
        <source>Escalated to {0}</source>
        <translation>Передано руководителю: {0}</translation>
    </message>
    <message>
        <source>A clock ran out; the conversation tells which.</source>
        <translation>Срок истёк; какой именно, сказано в переписке.</translation>
    </message>
    <message>
        <source>Dealt with</source>
        <translation>Разобрано</translation>
    </message>
    <message>
        <source>Takes the case out of “Escalated to me”</source>
        <translation>Убирает обращение из «Передано мне»</translation>
    </message>
    <message>
        <source>{score} of {most}</source>
        <translation>{score} из {most}</translation>
    </message>
    <message>
        <source>Rated {score} of {most} by the customer</source>
        <translation>Оценка клиента: {score} из {most}</translation>
    </message>
</context>
<context>
    <name>CasePage</name>
    <message>
        <source>No case is open</source>
        <translation>Обращение не открыто</translation>
    </message>
    <message>
        <source>Choose one in the list. Enter opens, J and K move.</source>
        <translation>Выберите в списке. Enter открывает, J и K переходят.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Повторить</translation>
    </message>
    <message>
        <source>This is the copy kept here; newer messages may be missing.</source>
        <translation>Это сохранённая здесь копия; новых сообщений в ней может не быть.</translation>
    </message>
    <message>
        <source>This case was merged into another one.</source>
        <translation>Это обращение объединено с другим.</translation>
    </message>
    <message>
        <source>Go there</source>
        <translation>Перейти туда</translation>
    </message>
</context>
<context>
    <name>CaseWords</name>
    <message>
        <source>Ahead</source>
        <translation>Впереди</translation>
    </message>
    <message>
        <source>Soon</source>
        <translation>Скоро</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>Сейчас</translation>
    </message>
    <message>
        <source>Over</source>
        <translation>Позади</translation>
    </message>
    <message>
        <source>Account active</source>
        <translation>Аккаунт активен</translation>
    </message>
    <message>
        <source>Payment card attached</source>
        <translation>Карта привязана</translation>
    </message>
    <message>
        <source>App up to date</source>
        <translation>Приложение обновлено</translation>
    </message>
    <message>
        <source>Car online</source>
        <translation>Автомобиль на связи</translation>
    </message>
    <message>
        <source>Reminder, 24 h before</source>
        <translation>Напоминание за 24 ч</translation>
    </message>
    <message>
        <source>Reminder, 2 h before</source>
        <translation>Напоминание за 2 ч</translation>
    </message>
    <message>
        <source>Confirmation mail</source>
        <translation>Письмо-подтверждение</translation>
    </message>
    <message>
        <source>Said to be late beforehand</source>
        <translation>Об опоздании предупредили заранее</translation>
    </message>
    <message>
        <source>Flexible</source>
        <translation>Гибкие</translation>
    </message>
    <message>
        <source>Moderate</source>
        <translation>Умеренные</translation>
    </message>
    <message>
        <source>Strict</source>
        <translation>Строгие</translation>
    </message>
    <message>
        <source>Standard</source>
        <translation>Обычные</translation>
    </message>
    <message>
        <source>Check-in</source>
        <translation>Заезд</translation>
    </message>
    <message>
        <source>Began</source>
        <translation>Началось</translation>
    </message>
    <message>
        <source>Begins</source>
        <translation>Начало</translation>
    </message>
    <message>
        <source>Check-out</source>
        <translation>Выезд</translation>
    </message>
    <message>
        <source>Ended</source>
        <translation>Закончилось</translation>
    </message>
    <message>
        <source>Ends</source>
        <translation>Окончание</translation>
    </message>
    <message>
        <source>Host</source>
        <translation>Хозяин</translation>
    </message>
    <message>
        <source>Fleet</source>
        <translation>Автопарк</translation>
    </message>
    <message>
        <source>Business</source>
        <translation>Организация</translation>
    </message>
    <message>
        <source>Phone number</source>
        <translation>Номер телефона</translation>
    </message>
    <message>
        <source>Number plate</source>
        <translation>Госномер</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>Что случилось</translation>
    </message>
    <message>
        <source>When it happened</source>
        <translation>Когда случилось</translation>
    </message>
    <message>
        <source>Where the driver is</source>
        <translation>Где водитель</translation>
    </message>
</context>
<context>
    <name>CheatSheet</name>
    <message>
        <source>Keys</source>
        <translation>Клавиши</translation>
    </message>
    <message>
        <source>Single keys act when no text field has the focus.</source>
        <translation>Одиночные клавиши действуют, когда вы не в поле ввода.</translation>
    </message>
    <message>
        <source>Single keys are switched off in the settings.</source>
        <translation>Одиночные клавиши отключены в настройках.</translation>
    </message>
    <message>
        <source>Change keys…</source>
        <translation>Изменить клавиши…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Закрыть</translation>
    </message>
</context>
<context>
    <name>Chip</name>
    <message>
        <source>Remove {0}</source>
        <translation>Убрать: {0}</translation>
    </message>
</context>
<context>
    <name>Choosers</name>
    <message>
        <source>Nobody</source>
        <translation>Никто</translation>
    </message>
    <message>
        <source>me</source>
        <translation>я</translation>
    </message>
    <message>
        <source>Assign to</source>
        <translation>Кому назначить</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Статус</translation>
    </message>
    <message>
        <source>Priority</source>
        <translation>Приоритет</translation>
    </message>
    <message>
        <source>Move to queue</source>
        <translation>В какую очередь</translation>
    </message>
    <message>
        <source>Merge into</source>
        <translation>Объединить с</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Метки</translation>
    </message>
    <message>
        <source>Wake up now</source>
        <translation>Вернуть сейчас</translation>
    </message>
    <message>
        <source>Snooze until</source>
        <translation>Отложить до</translation>
    </message>
    <message>
        <source>In an hour</source>
        <translation>Через час</translation>
    </message>
    <message>
        <source>In three hours</source>
        <translation>Через три часа</translation>
    </message>
    <message>
        <source>This evening</source>
        <translation>Сегодня вечером</translation>
    </message>
    <message>
        <source>Tomorrow morning</source>
        <translation>Завтра утром</translation>
    </message>
    <message>
        <source>Monday morning</source>
        <translation>В понедельник утром</translation>
    </message>
</context>
<context>
    <name>ClaimDialog</name>
    <message>
        <source>Dispute a charge</source>
        <translation>Оспорить списание</translation>
    </message>
    <message>
        <source>Claim money</source>
        <translation>Предъявить требование</translation>
    </message>
</context>
<context>
    <name>ClaimFacts</name>
    <message>
        <source>{by} claims it from {payer}.</source>
        <translation>Требует {by}. Плательщик: {payer}.</translation>
    </message>
    <message>
        <source>They agree to pay.</source>
        <translation>Другая сторона согласна платить.</translation>
    </message>
    <message>
        <source>They do not agree.</source>
        <translation>Другая сторона не согласна.</translation>
    </message>
    <message>
        <source>The answer came {0}.</source>
        <translation>Ответ получен: {0}.</translation>
    </message>
    <message>
        <source>No answer came until {0}.</source>
        <translation>До {0} ответа не было.</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) in another case</source>
        <translation>
            <numerusform>%n файл в другом обращении</numerusform>
            <numerusform>%n файла в другом обращении</numerusform>
            <numerusform>%n файлов в другом обращении</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ClaimForm</name>
    <message>
        <source>Dispute it</source>
        <translation>Оспорить</translation>
    </message>
    <message>
        <source>Open the claim</source>
        <translation>Открыть требование</translation>
    </message>
    <message>
        <source>{kind}: {by} claims {amount} from {payer}.</source>
        <translation>{kind}: {by} требует {amount}. Плательщик: {payer}.</translation>
    </message>
    <message>
        <source>Dispute {0}</source>
        <translation>Оспорить {0}</translation>
    </message>
    <message>
        <source>Claim {0}</source>
        <translation>Потребовать {0}</translation>
    </message>
    <message>
        <source>Nobody on this booking can make this claim, or be made to pay it.</source>
        <translation>По этой брони некому предъявить такое требование или не с кого взыскать.</translation>
    </message>
    <message>
        <source>This charge can give back {0}.</source>
        <translation>По этому списанию можно вернуть {0}.</translation>
    </message>
    <message>
        <source>Tick what was charged wrongly.</source>
        <translation>Отметьте, что списано неверно.</translation>
    </message>
    <message>
        <source>The ticked lines can give back {0}.</source>
        <translation>По отмеченным позициям можно вернуть {0}.</translation>
    </message>
    <message>
        <source>The rules let {0} be claimed at most here.</source>
        <translation>По правилам здесь можно потребовать не больше {0}.</translation>
    </message>
    <message>
        <source>Say what happened; both sides and whoever decides will read it.</source>
        <translation>Опишите, что случилось; это прочитают обе стороны и тот, кто решает.</translation>
    </message>
    <message>
        <source>This claim needs evidence: tick a file of the case or add one.</source>
        <translation>Для этого требования нужны доказательства: отметьте файл обращения или добавьте свой.</translation>
    </message>
    <message>
        <source>Nothing moves now: an agent decides it later.</source>
        <translation>Сейчас деньги не двигаются: оператор решит это позже.</translation>
    </message>
    <message numerus="yes">
        <source>The other side has %n day(s) to answer.</source>
        <translation>
            <numerusform>У другой стороны %n день на ответ.</numerusform>
            <numerusform>У другой стороны %n дня на ответ.</numerusform>
            <numerusform>У другой стороны %n дней на ответ.</numerusform>
        </translation>
    </message>
    <message>
        <source>What is claimed</source>
        <translation>Что требуют</translation>
    </message>
    <message>
        <source>Who claims</source>
        <translation>Кто требует</translation>
    </message>
    <message>
        <source>Who is to pay</source>
        <translation>Кто должен заплатить</translation>
    </message>
    <message>
        <source>What was charged wrongly</source>
        <translation>Что списано неверно</translation>
    </message>
    <message>
        <source>How much</source>
        <translation>Сколько</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>Что случилось</translation>
    </message>
    <message>
        <source>{name} reads these words in our letters: write them for that reader, in {language}.</source>
        <translation>{name} прочтёт эти слова в наших письмах: пишите для этого читателя, язык — {language}.</translation>
    </message>
    <message>
        <source>At most {0}.</source>
        <translation>Не больше {0}.</translation>
    </message>
    <message>
        <source>Evidence (needed)</source>
        <translation>Доказательства (обязательно)</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>Доказательства</translation>
    </message>
</context>
<context>
    <name>Clock</name>
    <message>
        <source>{0}: {1} left</source>
        <translation>{0}: осталось {1}</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>На паузе</translation>
    </message>
    <message>
        <source>{0}: paused</source>
        <translation>{0}: на паузе</translation>
    </message>
    <message>
        <source>Kept</source>
        <translation>В срок</translation>
    </message>
    <message>
        <source>{0}: kept</source>
        <translation>{0}: в срок</translation>
    </message>
    <message>
        <source>{0}: was {1} late</source>
        <translation>{0}: опоздание на {1}</translation>
    </message>
    <message>
        <source>{0} late</source>
        <comment>answered so late, beside the name of the clock</comment>
        <translation>опоздание {0}</translation>
    </message>
    <message>
        <source>Answered {0} late</source>
        <translation>Ответ с опозданием на {0}</translation>
    </message>
    <message>
        <source>Was {0} late</source>
        <translation>Опоздание на {0}</translation>
    </message>
    <message>
        <source>Missed</source>
        <translation>Просрочено</translation>
    </message>
    <message>
        <source>{0}: missed</source>
        <translation>{0}: просрочено</translation>
    </message>
    <message>
        <source>{0} late</source>
        <translation>−{0}</translation>
    </message>
    <message>
        <source>{0}: {1} late</source>
        <translation>{0}: просрочено на {1}</translation>
    </message>
</context>
<context>
    <name>ClockStrip</name>
    <message>
        <source>Clocks</source>
        <translation>Сроки</translation>
    </message>
    <message numerus="yes">
        <source>%n more clock(s)</source>
        <translation>
            <numerusform>Ещё %n срок</numerusform>
            <numerusform>Ещё %n срока</numerusform>
            <numerusform>Ещё %n сроков</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ClockWords</name>
    <message>
        <source>{days} d {hours} h</source>
        <translation>{days} д {hours} ч</translation>
    </message>
    <message>
        <source>{hours} h {minutes} min</source>
        <translation>{hours} ч {minutes} мин</translation>
    </message>
    <message>
        <source>{hours} h</source>
        <translation>{hours} ч</translation>
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
        <translation>{days} д</translation>
    </message>
    <message>
        <source>{elapsed} of {target} were used.</source>
        <translation>Было израсходовано {elapsed} из {target}.</translation>
    </message>
    <message>
        <source>Nothing is owed at the moment. The target is {target}.</source>
        <translation>Сейчас ничего не требуется. Норма: {target}.</translation>
    </message>
    <message>
        <source>{elapsed} were used, the target was {target}.</source>
        <translation>Израсходовано {elapsed}, норма была {target}.</translation>
    </message>
    <message>
        <source>{elapsed} of {target} are used so far.</source>
        <translation>Израсходовано {elapsed} из {target}.</translation>
    </message>
    <message>
        <source>A target of our own; no customer was promised it.</source>
        <translation>Наша собственная норма: клиентам она не обещана.</translation>
    </message>
    <message>
        <source>Due {when}, in {span}.</source>
        <translation>Срок {when}, осталось {span}.</translation>
    </message>
    <message>
        <source>Was due {when}, {span} ago.</source>
        <translation>Срок был {when}, {span} назад.</translation>
    </message>
    <message>
        <source>The clock started</source>
        <translation>Отсчёт начался</translation>
    </message>
    <message>
        <source>Time ran</source>
        <translation>Время шло</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>На паузе</translation>
    </message>
    <message>
        <source>Outside working hours</source>
        <translation>Вне рабочего времени</translation>
    </message>
    <message>
        <source>Rule applied, target {target}</source>
        <translation>Применено правило, норма {target}</translation>
    </message>
    <message>
        <source>Target became {target}</source>
        <translation>Норма стала {target}</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>Срок</translation>
    </message>
    <message>
        <source>Answered, the clock stopped</source>
        <translation>Отвечено, отсчёт остановлен</translation>
    </message>
    <message>
        <source>The time was used up</source>
        <translation>Время вышло</translation>
    </message>
    <message>
        <source>The clock ended</source>
        <translation>Отсчёт завершён</translation>
    </message>
    <message>
        <source>{what}: {cause}</source>
        <translation>{what}: {cause}</translation>
    </message>
    <message>
        <source>night</source>
        <translation>ночь</translation>
    </message>
    <message>
        <source>day off</source>
        <translation>выходной</translation>
    </message>
    <message>
        <source>break</source>
        <translation>перерыв</translation>
    </message>
    <message>
        <source>waiting for the customer</source>
        <translation>ждём клиента</translation>
    </message>
    <message>
        <source>waiting for somebody else</source>
        <translation>ждём третью сторону</translation>
    </message>
    <message>
        <source>case not yet taken up</source>
        <translation>обращение ещё не взято в работу</translation>
    </message>
    <message>
        <source>case snoozed</source>
        <translation>обращение отложено</translation>
    </message>
    <message>
        <source>answered</source>
        <translation>получен ответ</translation>
    </message>
    <message>
        <source>no answer was needed</source>
        <translation>ответ не требовался</translation>
    </message>
    <message>
        <source>the promise no longer applied</source>
        <translation>обязательство больше не действовало</translation>
    </message>
    <message>
        <source>check-in is near</source>
        <translation>скоро заезд</translation>
    </message>
    <message>
        <source>check-in</source>
        <translation>заезд</translation>
    </message>
    <message>
        <source>check-out</source>
        <translation>выезд</translation>
    </message>
    <message>
        <source>around check-in</source>
        <translation>около времени заезда</translation>
    </message>
    <message>
        <source>the other side was asked</source>
        <translation>спросили другую сторону</translation>
    </message>
    <message>
        <source>the other side is silent outside its hours</source>
        <translation>другая сторона молчит в нерабочее время</translation>
    </message>
    <message>
        <source>the other side is overdue</source>
        <translation>другая сторона просрочила ответ</translation>
    </message>
    <message>
        <source>the other side answered</source>
        <translation>другая сторона ответила</translation>
    </message>
    <message>
        <source>the rules were changed</source>
        <translation>правила изменены</translation>
    </message>
    <message>
        <source>case solved</source>
        <translation>обращение решено</translation>
    </message>
    <message>
        <source>case closed</source>
        <translation>обращение закрыто</translation>
    </message>
    <message>
        <source>case open</source>
        <translation>обращение открыто</translation>
    </message>
</context>
<context>
    <name>CompensationDialog</name>
    <message>
        <source>Compensation</source>
        <translation>Компенсация</translation>
    </message>
</context>
<context>
    <name>CompensationForm</name>
    <message>
        <source>What is given</source>
        <translation>Что предоставить</translation>
    </message>
    <message>
        <source>Give</source>
        <translation>Предоставить</translation>
    </message>
    <message>
        <source>Ask for approval of {0}</source>
        <translation>Запросить одобрение на {0}</translation>
    </message>
    <message>
        <source>Give {0} as {1}</source>
        <translation>Предоставить {0}: {1}</translation>
    </message>
    <message>
        <source>{what} of {amount} for {name}.</source>
        <translation>{what} на {amount}, клиент: {name}.</translation>
    </message>
    <message>
        <source>There is no fee on this booking that could be waived.</source>
        <translation>В этой брони нет сбора, который можно отменить.</translation>
    </message>
    <message>
        <source>Only {0} of this fee is left.</source>
        <translation>От этого сбора осталось только {0}.</translation>
    </message>
    <message>
        <source>This was paid by card: give it back to the card instead.</source>
        <translation>Это оплачено картой: верните деньги на карту.</translation>
    </message>
    <message>
        <source>Choose a reason, then it can be given.</source>
        <translation>Выберите причину, и компенсацию можно будет предоставить.</translation>
    </message>
    <message>
        <source>Say in a few words why.</source>
        <translation>Напишите коротко почему.</translation>
    </message>
    <message>
        <source>Who pays: together they give more than the amount, or it is no amount.</source>
        <translation>Кто платит: вместе выходит больше суммы, или это не сумма.</translation>
    </message>
    <message>
        <source>The customer need not pay it any more; no card is touched.</source>
        <translation>Клиенту больше не нужно это платить; карта не затрагивается.</translation>
    </message>
    <message>
        <source>The platform makes the code. It can be used until {0}.</source>
        <translation>Код создаст платформа. Действует до {0}.</translation>
    </message>
    <message>
        <source>The customer can use it for the next booking; no card is touched.</source>
        <translation>Клиент сможет потратить его на следующую бронь; карта не затрагивается.</translation>
    </message>
    <message>
        <source>Above your limit: nothing is given until somebody has approved it.</source>
        <translation>Выше вашего лимита: ничего не предоставляется, пока кто-нибудь не одобрит.</translation>
    </message>
    <message>
        <source>Give a part back to the card instead…</source>
        <translation>Вернуть вместо этого часть на карту…</translation>
    </message>
    <message>
        <source>Which fee</source>
        <translation>Какой сбор</translation>
    </message>
    <message>
        <source>How much</source>
        <translation>Сколько</translation>
    </message>
    <message>
        <source>Can be used until</source>
        <translation>Действует до</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Причина</translation>
    </message>
    <message>
        <source>Note for colleagues and the audit trail</source>
        <translation>Заметка для коллег и журнала</translation>
    </message>
    <message>
        <source>Choose a reason</source>
        <translation>Выберите причину</translation>
    </message>
</context>
<context>
    <name>Composer</name>
    <message>
        <source>The message is too long.</source>
        <translation>Сообщение слишком длинное.</translation>
    </message>
    <message>
        <source>Send the rest as a file.</source>
        <translation>Остальное отправьте файлом.</translation>
    </message>
    <message>
        <source>Reply</source>
        <translation>Ответить</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Заметка</translation>
    </message>
    <message>
        <source>Seen by colleagues only</source>
        <translation>Видят только коллеги</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>Отправить</translation>
    </message>
    <message>
        <source>Send and…</source>
        <translation>Отправить и…</translation>
    </message>
    <message>
        <source>Canned replies  (/)</source>
        <translation>Готовые ответы  (/)</translation>
    </message>
    <message>
        <source>Attach files</source>
        <translation>Прикрепить файлы</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>Сообщение</translation>
    </message>
    <message>
        <source>Add note</source>
        <translation>Добавить заметку</translation>
    </message>
    <message>
        <source>Write to the customer. / opens canned replies</source>
        <translation>Напишите клиенту. / открывает готовые ответы</translation>
    </message>
    <message>
        <source>Write for your colleagues. The customer does not see it</source>
        <translation>Напишите коллегам. Клиент этого не увидит</translation>
    </message>
    <message>
        <source>Send and solve</source>
        <translation>Отправить и решить</translation>
    </message>
    <message>
        <source>Add note and solve</source>
        <translation>Добавить заметку и решить</translation>
    </message>
    <message>
        <source>Send and wait for the customer</source>
        <translation>Отправить и ждать клиента</translation>
    </message>
    <message>
        <source>Add note and wait</source>
        <translation>Добавить заметку и ждать</translation>
    </message>
    <message>
        <source>Send and keep open</source>
        <translation>Отправить и оставить открытым</translation>
    </message>
    <message>
        <source>Add note and keep open</source>
        <translation>Добавить заметку и оставить открытым</translation>
    </message>
    <message>
        <source>Draft kept</source>
        <translation>Черновик сохранён</translation>
    </message>
</context>
<context>
    <name>ComposerBars</name>
    <message>
        <source>{0} wrote while you were typing</source>
        <translation>Пока вы писали, написал(а) {0}</translation>
    </message>
    <message>
        <source>A colleague</source>
        <translation>Коллега</translation>
    </message>
    <message>
        <source>The customer</source>
        <translation>Клиент</translation>
    </message>
    <message>
        <source>Look</source>
        <translation>Посмотреть</translation>
    </message>
    <message>
        <source>Send anyway</source>
        <translation>Отправить всё равно</translation>
    </message>
    <message numerus="yes">
        <source>%n placeholder(s) could not be filled</source>
        <translation>
            <numerusform>Не заполнено: %n поле</numerusform>
            <numerusform>Не заполнено: %n поля</numerusform>
            <numerusform>Не заполнено: %n полей</numerusform>
        </translation>
    </message>
    <message>
        <source>Write what belongs there before sending.</source>
        <translation>Впишите нужное перед отправкой.</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Показать</translation>
    </message>
    <message>
        <source>Offline: what you send is kept here and leaves when the connection is back.</source>
        <translation>Нет связи: отправленное сохранится здесь и уйдёт, когда связь вернётся.</translation>
    </message>
</context>
<context>
    <name>ConnectPage</name>
    <message>
        <source>Sign in</source>
        <translation>Войти</translation>
    </message>
    <message>
        <source>All your channels, the booking beside the conversation.</source>
        <translation>Все каналы сразу, бронь рядом с перепиской.</translation>
    </message>
    <message>
        <source>Signing in…</source>
        <translation>Вход…</translation>
    </message>
    <message>
        <source>Check the address and the network, then try again.</source>
        <translation>Проверьте адрес и сеть и попробуйте ещё раз.</translation>
    </message>
    <message>
        <source>Platform address</source>
        <translation>Адрес платформы</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>Эл. почта</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Пароль</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Отмена</translation>
    </message>
    <message>
        <source>Show the password</source>
        <translation>Показать пароль</translation>
    </message>
    <message>
        <source>or</source>
        <translation>или</translation>
    </message>
    <message>
        <source>Look around in the demo</source>
        <translation>Осмотреться в демо</translation>
    </message>
    <message>
        <source>A made-up world on this computer. Nothing is sent anywhere.</source>
        <translation>Выдуманный мир на этом компьютере. Никуда ничего не отправляется.</translation>
    </message>
    <message>
        <source>This is not an address.</source>
        <translation>Это не адрес.</translation>
    </message>
    <message>
        <source>Write it like https://support.example.com</source>
        <translation>Напишите его так: https://support.example.com</translation>
    </message>
</context>
<context>
    <name>ContextPanel</name>
    <message>
        <source>Booking, customer and money of the open case stand here.</source>
        <translation>Здесь будут бронь, клиент и деньги открытого обращения.</translation>
    </message>
    <message>
        <source>Keys to begin with</source>
        <translation>Клавиши для начала</translation>
    </message>
    <message>
        <source>Not up to date. {0}</source>
        <translation>Данные устарели. {0}</translation>
    </message>
</context>
<context>
    <name>ContextParts</name>
    <message>
        <source>Put into the reply: {0}</source>
        <translation>Вставить в ответ: {0}</translation>
    </message>
    <message>
        <source>Call {0}</source>
        <translation>Позвонить: {0}</translation>
    </message>
</context>
<context>
    <name>CopyButton</name>
    <message>
        <source>Copy {0}</source>
        <translation>Скопировать: {0}</translation>
    </message>
</context>
<context>
    <name>CorrectionField</name>
    <message>
        <source>Should have been</source>
        <translation>Должно было быть</translation>
    </message>
    <message>
        <source>What “{0}” should have been</source>
        <translation>Сколько должно было быть за «{0}»</translation>
    </message>
    <message>
        <source>{amount} was charged for “{line}”: it should have been that or less.</source>
        <translation>За «{line}» списано {amount}: должно было быть столько или меньше.</translation>
    </message>
</context>
<context>
    <name>CustomerCard</name>
    <message>
        <source>The customer is not known yet.</source>
        <translation>Клиент пока неизвестен.</translation>
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
        <translation>Язык</translation>
    </message>
    <message>
        <source>Their time</source>
        <translation>Время у них</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Телефон</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>Эл. почта</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>С нами с</translation>
    </message>
    <message>
        <source>Note about the customer: {0}</source>
        <translation>Заметка о клиенте: {0}</translation>
    </message>
    <message numerus="yes">
        <source>%n other case(s)</source>
        <translation>
            <numerusform>Ещё %n обращение</numerusform>
            <numerusform>Ещё %n обращения</numerusform>
            <numerusform>Ещё %n обращений</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Show %n more</source>
        <translation>
            <numerusform>Показать ещё %n</numerusform>
            <numerusform>Показать ещё %n</numerusform>
            <numerusform>Показать ещё %n</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DecisionBar</name>
    <message>
        <source>Refuse</source>
        <translation>Отклонить</translation>
    </message>
    <message>
        <source>Withdraw the request</source>
        <translation>Отозвать запрос</translation>
    </message>
    <message>
        <source>Your decision is on its way.</source>
        <translation>Ваше решение отправляется.</translation>
    </message>
    <message>
        <source>Somebody else decides: nobody approves their own request.</source>
        <translation>Решает кто-то другой: свои запросы никто не одобряет.</translation>
    </message>
    <message>
        <source>This is for a {0} to decide.</source>
        <translation>Кто решает: {0}.</translation>
    </message>
    <message>
        <source>Approve more than nothing, or refuse.</source>
        <translation>Одобрите сумму больше нуля или отклоните.</translation>
    </message>
    <message>
        <source>You may approve up to {0} of this.</source>
        <translation>Из этого вы можете одобрить не больше {0}.</translation>
    </message>
    <message>
        <source>No more than {0} was asked for.</source>
        <translation>Больше {0} не запрашивали.</translation>
    </message>
    <message>
        <source>Approve {0} for {1}</source>
        <translation>Одобрить {0}: {1}</translation>
    </message>
    <message>
        <source>Approve {0}</source>
        <translation>Одобрить {0}</translation>
    </message>
    <message>
        <source>Say in the note why.</source>
        <translation>Напишите в заметке почему.</translation>
    </message>
    <message>
        <source>{0} less than was asked for. Words to the customer that name the other sum are not sent.</source>
        <translation>На {0} меньше, чем просили. Сообщение клиенту с прежней суммой не отправится.</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>Сумма</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Заметка</translation>
    </message>
    <message>
        <source>For the colleague who asks, and for the audit trail</source>
        <translation>Для коллеги, который просит, и для журнала</translation>
    </message>
</context>
<context>
    <name>DecisionDialog</name>
    <message>
        <source>Decide the claim</source>
        <translation>Решить требование</translation>
    </message>
</context>
<context>
    <name>DecisionForm</name>
    <message>
        <source>Decision</source>
        <translation>Решение</translation>
    </message>
    <message>
        <source>Choose a decision.</source>
        <translation>Выберите решение.</translation>
    </message>
    <message>
        <source>Decide</source>
        <translation>Решить</translation>
    </message>
    <message>
        <source>No more than {0} was claimed.</source>
        <translation>Больше {0} не требовали.</translation>
    </message>
    <message>
        <source>Nothing is left of what is disputed: withdraw the dispute, or refuse it.</source>
        <translation>От оспариваемого ничего не осталось: отзовите спор или откажите в нём.</translation>
    </message>
    <message>
        <source>Only {0} is left of what is disputed: grant that or less.</source>
        <translation>От оспариваемого осталось только {0}: удовлетворите на эту сумму или меньше.</translation>
    </message>
    <message>
        <source>Say why less is granted than was claimed.</source>
        <translation>Напишите, почему присуждается меньше, чем требовали.</translation>
    </message>
    <message>
        <source>Who pays: together they give more than the amount, or it is no amount.</source>
        <translation>Кто платит: вместе выходит больше суммы, или это не сумма.</translation>
    </message>
    <message>
        <source>Ask for approval of {0}</source>
        <translation>Запросить одобрение на {0}</translation>
    </message>
    <message>
        <source>Grant {0}</source>
        <translation>Присудить {0}</translation>
    </message>
    <message>
        <source>{payer} pays {amount} to {by}.</source>
        <translation>{payer} платит {amount}. Получатель: {by}.</translation>
    </message>
    <message>
        <source>Of what is disputed {0} was given back or is on its way; {1} can be granted.</source>
        <translation>Из оспариваемого {0} уже возвращено или в пути; можно удовлетворить {1}.</translation>
    </message>
    <message>
        <source>The claim of {0} is refused; nothing moves.</source>
        <translation>Требование на {0} отклонено; деньги не двигаются.</translation>
    </message>
    <message>
        <source>Say why, both sides will ask.</source>
        <translation>Напишите почему: обе стороны спросят.</translation>
    </message>
    <message>
        <source>Refuse the claim</source>
        <translation>Отклонить требование</translation>
    </message>
    <message>
        <source>The other side has until {0} to answer; before that it can only be refused.</source>
        <translation>У другой стороны есть время на ответ до {0}; раньше требование можно только отклонить.</translation>
    </message>
    <message>
        <source>Above your limit: nothing moves until somebody has approved it.</source>
        <translation>Выше вашего лимита: деньги не двинутся, пока кто-нибудь не одобрит.</translation>
    </message>
    <message>
        <source>Grant it whole: {0}</source>
        <translation>Присудить всё: {0}</translation>
    </message>
    <message>
        <source>Grant less</source>
        <translation>Присудить меньше</translation>
    </message>
    <message>
        <source>Refuse</source>
        <translation>Отклонить</translation>
    </message>
    <message>
        <source>Which card is charged</source>
        <translation>С какой карты списать</translation>
    </message>
    <message>
        <source>Why; the customer reads it in our letter</source>
        <translation>Почему; клиент прочтёт это в нашем письме</translation>
    </message>
    <message>
        <source>Why; for colleagues and the audit trail</source>
        <translation>Почему; для коллег и журнала</translation>
    </message>
</context>
<context>
    <name>DraftFiles</name>
    <message>
        <source>Files that go with the message</source>
        <translation>Файлы к сообщению</translation>
    </message>
    <message>
        <source>Not attached: {0}</source>
        <translation>Не прикреплено: {0}</translation>
    </message>
    <message>
        <source>A file may have up to {one}, all together {all}; folders and empty files cannot be sent.</source>
        <translation>Файл до {one}, все вместе до {all}; папки и пустые файлы отправить нельзя.</translation>
    </message>
</context>
<context>
    <name>Embedded</name>
    <message>
        <source>The embedded platform could not be started.</source>
        <translation>Не удалось запустить встроенную платформу.</translation>
    </message>
    <message>
        <source>The embedded platform did not become ready in time.</source>
        <translation>Встроенная платформа не успела подготовиться.</translation>
    </message>
    <message>
        <source>The embedded platform ended before it was ready.</source>
        <translation>Встроенная платформа завершилась, не успев подготовиться.</translation>
    </message>
    <message>
        <source>It said nothing about the reason.</source>
        <translation>О причине она ничего не сообщила.</translation>
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
        <translation>срок истекал: {clock}</translation>
    </message>
    <message>
        <source>a clock ran out: {clock}</source>
        <translation>срок истёк: {clock}</translation>
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
        <translation>Другая сторона</translation>
    </message>
    <message>
        <source>System</source>
        <translation>Система</translation>
    </message>
    <message>
        <source>{who} opened the case by {channel}</source>
        <translation>{who}: обращение открыто, канал: {channel}</translation>
    </message>
    <message>
        <source>{who} opened the case</source>
        <translation>{who}: обращение открыто</translation>
    </message>
    <message>
        <source>{who} set the status to {status}</source>
        <translation>{who}: статус: {status}</translation>
    </message>
    <message>
        <source>{who} put the case back, nobody has it</source>
        <translation>{who}: обращение снова ничьё</translation>
    </message>
    <message>
        <source>another agent</source>
        <translation>другой оператор</translation>
    </message>
    <message>
        <source>{who} took the case</source>
        <translation>{who}: обращение взято в работу</translation>
    </message>
    <message>
        <source>{who} gave the case to {name}</source>
        <translation>{who}: обращение передано, теперь у {name}</translation>
    </message>
    <message>
        <source>{who} set the priority to {priority}</source>
        <translation>{who}: приоритет: {priority}</translation>
    </message>
    <message>
        <source>{who} moved the case to {queue}</source>
        <translation>{who}: перемещено в очередь {queue}</translation>
    </message>
    <message>
        <source>{who} added the tags {added} and removed {removed}</source>
        <translation>{who}: добавлены метки {added}, убраны {removed}</translation>
    </message>
    <message>
        <source>The booking {code} changed</source>
        <translation>Бронь {code} изменилась</translation>
    </message>
    <message>
        <source>{who} linked the booking {code}</source>
        <translation>{who}: привязана бронь {code}</translation>
    </message>
    <message>
        <source>{who} changed the booking of the case</source>
        <translation>{who}: изменена бронь обращения</translation>
    </message>
    <message>
        <source>A clock changed: {clock}</source>
        <translation>Срок изменился: {clock}</translation>
    </message>
    <message>
        <source>{what}. {lead} was called</source>
        <translation>{what}. Вызван руководитель: {lead}</translation>
    </message>
    <message>
        <source>{who} gave {score} of 5 stars</source>
        <translation>{who}: оценка {score} из 5</translation>
    </message>
    <message>
        <source>{who} merged the case with #{number}</source>
        <translation>{who}: объединено с #{number}</translation>
    </message>
    <message numerus="yes">
        <source>{who} removed the tag(s) {removed}</source>
        <translation>
            <numerusform>{who}: убрана метка {removed}</numerusform>
            <numerusform>{who}: убраны метки {removed}</numerusform>
            <numerusform>{who}: убраны метки {removed}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{who} added the tag(s) {added}</source>
        <translation>
            <numerusform>{who}: добавлена метка {added}</numerusform>
            <numerusform>{who}: добавлены метки {added}</numerusform>
            <numerusform>{who}: добавлены метки {added}</numerusform>
        </translation>
    </message>
    <message>
        <source>{who} merged two cases into one</source>
        <translation>{who}: два обращения объединены</translation>
    </message>
    <message>
        <source>{who} put the case to sleep</source>
        <translation>{who}: обращение отложено</translation>
    </message>
    <message>
        <source>{who} woke the case up</source>
        <translation>{who}: обращение возвращено в работу</translation>
    </message>
    <message>
        <source>{clock} of the other side</source>
        <translation>{clock}, другая сторона</translation>
    </message>
    <message>
        <source>A clock started: {clock}</source>
        <translation>Отсчёт начался: {clock}</translation>
    </message>
    <message>
        <source>A clock was paused: {clock}</source>
        <translation>Отсчёт на паузе: {clock}</translation>
    </message>
    <message>
        <source>A clock goes on: {clock}</source>
        <translation>Отсчёт продолжается: {clock}</translation>
    </message>
    <message>
        <source>A clock got less time: {clock}</source>
        <translation>Срок сокращён: {clock}</translation>
    </message>
    <message>
        <source>A clock was kept: {clock}</source>
        <translation>Срок соблюдён: {clock}</translation>
    </message>
    <message>
        <source>A clock ended: {clock}</source>
        <translation>Отсчёт завершён: {clock}</translation>
    </message>
    <message>
        <source>A clock is about to run out: {clock}</source>
        <translation>Срок истекает: {clock}</translation>
    </message>
    <message>
        <source>A clock ran out: {clock}</source>
        <translation>Срок истёк: {clock}</translation>
    </message>
    <message>
        <source>{who} said that no answer is needed</source>
        <translation>{who}: ответ не требуется</translation>
    </message>
    <message>
        <source>{who} changed the subject</source>
        <translation>{who}: изменена тема</translation>
    </message>
    <message>
        <source>{who} changed the topic</source>
        <translation>{who}: изменён предмет обращения</translation>
    </message>
</context>
<context>
    <name>EventsView</name>
    <message numerus="yes">
        <source>%n earlier event(s)</source>
        <translation>
            <numerusform>Ещё %n событие раньше</numerusform>
            <numerusform>Ещё %n события раньше</numerusform>
            <numerusform>Ещё %n событий раньше</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>EvidenceField</name>
    <message>
        <source>New files</source>
        <translation>Новые файлы</translation>
    </message>
    <message>
        <source>No message of this case has files.</source>
        <translation>В сообщениях этого обращения нет файлов.</translation>
    </message>
    <message>
        <source>Add files…</source>
        <translation>Добавить файлы…</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>Доказательства</translation>
    </message>
    <message>
        <source>Show {0}</source>
        <translation>Показать: {0}</translation>
    </message>
    <message>
        <source>Add files</source>
        <translation>Добавить файлы</translation>
    </message>
</context>
<context>
    <name>ExportDialog</name>
    <message>
        <source>Export for finance</source>
        <translation>Выгрузка для бухгалтерии</translation>
    </message>
    <message>
        <source>Every movement of the ledger in this period, one line each. The days are those of UTC.</source>
        <translation>Все движения денег по учёту за этот период, по строке на каждое. Дни считаются по UTC.</translation>
    </message>
    <message>
        <source>From</source>
        <translation>С</translation>
    </message>
    <message>
        <source>To</source>
        <translation>По</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Отмена</translation>
    </message>
    <message>
        <source>Save as CSV…</source>
        <translation>Сохранить в CSV…</translation>
    </message>
    <message>
        <source>The last day lies before the first.</source>
        <translation>Последний день раньше первого.</translation>
    </message>
</context>
<context>
    <name>Faults</name>
    <message>
        <source>The platform does not answer.</source>
        <translation>Платформа не отвечает.</translation>
    </message>
    <message>
        <source>Your work is kept here and sent as soon as it is back.</source>
        <translation>Ваша работа сохранена здесь и уйдёт, как только связь вернётся.</translation>
    </message>
    <message>
        <source>The platform gave an answer that makes no sense.</source>
        <translation>Платформа дала ответ, который нельзя понять.</translation>
    </message>
    <message>
        <source>Try again; if it stays so, tell whoever runs the platform.</source>
        <translation>Попробуйте ещё раз; если не поможет, сообщите администратору платформы.</translation>
    </message>
    <message>
        <source>There is no Agent Console platform at this address.</source>
        <translation>По этому адресу нет платформы Agent Console.</translation>
    </message>
    <message>
        <source>Check the address with whoever runs the platform.</source>
        <translation>Уточните адрес у администратора платформы.</translation>
    </message>
    <message>
        <source>The platform&apos;s certificate is not valid.</source>
        <translation>Сертификат платформы недействителен.</translation>
    </message>
    <message>
        <source>Do not enter your password; tell whoever runs the platform.</source>
        <translation>Не вводите пароль; сообщите администратору платформы.</translation>
    </message>
    <message>
        <source>You have been signed out.</source>
        <translation>Сеанс завершён.</translation>
    </message>
    <message>
        <source>Sign in again; nothing you typed is lost.</source>
        <translation>Войдите снова; всё набранное сохранилось.</translation>
    </message>
    <message>
        <source>E-mail or password is wrong.</source>
        <translation>Неверная почта или пароль.</translation>
    </message>
    <message>
        <source>Check both, and whether Caps Lock is on.</source>
        <translation>Проверьте и то и другое, и не включён ли Caps Lock.</translation>
    </message>
    <message>
        <source>Your role does not allow this.</source>
        <translation>Ваша роль этого не позволяет.</translation>
    </message>
    <message>
        <source>Ask a team lead to do it or to give you the right.</source>
        <translation>Попросите руководителя группы сделать это или дать вам право.</translation>
    </message>
    <message>
        <source>This does not exist any more.</source>
        <translation>Этого больше нет.</translation>
    </message>
    <message>
        <source>Somebody may have merged or removed it.</source>
        <translation>Возможно, кто-то объединил или удалил его.</translation>
    </message>
    <message>
        <source>Somebody else changed this a moment ago.</source>
        <translation>Кто-то только что это изменил.</translation>
    </message>
    <message>
        <source>Look at the new state, then try again.</source>
        <translation>Посмотрите, что изменилось, и повторите.</translation>
    </message>
    <message>
        <source>A new message came while you were writing.</source>
        <translation>Пока вы писали, пришло новое сообщение.</translation>
    </message>
    <message>
        <source>Read it, then send, or send anyway.</source>
        <translation>Прочитайте его и отправьте или отправьте всё равно.</translation>
    </message>
    <message>
        <source>The money of this booking moved in the meantime.</source>
        <translation>За это время по брони прошли деньги.</translation>
    </message>
    <message>
        <source>Check the new figures and confirm again.</source>
        <translation>Проверьте новые суммы и подтвердите ещё раз.</translation>
    </message>
    <message>
        <source>What a line should have been cannot be right.</source>
        <translation>Сумма, которой должна была быть строка, не может быть верной.</translation>
    </message>
    <message>
        <source>Enter for each line once something between nothing and what was charged.</source>
        <translation>Укажите для каждой строки один раз сумму от нуля до списанной.</translation>
    </message>
    <message>
        <source>The amount is above what you may give.</source>
        <translation>Сумма больше, чем вам разрешено вернуть.</translation>
    </message>
    <message>
        <source>Choose less, or ask for approval.</source>
        <translation>Укажите меньше или запросите одобрение.</translation>
    </message>
    <message>
        <source>The policy gives something else by now.</source>
        <translation>По условиям теперь полагается другая сумма.</translation>
    </message>
    <message>
        <source>This needs a few words that say why.</source>
        <translation>Нужно коротко объяснить почему.</translation>
    </message>
    <message>
        <source>Write them into the note.</source>
        <translation>Напишите это в заметке.</translation>
    </message>
    <message>
        <source>Those who are to pay cannot bear it so.</source>
        <translation>Плательщики не могут нести это в таких долях.</translation>
    </message>
    <message>
        <source>Split the amount anew.</source>
        <translation>Распределите сумму заново.</translation>
    </message>
    <message>
        <source>This is not a per cent figure.</source>
        <translation>Это не проценты.</translation>
    </message>
    <message>
        <source>Write a number from 0 to 100, such as 12.5.</source>
        <translation>Напишите число от 0 до 100, например 12,5.</translation>
    </message>
    <message>
        <source>The payments do not give what their parts say.</source>
        <translation>Платежи не дают тех сумм, что указаны по частям.</translation>
    </message>
    <message>
        <source>Spread the amount anew.</source>
        <translation>Разложите сумму заново.</translation>
    </message>
    <message>
        <source>The books of this period are closed.</source>
        <translation>Учётный период закрыт.</translation>
    </message>
    <message>
        <source>Ask finance to open them, or do it in the running period.</source>
        <translation>Попросите бухгалтерию открыть его или проведите это в текущем периоде.</translation>
    </message>
    <message>
        <source>This does not belong to the booking.</source>
        <translation>Это не относится к брони.</translation>
    </message>
    <message>
        <source>Open the case again and choose the right booking.</source>
        <translation>Откройте обращение ещё раз и выберите нужную бронь.</translation>
    </message>
    <message>
        <source>The other side still has time to answer.</source>
        <translation>У другой стороны ещё есть время на ответ.</translation>
    </message>
    <message>
        <source>Wait for the answer, or refuse the claim.</source>
        <translation>Дождитесь ответа или отклоните требование.</translation>
    </message>
    <message>
        <source>The other side has answered already.</source>
        <translation>Другая сторона уже ответила.</translation>
    </message>
    <message>
        <source>Look at the answer, then decide the claim.</source>
        <translation>Посмотрите ответ, затем решите требование.</translation>
    </message>
    <message>
        <source>The time in which this can be claimed is over, or has not begun.</source>
        <translation>Срок, когда это можно требовать, истёк или ещё не начался.</translation>
    </message>
    <message>
        <source>Explain it to whoever claims.</source>
        <translation>Объясните это тому, кто требует.</translation>
    </message>
    <message>
        <source>This claim needs evidence.</source>
        <translation>Для этого требования нужны доказательства.</translation>
    </message>
    <message>
        <source>Tick a file of the case, or add one.</source>
        <translation>Отметьте файл обращения или добавьте свой.</translation>
    </message>
    <message>
        <source>A voucher cannot be good until that day.</source>
        <translation>Ваучер не может действовать до этой даты.</translation>
    </message>
    <message>
        <source>Choose another date.</source>
        <translation>Выберите другую дату.</translation>
    </message>
    <message>
        <source>This fee cannot be waived.</source>
        <translation>Этот сбор нельзя отменить.</translation>
    </message>
    <message>
        <source>What was paid by card is given back to the card instead.</source>
        <translation>Оплаченное картой вместо этого возвращается на карту.</translation>
    </message>
    <message>
        <source>Nothing of this payment can be refunded any more.</source>
        <translation>По этому платежу больше нечего возвращать.</translation>
    </message>
    <message>
        <source>The platform is busy.</source>
        <translation>Платформа занята.</translation>
    </message>
    <message>
        <source>It is tried again by itself in a moment.</source>
        <translation>Через мгновение попытка повторится сама.</translation>
    </message>
    <message>
        <source>It is not known yet whether this arrived.</source>
        <translation>Пока неизвестно, дошло ли это.</translation>
    </message>
    <message>
        <source>The platform is being asked; do not do it again.</source>
        <translation>Спрашиваем у платформы; не повторяйте.</translation>
    </message>
    <message>
        <source>The platform&apos;s certificate has expired.</source>
        <translation>Срок сертификата платформы истёк.</translation>
    </message>
    <message>
        <source>Tell whoever runs the platform; until then nothing is sent.</source>
        <translation>Сообщите администратору платформы; до тех пор ничего не отправляется.</translation>
    </message>
    <message>
        <source>The connection to this address would not be encrypted.</source>
        <translation>Соединение с этим адресом не было бы зашифровано.</translation>
    </message>
    <message>
        <source>Use an address that begins with https://.</source>
        <translation>Используйте адрес, который начинается с https://.</translation>
    </message>
    <message>
        <source>This is not an address.</source>
        <translation>Это не адрес.</translation>
    </message>
    <message>
        <source>Write it like https://support.example.com</source>
        <translation>Напишите его так: https://support.example.com</translation>
    </message>
    <message>
        <source>The platform took too long to answer.</source>
        <translation>Платформа слишком долго не отвечает.</translation>
    </message>
    <message>
        <source>Your work is kept here; it is tried again by itself.</source>
        <translation>Ваша работа сохранена здесь; попытка повторится сама.</translation>
    </message>
    <message>
        <source>The connection broke off in mid-answer.</source>
        <translation>Связь оборвалась посреди ответа.</translation>
    </message>
    <message>
        <source>This is too large.</source>
        <translation>Это слишком большое.</translation>
    </message>
    <message>
        <source>Send less at once, or a smaller file.</source>
        <translation>Отправьте меньше за раз или файл поменьше.</translation>
    </message>
    <message>
        <source>Too many tries in a short time.</source>
        <translation>Слишком много попыток за короткое время.</translation>
    </message>
    <message>
        <source>Wait a moment, then try again.</source>
        <translation>Подождите немного и попробуйте снова.</translation>
    </message>
    <message>
        <source>The keyring of this computer does not answer.</source>
        <translation>Хранилище паролей компьютера не отвечает.</translation>
    </message>
    <message>
        <source>Unlock it and try again.</source>
        <translation>Разблокируйте его и повторите.</translation>
    </message>
    <message>
        <source>The key of the local copy cannot be read or written.</source>
        <translation>Ключ локальной копии нельзя прочитать или записать.</translation>
    </message>
    <message>
        <source>Check the rights of the profile&apos;s folder and the room on the disk.</source>
        <translation>Проверьте права на папку профиля и место на диске.</translation>
    </message>
    <message>
        <source>The local copy on this computer cannot be used.</source>
        <translation>Локальную копию на этом компьютере нельзя использовать.</translation>
    </message>
    <message>
        <source>Check the disk; your account on the platform is not touched.</source>
        <translation>Проверьте диск; ваш аккаунт на платформе не затронут.</translation>
    </message>
    <message>
        <source>The disk of this computer is full.</source>
        <translation>Диск этого компьютера заполнен.</translation>
    </message>
    <message>
        <source>Make room; what you typed stays on the screen until then.</source>
        <translation>Освободите место; набранное пока остаётся на экране.</translation>
    </message>
    <message>
        <source>Another program holds the local copy.</source>
        <translation>Локальную копию занимает другая программа.</translation>
    </message>
    <message>
        <source>Close the other console of this profile and try again.</source>
        <translation>Закройте другое окно этого профиля и повторите.</translation>
    </message>
    <message>
        <source>The local copy on this computer is damaged.</source>
        <translation>Локальная копия на этом компьютере повреждена.</translation>
    </message>
    <message>
        <source>It is being read anew from the platform; drafts and outbox are saved where possible.</source>
        <translation>Она загружается с платформы заново; черновики и исходящие спасены, насколько возможно.</translation>
    </message>
    <message>
        <source>The local copy on this computer was damaged.</source>
        <translation>Локальная копия на этом компьютере была повреждена.</translation>
    </message>
    <message>
        <source>The local copy on this computer could not be opened: it is damaged, or another password was its key.</source>
        <translation>Локальную копию на этом компьютере открыть не удалось: она повреждена или её ключом был другой пароль.</translation>
    </message>
    <message>
        <source>It was set aside, not deleted, and everything is read anew from the platform. What was typed and not yet sent is still in the old copy.</source>
        <translation>Она отложена, а не удалена; всё загружается с платформы заново. Набранное, но не отправленное, осталось в старой копии.</translation>
    </message>
    <message>
        <source>The folder of this profile cannot be written to.</source>
        <translation>В папку этого профиля нельзя писать.</translation>
    </message>
    <message>
        <source>Check its rights and the room on the disk.</source>
        <translation>Проверьте права на неё и место на диске.</translation>
    </message>
    <message>
        <source>The platform refused this.</source>
        <translation>Платформа это отклонила.</translation>
    </message>
    <message>
        <source>Look at the case again; something about it does not allow it.</source>
        <translation>Посмотрите на обращение ещё раз: что-то в нём этого не позволяет.</translation>
    </message>
    <message>
        <source>Something in this is not right.</source>
        <translation>Что-то здесь указано неверно.</translation>
    </message>
    <message>
        <source>Check what you entered.</source>
        <translation>Проверьте введённое.</translation>
    </message>
</context>
<context>
    <name>Formats</name>
    <message>
        <source>Today</source>
        <translation>Сегодня</translation>
    </message>
    <message>
        <source>Yesterday</source>
        <translation>Вчера</translation>
    </message>
    <message>
        <source>Tomorrow</source>
        <translation>Завтра</translation>
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
        <translation>{0} ч</translation>
    </message>
    <message>
        <source>{0} d</source>
        <translation>{0} д</translation>
    </message>
    <message>
        <source>just now</source>
        <translation>только что</translation>
    </message>
    <message>
        <source>{0} ago</source>
        <translation>{0} назад</translation>
    </message>
    <message>
        <source>in {0}</source>
        <translation>через {0}</translation>
    </message>
</context>
<context>
    <name>Given</name>
    <message>
        <source>The chosen lines in full.</source>
        <translation>Выбранные строки целиком.</translation>
    </message>
    <message>
        <source>The chosen lines, by as much as they were too high.</source>
        <translation>Выбранные строки: на сколько они были завышены.</translation>
    </message>
    <message>
        <source>Choose the lines or enter the amount.</source>
        <translation>Выберите строки или введите сумму.</translation>
    </message>
    <message>
        <source>Not the guest&apos;s doing: everything that was not used comes back.</source>
        <translation>Не по вине гостя: возвращается всё неиспользованное.</translation>
    </message>
    <message>
        <source>The deposit comes back whatever the policy says.</source>
        <translation>Залог возвращается при любых условиях.</translation>
    </message>
    <message>
        <source>The deposit is held until the damage claim is decided.</source>
        <translation>Залог удерживается до решения по ущербу.</translation>
    </message>
    <message>
        <source>A disaster or an order of the authorities: everything that was not used comes back.</source>
        <translation>Стихийное бедствие или предписание властей: возвращается всё неиспользованное.</translation>
    </message>
    <message>
        <source>Illness or bereavement: everything that was not used comes back, except the service fee.</source>
        <translation>Болезнь или утрата близкого: возвращается всё неиспользованное, кроме сервисного сбора.</translation>
    </message>
    <message>
        <source>Beyond the host&apos;s control: the guest gets back everything unused, the host bears no consequences.</source>
        <translation>Не зависит от хозяина: гостю возвращается всё неиспользованное, для хозяина последствий нет.</translation>
    </message>
    <message>
        <source>Flexible: cancelled a day or more before check-in, everything comes back.</source>
        <translation>Гибкие: отмена за сутки и более до заезда, возвращается всё.</translation>
    </message>
    <message>
        <source>Flexible: cancelled within a day of check-in, the first night and the service fee stay paid.</source>
        <translation>Гибкие: отмена менее чем за сутки до заезда, первая ночь и сервисный сбор не возвращаются.</translation>
    </message>
    <message>
        <source>Flexible: cancelled during the stay, the nights begun and one more stay paid.</source>
        <translation>Гибкие: отмена во время проживания, начатые ночи и ещё одна не возвращаются.</translation>
    </message>
    <message>
        <source>Moderate: cancelled 5 days or more before check-in, everything comes back.</source>
        <translation>Умеренные: отмена за 5 дней и более до заезда, возвращается всё.</translation>
    </message>
    <message>
        <source>Moderate: cancelled within 5 days of check-in, the first night and half of the others stay paid.</source>
        <translation>Умеренные: отмена менее чем за 5 дней до заезда, первая ночь и половина остальных не возвращаются.</translation>
    </message>
    <message>
        <source>Moderate: cancelled during the stay, the nights begun, one more and half of the others stay paid.</source>
        <translation>Умеренные: отмена во время проживания, начатые ночи, ещё одна и половина остальных не возвращаются.</translation>
    </message>
    <message>
        <source>Strict: cancelled within 48 hours of booking and 14 days or more before check-in, everything comes back.</source>
        <translation>Строгие: отмена в течение 48 часов после брони и за 14 дней и более до заезда, возвращается всё.</translation>
    </message>
    <message>
        <source>Strict: cancelled 7 days or more before check-in, half of the nights comes back.</source>
        <translation>Строгие: отмена за 7 дней и более до заезда, возвращается половина ночей.</translation>
    </message>
    <message>
        <source>Strict: cancelled within 7 days of check-in, the nights stay paid.</source>
        <translation>Строгие: отмена менее чем за 7 дней до заезда, ночи не возвращаются.</translation>
    </message>
    <message>
        <source>Strict: cancelled during the stay, the nights stay paid.</source>
        <translation>Строгие: отмена во время проживания, ночи не возвращаются.</translation>
    </message>
    <message>
        <source>Not the client&apos;s doing: everything comes back.</source>
        <translation>Не по вине клиента: возвращается всё.</translation>
    </message>
    <message>
        <source>Beyond the client&apos;s control and said before the slot: no late fee.</source>
        <translation>Не зависит от клиента, и он предупредил до начала: без платы за позднюю отмену.</translation>
    </message>
    <message>
        <source>Beyond the control of the business: the client gets everything back, the business bears no consequences.</source>
        <translation>Не зависит от организации: клиенту возвращается всё, для организации последствий нет.</translation>
    </message>
    <message>
        <source>Cancelled 24 hours or more before the slot: free of charge.</source>
        <translation>Отмена за 24 часа и более до начала: бесплатно.</translation>
    </message>
    <message>
        <source>Not come, or later than the 15 minutes that are tolerated: the price is kept as the fee.</source>
        <translation>Не пришёл или опоздал больше чем на допустимые 15 минут: стоимость удерживается как плата.</translation>
    </message>
    <message>
        <source>Later than the 15 minutes that are tolerated, but announced: the slot is released and the late fee is kept.</source>
        <translation>Опоздание больше допустимых 15 минут, но с предупреждением: время освобождается, плата за опоздание удерживается.</translation>
    </message>
    <message>
        <source>Cancelled less than 24 hours before the slot: half of the price is kept as the late fee.</source>
        <translation>Отмена менее чем за 24 часа до начала: половина стоимости удерживается как плата за позднюю отмену.</translation>
    </message>
    <message>
        <source>Not the driver&apos;s doing: everything comes back.</source>
        <translation>Не по вине водителя: возвращается всё.</translation>
    </message>
    <message>
        <source>Minutes that were not driven come back.</source>
        <translation>Минуты без поездки возвращаются.</translation>
    </message>
    <message>
        <source>Kilometres that were not driven come back.</source>
        <translation>Непройденные километры возвращаются.</translation>
    </message>
    <message>
        <source>Fuel that was charged wrongly comes back.</source>
        <translation>Ошибочно списанное топливо возвращается.</translation>
    </message>
    <message>
        <source>Parking that was charged wrongly comes back.</source>
        <translation>Ошибочно списанная парковка возвращается.</translation>
    </message>
    <message>
        <source>A fine that was not this driver&apos;s comes back.</source>
        <translation>Чужой штраф возвращается.</translation>
    </message>
    <message>
        <source>The car could not be moved: the parking comes back.</source>
        <translation>Машину нельзя было переставить: парковка возвращается.</translation>
    </message>
    <message>
        <source>Cancelled before the ride began: everything comes back.</source>
        <translation>Отмена до начала поездки: возвращается всё.</translation>
    </message>
    <message>
        <source>A ride is corrected by the lines that were wrong: choose them.</source>
        <translation>Поездка исправляется по ошибочным строкам: выберите их.</translation>
    </message>
    <message>
        <source>What was paid beyond the bill comes back.</source>
        <translation>Возвращается то, что уплачено сверх счёта.</translation>
    </message>
    <message>
        <source>The nights that have begun stay paid.</source>
        <translation>Начатые ночи остаются оплаченными.</translation>
    </message>
    <message>
        <source>stays: around check-in, host within 1 h of local daytime</source>
        <translation>жильё: около заезда, хозяин за 1 ч местного дня</translation>
    </message>
    <message>
        <source>stays: problem at the stay, host within 1 h of local daytime</source>
        <translation>жильё: проблема при проживании, хозяин за 1 ч местного дня</translation>
    </message>
    <message>
        <source>stays: within 5 days of check-in or during the stay, host within 12 h</source>
        <translation>жильё: менее 5 дней до заезда или проживание, хозяин за 12 ч</translation>
    </message>
    <message>
        <source>stays: more than 5 days before check-in, host within 3 days</source>
        <translation>жильё: более 5 дней до заезда, хозяин за 3 дня</translation>
    </message>
    <message>
        <source>stays: after the stay, host within 3 days</source>
        <translation>жильё: после проживания, хозяин за 3 дня</translation>
    </message>
    <message>
        <source>stays: host silent outside local daytime, the platform steps in at once</source>
        <translation>жильё: хозяин молчит вне местного дня, платформа вмешивается сразу</translation>
    </message>
    <message>
        <source>stays: host overdue, support is called in</source>
        <translation>жильё: хозяин просрочил, подключается поддержка</translation>
    </message>
    <message>
        <source>phone: at once</source>
        <translation>телефон: сразу</translation>
    </message>
    <message>
        <source>appointments: e-mail or form within 2 h</source>
        <translation>записи: почта или форма за 2 ч</translation>
    </message>
    <message>
        <source>chat, valued customer: 2 min</source>
        <translation>чат, важный клиент: 2 мин</translation>
    </message>
    <message>
        <source>chat: minutes, around the clock</source>
        <translation>чат: минуты, круглосуточно</translation>
    </message>
    <message>
        <source>cars: written, urgent, 10 min</source>
        <translation>авто: письменно, срочно, 10 мин</translation>
    </message>
    <message>
        <source>messengers: 15 min</source>
        <translation>мессенджеры: 15 мин</translation>
    </message>
    <message>
        <source>urgent in writing: 30 min</source>
        <translation>срочно письменно: 30 мин</translation>
    </message>
    <message>
        <source>valued customer in writing: 1 h</source>
        <translation>важный клиент письменно: 1 ч</translation>
    </message>
    <message>
        <source>everything else in writing: 4 h</source>
        <translation>остальное письменно: 4 ч</translation>
    </message>
    <message>
        <source>urgent: word at least every 4 h</source>
        <translation>срочно: вести не реже чем раз в 4 ч</translation>
    </message>
    <message>
        <source>appointments: solved within 24 office hours</source>
        <translation>записи: решено за 24 рабочих часа</translation>
    </message>
    <message>
        <source>cars: solved within 1 day</source>
        <translation>авто: решено за 1 день</translation>
    </message>
    <message>
        <source>solved within 3 days</source>
        <translation>решено за 3 дня</translation>
    </message>
    <message>
        <source>The card&apos;s bank declined the refund.</source>
        <translation>Банк карты отклонил возврат.</translation>
    </message>
    <message>
        <source>The card&apos;s bank declined the charge.</source>
        <translation>Банк карты отклонил списание.</translation>
    </message>
    <message>
        <source>The card account is closed.</source>
        <translation>Счёт карты закрыт.</translation>
    </message>
    <message>
        <source>The bank wants the cardholder to confirm this payment in person; it cannot be taken from here.</source>
        <translation>Банк требует подтверждения от владельца карты; отсюда списать нельзя.</translation>
    </message>
    <message>
        <source>The card has expired.</source>
        <translation>Срок действия карты истёк.</translation>
    </message>
    <message>
        <source>There is not enough money on the card.</source>
        <translation>На карте не хватает денег.</translation>
    </message>
    <message>
        <source>This payment was refunded already at the payment provider.</source>
        <translation>Этот платёж уже возвращён у платёжного провайдера.</translation>
    </message>
    <message>
        <source>The cardholder disputes this payment.</source>
        <translation>Владелец карты оспаривает этот платёж.</translation>
    </message>
    <message>
        <source>The payment provider does not know this payment.</source>
        <translation>Платёжный провайдер не знает этого платежа.</translation>
    </message>
    <message>
        <source>The cardholder disputes the payment.</source>
        <translation>Владелец карты оспаривает платёж.</translation>
    </message>
    <message>
        <source>The card has expired or was cancelled.</source>
        <translation>Карта просрочена или аннулирована.</translation>
    </message>
    <message>
        <source>The marketplace&apos;s balance at the payment provider does not suffice.</source>
        <translation>На счёте маркетплейса у платёжного провайдера не хватает денег.</translation>
    </message>
    <message>
        <source>The card was reported as lost or stolen.</source>
        <translation>Карта заявлена как утерянная или украденная.</translation>
    </message>
    <message>
        <source>The refund was cancelled at the payment provider.</source>
        <translation>Возврат отменён у платёжного провайдера.</translation>
    </message>
    <message>
        <source>The card&apos;s bank refused the refund and gave no reason.</source>
        <translation>Банк карты отказал в возврате без объяснения.</translation>
    </message>
    <message>
        <source>Nothing was captured on this payment.</source>
        <translation>По этому платежу ничего не списано.</translation>
    </message>
    <message>
        <source>The cardholder&apos;s bank took this payment back. A refund beside it would give the money twice.</source>
        <translation>Банк владельца карты забрал этот платёж обратно. С возвратом деньги ушли бы дважды.</translation>
    </message>
    <message>
        <source>Everything of this payment is refunded already, or reserved by refunds under way.</source>
        <translation>По этому платежу всё уже возвращено или зарезервировано текущими возвратами.</translation>
    </message>
    <message>
        <source>This was paid on the spot, so there is no card to refund. Offer a credit, or whoever took it pays it back.</source>
        <translation>Это оплачено на месте, поэтому возвращать не на карту. Предложите бонус, или деньги вернёт тот, кто их принял.</translation>
    </message>
    <message>
        <source>Whoever took the money pays it back on the spot.</source>
        <translation>Деньги вернёт на месте тот, кто их принял.</translation>
    </message>
    <message>
        <source>The books are closed for the time in which this money came in.</source>
        <translation>Учётный период, в который поступили эти деньги, закрыт.</translation>
    </message>
    <message>
        <source>This fee is not on the booking.</source>
        <translation>Этого сбора нет в бронировании.</translation>
    </message>
    <message>
        <source>This line is no fee that could be waived.</source>
        <translation>Эта строка — не сбор, отменить её нельзя.</translation>
    </message>
    <message>
        <source>Less than this is left of the fee.</source>
        <translation>От этого сбора осталось меньше.</translation>
    </message>
    <message>
        <source>This fee was paid by card, so waiving it would give nothing back.</source>
        <translation>Этот сбор оплачен картой: его отмена ничего не вернула бы.</translation>
    </message>
    <message>
        <source>This way of paying cannot be refunded from here.</source>
        <translation>Оплату таким способом отсюда вернуть нельзя.</translation>
    </message>
    <message>
        <source>Nothing was paid for this booking.</source>
        <translation>За эту бронь ничего не оплачено.</translation>
    </message>
    <message>
        <source>This platform is not connected to the payment provider that took this payment.</source>
        <translation>Эта платформа не подключена к платёжному провайдеру, который принял этот платёж.</translation>
    </message>
    <message>
        <source>The books are closed for the time in which this money came in. Have the period opened again, or give a credit.</source>
        <translation>Учётный период, в который поступили эти деньги, закрыт. Попросите снова открыть его или дайте бонус.</translation>
    </message>
    <message>
        <source>Give a credit on the customer&apos;s account.</source>
        <translation>Начислите бонус на счёт клиента.</translation>
    </message>
    <message>
        <source>Give a voucher.</source>
        <translation>Дайте ваучер.</translation>
    </message>
    <message>
        <source>The same intent was used for something else.</source>
        <translation>Тот же номер операции уже использован для другого.</translation>
    </message>
    <message>
        <source>The payment provider refuses it.</source>
        <translation>Платёжный провайдер отказывает.</translation>
    </message>
    <message>
        <source>Nobody approved it in time.</source>
        <translation>Никто не одобрил вовремя.</translation>
    </message>
    <message>
        <source>It was withdrawn by whoever asked for it.</source>
        <translation>Отозвано тем, кто просил.</translation>
    </message>
    <message>
        <source>It was not approved.</source>
        <translation>Не одобрено.</translation>
    </message>
    <message>
        <source>The booking&apos;s policy gives something else by now.</source>
        <translation>Условия брони теперь дают другую сумму.</translation>
    </message>
    <message>
        <source>This payment cannot bear the refund any more.</source>
        <translation>Этого платежа на возврат уже не хватает.</translation>
    </message>
</context>
<context>
    <name>HelpDialog</name>
    <message>
        <source>Call for help</source>
        <translation>Позвать на помощь</translation>
    </message>
    <message>
        <source>Every colleague who is online sees the call at once, with a button that opens the queue.</source>
        <translation>Каждый коллега на месте сразу увидит вызов с кнопкой, открывающей очередь.</translation>
    </message>
    <message>
        <source>For example: the payment provider is down, many ask</source>
        <translation>Например: платёжный провайдер не работает, много вопросов</translation>
    </message>
    <message>
        <source>Queue</source>
        <translation>Очередь</translation>
    </message>
    <message>
        <source>For</source>
        <translation>На сколько</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>Сообщение</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Отмена</translation>
    </message>
    <message>
        <source>Call</source>
        <translation>Позвать</translation>
    </message>
</context>
<context>
    <name>HistoryCard</name>
    <message>
        <source>Refund</source>
        <translation>Возврат</translation>
    </message>
    <message>
        <source>Taken from their payout</source>
        <translation>Удержано из причитающейся выплаты</translation>
    </message>
    <message>
        <source>Chargeback</source>
        <translation>Чарджбэк</translation>
    </message>
    <message>
        <source>Money of this customer</source>
        <translation>Деньги этого клиента</translation>
    </message>
    <message>
        <source>Being looked up…</source>
        <translation>Ищем…</translation>
    </message>
    <message>
        <source>Nothing was given back, compensated or charged before.</source>
        <translation>Раньше ничего не возвращали, не компенсировали и не списывали.</translation>
    </message>
    <message numerus="yes">
        <source>Show all %n</source>
        <translation>
            <numerusform>Показать все (%n)</numerusform>
            <numerusform>Показать все (%n)</numerusform>
            <numerusform>Показать все (%n)</numerusform>
        </translation>
    </message>
    <message>
        <source>Request for {0}</source>
        <translation>Запрос на {0}</translation>
    </message>
    <message>
        <source>Receipt for {0}</source>
        <translation>Квитанция на {0}</translation>
    </message>
</context>
<context>
    <name>HistoryDialog</name>
    <message>
        <source>Money of {0}</source>
        <translation>Деньги клиента: {0}</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Закрыть</translation>
    </message>
    <message>
        <source>Look twice</source>
        <translation>Обратите внимание</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Повторить</translation>
    </message>
</context>
<context>
    <name>KeyCatcher</name>
    <message>
        <source>Press a key…</source>
        <translation>Нажмите клавишу…</translation>
    </message>
</context>
<context>
    <name>KeyLine</name>
    <message>
        <source>Change</source>
        <translation>Изменить</translation>
    </message>
    <message>
        <source>Change the key of {0}</source>
        <translation>Изменить клавишу: {0}</translation>
    </message>
    <message>
        <source>Back to the shipped key of {0}</source>
        <translation>Вернуть исходную клавишу: {0}</translation>
    </message>
    <message>
        <source>The key was taken from: {0}</source>
        <translation>Клавиша взята у действия: {0}</translation>
    </message>
</context>
<context>
    <name>LeavingDialog</name>
    <message>
        <source>Money has not left yet</source>
        <translation>Деньги ещё не ушли</translation>
    </message>
    <message>
        <source>Left as it is, it goes out when you sign in here the next time.</source>
        <translation>Если ничего не делать, это уйдёт, когда вы в следующий раз войдёте на этом компьютере.</translation>
    </message>
    <message>
        <source>Stay</source>
        <translation>Остаться</translation>
    </message>
    <message>
        <source>Take it back and close</source>
        <translation>Отменить и закрыть</translation>
    </message>
    <message>
        <source>Send now and close</source>
        <translation>Отправить сейчас и закрыть</translation>
    </message>
    <message>
        <source>Close without waiting</source>
        <translation>Закрыть, не дожидаясь</translation>
    </message>
    <message>
        <source>It is being sent…</source>
        <translation>Отправляется…</translation>
    </message>
    <message>
        <source>It could not be taken back.</source>
        <translation>Отменить не удалось.</translation>
    </message>
    <message>
        <source>It has left meanwhile.</source>
        <translation>Тем временем это ушло.</translation>
    </message>
    <message>
        <source>Close the window</source>
        <translation>Закрыть окно</translation>
    </message>
</context>
<context>
    <name>LinkOpener</name>
    <message>
        <source>This link is not opened: it does not lead to a web page, a mail address or a phone.</source>
        <translation>Ссылка не открыта: она ведёт не на сайт, не на почту и не на телефон.</translation>
    </message>
    <message>
        <source>Open link</source>
        <translation>Открыть ссылку</translation>
    </message>
    <message>
        <source>This leads to {host}</source>
        <translation>Ссылка ведёт на {host}</translation>
    </message>
    <message>
        <source>This opens another program</source>
        <translation>Откроется другая программа</translation>
    </message>
    <message>
        <source>The name has unusual letters and may imitate another one.</source>
        <translation>В имени необычные буквы: оно может подделывать другое.</translation>
    </message>
    <message>
        <source>Open in browser</source>
        <translation>Открыть в браузере</translation>
    </message>
    <message>
        <source>Stay here</source>
        <translation>Остаться здесь</translation>
    </message>
</context>
<context>
    <name>ListPanel</name>
    <message>
        <source>Save as a view</source>
        <translation>Сохранить как раздел</translation>
    </message>
    <message>
        <source>Search name, booking, words…</source>
        <translation>Имя, бронь, слова…</translation>
    </message>
    <message>
        <source>Search cases</source>
        <translation>Поиск обращений</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Поиск</translation>
    </message>
    <message>
        <source>Clear the search</source>
        <translation>Очистить поиск</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>Порядок</translation>
    </message>
    <message>
        <source>All cases</source>
        <translation>Все обращения</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Повторить</translation>
    </message>
    <message>
        <source>Nothing found in this view</source>
        <translation>В этом разделе ничего не найдено</translation>
    </message>
    <message>
        <source>Search all cases</source>
        <translation>Искать во всех обращениях</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>Ничего не найдено</translation>
    </message>
    <message>
        <source>Try fewer or shorter words.</source>
        <translation>Попробуйте меньше слов или слова покороче.</translation>
    </message>
    <message>
        <source>Nothing here</source>
        <translation>Здесь пусто</translation>
    </message>
    <message>
        <source>New cases appear by themselves.</source>
        <translation>Новые обращения появятся сами.</translation>
    </message>
    <message>
        <source>Name of the view</source>
        <translation>Название раздела</translation>
    </message>
</context>
<context>
    <name>LocalTime</name>
    <message>
        <source>{0}, as with you</source>
        <translation>{0}, как у вас</translation>
    </message>
    <message>
        <source>{0}, {1} ahead of you</source>
        <translation>{0}, на {1} впереди вас</translation>
    </message>
    <message>
        <source>{0}, {1} behind you</source>
        <translation>{0}, на {1} позади вас</translation>
    </message>
</context>
<context>
    <name>MacroChooser</name>
    <message>
        <source>Macros</source>
        <translation>Макросы</translation>
    </message>
    <message>
        <source>No macro of this name.</source>
        <translation>Такого макроса нет.</translation>
    </message>
    <message>
        <source>Sets the status to {0}</source>
        <translation>Ставит статус «{0}»</translation>
    </message>
    <message>
        <source>Adds tags: {0}</source>
        <translation>Добавляет метки: {0}</translation>
    </message>
    <message>
        <source>It opens filled in; nothing moves before you confirm it there.</source>
        <translation>Откроется уже заполненным; деньги не двинутся, пока вы там не подтвердите.</translation>
    </message>
    <message>
        <source>There is no canned reply “{0}” here; nothing is written.</source>
        <translation>Готового ответа «{0}» здесь нет; ничего не вставляется.</translation>
    </message>
    <message>
        <source>Writes “{0}” into the draft</source>
        <translation>Вставляет «{0}» в черновик</translation>
    </message>
    <message>
        <source>Refund</source>
        <translation>Возврат</translation>
    </message>
    <message>
        <source>{0}&#xa0;% of what was paid</source>
        <translation>{0}&#xa0;% от оплаченного</translation>
    </message>
    <message>
        <source>Opens {0}: {1}</source>
        <translation>Открывает «{0}»: {1}</translation>
    </message>
    <message>
        <source>Opens {0}</source>
        <translation>Открывает «{0}»</translation>
    </message>
    <message>
        <source>Find a macro</source>
        <translation>Найти макрос</translation>
    </message>
    <message>
        <source>Nothing is sent, and no money moves by itself.</source>
        <translation>Само ничего не отправляется, и деньги сами не двигаются.</translation>
    </message>
    <message>
        <source>Use it</source>
        <translation>Применить</translation>
    </message>
</context>
<context>
    <name>MeButton</name>
    <message>
        <source>{0}: menu</source>
        <translation>{0}: меню</translation>
    </message>
    <message>
        <source>Do not disturb</source>
        <translation>Не беспокоить</translation>
    </message>
</context>
<context>
    <name>MessageField</name>
    <message>
        <source>Tell the customer</source>
        <translation>Сообщить клиенту</translation>
    </message>
    <message>
        <source>Message to the customer</source>
        <translation>Сообщение клиенту</translation>
    </message>
    <message>
        <source>Written by itself once the rest is filled in. Left empty, nothing is sent.</source>
        <translation>Напишется само, когда остальное заполнено. Если оставить пустым, ничего не отправится.</translation>
    </message>
    <message>
        <source>Write it anew</source>
        <translation>Составить заново</translation>
    </message>
    <message>
        <source>It is right as it stands</source>
        <translation>Так и оставить</translation>
    </message>
    <message>
        <source>Write to {0}</source>
        <translation>Написать: {0}</translation>
    </message>
    <message>
        <source>There is no ready message for this. Write one; left empty, nothing is sent.</source>
        <translation>Готового сообщения для этого нет. Напишите сами; если оставить пустым, ничего не отправится.</translation>
    </message>
    <message>
        <source>In {0}. It is sent once exactly this is approved and has gone through.</source>
        <translation>Язык: {0}. Отправится, когда одобрят именно это и оно пройдёт.</translation>
    </message>
    <message>
        <source>In {0}. It is sent once it has gone through.</source>
        <translation>Язык: {0}. Отправится, только когда всё пройдёт.</translation>
    </message>
    <message>
        <source>This is the case of {0}; the customer of the booking is not told here.</source>
        <translation>Это обращение от {0}; клиенту по брони отсюда не сообщается.</translation>
    </message>
    <message>
        <source>{0} becomes the code.</source>
        <translation>Вместо {0} будет код.</translation>
    </message>
    <message>
        <source>You changed this text before the amount or something else that it tells. Check it.</source>
        <translation>После вашей правки изменилась сумма или что-то ещё, о чём говорится в этом тексте. Проверьте его.</translation>
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
        <translation>внутренняя заметка</translation>
    </message>
    <message numerus="yes">
        <source>Show %n more character(s)</source>
        <translation>
            <numerusform>Показать ещё %n символ</numerusform>
            <numerusform>Показать ещё %n символа</numerusform>
            <numerusform>Показать ещё %n символов</numerusform>
        </translation>
    </message>
    <message>
        <source>Show the quoted text</source>
        <translation>Показать цитату</translation>
    </message>
    <message>
        <source>Pass on to the customer</source>
        <translation>Передать клиенту</translation>
    </message>
    <message>
        <source>Puts these words into the reply</source>
        <translation>Вставляет эти слова в ответ</translation>
    </message>
    <message>
        <source>Quoted text</source>
        <translation>Цитата</translation>
    </message>
    <message>
        <source>Note, seen by colleagues only</source>
        <translation>Заметка, видят только коллеги</translation>
    </message>
    <message>
        <source>You</source>
        <translation>Вы</translation>
    </message>
</context>
<context>
    <name>MoneyCard</name>
    <message>
        <source>Money</source>
        <translation>Деньги</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>Итого</translation>
    </message>
    <message>
        <source>Nothing was paid through us.</source>
        <translation>Через нас ничего не оплачено.</translation>
    </message>
    <message>
        <source>given back</source>
        <translation>возвращено</translation>
    </message>
    <message>
        <source>held: waits for approval</source>
        <translation>удержано: ждёт одобрения</translation>
    </message>
    <message>
        <source>on its way back</source>
        <translation>возвращается</translation>
    </message>
    <message>
        <source>locked: the bank took it back</source>
        <translation>заблокировано: банк забрал обратно</translation>
    </message>
    <message>
        <source>can still be given back</source>
        <translation>ещё можно вернуть</translation>
    </message>
    <message>
        <source>History of</source>
        <translation>История</translation>
    </message>
    <message>
        <source>This booking</source>
        <translation>Эта бронь</translation>
    </message>
    <message>
        <source>This case</source>
        <translation>Это обращение</translation>
    </message>
    <message>
        <source>the voucher&apos;s code</source>
        <translation>код ваучера</translation>
    </message>
    <message>
        <source>Receipt for {0}</source>
        <translation>Квитанция на {0}</translation>
    </message>
    <message>
        <source>Receipt…</source>
        <translation>Квитанция…</translation>
    </message>
    <message>
        <source>Paid on the spot: there is no card to give it back to.</source>
        <translation>Оплачено на месте: нет карты, на которую можно вернуть.</translation>
    </message>
    <message>
        <source>{0} was paid on the spot: there is no card to give that back to.</source>
        <translation>{0} оплачено на месте: вернуть это на карту нельзя.</translation>
    </message>
    <message>
        <source>Credit or voucher…</source>
        <translation>Бонус или ваучер…</translation>
    </message>
    <message>
        <source>More…</source>
        <translation>Ещё…</translation>
    </message>
    <message>
        <source>Everything that was paid by card is held for a request that waits for approval.</source>
        <translation>Всё, что оплачено картой, удержано для запроса, который ждёт одобрения.</translation>
    </message>
    <message>
        <source>What is left of the card payments is held for a request that waits for approval.</source>
        <translation>Остаток платежей картой удержан для запроса, который ждёт одобрения.</translation>
    </message>
    <message>
        <source>Compensation…</source>
        <translation>Компенсация…</translation>
    </message>
    <message>
        <source>Claim money…</source>
        <translation>Предъявить требование…</translation>
    </message>
    <message>
        <source>Dispute a charge…</source>
        <translation>Оспорить списание…</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Отменить</translation>
    </message>
    <message>
        <source>Of this, {0} was given back or waived</source>
        <translation>Из них возвращено или списано {0}</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Отбросить</translation>
    </message>
    <message>
        <source>Everything that was paid by card has been given back or is on its way.</source>
        <translation>Всё оплаченное картой возвращено или возвращается.</translation>
    </message>
    <message>
        <source>Your role may not give money back. Ask a team lead.</source>
        <translation>Ваша роль не может возвращать деньги. Обратитесь к руководителю группы.</translation>
    </message>
    <message>
        <source>Refund…</source>
        <translation>Вернуть деньги…</translation>
    </message>
</context>
<context>
    <name>MoneyDialog</name>
    <message>
        <source>Look at the message to the customer first: it was changed by hand before.</source>
        <translation>Сначала проверьте сообщение клиенту: оно было изменено вручную раньше.</translation>
    </message>
    <message>
        <source>What you filled in stays here; the figures come as soon as the connection is back.</source>
        <translation>То, что вы заполнили, останется здесь; суммы появятся, как только вернётся связь.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Повторить</translation>
    </message>
    <message>
        <source>The figures moved meanwhile; here are the new ones.</source>
        <translation>За это время суммы изменились; вот новые.</translation>
    </message>
    <message>
        <source>The platform did not take it.</source>
        <translation>Платформа это не приняла.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Отмена</translation>
    </message>
    <message>
        <source>Ctrl+Enter leads here, the space bar confirms</source>
        <translation>Ctrl+Enter ведёт сюда, пробел подтверждает</translation>
    </message>
    <message>
        <source>What you wrote here would be lost.</source>
        <translation>То, что вы здесь написали, пропадёт.</translation>
    </message>
    <message>
        <source>Escape or Cancel once more throws it away.</source>
        <translation>Ещё раз Escape или «Отмена» — и всё будет отброшено.</translation>
    </message>
    <message>
        <source>Throw it away</source>
        <translation>Отбросить</translation>
    </message>
</context>
<context>
    <name>MoneyEventWords</name>
    <message>
        <source>The refund of {amount} is on its way</source>
        <translation>Возврат {amount} отправлен</translation>
    </message>
    <message>
        <source>The refund of {amount} failed</source>
        <translation>Возврат {amount} не прошёл</translation>
    </message>
    <message>
        <source>The refund of {amount} was turned down</source>
        <translation>Возврат {amount} отклонён</translation>
    </message>
    <message>
        <source>The refund of {amount} is with the bank</source>
        <translation>Возврат {amount} обрабатывает банк</translation>
    </message>
    <message>
        <source>The bank sent the refund of {amount} back</source>
        <translation>Банк вернул возврат {amount} обратно</translation>
    </message>
    <message>
        <source>{giver} gave back {amount}</source>
        <translation>{giver}: возвращено {amount}</translation>
    </message>
    <message>
        <source>{who} asked for a refund of {amount}</source>
        <translation>{who}: запрошен возврат {amount}</translation>
    </message>
    <message>
        <source>{giver} asked for approval: {what}, {amount}</source>
        <translation>{giver}: запрошено одобрение ({what}, {amount})</translation>
    </message>
    <message>
        <source>{what} of {amount} was turned down</source>
        <translation>{what} на {amount}: отклонено</translation>
    </message>
    <message>
        <source>{giver} gave the customer: {what}, {amount}</source>
        <translation>{giver}: клиенту предоставлено ({what}, {amount})</translation>
    </message>
    <message>
        <source>Claim: {kind}, {amount} · {state}</source>
        <translation>Требование: {kind}, {amount} · {state}</translation>
    </message>
    <message>
        <source>The other side did not answer in time: {kind}, {amount}</source>
        <translation>Другая сторона не ответила вовремя: {kind}, {amount}</translation>
    </message>
    <message>
        <source>{who} wrote down a claim: {kind}, {amount}</source>
        <translation>{who}: записано требование ({kind}, {amount})</translation>
    </message>
    <message>
        <source>{who} wrote down the answer to the claim: {kind}, {amount}</source>
        <translation>{who}: записан ответ на требование ({kind}, {amount})</translation>
    </message>
    <message>
        <source>The bank gave {amount} back to us</source>
        <translation>Банк вернул нам {amount}</translation>
    </message>
    <message>
        <source>The cardholder keeps {amount} of a chargeback</source>
        <translation>По чарджбэку {amount} остаётся держателю карты</translation>
    </message>
    <message>
        <source>The cardholder&apos;s bank took {amount} back</source>
        <translation>Банк держателя карты забрал обратно {amount}</translation>
    </message>
    <message>
        <source>{who} asked for approval of {amount}</source>
        <translation>{who}: запрошено одобрение на {amount}</translation>
    </message>
    <message>
        <source>{who} approved {amount}</source>
        <translation>{who}: одобрено {amount}</translation>
    </message>
    <message>
        <source>{who} refused to approve {amount}</source>
        <translation>{who}: в одобрении {amount} отказано</translation>
    </message>
    <message>
        <source>Nobody decided about {amount} in time</source>
        <translation>О сумме {amount} вовремя никто не решил</translation>
    </message>
    <message>
        <source>{who} withdrew the request for {amount}</source>
        <translation>{who}: запрос на {amount} отозван</translation>
    </message>
    <message>
        <source>Money moved, and the request for {amount} ended</source>
        <translation>Прошли деньги, и запрос на {amount} закрыт</translation>
    </message>
    <message>
        <source>The request for {amount} changed</source>
        <translation>Запрос на {amount} изменился</translation>
    </message>
    <message>
        <source>The customer has not been told about {amount}: write to them</source>
        <translation>Клиенту не сообщили о {amount}: напишите ему</translation>
    </message>
    <message>
        <source>whoever wrote the message may not answer customers any more</source>
        <translation>автор сообщения больше не может отвечать клиентам</translation>
    </message>
    <message>
        <source>the message cannot be sent as it is</source>
        <translation>сообщение нельзя отправить в таком виде</translation>
    </message>
    <message>
        <source>the refund of {amount} failed</source>
        <translation>возврат {amount} не прошёл</translation>
    </message>
    <message>
        <source>the charge of {amount} failed</source>
        <translation>списание {amount} не прошло</translation>
    </message>
    <message>
        <source>the bank sent the refund of {amount} back</source>
        <translation>банк вернул возврат {amount} обратно</translation>
    </message>
    <message>
        <source>An agent</source>
        <translation>Оператор</translation>
    </message>
    <message>
        <source>an unknown amount</source>
        <translation>неизвестная сумма</translation>
    </message>
</context>
<context>
    <name>MoneyFields</name>
    <message>
        <source>The amount must be more than nothing.</source>
        <translation>Сумма должна быть больше нуля.</translation>
    </message>
</context>
<context>
    <name>MoneyNotices</name>
    <message>
        <source>The refund of {0} failed</source>
        <translation>Возврат {0} не прошёл</translation>
    </message>
    <message>
        <source>The charge of {0} failed</source>
        <translation>Списание {0} не прошло</translation>
    </message>
    <message>
        <source>Nothing has moved. The Money card has the ways to go on; tell the customer.</source>
        <translation>Деньги не двигались. Что делать дальше, видно в карточке «Деньги»; сообщите клиенту.</translation>
    </message>
    <message>
        <source>The bank sent the refund of {0} back</source>
        <translation>Банк вернул возврат {0} обратно</translation>
    </message>
    <message>
        <source>The customer does not have it. The Money card has the ways to go on; tell the customer.</source>
        <translation>У клиента этих денег нет. Что делать дальше, видно в карточке «Деньги»; сообщите клиенту.</translation>
    </message>
    <message>
        <source>{0}: your request for {1}</source>
        <translation>{0}: ваш запрос на {1}</translation>
    </message>
    <message>
        <source>{0} was approved</source>
        <translation>Одобрено {0}</translation>
    </message>
    <message>
        <source>{0} of {1} was approved</source>
        <translation>Одобрено {0} из {1}</translation>
    </message>
    <message>
        <source>The customer has not been told: the message named the other sum.</source>
        <translation>Клиенту не сообщили: в сообщении стояла другая сумма.</translation>
    </message>
    <message>
        <source>Write to the customer</source>
        <translation>Написать клиенту</translation>
    </message>
    <message>
        <source>Show case</source>
        <translation>Показать обращение</translation>
    </message>
</context>
<context>
    <name>MoneyOutcomes</name>
    <message>
        <source>Given back</source>
        <translation>Возвращено</translation>
    </message>
    <message>
        <source>Nothing has moved.</source>
        <translation>Деньги не двигались.</translation>
    </message>
    <message>
        <source>Not all of it moved.</source>
        <translation>Прошло не всё.</translation>
    </message>
    <message>
        <source>Tell the customer: they may have read otherwise.</source>
        <translation>Сообщите клиенту: ему могли написать иное.</translation>
    </message>
    <message>
        <source>No message went to the customer.</source>
        <translation>Клиенту ничего не отправлено.</translation>
    </message>
    <message>
        <source>The customer does not have it; tell them. It can be given back anew, or as a credit.</source>
        <translation>У клиента этих денег нет, сообщите ему. Можно вернуть заново или дать бонус.</translation>
    </message>
    <message>
        <source>It can be given back anew, or as a credit.</source>
        <translation>Можно вернуть заново или дать бонус.</translation>
    </message>
    <message>
        <source>The bank has it; this can take days. The Money card follows it.</source>
        <translation>Деньги в банке; это может занять несколько дней. Ход видно в карточке «Деньги».</translation>
    </message>
    <message>
        <source>The voucher&apos;s code is {0}.</source>
        <translation>Код ваучера: {0}.</translation>
    </message>
    <message>
        <source>Given</source>
        <translation>Предоставлено</translation>
    </message>
    <message>
        <source>Waiting for approval</source>
        <translation>Ждёт одобрения</translation>
    </message>
    <message>
        <source>Nothing has moved yet. The Money card shows when somebody has decided.</source>
        <translation>Деньги ещё не двигались. Решение появится в карточке «Деньги».</translation>
    </message>
    <message>
        <source>The payment provider has not said yet what became of it.</source>
        <translation>Платёжный провайдер ещё не сообщил, чем кончилось.</translation>
    </message>
    <message>
        <source>It is being found out; do not do it again.</source>
        <translation>Это выясняется; не повторяйте.</translation>
    </message>
</context>
<context>
    <name>MoneyProgress</name>
    <message>
        <source>Progress</source>
        <translation>Ход выполнения</translation>
    </message>
    <message>
        <source>Take it back</source>
        <translation>Отозвать</translation>
    </message>
    <message>
        <source>Try again…</source>
        <translation>Попробовать ещё раз…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Закрыть</translation>
    </message>
    <message>
        <source>Receipt…</source>
        <translation>Квитанция…</translation>
    </message>
    <message>
        <source>The platform has taken it.</source>
        <translation>Платформа приняла.</translation>
    </message>
    <message>
        <source>The answer got lost. The platform is being asked what became of it.</source>
        <translation>Ответ потерялся. Узнаём у платформы, чем кончилось.</translation>
    </message>
    <message>
        <source>The platform is at it…</source>
        <translation>Платформа обрабатывает…</translation>
    </message>
    <message>
        <source>Offline: it leaves as soon as the connection is back, and only once.</source>
        <translation>Нет связи: уйдёт, как только она вернётся, и только один раз.</translation>
    </message>
    <message numerus="yes">
        <source>Leaves in %n second(s)</source>
        <translation>
            <numerusform>Уйдёт через %n секунду</numerusform>
            <numerusform>Уйдёт через %n секунды</numerusform>
            <numerusform>Уйдёт через %n секунд</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MoneyStories</name>
    <message>
        <source>To {0}</source>
        <translation>Куда: {0}</translation>
    </message>
    <message>
        <source>Departs from the policy, which gives {0}.</source>
        <translation>Отступает от условий, по ним полагается {0}.</translation>
    </message>
    <message>
        <source>Asked for {0}, less was approved.</source>
        <translation>Запрошено {0}, одобрено меньше.</translation>
    </message>
    <message>
        <source>Give back anew…</source>
        <translation>Вернуть заново…</translation>
    </message>
    <message>
        <source>Credit or voucher…</source>
        <translation>Бонус или ваучер…</translation>
    </message>
    <message>
        <source>Refund</source>
        <translation>Возврат</translation>
    </message>
    <message>
        <source>Can be used until {0}.</source>
        <translation>Действует до {0}.</translation>
    </message>
    <message>
        <source>{by} from {payer}</source>
        <translation>Требует {by}, плательщик: {payer}</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) as evidence</source>
        <translation>
            <numerusform>Доказательства: %n файл</numerusform>
            <numerusform>Доказательства: %n файла</numerusform>
            <numerusform>Доказательства: %n файлов</numerusform>
        </translation>
    </message>
    <message>
        <source>Answer due {0}</source>
        <translation>Срок ответа: {0}</translation>
    </message>
    <message>
        <source>They agree to pay.</source>
        <translation>Другая сторона согласна платить.</translation>
    </message>
    <message>
        <source>They do not agree.</source>
        <translation>Другая сторона не согласна.</translation>
    </message>
    <message>
        <source>The answer came {0}.</source>
        <translation>Ответ получен: {0}.</translation>
    </message>
    <message>
        <source>No answer came until {0}.</source>
        <translation>До {0} ответа не было.</translation>
    </message>
    <message>
        <source>{0} was claimed.</source>
        <translation>Требовали {0}.</translation>
    </message>
    <message>
        <source>Withdraw</source>
        <translation>Отозвать</translation>
    </message>
    <message>
        <source>Escalates: {0}</source>
        <translation>Эскалация: {0}</translation>
    </message>
    <message>
        <source>Decide…</source>
        <translation>Решить…</translation>
    </message>
    <message>
        <source>Write down the answer…</source>
        <translation>Записать ответ…</translation>
    </message>
    <message>
        <source>Dispute…</source>
        <translation>Оспорить…</translation>
    </message>
    <message>
        <source>The bank gave it back; it can be refunded again.</source>
        <translation>Банк вернул деньги; их снова можно возвращать клиенту.</translation>
    </message>
    <message>
        <source>Locked: the bank took it back, so it must not be refunded a second time.</source>
        <translation>Заблокировано: банк забрал деньги обратно, второй раз возвращать нельзя.</translation>
    </message>
    <message>
        <source>The bank wants evidence until {0}.</source>
        <translation>Банк ждёт доказательства до {0}.</translation>
    </message>
    <message>
        <source>The cardholder says: {0}</source>
        <translation>Владелец карты заявляет: {0}</translation>
    </message>
    <message>
        <source>Chargeback</source>
        <translation>Чарджбэк</translation>
    </message>
    <message>
        <source>The provider has not answered yet. It is being found out; do not do it again.</source>
        <translation>Провайдер ещё не ответил. Это выясняется; не повторяйте.</translation>
    </message>
    <message>
        <source>{0} or above decides, until {1}.</source>
        <translation>Решает {0} или выше, до {1}.</translation>
    </message>
    <message>
        <source>The customer has not been told: the message named the other sum.</source>
        <translation>Клиенту не сообщили: в сообщении стояла другая сумма.</translation>
    </message>
    <message>
        <source>Write to the customer</source>
        <translation>Написать клиенту</translation>
    </message>
    <message>
        <source>Withdraw the request</source>
        <translation>Отозвать запрос</translation>
    </message>
</context>
<context>
    <name>MoneyWords</name>
    <message>
        <source>Disputed; that is not decided yet.</source>
        <translation>Оспаривается; решения ещё нет.</translation>
    </message>
    <message numerus="yes">
        <source>The same card is used on %n other account(s).</source>
        <translation>
            <numerusform>Та же карта используется ещё в %n аккаунте.</numerusform>
            <numerusform>Та же карта используется ещё в %n аккаунтах.</numerusform>
            <numerusform>Та же карта используется ещё в %n аккаунтах.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n refund(s) in {0} days.</source>
        <translation>
            <numerusform>%n возврат за {0} дн.</numerusform>
            <numerusform>%n возврата за {0} дн.</numerusform>
            <numerusform>%n возвратов за {0} дн.</numerusform>
        </translation>
    </message>
    <message>
        <source>The account was changed less than a day ago.</source>
        <translation>Аккаунт изменён меньше суток назад.</translation>
    </message>
    <message numerus="yes">
        <source>The account was changed %n day(s) ago.</source>
        <translation>
            <numerusform>Аккаунт изменён %n день назад.</numerusform>
            <numerusform>Аккаунт изменён %n дня назад.</numerusform>
            <numerusform>Аккаунт изменён %n дней назад.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The bank took money back %n time(s).</source>
        <translation>
            <numerusform>Банк отозвал деньги %n раз.</numerusform>
            <numerusform>Банк отозвал деньги %n раза.</numerusform>
            <numerusform>Банк отозвал деньги %n раз.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n refund(s) departed from the policy.</source>
        <translation>
            <numerusform>%n возврат отступал от правил.</numerusform>
            <numerusform>%n возврата отступали от правил.</numerusform>
            <numerusform>%n возвратов отступали от правил.</numerusform>
        </translation>
    </message>
    <message>
        <source>Today you may still do this alone up to {0}; for more, approval is asked.</source>
        <translation>Сегодня сами вы ещё можете решить это на сумму до {0}; на большее запрашивается одобрение.</translation>
    </message>
    <message>
        <source>On this booking you may still do this alone up to {0}; for more, approval is asked.</source>
        <translation>По этой брони сами вы ещё можете решить это на сумму до {0}; на большее запрашивается одобрение.</translation>
    </message>
    <message>
        <source>For this customer you may still do this alone up to {0} within 90 days; for more, approval is asked.</source>
        <translation>Для этого клиента сами вы ещё можете решить это на сумму до {0} за 90 дней; на большее запрашивается одобрение.</translation>
    </message>
    <message>
        <source>You may do this alone up to {0}; for more, approval is asked.</source>
        <translation>Сами вы можете решить это на сумму до {0}; на большее запрашивается одобрение.</translation>
    </message>
</context>
<context>
    <name>NextCase</name>
    <message>
        <source>Nothing waits that you may take</source>
        <translation>Нет ничего, что вы могли бы взять</translation>
    </message>
    <message>
        <source>Your own cases are answered, and no free case is in your markets and languages.</source>
        <translation>На ваши обращения ответ дан, а ничьих обращений в ваших направлениях и на ваших языках нет.</translation>
    </message>
    <message>
        <source>You took #{0}</source>
        <translation>Вы взяли #{0}</translation>
    </message>
</context>
<context>
    <name>Notifier</name>
    <message>
        <source>Something went wrong that should not have.</source>
        <translation>Случилось то, чего не должно было.</translation>
    </message>
    <message>
        <source>Nothing you typed is lost. If it happens again, start the program anew.</source>
        <translation>Набранное не потеряно. Если повторится, перезапустите программу.</translation>
    </message>
</context>
<context>
    <name>OpeningPage</name>
    <message>
        <source>Opening</source>
        <translation>Открытие</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Отмена</translation>
    </message>
</context>
<context>
    <name>OutboxDialog</name>
    <message>
        <source>Outbox</source>
        <translation>Исходящие</translation>
    </message>
    <message>
        <source>What is written here is on this machine, encrypted, until the platform has confirmed it.</source>
        <translation>Всё это хранится на этом компьютере в зашифрованном виде, пока платформа не подтвердит.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Закрыть</translation>
    </message>
    <message>
        <source>Everything has arrived</source>
        <translation>Всё доставлено</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Отменить</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Отбросить</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Повторить</translation>
    </message>
</context>
<context>
    <name>OutboxNotices</name>
    <message>
        <source>There is nothing left to undo.</source>
        <translation>Отменять больше нечего.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Отменить</translation>
    </message>
    <message>
        <source>Show case</source>
        <translation>Показать обращение</translation>
    </message>
    <message>
        <source>It is not known yet whether this arrived.</source>
        <translation>Пока неизвестно, дошло ли это.</translation>
    </message>
    <message>
        <source>The platform is being asked; do not do it again.</source>
        <translation>Спрашиваем у платформы; не повторяйте.</translation>
    </message>
    <message>
        <source>Sending the compensation</source>
        <translation>Компенсация отправляется</translation>
    </message>
    <message>
        <source>Sending the claim</source>
        <translation>Требование отправляется</translation>
    </message>
    <message>
        <source>Sending the decision</source>
        <translation>Решение отправляется</translation>
    </message>
    <message>
        <source>Approval is asked for.</source>
        <translation>Одобрение запрошено.</translation>
    </message>
    <message>
        <source>Sending the reply</source>
        <translation>Ответ отправляется</translation>
    </message>
    <message>
        <source>Sending the refund</source>
        <translation>Возврат отправляется</translation>
    </message>
    <message>
        <source>Sending the change</source>
        <translation>Изменение отправляется</translation>
    </message>
    <message>
        <source>The platform has taken the refund.</source>
        <translation>Платформа приняла возврат.</translation>
    </message>
    <message>
        <source>The compensation is given.</source>
        <translation>Компенсация предоставлена.</translation>
    </message>
    <message>
        <source>The claim is open.</source>
        <translation>Требование открыто.</translation>
    </message>
    <message>
        <source>The answer is written down.</source>
        <translation>Ответ записан.</translation>
    </message>
    <message>
        <source>The platform has taken it.</source>
        <translation>Платформа приняла.</translation>
    </message>
    <message>
        <source>Undone. Nothing was sent.</source>
        <translation>Отменено. Ничего не отправлено.</translation>
    </message>
    <message>
        <source>Too late to undo: it has left.</source>
        <translation>Отменить уже нельзя: отправлено.</translation>
    </message>
</context>
<context>
    <name>OutgoingView</name>
    <message>
        <source>Undo</source>
        <translation>Отменить</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Повторить</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Изменить</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Отбросить</translation>
    </message>
    <message>
        <source>Send anyway</source>
        <translation>Отправить всё равно</translation>
    </message>
    <message numerus="yes">
        <source>Leaves in %n second(s)</source>
        <translation>
            <numerusform>Уйдёт через %n секунду</numerusform>
            <numerusform>Уйдёт через %n секунды</numerusform>
            <numerusform>Уйдёт через %n секунд</numerusform>
        </translation>
    </message>
    <message>
        <source>The platform did not take it.</source>
        <translation>Платформа это не приняла.</translation>
    </message>
    <message>
        <source>Next to be sent</source>
        <translation>Следующее в отправке</translation>
    </message>
    <message>
        <source>Waiting for the connection</source>
        <translation>Ждёт связи</translation>
    </message>
    <message>
        <source>You</source>
        <translation>Вы</translation>
    </message>
</context>
<context>
    <name>Palette</name>
    <message>
        <source>Find anything</source>
        <translation>Найти что угодно</translation>
    </message>
    <message>
        <source>Find an action, a case, a view, a canned reply…</source>
        <translation>Действие, обращение, раздел, готовый ответ…</translation>
    </message>
    <message>
        <source>Found</source>
        <translation>Найдено</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>Ничего не найдено</translation>
    </message>
    <message>
        <source>View</source>
        <translation>Раздел</translation>
    </message>
    <message>
        <source>Macro</source>
        <translation>Макрос</translation>
    </message>
    <message>
        <source>Canned reply</source>
        <translation>Готовый ответ</translation>
    </message>
</context>
<context>
    <name>PartyCard</name>
    <message>
        <source>Car</source>
        <translation>Автомобиль</translation>
    </message>
    <message>
        <source>Their time</source>
        <translation>Время у них</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Язык</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Телефон</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>Эл. почта</translation>
    </message>
    <message>
        <source>Plate</source>
        <translation>Госномер</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Модель</translation>
    </message>
    <message>
        <source>Driver says</source>
        <translation>По словам водителя</translation>
    </message>
    <message>
        <source>not told yet</source>
        <translation>ещё не сообщили</translation>
    </message>
    <message>
        <source>Car says</source>
        <translation>По данным авто</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>неизвестно</translation>
    </message>
    <message>
        <source>The two places differ. The car&apos;s own position can be wrong: trust neither alone.</source>
        <translation>Места не совпадают. Позиция автомобиля бывает неверной: не полагайтесь только на одно.</translation>
    </message>
    <message>
        <source>Not told yet</source>
        <translation>Ещё не сообщили</translation>
    </message>
    <message>
        <source>Ask</source>
        <translation>Спросить</translation>
    </message>
    <message>
        <source>Ask for: {0}</source>
        <translation>Спросить: {0}</translation>
    </message>
</context>
<context>
    <name>PaymentBox</name>
    <message>
        <source>All payments, the largest rest first</source>
        <translation>Все платежи, сначала с наибольшим остатком</translation>
    </message>
</context>
<context>
    <name>Picker</name>
    <message>
        <source>Apply</source>
        <translation>Применить</translation>
    </message>
</context>
<context>
    <name>PictureDialog</name>
    <message>
        <source>This picture cannot be shown.</source>
        <translation>Эту картинку нельзя показать.</translation>
    </message>
    <message>
        <source>Save as…</source>
        <translation>Сохранить как…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Закрыть</translation>
    </message>
    <message>
        <source>It can still be saved as a file.</source>
        <translation>Её можно сохранить файлом.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Повторить</translation>
    </message>
</context>
<context>
    <name>Plot</name>
    <message>
        <source>now</source>
        <translation>сейчас</translation>
    </message>
</context>
<context>
    <name>PlotNotes</name>
    <message numerus="yes">
        <source>%n reply(s)</source>
        <translation>
            <numerusform>%n ответ</numerusform>
            <numerusform>%n ответа</numerusform>
            <numerusform>%n ответов</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PlotPanel</name>
    <message>
        <source>{0} as a table</source>
        <translation>{0} таблицей</translation>
    </message>
    <message>
        <source>Hour</source>
        <translation>Час</translation>
    </message>
    <message>
        <source>hour</source>
        <translation>час</translation>
    </message>
</context>
<context>
    <name>PolicyWords</name>
    <message>
        <source>Rule {0}</source>
        <translation>Правило {0}</translation>
    </message>
</context>
<context>
    <name>PresenceLine</name>
    <message>
        <source>{0} is writing</source>
        <translation>{0} пишет</translation>
    </message>
    <message>
        <source>{0} are writing</source>
        <translation>{0} пишут</translation>
    </message>
    <message>
        <source>{0} is reading</source>
        <translation>{0} читает</translation>
    </message>
    <message>
        <source>{0} are reading</source>
        <translation>{0} читают</translation>
    </message>
    <message>
        <source>A colleague</source>
        <translation>Коллега</translation>
    </message>
</context>
<context>
    <name>Preview</name>
    <message>
        <source>What happens</source>
        <translation>Что произойдёт</translation>
    </message>
    <message>
        <source>Nothing moves yet.</source>
        <translation>Деньги пока не двигаются.</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Откуда</translation>
    </message>
    <message>
        <source>To</source>
        <translation>Куда</translation>
    </message>
</context>
<context>
    <name>QuoteFigures</name>
    <message>
        <source>{refundable} of {captured} can still be given back.</source>
        <translation>Можно вернуть {refundable} из {captured}.</translation>
    </message>
    <message>
        <source>{0} more would come back by the policy, but that was not paid, or a bank took it back.</source>
        <translation>По правилам вернулось бы ещё {0}, но это не оплачено или уже возвращено банком.</translation>
    </message>
</context>
<context>
    <name>QuoteTable</name>
    <message>
        <source>Line</source>
        <translation>Позиция</translation>
    </message>
    <message>
        <source>Paid</source>
        <translation>Оплачено</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>Осталось</translation>
    </message>
    <message>
        <source>Policy gives</source>
        <translation>По условиям</translation>
    </message>
</context>
<context>
    <name>RebalanceDialog</name>
    <message>
        <source>Rebalance</source>
        <translation>Перераспределение</translation>
    </message>
    <message>
        <source>Nothing moves before you confirm. Untick what shall stay where it is.</source>
        <translation>Ничего не переместится, пока вы не подтвердите. Снимите отметку с того, что должно остаться на месте.</translation>
    </message>
    <message>
        <source>Queue</source>
        <translation>Очередь</translation>
    </message>
    <message>
        <source>All queues</source>
        <translation>Все очереди</translation>
    </message>
    <message>
        <source>Proposed moves</source>
        <translation>Предлагаемые перемещения</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Отмена</translation>
    </message>
    <message>
        <source>Take cases off {0}</source>
        <translation>Снять обращения: {0}</translation>
    </message>
    <message>
        <source>Even out the load</source>
        <translation>Выровнять нагрузку</translation>
    </message>
    <message>
        <source>Nothing to move</source>
        <translation>Перемещать нечего</translation>
    </message>
    <message>
        <source>Nobody has more cases than they may have, or nobody with room may take them.</source>
        <translation>Ни у кого нет обращений сверх лимита, либо те, у кого есть место, не могут их взять.</translation>
    </message>
    <message>
        <source>A case</source>
        <translation>Обращение</translation>
    </message>
    <message>
        <source>nobody</source>
        <translation>никто</translation>
    </message>
    <message>
        <source>a colleague</source>
        <translation>коллега</translation>
    </message>
    <message numerus="yes">
        <source>Move %n case(s)</source>
        <translation>
            <numerusform>Переместить %n обращение</numerusform>
            <numerusform>Переместить %n обращения</numerusform>
            <numerusform>Переместить %n обращений</numerusform>
        </translation>
    </message>
    <message>
        <source>Move</source>
        <translation>Переместить</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Повторить</translation>
    </message>
</context>
<context>
    <name>Receipt</name>
    <message>
        <source>Refund receipt</source>
        <translation>Квитанция о возврате</translation>
    </message>
    <message>
        <source>Credit</source>
        <translation>Бонус</translation>
    </message>
    <message>
        <source>Voucher</source>
        <translation>Ваучер</translation>
    </message>
    <message>
        <source>Waived fee</source>
        <translation>Отмена сбора</translation>
    </message>
    <message>
        <source>Charge receipt</source>
        <translation>Квитанция о списании</translation>
    </message>
    <message>
        <source>Issued by</source>
        <translation>Выдал</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Причина</translation>
    </message>
    <message>
        <source>Of the bill</source>
        <translation>По счёту</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Номер</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Дата</translation>
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
        <translation>Возвращено на</translation>
    </message>
    <message>
        <source>Charged to</source>
        <translation>Списано с</translation>
    </message>
    <message>
        <source>Charged wrongly</source>
        <translation>Списано неверно</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Состояние</translation>
    </message>
    <message>
        <source>On its way; the bank may take some days.</source>
        <translation>В пути; банку может понадобиться несколько дней.</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Выполнено</translation>
    </message>
    <message>
        <source>Number at the payment provider</source>
        <translation>Номер у платёжного провайдера</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Код</translation>
    </message>
    <message>
        <source>Valid until</source>
        <translation>Действует до</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>Итого</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>Сумма</translation>
    </message>
    <message>
        <source>What for</source>
        <translation>За что</translation>
    </message>
    <message>
        <source>Made {0} with Agent Console</source>
        <translation>Создано {0} в Agent Console</translation>
    </message>
    <message>
        <source>Page {0} of {1}</source>
        <translation>Страница {0} из {1}</translation>
    </message>
</context>
<context>
    <name>RefundDialog</name>
    <message>
        <source>Give money back</source>
        <translation>Возврат денег</translation>
    </message>
</context>
<context>
    <name>RefundForm</name>
    <message>
        <source>How much</source>
        <translation>Сколько</translation>
    </message>
    <message>
        <source>Offer a credit or voucher…</source>
        <translation>Предложить бонус или ваучер…</translation>
    </message>
    <message>
        <source>By the policy: {0}</source>
        <translation>По условиям: {0}</translation>
    </message>
    <message>
        <source>Everything: {0}</source>
        <translation>Всё: {0}</translation>
    </message>
    <message>
        <source>Tick the lines that this amount is for.</source>
        <translation>Отметьте позиции, к которым относится эта сумма.</translation>
    </message>
    <message>
        <source>The ticked lines can give back {0}.</source>
        <translation>По отмеченным позициям можно вернуть {0}.</translation>
    </message>
    <message>
        <source>By the policy</source>
        <translation>По условиям</translation>
    </message>
    <message>
        <source>Enter the amount that comes back.</source>
        <translation>Введите сумму, которая возвращается.</translation>
    </message>
    <message>
        <source>Enter how many per cent come back.</source>
        <translation>Введите, сколько процентов возвращается.</translation>
    </message>
    <message>
        <source>Tick the lines that come back.</source>
        <translation>Отметьте строки, которые возвращаются.</translation>
    </message>
    <message>
        <source>By amount</source>
        <translation>Суммой</translation>
    </message>
    <message>
        <source>Per cent</source>
        <translation>Процентом</translation>
    </message>
    <message>
        <source>By line</source>
        <translation>По позициям</translation>
    </message>
    <message>
        <source>Back to</source>
        <translation>Куда вернуть</translation>
    </message>
    <message>
        <source>Note for colleagues and the audit trail</source>
        <translation>Заметка для коллег и журнала</translation>
    </message>
    <message>
        <source>Everything</source>
        <translation>Всё</translation>
    </message>
</context>
<context>
    <name>RefundProposals</name>
    <message>
        <source>Give back</source>
        <translation>Вернуть</translation>
    </message>
    <message>
        <source>{0} of what the policy gives was paid on the spot and cannot go back to a card.</source>
        <translation>Из того, что положено по правилам, {0} оплачено на месте и на карту вернуться не может.</translation>
    </message>
    <message>
        <source>You may not give money back alone. Ask a team lead.</source>
        <translation>Вы не можете возвращать деньги сами. Обратитесь к руководителю группы.</translation>
    </message>
    <message>
        <source>You may give up to {0} alone; more is for a team lead to give.</source>
        <translation>Сами вы можете вернуть до {0}; больше решает руководитель группы.</translation>
    </message>
    <message>
        <source>A refund is more than nothing.</source>
        <translation>Сумма возврата должна быть больше нуля.</translation>
    </message>
    <message>
        <source>No more than {0} can still be given back.</source>
        <translation>Можно вернуть ещё не больше {0}.</translation>
    </message>
    <message>
        <source>Choose a reason, then it can be given back.</source>
        <translation>Выберите причину, и деньги можно будет вернуть.</translation>
    </message>
    <message>
        <source>Who pays: together they give more than the amount, or it is no amount.</source>
        <translation>Кто платит: вместе выходит больше суммы, или это не сумма.</translation>
    </message>
    <message>
        <source>Say in a few words why.</source>
        <translation>Напишите коротко почему.</translation>
    </message>
    <message>
        <source>It departs from the policy: say in the note why, then it can be given back.</source>
        <translation>Это отступает от условий: напишите в заметке почему, и деньги можно будет вернуть.</translation>
    </message>
    <message>
        <source>Ask for approval of {0}</source>
        <translation>Запросить одобрение на {0}</translation>
    </message>
    <message>
        <source>Give back {0}</source>
        <translation>Вернуть {0}</translation>
    </message>
    <message numerus="yes">
        <source>Give back {amount} of {captured} to %n card(s) of {name}.</source>
        <translation>
            <numerusform>Вернуть {amount} из {captured} на %n карту, клиент: {name}.</numerusform>
            <numerusform>Вернуть {amount} из {captured} на %n карты, клиент: {name}.</numerusform>
            <numerusform>Вернуть {amount} из {captured} на %n карт, клиент: {name}.</numerusform>
        </translation>
    </message>
    <message>
        <source>Give back {amount} of {captured} to {payment}.</source>
        <translation>Вернуть {amount} из {captured} на {payment}.</translation>
    </message>
    <message>
        <source>Nothing is left to give back after that.</source>
        <translation>После этого возвращать будет нечего.</translation>
    </message>
    <message>
        <source>After that, {0} can still be given back.</source>
        <translation>После этого можно вернуть ещё {0}.</translation>
    </message>
    <message>
        <source>Departs from the policy, which gives {0}.</source>
        <translation>Отступает от условий, по ним полагается {0}.</translation>
    </message>
    <message>
        <source>Above your limit: nothing moves until somebody has approved it.</source>
        <translation>Выше вашего лимита: деньги не двинутся, пока кто-нибудь не одобрит.</translation>
    </message>
</context>
<context>
    <name>Reminding</name>
    <message>
        <source>Show Agent Console</source>
        <translation>Показать Agent Console</translation>
    </message>
    <message>
        <source>{clock} of #{number} runs out at {time}</source>
        <translation>#{number}: {clock}, срок истекает в {time}</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Открыть</translation>
    </message>
    <message>
        <source>#{0} is escalated to you</source>
        <translation>Обращение №{0} передано вам как руководителю</translation>
    </message>
    <message>
        <source>{0} ran out</source>
        <translation>Истёк срок: {0}</translation>
    </message>
    <message numerus="yes">
        <source>%n case(s) are escalated to you</source>
        <translation>
            <numerusform>Вам как руководителю передано %n обращение</numerusform>
            <numerusform>Вам как руководителю передано %n обращения</numerusform>
            <numerusform>Вам как руководителю передано %n обращений</numerusform>
        </translation>
    </message>
    <message>
        <source>{who} calls for help: {queue}</source>
        <translation>{who} зовёт на помощь: {queue}</translation>
    </message>
    <message>
        <source>A lead</source>
        <translation>Руководитель группы</translation>
    </message>
    <message>
        <source>cases without a queue</source>
        <translation>обращения без очереди</translation>
    </message>
    <message>
        <source>Open the queue</source>
        <translation>Открыть очередь</translation>
    </message>
    <message numerus="yes">
        <source>%n of your cases close to a deadline or late</source>
        <translation>
            <numerusform>%n ваше обращение: срок близко или истёк</numerusform>
            <numerusform>%n ваших обращения: срок близко или истёк</numerusform>
            <numerusform>%n ваших обращений: срок близко или истёк</numerusform>
        </translation>
    </message>
    <message>
        <source>You are not disturbed until you switch it off</source>
        <translation>Вас не беспокоят, пока вы это не выключите</translation>
    </message>
    <message>
        <source>Clocks are announced again</source>
        <translation>Уведомления о сроках снова приходят</translation>
    </message>
</context>
<context>
    <name>ReplyPopup</name>
    <message>
        <source>Canned replies</source>
        <translation>Готовые ответы</translation>
    </message>
    <message>
        <source>No reply of this name. Esc closes the list.</source>
        <translation>Такого ответа нет. Esc закрывает список.</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>Просмотр</translation>
    </message>
    <message>
        <source>Not known here: {names}</source>
        <translation>Здесь неизвестно: {names}</translation>
    </message>
</context>
<context>
    <name>ReplyWay</name>
    <message>
        <source>Channel</source>
        <translation>Канал</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Язык</translation>
    </message>
    <message>
        <source>This customer left no address to write to</source>
        <translation>Клиент не оставил адреса для ответа</translation>
    </message>
</context>
<context>
    <name>Report</name>
    <message>
        <source>Week from</source>
        <translation>Неделя с</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>День</translation>
    </message>
    <message>
        <source>Came in</source>
        <translation>Пришло</translation>
    </message>
    <message>
        <source>Solved</source>
        <translation>Решено</translation>
    </message>
    <message>
        <source>Replies</source>
        <translation>Ответы</translation>
    </message>
    <message>
        <source>First reply, half within</source>
        <translation>Первый ответ, половина за</translation>
    </message>
    <message>
        <source>90 % within</source>
        <translation>90 % за</translation>
    </message>
    <message>
        <source>Next reply, half within</source>
        <translation>Следующий ответ, половина за</translation>
    </message>
    <message>
        <source>Solved, half within</source>
        <translation>Решение, половина за</translation>
    </message>
    <message>
        <source>Deadlines kept</source>
        <translation>Сроки соблюдены</translation>
    </message>
    <message>
        <source>Ratings</source>
        <translation>Оценки</translation>
    </message>
    <message>
        <source>Average rating</source>
        <translation>Средняя оценка</translation>
    </message>
    <message>
        <source>Agent</source>
        <translation>Оператор</translation>
    </message>
    <message>
        <source>Queue</source>
        <translation>Очередь</translation>
    </message>
    <message>
        <source>Topic</source>
        <translation>Предмет</translation>
    </message>
    <message>
        <source>{0} % of {1}</source>
        <translation>{0} % из {1}</translation>
    </message>
    <message>
        <source>Service report</source>
        <translation>Отчёт о работе поддержки</translation>
    </message>
    <message>
        <source>Made {0} with Agent Console</source>
        <translation>Создано {0} в Agent Console</translation>
    </message>
    <message>
        <source>Page {0} of {1}</source>
        <translation>Страница {0} из {1}</translation>
    </message>
    <message>
        <source>{0} to {1}</source>
        <translation>{0} – {1}</translation>
    </message>
    <message>
        <source>by week</source>
        <translation>по неделям</translation>
    </message>
    <message>
        <source>by day</source>
        <translation>по дням</translation>
    </message>
    <message>
        <source>days of {0}</source>
        <translation>дни по времени {0}</translation>
    </message>
</context>
<context>
    <name>ReportDialog</name>
    <message>
        <source>Reports</source>
        <translation>Отчёты</translation>
    </message>
    <message>
        <source>From</source>
        <translation>С</translation>
    </message>
    <message>
        <source>To</source>
        <translation>По</translation>
    </message>
    <message>
        <source>By</source>
        <translation>Шаг</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>День</translation>
    </message>
    <message>
        <source>Week</source>
        <translation>Неделя</translation>
    </message>
    <message>
        <source>All together</source>
        <translation>Всё вместе</translation>
    </message>
    <message>
        <source>Agent</source>
        <translation>Оператор</translation>
    </message>
    <message>
        <source>Queue</source>
        <translation>Очередь</translation>
    </message>
    <message>
        <source>Topic</source>
        <translation>Предмет</translation>
    </message>
    <message>
        <source>For each</source>
        <translation>Разбивка</translation>
    </message>
    <message>
        <source>Save as CSV…</source>
        <translation>Сохранить в CSV…</translation>
    </message>
    <message>
        <source>Save as PDF…</source>
        <translation>Сохранить в PDF…</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>Отчёт</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Закрыть</translation>
    </message>
    <message>
        <source>The period ends before it begins</source>
        <translation>Период кончается раньше, чем начинается</translation>
    </message>
    <message>
        <source>Choose a later end.</source>
        <translation>Выберите более поздний конец.</translation>
    </message>
    <message>
        <source>Days are those of {0}.</source>
        <translation>Дни считаются по времени {0}.</translation>
    </message>
    <message>
        <source>Nothing happened in this period</source>
        <translation>За этот период ничего не произошло</translation>
    </message>
    <message>
        <source>Choose another one.</source>
        <translation>Выберите другой.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Повторить</translation>
    </message>
    <message>
        <source>Nobody</source>
        <translation>Никто</translation>
    </message>
    <message>
        <source>Without a topic</source>
        <translation>Без предмета</translation>
    </message>
</context>
<context>
    <name>Routing</name>
    <message>
        <source>evens out the load</source>
        <translation>выравнивание нагрузки</translation>
    </message>
    <message>
        <source>has room</source>
        <translation>есть место</translation>
    </message>
    <message>
        <source>speaks the customer&apos;s language</source>
        <translation>знает язык клиента</translation>
    </message>
    <message>
        <source>knows this market</source>
        <translation>знает это направление</translation>
    </message>
    <message>
        <source>knows this topic</source>
        <translation>знает этот предмет</translation>
    </message>
    <message>
        <source>was silent for too long</source>
        <translation>слишком долго не на связи</translation>
    </message>
    <message>
        <source>went offline</source>
        <translation>больше не на связи</translation>
    </message>
    <message>
        <source>is away</source>
        <translation>нет на месте</translation>
    </message>
    <message>
        <source>the shift is over</source>
        <translation>смена закончилась</translation>
    </message>
    <message>
        <source>nobody had it</source>
        <translation>было ничьим</translation>
    </message>
</context>
<context>
    <name>RoutingWords</name>
    <message>
        <source>Back in the queue: a clock ran out ({clock})</source>
        <translation>Снова в очереди: срок истёк ({clock})</translation>
    </message>
    <message>
        <source>Routed to you: {reasons}</source>
        <translation>Распределено вам: {reasons}</translation>
    </message>
    <message>
        <source>a colleague</source>
        <translation>коллега</translation>
    </message>
    <message>
        <source>Back in the queue: {reason}</source>
        <translation>Снова в очереди: {reason}</translation>
    </message>
    <message>
        <source>Back with you: {reason}</source>
        <translation>Снова у вас: {reason}</translation>
    </message>
    <message>
        <source>Back with {name}: {reason}</source>
        <translation>Снова у оператора ({name}): {reason}</translation>
    </message>
    <message>
        <source>Routed to {name}: {reasons}</source>
        <translation>Распределено ({name}): {reasons}</translation>
    </message>
    <message>
        <source>speaks {language}</source>
        <translation>знает язык ({language})</translation>
    </message>
    <message>
        <source>knows this market</source>
        <translation>знает это направление</translation>
    </message>
    <message>
        <source>knows this topic</source>
        <translation>знает этот предмет</translation>
    </message>
    <message>
        <source>has room ({load} of {capacity})</source>
        <translation>есть место ({load} из {capacity})</translation>
    </message>
    <message>
        <source>takes new cases</source>
        <translation>принимает новые обращения</translation>
    </message>
    <message>
        <source>everybody who may take it has full hands</source>
        <translation>все, кто может взять, заняты</translation>
    </message>
    <message>
        <source>nobody speaks {language}</source>
        <translation>никто не знает язык ({language})</translation>
    </message>
    <message>
        <source>nobody knows this market</source>
        <translation>никто не знает это направление</translation>
    </message>
    <message>
        <source>nobody knows this topic</source>
        <translation>никто не знает этот предмет</translation>
    </message>
    <message>
        <source>nobody who may take it is there</source>
        <translation>никого из тех, кто может взять, нет на месте</translation>
    </message>
    <message>
        <source>Waits for somebody free: {reason}</source>
        <translation>Ждёт свободного оператора: {reason}</translation>
    </message>
    <message>
        <source>the colleague</source>
        <translation>коллега</translation>
    </message>
    <message>
        <source>Back in the queue: nothing was heard of {name}</source>
        <translation>Снова в очереди: {name} не выходит на связь</translation>
    </message>
    <message>
        <source>Back in the queue: nothing was heard of {name} since {time}</source>
        <translation>Снова в очереди: {name} не выходит на связь с {time}</translation>
    </message>
    <message>
        <source>Moved to you by a lead: {reason}</source>
        <translation>Руководитель передал обращение вам: {reason}</translation>
    </message>
    <message>
        <source>Moved to {name} by a lead: {reason}</source>
        <translation>Руководитель передал обращение ({name}): {reason}</translation>
    </message>
    <message>
        <source>the customer&apos;s language</source>
        <translation>язык клиента</translation>
    </message>
</context>
<context>
    <name>SaveAs</name>
    <message>
        <source>Save file</source>
        <translation>Сохранить файл</translation>
    </message>
    <message>
        <source>The file could not be written.</source>
        <translation>Не удалось записать файл.</translation>
    </message>
    <message>
        <source>Choose another folder, or make room on the disk.</source>
        <translation>Выберите другую папку или освободите место на диске.</translation>
    </message>
    <message>
        <source>Saved: {0}</source>
        <translation>Сохранено: {0}</translation>
    </message>
</context>
<context>
    <name>Session</name>
    <message>
        <source>Opening your desk…</source>
        <translation>Открываем ваше рабочее место…</translation>
    </message>
    <message>
        <source>The demo has no agent to sign in as.</source>
        <translation>В демо нет сотрудника, под которым можно войти.</translation>
    </message>
    <message>
        <source>A platform of its own is started on this computer and filled with made-up cases.</source>
        <translation>На этом компьютере запускается отдельная платформа и наполняется выдуманными обращениями.</translation>
    </message>
    <message>
        <source>Preparing the demo…</source>
        <translation>Готовим демо…</translation>
    </message>
</context>
<context>
    <name>SettingsDialog</name>
    <message>
        <source>Settings</source>
        <translation>Настройки</translation>
    </message>
    <message>
        <source>Look</source>
        <translation>Вид</translation>
    </message>
    <message>
        <source>Notices</source>
        <translation>Уведомления</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Клавиши</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Закрыть</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Как в системе</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Язык</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Светлая</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Тёмная</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>Высокий контраст</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>Тема</translation>
    </message>
    <message>
        <source>Comfortable</source>
        <translation>Просторно</translation>
    </message>
    <message>
        <source>Compact</source>
        <translation>Плотно</translation>
    </message>
    <message>
        <source>Density</source>
        <translation>Плотность</translation>
    </message>
    <message>
        <source>After solving, open the next case</source>
        <translation>После решения открывать следующее обращение</translation>
    </message>
    <message>
        <source>Tell me before a clock of mine runs out</source>
        <translation>Предупреждать, когда истекает срок по моим обращениям</translation>
    </message>
    <message>
        <source>Do not disturb me outside my working hours</source>
        <translation>Не беспокоить вне моего рабочего времени</translation>
    </message>
    <message>
        <source>Do not disturb me at all for now</source>
        <translation>Пока не беспокоить совсем</translation>
    </message>
    <message>
        <source>Notices come from the copy on this computer, so they also come while you are offline. A team lead sets your working hours.</source>
        <translation>Уведомления берутся из копии на этом компьютере, поэтому приходят и без связи. Рабочее время задаёт руководитель группы.</translation>
    </message>
    <message>
        <source>Single keys (J, K, R, E …) act when no text field has the focus</source>
        <translation>Одиночные клавиши (J, K, R, E …) действуют вне полей ввода</translation>
    </message>
    <message>
        <source>Find an action</source>
        <translation>Найти действие</translation>
    </message>
</context>
<context>
    <name>SharesField</name>
    <message>
        <source>Change who pays…</source>
        <translation>Изменить, кто платит…</translation>
    </message>
    <message>
        <source>Who pays</source>
        <translation>Кто платит</translation>
    </message>
    <message>
        <source>{0} pays</source>
        <translation>Платит {0}</translation>
    </message>
    <message>
        <source>Together they give more than the amount, or it is no amount.</source>
        <translation>Вместе получается больше нужного, или это не сумма.</translation>
    </message>
    <message>
        <source>The marketplace pays all of it.</source>
        <translation>Всё платит маркетплейс.</translation>
    </message>
</context>
<context>
    <name>SignInAgain</name>
    <message>
        <source>Sign in again</source>
        <translation>Войдите снова</translation>
    </message>
    <message>
        <source>Your session is over. Nothing you typed is lost; what you send waits until you are back.</source>
        <translation>Сеанс завершён. Набранное не потеряно; отправленное подождёт вашего возвращения.</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Пароль</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>Позже</translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation>Войти</translation>
    </message>
</context>
<context>
    <name>Skeleton</name>
    <message>
        <source>Loading…</source>
        <translation>Загрузка…</translation>
    </message>
</context>
<context>
    <name>Spinner</name>
    <message>
        <source>Working…</source>
        <translation>Выполняется…</translation>
    </message>
</context>
<context>
    <name>StatusBar</name>
    <message>
        <source>Status</source>
        <translation>Статус</translation>
    </message>
    <message>
        <source>Connect now</source>
        <translation>Подключиться</translation>
    </message>
    <message>
        <source>Fetching cases</source>
        <translation>Загрузка обращений</translation>
    </message>
    <message>
        <source>Open the case of this clock</source>
        <translation>Открыть обращение с этим сроком</translation>
    </message>
    <message>
        <source>Next case</source>
        <translation>Следующее обращение</translation>
    </message>
    <message>
        <source>Fetching {0} of {1}</source>
        <translation>Загружено {0} из {1}</translation>
    </message>
    <message>
        <source>Live</source>
        <translation>На связи</translation>
    </message>
    <message>
        <source>Live · synced {0}</source>
        <translation>На связи · обновлено {0}</translation>
    </message>
    <message>
        <source>Offline · as of {0}; your work is kept and sent later</source>
        <translation>Нет связи · данные на {0}; ваша работа сохранена и уйдёт позже</translation>
    </message>
    <message>
        <source>Next clock runs out {0} · in {1}</source>
        <translation>Ближайший срок {0} · через {1}</translation>
    </message>
    <message numerus="yes">
        <source>%n refused</source>
        <translation>
            <numerusform>Отклонено: %n</numerusform>
            <numerusform>Отклонено: %n</numerusform>
            <numerusform>Отклонено: %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n in the outbox</source>
        <translation>
            <numerusform>В исходящих: %n</numerusform>
            <numerusform>В исходящих: %n</numerusform>
            <numerusform>В исходящих: %n</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>StoryColumn</name>
    <message>
        <source>What the policy gives</source>
        <translation>Что полагается по условиям</translation>
    </message>
    <message>
        <source>Look twice</source>
        <translation>Обратите внимание</translation>
    </message>
    <message>
        <source>It cannot be approved now.</source>
        <translation>Сейчас одобрить нельзя.</translation>
    </message>
    <message>
        <source>Nobody answered in time</source>
        <translation>Вовремя никто не ответил</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Причина</translation>
    </message>
    <message>
        <source>Limit</source>
        <translation>Лимит</translation>
    </message>
    <message>
        <source>Asked</source>
        <translation>Запрошено</translation>
    </message>
    <message>
        <source>Escalates</source>
        <translation>Эскалация</translation>
    </message>
    <message>
        <source>Policy</source>
        <translation>Условия</translation>
    </message>
    <message>
        <source>{0}: the request departs from it</source>
        <translation>{0}: запрос от них отступает</translation>
    </message>
    <message>
        <source>Decided</source>
        <translation>Решение</translation>
    </message>
    <message>
        <source>To</source>
        <translation>Куда</translation>
    </message>
    <message>
        <source>Charged wrongly</source>
        <translation>Списано неверно</translation>
    </message>
    <message>
        <source>As</source>
        <translation>В виде</translation>
    </message>
    <message>
        <source>Who pays</source>
        <translation>Кто платит</translation>
    </message>
    <message>
        <source>Claim</source>
        <translation>Требование</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Ответ</translation>
    </message>
    <message>
        <source>No policy says how much; whoever decides weighs it.</source>
        <translation>Условия не говорят, сколько; решает тот, кто одобряет.</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>Позиция</translation>
    </message>
    <message>
        <source>Paid</source>
        <translation>Оплачено</translation>
    </message>
    <message>
        <source>Gives back</source>
        <translation>К возврату</translation>
    </message>
    <message>
        <source>The policy gives</source>
        <translation>По условиям полагается</translation>
    </message>
    <message>
        <source>Can still be given back</source>
        <translation>Ещё можно вернуть</translation>
    </message>
</context>
<context>
    <name>TermsFields</name>
    <message>
        <source>Reason</source>
        <translation>Причина</translation>
    </message>
    <message>
        <source>Who cancels</source>
        <translation>Кто отменяет</translation>
    </message>
    <message>
        <source>Beyond their control</source>
        <translation>Независящие причины</translation>
    </message>
    <message>
        <source>Choose a reason</source>
        <translation>Выберите причину</translation>
    </message>
    <message>
        <source>They said beforehand that they would be late</source>
        <translation>Об опоздании предупредили заранее</translation>
    </message>
    <message>
        <source>Nothing of the kind</source>
        <translation>Таких нет</translation>
    </message>
</context>
<context>
    <name>TicketDelegate</name>
    <message>
        <source>Assigned to {0}</source>
        <translation>Назначено: {0}</translation>
    </message>
    <message>
        <source>{0} is here</source>
        <translation>{0} тоже здесь</translation>
    </message>
    <message>
        <source>{0} is writing</source>
        <translation>{0} пишет</translation>
    </message>
</context>
<context>
    <name>TicketModel</name>
    <message>
        <source>Loading…</source>
        <translation>Загрузка…</translation>
    </message>
</context>
<context>
    <name>TicketRow</name>
    <message>
        <source>Unread</source>
        <translation>Непрочитанное</translation>
    </message>
    <message>
        <source>Priority: {0}</source>
        <translation>Приоритет: {0}</translation>
    </message>
    <message>
        <source>Booking {0}</source>
        <translation>Бронь {0}</translation>
    </message>
    <message>
        <source>A change is on its way</source>
        <translation>Изменение ещё отправляется</translation>
    </message>
</context>
<context>
    <name>TicketView</name>
    <message>
        <source>Cases</source>
        <translation>Обращения</translation>
    </message>
</context>
<context>
    <name>TicketsPanel</name>
    <message>
        <source>Assign…</source>
        <translation>Назначить…</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Открыть</translation>
    </message>
    <message>
        <source>Close the list</source>
        <translation>Закрыть список</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Повторить</translation>
    </message>
    <message numerus="yes">
        <source>%n case(s)</source>
        <translation>
            <numerusform>%n обращение</numerusform>
            <numerusform>%n обращения</numerusform>
            <numerusform>%n обращений</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n not on this computer yet</source>
        <translation>
            <numerusform>ещё не на этом компьютере: %n</numerusform>
            <numerusform>ещё не на этом компьютере: %n</numerusform>
            <numerusform>ещё не на этом компьютере: %n</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing here</source>
        <translation>Здесь пусто</translation>
    </message>
    <message>
        <source>The figure is zero now.</source>
        <translation>Сейчас здесь ноль.</translation>
    </message>
    <message>
        <source>These cases are not on this computer yet</source>
        <translation>Этих обращений ещё нет на этом компьютере</translation>
    </message>
    <message>
        <source>They appear as soon as they are fetched.</source>
        <translation>Они появятся, как только загрузятся.</translation>
    </message>
    <message>
        <source>Choose a case first: with the arrow keys, or tick several with X.</source>
        <translation>Сначала выберите обращение: стрелками, или отметьте несколько клавишей X.</translation>
    </message>
    <message numerus="yes">
        <source>%n case(s) put back, nobody has them</source>
        <translation>
            <numerusform>%n обращение снова ничьё</numerusform>
            <numerusform>%n обращения снова ничьи</numerusform>
            <numerusform>%n обращений снова ничьи</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n case(s) given to {0}</source>
        <translation>
            <numerusform>Передано %n обращение, ответственный: {0}</numerusform>
            <numerusform>Передано %n обращения, ответственный: {0}</numerusform>
            <numerusform>Передано %n обращений, ответственный: {0}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Assign %n…</source>
        <translation>
            <numerusform>Назначить %n…</numerusform>
            <numerusform>Назначить %n…</numerusform>
            <numerusform>Назначить %n…</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Timeline</name>
    <message>
        <source>Conversation</source>
        <translation>Переписка</translation>
    </message>
    <message numerus="yes">
        <source>%n new message(s)</source>
        <translation>
            <numerusform>%n новое сообщение</numerusform>
            <numerusform>%n новых сообщения</numerusform>
            <numerusform>%n новых сообщений</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Toast</name>
    <message>
        <source>Put the notice away</source>
        <translation>Убрать уведомление</translation>
    </message>
</context>
<context>
    <name>ToastHost</name>
    <message>
        <source>Notices</source>
        <translation>Уведомления</translation>
    </message>
</context>
<context>
    <name>ViewsPanel</name>
    <message>
        <source>Views</source>
        <translation>Разделы</translation>
    </message>
    <message>
        <source>Inbox</source>
        <translation>Входящие</translation>
    </message>
    <message>
        <source>Saved views</source>
        <translation>Сохранённые разделы</translation>
    </message>
    <message>
        <source>Queues</source>
        <translation>Очереди</translation>
    </message>
    <message>
        <source>Team</source>
        <translation>Группа</translation>
    </message>
    <message>
        <source>Delete this view</source>
        <translation>Удалить этот раздел</translation>
    </message>
</context>
<context>
    <name>WhyPopover</name>
    <message>
        <source>Try again</source>
        <translation>Повторить</translation>
    </message>
    <message>
        <source>This clock does not run any more.</source>
        <translation>Этот отсчёт больше не идёт.</translation>
    </message>
    <message>
        <source>Times are those of {zone}, where it is {time} now.</source>
        <translation>Время указано для {zone}, сейчас там {time}.</translation>
    </message>
</context>
<context>
    <name>Words</name>
    <message>
        <source>a promised refund never came</source>
        <translation>обещанный возврат не пришёл</translation>
    </message>
    <message>
        <source>they want it back</source>
        <translation>хочет вернуть деньги</translation>
    </message>
    <message>
        <source>it was charged twice</source>
        <translation>списано дважды</translation>
    </message>
    <message>
        <source>they never paid this (fraud)</source>
        <translation>этого платежа не совершал (мошенничество)</translation>
    </message>
    <message>
        <source>no reason was given</source>
        <translation>причина не указана</translation>
    </message>
    <message>
        <source>they did not get what was paid for</source>
        <translation>не получил оплаченное</translation>
    </message>
    <message>
        <source>it was not as promised</source>
        <translation>не соответствовало обещанному</translation>
    </message>
    <message>
        <source>they had cancelled</source>
        <translation>был отменён</translation>
    </message>
    <message>
        <source>they do not know this charge</source>
        <translation>не узнаёт это списание</translation>
    </message>
    <message>
        <source>New</source>
        <translation>Новое</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Открыто</translation>
    </message>
    <message>
        <source>Waiting for customer</source>
        <translation>Ждём клиента</translation>
    </message>
    <message>
        <source>On hold</source>
        <translation>Ждём третью сторону</translation>
    </message>
    <message>
        <source>Solved</source>
        <translation>Решено</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>Закрыто</translation>
    </message>
    <message>
        <source>Low</source>
        <translation>Низкий</translation>
    </message>
    <message>
        <source>Normal</source>
        <translation>Обычный</translation>
    </message>
    <message>
        <source>High</source>
        <translation>Высокий</translation>
    </message>
    <message>
        <source>Urgent</source>
        <translation>Срочный</translation>
    </message>
    <message>
        <source>Chat</source>
        <translation>Чат</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>Эл. почта</translation>
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
        <translation>Форма на сайте</translation>
    </message>
    <message>
        <source>Messenger</source>
        <translation>Мессенджер</translation>
    </message>
    <message>
        <source>Help centre</source>
        <translation>Центр помощи</translation>
    </message>
    <message>
        <source>Hotline</source>
        <translation>Горячая линия</translation>
    </message>
    <message>
        <source>Stays</source>
        <translation>Жильё</translation>
    </message>
    <message>
        <source>Appointments</source>
        <translation>Записи</translation>
    </message>
    <message>
        <source>Cars</source>
        <translation>Автомобили</translation>
    </message>
    <message>
        <source>Guest</source>
        <translation>Гость</translation>
    </message>
    <message>
        <source>Host</source>
        <translation>Хозяин</translation>
    </message>
    <message>
        <source>Client</source>
        <translation>Клиент</translation>
    </message>
    <message>
        <source>Business</source>
        <translation>Организация</translation>
    </message>
    <message>
        <source>Driver</source>
        <translation>Водитель</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>Клиент</translation>
    </message>
    <message>
        <source>Colleague</source>
        <translation>Коллега</translation>
    </message>
    <message>
        <source>Other side</source>
        <translation>Другая сторона</translation>
    </message>
    <message>
        <source>Automatic</source>
        <translation>Автоматически</translation>
    </message>
    <message>
        <source>Agent</source>
        <translation>Оператор</translation>
    </message>
    <message>
        <source>Senior agent</source>
        <translation>Старший оператор</translation>
    </message>
    <message>
        <source>Team lead</source>
        <translation>Руководитель группы</translation>
    </message>
    <message>
        <source>Administrator</source>
        <translation>Администратор</translation>
    </message>
    <message>
        <source>Waiting to be sent</source>
        <translation>Ждёт отправки</translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>Отправлено</translation>
    </message>
    <message>
        <source>Delivered</source>
        <translation>Доставлено</translation>
    </message>
    <message>
        <source>Read</source>
        <translation>Прочитано</translation>
    </message>
    <message>
        <source>Not delivered</source>
        <translation>Не доставлено</translation>
    </message>
    <message>
        <source>Requested</source>
        <translation>Запрошена</translation>
    </message>
    <message>
        <source>Confirmed</source>
        <translation>Подтверждена</translation>
    </message>
    <message>
        <source>Under way</source>
        <translation>Идёт сейчас</translation>
    </message>
    <message>
        <source>Completed</source>
        <translation>Завершена</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>Отменена</translation>
    </message>
    <message>
        <source>Did not come</source>
        <translation>Не пришёл</translation>
    </message>
    <message>
        <source>Card</source>
        <translation>Карта</translation>
    </message>
    <message>
        <source>Paid on the spot</source>
        <translation>Оплата на месте</translation>
    </message>
    <message>
        <source>Nights</source>
        <translation>Ночи</translation>
    </message>
    <message>
        <source>Cleaning</source>
        <translation>Уборка</translation>
    </message>
    <message>
        <source>Service fee</source>
        <translation>Сервисный сбор</translation>
    </message>
    <message>
        <source>Tax</source>
        <translation>Налог</translation>
    </message>
    <message>
        <source>Deposit</source>
        <translation>Залог</translation>
    </message>
    <message>
        <source>Service</source>
        <translation>Услуга</translation>
    </message>
    <message>
        <source>Minutes</source>
        <translation>Минуты</translation>
    </message>
    <message>
        <source>Kilometres</source>
        <translation>Километры</translation>
    </message>
    <message>
        <source>Fuel</source>
        <translation>Топливо</translation>
    </message>
    <message>
        <source>Fine</source>
        <translation>Штраф</translation>
    </message>
    <message>
        <source>Parking</source>
        <translation>Парковка</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>Другое</translation>
    </message>
    <message>
        <source>Waiting for approval</source>
        <translation>Ждёт одобрения</translation>
    </message>
    <message>
        <source>Submitted</source>
        <translation>Отправлен</translation>
    </message>
    <message>
        <source>At the bank</source>
        <translation>В банке</translation>
    </message>
    <message>
        <source>Refunded</source>
        <translation>Возвращено</translation>
    </message>
    <message>
        <source>Refund failed</source>
        <translation>Возврат не прошёл</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>Отклонено</translation>
    </message>
    <message>
        <source>Outcome unknown</source>
        <translation>Исход неизвестен</translation>
    </message>
    <message>
        <source>Sent back by the bank</source>
        <translation>Банк вернул обратно</translation>
    </message>
    <message>
        <source>Cancellation under the booking&apos;s policy</source>
        <translation>Отмена по условиям брони</translation>
    </message>
    <message>
        <source>Stay or service was not as promised</source>
        <translation>Жильё или услуга не соответствовали</translation>
    </message>
    <message>
        <source>Wrong charge</source>
        <translation>Неверное списание</translation>
    </message>
    <message>
        <source>Charged twice</source>
        <translation>Списано дважды</translation>
    </message>
    <message>
        <source>The other side cancelled</source>
        <translation>Отменила другая сторона</translation>
    </message>
    <message>
        <source>Host broke a ground rule</source>
        <translation>Хозяин нарушил правила</translation>
    </message>
    <message>
        <source>No access</source>
        <translation>Не удалось попасть внутрь</translation>
    </message>
    <message>
        <source>Goodwill</source>
        <translation>Жест доброй воли</translation>
    </message>
    <message>
        <source>Marketplace</source>
        <translation>Маркетплейс</translation>
    </message>
    <message>
        <source>Host, from the payout</source>
        <translation>Хозяин, из выплаты</translation>
    </message>
    <message>
        <source>Insurance</source>
        <translation>Страховая</translation>
    </message>
    <message>
        <source>The guest</source>
        <translation>Гость</translation>
    </message>
    <message>
        <source>The client</source>
        <translation>Клиент</translation>
    </message>
    <message>
        <source>The driver</source>
        <translation>Водитель</translation>
    </message>
    <message>
        <source>The host</source>
        <translation>Хозяин</translation>
    </message>
    <message>
        <source>The business</source>
        <translation>Организация</translation>
    </message>
    <message>
        <source>The marketplace</source>
        <translation>Маркетплейс</translation>
    </message>
    <message>
        <source>Illness or accident</source>
        <translation>Болезнь или несчастный случай</translation>
    </message>
    <message>
        <source>Death in the family</source>
        <translation>Смерть в семье</translation>
    </message>
    <message>
        <source>Natural disaster</source>
        <translation>Стихийное бедствие</translation>
    </message>
    <message>
        <source>Order of an authority</source>
        <translation>Распоряжение властей</translation>
    </message>
    <message>
        <source>No transport</source>
        <translation>Нет транспорта</translation>
    </message>
    <message>
        <source>No water, heat or power</source>
        <translation>Нет воды, тепла или света</translation>
    </message>
    <message>
        <source>Credit</source>
        <translation>Бонус</translation>
    </message>
    <message>
        <source>Voucher</source>
        <translation>Ваучер</translation>
    </message>
    <message>
        <source>Waived fee</source>
        <translation>Отмена сбора</translation>
    </message>
    <message>
        <source>Given</source>
        <translation>Предоставлено</translation>
    </message>
    <message>
        <source>Damage</source>
        <translation>Ущерб</translation>
    </message>
    <message>
        <source>Service outside the booking</source>
        <translation>Услуга сверх брони</translation>
    </message>
    <message>
        <source>Late fee</source>
        <translation>Плата за опоздание</translation>
    </message>
    <message>
        <source>Cancellation fee</source>
        <translation>Плата за отмену</translation>
    </message>
    <message>
        <source>Fine passed on</source>
        <translation>Перевыставленный штраф</translation>
    </message>
    <message>
        <source>Disputed charge</source>
        <translation>Оспоренное списание</translation>
    </message>
    <message>
        <source>Waiting for the answer</source>
        <translation>Ждёт ответа</translation>
    </message>
    <message>
        <source>To be decided</source>
        <translation>Ждёт решения</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Выполнено</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Не прошло</translation>
    </message>
    <message>
        <source>Withdrawn</source>
        <translation>Отозвано</translation>
    </message>
    <message>
        <source>Disputed at the bank</source>
        <translation>Оспаривается в банке</translation>
    </message>
    <message>
        <source>Money came back to us</source>
        <translation>Деньги вернулись нам</translation>
    </message>
    <message>
        <source>Lost to the cardholder</source>
        <translation>В пользу держателя карты</translation>
    </message>
    <message>
        <source>Approved</source>
        <translation>Одобрено</translation>
    </message>
    <message>
        <source>Expired</source>
        <translation>Срок истёк</translation>
    </message>
    <message>
        <source>Overtaken: money moved</source>
        <translation>Устарело: прошли деньги</translation>
    </message>
    <message>
        <source>First reply</source>
        <translation>Первый ответ</translation>
    </message>
    <message>
        <source>Next reply</source>
        <translation>Следующий ответ</translation>
    </message>
    <message>
        <source>Update due</source>
        <translation>Известить клиента</translation>
    </message>
    <message>
        <source>Work time</source>
        <translation>Время работы</translation>
    </message>
    <message>
        <source>Customer&apos;s wait</source>
        <translation>Ожидание клиента</translation>
    </message>
    <message>
        <source>First solution</source>
        <translation>Первое решение</translation>
    </message>
    <message>
        <source>Solution</source>
        <translation>Решение</translation>
    </message>
    <message>
        <source>Support</source>
        <translation>Поддержка</translation>
    </message>
    <message>
        <source>Host or business</source>
        <translation>Хозяин или организация</translation>
    </message>
    <message>
        <source>No clock</source>
        <translation>Без срока</translation>
    </message>
    <message>
        <source>Running</source>
        <translation>Идёт</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>На паузе</translation>
    </message>
    <message>
        <source>Kept</source>
        <translation>В срок</translation>
    </message>
    <message>
        <source>Missed</source>
        <translation>Просрочено</translation>
    </message>
    <message>
        <source>Answered late</source>
        <translation>Ответ с опозданием</translation>
    </message>
    <message>
        <source>Can still be undone</source>
        <translation>Ещё можно отменить</translation>
    </message>
    <message>
        <source>Being sent</source>
        <translation>Отправляется</translation>
    </message>
    <message>
        <source>Asking whether it arrived</source>
        <translation>Узнаём, дошло ли</translation>
    </message>
    <message>
        <source>Arrived</source>
        <translation>Дошло</translation>
    </message>
    <message>
        <source>Undone</source>
        <translation>Отменено</translation>
    </message>
    <message>
        <source>Connecting…</source>
        <translation>Подключение…</translation>
    </message>
    <message>
        <source>Fetching cases…</source>
        <translation>Загрузка обращений…</translation>
    </message>
    <message>
        <source>Live</source>
        <translation>На связи</translation>
    </message>
    <message>
        <source>Offline</source>
        <translation>Нет связи</translation>
    </message>
    <message>
        <source>Signed out</source>
        <translation>Сеанс завершён</translation>
    </message>
    <message>
        <source>What hurts first</source>
        <translation>Сначала горящие</translation>
    </message>
    <message>
        <source>Newest first</source>
        <translation>Сначала новые</translation>
    </message>
    <message>
        <source>Oldest first</source>
        <translation>Сначала старые</translation>
    </message>
    <message>
        <source>By priority</source>
        <translation>По приоритету</translation>
    </message>
    <message>
        <source>Mine</source>
        <translation>Мои</translation>
    </message>
    <message>
        <source>Unassigned</source>
        <translation>Не назначены</translation>
    </message>
    <message>
        <source>Due soon</source>
        <translation>Срок близко</translation>
    </message>
    <message>
        <source>Escalated to me</source>
        <translation>Передано мне</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>В ожидании</translation>
    </message>
    <message>
        <source>Snoozed</source>
        <translation>Отложены</translation>
    </message>
    <message>
        <source>All open</source>
        <translation>Все открытые</translation>
    </message>
    <message>
        <source>Reply</source>
        <translation>Ответ</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Заметка</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Изменение</translation>
    </message>
    <message>
        <source>Refund</source>
        <translation>Возврат</translation>
    </message>
    <message>
        <source>Compensation</source>
        <translation>Компенсация</translation>
    </message>
    <message>
        <source>Claim</source>
        <translation>Требование</translation>
    </message>
    <message>
        <source>Answer to a claim</source>
        <translation>Ответ на требование</translation>
    </message>
    <message>
        <source>Decision on a claim</source>
        <translation>Решение по требованию</translation>
    </message>
    <message>
        <source>Withdrawal of a claim</source>
        <translation>Отзыв требования</translation>
    </message>
    <message>
        <source>Decision on a request</source>
        <translation>Решение по запросу</translation>
    </message>
    <message>
        <source>Withdrawal of a request</source>
        <translation>Отзыв запроса</translation>
    </message>
    <message>
        <source>Merge</source>
        <translation>Объединение</translation>
    </message>
    <message>
        <source>is reading</source>
        <translation>читает</translation>
    </message>
    <message>
        <source>is writing</source>
        <translation>пишет</translation>
    </message>
    <message>
        <source>Online</source>
        <translation>На месте</translation>
    </message>
    <message>
        <source>Away</source>
        <translation>Отошёл</translation>
    </message>
    <message>
        <source>Busy</source>
        <translation>Занят</translation>
    </message>
</context>
<context>
    <name>Workspace</name>
    <message>
        <source>No keyring answers on this computer.</source>
        <translation>На этом компьютере нет хранилища паролей.</translation>
    </message>
    <message>
        <source>You sign in again at the next start. Drafts and outbox are kept, and only your password opens them.</source>
        <translation>При следующем запуске нужно будет войти снова. Черновики и исходящие сохраняются, и открывает их только ваш пароль.</translation>
    </message>
    <message>
        <source>Understood</source>
        <translation>Понятно</translation>
    </message>
    <message>
        <source>Approvals</source>
        <translation>Одобрения</translation>
    </message>
</context>
<context>
    <name>_ClockItem</name>
    <message>
        <source>why?</source>
        <translation>почему?</translation>
    </message>
    <message>
        <source>Why: {0}</source>
        <translation>Почему: {0}</translation>
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
        <translation>Сохранить как…</translation>
    </message>
</context>
<context>
    <name>_Thumbnail</name>
    <message>
        <source>Not loaded. Press to try again</source>
        <translation>Не загружено. Нажмите, чтобы повторить</translation>
    </message>
</context>
</TS>
