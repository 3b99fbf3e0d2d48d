"""Hostile messages in a real console: nothing is fetched, nothing is slow; and no log says what people wrote."""

from __future__ import annotations

import base64
import os
import socket
import struct
import threading
import time
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest

from tests.e2e.test_main_job import Consoles, case_of, wait_for
from tests.e2e.world import AGENT, GUEST, GUEST_MAIL, guest_writes
from tests.support.platform import PASSWORD, PlatformProcess

pytestmark = [pytest.mark.journey, pytest.mark.timeout(180)]


@contextmanager
def listening() -> Iterator[tuple[int, list[bytes]]]:
    """A port of this computer, and whatever knocked at it."""
    heard: list[bytes] = []
    listener = socket.create_server(("127.0.0.1", 0))

    def serve() -> None:
        while True:
            try:
                raw, _ = listener.accept()
            except OSError:
                return
            with raw:
                raw.settimeout(2)
                try:
                    heard.append(raw.recv(4096))
                except OSError:
                    heard.append(b"")

    thread = threading.Thread(target=serve, daemon=True)
    thread.start()
    try:
        yield listener.getsockname()[1], heard
    finally:
        listener.shutdown(socket.SHUT_RDWR)
        listener.close()
        thread.join(5)


def bomb(side: int) -> bytes:
    """A PNG of a few megabytes that claims (and has) `side` times `side` pixels."""

    def part(kind: bytes, body: bytes) -> bytes:
        return struct.pack(">I", len(body)) + kind + body + struct.pack(">I", zlib.crc32(kind + body))

    squeeze = zlib.compressobj(9)
    rows = b"".join(squeeze.compress(bytes(1 + side // 8)) for _ in range(side)) + squeeze.flush()
    head = struct.pack(">IIBBBBB", side, side, 1, 0, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + part(b"IHDR", head) + part(b"IDAT", rows) + part(b"IEND", b"")


def attached(name: str, content: bytes) -> dict[str, Any]:
    return {"name": name, "mime": "image/png", "content": base64.b64encode(content).decode(), "inline": True}


def resident(pid: int) -> int:
    """Megabytes that a process has taken at the most."""
    said = Path(f"/proc/{pid}/status").read_text("ascii").splitlines()
    return next(int(line.split()[1]) for line in said if line.startswith("VmHWM")) // 1024


def worked(pid: int) -> float:
    """Seconds for which the first thread of a process, which is the window's, has had a processor."""
    fields = Path(f"/proc/{pid}/task/{pid}/stat").read_text("ascii").rpartition(")")[2].split()
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


def test_a_hostile_letter_fetches_nothing_and_holds_up_nobody(desk: PlatformProcess, console: Consoles) -> None:
    with listening() as (port, heard):
        trap = f"http://127.0.0.1:{port}"
        html = (
            f"<html><head><link rel=stylesheet href={trap}/css><meta http-equiv=refresh content='0;url={trap}/meta'>"
            f"<base href={trap}/><style>@import url({trap}/import); body {{ background: url({trap}/bg) }}</style></head>"
            f"<body background={trap}/body onload=\"fetch('{trap}/js')\"><p>Please look at this letter</p>"
            f"<img src={trap}/pixel.png><img srcset='{trap}/a.png 1x'><picture><source srcset={trap}/b.png></picture>"
            f"<svg><image href={trap}/svg /></svg><video src={trap}/v autoplay></video><iframe src={trap}/frame></iframe>"
            f"<object data={trap}/object></object><embed src={trap}/embed><table background={trap}/table><tr><td>x</table>"
            f"<div style='background-image:url({trap}/style)'>styled</div><ul style='list-style-image:url({trap}/li)'><li>y</ul>"
            f"<script src={trap}/script></script><img src=file:///etc/passwd></body></html>" + "<div>" * 3000
        )
        text_of = "Huge " + "слово " * 30_000 + "\u202egnp.exe\u202c " + "Z\u0351\u0352\u0353" * 2_000
        names = ["../../../tmp/escape.sh", "photo\u202egnp.exe", "a\r\nb.png", "CON.png", "n" * 300 + ".png"]
        files = [attached(name, bomb(30_000) if not number else b"<svg onload=x>") for number, name in enumerate(names)]

        agent = console("agent")
        agent.sign_in(desk.url, AGENT, PASSWORD)
        agent.see("synced")
        ticket = guest_writes(desk, "", html=html, channel="email", subject="A letter", attachments=files)["ticket"]
        guest_writes(desk, text_of, channel="email", subject="A letter")
        agent.key("G, U")
        agent.see("A letter")
        agent.key("J")
        agent.key("Return")
        slowest = 0.0
        end = time.monotonic() + 8
        while time.monotonic() < end:
            began = worked(agent.pid)
            agent.do("where")
            slowest = max(slowest, worked(agent.pid) - began)
        agent.see("look at this letter")
        assert slowest < 1.0, f"the window stood still while it worked for {slowest:.2f} s"
        assert resident(agent.pid) < 700
        kept = [file.name for message in case_of(desk, ticket["id"]).messages for file in message.attachments]
        assert len(kept) == len(names)
        assert not any(set(name) & set("/\\\r\n\u202e") or len(name.encode()) > 125 for name in kept)
        assert not heard, heard
        assert agent.close() == 0


def test_no_log_says_what_people_wrote(desk: PlatformProcess, console: Consoles) -> None:
    agent = console("agent")
    agent.sign_in(desk.url, AGENT, PASSWORD)
    agent.see("synced")
    sender = {"email": GUEST_MAIL, "name": GUEST, "phone": "+77015550142"}
    with desk.client("channels@desk.example") as http:
        ticket = desk.take_in(http, text="Passport N12345678, door 4711#", sender=sender)["ticket"]
    agent.key("G, U")
    agent.see("Passport N12345678")
    agent.key("J")
    agent.key("Return")
    agent.see(GUEST)
    agent.focus("Message")
    agent.type("Sesame opens it")
    agent.key("Ctrl+Return")
    wait_for(lambda: [m for m in case_of(desk, ticket["id"]).messages if m.author == "agent"], "the reply")
    desk.kill()
    agent.see("Offline")
    desk.start()
    agent.see("synced")
    assert agent.close() == 0
    logs = {"platform": "\n".join(desk.log), "console": "\n".join(agent.log)}
    # The account's address is a setting; nothing of what people wrote lies about in a readable file.
    kept = b"".join(path.read_bytes() for path in agent.home.rglob("*") if path.is_file())
    assert len(kept) > 10_000
    for secret in (GUEST_MAIL, "77015550142", "N12345678", "Sesame", PASSWORD):
        assert secret.encode() not in kept, f"{secret!r} can be read on the disk"
    for secret in (GUEST, GUEST_MAIL, "+77015550142", "77015550142", "N12345678", "Sesame", AGENT, PASSWORD, "Bearer "):
        for name, said in logs.items():
            assert secret not in said, f"{secret!r} is in the log of {name}"
