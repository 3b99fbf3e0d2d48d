"""The demo's canned replies: valid templates, filled without a gap for every booking they are meant for."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from agent_console.contract.entities import CannedReply
from agent_console.domain.kinds import BookingStatus, Market
from agent_console.domain.replies import check, choose_variant, render, reply_facts
from agent_console.platform_server.demo.cast import agents
from agent_console.platform_server.demo.plots import Staged
from agent_console.platform_server.demo.scenarios import LANGUAGES
from agent_console.platform_server.demo.world import World, build_world, canned_replies

NOW = datetime(2026, 5, 14, 9, 30, tzinfo=UTC)
REPLIES = canned_replies()


@pytest.fixture(scope="module")
def world() -> World:
    return build_world(3, NOW, 200)


def test_there_are_enough_with_shortcuts_of_their_own() -> None:
    assert len(REPLIES) >= 24
    assert len({reply.shortcut for reply in REPLIES}) == len(REPLIES)
    assert len({reply.id for reply in REPLIES}) == len(REPLIES)


@pytest.mark.parametrize("reply", REPLIES, ids=lambda reply: reply.shortcut)
def test_every_variant_is_a_template_without_a_problem(reply: CannedReply) -> None:
    assert reply.fallback in reply.bodies
    for language, body in reply.bodies.items():
        assert check(body) == [], language


@pytest.mark.parametrize("reply", REPLIES, ids=lambda reply: reply.shortcut)
def test_replies_for_everybody_and_for_guests_speak_all_languages(reply: CannedReply) -> None:
    if not reply.markets or Market.STAYS in reply.markets:
        assert set(reply.bodies) == set(LANGUAGES)


@pytest.mark.parametrize("reply", REPLIES, ids=lambda reply: reply.shortcut)
def test_every_variant_fills_for_a_booking_of_its_market(reply: CannedReply, world: World) -> None:
    for market in reply.markets or list(Market):
        case = _fitting(world, market)
        for language in LANGUAGES:
            variant = choose_variant(reply.bodies, language, reply.fallback)
            facts = reply_facts(case.ticket, case.customer, case.booking, agents()[0].agent, NOW, variant.language)
            filled = render(variant.body, facts, variant.language)
            assert filled.missing == (), (market, language)
            assert "{" not in filled.text


def _fitting(world: World, market: str) -> Staged:
    """A case whose customer holds a booking that is still to come or under way."""
    for case in world.cases:
        booking = case.booking
        if booking is None or case.ticket.market != market or case.customer.id != booking.customer_id:
            continue
        if booking.status in (BookingStatus.CONFIRMED, BookingStatus.RUNNING):
            return case
    raise AssertionError(f"no fitting booking in {market}")
