"""The situations of the demo: how many, in which languages, and that each can be told without a gap."""

from __future__ import annotations

import re
from datetime import UTC, datetime
from random import Random

import pytest

from agent_console.domain.faults import PolicyFault
from agent_console.domain.kinds import Author, Channel, Market, PartyKind
from agent_console.platform_server.demo.cast import Cast, Person
from agent_console.platform_server.demo.deals import make_deal, places
from agent_console.platform_server.demo.figures import slots_of
from agent_console.platform_server.demo.scenarios import LANGUAGES, Scenario, Talk, fill, scenarios, small_talk
from agent_console.platform_server.demo.sim_case import fits
from agent_console.platform_server.demo.world import canned_replies
from agent_console.resources import read_toml

NOW = datetime(2026, 5, 14, 9, 30, tzinfo=UTC)
SCRIPTS = {"en": "[A-Za-z]", "sq": "[A-Za-z]", "ru": "[А-Яа-я]", "kk": "[А-Яа-я]", "hy": "[\u0531-\u0587]"}
TALKS = [(scenario, talk) for scenario in scenarios() for talk in scenario.talks.values()]
LEFT_OVER = re.compile(r"[{}\[\]⟦⟧|]")


def test_there_are_enough_different_situations() -> None:
    assert len(scenarios()) >= 44
    assert len({scenario.title for scenario in scenarios()}) == len(scenarios())


@pytest.mark.parametrize("market", list(Market))
def test_each_market_has_situations_of_its_own(market: Market) -> None:
    assert sum(scenario.market == market for scenario in scenarios()) >= 14


def test_every_language_and_every_channel_is_used() -> None:
    assert {talk.language for _, talk in TALKS} == set(LANGUAGES)
    written = {channel for scenario in scenarios() for channel in scenario.channels}
    assert written == set(Channel)


def test_one_trouble_is_told_through_three_channels() -> None:
    told = [talk for scenario, talk in TALKS if scenario.key == "stays.three_channels"]
    assert len(told) >= 2
    for talk in told:
        assert len({line.channel or "chat" for line in talk.lines if line.author == Author.CUSTOMER}) == 3


def test_a_damage_claim_is_heard_from_both_sides() -> None:
    (claim,) = [scenario for scenario in scenarios() if scenario.key == "stays.damage_claim"]
    for talk in claim.talks.values():
        assert {line.author for line in talk.lines} == {Author.CUSTOMER, Author.HOST, Author.AGENT}


@pytest.mark.parametrize(("scenario", "talk"), TALKS, ids=lambda value: getattr(value, "key", value.__class__.__name__))
def test_every_line_can_be_filled(scenario: Scenario, talk: Talk) -> None:
    slots = _slots(scenario, talk)
    for text in [talk.subject, *(text for line in talk.lines for text in line.texts)]:
        for female in (True, False):
            filled = fill(text, slots, female)
            assert not LEFT_OVER.search(filled), filled
            assert "  " not in filled
            assert filled == filled.strip()


@pytest.mark.parametrize("language", LANGUAGES)
def test_each_language_is_written_in_its_own_script(language: str) -> None:
    texts = [text for _, talk in TALKS if talk.language == language for line in talk.lines for text in line.texts]
    assert texts
    for text in texts:
        plain = re.sub(r"\{[a-z]+\}", "", text)
        letters = re.findall(r"[^\W\d_]", plain)
        own = re.findall(SCRIPTS[language], plain)
        assert len(own) >= 0.4 * len(letters), text


def test_no_sentence_is_used_for_two_situations() -> None:
    owner: dict[str, str] = {}
    for scenario, talk in TALKS:
        opening = talk.lines[0].texts[0]
        assert owner.setdefault(opening, scenario.key) == scenario.key


def test_small_talk_is_there_in_every_language() -> None:
    kinds = set(read_toml("demo/talk.toml")["en"])
    for language in LANGUAGES:
        assert set(read_toml("demo/talk.toml")[language]) == kinds
        for kind in kinds:
            assert small_talk(language, kind, Random(1))


def test_lines_name_only_canned_replies_that_exist() -> None:
    known = {reply.shortcut for reply in canned_replies()}
    assert {line.reply for _, talk in TALKS for line in talk.lines if line.reply} <= known


def test_the_forms_follow_the_speaker() -> None:
    assert fill("[завершил|завершила] {what}", {"what": "поездку"}, female=True) == "завершила поездку"
    assert fill("Исправил[|а].", {}, female=False) == "Исправил."


def test_an_unknown_slot_is_named() -> None:
    with pytest.raises(PolicyFault, match=re.escape("no slot {plait}")):
        fill("{plait}", {"plate": "A123BC"}, female=True)


def test_a_booking_fits_its_own_scenario_and_not_that_of_another_market() -> None:
    for scenario in scenarios():
        if scenario.phase == "none" or scenario.who in (PartyKind.HOST, PartyKind.BUSINESS):
            continue
        deal = _deal(scenario, next(iter(scenario.talks)))
        assert deal is not None
        assert fits(scenario, deal, next(iter(scenario.talks)), NOW), scenario.key
        assert not any(fits(other, deal, "en", NOW) for other in scenarios() if other.market != scenario.market), (
            scenario.key
        )


def _people(scenario: Scenario, language: str) -> tuple[Person, Person]:
    cast = Cast(Random(scenario.key), NOW)
    other = cast.host("kz", "ru") if scenario.market == Market.STAYS else cast.business("Studio Lule")
    return cast.customer(PartyKind.GUEST, language), other


def _deal(scenario: Scenario, language: str):  # type: ignore[no-untyped-def]
    customer, other = _people(scenario, language)
    side = None if scenario.market == Market.CARS else other
    return make_deal(Random(7), scenario, places(scenario.market)[0], customer, side, NOW, NOW).booking


def _slots(scenario: Scenario, talk: Talk) -> dict[str, str]:
    customer, other = _people(scenario, talk.language)
    booking = _deal(scenario, talk.language)
    return slots_of(
        scenario,
        talk.language,
        customer.customer,
        other.customer,
        booking,
        NOW,
        agent="Aruzhan",
        ticket="#1001",
        card="4417",
    )
