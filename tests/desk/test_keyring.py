"""The keyring of a real desktop (Secret Service on a bus of its own), as the vault uses it."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
import textwrap
from pathlib import Path

import pytest

_TOOLS = ("dbus-run-session", "gnome-keyring-daemon", "bash")
_MISSING = [tool for tool in _TOOLS if shutil.which(tool) is None]

pytestmark = pytest.mark.skipif(bool(_MISSING), reason=f"not installed here: {', '.join(_MISSING)}")

CHILD = """
    import asyncio, json, sys
    from pathlib import Path
    from agent_console.desk.vault import REFRESH_TOKEN, STORE_KEY, KeyringVault, open_vault, store_key

    async def main(folder):
        vault = await open_vault(Path(folder))
        assert isinstance(vault, KeyringVault) and vault.persistent, vault
        key = await store_key(vault, "ann")
        await vault.unlock("ann", "a password")
        await vault.put("ann", REFRESH_TOKEN, "token 1")
        await vault.put("ann", REFRESH_TOKEN, "token 2")
        again = await open_vault(Path(folder))
        said = {
            "key_length": len(key),
            "same_key": await store_key(again, "ann") == key,
            "token": await again.get("ann", REFRESH_TOKEN),
            "of_another": await again.get("bob", REFRESH_TOKEN),
            "other_key": await store_key(again, "bob") != key,
        }
        await again.forget("ann", REFRESH_TOKEN)
        await again.forget("ann", REFRESH_TOKEN)
        said["forgotten"] = await vault.get("ann", REFRESH_TOKEN)
        said["key_stays"] = await vault.get("ann", STORE_KEY) == key.hex()
        print(json.dumps(said))

    asyncio.run(main(sys.argv[1]))
"""


def test_secrets_in_a_real_secret_service(tmp_path: Path) -> None:
    home = tmp_path / "home"
    for name in ("run", "data", "cache", "config"):
        (home / name).mkdir(parents=True, mode=0o700)
    settings = {
        "HOME": str(home),
        "XDG_RUNTIME_DIR": str(home / "run"),
        "XDG_DATA_HOME": str(home / "data"),
        "XDG_CACHE_HOME": str(home / "cache"),
        "XDG_CONFIG_HOME": str(home / "config"),
        "PYTHON_KEYRING_BACKEND": "keyring.backends.SecretService.Keyring",
    }
    # The newline is the password of the new keyring; without one the daemon waits for it.
    script = "printf '\\n' | gnome-keyring-daemon --unlock --components=secrets >/dev/null 2>&1; exec \"$@\""
    profiles = tmp_path / "profiles"
    done = subprocess.run(
        [
            "dbus-run-session",
            "--",
            "bash",
            "-c",
            script,
            "bash",
            sys.executable,
            "-c",
            textwrap.dedent(CHILD),
            profiles,
        ],
        env={name: value for name, value in os.environ.items() if not name.startswith("DBUS_")} | settings,
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    assert json.loads(done.stdout) == {
        "key_length": 32,
        "same_key": True,
        "token": "token 2",
        "of_another": None,
        "other_key": True,
        "forgotten": None,
        "key_stays": True,
    }
    assert not profiles.exists(), "nothing of it lies in a file of ours"
