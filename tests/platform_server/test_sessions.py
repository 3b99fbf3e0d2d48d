"""Signing in, tokens and what becomes of stolen ones."""

from __future__ import annotations

import asyncio
import contextlib
from datetime import UTC, datetime, timedelta

import httpx
from sqlalchemy import select, update

from agent_console.contract import routes
from agent_console.platform_server.store import Store
from agent_console.platform_server.store.tables import accounts, tokens
from tests.platform_server.asking import guest, problem
from tests.platform_server.conftest import Desk
from tests.support.platform import PASSWORD


def _sign_in(desk: Desk, email: str, password: str = PASSWORD) -> httpx.Response:
    with desk.process.client() as http:
        return http.post(routes.SIGN_IN, json={"email": email, "password": password})


def _me(desk: Desk, token: str) -> httpx.Response:
    with desk.process.client() as http:
        return http.get(routes.ME, headers={"Authorization": f"Bearer {token}"})


def _refresh(desk: Desk, token: str) -> httpx.Response:
    with desk.process.client() as http:
        return http.post(routes.REFRESH, json={"refresh_token": token})


def test_who_signs_in_gets_tokens_and_permissions(desk: Desk) -> None:
    session = _sign_in(desk, "Lead@Desk.example").json()
    assert session["agent"]["email"] == "lead@desk.example"
    assert "canned_write" in session["permissions"]
    assert session["expires_in"] == 900
    assert _me(desk, session["access_token"]).json()["role"] == "lead"


def test_a_wrong_password_and_an_unknown_address_look_alike(desk: Desk) -> None:
    wrong = problem(_sign_in(desk, "senior@desk.example", "wrong"), 401, "wrong_password")
    unknown = problem(_sign_in(desk, "nobody@desk.example", "wrong"), 401, "wrong_password")
    assert wrong == unknown


def test_many_failures_close_the_door_for_a_while(desk: Desk) -> None:
    desk.process.add_agent("forgetful@desk.example")
    for _ in range(10):
        problem(_sign_in(desk, "forgetful@desk.example", "wrong"), 401, "wrong_password")
    refused = _sign_in(desk, "forgetful@desk.example")
    problem(refused, 429, "rate_limited")
    assert 0 < int(refused.headers["retry-after"]) <= 900
    assert _sign_in(desk, "other@desk.example").status_code == 200


def test_guesses_made_all_at_once_are_counted_one_by_one(desk: Desk) -> None:
    desk.process.add_agent("popular@desk.example")

    async def guess() -> list[int]:
        async with httpx.AsyncClient(base_url=desk.process.url, timeout=60, trust_env=False) as http:
            body = {"email": "popular@desk.example", "password": "wrong"}
            answers = await asyncio.gather(*(http.post(routes.SIGN_IN, json=body) for _ in range(40)))
            return [answer.status_code for answer in answers]

    codes = asyncio.run(guess())
    assert codes.count(401) <= 10
    assert set(codes) <= {401, 429}


def test_passwords_and_tokens_are_not_stored_as_they_are(desk: Desk) -> None:
    session = _sign_in(desk, "other@desk.example").json()

    async def stored() -> str:
        async with Store.open(desk.process.database) as store, store.reading() as reader:
            rows = [*await reader.execute(select(accounts)), *await reader.execute(select(tokens))]
            return repr(rows)

    found = asyncio.run(stored())
    assert "$argon2id$" in found
    assert PASSWORD not in found
    assert session["access_token"] not in found
    assert session["refresh_token"] not in found


def test_a_refresh_token_is_replaced_at_every_use(desk: Desk) -> None:
    first = _sign_in(desk, "other@desk.example").json()
    second = _refresh(desk, first["refresh_token"]).json()
    assert second["refresh_token"] != first["refresh_token"]
    assert _me(desk, second["access_token"]).status_code == 200


def test_a_refresh_token_shown_again_after_its_successor_was_used_ends_the_session(desk: Desk) -> None:
    first = _sign_in(desk, "other@desk.example").json()
    second = _refresh(desk, first["refresh_token"]).json()
    assert _me(desk, second["access_token"]).status_code == 200
    problem(_refresh(desk, first["refresh_token"]), 401, "signed_out")
    problem(_me(desk, second["access_token"]), 401, "signed_out")
    problem(_refresh(desk, second["refresh_token"]), 401, "signed_out")


def test_an_answer_to_refresh_that_was_lost_costs_nobody_the_session(desk: Desk) -> None:
    first = _sign_in(desk, "other@desk.example").json()
    lost = _refresh(desk, first["refresh_token"]).json()
    again = _refresh(desk, first["refresh_token"])
    assert again.status_code == 200
    assert _me(desk, again.json()["access_token"]).status_code == 200
    problem(_me(desk, lost["access_token"]), 401, "signed_out")


def test_signing_out_ends_the_session(desk: Desk) -> None:
    session = _sign_in(desk, "other@desk.example").json()
    with desk.process.client() as http:
        http.headers["Authorization"] = f"Bearer {session['access_token']}"
        assert http.post(routes.SIGN_OUT).status_code == 204
    problem(_me(desk, session["access_token"]), 401, "signed_out")
    problem(_refresh(desk, session["refresh_token"]), 401, "signed_out")


def test_signing_out_ends_the_open_feed_at_once_and_that_of_nobody_else(desk: Desk) -> None:
    mine, theirs = (_sign_in(desk, "other@desk.example").json() for _ in range(2))
    with contextlib.ExitStack() as stack:
        streams = []
        for session in (mine, theirs):
            http = stack.enter_context(desk.process.client())
            http.headers["Authorization"] = f"Bearer {session['access_token']}"
            answer = stack.enter_context(http.stream("GET", routes.EVENTS))
            streams.append(answer.iter_lines())
            assert next(streams[-1]) == "event: hello"
        ended, going_on = streams
        with desk.process.client() as http:
            http.headers["Authorization"] = f"Bearer {mine['access_token']}"
            assert http.post(routes.SIGN_OUT).status_code == 204
        assert "event: ping" not in list(ended)
        wanted = desk.take_in(sender=guest())["message"]["id"]
        assert any(wanted in line for line in going_on)


def test_an_access_token_is_worth_nothing_after_its_time(desk: Desk) -> None:
    session = _sign_in(desk, "other@desk.example").json()

    async def age() -> None:
        past = datetime.now(UTC) - timedelta(seconds=1)
        async with Store.open(desk.process.database) as store, store.unit() as unit:
            await unit.execute(update(tokens).where(tokens.c.kind == "access").values(expires_at=past))

    everybody = {name: client.headers["Authorization"] for name, client in desk.clients.items()}
    asyncio.run(age())
    problem(_me(desk, session["access_token"]), 401, "signed_out")
    assert _me(desk, _refresh(desk, session["refresh_token"]).json()["access_token"]).status_code == 200
    for name in everybody:
        fresh = _sign_in(desk, f"{name}@desk.example").json()["access_token"]
        desk.clients[name].headers["Authorization"] = f"Bearer {fresh}"
