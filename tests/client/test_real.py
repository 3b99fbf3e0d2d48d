"""The client on real sockets: a real platform, an expired certificate, a server that says nothing."""

from __future__ import annotations

import asyncio
import contextlib
import datetime as dt
import ssl
from collections.abc import AsyncIterator, Iterator
from pathlib import Path

import pytest
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec

from agent_console.client.connection import Connection
from agent_console.client.feed import Hello
from agent_console.client.platform import PlatformClient
from agent_console.contract.commands import Change
from agent_console.contract.money_commands import RefundQuoteRequest
from agent_console.domain.faults import Fault, NotFound, Offline, WrongAddress, WrongPassword
from tests.support.faulty_proxy import FaultyProxy, always
from tests.support.platform import PASSWORD, PlatformProcess, fresh_database, platform_process


@pytest.fixture(scope="module")
def platform(tmp_path_factory: pytest.TempPathFactory) -> Iterator[PlatformProcess]:
    with (
        fresh_database("sqlite", tmp_path_factory.mktemp("platform")) as database,
        platform_process(database) as process,
    ):
        process.add_agent("ada@desk.example", "admin")
        yield process


@contextlib.asynccontextmanager
async def signed_in(url: str) -> AsyncIterator[PlatformClient]:
    line = Connection(url)
    try:
        client = PlatformClient(line)
        await client.sign_in("ada@desk.example", PASSWORD, "test")
        yield client
    finally:
        await line.close()


def test_pages_and_feed_tell_the_same_story(platform: PlatformProcess) -> None:
    async def work() -> None:
        async with signed_in(platform.url) as client:
            page = await client.changes(0)
            assert page.head > 0 and {change.entity for change in page.changes} >= {"agent"}

            def intake() -> str:
                with platform.client("ada@desk.example") as http:
                    ticket: dict[str, str] = platform.take_in(http, text="Listen.")["ticket"]
                    return ticket["id"]

            heard: list[Change] = []
            asking = asyncio.create_task(asyncio.sleep(0, ""))
            async with asyncio.timeout(20):
                events = client.events(page.head)
                async for event in events:
                    if isinstance(event, Hello):
                        asking = asyncio.create_task(asyncio.to_thread(intake))
                    elif isinstance(event, Change):
                        heard.append(event)
                        if {"ticket", "message", "customer"} <= {change.entity for change in heard}:
                            break
                await events.aclose()  # type: ignore[attr-defined]
            ticket_id = await asking
            assert ticket_id in {change.id for change in heard if change.entity == "ticket"}
            delta = await client.changes(page.head)
            assert {change.id for change in heard} <= {change.id for change in delta.changes}
            assert (await client.case(ticket_id)).messages[0].text == "Listen."
            assert (await client.clocks(ticket_id)).clocks
            await client.presence(ticket_id, "reading")
            with pytest.raises(NotFound):
                await client.refund_quote("no-such-booking", RefundQuoteRequest())
            assert (await client.outcome("4b8c0f5e-0000-4000-8000-000000000000")).state == "unknown"

    asyncio.run(work())


def test_tokens_are_renewed_and_ended(platform: PlatformProcess) -> None:
    async def work() -> None:
        async with signed_in(platform.url) as client:
            first = client.session
            second = await client.refresh()
            assert first is not None and second.refresh_token != first.refresh_token
            await client.changes(0, limit=1)
            await client.sign_out()
            assert client.session is None
        line = Connection(platform.url)
        with pytest.raises(WrongPassword):
            await PlatformClient(line).sign_in("ada@desk.example", "wrong")
        await line.close()

    asyncio.run(work())


def test_a_connection_that_breaks_in_mid_body(platform: PlatformProcess) -> None:
    async def work() -> None:
        async with FaultyProxy(platform.url) as proxy, signed_in(proxy.url) as client:
            for mode in ("truncate", "swallow", "lose", "garble"):
                proxy.plan = always(mode)  # type: ignore[arg-type]
                with pytest.raises(Fault):
                    await client.changes(0)
                await proxy.cut()
            proxy.plan = always("pass")
            assert (await client.changes(0)).changes

    asyncio.run(work())


def test_a_server_that_says_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("agent_console.client.connection._READ", 0.2)

    async def work() -> None:
        held: list[asyncio.StreamWriter] = []
        server = await asyncio.start_server(lambda _, writer: held.append(writer), "127.0.0.1", 0)
        line = Connection(f"http://127.0.0.1:{server.sockets[0].getsockname()[1]}")
        try:
            with pytest.raises(Offline) as caught:
                await PlatformClient(line).sign_in("a@b.example", "x")
            assert caught.value.code == "timed_out"
        finally:
            await line.close()
            for writer in held:
                writer.close()
            server.close()

    asyncio.run(work())


def certificate(folder: Path, *, days: int) -> tuple[Path, Path]:
    """A certificate for 127.0.0.1 that runs out in `days`, and its key."""
    import ipaddress

    key = ec.generate_private_key(ec.SECP256R1())
    name = x509.Name([x509.NameAttribute(x509.NameOID.COMMON_NAME, "127.0.0.1")])
    end = dt.datetime.now(dt.UTC) + dt.timedelta(days=days)
    made = (
        x509.CertificateBuilder()
        .subject_name(name)
        .issuer_name(name)
        .public_key(key.public_key())
        .serial_number(x509.random_serial_number())
        .not_valid_before(end - dt.timedelta(days=90))
        .not_valid_after(end)
        .add_extension(x509.SubjectAlternativeName([x509.IPAddress(ipaddress.ip_address("127.0.0.1"))]), critical=False)
        .add_extension(x509.BasicConstraints(ca=True, path_length=None), critical=True)
        .sign(key, hashes.SHA256())
    )
    certificate_file, key_file = folder / "cert.pem", folder / "key.pem"
    certificate_file.write_bytes(made.public_bytes(serialization.Encoding.PEM))
    key_file.write_bytes(
        key.private_bytes(serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, serialization.NoEncryption())
    )
    return certificate_file, key_file


@pytest.mark.parametrize(
    ("days", "trusted", "code"), [(-1, True, "certificate_expired"), (30, False, "certificate"), (30, True, "")]
)
def test_certificates(tmp_path: Path, days: int, trusted: bool, code: str) -> None:
    certificate_file, key_file = certificate(tmp_path, days=days)

    async def answer(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        await reader.readuntil(b"\r\n\r\n")
        writer.write(b"HTTP/1.1 404 Not Found\r\ncontent-length: 0\r\nconnection: close\r\n\r\n")
        await writer.drain()
        writer.close()

    async def work() -> None:
        here = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        here.load_cert_chain(certificate_file, key_file)
        server = await asyncio.start_server(answer, "127.0.0.1", 0, ssl=here)
        verify = ssl.create_default_context(cafile=str(certificate_file)) if trusted else None
        line = Connection(f"https://127.0.0.1:{server.sockets[0].getsockname()[1]}", verify=verify)
        try:
            with pytest.raises(WrongAddress) as caught:
                await PlatformClient(line).sign_in("a@b.example", "x")
            assert caught.value.code == (code or "wrong_address")
        finally:
            await line.close()
            server.close()

    asyncio.run(work())


def test_httpx_is_not_imported_before_it_is_needed() -> None:
    import subprocess
    import sys

    code = "import sys, agent_console.desk.signing_in; sys.exit('httpx' in sys.modules or 'keyring' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
