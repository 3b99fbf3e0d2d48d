"""The files of a draft: read off the UI thread, held to the platform's limits, shown as chips that can be taken away."""

from __future__ import annotations

import asyncio
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from agent_console.contract.routes import MAX_ATTACHMENT, MAX_ATTACHMENTS
from agent_console.desk.draft import DraftFile
from agent_console.domain.files import safe_name, sniff_mime
from agent_console.ui.notifier import WARNING
from agent_console.ui.widgets import Chip, FlowLayout, clear_layout

if TYPE_CHECKING:
    from collections.abc import Sequence

    from agent_console.ui.context import UiContext

__all__ = ["DraftFiles"]


class DraftFiles(QWidget):
    """A row of chips. `changed` tells that the agent added or removed one."""

    changed = Signal()

    def __init__(self, ui: UiContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._ui = ui
        self._files: list[DraftFile] = []
        self._flow = FlowLayout(self, gap=6)
        self.setAccessibleName(self.tr("Files that go with the message"))
        self.hide()

    @property
    def files(self) -> tuple[DraftFile, ...]:
        return tuple(self._files)

    def show_files(self, files: Sequence[DraftFile]) -> None:
        """Show another draft's files."""
        if list(files) == self._files:
            return
        self._files = list(files)
        self._rebuild()

    def add_paths(self, paths: Sequence[str]) -> None:
        """Read these files and add what fits."""
        self._ui.tasks.run(self._read(list(paths)), owner=self, done=self._add)

    def add_picture(self, content: bytes) -> None:
        """Add a pasted picture."""
        number = 1 + sum(file.name.startswith("image-") for file in self._files)
        self._add([DraftFile(name=f"image-{number}.png", content=content, mime="image/png")])

    async def _read(self, paths: list[str]) -> list[DraftFile | str]:
        return [await asyncio.to_thread(self._read_one, Path(path)) for path in paths]

    @staticmethod
    def _read_one(path: Path) -> DraftFile | str:
        """The file, or its name where it cannot be taken."""
        try:
            if not path.is_file() or path.stat().st_size > MAX_ATTACHMENT:
                return path.name
            content = path.read_bytes()
        except OSError:
            return path.name
        return DraftFile(name=safe_name(path.name), content=content, mime=sniff_mime(content, path.name))

    def _add(self, found: Sequence[DraftFile | str]) -> None:
        refused = [file for file in found if isinstance(file, str)]
        for file in found:
            if isinstance(file, str):
                continue
            if self._fits(file):
                self._files.append(file)
            else:
                refused.append(file.name)
        if refused:
            self._tell_refused(refused)
        if len(refused) < len(found):
            self._rebuild()
            self.changed.emit()

    def _fits(self, file: DraftFile) -> bool:
        together = sum(len(other.content) for other in self._files) + len(file.content)
        return (
            len(self._files) < MAX_ATTACHMENTS
            and 0 < len(file.content) <= MAX_ATTACHMENT
            and together <= MAX_ATTACHMENT
        )

    def _tell_refused(self, names: list[str]) -> None:
        shown = ", ".join(names[:3]) + (" …" if len(names) > 3 else "")
        size = self._ui.locale.size
        self._ui.notifier.show(
            self.tr("Not attached: {0}").format(shown),
            WARNING,
            detail=self.tr(
                "A file may have up to {one}, all together {all}; folders and empty files cannot be sent."
            ).format(one=size(MAX_ATTACHMENT), all=size(MAX_ATTACHMENT)),
        )

    def _rebuild(self) -> None:
        clear_layout(self._flow)
        for file in self._files:
            text = f"{file.name} · {self._ui.locale.size(len(file.content))}"
            icon = "image" if file.mime.startswith("image/") else "paperclip"
            chip = Chip(self._ui, text, "neutral", icon, removable=True)
            chip.removed.connect(lambda file=file: self._remove(file))
            self._flow.addWidget(chip)
        self.setVisible(bool(self._files))
        self.updateGeometry()

    def _remove(self, file: DraftFile) -> None:
        self._files = [other for other in self._files if other is not file]
        self._rebuild()
        self.changed.emit()
