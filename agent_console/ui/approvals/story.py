"""The whole story of a request in one column: what is asked for and why, what makes one look twice, what the policy gives,
the booking, and everything that moved for this customer before."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QWidget

from agent_console.domain.kinds import ApprovalState
from agent_console.ui.case.booking_card import BookingCard
from agent_console.ui.case.column_scroll import ColumnScroll
from agent_console.ui.case.context_parts import fact
from agent_console.ui.given_words import given
from agent_console.ui.money.history_card import HistoryCard, signals_text
from agent_console.ui.money.words import corrected_lines, payment_name
from agent_console.ui.widgets import Banner, Card, Chip, Label, Line, clear_layout, hbox, vbox
from agent_console.ui.words import word

if TYPE_CHECKING:
    from agent_console.contract.entities import Approval
    from agent_console.contract.money_commands import ApprovalStory, RefundQuote
    from agent_console.desk.case import Case
    from agent_console.ui.approvals.words import ApprovalWords
    from agent_console.ui.case.case_look import CaseLook

__all__ = ["StoryColumn"]


class StoryColumn(QWidget):
    """`show_approval` shows what is known at once; `show_story` adds what the platform tells."""

    def __init__(self, look: CaseLook, words: ApprovalWords) -> None:
        super().__init__()
        self._look = look
        self._words = words
        self._story: ApprovalStory | None = None
        inner = QWidget()
        column = vbox(inner, margins=(16, 16, 16, 16), gap=12)
        self.notice = Banner(look.ui, "warning")
        self.signals = Banner(look.ui, "warning")
        self.asked = Card(look.ui)
        self.quote = Card(look.ui, self.tr("What the policy gives"), "scale")
        self.booking = BookingCard(look)
        self.history = HistoryCard(look.ui)
        for widget in (self.notice, self.asked, self.signals, self.quote, self.booking, self.history):
            column.addWidget(widget)
        column.addStretch(1)
        self.quote.hide()
        self.booking.hide()
        outer = vbox(self)
        outer.addWidget(ColumnScroll(inner))

    @property
    def told(self) -> str:
        """The id of the request whose story is shown."""
        return self._story.approval.id if self._story is not None else ""

    def show_approval(self, approval: Approval) -> None:
        """What the request itself says; what the platform told of it stays."""
        if self._story is not None and self._story.approval.id != approval.id:
            self._story = None
            self.notice.clear()
        self._tell_asked(approval, self._story)
        told = signals_text(approval.signals)
        if told:
            self.signals.set(self.tr("Look twice"), detail=told, icon="flag")
        else:
            self.signals.clear()

    def show_waiting(self) -> None:
        """The rest of the story is being asked for."""
        self.quote.hide()
        self.history.show_history(None)

    def show_story(self, story: ApprovalStory) -> None:
        """What the platform tells about it now."""
        self.notice.clear()
        self._story = story
        self._tell_asked(story.approval, story)
        self.quote.setVisible(story.quote is not None)
        if story.quote is not None:
            self._tell_quote(story.quote)
        self.history.show_history(story.history)
        if story.approval.state == ApprovalState.WAITING and story.obstacle:
            self.notice.set(self.tr("It cannot be approved now."), detail=given(story.obstacle), tone="danger")

    def show_case(self, case: Case | None) -> None:
        """The booking comes with the case."""
        self.booking.setVisible(case is not None and case.booking is not None)
        if case is not None:
            self.booking.show_case(case)

    # --- cards -----------------------------------------------------------------------------------------------------

    def _tell_asked(self, approval: Approval, story: ApprovalStory | None) -> None:
        card, words = self.asked, self._words
        clear_layout(card.body)
        card.add(Label(words.sentence(approval), "title", wrap=True))
        row = hbox(gap=6)
        left, tone = words.time_left(approval)
        row.addWidget(Chip(self._look.ui, left, tone, "clock"))
        clock, urgency = words.case_clock(approval)
        if clock:
            row.addWidget(Chip(self._look.ui, clock, urgency, "alarm-clock"))
        if approval.escalated_at is not None:
            row.addWidget(Chip(self._look.ui, self.tr("Nobody answered in time"), "warning", "chevrons-up"))
        row.addStretch(1)
        card.add_layout(row)
        if approval.note:
            card.add(Label(approval.note, wrap=True).selectable())
        facts = vbox(gap=4)
        for name, value in self._facts(approval, story):
            if value:
                facts.addWidget(fact(name, value))
        card.add_layout(facts)

    def _facts(self, approval: Approval, story: ApprovalStory | None) -> list[tuple[str, str]]:
        words, locale = self._words, self._look.ui.locale
        money = words.money
        facts = [
            (self.tr("Reason"), words.reason(approval)),
            (self.tr("Limit"), words.limit(approval)),
            (self.tr("Asked"), locale.date_time(approval.requested_at)),
            (self.tr("Escalates"), words.escalation(approval)),
        ]
        if approval.quoted >= 0:
            gives = money(approval.quoted, approval.currency)
            differs = approval.quoted != approval.amount
            facts.append(
                (self.tr("Policy"), self.tr("{0}: the request departs from it").format(gives) if differs else gives)
            )
        if story is not None:
            facts += self._subject_facts(story)
        if approval.decided_at is not None:
            who = words.name(approval.decided_by)
            when = locale.date_time(approval.decided_at)
            facts.append(
                (self.tr("Decided"), " · ".join(part for part in (who, when, given(approval.decision)) if part))
            )
        return facts

    def _subject_facts(self, story: ApprovalStory) -> list[tuple[str, str]]:
        money = self._words.money
        facts: list[tuple[str, str]] = []
        for refund in story.refunds:
            payments = story.quote.payments if story.quote is not None else []
            payment = next((one for one in payments if one.id == refund.payment_id), None)
            if payment is not None:
                facts.append((self.tr("To"), f"{payment_name(payment)}: {money(refund.amount, refund.currency)}"))
        if story.refunds and story.refunds[0].corrections:
            told = "\n".join(corrected_lines(story.refunds[0], self._look.ui.locale))
            facts.append((self.tr("Charged wrongly"), told))
        shares = [share for refund in story.refunds for share in refund.shares]
        if story.compensation is not None:
            shares = story.compensation.shares
            facts.append((self.tr("As"), word("compensation", story.compensation.kind)))
        currency = story.approval.currency
        if shares:
            told = ", ".join(f"{word('payer', share.payer)}: {money(share.amount, currency)}" for share in shares)
            facts.append((self.tr("Who pays"), told))
        if story.claim is not None:
            facts.append((self.tr("Claim"), f"{word('claim', story.claim.kind)}: {story.claim.text}"))
            facts.append((self.tr("Answer"), story.claim.answer))
        return facts

    def _tell_quote(self, quote: RefundQuote) -> None:
        clear_layout(self.quote.body)
        speaks = bool(quote.rule)
        says = given(quote.says) if speaks else self.tr("No policy says how much; whoever decides weighs it.")
        if says:
            self.quote.add(Label(says, wrap=True))
        table = QWidget()
        grid = QGridLayout(table)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(4)
        grid.setColumnStretch(0, 1)
        right = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignTop
        heads = [self.tr("Line"), self.tr("Paid"), self.tr("Gives back")]
        for column, head in enumerate(heads if speaks else heads[:2]):
            grid.addWidget(Label(head, "section"), 0, column, right if column else Qt.AlignmentFlag.AlignLeft)
        for row, line in enumerate(quote.lines, 1):
            grid.addWidget(Label(line.label or word("line", line.kind), wrap=True), row, 0)
            grid.addWidget(Label(self._words.money(line.amount, quote.currency)), row, 1, right)
            if speaks:
                grid.addWidget(Label(self._words.money(line.back, quote.currency), "strong"), row, 2, right)
        self.quote.add(table)
        self.quote.add(Line())
        sums = [(self.tr("The policy gives"), quote.suggested)] if speaks else []
        for name, amount in (*sums, (self.tr("Can still be given back"), quote.refundable)):
            sum_row = hbox(gap=8)
            sum_row.addWidget(Label(name, wrap=True), 1)
            sum_row.addWidget(Label(self._words.money(amount, quote.currency), "strong"))
            self.quote.add_layout(sum_row)
