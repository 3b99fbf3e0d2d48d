<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="sq" sourcelanguage="en">
<context>
    <name>ActForm</name>
    <message>
        <source>Amount</source>
        <translation>Shuma</translation>
    </message>
</context>
<context>
    <name>Actions</name>
    <message>
        <source>Go to</source>
        <translation>Shko te</translation>
    </message>
    <message>
        <source>List</source>
        <translation>Lista</translation>
    </message>
    <message>
        <source>Case</source>
        <translation>Rasti</translation>
    </message>
    <message>
        <source>Write</source>
        <translation>Shkrimi</translation>
    </message>
    <message>
        <source>Window</source>
        <translation>Dritarja</translation>
    </message>
    <message>
        <source>Next case</source>
        <translation>Rasti tjetër</translation>
    </message>
    <message>
        <source>Previous case</source>
        <translation>Rasti i mëparshëm</translation>
    </message>
    <message>
        <source>Open case</source>
        <translation>Hap rastin</translation>
    </message>
    <message>
        <source>Back to the list</source>
        <translation>Kthehu te lista</translation>
    </message>
    <message>
        <source>Take the most urgent case</source>
        <translation>Merr rastin më urgjent</translation>
    </message>
    <message>
        <source>Select case</source>
        <translation>Zgjidh rastin</translation>
    </message>
    <message>
        <source>Select all</source>
        <translation>Zgjidh të gjitha</translation>
    </message>
    <message>
        <source>Search cases</source>
        <translation>Kërko raste</translation>
    </message>
    <message>
        <source>Mark as unread</source>
        <translation>Shëno si të palexuar</translation>
    </message>
    <message>
        <source>Reply</source>
        <translation>Përgjigju</translation>
    </message>
    <message>
        <source>Write a note</source>
        <translation>Shkruaj shënim</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>Dërgo</translation>
    </message>
    <message>
        <source>Insert a canned reply</source>
        <translation>Fut një përgjigje të gatshme</translation>
    </message>
    <message>
        <source>Solve</source>
        <translation>Zgjidhe</translation>
    </message>
    <message>
        <source>Solve and go to the next</source>
        <translation>Zgjidhe dhe kalo te tjetri</translation>
    </message>
    <message>
        <source>Assign…</source>
        <translation>Cakto…</translation>
    </message>
    <message>
        <source>Assign to me</source>
        <translation>Ma cakto mua</translation>
    </message>
    <message>
        <source>Snooze…</source>
        <translation>Shtyje…</translation>
    </message>
    <message>
        <source>Tags…</source>
        <translation>Etiketat…</translation>
    </message>
    <message>
        <source>Priority…</source>
        <translation>Përparësia…</translation>
    </message>
    <message>
        <source>Status…</source>
        <translation>Gjendja…</translation>
    </message>
    <message>
        <source>Move to queue…</source>
        <translation>Zhvendos në radhë…</translation>
    </message>
    <message>
        <source>Macro…</source>
        <translation>Makro…</translation>
    </message>
    <message>
        <source>Refund…</source>
        <translation>Rimburso…</translation>
    </message>
    <message>
        <source>Compensation…</source>
        <translation>Kompensim…</translation>
    </message>
    <message>
        <source>Claim money…</source>
        <translation>Pretendim parash…</translation>
    </message>
    <message>
        <source>Dispute a charge…</source>
        <translation>Kundërshto një tarifim…</translation>
    </message>
    <message>
        <source>All money of this customer…</source>
        <translation>Të gjitha paratë e këtij klienti…</translation>
    </message>
    <message>
        <source>Merge into another case…</source>
        <translation>Bashko me një rast tjetër…</translation>
    </message>
    <message>
        <source>No answer is needed</source>
        <translation>Nuk nevojitet përgjigje</translation>
    </message>
    <message>
        <source>Explain the clocks</source>
        <translation>Shpjego afatet</translation>
    </message>
    <message>
        <source>Copy case number</source>
        <translation>Kopjo numrin e rastit</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Zhbëj</translation>
    </message>
    <message>
        <source>Go to my cases</source>
        <translation>Te rastet e mia</translation>
    </message>
    <message>
        <source>Go to unassigned cases</source>
        <translation>Te rastet pa caktuar</translation>
    </message>
    <message>
        <source>Go to cases due soon</source>
        <translation>Te rastet me afat të afërt</translation>
    </message>
    <message>
        <source>Open the board</source>
        <translation>Hap panelin</translation>
    </message>
    <message>
        <source>Go to approvals</source>
        <translation>Te miratimet</translation>
    </message>
    <message>
        <source>Export money for finance…</source>
        <translation>Eksporto paratë për financën…</translation>
    </message>
    <message>
        <source>Find anything…</source>
        <translation>Gjej çdo gjë…</translation>
    </message>
    <message>
        <source>Show all keys</source>
        <translation>Shfaq të gjithë tastet</translation>
    </message>
    <message>
        <source>Settings…</source>
        <translation>Cilësimet…</translation>
    </message>
    <message>
        <source>Show or hide booking and customer</source>
        <translation>Shfaq ose fshih rezervimin dhe klientin</translation>
    </message>
    <message>
        <source>Switch light and dark</source>
        <translation>Ndërro të çelët dhe të errët</translation>
    </message>
    <message>
        <source>Full screen</source>
        <translation>Ekran i plotë</translation>
    </message>
    <message>
        <source>Board: larger</source>
        <translation>Paneli: më i madh</translation>
    </message>
    <message>
        <source>Board: smaller</source>
        <translation>Paneli: më i vogël</translation>
    </message>
    <message>
        <source>Do not disturb</source>
        <translation>Mos më shqetëso</translation>
    </message>
    <message>
        <source>Show the outbox</source>
        <translation>Shfaq dërgesat</translation>
    </message>
    <message>
        <source>Try to connect now</source>
        <translation>Lidhu tani</translation>
    </message>
    <message>
        <source>Sign out</source>
        <translation>Dil</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Mbyll programin</translation>
    </message>
</context>
<context>
    <name>AgentDialog</name>
    <message>
        <source>Cancel</source>
        <translation>Anulo</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Ruaj</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Gjendja</translation>
    </message>
    <message>
        <source>Cases at once</source>
        <translation>Raste njëherësh</translation>
    </message>
    <message>
        <source>Languages</source>
        <translation>Gjuhët</translation>
    </message>
    <message>
        <source>Markets</source>
        <translation>Tregjet</translation>
    </message>
    <message>
        <source>all topics</source>
        <translation>të gjitha tematikat</translation>
    </message>
    <message>
        <source>Topics</source>
        <translation>Tematikat</translation>
    </message>
    <message>
        <source>Time zone</source>
        <translation>Zona kohore</translation>
    </message>
    <message>
        <source>free</source>
        <translation>e lirë</translation>
    </message>
    <message>
        <source>Hours such as 09:00–13:00, 14:00–18:00. Without any, every hour counts as working time.</source>
        <translation>Orare si 09:00–13:00, 14:00–18:00. Pa asnjë orar, çdo orë quhet kohë pune.</translation>
    </message>
</context>
<context>
    <name>AmountField</name>
    <message>
        <source>Per cent of what was paid</source>
        <translation>Përqindja e shumës së paguar</translation>
    </message>
    <message>
        <source>% of what was paid =</source>
        <translation>% e shumës së paguar =</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>Shuma</translation>
    </message>
</context>
<context>
    <name>AnswerDialog</name>
    <message>
        <source>What the other side says</source>
        <translation>Çfarë thotë pala tjetër</translation>
    </message>
</context>
<context>
    <name>AnswerForm</name>
    <message>
        <source>What they say</source>
        <translation>Çfarë thotë</translation>
    </message>
    <message>
        <source>They agree to pay</source>
        <translation>Pranon të paguajë</translation>
    </message>
    <message>
        <source>They do not agree</source>
        <translation>Nuk pranon</translation>
    </message>
    <message>
        <source>In their words</source>
        <translation>Me fjalët e saj</translation>
    </message>
    <message>
        <source>Their evidence</source>
        <translation>Provat e saj</translation>
    </message>
    <message>
        <source>Choose what they say.</source>
        <translation>Zgjidhni çfarë thotë.</translation>
    </message>
    <message>
        <source>Write down why they do not agree.</source>
        <translation>Shkruani pse nuk pranon.</translation>
    </message>
    <message>
        <source>{0} agrees to pay.</source>
        <translation>{0} pranon të paguajë.</translation>
    </message>
    <message>
        <source>{0} does not agree.</source>
        <translation>{0} nuk pranon.</translation>
    </message>
    <message>
        <source>Write it down</source>
        <translation>Regjistroje</translation>
    </message>
    <message>
        <source>No money moves by this: the claim is decided afterwards.</source>
        <translation>Me këtë nuk lëvizin para: pretendimi vendoset më pas.</translation>
    </message>
</context>
<context>
    <name>ApprovalNotices</name>
    <message>
        <source>{0} asks for {1}.</source>
        <translation>{0} kërkon {1}.</translation>
    </message>
    <message>
        <source>Nobody has answered yet: {0} asks for {1}.</source>
        <translation>Askush ende nuk u përgjigj: {0} kërkon {1}.</translation>
    </message>
    <message>
        <source>A colleague</source>
        <translation>Një koleg</translation>
    </message>
    <message>
        <source>Look at it</source>
        <translation>Shikoje</translation>
    </message>
</context>
<context>
    <name>ApprovalWords</name>
    <message>
        <source>You</source>
        <translation>Ju</translation>
    </message>
    <message>
        <source>A colleague</source>
        <translation>Një koleg</translation>
    </message>
    <message>
        <source>Refund</source>
        <translation>Rimbursim</translation>
    </message>
    <message>
        <source>Compensation</source>
        <translation>Kompensim</translation>
    </message>
    <message>
        <source>Decision on a claim</source>
        <translation>Vendim për një pretendim</translation>
    </message>
    <message>
        <source>{who} asks to give back {amount} to {customer}.</source>
        <translation>{who} kërkon kthimin e {amount} për {customer}.</translation>
    </message>
    <message>
        <source>{who} asks to compensate {customer} with {amount}.</source>
        <translation>{who} kërkon kompensim prej {amount} për {customer}.</translation>
    </message>
    <message>
        <source>{who} asks to decide a claim about {amount} in the case of {customer}.</source>
        <translation>{who} kërkon vendim për një pretendim prej {amount} në rastin me {customer}.</translation>
    </message>
    <message>
        <source>You asked to give back {amount} to {customer}.</source>
        <translation>Kërkuat kthimin e {amount} për {customer}.</translation>
    </message>
    <message>
        <source>You asked to compensate {customer} with {amount}.</source>
        <translation>Kërkuat kompensim prej {amount} për {customer}.</translation>
    </message>
    <message>
        <source>You asked to decide a claim about {amount} in the case of {customer}.</source>
        <translation>Kërkuat vendim për një pretendim prej {amount} në rastin me {customer}.</translation>
    </message>
    <message>
        <source>the customer</source>
        <translation>klientin</translation>
    </message>
    <message>
        <source>Alone up to {0} at once.</source>
        <translation>Vetë deri {0} njëherësh.</translation>
    </message>
    <message>
        <source>Alone up to {0} more today.</source>
        <translation>Vetë edhe deri {0} sot.</translation>
    </message>
    <message>
        <source>Alone up to {0} more on this booking.</source>
        <translation>Vetë edhe deri {0} për këtë rezervim.</translation>
    </message>
    <message>
        <source>Alone up to {0} more for this customer in 90 days.</source>
        <translation>Vetë edhe deri {0} për këtë klient në 90 ditë.</translation>
    </message>
    <message>
        <source>Time is over</source>
        <translation>Koha mbaroi</translation>
    </message>
    <message>
        <source>{0} left</source>
        <translation>mbeten {0}</translation>
    </message>
    <message>
        <source>case: {0} left</source>
        <translation>rasti: edhe {0}</translation>
    </message>
    <message>
        <source>case: overdue</source>
        <translation>rasti: me vonesë</translation>
    </message>
</context>
<context>
    <name>ApprovalsPage</name>
    <message>
        <source>Waiting ({0})</source>
        <translation>Në pritje ({0})</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>Në pritje</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Provo përsëri</translation>
    </message>
    <message>
        <source>Nothing waits for you</source>
        <translation>Asgjë nuk ju pret</translation>
    </message>
    <message>
        <source>Requests of colleagues appear here by themselves.</source>
        <translation>Kërkesat e kolegëve shfaqen këtu vetvetiu.</translation>
    </message>
    <message>
        <source>Approvals</source>
        <translation>Miratimet</translation>
    </message>
    <message>
        <source>Decided</source>
        <translation>Të vendosura</translation>
    </message>
    <message>
        <source>Requests</source>
        <translation>Kërkesat</translation>
    </message>
    <message>
        <source>Nothing here</source>
        <translation>Asgjë këtu</translation>
    </message>
    <message>
        <source>Conversation</source>
        <translation>Biseda</translation>
    </message>
    <message>
        <source>Open the case</source>
        <translation>Hap rastin</translation>
    </message>
</context>
<context>
    <name>Banner</name>
    <message>
        <source>Close</source>
        <translation>Mbyll</translation>
    </message>
</context>
<context>
    <name>Board</name>
    <message>
        <source>Queue</source>
        <translation>Radha</translation>
    </message>
    <message>
        <source>queue</source>
        <translation>radha</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>Në pritje</translation>
    </message>
    <message>
        <source>waiting</source>
        <translation>në pritje</translation>
    </message>
    <message>
        <source>Free</source>
        <translation>Të lira</translation>
    </message>
    <message>
        <source>assigned to nobody</source>
        <translation>pa caktuar te dikush</translation>
    </message>
    <message>
        <source>Oldest</source>
        <translation>Më i vjetri</translation>
    </message>
    <message>
        <source>longest wait</source>
        <translation>pritja më e gjatë</translation>
    </message>
    <message>
        <source>Near</source>
        <translation>Afër</translation>
    </message>
    <message>
        <source>close to their deadline</source>
        <translation>afër afatit</translation>
    </message>
    <message>
        <source>Late</source>
        <translation>Me vonesë</translation>
    </message>
    <message>
        <source>past their deadline</source>
        <translation>me afat të kaluar</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>Në pauzë</translation>
    </message>
    <message>
        <source>waiting for the customer</source>
        <translation>në pritje të klientit</translation>
    </message>
    <message>
        <source>In / h</source>
        <translation>Hyrë / orë</translation>
    </message>
    <message>
        <source>came in within the last hour</source>
        <translation>hyrë në orën e fundit</translation>
    </message>
    <message>
        <source>Out / h</source>
        <translation>Dalë / orë</translation>
    </message>
    <message>
        <source>solved within the last hour</source>
        <translation>zgjidhur në orën e fundit</translation>
    </message>
    <message>
        <source>A colleague</source>
        <translation>Një koleg</translation>
    </message>
    <message>
        <source>Agent</source>
        <translation>Agjenti</translation>
    </message>
    <message>
        <source>agent</source>
        <translation>agjenti</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Gjendja</translation>
    </message>
    <message>
        <source>status</source>
        <translation>gjendja</translation>
    </message>
    <message>
        <source>Load</source>
        <translation>Ngarkesa</translation>
    </message>
    <message>
        <source>load</source>
        <translation>ngarkesa</translation>
    </message>
    <message>
        <source>Replies</source>
        <translation>Përgjigje</translation>
    </message>
    <message>
        <source>replies today</source>
        <translation>përgjigje sot</translation>
    </message>
    <message>
        <source>Solved</source>
        <translation>Zgjidhur</translation>
    </message>
    <message>
        <source>solved today</source>
        <translation>zgjidhur sot</translation>
    </message>
    <message>
        <source>Rating</source>
        <translation>Vlerësimi</translation>
    </message>
    <message>
        <source>rating by customers, last 30 days</source>
        <translation>vlerësimi nga klientët, 30 ditët e fundit</translation>
    </message>
    <message>
        <source>off shift</source>
        <translation>jashtë turnit</translation>
    </message>
    <message>
        <source>on shift</source>
        <translation>në turn</translation>
    </message>
    <message>
        <source>{load} of {capacity}</source>
        <translation>{load} nga {capacity}</translation>
    </message>
    <message>
        <source>Half within</source>
        <translation>Gjysma brenda</translation>
    </message>
    <message>
        <source>90 % within</source>
        <translation>90 % brenda</translation>
    </message>
    <message>
        <source>95 % within</source>
        <translation>95 % brenda</translation>
    </message>
    <message>
        <source>Happened</source>
        <translation>Ndodhi</translation>
    </message>
    <message>
        <source>Expected</source>
        <translation>Pritet</translation>
    </message>
    <message>
        <source>8 times in 10</source>
        <translation>8 herë në 10</translation>
    </message>
    <message>
        <source>No replies yet.</source>
        <translation>Ende pa përgjigje.</translation>
    </message>
    <message>
        <source>Last hour with replies: half within {0}. Slowest hour: {1}, half within {2}.</source>
        <translation>Ora e fundit me përgjigje: gjysma brenda {0}. Ora më e ngadaltë: {1}, gjysma brenda {2}.</translation>
    </message>
    <message>
        <source>There is no forecast yet.</source>
        <translation>Ende nuk ka parashikim.</translation>
    </message>
    <message>
        <source>Expected in the next hours: {0} deadlines missed.</source>
        <translation>Pritet në orët e ardhshme: {0} afate të kaluara.</translation>
    </message>
    <message>
        <source>Arrivals: what usually comes in this hour of this weekday, raised or lowered by how the last hours compare with what was usual for them. The shorter the history, the flatter the forecast.</source>
        <translation>Hyrjet: çfarë vjen zakonisht në këtë orë të kësaj dite të javës, e rritur ose e ulur sipas krahasimit të orëve të fundit me të zakonshmen e tyre. Sa më e shkurtër historia, aq më i sheshtë parashikimi.</translation>
    </message>
    <message>
        <source>Deadlines: what waits now and what is expected to come is answered at the pace of the past weeks by the colleagues on shift, the most urgent first. What comes due before its turn counts as missed, and so does the share that was missed in the past although there had been time.</source>
        <translation>Afatet: rasteve që presin tani dhe atyre që priten u përgjigjen kolegët në turn me ritmin e javëve të fundit, më urgjentet në fillim. Një afat që vjen para radhës së vet quhet i kaluar, po ashtu edhe pjesa që kaloi në të shkuarën megjithëse kishte kohë.</translation>
    </message>
    <message>
        <source>Range: all this is played through many times with chance in arrivals and answers. The shaded range holds eight in ten of the plays. The bars show what then happened, so that you can see how far to trust it.</source>
        <translation>Intervali: e gjitha kjo simulohet shumë herë, me rastësi te hyrjet dhe përgjigjet. Intervali i hijezuar përmban tetë nga dhjetë simulime. Shtyllat tregojnë çfarë ndodhi më pas, që të shihni sa mund t&apos;i besoni.</translation>
    </message>
    <message>
        <source>Weeks of history: {0}</source>
        <translation>Javë histori: {0}</translation>
    </message>
    <message>
        <source>Arrivals today against what is usual: {0} %</source>
        <translation>Hyrjet sot ndaj të zakonshmes: {0} %</translation>
    </message>
    <message>
        <source>Time of one colleague for one answer: {0}</source>
        <translation>Koha e një kolegu për një përgjigje: {0}</translation>
    </message>
    <message>
        <source>Colleagues counted on in this hour: {0}</source>
        <translation>Kolegë të llogaritur në këtë orë: {0}</translation>
    </message>
    <message>
        <source>Answers owed now: {0}</source>
        <translation>Përgjigje që detyrohen tani: {0}</translation>
    </message>
    <message>
        <source>Missed although there was time: {0} %</source>
        <translation>Të kaluara megjithëse kishte kohë: {0} %</translation>
    </message>
    <message>
        <source>Answers for one case: {0}</source>
        <translation>Përgjigje për një rast: {0}</translation>
    </message>
    <message>
        <source>Plays: {0}</source>
        <translation>Simulime: {0}</translation>
    </message>
    <message>
        <source>Arrivals expected: {0}</source>
        <translation>Hyrje të pritura: {0}</translation>
    </message>
    <message>
        <source>, came: {0}</source>
        <translation>, erdhën: {0}</translation>
    </message>
    <message>
        <source>Without a queue</source>
        <translation>Pa radhë</translation>
    </message>
    <message>
        <source>Assigned to nobody</source>
        <translation>Pa caktuar te dikush</translation>
    </message>
    <message>
        <source>Waiting for the customer</source>
        <translation>Në pritje të klientit</translation>
    </message>
    <message>
        <source>Close to their deadline</source>
        <translation>Afër afatit</translation>
    </message>
    <message>
        <source>Past their deadline</source>
        <translation>Me afat të kaluar</translation>
    </message>
    <message>
        <source>Longest wait first</source>
        <translation>Pritja më e gjatë në fillim</translation>
    </message>
    <message>
        <source>Came in within the last hour</source>
        <translation>Hyrë në orën e fundit</translation>
    </message>
    <message>
        <source>Solved within the last hour</source>
        <translation>Zgjidhur në orën e fundit</translation>
    </message>
    <message>
        <source>Open cases</source>
        <translation>Raste të hapura</translation>
    </message>
    <message>
        <source>Solved today</source>
        <translation>Zgjidhur sot</translation>
    </message>
    <message>
        <source>Answered today</source>
        <translation>Përgjigjur sot</translation>
    </message>
    <message>
        <source>Rated in the last 30 days</source>
        <translation>Vlerësuar në 30 ditët e fundit</translation>
    </message>
    <message>
        <source>Answered</source>
        <translation>Përgjigjur</translation>
    </message>
    <message>
        <source>Deadlines in this hour</source>
        <translation>Afate në këtë orë</translation>
    </message>
    <message>
        <source>Deadlines missed</source>
        <translation>Afate të kaluara</translation>
    </message>
    <message>
        <source>Arrivals</source>
        <translation>Hyrje</translation>
    </message>
</context>
<context>
    <name>BoardBody</name>
    <message>
        <source>Queues</source>
        <translation>Radhët</translation>
    </message>
    <message>
        <source>Agents</source>
        <translation>Agjentët</translation>
    </message>
    <message>
        <source>Reply times, last 24 hours</source>
        <translation>Kohët e përgjigjes, 24 orët e fundit</translation>
    </message>
    <message>
        <source>No replies yet</source>
        <translation>Ende pa përgjigje</translation>
    </message>
    <message>
        <source>The plot begins with the first reply.</source>
        <translation>Grafiku fillon me përgjigjen e parë.</translation>
    </message>
    <message>
        <source>Deadlines missed: forecast</source>
        <translation>Afate të kaluara: parashikimi</translation>
    </message>
    <message>
        <source>No forecast yet</source>
        <translation>Ende pa parashikim</translation>
    </message>
    <message>
        <source>It needs some hours of history.</source>
        <translation>Duhen disa orë histori.</translation>
    </message>
    <message>
        <source>How is this computed?</source>
        <translation>Si llogaritet kjo?</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>Në pritje</translation>
    </message>
    <message>
        <source>Free</source>
        <translation>Të lira</translation>
    </message>
    <message>
        <source>Longest wait</source>
        <translation>Pritja më e gjatë</translation>
    </message>
    <message>
        <source>Near deadline</source>
        <translation>Afër afatit</translation>
    </message>
    <message>
        <source>Late</source>
        <translation>Me vonesë</translation>
    </message>
    <message>
        <source>In, last hour</source>
        <translation>Hyrë, ora e fundit</translation>
    </message>
    <message>
        <source>Out, last hour</source>
        <translation>Dalë, ora e fundit</translation>
    </message>
    <message>
        <source>Agents online</source>
        <translation>Agjentë në linjë</translation>
    </message>
</context>
<context>
    <name>BoardHeader</name>
    <message>
        <source>Board</source>
        <translation>Paneli</translation>
    </message>
    <message>
        <source>Market</source>
        <translation>Tregu</translation>
    </message>
    <message>
        <source>All markets</source>
        <translation>Të gjitha tregjet</translation>
    </message>
    <message>
        <source>Call for help</source>
        <translation>Thirr ndihmë</translation>
    </message>
    <message>
        <source>Rebalance</source>
        <translation>Ribalanco</translation>
    </message>
    <message>
        <source>Reports</source>
        <translation>Raportet</translation>
    </message>
    <message>
        <source>Smaller</source>
        <translation>Më i vogël</translation>
    </message>
    <message>
        <source>Larger</source>
        <translation>Më i madh</translation>
    </message>
    <message>
        <source>Leave full screen</source>
        <translation>Dil nga ekrani i plotë</translation>
    </message>
    <message>
        <source>Full screen</source>
        <translation>Ekran i plotë</translation>
    </message>
    <message>
        <source>As of {0}</source>
        <translation>Gjendja më {0}</translation>
    </message>
    <message>
        <source>Live · {0}</source>
        <translation>E lidhur · {0}</translation>
    </message>
</context>
<context>
    <name>BoardOpener</name>
    <message>
        <source>Board</source>
        <translation>Paneli</translation>
    </message>
</context>
<context>
    <name>BoardWindow</name>
    <message>
        <source>Board</source>
        <translation>Paneli</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Provo përsëri</translation>
    </message>
    <message>
        <source>{who} calls for help in {queue} until {time}</source>
        <translation>{who} thërret ndihmë në {queue} deri {time}</translation>
    </message>
    <message>
        <source>A lead</source>
        <translation>Një drejtues</translation>
    </message>
    <message>
        <source>cases without a queue</source>
        <translation>rastet pa radhë</translation>
    </message>
    <message>
        <source>How is this computed?</source>
        <translation>Si llogaritet kjo?</translation>
    </message>
    <message>
        <source>How the forecast is computed</source>
        <translation>Si llogaritet parashikimi</translation>
    </message>
    <message>
        <source>Even out the load of this queue…</source>
        <translation>Barazo ngarkesën e kësaj radhe…</translation>
    </message>
    <message>
        <source>Call for help with this queue…</source>
        <translation>Thirr ndihmë për këtë radhë…</translation>
    </message>
    <message>
        <source>Capacity, languages, hours…</source>
        <translation>Kapaciteti, gjuhët, orari…</translation>
    </message>
    <message>
        <source>Take cases off this colleague…</source>
        <translation>Hiqi raste këtij kolegu…</translation>
    </message>
    <message numerus="yes">
        <source>%n case(s) moved</source>
        <translation>
            <numerusform>U zhvendos %n rast</numerusform>
            <numerusform>U zhvendosën %n raste</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n stayed: they had changed meanwhile.</source>
        <translation>
            <numerusform>%n mbeti: kishte ndryshuar ndërkohë.</numerusform>
            <numerusform>%n mbetën: kishin ndryshuar ndërkohë.</numerusform>
        </translation>
    </message>
    <message>
        <source>The colleagues are called</source>
        <translation>Kolegët u thirrën</translation>
    </message>
    <message>
        <source>{0} was changed</source>
        <translation>U ndryshua: {0}</translation>
    </message>
</context>
<context>
    <name>BookingCard</name>
    <message>
        <source>Booking</source>
        <translation>Rezervimi</translation>
    </message>
    <message>
        <source>{0} of {1}</source>
        <translation>{0} nga {1}</translation>
    </message>
    <message>
        <source>Other bookings of this customer</source>
        <translation>Rezervime të tjera të këtij klienti</translation>
    </message>
    <message>
        <source>No booking is known for this case.</source>
        <translation>Për këtë rast nuk njihet rezervim.</translation>
    </message>
    <message>
        <source>Ask for the booking code: it is found by itself in the customer&apos;s next message.</source>
        <translation>Kërkoni kodin e rezervimit: gjendet vetvetiu në mesazhin tjetër të klientit.</translation>
    </message>
    <message>
        <source>Checks</source>
        <translation>Kontrollet</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Kodi</translation>
    </message>
    <message>
        <source>Time there</source>
        <translation>Ora atje</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Vendi</translation>
    </message>
    <message>
        <source>Phone there</source>
        <translation>Telefoni atje</translation>
    </message>
    <message>
        <source>Access</source>
        <translation>Mënyra e hyrjes</translation>
    </message>
    <message>
        <source>Guests</source>
        <translation>Mysafirë</translation>
    </message>
    <message>
        <source>Policy</source>
        <translation>Kushtet</translation>
    </message>
    <message>
        <source>begins in {0}</source>
        <translation>fillon pas {0}</translation>
    </message>
    <message>
        <source>for {0}</source>
        <translation>prej {0}</translation>
    </message>
    <message>
        <source>{0} left</source>
        <translation>mbeten {0}</translation>
    </message>
    <message>
        <source>{0} by {1}</source>
        <translation>{0} nga {1}</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>po</translation>
    </message>
    <message>
        <source>no</source>
        <translation>jo</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>nuk dihet</translation>
    </message>
    <message>
        <source>The case is about this booking</source>
        <translation>Rasti ka të bëjë me këtë rezervim</translation>
    </message>
    <message>
        <source>Likely: it is under way</source>
        <translation>Ka gjasa: është në vijim</translation>
    </message>
    <message>
        <source>Likely: it comes next</source>
        <translation>Ka gjasa: është i radhës</translation>
    </message>
    <message>
        <source>It is over</source>
        <translation>Ka përfunduar</translation>
    </message>
    <message>
        <source>It was cancelled or not used</source>
        <translation>U anulua ose nuk u përdor</translation>
    </message>
</context>
<context>
    <name>BulkBar</name>
    <message>
        <source>Untick all</source>
        <translation>Hiq të gjitha shenjat</translation>
    </message>
    <message numerus="yes">
        <source>%n ticked</source>
        <translation>
            <numerusform>%n i zgjedhur</numerusform>
            <numerusform>%n të zgjedhur</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Card</name>
    <message>
        <source>Fold {0}</source>
        <translation>Palos: {0}</translation>
    </message>
    <message>
        <source>Unfold {0}</source>
        <translation>Shpalos: {0}</translation>
    </message>
</context>
<context>
    <name>CaseActions</name>
    <message>
        <source>There is no other case of this customer to merge it into.</source>
        <translation>Ky klient nuk ka rast tjetër me të cilin mund të bashkohet.</translation>
    </message>
    <message>
        <source>Merge #{0} into #{1}?</source>
        <translation>Të bashkohet #{0} me #{1}?</translation>
    </message>
    <message>
        <source>Messages and money of this case go there, and so does what the customer writes next. This is for good.</source>
        <translation>Mesazhet dhe paratë e këtij rasti kalojnë atje, po ashtu edhe ato që klienti shkruan më pas. Kjo nuk zhbëhet.</translation>
    </message>
    <message>
        <source>Merge them</source>
        <translation>Bashkoji</translation>
    </message>
    <message numerus="yes">
        <source>Change %n case(s) at once?</source>
        <translation>
            <numerusform>Të ndryshohet %n çështje njëherësh?</numerusform>
            <numerusform>Të ndryshohen %n çështje njëherësh?</numerusform>
        </translation>
    </message>
    <message>
        <source>Each change is sent to the platform, and colleagues see it.</source>
        <translation>Çdo ndryshim dërgohet te platforma dhe kolegët e shohin.</translation>
    </message>
    <message>
        <source>Change them</source>
        <translation>Ndryshoji</translation>
    </message>
    <message numerus="yes">
        <source>%n case(s) changed</source>
        <translation>
            <numerusform>U ndryshua %n rast</numerusform>
            <numerusform>U ndryshuan %n raste</numerusform>
        </translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Zhbëj</translation>
    </message>
    <message numerus="yes">
        <source>%n case(s) put back</source>
        <translation>
            <numerusform>%n çështje u kthye</numerusform>
            <numerusform>%n çështje u kthyen</numerusform>
        </translation>
    </message>
    <message>
        <source>Copied #{0}</source>
        <translation>U kopjua #{0}</translation>
    </message>
</context>
<context>
    <name>CaseHeader</name>
    <message>
        <source>case number</source>
        <translation>numri i rastit</translation>
    </message>
    <message>
        <source>Tags…</source>
        <translation>Etiketat…</translation>
    </message>
    <message>
        <source>Without a subject</source>
        <translation>Pa temë</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Gjendja</translation>
    </message>
    <message>
        <source>Priority</source>
        <translation>Përparësia</translation>
    </message>
    <message>
        <source>Assignee</source>
        <translation>I ngarkuari</translation>
    </message>
    <message>
        <source>Queue</source>
        <translation>Radha</translation>
    </message>
    <message>
        <source>No queue</source>
        <translation>Pa radhë</translation>
    </message>
    <message>
        <source>Nobody</source>
        <translation>Askush</translation>
    </message>
    <message>
        <source>You</source>
        <translation>Ju</translation>
    </message>
    <message>
        <source>A colleague</source>
        <translation>Një koleg</translation>
    </message>
    <message>
        <source>asleep until {0}</source>
        <translation>e shtyrë deri {0}</translation>
    </message>
    <message>
        <source>a team lead</source>
        <translation>një drejtuesi ekipi</translation>
    </message>
    <message>
        <source>Escalated to you</source>
        <translation>Kaluar te ju si drejtues</translation>
    </message>
    <message>
        <source>Escalated to {0}</source>
        <translation>Kaluar te drejtuesi: {0}</translation>
    </message>
    <message>
        <source>A clock ran out; the conversation tells which.</source>
        <translation>Një afat kaloi; biseda tregon cili.</translation>
    </message>
    <message>
        <source>Dealt with</source>
        <translation>U zgjidh</translation>
    </message>
    <message>
        <source>Takes the case out of “Escalated to me”</source>
        <translation>E heq rastin nga «Kaluar tek unë»</translation>
    </message>
    <message>
        <source>{score} of {most}</source>
        <translation>{score} nga {most}</translation>
    </message>
    <message>
        <source>Rated {score} of {most} by the customer</source>
        <translation>Vlerësuar nga klienti me {score} nga {most}</translation>
    </message>
</context>
<context>
    <name>CasePage</name>
    <message>
        <source>No case is open</source>
        <translation>Asnjë rast i hapur</translation>
    </message>
    <message>
        <source>Choose one in the list. Enter opens, J and K move.</source>
        <translation>Zgjidhni një në listë. Enter hap, J dhe K lëvizin.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Provo përsëri</translation>
    </message>
    <message>
        <source>This is the copy kept here; newer messages may be missing.</source>
        <translation>Kjo është kopja e ruajtur këtu; mund të mungojnë mesazhe më të reja.</translation>
    </message>
    <message>
        <source>This case was merged into another one.</source>
        <translation>Ky rast u bashkua me një tjetër.</translation>
    </message>
    <message>
        <source>Go there</source>
        <translation>Shko atje</translation>
    </message>
</context>
<context>
    <name>CaseWords</name>
    <message>
        <source>Ahead</source>
        <translation>Përpara</translation>
    </message>
    <message>
        <source>Soon</source>
        <translation>Së shpejti</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>Tani</translation>
    </message>
    <message>
        <source>Over</source>
        <translation>Përfunduar</translation>
    </message>
    <message>
        <source>Account active</source>
        <translation>Llogaria aktive</translation>
    </message>
    <message>
        <source>Payment card attached</source>
        <translation>Karta e lidhur</translation>
    </message>
    <message>
        <source>App up to date</source>
        <translation>Aplikacioni i përditësuar</translation>
    </message>
    <message>
        <source>Car online</source>
        <translation>Makina në linjë</translation>
    </message>
    <message>
        <source>Reminder, 24 h before</source>
        <translation>Kujtesë, 24 orë para</translation>
    </message>
    <message>
        <source>Reminder, 2 h before</source>
        <translation>Kujtesë, 2 orë para</translation>
    </message>
    <message>
        <source>Confirmation mail</source>
        <translation>E-maili i konfirmimit</translation>
    </message>
    <message>
        <source>Said to be late beforehand</source>
        <translation>Vonesa e njoftuar paraprakisht</translation>
    </message>
    <message>
        <source>Flexible</source>
        <translation>Fleksibël</translation>
    </message>
    <message>
        <source>Moderate</source>
        <translation>Mesatare</translation>
    </message>
    <message>
        <source>Strict</source>
        <translation>Të rrepta</translation>
    </message>
    <message>
        <source>Standard</source>
        <translation>Standarde</translation>
    </message>
    <message>
        <source>Check-in</source>
        <translation>Hyrja</translation>
    </message>
    <message>
        <source>Began</source>
        <translation>Filloi</translation>
    </message>
    <message>
        <source>Begins</source>
        <translation>Fillon</translation>
    </message>
    <message>
        <source>Check-out</source>
        <translation>Dalja</translation>
    </message>
    <message>
        <source>Ended</source>
        <translation>Mbaroi</translation>
    </message>
    <message>
        <source>Ends</source>
        <translation>Mbaron</translation>
    </message>
    <message>
        <source>Host</source>
        <translation>Pritësi</translation>
    </message>
    <message>
        <source>Fleet</source>
        <translation>Flota</translation>
    </message>
    <message>
        <source>Business</source>
        <translation>Biznesi</translation>
    </message>
    <message>
        <source>Phone number</source>
        <translation>Numri i telefonit</translation>
    </message>
    <message>
        <source>Number plate</source>
        <translation>Targa</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>Çfarë ndodhi</translation>
    </message>
    <message>
        <source>When it happened</source>
        <translation>Kur ndodhi</translation>
    </message>
    <message>
        <source>Where the driver is</source>
        <translation>Ku është shoferi</translation>
    </message>
</context>
<context>
    <name>CheatSheet</name>
    <message>
        <source>Keys</source>
        <translation>Tastet</translation>
    </message>
    <message>
        <source>Single keys act when no text field has the focus.</source>
        <translation>Tastet e vetme veprojnë kur nuk jeni në një fushë teksti.</translation>
    </message>
    <message>
        <source>Single keys are switched off in the settings.</source>
        <translation>Tastet e vetme janë çaktivizuar te cilësimet.</translation>
    </message>
    <message>
        <source>Change keys…</source>
        <translation>Ndrysho tastet…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Mbyll</translation>
    </message>
</context>
<context>
    <name>Chip</name>
    <message>
        <source>Remove {0}</source>
        <translation>Hiq: {0}</translation>
    </message>
</context>
<context>
    <name>Choosers</name>
    <message>
        <source>Nobody</source>
        <translation>Askush</translation>
    </message>
    <message>
        <source>me</source>
        <translation>unë</translation>
    </message>
    <message>
        <source>Assign to</source>
        <translation>Cakto te</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Gjendja</translation>
    </message>
    <message>
        <source>Priority</source>
        <translation>Përparësia</translation>
    </message>
    <message>
        <source>Move to queue</source>
        <translation>Zhvendos në radhën</translation>
    </message>
    <message>
        <source>Merge into</source>
        <translation>Bashko me</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Etiketat</translation>
    </message>
    <message>
        <source>Wake up now</source>
        <translation>Ktheje tani</translation>
    </message>
    <message>
        <source>Snooze until</source>
        <translation>Shtyje deri</translation>
    </message>
    <message>
        <source>In an hour</source>
        <translation>Pas një ore</translation>
    </message>
    <message>
        <source>In three hours</source>
        <translation>Pas tri orësh</translation>
    </message>
    <message>
        <source>This evening</source>
        <translation>Sonte</translation>
    </message>
    <message>
        <source>Tomorrow morning</source>
        <translation>Nesër në mëngjes</translation>
    </message>
    <message>
        <source>Monday morning</source>
        <translation>Të hënën në mëngjes</translation>
    </message>
</context>
<context>
    <name>ClaimDialog</name>
    <message>
        <source>Dispute a charge</source>
        <translation>Kundërshtim tarifimi</translation>
    </message>
    <message>
        <source>Claim money</source>
        <translation>Pretendim parash</translation>
    </message>
</context>
<context>
    <name>ClaimFacts</name>
    <message>
        <source>{by} claims it from {payer}.</source>
        <translation>{by} e kërkon nga {payer}.</translation>
    </message>
    <message>
        <source>They agree to pay.</source>
        <translation>Pranon të paguajë.</translation>
    </message>
    <message>
        <source>They do not agree.</source>
        <translation>Nuk pranon.</translation>
    </message>
    <message>
        <source>The answer came {0}.</source>
        <translation>Përgjigjja erdhi më {0}.</translation>
    </message>
    <message>
        <source>No answer came until {0}.</source>
        <translation>Deri më {0} nuk erdhi përgjigje.</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) in another case</source>
        <translation>
            <numerusform>%n skedar në një rast tjetër</numerusform>
            <numerusform>%n skedarë në një rast tjetër</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ClaimForm</name>
    <message>
        <source>Dispute it</source>
        <translation>Kundërshtoje</translation>
    </message>
    <message>
        <source>Open the claim</source>
        <translation>Hap pretendimin</translation>
    </message>
    <message>
        <source>{kind}: {by} claims {amount} from {payer}.</source>
        <translation>{kind}: {by} kërkon {amount} nga {payer}.</translation>
    </message>
    <message>
        <source>Dispute {0}</source>
        <translation>Kundërshto {0}</translation>
    </message>
    <message>
        <source>Claim {0}</source>
        <translation>Pretendo {0}</translation>
    </message>
    <message>
        <source>Nobody on this booking can make this claim, or be made to pay it.</source>
        <translation>Askush në këtë rezervim nuk mund ta bëjë këtë pretendim, as të detyrohet ta paguajë.</translation>
    </message>
    <message>
        <source>This charge can give back {0}.</source>
        <translation>Ky tarifim mund të kthejë {0}.</translation>
    </message>
    <message>
        <source>Tick what was charged wrongly.</source>
        <translation>Shënoni çfarë u tarifua gabim.</translation>
    </message>
    <message>
        <source>The ticked lines can give back {0}.</source>
        <translation>Zërat e shënuar mund të kthejnë {0}.</translation>
    </message>
    <message>
        <source>The rules let {0} be claimed at most here.</source>
        <translation>Sipas rregullave këtu mund të kërkohet e shumta {0}.</translation>
    </message>
    <message>
        <source>Say what happened; both sides and whoever decides will read it.</source>
        <translation>Thoni çfarë ndodhi; do ta lexojnë të dyja palët dhe kush vendos.</translation>
    </message>
    <message>
        <source>This claim needs evidence: tick a file of the case or add one.</source>
        <translation>Ky pretendim kërkon prova: shënoni një skedar të rastit ose shtoni një.</translation>
    </message>
    <message>
        <source>Nothing moves now: an agent decides it later.</source>
        <translation>Tani nuk lëviz asgjë: një agjent vendos më vonë.</translation>
    </message>
    <message numerus="yes">
        <source>The other side has %n day(s) to answer.</source>
        <translation>
            <numerusform>Pala tjetër ka %n ditë për t&apos;u përgjigjur.</numerusform>
            <numerusform>Pala tjetër ka %n ditë për t&apos;u përgjigjur.</numerusform>
        </translation>
    </message>
    <message>
        <source>What is claimed</source>
        <translation>Çfarë pretendohet</translation>
    </message>
    <message>
        <source>Who claims</source>
        <translation>Kush pretendon</translation>
    </message>
    <message>
        <source>Who is to pay</source>
        <translation>Kush duhet të paguajë</translation>
    </message>
    <message>
        <source>What was charged wrongly</source>
        <translation>Çfarë u tarifua gabim</translation>
    </message>
    <message>
        <source>How much</source>
        <translation>Sa</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>Çfarë ndodhi</translation>
    </message>
    <message>
        <source>{name} reads these words in our letters: write them for that reader, in {language}.</source>
        <translation>{name} i lexon këto fjalë në letrat tona: shkruajini për atë lexues, gjuha — {language}.</translation>
    </message>
    <message>
        <source>At most {0}.</source>
        <translation>E shumta {0}.</translation>
    </message>
    <message>
        <source>Evidence (needed)</source>
        <translation>Provat (të nevojshme)</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>Provat</translation>
    </message>
</context>
<context>
    <name>Clock</name>
    <message>
        <source>{0}: {1} left</source>
        <translation>{0}: mbeten {1}</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>Në pauzë</translation>
    </message>
    <message>
        <source>{0}: paused</source>
        <translation>{0}: në pauzë</translation>
    </message>
    <message>
        <source>Kept</source>
        <translation>Në kohë</translation>
    </message>
    <message>
        <source>{0}: kept</source>
        <translation>{0}: në kohë</translation>
    </message>
    <message>
        <source>{0}: was {1} late</source>
        <translation>{0}: u vonua {1}</translation>
    </message>
    <message>
        <source>{0} late</source>
        <comment>answered so late, beside the name of the clock</comment>
        <translation>{0} vonesë</translation>
    </message>
    <message>
        <source>Answered {0} late</source>
        <translation>Përgjigje me {0} vonesë</translation>
    </message>
    <message>
        <source>Was {0} late</source>
        <translation>U vonua {0}</translation>
    </message>
    <message>
        <source>Missed</source>
        <translation>Kaluar</translation>
    </message>
    <message>
        <source>{0}: missed</source>
        <translation>{0}: afati kaloi</translation>
    </message>
    <message>
        <source>{0} late</source>
        <translation>{0} vonesë</translation>
    </message>
    <message>
        <source>{0}: {1} late</source>
        <translation>{0}: {1} vonesë</translation>
    </message>
</context>
<context>
    <name>ClockStrip</name>
    <message>
        <source>Clocks</source>
        <translation>Afatet</translation>
    </message>
    <message numerus="yes">
        <source>%n more clock(s)</source>
        <translation>
            <numerusform>edhe %n afat</numerusform>
            <numerusform>edhe %n afate</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ClockWords</name>
    <message>
        <source>{days} d {hours} h</source>
        <translation>{days} ditë {hours} orë</translation>
    </message>
    <message>
        <source>{hours} h {minutes} min</source>
        <translation>{hours} orë {minutes} min</translation>
    </message>
    <message>
        <source>{hours} h</source>
        <translation>{hours} orë</translation>
    </message>
    <message>
        <source>{minutes} min {seconds} s</source>
        <translation>{minutes} min {seconds} s</translation>
    </message>
    <message>
        <source>{minutes} min</source>
        <translation>{minutes} min</translation>
    </message>
    <message>
        <source>{seconds} s</source>
        <translation>{seconds} s</translation>
    </message>
    <message>
        <source>{days} d</source>
        <translation>{days} ditë</translation>
    </message>
    <message>
        <source>{elapsed} of {target} were used.</source>
        <translation>U përdorën {elapsed} nga {target}.</translation>
    </message>
    <message>
        <source>Nothing is owed at the moment. The target is {target}.</source>
        <translation>Tani nuk detyrohet asgjë. Afati është {target}.</translation>
    </message>
    <message>
        <source>{elapsed} were used, the target was {target}.</source>
        <translation>U përdorën {elapsed}, afati ishte {target}.</translation>
    </message>
    <message>
        <source>{elapsed} of {target} are used so far.</source>
        <translation>Deri tani janë përdorur {elapsed} nga {target}.</translation>
    </message>
    <message>
        <source>A target of our own; no customer was promised it.</source>
        <translation>Afat i yni; asnjë klienti nuk i është premtuar.</translation>
    </message>
    <message>
        <source>Due {when}, in {span}.</source>
        <translation>Afati {when}, pas {span}.</translation>
    </message>
    <message>
        <source>Was due {when}, {span} ago.</source>
        <translation>Afati ishte {when}, {span} më parë.</translation>
    </message>
    <message>
        <source>The clock started</source>
        <translation>Ora filloi</translation>
    </message>
    <message>
        <source>Time ran</source>
        <translation>Koha eci</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>Në pauzë</translation>
    </message>
    <message>
        <source>Outside working hours</source>
        <translation>Jashtë orarit</translation>
    </message>
    <message>
        <source>Rule applied, target {target}</source>
        <translation>U zbatua rregulli, afati {target}</translation>
    </message>
    <message>
        <source>Target became {target}</source>
        <translation>Afati u bë {target}</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>Afati</translation>
    </message>
    <message>
        <source>Answered, the clock stopped</source>
        <translation>U përgjigj, ora u ndal</translation>
    </message>
    <message>
        <source>The time was used up</source>
        <translation>Koha mbaroi</translation>
    </message>
    <message>
        <source>The clock ended</source>
        <translation>Ora përfundoi</translation>
    </message>
    <message>
        <source>{what}: {cause}</source>
        <translation>{what}: {cause}</translation>
    </message>
    <message>
        <source>night</source>
        <translation>natë</translation>
    </message>
    <message>
        <source>day off</source>
        <translation>ditë pushimi</translation>
    </message>
    <message>
        <source>break</source>
        <translation>pushim</translation>
    </message>
    <message>
        <source>waiting for the customer</source>
        <translation>në pritje të klientit</translation>
    </message>
    <message>
        <source>waiting for somebody else</source>
        <translation>në pritje të dikujt tjetër</translation>
    </message>
    <message>
        <source>case not yet taken up</source>
        <translation>rasti ende nuk është marrë</translation>
    </message>
    <message>
        <source>case snoozed</source>
        <translation>rasti u shty</translation>
    </message>
    <message>
        <source>answered</source>
        <translation>u dha përgjigje</translation>
    </message>
    <message>
        <source>no answer was needed</source>
        <translation>nuk nevojitej përgjigje</translation>
    </message>
    <message>
        <source>the promise no longer applied</source>
        <translation>premtimi nuk vlente më</translation>
    </message>
    <message>
        <source>check-in is near</source>
        <translation>mbërritja është afër</translation>
    </message>
    <message>
        <source>check-in</source>
        <translation>mbërritja</translation>
    </message>
    <message>
        <source>check-out</source>
        <translation>largimi</translation>
    </message>
    <message>
        <source>around check-in</source>
        <translation>rreth mbërritjes</translation>
    </message>
    <message>
        <source>the other side was asked</source>
        <translation>u pyet pala tjetër</translation>
    </message>
    <message>
        <source>the other side is silent outside its hours</source>
        <translation>pala tjetër hesht jashtë orarit të saj</translation>
    </message>
    <message>
        <source>the other side is overdue</source>
        <translation>palës tjetër i ka kaluar afati</translation>
    </message>
    <message>
        <source>the other side answered</source>
        <translation>pala tjetër u përgjigj</translation>
    </message>
    <message>
        <source>the rules were changed</source>
        <translation>rregullat u ndryshuan</translation>
    </message>
    <message>
        <source>case solved</source>
        <translation>rasti u zgjidh</translation>
    </message>
    <message>
        <source>case closed</source>
        <translation>rasti u mbyll</translation>
    </message>
    <message>
        <source>case open</source>
        <translation>rasti i hapur</translation>
    </message>
</context>
<context>
    <name>CompensationDialog</name>
    <message>
        <source>Compensation</source>
        <translation>Kompensim</translation>
    </message>
</context>
<context>
    <name>CompensationForm</name>
    <message>
        <source>What is given</source>
        <translation>Çfarë jepet</translation>
    </message>
    <message>
        <source>Give</source>
        <translation>Jep</translation>
    </message>
    <message>
        <source>Ask for approval of {0}</source>
        <translation>Kërko miratim për {0}</translation>
    </message>
    <message>
        <source>Give {0} as {1}</source>
        <translation>Jep {0} si {1}</translation>
    </message>
    <message>
        <source>{what} of {amount} for {name}.</source>
        <translation>{what} prej {amount} për {name}.</translation>
    </message>
    <message>
        <source>There is no fee on this booking that could be waived.</source>
        <translation>Në këtë rezervim nuk ka tarifë që mund të falet.</translation>
    </message>
    <message>
        <source>Only {0} of this fee is left.</source>
        <translation>Nga kjo tarifë mbeten vetëm {0}.</translation>
    </message>
    <message>
        <source>This was paid by card: give it back to the card instead.</source>
        <translation>Kjo u pagua me kartë: kthejeni te karta.</translation>
    </message>
    <message>
        <source>Choose a reason, then it can be given.</source>
        <translation>Zgjidhni një arsye, pastaj mund të jepet.</translation>
    </message>
    <message>
        <source>Say in a few words why.</source>
        <translation>Thoni shkurt pse.</translation>
    </message>
    <message>
        <source>Who pays: together they give more than the amount, or it is no amount.</source>
        <translation>Kush paguan: së bashku japin më shumë se shuma, ose nuk është shumë.</translation>
    </message>
    <message>
        <source>The customer need not pay it any more; no card is touched.</source>
        <translation>Klienti nuk ka më pse ta paguajë; asnjë kartë nuk preket.</translation>
    </message>
    <message>
        <source>The platform makes the code. It can be used until {0}.</source>
        <translation>Kodin e krijon platforma. Mund të përdoret deri më {0}.</translation>
    </message>
    <message>
        <source>The customer can use it for the next booking; no card is touched.</source>
        <translation>Klienti mund ta përdorë për rezervimin tjetër; asnjë kartë nuk preket.</translation>
    </message>
    <message>
        <source>Above your limit: nothing is given until somebody has approved it.</source>
        <translation>Mbi kufirin tuaj: asgjë nuk jepet derisa dikush ta miratojë.</translation>
    </message>
    <message>
        <source>Give a part back to the card instead…</source>
        <translation>Në vend të kësaj kthe një pjesë në kartë…</translation>
    </message>
    <message>
        <source>Which fee</source>
        <translation>Cila tarifë</translation>
    </message>
    <message>
        <source>How much</source>
        <translation>Sa</translation>
    </message>
    <message>
        <source>Can be used until</source>
        <translation>Mund të përdoret deri më</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Arsyeja</translation>
    </message>
    <message>
        <source>Note for colleagues and the audit trail</source>
        <translation>Shënim për kolegët dhe ditarin e auditit</translation>
    </message>
    <message>
        <source>Choose a reason</source>
        <translation>Zgjidhni arsyen</translation>
    </message>
</context>
<context>
    <name>Composer</name>
    <message>
        <source>The message is too long.</source>
        <translation>Mesazhi është tepër i gjatë.</translation>
    </message>
    <message>
        <source>Send the rest as a file.</source>
        <translation>Pjesën tjetër dërgojeni si skedar.</translation>
    </message>
    <message>
        <source>Reply</source>
        <translation>Përgjigju</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Shënim</translation>
    </message>
    <message>
        <source>Seen by colleagues only</source>
        <translation>E shohin vetëm kolegët</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>Dërgo</translation>
    </message>
    <message>
        <source>Send and…</source>
        <translation>Dërgo dhe…</translation>
    </message>
    <message>
        <source>Canned replies  (/)</source>
        <translation>Përgjigje të gatshme  (/)</translation>
    </message>
    <message>
        <source>Attach files</source>
        <translation>Bashkëngjit skedarë</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>Mesazhi</translation>
    </message>
    <message>
        <source>Add note</source>
        <translation>Shto shënim</translation>
    </message>
    <message>
        <source>Write to the customer. / opens canned replies</source>
        <translation>Shkruajini klientit. / hap përgjigjet e gatshme</translation>
    </message>
    <message>
        <source>Write for your colleagues. The customer does not see it</source>
        <translation>Shkruani për kolegët. Klienti nuk e sheh</translation>
    </message>
    <message>
        <source>Send and solve</source>
        <translation>Dërgo dhe zgjidhe</translation>
    </message>
    <message>
        <source>Add note and solve</source>
        <translation>Shto shënim dhe zgjidhe</translation>
    </message>
    <message>
        <source>Send and wait for the customer</source>
        <translation>Dërgo dhe prit klientin</translation>
    </message>
    <message>
        <source>Add note and wait</source>
        <translation>Shto shënim dhe prit</translation>
    </message>
    <message>
        <source>Send and keep open</source>
        <translation>Dërgo dhe lëre të hapur</translation>
    </message>
    <message>
        <source>Add note and keep open</source>
        <translation>Shto shënim dhe lëre të hapur</translation>
    </message>
    <message>
        <source>Draft kept</source>
        <translation>Drafti u ruajt</translation>
    </message>
</context>
<context>
    <name>ComposerBars</name>
    <message>
        <source>{0} wrote while you were typing</source>
        <translation>{0} shkroi ndërsa po shkruanit</translation>
    </message>
    <message>
        <source>A colleague</source>
        <translation>Një koleg</translation>
    </message>
    <message>
        <source>The customer</source>
        <translation>Klienti</translation>
    </message>
    <message>
        <source>Look</source>
        <translation>Shiko</translation>
    </message>
    <message>
        <source>Send anyway</source>
        <translation>Dërgo gjithsesi</translation>
    </message>
    <message numerus="yes">
        <source>%n placeholder(s) could not be filled</source>
        <translation>
            <numerusform>%n vend nuk u plotësua</numerusform>
            <numerusform>%n vende nuk u plotësuan</numerusform>
        </translation>
    </message>
    <message>
        <source>Write what belongs there before sending.</source>
        <translation>Shkruani çfarë duhet para se ta dërgoni.</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Shfaq</translation>
    </message>
    <message>
        <source>Offline: what you send is kept here and leaves when the connection is back.</source>
        <translation>Pa lidhje: ç&apos;dërgoni ruhet këtu dhe niset kur të kthehet lidhja.</translation>
    </message>
</context>
<context>
    <name>ConnectPage</name>
    <message>
        <source>Sign in</source>
        <translation>Hyr</translation>
    </message>
    <message>
        <source>All your channels, the booking beside the conversation.</source>
        <translation>Të gjitha kanalet, rezervimi pranë bisedës.</translation>
    </message>
    <message>
        <source>Signing in…</source>
        <translation>Po hyhet…</translation>
    </message>
    <message>
        <source>Check the address and the network, then try again.</source>
        <translation>Kontrolloni adresën dhe rrjetin, pastaj provoni përsëri.</translation>
    </message>
    <message>
        <source>Platform address</source>
        <translation>Adresa e platformës</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>E-mail</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Fjalëkalimi</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Anulo</translation>
    </message>
    <message>
        <source>Show the password</source>
        <translation>Shfaq fjalëkalimin</translation>
    </message>
    <message>
        <source>or</source>
        <translation>ose</translation>
    </message>
    <message>
        <source>Look around in the demo</source>
        <translation>Hidh një sy në demo</translation>
    </message>
    <message>
        <source>A made-up world on this computer. Nothing is sent anywhere.</source>
        <translation>Një botë e trilluar në këtë kompjuter. Asgjë nuk dërgohet askund.</translation>
    </message>
    <message>
        <source>This is not an address.</source>
        <translation>Kjo nuk është adresë.</translation>
    </message>
    <message>
        <source>Write it like https://support.example.com</source>
        <translation>Shkruajeni si https://support.example.com</translation>
    </message>
</context>
<context>
    <name>ContextPanel</name>
    <message>
        <source>Booking, customer and money of the open case stand here.</source>
        <translation>Këtu qëndrojnë rezervimi, klienti dhe paratë e rastit të hapur.</translation>
    </message>
    <message>
        <source>Keys to begin with</source>
        <translation>Tastet për fillim</translation>
    </message>
    <message>
        <source>Not up to date. {0}</source>
        <translation>Jo e përditësuar. {0}</translation>
    </message>
</context>
<context>
    <name>ContextParts</name>
    <message>
        <source>Put into the reply: {0}</source>
        <translation>Vendos në përgjigje: {0}</translation>
    </message>
    <message>
        <source>Call {0}</source>
        <translation>Telefono {0}</translation>
    </message>
</context>
<context>
    <name>CopyButton</name>
    <message>
        <source>Copy {0}</source>
        <translation>Kopjo: {0}</translation>
    </message>
</context>
<context>
    <name>CorrectionField</name>
    <message>
        <source>Should have been</source>
        <translation>Duhej të ishte</translation>
    </message>
    <message>
        <source>What “{0}” should have been</source>
        <translation>Sa duhej të ishte “{0}”</translation>
    </message>
    <message>
        <source>{amount} was charged for “{line}”: it should have been that or less.</source>
        <translation>Për “{line}” u tarifua {amount}: duhej të ishte kaq ose më pak.</translation>
    </message>
</context>
<context>
    <name>CustomerCard</name>
    <message>
        <source>The customer is not known yet.</source>
        <translation>Klienti ende nuk njihet.</translation>
    </message>
    <message>
        <source>VIP</source>
        <translation>VIP</translation>
    </message>
    <message>
        <source>Account: {0}</source>
        <translation>Llogaria: {0}</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Gjuha</translation>
    </message>
    <message>
        <source>Their time</source>
        <translation>Ora e tyre</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Telefon</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>E-mail</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>Që nga</translation>
    </message>
    <message>
        <source>Note about the customer: {0}</source>
        <translation>Shënim për klientin: {0}</translation>
    </message>
    <message numerus="yes">
        <source>%n other case(s)</source>
        <translation>
            <numerusform>%n rast tjetër</numerusform>
            <numerusform>%n raste të tjera</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Show %n more</source>
        <translation>
            <numerusform>Shfaq edhe %n</numerusform>
            <numerusform>Shfaq edhe %n</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DecisionBar</name>
    <message>
        <source>Refuse</source>
        <translation>Refuzo</translation>
    </message>
    <message>
        <source>Withdraw the request</source>
        <translation>Tërhiq kërkesën</translation>
    </message>
    <message>
        <source>Your decision is on its way.</source>
        <translation>Vendimi juaj është rrugës.</translation>
    </message>
    <message>
        <source>Somebody else decides: nobody approves their own request.</source>
        <translation>Vendos dikush tjetër: askush nuk miraton kërkesën e vet.</translation>
    </message>
    <message>
        <source>This is for a {0} to decide.</source>
        <translation>Vendimi i takon rolit: {0}.</translation>
    </message>
    <message>
        <source>Approve more than nothing, or refuse.</source>
        <translation>Miratoni më shumë se zero, ose refuzoni.</translation>
    </message>
    <message>
        <source>You may approve up to {0} of this.</source>
        <translation>Nga kjo mund të miratoni deri në {0}.</translation>
    </message>
    <message>
        <source>No more than {0} was asked for.</source>
        <translation>Nuk u kërkua më shumë se {0}.</translation>
    </message>
    <message>
        <source>Approve {0} for {1}</source>
        <translation>Mirato {0} për {1}</translation>
    </message>
    <message>
        <source>Approve {0}</source>
        <translation>Mirato {0}</translation>
    </message>
    <message>
        <source>Say in the note why.</source>
        <translation>Thoni në shënim pse.</translation>
    </message>
    <message>
        <source>{0} less than was asked for. Words to the customer that name the other sum are not sent.</source>
        <translation>{0} më pak se sa u kërkua. Mesazhi për klientin me shumën tjetër nuk dërgohet.</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>Shuma</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Shënim</translation>
    </message>
    <message>
        <source>For the colleague who asks, and for the audit trail</source>
        <translation>Për kolegun që kërkon dhe për ditarin e auditit</translation>
    </message>
</context>
<context>
    <name>DecisionDialog</name>
    <message>
        <source>Decide the claim</source>
        <translation>Vendos për pretendimin</translation>
    </message>
</context>
<context>
    <name>DecisionForm</name>
    <message>
        <source>Decision</source>
        <translation>Vendimi</translation>
    </message>
    <message>
        <source>Choose a decision.</source>
        <translation>Zgjidhni një vendim.</translation>
    </message>
    <message>
        <source>Decide</source>
        <translation>Vendos</translation>
    </message>
    <message>
        <source>No more than {0} was claimed.</source>
        <translation>Nuk u pretendua më shumë se {0}.</translation>
    </message>
    <message>
        <source>Nothing is left of what is disputed: withdraw the dispute, or refuse it.</source>
        <translation>Nga shuma e kundërshtuar nuk ka mbetur asgjë: tërhiqeni kundërshtimin ose refuzojeni.</translation>
    </message>
    <message>
        <source>Only {0} is left of what is disputed: grant that or less.</source>
        <translation>Nga shuma e kundërshtuar ka mbetur vetëm {0}: miratoni këtë ose më pak.</translation>
    </message>
    <message>
        <source>Say why less is granted than was claimed.</source>
        <translation>Thoni pse jepet më pak se ç&apos;u pretendua.</translation>
    </message>
    <message>
        <source>Who pays: together they give more than the amount, or it is no amount.</source>
        <translation>Kush paguan: së bashku japin më shumë se shuma, ose nuk është shumë.</translation>
    </message>
    <message>
        <source>Ask for approval of {0}</source>
        <translation>Kërko miratim për {0}</translation>
    </message>
    <message>
        <source>Grant {0}</source>
        <translation>Prano {0}</translation>
    </message>
    <message>
        <source>{payer} pays {amount} to {by}.</source>
        <translation>{payer} paguan {amount} te {by}.</translation>
    </message>
    <message>
        <source>Of what is disputed {0} was given back or is on its way; {1} can be granted.</source>
        <translation>Nga shuma e kundërshtuar {0} është kthyer ose është në rrugë; mund të miratohet {1}.</translation>
    </message>
    <message>
        <source>The claim of {0} is refused; nothing moves.</source>
        <translation>Pretendimi prej {0} refuzohet; asgjë nuk lëviz.</translation>
    </message>
    <message>
        <source>Say why, both sides will ask.</source>
        <translation>Thoni pse, do ta pyesin të dyja palët.</translation>
    </message>
    <message>
        <source>Refuse the claim</source>
        <translation>Refuzo pretendimin</translation>
    </message>
    <message>
        <source>The other side has until {0} to answer; before that it can only be refused.</source>
        <translation>Pala tjetër ka kohë të përgjigjet deri më {0}; para kësaj mund vetëm të refuzohet.</translation>
    </message>
    <message>
        <source>Above your limit: nothing moves until somebody has approved it.</source>
        <translation>Mbi kufirin tuaj: asgjë nuk lëviz derisa dikush ta miratojë.</translation>
    </message>
    <message>
        <source>Grant it whole: {0}</source>
        <translation>Prano të plotë: {0}</translation>
    </message>
    <message>
        <source>Grant less</source>
        <translation>Prano më pak</translation>
    </message>
    <message>
        <source>Refuse</source>
        <translation>Refuzo</translation>
    </message>
    <message>
        <source>Which card is charged</source>
        <translation>Cila kartë tarifohet</translation>
    </message>
    <message>
        <source>Why; the customer reads it in our letter</source>
        <translation>Pse; klienti e lexon në letrën tonë</translation>
    </message>
    <message>
        <source>Why; for colleagues and the audit trail</source>
        <translation>Pse; për kolegët dhe ditarin e auditit</translation>
    </message>
</context>
<context>
    <name>DraftFiles</name>
    <message>
        <source>Files that go with the message</source>
        <translation>Skedarët që shkojnë me mesazhin</translation>
    </message>
    <message>
        <source>Not attached: {0}</source>
        <translation>Nuk u bashkëngjit: {0}</translation>
    </message>
    <message>
        <source>A file may have up to {one}, all together {all}; folders and empty files cannot be sent.</source>
        <translation>Një skedar deri {one}, të gjithë bashkë {all}; dosjet dhe skedarët bosh nuk dërgohen.</translation>
    </message>
</context>
<context>
    <name>Embedded</name>
    <message>
        <source>The embedded platform could not be started.</source>
        <translation>Platforma e brendshme nuk u nis dot.</translation>
    </message>
    <message>
        <source>The embedded platform did not become ready in time.</source>
        <translation>Platforma e brendshme nuk u bë gati në kohë.</translation>
    </message>
    <message>
        <source>The embedded platform ended before it was ready.</source>
        <translation>Platforma e brendshme u mbyll para se të bëhej gati.</translation>
    </message>
    <message>
        <source>It said nothing about the reason.</source>
        <translation>Nuk tha asgjë për arsyen.</translation>
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
        <translation>një afat po mbaronte: {clock}</translation>
    </message>
    <message>
        <source>a clock ran out: {clock}</source>
        <translation>një afat kaloi: {clock}</translation>
    </message>
    <message>
        <source>An agent</source>
        <translation>Një agjent</translation>
    </message>
    <message>
        <source>The customer</source>
        <translation>Klienti</translation>
    </message>
    <message>
        <source>The other side</source>
        <translation>Pala tjetër</translation>
    </message>
    <message>
        <source>System</source>
        <translation>Sistemi</translation>
    </message>
    <message>
        <source>{who} opened the case by {channel}</source>
        <translation>{who} hapi rastin nga {channel}</translation>
    </message>
    <message>
        <source>{who} opened the case</source>
        <translation>{who} hapi rastin</translation>
    </message>
    <message>
        <source>{who} set the status to {status}</source>
        <translation>{who} vendosi gjendjen: {status}</translation>
    </message>
    <message>
        <source>{who} put the case back, nobody has it</source>
        <translation>{who} e ktheu rastin, askush s&apos;e ka</translation>
    </message>
    <message>
        <source>another agent</source>
        <translation>një agjent tjetër</translation>
    </message>
    <message>
        <source>{who} took the case</source>
        <translation>{who} e mori rastin</translation>
    </message>
    <message>
        <source>{who} gave the case to {name}</source>
        <translation>{who} ia kaloi rastin {name}</translation>
    </message>
    <message>
        <source>{who} set the priority to {priority}</source>
        <translation>{who} vendosi përparësinë: {priority}</translation>
    </message>
    <message>
        <source>{who} moved the case to {queue}</source>
        <translation>{who} e zhvendosi rastin te {queue}</translation>
    </message>
    <message>
        <source>{who} added the tags {added} and removed {removed}</source>
        <translation>{who} shtoi etiketat {added} dhe hoqi {removed}</translation>
    </message>
    <message>
        <source>The booking {code} changed</source>
        <translation>Rezervimi {code} ndryshoi</translation>
    </message>
    <message>
        <source>{who} linked the booking {code}</source>
        <translation>{who} lidhi rezervimin {code}</translation>
    </message>
    <message>
        <source>{who} changed the booking of the case</source>
        <translation>{who} ndryshoi rezervimin e rastit</translation>
    </message>
    <message>
        <source>A clock changed: {clock}</source>
        <translation>Një afat ndryshoi: {clock}</translation>
    </message>
    <message>
        <source>{what}. {lead} was called</source>
        <translation>{what}. U thirr {lead}</translation>
    </message>
    <message>
        <source>{who} gave {score} of 5 stars</source>
        <translation>{who} dha {score} nga 5 yje</translation>
    </message>
    <message>
        <source>{who} merged the case with #{number}</source>
        <translation>{who} e bashkoi rastin me #{number}</translation>
    </message>
    <message numerus="yes">
        <source>{who} removed the tag(s) {removed}</source>
        <translation>
            <numerusform>{who} hoqi etiketën {removed}</numerusform>
            <numerusform>{who} hoqi etiketat {removed}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{who} added the tag(s) {added}</source>
        <translation>
            <numerusform>{who} shtoi etiketën {added}</numerusform>
            <numerusform>{who} shtoi etiketat {added}</numerusform>
        </translation>
    </message>
    <message>
        <source>{who} merged two cases into one</source>
        <translation>{who} bashkoi dy raste në një</translation>
    </message>
    <message>
        <source>{who} put the case to sleep</source>
        <translation>{who} e shtyu rastin</translation>
    </message>
    <message>
        <source>{who} woke the case up</source>
        <translation>{who} e riktheu rastin</translation>
    </message>
    <message>
        <source>{clock} of the other side</source>
        <translation>{clock}, pala tjetër</translation>
    </message>
    <message>
        <source>A clock started: {clock}</source>
        <translation>Një afat filloi: {clock}</translation>
    </message>
    <message>
        <source>A clock was paused: {clock}</source>
        <translation>Një afat u vu në pauzë: {clock}</translation>
    </message>
    <message>
        <source>A clock goes on: {clock}</source>
        <translation>Një afat vazhdon: {clock}</translation>
    </message>
    <message>
        <source>A clock got less time: {clock}</source>
        <translation>Një afat u shkurtua: {clock}</translation>
    </message>
    <message>
        <source>A clock was kept: {clock}</source>
        <translation>Një afat u respektua: {clock}</translation>
    </message>
    <message>
        <source>A clock ended: {clock}</source>
        <translation>Një afat përfundoi: {clock}</translation>
    </message>
    <message>
        <source>A clock is about to run out: {clock}</source>
        <translation>Një afat po mbaron: {clock}</translation>
    </message>
    <message>
        <source>A clock ran out: {clock}</source>
        <translation>Një afat kaloi: {clock}</translation>
    </message>
    <message>
        <source>{who} said that no answer is needed</source>
        <translation>{who} tha se nuk nevojitet përgjigje</translation>
    </message>
    <message>
        <source>{who} changed the subject</source>
        <translation>{who} ndryshoi temën</translation>
    </message>
    <message>
        <source>{who} changed the topic</source>
        <translation>{who} ndryshoi çështjen</translation>
    </message>
</context>
<context>
    <name>EventsView</name>
    <message numerus="yes">
        <source>%n earlier event(s)</source>
        <translation>
            <numerusform>%n ngjarje e mëparshme</numerusform>
            <numerusform>%n ngjarje të mëparshme</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>EvidenceField</name>
    <message>
        <source>New files</source>
        <translation>Skedarë të rinj</translation>
    </message>
    <message>
        <source>No message of this case has files.</source>
        <translation>Asnjë mesazh i këtij rasti nuk ka skedarë.</translation>
    </message>
    <message>
        <source>Add files…</source>
        <translation>Shto skedarë…</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>Provat</translation>
    </message>
    <message>
        <source>Show {0}</source>
        <translation>Shfaq: {0}</translation>
    </message>
    <message>
        <source>Add files</source>
        <translation>Shto skedarë</translation>
    </message>
</context>
<context>
    <name>ExportDialog</name>
    <message>
        <source>Export for finance</source>
        <translation>Eksport për financën</translation>
    </message>
    <message>
        <source>Every movement of the ledger in this period, one line each. The days are those of UTC.</source>
        <translation>Çdo lëvizje e librit të llogarive në këtë periudhë, nga një rresht. Ditët janë sipas UTC.</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Nga</translation>
    </message>
    <message>
        <source>To</source>
        <translation>Deri</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Anulo</translation>
    </message>
    <message>
        <source>Save as CSV…</source>
        <translation>Ruaj si CSV…</translation>
    </message>
    <message>
        <source>The last day lies before the first.</source>
        <translation>Dita e fundit është para së parës.</translation>
    </message>
</context>
<context>
    <name>Faults</name>
    <message>
        <source>The platform does not answer.</source>
        <translation>Platforma nuk përgjigjet.</translation>
    </message>
    <message>
        <source>Your work is kept here and sent as soon as it is back.</source>
        <translation>Puna juaj ruhet këtu dhe dërgohet sapo të kthehet lidhja.</translation>
    </message>
    <message>
        <source>The platform gave an answer that makes no sense.</source>
        <translation>Platforma dha një përgjigje pa kuptim.</translation>
    </message>
    <message>
        <source>Try again; if it stays so, tell whoever runs the platform.</source>
        <translation>Provoni përsëri; nëse vazhdon, njoftoni administratorin e platformës.</translation>
    </message>
    <message>
        <source>There is no Agent Console platform at this address.</source>
        <translation>Në këtë adresë nuk ka platformë Agent Console.</translation>
    </message>
    <message>
        <source>Check the address with whoever runs the platform.</source>
        <translation>Kontrolloni adresën me administratorin e platformës.</translation>
    </message>
    <message>
        <source>The platform&apos;s certificate is not valid.</source>
        <translation>Certifikata e platformës nuk është e vlefshme.</translation>
    </message>
    <message>
        <source>Do not enter your password; tell whoever runs the platform.</source>
        <translation>Mos shkruani fjalëkalimin; njoftoni administratorin e platformës.</translation>
    </message>
    <message>
        <source>You have been signed out.</source>
        <translation>Sesioni juaj përfundoi.</translation>
    </message>
    <message>
        <source>Sign in again; nothing you typed is lost.</source>
        <translation>Hyni përsëri; asgjë që keni shkruar nuk humbi.</translation>
    </message>
    <message>
        <source>E-mail or password is wrong.</source>
        <translation>E-maili ose fjalëkalimi është gabim.</translation>
    </message>
    <message>
        <source>Check both, and whether Caps Lock is on.</source>
        <translation>Kontrolloni të dyja, dhe nëse Caps Lock është ndezur.</translation>
    </message>
    <message>
        <source>Your role does not allow this.</source>
        <translation>Roli juaj nuk e lejon këtë.</translation>
    </message>
    <message>
        <source>Ask a team lead to do it or to give you the right.</source>
        <translation>Kërkojini drejtuesit të ekipit ta bëjë ose t&apos;ju japë të drejtën.</translation>
    </message>
    <message>
        <source>This does not exist any more.</source>
        <translation>Kjo nuk ekziston më.</translation>
    </message>
    <message>
        <source>Somebody may have merged or removed it.</source>
        <translation>Dikush mund ta ketë bashkuar ose fshirë.</translation>
    </message>
    <message>
        <source>Somebody else changed this a moment ago.</source>
        <translation>Dikush tjetër e ndryshoi pak më parë.</translation>
    </message>
    <message>
        <source>Look at the new state, then try again.</source>
        <translation>Shikoni gjendjen e re, pastaj provoni përsëri.</translation>
    </message>
    <message>
        <source>A new message came while you were writing.</source>
        <translation>Ndërsa po shkruanit erdhi një mesazh i ri.</translation>
    </message>
    <message>
        <source>Read it, then send, or send anyway.</source>
        <translation>Lexojeni, pastaj dërgoni, ose dërgoni gjithsesi.</translation>
    </message>
    <message>
        <source>The money of this booking moved in the meantime.</source>
        <translation>Ndërkohë paratë e këtij rezervimi lëvizën.</translation>
    </message>
    <message>
        <source>Check the new figures and confirm again.</source>
        <translation>Kontrolloni shifrat e reja dhe konfirmoni përsëri.</translation>
    </message>
    <message>
        <source>What a line should have been cannot be right.</source>
        <translation>Shuma që duhej të kishte rreshti nuk mund të jetë e saktë.</translation>
    </message>
    <message>
        <source>Enter for each line once something between nothing and what was charged.</source>
        <translation>Shënoni për çdo rresht një herë një shumë nga zero deri te shuma e tarifuar.</translation>
    </message>
    <message>
        <source>The amount is above what you may give.</source>
        <translation>Shuma është mbi atë që ju lejohet.</translation>
    </message>
    <message>
        <source>Choose less, or ask for approval.</source>
        <translation>Zgjidhni më pak, ose kërkoni miratim.</translation>
    </message>
    <message>
        <source>The policy gives something else by now.</source>
        <translation>Ndërkohë kushtet japin diçka tjetër.</translation>
    </message>
    <message>
        <source>This needs a few words that say why.</source>
        <translation>Kjo kërkon disa fjalë që thonë pse.</translation>
    </message>
    <message>
        <source>Write them into the note.</source>
        <translation>Shkruajini te shënimi.</translation>
    </message>
    <message>
        <source>Those who are to pay cannot bear it so.</source>
        <translation>Ata që duhet të paguajnë nuk mund ta përballojnë kështu.</translation>
    </message>
    <message>
        <source>Split the amount anew.</source>
        <translation>Ndajeni shumën nga e para.</translation>
    </message>
    <message>
        <source>This is not a per cent figure.</source>
        <translation>Kjo nuk është përqindje.</translation>
    </message>
    <message>
        <source>Write a number from 0 to 100, such as 12.5.</source>
        <translation>Shkruani një numër nga 0 deri në 100, si 12,5.</translation>
    </message>
    <message>
        <source>The payments do not give what their parts say.</source>
        <translation>Pagesat nuk japin sa thonë pjesët e tyre.</translation>
    </message>
    <message>
        <source>Spread the amount anew.</source>
        <translation>Shpërndajeni shumën nga e para.</translation>
    </message>
    <message>
        <source>The books of this period are closed.</source>
        <translation>Llogaritë e kësaj periudhe janë mbyllur.</translation>
    </message>
    <message>
        <source>Ask finance to open them, or do it in the running period.</source>
        <translation>Kërkojini financës t&apos;i hapë, ose bëjeni në periudhën në vijim.</translation>
    </message>
    <message>
        <source>This does not belong to the booking.</source>
        <translation>Kjo nuk i përket rezervimit.</translation>
    </message>
    <message>
        <source>Open the case again and choose the right booking.</source>
        <translation>Hapeni rastin përsëri dhe zgjidhni rezervimin e duhur.</translation>
    </message>
    <message>
        <source>The other side still has time to answer.</source>
        <translation>Pala tjetër ka ende kohë të përgjigjet.</translation>
    </message>
    <message>
        <source>Wait for the answer, or refuse the claim.</source>
        <translation>Prisni përgjigjen, ose refuzoni pretendimin.</translation>
    </message>
    <message>
        <source>The other side has answered already.</source>
        <translation>Pala tjetër tashmë është përgjigjur.</translation>
    </message>
    <message>
        <source>Look at the answer, then decide the claim.</source>
        <translation>Shikoni përgjigjen, pastaj vendosni për pretendimin.</translation>
    </message>
    <message>
        <source>The time in which this can be claimed is over, or has not begun.</source>
        <translation>Koha për ta pretenduar këtë ka mbaruar, ose s&apos;ka filluar.</translation>
    </message>
    <message>
        <source>Explain it to whoever claims.</source>
        <translation>Shpjegojani atij që pretendon.</translation>
    </message>
    <message>
        <source>This claim needs evidence.</source>
        <translation>Ky pretendim kërkon prova.</translation>
    </message>
    <message>
        <source>Tick a file of the case, or add one.</source>
        <translation>Shënoni një skedar të rastit, ose shtoni një.</translation>
    </message>
    <message>
        <source>A voucher cannot be good until that day.</source>
        <translation>Një kupon nuk mund të vlejë deri atë ditë.</translation>
    </message>
    <message>
        <source>Choose another date.</source>
        <translation>Zgjidhni një datë tjetër.</translation>
    </message>
    <message>
        <source>This fee cannot be waived.</source>
        <translation>Kjo tarifë nuk mund të falet.</translation>
    </message>
    <message>
        <source>What was paid by card is given back to the card instead.</source>
        <translation>Çfarë u pagua me kartë kthehet në kartë.</translation>
    </message>
    <message>
        <source>Nothing of this payment can be refunded any more.</source>
        <translation>Nga kjo pagesë nuk mund të kthehet më asgjë.</translation>
    </message>
    <message>
        <source>The platform is busy.</source>
        <translation>Platforma është e zënë.</translation>
    </message>
    <message>
        <source>It is tried again by itself in a moment.</source>
        <translation>Provohet përsëri vetvetiu pas pak.</translation>
    </message>
    <message>
        <source>It is not known yet whether this arrived.</source>
        <translation>Ende nuk dihet nëse kjo mbërriti.</translation>
    </message>
    <message>
        <source>The platform is being asked; do not do it again.</source>
        <translation>Po pyetet platforma; mos e përsëritni.</translation>
    </message>
    <message>
        <source>The platform&apos;s certificate has expired.</source>
        <translation>Certifikata e platformës ka skaduar.</translation>
    </message>
    <message>
        <source>Tell whoever runs the platform; until then nothing is sent.</source>
        <translation>Njoftoni administratorin e platformës; deri atëherë nuk dërgohet asgjë.</translation>
    </message>
    <message>
        <source>The connection to this address would not be encrypted.</source>
        <translation>Lidhja me këtë adresë nuk do të ishte e koduar.</translation>
    </message>
    <message>
        <source>Use an address that begins with https://.</source>
        <translation>Përdorni një adresë që fillon me https://.</translation>
    </message>
    <message>
        <source>This is not an address.</source>
        <translation>Kjo nuk është adresë.</translation>
    </message>
    <message>
        <source>Write it like https://support.example.com</source>
        <translation>Shkruajeni si https://support.example.com</translation>
    </message>
    <message>
        <source>The platform took too long to answer.</source>
        <translation>Platforma vonoi shumë të përgjigjej.</translation>
    </message>
    <message>
        <source>Your work is kept here; it is tried again by itself.</source>
        <translation>Puna juaj ruhet këtu; provohet përsëri vetvetiu.</translation>
    </message>
    <message>
        <source>The connection broke off in mid-answer.</source>
        <translation>Lidhja u ndërpre në mes të përgjigjes.</translation>
    </message>
    <message>
        <source>This is too large.</source>
        <translation>Kjo është tepër e madhe.</translation>
    </message>
    <message>
        <source>Send less at once, or a smaller file.</source>
        <translation>Dërgoni më pak njëherësh, ose një skedar më të vogël.</translation>
    </message>
    <message>
        <source>Too many tries in a short time.</source>
        <translation>Shumë prova në kohë të shkurtër.</translation>
    </message>
    <message>
        <source>Wait a moment, then try again.</source>
        <translation>Prisni pak, pastaj provoni përsëri.</translation>
    </message>
    <message>
        <source>The keyring of this computer does not answer.</source>
        <translation>Kasaforta e fjalëkalimeve nuk përgjigjet.</translation>
    </message>
    <message>
        <source>Unlock it and try again.</source>
        <translation>Zhbllokojeni dhe provoni përsëri.</translation>
    </message>
    <message>
        <source>The key of the local copy cannot be read or written.</source>
        <translation>Çelësi i kopjes lokale nuk lexohet ose nuk shkruhet dot.</translation>
    </message>
    <message>
        <source>Check the rights of the profile&apos;s folder and the room on the disk.</source>
        <translation>Kontrolloni të drejtat e dosjes së profilit dhe vendin në disk.</translation>
    </message>
    <message>
        <source>The local copy on this computer cannot be used.</source>
        <translation>Kopja lokale në këtë kompjuter nuk përdoret dot.</translation>
    </message>
    <message>
        <source>Check the disk; your account on the platform is not touched.</source>
        <translation>Kontrolloni diskun; llogaria juaj në platformë nuk preket.</translation>
    </message>
    <message>
        <source>The disk of this computer is full.</source>
        <translation>Disku i këtij kompjuteri është plot.</translation>
    </message>
    <message>
        <source>Make room; what you typed stays on the screen until then.</source>
        <translation>Lironi vend; çfarë keni shkruar mbetet në ekran deri atëherë.</translation>
    </message>
    <message>
        <source>Another program holds the local copy.</source>
        <translation>Një program tjetër e mban kopjen lokale.</translation>
    </message>
    <message>
        <source>Close the other console of this profile and try again.</source>
        <translation>Mbyllni konsolën tjetër të këtij profili dhe provoni përsëri.</translation>
    </message>
    <message>
        <source>The local copy on this computer is damaged.</source>
        <translation>Kopja lokale në këtë kompjuter është dëmtuar.</translation>
    </message>
    <message>
        <source>It is being read anew from the platform; drafts and outbox are saved where possible.</source>
        <translation>Po lexohet nga e para nga platforma; draftet dhe dërgesat shpëtohen ku mundet.</translation>
    </message>
    <message>
        <source>The local copy on this computer was damaged.</source>
        <translation>Kopja lokale në këtë kompjuter ishte dëmtuar.</translation>
    </message>
    <message>
        <source>The local copy on this computer could not be opened: it is damaged, or another password was its key.</source>
        <translation>Kopja lokale në këtë kompjuter nuk u hap dot: është dëmtuar, ose çelës i saj ishte një fjalëkalim tjetër.</translation>
    </message>
    <message>
        <source>It was set aside, not deleted, and everything is read anew from the platform. What was typed and not yet sent is still in the old copy.</source>
        <translation>Ajo u la mënjanë, nuk u fshi, dhe gjithçka po lexohet nga e para nga platforma. Ajo që u shkrua dhe nuk u dërgua është ende në kopjen e vjetër.</translation>
    </message>
    <message>
        <source>The folder of this profile cannot be written to.</source>
        <translation>Në dosjen e këtij profili nuk shkruhet dot.</translation>
    </message>
    <message>
        <source>Check its rights and the room on the disk.</source>
        <translation>Kontrolloni të drejtat e saj dhe vendin në disk.</translation>
    </message>
    <message>
        <source>The platform refused this.</source>
        <translation>Platforma e refuzoi këtë.</translation>
    </message>
    <message>
        <source>Look at the case again; something about it does not allow it.</source>
        <translation>Shikojeni rastin përsëri; diçka nuk e lejon.</translation>
    </message>
    <message>
        <source>Something in this is not right.</source>
        <translation>Diçka këtu nuk është në rregull.</translation>
    </message>
    <message>
        <source>Check what you entered.</source>
        <translation>Kontrolloni çfarë keni shkruar.</translation>
    </message>
</context>
<context>
    <name>Formats</name>
    <message>
        <source>Today</source>
        <translation>Sot</translation>
    </message>
    <message>
        <source>Yesterday</source>
        <translation>Dje</translation>
    </message>
    <message>
        <source>Tomorrow</source>
        <translation>Nesër</translation>
    </message>
    <message>
        <source>{0} s</source>
        <translation>{0} s</translation>
    </message>
    <message>
        <source>{0} min</source>
        <translation>{0} min</translation>
    </message>
    <message>
        <source>{0} h</source>
        <translation>{0} orë</translation>
    </message>
    <message>
        <source>{0} d</source>
        <translation>{0} ditë</translation>
    </message>
    <message>
        <source>just now</source>
        <translation>sapo</translation>
    </message>
    <message>
        <source>{0} ago</source>
        <translation>{0} më parë</translation>
    </message>
    <message>
        <source>in {0}</source>
        <translation>pas {0}</translation>
    </message>
</context>
<context>
    <name>Given</name>
    <message>
        <source>The chosen lines in full.</source>
        <translation>Rreshtat e zgjedhur të plotë.</translation>
    </message>
    <message>
        <source>The chosen lines, by as much as they were too high.</source>
        <translation>Rreshtat e zgjedhur, për aq sa ishin më shumë.</translation>
    </message>
    <message>
        <source>Choose the lines or enter the amount.</source>
        <translation>Zgjidhni rreshtat ose shkruani shumën.</translation>
    </message>
    <message>
        <source>Not the guest&apos;s doing: everything that was not used comes back.</source>
        <translation>Jo për faj të mysafirit: kthehet gjithçka e papërdorur.</translation>
    </message>
    <message>
        <source>The deposit comes back whatever the policy says.</source>
        <translation>Depozita kthehet pavarësisht kushteve.</translation>
    </message>
    <message>
        <source>The deposit is held until the damage claim is decided.</source>
        <translation>Depozita mbahet derisa të vendoset për dëmin.</translation>
    </message>
    <message>
        <source>A disaster or an order of the authorities: everything that was not used comes back.</source>
        <translation>Fatkeqësi ose urdhër i autoriteteve: kthehet gjithçka e papërdorur.</translation>
    </message>
    <message>
        <source>Illness or bereavement: everything that was not used comes back, except the service fee.</source>
        <translation>Sëmundje ose humbje e një të afërmi: kthehet gjithçka e papërdorur, përveç tarifës së shërbimit.</translation>
    </message>
    <message>
        <source>Beyond the host&apos;s control: the guest gets back everything unused, the host bears no consequences.</source>
        <translation>Jashtë kontrollit të pritësit: mysafirit i kthehet gjithçka e papërdorur, pritësi nuk ka pasoja.</translation>
    </message>
    <message>
        <source>Flexible: cancelled a day or more before check-in, everything comes back.</source>
        <translation>Fleksibël: anuluar një ditë ose më shumë para hyrjes, kthehet gjithçka.</translation>
    </message>
    <message>
        <source>Flexible: cancelled within a day of check-in, the first night and the service fee stay paid.</source>
        <translation>Fleksibël: anuluar më pak se një ditë para hyrjes, nata e parë dhe tarifa e shërbimit nuk kthehen.</translation>
    </message>
    <message>
        <source>Flexible: cancelled during the stay, the nights begun and one more stay paid.</source>
        <translation>Fleksibël: anuluar gjatë qëndrimit, netët e nisura dhe edhe një nuk kthehen.</translation>
    </message>
    <message>
        <source>Moderate: cancelled 5 days or more before check-in, everything comes back.</source>
        <translation>Mesatare: anuluar 5 ditë ose më shumë para hyrjes, kthehet gjithçka.</translation>
    </message>
    <message>
        <source>Moderate: cancelled within 5 days of check-in, the first night and half of the others stay paid.</source>
        <translation>Mesatare: anuluar më pak se 5 ditë para hyrjes, nata e parë dhe gjysma e të tjerave nuk kthehen.</translation>
    </message>
    <message>
        <source>Moderate: cancelled during the stay, the nights begun, one more and half of the others stay paid.</source>
        <translation>Mesatare: anuluar gjatë qëndrimit, netët e nisura, edhe një dhe gjysma e të tjerave nuk kthehen.</translation>
    </message>
    <message>
        <source>Strict: cancelled within 48 hours of booking and 14 days or more before check-in, everything comes back.</source>
        <translation>Të rrepta: anuluar brenda 48 orësh nga rezervimi dhe 14 ditë ose më shumë para hyrjes, kthehet gjithçka.</translation>
    </message>
    <message>
        <source>Strict: cancelled 7 days or more before check-in, half of the nights comes back.</source>
        <translation>Të rrepta: anuluar 7 ditë ose më shumë para hyrjes, kthehet gjysma e netëve.</translation>
    </message>
    <message>
        <source>Strict: cancelled within 7 days of check-in, the nights stay paid.</source>
        <translation>Të rrepta: anuluar më pak se 7 ditë para hyrjes, netët nuk kthehen.</translation>
    </message>
    <message>
        <source>Strict: cancelled during the stay, the nights stay paid.</source>
        <translation>Të rrepta: anuluar gjatë qëndrimit, netët nuk kthehen.</translation>
    </message>
    <message>
        <source>Not the client&apos;s doing: everything comes back.</source>
        <translation>Jo për faj të klientit: kthehet gjithçka.</translation>
    </message>
    <message>
        <source>Beyond the client&apos;s control and said before the slot: no late fee.</source>
        <translation>Jashtë kontrollit të klientit dhe e njoftuar para takimit: pa tarifë vonese.</translation>
    </message>
    <message>
        <source>Beyond the control of the business: the client gets everything back, the business bears no consequences.</source>
        <translation>Jashtë kontrollit të biznesit: klientit i kthehet gjithçka, biznesi nuk ka pasoja.</translation>
    </message>
    <message>
        <source>Cancelled 24 hours or more before the slot: free of charge.</source>
        <translation>Anuluar 24 orë ose më shumë para takimit: pa pagesë.</translation>
    </message>
    <message>
        <source>Not come, or later than the 15 minutes that are tolerated: the price is kept as the fee.</source>
        <translation>Nuk erdhi, ose u vonua më shumë se 15 minutat e lejuara: çmimi mbahet si tarifë.</translation>
    </message>
    <message>
        <source>Later than the 15 minutes that are tolerated, but announced: the slot is released and the late fee is kept.</source>
        <translation>Më vonë se 15 minutat e lejuara, por e njoftuar: orari lirohet dhe tarifa e vonesës mbahet.</translation>
    </message>
    <message>
        <source>Cancelled less than 24 hours before the slot: half of the price is kept as the late fee.</source>
        <translation>Anuluar më pak se 24 orë para takimit: gjysma e çmimit mbahet si tarifë vonese.</translation>
    </message>
    <message>
        <source>Not the driver&apos;s doing: everything comes back.</source>
        <translation>Jo për faj të shoferit: kthehet gjithçka.</translation>
    </message>
    <message>
        <source>Minutes that were not driven come back.</source>
        <translation>Minutat e pangara kthehen.</translation>
    </message>
    <message>
        <source>Kilometres that were not driven come back.</source>
        <translation>Kilometrat e pabëra kthehen.</translation>
    </message>
    <message>
        <source>Fuel that was charged wrongly comes back.</source>
        <translation>Karburanti i tarifuar gabim kthehet.</translation>
    </message>
    <message>
        <source>Parking that was charged wrongly comes back.</source>
        <translation>Parkimi i tarifuar gabim kthehet.</translation>
    </message>
    <message>
        <source>A fine that was not this driver&apos;s comes back.</source>
        <translation>Gjoba që nuk ishte e këtij shoferi kthehet.</translation>
    </message>
    <message>
        <source>The car could not be moved: the parking comes back.</source>
        <translation>Makina nuk mund të lëvizej: parkimi kthehet.</translation>
    </message>
    <message>
        <source>Cancelled before the ride began: everything comes back.</source>
        <translation>Anuluar para nisjes së udhëtimit: kthehet gjithçka.</translation>
    </message>
    <message>
        <source>A ride is corrected by the lines that were wrong: choose them.</source>
        <translation>Udhëtimi korrigjohet sipas rreshtave të gabuar: zgjidhini.</translation>
    </message>
    <message>
        <source>What was paid beyond the bill comes back.</source>
        <translation>Kthehet ajo që u pagua përtej faturës.</translation>
    </message>
    <message>
        <source>The nights that have begun stay paid.</source>
        <translation>Netët e filluara mbeten të paguara.</translation>
    </message>
    <message>
        <source>stays: around check-in, host within 1 h of local daytime</source>
        <translation>qëndrime: rreth hyrjes, pritësi brenda 1 h të ditës vendore</translation>
    </message>
    <message>
        <source>stays: problem at the stay, host within 1 h of local daytime</source>
        <translation>qëndrime: problem gjatë qëndrimit, pritësi brenda 1 h të ditës vendore</translation>
    </message>
    <message>
        <source>stays: within 5 days of check-in or during the stay, host within 12 h</source>
        <translation>qëndrime: brenda 5 ditësh nga hyrja ose gjatë qëndrimit, pritësi brenda 12 h</translation>
    </message>
    <message>
        <source>stays: more than 5 days before check-in, host within 3 days</source>
        <translation>qëndrime: më shumë se 5 ditë para hyrjes, pritësi brenda 3 ditësh</translation>
    </message>
    <message>
        <source>stays: after the stay, host within 3 days</source>
        <translation>qëndrime: pas qëndrimit, pritësi brenda 3 ditësh</translation>
    </message>
    <message>
        <source>stays: host silent outside local daytime, the platform steps in at once</source>
        <translation>qëndrime: pritësi hesht jashtë ditës vendore, platforma ndërhyn menjëherë</translation>
    </message>
    <message>
        <source>stays: host overdue, support is called in</source>
        <translation>qëndrime: pritësi u vonua, thirret mbështetja</translation>
    </message>
    <message>
        <source>phone: at once</source>
        <translation>telefon: menjëherë</translation>
    </message>
    <message>
        <source>appointments: e-mail or form within 2 h</source>
        <translation>takime: e-mail ose formular brenda 2 h</translation>
    </message>
    <message>
        <source>chat, valued customer: 2 min</source>
        <translation>chat, klient i vlerësuar: 2 min</translation>
    </message>
    <message>
        <source>chat: minutes, around the clock</source>
        <translation>chat: minuta, gjatë gjithë ditës</translation>
    </message>
    <message>
        <source>cars: written, urgent, 10 min</source>
        <translation>makina: me shkrim, urgjente, 10 min</translation>
    </message>
    <message>
        <source>messengers: 15 min</source>
        <translation>messenger: 15 min</translation>
    </message>
    <message>
        <source>urgent in writing: 30 min</source>
        <translation>urgjente me shkrim: 30 min</translation>
    </message>
    <message>
        <source>valued customer in writing: 1 h</source>
        <translation>klient i vlerësuar me shkrim: 1 h</translation>
    </message>
    <message>
        <source>everything else in writing: 4 h</source>
        <translation>gjithçka tjetër me shkrim: 4 h</translation>
    </message>
    <message>
        <source>urgent: word at least every 4 h</source>
        <translation>urgjente: lajm të paktën çdo 4 h</translation>
    </message>
    <message>
        <source>appointments: solved within 24 office hours</source>
        <translation>takime: zgjidhur brenda 24 orëve të punës</translation>
    </message>
    <message>
        <source>cars: solved within 1 day</source>
        <translation>makina: zgjidhur brenda 1 dite</translation>
    </message>
    <message>
        <source>solved within 3 days</source>
        <translation>zgjidhur brenda 3 ditësh</translation>
    </message>
    <message>
        <source>The card&apos;s bank declined the refund.</source>
        <translation>Banka e kartës e refuzoi rimbursimin.</translation>
    </message>
    <message>
        <source>The card&apos;s bank declined the charge.</source>
        <translation>Banka e kartës e refuzoi tarifimin.</translation>
    </message>
    <message>
        <source>The card account is closed.</source>
        <translation>Llogaria e kartës është e mbyllur.</translation>
    </message>
    <message>
        <source>The bank wants the cardholder to confirm this payment in person; it cannot be taken from here.</source>
        <translation>Banka kërkon që mbajtësi i kartës ta konfirmojë vetë; nuk mund të merret që këtu.</translation>
    </message>
    <message>
        <source>The card has expired.</source>
        <translation>Karta ka skaduar.</translation>
    </message>
    <message>
        <source>There is not enough money on the card.</source>
        <translation>Nuk ka mjaft para në kartë.</translation>
    </message>
    <message>
        <source>This payment was refunded already at the payment provider.</source>
        <translation>Kjo pagesë është rimbursuar tashmë te ofruesi i pagesave.</translation>
    </message>
    <message>
        <source>The cardholder disputes this payment.</source>
        <translation>Mbajtësi i kartës e kundërshton këtë pagesë.</translation>
    </message>
    <message>
        <source>The payment provider does not know this payment.</source>
        <translation>Ofruesi i pagesave nuk e njeh këtë pagesë.</translation>
    </message>
    <message>
        <source>The cardholder disputes the payment.</source>
        <translation>Mbajtësi i kartës e kundërshton pagesën.</translation>
    </message>
    <message>
        <source>The card has expired or was cancelled.</source>
        <translation>Karta ka skaduar ose është anuluar.</translation>
    </message>
    <message>
        <source>The marketplace&apos;s balance at the payment provider does not suffice.</source>
        <translation>Balanca e platformës te ofruesi i pagesave nuk mjafton.</translation>
    </message>
    <message>
        <source>The card was reported as lost or stolen.</source>
        <translation>Karta është raportuar e humbur ose e vjedhur.</translation>
    </message>
    <message>
        <source>The refund was cancelled at the payment provider.</source>
        <translation>Rimbursimi u anulua te ofruesi i pagesave.</translation>
    </message>
    <message>
        <source>The card&apos;s bank refused the refund and gave no reason.</source>
        <translation>Banka e kartës e refuzoi rimbursimin pa dhënë arsye.</translation>
    </message>
    <message>
        <source>Nothing was captured on this payment.</source>
        <translation>Në këtë pagesë nuk u arkëtua asgjë.</translation>
    </message>
    <message>
        <source>The cardholder&apos;s bank took this payment back. A refund beside it would give the money twice.</source>
        <translation>Banka e mbajtësit të kartës e mori mbrapsht këtë pagesë. Një rimbursim do t&apos;i jepte paratë dy herë.</translation>
    </message>
    <message>
        <source>Everything of this payment is refunded already, or reserved by refunds under way.</source>
        <translation>E gjithë kjo pagesë është rimbursuar ose e rezervuar nga rimbursime në vazhdim.</translation>
    </message>
    <message>
        <source>This was paid on the spot, so there is no card to refund. Offer a credit, or whoever took it pays it back.</source>
        <translation>Kjo u pagua në vend, ndaj nuk ka kartë ku të kthehet. Ofroni një kredit, ose e kthen kush e mori.</translation>
    </message>
    <message>
        <source>Whoever took the money pays it back on the spot.</source>
        <translation>Paratë i kthen në vend kush i mori.</translation>
    </message>
    <message>
        <source>The books are closed for the time in which this money came in.</source>
        <translation>Librat janë mbyllur për kohën kur hynë këto para.</translation>
    </message>
    <message>
        <source>This fee is not on the booking.</source>
        <translation>Kjo tarifë nuk është në rezervim.</translation>
    </message>
    <message>
        <source>This line is no fee that could be waived.</source>
        <translation>Ky rresht nuk është tarifë që mund të falet.</translation>
    </message>
    <message>
        <source>Less than this is left of the fee.</source>
        <translation>Nga kjo tarifë ka mbetur më pak se kaq.</translation>
    </message>
    <message>
        <source>This fee was paid by card, so waiving it would give nothing back.</source>
        <translation>Kjo tarifë u pagua me kartë, ndaj falja e saj nuk do të kthente asgjë.</translation>
    </message>
    <message>
        <source>This way of paying cannot be refunded from here.</source>
        <translation>Kjo mënyrë pagese nuk mund të rimbursohet nga këtu.</translation>
    </message>
    <message>
        <source>Nothing was paid for this booking.</source>
        <translation>Për këtë rezervim nuk është paguar asgjë.</translation>
    </message>
    <message>
        <source>This platform is not connected to the payment provider that took this payment.</source>
        <translation>Kjo platformë nuk është e lidhur me ofruesin e pagesave që e mori këtë pagesë.</translation>
    </message>
    <message>
        <source>The books are closed for the time in which this money came in. Have the period opened again, or give a credit.</source>
        <translation>Librat janë mbyllur për kohën kur hynë këto para. Kërkoni që periudha të rihapet, ose jepni një kredit.</translation>
    </message>
    <message>
        <source>Give a credit on the customer&apos;s account.</source>
        <translation>Jepni një kredit në llogarinë e klientit.</translation>
    </message>
    <message>
        <source>Give a voucher.</source>
        <translation>Jepni një kupon.</translation>
    </message>
    <message>
        <source>The same intent was used for something else.</source>
        <translation>I njëjti numër veprimi u përdor për diçka tjetër.</translation>
    </message>
    <message>
        <source>The payment provider refuses it.</source>
        <translation>Ofruesi i pagesave e refuzon.</translation>
    </message>
    <message>
        <source>Nobody approved it in time.</source>
        <translation>Askush nuk e miratoi në kohë.</translation>
    </message>
    <message>
        <source>It was withdrawn by whoever asked for it.</source>
        <translation>U tërhoq nga ai që e kërkoi.</translation>
    </message>
    <message>
        <source>It was not approved.</source>
        <translation>Nuk u miratua.</translation>
    </message>
    <message>
        <source>The booking&apos;s policy gives something else by now.</source>
        <translation>Kushtet e rezervimit tani japin diçka tjetër.</translation>
    </message>
    <message>
        <source>This payment cannot bear the refund any more.</source>
        <translation>Kjo pagesë nuk e përballon më rimbursimin.</translation>
    </message>
</context>
<context>
    <name>HelpDialog</name>
    <message>
        <source>Call for help</source>
        <translation>Thirr ndihmë</translation>
    </message>
    <message>
        <source>Every colleague who is online sees the call at once, with a button that opens the queue.</source>
        <translation>Çdo koleg në linjë e sheh thirrjen menjëherë, me një buton që hap radhën.</translation>
    </message>
    <message>
        <source>For example: the payment provider is down, many ask</source>
        <translation>Për shembull: ofruesi i pagesave nuk punon, pyesin shumë</translation>
    </message>
    <message>
        <source>Queue</source>
        <translation>Radha</translation>
    </message>
    <message>
        <source>For</source>
        <translation>Për</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>Mesazhi</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Anulo</translation>
    </message>
    <message>
        <source>Call</source>
        <translation>Thirr</translation>
    </message>
</context>
<context>
    <name>HistoryCard</name>
    <message>
        <source>Refund</source>
        <translation>Rimbursim</translation>
    </message>
    <message>
        <source>Taken from their payout</source>
        <translation>U mbajt nga pagesa e tyre</translation>
    </message>
    <message>
        <source>Chargeback</source>
        <translation>Chargeback</translation>
    </message>
    <message>
        <source>Money of this customer</source>
        <translation>Paratë e këtij klienti</translation>
    </message>
    <message>
        <source>Being looked up…</source>
        <translation>Po kërkohet…</translation>
    </message>
    <message>
        <source>Nothing was given back, compensated or charged before.</source>
        <translation>Më parë nuk u kthye, nuk u kompensua dhe nuk u tarifua asgjë.</translation>
    </message>
    <message numerus="yes">
        <source>Show all %n</source>
        <translation>
            <numerusform>Shfaq të gjitha (%n)</numerusform>
            <numerusform>Shfaq të gjitha (%n)</numerusform>
        </translation>
    </message>
    <message>
        <source>Request for {0}</source>
        <translation>Kërkesë për {0}</translation>
    </message>
    <message>
        <source>Receipt for {0}</source>
        <translation>Dëftesa për {0}</translation>
    </message>
</context>
<context>
    <name>HistoryDialog</name>
    <message>
        <source>Money of {0}</source>
        <translation>Paratë: {0}</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Mbyll</translation>
    </message>
    <message>
        <source>Look twice</source>
        <translation>Shikoni me kujdes</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Provo përsëri</translation>
    </message>
</context>
<context>
    <name>KeyCatcher</name>
    <message>
        <source>Press a key…</source>
        <translation>Shtypni një tast…</translation>
    </message>
</context>
<context>
    <name>KeyLine</name>
    <message>
        <source>Change</source>
        <translation>Ndrysho</translation>
    </message>
    <message>
        <source>Change the key of {0}</source>
        <translation>Ndrysho tastin: {0}</translation>
    </message>
    <message>
        <source>Back to the shipped key of {0}</source>
        <translation>Kthe tastin fillestar: {0}</translation>
    </message>
    <message>
        <source>The key was taken from: {0}</source>
        <translation>Tasti u mor nga: {0}</translation>
    </message>
</context>
<context>
    <name>LeavingDialog</name>
    <message>
        <source>Money has not left yet</source>
        <translation>Paratë nuk janë nisur ende</translation>
    </message>
    <message>
        <source>Left as it is, it goes out when you sign in here the next time.</source>
        <translation>Po u la kështu, niset kur të hyni këtu herën tjetër.</translation>
    </message>
    <message>
        <source>Stay</source>
        <translation>Qëndro</translation>
    </message>
    <message>
        <source>Take it back and close</source>
        <translation>Tërhiqe dhe mbyll</translation>
    </message>
    <message>
        <source>Send now and close</source>
        <translation>Dërgo tani dhe mbyll</translation>
    </message>
    <message>
        <source>Close without waiting</source>
        <translation>Mbyll pa pritur</translation>
    </message>
    <message>
        <source>It is being sent…</source>
        <translation>Po dërgohet…</translation>
    </message>
    <message>
        <source>It could not be taken back.</source>
        <translation>Nuk mundi të tërhiqej.</translation>
    </message>
    <message>
        <source>It has left meanwhile.</source>
        <translation>Ndërkohë u nis.</translation>
    </message>
    <message>
        <source>Close the window</source>
        <translation>Mbyll dritaren</translation>
    </message>
</context>
<context>
    <name>LinkOpener</name>
    <message>
        <source>This link is not opened: it does not lead to a web page, a mail address or a phone.</source>
        <translation>Lidhja nuk hapet: nuk të çon te një faqe, e-mail a telefon.</translation>
    </message>
    <message>
        <source>Open link</source>
        <translation>Hap lidhjen</translation>
    </message>
    <message>
        <source>This leads to {host}</source>
        <translation>Kjo të çon te {host}</translation>
    </message>
    <message>
        <source>This opens another program</source>
        <translation>Kjo hap një program tjetër</translation>
    </message>
    <message>
        <source>The name has unusual letters and may imitate another one.</source>
        <translation>Emri ka shkronja të pazakonta dhe mund të imitojë një tjetër.</translation>
    </message>
    <message>
        <source>Open in browser</source>
        <translation>Hap në shfletues</translation>
    </message>
    <message>
        <source>Stay here</source>
        <translation>Qëndro këtu</translation>
    </message>
</context>
<context>
    <name>ListPanel</name>
    <message>
        <source>Save as a view</source>
        <translation>Ruaj si pamje</translation>
    </message>
    <message>
        <source>Search name, booking, words…</source>
        <translation>Emër, rezervim, fjalë…</translation>
    </message>
    <message>
        <source>Search cases</source>
        <translation>Kërko raste</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Kërko</translation>
    </message>
    <message>
        <source>Clear the search</source>
        <translation>Pastro kërkimin</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>Renditja</translation>
    </message>
    <message>
        <source>All cases</source>
        <translation>Të gjitha rastet</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Provo përsëri</translation>
    </message>
    <message>
        <source>Nothing found in this view</source>
        <translation>Asgjë në këtë pamje</translation>
    </message>
    <message>
        <source>Search all cases</source>
        <translation>Kërko në të gjitha rastet</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>Asgjë nuk u gjet</translation>
    </message>
    <message>
        <source>Try fewer or shorter words.</source>
        <translation>Provoni më pak fjalë ose më të shkurtra.</translation>
    </message>
    <message>
        <source>Nothing here</source>
        <translation>Asgjë këtu</translation>
    </message>
    <message>
        <source>New cases appear by themselves.</source>
        <translation>Rastet e reja shfaqen vetvetiu.</translation>
    </message>
    <message>
        <source>Name of the view</source>
        <translation>Emri i pamjes</translation>
    </message>
</context>
<context>
    <name>LocalTime</name>
    <message>
        <source>{0}, as with you</source>
        <translation>{0}, si te ju</translation>
    </message>
    <message>
        <source>{0}, {1} ahead of you</source>
        <translation>{0}, {1} para jush</translation>
    </message>
    <message>
        <source>{0}, {1} behind you</source>
        <translation>{0}, {1} pas jush</translation>
    </message>
</context>
<context>
    <name>MacroChooser</name>
    <message>
        <source>Macros</source>
        <translation>Makrot</translation>
    </message>
    <message>
        <source>No macro of this name.</source>
        <translation>Nuk ka makro me këtë emër.</translation>
    </message>
    <message>
        <source>Sets the status to {0}</source>
        <translation>Vendos gjendjen: {0}</translation>
    </message>
    <message>
        <source>Adds tags: {0}</source>
        <translation>Shton etiketat: {0}</translation>
    </message>
    <message>
        <source>It opens filled in; nothing moves before you confirm it there.</source>
        <translation>Hapet e plotësuar; asgjë nuk lëviz para se ta konfirmoni atje.</translation>
    </message>
    <message>
        <source>There is no canned reply “{0}” here; nothing is written.</source>
        <translation>Këtu nuk ka përgjigje të gatshme “{0}”; nuk shkruhet asgjë.</translation>
    </message>
    <message>
        <source>Writes “{0}” into the draft</source>
        <translation>Shkruan “{0}” te drafti</translation>
    </message>
    <message>
        <source>Refund</source>
        <translation>Rimbursim</translation>
    </message>
    <message>
        <source>{0}&#xa0;% of what was paid</source>
        <translation>{0}&#xa0;% e shumës së paguar</translation>
    </message>
    <message>
        <source>Opens {0}: {1}</source>
        <translation>Hap {0}: {1}</translation>
    </message>
    <message>
        <source>Opens {0}</source>
        <translation>Hap {0}</translation>
    </message>
    <message>
        <source>Find a macro</source>
        <translation>Gjej një makro</translation>
    </message>
    <message>
        <source>Nothing is sent, and no money moves by itself.</source>
        <translation>Asgjë nuk dërgohet dhe asnjë para nuk lëviz vetvetiu.</translation>
    </message>
    <message>
        <source>Use it</source>
        <translation>Përdore</translation>
    </message>
</context>
<context>
    <name>MeButton</name>
    <message>
        <source>{0}: menu</source>
        <translation>{0}: menyja</translation>
    </message>
    <message>
        <source>Do not disturb</source>
        <translation>Mos më shqetëso</translation>
    </message>
</context>
<context>
    <name>MessageField</name>
    <message>
        <source>Tell the customer</source>
        <translation>Njofto klientin</translation>
    </message>
    <message>
        <source>Message to the customer</source>
        <translation>Mesazhi për klientin</translation>
    </message>
    <message>
        <source>Written by itself once the rest is filled in. Left empty, nothing is sent.</source>
        <translation>Shkruhet vetë sapo të plotësohet pjesa tjetër. Bosh: asgjë nuk dërgohet.</translation>
    </message>
    <message>
        <source>Write it anew</source>
        <translation>Shkruaje nga e para</translation>
    </message>
    <message>
        <source>It is right as it stands</source>
        <translation>Le të mbetet kështu</translation>
    </message>
    <message>
        <source>Write to {0}</source>
        <translation>Shkruaji: {0}</translation>
    </message>
    <message>
        <source>There is no ready message for this. Write one; left empty, nothing is sent.</source>
        <translation>Për këtë nuk ka mesazh gati. Shkruani një; nëse lihet bosh, nuk dërgohet asgjë.</translation>
    </message>
    <message>
        <source>In {0}. It is sent once exactly this is approved and has gone through.</source>
        <translation>Gjuha: {0}. Dërgohet kur të miratohet pikërisht kjo dhe të kryhet.</translation>
    </message>
    <message>
        <source>In {0}. It is sent once it has gone through.</source>
        <translation>Gjuha: {0}. Dërgohet vetëm pasi të jetë kryer.</translation>
    </message>
    <message>
        <source>This is the case of {0}; the customer of the booking is not told here.</source>
        <translation>Ky është rasti i {0}; klienti i rezervimit nuk njoftohet këtu.</translation>
    </message>
    <message>
        <source>{0} becomes the code.</source>
        <translation>{0} bëhet kodi.</translation>
    </message>
    <message>
        <source>You changed this text before the amount or something else that it tells. Check it.</source>
        <translation>Pasi e ndryshuat këtë tekst, ndryshoi shuma ose diçka tjetër që ai thotë. Kontrollojeni.</translation>
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
        <translation>shënim i brendshëm</translation>
    </message>
    <message numerus="yes">
        <source>Show %n more character(s)</source>
        <translation>
            <numerusform>Shfaq edhe %n shkronjë</numerusform>
            <numerusform>Shfaq edhe %n shkronja</numerusform>
        </translation>
    </message>
    <message>
        <source>Show the quoted text</source>
        <translation>Shfaq tekstin e cituar</translation>
    </message>
    <message>
        <source>Pass on to the customer</source>
        <translation>Përcillja klientit</translation>
    </message>
    <message>
        <source>Puts these words into the reply</source>
        <translation>I vendos këto fjalë në përgjigje</translation>
    </message>
    <message>
        <source>Quoted text</source>
        <translation>Teksti i cituar</translation>
    </message>
    <message>
        <source>Note, seen by colleagues only</source>
        <translation>Shënim, e shohin vetëm kolegët</translation>
    </message>
    <message>
        <source>You</source>
        <translation>Ju</translation>
    </message>
</context>
<context>
    <name>MoneyCard</name>
    <message>
        <source>Money</source>
        <translation>Paratë</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>Gjithsej</translation>
    </message>
    <message>
        <source>Nothing was paid through us.</source>
        <translation>Asgjë nuk u pagua përmes nesh.</translation>
    </message>
    <message>
        <source>given back</source>
        <translation>u kthye</translation>
    </message>
    <message>
        <source>held: waits for approval</source>
        <translation>mbajtur: pret miratim</translation>
    </message>
    <message>
        <source>on its way back</source>
        <translation>në kthim</translation>
    </message>
    <message>
        <source>locked: the bank took it back</source>
        <translation>e bllokuar: banka e mori mbrapsht</translation>
    </message>
    <message>
        <source>can still be given back</source>
        <translation>ende mund të kthehen</translation>
    </message>
    <message>
        <source>History of</source>
        <translation>Historia</translation>
    </message>
    <message>
        <source>This booking</source>
        <translation>Ky rezervim</translation>
    </message>
    <message>
        <source>This case</source>
        <translation>Ky rast</translation>
    </message>
    <message>
        <source>the voucher&apos;s code</source>
        <translation>kodi i kuponit</translation>
    </message>
    <message>
        <source>Receipt for {0}</source>
        <translation>Dëftesa për {0}</translation>
    </message>
    <message>
        <source>Receipt…</source>
        <translation>Dëftesa…</translation>
    </message>
    <message>
        <source>Paid on the spot: there is no card to give it back to.</source>
        <translation>Paguar në vend: nuk ka kartë ku të kthehet.</translation>
    </message>
    <message>
        <source>{0} was paid on the spot: there is no card to give that back to.</source>
        <translation>{0} u pagua në vend: nuk ka kartë ku të kthehet kjo.</translation>
    </message>
    <message>
        <source>Credit or voucher…</source>
        <translation>Kredit ose kupon…</translation>
    </message>
    <message>
        <source>More…</source>
        <translation>Më shumë…</translation>
    </message>
    <message>
        <source>Everything that was paid by card is held for a request that waits for approval.</source>
        <translation>Gjithçka e paguar me kartë mbahet për një kërkesë që pret miratim.</translation>
    </message>
    <message>
        <source>What is left of the card payments is held for a request that waits for approval.</source>
        <translation>Pjesa e mbetur e pagesave me kartë mbahet për një kërkesë që pret miratim.</translation>
    </message>
    <message>
        <source>Compensation…</source>
        <translation>Kompensim…</translation>
    </message>
    <message>
        <source>Claim money…</source>
        <translation>Pretendim parash…</translation>
    </message>
    <message>
        <source>Dispute a charge…</source>
        <translation>Kundërshto një tarifim…</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Zhbëj</translation>
    </message>
    <message>
        <source>Of this, {0} was given back or waived</source>
        <translation>Prej tyre u kthye ose u fal {0}</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Hidhe</translation>
    </message>
    <message>
        <source>Everything that was paid by card has been given back or is on its way.</source>
        <translation>Gjithçka e paguar me kartë u kthye ose është rrugës.</translation>
    </message>
    <message>
        <source>Your role may not give money back. Ask a team lead.</source>
        <translation>Roli juaj nuk kthen dot para. Pyesni drejtuesin e ekipit.</translation>
    </message>
    <message>
        <source>Refund…</source>
        <translation>Rimburso…</translation>
    </message>
</context>
<context>
    <name>MoneyDialog</name>
    <message>
        <source>Look at the message to the customer first: it was changed by hand before.</source>
        <translation>Shikoni më parë mesazhin për klientin: ai u ndryshua me dorë më herët.</translation>
    </message>
    <message>
        <source>What you filled in stays here; the figures come as soon as the connection is back.</source>
        <translation>Ajo që plotësuat mbetet këtu; shifrat vijnë sapo të kthehet lidhja.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Provo përsëri</translation>
    </message>
    <message>
        <source>The figures moved meanwhile; here are the new ones.</source>
        <translation>Ndërkohë shifrat lëvizën; ja të rejat.</translation>
    </message>
    <message>
        <source>The platform did not take it.</source>
        <translation>Platforma nuk e pranoi.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Anulo</translation>
    </message>
    <message>
        <source>Ctrl+Enter leads here, the space bar confirms</source>
        <translation>Ctrl+Enter ju sjell këtu, tasti i hapësirës konfirmon</translation>
    </message>
    <message>
        <source>What you wrote here would be lost.</source>
        <translation>Ajo që shkruat këtu do të humbiste.</translation>
    </message>
    <message>
        <source>Escape or Cancel once more throws it away.</source>
        <translation>Edhe një herë Escape ose Anulo e hedh poshtë.</translation>
    </message>
    <message>
        <source>Throw it away</source>
        <translation>Hidhe poshtë</translation>
    </message>
</context>
<context>
    <name>MoneyEventWords</name>
    <message>
        <source>The refund of {amount} is on its way</source>
        <translation>Rimbursimi i {amount} është nisur</translation>
    </message>
    <message>
        <source>The refund of {amount} failed</source>
        <translation>Rimbursimi prej {amount} dështoi</translation>
    </message>
    <message>
        <source>The refund of {amount} was turned down</source>
        <translation>Rimbursimi prej {amount} u refuzua</translation>
    </message>
    <message>
        <source>The refund of {amount} is with the bank</source>
        <translation>Rimbursimi prej {amount} është te banka</translation>
    </message>
    <message>
        <source>The bank sent the refund of {amount} back</source>
        <translation>Banka e ktheu mbrapsht rimbursimin prej {amount}</translation>
    </message>
    <message>
        <source>{giver} gave back {amount}</source>
        <translation>{giver} ktheu {amount}</translation>
    </message>
    <message>
        <source>{who} asked for a refund of {amount}</source>
        <translation>{who} kërkoi rimbursim prej {amount}</translation>
    </message>
    <message>
        <source>{giver} asked for approval: {what}, {amount}</source>
        <translation>{giver} kërkoi miratim: {what}, {amount}</translation>
    </message>
    <message>
        <source>{what} of {amount} was turned down</source>
        <translation>{what} prej {amount}: u refuzua</translation>
    </message>
    <message>
        <source>{giver} gave the customer: {what}, {amount}</source>
        <translation>{giver} i dha klientit: {what}, {amount}</translation>
    </message>
    <message>
        <source>Claim: {kind}, {amount} · {state}</source>
        <translation>Pretendim: {kind}, {amount} · {state}</translation>
    </message>
    <message>
        <source>The other side did not answer in time: {kind}, {amount}</source>
        <translation>Pala tjetër nuk u përgjigj në kohë: {kind}, {amount}</translation>
    </message>
    <message>
        <source>{who} wrote down a claim: {kind}, {amount}</source>
        <translation>{who} regjistroi një pretendim: {kind}, {amount}</translation>
    </message>
    <message>
        <source>{who} wrote down the answer to the claim: {kind}, {amount}</source>
        <translation>{who} regjistroi përgjigjen ndaj pretendimit: {kind}, {amount}</translation>
    </message>
    <message>
        <source>The bank gave {amount} back to us</source>
        <translation>Banka na ktheu {amount}</translation>
    </message>
    <message>
        <source>The cardholder keeps {amount} of a chargeback</source>
        <translation>Mbajtësi i kartës mban {amount} nga një chargeback</translation>
    </message>
    <message>
        <source>The cardholder&apos;s bank took {amount} back</source>
        <translation>Banka e mbajtësit të kartës mori mbrapsht {amount}</translation>
    </message>
    <message>
        <source>{who} asked for approval of {amount}</source>
        <translation>{who} kërkoi miratim për {amount}</translation>
    </message>
    <message>
        <source>{who} approved {amount}</source>
        <translation>{who} miratoi {amount}</translation>
    </message>
    <message>
        <source>{who} refused to approve {amount}</source>
        <translation>{who} nuk pranoi të miratojë {amount}</translation>
    </message>
    <message>
        <source>Nobody decided about {amount} in time</source>
        <translation>Askush nuk vendosi në kohë për {amount}</translation>
    </message>
    <message>
        <source>{who} withdrew the request for {amount}</source>
        <translation>{who} tërhoqi kërkesën për {amount}</translation>
    </message>
    <message>
        <source>Money moved, and the request for {amount} ended</source>
        <translation>Paratë lëvizën dhe kërkesa për {amount} mbaroi</translation>
    </message>
    <message>
        <source>The request for {amount} changed</source>
        <translation>Kërkesa për {amount} ndryshoi</translation>
    </message>
    <message>
        <source>The customer has not been told about {amount}: write to them</source>
        <translation>Klientit nuk i është treguar për {amount}: shkruajini</translation>
    </message>
    <message>
        <source>whoever wrote the message may not answer customers any more</source>
        <translation>autori i mesazhit nuk mund t’u përgjigjet më klientëve</translation>
    </message>
    <message>
        <source>the message cannot be sent as it is</source>
        <translation>mesazhi nuk mund të dërgohet kështu siç është</translation>
    </message>
    <message>
        <source>the refund of {amount} failed</source>
        <translation>rimbursimi prej {amount} dështoi</translation>
    </message>
    <message>
        <source>the charge of {amount} failed</source>
        <translation>tarifimi prej {amount} dështoi</translation>
    </message>
    <message>
        <source>the bank sent the refund of {amount} back</source>
        <translation>banka e ktheu mbrapsht rimbursimin prej {amount}</translation>
    </message>
    <message>
        <source>An agent</source>
        <translation>Një agjent</translation>
    </message>
    <message>
        <source>an unknown amount</source>
        <translation>një shumë e panjohur</translation>
    </message>
</context>
<context>
    <name>MoneyFields</name>
    <message>
        <source>The amount must be more than nothing.</source>
        <translation>Shuma duhet të jetë më shumë se zero.</translation>
    </message>
</context>
<context>
    <name>MoneyNotices</name>
    <message>
        <source>The refund of {0} failed</source>
        <translation>Rimbursimi i {0} dështoi</translation>
    </message>
    <message>
        <source>The charge of {0} failed</source>
        <translation>Tarifimi i {0} dështoi</translation>
    </message>
    <message>
        <source>Nothing has moved. The Money card has the ways to go on; tell the customer.</source>
        <translation>Asgjë nuk lëvizi. Karta «Paratë» tregon si të vazhdohet; njoftoni klientin.</translation>
    </message>
    <message>
        <source>The bank sent the refund of {0} back</source>
        <translation>Banka e ktheu mbrapsht rimbursimin prej {0}</translation>
    </message>
    <message>
        <source>The customer does not have it. The Money card has the ways to go on; tell the customer.</source>
        <translation>Klienti nuk i ka paratë. Karta «Paratë» tregon si të vazhdohet; njoftoni klientin.</translation>
    </message>
    <message>
        <source>{0}: your request for {1}</source>
        <translation>{0}: kërkesa juaj për {1}</translation>
    </message>
    <message>
        <source>{0} was approved</source>
        <translation>U miratua {0}</translation>
    </message>
    <message>
        <source>{0} of {1} was approved</source>
        <translation>U miratua {0} nga {1}</translation>
    </message>
    <message>
        <source>The customer has not been told: the message named the other sum.</source>
        <translation>Klientit nuk i është thënë: mesazhi përmendte shumën tjetër.</translation>
    </message>
    <message>
        <source>Write to the customer</source>
        <translation>Shkruajini klientit</translation>
    </message>
    <message>
        <source>Show case</source>
        <translation>Shfaq rastin</translation>
    </message>
</context>
<context>
    <name>MoneyOutcomes</name>
    <message>
        <source>Given back</source>
        <translation>U kthye</translation>
    </message>
    <message>
        <source>Nothing has moved.</source>
        <translation>Asgjë nuk lëvizi.</translation>
    </message>
    <message>
        <source>Not all of it moved.</source>
        <translation>Nuk lëvizi e gjitha.</translation>
    </message>
    <message>
        <source>Tell the customer: they may have read otherwise.</source>
        <translation>Njoftoni klientin: mund të ketë lexuar ndryshe.</translation>
    </message>
    <message>
        <source>No message went to the customer.</source>
        <translation>Klientit nuk iu dërgua asnjë mesazh.</translation>
    </message>
    <message>
        <source>The customer does not have it; tell them. It can be given back anew, or as a credit.</source>
        <translation>Klienti nuk i ka paratë; njoftojeni. Mund të kthehet nga e para ose si kredit.</translation>
    </message>
    <message>
        <source>It can be given back anew, or as a credit.</source>
        <translation>Mund të kthehet nga e para ose si kredit.</translation>
    </message>
    <message>
        <source>The bank has it; this can take days. The Money card follows it.</source>
        <translation>E ka banka; mund të zgjasë ditë. Kutia “Paratë” e ndjek.</translation>
    </message>
    <message>
        <source>The voucher&apos;s code is {0}.</source>
        <translation>Kodi i kuponit është {0}.</translation>
    </message>
    <message>
        <source>Given</source>
        <translation>U dha</translation>
    </message>
    <message>
        <source>Waiting for approval</source>
        <translation>Pret miratim</translation>
    </message>
    <message>
        <source>Nothing has moved yet. The Money card shows when somebody has decided.</source>
        <translation>Ende nuk lëvizi asgjë. Kutia “Paratë” tregon kur dikush të ketë vendosur.</translation>
    </message>
    <message>
        <source>The payment provider has not said yet what became of it.</source>
        <translation>Ofruesi i pagesave ende nuk ka thënë ç&apos;u bë.</translation>
    </message>
    <message>
        <source>It is being found out; do not do it again.</source>
        <translation>Po sqarohet; mos e përsëritni.</translation>
    </message>
</context>
<context>
    <name>MoneyProgress</name>
    <message>
        <source>Progress</source>
        <translation>Ecuria</translation>
    </message>
    <message>
        <source>Take it back</source>
        <translation>Tërhiqe</translation>
    </message>
    <message>
        <source>Try again…</source>
        <translation>Provo sërish…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Mbyll</translation>
    </message>
    <message>
        <source>Receipt…</source>
        <translation>Dëftesa…</translation>
    </message>
    <message>
        <source>The platform has taken it.</source>
        <translation>Platforma e pranoi.</translation>
    </message>
    <message>
        <source>The answer got lost. The platform is being asked what became of it.</source>
        <translation>Përgjigjja humbi. Po pyetet platforma ç&apos;u bë.</translation>
    </message>
    <message>
        <source>The platform is at it…</source>
        <translation>Platforma po e përpunon…</translation>
    </message>
    <message>
        <source>Offline: it leaves as soon as the connection is back, and only once.</source>
        <translation>Pa lidhje: niset sapo të kthehet lidhja, dhe vetëm një herë.</translation>
    </message>
    <message numerus="yes">
        <source>Leaves in %n second(s)</source>
        <translation>
            <numerusform>Niset pas %n sekonde</numerusform>
            <numerusform>Niset pas %n sekondash</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MoneyStories</name>
    <message>
        <source>To {0}</source>
        <translation>Te {0}</translation>
    </message>
    <message>
        <source>Departs from the policy, which gives {0}.</source>
        <translation>Shmanget nga kushtet, që japin {0}.</translation>
    </message>
    <message>
        <source>Asked for {0}, less was approved.</source>
        <translation>U kërkua {0}, u miratua më pak.</translation>
    </message>
    <message>
        <source>Give back anew…</source>
        <translation>Kthe nga e para…</translation>
    </message>
    <message>
        <source>Credit or voucher…</source>
        <translation>Kredit ose kupon…</translation>
    </message>
    <message>
        <source>Refund</source>
        <translation>Rimbursim</translation>
    </message>
    <message>
        <source>Can be used until {0}.</source>
        <translation>Mund të përdoret deri më {0}.</translation>
    </message>
    <message>
        <source>{by} from {payer}</source>
        <translation>{by} nga {payer}</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) as evidence</source>
        <translation>
            <numerusform>%n skedar si provë</numerusform>
            <numerusform>%n skedarë si provë</numerusform>
        </translation>
    </message>
    <message>
        <source>Answer due {0}</source>
        <translation>Përgjigja deri më {0}</translation>
    </message>
    <message>
        <source>They agree to pay.</source>
        <translation>Pranon të paguajë.</translation>
    </message>
    <message>
        <source>They do not agree.</source>
        <translation>Nuk pranon.</translation>
    </message>
    <message>
        <source>The answer came {0}.</source>
        <translation>Përgjigjja erdhi më {0}.</translation>
    </message>
    <message>
        <source>No answer came until {0}.</source>
        <translation>Deri më {0} nuk erdhi përgjigje.</translation>
    </message>
    <message>
        <source>{0} was claimed.</source>
        <translation>U pretendua {0}.</translation>
    </message>
    <message>
        <source>Withdraw</source>
        <translation>Tërhiq</translation>
    </message>
    <message>
        <source>Escalates: {0}</source>
        <translation>Përshkallëzohet: {0}</translation>
    </message>
    <message>
        <source>Decide…</source>
        <translation>Vendos…</translation>
    </message>
    <message>
        <source>Write down the answer…</source>
        <translation>Regjistro përgjigjen…</translation>
    </message>
    <message>
        <source>Dispute…</source>
        <translation>Kundërshto…</translation>
    </message>
    <message>
        <source>The bank gave it back; it can be refunded again.</source>
        <translation>Banka e ktheu; mund të rimbursohet përsëri.</translation>
    </message>
    <message>
        <source>Locked: the bank took it back, so it must not be refunded a second time.</source>
        <translation>E bllokuar: banka e mori mbrapsht, prandaj nuk duhet rimbursuar për herë të dytë.</translation>
    </message>
    <message>
        <source>The bank wants evidence until {0}.</source>
        <translation>Banka kërkon prova deri më {0}.</translation>
    </message>
    <message>
        <source>The cardholder says: {0}</source>
        <translation>Mbajtësi i kartës thotë: {0}</translation>
    </message>
    <message>
        <source>Chargeback</source>
        <translation>Chargeback</translation>
    </message>
    <message>
        <source>The provider has not answered yet. It is being found out; do not do it again.</source>
        <translation>Ofruesi ende nuk u përgjigj. Po sqarohet; mos e përsëritni.</translation>
    </message>
    <message>
        <source>{0} or above decides, until {1}.</source>
        <translation>Vendos {0} ose më lart, deri më {1}.</translation>
    </message>
    <message>
        <source>The customer has not been told: the message named the other sum.</source>
        <translation>Klientit nuk i është thënë: mesazhi përmendte shumën tjetër.</translation>
    </message>
    <message>
        <source>Write to the customer</source>
        <translation>Shkruajini klientit</translation>
    </message>
    <message>
        <source>Withdraw the request</source>
        <translation>Tërhiq kërkesën</translation>
    </message>
</context>
<context>
    <name>MoneyWords</name>
    <message>
        <source>Disputed; that is not decided yet.</source>
        <translation>Kundërshtuar; ende pa vendim.</translation>
    </message>
    <message numerus="yes">
        <source>The same card is used on %n other account(s).</source>
        <translation>
            <numerusform>E njëjta kartë përdoret në %n llogari tjetër.</numerusform>
            <numerusform>E njëjta kartë përdoret në %n llogari të tjera.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n refund(s) in {0} days.</source>
        <translation>
            <numerusform>%n rimbursim në {0} ditë.</numerusform>
            <numerusform>%n rimbursime në {0} ditë.</numerusform>
        </translation>
    </message>
    <message>
        <source>The account was changed less than a day ago.</source>
        <translation>Llogaria u ndryshua më pak se një ditë më parë.</translation>
    </message>
    <message numerus="yes">
        <source>The account was changed %n day(s) ago.</source>
        <translation>
            <numerusform>Llogaria u ndryshua %n ditë më parë.</numerusform>
            <numerusform>Llogaria u ndryshua %n ditë më parë.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The bank took money back %n time(s).</source>
        <translation>
            <numerusform>Banka i mori mbrapsht paratë %n herë.</numerusform>
            <numerusform>Banka i mori mbrapsht paratë %n herë.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n refund(s) departed from the policy.</source>
        <translation>
            <numerusform>%n rimbursim u largua nga rregullat.</numerusform>
            <numerusform>%n rimbursime u larguan nga rregullat.</numerusform>
        </translation>
    </message>
    <message>
        <source>Today you may still do this alone up to {0}; for more, approval is asked.</source>
        <translation>Sot këtë mund ta vendosni ende vetë deri {0}; për më shumë kërkohet miratim.</translation>
    </message>
    <message>
        <source>On this booking you may still do this alone up to {0}; for more, approval is asked.</source>
        <translation>Për këtë rezervim mund ta vendosni ende vetë deri {0}; për më shumë kërkohet miratim.</translation>
    </message>
    <message>
        <source>For this customer you may still do this alone up to {0} within 90 days; for more, approval is asked.</source>
        <translation>Për këtë klient mund ta vendosni ende vetë deri {0} brenda 90 ditëve; për më shumë kërkohet miratim.</translation>
    </message>
    <message>
        <source>You may do this alone up to {0}; for more, approval is asked.</source>
        <translation>Këtë mund ta vendosni vetë deri {0}; për më shumë kërkohet miratim.</translation>
    </message>
</context>
<context>
    <name>NextCase</name>
    <message>
        <source>Nothing waits that you may take</source>
        <translation>Nuk pret asgjë që mund të merrni</translation>
    </message>
    <message>
        <source>Your own cases are answered, and no free case is in your markets and languages.</source>
        <translation>Rasteve tuaja u është përgjigjur, dhe nuk ka rast të lirë në tregjet dhe gjuhët tuaja.</translation>
    </message>
    <message>
        <source>You took #{0}</source>
        <translation>Morët #{0}</translation>
    </message>
</context>
<context>
    <name>Notifier</name>
    <message>
        <source>Something went wrong that should not have.</source>
        <translation>Ndodhi diçka që nuk duhej.</translation>
    </message>
    <message>
        <source>Nothing you typed is lost. If it happens again, start the program anew.</source>
        <translation>Asgjë e shkruar nuk humbi. Nëse përsëritet, riniseni programin.</translation>
    </message>
</context>
<context>
    <name>OpeningPage</name>
    <message>
        <source>Opening</source>
        <translation>Po hapet</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Anulo</translation>
    </message>
</context>
<context>
    <name>OutboxDialog</name>
    <message>
        <source>Outbox</source>
        <translation>Dërgesat</translation>
    </message>
    <message>
        <source>What is written here is on this machine, encrypted, until the platform has confirmed it.</source>
        <translation>Këto ruhen të koduara në këtë kompjuter derisa platforma t&apos;i konfirmojë.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Mbyll</translation>
    </message>
    <message>
        <source>Everything has arrived</source>
        <translation>Gjithçka mbërriti</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Zhbëj</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Hidhe</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Provo përsëri</translation>
    </message>
</context>
<context>
    <name>OutboxNotices</name>
    <message>
        <source>There is nothing left to undo.</source>
        <translation>Nuk ka më asgjë për të zhbërë.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Zhbëj</translation>
    </message>
    <message>
        <source>Show case</source>
        <translation>Shfaq rastin</translation>
    </message>
    <message>
        <source>It is not known yet whether this arrived.</source>
        <translation>Ende nuk dihet nëse kjo mbërriti.</translation>
    </message>
    <message>
        <source>The platform is being asked; do not do it again.</source>
        <translation>Po pyetet platforma; mos e përsëritni.</translation>
    </message>
    <message>
        <source>Sending the compensation</source>
        <translation>Po dërgohet kompensimi</translation>
    </message>
    <message>
        <source>Sending the claim</source>
        <translation>Po dërgohet pretendimi</translation>
    </message>
    <message>
        <source>Sending the decision</source>
        <translation>Po dërgohet vendimi</translation>
    </message>
    <message>
        <source>Approval is asked for.</source>
        <translation>U kërkua miratim.</translation>
    </message>
    <message>
        <source>Sending the reply</source>
        <translation>Po dërgohet përgjigjja</translation>
    </message>
    <message>
        <source>Sending the refund</source>
        <translation>Po dërgohet rimbursimi</translation>
    </message>
    <message>
        <source>Sending the change</source>
        <translation>Po dërgohet ndryshimi</translation>
    </message>
    <message>
        <source>The platform has taken the refund.</source>
        <translation>Platforma e pranoi rimbursimin.</translation>
    </message>
    <message>
        <source>The compensation is given.</source>
        <translation>Kompensimi u dha.</translation>
    </message>
    <message>
        <source>The claim is open.</source>
        <translation>Pretendimi u hap.</translation>
    </message>
    <message>
        <source>The answer is written down.</source>
        <translation>Përgjigjja u regjistrua.</translation>
    </message>
    <message>
        <source>The platform has taken it.</source>
        <translation>Platforma e pranoi.</translation>
    </message>
    <message>
        <source>Undone. Nothing was sent.</source>
        <translation>U zhbë. Asgjë nuk u dërgua.</translation>
    </message>
    <message>
        <source>Too late to undo: it has left.</source>
        <translation>Tepër vonë: është nisur.</translation>
    </message>
</context>
<context>
    <name>OutgoingView</name>
    <message>
        <source>Undo</source>
        <translation>Zhbëj</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Provo përsëri</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Ndrysho</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Hidhe</translation>
    </message>
    <message>
        <source>Send anyway</source>
        <translation>Dërgo gjithsesi</translation>
    </message>
    <message numerus="yes">
        <source>Leaves in %n second(s)</source>
        <translation>
            <numerusform>Niset pas %n sekonde</numerusform>
            <numerusform>Niset pas %n sekondash</numerusform>
        </translation>
    </message>
    <message>
        <source>The platform did not take it.</source>
        <translation>Platforma nuk e pranoi.</translation>
    </message>
    <message>
        <source>Next to be sent</source>
        <translation>I radhës për dërgim</translation>
    </message>
    <message>
        <source>Waiting for the connection</source>
        <translation>Pret lidhjen</translation>
    </message>
    <message>
        <source>You</source>
        <translation>Ju</translation>
    </message>
</context>
<context>
    <name>Palette</name>
    <message>
        <source>Find anything</source>
        <translation>Gjej çdo gjë</translation>
    </message>
    <message>
        <source>Find an action, a case, a view, a canned reply…</source>
        <translation>Veprim, rast, pamje, përgjigje e gatshme…</translation>
    </message>
    <message>
        <source>Found</source>
        <translation>U gjet</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>Asgjë nuk u gjet</translation>
    </message>
    <message>
        <source>View</source>
        <translation>Pamje</translation>
    </message>
    <message>
        <source>Macro</source>
        <translation>Makro</translation>
    </message>
    <message>
        <source>Canned reply</source>
        <translation>Përgjigje e gatshme</translation>
    </message>
</context>
<context>
    <name>PartyCard</name>
    <message>
        <source>Car</source>
        <translation>Makina</translation>
    </message>
    <message>
        <source>Their time</source>
        <translation>Ora e tyre</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Gjuha</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Telefon</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>E-mail</translation>
    </message>
    <message>
        <source>Plate</source>
        <translation>Targa</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modeli</translation>
    </message>
    <message>
        <source>Driver says</source>
        <translation>Thotë shoferi</translation>
    </message>
    <message>
        <source>not told yet</source>
        <translation>ende pa thënë</translation>
    </message>
    <message>
        <source>Car says</source>
        <translation>Thotë makina</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>nuk dihet</translation>
    </message>
    <message>
        <source>The two places differ. The car&apos;s own position can be wrong: trust neither alone.</source>
        <translation>Të dy vendet ndryshojnë. Pozicioni i makinës mund të jetë i gabuar: mos i besoni vetëm njërit.</translation>
    </message>
    <message>
        <source>Not told yet</source>
        <translation>Ende pa thënë</translation>
    </message>
    <message>
        <source>Ask</source>
        <translation>Pyet</translation>
    </message>
    <message>
        <source>Ask for: {0}</source>
        <translation>Pyet për: {0}</translation>
    </message>
</context>
<context>
    <name>PaymentBox</name>
    <message>
        <source>All payments, the largest rest first</source>
        <translation>Të gjitha pagesat, mbetja më e madhe në fillim</translation>
    </message>
</context>
<context>
    <name>Picker</name>
    <message>
        <source>Apply</source>
        <translation>Zbato</translation>
    </message>
</context>
<context>
    <name>PictureDialog</name>
    <message>
        <source>This picture cannot be shown.</source>
        <translation>Kjo foto nuk shfaqet dot.</translation>
    </message>
    <message>
        <source>Save as…</source>
        <translation>Ruaj si…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Mbyll</translation>
    </message>
    <message>
        <source>It can still be saved as a file.</source>
        <translation>Ende mund të ruhet si skedar.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Provo përsëri</translation>
    </message>
</context>
<context>
    <name>Plot</name>
    <message>
        <source>now</source>
        <translation>tani</translation>
    </message>
</context>
<context>
    <name>PlotNotes</name>
    <message numerus="yes">
        <source>%n reply(s)</source>
        <translation>
            <numerusform>%n përgjigje</numerusform>
            <numerusform>%n përgjigje</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PlotPanel</name>
    <message>
        <source>{0} as a table</source>
        <translation>{0} si tabelë</translation>
    </message>
    <message>
        <source>Hour</source>
        <translation>Ora</translation>
    </message>
    <message>
        <source>hour</source>
        <translation>ora</translation>
    </message>
</context>
<context>
    <name>PolicyWords</name>
    <message>
        <source>Rule {0}</source>
        <translation>Rregulli {0}</translation>
    </message>
</context>
<context>
    <name>PresenceLine</name>
    <message>
        <source>{0} is writing</source>
        <translation>{0} po shkruan</translation>
    </message>
    <message>
        <source>{0} are writing</source>
        <translation>{0} po shkruajnë</translation>
    </message>
    <message>
        <source>{0} is reading</source>
        <translation>{0} po lexon</translation>
    </message>
    <message>
        <source>{0} are reading</source>
        <translation>{0} po lexojnë</translation>
    </message>
    <message>
        <source>A colleague</source>
        <translation>Një koleg</translation>
    </message>
</context>
<context>
    <name>Preview</name>
    <message>
        <source>What happens</source>
        <translation>Çfarë ndodh</translation>
    </message>
    <message>
        <source>Nothing moves yet.</source>
        <translation>Ende nuk lëviz asgjë.</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Nga</translation>
    </message>
    <message>
        <source>To</source>
        <translation>Te</translation>
    </message>
</context>
<context>
    <name>QuoteFigures</name>
    <message>
        <source>{refundable} of {captured} can still be given back.</source>
        <translation>Mund të kthehen ende {refundable} nga {captured}.</translation>
    </message>
    <message>
        <source>{0} more would come back by the policy, but that was not paid, or a bank took it back.</source>
        <translation>Sipas rregullit do të ktheheshin edhe {0}, por ato nuk janë paguar ose i ka marrë banka.</translation>
    </message>
</context>
<context>
    <name>QuoteTable</name>
    <message>
        <source>Line</source>
        <translation>Zëri</translation>
    </message>
    <message>
        <source>Paid</source>
        <translation>Paguar</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>Mbetur</translation>
    </message>
    <message>
        <source>Policy gives</source>
        <translation>Kushtet japin</translation>
    </message>
</context>
<context>
    <name>RebalanceDialog</name>
    <message>
        <source>Rebalance</source>
        <translation>Ribalancim</translation>
    </message>
    <message>
        <source>Nothing moves before you confirm. Untick what shall stay where it is.</source>
        <translation>Asgjë nuk lëviz para se ta konfirmoni. Hiqni shenjën asaj që duhet të mbetet ku është.</translation>
    </message>
    <message>
        <source>Queue</source>
        <translation>Radha</translation>
    </message>
    <message>
        <source>All queues</source>
        <translation>Të gjitha radhët</translation>
    </message>
    <message>
        <source>Proposed moves</source>
        <translation>Zhvendosjet e propozuara</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Anulo</translation>
    </message>
    <message>
        <source>Take cases off {0}</source>
        <translation>Hiq raste nga {0}</translation>
    </message>
    <message>
        <source>Even out the load</source>
        <translation>Barazo ngarkesën</translation>
    </message>
    <message>
        <source>Nothing to move</source>
        <translation>Asgjë për të zhvendosur</translation>
    </message>
    <message>
        <source>Nobody has more cases than they may have, or nobody with room may take them.</source>
        <translation>Askush nuk ka më shumë raste se ç&apos;lejohet, ose askush me vend të lirë nuk mund t&apos;i marrë.</translation>
    </message>
    <message>
        <source>A case</source>
        <translation>Një rast</translation>
    </message>
    <message>
        <source>nobody</source>
        <translation>askush</translation>
    </message>
    <message>
        <source>a colleague</source>
        <translation>një koleg</translation>
    </message>
    <message numerus="yes">
        <source>Move %n case(s)</source>
        <translation>
            <numerusform>Zhvendos %n rast</numerusform>
            <numerusform>Zhvendos %n raste</numerusform>
        </translation>
    </message>
    <message>
        <source>Move</source>
        <translation>Zhvendos</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Provo përsëri</translation>
    </message>
</context>
<context>
    <name>Receipt</name>
    <message>
        <source>Refund receipt</source>
        <translation>Dëftesë rimbursimi</translation>
    </message>
    <message>
        <source>Credit</source>
        <translation>Kredit</translation>
    </message>
    <message>
        <source>Voucher</source>
        <translation>Kupon</translation>
    </message>
    <message>
        <source>Waived fee</source>
        <translation>Tarifë e falur</translation>
    </message>
    <message>
        <source>Charge receipt</source>
        <translation>Dëftesë tarifimi</translation>
    </message>
    <message>
        <source>Issued by</source>
        <translation>Lëshuar nga</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Arsyeja</translation>
    </message>
    <message>
        <source>Of the bill</source>
        <translation>Nga fatura</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Numri</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Data</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>Klienti</translation>
    </message>
    <message>
        <source>Booking</source>
        <translation>Rezervimi</translation>
    </message>
    <message>
        <source>Given back to</source>
        <translation>Kthyer te</translation>
    </message>
    <message>
        <source>Charged to</source>
        <translation>Tarifuar te</translation>
    </message>
    <message>
        <source>Charged wrongly</source>
        <translation>Tarifuar gabim</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Gjendja</translation>
    </message>
    <message>
        <source>On its way; the bank may take some days.</source>
        <translation>Rrugës; bankës mund t&apos;i duhen disa ditë.</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Kryer</translation>
    </message>
    <message>
        <source>Number at the payment provider</source>
        <translation>Numri te ofruesi i pagesave</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Kodi</translation>
    </message>
    <message>
        <source>Valid until</source>
        <translation>Vlen deri më</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>Gjithsej</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>Shuma</translation>
    </message>
    <message>
        <source>What for</source>
        <translation>Për çfarë</translation>
    </message>
    <message>
        <source>Made {0} with Agent Console</source>
        <translation>Krijuar më {0} me Agent Console</translation>
    </message>
    <message>
        <source>Page {0} of {1}</source>
        <translation>Faqja {0} nga {1}</translation>
    </message>
</context>
<context>
    <name>RefundDialog</name>
    <message>
        <source>Give money back</source>
        <translation>Kthim parash</translation>
    </message>
</context>
<context>
    <name>RefundForm</name>
    <message>
        <source>How much</source>
        <translation>Sa</translation>
    </message>
    <message>
        <source>Offer a credit or voucher…</source>
        <translation>Ofro kredit ose kupon…</translation>
    </message>
    <message>
        <source>By the policy: {0}</source>
        <translation>Sipas kushteve: {0}</translation>
    </message>
    <message>
        <source>Everything: {0}</source>
        <translation>Gjithçka: {0}</translation>
    </message>
    <message>
        <source>Tick the lines that this amount is for.</source>
        <translation>Shënoni zërat për të cilët është kjo shumë.</translation>
    </message>
    <message>
        <source>The ticked lines can give back {0}.</source>
        <translation>Zërat e shënuar mund të kthejnë {0}.</translation>
    </message>
    <message>
        <source>By the policy</source>
        <translation>Sipas kushteve</translation>
    </message>
    <message>
        <source>Enter the amount that comes back.</source>
        <translation>Shkruani shumën që kthehet.</translation>
    </message>
    <message>
        <source>Enter how many per cent come back.</source>
        <translation>Shkruani sa për qind kthehet.</translation>
    </message>
    <message>
        <source>Tick the lines that come back.</source>
        <translation>Shënoni rreshtat që kthehen.</translation>
    </message>
    <message>
        <source>By amount</source>
        <translation>Sipas shumës</translation>
    </message>
    <message>
        <source>Per cent</source>
        <translation>Sipas përqindjes</translation>
    </message>
    <message>
        <source>By line</source>
        <translation>Sipas zërave</translation>
    </message>
    <message>
        <source>Back to</source>
        <translation>Kthe te</translation>
    </message>
    <message>
        <source>Note for colleagues and the audit trail</source>
        <translation>Shënim për kolegët dhe ditarin e auditit</translation>
    </message>
    <message>
        <source>Everything</source>
        <translation>Gjithçka</translation>
    </message>
</context>
<context>
    <name>RefundProposals</name>
    <message>
        <source>Give back</source>
        <translation>Kthe</translation>
    </message>
    <message>
        <source>{0} of what the policy gives was paid on the spot and cannot go back to a card.</source>
        <translation>Nga sa jep rregulli, {0} u pagua në vend dhe nuk mund të kthehet në kartë.</translation>
    </message>
    <message>
        <source>You may not give money back alone. Ask a team lead.</source>
        <translation>Nuk mund të ktheni para vetë. Pyesni drejtuesin e ekipit.</translation>
    </message>
    <message>
        <source>You may give up to {0} alone; more is for a team lead to give.</source>
        <translation>Vetë mund të ktheni deri {0}; më shumë e vendos drejtuesi i ekipit.</translation>
    </message>
    <message>
        <source>A refund is more than nothing.</source>
        <translation>Rimbursimi duhet të jetë më shumë se zero.</translation>
    </message>
    <message>
        <source>No more than {0} can still be given back.</source>
        <translation>Nuk mund të kthehet më shumë se {0}.</translation>
    </message>
    <message>
        <source>Choose a reason, then it can be given back.</source>
        <translation>Zgjidhni një arsye, pastaj mund të kthehet.</translation>
    </message>
    <message>
        <source>Who pays: together they give more than the amount, or it is no amount.</source>
        <translation>Kush paguan: së bashku japin më shumë se shuma, ose nuk është shumë.</translation>
    </message>
    <message>
        <source>Say in a few words why.</source>
        <translation>Thoni shkurt pse.</translation>
    </message>
    <message>
        <source>It departs from the policy: say in the note why, then it can be given back.</source>
        <translation>Shmanget nga kushtet: thoni në shënim pse, pastaj mund të kthehet.</translation>
    </message>
    <message>
        <source>Ask for approval of {0}</source>
        <translation>Kërko miratim për {0}</translation>
    </message>
    <message>
        <source>Give back {0}</source>
        <translation>Kthe {0}</translation>
    </message>
    <message numerus="yes">
        <source>Give back {amount} of {captured} to %n card(s) of {name}.</source>
        <translation>
            <numerusform>Kthe {amount} nga {captured} te %n kartë e {name}.</numerusform>
            <numerusform>Kthe {amount} nga {captured} te %n karta të {name}.</numerusform>
        </translation>
    </message>
    <message>
        <source>Give back {amount} of {captured} to {payment}.</source>
        <translation>Kthe {amount} nga {captured} te {payment}.</translation>
    </message>
    <message>
        <source>Nothing is left to give back after that.</source>
        <translation>Pas kësaj nuk mbetet asgjë për t&apos;u kthyer.</translation>
    </message>
    <message>
        <source>After that, {0} can still be given back.</source>
        <translation>Pas kësaj mund të kthehen ende {0}.</translation>
    </message>
    <message>
        <source>Departs from the policy, which gives {0}.</source>
        <translation>Shmanget nga kushtet, që japin {0}.</translation>
    </message>
    <message>
        <source>Above your limit: nothing moves until somebody has approved it.</source>
        <translation>Mbi kufirin tuaj: asgjë nuk lëviz derisa dikush ta miratojë.</translation>
    </message>
</context>
<context>
    <name>Reminding</name>
    <message>
        <source>Show Agent Console</source>
        <translation>Shfaq Agent Console</translation>
    </message>
    <message>
        <source>{clock} of #{number} runs out at {time}</source>
        <translation>#{number}: {clock} mbaron në {time}</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Hap</translation>
    </message>
    <message>
        <source>#{0} is escalated to you</source>
        <translation>#{0} ju kaloi juve si drejtues</translation>
    </message>
    <message>
        <source>{0} ran out</source>
        <translation>Kaloi afati: {0}</translation>
    </message>
    <message numerus="yes">
        <source>%n case(s) are escalated to you</source>
        <translation>
            <numerusform>%n rast ju kaloi juve</numerusform>
            <numerusform>%n raste ju kaluan juve</numerusform>
        </translation>
    </message>
    <message>
        <source>{who} calls for help: {queue}</source>
        <translation>{who} thërret ndihmë: {queue}</translation>
    </message>
    <message>
        <source>A lead</source>
        <translation>Një drejtues</translation>
    </message>
    <message>
        <source>cases without a queue</source>
        <translation>rastet pa radhë</translation>
    </message>
    <message>
        <source>Open the queue</source>
        <translation>Hap radhën</translation>
    </message>
    <message numerus="yes">
        <source>%n of your cases close to a deadline or late</source>
        <translation>
            <numerusform>%n nga rastet tuaja afër afatit ose me vonesë</numerusform>
            <numerusform>%n nga rastet tuaja afër afatit ose me vonesë</numerusform>
        </translation>
    </message>
    <message>
        <source>You are not disturbed until you switch it off</source>
        <translation>Nuk shqetësoheni derisa ta çaktivizoni</translation>
    </message>
    <message>
        <source>Clocks are announced again</source>
        <translation>Afatet njoftohen përsëri</translation>
    </message>
</context>
<context>
    <name>ReplyPopup</name>
    <message>
        <source>Canned replies</source>
        <translation>Përgjigje të gatshme</translation>
    </message>
    <message>
        <source>No reply of this name. Esc closes the list.</source>
        <translation>Nuk ka përgjigje me këtë emër. Esc mbyll listën.</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>Pamje paraprake</translation>
    </message>
    <message>
        <source>Not known here: {names}</source>
        <translation>Këtu nuk dihen: {names}</translation>
    </message>
</context>
<context>
    <name>ReplyWay</name>
    <message>
        <source>Channel</source>
        <translation>Kanali</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Gjuha</translation>
    </message>
    <message>
        <source>This customer left no address to write to</source>
        <translation>Klienti s&apos;ka lënë adresë për përgjigje</translation>
    </message>
</context>
<context>
    <name>Report</name>
    <message>
        <source>Week from</source>
        <translation>Java nga</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Dita</translation>
    </message>
    <message>
        <source>Came in</source>
        <translation>Hyrë</translation>
    </message>
    <message>
        <source>Solved</source>
        <translation>Zgjidhur</translation>
    </message>
    <message>
        <source>Replies</source>
        <translation>Përgjigje</translation>
    </message>
    <message>
        <source>First reply, half within</source>
        <translation>Përgjigjja e parë, gjysma brenda</translation>
    </message>
    <message>
        <source>90 % within</source>
        <translation>90 % brenda</translation>
    </message>
    <message>
        <source>Next reply, half within</source>
        <translation>Përgjigjja tjetër, gjysma brenda</translation>
    </message>
    <message>
        <source>Solved, half within</source>
        <translation>Zgjidhur, gjysma brenda</translation>
    </message>
    <message>
        <source>Deadlines kept</source>
        <translation>Afate në kohë</translation>
    </message>
    <message>
        <source>Ratings</source>
        <translation>Vlerësime</translation>
    </message>
    <message>
        <source>Average rating</source>
        <translation>Vlerësimi mesatar</translation>
    </message>
    <message>
        <source>Agent</source>
        <translation>Agjenti</translation>
    </message>
    <message>
        <source>Queue</source>
        <translation>Radha</translation>
    </message>
    <message>
        <source>Topic</source>
        <translation>Tematika</translation>
    </message>
    <message>
        <source>{0} % of {1}</source>
        <translation>{0} % nga {1}</translation>
    </message>
    <message>
        <source>Service report</source>
        <translation>Raporti i shërbimit</translation>
    </message>
    <message>
        <source>Made {0} with Agent Console</source>
        <translation>Krijuar më {0} me Agent Console</translation>
    </message>
    <message>
        <source>Page {0} of {1}</source>
        <translation>Faqja {0} nga {1}</translation>
    </message>
    <message>
        <source>{0} to {1}</source>
        <translation>{0} deri {1}</translation>
    </message>
    <message>
        <source>by week</source>
        <translation>sipas javës</translation>
    </message>
    <message>
        <source>by day</source>
        <translation>sipas ditës</translation>
    </message>
    <message>
        <source>days of {0}</source>
        <translation>ditët sipas {0}</translation>
    </message>
</context>
<context>
    <name>ReportDialog</name>
    <message>
        <source>Reports</source>
        <translation>Raportet</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Nga</translation>
    </message>
    <message>
        <source>To</source>
        <translation>Deri</translation>
    </message>
    <message>
        <source>By</source>
        <translation>Sipas</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Dita</translation>
    </message>
    <message>
        <source>Week</source>
        <translation>Java</translation>
    </message>
    <message>
        <source>All together</source>
        <translation>Të gjitha bashkë</translation>
    </message>
    <message>
        <source>Agent</source>
        <translation>Agjenti</translation>
    </message>
    <message>
        <source>Queue</source>
        <translation>Radha</translation>
    </message>
    <message>
        <source>Topic</source>
        <translation>Tematika</translation>
    </message>
    <message>
        <source>For each</source>
        <translation>Për çdo</translation>
    </message>
    <message>
        <source>Save as CSV…</source>
        <translation>Ruaj si CSV…</translation>
    </message>
    <message>
        <source>Save as PDF…</source>
        <translation>Ruaj si PDF…</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>Raporti</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Mbyll</translation>
    </message>
    <message>
        <source>The period ends before it begins</source>
        <translation>Periudha mbaron para se të fillojë</translation>
    </message>
    <message>
        <source>Choose a later end.</source>
        <translation>Zgjidhni një fund më të vonë.</translation>
    </message>
    <message>
        <source>Days are those of {0}.</source>
        <translation>Ditët janë sipas {0}.</translation>
    </message>
    <message>
        <source>Nothing happened in this period</source>
        <translation>Asgjë nuk ndodhi në këtë periudhë</translation>
    </message>
    <message>
        <source>Choose another one.</source>
        <translation>Zgjidhni një tjetër.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Provo përsëri</translation>
    </message>
    <message>
        <source>Nobody</source>
        <translation>Askush</translation>
    </message>
    <message>
        <source>Without a topic</source>
        <translation>Pa tematikë</translation>
    </message>
</context>
<context>
    <name>Routing</name>
    <message>
        <source>evens out the load</source>
        <translation>barazon ngarkesën</translation>
    </message>
    <message>
        <source>has room</source>
        <translation>ka vend të lirë</translation>
    </message>
    <message>
        <source>speaks the customer&apos;s language</source>
        <translation>flet gjuhën e klientit</translation>
    </message>
    <message>
        <source>knows this market</source>
        <translation>e njeh këtë treg</translation>
    </message>
    <message>
        <source>knows this topic</source>
        <translation>e njeh këtë tematikë</translation>
    </message>
    <message>
        <source>was silent for too long</source>
        <translation>mbeti pa lidhje</translation>
    </message>
    <message>
        <source>went offline</source>
        <translation>doli nga linja</translation>
    </message>
    <message>
        <source>is away</source>
        <translation>është larguar</translation>
    </message>
    <message>
        <source>the shift is over</source>
        <translation>turni mbaroi</translation>
    </message>
    <message>
        <source>nobody had it</source>
        <translation>nuk e kishte askush</translation>
    </message>
</context>
<context>
    <name>RoutingWords</name>
    <message>
        <source>Back in the queue: a clock ran out ({clock})</source>
        <translation>Përsëri në radhë: një afat kaloi ({clock})</translation>
    </message>
    <message>
        <source>Routed to you: {reasons}</source>
        <translation>Drejtuar te ju: {reasons}</translation>
    </message>
    <message>
        <source>a colleague</source>
        <translation>një koleg</translation>
    </message>
    <message>
        <source>Back in the queue: {reason}</source>
        <translation>Përsëri në radhë: {reason}</translation>
    </message>
    <message>
        <source>Back with you: {reason}</source>
        <translation>Përsëri te ju: {reason}</translation>
    </message>
    <message>
        <source>Back with {name}: {reason}</source>
        <translation>Përsëri te {name}: {reason}</translation>
    </message>
    <message>
        <source>Routed to {name}: {reasons}</source>
        <translation>Drejtuar te {name}: {reasons}</translation>
    </message>
    <message>
        <source>speaks {language}</source>
        <translation>flet {language}</translation>
    </message>
    <message>
        <source>knows this market</source>
        <translation>e njeh këtë treg</translation>
    </message>
    <message>
        <source>knows this topic</source>
        <translation>e njeh këtë tematikë</translation>
    </message>
    <message>
        <source>has room ({load} of {capacity})</source>
        <translation>ka vend të lirë ({load} nga {capacity})</translation>
    </message>
    <message>
        <source>takes new cases</source>
        <translation>merr raste të reja</translation>
    </message>
    <message>
        <source>everybody who may take it has full hands</source>
        <translation>të gjithë ata që mund ta marrin janë të zënë</translation>
    </message>
    <message>
        <source>nobody speaks {language}</source>
        <translation>askush nuk flet {language}</translation>
    </message>
    <message>
        <source>nobody knows this market</source>
        <translation>askush nuk e njeh këtë treg</translation>
    </message>
    <message>
        <source>nobody knows this topic</source>
        <translation>askush nuk e njeh këtë tematikë</translation>
    </message>
    <message>
        <source>nobody who may take it is there</source>
        <translation>askush që mund ta marrë nuk është aty</translation>
    </message>
    <message>
        <source>Waits for somebody free: {reason}</source>
        <translation>Pret dikë të lirë: {reason}</translation>
    </message>
    <message>
        <source>the colleague</source>
        <translation>kolegu</translation>
    </message>
    <message>
        <source>Back in the queue: nothing was heard of {name}</source>
        <translation>Përsëri në radhë: {name} nuk ka dhënë shenjë</translation>
    </message>
    <message>
        <source>Back in the queue: nothing was heard of {name} since {time}</source>
        <translation>Përsëri në radhë: {name} nuk ka dhënë shenjë që nga {time}</translation>
    </message>
    <message>
        <source>Moved to you by a lead: {reason}</source>
        <translation>Një drejtues e zhvendosi te ju: {reason}</translation>
    </message>
    <message>
        <source>Moved to {name} by a lead: {reason}</source>
        <translation>Një drejtues e zhvendosi te {name}: {reason}</translation>
    </message>
    <message>
        <source>the customer&apos;s language</source>
        <translation>gjuhën e klientit</translation>
    </message>
</context>
<context>
    <name>SaveAs</name>
    <message>
        <source>Save file</source>
        <translation>Ruaj skedarin</translation>
    </message>
    <message>
        <source>The file could not be written.</source>
        <translation>Skedari nuk u shkrua dot.</translation>
    </message>
    <message>
        <source>Choose another folder, or make room on the disk.</source>
        <translation>Zgjidhni një dosje tjetër, ose lironi vend në disk.</translation>
    </message>
    <message>
        <source>Saved: {0}</source>
        <translation>U ruajt: {0}</translation>
    </message>
</context>
<context>
    <name>Session</name>
    <message>
        <source>Opening your desk…</source>
        <translation>Po hapet tavolina juaj…</translation>
    </message>
    <message>
        <source>The demo has no agent to sign in as.</source>
        <translation>Demoja nuk ka agjent për të hyrë.</translation>
    </message>
    <message>
        <source>A platform of its own is started on this computer and filled with made-up cases.</source>
        <translation>Në këtë kompjuter niset një platformë më vete dhe mbushet me raste të trilluara.</translation>
    </message>
    <message>
        <source>Preparing the demo…</source>
        <translation>Po përgatitet demoja…</translation>
    </message>
</context>
<context>
    <name>SettingsDialog</name>
    <message>
        <source>Settings</source>
        <translation>Cilësimet</translation>
    </message>
    <message>
        <source>Look</source>
        <translation>Pamja</translation>
    </message>
    <message>
        <source>Notices</source>
        <translation>Njoftimet</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Tastet</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Mbyll</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Si sistemi</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Gjuha</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>E çelët</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>E errët</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>Kontrast i lartë</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>Tema</translation>
    </message>
    <message>
        <source>Comfortable</source>
        <translation>E rehatshme</translation>
    </message>
    <message>
        <source>Compact</source>
        <translation>E ngjeshur</translation>
    </message>
    <message>
        <source>Density</source>
        <translation>Dendësia</translation>
    </message>
    <message>
        <source>After solving, open the next case</source>
        <translation>Pas zgjidhjes, hap rastin tjetër</translation>
    </message>
    <message>
        <source>Tell me before a clock of mine runs out</source>
        <translation>Më njofto para se të mbarojë një afat imi</translation>
    </message>
    <message>
        <source>Do not disturb me outside my working hours</source>
        <translation>Mos më shqetëso jashtë orarit tim të punës</translation>
    </message>
    <message>
        <source>Do not disturb me at all for now</source>
        <translation>Mos më shqetëso fare tani për tani</translation>
    </message>
    <message>
        <source>Notices come from the copy on this computer, so they also come while you are offline. A team lead sets your working hours.</source>
        <translation>Njoftimet vijnë nga kopja në këtë kompjuter, prandaj vijnë edhe kur jeni pa lidhje. Orarin tuaj të punës e vendos drejtuesi i ekipit.</translation>
    </message>
    <message>
        <source>Single keys (J, K, R, E …) act when no text field has the focus</source>
        <translation>Tastet e vetme (J, K, R, E …) veprojnë jashtë fushave të tekstit</translation>
    </message>
    <message>
        <source>Find an action</source>
        <translation>Gjej një veprim</translation>
    </message>
</context>
<context>
    <name>SharesField</name>
    <message>
        <source>Change who pays…</source>
        <translation>Ndrysho kush paguan…</translation>
    </message>
    <message>
        <source>Who pays</source>
        <translation>Kush paguan</translation>
    </message>
    <message>
        <source>{0} pays</source>
        <translation>{0} paguan</translation>
    </message>
    <message>
        <source>Together they give more than the amount, or it is no amount.</source>
        <translation>Bashkë japin më shumë se shuma, ose nuk është shumë parash.</translation>
    </message>
    <message>
        <source>The marketplace pays all of it.</source>
        <translation>Të gjithën e paguan platforma e tregut.</translation>
    </message>
</context>
<context>
    <name>SignInAgain</name>
    <message>
        <source>Sign in again</source>
        <translation>Hyni përsëri</translation>
    </message>
    <message>
        <source>Your session is over. Nothing you typed is lost; what you send waits until you are back.</source>
        <translation>Sesioni përfundoi. Asgjë e shkruar nuk humbi; çfarë dërgoni pret derisa të ktheheni.</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Fjalëkalimi</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>Më vonë</translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation>Hyr</translation>
    </message>
</context>
<context>
    <name>Skeleton</name>
    <message>
        <source>Loading…</source>
        <translation>Po ngarkohet…</translation>
    </message>
</context>
<context>
    <name>Spinner</name>
    <message>
        <source>Working…</source>
        <translation>Po punohet…</translation>
    </message>
</context>
<context>
    <name>StatusBar</name>
    <message>
        <source>Status</source>
        <translation>Gjendja</translation>
    </message>
    <message>
        <source>Connect now</source>
        <translation>Lidhu tani</translation>
    </message>
    <message>
        <source>Fetching cases</source>
        <translation>Po merren rastet</translation>
    </message>
    <message>
        <source>Open the case of this clock</source>
        <translation>Hap çështjen e këtij afati</translation>
    </message>
    <message>
        <source>Next case</source>
        <translation>Rasti tjetër</translation>
    </message>
    <message>
        <source>Fetching {0} of {1}</source>
        <translation>Po merren {0} nga {1}</translation>
    </message>
    <message>
        <source>Live</source>
        <translation>E lidhur</translation>
    </message>
    <message>
        <source>Live · synced {0}</source>
        <translation>E lidhur · sinkronizuar {0}</translation>
    </message>
    <message>
        <source>Offline · as of {0}; your work is kept and sent later</source>
        <translation>Pa lidhje · gjendja më {0}; puna ruhet dhe dërgohet më vonë</translation>
    </message>
    <message>
        <source>Next clock runs out {0} · in {1}</source>
        <translation>Afati tjetër {0} · pas {1}</translation>
    </message>
    <message numerus="yes">
        <source>%n refused</source>
        <translation>
            <numerusform>%n i refuzuar</numerusform>
            <numerusform>%n të refuzuara</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n in the outbox</source>
        <translation>
            <numerusform>%n në dërgesa</numerusform>
            <numerusform>%n në dërgesa</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>StoryColumn</name>
    <message>
        <source>What the policy gives</source>
        <translation>Çfarë japin kushtet</translation>
    </message>
    <message>
        <source>Look twice</source>
        <translation>Shikoni me kujdes</translation>
    </message>
    <message>
        <source>It cannot be approved now.</source>
        <translation>Tani nuk mund të miratohet.</translation>
    </message>
    <message>
        <source>Nobody answered in time</source>
        <translation>Askush nuk u përgjigj në kohë</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Arsyeja</translation>
    </message>
    <message>
        <source>Limit</source>
        <translation>Kufiri</translation>
    </message>
    <message>
        <source>Asked</source>
        <translation>Kërkuar</translation>
    </message>
    <message>
        <source>Escalates</source>
        <translation>Përshkallëzohet</translation>
    </message>
    <message>
        <source>Policy</source>
        <translation>Kushtet</translation>
    </message>
    <message>
        <source>{0}: the request departs from it</source>
        <translation>{0}: kërkesa shmanget nga to</translation>
    </message>
    <message>
        <source>Decided</source>
        <translation>Vendosur</translation>
    </message>
    <message>
        <source>To</source>
        <translation>Te</translation>
    </message>
    <message>
        <source>Charged wrongly</source>
        <translation>Tarifuar gabim</translation>
    </message>
    <message>
        <source>As</source>
        <translation>Si</translation>
    </message>
    <message>
        <source>Who pays</source>
        <translation>Kush paguan</translation>
    </message>
    <message>
        <source>Claim</source>
        <translation>Pretendim</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Përgjigjja</translation>
    </message>
    <message>
        <source>No policy says how much; whoever decides weighs it.</source>
        <translation>Kushtet nuk thonë sa; e peshon ai që vendos.</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>Zëri</translation>
    </message>
    <message>
        <source>Paid</source>
        <translation>Paguar</translation>
    </message>
    <message>
        <source>Gives back</source>
        <translation>Kthen</translation>
    </message>
    <message>
        <source>The policy gives</source>
        <translation>Kushtet japin</translation>
    </message>
    <message>
        <source>Can still be given back</source>
        <translation>Ende mund të kthehen</translation>
    </message>
</context>
<context>
    <name>TermsFields</name>
    <message>
        <source>Reason</source>
        <translation>Arsyeja</translation>
    </message>
    <message>
        <source>Who cancels</source>
        <translation>Kush anulon</translation>
    </message>
    <message>
        <source>Beyond their control</source>
        <translation>Jashtë kontrollit të tyre</translation>
    </message>
    <message>
        <source>Choose a reason</source>
        <translation>Zgjidhni arsyen</translation>
    </message>
    <message>
        <source>They said beforehand that they would be late</source>
        <translation>Lajmëruan paraprakisht se do të vonoheshin</translation>
    </message>
    <message>
        <source>Nothing of the kind</source>
        <translation>Asgjë e tillë</translation>
    </message>
</context>
<context>
    <name>TicketDelegate</name>
    <message>
        <source>Assigned to {0}</source>
        <translation>Caktuar te {0}</translation>
    </message>
    <message>
        <source>{0} is here</source>
        <translation>{0} është këtu</translation>
    </message>
    <message>
        <source>{0} is writing</source>
        <translation>{0} po shkruan</translation>
    </message>
</context>
<context>
    <name>TicketModel</name>
    <message>
        <source>Loading…</source>
        <translation>Po ngarkohet…</translation>
    </message>
</context>
<context>
    <name>TicketRow</name>
    <message>
        <source>Unread</source>
        <translation>E palexuar</translation>
    </message>
    <message>
        <source>Priority: {0}</source>
        <translation>Përparësia: {0}</translation>
    </message>
    <message>
        <source>Booking {0}</source>
        <translation>Rezervimi {0}</translation>
    </message>
    <message>
        <source>A change is on its way</source>
        <translation>Një ndryshim është rrugës</translation>
    </message>
</context>
<context>
    <name>TicketView</name>
    <message>
        <source>Cases</source>
        <translation>Rastet</translation>
    </message>
</context>
<context>
    <name>TicketsPanel</name>
    <message>
        <source>Assign…</source>
        <translation>Cakto…</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Hap</translation>
    </message>
    <message>
        <source>Close the list</source>
        <translation>Mbyll listën</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Provo përsëri</translation>
    </message>
    <message numerus="yes">
        <source>%n case(s)</source>
        <translation>
            <numerusform>%n rast</numerusform>
            <numerusform>%n raste</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n not on this computer yet</source>
        <translation>
            <numerusform>%n ende jo në këtë kompjuter</numerusform>
            <numerusform>%n ende jo në këtë kompjuter</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing here</source>
        <translation>Asgjë këtu</translation>
    </message>
    <message>
        <source>The figure is zero now.</source>
        <translation>Shifra tani është zero.</translation>
    </message>
    <message>
        <source>These cases are not on this computer yet</source>
        <translation>Këto raste ende nuk janë në këtë kompjuter</translation>
    </message>
    <message>
        <source>They appear as soon as they are fetched.</source>
        <translation>Shfaqen sapo të merren.</translation>
    </message>
    <message>
        <source>Choose a case first: with the arrow keys, or tick several with X.</source>
        <translation>Së pari zgjidhni një rast: me shigjetat, ose shënoni disa me X.</translation>
    </message>
    <message numerus="yes">
        <source>%n case(s) put back, nobody has them</source>
        <translation>
            <numerusform>U kthye %n rast, askush s&apos;e ka</numerusform>
            <numerusform>U kthyen %n raste, askush s&apos;i ka</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n case(s) given to {0}</source>
        <translation>
            <numerusform>%n rast iu kalua: {0}</numerusform>
            <numerusform>%n raste iu kaluan: {0}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Assign %n…</source>
        <translation>
            <numerusform>Cakto %n…</numerusform>
            <numerusform>Cakto %n…</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Timeline</name>
    <message>
        <source>Conversation</source>
        <translation>Biseda</translation>
    </message>
    <message numerus="yes">
        <source>%n new message(s)</source>
        <translation>
            <numerusform>%n mesazh i ri</numerusform>
            <numerusform>%n mesazhe të reja</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Toast</name>
    <message>
        <source>Put the notice away</source>
        <translation>Hiq njoftimin</translation>
    </message>
</context>
<context>
    <name>ToastHost</name>
    <message>
        <source>Notices</source>
        <translation>Njoftimet</translation>
    </message>
</context>
<context>
    <name>ViewsPanel</name>
    <message>
        <source>Views</source>
        <translation>Pamjet</translation>
    </message>
    <message>
        <source>Inbox</source>
        <translation>Hyrjet</translation>
    </message>
    <message>
        <source>Saved views</source>
        <translation>Pamjet e ruajtura</translation>
    </message>
    <message>
        <source>Queues</source>
        <translation>Radhët</translation>
    </message>
    <message>
        <source>Team</source>
        <translation>Ekipi</translation>
    </message>
    <message>
        <source>Delete this view</source>
        <translation>Fshi këtë pamje</translation>
    </message>
</context>
<context>
    <name>WhyPopover</name>
    <message>
        <source>Try again</source>
        <translation>Provo përsëri</translation>
    </message>
    <message>
        <source>This clock does not run any more.</source>
        <translation>Ky afat nuk ecën më.</translation>
    </message>
    <message>
        <source>Times are those of {zone}, where it is {time} now.</source>
        <translation>Orët janë të {zone}, ku tani është {time}.</translation>
    </message>
</context>
<context>
    <name>Words</name>
    <message>
        <source>a promised refund never came</source>
        <translation>rimbursimi i premtuar nuk erdhi</translation>
    </message>
    <message>
        <source>they want it back</source>
        <translation>i do paratë mbrapsht</translation>
    </message>
    <message>
        <source>it was charged twice</source>
        <translation>u tarifua dy herë</translation>
    </message>
    <message>
        <source>they never paid this (fraud)</source>
        <translation>nuk e ka bërë këtë pagesë (mashtrim)</translation>
    </message>
    <message>
        <source>no reason was given</source>
        <translation>nuk u dha arsye</translation>
    </message>
    <message>
        <source>they did not get what was paid for</source>
        <translation>nuk mori atë që pagoi</translation>
    </message>
    <message>
        <source>it was not as promised</source>
        <translation>nuk ishte siç u premtua</translation>
    </message>
    <message>
        <source>they had cancelled</source>
        <translation>e kishte anuluar</translation>
    </message>
    <message>
        <source>they do not know this charge</source>
        <translation>nuk e njeh këtë tarifim</translation>
    </message>
    <message>
        <source>New</source>
        <translation>I ri</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>I hapur</translation>
    </message>
    <message>
        <source>Waiting for customer</source>
        <translation>Në pritje të klientit</translation>
    </message>
    <message>
        <source>On hold</source>
        <translation>Pezull</translation>
    </message>
    <message>
        <source>Solved</source>
        <translation>I zgjidhur</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>I mbyllur</translation>
    </message>
    <message>
        <source>Low</source>
        <translation>E ulët</translation>
    </message>
    <message>
        <source>Normal</source>
        <translation>Normale</translation>
    </message>
    <message>
        <source>High</source>
        <translation>E lartë</translation>
    </message>
    <message>
        <source>Urgent</source>
        <translation>Urgjente</translation>
    </message>
    <message>
        <source>Chat</source>
        <translation>Chat</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>E-mail</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Telefon</translation>
    </message>
    <message>
        <source>Telegram</source>
        <translation>Telegram</translation>
    </message>
    <message>
        <source>Contact form</source>
        <translation>Formular kontakti</translation>
    </message>
    <message>
        <source>Messenger</source>
        <translation>Messenger</translation>
    </message>
    <message>
        <source>Help centre</source>
        <translation>Qendra e ndihmës</translation>
    </message>
    <message>
        <source>Hotline</source>
        <translation>Linja e nxehtë</translation>
    </message>
    <message>
        <source>Stays</source>
        <translation>Qëndrime</translation>
    </message>
    <message>
        <source>Appointments</source>
        <translation>Takime</translation>
    </message>
    <message>
        <source>Cars</source>
        <translation>Makina</translation>
    </message>
    <message>
        <source>Guest</source>
        <translation>Mysafir</translation>
    </message>
    <message>
        <source>Host</source>
        <translation>Pritësi</translation>
    </message>
    <message>
        <source>Client</source>
        <translation>Klient</translation>
    </message>
    <message>
        <source>Business</source>
        <translation>Biznesi</translation>
    </message>
    <message>
        <source>Driver</source>
        <translation>Shofer</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>Klienti</translation>
    </message>
    <message>
        <source>Colleague</source>
        <translation>Kolegu</translation>
    </message>
    <message>
        <source>Other side</source>
        <translation>Pala tjetër</translation>
    </message>
    <message>
        <source>Automatic</source>
        <translation>Automatik</translation>
    </message>
    <message>
        <source>Agent</source>
        <translation>Agjent</translation>
    </message>
    <message>
        <source>Senior agent</source>
        <translation>Agjent i lartë</translation>
    </message>
    <message>
        <source>Team lead</source>
        <translation>Drejtues ekipi</translation>
    </message>
    <message>
        <source>Administrator</source>
        <translation>Administrator</translation>
    </message>
    <message>
        <source>Waiting to be sent</source>
        <translation>Pret të dërgohet</translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>Dërguar</translation>
    </message>
    <message>
        <source>Delivered</source>
        <translation>Dorëzuar</translation>
    </message>
    <message>
        <source>Read</source>
        <translation>Lexuar</translation>
    </message>
    <message>
        <source>Not delivered</source>
        <translation>Nuk u dorëzua</translation>
    </message>
    <message>
        <source>Requested</source>
        <translation>Kërkuar</translation>
    </message>
    <message>
        <source>Confirmed</source>
        <translation>Konfirmuar</translation>
    </message>
    <message>
        <source>Under way</source>
        <translation>Në vijim</translation>
    </message>
    <message>
        <source>Completed</source>
        <translation>Përfunduar</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>Anuluar</translation>
    </message>
    <message>
        <source>Did not come</source>
        <translation>Nuk u paraqit</translation>
    </message>
    <message>
        <source>Card</source>
        <translation>Kartë</translation>
    </message>
    <message>
        <source>Paid on the spot</source>
        <translation>Paguar në vend</translation>
    </message>
    <message>
        <source>Nights</source>
        <translation>Netë</translation>
    </message>
    <message>
        <source>Cleaning</source>
        <translation>Pastrim</translation>
    </message>
    <message>
        <source>Service fee</source>
        <translation>Tarifë shërbimi</translation>
    </message>
    <message>
        <source>Tax</source>
        <translation>Taksë</translation>
    </message>
    <message>
        <source>Deposit</source>
        <translation>Depozitë</translation>
    </message>
    <message>
        <source>Service</source>
        <translation>Shërbim</translation>
    </message>
    <message>
        <source>Minutes</source>
        <translation>Minuta</translation>
    </message>
    <message>
        <source>Kilometres</source>
        <translation>Kilometra</translation>
    </message>
    <message>
        <source>Fuel</source>
        <translation>Karburant</translation>
    </message>
    <message>
        <source>Fine</source>
        <translation>Gjobë</translation>
    </message>
    <message>
        <source>Parking</source>
        <translation>Parkim</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>Tjetër</translation>
    </message>
    <message>
        <source>Waiting for approval</source>
        <translation>Pret miratim</translation>
    </message>
    <message>
        <source>Submitted</source>
        <translation>Dorëzuar për përpunim</translation>
    </message>
    <message>
        <source>At the bank</source>
        <translation>Në bankë</translation>
    </message>
    <message>
        <source>Refunded</source>
        <translation>Rimbursuar</translation>
    </message>
    <message>
        <source>Refund failed</source>
        <translation>Rimbursimi dështoi</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>Refuzuar</translation>
    </message>
    <message>
        <source>Outcome unknown</source>
        <translation>Rezultat i panjohur</translation>
    </message>
    <message>
        <source>Sent back by the bank</source>
        <translation>U kthye mbrapsht nga banka</translation>
    </message>
    <message>
        <source>Cancellation under the booking&apos;s policy</source>
        <translation>Anulim sipas kushteve të rezervimit</translation>
    </message>
    <message>
        <source>Stay or service was not as promised</source>
        <translation>Qëndrimi a shërbimi s&apos;ishte si u premtua</translation>
    </message>
    <message>
        <source>Wrong charge</source>
        <translation>Tarifim i gabuar</translation>
    </message>
    <message>
        <source>Charged twice</source>
        <translation>Tarifuar dy herë</translation>
    </message>
    <message>
        <source>The other side cancelled</source>
        <translation>Anuloi pala tjetër</translation>
    </message>
    <message>
        <source>Host broke a ground rule</source>
        <translation>Pritësi shkeli një rregull</translation>
    </message>
    <message>
        <source>No access</source>
        <translation>Pa hyrje</translation>
    </message>
    <message>
        <source>Goodwill</source>
        <translation>Vullnet i mirë</translation>
    </message>
    <message>
        <source>Marketplace</source>
        <translation>Platforma e tregut</translation>
    </message>
    <message>
        <source>Host, from the payout</source>
        <translation>Pritësi, nga pagesa e tij</translation>
    </message>
    <message>
        <source>Insurance</source>
        <translation>Sigurimi</translation>
    </message>
    <message>
        <source>The guest</source>
        <translation>Mysafiri</translation>
    </message>
    <message>
        <source>The client</source>
        <translation>Klienti</translation>
    </message>
    <message>
        <source>The driver</source>
        <translation>Shoferi</translation>
    </message>
    <message>
        <source>The host</source>
        <translation>Pritësi</translation>
    </message>
    <message>
        <source>The business</source>
        <translation>Biznesi</translation>
    </message>
    <message>
        <source>The marketplace</source>
        <translation>Platforma e tregut</translation>
    </message>
    <message>
        <source>Illness or accident</source>
        <translation>Sëmundje ose aksident</translation>
    </message>
    <message>
        <source>Death in the family</source>
        <translation>Vdekje në familje</translation>
    </message>
    <message>
        <source>Natural disaster</source>
        <translation>Fatkeqësi natyrore</translation>
    </message>
    <message>
        <source>Order of an authority</source>
        <translation>Urdhër i një autoriteti</translation>
    </message>
    <message>
        <source>No transport</source>
        <translation>Pa transport</translation>
    </message>
    <message>
        <source>No water, heat or power</source>
        <translation>Pa ujë, ngrohje ose energji</translation>
    </message>
    <message>
        <source>Credit</source>
        <translation>Kredit</translation>
    </message>
    <message>
        <source>Voucher</source>
        <translation>Kupon</translation>
    </message>
    <message>
        <source>Waived fee</source>
        <translation>Tarifë e falur</translation>
    </message>
    <message>
        <source>Given</source>
        <translation>U dha</translation>
    </message>
    <message>
        <source>Damage</source>
        <translation>Dëmtim</translation>
    </message>
    <message>
        <source>Service outside the booking</source>
        <translation>Shërbim jashtë rezervimit</translation>
    </message>
    <message>
        <source>Late fee</source>
        <translation>Tarifë vonese</translation>
    </message>
    <message>
        <source>Cancellation fee</source>
        <translation>Tarifë anulimi</translation>
    </message>
    <message>
        <source>Fine passed on</source>
        <translation>Gjobë e përcjellë</translation>
    </message>
    <message>
        <source>Disputed charge</source>
        <translation>Tarifim i kundërshtuar</translation>
    </message>
    <message>
        <source>Waiting for the answer</source>
        <translation>Pret përgjigjen</translation>
    </message>
    <message>
        <source>To be decided</source>
        <translation>Për t&apos;u vendosur</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Kryer</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Dështuar</translation>
    </message>
    <message>
        <source>Withdrawn</source>
        <translation>Tërhequr</translation>
    </message>
    <message>
        <source>Disputed at the bank</source>
        <translation>Kundërshtuar në bankë</translation>
    </message>
    <message>
        <source>Money came back to us</source>
        <translation>Paratë na u kthyen</translation>
    </message>
    <message>
        <source>Lost to the cardholder</source>
        <translation>Humbur ndaj mbajtësit të kartës</translation>
    </message>
    <message>
        <source>Approved</source>
        <translation>Miratuar</translation>
    </message>
    <message>
        <source>Expired</source>
        <translation>Skaduar</translation>
    </message>
    <message>
        <source>Overtaken: money moved</source>
        <translation>E tejkaluar: paratë lëvizën</translation>
    </message>
    <message>
        <source>First reply</source>
        <translation>Përgjigjja e parë</translation>
    </message>
    <message>
        <source>Next reply</source>
        <translation>Përgjigjja tjetër</translation>
    </message>
    <message>
        <source>Update due</source>
        <translation>Njoftimi i radhës</translation>
    </message>
    <message>
        <source>Work time</source>
        <translation>Koha e punës</translation>
    </message>
    <message>
        <source>Customer&apos;s wait</source>
        <translation>Pritja e klientit</translation>
    </message>
    <message>
        <source>First solution</source>
        <translation>Zgjidhja e parë</translation>
    </message>
    <message>
        <source>Solution</source>
        <translation>Zgjidhja</translation>
    </message>
    <message>
        <source>Support</source>
        <translation>Mbështetja</translation>
    </message>
    <message>
        <source>Host or business</source>
        <translation>Pritësi ose biznesi</translation>
    </message>
    <message>
        <source>No clock</source>
        <translation>Pa afat</translation>
    </message>
    <message>
        <source>Running</source>
        <translation>Në vijim</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>Në pauzë</translation>
    </message>
    <message>
        <source>Kept</source>
        <translation>Në kohë</translation>
    </message>
    <message>
        <source>Missed</source>
        <translation>Kaluar</translation>
    </message>
    <message>
        <source>Answered late</source>
        <translation>U përgjigj me vonesë</translation>
    </message>
    <message>
        <source>Can still be undone</source>
        <translation>Ende mund të zhbëhet</translation>
    </message>
    <message>
        <source>Being sent</source>
        <translation>Po dërgohet</translation>
    </message>
    <message>
        <source>Asking whether it arrived</source>
        <translation>Po pyetet nëse mbërriti</translation>
    </message>
    <message>
        <source>Arrived</source>
        <translation>Mbërriti</translation>
    </message>
    <message>
        <source>Undone</source>
        <translation>U zhbë</translation>
    </message>
    <message>
        <source>Connecting…</source>
        <translation>Po lidhet…</translation>
    </message>
    <message>
        <source>Fetching cases…</source>
        <translation>Po merren rastet…</translation>
    </message>
    <message>
        <source>Live</source>
        <translation>E lidhur</translation>
    </message>
    <message>
        <source>Offline</source>
        <translation>Pa lidhje</translation>
    </message>
    <message>
        <source>Signed out</source>
        <translation>I shkëputur</translation>
    </message>
    <message>
        <source>What hurts first</source>
        <translation>Më urgjentet në fillim</translation>
    </message>
    <message>
        <source>Newest first</source>
        <translation>Më të rejat në fillim</translation>
    </message>
    <message>
        <source>Oldest first</source>
        <translation>Më të vjetrat në fillim</translation>
    </message>
    <message>
        <source>By priority</source>
        <translation>Sipas përparësisë</translation>
    </message>
    <message>
        <source>Mine</source>
        <translation>Të miat</translation>
    </message>
    <message>
        <source>Unassigned</source>
        <translation>Pa caktuar</translation>
    </message>
    <message>
        <source>Due soon</source>
        <translation>Me afat të afërt</translation>
    </message>
    <message>
        <source>Escalated to me</source>
        <translation>Kaluar tek unë</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>Në pritje</translation>
    </message>
    <message>
        <source>Snoozed</source>
        <translation>Të shtyra</translation>
    </message>
    <message>
        <source>All open</source>
        <translation>Të gjitha të hapura</translation>
    </message>
    <message>
        <source>Reply</source>
        <translation>Përgjigje</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Shënim</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Ndryshim</translation>
    </message>
    <message>
        <source>Refund</source>
        <translation>Rimbursim</translation>
    </message>
    <message>
        <source>Compensation</source>
        <translation>Kompensim</translation>
    </message>
    <message>
        <source>Claim</source>
        <translation>Pretendim</translation>
    </message>
    <message>
        <source>Answer to a claim</source>
        <translation>Përgjigje ndaj një pretendimi</translation>
    </message>
    <message>
        <source>Decision on a claim</source>
        <translation>Vendim për një pretendim</translation>
    </message>
    <message>
        <source>Withdrawal of a claim</source>
        <translation>Tërheqje e një pretendimi</translation>
    </message>
    <message>
        <source>Decision on a request</source>
        <translation>Vendim për një kërkesë</translation>
    </message>
    <message>
        <source>Withdrawal of a request</source>
        <translation>Tërheqje e një kërkese</translation>
    </message>
    <message>
        <source>Merge</source>
        <translation>Bashkim</translation>
    </message>
    <message>
        <source>is reading</source>
        <translation>po lexon</translation>
    </message>
    <message>
        <source>is writing</source>
        <translation>po shkruan</translation>
    </message>
    <message>
        <source>Online</source>
        <translation>Në linjë</translation>
    </message>
    <message>
        <source>Away</source>
        <translation>Larguar</translation>
    </message>
    <message>
        <source>Busy</source>
        <translation>I zënë</translation>
    </message>
</context>
<context>
    <name>Workspace</name>
    <message>
        <source>No keyring answers on this computer.</source>
        <translation>Në këtë kompjuter nuk përgjigjet asnjë kasafortë fjalëkalimesh.</translation>
    </message>
    <message>
        <source>You sign in again at the next start. Drafts and outbox are kept, and only your password opens them.</source>
        <translation>Në nisjen tjetër hyni përsëri. Draftet dhe dërgesat ruhen, dhe i hap vetëm fjalëkalimi juaj.</translation>
    </message>
    <message>
        <source>Understood</source>
        <translation>E kuptova</translation>
    </message>
    <message>
        <source>Approvals</source>
        <translation>Miratimet</translation>
    </message>
</context>
<context>
    <name>_ClockItem</name>
    <message>
        <source>why?</source>
        <translation>pse?</translation>
    </message>
    <message>
        <source>Why: {0}</source>
        <translation>Pse: {0}</translation>
    </message>
</context>
<context>
    <name>_FileButton</name>
    <message>
        <source>File {name}, {size}</source>
        <translation>Skedari {name}, {size}</translation>
    </message>
    <message>
        <source>Save as…</source>
        <translation>Ruaj si…</translation>
    </message>
</context>
<context>
    <name>_Thumbnail</name>
    <message>
        <source>Not loaded. Press to try again</source>
        <translation>Nuk u ngarkua. Shtypni për të provuar përsëri</translation>
    </message>
</context>
</TS>
