"""Where the shipped files are: policies, demo texts, icons, theme and translations.

In a checkout they lie at the top of the tree, in an installed wheel inside the package.
"""

from __future__ import annotations

import functools
import tomllib
from pathlib import Path
from typing import Any

from agent_console.domain.faults import PolicyFault

_PACKAGE = Path(__file__).resolve().parent


def _root(built: str, checkout: str) -> Path:
    inside = _PACKAGE / built
    return inside if inside.is_dir() else _PACKAGE.parent / checkout


def resource_path(name: str) -> Path:
    """Path of a file or folder below `resources/`."""
    return _root("_resources", "resources") / name


def i18n_path(name: str = "") -> Path:
    """Path of a file below `i18n/`, or that folder."""
    return _root("_i18n", "i18n") / name


@functools.cache
def read_toml(name: str) -> dict[str, Any]:
    """A TOML file below `resources/`, read once. Callers must not change it. Raises PolicyFault with line and reason."""
    path = resource_path(name)
    try:
        return tomllib.loads(path.read_text(encoding="utf-8"))
    except (OSError, tomllib.TOMLDecodeError) as error:
        raise PolicyFault(f"{name} cannot be read: {error}.", "Mend the file, or install the program anew.") from error
