"""Commands as a console sends them."""

from __future__ import annotations

import uuid
from typing import Any

import httpx


def key() -> dict[str, str]:
    """A fresh Idempotency-Key."""
    return {"Idempotency-Key": str(uuid.uuid4())}


def guest() -> dict[str, str]:
    """Somebody who has never written before."""
    return {"email": f"{uuid.uuid4().hex}@guests.example", "name": "Gulnara Guest"}


def reply(http: httpx.Client, ticket_id: str, text: str, **fields: Any) -> httpx.Response:
    return http.post(f"/v1/tickets/{ticket_id}/messages", headers=key(), json={"text": text, **fields})


def change(http: httpx.Client, ticket: dict[str, Any], **fields: Any) -> httpx.Response:
    version = f'"{ticket.get("version", 1)}"'
    return http.patch(f"/v1/tickets/{ticket['id']}", headers=key() | {"If-Match": version}, json=fields)


def ticket(http: httpx.Client, ticket_id: str) -> dict[str, Any]:
    answer = http.get(f"/v1/tickets/{ticket_id}")
    assert answer.status_code == 200, answer.text
    found: dict[str, Any] = answer.json()
    return found


def case(http: httpx.Client, ticket_id: str) -> dict[str, Any]:
    answer = http.get(f"/v1/tickets/{ticket_id}/case")
    assert answer.status_code == 200, answer.text
    found: dict[str, Any] = answer.json()
    return found


def problem(answer: httpx.Response, status: int, code: str) -> dict[str, Any]:
    """The Problem of an answer, which must be this one."""
    assert answer.status_code == status, answer.text
    assert answer.headers["content-type"] == "application/problem+json"
    found: dict[str, Any] = answer.json()
    assert found["code"] == code
    assert found["status"] == status
    assert found["title"].endswith(".")
    return found
