"""The two ways to a desk: with a password, or with the tokens of the last time."""

from __future__ import annotations

import asyncio
import tempfile
from pathlib import Path

from agent_console.client.connection import Connection as Line
from agent_console.client.platform import PlatformClient
from agent_console.contract.commands import Session
from agent_console.desk.desk import Desk
from agent_console.desk.profile import Profile
from agent_console.desk.vault import REFRESH_TOKEN, Vault, store_key
from agent_console.domain.faults import SignedOut, StoreFault
from agent_console.store.store import Store

__all__ = ["resume", "sign_in"]


async def sign_in(profile: Profile, password: str, vault: Vault) -> Desk:
    """Sign in and open the local copy. Raises WrongAddress, WrongPassword, Offline, Busy, BadAnswer, StoreFault."""
    client = PlatformClient(Line(profile.url))
    try:
        session = await client.sign_in(profile.email, password)
        await vault.unlock(profile.name, password)
        return await _open(profile, vault, client, session)
    except BaseException:
        await client.connection.close()
        raise


async def resume(profile: Profile, vault: Vault) -> Desk:
    """Go on with the tokens of the last time, also without a network. Raises SignedOut when there are none, StoreFault."""
    token = await vault.get(profile.name, REFRESH_TOKEN)
    if not token:
        raise SignedOut("Nobody is signed in on this computer.", "Sign in.")
    client = PlatformClient(Line(profile.url), refresh_token=token)
    return await _open(profile, vault, client, None)


async def _open(profile: Profile, vault: Vault, client: PlatformClient, session: Session | None) -> Desk:
    temporary: Path | None = None
    if vault.temporary:
        # The key ends with the program, and so does the file that only it opens.
        temporary = Path(await asyncio.to_thread(tempfile.mkdtemp, prefix="agent-console-"))
        file = temporary / profile.file.name
    else:
        file = profile.file
        await asyncio.to_thread(_make_folder, profile.folder)
    store = await Store.open(file, await store_key(vault, profile.name))
    desk = Desk(profile, vault, store, client, temporary)
    try:
        if session is not None:
            await desk.adopt(session)
        await desk.load()
    except BaseException:
        await desk.close()
        raise
    return desk


def _make_folder(folder: Path) -> None:
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise StoreFault(
            "The folder of this profile cannot be made.",
            "Check the rights and the room on the disk.",
            code="store_unwritable",
        ) from error
