"""The window. Whatever imports Qt here has come by this file first, so it is where the binding's import hook is taken out again.

PySide6 replaces Python's `__import__` to notice `from __feature__ import snake_case`, and reads the source of every module
imported from then on to see whether it might. Nothing here uses that, and the sources stayed in memory: 18 MB.
"""

from __future__ import annotations

import builtins

import PySide6.QtCore  # noqa: F401 - installs the hook

builtins.__import__ = getattr(builtins, "__orig_import__", builtins.__import__)
