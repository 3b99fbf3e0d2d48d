"""A console without a window: the real desk with its encrypted file and outbox, which means one refund and sees it through.

`python -m tests.campaigns.console_child HOME URL EMAIL BOOKING AMOUNT refund|resume`

It says in lines of JSON how far it is, and ends when its outbox is empty.
"""

from __future__ import annotations

import asyncio
import json
import os
import sys
from pathlib import Path

from agent_console.contract.money_commands import Terms
from agent_console.desk import outbox_entry
from agent_console.desk.desk import Desk
from agent_console.desk.money import RefundWish
from agent_console.desk.outbox_entry import OutboxEntry
from agent_console.desk.profile import Profile
from agent_console.desk.signing_in import resume, sign_in
from agent_console.desk.vault import KeyringVault
from agent_console.domain.faults import SignedOut
from agent_console.domain.kinds import Connection

outbox_entry.MONEY_HOLD = 0.3
"""Five seconds to change one's mind are for people."""
PASSWORD = "CAMPAIGN_PASSWORD"
"""Name of the environment variable with the account's password."""


def say(state: str, **facts: str) -> None:
    print(json.dumps({"state": state} | facts), flush=True)


async def main(home: str, url: str, email: str, booking_id: str, amount: str, what: str) -> None:
    profile = Profile(name="campaign", url=url, email=email, folder=Path(home))
    desk = await _opened(profile)
    desk.outbox.changed.connect(lambda entry: _tell(entry))
    try:
        desk.start()
        if what == "refund":
            quote = await desk.money.quote(booking_id, terms=Terms(reason="no_access"))
            wish = RefundWish(amount=int(amount), reason="no_access", note="as agreed")
            await desk.money.refund(quote, wish)
        while desk.outbox.entries:
            if desk.connection is Connection.SIGNED_OUT:
                await desk.sign_in_again(os.environ[PASSWORD])
            desk.try_now()
            await asyncio.sleep(0.1)
        say("empty")
    finally:
        await desk.close()


async def _opened(profile: Profile) -> Desk:
    vault = KeyringVault()
    try:
        return await resume(profile, vault)
    except SignedOut:
        return await sign_in(profile, os.environ[PASSWORD], vault)


def _tell(entry: OutboxEntry) -> None:
    say(str(entry.state), key=entry.key, fault=entry.fault.code if entry.fault else "")


if __name__ == "__main__":
    asyncio.run(main(*sys.argv[1:]))
