<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="hy" sourcelanguage="en">
<context>
    <name>ActForm</name>
    <message>
        <source>Amount</source>
        <translation>Գումար</translation>
    </message>
</context>
<context>
    <name>Actions</name>
    <message>
        <source>Go to</source>
        <translation>Անցնել</translation>
    </message>
    <message>
        <source>List</source>
        <translation>Ցանկ</translation>
    </message>
    <message>
        <source>Case</source>
        <translation>Դիմում</translation>
    </message>
    <message>
        <source>Write</source>
        <translation>Գրել</translation>
    </message>
    <message>
        <source>Window</source>
        <translation>Պատուհան</translation>
    </message>
    <message>
        <source>Next case</source>
        <translation>Հաջորդ դիմումը</translation>
    </message>
    <message>
        <source>Previous case</source>
        <translation>Նախորդ դիմումը</translation>
    </message>
    <message>
        <source>Open case</source>
        <translation>Բացել դիմումը</translation>
    </message>
    <message>
        <source>Back to the list</source>
        <translation>Վերադառնալ ցանկին</translation>
    </message>
    <message>
        <source>Take the most urgent case</source>
        <translation>Վերցնել ամենահրատապ դիմումը</translation>
    </message>
    <message>
        <source>Select case</source>
        <translation>Նշել դիմումը</translation>
    </message>
    <message>
        <source>Select all</source>
        <translation>Նշել բոլորը</translation>
    </message>
    <message>
        <source>Search cases</source>
        <translation>Որոնել դիմումներ</translation>
    </message>
    <message>
        <source>Mark as unread</source>
        <translation>Նշել որպես չկարդացված</translation>
    </message>
    <message>
        <source>Reply</source>
        <translation>Պատասխանել</translation>
    </message>
    <message>
        <source>Write a note</source>
        <translation>Գրել նշում</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>Ուղարկել</translation>
    </message>
    <message>
        <source>Insert a canned reply</source>
        <translation>Տեղադրել պատրաստի պատասխան</translation>
    </message>
    <message>
        <source>Solve</source>
        <translation>Լուծել</translation>
    </message>
    <message>
        <source>Solve and go to the next</source>
        <translation>Լուծել և անցնել հաջորդին</translation>
    </message>
    <message>
        <source>Assign…</source>
        <translation>Նշանակել…</translation>
    </message>
    <message>
        <source>Assign to me</source>
        <translation>Վերցնել ինձ</translation>
    </message>
    <message>
        <source>Snooze…</source>
        <translation>Հետաձգել…</translation>
    </message>
    <message>
        <source>Tags…</source>
        <translation>Պիտակներ…</translation>
    </message>
    <message>
        <source>Priority…</source>
        <translation>Առաջնահերթություն…</translation>
    </message>
    <message>
        <source>Status…</source>
        <translation>Կարգավիճակ…</translation>
    </message>
    <message>
        <source>Move to queue…</source>
        <translation>Տեղափոխել հերթ…</translation>
    </message>
    <message>
        <source>Macro…</source>
        <translation>Մակրո…</translation>
    </message>
    <message>
        <source>Refund…</source>
        <translation>Վերադարձնել գումար…</translation>
    </message>
    <message>
        <source>Compensation…</source>
        <translation>Փոխհատուցում…</translation>
    </message>
    <message>
        <source>Claim money…</source>
        <translation>Պահանջել գումար…</translation>
    </message>
    <message>
        <source>Dispute a charge…</source>
        <translation>Վիճարկել գանձումը…</translation>
    </message>
    <message>
        <source>All money of this customer…</source>
        <translation>Այս հաճախորդի բոլոր գումարները…</translation>
    </message>
    <message>
        <source>Merge into another case…</source>
        <translation>Միավորել այլ դիմումի հետ…</translation>
    </message>
    <message>
        <source>No answer is needed</source>
        <translation>Պատասխան պետք չէ</translation>
    </message>
    <message>
        <source>Explain the clocks</source>
        <translation>Բացատրել ժամկետները</translation>
    </message>
    <message>
        <source>Copy case number</source>
        <translation>Պատճենել դիմումի համարը</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Հետարկել</translation>
    </message>
    <message>
        <source>Go to my cases</source>
        <translation>Իմ դիմումները</translation>
    </message>
    <message>
        <source>Go to unassigned cases</source>
        <translation>Չնշանակվածները</translation>
    </message>
    <message>
        <source>Go to cases due soon</source>
        <translation>Ժամկետը մոտեցողները</translation>
    </message>
    <message>
        <source>Open the board</source>
        <translation>Բացել վահանակը</translation>
    </message>
    <message>
        <source>Go to approvals</source>
        <translation>Հաստատումներ</translation>
    </message>
    <message>
        <source>Export money for finance…</source>
        <translation>Արտահանել գումարները ֆինանսական բաժնի համար…</translation>
    </message>
    <message>
        <source>Find anything…</source>
        <translation>Գտնել ամեն ինչ…</translation>
    </message>
    <message>
        <source>Show all keys</source>
        <translation>Ցույց տալ բոլոր ստեղները</translation>
    </message>
    <message>
        <source>Settings…</source>
        <translation>Կարգավորումներ…</translation>
    </message>
    <message>
        <source>Show or hide booking and customer</source>
        <translation>Ցույց տալ կամ թաքցնել ամրագրումն ու հաճախորդին</translation>
    </message>
    <message>
        <source>Switch light and dark</source>
        <translation>Փոխել բաց և մուգ տեսքը</translation>
    </message>
    <message>
        <source>Full screen</source>
        <translation>Ամբողջ էկրանով</translation>
    </message>
    <message>
        <source>Board: larger</source>
        <translation>Վահանակ՝ ավելի մեծ</translation>
    </message>
    <message>
        <source>Board: smaller</source>
        <translation>Վահանակ՝ ավելի փոքր</translation>
    </message>
    <message>
        <source>Do not disturb</source>
        <translation>Չանհանգստացնել</translation>
    </message>
    <message>
        <source>Show the outbox</source>
        <translation>Ցույց տալ ելքայինը</translation>
    </message>
    <message>
        <source>Try to connect now</source>
        <translation>Փորձել միանալ հիմա</translation>
    </message>
    <message>
        <source>Sign out</source>
        <translation>Դուրս գալ</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Փակել ծրագիրը</translation>
    </message>
</context>
<context>
    <name>AgentDialog</name>
    <message>
        <source>Cancel</source>
        <translation>Չեղարկել</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Պահել</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Կարգավիճակ</translation>
    </message>
    <message>
        <source>Cases at once</source>
        <translation>Դիմումներ միաժամանակ</translation>
    </message>
    <message>
        <source>Languages</source>
        <translation>Լեզուներ</translation>
    </message>
    <message>
        <source>Markets</source>
        <translation>Շուկաներ</translation>
    </message>
    <message>
        <source>all topics</source>
        <translation>բոլոր խնդիրները</translation>
    </message>
    <message>
        <source>Topics</source>
        <translation>Խնդիրներ</translation>
    </message>
    <message>
        <source>Time zone</source>
        <translation>Ժամային գոտի</translation>
    </message>
    <message>
        <source>free</source>
        <translation>հանգիստ</translation>
    </message>
    <message>
        <source>Hours such as 09:00–13:00, 14:00–18:00. Without any, every hour counts as working time.</source>
        <translation>Ժամեր, օրինակ՝ 09:00–13:00, 14:00–18:00։ Եթե ոչինչ նշված չէ, բոլոր ժամերն աշխատանքային են։</translation>
    </message>
</context>
<context>
    <name>AmountField</name>
    <message>
        <source>Per cent of what was paid</source>
        <translation>Վճարվածի տոկոսը</translation>
    </message>
    <message>
        <source>% of what was paid =</source>
        <translation>% վճարվածից =</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>Գումար</translation>
    </message>
</context>
<context>
    <name>AnswerDialog</name>
    <message>
        <source>What the other side says</source>
        <translation>Ինչ է ասում մյուս կողմը</translation>
    </message>
</context>
<context>
    <name>AnswerForm</name>
    <message>
        <source>What they say</source>
        <translation>Ինչ են ասում</translation>
    </message>
    <message>
        <source>They agree to pay</source>
        <translation>Համաձայն են վճարել</translation>
    </message>
    <message>
        <source>They do not agree</source>
        <translation>Համաձայն չեն</translation>
    </message>
    <message>
        <source>In their words</source>
        <translation>Իրենց խոսքերով</translation>
    </message>
    <message>
        <source>Their evidence</source>
        <translation>Նրանց ապացույցները</translation>
    </message>
    <message>
        <source>Choose what they say.</source>
        <translation>Ընտրեք, թե ինչ են ասում։</translation>
    </message>
    <message>
        <source>Write down why they do not agree.</source>
        <translation>Գրեք, թե ինչու համաձայն չեն։</translation>
    </message>
    <message>
        <source>{0} agrees to pay.</source>
        <translation>{0} համաձայն է վճարել։</translation>
    </message>
    <message>
        <source>{0} does not agree.</source>
        <translation>{0} համաձայն չէ։</translation>
    </message>
    <message>
        <source>Write it down</source>
        <translation>Գրանցել</translation>
    </message>
    <message>
        <source>No money moves by this: the claim is decided afterwards.</source>
        <translation>Սրանով գումար չի շարժվում. պահանջի որոշումը կայացվում է հետո։</translation>
    </message>
</context>
<context>
    <name>ApprovalNotices</name>
    <message>
        <source>{0} asks for {1}.</source>
        <translation>{0} խնդրում է {1}։</translation>
    </message>
    <message>
        <source>Nobody has answered yet: {0} asks for {1}.</source>
        <translation>Դեռ ոչ ոք չի պատասխանել. {0} խնդրում է {1}։</translation>
    </message>
    <message>
        <source>A colleague</source>
        <translation>Գործընկերը</translation>
    </message>
    <message>
        <source>Look at it</source>
        <translation>Նայել</translation>
    </message>
</context>
<context>
    <name>ApprovalWords</name>
    <message>
        <source>You</source>
        <translation>Դուք</translation>
    </message>
    <message>
        <source>A colleague</source>
        <translation>Գործընկերը</translation>
    </message>
    <message>
        <source>Refund</source>
        <translation>Վերադարձ</translation>
    </message>
    <message>
        <source>Compensation</source>
        <translation>Փոխհատուցում</translation>
    </message>
    <message>
        <source>Decision on a claim</source>
        <translation>Որոշում պահանջի վերաբերյալ</translation>
    </message>
    <message>
        <source>{who} asks to give back {amount} to {customer}.</source>
        <translation>{who} խնդրում է վերադարձնել {amount}։ Ստացող՝ {customer}։</translation>
    </message>
    <message>
        <source>{who} asks to compensate {customer} with {amount}.</source>
        <translation>{who} խնդրում է փոխհատուցել {amount}։ Ստացող՝ {customer}։</translation>
    </message>
    <message>
        <source>{who} asks to decide a claim about {amount} in the case of {customer}.</source>
        <translation>{who} խնդրում է որոշել {amount} պահանջը։ Դիմող՝ {customer}։</translation>
    </message>
    <message>
        <source>You asked to give back {amount} to {customer}.</source>
        <translation>Դուք խնդրել եք վերադարձնել {amount}։ Ստացող՝ {customer}։</translation>
    </message>
    <message>
        <source>You asked to compensate {customer} with {amount}.</source>
        <translation>Դուք խնդրել եք փոխհատուցել {amount}։ Ստացող՝ {customer}։</translation>
    </message>
    <message>
        <source>You asked to decide a claim about {amount} in the case of {customer}.</source>
        <translation>Դուք խնդրել եք որոշել {amount} պահանջը։ Դիմող՝ {customer}։</translation>
    </message>
    <message>
        <source>the customer</source>
        <translation>հաճախորդը</translation>
    </message>
    <message>
        <source>Alone up to {0} at once.</source>
        <translation>Ինքնուրույն՝ մինչև {0} մեկ անգամից։</translation>
    </message>
    <message>
        <source>Alone up to {0} more today.</source>
        <translation>Ինքնուրույն՝ այսօր ևս մինչև {0}։</translation>
    </message>
    <message>
        <source>Alone up to {0} more on this booking.</source>
        <translation>Ինքնուրույն՝ այս ամրագրման համար ևս մինչև {0}։</translation>
    </message>
    <message>
        <source>Alone up to {0} more for this customer in 90 days.</source>
        <translation>Ինքնուրույն՝ այս հաճախորդին 90 օրում ևս մինչև {0}։</translation>
    </message>
    <message>
        <source>Time is over</source>
        <translation>Ժամանակն սպառվել է</translation>
    </message>
    <message>
        <source>{0} left</source>
        <translation>մնաց {0}</translation>
    </message>
    <message>
        <source>case: {0} left</source>
        <translation>դիմում՝ մնաց {0}</translation>
    </message>
    <message>
        <source>case: overdue</source>
        <translation>դիմում՝ ուշացած</translation>
    </message>
</context>
<context>
    <name>ApprovalsPage</name>
    <message>
        <source>Waiting ({0})</source>
        <translation>Սպասման մեջ ({0})</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>Սպասման մեջ</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Փորձել կրկին</translation>
    </message>
    <message>
        <source>Nothing waits for you</source>
        <translation>Ձեզ սպասող հարցում չկա</translation>
    </message>
    <message>
        <source>Requests of colleagues appear here by themselves.</source>
        <translation>Գործընկերների հարցումներն այստեղ կհայտնվեն ինքնաբերաբար։</translation>
    </message>
    <message>
        <source>Approvals</source>
        <translation>Հաստատումներ</translation>
    </message>
    <message>
        <source>Decided</source>
        <translation>Որոշված</translation>
    </message>
    <message>
        <source>Requests</source>
        <translation>Հարցումներ</translation>
    </message>
    <message>
        <source>Nothing here</source>
        <translation>Այստեղ դատարկ է</translation>
    </message>
    <message>
        <source>Conversation</source>
        <translation>Խոսակցություն</translation>
    </message>
    <message>
        <source>Open the case</source>
        <translation>Բացել դիմումը</translation>
    </message>
</context>
<context>
    <name>Banner</name>
    <message>
        <source>Close</source>
        <translation>Փակել</translation>
    </message>
</context>
<context>
    <name>Board</name>
    <message>
        <source>Queue</source>
        <translation>Հերթ</translation>
    </message>
    <message>
        <source>queue</source>
        <translation>հերթ</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>Սպասման մեջ</translation>
    </message>
    <message>
        <source>waiting</source>
        <translation>սպասման մեջ</translation>
    </message>
    <message>
        <source>Free</source>
        <translation>Ազատ</translation>
    </message>
    <message>
        <source>assigned to nobody</source>
        <translation>ոչ մեկին նշանակված չեն</translation>
    </message>
    <message>
        <source>Oldest</source>
        <translation>Ամենահինը</translation>
    </message>
    <message>
        <source>longest wait</source>
        <translation>ամենաերկար սպասումը</translation>
    </message>
    <message>
        <source>Near</source>
        <translation>Մոտ</translation>
    </message>
    <message>
        <source>close to their deadline</source>
        <translation>ժամկետը մոտ է</translation>
    </message>
    <message>
        <source>Late</source>
        <translation>Ուշացած</translation>
    </message>
    <message>
        <source>past their deadline</source>
        <translation>ժամկետն անցել է</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>Դադարի մեջ</translation>
    </message>
    <message>
        <source>waiting for the customer</source>
        <translation>սպասում ենք հաճախորդին</translation>
    </message>
    <message>
        <source>In / h</source>
        <translation>Նոր / ժ</translation>
    </message>
    <message>
        <source>came in within the last hour</source>
        <translation>եկել են վերջին մեկ ժամում</translation>
    </message>
    <message>
        <source>Out / h</source>
        <translation>Լուծված / ժ</translation>
    </message>
    <message>
        <source>solved within the last hour</source>
        <translation>լուծվել են վերջին մեկ ժամում</translation>
    </message>
    <message>
        <source>A colleague</source>
        <translation>Գործընկերը</translation>
    </message>
    <message>
        <source>Agent</source>
        <translation>Օպերատոր</translation>
    </message>
    <message>
        <source>agent</source>
        <translation>օպերատոր</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Կարգավիճակ</translation>
    </message>
    <message>
        <source>status</source>
        <translation>կարգավիճակ</translation>
    </message>
    <message>
        <source>Load</source>
        <translation>Բեռնվածք</translation>
    </message>
    <message>
        <source>load</source>
        <translation>բեռնվածք</translation>
    </message>
    <message>
        <source>Replies</source>
        <translation>Պատասխաններ</translation>
    </message>
    <message>
        <source>replies today</source>
        <translation>պատասխաններ այսօր</translation>
    </message>
    <message>
        <source>Solved</source>
        <translation>Լուծված</translation>
    </message>
    <message>
        <source>solved today</source>
        <translation>լուծված այսօր</translation>
    </message>
    <message>
        <source>Rating</source>
        <translation>Գնահատական</translation>
    </message>
    <message>
        <source>rating by customers, last 30 days</source>
        <translation>հաճախորդների գնահատականը, վերջին 30 օրը</translation>
    </message>
    <message>
        <source>off shift</source>
        <translation>հերթափոխից դուրս</translation>
    </message>
    <message>
        <source>on shift</source>
        <translation>հերթափոխի մեջ</translation>
    </message>
    <message>
        <source>{load} of {capacity}</source>
        <translation>{load}՝ {capacity}-ից</translation>
    </message>
    <message>
        <source>Half within</source>
        <translation>Կեսը՝ մինչև</translation>
    </message>
    <message>
        <source>90 % within</source>
        <translation>90 %-ը՝ մինչև</translation>
    </message>
    <message>
        <source>95 % within</source>
        <translation>95 %-ը՝ մինչև</translation>
    </message>
    <message>
        <source>Happened</source>
        <translation>Փաստացի</translation>
    </message>
    <message>
        <source>Expected</source>
        <translation>Սպասվող</translation>
    </message>
    <message>
        <source>8 times in 10</source>
        <translation>10 դեպքից 8-ում</translation>
    </message>
    <message>
        <source>No replies yet.</source>
        <translation>Պատասխաններ դեռ չկան։</translation>
    </message>
    <message>
        <source>Last hour with replies: half within {0}. Slowest hour: {1}, half within {2}.</source>
        <translation>Պատասխաններով վերջին ժամը՝ կեսը մինչև {0}։ Ամենադանդաղ ժամը՝ {1}, կեսը մինչև {2}։</translation>
    </message>
    <message>
        <source>There is no forecast yet.</source>
        <translation>Կանխատեսում դեռ չկա։</translation>
    </message>
    <message>
        <source>Expected in the next hours: {0} deadlines missed.</source>
        <translation>Առաջիկա ժամերին սպասվում է {0} բաց թողնված ժամկետ։</translation>
    </message>
    <message>
        <source>Arrivals: what usually comes in this hour of this weekday, raised or lowered by how the last hours compare with what was usual for them. The shorter the history, the flatter the forecast.</source>
        <translation>Նոր դիմումներ. որքան սովորաբար գալիս է շաբաթվա այս օրվա այս ժամին՝ ավելացված կամ պակասեցված ըստ այն բանի, թե վերջին ժամերը որքանով են տարբերվել իրենց սովորականից։ Որքան կարճ է պատմությունը, այնքան հարթ է կանխատեսումը։</translation>
    </message>
    <message>
        <source>Deadlines: what waits now and what is expected to come is answered at the pace of the past weeks by the colleagues on shift, the most urgent first. What comes due before its turn counts as missed, and so does the share that was missed in the past although there had been time.</source>
        <translation>Ժամկետներ. այն, ինչ հիմա սպասում է, և այն, ինչ կգա, հերթափոխի գործընկերները պատասխանում են վերջին շաբաթների տեմպով՝ նախ ամենահրատապին։ Բաց թողնված է համարվում այն, ինչի ժամկետը լրանում է մինչև հերթը հասնելը, ինչպես նաև այն բաժինը, որը նախկինում բաց է թողնվել, թեև ժամանակ կար։</translation>
    </message>
    <message>
        <source>Range: all this is played through many times with chance in arrivals and answers. The shaded range holds eight in ten of the plays. The bars show what then happened, so that you can see how far to trust it.</source>
        <translation>Միջակայք. այս ամենը բազմիցս խաղարկվում է՝ նոր դիմումների և պատասխանների պատահականությամբ։ Ստվերագծված միջակայքն ընդգրկում է տասը խաղարկումից ութը։ Սյունակները ցույց են տալիս, թե իրականում ինչ եղավ, որպեսզի տեսնեք՝ որքան կարելի է վստահել կանխատեսմանը։</translation>
    </message>
    <message>
        <source>Weeks of history: {0}</source>
        <translation>Պատմության շաբաթներ՝ {0}</translation>
    </message>
    <message>
        <source>Arrivals today against what is usual: {0} %</source>
        <translation>Այսօրվա նոր դիմումները՝ սովորականի {0} %-ը</translation>
    </message>
    <message>
        <source>Time of one colleague for one answer: {0}</source>
        <translation>Մեկ գործընկերոջ ժամանակը մեկ պատասխանի համար՝ {0}</translation>
    </message>
    <message>
        <source>Colleagues counted on in this hour: {0}</source>
        <translation>Այս ժամին հաշվի առնված գործընկերներ՝ {0}</translation>
    </message>
    <message>
        <source>Answers owed now: {0}</source>
        <translation>Հիմա սպասվող պատասխաններ՝ {0}</translation>
    </message>
    <message>
        <source>Missed although there was time: {0} %</source>
        <translation>Բաց թողնված, թեև ժամանակ կար՝ {0} %</translation>
    </message>
    <message>
        <source>Answers for one case: {0}</source>
        <translation>Պատասխաններ մեկ դիմումի համար՝ {0}</translation>
    </message>
    <message>
        <source>Plays: {0}</source>
        <translation>Խաղարկումներ՝ {0}</translation>
    </message>
    <message>
        <source>Arrivals expected: {0}</source>
        <translation>Սպասվող նոր դիմումներ՝ {0}</translation>
    </message>
    <message>
        <source>, came: {0}</source>
        <translation>, եկել է՝ {0}</translation>
    </message>
    <message>
        <source>Without a queue</source>
        <translation>Առանց հերթի</translation>
    </message>
    <message>
        <source>Assigned to nobody</source>
        <translation>Ոչ մեկին նշանակված չեն</translation>
    </message>
    <message>
        <source>Waiting for the customer</source>
        <translation>Սպասում ենք հաճախորդին</translation>
    </message>
    <message>
        <source>Close to their deadline</source>
        <translation>Ժամկետը մոտ է</translation>
    </message>
    <message>
        <source>Past their deadline</source>
        <translation>Ժամկետն անցել է</translation>
    </message>
    <message>
        <source>Longest wait first</source>
        <translation>Նախ՝ ամենաերկար սպասողները</translation>
    </message>
    <message>
        <source>Came in within the last hour</source>
        <translation>Եկել են վերջին մեկ ժամում</translation>
    </message>
    <message>
        <source>Solved within the last hour</source>
        <translation>Լուծվել են վերջին մեկ ժամում</translation>
    </message>
    <message>
        <source>Open cases</source>
        <translation>Բաց դիմումներ</translation>
    </message>
    <message>
        <source>Solved today</source>
        <translation>Լուծված այսօր</translation>
    </message>
    <message>
        <source>Answered today</source>
        <translation>Պատասխանված այսօր</translation>
    </message>
    <message>
        <source>Rated in the last 30 days</source>
        <translation>Գնահատված վերջին 30 օրում</translation>
    </message>
    <message>
        <source>Answered</source>
        <translation>Պատասխանված</translation>
    </message>
    <message>
        <source>Deadlines in this hour</source>
        <translation>Այս ժամի ժամկետները</translation>
    </message>
    <message>
        <source>Deadlines missed</source>
        <translation>Բաց թողնված ժամկետներ</translation>
    </message>
    <message>
        <source>Arrivals</source>
        <translation>Նոր դիմումներ</translation>
    </message>
</context>
<context>
    <name>BoardBody</name>
    <message>
        <source>Queues</source>
        <translation>Հերթեր</translation>
    </message>
    <message>
        <source>Agents</source>
        <translation>Օպերատորներ</translation>
    </message>
    <message>
        <source>Reply times, last 24 hours</source>
        <translation>Պատասխանի ժամանակ, վերջին 24 ժամը</translation>
    </message>
    <message>
        <source>No replies yet</source>
        <translation>Պատասխաններ դեռ չկան</translation>
    </message>
    <message>
        <source>The plot begins with the first reply.</source>
        <translation>Գրաֆիկն սկսվում է առաջին պատասխանից։</translation>
    </message>
    <message>
        <source>Deadlines missed: forecast</source>
        <translation>Բաց թողնված ժամկետներ՝ կանխատեսում</translation>
    </message>
    <message>
        <source>No forecast yet</source>
        <translation>Կանխատեսում դեռ չկա</translation>
    </message>
    <message>
        <source>It needs some hours of history.</source>
        <translation>Պետք է մի քանի ժամվա պատմություն։</translation>
    </message>
    <message>
        <source>How is this computed?</source>
        <translation>Ինչպե՞ս է սա հաշվարկվում</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>Սպասման մեջ</translation>
    </message>
    <message>
        <source>Free</source>
        <translation>Ազատ</translation>
    </message>
    <message>
        <source>Longest wait</source>
        <translation>Երկար սպասում</translation>
    </message>
    <message>
        <source>Near deadline</source>
        <translation>Ժամկետը մոտ է</translation>
    </message>
    <message>
        <source>Late</source>
        <translation>Ուշացած</translation>
    </message>
    <message>
        <source>In, last hour</source>
        <translation>Նոր՝ 1 ժամում</translation>
    </message>
    <message>
        <source>Out, last hour</source>
        <translation>Լուծված՝ 1 ժամում</translation>
    </message>
    <message>
        <source>Agents online</source>
        <translation>Առցանց</translation>
    </message>
</context>
<context>
    <name>BoardHeader</name>
    <message>
        <source>Board</source>
        <translation>Վահանակ</translation>
    </message>
    <message>
        <source>Market</source>
        <translation>Շուկա</translation>
    </message>
    <message>
        <source>All markets</source>
        <translation>Բոլոր շուկաները</translation>
    </message>
    <message>
        <source>Call for help</source>
        <translation>Կանչել օգնության</translation>
    </message>
    <message>
        <source>Rebalance</source>
        <translation>Վերաբաշխել</translation>
    </message>
    <message>
        <source>Reports</source>
        <translation>Հաշվետվություններ</translation>
    </message>
    <message>
        <source>Smaller</source>
        <translation>Ավելի փոքր</translation>
    </message>
    <message>
        <source>Larger</source>
        <translation>Ավելի մեծ</translation>
    </message>
    <message>
        <source>Leave full screen</source>
        <translation>Դուրս գալ ամբողջ էկրանից</translation>
    </message>
    <message>
        <source>Full screen</source>
        <translation>Ամբողջ էկրանով</translation>
    </message>
    <message>
        <source>As of {0}</source>
        <translation>Տվյալները՝ {0}</translation>
    </message>
    <message>
        <source>Live · {0}</source>
        <translation>Կապի մեջ · {0}</translation>
    </message>
</context>
<context>
    <name>BoardOpener</name>
    <message>
        <source>Board</source>
        <translation>Վահանակ</translation>
    </message>
</context>
<context>
    <name>BoardWindow</name>
    <message>
        <source>Board</source>
        <translation>Վահանակ</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Փորձել կրկին</translation>
    </message>
    <message>
        <source>{who} calls for help in {queue} until {time}</source>
        <translation>{who} օգնության է կանչում մինչև {time}՝ {queue}</translation>
    </message>
    <message>
        <source>A lead</source>
        <translation>Թիմի ղեկավարը</translation>
    </message>
    <message>
        <source>cases without a queue</source>
        <translation>դիմումներ առանց հերթի</translation>
    </message>
    <message>
        <source>How is this computed?</source>
        <translation>Ինչպե՞ս է սա հաշվարկվում</translation>
    </message>
    <message>
        <source>How the forecast is computed</source>
        <translation>Ինչպես է հաշվարկվում կանխատեսումը</translation>
    </message>
    <message>
        <source>Even out the load of this queue…</source>
        <translation>Հավասարեցնել այս հերթի բեռնվածքը…</translation>
    </message>
    <message>
        <source>Call for help with this queue…</source>
        <translation>Կանչել օգնության այս հերթի համար…</translation>
    </message>
    <message>
        <source>Capacity, languages, hours…</source>
        <translation>Տարողություն, լեզուներ, ժամեր…</translation>
    </message>
    <message>
        <source>Take cases off this colleague…</source>
        <translation>Վերցնել դիմումներ այս գործընկերոջից…</translation>
    </message>
    <message numerus="yes">
        <source>%n case(s) moved</source>
        <translation>
            <numerusform>Տեղափոխվել է %n դիմում</numerusform>
            <numerusform>Տեղափոխվել է %n դիմում</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n stayed: they had changed meanwhile.</source>
        <translation>
            <numerusform>%n-ը մնաց տեղում. այդ ընթացքում փոփոխվել էր։</numerusform>
            <numerusform>%n-ը մնաց տեղում. այդ ընթացքում փոփոխվել էր։</numerusform>
        </translation>
    </message>
    <message>
        <source>The colleagues are called</source>
        <translation>Գործընկերները կանչված են</translation>
    </message>
    <message>
        <source>{0} was changed</source>
        <translation>Փոփոխվեց՝ {0}</translation>
    </message>
</context>
<context>
    <name>BookingCard</name>
    <message>
        <source>Booking</source>
        <translation>Ամրագրում</translation>
    </message>
    <message>
        <source>{0} of {1}</source>
        <translation>{0}՝ {1}-ից</translation>
    </message>
    <message>
        <source>Other bookings of this customer</source>
        <translation>Այս հաճախորդի այլ ամրագրումներ</translation>
    </message>
    <message>
        <source>No booking is known for this case.</source>
        <translation>Այս դիմումի ամրագրումը հայտնի չէ։</translation>
    </message>
    <message>
        <source>Ask for the booking code: it is found by itself in the customer&apos;s next message.</source>
        <translation>Հարցրեք ամրագրման կոդը. հաճախորդի հաջորդ հաղորդագրության մեջ այն կգտնվի ինքնաբերաբար։</translation>
    </message>
    <message>
        <source>Checks</source>
        <translation>Ստուգումներ</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Կոդ</translation>
    </message>
    <message>
        <source>Time there</source>
        <translation>Ժամն այնտեղ</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Վայր</translation>
    </message>
    <message>
        <source>Phone there</source>
        <translation>Հեռախոս տեղում</translation>
    </message>
    <message>
        <source>Access</source>
        <translation>Մուտքի ձևը</translation>
    </message>
    <message>
        <source>Guests</source>
        <translation>Հյուրեր</translation>
    </message>
    <message>
        <source>Policy</source>
        <translation>Պայմաններ</translation>
    </message>
    <message>
        <source>begins in {0}</source>
        <translation>սկսվում է {0} անց</translation>
    </message>
    <message>
        <source>for {0}</source>
        <translation>արդեն {0}</translation>
    </message>
    <message>
        <source>{0} left</source>
        <translation>մնաց {0}</translation>
    </message>
    <message>
        <source>{0} by {1}</source>
        <translation>{0}՝ {1}</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>այո</translation>
    </message>
    <message>
        <source>no</source>
        <translation>ոչ</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>հայտնի չէ</translation>
    </message>
    <message>
        <source>The case is about this booking</source>
        <translation>Դիմումն այս ամրագրման մասին է</translation>
    </message>
    <message>
        <source>Likely: it is under way</source>
        <translation>Հավանական է՝ ընթացքում է</translation>
    </message>
    <message>
        <source>Likely: it comes next</source>
        <translation>Հավանական է՝ հաջորդն է</translation>
    </message>
    <message>
        <source>It is over</source>
        <translation>Ավարտված է</translation>
    </message>
    <message>
        <source>It was cancelled or not used</source>
        <translation>Չեղարկվել է կամ չի օգտագործվել</translation>
    </message>
</context>
<context>
    <name>BulkBar</name>
    <message>
        <source>Untick all</source>
        <translation>Հանել բոլոր նշումները</translation>
    </message>
    <message numerus="yes">
        <source>%n ticked</source>
        <translation>
            <numerusform>Նշված է՝ %n</numerusform>
            <numerusform>Նշված է՝ %n</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Card</name>
    <message>
        <source>Fold {0}</source>
        <translation>Ծալել՝ {0}</translation>
    </message>
    <message>
        <source>Unfold {0}</source>
        <translation>Բացել՝ {0}</translation>
    </message>
</context>
<context>
    <name>CaseActions</name>
    <message>
        <source>There is no other case of this customer to merge it into.</source>
        <translation>Այս հաճախորդն այլ դիմում չունի, որի հետ կարելի լինի միավորել։</translation>
    </message>
    <message>
        <source>Merge #{0} into #{1}?</source>
        <translation>Միավորե՞լ #{0}-ը #{1}-ի հետ</translation>
    </message>
    <message>
        <source>Messages and money of this case go there, and so does what the customer writes next. This is for good.</source>
        <translation>Այս դիմումի հաղորդագրություններն ու գումարները տեղափոխվում են այնտեղ, ինչպես նաև այն, ինչ հաճախորդը կգրի հետո։ Սա հնարավոր չէ հետարկել։</translation>
    </message>
    <message>
        <source>Merge them</source>
        <translation>Միավորել</translation>
    </message>
    <message numerus="yes">
        <source>Change %n case(s) at once?</source>
        <translation>
            <numerusform>Փոխե՞լ միանգամից %n դիմում</numerusform>
            <numerusform>Փոխե՞լ միանգամից %n դիմում</numerusform>
        </translation>
    </message>
    <message>
        <source>Each change is sent to the platform, and colleagues see it.</source>
        <translation>Յուրաքանչյուր փոփոխություն ուղարկվում է հարթակ, և գործընկերները տեսնում են այն։</translation>
    </message>
    <message>
        <source>Change them</source>
        <translation>Փոխել</translation>
    </message>
    <message numerus="yes">
        <source>%n case(s) changed</source>
        <translation>
            <numerusform>Փոխվել է %n դիմում</numerusform>
            <numerusform>Փոխվել է %n դիմում</numerusform>
        </translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Հետարկել</translation>
    </message>
    <message numerus="yes">
        <source>%n case(s) put back</source>
        <translation>
            <numerusform>Հետ բերվեց %n դիմում</numerusform>
            <numerusform>Հետ բերվեց %n դիմում</numerusform>
        </translation>
    </message>
    <message>
        <source>Copied #{0}</source>
        <translation>Պատճենվեց #{0}</translation>
    </message>
</context>
<context>
    <name>CaseHeader</name>
    <message>
        <source>case number</source>
        <translation>դիմումի համար</translation>
    </message>
    <message>
        <source>Tags…</source>
        <translation>Պիտակներ…</translation>
    </message>
    <message>
        <source>Without a subject</source>
        <translation>Առանց թեմայի</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Կարգավիճակ</translation>
    </message>
    <message>
        <source>Priority</source>
        <translation>Առաջնահերթություն</translation>
    </message>
    <message>
        <source>Assignee</source>
        <translation>Պատասխանատու</translation>
    </message>
    <message>
        <source>Queue</source>
        <translation>Հերթ</translation>
    </message>
    <message>
        <source>No queue</source>
        <translation>Առանց հերթի</translation>
    </message>
    <message>
        <source>Nobody</source>
        <translation>Ոչ ոք</translation>
    </message>
    <message>
        <source>You</source>
        <translation>Դուք</translation>
    </message>
    <message>
        <source>A colleague</source>
        <translation>Գործընկերը</translation>
    </message>
    <message>
        <source>asleep until {0}</source>
        <translation>հետաձգված է մինչև {0}</translation>
    </message>
    <message>
        <source>a team lead</source>
        <translation>թիմի ղեկավարին</translation>
    </message>
    <message>
        <source>Escalated to you</source>
        <translation>Փոխանցված է ձեզ՝ որպես ղեկավարի</translation>
    </message>
    <message>
        <source>Escalated to {0}</source>
        <translation>Փոխանցված է ղեկավարին՝ {0}</translation>
    </message>
    <message>
        <source>A clock ran out; the conversation tells which.</source>
        <translation>Ժամկետն անցել է. խոսակցությունում գրված է՝ որը։</translation>
    </message>
    <message>
        <source>Dealt with</source>
        <translation>Կարգավորված է</translation>
    </message>
    <message>
        <source>Takes the case out of “Escalated to me”</source>
        <translation>Դիմումը հանում է «Ինձ փոխանցված» ցանկից</translation>
    </message>
    <message>
        <source>{score} of {most}</source>
        <translation>{score}՝ {most}-ից</translation>
    </message>
    <message>
        <source>Rated {score} of {most} by the customer</source>
        <translation>Հաճախորդի գնահատականը՝ {score}՝ {most}-ից</translation>
    </message>
</context>
<context>
    <name>CasePage</name>
    <message>
        <source>No case is open</source>
        <translation>Բացված դիմում չկա</translation>
    </message>
    <message>
        <source>Choose one in the list. Enter opens, J and K move.</source>
        <translation>Ընտրեք ցանկից։ Enter-ը բացում է, J և K՝ տեղաշարժում։</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Փորձել կրկին</translation>
    </message>
    <message>
        <source>This is the copy kept here; newer messages may be missing.</source>
        <translation>Սա այստեղ պահված պատճենն է. նոր հաղորդագրություններ կարող են պակասել։</translation>
    </message>
    <message>
        <source>This case was merged into another one.</source>
        <translation>Այս դիմումը միավորվել է մեկ այլի հետ։</translation>
    </message>
    <message>
        <source>Go there</source>
        <translation>Անցնել այնտեղ</translation>
    </message>
</context>
<context>
    <name>CaseWords</name>
    <message>
        <source>Ahead</source>
        <translation>Առջևում</translation>
    </message>
    <message>
        <source>Soon</source>
        <translation>Շուտով</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>Հիմա</translation>
    </message>
    <message>
        <source>Over</source>
        <translation>Անցած</translation>
    </message>
    <message>
        <source>Account active</source>
        <translation>Հաշիվն ակտիվ է</translation>
    </message>
    <message>
        <source>Payment card attached</source>
        <translation>Քարտը կցված է</translation>
    </message>
    <message>
        <source>App up to date</source>
        <translation>Հավելվածը թարմացված է</translation>
    </message>
    <message>
        <source>Car online</source>
        <translation>Մեքենան կապի մեջ է</translation>
    </message>
    <message>
        <source>Reminder, 24 h before</source>
        <translation>Հիշեցում 24 ժ առաջ</translation>
    </message>
    <message>
        <source>Reminder, 2 h before</source>
        <translation>Հիշեցում 2 ժ առաջ</translation>
    </message>
    <message>
        <source>Confirmation mail</source>
        <translation>Հաստատման նամակ</translation>
    </message>
    <message>
        <source>Said to be late beforehand</source>
        <translation>Ուշացման մասին նախապես ասվել է</translation>
    </message>
    <message>
        <source>Flexible</source>
        <translation>Ճկուն</translation>
    </message>
    <message>
        <source>Moderate</source>
        <translation>Չափավոր</translation>
    </message>
    <message>
        <source>Strict</source>
        <translation>Խիստ</translation>
    </message>
    <message>
        <source>Standard</source>
        <translation>Սովորական</translation>
    </message>
    <message>
        <source>Check-in</source>
        <translation>Մուտք</translation>
    </message>
    <message>
        <source>Began</source>
        <translation>Սկսվել է</translation>
    </message>
    <message>
        <source>Begins</source>
        <translation>Սկիզբ</translation>
    </message>
    <message>
        <source>Check-out</source>
        <translation>Ելք</translation>
    </message>
    <message>
        <source>Ended</source>
        <translation>Ավարտվել է</translation>
    </message>
    <message>
        <source>Ends</source>
        <translation>Ավարտ</translation>
    </message>
    <message>
        <source>Host</source>
        <translation>Տանտեր</translation>
    </message>
    <message>
        <source>Fleet</source>
        <translation>Ավտոպարկ</translation>
    </message>
    <message>
        <source>Business</source>
        <translation>Կազմակերպություն</translation>
    </message>
    <message>
        <source>Phone number</source>
        <translation>Հեռախոսահամար</translation>
    </message>
    <message>
        <source>Number plate</source>
        <translation>Համարանիշ</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>Ինչ է պատահել</translation>
    </message>
    <message>
        <source>When it happened</source>
        <translation>Երբ է պատահել</translation>
    </message>
    <message>
        <source>Where the driver is</source>
        <translation>Որտեղ է վարորդը</translation>
    </message>
</context>
<context>
    <name>CheatSheet</name>
    <message>
        <source>Keys</source>
        <translation>Ստեղներ</translation>
    </message>
    <message>
        <source>Single keys act when no text field has the focus.</source>
        <translation>Առանձին ստեղները գործում են, երբ տեքստի դաշտում չեք։</translation>
    </message>
    <message>
        <source>Single keys are switched off in the settings.</source>
        <translation>Առանձին ստեղներն անջատված են կարգավորումներում։</translation>
    </message>
    <message>
        <source>Change keys…</source>
        <translation>Փոխել ստեղները…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Փակել</translation>
    </message>
</context>
<context>
    <name>Chip</name>
    <message>
        <source>Remove {0}</source>
        <translation>Հեռացնել՝ {0}</translation>
    </message>
</context>
<context>
    <name>Choosers</name>
    <message>
        <source>Nobody</source>
        <translation>Ոչ ոք</translation>
    </message>
    <message>
        <source>me</source>
        <translation>ես</translation>
    </message>
    <message>
        <source>Assign to</source>
        <translation>Ում նշանակել</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Կարգավիճակ</translation>
    </message>
    <message>
        <source>Priority</source>
        <translation>Առաջնահերթություն</translation>
    </message>
    <message>
        <source>Move to queue</source>
        <translation>Տեղափոխել հերթ</translation>
    </message>
    <message>
        <source>Merge into</source>
        <translation>Միավորել հետևյալի հետ</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Պիտակներ</translation>
    </message>
    <message>
        <source>Wake up now</source>
        <translation>Վերադարձնել հիմա</translation>
    </message>
    <message>
        <source>Snooze until</source>
        <translation>Հետաձգել մինչև</translation>
    </message>
    <message>
        <source>In an hour</source>
        <translation>Մեկ ժամից</translation>
    </message>
    <message>
        <source>In three hours</source>
        <translation>Երեք ժամից</translation>
    </message>
    <message>
        <source>This evening</source>
        <translation>Այսօր երեկոյան</translation>
    </message>
    <message>
        <source>Tomorrow morning</source>
        <translation>Վաղն առավոտյան</translation>
    </message>
    <message>
        <source>Monday morning</source>
        <translation>Երկուշաբթի առավոտյան</translation>
    </message>
</context>
<context>
    <name>ClaimDialog</name>
    <message>
        <source>Dispute a charge</source>
        <translation>Վիճարկել գանձումը</translation>
    </message>
    <message>
        <source>Claim money</source>
        <translation>Պահանջել գումար</translation>
    </message>
</context>
<context>
    <name>ClaimFacts</name>
    <message>
        <source>{by} claims it from {payer}.</source>
        <translation>Պահանջող՝ {by}, վճարող՝ {payer}։</translation>
    </message>
    <message>
        <source>They agree to pay.</source>
        <translation>Համաձայն են վճարել։</translation>
    </message>
    <message>
        <source>They do not agree.</source>
        <translation>Համաձայն չեն։</translation>
    </message>
    <message>
        <source>The answer came {0}.</source>
        <translation>Պատասխանը ստացվել է՝ {0}։</translation>
    </message>
    <message>
        <source>No answer came until {0}.</source>
        <translation>Մինչև {0} պատասխան չի եղել։</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) in another case</source>
        <translation>
            <numerusform>%n ֆայլ այլ դիմումում</numerusform>
            <numerusform>%n ֆայլ այլ դիմումում</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ClaimForm</name>
    <message>
        <source>Dispute it</source>
        <translation>Վիճարկել</translation>
    </message>
    <message>
        <source>Open the claim</source>
        <translation>Բացել պահանջը</translation>
    </message>
    <message>
        <source>{kind}: {by} claims {amount} from {payer}.</source>
        <translation>{kind}՝ {amount}։ Պահանջող՝ {by}, վճարող՝ {payer}։</translation>
    </message>
    <message>
        <source>Dispute {0}</source>
        <translation>Վիճարկել {0}</translation>
    </message>
    <message>
        <source>Claim {0}</source>
        <translation>Պահանջել {0}</translation>
    </message>
    <message>
        <source>Nobody on this booking can make this claim, or be made to pay it.</source>
        <translation>Այս ամրագրման մեջ չկա մեկը, ով կարող է ներկայացնել այս պահանջը կամ պարտավոր լինել վճարել։</translation>
    </message>
    <message>
        <source>This charge can give back {0}.</source>
        <translation>Այս գանձումից կարելի է վերադարձնել {0}։</translation>
    </message>
    <message>
        <source>Tick what was charged wrongly.</source>
        <translation>Նշեք, թե ինչն է սխալ գանձվել։</translation>
    </message>
    <message>
        <source>The ticked lines can give back {0}.</source>
        <translation>Նշված տողերով կարելի է վերադարձնել {0}։</translation>
    </message>
    <message>
        <source>The rules let {0} be claimed at most here.</source>
        <translation>Կանոններով այստեղ կարելի է պահանջել առավելագույնը {0}։</translation>
    </message>
    <message>
        <source>Say what happened; both sides and whoever decides will read it.</source>
        <translation>Գրեք, թե ինչ է պատահել. կկարդան երկու կողմերը և որոշողը։</translation>
    </message>
    <message>
        <source>This claim needs evidence: tick a file of the case or add one.</source>
        <translation>Այս պահանջն ապացույց է պահանջում. նշեք դիմումի ֆայլերից մեկը կամ ավելացրեք։</translation>
    </message>
    <message>
        <source>Nothing moves now: an agent decides it later.</source>
        <translation>Հիմա գումար չի շարժվում. օպերատորը կորոշի հետո։</translation>
    </message>
    <message numerus="yes">
        <source>The other side has %n day(s) to answer.</source>
        <translation>
            <numerusform>Մյուս կողմը պատասխանելու համար ունի %n օր։</numerusform>
            <numerusform>Մյուս կողմը պատասխանելու համար ունի %n օր։</numerusform>
        </translation>
    </message>
    <message>
        <source>What is claimed</source>
        <translation>Ինչ է պահանջվում</translation>
    </message>
    <message>
        <source>Who claims</source>
        <translation>Ով է պահանջում</translation>
    </message>
    <message>
        <source>Who is to pay</source>
        <translation>Ով պետք է վճարի</translation>
    </message>
    <message>
        <source>What was charged wrongly</source>
        <translation>Ինչն է սխալ գանձվել</translation>
    </message>
    <message>
        <source>How much</source>
        <translation>Որքան</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>Ինչ է պատահել</translation>
    </message>
    <message>
        <source>{name} reads these words in our letters: write them for that reader, in {language}.</source>
        <translation>{name}՝ այս խոսքերը կկարդա մեր նամակներում. գրեք այդ ընթերցողի համար, լեզուն՝ {language}։</translation>
    </message>
    <message>
        <source>At most {0}.</source>
        <translation>Առավելագույնը՝ {0}։</translation>
    </message>
    <message>
        <source>Evidence (needed)</source>
        <translation>Ապացույցներ (պարտադիր)</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>Ապացույցներ</translation>
    </message>
</context>
<context>
    <name>Clock</name>
    <message>
        <source>{0}: {1} left</source>
        <translation>{0}՝ մնաց {1}</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>Դադարի մեջ</translation>
    </message>
    <message>
        <source>{0}: paused</source>
        <translation>{0}՝ դադարի մեջ</translation>
    </message>
    <message>
        <source>Kept</source>
        <translation>Պահված է</translation>
    </message>
    <message>
        <source>{0}: kept</source>
        <translation>{0}՝ պահված է</translation>
    </message>
    <message>
        <source>{0}: was {1} late</source>
        <translation>{0}՝ ուշացել էր {1}</translation>
    </message>
    <message>
        <source>{0} late</source>
        <comment>answered so late, beside the name of the clock</comment>
        <translation>ուշացում {0}</translation>
    </message>
    <message>
        <source>Answered {0} late</source>
        <translation>Պատասխան՝ {0} ուշացումով</translation>
    </message>
    <message>
        <source>Was {0} late</source>
        <translation>Ուշացում՝ {0}</translation>
    </message>
    <message>
        <source>Missed</source>
        <translation>Բաց թողնված</translation>
    </message>
    <message>
        <source>{0}: missed</source>
        <translation>{0}՝ բաց թողնված</translation>
    </message>
    <message>
        <source>{0} late</source>
        <translation>{0} ուշ</translation>
    </message>
    <message>
        <source>{0}: {1} late</source>
        <translation>{0}՝ ուշացում {1}</translation>
    </message>
</context>
<context>
    <name>ClockStrip</name>
    <message>
        <source>Clocks</source>
        <translation>Ժամկետներ</translation>
    </message>
    <message numerus="yes">
        <source>%n more clock(s)</source>
        <translation>
            <numerusform>Եվս %n ժամկետ</numerusform>
            <numerusform>Եվս %n ժամկետ</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ClockWords</name>
    <message>
        <source>{days} d {hours} h</source>
        <translation>{days} օր {hours} ժ</translation>
    </message>
    <message>
        <source>{hours} h {minutes} min</source>
        <translation>{hours} ժ {minutes} րոպե</translation>
    </message>
    <message>
        <source>{hours} h</source>
        <translation>{hours} ժ</translation>
    </message>
    <message>
        <source>{minutes} min {seconds} s</source>
        <translation>{minutes} րոպե {seconds} վ</translation>
    </message>
    <message>
        <source>{minutes} min</source>
        <translation>{minutes} րոպե</translation>
    </message>
    <message>
        <source>{seconds} s</source>
        <translation>{seconds} վ</translation>
    </message>
    <message>
        <source>{days} d</source>
        <translation>{days} օր</translation>
    </message>
    <message>
        <source>{elapsed} of {target} were used.</source>
        <translation>Օգտագործվել է {elapsed}՝ {target}-ից։</translation>
    </message>
    <message>
        <source>Nothing is owed at the moment. The target is {target}.</source>
        <translation>Այս պահին ոչինչ չի պահանջվում։ Նորմը՝ {target}։</translation>
    </message>
    <message>
        <source>{elapsed} were used, the target was {target}.</source>
        <translation>Օգտագործվել է {elapsed}, նորմը {target} էր։</translation>
    </message>
    <message>
        <source>{elapsed} of {target} are used so far.</source>
        <translation>Առայժմ օգտագործված է {elapsed}՝ {target}-ից։</translation>
    </message>
    <message>
        <source>A target of our own; no customer was promised it.</source>
        <translation>Մեր սեփական նորմն է. հաճախորդներին խոստացված չէ։</translation>
    </message>
    <message>
        <source>Due {when}, in {span}.</source>
        <translation>Ժամկետը՝ {when}, մնաց {span}։</translation>
    </message>
    <message>
        <source>Was due {when}, {span} ago.</source>
        <translation>Ժամկետը {when} էր՝ {span} առաջ։</translation>
    </message>
    <message>
        <source>The clock started</source>
        <translation>Հաշվարկն սկսվեց</translation>
    </message>
    <message>
        <source>Time ran</source>
        <translation>Ժամանակն ընթանում էր</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>Դադարի մեջ</translation>
    </message>
    <message>
        <source>Outside working hours</source>
        <translation>Աշխատաժամից դուրս</translation>
    </message>
    <message>
        <source>Rule applied, target {target}</source>
        <translation>Կիրառվել է կանոն, նորմը՝ {target}</translation>
    </message>
    <message>
        <source>Target became {target}</source>
        <translation>Նորմը դարձավ {target}</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>Ժամկետ</translation>
    </message>
    <message>
        <source>Answered, the clock stopped</source>
        <translation>Պատասխանված է, հաշվարկը կանգնեց</translation>
    </message>
    <message>
        <source>The time was used up</source>
        <translation>Ժամանակն սպառվեց</translation>
    </message>
    <message>
        <source>The clock ended</source>
        <translation>Հաշվարկն ավարտվեց</translation>
    </message>
    <message>
        <source>{what}: {cause}</source>
        <translation>{what}՝ {cause}</translation>
    </message>
    <message>
        <source>night</source>
        <translation>գիշեր</translation>
    </message>
    <message>
        <source>day off</source>
        <translation>հանգստյան օր</translation>
    </message>
    <message>
        <source>break</source>
        <translation>ընդմիջում</translation>
    </message>
    <message>
        <source>waiting for the customer</source>
        <translation>սպասում ենք հաճախորդին</translation>
    </message>
    <message>
        <source>waiting for somebody else</source>
        <translation>սպասում ենք մեկ ուրիշի</translation>
    </message>
    <message>
        <source>case not yet taken up</source>
        <translation>դիմումը դեռ չի վերցվել</translation>
    </message>
    <message>
        <source>case snoozed</source>
        <translation>դիմումը հետաձգված է</translation>
    </message>
    <message>
        <source>answered</source>
        <translation>պատասխանված է</translation>
    </message>
    <message>
        <source>no answer was needed</source>
        <translation>պատասխան պետք չէր</translation>
    </message>
    <message>
        <source>the promise no longer applied</source>
        <translation>պարտավորությունն այլևս չէր գործում</translation>
    </message>
    <message>
        <source>check-in is near</source>
        <translation>մուտքը մոտ է</translation>
    </message>
    <message>
        <source>check-in</source>
        <translation>մուտք</translation>
    </message>
    <message>
        <source>check-out</source>
        <translation>ելք</translation>
    </message>
    <message>
        <source>around check-in</source>
        <translation>մուտքի ժամին մոտ</translation>
    </message>
    <message>
        <source>the other side was asked</source>
        <translation>հարցրել են մյուս կողմին</translation>
    </message>
    <message>
        <source>the other side is silent outside its hours</source>
        <translation>մյուս կողմը լռում է իր ժամերից դուրս</translation>
    </message>
    <message>
        <source>the other side is overdue</source>
        <translation>մյուս կողմի ժամկետն անցել է</translation>
    </message>
    <message>
        <source>the other side answered</source>
        <translation>մյուս կողմը պատասխանել է</translation>
    </message>
    <message>
        <source>the rules were changed</source>
        <translation>կանոնները փոխվել են</translation>
    </message>
    <message>
        <source>case solved</source>
        <translation>դիմումը լուծված է</translation>
    </message>
    <message>
        <source>case closed</source>
        <translation>դիմումը փակված է</translation>
    </message>
    <message>
        <source>case open</source>
        <translation>դիմումը բաց է</translation>
    </message>
</context>
<context>
    <name>CompensationDialog</name>
    <message>
        <source>Compensation</source>
        <translation>Փոխհատուցում</translation>
    </message>
</context>
<context>
    <name>CompensationForm</name>
    <message>
        <source>What is given</source>
        <translation>Ինչ է տրամադրվում</translation>
    </message>
    <message>
        <source>Give</source>
        <translation>Տրամադրել</translation>
    </message>
    <message>
        <source>Ask for approval of {0}</source>
        <translation>Ուղարկել հաստատման՝ {0}</translation>
    </message>
    <message>
        <source>Give {0} as {1}</source>
        <translation>Տրամադրել {0}՝ որպես {1}</translation>
    </message>
    <message>
        <source>{what} of {amount} for {name}.</source>
        <translation>{what}՝ {amount}, ստացող՝ {name}։</translation>
    </message>
    <message>
        <source>There is no fee on this booking that could be waived.</source>
        <translation>Այս ամրագրման մեջ չկա վճար, որից հնարավոր է ազատել։</translation>
    </message>
    <message>
        <source>Only {0} of this fee is left.</source>
        <translation>Այս վճարից մնացել է միայն {0}։</translation>
    </message>
    <message>
        <source>This was paid by card: give it back to the card instead.</source>
        <translation>Սա վճարված է քարտով. վերադարձրեք քարտին։</translation>
    </message>
    <message>
        <source>Choose a reason, then it can be given.</source>
        <translation>Ընտրեք պատճառը, և կարելի կլինի տրամադրել։</translation>
    </message>
    <message>
        <source>Say in a few words why.</source>
        <translation>Գրեք հակիրճ՝ ինչու։</translation>
    </message>
    <message>
        <source>Who pays: together they give more than the amount, or it is no amount.</source>
        <translation>Ով է վճարում. միասին գումարից ավելի է ստացվում, կամ դա գումար չէ։</translation>
    </message>
    <message>
        <source>The customer need not pay it any more; no card is touched.</source>
        <translation>Հաճախորդն այլևս պարտավոր չէ վճարել. քարտով գործարք չի կատարվում։</translation>
    </message>
    <message>
        <source>The platform makes the code. It can be used until {0}.</source>
        <translation>Կոդը ստեղծում է հարթակը։ Այն կարելի է օգտագործել մինչև {0}։</translation>
    </message>
    <message>
        <source>The customer can use it for the next booking; no card is touched.</source>
        <translation>Հաճախորդը կարող է օգտագործել հաջորդ ամրագրման համար. քարտով գործարք չի կատարվում։</translation>
    </message>
    <message>
        <source>Above your limit: nothing is given until somebody has approved it.</source>
        <translation>Գերազանցում է ձեր սահմանաչափը. մինչև հաստատումը ոչինչ չի տրամադրվում։</translation>
    </message>
    <message>
        <source>Give a part back to the card instead…</source>
        <translation>Փոխարենը մի մասը վերադարձնել քարտին…</translation>
    </message>
    <message>
        <source>Which fee</source>
        <translation>Որ վճարը</translation>
    </message>
    <message>
        <source>How much</source>
        <translation>Որքան</translation>
    </message>
    <message>
        <source>Can be used until</source>
        <translation>Կարելի է օգտագործել մինչև</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Պատճառ</translation>
    </message>
    <message>
        <source>Note for colleagues and the audit trail</source>
        <translation>Նշում գործընկերների և մատյանի համար</translation>
    </message>
    <message>
        <source>Choose a reason</source>
        <translation>Ընտրեք պատճառը</translation>
    </message>
</context>
<context>
    <name>Composer</name>
    <message>
        <source>The message is too long.</source>
        <translation>Հաղորդագրությունը չափազանց երկար է։</translation>
    </message>
    <message>
        <source>Send the rest as a file.</source>
        <translation>Մնացածն ուղարկեք ֆայլով։</translation>
    </message>
    <message>
        <source>Reply</source>
        <translation>Պատասխանել</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Նշում</translation>
    </message>
    <message>
        <source>Seen by colleagues only</source>
        <translation>Տեսնում են միայն գործընկերները</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>Ուղարկել</translation>
    </message>
    <message>
        <source>Send and…</source>
        <translation>Ուղարկել և…</translation>
    </message>
    <message>
        <source>Canned replies  (/)</source>
        <translation>Պատրաստի պատասխաններ  (/)</translation>
    </message>
    <message>
        <source>Attach files</source>
        <translation>Կցել ֆայլեր</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>Հաղորդագրություն</translation>
    </message>
    <message>
        <source>Add note</source>
        <translation>Ավելացնել նշում</translation>
    </message>
    <message>
        <source>Write to the customer. / opens canned replies</source>
        <translation>Գրեք հաճախորդին։ / բացում է պատրաստի պատասխանները</translation>
    </message>
    <message>
        <source>Write for your colleagues. The customer does not see it</source>
        <translation>Գրեք գործընկերներին։ Հաճախորդը չի տեսնի</translation>
    </message>
    <message>
        <source>Send and solve</source>
        <translation>Ուղարկել և լուծել</translation>
    </message>
    <message>
        <source>Add note and solve</source>
        <translation>Ավելացնել նշում և լուծել</translation>
    </message>
    <message>
        <source>Send and wait for the customer</source>
        <translation>Ուղարկել և սպասել հաճախորդին</translation>
    </message>
    <message>
        <source>Add note and wait</source>
        <translation>Ավելացնել նշում և սպասել</translation>
    </message>
    <message>
        <source>Send and keep open</source>
        <translation>Ուղարկել և թողնել բաց</translation>
    </message>
    <message>
        <source>Add note and keep open</source>
        <translation>Ավելացնել նշում և թողնել բաց</translation>
    </message>
    <message>
        <source>Draft kept</source>
        <translation>Սևագիրը պահված է</translation>
    </message>
</context>
<context>
    <name>ComposerBars</name>
    <message>
        <source>{0} wrote while you were typing</source>
        <translation>Մինչ գրում էիք, գրեց {0}</translation>
    </message>
    <message>
        <source>A colleague</source>
        <translation>Գործընկերը</translation>
    </message>
    <message>
        <source>The customer</source>
        <translation>Հաճախորդը</translation>
    </message>
    <message>
        <source>Look</source>
        <translation>Նայել</translation>
    </message>
    <message>
        <source>Send anyway</source>
        <translation>Ուղարկել ամեն դեպքում</translation>
    </message>
    <message numerus="yes">
        <source>%n placeholder(s) could not be filled</source>
        <translation>
            <numerusform>%n դաշտ չլրացվեց</numerusform>
            <numerusform>%n դաշտ չլրացվեց</numerusform>
        </translation>
    </message>
    <message>
        <source>Write what belongs there before sending.</source>
        <translation>Լրացրեք անհրաժեշտը մինչև ուղարկելը։</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Ցույց տալ</translation>
    </message>
    <message>
        <source>Offline: what you send is kept here and leaves when the connection is back.</source>
        <translation>Կապ չկա. ուղարկածը պահվում է այստեղ և կգնա, երբ կապը վերականգնվի։</translation>
    </message>
</context>
<context>
    <name>ConnectPage</name>
    <message>
        <source>Sign in</source>
        <translation>Մուտք</translation>
    </message>
    <message>
        <source>All your channels, the booking beside the conversation.</source>
        <translation>Բոլոր ալիքները մեկտեղ, ամրագրումը՝ խոսակցության կողքին։</translation>
    </message>
    <message>
        <source>Signing in…</source>
        <translation>Մուտք է գործվում…</translation>
    </message>
    <message>
        <source>Check the address and the network, then try again.</source>
        <translation>Ստուգեք հասցեն և ցանցը, ապա նորից փորձեք։</translation>
    </message>
    <message>
        <source>Platform address</source>
        <translation>Հարթակի հասցեն</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>Էլ. փոստ</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Գաղտնաբառ</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Չեղարկել</translation>
    </message>
    <message>
        <source>Show the password</source>
        <translation>Ցույց տալ գաղտնաբառը</translation>
    </message>
    <message>
        <source>or</source>
        <translation>կամ</translation>
    </message>
    <message>
        <source>Look around in the demo</source>
        <translation>Ծանոթանալ դեմոյին</translation>
    </message>
    <message>
        <source>A made-up world on this computer. Nothing is sent anywhere.</source>
        <translation>Հորինված աշխարհ այս համակարգչում։ Ոչինչ ոչ մի տեղ չի ուղարկվում։</translation>
    </message>
    <message>
        <source>This is not an address.</source>
        <translation>Սա հասցե չէ։</translation>
    </message>
    <message>
        <source>Write it like https://support.example.com</source>
        <translation>Գրեք այսպես՝ https://support.example.com</translation>
    </message>
</context>
<context>
    <name>ContextPanel</name>
    <message>
        <source>Booking, customer and money of the open case stand here.</source>
        <translation>Այստեղ կլինեն բաց դիմումի ամրագրումը, հաճախորդն ու գումարները։</translation>
    </message>
    <message>
        <source>Keys to begin with</source>
        <translation>Ստեղներ սկսելու համար</translation>
    </message>
    <message>
        <source>Not up to date. {0}</source>
        <translation>Թարմացված չէ։ {0}</translation>
    </message>
</context>
<context>
    <name>ContextParts</name>
    <message>
        <source>Put into the reply: {0}</source>
        <translation>Տեղադրել պատասխանում՝ {0}</translation>
    </message>
    <message>
        <source>Call {0}</source>
        <translation>Զանգել՝ {0}</translation>
    </message>
</context>
<context>
    <name>CopyButton</name>
    <message>
        <source>Copy {0}</source>
        <translation>Պատճենել՝ {0}</translation>
    </message>
</context>
<context>
    <name>CorrectionField</name>
    <message>
        <source>Should have been</source>
        <translation>Պետք է լիներ</translation>
    </message>
    <message>
        <source>What “{0}” should have been</source>
        <translation>Որքան պետք է լիներ «{0}» տողը</translation>
    </message>
    <message>
        <source>{amount} was charged for “{line}”: it should have been that or less.</source>
        <translation>«{line}» տողի համար գանձվել է {amount}. պետք է լիներ այդքան կամ պակաս։</translation>
    </message>
</context>
<context>
    <name>CustomerCard</name>
    <message>
        <source>The customer is not known yet.</source>
        <translation>Հաճախորդը դեռ հայտնի չէ։</translation>
    </message>
    <message>
        <source>VIP</source>
        <translation>VIP</translation>
    </message>
    <message>
        <source>Account: {0}</source>
        <translation>Հաշիվ՝ {0}</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Լեզու</translation>
    </message>
    <message>
        <source>Their time</source>
        <translation>Նրանց ժամը</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Հեռախոս</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>Էլ. փոստ</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>Մեզ հետ է</translation>
    </message>
    <message>
        <source>Note about the customer: {0}</source>
        <translation>Նշում հաճախորդի մասին՝ {0}</translation>
    </message>
    <message numerus="yes">
        <source>%n other case(s)</source>
        <translation>
            <numerusform>Եվս %n դիմում</numerusform>
            <numerusform>Եվս %n դիմում</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Show %n more</source>
        <translation>
            <numerusform>Ցույց տալ ևս %n</numerusform>
            <numerusform>Ցույց տալ ևս %n</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DecisionBar</name>
    <message>
        <source>Refuse</source>
        <translation>Մերժել</translation>
    </message>
    <message>
        <source>Withdraw the request</source>
        <translation>Հետ կանչել հարցումը</translation>
    </message>
    <message>
        <source>Your decision is on its way.</source>
        <translation>Ձեր որոշումն ուղարկվում է։</translation>
    </message>
    <message>
        <source>Somebody else decides: nobody approves their own request.</source>
        <translation>Որոշում է մեկ ուրիշը. ոչ ոք չի հաստատում իր իսկ հարցումը։</translation>
    </message>
    <message>
        <source>This is for a {0} to decide.</source>
        <translation>Որոշողի դերը՝ {0}։</translation>
    </message>
    <message>
        <source>Approve more than nothing, or refuse.</source>
        <translation>Հաստատեք զրոյից մեծ գումար կամ մերժեք։</translation>
    </message>
    <message>
        <source>You may approve up to {0} of this.</source>
        <translation>Սրանից կարող եք հաստատել մինչև {0}։</translation>
    </message>
    <message>
        <source>No more than {0} was asked for.</source>
        <translation>Խնդրված է ոչ ավելի, քան {0}։</translation>
    </message>
    <message>
        <source>Approve {0} for {1}</source>
        <translation>Հաստատել {0}՝ {1}</translation>
    </message>
    <message>
        <source>Approve {0}</source>
        <translation>Հաստատել {0}</translation>
    </message>
    <message>
        <source>Say in the note why.</source>
        <translation>Նշման մեջ գրեք՝ ինչու։</translation>
    </message>
    <message>
        <source>{0} less than was asked for. Words to the customer that name the other sum are not sent.</source>
        <translation>{0}-ով պակաս, քան խնդրվել էր։ Նախկին գումարով հաղորդագրությունը հաճախորդին չի ուղարկվի։</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>Գումար</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Նշում</translation>
    </message>
    <message>
        <source>For the colleague who asks, and for the audit trail</source>
        <translation>Հարցում ուղարկած գործընկերոջ և մատյանի համար</translation>
    </message>
</context>
<context>
    <name>DecisionDialog</name>
    <message>
        <source>Decide the claim</source>
        <translation>Որոշել պահանջը</translation>
    </message>
</context>
<context>
    <name>DecisionForm</name>
    <message>
        <source>Decision</source>
        <translation>Որոշում</translation>
    </message>
    <message>
        <source>Choose a decision.</source>
        <translation>Ընտրեք որոշումը։</translation>
    </message>
    <message>
        <source>Decide</source>
        <translation>Որոշել</translation>
    </message>
    <message>
        <source>No more than {0} was claimed.</source>
        <translation>Պահանջված է ոչ ավելի, քան {0}։</translation>
    </message>
    <message>
        <source>Nothing is left of what is disputed: withdraw the dispute, or refuse it.</source>
        <translation>Վիճարկվածից ոչինչ չի մնացել. հետ վերցրեք վեճը կամ մերժեք այն։</translation>
    </message>
    <message>
        <source>Only {0} is left of what is disputed: grant that or less.</source>
        <translation>Վիճարկվածից մնացել է միայն {0}. բավարարեք այդքան կամ պակաս։</translation>
    </message>
    <message>
        <source>Say why less is granted than was claimed.</source>
        <translation>Գրեք, թե ինչու է պահանջը բավարարվում մասամբ։</translation>
    </message>
    <message>
        <source>Who pays: together they give more than the amount, or it is no amount.</source>
        <translation>Ով է վճարում. միասին գումարից ավելի է ստացվում, կամ դա գումար չէ։</translation>
    </message>
    <message>
        <source>Ask for approval of {0}</source>
        <translation>Ուղարկել հաստատման՝ {0}</translation>
    </message>
    <message>
        <source>Grant {0}</source>
        <translation>Բավարարել {0}</translation>
    </message>
    <message>
        <source>{payer} pays {amount} to {by}.</source>
        <translation>{payer} վճարում է {amount}, ստացող՝ {by}։</translation>
    </message>
    <message>
        <source>Of what is disputed {0} was given back or is on its way; {1} can be granted.</source>
        <translation>Վիճարկվածից {0} արդեն վերադարձվել է կամ ճանապարհին է. կարելի է բավարարել {1}։</translation>
    </message>
    <message>
        <source>The claim of {0} is refused; nothing moves.</source>
        <translation>{0} պահանջը մերժվում է. գումար չի շարժվում։</translation>
    </message>
    <message>
        <source>Say why, both sides will ask.</source>
        <translation>Գրեք՝ ինչու. երկու կողմերն էլ կհարցնեն։</translation>
    </message>
    <message>
        <source>Refuse the claim</source>
        <translation>Մերժել պահանջը</translation>
    </message>
    <message>
        <source>The other side has until {0} to answer; before that it can only be refused.</source>
        <translation>Մյուս կողմը կարող է պատասխանել մինչև {0}. մինչ այդ կարելի է միայն մերժել։</translation>
    </message>
    <message>
        <source>Above your limit: nothing moves until somebody has approved it.</source>
        <translation>Գերազանցում է ձեր սահմանաչափը. մինչև հաստատումը գումար չի շարժվում։</translation>
    </message>
    <message>
        <source>Grant it whole: {0}</source>
        <translation>Բավարարել ամբողջությամբ՝ {0}</translation>
    </message>
    <message>
        <source>Grant less</source>
        <translation>Բավարարել մասամբ</translation>
    </message>
    <message>
        <source>Refuse</source>
        <translation>Մերժել</translation>
    </message>
    <message>
        <source>Which card is charged</source>
        <translation>Որ քարտից է գանձվում</translation>
    </message>
    <message>
        <source>Why; the customer reads it in our letter</source>
        <translation>Ինչու. հաճախորդը կկարդա սա մեր նամակում</translation>
    </message>
    <message>
        <source>Why; for colleagues and the audit trail</source>
        <translation>Ինչու. գործընկերների և մատյանի համար</translation>
    </message>
</context>
<context>
    <name>DraftFiles</name>
    <message>
        <source>Files that go with the message</source>
        <translation>Հաղորդագրության ֆայլերը</translation>
    </message>
    <message>
        <source>Not attached: {0}</source>
        <translation>Չի կցվել՝ {0}</translation>
    </message>
    <message>
        <source>A file may have up to {one}, all together {all}; folders and empty files cannot be sent.</source>
        <translation>Մեկ ֆայլը՝ մինչև {one}, բոլորը՝ մինչև {all}. պանակներ և դատարկ ֆայլեր չեն ուղարկվում։</translation>
    </message>
</context>
<context>
    <name>Embedded</name>
    <message>
        <source>The embedded platform could not be started.</source>
        <translation>Ներկառուցված հարթակը չհաջողվեց գործարկել։</translation>
    </message>
    <message>
        <source>The embedded platform did not become ready in time.</source>
        <translation>Ներկառուցված հարթակը ժամանակին պատրաստ չեղավ։</translation>
    </message>
    <message>
        <source>The embedded platform ended before it was ready.</source>
        <translation>Ներկառուցված հարթակն ավարտվեց՝ պատրաստ չլինելով։</translation>
    </message>
    <message>
        <source>It said nothing about the reason.</source>
        <translation>Պատճառի մասին ոչինչ չասաց։</translation>
    </message>
</context>
<context>
    <name>EventWords</name>
    <message>
        <source>{who}: {what}</source>
        <translation>{who}՝ {what}</translation>
    </message>
    <message>
        <source>{what} ({why})</source>
        <translation>{what} ({why})</translation>
    </message>
    <message>
        <source>a clock was about to run out: {clock}</source>
        <translation>ժամկետը մոտ էր լրանալուն՝ {clock}</translation>
    </message>
    <message>
        <source>a clock ran out: {clock}</source>
        <translation>ժամկետն անցավ՝ {clock}</translation>
    </message>
    <message>
        <source>An agent</source>
        <translation>Օպերատորը</translation>
    </message>
    <message>
        <source>The customer</source>
        <translation>Հաճախորդը</translation>
    </message>
    <message>
        <source>The other side</source>
        <translation>Մյուս կողմը</translation>
    </message>
    <message>
        <source>System</source>
        <translation>Համակարգը</translation>
    </message>
    <message>
        <source>{who} opened the case by {channel}</source>
        <translation>{who}՝ դիմումը բացվեց, ալիքը՝ {channel}</translation>
    </message>
    <message>
        <source>{who} opened the case</source>
        <translation>{who}՝ դիմումը բացվեց</translation>
    </message>
    <message>
        <source>{who} set the status to {status}</source>
        <translation>{who}՝ կարգավիճակը՝ {status}</translation>
    </message>
    <message>
        <source>{who} put the case back, nobody has it</source>
        <translation>{who}՝ դիմումը կրկին ոչ ոքինը չէ</translation>
    </message>
    <message>
        <source>another agent</source>
        <translation>մեկ այլ օպերատոր</translation>
    </message>
    <message>
        <source>{who} took the case</source>
        <translation>{who}՝ դիմումը վերցվեց</translation>
    </message>
    <message>
        <source>{who} gave the case to {name}</source>
        <translation>{who}՝ դիմումը փոխանցվեց {name}</translation>
    </message>
    <message>
        <source>{who} set the priority to {priority}</source>
        <translation>{who}՝ առաջնահերթությունը՝ {priority}</translation>
    </message>
    <message>
        <source>{who} moved the case to {queue}</source>
        <translation>{who}՝ տեղափոխվեց հերթ {queue}</translation>
    </message>
    <message>
        <source>{who} added the tags {added} and removed {removed}</source>
        <translation>{who}՝ ավելացվեցին պիտակներ {added}, հանվեցին {removed}</translation>
    </message>
    <message>
        <source>The booking {code} changed</source>
        <translation>{code} ամրագրումը փոխվեց</translation>
    </message>
    <message>
        <source>{who} linked the booking {code}</source>
        <translation>{who}՝ կապվեց ամրագրումը {code}</translation>
    </message>
    <message>
        <source>{who} changed the booking of the case</source>
        <translation>{who}՝ փոխվեց դիմումի ամրագրումը</translation>
    </message>
    <message>
        <source>A clock changed: {clock}</source>
        <translation>Ժամկետը փոխվեց՝ {clock}</translation>
    </message>
    <message>
        <source>{what}. {lead} was called</source>
        <translation>{what}։ Կանչվեց՝ {lead}</translation>
    </message>
    <message>
        <source>{who} gave {score} of 5 stars</source>
        <translation>{who}՝ {score} աստղ 5-ից</translation>
    </message>
    <message>
        <source>{who} merged the case with #{number}</source>
        <translation>{who}՝ միավորվեց #{number}-ի հետ</translation>
    </message>
    <message numerus="yes">
        <source>{who} removed the tag(s) {removed}</source>
        <translation>
            <numerusform>{who}՝ հանվեց պիտակ {removed}</numerusform>
            <numerusform>{who}՝ հանվեցին պիտակներ {removed}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{who} added the tag(s) {added}</source>
        <translation>
            <numerusform>{who}՝ ավելացվեց պիտակ {added}</numerusform>
            <numerusform>{who}՝ ավելացվեցին պիտակներ {added}</numerusform>
        </translation>
    </message>
    <message>
        <source>{who} merged two cases into one</source>
        <translation>{who}՝ երկու դիմում միավորվեց</translation>
    </message>
    <message>
        <source>{who} put the case to sleep</source>
        <translation>{who}՝ դիմումը հետաձգվեց</translation>
    </message>
    <message>
        <source>{who} woke the case up</source>
        <translation>{who}՝ դիմումը վերադարձվեց</translation>
    </message>
    <message>
        <source>{clock} of the other side</source>
        <translation>{clock} (մյուս կողմ)</translation>
    </message>
    <message>
        <source>A clock started: {clock}</source>
        <translation>Հաշվարկն սկսվեց՝ {clock}</translation>
    </message>
    <message>
        <source>A clock was paused: {clock}</source>
        <translation>Հաշվարկը դադարեցվեց՝ {clock}</translation>
    </message>
    <message>
        <source>A clock goes on: {clock}</source>
        <translation>Հաշվարկը շարունակվում է՝ {clock}</translation>
    </message>
    <message>
        <source>A clock got less time: {clock}</source>
        <translation>Ժամկետը կրճատվեց՝ {clock}</translation>
    </message>
    <message>
        <source>A clock was kept: {clock}</source>
        <translation>Ժամկետը պահվեց՝ {clock}</translation>
    </message>
    <message>
        <source>A clock ended: {clock}</source>
        <translation>Հաշվարկն ավարտվեց՝ {clock}</translation>
    </message>
    <message>
        <source>A clock is about to run out: {clock}</source>
        <translation>Ժամկետը շուտով կլրանա՝ {clock}</translation>
    </message>
    <message>
        <source>A clock ran out: {clock}</source>
        <translation>Ժամկետն անցավ՝ {clock}</translation>
    </message>
    <message>
        <source>{who} said that no answer is needed</source>
        <translation>{who}՝ պատասխան պետք չէ</translation>
    </message>
    <message>
        <source>{who} changed the subject</source>
        <translation>{who}՝ փոխվեց թեման</translation>
    </message>
    <message>
        <source>{who} changed the topic</source>
        <translation>{who}՝ փոխվեց խնդիրը</translation>
    </message>
</context>
<context>
    <name>EventsView</name>
    <message numerus="yes">
        <source>%n earlier event(s)</source>
        <translation>
            <numerusform>%n ավելի վաղ իրադարձություն</numerusform>
            <numerusform>%n ավելի վաղ իրադարձություն</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>EvidenceField</name>
    <message>
        <source>New files</source>
        <translation>Նոր ֆայլեր</translation>
    </message>
    <message>
        <source>No message of this case has files.</source>
        <translation>Այս դիմումի հաղորդագրություններում ֆայլեր չկան։</translation>
    </message>
    <message>
        <source>Add files…</source>
        <translation>Ավելացնել ֆայլեր…</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>Ապացույցներ</translation>
    </message>
    <message>
        <source>Show {0}</source>
        <translation>Ցույց տալ՝ {0}</translation>
    </message>
    <message>
        <source>Add files</source>
        <translation>Ավելացնել ֆայլեր</translation>
    </message>
</context>
<context>
    <name>ExportDialog</name>
    <message>
        <source>Export for finance</source>
        <translation>Արտահանում ֆինանսական բաժնի համար</translation>
    </message>
    <message>
        <source>Every movement of the ledger in this period, one line each. The days are those of UTC.</source>
        <translation>Այս ժամանակահատվածի բոլոր դրամական շարժերը՝ մեկական տողով։ Օրերն ըստ UTC-ի են։</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Սկսած</translation>
    </message>
    <message>
        <source>To</source>
        <translation>Մինչև</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Չեղարկել</translation>
    </message>
    <message>
        <source>Save as CSV…</source>
        <translation>Պահել որպես CSV…</translation>
    </message>
    <message>
        <source>The last day lies before the first.</source>
        <translation>Վերջին օրն ավելի վաղ է, քան առաջինը։</translation>
    </message>
</context>
<context>
    <name>Faults</name>
    <message>
        <source>The platform does not answer.</source>
        <translation>Հարթակը չի պատասխանում։</translation>
    </message>
    <message>
        <source>Your work is kept here and sent as soon as it is back.</source>
        <translation>Ձեր աշխատանքը պահված է այստեղ և կուղարկվի, հենց կապը վերականգնվի։</translation>
    </message>
    <message>
        <source>The platform gave an answer that makes no sense.</source>
        <translation>Հարթակը անհասկանալի պատասխան տվեց։</translation>
    </message>
    <message>
        <source>Try again; if it stays so, tell whoever runs the platform.</source>
        <translation>Փորձեք կրկին. եթե չստացվի, տեղեկացրեք հարթակի ադմինիստրատորին։</translation>
    </message>
    <message>
        <source>There is no Agent Console platform at this address.</source>
        <translation>Այս հասցեում Agent Console հարթակ չկա։</translation>
    </message>
    <message>
        <source>Check the address with whoever runs the platform.</source>
        <translation>Ճշտեք հասցեն հարթակի ադմինիստրատորից։</translation>
    </message>
    <message>
        <source>The platform&apos;s certificate is not valid.</source>
        <translation>Հարթակի վկայագիրը վավեր չէ։</translation>
    </message>
    <message>
        <source>Do not enter your password; tell whoever runs the platform.</source>
        <translation>Գաղտնաբառ մի՛ մուտքագրեք. տեղեկացրեք հարթակի ադմինիստրատորին։</translation>
    </message>
    <message>
        <source>You have been signed out.</source>
        <translation>Աշխատաշրջանն ավարտվել է։</translation>
    </message>
    <message>
        <source>Sign in again; nothing you typed is lost.</source>
        <translation>Կրկին մուտք գործեք. ձեր գրածը չի կորել։</translation>
    </message>
    <message>
        <source>E-mail or password is wrong.</source>
        <translation>Էլ. փոստը կամ գաղտնաբառը սխալ է։</translation>
    </message>
    <message>
        <source>Check both, and whether Caps Lock is on.</source>
        <translation>Ստուգեք երկուսն էլ, և արդյոք Caps Lock-ը միացված չէ։</translation>
    </message>
    <message>
        <source>Your role does not allow this.</source>
        <translation>Ձեր դերը դա թույլ չի տալիս։</translation>
    </message>
    <message>
        <source>Ask a team lead to do it or to give you the right.</source>
        <translation>Խնդրեք թիմի ղեկավարին անել դա կամ իրավունք տալ ձեզ։</translation>
    </message>
    <message>
        <source>This does not exist any more.</source>
        <translation>Սա այլևս գոյություն չունի։</translation>
    </message>
    <message>
        <source>Somebody may have merged or removed it.</source>
        <translation>Հնարավոր է՝ ինչ-որ մեկը միավորել կամ հեռացրել է։</translation>
    </message>
    <message>
        <source>Somebody else changed this a moment ago.</source>
        <translation>Ինչ-որ մեկը հենց նոր փոխել է սա։</translation>
    </message>
    <message>
        <source>Look at the new state, then try again.</source>
        <translation>Նայեք նոր վիճակը, ապա փորձեք կրկին։</translation>
    </message>
    <message>
        <source>A new message came while you were writing.</source>
        <translation>Մինչ դուք գրում էիք, նոր հաղորդագրություն եկավ։</translation>
    </message>
    <message>
        <source>Read it, then send, or send anyway.</source>
        <translation>Կարդացեք, ապա ուղարկեք, կամ ուղարկեք ամեն դեպքում։</translation>
    </message>
    <message>
        <source>The money of this booking moved in the meantime.</source>
        <translation>Այս ընթացքում ամրագրման գումարը փոխվել է։</translation>
    </message>
    <message>
        <source>Check the new figures and confirm again.</source>
        <translation>Ստուգեք նոր գումարները և կրկին հաստատեք։</translation>
    </message>
    <message>
        <source>What a line should have been cannot be right.</source>
        <translation>Գումարը, որը պետք է լիներ տողում, չի կարող ճիշտ լինել։</translation>
    </message>
    <message>
        <source>Enter for each line once something between nothing and what was charged.</source>
        <translation>Յուրաքանչյուր տողի համար մեկ անգամ նշեք գումար՝ զրոյից մինչև գանձվածը։</translation>
    </message>
    <message>
        <source>The amount is above what you may give.</source>
        <translation>Գումարը գերազանցում է ձեզ թույլատրվածը։</translation>
    </message>
    <message>
        <source>Choose less, or ask for approval.</source>
        <translation>Ընտրեք ավելի փոքր գումար կամ հաստատում խնդրեք։</translation>
    </message>
    <message>
        <source>The policy gives something else by now.</source>
        <translation>Ըստ պայմանների գումարն արդեն այլ է։</translation>
    </message>
    <message>
        <source>This needs a few words that say why.</source>
        <translation>Սրա համար պետք է հակիրճ գրել՝ ինչու։</translation>
    </message>
    <message>
        <source>Write them into the note.</source>
        <translation>Գրեք նշման մեջ։</translation>
    </message>
    <message>
        <source>Those who are to pay cannot bear it so.</source>
        <translation>Նշված վճարողները չեն կարող այդպես կրել գումարը։</translation>
    </message>
    <message>
        <source>Split the amount anew.</source>
        <translation>Նորից բաշխեք գումարը։</translation>
    </message>
    <message>
        <source>This is not a per cent figure.</source>
        <translation>Սա տոկոս չէ։</translation>
    </message>
    <message>
        <source>Write a number from 0 to 100, such as 12.5.</source>
        <translation>Գրեք 0-ից 100 թիվ, օրինակ՝ 12,5։</translation>
    </message>
    <message>
        <source>The payments do not give what their parts say.</source>
        <translation>Վճարումների գումարը չի համընկնում դրանց մասերի հետ։</translation>
    </message>
    <message>
        <source>Spread the amount anew.</source>
        <translation>Նորից բաշխեք գումարը։</translation>
    </message>
    <message>
        <source>The books of this period are closed.</source>
        <translation>Այս ժամանակահատվածի հաշիվները փակված են։</translation>
    </message>
    <message>
        <source>Ask finance to open them, or do it in the running period.</source>
        <translation>Խնդրեք ֆինանսական բաժնին բացել կամ կատարեք ընթացիկ ժամանակահատվածում։</translation>
    </message>
    <message>
        <source>This does not belong to the booking.</source>
        <translation>Սա այդ ամրագրմանը չի վերաբերում։</translation>
    </message>
    <message>
        <source>Open the case again and choose the right booking.</source>
        <translation>Կրկին բացեք դիմումը և ընտրեք ճիշտ ամրագրումը։</translation>
    </message>
    <message>
        <source>The other side still has time to answer.</source>
        <translation>Մյուս կողմը դեռ պատասխանելու ժամանակ ունի։</translation>
    </message>
    <message>
        <source>Wait for the answer, or refuse the claim.</source>
        <translation>Սպասեք պատասխանին կամ մերժեք պահանջը։</translation>
    </message>
    <message>
        <source>The other side has answered already.</source>
        <translation>Մյուս կողմն արդեն պատասխանել է։</translation>
    </message>
    <message>
        <source>Look at the answer, then decide the claim.</source>
        <translation>Նայեք պատասխանը, ապա որոշեք պահանջը։</translation>
    </message>
    <message>
        <source>The time in which this can be claimed is over, or has not begun.</source>
        <translation>Այս պահանջի ժամկետն անցել է կամ դեռ չի սկսվել։</translation>
    </message>
    <message>
        <source>Explain it to whoever claims.</source>
        <translation>Բացատրեք դա պահանջողին։</translation>
    </message>
    <message>
        <source>This claim needs evidence.</source>
        <translation>Այս պահանջն ապացույց է պահանջում։</translation>
    </message>
    <message>
        <source>Tick a file of the case, or add one.</source>
        <translation>Նշեք դիմումի ֆայլերից մեկը կամ ավելացրեք։</translation>
    </message>
    <message>
        <source>A voucher cannot be good until that day.</source>
        <translation>Վաուչերը չի կարող վավեր լինել մինչև այդ օրը։</translation>
    </message>
    <message>
        <source>Choose another date.</source>
        <translation>Ընտրեք այլ ամսաթիվ։</translation>
    </message>
    <message>
        <source>This fee cannot be waived.</source>
        <translation>Այս վճարից ազատել հնարավոր չէ։</translation>
    </message>
    <message>
        <source>What was paid by card is given back to the card instead.</source>
        <translation>Քարտով վճարվածը փոխարենը վերադարձվում է քարտին։</translation>
    </message>
    <message>
        <source>Nothing of this payment can be refunded any more.</source>
        <translation>Այս վճարումից այլևս վերադարձնելու բան չկա։</translation>
    </message>
    <message>
        <source>The platform is busy.</source>
        <translation>Հարթակը զբաղված է։</translation>
    </message>
    <message>
        <source>It is tried again by itself in a moment.</source>
        <translation>Քիչ անց ինքնաբերաբար կփորձվի կրկին։</translation>
    </message>
    <message>
        <source>It is not known yet whether this arrived.</source>
        <translation>Դեռ հայտնի չէ՝ արդյոք սա հասել է։</translation>
    </message>
    <message>
        <source>The platform is being asked; do not do it again.</source>
        <translation>Հարցնում ենք հարթակին. մի՛ կրկնեք։</translation>
    </message>
    <message>
        <source>The platform&apos;s certificate has expired.</source>
        <translation>Հարթակի վկայագրի ժամկետն անցել է։</translation>
    </message>
    <message>
        <source>Tell whoever runs the platform; until then nothing is sent.</source>
        <translation>Տեղեկացրեք հարթակի ադմինիստրատորին. մինչ այդ ոչինչ չի ուղարկվում։</translation>
    </message>
    <message>
        <source>The connection to this address would not be encrypted.</source>
        <translation>Այս հասցեի հետ կապը գաղտնագրված չէր լինի։</translation>
    </message>
    <message>
        <source>Use an address that begins with https://.</source>
        <translation>Օգտագործեք https://-ով սկսվող հասցե։</translation>
    </message>
    <message>
        <source>This is not an address.</source>
        <translation>Սա հասցե չէ։</translation>
    </message>
    <message>
        <source>Write it like https://support.example.com</source>
        <translation>Գրեք այսպես՝ https://support.example.com</translation>
    </message>
    <message>
        <source>The platform took too long to answer.</source>
        <translation>Հարթակը չափազանց երկար չպատասխանեց։</translation>
    </message>
    <message>
        <source>Your work is kept here; it is tried again by itself.</source>
        <translation>Ձեր աշխատանքը պահված է այստեղ. ինքնաբերաբար կփորձվի կրկին։</translation>
    </message>
    <message>
        <source>The connection broke off in mid-answer.</source>
        <translation>Կապն ընդհատվեց պատասխանի կեսին։</translation>
    </message>
    <message>
        <source>This is too large.</source>
        <translation>Սա չափազանց մեծ է։</translation>
    </message>
    <message>
        <source>Send less at once, or a smaller file.</source>
        <translation>Ուղարկեք ավելի քիչ կամ ավելի փոքր ֆայլ։</translation>
    </message>
    <message>
        <source>Too many tries in a short time.</source>
        <translation>Չափազանց շատ փորձեր կարճ ժամանակում։</translation>
    </message>
    <message>
        <source>Wait a moment, then try again.</source>
        <translation>Մի փոքր սպասեք և փորձեք կրկին։</translation>
    </message>
    <message>
        <source>The keyring of this computer does not answer.</source>
        <translation>Գաղտնաբառերի պահոցը չի պատասխանում։</translation>
    </message>
    <message>
        <source>Unlock it and try again.</source>
        <translation>Ապակողպեք այն և փորձեք կրկին։</translation>
    </message>
    <message>
        <source>The key of the local copy cannot be read or written.</source>
        <translation>Տեղային պատճենի բանալին չի կարդացվում կամ գրվում։</translation>
    </message>
    <message>
        <source>Check the rights of the profile&apos;s folder and the room on the disk.</source>
        <translation>Ստուգեք պրոֆիլի պանակի իրավունքներն ու սկավառակի տեղը։</translation>
    </message>
    <message>
        <source>The local copy on this computer cannot be used.</source>
        <translation>Այս համակարգչի տեղային պատճենը չի կարող օգտագործվել։</translation>
    </message>
    <message>
        <source>Check the disk; your account on the platform is not touched.</source>
        <translation>Ստուգեք սկավառակը. հարթակի ձեր հաշիվն անփոփոխ է։</translation>
    </message>
    <message>
        <source>The disk of this computer is full.</source>
        <translation>Այս համակարգչի սկավառակը լի է։</translation>
    </message>
    <message>
        <source>Make room; what you typed stays on the screen until then.</source>
        <translation>Տեղ ազատեք. ձեր գրածը մնում է էկրանին։</translation>
    </message>
    <message>
        <source>Another program holds the local copy.</source>
        <translation>Տեղային պատճենը զբաղեցնում է այլ ծրագիր։</translation>
    </message>
    <message>
        <source>Close the other console of this profile and try again.</source>
        <translation>Փակեք այս պրոֆիլի մյուս պատուհանը և փորձեք կրկին։</translation>
    </message>
    <message>
        <source>The local copy on this computer is damaged.</source>
        <translation>Այս համակարգչի տեղային պատճենը վնասված է։</translation>
    </message>
    <message>
        <source>It is being read anew from the platform; drafts and outbox are saved where possible.</source>
        <translation>Այն նորից բեռնվում է հարթակից. սևագրերն ու ելքայինը հնարավորինս փրկված են։</translation>
    </message>
    <message>
        <source>The local copy on this computer was damaged.</source>
        <translation>Այս համակարգչի տեղային պատճենը վնասված էր։</translation>
    </message>
    <message>
        <source>The local copy on this computer could not be opened: it is damaged, or another password was its key.</source>
        <translation>Այս համակարգչի տեղային պատճենը հնարավոր չեղավ բացել. այն վնասված է, կամ դրա բանալին այլ գաղտնաբառ էր։</translation>
    </message>
    <message>
        <source>It was set aside, not deleted, and everything is read anew from the platform. What was typed and not yet sent is still in the old copy.</source>
        <translation>Այն մի կողմ է դրվել, չի ջնջվել, և ամեն ինչ նորից բեռնվում է հարթակից։ Գրվածը, որը դեռ չէր ուղարկվել, մնացել է հին պատճենում։</translation>
    </message>
    <message>
        <source>The folder of this profile cannot be written to.</source>
        <translation>Այս պրոֆիլի պանակում հնարավոր չէ գրել։</translation>
    </message>
    <message>
        <source>Check its rights and the room on the disk.</source>
        <translation>Ստուգեք դրա իրավունքներն ու սկավառակի տեղը։</translation>
    </message>
    <message>
        <source>The platform refused this.</source>
        <translation>Հարթակը մերժեց սա։</translation>
    </message>
    <message>
        <source>Look at the case again; something about it does not allow it.</source>
        <translation>Կրկին նայեք դիմումին. ինչ-որ բան դա թույլ չի տալիս։</translation>
    </message>
    <message>
        <source>Something in this is not right.</source>
        <translation>Այստեղ ինչ-որ բան ճիշտ չէ։</translation>
    </message>
    <message>
        <source>Check what you entered.</source>
        <translation>Ստուգեք մուտքագրածը։</translation>
    </message>
</context>
<context>
    <name>Formats</name>
    <message>
        <source>Today</source>
        <translation>Այսօր</translation>
    </message>
    <message>
        <source>Yesterday</source>
        <translation>Երեկ</translation>
    </message>
    <message>
        <source>Tomorrow</source>
        <translation>Վաղը</translation>
    </message>
    <message>
        <source>{0} s</source>
        <translation>{0} վ</translation>
    </message>
    <message>
        <source>{0} min</source>
        <translation>{0} րոպե</translation>
    </message>
    <message>
        <source>{0} h</source>
        <translation>{0} ժ</translation>
    </message>
    <message>
        <source>{0} d</source>
        <translation>{0} օր</translation>
    </message>
    <message>
        <source>just now</source>
        <translation>հենց նոր</translation>
    </message>
    <message>
        <source>{0} ago</source>
        <translation>{0} առաջ</translation>
    </message>
    <message>
        <source>in {0}</source>
        <translation>{0} անց</translation>
    </message>
</context>
<context>
    <name>Given</name>
    <message>
        <source>The chosen lines in full.</source>
        <translation>Ընտրված տողերն ամբողջությամբ։</translation>
    </message>
    <message>
        <source>The chosen lines, by as much as they were too high.</source>
        <translation>Ընտրված տողերը՝ որքանով դրանք ավելի էին։</translation>
    </message>
    <message>
        <source>Choose the lines or enter the amount.</source>
        <translation>Ընտրեք տողերը կամ մուտքագրեք գումարը։</translation>
    </message>
    <message>
        <source>Not the guest&apos;s doing: everything that was not used comes back.</source>
        <translation>Հյուրի մեղքով չէ. վերադարձվում է ամբողջ չօգտագործվածը։</translation>
    </message>
    <message>
        <source>The deposit comes back whatever the policy says.</source>
        <translation>Գրավը վերադարձվում է ցանկացած պայմանների դեպքում։</translation>
    </message>
    <message>
        <source>The deposit is held until the damage claim is decided.</source>
        <translation>Գրավը պահվում է մինչև վնասի պահանջի որոշումը։</translation>
    </message>
    <message>
        <source>A disaster or an order of the authorities: everything that was not used comes back.</source>
        <translation>Աղետ կամ իշխանությունների կարգադրություն. վերադարձվում է ամբողջ չօգտագործվածը։</translation>
    </message>
    <message>
        <source>Illness or bereavement: everything that was not used comes back, except the service fee.</source>
        <translation>Հիվանդություն կամ հարազատի կորուստ. վերադարձվում է ամբողջ չօգտագործվածը, բացի սպասարկման վճարից։</translation>
    </message>
    <message>
        <source>Beyond the host&apos;s control: the guest gets back everything unused, the host bears no consequences.</source>
        <translation>Տանտիրոջից անկախ. հյուրին վերադարձվում է ամբողջ չօգտագործվածը, տանտիրոջ համար հետևանքներ չկան։</translation>
    </message>
    <message>
        <source>Flexible: cancelled a day or more before check-in, everything comes back.</source>
        <translation>Ճկուն. չեղարկում մուտքից մեկ օր և ավելի առաջ՝ վերադարձվում է ամբողջը։</translation>
    </message>
    <message>
        <source>Flexible: cancelled within a day of check-in, the first night and the service fee stay paid.</source>
        <translation>Ճկուն. չեղարկում մուտքին մեկ օրից պակաս մնալիս՝ առաջին գիշերն ու սպասարկման վճարը չեն վերադարձվում։</translation>
    </message>
    <message>
        <source>Flexible: cancelled during the stay, the nights begun and one more stay paid.</source>
        <translation>Ճկուն. չեղարկում կեցության ընթացքում՝ սկսված գիշերներն ու ևս մեկը չեն վերադարձվում։</translation>
    </message>
    <message>
        <source>Moderate: cancelled 5 days or more before check-in, everything comes back.</source>
        <translation>Չափավոր. չեղարկում մուտքից 5 օր և ավելի առաջ՝ վերադարձվում է ամբողջը։</translation>
    </message>
    <message>
        <source>Moderate: cancelled within 5 days of check-in, the first night and half of the others stay paid.</source>
        <translation>Չափավոր. չեղարկում մուտքին 5 օրից պակաս մնալիս՝ առաջին գիշերն ու մյուսների կեսը չեն վերադարձվում։</translation>
    </message>
    <message>
        <source>Moderate: cancelled during the stay, the nights begun, one more and half of the others stay paid.</source>
        <translation>Չափավոր. չեղարկում կեցության ընթացքում՝ սկսված գիշերները, ևս մեկը և մյուսների կեսը չեն վերադարձվում։</translation>
    </message>
    <message>
        <source>Strict: cancelled within 48 hours of booking and 14 days or more before check-in, everything comes back.</source>
        <translation>Խիստ. չեղարկում ամրագրումից հետո 48 ժամվա ընթացքում և մուտքից 14 օր և ավելի առաջ՝ վերադարձվում է ամբողջը։</translation>
    </message>
    <message>
        <source>Strict: cancelled 7 days or more before check-in, half of the nights comes back.</source>
        <translation>Խիստ. չեղարկում մուտքից 7 օր և ավելի առաջ՝ վերադարձվում է գիշերների կեսը։</translation>
    </message>
    <message>
        <source>Strict: cancelled within 7 days of check-in, the nights stay paid.</source>
        <translation>Խիստ. չեղարկում մուտքին 7 օրից պակաս մնալիս՝ գիշերները չեն վերադարձվում։</translation>
    </message>
    <message>
        <source>Strict: cancelled during the stay, the nights stay paid.</source>
        <translation>Խիստ. չեղարկում կեցության ընթացքում՝ գիշերները չեն վերադարձվում։</translation>
    </message>
    <message>
        <source>Not the client&apos;s doing: everything comes back.</source>
        <translation>Հաճախորդի մեղքով չէ. վերադարձվում է ամբողջը։</translation>
    </message>
    <message>
        <source>Beyond the client&apos;s control and said before the slot: no late fee.</source>
        <translation>Հաճախորդից անկախ և նախապես ասված. ուշացման վճար չկա։</translation>
    </message>
    <message>
        <source>Beyond the control of the business: the client gets everything back, the business bears no consequences.</source>
        <translation>Կազմակերպությունից անկախ. հաճախորդին վերադարձվում է ամբողջը, կազմակերպության համար հետևանքներ չկան։</translation>
    </message>
    <message>
        <source>Cancelled 24 hours or more before the slot: free of charge.</source>
        <translation>Չեղարկում սկզբից 24 ժամ և ավելի առաջ՝ անվճար։</translation>
    </message>
    <message>
        <source>Not come, or later than the 15 minutes that are tolerated: the price is kept as the fee.</source>
        <translation>Չի եկել կամ ուշացել է թույլատրելի 15 րոպեից ավելի. գինը պահվում է որպես վճար։</translation>
    </message>
    <message>
        <source>Later than the 15 minutes that are tolerated, but announced: the slot is released and the late fee is kept.</source>
        <translation>Ուշացում թույլատրելի 15 րոպեից ավելի, բայց զգուշացրել է. ժամն ազատվում է, ուշացման վճարը պահվում է։</translation>
    </message>
    <message>
        <source>Cancelled less than 24 hours before the slot: half of the price is kept as the late fee.</source>
        <translation>Չեղարկում սկզբին 24 ժամից պակաս մնալիս. գնի կեսը պահվում է որպես ուշ չեղարկման վճար։</translation>
    </message>
    <message>
        <source>Not the driver&apos;s doing: everything comes back.</source>
        <translation>Վարորդի մեղքով չէ. վերադարձվում է ամբողջը։</translation>
    </message>
    <message>
        <source>Minutes that were not driven come back.</source>
        <translation>Չքշված րոպեները վերադարձվում են։</translation>
    </message>
    <message>
        <source>Kilometres that were not driven come back.</source>
        <translation>Չանցած կիլոմետրերը վերադարձվում են։</translation>
    </message>
    <message>
        <source>Fuel that was charged wrongly comes back.</source>
        <translation>Սխալ գանձված վառելիքը վերադարձվում է։</translation>
    </message>
    <message>
        <source>Parking that was charged wrongly comes back.</source>
        <translation>Սխալ գանձված կայանումը վերադարձվում է։</translation>
    </message>
    <message>
        <source>A fine that was not this driver&apos;s comes back.</source>
        <translation>Այս վարորդին չվերաբերող տուգանքը վերադարձվում է։</translation>
    </message>
    <message>
        <source>The car could not be moved: the parking comes back.</source>
        <translation>Մեքենան հնարավոր չէր տեղաշարժել. կայանման վճարը վերադարձվում է։</translation>
    </message>
    <message>
        <source>Cancelled before the ride began: everything comes back.</source>
        <translation>Չեղարկում ուղևորության սկսվելուց առաջ՝ վերադարձվում է ամբողջը։</translation>
    </message>
    <message>
        <source>A ride is corrected by the lines that were wrong: choose them.</source>
        <translation>Ուղևորությունն ուղղվում է սխալ տողերով. ընտրեք դրանք։</translation>
    </message>
    <message>
        <source>What was paid beyond the bill comes back.</source>
        <translation>Վերադարձվում է այն, ինչ վճարվել է հաշվից ավելի։</translation>
    </message>
    <message>
        <source>The nights that have begun stay paid.</source>
        <translation>Սկսված գիշերները մնում են վճարված։</translation>
    </message>
    <message>
        <source>stays: around check-in, host within 1 h of local daytime</source>
        <translation>կեցություն՝ մուտքի շուրջ, տանտերը՝ տեղի ցերեկվա 1 ժամում</translation>
    </message>
    <message>
        <source>stays: problem at the stay, host within 1 h of local daytime</source>
        <translation>կեցություն՝ խնդիր կեցության ընթացքում, տանտերը՝ տեղի ցերեկվա 1 ժամում</translation>
    </message>
    <message>
        <source>stays: within 5 days of check-in or during the stay, host within 12 h</source>
        <translation>կեցություն՝ մուտքին 5 օրից պակաս կամ կեցության ընթացքում, տանտերը՝ 12 ժամում</translation>
    </message>
    <message>
        <source>stays: more than 5 days before check-in, host within 3 days</source>
        <translation>կեցություն՝ մուտքին 5 օրից ավելի, տանտերը՝ 3 օրում</translation>
    </message>
    <message>
        <source>stays: after the stay, host within 3 days</source>
        <translation>կեցություն՝ կեցությունից հետո, տանտերը՝ 3 օրում</translation>
    </message>
    <message>
        <source>stays: host silent outside local daytime, the platform steps in at once</source>
        <translation>կեցություն՝ տանտերը լռում է տեղի ցերեկից դուրս, հարթակն անմիջապես միջամտում է</translation>
    </message>
    <message>
        <source>stays: host overdue, support is called in</source>
        <translation>կեցություն՝ տանտերն ուշացել է, կանչվում է աջակցությունը</translation>
    </message>
    <message>
        <source>phone: at once</source>
        <translation>հեռախոս՝ անմիջապես</translation>
    </message>
    <message>
        <source>appointments: e-mail or form within 2 h</source>
        <translation>այցեր՝ էլ. փոստ կամ ձև՝ 2 ժամում</translation>
    </message>
    <message>
        <source>chat, valued customer: 2 min</source>
        <translation>չատ, կարևոր հաճախորդ՝ 2 րոպե</translation>
    </message>
    <message>
        <source>chat: minutes, around the clock</source>
        <translation>չատ՝ րոպեներ, շուրջօրյա</translation>
    </message>
    <message>
        <source>cars: written, urgent, 10 min</source>
        <translation>մեքենաներ՝ գրավոր, շտապ, 10 րոպե</translation>
    </message>
    <message>
        <source>messengers: 15 min</source>
        <translation>մեսենջերներ՝ 15 րոպե</translation>
    </message>
    <message>
        <source>urgent in writing: 30 min</source>
        <translation>շտապ՝ գրավոր՝ 30 րոպե</translation>
    </message>
    <message>
        <source>valued customer in writing: 1 h</source>
        <translation>կարևոր հաճախորդ՝ գրավոր՝ 1 ժամ</translation>
    </message>
    <message>
        <source>everything else in writing: 4 h</source>
        <translation>մնացածը՝ գրավոր՝ 4 ժամ</translation>
    </message>
    <message>
        <source>urgent: word at least every 4 h</source>
        <translation>շտապ՝ լուր առնվազն 4 ժամը մեկ</translation>
    </message>
    <message>
        <source>appointments: solved within 24 office hours</source>
        <translation>այցեր՝ լուծված 24 աշխատանքային ժամում</translation>
    </message>
    <message>
        <source>cars: solved within 1 day</source>
        <translation>մեքենաներ՝ լուծված 1 օրում</translation>
    </message>
    <message>
        <source>solved within 3 days</source>
        <translation>լուծված 3 օրում</translation>
    </message>
    <message>
        <source>The card&apos;s bank declined the refund.</source>
        <translation>Քարտի բանկը մերժել է վերադարձը։</translation>
    </message>
    <message>
        <source>The card&apos;s bank declined the charge.</source>
        <translation>Քարտի բանկը մերժել է գանձումը։</translation>
    </message>
    <message>
        <source>The card account is closed.</source>
        <translation>Քարտի հաշիվը փակված է։</translation>
    </message>
    <message>
        <source>The bank wants the cardholder to confirm this payment in person; it cannot be taken from here.</source>
        <translation>Բանկը պահանջում է քարտատիրոջ հաստատումը. այստեղից գանձել հնարավոր չէ։</translation>
    </message>
    <message>
        <source>The card has expired.</source>
        <translation>Քարտի ժամկետն անցել է։</translation>
    </message>
    <message>
        <source>There is not enough money on the card.</source>
        <translation>Քարտին բավարար գումար չկա։</translation>
    </message>
    <message>
        <source>This payment was refunded already at the payment provider.</source>
        <translation>Այս վճարումն արդեն վերադարձված է վճարային մատակարարի մոտ։</translation>
    </message>
    <message>
        <source>The cardholder disputes this payment.</source>
        <translation>Քարտատերը վիճարկում է այս վճարումը։</translation>
    </message>
    <message>
        <source>The payment provider does not know this payment.</source>
        <translation>Վճարային մատակարարը չգիտի այս վճարման մասին։</translation>
    </message>
    <message>
        <source>The cardholder disputes the payment.</source>
        <translation>Քարտատերը վիճարկում է վճարումը։</translation>
    </message>
    <message>
        <source>The card has expired or was cancelled.</source>
        <translation>Քարտի ժամկետն անցել է կամ այն չեղարկված է։</translation>
    </message>
    <message>
        <source>The marketplace&apos;s balance at the payment provider does not suffice.</source>
        <translation>Մարքեթփլեյսի մնացորդը վճարային մատակարարի մոտ չի բավարարում։</translation>
    </message>
    <message>
        <source>The card was reported as lost or stolen.</source>
        <translation>Քարտը հայտարարված է կորած կամ գողացված։</translation>
    </message>
    <message>
        <source>The refund was cancelled at the payment provider.</source>
        <translation>Վերադարձը չեղարկվել է վճարային մատակարարի մոտ։</translation>
    </message>
    <message>
        <source>The card&apos;s bank refused the refund and gave no reason.</source>
        <translation>Քարտի բանկը մերժել է վերադարձը՝ առանց պատճառի։</translation>
    </message>
    <message>
        <source>Nothing was captured on this payment.</source>
        <translation>Այս վճարմամբ ոչինչ չի գանձվել։</translation>
    </message>
    <message>
        <source>The cardholder&apos;s bank took this payment back. A refund beside it would give the money twice.</source>
        <translation>Քարտատիրոջ բանկը հետ է վերցրել այս վճարումը։ Վերադարձի դեպքում գումարը երկու անգամ կտրվեր։</translation>
    </message>
    <message>
        <source>Everything of this payment is refunded already, or reserved by refunds under way.</source>
        <translation>Այս վճարումն ամբողջությամբ վերադարձված է կամ պահված ընթացող վերադարձների համար։</translation>
    </message>
    <message>
        <source>This was paid on the spot, so there is no card to refund. Offer a credit, or whoever took it pays it back.</source>
        <translation>Սա վճարվել է տեղում, ուստի վերադարձնելու քարտ չկա։ Առաջարկեք բոնուս, կամ գումարը կվերադարձնի այն ընդունողը։</translation>
    </message>
    <message>
        <source>Whoever took the money pays it back on the spot.</source>
        <translation>Գումարը տեղում վերադարձնում է այն ընդունողը։</translation>
    </message>
    <message>
        <source>The books are closed for the time in which this money came in.</source>
        <translation>Հաշվետու շրջանը, երբ մուտքագրվել է այս գումարը, փակված է։</translation>
    </message>
    <message>
        <source>This fee is not on the booking.</source>
        <translation>Ամրագրման մեջ այս վճարը չկա։</translation>
    </message>
    <message>
        <source>This line is no fee that could be waived.</source>
        <translation>Այս տողը վճար չէ, որից հնարավոր լինի ազատել։</translation>
    </message>
    <message>
        <source>Less than this is left of the fee.</source>
        <translation>Այս վճարից մնացել է դրանից պակաս։</translation>
    </message>
    <message>
        <source>This fee was paid by card, so waiving it would give nothing back.</source>
        <translation>Այս վճարը կատարվել է քարտով. դրանից ազատելը ոչինչ չէր վերադարձնի։</translation>
    </message>
    <message>
        <source>This way of paying cannot be refunded from here.</source>
        <translation>Այս եղանակով կատարված վճարումն այստեղից հնարավոր չէ վերադարձնել։</translation>
    </message>
    <message>
        <source>Nothing was paid for this booking.</source>
        <translation>Այս ամրագրման համար ոչինչ չի վճարվել։</translation>
    </message>
    <message>
        <source>This platform is not connected to the payment provider that took this payment.</source>
        <translation>Այս հարթակը միացված չէ այն վճարային մատակարարին, որն ընդունել է այս վճարումը։</translation>
    </message>
    <message>
        <source>The books are closed for the time in which this money came in. Have the period opened again, or give a credit.</source>
        <translation>Հաշվետու շրջանը, երբ մուտքագրվել է այս գումարը, փակված է։ Խնդրեք նորից բացել այն կամ տվեք բոնուս։</translation>
    </message>
    <message>
        <source>Give a credit on the customer&apos;s account.</source>
        <translation>Տվեք բոնուս հաճախորդի հաշվին։</translation>
    </message>
    <message>
        <source>Give a voucher.</source>
        <translation>Տվեք վաուչեր։</translation>
    </message>
    <message>
        <source>The same intent was used for something else.</source>
        <translation>Գործարքի նույն համարն օգտագործվել է այլ բանի համար։</translation>
    </message>
    <message>
        <source>The payment provider refuses it.</source>
        <translation>Վճարային մատակարարը մերժում է։</translation>
    </message>
    <message>
        <source>Nobody approved it in time.</source>
        <translation>Ոչ ոք ժամանակին չհաստատեց։</translation>
    </message>
    <message>
        <source>It was withdrawn by whoever asked for it.</source>
        <translation>Հետ է կանչել նա, ով խնդրել էր։</translation>
    </message>
    <message>
        <source>It was not approved.</source>
        <translation>Չի հաստատվել։</translation>
    </message>
    <message>
        <source>The booking&apos;s policy gives something else by now.</source>
        <translation>Ամրագրման պայմաններն այժմ այլ գումար են տալիս։</translation>
    </message>
    <message>
        <source>This payment cannot bear the refund any more.</source>
        <translation>Այս վճարումն այլևս չի բավականացնում վերադարձի համար։</translation>
    </message>
</context>
<context>
    <name>HelpDialog</name>
    <message>
        <source>Call for help</source>
        <translation>Կանչել օգնության</translation>
    </message>
    <message>
        <source>Every colleague who is online sees the call at once, with a button that opens the queue.</source>
        <translation>Բոլոր առցանց գործընկերները կանչն անմիջապես տեսնում են՝ հերթը բացող կոճակով։</translation>
    </message>
    <message>
        <source>For example: the payment provider is down, many ask</source>
        <translation>Օրինակ՝ վճարային համակարգը չի աշխատում, շատերն են հարցնում</translation>
    </message>
    <message>
        <source>Queue</source>
        <translation>Հերթ</translation>
    </message>
    <message>
        <source>For</source>
        <translation>Տևողություն</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>Հաղորդագրություն</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Չեղարկել</translation>
    </message>
    <message>
        <source>Call</source>
        <translation>Կանչել</translation>
    </message>
</context>
<context>
    <name>HistoryCard</name>
    <message>
        <source>Refund</source>
        <translation>Վերադարձ</translation>
    </message>
    <message>
        <source>Taken from their payout</source>
        <translation>Պահվել է նրանց հասանելիք գումարից</translation>
    </message>
    <message>
        <source>Chargeback</source>
        <translation>Հետգանձում</translation>
    </message>
    <message>
        <source>Money of this customer</source>
        <translation>Այս հաճախորդի գումարները</translation>
    </message>
    <message>
        <source>Being looked up…</source>
        <translation>Որոնվում է…</translation>
    </message>
    <message>
        <source>Nothing was given back, compensated or charged before.</source>
        <translation>Նախկինում վերադարձ, փոխհատուցում կամ գանձում չի եղել։</translation>
    </message>
    <message numerus="yes">
        <source>Show all %n</source>
        <translation>
            <numerusform>Ցույց տալ բոլորը՝ %n</numerusform>
            <numerusform>Ցույց տալ բոլորը՝ %n</numerusform>
        </translation>
    </message>
    <message>
        <source>Request for {0}</source>
        <translation>{0} հարցում</translation>
    </message>
    <message>
        <source>Receipt for {0}</source>
        <translation>{0} անդորրագիր</translation>
    </message>
</context>
<context>
    <name>HistoryDialog</name>
    <message>
        <source>Money of {0}</source>
        <translation>Գումարներ՝ {0}</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Փակել</translation>
    </message>
    <message>
        <source>Look twice</source>
        <translation>Ուշադիր ստուգեք</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Փորձել կրկին</translation>
    </message>
</context>
<context>
    <name>KeyCatcher</name>
    <message>
        <source>Press a key…</source>
        <translation>Սեղմեք ստեղն…</translation>
    </message>
</context>
<context>
    <name>KeyLine</name>
    <message>
        <source>Change</source>
        <translation>Փոխել</translation>
    </message>
    <message>
        <source>Change the key of {0}</source>
        <translation>Փոխել ստեղնը՝ {0}</translation>
    </message>
    <message>
        <source>Back to the shipped key of {0}</source>
        <translation>Վերականգնել սկզբնական ստեղնը՝ {0}</translation>
    </message>
    <message>
        <source>The key was taken from: {0}</source>
        <translation>Ստեղնը վերցվեց գործողությունից՝ {0}</translation>
    </message>
</context>
<context>
    <name>LeavingDialog</name>
    <message>
        <source>Money has not left yet</source>
        <translation>Գումարը դեռ չի ուղարկվել</translation>
    </message>
    <message>
        <source>Left as it is, it goes out when you sign in here the next time.</source>
        <translation>Եթե ոչինչ չանեք, դա կուղարկվի, երբ հաջորդ անգամ մուտք գործեք այս համակարգչով։</translation>
    </message>
    <message>
        <source>Stay</source>
        <translation>Մնալ</translation>
    </message>
    <message>
        <source>Take it back and close</source>
        <translation>Հետ վերցնել և փակել</translation>
    </message>
    <message>
        <source>Send now and close</source>
        <translation>Ուղարկել հիմա և փակել</translation>
    </message>
    <message>
        <source>Close without waiting</source>
        <translation>Փակել առանց սպասելու</translation>
    </message>
    <message>
        <source>It is being sent…</source>
        <translation>Ուղարկվում է…</translation>
    </message>
    <message>
        <source>It could not be taken back.</source>
        <translation>Չհաջողվեց հետ վերցնել։</translation>
    </message>
    <message>
        <source>It has left meanwhile.</source>
        <translation>Այդ ընթացքում դա ուղարկվեց։</translation>
    </message>
    <message>
        <source>Close the window</source>
        <translation>Փակել պատուհանը</translation>
    </message>
</context>
<context>
    <name>LinkOpener</name>
    <message>
        <source>This link is not opened: it does not lead to a web page, a mail address or a phone.</source>
        <translation>Հղումը չի բացվում. այն չի տանում կայք, փոստ կամ հեռախոս։</translation>
    </message>
    <message>
        <source>Open link</source>
        <translation>Բացել հղումը</translation>
    </message>
    <message>
        <source>This leads to {host}</source>
        <translation>Սա տանում է դեպի {host}</translation>
    </message>
    <message>
        <source>This opens another program</source>
        <translation>Կբացվի այլ ծրագիր</translation>
    </message>
    <message>
        <source>The name has unusual letters and may imitate another one.</source>
        <translation>Անունն անսովոր տառեր ունի և կարող է նմանակել մեկ ուրիշը։</translation>
    </message>
    <message>
        <source>Open in browser</source>
        <translation>Բացել դիտարկիչում</translation>
    </message>
    <message>
        <source>Stay here</source>
        <translation>Մնալ այստեղ</translation>
    </message>
</context>
<context>
    <name>ListPanel</name>
    <message>
        <source>Save as a view</source>
        <translation>Պահել որպես տեսք</translation>
    </message>
    <message>
        <source>Search name, booking, words…</source>
        <translation>Անուն, ամրագրում, բառեր…</translation>
    </message>
    <message>
        <source>Search cases</source>
        <translation>Որոնել դիմումներ</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Որոնում</translation>
    </message>
    <message>
        <source>Clear the search</source>
        <translation>Մաքրել որոնումը</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>Դասավորություն</translation>
    </message>
    <message>
        <source>All cases</source>
        <translation>Բոլոր դիմումները</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Փորձել կրկին</translation>
    </message>
    <message>
        <source>Nothing found in this view</source>
        <translation>Այս տեսքում ոչինչ չգտնվեց</translation>
    </message>
    <message>
        <source>Search all cases</source>
        <translation>Որոնել բոլոր դիմումներում</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>Ոչինչ չգտնվեց</translation>
    </message>
    <message>
        <source>Try fewer or shorter words.</source>
        <translation>Փորձեք ավելի քիչ կամ կարճ բառերով։</translation>
    </message>
    <message>
        <source>Nothing here</source>
        <translation>Այստեղ դատարկ է</translation>
    </message>
    <message>
        <source>New cases appear by themselves.</source>
        <translation>Նոր դիմումները կհայտնվեն ինքնաբերաբար։</translation>
    </message>
    <message>
        <source>Name of the view</source>
        <translation>Տեսքի անունը</translation>
    </message>
</context>
<context>
    <name>LocalTime</name>
    <message>
        <source>{0}, as with you</source>
        <translation>{0}, ինչպես ձեզ մոտ</translation>
    </message>
    <message>
        <source>{0}, {1} ahead of you</source>
        <translation>{0}, ձեզնից {1} առաջ</translation>
    </message>
    <message>
        <source>{0}, {1} behind you</source>
        <translation>{0}, ձեզնից {1} հետ</translation>
    </message>
</context>
<context>
    <name>MacroChooser</name>
    <message>
        <source>Macros</source>
        <translation>Մակրոներ</translation>
    </message>
    <message>
        <source>No macro of this name.</source>
        <translation>Այսպիսի մակրո չկա։</translation>
    </message>
    <message>
        <source>Sets the status to {0}</source>
        <translation>Սահմանում է կարգավիճակ՝ {0}</translation>
    </message>
    <message>
        <source>Adds tags: {0}</source>
        <translation>Ավելացնում է պիտակներ՝ {0}</translation>
    </message>
    <message>
        <source>It opens filled in; nothing moves before you confirm it there.</source>
        <translation>Բացվում է լրացված. մինչև այնտեղ չհաստատեք, գումար չի շարժվի։</translation>
    </message>
    <message>
        <source>There is no canned reply “{0}” here; nothing is written.</source>
        <translation>«{0}» պատրաստի պատասխանն այստեղ չկա. ոչինչ չի գրվում։</translation>
    </message>
    <message>
        <source>Writes “{0}” into the draft</source>
        <translation>Սևագրում գրում է «{0}»</translation>
    </message>
    <message>
        <source>Refund</source>
        <translation>Վերադարձ</translation>
    </message>
    <message>
        <source>{0}&#xa0;% of what was paid</source>
        <translation>վճարվածի {0}&#xa0;%-ը</translation>
    </message>
    <message>
        <source>Opens {0}: {1}</source>
        <translation>Բացում է {0}՝ {1}</translation>
    </message>
    <message>
        <source>Opens {0}</source>
        <translation>Բացում է {0}</translation>
    </message>
    <message>
        <source>Find a macro</source>
        <translation>Գտնել մակրո</translation>
    </message>
    <message>
        <source>Nothing is sent, and no money moves by itself.</source>
        <translation>Ինքնաբերաբար ոչինչ չի ուղարկվում, և գումար չի շարժվում։</translation>
    </message>
    <message>
        <source>Use it</source>
        <translation>Կիրառել</translation>
    </message>
</context>
<context>
    <name>MeButton</name>
    <message>
        <source>{0}: menu</source>
        <translation>{0}՝ ընտրացանկ</translation>
    </message>
    <message>
        <source>Do not disturb</source>
        <translation>Չանհանգստացնել</translation>
    </message>
</context>
<context>
    <name>MessageField</name>
    <message>
        <source>Tell the customer</source>
        <translation>Տեղեկացնել հաճախորդին</translation>
    </message>
    <message>
        <source>Message to the customer</source>
        <translation>Հաղորդագրություն հաճախորդին</translation>
    </message>
    <message>
        <source>Written by itself once the rest is filled in. Left empty, nothing is sent.</source>
        <translation>Ինքն իրեն կգրվի, երբ մնացածը լրացվի։ Դատարկ թողնելու դեպքում ոչինչ չի ուղարկվի։</translation>
    </message>
    <message>
        <source>Write it anew</source>
        <translation>Գրել նորից</translation>
    </message>
    <message>
        <source>It is right as it stands</source>
        <translation>Թողնել այսպես</translation>
    </message>
    <message>
        <source>Write to {0}</source>
        <translation>Գրել՝ {0}</translation>
    </message>
    <message>
        <source>There is no ready message for this. Write one; left empty, nothing is sent.</source>
        <translation>Սրա համար պատրաստի հաղորդագրություն չկա։ Գրեք ինքներդ. եթե դատարկ մնա, ոչինչ չի ուղարկվի։</translation>
    </message>
    <message>
        <source>In {0}. It is sent once exactly this is approved and has gone through.</source>
        <translation>Լեզուն՝ {0}։ Կուղարկվի, երբ հենց սա հաստատվի և կատարվի։</translation>
    </message>
    <message>
        <source>In {0}. It is sent once it has gone through.</source>
        <translation>Լեզուն՝ {0}։ Կուղարկվի միայն կատարվելուց հետո։</translation>
    </message>
    <message>
        <source>This is the case of {0}; the customer of the booking is not told here.</source>
        <translation>Այս դիմումը {0}-ինն է. ամրագրման հաճախորդին այստեղից չի տեղեկացվում։</translation>
    </message>
    <message>
        <source>{0} becomes the code.</source>
        <translation>{0}-ի փոխարեն կլինի կոդը։</translation>
    </message>
    <message>
        <source>You changed this text before the amount or something else that it tells. Check it.</source>
        <translation>Ձեր ուղղումից հետո փոխվել է գումարը կամ մեկ այլ բան, որի մասին խոսվում է այս տեքստում։ Ստուգեք այն։</translation>
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
        <translation>ներքին նշում</translation>
    </message>
    <message numerus="yes">
        <source>Show %n more character(s)</source>
        <translation>
            <numerusform>Ցույց տալ ևս %n նիշ</numerusform>
            <numerusform>Ցույց տալ ևս %n նիշ</numerusform>
        </translation>
    </message>
    <message>
        <source>Show the quoted text</source>
        <translation>Ցույց տալ մեջբերումը</translation>
    </message>
    <message>
        <source>Pass on to the customer</source>
        <translation>Փոխանցել հաճախորդին</translation>
    </message>
    <message>
        <source>Puts these words into the reply</source>
        <translation>Այս խոսքերը դնում է պատասխանում</translation>
    </message>
    <message>
        <source>Quoted text</source>
        <translation>Մեջբերում</translation>
    </message>
    <message>
        <source>Note, seen by colleagues only</source>
        <translation>Նշում, տեսնում են միայն գործընկերները</translation>
    </message>
    <message>
        <source>You</source>
        <translation>Դուք</translation>
    </message>
</context>
<context>
    <name>MoneyCard</name>
    <message>
        <source>Money</source>
        <translation>Գումարներ</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>Ընդամենը</translation>
    </message>
    <message>
        <source>Nothing was paid through us.</source>
        <translation>Մեր միջոցով ոչինչ չի վճարվել։</translation>
    </message>
    <message>
        <source>given back</source>
        <translation>վերադարձված է</translation>
    </message>
    <message>
        <source>held: waits for approval</source>
        <translation>պահված է. սպասում է հաստատման</translation>
    </message>
    <message>
        <source>on its way back</source>
        <translation>վերադարձվում է</translation>
    </message>
    <message>
        <source>locked: the bank took it back</source>
        <translation>արգելափակված. բանկը հետ է վերցրել</translation>
    </message>
    <message>
        <source>can still be given back</source>
        <translation>դեռ կարելի է վերադարձնել</translation>
    </message>
    <message>
        <source>History of</source>
        <translation>Պատմություն</translation>
    </message>
    <message>
        <source>This booking</source>
        <translation>Այս ամրագրումը</translation>
    </message>
    <message>
        <source>This case</source>
        <translation>Այս դիմումը</translation>
    </message>
    <message>
        <source>the voucher&apos;s code</source>
        <translation>վաուչերի կոդը</translation>
    </message>
    <message>
        <source>Receipt for {0}</source>
        <translation>{0} անդորրագիր</translation>
    </message>
    <message>
        <source>Receipt…</source>
        <translation>Անդորրագիր…</translation>
    </message>
    <message>
        <source>Paid on the spot: there is no card to give it back to.</source>
        <translation>Վճարվել է տեղում. քարտ չկա, որին հնարավոր լինի վերադարձնել։</translation>
    </message>
    <message>
        <source>{0} was paid on the spot: there is no card to give that back to.</source>
        <translation>{0} վճարվել է տեղում․ այն վերադարձնելու քարտ չկա։</translation>
    </message>
    <message>
        <source>Credit or voucher…</source>
        <translation>Բոնուս կամ վաուչեր…</translation>
    </message>
    <message>
        <source>More…</source>
        <translation>Ավելին…</translation>
    </message>
    <message>
        <source>Everything that was paid by card is held for a request that waits for approval.</source>
        <translation>Քարտով վճարված ամբողջ գումարը պահված է հաստատման սպասող հարցման համար։</translation>
    </message>
    <message>
        <source>What is left of the card payments is held for a request that waits for approval.</source>
        <translation>Քարտով վճարումների մնացորդը պահված է հաստատման սպասող հարցման համար։</translation>
    </message>
    <message>
        <source>Compensation…</source>
        <translation>Փոխհատուցում…</translation>
    </message>
    <message>
        <source>Claim money…</source>
        <translation>Պահանջել գումար…</translation>
    </message>
    <message>
        <source>Dispute a charge…</source>
        <translation>Վիճարկել գանձումը…</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Հետարկել</translation>
    </message>
    <message>
        <source>Of this, {0} was given back or waived</source>
        <translation>Դրանից վերադարձված կամ զիջված է {0}</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Դեն նետել</translation>
    </message>
    <message>
        <source>Everything that was paid by card has been given back or is on its way.</source>
        <translation>Քարտով վճարվածն ամբողջությամբ վերադարձված է կամ ճանապարհին է։</translation>
    </message>
    <message>
        <source>Your role may not give money back. Ask a team lead.</source>
        <translation>Ձեր դերը չի կարող գումար վերադարձնել։ Դիմեք թիմի ղեկավարին։</translation>
    </message>
    <message>
        <source>Refund…</source>
        <translation>Վերադարձնել գումար…</translation>
    </message>
</context>
<context>
    <name>MoneyDialog</name>
    <message>
        <source>Look at the message to the customer first: it was changed by hand before.</source>
        <translation>Նախ ստուգեք հաճախորդին ուղղված հաղորդագրությունը. այն ավելի վաղ ձեռքով է փոխվել։</translation>
    </message>
    <message>
        <source>What you filled in stays here; the figures come as soon as the connection is back.</source>
        <translation>Լրացրածը կմնա այստեղ. գումարները կերևան, հենց որ կապը վերականգնվի։</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Փորձել կրկին</translation>
    </message>
    <message>
        <source>The figures moved meanwhile; here are the new ones.</source>
        <translation>Այս ընթացքում գումարները փոխվել են. ահա նորերը։</translation>
    </message>
    <message>
        <source>The platform did not take it.</source>
        <translation>Հարթակը չընդունեց։</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Չեղարկել</translation>
    </message>
    <message>
        <source>Ctrl+Enter leads here, the space bar confirms</source>
        <translation>Ctrl+Enter-ը բերում է այստեղ, բացատը հաստատում է</translation>
    </message>
    <message>
        <source>What you wrote here would be lost.</source>
        <translation>Այստեղ գրածը կկորչի։</translation>
    </message>
    <message>
        <source>Escape or Cancel once more throws it away.</source>
        <translation>Եվս մեկ անգամ Escape կամ «Չեղարկել», և ամեն ինչ կջնջվի։</translation>
    </message>
    <message>
        <source>Throw it away</source>
        <translation>Ջնջել</translation>
    </message>
</context>
<context>
    <name>MoneyEventWords</name>
    <message>
        <source>The refund of {amount} is on its way</source>
        <translation>{amount} վերադարձն ուղարկված է</translation>
    </message>
    <message>
        <source>The refund of {amount} failed</source>
        <translation>{amount} վերադարձը ձախողվեց</translation>
    </message>
    <message>
        <source>The refund of {amount} was turned down</source>
        <translation>{amount} վերադարձը մերժվեց</translation>
    </message>
    <message>
        <source>The refund of {amount} is with the bank</source>
        <translation>{amount} վերադարձը բանկում է</translation>
    </message>
    <message>
        <source>The bank sent the refund of {amount} back</source>
        <translation>Բանկը հետ ուղարկեց {amount} վերադարձը</translation>
    </message>
    <message>
        <source>{giver} gave back {amount}</source>
        <translation>{giver}՝ վերադարձվեց {amount}</translation>
    </message>
    <message>
        <source>{who} asked for a refund of {amount}</source>
        <translation>{who}՝ խնդրվեց {amount} վերադարձ</translation>
    </message>
    <message>
        <source>{giver} asked for approval: {what}, {amount}</source>
        <translation>{giver}՝ հաստատման ուղարկվեց {what}, {amount}</translation>
    </message>
    <message>
        <source>{what} of {amount} was turned down</source>
        <translation>Մերժվեց՝ {what}, {amount}</translation>
    </message>
    <message>
        <source>{giver} gave the customer: {what}, {amount}</source>
        <translation>{giver}՝ հաճախորդին տրամադրվեց {what}, {amount}</translation>
    </message>
    <message>
        <source>Claim: {kind}, {amount} · {state}</source>
        <translation>Պահանջ՝ {kind}, {amount} · {state}</translation>
    </message>
    <message>
        <source>The other side did not answer in time: {kind}, {amount}</source>
        <translation>Մյուս կողմը ժամանակին չպատասխանեց՝ {kind}, {amount}</translation>
    </message>
    <message>
        <source>{who} wrote down a claim: {kind}, {amount}</source>
        <translation>{who}՝ գրանցվեց պահանջ՝ {kind}, {amount}</translation>
    </message>
    <message>
        <source>{who} wrote down the answer to the claim: {kind}, {amount}</source>
        <translation>{who}՝ գրանցվեց պահանջի պատասխանը՝ {kind}, {amount}</translation>
    </message>
    <message>
        <source>The bank gave {amount} back to us</source>
        <translation>Բանկը մեզ հետ վերադարձրեց {amount}</translation>
    </message>
    <message>
        <source>The cardholder keeps {amount} of a chargeback</source>
        <translation>Հետգանձումից {amount} մնում է քարտապանին</translation>
    </message>
    <message>
        <source>The cardholder&apos;s bank took {amount} back</source>
        <translation>Քարտապանի բանկը հետ վերցրեց {amount}</translation>
    </message>
    <message>
        <source>{who} asked for approval of {amount}</source>
        <translation>{who}՝ հաստատման ուղարկվեց {amount}</translation>
    </message>
    <message>
        <source>{who} approved {amount}</source>
        <translation>{who}՝ հաստատվեց {amount}</translation>
    </message>
    <message>
        <source>{who} refused to approve {amount}</source>
        <translation>{who}՝ մերժվեց հաստատել {amount}</translation>
    </message>
    <message>
        <source>Nobody decided about {amount} in time</source>
        <translation>{amount} հարցումը ժամանակին ոչ ոք չորոշեց</translation>
    </message>
    <message>
        <source>{who} withdrew the request for {amount}</source>
        <translation>{who}՝ հետ կանչվեց {amount} հարցումը</translation>
    </message>
    <message>
        <source>Money moved, and the request for {amount} ended</source>
        <translation>Գումարը փոխվել է, և {amount} հարցումն ավարտվել է</translation>
    </message>
    <message>
        <source>The request for {amount} changed</source>
        <translation>{amount} հարցումը փոխվեց</translation>
    </message>
    <message>
        <source>The customer has not been told about {amount}: write to them</source>
        <translation>Հաճախորդին {amount} գումարի մասին չի հայտնվել. գրեք նրան</translation>
    </message>
    <message>
        <source>whoever wrote the message may not answer customers any more</source>
        <translation>հաղորդագրության հեղինակն այլևս չի կարող պատասխանել հաճախորդներին</translation>
    </message>
    <message>
        <source>the message cannot be sent as it is</source>
        <translation>հաղորդագրությունը չի կարող ուղարկվել այս տեսքով</translation>
    </message>
    <message>
        <source>the refund of {amount} failed</source>
        <translation>{amount} վերադարձը ձախողվեց</translation>
    </message>
    <message>
        <source>the charge of {amount} failed</source>
        <translation>{amount} գանձումը ձախողվեց</translation>
    </message>
    <message>
        <source>the bank sent the refund of {amount} back</source>
        <translation>բանկը հետ ուղարկեց {amount} վերադարձը</translation>
    </message>
    <message>
        <source>An agent</source>
        <translation>Օպերատորը</translation>
    </message>
    <message>
        <source>an unknown amount</source>
        <translation>անհայտ գումար</translation>
    </message>
</context>
<context>
    <name>MoneyFields</name>
    <message>
        <source>The amount must be more than nothing.</source>
        <translation>Գումարը պետք է զրոյից մեծ լինի։</translation>
    </message>
</context>
<context>
    <name>MoneyNotices</name>
    <message>
        <source>The refund of {0} failed</source>
        <translation>{0} վերադարձը ձախողվեց</translation>
    </message>
    <message>
        <source>The charge of {0} failed</source>
        <translation>{0} գանձումը ձախողվեց</translation>
    </message>
    <message>
        <source>Nothing has moved. The Money card has the ways to go on; tell the customer.</source>
        <translation>Գումար չի շարժվել։ Ինչ անել՝ տես «Գումարներ» քարտում. տեղեկացրեք հաճախորդին։</translation>
    </message>
    <message>
        <source>The bank sent the refund of {0} back</source>
        <translation>Բանկը հետ ուղարկեց {0} վերադարձը</translation>
    </message>
    <message>
        <source>The customer does not have it. The Money card has the ways to go on; tell the customer.</source>
        <translation>Հաճախորդը գումարը չունի։ Ինչ անել՝ տես «Գումարներ» քարտում. տեղեկացրեք հաճախորդին։</translation>
    </message>
    <message>
        <source>{0}: your request for {1}</source>
        <translation>{0}՝ ձեր հարցումը {1}-ի համար</translation>
    </message>
    <message>
        <source>{0} was approved</source>
        <translation>Հաստատվեց {0}</translation>
    </message>
    <message>
        <source>{0} of {1} was approved</source>
        <translation>Հաստատվեց {0}՝ {1}-ից</translation>
    </message>
    <message>
        <source>The customer has not been told: the message named the other sum.</source>
        <translation>Հաճախորդին չի հայտնվել. հաղորդագրության մեջ այլ գումար էր նշված։</translation>
    </message>
    <message>
        <source>Write to the customer</source>
        <translation>Գրել հաճախորդին</translation>
    </message>
    <message>
        <source>Show case</source>
        <translation>Ցույց տալ դիմումը</translation>
    </message>
</context>
<context>
    <name>MoneyOutcomes</name>
    <message>
        <source>Given back</source>
        <translation>Վերադարձված է</translation>
    </message>
    <message>
        <source>Nothing has moved.</source>
        <translation>Գումար չի շարժվել։</translation>
    </message>
    <message>
        <source>Not all of it moved.</source>
        <translation>Ամբողջ գումարը չի շարժվել։</translation>
    </message>
    <message>
        <source>Tell the customer: they may have read otherwise.</source>
        <translation>Տեղեկացրեք հաճախորդին. նրան գուցե այլ բան է գրվել։</translation>
    </message>
    <message>
        <source>No message went to the customer.</source>
        <translation>Հաճախորդին հաղորդագրություն չի ուղարկվել։</translation>
    </message>
    <message>
        <source>The customer does not have it; tell them. It can be given back anew, or as a credit.</source>
        <translation>Հաճախորդը գումարը չունի. տեղեկացրեք նրան։ Կարելի է վերադարձնել նորից կամ տալ բոնուս։</translation>
    </message>
    <message>
        <source>It can be given back anew, or as a credit.</source>
        <translation>Կարելի է վերադարձնել նորից կամ տալ բոնուս։</translation>
    </message>
    <message>
        <source>The bank has it; this can take days. The Money card follows it.</source>
        <translation>Բանկում է. կարող է տևել մի քանի օր։ Ընթացքը տեսեք «Գումարներ» քարտում։</translation>
    </message>
    <message>
        <source>The voucher&apos;s code is {0}.</source>
        <translation>Վաուչերի կոդն է՝ {0}։</translation>
    </message>
    <message>
        <source>Given</source>
        <translation>Տրամադրված է</translation>
    </message>
    <message>
        <source>Waiting for approval</source>
        <translation>Սպասում է հաստատման</translation>
    </message>
    <message>
        <source>Nothing has moved yet. The Money card shows when somebody has decided.</source>
        <translation>Գումար դեռ չի շարժվել։ Որոշումը կերևա «Գումարներ» քարտում։</translation>
    </message>
    <message>
        <source>The payment provider has not said yet what became of it.</source>
        <translation>Վճարային համակարգը դեռ չի հայտնել, թե ինչ եղավ։</translation>
    </message>
    <message>
        <source>It is being found out; do not do it again.</source>
        <translation>Ճշտում ենք. մի՛ կրկնեք։</translation>
    </message>
</context>
<context>
    <name>MoneyProgress</name>
    <message>
        <source>Progress</source>
        <translation>Ընթացք</translation>
    </message>
    <message>
        <source>Take it back</source>
        <translation>Հետ վերցնել</translation>
    </message>
    <message>
        <source>Try again…</source>
        <translation>Փորձել նորից…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Փակել</translation>
    </message>
    <message>
        <source>Receipt…</source>
        <translation>Անդորրագիր…</translation>
    </message>
    <message>
        <source>The platform has taken it.</source>
        <translation>Հարթակն ընդունեց։</translation>
    </message>
    <message>
        <source>The answer got lost. The platform is being asked what became of it.</source>
        <translation>Պատասխանը կորավ։ Հարցնում ենք հարթակին՝ ինչ եղավ։</translation>
    </message>
    <message>
        <source>The platform is at it…</source>
        <translation>Հարթակը մշակում է…</translation>
    </message>
    <message>
        <source>Offline: it leaves as soon as the connection is back, and only once.</source>
        <translation>Կապ չկա. կուղարկվի, հենց վերականգնվի, և միայն մեկ անգամ։</translation>
    </message>
    <message numerus="yes">
        <source>Leaves in %n second(s)</source>
        <translation>
            <numerusform>Կուղարկվի %n վայրկյանից</numerusform>
            <numerusform>Կուղարկվի %n վայրկյանից</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MoneyStories</name>
    <message>
        <source>To {0}</source>
        <translation>Ուր՝ {0}</translation>
    </message>
    <message>
        <source>Departs from the policy, which gives {0}.</source>
        <translation>Շեղվում է պայմաններից. ըստ դրանց՝ {0}։</translation>
    </message>
    <message>
        <source>Asked for {0}, less was approved.</source>
        <translation>Խնդրվել է {0}, հաստատվել է ավելի քիչ։</translation>
    </message>
    <message>
        <source>Give back anew…</source>
        <translation>Վերադարձնել նորից…</translation>
    </message>
    <message>
        <source>Credit or voucher…</source>
        <translation>Բոնուս կամ վաուչեր…</translation>
    </message>
    <message>
        <source>Refund</source>
        <translation>Վերադարձ</translation>
    </message>
    <message>
        <source>Can be used until {0}.</source>
        <translation>Կարելի է օգտագործել մինչև {0}։</translation>
    </message>
    <message>
        <source>{by} from {payer}</source>
        <translation>Պահանջող՝ {by}, վճարող՝ {payer}</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) as evidence</source>
        <translation>
            <numerusform>%n ֆայլ՝ որպես ապացույց</numerusform>
            <numerusform>%n ֆայլ՝ որպես ապացույց</numerusform>
        </translation>
    </message>
    <message>
        <source>Answer due {0}</source>
        <translation>Պատասխանի ժամկետը՝ {0}</translation>
    </message>
    <message>
        <source>They agree to pay.</source>
        <translation>Համաձայն են վճարել։</translation>
    </message>
    <message>
        <source>They do not agree.</source>
        <translation>Համաձայն չեն։</translation>
    </message>
    <message>
        <source>The answer came {0}.</source>
        <translation>Պատասխանը ստացվել է՝ {0}։</translation>
    </message>
    <message>
        <source>No answer came until {0}.</source>
        <translation>Մինչև {0} պատասխան չի եղել։</translation>
    </message>
    <message>
        <source>{0} was claimed.</source>
        <translation>Պահանջվել է {0}։</translation>
    </message>
    <message>
        <source>Withdraw</source>
        <translation>Հետ կանչել</translation>
    </message>
    <message>
        <source>Escalates: {0}</source>
        <translation>Փոխանցվում է վերև՝ {0}</translation>
    </message>
    <message>
        <source>Decide…</source>
        <translation>Որոշել…</translation>
    </message>
    <message>
        <source>Write down the answer…</source>
        <translation>Գրանցել պատասխանը…</translation>
    </message>
    <message>
        <source>Dispute…</source>
        <translation>Վիճարկել…</translation>
    </message>
    <message>
        <source>The bank gave it back; it can be refunded again.</source>
        <translation>Բանկը վերադարձրել է. կրկին կարելի է վերադարձնել հաճախորդին։</translation>
    </message>
    <message>
        <source>Locked: the bank took it back, so it must not be refunded a second time.</source>
        <translation>Արգելափակված է. բանկը հետ է վերցրել, ուստի երկրորդ անգամ վերադարձնել չի կարելի։</translation>
    </message>
    <message>
        <source>The bank wants evidence until {0}.</source>
        <translation>Բանկն ապացույցներ է սպասում մինչև {0}։</translation>
    </message>
    <message>
        <source>The cardholder says: {0}</source>
        <translation>Քարտատերն ասում է՝ {0}</translation>
    </message>
    <message>
        <source>Chargeback</source>
        <translation>Հետգանձում</translation>
    </message>
    <message>
        <source>The provider has not answered yet. It is being found out; do not do it again.</source>
        <translation>Վճարային համակարգը դեռ չի պատասխանել։ Ճշտում ենք. մի՛ կրկնեք։</translation>
    </message>
    <message>
        <source>{0} or above decides, until {1}.</source>
        <translation>Որոշողի դերը՝ {0} կամ ավելի բարձր, մինչև {1}։</translation>
    </message>
    <message>
        <source>The customer has not been told: the message named the other sum.</source>
        <translation>Հաճախորդին չի հայտնվել. հաղորդագրության մեջ այլ գումար էր նշված։</translation>
    </message>
    <message>
        <source>Write to the customer</source>
        <translation>Գրել հաճախորդին</translation>
    </message>
    <message>
        <source>Withdraw the request</source>
        <translation>Հետ կանչել հարցումը</translation>
    </message>
</context>
<context>
    <name>MoneyWords</name>
    <message>
        <source>Disputed; that is not decided yet.</source>
        <translation>Վիճարկված է. որոշում դեռ չկա։</translation>
    </message>
    <message numerus="yes">
        <source>The same card is used on %n other account(s).</source>
        <translation>
            <numerusform>Նույն քարտն օգտագործվում է ևս %n հաշվում։</numerusform>
            <numerusform>Նույն քարտն օգտագործվում է ևս %n հաշիվներում։</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n refund(s) in {0} days.</source>
        <translation>
            <numerusform>%n վերադարձ {0} օրում։</numerusform>
            <numerusform>%n վերադարձ {0} օրում։</numerusform>
        </translation>
    </message>
    <message>
        <source>The account was changed less than a day ago.</source>
        <translation>Հաշիվը փոխվել է մեկ օրից քիչ առաջ։</translation>
    </message>
    <message numerus="yes">
        <source>The account was changed %n day(s) ago.</source>
        <translation>
            <numerusform>Հաշիվը փոխվել է %n օր առաջ։</numerusform>
            <numerusform>Հաշիվը փոխվել է %n օր առաջ։</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The bank took money back %n time(s).</source>
        <translation>
            <numerusform>Բանկը գումարը հետ է գանձել %n անգամ։</numerusform>
            <numerusform>Բանկը գումարը հետ է գանձել %n անգամ։</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n refund(s) departed from the policy.</source>
        <translation>
            <numerusform>%n վերադարձ շեղվել է կանոններից։</numerusform>
            <numerusform>%n վերադարձ շեղվել է կանոններից։</numerusform>
        </translation>
    </message>
    <message>
        <source>Today you may still do this alone up to {0}; for more, approval is asked.</source>
        <translation>Այսօր սա ինքներդ դեռ կարող եք որոշել մինչև {0}. ավելին ուղարկվում է հաստատման։</translation>
    </message>
    <message>
        <source>On this booking you may still do this alone up to {0}; for more, approval is asked.</source>
        <translation>Այս ամրագրման համար սա ինքներդ դեռ կարող եք որոշել մինչև {0}. ավելին ուղարկվում է հաստատման։</translation>
    </message>
    <message>
        <source>For this customer you may still do this alone up to {0} within 90 days; for more, approval is asked.</source>
        <translation>Այս հաճախորդի համար 90 օրվա ընթացքում սա ինքներդ դեռ կարող եք որոշել մինչև {0}. ավելին ուղարկվում է հաստատման։</translation>
    </message>
    <message>
        <source>You may do this alone up to {0}; for more, approval is asked.</source>
        <translation>Սա ինքներդ կարող եք որոշել մինչև {0}. ավելին ուղարկվում է հաստատման։</translation>
    </message>
</context>
<context>
    <name>NextCase</name>
    <message>
        <source>Nothing waits that you may take</source>
        <translation>Ձեզ համար սպասող դիմում չկա</translation>
    </message>
    <message>
        <source>Your own cases are answered, and no free case is in your markets and languages.</source>
        <translation>Ձեր դիմումները պատասխանված են, իսկ ձեր շուկաներում ու լեզուներով ազատ դիմում չկա։</translation>
    </message>
    <message>
        <source>You took #{0}</source>
        <translation>Դուք վերցրիք #{0}</translation>
    </message>
</context>
<context>
    <name>Notifier</name>
    <message>
        <source>Something went wrong that should not have.</source>
        <translation>Տեղի ունեցավ մի բան, որ չպետք է լիներ։</translation>
    </message>
    <message>
        <source>Nothing you typed is lost. If it happens again, start the program anew.</source>
        <translation>Ձեր գրածը չի կորել։ Եթե կրկնվի, վերագործարկեք ծրագիրը։</translation>
    </message>
</context>
<context>
    <name>OpeningPage</name>
    <message>
        <source>Opening</source>
        <translation>Բացվում է</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Չեղարկել</translation>
    </message>
</context>
<context>
    <name>OutboxDialog</name>
    <message>
        <source>Outbox</source>
        <translation>Ելքային</translation>
    </message>
    <message>
        <source>What is written here is on this machine, encrypted, until the platform has confirmed it.</source>
        <translation>Սրանք պահվում են այս համակարգչում գաղտնագրված, մինչև հարթակը հաստատի։</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Փակել</translation>
    </message>
    <message>
        <source>Everything has arrived</source>
        <translation>Ամեն ինչ տեղ է հասել</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Հետարկել</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Դեն նետել</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Փորձել կրկին</translation>
    </message>
</context>
<context>
    <name>OutboxNotices</name>
    <message>
        <source>There is nothing left to undo.</source>
        <translation>Հետարկելու բան չկա։</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Հետարկել</translation>
    </message>
    <message>
        <source>Show case</source>
        <translation>Ցույց տալ դիմումը</translation>
    </message>
    <message>
        <source>It is not known yet whether this arrived.</source>
        <translation>Դեռ հայտնի չէ՝ արդյոք սա հասել է։</translation>
    </message>
    <message>
        <source>The platform is being asked; do not do it again.</source>
        <translation>Հարցնում ենք հարթակին. մի՛ կրկնեք։</translation>
    </message>
    <message>
        <source>Sending the compensation</source>
        <translation>Փոխհատուցումն ուղարկվում է</translation>
    </message>
    <message>
        <source>Sending the claim</source>
        <translation>Պահանջն ուղարկվում է</translation>
    </message>
    <message>
        <source>Sending the decision</source>
        <translation>Որոշումն ուղարկվում է</translation>
    </message>
    <message>
        <source>Approval is asked for.</source>
        <translation>Ուղարկված է հաստատման։</translation>
    </message>
    <message>
        <source>Sending the reply</source>
        <translation>Պատասխանն ուղարկվում է</translation>
    </message>
    <message>
        <source>Sending the refund</source>
        <translation>Վերադարձն ուղարկվում է</translation>
    </message>
    <message>
        <source>Sending the change</source>
        <translation>Փոփոխությունն ուղարկվում է</translation>
    </message>
    <message>
        <source>The platform has taken the refund.</source>
        <translation>Հարթակն ընդունեց վերադարձը։</translation>
    </message>
    <message>
        <source>The compensation is given.</source>
        <translation>Փոխհատուցումը տրամադրված է։</translation>
    </message>
    <message>
        <source>The claim is open.</source>
        <translation>Պահանջը բացված է։</translation>
    </message>
    <message>
        <source>The answer is written down.</source>
        <translation>Պատասխանը գրանցված է։</translation>
    </message>
    <message>
        <source>The platform has taken it.</source>
        <translation>Հարթակն ընդունեց։</translation>
    </message>
    <message>
        <source>Undone. Nothing was sent.</source>
        <translation>Հետարկվեց։ Ոչինչ չի ուղարկվել։</translation>
    </message>
    <message>
        <source>Too late to undo: it has left.</source>
        <translation>Արդեն ուշ է. ուղարկված է։</translation>
    </message>
</context>
<context>
    <name>OutgoingView</name>
    <message>
        <source>Undo</source>
        <translation>Հետարկել</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Փորձել կրկին</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Խմբագրել</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Դեն նետել</translation>
    </message>
    <message>
        <source>Send anyway</source>
        <translation>Ուղարկել ամեն դեպքում</translation>
    </message>
    <message numerus="yes">
        <source>Leaves in %n second(s)</source>
        <translation>
            <numerusform>Կուղարկվի %n վայրկյանից</numerusform>
            <numerusform>Կուղարկվի %n վայրկյանից</numerusform>
        </translation>
    </message>
    <message>
        <source>The platform did not take it.</source>
        <translation>Հարթակը չընդունեց։</translation>
    </message>
    <message>
        <source>Next to be sent</source>
        <translation>Հաջորդն է ուղարկման</translation>
    </message>
    <message>
        <source>Waiting for the connection</source>
        <translation>Սպասում է կապին</translation>
    </message>
    <message>
        <source>You</source>
        <translation>Դուք</translation>
    </message>
</context>
<context>
    <name>Palette</name>
    <message>
        <source>Find anything</source>
        <translation>Գտնել ամեն ինչ</translation>
    </message>
    <message>
        <source>Find an action, a case, a view, a canned reply…</source>
        <translation>Գործողություն, դիմում, տեսք, պատրաստի պատասխան…</translation>
    </message>
    <message>
        <source>Found</source>
        <translation>Գտնված</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>Ոչինչ չգտնվեց</translation>
    </message>
    <message>
        <source>View</source>
        <translation>Տեսք</translation>
    </message>
    <message>
        <source>Macro</source>
        <translation>Մակրո</translation>
    </message>
    <message>
        <source>Canned reply</source>
        <translation>Պատրաստի պատասխան</translation>
    </message>
</context>
<context>
    <name>PartyCard</name>
    <message>
        <source>Car</source>
        <translation>Ավտոմեքենա</translation>
    </message>
    <message>
        <source>Their time</source>
        <translation>Նրանց ժամը</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Լեզու</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Հեռախոս</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>Էլ. փոստ</translation>
    </message>
    <message>
        <source>Plate</source>
        <translation>Համարանիշ</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Մոդել</translation>
    </message>
    <message>
        <source>Driver says</source>
        <translation>Ըստ վարորդի</translation>
    </message>
    <message>
        <source>not told yet</source>
        <translation>դեռ չի ասվել</translation>
    </message>
    <message>
        <source>Car says</source>
        <translation>Ըստ մեքենայի</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>հայտնի չէ</translation>
    </message>
    <message>
        <source>The two places differ. The car&apos;s own position can be wrong: trust neither alone.</source>
        <translation>Երկու վայրերը տարբեր են։ Մեքենայի դիրքը կարող է սխալ լինել. մի՛ վստահեք միայն մեկին։</translation>
    </message>
    <message>
        <source>Not told yet</source>
        <translation>Դեռ չի ասվել</translation>
    </message>
    <message>
        <source>Ask</source>
        <translation>Հարցնել</translation>
    </message>
    <message>
        <source>Ask for: {0}</source>
        <translation>Հարցնել՝ {0}</translation>
    </message>
</context>
<context>
    <name>PaymentBox</name>
    <message>
        <source>All payments, the largest rest first</source>
        <translation>Բոլոր վճարումները, նախ՝ ամենամեծ մնացորդը</translation>
    </message>
</context>
<context>
    <name>Picker</name>
    <message>
        <source>Apply</source>
        <translation>Կիրառել</translation>
    </message>
</context>
<context>
    <name>PictureDialog</name>
    <message>
        <source>This picture cannot be shown.</source>
        <translation>Այս նկարը հնարավոր չէ ցույց տալ։</translation>
    </message>
    <message>
        <source>Save as…</source>
        <translation>Պահել որպես…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Փակել</translation>
    </message>
    <message>
        <source>It can still be saved as a file.</source>
        <translation>Այն կարելի է պահել որպես ֆայլ։</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Փորձել կրկին</translation>
    </message>
</context>
<context>
    <name>Plot</name>
    <message>
        <source>now</source>
        <translation>հիմա</translation>
    </message>
</context>
<context>
    <name>PlotNotes</name>
    <message numerus="yes">
        <source>%n reply(s)</source>
        <translation>
            <numerusform>%n պատասխան</numerusform>
            <numerusform>%n պատասխան</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PlotPanel</name>
    <message>
        <source>{0} as a table</source>
        <translation>{0}՝ աղյուսակով</translation>
    </message>
    <message>
        <source>Hour</source>
        <translation>Ժամ</translation>
    </message>
    <message>
        <source>hour</source>
        <translation>ժամ</translation>
    </message>
</context>
<context>
    <name>PolicyWords</name>
    <message>
        <source>Rule {0}</source>
        <translation>Կանոն {0}</translation>
    </message>
</context>
<context>
    <name>PresenceLine</name>
    <message>
        <source>{0} is writing</source>
        <translation>{0} գրում է</translation>
    </message>
    <message>
        <source>{0} are writing</source>
        <translation>{0} գրում են</translation>
    </message>
    <message>
        <source>{0} is reading</source>
        <translation>{0} կարդում է</translation>
    </message>
    <message>
        <source>{0} are reading</source>
        <translation>{0} կարդում են</translation>
    </message>
    <message>
        <source>A colleague</source>
        <translation>Գործընկերը</translation>
    </message>
</context>
<context>
    <name>Preview</name>
    <message>
        <source>What happens</source>
        <translation>Ինչ կլինի</translation>
    </message>
    <message>
        <source>Nothing moves yet.</source>
        <translation>Գումար դեռ չի շարժվում։</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Ումից</translation>
    </message>
    <message>
        <source>To</source>
        <translation>Ում</translation>
    </message>
</context>
<context>
    <name>QuoteFigures</name>
    <message>
        <source>{refundable} of {captured} can still be given back.</source>
        <translation>Կարելի է վերադարձնել {refundable}՝ {captured}-ից։</translation>
    </message>
    <message>
        <source>{0} more would come back by the policy, but that was not paid, or a bank took it back.</source>
        <translation>Կանոններով կվերադարձվեր ևս {0}, բայց այն վճարված չէ, կամ բանկն այն հետ է վերցրել։</translation>
    </message>
</context>
<context>
    <name>QuoteTable</name>
    <message>
        <source>Line</source>
        <translation>Տող</translation>
    </message>
    <message>
        <source>Paid</source>
        <translation>Վճարված</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>Մնացորդ</translation>
    </message>
    <message>
        <source>Policy gives</source>
        <translation>Ըստ պայմանների</translation>
    </message>
</context>
<context>
    <name>RebalanceDialog</name>
    <message>
        <source>Rebalance</source>
        <translation>Վերաբաշխել</translation>
    </message>
    <message>
        <source>Nothing moves before you confirm. Untick what shall stay where it is.</source>
        <translation>Մինչև չհաստատեք, ոչինչ չի տեղափոխվի։ Հանեք նշումը նրանցից, որոնք պետք է մնան տեղում։</translation>
    </message>
    <message>
        <source>Queue</source>
        <translation>Հերթ</translation>
    </message>
    <message>
        <source>All queues</source>
        <translation>Բոլոր հերթերը</translation>
    </message>
    <message>
        <source>Proposed moves</source>
        <translation>Առաջարկվող տեղափոխումներ</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Չեղարկել</translation>
    </message>
    <message>
        <source>Take cases off {0}</source>
        <translation>Վերցնել դիմումներ՝ {0}</translation>
    </message>
    <message>
        <source>Even out the load</source>
        <translation>Հավասարեցնել բեռնվածքը</translation>
    </message>
    <message>
        <source>Nothing to move</source>
        <translation>Տեղափոխելու բան չկա</translation>
    </message>
    <message>
        <source>Nobody has more cases than they may have, or nobody with room may take them.</source>
        <translation>Ոչ ոք թույլատրելիից շատ դիմում չունի, կամ ազատ տեղ ունեցողները չեն կարող վերցնել դրանք։</translation>
    </message>
    <message>
        <source>A case</source>
        <translation>Դիմում</translation>
    </message>
    <message>
        <source>nobody</source>
        <translation>ոչ ոք</translation>
    </message>
    <message>
        <source>a colleague</source>
        <translation>գործընկերը</translation>
    </message>
    <message numerus="yes">
        <source>Move %n case(s)</source>
        <translation>
            <numerusform>Տեղափոխել %n դիմում</numerusform>
            <numerusform>Տեղափոխել %n դիմում</numerusform>
        </translation>
    </message>
    <message>
        <source>Move</source>
        <translation>Տեղափոխել</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Փորձել կրկին</translation>
    </message>
</context>
<context>
    <name>Receipt</name>
    <message>
        <source>Refund receipt</source>
        <translation>Վերադարձի անդորրագիր</translation>
    </message>
    <message>
        <source>Credit</source>
        <translation>Բոնուս</translation>
    </message>
    <message>
        <source>Voucher</source>
        <translation>Վաուչեր</translation>
    </message>
    <message>
        <source>Waived fee</source>
        <translation>Վճարից ազատում</translation>
    </message>
    <message>
        <source>Charge receipt</source>
        <translation>Գանձման անդորրագիր</translation>
    </message>
    <message>
        <source>Issued by</source>
        <translation>Տրամադրել է</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Պատճառ</translation>
    </message>
    <message>
        <source>Of the bill</source>
        <translation>Հաշվից</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Համար</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Ամսաթիվ</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>Հաճախորդ</translation>
    </message>
    <message>
        <source>Booking</source>
        <translation>Ամրագրում</translation>
    </message>
    <message>
        <source>Given back to</source>
        <translation>Վերադարձվել է</translation>
    </message>
    <message>
        <source>Charged to</source>
        <translation>Գանձվել է</translation>
    </message>
    <message>
        <source>Charged wrongly</source>
        <translation>Սխալ գանձված</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Վիճակ</translation>
    </message>
    <message>
        <source>On its way; the bank may take some days.</source>
        <translation>Ճանապարհին է. բանկին կարող է մի քանի օր պետք լինել։</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Կատարված է</translation>
    </message>
    <message>
        <source>Number at the payment provider</source>
        <translation>Համարը վճարային համակարգում</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Կոդ</translation>
    </message>
    <message>
        <source>Valid until</source>
        <translation>Վավեր է մինչև</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>Ընդամենը</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>Գումար</translation>
    </message>
    <message>
        <source>What for</source>
        <translation>Ինչի համար</translation>
    </message>
    <message>
        <source>Made {0} with Agent Console</source>
        <translation>Կազմվել է {0}՝ Agent Console-ով</translation>
    </message>
    <message>
        <source>Page {0} of {1}</source>
        <translation>Էջ {0}՝ {1}-ից</translation>
    </message>
</context>
<context>
    <name>RefundDialog</name>
    <message>
        <source>Give money back</source>
        <translation>Գումարի վերադարձ</translation>
    </message>
</context>
<context>
    <name>RefundForm</name>
    <message>
        <source>How much</source>
        <translation>Որքան</translation>
    </message>
    <message>
        <source>Offer a credit or voucher…</source>
        <translation>Առաջարկել բոնուս կամ վաուչեր…</translation>
    </message>
    <message>
        <source>By the policy: {0}</source>
        <translation>Ըստ պայմանների՝ {0}</translation>
    </message>
    <message>
        <source>Everything: {0}</source>
        <translation>Ամբողջը՝ {0}</translation>
    </message>
    <message>
        <source>Tick the lines that this amount is for.</source>
        <translation>Նշեք տողերը, որոնց վերաբերում է այս գումարը։</translation>
    </message>
    <message>
        <source>The ticked lines can give back {0}.</source>
        <translation>Նշված տողերով կարելի է վերադարձնել {0}։</translation>
    </message>
    <message>
        <source>By the policy</source>
        <translation>Ըստ պայմանների</translation>
    </message>
    <message>
        <source>Enter the amount that comes back.</source>
        <translation>Մուտքագրեք վերադարձվող գումարը։</translation>
    </message>
    <message>
        <source>Enter how many per cent come back.</source>
        <translation>Մուտքագրեք, թե քանի տոկոս է վերադարձվում։</translation>
    </message>
    <message>
        <source>Tick the lines that come back.</source>
        <translation>Նշեք վերադարձվող տողերը։</translation>
    </message>
    <message>
        <source>By amount</source>
        <translation>Գումարով</translation>
    </message>
    <message>
        <source>Per cent</source>
        <translation>Տոկոսով</translation>
    </message>
    <message>
        <source>By line</source>
        <translation>Տողերով</translation>
    </message>
    <message>
        <source>Back to</source>
        <translation>Ուր վերադարձնել</translation>
    </message>
    <message>
        <source>Note for colleagues and the audit trail</source>
        <translation>Նշում գործընկերների և մատյանի համար</translation>
    </message>
    <message>
        <source>Everything</source>
        <translation>Ամբողջը</translation>
    </message>
</context>
<context>
    <name>RefundProposals</name>
    <message>
        <source>Give back</source>
        <translation>Վերադարձնել</translation>
    </message>
    <message>
        <source>{0} of what the policy gives was paid on the spot and cannot go back to a card.</source>
        <translation>Կանոնով հասանելիքից {0} վճարվել է տեղում և չի կարող վերադարձվել քարտին։</translation>
    </message>
    <message>
        <source>You may not give money back alone. Ask a team lead.</source>
        <translation>Դուք ինքնուրույն չեք կարող գումար վերադարձնել։ Դիմեք թիմի ղեկավարին։</translation>
    </message>
    <message>
        <source>You may give up to {0} alone; more is for a team lead to give.</source>
        <translation>Ինքներդ կարող եք վերադարձնել մինչև {0}. ավելին՝ թիմի ղեկավարը։</translation>
    </message>
    <message>
        <source>A refund is more than nothing.</source>
        <translation>Վերադարձը պետք է զրոյից մեծ լինի։</translation>
    </message>
    <message>
        <source>No more than {0} can still be given back.</source>
        <translation>Դեռ կարելի է վերադարձնել ոչ ավելի, քան {0}։</translation>
    </message>
    <message>
        <source>Choose a reason, then it can be given back.</source>
        <translation>Ընտրեք պատճառը, և գումարը կարելի կլինի վերադարձնել։</translation>
    </message>
    <message>
        <source>Who pays: together they give more than the amount, or it is no amount.</source>
        <translation>Ով է վճարում. միասին գումարից ավելի է ստացվում, կամ դա գումար չէ։</translation>
    </message>
    <message>
        <source>Say in a few words why.</source>
        <translation>Գրեք հակիրճ՝ ինչու։</translation>
    </message>
    <message>
        <source>It departs from the policy: say in the note why, then it can be given back.</source>
        <translation>Շեղվում է պայմաններից. նշման մեջ գրեք՝ ինչու, և կարելի կլինի վերադարձնել։</translation>
    </message>
    <message>
        <source>Ask for approval of {0}</source>
        <translation>Ուղարկել հաստատման՝ {0}</translation>
    </message>
    <message>
        <source>Give back {0}</source>
        <translation>Վերադարձնել {0}</translation>
    </message>
    <message numerus="yes">
        <source>Give back {amount} of {captured} to %n card(s) of {name}.</source>
        <translation>
            <numerusform>Վերադարձնել {amount}՝ {captured}-ից, %n քարտի, {name}։</numerusform>
            <numerusform>Վերադարձնել {amount}՝ {captured}-ից, %n քարտի, {name}։</numerusform>
        </translation>
    </message>
    <message>
        <source>Give back {amount} of {captured} to {payment}.</source>
        <translation>Վերադարձնել {amount}՝ {captured}-ից, {payment}։</translation>
    </message>
    <message>
        <source>Nothing is left to give back after that.</source>
        <translation>Դրանից հետո վերադարձնելու գումար չի մնում։</translation>
    </message>
    <message>
        <source>After that, {0} can still be given back.</source>
        <translation>Դրանից հետո կարելի է վերադարձնել ևս {0}։</translation>
    </message>
    <message>
        <source>Departs from the policy, which gives {0}.</source>
        <translation>Շեղվում է պայմաններից. ըստ դրանց՝ {0}։</translation>
    </message>
    <message>
        <source>Above your limit: nothing moves until somebody has approved it.</source>
        <translation>Գերազանցում է ձեր սահմանաչափը. մինչև հաստատումը գումար չի շարժվում։</translation>
    </message>
</context>
<context>
    <name>Reminding</name>
    <message>
        <source>Show Agent Console</source>
        <translation>Ցույց տալ Agent Console-ը</translation>
    </message>
    <message>
        <source>{clock} of #{number} runs out at {time}</source>
        <translation>#{number}՝ {clock}, ժամկետը լրանում է {time}</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Բացել</translation>
    </message>
    <message>
        <source>#{0} is escalated to you</source>
        <translation>#{0}-ը փոխանցված է ձեզ՝ որպես ղեկավարի</translation>
    </message>
    <message>
        <source>{0} ran out</source>
        <translation>Ժամկետն անցավ՝ {0}</translation>
    </message>
    <message numerus="yes">
        <source>%n case(s) are escalated to you</source>
        <translation>
            <numerusform>%n դիմում փոխանցված է ձեզ</numerusform>
            <numerusform>%n դիմում փոխանցված է ձեզ</numerusform>
        </translation>
    </message>
    <message>
        <source>{who} calls for help: {queue}</source>
        <translation>{who} օգնության է կանչում՝ {queue}</translation>
    </message>
    <message>
        <source>A lead</source>
        <translation>Թիմի ղեկավարը</translation>
    </message>
    <message>
        <source>cases without a queue</source>
        <translation>դիմումներ առանց հերթի</translation>
    </message>
    <message>
        <source>Open the queue</source>
        <translation>Բացել հերթը</translation>
    </message>
    <message numerus="yes">
        <source>%n of your cases close to a deadline or late</source>
        <translation>
            <numerusform>Ձեր %n դիմումի ժամկետը մոտ է կամ անցել է</numerusform>
            <numerusform>Ձեր %n դիմումի ժամկետը մոտ է կամ անցել է</numerusform>
        </translation>
    </message>
    <message>
        <source>You are not disturbed until you switch it off</source>
        <translation>Ձեզ չեն անհանգստացնի, մինչև չանջատեք</translation>
    </message>
    <message>
        <source>Clocks are announced again</source>
        <translation>Ժամկետների մասին կրկին կտեղեկացվի</translation>
    </message>
</context>
<context>
    <name>ReplyPopup</name>
    <message>
        <source>Canned replies</source>
        <translation>Պատրաստի պատասխաններ</translation>
    </message>
    <message>
        <source>No reply of this name. Esc closes the list.</source>
        <translation>Այսպիսի պատասխան չկա։ Esc-ը փակում է ցանկը։</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>Նախադիտում</translation>
    </message>
    <message>
        <source>Not known here: {names}</source>
        <translation>Այստեղ հայտնի չէ՝ {names}</translation>
    </message>
</context>
<context>
    <name>ReplyWay</name>
    <message>
        <source>Channel</source>
        <translation>Ալիք</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Լեզու</translation>
    </message>
    <message>
        <source>This customer left no address to write to</source>
        <translation>Հաճախորդը հասցե չի թողել պատասխանի համար</translation>
    </message>
</context>
<context>
    <name>Report</name>
    <message>
        <source>Week from</source>
        <translation>Շաբաթը սկսած</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Օր</translation>
    </message>
    <message>
        <source>Came in</source>
        <translation>Եկել է</translation>
    </message>
    <message>
        <source>Solved</source>
        <translation>Լուծված</translation>
    </message>
    <message>
        <source>Replies</source>
        <translation>Պատասխաններ</translation>
    </message>
    <message>
        <source>First reply, half within</source>
        <translation>Առաջին պատասխան, կեսը՝ մինչև</translation>
    </message>
    <message>
        <source>90 % within</source>
        <translation>90 %-ը՝ մինչև</translation>
    </message>
    <message>
        <source>Next reply, half within</source>
        <translation>Հաջորդ պատասխան, կեսը՝ մինչև</translation>
    </message>
    <message>
        <source>Solved, half within</source>
        <translation>Լուծված, կեսը՝ մինչև</translation>
    </message>
    <message>
        <source>Deadlines kept</source>
        <translation>Պահված ժամկետներ</translation>
    </message>
    <message>
        <source>Ratings</source>
        <translation>Գնահատականներ</translation>
    </message>
    <message>
        <source>Average rating</source>
        <translation>Միջին գնահատական</translation>
    </message>
    <message>
        <source>Agent</source>
        <translation>Օպերատոր</translation>
    </message>
    <message>
        <source>Queue</source>
        <translation>Հերթ</translation>
    </message>
    <message>
        <source>Topic</source>
        <translation>Խնդիր</translation>
    </message>
    <message>
        <source>{0} % of {1}</source>
        <translation>{0} %՝ {1}-ից</translation>
    </message>
    <message>
        <source>Service report</source>
        <translation>Սպասարկման հաշվետվություն</translation>
    </message>
    <message>
        <source>Made {0} with Agent Console</source>
        <translation>Կազմվել է {0}՝ Agent Console-ով</translation>
    </message>
    <message>
        <source>Page {0} of {1}</source>
        <translation>Էջ {0}՝ {1}-ից</translation>
    </message>
    <message>
        <source>{0} to {1}</source>
        <translation>{0} – {1}</translation>
    </message>
    <message>
        <source>by week</source>
        <translation>ըստ շաբաթների</translation>
    </message>
    <message>
        <source>by day</source>
        <translation>ըստ օրերի</translation>
    </message>
    <message>
        <source>days of {0}</source>
        <translation>օրերն ըստ {0} գոտու</translation>
    </message>
</context>
<context>
    <name>ReportDialog</name>
    <message>
        <source>Reports</source>
        <translation>Հաշվետվություններ</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Սկսած</translation>
    </message>
    <message>
        <source>To</source>
        <translation>Մինչև</translation>
    </message>
    <message>
        <source>By</source>
        <translation>Ըստ</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Օր</translation>
    </message>
    <message>
        <source>Week</source>
        <translation>Շաբաթ</translation>
    </message>
    <message>
        <source>All together</source>
        <translation>Բոլորը միասին</translation>
    </message>
    <message>
        <source>Agent</source>
        <translation>Օպերատոր</translation>
    </message>
    <message>
        <source>Queue</source>
        <translation>Հերթ</translation>
    </message>
    <message>
        <source>Topic</source>
        <translation>Խնդիր</translation>
    </message>
    <message>
        <source>For each</source>
        <translation>Խմբավորել ըստ</translation>
    </message>
    <message>
        <source>Save as CSV…</source>
        <translation>Պահել որպես CSV…</translation>
    </message>
    <message>
        <source>Save as PDF…</source>
        <translation>Պահել որպես PDF…</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>Հաշվետվություն</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Փակել</translation>
    </message>
    <message>
        <source>The period ends before it begins</source>
        <translation>Ժամանակահատվածն ավարտվում է սկսվելուց առաջ</translation>
    </message>
    <message>
        <source>Choose a later end.</source>
        <translation>Ընտրեք ավելի ուշ ավարտ։</translation>
    </message>
    <message>
        <source>Days are those of {0}.</source>
        <translation>Օրերն ըստ {0} գոտու են։</translation>
    </message>
    <message>
        <source>Nothing happened in this period</source>
        <translation>Այս ժամանակահատվածում ոչինչ չի եղել</translation>
    </message>
    <message>
        <source>Choose another one.</source>
        <translation>Ընտրեք մեկ այլը։</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Փորձել կրկին</translation>
    </message>
    <message>
        <source>Nobody</source>
        <translation>Ոչ ոք</translation>
    </message>
    <message>
        <source>Without a topic</source>
        <translation>Խնդիրը նշված չէ</translation>
    </message>
</context>
<context>
    <name>Routing</name>
    <message>
        <source>evens out the load</source>
        <translation>հավասարեցնում է բեռնվածքը</translation>
    </message>
    <message>
        <source>has room</source>
        <translation>ազատ տեղ ունի</translation>
    </message>
    <message>
        <source>speaks the customer&apos;s language</source>
        <translation>խոսում է հաճախորդի լեզվով</translation>
    </message>
    <message>
        <source>knows this market</source>
        <translation>ճանաչում է այս շուկան</translation>
    </message>
    <message>
        <source>knows this topic</source>
        <translation>զբաղվում է այս խնդրով</translation>
    </message>
    <message>
        <source>was silent for too long</source>
        <translation>չափազանց երկար չի արձագանքել</translation>
    </message>
    <message>
        <source>went offline</source>
        <translation>դուրս է եկել կապից</translation>
    </message>
    <message>
        <source>is away</source>
        <translation>բացակա է</translation>
    </message>
    <message>
        <source>the shift is over</source>
        <translation>հերթափոխն ավարտվել է</translation>
    </message>
    <message>
        <source>nobody had it</source>
        <translation>ոչ ոքի մոտ չէր</translation>
    </message>
</context>
<context>
    <name>RoutingWords</name>
    <message>
        <source>Back in the queue: a clock ran out ({clock})</source>
        <translation>Կրկին հերթում է. ժամկետն անցավ ({clock})</translation>
    </message>
    <message>
        <source>Routed to you: {reasons}</source>
        <translation>Ուղղորդվեց ձեզ՝ {reasons}</translation>
    </message>
    <message>
        <source>a colleague</source>
        <translation>գործընկերը</translation>
    </message>
    <message>
        <source>Back in the queue: {reason}</source>
        <translation>Կրկին հերթում է. {reason}</translation>
    </message>
    <message>
        <source>Back with you: {reason}</source>
        <translation>Կրկին ձեզ մոտ է. {reason}</translation>
    </message>
    <message>
        <source>Back with {name}: {reason}</source>
        <translation>Վերադարձվեց, ստացող՝ {name}. {reason}</translation>
    </message>
    <message>
        <source>Routed to {name}: {reasons}</source>
        <translation>Ուղղորդվեց, ստացող՝ {name}. {reasons}</translation>
    </message>
    <message>
        <source>speaks {language}</source>
        <translation>խոսում է {language}</translation>
    </message>
    <message>
        <source>knows this market</source>
        <translation>ճանաչում է այս շուկան</translation>
    </message>
    <message>
        <source>knows this topic</source>
        <translation>զբաղվում է այս խնդրով</translation>
    </message>
    <message>
        <source>has room ({load} of {capacity})</source>
        <translation>ազատ տեղ ունի ({load}՝ {capacity}-ից)</translation>
    </message>
    <message>
        <source>takes new cases</source>
        <translation>ընդունում է նոր դիմումներ</translation>
    </message>
    <message>
        <source>everybody who may take it has full hands</source>
        <translation>բոլոր նրանք, ովքեր կարող են վերցնել, ծանրաբեռնված են</translation>
    </message>
    <message>
        <source>nobody speaks {language}</source>
        <translation>ոչ ոք չի խոսում {language}</translation>
    </message>
    <message>
        <source>nobody knows this market</source>
        <translation>այս շուկան ճանաչող չկա</translation>
    </message>
    <message>
        <source>nobody knows this topic</source>
        <translation>այս խնդրով զբաղվող չկա</translation>
    </message>
    <message>
        <source>nobody who may take it is there</source>
        <translation>վերցնելու իրավունք ունեցողներից ոչ ոք տեղում չէ</translation>
    </message>
    <message>
        <source>Waits for somebody free: {reason}</source>
        <translation>Սպասում է ազատ օպերատորի՝ {reason}</translation>
    </message>
    <message>
        <source>the colleague</source>
        <translation>գործընկերը</translation>
    </message>
    <message>
        <source>Back in the queue: nothing was heard of {name}</source>
        <translation>Կրկին հերթում է. արձագանք չկա՝ {name}</translation>
    </message>
    <message>
        <source>Back in the queue: nothing was heard of {name} since {time}</source>
        <translation>Կրկին հերթում է. {time}-ից արձագանք չկա՝ {name}</translation>
    </message>
    <message>
        <source>Moved to you by a lead: {reason}</source>
        <translation>Թիմի ղեկավարը փոխանցեց ձեզ՝ {reason}</translation>
    </message>
    <message>
        <source>Moved to {name} by a lead: {reason}</source>
        <translation>Թիմի ղեկավարը փոխանցեց, ստացող՝ {name}. {reason}</translation>
    </message>
    <message>
        <source>the customer&apos;s language</source>
        <translation>հաճախորդի լեզվով</translation>
    </message>
</context>
<context>
    <name>SaveAs</name>
    <message>
        <source>Save file</source>
        <translation>Պահել ֆայլը</translation>
    </message>
    <message>
        <source>The file could not be written.</source>
        <translation>Չհաջողվեց գրել ֆայլը։</translation>
    </message>
    <message>
        <source>Choose another folder, or make room on the disk.</source>
        <translation>Ընտրեք այլ պանակ կամ տեղ ազատեք սկավառակի վրա։</translation>
    </message>
    <message>
        <source>Saved: {0}</source>
        <translation>Պահվեց՝ {0}</translation>
    </message>
</context>
<context>
    <name>Session</name>
    <message>
        <source>Opening your desk…</source>
        <translation>Բացվում է ձեր աշխատատեղը…</translation>
    </message>
    <message>
        <source>The demo has no agent to sign in as.</source>
        <translation>Դեմոյում աշխատակից չկա, որով հնարավոր է մտնել։</translation>
    </message>
    <message>
        <source>A platform of its own is started on this computer and filled with made-up cases.</source>
        <translation>Այս համակարգչում գործարկվում է առանձին հարթակ և լցվում հորինված դիմումներով։</translation>
    </message>
    <message>
        <source>Preparing the demo…</source>
        <translation>Դեմոն պատրաստվում է…</translation>
    </message>
</context>
<context>
    <name>SettingsDialog</name>
    <message>
        <source>Settings</source>
        <translation>Կարգավորումներ</translation>
    </message>
    <message>
        <source>Look</source>
        <translation>Տեսք</translation>
    </message>
    <message>
        <source>Notices</source>
        <translation>Ծանուցումներ</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Ստեղներ</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Փակել</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Ինչպես համակարգում</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Լեզու</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Բաց</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Մուգ</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>Բարձր հակադրություն</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>Ոճ</translation>
    </message>
    <message>
        <source>Comfortable</source>
        <translation>Ընդարձակ</translation>
    </message>
    <message>
        <source>Compact</source>
        <translation>Խիտ</translation>
    </message>
    <message>
        <source>Density</source>
        <translation>Խտություն</translation>
    </message>
    <message>
        <source>After solving, open the next case</source>
        <translation>Լուծելուց հետո բացել հաջորդ դիմումը</translation>
    </message>
    <message>
        <source>Tell me before a clock of mine runs out</source>
        <translation>Տեղեկացնել, նախքան իմ ժամկետի լրանալը</translation>
    </message>
    <message>
        <source>Do not disturb me outside my working hours</source>
        <translation>Չանհանգստացնել ինձ աշխատաժամից դուրս</translation>
    </message>
    <message>
        <source>Do not disturb me at all for now</source>
        <translation>Առայժմ ընդհանրապես չանհանգստացնել ինձ</translation>
    </message>
    <message>
        <source>Notices come from the copy on this computer, so they also come while you are offline. A team lead sets your working hours.</source>
        <translation>Ծանուցումները գալիս են այս համակարգչի պատճենից, ուստի հասնում են նաև, երբ կապ չկա։ Ձեր աշխատաժամերը սահմանում է թիմի ղեկավարը։</translation>
    </message>
    <message>
        <source>Single keys (J, K, R, E …) act when no text field has the focus</source>
        <translation>Առանձին ստեղները (J, K, R, E …) գործում են տեքստի դաշտից դուրս</translation>
    </message>
    <message>
        <source>Find an action</source>
        <translation>Գտնել գործողություն</translation>
    </message>
</context>
<context>
    <name>SharesField</name>
    <message>
        <source>Change who pays…</source>
        <translation>Փոխել վճարողներին…</translation>
    </message>
    <message>
        <source>Who pays</source>
        <translation>Ով է վճարում</translation>
    </message>
    <message>
        <source>{0} pays</source>
        <translation>Վճարում է՝ {0}</translation>
    </message>
    <message>
        <source>Together they give more than the amount, or it is no amount.</source>
        <translation>Միասին գերազանցում են գումարը, կամ մուտքագրվածը գումար չէ։</translation>
    </message>
    <message>
        <source>The marketplace pays all of it.</source>
        <translation>Ամբողջը վճարում է մարքեթփլեյսը։</translation>
    </message>
</context>
<context>
    <name>SignInAgain</name>
    <message>
        <source>Sign in again</source>
        <translation>Կրկին մուտք գործեք</translation>
    </message>
    <message>
        <source>Your session is over. Nothing you typed is lost; what you send waits until you are back.</source>
        <translation>Աշխատաշրջանն ավարտվել է։ Ձեր գրածը չի կորել, ուղարկածը կսպասի ձեր վերադարձին։</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Գաղտնաբառ</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>Հետո</translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation>Մուտք</translation>
    </message>
</context>
<context>
    <name>Skeleton</name>
    <message>
        <source>Loading…</source>
        <translation>Բեռնվում է…</translation>
    </message>
</context>
<context>
    <name>Spinner</name>
    <message>
        <source>Working…</source>
        <translation>Կատարվում է…</translation>
    </message>
</context>
<context>
    <name>StatusBar</name>
    <message>
        <source>Status</source>
        <translation>Կարգավիճակ</translation>
    </message>
    <message>
        <source>Connect now</source>
        <translation>Միանալ հիմա</translation>
    </message>
    <message>
        <source>Fetching cases</source>
        <translation>Դիմումների բեռնում</translation>
    </message>
    <message>
        <source>Open the case of this clock</source>
        <translation>Բացել այս ժամկետի դիմումը</translation>
    </message>
    <message>
        <source>Next case</source>
        <translation>Հաջորդ դիմումը</translation>
    </message>
    <message>
        <source>Fetching {0} of {1}</source>
        <translation>Բեռնված է {0}՝ {1}-ից</translation>
    </message>
    <message>
        <source>Live</source>
        <translation>Կապի մեջ</translation>
    </message>
    <message>
        <source>Live · synced {0}</source>
        <translation>Կապի մեջ · թարմացվել է {0}</translation>
    </message>
    <message>
        <source>Offline · as of {0}; your work is kept and sent later</source>
        <translation>Կապ չկա · տվյալները՝ {0}. աշխատանքը պահված է և կուղարկվի հետո</translation>
    </message>
    <message>
        <source>Next clock runs out {0} · in {1}</source>
        <translation>Հաջորդ ժամկետը՝ {0} · մնաց {1}</translation>
    </message>
    <message numerus="yes">
        <source>%n refused</source>
        <translation>
            <numerusform>Մերժված՝ %n</numerusform>
            <numerusform>Մերժված՝ %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n in the outbox</source>
        <translation>
            <numerusform>Ելքայինում՝ %n</numerusform>
            <numerusform>Ելքայինում՝ %n</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>StoryColumn</name>
    <message>
        <source>What the policy gives</source>
        <translation>Ինչ է նախատեսված պայմաններով</translation>
    </message>
    <message>
        <source>Look twice</source>
        <translation>Ուշադիր ստուգեք</translation>
    </message>
    <message>
        <source>It cannot be approved now.</source>
        <translation>Այժմ հնարավոր չէ հաստատել։</translation>
    </message>
    <message>
        <source>Nobody answered in time</source>
        <translation>Ժամանակին ոչ ոք չպատասխանեց</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Պատճառ</translation>
    </message>
    <message>
        <source>Limit</source>
        <translation>Սահմանաչափ</translation>
    </message>
    <message>
        <source>Asked</source>
        <translation>Խնդրվել է</translation>
    </message>
    <message>
        <source>Escalates</source>
        <translation>Փոխանցվում է վերև</translation>
    </message>
    <message>
        <source>Policy</source>
        <translation>Պայմաններ</translation>
    </message>
    <message>
        <source>{0}: the request departs from it</source>
        <translation>{0}. հարցումը շեղվում է դրանից</translation>
    </message>
    <message>
        <source>Decided</source>
        <translation>Որոշվել է</translation>
    </message>
    <message>
        <source>To</source>
        <translation>Ուր</translation>
    </message>
    <message>
        <source>Charged wrongly</source>
        <translation>Սխալ գանձված</translation>
    </message>
    <message>
        <source>As</source>
        <translation>Որպես</translation>
    </message>
    <message>
        <source>Who pays</source>
        <translation>Ով է վճարում</translation>
    </message>
    <message>
        <source>Claim</source>
        <translation>Պահանջ</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Պատասխան</translation>
    </message>
    <message>
        <source>No policy says how much; whoever decides weighs it.</source>
        <translation>Պայմանները չեն ասում՝ որքան. կշռադատում է որոշողը։</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>Տող</translation>
    </message>
    <message>
        <source>Paid</source>
        <translation>Վճարված</translation>
    </message>
    <message>
        <source>Gives back</source>
        <translation>Վերադարձվում է</translation>
    </message>
    <message>
        <source>The policy gives</source>
        <translation>Ըստ պայմանների</translation>
    </message>
    <message>
        <source>Can still be given back</source>
        <translation>Դեռ կարելի է վերադարձնել</translation>
    </message>
</context>
<context>
    <name>TermsFields</name>
    <message>
        <source>Reason</source>
        <translation>Պատճառ</translation>
    </message>
    <message>
        <source>Who cancels</source>
        <translation>Ով է չեղարկում</translation>
    </message>
    <message>
        <source>Beyond their control</source>
        <translation>Իրենցից անկախ պատճառ</translation>
    </message>
    <message>
        <source>Choose a reason</source>
        <translation>Ընտրեք պատճառը</translation>
    </message>
    <message>
        <source>They said beforehand that they would be late</source>
        <translation>Ուշացման մասին նախապես տեղեկացրել են</translation>
    </message>
    <message>
        <source>Nothing of the kind</source>
        <translation>Նման բան չկա</translation>
    </message>
</context>
<context>
    <name>TicketDelegate</name>
    <message>
        <source>Assigned to {0}</source>
        <translation>Նշանակված է՝ {0}</translation>
    </message>
    <message>
        <source>{0} is here</source>
        <translation>{0} այստեղ է</translation>
    </message>
    <message>
        <source>{0} is writing</source>
        <translation>{0} գրում է</translation>
    </message>
</context>
<context>
    <name>TicketModel</name>
    <message>
        <source>Loading…</source>
        <translation>Բեռնվում է…</translation>
    </message>
</context>
<context>
    <name>TicketRow</name>
    <message>
        <source>Unread</source>
        <translation>Չկարդացված</translation>
    </message>
    <message>
        <source>Priority: {0}</source>
        <translation>Առաջնահերթություն՝ {0}</translation>
    </message>
    <message>
        <source>Booking {0}</source>
        <translation>Ամրագրում {0}</translation>
    </message>
    <message>
        <source>A change is on its way</source>
        <translation>Փոփոխությունն ուղարկվում է</translation>
    </message>
</context>
<context>
    <name>TicketView</name>
    <message>
        <source>Cases</source>
        <translation>Դիմումներ</translation>
    </message>
</context>
<context>
    <name>TicketsPanel</name>
    <message>
        <source>Assign…</source>
        <translation>Նշանակել…</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Բացել</translation>
    </message>
    <message>
        <source>Close the list</source>
        <translation>Փակել ցանկը</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Փորձել կրկին</translation>
    </message>
    <message numerus="yes">
        <source>%n case(s)</source>
        <translation>
            <numerusform>%n դիմում</numerusform>
            <numerusform>%n դիմում</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n not on this computer yet</source>
        <translation>
            <numerusform>%n-ը դեռ այս համակարգչում չէ</numerusform>
            <numerusform>%n-ը դեռ այս համակարգչում չէ</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing here</source>
        <translation>Այստեղ դատարկ է</translation>
    </message>
    <message>
        <source>The figure is zero now.</source>
        <translation>Թիվը հիմա զրո է։</translation>
    </message>
    <message>
        <source>These cases are not on this computer yet</source>
        <translation>Այս դիմումները դեռ այս համակարգչում չեն</translation>
    </message>
    <message>
        <source>They appear as soon as they are fetched.</source>
        <translation>Կհայտնվեն, հենց բեռնվեն։</translation>
    </message>
    <message>
        <source>Choose a case first: with the arrow keys, or tick several with X.</source>
        <translation>Նախ ընտրեք դիմում՝ սլաքներով, կամ նշեք մի քանիսը X ստեղնով։</translation>
    </message>
    <message numerus="yes">
        <source>%n case(s) put back, nobody has them</source>
        <translation>
            <numerusform>%n դիմում հետ դրվեց, կրկին ոչ ոքինը չէ</numerusform>
            <numerusform>%n դիմում հետ դրվեց, կրկին ոչ ոքինը չէ</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n case(s) given to {0}</source>
        <translation>
            <numerusform>%n դիմում փոխանցվեց՝ {0}</numerusform>
            <numerusform>%n դիմում փոխանցվեց՝ {0}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Assign %n…</source>
        <translation>
            <numerusform>Նշանակել %n…</numerusform>
            <numerusform>Նշանակել %n…</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Timeline</name>
    <message>
        <source>Conversation</source>
        <translation>Խոսակցություն</translation>
    </message>
    <message numerus="yes">
        <source>%n new message(s)</source>
        <translation>
            <numerusform>%n նոր հաղորդագրություն</numerusform>
            <numerusform>%n նոր հաղորդագրություն</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Toast</name>
    <message>
        <source>Put the notice away</source>
        <translation>Հեռացնել ծանուցումը</translation>
    </message>
</context>
<context>
    <name>ToastHost</name>
    <message>
        <source>Notices</source>
        <translation>Ծանուցումներ</translation>
    </message>
</context>
<context>
    <name>ViewsPanel</name>
    <message>
        <source>Views</source>
        <translation>Տեսքեր</translation>
    </message>
    <message>
        <source>Inbox</source>
        <translation>Մուտքային</translation>
    </message>
    <message>
        <source>Saved views</source>
        <translation>Պահված տեսքեր</translation>
    </message>
    <message>
        <source>Queues</source>
        <translation>Հերթեր</translation>
    </message>
    <message>
        <source>Team</source>
        <translation>Թիմ</translation>
    </message>
    <message>
        <source>Delete this view</source>
        <translation>Ջնջել այս տեսքը</translation>
    </message>
</context>
<context>
    <name>WhyPopover</name>
    <message>
        <source>Try again</source>
        <translation>Փորձել կրկին</translation>
    </message>
    <message>
        <source>This clock does not run any more.</source>
        <translation>Այս հաշվարկն այլևս չի ընթանում։</translation>
    </message>
    <message>
        <source>Times are those of {zone}, where it is {time} now.</source>
        <translation>Ժամերը {zone} գոտու են, որտեղ հիմա {time} է։</translation>
    </message>
</context>
<context>
    <name>Words</name>
    <message>
        <source>a promised refund never came</source>
        <translation>խոստացված վերադարձը չի եկել</translation>
    </message>
    <message>
        <source>they want it back</source>
        <translation>ուզում է հետ ստանալ</translation>
    </message>
    <message>
        <source>it was charged twice</source>
        <translation>գանձվել է երկու անգամ</translation>
    </message>
    <message>
        <source>they never paid this (fraud)</source>
        <translation>այս վճարումը չի կատարել (խարդախություն)</translation>
    </message>
    <message>
        <source>no reason was given</source>
        <translation>պատճառ նշված չէ</translation>
    </message>
    <message>
        <source>they did not get what was paid for</source>
        <translation>վճարածը չի ստացել</translation>
    </message>
    <message>
        <source>it was not as promised</source>
        <translation>չէր համապատասխանում խոստացվածին</translation>
    </message>
    <message>
        <source>they had cancelled</source>
        <translation>չեղարկել էր</translation>
    </message>
    <message>
        <source>they do not know this charge</source>
        <translation>չի ճանաչում այս գանձումը</translation>
    </message>
    <message>
        <source>New</source>
        <translation>Նոր</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Բաց</translation>
    </message>
    <message>
        <source>Waiting for customer</source>
        <translation>Սպասում ենք հաճախորդին</translation>
    </message>
    <message>
        <source>On hold</source>
        <translation>Սպասում ենք երրորդ կողմին</translation>
    </message>
    <message>
        <source>Solved</source>
        <translation>Լուծված</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>Փակ</translation>
    </message>
    <message>
        <source>Low</source>
        <translation>Ցածր</translation>
    </message>
    <message>
        <source>Normal</source>
        <translation>Սովորական</translation>
    </message>
    <message>
        <source>High</source>
        <translation>Բարձր</translation>
    </message>
    <message>
        <source>Urgent</source>
        <translation>Հրատապ</translation>
    </message>
    <message>
        <source>Chat</source>
        <translation>Չատ</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>Էլ. փոստ</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Հեռախոս</translation>
    </message>
    <message>
        <source>Telegram</source>
        <translation>Telegram</translation>
    </message>
    <message>
        <source>Contact form</source>
        <translation>Կապի ձև</translation>
    </message>
    <message>
        <source>Messenger</source>
        <translation>Մեսենջեր</translation>
    </message>
    <message>
        <source>Help centre</source>
        <translation>Օգնության կենտրոն</translation>
    </message>
    <message>
        <source>Hotline</source>
        <translation>Թեժ գիծ</translation>
    </message>
    <message>
        <source>Stays</source>
        <translation>Կացարաններ</translation>
    </message>
    <message>
        <source>Appointments</source>
        <translation>Այցեր</translation>
    </message>
    <message>
        <source>Cars</source>
        <translation>Ավտոմեքենաներ</translation>
    </message>
    <message>
        <source>Guest</source>
        <translation>Հյուր</translation>
    </message>
    <message>
        <source>Host</source>
        <translation>Տանտեր</translation>
    </message>
    <message>
        <source>Client</source>
        <translation>Հաճախորդ</translation>
    </message>
    <message>
        <source>Business</source>
        <translation>Կազմակերպություն</translation>
    </message>
    <message>
        <source>Driver</source>
        <translation>Վարորդ</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>Հաճախորդ</translation>
    </message>
    <message>
        <source>Colleague</source>
        <translation>Գործընկեր</translation>
    </message>
    <message>
        <source>Other side</source>
        <translation>Մյուս կողմը</translation>
    </message>
    <message>
        <source>Automatic</source>
        <translation>Ինքնաշխատ</translation>
    </message>
    <message>
        <source>Agent</source>
        <translation>Օպերատոր</translation>
    </message>
    <message>
        <source>Senior agent</source>
        <translation>Ավագ օպերատոր</translation>
    </message>
    <message>
        <source>Team lead</source>
        <translation>Թիմի ղեկավար</translation>
    </message>
    <message>
        <source>Administrator</source>
        <translation>Ադմինիստրատոր</translation>
    </message>
    <message>
        <source>Waiting to be sent</source>
        <translation>Սպասում է ուղարկման</translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>Ուղարկված է</translation>
    </message>
    <message>
        <source>Delivered</source>
        <translation>Հասցված է</translation>
    </message>
    <message>
        <source>Read</source>
        <translation>Կարդացված է</translation>
    </message>
    <message>
        <source>Not delivered</source>
        <translation>Չի հասցվել</translation>
    </message>
    <message>
        <source>Requested</source>
        <translation>Հարցված</translation>
    </message>
    <message>
        <source>Confirmed</source>
        <translation>Հաստատված</translation>
    </message>
    <message>
        <source>Under way</source>
        <translation>Ընթացքում</translation>
    </message>
    <message>
        <source>Completed</source>
        <translation>Ավարտված</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>Չեղարկված</translation>
    </message>
    <message>
        <source>Did not come</source>
        <translation>Չի ներկայացել</translation>
    </message>
    <message>
        <source>Card</source>
        <translation>Քարտ</translation>
    </message>
    <message>
        <source>Paid on the spot</source>
        <translation>Վճարվել է տեղում</translation>
    </message>
    <message>
        <source>Nights</source>
        <translation>Գիշերներ</translation>
    </message>
    <message>
        <source>Cleaning</source>
        <translation>Մաքրում</translation>
    </message>
    <message>
        <source>Service fee</source>
        <translation>Սպասարկման վճար</translation>
    </message>
    <message>
        <source>Tax</source>
        <translation>Հարկ</translation>
    </message>
    <message>
        <source>Deposit</source>
        <translation>Գրավ</translation>
    </message>
    <message>
        <source>Service</source>
        <translation>Ծառայություն</translation>
    </message>
    <message>
        <source>Minutes</source>
        <translation>Րոպեներ</translation>
    </message>
    <message>
        <source>Kilometres</source>
        <translation>Կիլոմետրեր</translation>
    </message>
    <message>
        <source>Fuel</source>
        <translation>Վառելիք</translation>
    </message>
    <message>
        <source>Fine</source>
        <translation>Տուգանք</translation>
    </message>
    <message>
        <source>Parking</source>
        <translation>Կայանում</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>Այլ</translation>
    </message>
    <message>
        <source>Waiting for approval</source>
        <translation>Սպասում է հաստատման</translation>
    </message>
    <message>
        <source>Submitted</source>
        <translation>Ներկայացված է</translation>
    </message>
    <message>
        <source>At the bank</source>
        <translation>Բանկում է</translation>
    </message>
    <message>
        <source>Refunded</source>
        <translation>Վերադարձված է</translation>
    </message>
    <message>
        <source>Refund failed</source>
        <translation>Վերադարձը ձախողվեց</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>Մերժված է</translation>
    </message>
    <message>
        <source>Outcome unknown</source>
        <translation>Արդյունքն անհայտ է</translation>
    </message>
    <message>
        <source>Sent back by the bank</source>
        <translation>Բանկը հետ է ուղարկել</translation>
    </message>
    <message>
        <source>Cancellation under the booking&apos;s policy</source>
        <translation>Չեղարկում ըստ ամրագրման պայմանների</translation>
    </message>
    <message>
        <source>Stay or service was not as promised</source>
        <translation>Կացարանը կամ ծառայությունը չէր համապատասխանում</translation>
    </message>
    <message>
        <source>Wrong charge</source>
        <translation>Սխալ գանձում</translation>
    </message>
    <message>
        <source>Charged twice</source>
        <translation>Գանձվել է երկու անգամ</translation>
    </message>
    <message>
        <source>The other side cancelled</source>
        <translation>Չեղարկել է մյուս կողմը</translation>
    </message>
    <message>
        <source>Host broke a ground rule</source>
        <translation>Տանտերը խախտել է կանոնը</translation>
    </message>
    <message>
        <source>No access</source>
        <translation>Մուտք չկար</translation>
    </message>
    <message>
        <source>Goodwill</source>
        <translation>Բարի կամք</translation>
    </message>
    <message>
        <source>Marketplace</source>
        <translation>Մարքեթփլեյս</translation>
    </message>
    <message>
        <source>Host, from the payout</source>
        <translation>Տանտեր՝ իրեն հասանելիք գումարից</translation>
    </message>
    <message>
        <source>Insurance</source>
        <translation>Ապահովագրություն</translation>
    </message>
    <message>
        <source>The guest</source>
        <translation>Հյուրը</translation>
    </message>
    <message>
        <source>The client</source>
        <translation>Հաճախորդը</translation>
    </message>
    <message>
        <source>The driver</source>
        <translation>Վարորդը</translation>
    </message>
    <message>
        <source>The host</source>
        <translation>Տանտերը</translation>
    </message>
    <message>
        <source>The business</source>
        <translation>Կազմակերպությունը</translation>
    </message>
    <message>
        <source>The marketplace</source>
        <translation>Մարքեթփլեյսը</translation>
    </message>
    <message>
        <source>Illness or accident</source>
        <translation>Հիվանդություն կամ դժբախտ պատահար</translation>
    </message>
    <message>
        <source>Death in the family</source>
        <translation>Մահ ընտանիքում</translation>
    </message>
    <message>
        <source>Natural disaster</source>
        <translation>Տարերային աղետ</translation>
    </message>
    <message>
        <source>Order of an authority</source>
        <translation>Պետական մարմնի որոշում</translation>
    </message>
    <message>
        <source>No transport</source>
        <translation>Տրանսպորտի բացակայություն</translation>
    </message>
    <message>
        <source>No water, heat or power</source>
        <translation>Ջրի, ջեռուցման կամ հոսանքի բացակայություն</translation>
    </message>
    <message>
        <source>Credit</source>
        <translation>Բոնուս</translation>
    </message>
    <message>
        <source>Voucher</source>
        <translation>Վաուչեր</translation>
    </message>
    <message>
        <source>Waived fee</source>
        <translation>Վճարից ազատում</translation>
    </message>
    <message>
        <source>Given</source>
        <translation>Տրամադրված է</translation>
    </message>
    <message>
        <source>Damage</source>
        <translation>Վնաս</translation>
    </message>
    <message>
        <source>Service outside the booking</source>
        <translation>Ամրագրումից դուրս ծառայություն</translation>
    </message>
    <message>
        <source>Late fee</source>
        <translation>Ուշացման վճար</translation>
    </message>
    <message>
        <source>Cancellation fee</source>
        <translation>Չեղարկման վճար</translation>
    </message>
    <message>
        <source>Fine passed on</source>
        <translation>Փոխանցված տուգանք</translation>
    </message>
    <message>
        <source>Disputed charge</source>
        <translation>Վիճարկված գանձում</translation>
    </message>
    <message>
        <source>Waiting for the answer</source>
        <translation>Սպասում է պատասխանի</translation>
    </message>
    <message>
        <source>To be decided</source>
        <translation>Ենթակա է որոշման</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Կատարված է</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Ձախողված է</translation>
    </message>
    <message>
        <source>Withdrawn</source>
        <translation>Հետ կանչված է</translation>
    </message>
    <message>
        <source>Disputed at the bank</source>
        <translation>Վիճարկված է բանկում</translation>
    </message>
    <message>
        <source>Money came back to us</source>
        <translation>Գումարը վերադարձել է մեզ</translation>
    </message>
    <message>
        <source>Lost to the cardholder</source>
        <translation>Մնացել է քարտապանին</translation>
    </message>
    <message>
        <source>Approved</source>
        <translation>Հաստատված է</translation>
    </message>
    <message>
        <source>Expired</source>
        <translation>Ժամկետն անցել է</translation>
    </message>
    <message>
        <source>Overtaken: money moved</source>
        <translation>Հնացել է. գումարը փոխվել է</translation>
    </message>
    <message>
        <source>First reply</source>
        <translation>Առաջին պատասխան</translation>
    </message>
    <message>
        <source>Next reply</source>
        <translation>Հաջորդ պատասխան</translation>
    </message>
    <message>
        <source>Update due</source>
        <translation>Տեղեկացնել</translation>
    </message>
    <message>
        <source>Work time</source>
        <translation>Աշխատաժամանակ</translation>
    </message>
    <message>
        <source>Customer&apos;s wait</source>
        <translation>Հաճախորդի սպասում</translation>
    </message>
    <message>
        <source>First solution</source>
        <translation>Առաջին լուծում</translation>
    </message>
    <message>
        <source>Solution</source>
        <translation>Լուծում</translation>
    </message>
    <message>
        <source>Support</source>
        <translation>Աջակցություն</translation>
    </message>
    <message>
        <source>Host or business</source>
        <translation>Տանտեր կամ կազմակերպություն</translation>
    </message>
    <message>
        <source>No clock</source>
        <translation>Առանց ժամկետի</translation>
    </message>
    <message>
        <source>Running</source>
        <translation>Ընթանում է</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>Դադարի մեջ</translation>
    </message>
    <message>
        <source>Kept</source>
        <translation>Պահված է</translation>
    </message>
    <message>
        <source>Missed</source>
        <translation>Բաց թողնված</translation>
    </message>
    <message>
        <source>Answered late</source>
        <translation>Պատասխանվել է ուշացումով</translation>
    </message>
    <message>
        <source>Can still be undone</source>
        <translation>Դեռ հնարավոր է հետարկել</translation>
    </message>
    <message>
        <source>Being sent</source>
        <translation>Ուղարկվում է</translation>
    </message>
    <message>
        <source>Asking whether it arrived</source>
        <translation>Ճշտվում է՝ արդյոք հասել է</translation>
    </message>
    <message>
        <source>Arrived</source>
        <translation>Տեղ է հասել</translation>
    </message>
    <message>
        <source>Undone</source>
        <translation>Հետարկված է</translation>
    </message>
    <message>
        <source>Connecting…</source>
        <translation>Միանում է…</translation>
    </message>
    <message>
        <source>Fetching cases…</source>
        <translation>Դիմումները բեռնվում են…</translation>
    </message>
    <message>
        <source>Live</source>
        <translation>Կապի մեջ</translation>
    </message>
    <message>
        <source>Offline</source>
        <translation>Կապ չկա</translation>
    </message>
    <message>
        <source>Signed out</source>
        <translation>Դուրս է եկել</translation>
    </message>
    <message>
        <source>What hurts first</source>
        <translation>Նախ՝ ամենահրատապը</translation>
    </message>
    <message>
        <source>Newest first</source>
        <translation>Նախ՝ նորերը</translation>
    </message>
    <message>
        <source>Oldest first</source>
        <translation>Նախ՝ հները</translation>
    </message>
    <message>
        <source>By priority</source>
        <translation>Ըստ առաջնահերթության</translation>
    </message>
    <message>
        <source>Mine</source>
        <translation>Իմը</translation>
    </message>
    <message>
        <source>Unassigned</source>
        <translation>Չնշանակված</translation>
    </message>
    <message>
        <source>Due soon</source>
        <translation>Ժամկետը մոտ է</translation>
    </message>
    <message>
        <source>Escalated to me</source>
        <translation>Ինձ փոխանցված</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>Սպասման մեջ</translation>
    </message>
    <message>
        <source>Snoozed</source>
        <translation>Հետաձգված</translation>
    </message>
    <message>
        <source>All open</source>
        <translation>Բոլոր բացերը</translation>
    </message>
    <message>
        <source>Reply</source>
        <translation>Պատասխան</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Նշում</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Փոփոխություն</translation>
    </message>
    <message>
        <source>Refund</source>
        <translation>Վերադարձ</translation>
    </message>
    <message>
        <source>Compensation</source>
        <translation>Փոխհատուցում</translation>
    </message>
    <message>
        <source>Claim</source>
        <translation>Պահանջ</translation>
    </message>
    <message>
        <source>Answer to a claim</source>
        <translation>Պահանջի պատասխան</translation>
    </message>
    <message>
        <source>Decision on a claim</source>
        <translation>Որոշում պահանջի վերաբերյալ</translation>
    </message>
    <message>
        <source>Withdrawal of a claim</source>
        <translation>Պահանջի հետկանչ</translation>
    </message>
    <message>
        <source>Decision on a request</source>
        <translation>Որոշում հարցման վերաբերյալ</translation>
    </message>
    <message>
        <source>Withdrawal of a request</source>
        <translation>Հարցման հետկանչ</translation>
    </message>
    <message>
        <source>Merge</source>
        <translation>Միավորում</translation>
    </message>
    <message>
        <source>is reading</source>
        <translation>կարդում է</translation>
    </message>
    <message>
        <source>is writing</source>
        <translation>գրում է</translation>
    </message>
    <message>
        <source>Online</source>
        <translation>Առցանց</translation>
    </message>
    <message>
        <source>Away</source>
        <translation>Բացակա</translation>
    </message>
    <message>
        <source>Busy</source>
        <translation>Զբաղված</translation>
    </message>
</context>
<context>
    <name>Workspace</name>
    <message>
        <source>No keyring answers on this computer.</source>
        <translation>Այս համակարգչում գաղտնաբառերի պահոց չկա։</translation>
    </message>
    <message>
        <source>You sign in again at the next start. Drafts and outbox are kept, and only your password opens them.</source>
        <translation>Հաջորդ գործարկման ժամանակ նորից մուտք կգործեք։ Սևագրերն ու ելքայինը պահպանվում են, և դրանք բացում է միայն ձեր գաղտնաբառը։</translation>
    </message>
    <message>
        <source>Understood</source>
        <translation>Հասկանալի է</translation>
    </message>
    <message>
        <source>Approvals</source>
        <translation>Հաստատումներ</translation>
    </message>
</context>
<context>
    <name>_ClockItem</name>
    <message>
        <source>why?</source>
        <translation>ինչո՞ւ</translation>
    </message>
    <message>
        <source>Why: {0}</source>
        <translation>Ինչու՝ {0}</translation>
    </message>
</context>
<context>
    <name>_FileButton</name>
    <message>
        <source>File {name}, {size}</source>
        <translation>Ֆայլ {name}, {size}</translation>
    </message>
    <message>
        <source>Save as…</source>
        <translation>Պահել որպես…</translation>
    </message>
</context>
<context>
    <name>_Thumbnail</name>
    <message>
        <source>Not loaded. Press to try again</source>
        <translation>Չի բեռնվել։ Սեղմեք՝ կրկնելու համար</translation>
    </message>
</context>
</TS>
