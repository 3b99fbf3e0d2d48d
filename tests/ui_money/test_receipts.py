"""Receipts: the right figures in the customer's language, nothing of a stranger's text taken for HTML, a real PDF."""

from __future__ import annotations

import asyncio
from datetime import UTC, datetime

import msgspec
import pytest

from agent_console.contract.entities import Booking, BookingLine, Claim, Compensation, Customer, Payment, Refund
from agent_console.contract.money import LinePart, Share
from agent_console.contract.money_commands import MoneyHistory
from agent_console.domain.money_messages import default_pack
from agent_console.ui.format import Formats
from agent_console.ui.money.history_card import moved
from agent_console.ui.money.receipt import (
    claim_receipt,
    compensation_receipt,
    file_name,
    page_of,
    refund_receipt,
    write_receipt,
)

AT = datetime(2026, 3, 31, 21, 30, tzinfo=UTC)
GUEST = Customer(
    id="c", kind="guest", name="Gulnara <b>Guest</b> & Co", language="en", zone="Asia/Almaty", created_at=AT
)
STAY = Booking(
    id="b", code="ST-7Q4K2M", market="stays", customer_id="c", status="cancelled", title="Studio at the opera",
    zone="Asia/Almaty", starts_at=AT, created_at=AT, currency="KZT",
)  # fmt: skip
VISA, OTHER = (
    Payment(
        id=name, booking_id="b", method="card", currency="KZT", captured=9_000_000, brand=brand, last4=last4,
        captured_at=AT,
    )
    for name, brand, last4 in (("p1", "visa", "4242"), ("p2", "mastercard", "0005"))
)  # fmt: skip


def refund(id_: str, payment: Payment, amount: int, **fields: object) -> Refund:
    made = Refund(
        id=id_, booking_id="b", payment_id=payment.id, amount=amount, currency="KZT", reason="no_access",
        state="succeeded", requested_by="a", created_at=AT, settled_at=AT, intent_id="1b9d6bcd-0000",
    )  # fmt: skip
    return msgspec.structs.replace(made, **fields)


def test_a_receipt_names_issuer_reason_and_lines_in_the_customers_language(qapp):
    nights = BookingLine(id="nights", kind="nights", label="", amount=9_000_000)
    stay = msgspec.structs.replace(STAY, lines=[nights])
    guest = msgspec.structs.replace(GUEST, language="ru")
    part = refund("r1", VISA, 4_500_000, by_line=[LinePart(line_id="nights", amount=4_500_000)])
    page = page_of(refund_receipt([part], [VISA], stay, guest, "Stays <Ltd>"))
    for words in ("Stays &lt;Ltd&gt;", "Выдал", "Причина", "Не удалось попасть", "Ночи: 45"):
        assert words in page.replace("\xa0", " "), page
    older = refund("r1", VISA, 4_500_000, line_ids=["nights"])
    assert "<td>Ночи</td>" in page_of(refund_receipt([older], [VISA], stay, guest))
    assert "Выдал" not in page_of(refund_receipt([older], [VISA], stay, guest)), "nobody is named where nobody is known"


def test_the_parts_of_a_refund_stand_on_one_receipt_and_sum_up(qapp):
    parts = [refund("r1", VISA, 4_500_000, gateway_ref="em_1"), refund("r2", OTHER, 1_234_567, state="pending_bank")]
    receipt = refund_receipt(parts, [VISA, OTHER], STAY, GUEST)
    page = page_of(receipt)
    assert receipt.total == 5_734_567
    for words in ("Visa ···· 4242", "45,000.00", "Mastercard ···· 0005", "12,345.67", "57,345.67", "em_1", "ST-7Q4K2M"):
        assert words in page
    assert "On its way" in page, "one part is still at the bank"
    assert file_name(receipt) == "refund-1b9d6bcd.pdf"


def test_a_strangers_name_is_text_and_the_time_is_the_customers(qapp):
    page = page_of(refund_receipt([refund("r1", VISA, 100)], [VISA], STAY, GUEST))
    assert "Gulnara &lt;b&gt;Guest&lt;/b&gt; &amp; Co" in page
    assert "1 Apr 2026, 02:30" in page, "half past two in the morning in Almaty"


def test_a_voucher_names_its_code_and_its_end(qapp):
    given = Compensation(
        id="d2c1", kind="voucher", customer_id="c", amount=2_000_000, currency="KZT", reason="goodwill", code="KQ7M-4T2P",
        expires_at=datetime(2027, 3, 31, tzinfo=UTC), state="succeeded", requested_by="a", created_at=AT,
    )  # fmt: skip
    page = page_of(compensation_receipt(given, None, GUEST))
    assert "KQ7M-4T2P" in page
    assert "31 Mar 2027" in page


def test_a_charge_names_the_card_and_what_for(qapp):
    claim = Claim(
        id="e1", kind="damage", booking_id="b", claimed=500, amount=400, currency="KZT", text="Broken lamp <i>",
        state="succeeded", requested_by="a", created_at=AT, payment_id="p1",
    )  # fmt: skip
    page = page_of(claim_receipt(claim, VISA, STAY, GUEST))
    assert "Broken lamp &lt;i&gt;" in page
    assert "Visa ···· 4242" in page
    assert "4.00" in page


def test_the_pdf_is_one_page_and_a_bad_place_is_told(qapp, tmp_path):
    receipt = refund_receipt([refund("r1", VISA, 100)], [VISA], STAY, GUEST)
    asyncio.run(write_receipt(receipt, tmp_path / "receipt.pdf"))
    content = (tmp_path / "receipt.pdf").read_bytes()
    assert content.startswith(b"%PDF-")
    assert content.count(b"/Type /Page\n") == 1
    with pytest.raises(FileNotFoundError):
        asyncio.run(write_receipt(receipt, tmp_path / "nowhere" / "receipt.pdf"))


class _Nobody:
    """A desk that knows no colleagues: names of people are left out."""

    desk: object

    def __init__(self) -> None:
        self.desk = self
        self.people = self
        self.rules = self
        self.messages = default_pack()
        self.locale = Formats("en")

    def agent(self, _id: str) -> None:
        return None


def test_only_what_was_really_given_has_a_receipt(qapp):
    history = MoneyHistory(
        customer_id="c",
        refunds=[
            refund("r1", VISA, 100),
            refund("r2", VISA, 200, state="failed", intent_id="", failure="Card closed."),
        ],
        payments=[VISA],
        bookings=[STAY],
    )
    lines = {line.amount: line for line in moved(history, _Nobody(), GUEST)}
    assert lines[100].receipt is not None
    assert lines[200].receipt is None
    assert "Card closed." in lines[200].detail


def test_of_what_a_guest_was_given_a_host_sees_their_own_share_and_no_receipt(qapp):
    shares = [Share(payer="host", amount=40), Share(payer="platform", amount=60)]
    returned = {"state": "returned", "failure": "Card closed.", "intent_id": ""}
    history = MoneyHistory(
        customer_id="h", refunds=[refund("r1", VISA, 100, shares=shares)], payments=[VISA], bookings=[STAY]
    )
    [line] = moved(history, _Nobody(), None)
    assert (line.what, line.amount, line.receipt) == ("Taken from their payout", 40, None)
    mine = MoneyHistory(
        customer_id="c", refunds=[refund("r2", VISA, 100, **returned)], payments=[VISA], bookings=[STAY]
    )
    [line] = moved(mine, _Nobody(), GUEST)
    assert (line.what, line.state, line.receipt) == ("Refund", "Sent back by the bank", None)
