"""What proves a claim: files of the case's own messages, ticked, and new ones from this computer."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QFileDialog, QSizePolicy, QWidget

from agent_console.contract.files import AttachmentUpload
from agent_console.ui.case.draft_files import DraftFiles
from agent_console.ui.widgets import Button, IconButton, Label, hbox, vbox

if TYPE_CHECKING:
    from agent_console.contract.entities import Attachment
    from agent_console.desk.case import Case
    from agent_console.ui.case.case_look import CaseLook

__all__ = ["EvidenceField", "case_files"]


def case_files(case: Case) -> list[tuple[Attachment, str]]:
    """The files of the case's messages, newest first, each with who sent it."""
    found = [
        (attachment, item.message.author_name)
        for item in case.timeline
        if item.message is not None
        for attachment in item.message.attachments
    ]
    return found[::-1]


class EvidenceField(QWidget):
    """`ids` are attachments of the case, `uploads` new files."""

    changed = Signal()

    def __init__(self, look: CaseLook, case: Case) -> None:
        super().__init__()
        self._look = look
        self.ticks: dict[str, QCheckBox] = {}
        self.files = DraftFiles(look.ui, self)
        self.files.setAccessibleName(self.tr("New files"))
        self._column = vbox(self, gap=4)
        for attachment, author in case_files(case):
            self._offer(attachment, author)
        if not self.ticks:
            self._column.addWidget(Label(self.tr("No message of this case has files."), "small", wrap=True))
        self._column.addWidget(self.files)
        row = hbox()
        row.addWidget(Button(look.ui, self.tr("Add files…"), self._ask, icon="paperclip", small=True))
        row.addStretch(1)
        self._column.addLayout(row)
        self.files.changed.connect(self.changed)
        self.setAccessibleName(self.tr("Evidence"))

    @property
    def ids(self) -> list[str]:
        return [id_ for id_, box in self.ticks.items() if box.isChecked()]

    @property
    def uploads(self) -> list[AttachmentUpload]:
        return [AttachmentUpload(name=f.name, content=f.content, mime=f.mime) for f in self.files.files]

    @property
    def count(self) -> int:
        return len(self.ids) + len(self.files.files)

    def _offer(self, attachment: Attachment, author: str) -> None:
        box = QCheckBox(f"{attachment.name} · {author}" if author else attachment.name)
        box.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        box.setToolTip(box.text())
        box.toggled.connect(self.changed)
        self.ticks[attachment.id] = box
        row = hbox(gap=6)
        row.addWidget(box, 1)
        if attachment.mime.startswith("image/"):
            name = self.tr("Show {0}").format(attachment.name)
            row.addWidget(IconButton(self._look.ui, "eye", name, partial(self._look.show_picture, attachment)))
        self._column.addLayout(row)

    def _ask(self) -> None:
        dialog = QFileDialog(self.window(), self.tr("Add files"))
        dialog.setFileMode(QFileDialog.FileMode.ExistingFiles)
        dialog.filesSelected.connect(self.files.add_paths)
        dialog.open()
