"""Customers' opinions: by gateways only, about answered cases, the latest counts."""

from __future__ import annotations

from typing import Any

import httpx
import pytest

from tests.platform_server.asking import case, guest, key, problem, reply, ticket
from tests.platform_server.conftest import Desk


def answered(desk: Desk) -> dict[str, Any]:
    found: dict[str, Any] = desk.take_in(sender=guest())["ticket"]
    assert reply(desk.agent, found["id"], "Here is your code.").status_code == 201
    return found


def rate(http: httpx.Client, ticket_id: str, **fields: Any) -> httpx.Response:
    return http.post(f"/v1/tickets/{ticket_id}/rating", headers=key(), json=fields)


def test_the_latest_opinion_counts(desk: Desk) -> None:
    found = answered(desk)
    first = rate(desk.gateway, found["id"], score=2, text="  Slow.  ")
    assert first.status_code == 200, first.text
    assert (first.json()["rating"], first.json()["rating_text"]) == (2, "Slow.")
    again = rate(desk.gateway, found["id"], score=2, text="Slow.")
    assert again.json()["version"] == first.json()["version"]
    rate(desk.gateway, found["id"], score=5)
    now = ticket(desk.agent, found["id"])
    assert (now["rating"], now.get("rating_text", "")) == (5, "")
    told = [event for event in case(desk.agent, found["id"])["events"] if event["type"] == "rating"]
    assert [(event["author"], event["data"]["from"], event["data"]["to"]) for event in told] == [
        ("customer", 0, 2),
        ("customer", 2, 5),
    ]
    assert now["status"] == "open" or now["status"] == "pending"


def test_the_same_command_again_is_one_opinion(desk: Desk) -> None:
    found = answered(desk)
    headers = key()
    path = f"/v1/tickets/{found['id']}/rating"
    answers = [desk.gateway.post(path, headers=headers, json={"score": 4}) for _ in range(2)]
    assert [answer.status_code for answer in answers] == [200, 200]
    assert answers[1].headers["idempotent-replay"] == "true"
    told = [event for event in case(desk.agent, found["id"])["events"] if event["type"] == "rating"]
    assert len(told) == 1


def test_what_was_never_answered_cannot_be_rated(desk: Desk) -> None:
    found = desk.take_in(sender=guest())["ticket"]
    problem(rate(desk.gateway, found["id"], score=1), 409, "not_answered")
    assert reply(desk.agent, found["id"], "A note for us.", public=False).status_code == 201
    problem(rate(desk.gateway, found["id"], score=1), 409, "not_answered")


def test_an_opinion_about_a_merged_case_counts_where_it_went_on(desk: Desk) -> None:
    source, target = answered(desk), answered(desk)
    rate(desk.gateway, source["id"], score=1, text="Before the merge.")
    merged = desk.agent.post(f"/v1/tickets/{source['id']}/merge", headers=key(), json={"into": target["id"]})
    assert merged.status_code == 200, merged.text
    assert merged.json()["rating"] == 1
    late = rate(desk.gateway, source["id"], score=4)
    assert late.json()["id"] == target["id"]
    assert ticket(desk.agent, target["id"])["rating"] == 4


def test_a_card_number_in_an_opinion_is_masked(desk: Desk) -> None:
    found = answered(desk)
    told = rate(desk.gateway, found["id"], score=3, text="You charged 4111 1111 1111 1111 twice").json()
    assert "4111 1111" not in told["rating_text"]


@pytest.mark.parametrize(
    ("fields", "status", "code"),
    [
        ({"score": 0}, 422, "score"),
        ({"score": 6}, 422, "score"),
        ({"score": -(10**30)}, 422, None),
        ({"score": "5"}, 422, None),
        ({"score": 4.5}, 422, None),
        ({}, 422, None),
        ({"score": 5, "text": "x" * 2001}, 422, "text"),
    ],
)
def test_what_is_no_opinion_is_refused(desk: Desk, fields: dict[str, Any], status: int, code: str | None) -> None:
    found = answered(desk)
    answer = rate(desk.gateway, found["id"], **fields)
    assert answer.status_code in (status, 400), answer.text
    if code:
        problem(answer, status, code)
    assert ticket(desk.agent, found["id"]).get("rating", 0) == 0


def test_agents_rate_nobody(desk: Desk) -> None:
    found = answered(desk)
    for name in ("agent", "senior", "lead"):
        problem(rate(desk.clients[name], found["id"], score=5), 403, "forbidden")
    problem(rate(desk.gateway, "none", score=5), 404, "not_found")
