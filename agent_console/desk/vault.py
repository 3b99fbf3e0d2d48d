"""Where secrets lie: the refresh token and the key of the local copy.

In the computer's keyring where there is one, and never in files. Where none answers, both stay in memory: one signs in at
every start, and the key of the local copy is derived from the password, so that drafts and outbox outlive the program.
"""

from __future__ import annotations

import asyncio
import hashlib
import os
import secrets
from abc import ABC, abstractmethod
from pathlib import Path
from typing import ClassVar

from agent_console.domain.faults import SignedOut, StoreFault

_SERVICE = "agent-console"
_PATIENCE = 20.0
"""Seconds that a keyring may take (it may be asking the person for its password)."""
STORE_KEY = "store-key"
KEY_BYTES = 32
_SALT_BYTES = 16
REFRESH_TOKEN = "refresh-token"  # noqa: S105 - the name of the entry


class Vault(ABC):
    """`persistent`: what is put in is there after the next start. `explanation` says what is missing otherwise ("" when
    there is nothing to say). `temporary`: not even the local copy outlives the program."""

    persistent: ClassVar[bool] = False
    temporary: ClassVar[bool] = False
    explanation: ClassVar[str] = ""

    async def unlock(self, owner: str, password: str) -> None:  # noqa: B027 - only some need the password
        """The person has just signed in with this password. Raises StoreFault."""

    @abstractmethod
    async def get(self, owner: str, name: str) -> str | None:
        """The secret, or None."""

    @abstractmethod
    async def put(self, owner: str, name: str, secret: str) -> None:
        """Keep a secret. `owner` is a profile's name."""

    @abstractmethod
    async def forget(self, owner: str, name: str) -> None:
        """Remove it; nothing happens when it is not there."""


class MemoryVault(Vault):
    """Everything in memory, on purpose: for the demo, whose local copy ends with the program."""

    temporary: ClassVar[bool] = True

    def __init__(self) -> None:
        self._secrets: dict[tuple[str, str], str] = {}

    async def get(self, owner: str, name: str) -> str | None:
        return self._secrets.get((owner, name))

    async def put(self, owner: str, name: str, secret: str) -> None:
        self._secrets[owner, name] = secret

    async def forget(self, owner: str, name: str) -> None:
        self._secrets.pop((owner, name), None)


class FallbackVault(MemoryVault):
    """For a computer without a keyring: everything in memory. The key of the local copy is made anew at each sign-in,
    from the password and a salt that lies in a file and is no secret."""

    temporary: ClassVar[bool] = False
    explanation: ClassVar[str] = (
        "No keyring answers on this computer, so the sign-in is kept in memory only:"
        " you sign in again at the next start. Drafts and outbox are kept, and only your password opens them."
    )

    def __init__(self, folder: Path) -> None:
        super().__init__()
        self._folder = folder

    async def unlock(self, owner: str, password: str) -> None:
        salt = await asyncio.to_thread(_salt, self._file(owner))
        key = await asyncio.to_thread(_stretched, password, salt)
        await self.put(owner, STORE_KEY, key.hex())

    async def get(self, owner: str, name: str) -> str | None:
        secret = await super().get(owner, name)
        if secret is None and name == STORE_KEY:
            # A random key would not open the copy that is there.
            raise SignedOut("Only your password opens the local copy on this computer.", "Sign in.")
        return secret

    def _file(self, owner: str) -> Path:
        return self._folder / f"{''.join(c if c.isalnum() else '_' for c in owner)}.salt"


def _stretched(password: str, salt: bytes) -> bytes:
    return hashlib.scrypt(password.encode(), salt=salt, n=1 << 15, r=8, p=3, maxmem=1 << 27, dklen=KEY_BYTES)


def _salt(path: Path) -> bytes:
    """The salt of this file; a new one where there is none (or none any more)."""
    try:
        salt = bytes.fromhex(path.read_text("ascii"))
    except (FileNotFoundError, ValueError):
        salt = b""
    except OSError as error:
        raise _unreadable() from error
    if len(salt) != _SALT_BYTES:
        salt = secrets.token_bytes(_SALT_BYTES)
        _write_whole(path, salt.hex())
    return salt


def _write_whole(path: Path, text: str) -> None:
    """Whole or not at all: with half a salt the local copy could not be opened."""
    part = path.with_name(f"{path.name}.{secrets.token_hex(4)}")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        with part.open("x", encoding="ascii") as file:
            file.write(text)
            file.flush()
            os.fsync(file.fileno())
        part.replace(path)
    except OSError as error:
        raise _unreadable() from error


def _unreadable() -> StoreFault:
    return StoreFault(
        "What the key of the local copy is made from cannot be read or written.",
        "Check the rights of the profile's folder and the room on the disk.",
        code="store_key",
    )


class KeyringVault(Vault):
    """The keyring of the desktop."""

    persistent: ClassVar[bool] = True

    async def get(self, owner: str, name: str) -> str | None:
        return await _with_keyring("get", owner, name)

    async def put(self, owner: str, name: str, secret: str) -> None:
        await _with_keyring("put", owner, name, secret)

    async def forget(self, owner: str, name: str) -> None:
        await _with_keyring("forget", owner, name)


async def _with_keyring(verb: str, owner: str, name: str, secret: str = "") -> str | None:
    def work() -> str | None:
        import keyring
        import keyring.errors

        entry = f"{owner}/{name}"
        try:
            if verb == "put":
                keyring.set_password(_SERVICE, entry, secret)
            elif verb == "get":
                return keyring.get_password(_SERVICE, entry)
            elif keyring.get_password(_SERVICE, entry) is not None:
                keyring.delete_password(_SERVICE, entry)
        except keyring.errors.KeyringError as error:
            raise _silent_keyring() from error
        return None

    try:
        return await asyncio.wait_for(asyncio.to_thread(work), _PATIENCE)
    except TimeoutError as error:
        raise _silent_keyring() from error


def _silent_keyring() -> StoreFault:
    return StoreFault(
        "The keyring of this computer does not answer.",
        "Unlock it and try again.",
        code="keyring",
    )


async def open_vault(folder: Path) -> Vault:
    """The keyring where one answers, otherwise the fallback with its explanation. `folder` is the profiles' folder."""
    vault = KeyringVault()
    try:
        if not await asyncio.to_thread(_has_keyring):
            return FallbackVault(folder)
        await vault.get("probe", "probe")
    except StoreFault:
        return FallbackVault(folder)
    return vault


def _has_keyring() -> bool:
    import keyring
    import keyring.backends.fail

    return not isinstance(keyring.get_keyring(), keyring.backends.fail.Keyring)


async def store_key(vault: Vault, owner: str) -> bytes:
    """The key of the local copy; made at the first time. Raises SignedOut where only the password makes it, StoreFault."""
    text = await vault.get(owner, STORE_KEY)
    try:
        key = bytes.fromhex(text or "")
    except ValueError:
        key = b""
    if len(key) != KEY_BYTES:
        key = secrets.token_bytes(KEY_BYTES)
        await vault.put(owner, STORE_KEY, key.hex())
    return key
