"""Importing mail: what belongs together comes together, and what is broken comes in all the same."""

from __future__ import annotations

import asyncio
import mailbox
from collections.abc import Sequence
from pathlib import Path

import pytest

from agent_console.contract.entities import Customer, Message, Ticket
from agent_console.domain.faults import Invalid
from agent_console.platform_server.importers.mail_decoding import decode_bytes, decode_words, language_of, unflowed
from agent_console.platform_server.importers.mail_parsing import Mail, parse_mail
from agent_console.platform_server.importers.mailbox import import_mailbox
from agent_console.platform_server.importers.outcome import Outcome
from agent_console.platform_server.services.attachments import content_of
from agent_console.platform_server.store import Store
from tests.platform_server.importers.killing import killed_at

SHARED = Path(__file__).resolve().parents[4] / "shared" / "data" / "mail"


def letter(
    number: int,
    *headers: str,
    subject: str = "Heating",
    body: str = "It is cold.",
    sender: str = "Dana <dana@example.com>",
    to: str = "help@example.com",
    day: int = 0,
) -> bytes:
    """A plain mail, number `number`, some days into March."""
    lines = [
        f"Message-ID: <{number}@example.com>",
        f"From: {sender}",
        f"To: {to}",
        f"Subject: {subject}",
        f"Date: Mon, {2 + (day or number):02d} Mar 2026 09:00:00 +0500",
        *headers,
        "",
        body,
    ]
    return "\n".join(lines).encode() + b"\n"


def _folder(tmp_path: Path, mails: Sequence[bytes]) -> Path:
    folder = tmp_path / "mails"
    folder.mkdir(exist_ok=True)
    for number, mail in enumerate(mails):
        (folder / f"{number:03}.eml").write_bytes(mail)
    return folder


def _run(source: Path, tmp_path: Path, database: str = "") -> Outcome:
    url = database or f"sqlite:///{tmp_path / 'platform.sqlite'}"
    return import_mailbox(source, database=url, report=tmp_path / "report.csv", quiet=True)


def _stored(tmp_path: Path, database: str = "") -> tuple[list[Ticket], list[Message], list[Customer]]:
    async def read() -> tuple[list[Ticket], list[Message], list[Customer]]:
        url = database or f"sqlite:///{tmp_path / 'platform.sqlite'}"
        async with Store.open(url) as store, store.reading() as reader:
            messages = await reader.select(Message)
            return await reader.select(Ticket), messages, await reader.select(Customer)

    tickets, messages, customers = asyncio.run(read())
    return tickets, sorted(messages, key=lambda message: message.at), customers


def test_a_thread_is_one_case_in_whatever_order_it_lies_there(database: str, tmp_path: Path) -> None:
    answer = letter(
        2, "In-Reply-To: <1@example.com>", "References: <1@example.com>", subject="Re: Heating", body="Still."
    )
    third = letter(3, "References: <1@example.com> <2@example.com>", subject="Now water", body="And wet.")
    done = _run(_folder(tmp_path, [third, answer, letter(1)]), tmp_path, database)
    assert (done.figures.added, done.figures.opened) == (3, 1)
    tickets, messages, _ = _stored(tmp_path, database)
    assert [(ticket.subject, ticket.message_count) for ticket in tickets] == [("Heating", 3)]
    assert [message.text for message in messages] == ["It is cold.", "Still.", "And wet."]


def test_mails_that_are_bound_by_a_later_one_only_are_one_case(tmp_path: Path) -> None:
    binding = letter(3, "References: <1@example.com> <2@example.com>")
    _run(_folder(tmp_path, [letter(1), letter(2, subject="Another"), binding]), tmp_path)
    assert len(_stored(tmp_path)[0]) == 1


def test_one_subject_or_one_writer_alone_is_not_one_case(tmp_path: Path) -> None:
    other = letter(2, sender="Ben <ben@example.com>", day=1)
    _run(_folder(tmp_path, [letter(1), other, letter(3, subject="Other trouble", day=1)]), tmp_path)
    tickets, _, customers = _stored(tmp_path)
    assert (len(tickets), len(customers)) == (3, 2)


def test_an_answer_that_lost_its_references_joins_only_between_the_same_people(tmp_path: Path) -> None:
    mine = letter(2, subject="RE: Heating")
    strangers = letter(3, subject="Re: Heating", sender="Ben <ben@example.com>")
    _run(_folder(tmp_path, [letter(1), mine, strangers]), tmp_path)
    assert sorted(ticket.message_count for ticket in _stored(tmp_path)[0]) == [1, 2]


def test_our_own_mails_are_the_answers_in_the_case(database: str, tmp_path: Path) -> None:
    ours = "Help desk <help@example.com>"
    answer = letter(
        2, "In-Reply-To: <1@example.com>", subject="Re: Heating", sender=ours, to="dana@example.com", body="We come."
    )
    lost = letter(9, "In-Reply-To: <8@example.com>", subject="Re: Else", sender=ours)
    folder = _folder(tmp_path, [letter(1), answer, letter(3, "In-Reply-To: <2@example.com>", body="Thanks."), lost])
    for _ in range(2):
        report = tmp_path / "report.csv"
        done = import_mailbox(folder, database=database, own=["HELP@example.com"], report=report, quiet=True)
    assert (done.figures.known, done.figures.rejected) == (3, 1)
    (ticket,), messages, customers = _stored(tmp_path, database)
    assert [(message.author, message.text) for message in messages] == [
        ("customer", "It is cold."),
        ("agent", "We come."),
        ("customer", "Thanks."),
    ]
    assert ticket.status == "open"
    assert [person.email for person in customers] == ["dana@example.com"]


def test_a_second_run_and_a_copy_that_came_another_way_add_nothing(database: str, tmp_path: Path) -> None:
    folder = _folder(
        tmp_path, [letter(1), b"Received: by another.example\n" + letter(1), letter(1, body="Not the same.")]
    )
    first = _run(folder, tmp_path, database)
    assert (first.figures.added, first.figures.known) == (2, 1)
    second = _run(folder, tmp_path, database)
    assert (second.figures.added, second.figures.known) == (0, 3)
    assert len(_stored(tmp_path, database)[1]) == 2


@pytest.mark.parametrize("point", ["import-before-commit", "import-after-commit"])
def test_a_killed_import_goes_on(database: str, tmp_path: Path, point: str) -> None:
    folder = _folder(tmp_path, [letter(number) for number in range(1, 6)])
    killed_at(point, "mailbox", database, str(tmp_path / "report.csv"), str(folder))
    done = _run(folder, tmp_path, database)
    assert done.resumed_at == (1 if point == "import-after-commit" else 0)
    assert (done.figures.rows, done.figures.added) == (5, 5)
    assert len(_stored(tmp_path, database)[1]) == 5


def test_an_mbox_with_from_in_its_letters_and_a_maildir(tmp_path: Path) -> None:
    box = tmp_path / "inbox"
    words = "Dear all,\n\nFrom here one sees the sea.\n\n>From there, too."
    box.write_bytes(
        b"From dana@example.com Mon Mar  2 09:00:00 2026\n"
        + letter(1, body=words)
        + b"\nFrom ben@example.com Tue Mar  3 09:00:00 2026\n"
        + letter(2, subject="Second")
    )
    assert _run(box, tmp_path).figures.added == 2
    assert _stored(tmp_path)[1][0].text == words.replace(">From", "From")
    maildir = mailbox.Maildir(str(tmp_path / "Maildir"), create=True)
    maildir.add(letter(7, subject="Third"))
    maildir.close()
    assert _run(tmp_path / "Maildir", tmp_path).figures.added == 1


def test_quotes_are_folded_and_robots_are_told_from_people(tmp_path: Path) -> None:
    quoting = letter(
        1, body="Thank you!\n\nOn Mon, 2 Mar 2026 at 09:00, Help <help@example.com> wrote:\n> How are you?\n"
    )
    away = letter(2, "Auto-Submitted: auto-replied", subject="Away", sender="Ben <ben@example.com>")
    _run(_folder(tmp_path, [quoting, away]), tmp_path)
    _, messages, _ = _stored(tmp_path)
    assert (messages[0].text, "How are you?" in messages[0].quoted) == ("Thank you!", True)
    assert [message.author for message in messages] == ["customer", "automatic"]


MIXED = b"""\
Message-ID: <mixed@example.com>
From: =?koi8-r?B?5MHOwQ==?= <dana@example.com>
Subject: =?UTF-8?Q?=D0=94=D0=B2=D0=B5=D1=80=D1=8C?= =?utf-8?q?_=D0=BD=D0=B5?=
Date: Mon, 2 Mar 2026 09:00:00 +0500
MIME-Version: 1.0
Content-Type: multipart/mixed; boundary=outer

--outer
Content-Type: multipart/alternative; boundary=inner

--inner
Content-Type: text/plain; charset=windows-1251
Content-Transfer-Encoding: base64

xOLl8Pwg7eUg7vLq8Pvi4OXy8f8u
--inner
Content-Type: text/html; charset=utf-8

<p>Door</p><script>alert(1)</script>
--inner--
--outer
Content-Type: image/png; name="../../etc/passwd"
Content-Disposition: attachment; filename*0*=UTF-8''..%2F..%2F%D1%84%D0%BE; filename*1*=%D1%82%D0%BE.png
Content-Transfer-Encoding: base64

iVBORw0KGgo=
--outer
Content-Type: message/rfc822

Subject: inside

An enclosed mail.
--outer--
"""


def test_parts_charsets_and_files_come_out_as_they_were_meant(tmp_path: Path) -> None:
    _run(_folder(tmp_path, [MIXED]), tmp_path)
    (ticket,), (message,), (customer,) = _stored(tmp_path)
    assert (ticket.subject, customer.name, ticket.language) == ("Дверь не", "Дана", "ru")
    assert message.text == "Дверь не открывается."
    assert "Door" in message.html
    assert "script" not in message.html
    assert [file.name for file in message.attachments] == ["фото.png", "inside.eml"]

    async def content() -> bytes:
        async with Store.open(f"sqlite:///{tmp_path / 'platform.sqlite'}") as store, store.reading() as reader:
            return (await content_of(reader, message.attachments[0].id))[1]

    assert asyncio.run(content()) == b"\x89PNG\r\n\x1a\n"


CLAIMS_UTF8 = b"From: a@example.com\nContent-Type: text/plain; charset=utf-8\n\n"
CUT = b"From: a@example.com\nContent-Type: multipart/mixed; boundary=x\n\n--x\n\nhalf a let"


@pytest.mark.parametrize(
    ("raw", "text", "note"),
    [
        (b"From: a@example.com\nContent-Type: text/plain; charset=klingon\n\n\xd0\xb4\xd0\xb0", "да", "does not exist"),
        (CLAIMS_UTF8 + b"\xe4\xe0, \xf1\xef\xe0\xf1\xe8\xe1\xee", "да, спасибо", "its bytes are not utf-8"),
        (CLAIMS_UTF8 + b"na\xefve caf\xe9", "naïve café", "its bytes are not utf-8"),
        (b"From: a@example.com\nContent-Type: multipart/mixed\n\nstill words", "still words", "no boundary"),
        (CUT, "half a let", "close boundary not found"),
        (b"From: a@example.com\nSubject: Call me!\n\n", "Call me!", "its subject stands for it"),
        (b"just words, no header at all", "just words, no header at all", "no header"),
        (b"From: a@example.com\nContent-Type: text/plain\nContent-Transfer-Encoding: base64\n\n!!!!", "", ""),
        (b"From: \xff\xfe <a@example.com>\nDate: yesterday\nSubject: =?utf-8?b?broken\n\nx", "x", "no valid date"),
        (b"From: Ben\nReply-To: b@example.com\n\nx", "x", ""),
    ],
)
def test_broken_mails_are_read_as_far_as_they_go(raw: bytes, text: str, note: str) -> None:
    mail = parse_mail(raw)
    assert mail.text == text
    assert any(note in words for words in mail.notes)


def test_who_writes_is_found_where_it_stands() -> None:
    def sender(*headers: str) -> tuple[str, str]:
        mail = parse_mail("\n".join([*headers, "", "x"]).encode())
        return mail.sender_name, mail.sender

    assert sender('From: "Doe, Jane (guest)" <Jane@Example.com>') == ("Doe, Jane (guest)", "jane@example.com")
    assert sender("From: Jane <robot@example.com>", "Reply-To: jane@example.org") == ("Jane", "jane@example.org")
    assert sender("From: jane@example.com (Jane Doe)") == ("Jane Doe", "jane@example.com")
    assert sender("Return-Path: <back@example.com>") == ("", "back@example.com")
    assert sender("From: nobody") == ("nobody", "")


def test_mails_without_sender_do_not_become_one_person(tmp_path: Path) -> None:
    _run(_folder(tmp_path, [b"Subject: one\n\nfirst", b"Subject: two\n\nsecond", b"Subject:\n\n"]), tmp_path)
    tickets, _, customers = _stored(tmp_path)
    assert (len(tickets), len(customers)) == (2, 2)
    assert "empty" in (tmp_path / "report.csv").read_text()


def test_what_is_too_large_is_kept_beside_the_message(tmp_path: Path) -> None:
    _run(_folder(tmp_path, [letter(1, body="word " * 60_000)]), tmp_path)
    _, (message,), _ = _stored(tmp_path)
    assert len(message.text) <= 200_000
    assert [file.size for file in message.attachments] == [len("word " * 60_000)]


def test_a_path_without_mails_is_refused(tmp_path: Path) -> None:
    (tmp_path / "empty").mkdir()
    for path in (tmp_path / "empty", tmp_path / "nothing"):
        with pytest.raises(Invalid):
            _run(path, tmp_path)


def test_words_of_headers_and_bodies() -> None:
    assert decode_words("=?utf-8?b?0LTQsA==?=\n =?utf-8?q?=21?=") == ("да!", "")
    assert decode_words("plain\n folded") == ("plain folded", "")
    assert decode_words("=?klingon?q?abc?=")[1]
    assert decode_bytes(b"\xef\xbb\xbfx", "utf-8") == ("\ufeffx", "")
    assert decode_bytes(b"x", "base64") == ("x", "its charset base64 does not exist")
    assert (
        unflowed("one \ntwo\n> quoted \n> more\n-- \nme", delete_space=False) == "one two\n> quoted \n> more\n-- \nme"
    )
    assert [language_of(text) for text in ("Дверь не открывается", "Есік ашылмайды, өтінемін", "Դուռը", "Door")] == [
        "ru", "kk", "hy", "",
    ]  # fmt: skip


def test_a_mail_of_hostile_size_is_read_in_reasonable_time() -> None:
    nested = b"From: a@example.com\nContent-Type: multipart/mixed; boundary=b0\n\n" + b"".join(
        b"--b%d\nContent-Type: multipart/mixed; boundary=b%d\n\n" % (level, level + 1) for level in range(60)
    )
    assert isinstance(parse_mail(nested + b"x"), Mail)
    many = "References: " + " ".join(f"<{number}@x>" for number in range(20_000))
    assert len(parse_mail(letter(1, many)).references) == 60


@pytest.mark.shared
@pytest.mark.skipif(not SHARED.exists(), reason="the named data are not here")
def test_all_named_mails_go_in_twice(tmp_path: Path) -> None:
    first = _run(SHARED, tmp_path)
    assert (first.figures.rows, first.figures.rejected) == (89, 1)
    second = _run(SHARED, tmp_path)
    assert (second.figures.added, second.figures.rejected) == (0, 1)
