"""Telling what a writer wrote from what a mail program added."""

from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from agent_console.domain.mailtext import html_to_text, split_quoted
from tests.domain.pieces import naughty_strings, read_mail


@pytest.mark.parametrize(
    ("mail", "first", "last"),
    [
        (
            "correct_sig",
            "this is an email with a correct -- signature.",
            "this is an email with a correct -- signature.",
        ),
        ("email_1_2", "Hi,", "cost of calling list first.)"),
        ("email_1_6", "I get proper rendering as well.", "I get proper rendering as well."),
        ("email_1_7", ":+1:", ":+1:"),
        ("email_1_8", "On Tue, Apr 29, 2014", "and under this."),
        ("email_2_1", "Outlook with a reply", "Outlook with a reply"),
        ("email_2_2", "Outlook with a reply directly above line", "directly above line"),
        ("email_2_3", "Outlook with a reply directly above line", "directly above line"),
        ("email_bullets", "test 2 this should list second", "   - and another"),
        ("email_one_is_not_on", "Thank, this is really helpful.", "Locally (on development), when I run..."),
        ("email_sent_from_my_not_signature", "Here is another email", "much easier then my mobile phone."),
        ("email_sig_delimiter_in_middle_of_line", "Hi there!", "kthxbai"),
        ("email_multi_word_sent_from_my_mobile_device", "Here is another email", "Here is another email"),
        ("greedy_on", "On your remote host you can run:", "the tunnel is not working."),
    ],
)
def test_real_mails_show_what_a_person_would_read(mail: str, first: str, last: str) -> None:
    visible, _ = split_quoted(read_mail(mail))
    assert visible.startswith(first)
    assert last in visible if mail == "email_1_2" else visible.endswith(last)


def test_an_answer_below_a_quotation_stands_without_it() -> None:
    visible, quoted = split_quoted(read_mail("email_1_2"))
    assert "You can list the keys" in visible
    assert "clear a Riak bucket" not in visible
    assert "clear a Riak bucket" in quoted


def test_answers_between_the_lines_keep_what_they_answer() -> None:
    visible, quoted = split_quoted(read_mail("email_1_8"))
    assert "> okay?" in visible
    assert "I will reply under this one" in visible
    assert "Hey there, this is my signature" in quoted


@pytest.mark.parametrize(
    "rest",
    [
        "пн, 21 нояб. 2026 г. в 10:00, Айдана <a@b.kz>:\n\n> Здравствуйте",
        '21.11.2026, 10:00, "Служба поддержки" <a@b.ru>:\nЗдравствуйте, код 1234',
        "Понедельник, 21 ноября 2026, 10:00 +03:00 от Поддержка <help@x.ru>:\n> старое",
        "21 ноября 2026 г., 10:00, Поддержка <a@b.ru> написал(а):\n> старое",
        "-------- Исходное сообщение --------\nОт: кто\nстарое",
        "От: Поддержка\nОтправлено: 21 ноября\nКому: мне\nТема: Re: ключ\n\nстарое",
        "Отправлено с iPhone",
        "2026 ж. 21 қар., сб 10:00 Айдана <a@b.kz> деп жазды:\n> Сәлем",
        "Кімнен: А\nЖіберілді: 2026\nКімге: Б\nТақырыбы: В\n\nескі",
        "Менің iPhone құрылғымнан жіберілді",
        "Më 21 nëntor 2026 në 10:00, Arben <a@b.al> shkroi:\n> Tung",
        "Nga: Arben\nDërguar: 21 nëntor\nPër: mua\nSubjekti: çelësi\n\ne vjetër",
        "21 նոյ. 2026, 10:00 Անի <a@b.am> գրեց:\n> Բարև",
        "Am Mo., 21. Nov. 2026 um 10:00 Uhr schrieb Max M <a@b.de>:\n\n> alt",
        "Von: Max\nGesendet: Montag\nAn: Support\nBetreff: Re: x\n\nalt",
        "Le lun. 21 nov. 2026 à 10:00, Max <a@b.fr> a écrit :\n\n> vieux",
        "On Mon, 21 Nov 2026 at 10:00,\nSupport Team <help@desk.example>\nwrote:\n\nold words without marks",
        "-----Original Message-----\nFrom: x\n\nold",
        "Begin forwarded message:\n\nold",
        "-- \nAliya\n+7 701 123 45 67",
        "Sent from my iPhone\n\n> old",
        "Get Outlook for Android",
    ],
)
def test_the_rest_is_folded_in_every_language(rest: str) -> None:
    assert split_quoted(f"Own words.\n\n{rest}\n") == ("Own words.", rest)
    assert split_quoted(f"Own words.\r\n\r\n{rest}\r\n".replace("\r\n\r\n", "\r\n")) == ("Own words.", rest)


@pytest.mark.parametrize(
    "text",
    [
        "Хозяин мне вчера написал:\nне пущу\nЧто делать?",
        "On Monday the cleaner wrote:\nno towels",
        "I need a car\nFrom: Almaty\nTo: Astana\nDate: 5 May\nfor two",
        "Bill:\n-----\n12 000\n-----\nwhy?",
        "Name: ____\nI signed",
        "a -- b",
        "> only a quotation",
        "5 > 3 and 2 < 4",
        "Sent from my desk, is much easier.",
        "Date: tomorrow\nI want to come",
        "--\nonly a signature",
        "",
    ],
)
def test_own_words_are_not_folded(text: str) -> None:
    assert split_quoted(text) == (text, "")


LINES = st.lists(
    st.sampled_from(
        (
            *("hello", "> quoted", "", "On 1 May 2026 at 10:00, A <a@b.c> wrote:", "-- ", "From: a@b.c", "To: b"),
            *("Subject: c", "wrote:", "Sent from my phone", "_" * 20, ">> deep", "  indented"),
            *("5 май 2026 г. в 10:00, Я <a@b.c>:", "-----Original Message-----"),
        )
    ),
    max_size=30,
)


@given(LINES)
def test_nothing_is_lost_and_nothing_added(lines: list[str]) -> None:
    text = "\n".join(lines)
    visible, quoted = split_quoted(text)
    written = sorted(line.strip() for line in lines if line.strip())
    assert sorted(line.strip() for line in f"{visible}\n{quoted}".split("\n") if line.strip()) == written
    assert visible or not text.strip()


@given(st.text(max_size=400))
def test_any_text_is_split(text: str) -> None:
    visible, quoted = split_quoted(text)
    assert visible.strip() or not text.strip()
    assert len(visible) + len(quoted) <= len(text) + 2


def test_naughty_strings_stay_whole() -> None:
    for text in naughty_strings():
        assert split_quoted(f"Hello\n{text}\nbye")[0].startswith("Hello")
        html_to_text(text)


PIECES = [
    ">",
    ">\n",
    "On 1 at 10:00 x\n",
    "1:\n",
    "From: a@b\n",
    "--\n",
    "> a\nb\n",
    "\n",
    "1<a@b:",
    "пн 1 написал ",
    "wrote ",
]


@pytest.mark.parametrize("piece", PIECES)
def test_time_is_linear(piece: str) -> None:
    def seconds(size: int) -> float:
        text = piece * (size // len(piece))
        started = time.process_time()
        split_quoted(text)
        return time.process_time() - started

    seconds(10_000)
    # four times the text, with much room for a busy machine; a quadratic search would take sixteen times as long
    assert seconds(400_000) < 10 * seconds(100_000) + 0.2


@pytest.mark.parametrize(
    ("html", "text"),
    [
        ("<p>Hello <b>you</b></p><p>Bye</p>", "Hello you\n\nBye"),
        ("one<br>two<br><br>three", "one\ntwo\n\nthree"),
        ("<div>one</div><div>two</div>", "one\ntwo"),
        ("<ul><li>a<li>b</ul>", "• a\n• b"),
        (
            "<p>new</p><blockquote>old<br>older<blockquote>oldest</blockquote></blockquote>after",
            "new\n\n> old\n> older\n>> oldest\nafter",
        ),
        ("<table><tr><td>a<td>b<tr><td>c</table>", "a b\nc"),
        ("<pre>x\n  y</pre>", "x\n  y"),
        ("&lt;i&gt; &amp; a&nbsp;b &#1041;", "<i> & a b Б"),
        ("<style>p{}</style><script>x</script><title>t</title>words<!-- no -->", "words"),
        ("  spread\n   over  lines ", "spread over lines"),
        ("<a href='https://x.y'>link</a>", "link"),
        ("", ""),
        ("plain > text < here", "plain > text < here"),
    ],
)
def test_html_becomes_readable_text(html: str, text: str) -> None:
    assert html_to_text(html) == text


def test_a_quoted_html_letter_folds_like_a_plain_one() -> None:
    letter = "<p>New</p><div>On Mon, 21 Nov 2026 at 10:00, A &lt;a@b.c&gt; wrote:</div><blockquote>old</blockquote>"
    assert split_quoted(html_to_text(letter))[0] == "New"


@pytest.mark.parametrize(
    "piece", ["<div>", "<!--", "<a b='", "<", "&", "<blockquote><br>", "<![CDATA[", "</", "<b><p>"]
)
def test_hostile_html_takes_linear_time(piece: str) -> None:
    started = time.process_time()
    html_to_text(piece * (400_000 // len(piece)))
    assert time.process_time() - started < 3
