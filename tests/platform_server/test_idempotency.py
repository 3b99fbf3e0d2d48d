"""One key is one effect, however often and however concurrently it is sent."""

from __future__ import annotations

import asyncio
import uuid

import httpx
import pytest

from tests.platform_server.asking import case, change, guest, key, problem, reply
from tests.platform_server.conftest import Desk


def _together(
    desk: Desk, method: str, path: str, times: int, headers: dict[str, str], body: object
) -> list[httpx.Response]:
    async def send() -> list[httpx.Response]:
        signed = {"Authorization": desk.agent.headers["Authorization"]} | headers
        limits = httpx.Limits(max_connections=times)
        async with httpx.AsyncClient(
            base_url=desk.process.url, headers=signed, limits=limits, timeout=30, trust_env=False
        ) as http:
            return await asyncio.gather(*(http.request(method, path, json=body) for _ in range(times)))

    return asyncio.run(send())


def test_sixteen_times_the_same_reply_at_once_is_one_reply(desk: Desk) -> None:
    opened = desk.take_in(sender=guest())["ticket"]["id"]
    path = f"/v1/tickets/{opened}/messages"
    answers = _together(desk, "POST", path, 16, key(), {"text": "Only once."})
    assert {answer.status_code for answer in answers} == {201}
    assert len({answer.content for answer in answers}) == 1
    assert sum("idempotent-replay" not in answer.headers for answer in answers) == 1
    texts = [message["text"] for message in case(desk.agent, opened)["messages"]]
    assert texts.count("Only once.") == 1


def test_sixteen_different_replies_at_once_all_arrive(desk: Desk) -> None:
    opened = desk.take_in(sender=guest())["ticket"]["id"]

    async def send() -> list[httpx.Response]:
        signed = {"Authorization": desk.agent.headers["Authorization"]}
        async with httpx.AsyncClient(base_url=desk.process.url, headers=signed, timeout=30, trust_env=False) as http:
            return await asyncio.gather(
                *(
                    http.post(f"/v1/tickets/{opened}/messages", headers=key(), json={"text": f"Reply {number}"})
                    for number in range(16)
                )
            )

    assert {answer.status_code for answer in asyncio.run(send())} == {201}
    found = case(desk.agent, opened)
    assert len(found["messages"]) == 17
    assert found["ticket"]["message_count"] == 17
    seqs = [event["seq"] for event in found["events"]]
    assert seqs == list(range(1, len(seqs) + 1))


def test_the_same_key_gives_the_first_answer_again(desk: Desk) -> None:
    opened = desk.take_in(sender=guest())["ticket"]["id"]
    headers = key()
    first = desk.agent.post(f"/v1/tickets/{opened}/messages", headers=headers, json={"text": "Hello"})
    reply(desk.other, opened, "Something else happens")
    again = desk.agent.post(f"/v1/tickets/{opened}/messages", headers=headers, json={"text": "Hello", "unknown": 1})
    assert again.content == first.content
    assert again.headers["etag"] == first.headers["etag"]
    assert again.headers["idempotent-replay"] == "true"


def test_the_same_key_for_something_else_is_refused(desk: Desk) -> None:
    opened = desk.take_in(sender=guest())["ticket"]["id"]
    headers, path = key(), f"/v1/tickets/{opened}/messages"
    desk.agent.post(path, headers=headers, json={"text": "Hello"}).raise_for_status()
    problem(desk.agent.post(path, headers=headers, json={"text": "Goodbye"}), 422, "key_reused")
    problem(desk.other.post(path, headers=headers, json={"text": "Hello"}), 422, "key_reused")
    other = desk.take_in(sender=guest())["ticket"]["id"]
    elsewhere = desk.agent.post(f"/v1/tickets/{other}/messages", headers=headers, json={"text": "Hello"})
    problem(elsewhere, 422, "key_reused")


def test_a_refusal_is_an_answer_too(desk: Desk) -> None:
    opened = desk.take_in(sender=guest())["ticket"]
    change(desk.agent, opened, priority="high").raise_for_status()
    headers = key() | {"If-Match": f'"{opened.get("version", 1)}"'}
    first = desk.agent.patch(f"/v1/tickets/{opened['id']}", headers=headers, json={"priority": "low"})
    again = desk.agent.patch(f"/v1/tickets/{opened['id']}", headers=headers, json={"priority": "low"})
    problem(first, 412, "version_moved")
    assert again.content == first.content


@pytest.mark.parametrize("value", [None, "", "not-a-uuid", "1" * 40])
def test_a_command_without_a_proper_key_is_refused(desk: Desk, value: str | None) -> None:
    opened = desk.take_in(sender=guest())["ticket"]["id"]
    headers = {} if value is None else {"Idempotency-Key": value}
    answer = desk.agent.post(f"/v1/tickets/{opened}/messages", headers=headers, json={"text": "Hello"})
    assert problem(answer, 400, "idempotency_key")["field"] == "Idempotency-Key"
    assert len(case(desk.agent, opened)["messages"]) == 1


def test_one_can_ask_what_became_of_a_key(desk: Desk) -> None:
    opened = desk.take_in(sender=guest())["ticket"]["id"]
    headers = key()
    path = f"/v1/commands/{headers['Idempotency-Key']}"
    assert desk.agent.get(path).json()["state"] == "unknown"
    answer = desk.agent.post(f"/v1/tickets/{opened}/messages", headers=headers, json={"text": "Hello"})
    outcome = desk.agent.get(path).json()
    assert outcome["state"] == "done"
    assert outcome["status"] == 201
    assert outcome["body"] == answer.json()
    assert desk.other.get(path).json()["state"] == "unknown"
    assert desk.agent.get("/v1/commands/nonsense").json()["state"] == "unknown"


def test_a_killed_platform_still_knows_the_answer(desk: Desk) -> None:
    opened = desk.take_in(sender=guest())["ticket"]["id"]
    headers = {"Idempotency-Key": str(uuid.uuid4()).upper()}
    first = desk.agent.post(f"/v1/tickets/{opened}/messages", headers=headers, json={"text": "Confirmed"})
    desk.process.kill()
    desk.process.start()
    again = desk.agent.post(f"/v1/tickets/{opened}/messages", headers=headers, json={"text": "Confirmed"})
    assert again.content == first.content
    assert len(case(desk.agent, opened)["messages"]) == 2
