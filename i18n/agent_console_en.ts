<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>BoardWindow</name>
    <message numerus="yes">
        <source>%n case(s) moved</source>
        <translation>
            <numerusform>%n case moved</numerusform>
            <numerusform>%n cases moved</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n stayed: they had changed meanwhile.</source>
        <translation>
            <numerusform>%n stayed: it had changed meanwhile.</numerusform>
            <numerusform>%n stayed: they had changed meanwhile.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>BulkBar</name>
    <message numerus="yes">
        <source>%n ticked</source>
        <translation>
            <numerusform>%n ticked</numerusform>
            <numerusform>%n ticked</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CaseActions</name>
    <message numerus="yes">
        <source>Change %n case(s) at once?</source>
        <translation>
            <numerusform>Change %n case at once?</numerusform>
            <numerusform>Change %n cases at once?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n case(s) changed</source>
        <translation>
            <numerusform>%n case changed</numerusform>
            <numerusform>%n cases changed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n case(s) put back</source>
        <translation>
            <numerusform>%n case put back</numerusform>
            <numerusform>%n cases put back</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ClaimFacts</name>
    <message numerus="yes">
        <source>%n file(s) in another case</source>
        <translation>
            <numerusform>%n file in another case</numerusform>
            <numerusform>%n files in another case</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ClaimForm</name>
    <message numerus="yes">
        <source>The other side has %n day(s) to answer.</source>
        <translation>
            <numerusform>The other side has %n day to answer.</numerusform>
            <numerusform>The other side has %n days to answer.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ClockStrip</name>
    <message numerus="yes">
        <source>%n more clock(s)</source>
        <translation>
            <numerusform>%n more clock</numerusform>
            <numerusform>%n more clocks</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ComposerBars</name>
    <message numerus="yes">
        <source>%n placeholder(s) could not be filled</source>
        <translation>
            <numerusform>%n placeholder could not be filled</numerusform>
            <numerusform>%n placeholders could not be filled</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CustomerCard</name>
    <message numerus="yes">
        <source>%n other case(s)</source>
        <translation>
            <numerusform>%n other case</numerusform>
            <numerusform>%n other cases</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Show %n more</source>
        <translation>
            <numerusform>Show %n more</numerusform>
            <numerusform>Show %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>EventWords</name>
    <message numerus="yes">
        <source>{who} removed the tag(s) {removed}</source>
        <translation>
            <numerusform>{who} removed the tag {removed}</numerusform>
            <numerusform>{who} removed the tags {removed}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{who} added the tag(s) {added}</source>
        <translation>
            <numerusform>{who} added the tag {added}</numerusform>
            <numerusform>{who} added the tags {added}</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>EventsView</name>
    <message numerus="yes">
        <source>%n earlier event(s)</source>
        <translation>
            <numerusform>%n earlier event</numerusform>
            <numerusform>%n earlier events</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>HistoryCard</name>
    <message numerus="yes">
        <source>Show all %n</source>
        <translation>
            <numerusform>Show all %n</numerusform>
            <numerusform>Show all %n</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MessageView</name>
    <message numerus="yes">
        <source>Show %n more character(s)</source>
        <translation>
            <numerusform>Show %n more character</numerusform>
            <numerusform>Show %n more characters</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MoneyProgress</name>
    <message numerus="yes">
        <source>Leaves in %n second(s)</source>
        <translation>
            <numerusform>Leaves in %n second</numerusform>
            <numerusform>Leaves in %n seconds</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MoneyStories</name>
    <message numerus="yes">
        <source>%n file(s) as evidence</source>
        <translation>
            <numerusform>%n file as evidence</numerusform>
            <numerusform>%n files as evidence</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MoneyWords</name>
    <message numerus="yes">
        <source>The same card is used on %n other account(s).</source>
        <translation>
            <numerusform>The same card is used on %n other account.</numerusform>
            <numerusform>The same card is used on %n other accounts.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n refund(s) in {0} days.</source>
        <translation>
            <numerusform>%n refund in {0} days.</numerusform>
            <numerusform>%n refunds in {0} days.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The account was changed %n day(s) ago.</source>
        <translation>
            <numerusform>The account was changed %n day ago.</numerusform>
            <numerusform>The account was changed %n days ago.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The bank took money back %n time(s).</source>
        <translation>
            <numerusform>The bank took money back %n time.</numerusform>
            <numerusform>The bank took money back %n times.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n refund(s) departed from the policy.</source>
        <translation>
            <numerusform>%n refund departed from the policy.</numerusform>
            <numerusform>%n refunds departed from the policy.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>OutgoingView</name>
    <message numerus="yes">
        <source>Leaves in %n second(s)</source>
        <translation>
            <numerusform>Leaves in %n second</numerusform>
            <numerusform>Leaves in %n seconds</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PlotNotes</name>
    <message numerus="yes">
        <source>%n reply(s)</source>
        <translation>
            <numerusform>%n reply</numerusform>
            <numerusform>%n replies</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RebalanceDialog</name>
    <message numerus="yes">
        <source>Move %n case(s)</source>
        <translation>
            <numerusform>Move %n case</numerusform>
            <numerusform>Move %n cases</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RefundProposals</name>
    <message numerus="yes">
        <source>Give back {amount} of {captured} to %n card(s) of {name}.</source>
        <translation>
            <numerusform>Give back {amount} of {captured} to %n card of {name}.</numerusform>
            <numerusform>Give back {amount} of {captured} to %n cards of {name}.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Reminding</name>
    <message numerus="yes">
        <source>%n case(s) are escalated to you</source>
        <translation>
            <numerusform>%n case is escalated to you</numerusform>
            <numerusform>%n cases are escalated to you</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of your cases close to a deadline or late</source>
        <translation>
            <numerusform>%n of your cases is close to a deadline or late</numerusform>
            <numerusform>%n of your cases are close to a deadline or late</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>StatusBar</name>
    <message numerus="yes">
        <source>%n refused</source>
        <translation>
            <numerusform>%n refused</numerusform>
            <numerusform>%n refused</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n in the outbox</source>
        <translation>
            <numerusform>%n in the outbox</numerusform>
            <numerusform>%n in the outbox</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TicketsPanel</name>
    <message numerus="yes">
        <source>%n case(s)</source>
        <translation>
            <numerusform>%n case</numerusform>
            <numerusform>%n cases</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n not on this computer yet</source>
        <translation>
            <numerusform>%n not on this computer yet</numerusform>
            <numerusform>%n not on this computer yet</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n case(s) put back, nobody has them</source>
        <translation>
            <numerusform>%n case put back, nobody has it</numerusform>
            <numerusform>%n cases put back, nobody has them</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n case(s) given to {0}</source>
        <translation>
            <numerusform>%n case given to {0}</numerusform>
            <numerusform>%n cases given to {0}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Assign %n…</source>
        <translation>
            <numerusform>Assign %n…</numerusform>
            <numerusform>Assign %n…</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Timeline</name>
    <message numerus="yes">
        <source>%n new message(s)</source>
        <translation>
            <numerusform>%n new message</numerusform>
            <numerusform>%n new messages</numerusform>
        </translation>
    </message>
</context>
</TS>
