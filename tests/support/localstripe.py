"""`localstripe` from PyPI as a process on loopback, and what a marketplace's checkout would have done at Stripe before."""

from __future__ import annotations

import contextlib
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import httpx

KEY = "sk_test_localstripe"
_READY_SECONDS = 30.0


class LocalStripe:
    """A running server and the checkout's own hands in it; `url` is what a gateway is given."""

    def __init__(self, url: str) -> None:
        self.url = url
        self.http = httpx.Client(base_url=url, auth=(KEY, ""), timeout=30, trust_env=False)

    def post(self, path: str, **data: str | int) -> dict[str, Any]:
        answer = self.http.post(f"/v1/{path}", data={name: str(value) for name, value in data.items()})
        assert answer.status_code == 200, answer.text
        found: dict[str, Any] = answer.json()
        return found

    def get(self, path: str) -> dict[str, Any]:
        answer = self.http.get(f"/v1/{path}")
        assert answer.status_code == 200, answer.text
        found: dict[str, Any] = answer.json()
        return found

    def checkout(
        self, amount: int, currency: str = "eur", number: str = "4242424242424242", *, save: bool = True
    ) -> str:
        """A customer pays by a card that is saved; the number of the PaymentIntent."""
        method = self.card(number)
        customer = self.post("customers", email="dana@guests.example")["id"] if save else ""
        if save:
            self.post(f"payment_methods/{method}/attach", customer=customer)
        owner = {"customer": customer} if save else {}
        wanted = {"amount": amount, "currency": currency, "payment_method": method, "confirm": "true"}
        paid = self.post("payment_intents", **wanted, **owner)
        assert paid["status"] == "succeeded"
        return str(paid["id"])

    def card(self, number: str) -> str:
        found = self.post(
            "payment_methods",
            type="card",
            **{"card[number]": number, "card[exp_month]": 12, "card[exp_year]": 2034, "card[cvc]": "123"},
        )
        return str(found["id"])

    def resave(self, payment: str, number: str) -> None:
        """The customer of a payment pays with another card from now on: later charges go to that one."""
        charge = self.get(f"payment_intents/{payment}")["latest_charge"]
        method = self.card(number)
        self.post(f"payment_methods/{method}/attach", customer=charge["customer"])
        self.post(f"charges/{charge['id']}", payment_method=method)

    def refunds(self, payment: str) -> list[dict[str, Any]]:
        """What was really given back of a payment."""
        found: list[dict[str, Any]] = self.get(f"refunds?payment_intent={payment}&limit=100")["data"]
        return found

    def charges(self) -> list[dict[str, Any]]:
        """Every charge at the server."""
        found: list[dict[str, Any]] = self.get("charges?limit=100")["data"]
        return found


@contextlib.contextmanager
def local_stripe(folder: Path) -> Iterator[LocalStripe]:
    """The server until the end of the block."""
    with socket.socket(socket.AF_INET6) as free:
        free.bind(("::", 0))
        port = free.getsockname()[1]
    log = (folder / "localstripe.log").open("wb")
    command = [sys.executable, "-m", "localstripe", "--from-scratch", "--port", str(port)]
    process = subprocess.Popen(command, stdout=log, stderr=subprocess.STDOUT, stdin=subprocess.DEVNULL)
    server = LocalStripe(f"http://127.0.0.1:{port}")
    try:
        _await_ready(process, server, folder / "localstripe.log")
        yield server
    finally:
        server.http.close()
        process.terminate()
        try:
            process.wait(10)
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait()
        log.close()


def _await_ready(process: subprocess.Popen[bytes], server: LocalStripe, log: Path) -> None:
    end = time.monotonic() + _READY_SECONDS
    while True:
        with contextlib.suppress(httpx.TransportError):
            if server.http.get("/v1/charges").status_code == 200:
                return
        assert process.poll() is None, log.read_text("utf-8", "replace")
        assert time.monotonic() < end, "localstripe did not become ready"
        time.sleep(0.05)
