"""Kills, broken answers and wrong addresses, as an agent at a real console meets them."""

from __future__ import annotations

import asyncio
import socket
import ssl
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
import trustme

from tests.e2e.console_process import ConsoleProcess, keyring_is_there
from tests.e2e.test_main_job import QUESTION, REFUND, Consoles, case_of, open_case, wait_for
from tests.e2e.world import AGENT, guest_writes
from tests.support.faulty_proxy import FaultyProxy, Mode, always
from tests.support.platform import PASSWORD, PlatformProcess

pytestmark = [pytest.mark.journey, pytest.mark.timeout(180)]


class Between:
    """A `FaultyProxy` on a loop of its own, which a journey steers from its thread."""

    def __init__(self, target: str) -> None:
        self._loop = asyncio.new_event_loop()
        self._thread = threading.Thread(target=self._loop.run_forever, daemon=True)
        self._thread.start()
        self.proxy = FaultyProxy(target)
        self._do(self.proxy.__aenter__())
        self.url = self.proxy.url

    def be(self, mode: Mode, *, cut: bool = False) -> None:
        """From now on; `cut` also ends what is open."""
        self.proxy.plan = always(mode)
        if cut:
            self._do(self.proxy.cut())

    def be_from(self, request: str, mode: Mode) -> None:
        """From the request on that begins like this."""
        self.proxy.turns = (request.encode(), mode)

    def close(self) -> None:
        """End it and its loop."""
        self._do(self.proxy.__aexit__())
        self._loop.call_soon_threadsafe(self._loop.stop)
        self._thread.join()
        self._loop.close()

    def _do(self, work: object) -> None:
        asyncio.run_coroutine_threadsafe(work, self._loop).result(20)  # type: ignore[arg-type]


@pytest.fixture
def between(desk: PlatformProcess) -> Iterator[Between]:
    made = Between(desk.url)
    yield made
    made.close()


def confirm_a_refund(console: ConsoleProcess) -> None:
    """Everything up to the press on the button that names the amount."""
    console.press("Refund…")
    console.see("can still be given back")
    console.see("Choose a reason")
    console.fill("Note for colleagues and the audit trail", "One night without the door")
    console.focus("Reason")
    console.type("No")
    console.fill("Amount", REFUND)
    # A message to the guest would take the case out of the list of those that nobody has.
    console.press("Tell the customer")
    console.press("Give back ₸…")


def signed_in(console: Consoles, url: str) -> ConsoleProcess:
    """A console with a keyring, in the case."""
    agent = console("agent", keyring=True)
    agent.sign_in(url, AGENT, PASSWORD)
    agent.see("synced")
    open_case(agent)
    return agent


@pytest.mark.parametrize("moment", ["in the undo window", "while it is sent", "taken back"])
def test_a_refund_outlives_a_killed_console_as_it_was_meant(
    desk: PlatformProcess, console: Consoles, between: Between, moment: str
) -> None:
    if not keyring_is_there():
        pytest.skip("no Secret Service can be run here")
    ticket = guest_writes(desk, QUESTION)["ticket"]
    agent = signed_in(console, between.url)
    if moment == "while it is sent":
        between.be_from("POST /v1/refunds", "swallow")
    confirm_a_refund(agent)
    if moment == "taken back":
        # Until then the button that confirms still stands there, and would be taken for the one that comes back.
        agent.see("Leaves in")
        agent.press("Undo")
        wait_for(lambda: "Give back ₸20,000.00" in agent.do("texts"), "the button that confirms, again")
    elif moment == "while it is sent":
        wait_for(lambda: case_of(desk, ticket["id"]).refunds, "the platform to have it")
    else:
        agent.see("Leaves in")
    agent.kill()
    between.be("pass")

    agent = console("agent", keyring=True)
    agent.see("synced")
    open_case(agent)
    if moment == "taken back":
        agent.see("Refund…")
        assert not case_of(desk, ticket["id"]).refunds
    else:
        agent.see("given back")
        (refund,) = wait_for(lambda: case_of(desk, ticket["id"]).refunds, "the refund")
        wait_for(lambda: case_of(desk, ticket["id"]).refunds[0].state == "succeeded", "the refund to succeed")
        assert case_of(desk, ticket["id"]).payments[0].refunded == refund.amount
    assert agent.close() == 0


def test_a_platform_killed_in_mid_refund_gives_back_once(desk: PlatformProcess, console: Consoles) -> None:
    ticket = guest_writes(desk, QUESTION)["ticket"]
    agent = console("agent")
    agent.sign_in(desk.url, AGENT, PASSWORD)
    agent.see("synced")
    open_case(agent)
    confirm_a_refund(agent)
    agent.see_no_more("Leaves in")
    desk.kill()
    agent.see("Offline")
    desk.start()
    agent.see("Given back")
    (refund,) = case_of(desk, ticket["id"]).refunds
    assert case_of(desk, ticket["id"]).payments[0].refunded == refund.amount
    assert agent.close() == 0


MODES: list[Mode] = ["garble", "truncate", "swallow", "refuse"]


@pytest.mark.parametrize("mode", MODES)
def test_broken_answers_while_an_agent_types_and_sends(
    desk: PlatformProcess, console: Consoles, between: Between, mode: Mode
) -> None:
    ticket = guest_writes(desk, QUESTION)["ticket"]
    agent = console("agent")
    agent.sign_in(between.url, AGENT, PASSWORD)
    agent.see("synced")
    open_case(agent)
    agent.key("R")
    agent.type("I am on my ")
    between.be(mode, cut=True)
    agent.type("way")
    agent.see("I am on my way")
    agent.key("Ctrl+Return")
    wait_for(
        lambda: any(said in text for text in agent.do("texts") for said in ("Offline", "being asked", "Waiting for")),
        "a sentence about it",
    )
    agent.see("I am on my way")
    between.be("pass", cut=True)
    agent.see("synced", timeout=60)
    wait_for(lambda: [m for m in case_of(desk, ticket["id"]).messages if m.author == "agent"], "the reply", 60)
    agent.see_no_more("Waiting for")
    assert [m.text for m in case_of(desk, ticket["id"]).messages if m.author == "agent"] == ["I am on my way"]
    assert agent.close() == 0


@contextmanager
def serving(answer: bytes, context: ssl.SSLContext | None = None) -> Iterator[int]:
    """Something on this computer that answers everything with the same bytes; its port."""
    listener = socket.create_server(("127.0.0.1", 0))

    def serve() -> None:
        while True:
            try:
                raw, _ = listener.accept()
            except OSError:
                return
            try:
                with context.wrap_socket(raw, server_side=True) if context else raw as peer:
                    peer.settimeout(5)
                    peer.recv(65536)
                    peer.sendall(answer)
            except OSError:
                continue

    thread = threading.Thread(target=serve, daemon=True)
    thread.start()
    try:
        yield listener.getsockname()[1]
    finally:
        listener.shutdown(socket.SHUT_RDWR)
        listener.close()
        thread.join(5)


def _page(status: str, body: bytes) -> bytes:
    return f"HTTP/1.1 {status}\r\nContent-Length: {len(body)}\r\nConnection: close\r\n\r\n".encode() + body


@contextmanager
def expired(folder: Path) -> Iterator[tuple[int, dict[str, str]]]:
    """A server whose certificate ran out yesterday; its port, and the environment of a console that trusts its issuer."""
    authority = trustme.CA()
    certificate = authority.issue_cert("127.0.0.1", not_after=datetime.now(UTC) - timedelta(days=1))
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    certificate.configure_cert(context)
    authority.cert_pem.write_to_path(str(folder / "authority.pem"))
    with serving(b"", context) as port:
        yield port, {"SSL_CERT_FILE": str(folder / "authority.pem")}


def test_each_way_of_not_getting_in_has_its_sentence(desk: PlatformProcess, console: Consoles, tmp_path: Path) -> None:
    with (
        serving(_page("200 OK", b"<html>A shop</html>")) as shop,
        serving(_page("404 Not Found", b"")) as other,
        expired(tmp_path) as (late, trusting),
    ):
        agent = console("agent", environment=trusting)
        with socket.create_server(("127.0.0.1", 0)) as taken:
            nobody = taken.getsockname()[1]
        for url, password, sentence in (
            (desk.url, "not it", "The e-mail address or the password is wrong."),
            (f"http://127.0.0.1:{shop}", PASSWORD, "does not understand"),
            (f"http://127.0.0.1:{other}", PASSWORD, "There is no platform at this address."),
            (f"http://127.0.0.1:{nobody}", PASSWORD, "cannot be reached"),
            (f"https://127.0.0.1:{late}", PASSWORD, "The certificate of the platform has expired."),
        ):
            agent.sign_in(url, AGENT, password)
            agent.see(sentence)
    agent.sign_in(desk.url, AGENT, PASSWORD)
    agent.see("synced")
    assert agent.close() == 0
