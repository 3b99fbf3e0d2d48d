"""Answering, noting, changing, merging: what agents do to a case."""

from __future__ import annotations

import base64
import time
from datetime import UTC, datetime, timedelta
from typing import Any

from tests.platform_server.asking import case, change, guest, key, problem, reply, ticket
from tests.platform_server.conftest import Desk


def _case(desk: Desk, **fields: Any) -> dict[str, Any]:
    opened: dict[str, Any] = desk.take_in(sender=guest(), **fields)
    return opened


def test_a_reply_answers_the_customer_and_stops_the_first_clock(desk: Desk) -> None:
    opened = _case(desk)
    assert [clock["state"] for clock in opened["ticket"]["clocks"] if clock["metric"] == "first_reply"] == ["running"]
    answer = reply(desk.agent, opened["ticket"]["id"], "The new code is 4711.", seen=opened["message"]["id"])
    assert answer.status_code == 201, answer.text
    delivered = answer.json()
    assert delivered["message"]["author"] == "agent"
    assert delivered["message"]["delivery"] == "queued"
    assert delivered["ticket"]["status"] == "open"
    assert delivered["ticket"]["assignee_id"] == desk.agents["agent"].id
    assert [clock["state"] for clock in delivered["ticket"]["clocks"] if clock["metric"] == "first_reply"] == ["met"]
    assert answer.headers["etag"] == f'"{delivered["ticket"]["version"]}"'


def test_a_note_is_for_colleagues_only_and_satisfies_no_clock(desk: Desk) -> None:
    opened = _case(desk)
    noted = reply(desk.agent, opened["ticket"]["id"], "Host is on the way.", public=False).json()
    assert noted["message"].get("public") is False
    assert "delivery" not in noted["message"]
    assert noted["ticket"].get("status", "new") == "new"
    assert [clock["state"] for clock in noted["ticket"]["clocks"] if clock["metric"] == "first_reply"] == ["running"]


def test_a_reply_to_what_was_not_seen_is_held_back_unless_meant(desk: Desk) -> None:
    sender = guest()
    first = desk.take_in(sender=sender, text="The code does not work.")
    desk.take_in(sender=sender, text="Found it, thanks!")
    ticket_id, seen = first["ticket"]["id"], first["message"]["id"]
    found = problem(reply(desk.agent, ticket_id, "Try 4711.", seen=seen), 409, "conversation_moved")
    assert found["current"]["id"] == ticket_id
    assert reply(desk.agent, ticket_id, "Try 4711.", seen=seen, send_anyway=True).status_code == 201


def test_ones_own_message_does_not_hold_the_next_one_back(desk: Desk) -> None:
    opened = _case(desk)
    ticket_id, seen = opened["ticket"]["id"], opened["message"]["id"]
    assert reply(desk.agent, ticket_id, "One moment.", seen=seen).status_code == 201
    assert reply(desk.agent, ticket_id, "The code is 4711.", seen=seen).status_code == 201
    problem(reply(desk.other, ticket_id, "The code is 4712.", seen=seen), 409, "conversation_moved")


def test_a_reply_can_set_the_status_with_it(desk: Desk) -> None:
    opened = _case(desk)
    answer = reply(desk.agent, opened["ticket"]["id"], "Done.", status="solved").json()
    assert answer["ticket"]["status"] == "solved"
    problem(reply(desk.agent, opened["ticket"]["id"], "Done.", status="closed"), 422, "status")


def test_an_empty_or_overlong_message_is_refused_by_field(desk: Desk) -> None:
    opened = _case(desk)
    assert problem(reply(desk.agent, opened["ticket"]["id"], "  "), 422, "text")["field"] == "text"
    assert problem(reply(desk.agent, opened["ticket"]["id"], "x" * 200_001), 422, "text")["field"] == "text"


def test_card_numbers_are_masked_before_they_are_stored(desk: Desk) -> None:
    opened = _case(desk, text="Charge 4111 1111 1111 1111 please")
    assert "4111 1111" not in opened["message"]["text"]
    assert "1111" in opened["message"]["text"]
    answer = reply(desk.agent, opened["ticket"]["id"], "I see 4111111111111111").json()
    assert "4111111111111111" not in answer["message"]["text"]


def test_a_public_reply_travels_to_delivered(desk: Desk) -> None:
    opened = _case(desk)
    sent = reply(desk.agent, opened["ticket"]["id"], "Hello").json()["message"]["id"]
    seen, end = [], time.monotonic() + 30
    while "delivered" not in seen and time.monotonic() < end:
        messages = case(desk.agent, opened["ticket"]["id"])["messages"]
        state = next(message["delivery"] for message in messages if message["id"] == sent)
        seen += [] if state in seen else [state]
    assert seen[-1] == "delivered"


def test_a_change_needs_the_version_that_was_looked_at(desk: Desk) -> None:
    opened = _case(desk)["ticket"]
    changed = change(desk.agent, opened, priority="high", tags=["door", "door", " code "])
    assert changed.status_code == 200, changed.text
    assert changed.json()["tags"] == ["door", "code"]
    found = problem(change(desk.other, opened, priority="low"), 412, "version_moved")
    assert found["current"]["priority"] == "high"
    missing = desk.agent.patch(f"/v1/tickets/{opened['id']}", headers=key(), json={"priority": "low"})
    problem(missing, 428, "if_match_required")


def test_two_people_changing_at_once_do_not_overwrite_each_other(desk: Desk) -> None:
    opened = _case(desk)["ticket"]
    answers = [
        change(client, opened, subject=f"By {name}") for name, client in desk.clients.items() if name != "gateway"
    ]
    assert sorted(answer.status_code for answer in answers) == [200, 412, 412, 412, 412]


def test_each_change_is_told_in_the_history(desk: Desk) -> None:
    opened = _case(desk)["ticket"]
    until = (datetime.now(UTC) + timedelta(hours=2)).isoformat()
    fields = {"priority": "urgent", "tags": ["x"], "assignee_id": desk.agents["other"].id, "snoozed_until": until}
    changed = change(desk.agent, opened, status="pending", **fields)
    assert changed.status_code == 200, changed.text
    told = {event["type"]: event for event in case(desk.agent, opened["id"])["events"]}
    assert set(told) == {"created", "priority", "tags", "assignee", "snoozed", "status", "clock"}
    assert told["assignee"]["data"]["to_name"] == desk.agents["other"].name
    assert told["status"]["data"] == {"from": "new", "to": "pending"}
    cleared = change(desk.agent, changed.json(), assignee_id="", snoozed_until=None)
    assert "assignee_id" not in cleared.json()
    assert "snoozed_until" not in cleared.json()


def test_wrong_values_are_refused_by_field(desk: Desk) -> None:
    opened = _case(desk)["ticket"]
    past = (datetime.now(UTC) - timedelta(hours=2)).isoformat()
    wrong = {
        "status": "asleep",
        "priority": "very",
        "assignee_id": "nobody",
        "queue": "nowhere",
        "booking_id": "none",
        "snoozed_until": past,
        "subject": "x" * 501,
        "tags": ["x" * 61],
    }
    for field, value in wrong.items():
        assert problem(change(desk.agent, opened, **{field: value}), 422, field)["field"] == field
    assert ticket(desk.agent, opened["id"]).get("version", 1) == opened.get("version", 1)


def test_a_merged_case_gives_its_messages_and_keeps_the_earliest_clock(desk: Desk) -> None:
    first = _case(desk, text="By chat: the door")
    second = _case(desk, channel="email", text="By mail: the door")
    into, gone = first["ticket"]["id"], second["ticket"]["id"]
    answer = desk.agent.post(f"/v1/tickets/{gone}/merge", headers=key(), json={"into": into})
    assert answer.status_code == 200, answer.text
    merged = answer.json()
    assert merged["id"] == into
    assert merged["message_count"] == 2
    due = [clock["due_at"] for clock in merged["clocks"] if clock["metric"] == "first_reply"]
    assert due == [clock["due_at"] for clock in first["ticket"]["clocks"] if clock["metric"] == "first_reply"]
    assert len(case(desk.agent, into)["messages"]) == 2
    left = ticket(desk.agent, gone)
    assert left["merged_into"] == into
    assert left["status"] == "closed"
    problem(reply(desk.agent, gone, "Hello?"), 409, "merged")
    problem(desk.agent.post(f"/v1/tickets/{into}/merge", headers=key(), json={"into": into}), 422, "into")


def test_a_message_to_a_merged_case_reaches_the_other(desk: Desk) -> None:
    sender = guest()
    first = _case(desk)
    second = desk.take_in(sender=sender, thread=["chat-9"], text="One")
    desk.agent.post(
        f"/v1/tickets/{second['ticket']['id']}/merge", headers=key(), json={"into": first["ticket"]["id"]}
    ).raise_for_status()
    third = desk.take_in(sender=sender, thread=["chat-9"], text="Two")
    assert third["ticket"]["id"] == first["ticket"]["id"]


def test_files_are_kept_and_given_out_so_that_nothing_runs_them(desk: Desk) -> None:
    opened = _case(desk)
    page = b"<html><script>alert(1)</script></html>"
    files = [{"name": "../../evil.html", "content": base64.b64encode(page).decode(), "mime": "image/png"}]
    sent = reply(desk.agent, opened["ticket"]["id"], "See file", attachments=files).json()["message"]
    kept = sent["attachments"][0]
    assert "/" not in kept["name"]
    assert kept["mime"] != "image/png"
    assert kept["size"] == len(page)
    answer = desk.other.get(f"/v1/attachments/{kept['id']}")
    assert answer.content == page
    assert answer.headers["content-type"].startswith(("application/octet-stream", "text/plain"))
    assert answer.headers["content-disposition"].startswith("attachment;")
    assert answer.headers["x-content-type-options"] == "nosniff"
    assert "sandbox" in answer.headers["content-security-policy"]
    problem(desk.agent.get("/v1/attachments/none"), 404, "not_found")


def test_the_clocks_explain_themselves(desk: Desk) -> None:
    opened = _case(desk)["ticket"]
    report = desk.agent.get(f"/v1/tickets/{opened['id']}/clocks").json()
    first = next(why for why in report["clocks"] if why["clock"]["metric"] == "first_reply")
    assert first["steps"][0]["kind"] == "opened"
    assert first["operator_set"], "minutes in the chat are a default, no written promise"
    counted = sum(step.get("counted_seconds", 0) for step in first["steps"])
    assert counted == first["clock"].get("elapsed_seconds", 0)


def test_what_does_not_exist_is_said_so(desk: Desk) -> None:
    for path in ("/v1/tickets/none", "/v1/tickets/none/case", "/v1/tickets/none/clocks", "/v1/canned-replies/none"):
        problem(desk.agent.get(path), 404, "not_found")
    problem(reply(desk.agent, "none", "Hello"), 404, "not_found")


def test_thanks_want_no_answer(desk: Desk) -> None:
    opened = _case(desk)["ticket"]
    assert reply(desk.agent, opened["id"], "Here is your code.").status_code == 201
    before = ticket(desk.agent, opened["id"])
    problem(change(desk.agent, before, no_answer_needed=True), 422, "no_answer_needed")
    customer = {"customer_id": opened["customer_id"]}
    desk.take_in(sender=customer, text="Thank you!", booking_code=opened.get("booking_code", ""))
    waits = ticket(desk.agent, opened["id"])
    assert "running" in [clock["state"] for clock in waits["clocks"] if clock["metric"] == "next_reply"]
    ended = change(desk.agent, waits, no_answer_needed=True)
    assert ended.status_code == 200, ended.text
    assert "next_reply" not in [clock["metric"] for clock in ended.json()["clocks"]]
    told = [event for event in case(desk.agent, opened["id"])["events"] if event["type"] == "clock"]
    (said,) = [event for event in told if event["data"]["what"] == "no_answer_needed"]
    assert (said["author"], said["author_id"]) == ("agent", desk.agents["agent"].id)
    assert "ended" in [event["data"]["what"] for event in told if event["data"].get("metric") == "next_reply"]
    again = ticket(desk.agent, opened["id"])
    problem(change(desk.agent, again, no_answer_needed=True), 422, "no_answer_needed")
