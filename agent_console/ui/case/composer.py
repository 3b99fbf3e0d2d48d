"""Writing a reply or a note: the draft is kept at every keystroke, and nothing half-finished can leave by accident."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QButtonGroup, QFileDialog, QMenu, QWidget

from agent_console.contract.routes import MAX_TEXT
from agent_console.domain.kinds import Connection, TicketStatus
from agent_console.ui.case.canned_insert import CannedInsert
from agent_console.ui.case.composer_bars import ComposerBars
from agent_console.ui.case.composer_box import ComposerBox
from agent_console.ui.case.draft_edit import DraftEdit
from agent_console.ui.case.draft_files import DraftFiles
from agent_console.ui.case.reply_way import ReplyWay
from agent_console.ui.notifier import WARNING
from agent_console.ui.widgets import Button, IconButton, Label, hbox, vbox

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent, QResizeEvent

    from agent_console.desk.case import Case
    from agent_console.desk.outbox_entry import OutboxEntry
    from agent_console.ui.case.case_look import CaseLook

__all__ = ["Composer"]


class Composer(QWidget):
    """The composer of one case at a time. `sent` tells that a message went into the outbox, with the status it sets."""

    sent = Signal(str)
    look_wanted = Signal(str)
    writing_changed = Signal(bool)
    left = Signal()
    """Escape: the keys go to the conversation again."""

    def __init__(self, look: CaseLook, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._case: Case | None = None
        self._public = True
        self._canned_id = ""
        self._showing = False
        self._tallest = 220
        self.bars = ComposerBars(look, self)
        self.edit = DraftEdit(look.theme, self)
        self.files = DraftFiles(look.ui, self)
        self.way = ReplyWay(look)
        self._box = ComposerBox(look, self.edit, self)
        self.canned = CannedInsert(look, self.edit, self._box, lambda: self.way.language)
        self._build()
        self._connect()

    # --- the case --------------------------------------------------------------------------------------------------

    def show_case(self, case: Case | None) -> None:
        """Take up another case's draft."""
        self._case = case
        self.canned.show_case(case)
        self.setEnabled(case is not None)
        if case is not None:
            self.show_draft()
            self.refresh()

    def show_draft(self) -> None:
        """Show the case's draft as it is kept."""
        if self._case is None:
            return
        draft = self._case.draft
        self._showing = True
        if draft.text != self.edit.toPlainText():
            self.edit.take_text(draft.text)
        self.files.show_files(draft.attachments)
        self._canned_id = draft.canned_reply_id
        self._set_public(draft.public)
        self._showing = False
        self._show_kept()
        self.way.show_way(self._case)
        self._fit()

    def draft_changed(self) -> None:
        """The desk has another draft: a reply was taken back, or one has left. What is typed here is known already."""
        case = self._case
        if case is not None and (
            case.draft.text != self.edit.toPlainText() or case.draft.attachments != self.files.files
        ):
            self.show_draft()

    def refresh(self) -> None:
        """The case, the draft's surroundings or the connection changed."""
        case = self._case
        if case is None:
            return
        draft = case.draft
        self.bars.show_moved(case.new_since_draft if draft.public and not draft.empty else ())
        self.bars.show_offline(self._look.ui.desk.connection == Connection.OFFLINE)
        self._show_kept()
        self.canned.refresh()
        self.way.show_way(case)
        self._send.setEnabled(case.known)
        self._more.setEnabled(case.known)

    # --- what the agent can do -------------------------------------------------------------------------------------

    def reply(self) -> None:
        """Write to the customer."""
        self._choose_public(True)
        self.focus()

    def note(self) -> None:
        """Write for colleagues only."""
        self._choose_public(False)
        self.focus()

    def focus(self) -> None:
        self.edit.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def insert_reply(self, reply_id: str = "") -> None:
        """Put a canned reply at the cursor, or open the list of them there."""
        self.focus()
        self.canned.insert(reply_id)

    def insert_text(self, text: str) -> None:
        """Put a text at the cursor, on a line of its own."""
        cursor = self.edit.textCursor()
        line, place = cursor.block().text(), cursor.positionInBlock()
        before, after = line[:place].strip(), line[place:].strip()
        self.edit.insertPlainText(("\n" if before else "") + text + ("\n" if after else ""))
        self.focus()

    def send(self, status: str = "", *, anyway: bool = False) -> bool:
        """Hand the draft over to the outbox. False when something keeps it from leaving, which is then shown."""
        case = self._case
        if case is None or not case.known or not self._may_leave(anyway):
            return False
        self._keep()
        public = self._public
        self._look.tasks.run(
            case.send(status, send_anyway=anyway), owner=self, done=lambda entry: self._left(entry, status, public)
        )
        return True

    def _may_leave(self, anyway: bool) -> bool:
        case = self._case
        text = self.edit.toPlainText()
        if case is None or (not text.strip() and not self.files.files):
            self.focus()
            return False
        if len(text) > MAX_TEXT:
            self._look.ui.notifier.show(
                self.tr("The message is too long."), WARNING, detail=self.tr("Send the rest as a file.")
            )
            return False
        if self.edit.unfilled():
            self.bars.show_unfilled(self.edit.unfilled())
            self.edit.jump_to_unfilled()
            return False
        if self._public and not anyway and case.new_since_draft:
            self.bars.show_moved(case.new_since_draft)
            return False
        return True

    def _left(self, _entry: OutboxEntry, status: str, public: bool) -> None:
        self.show_draft()
        self.refresh()
        if not public:
            self._choose_public(True)
        self.sent.emit(status)

    # --- building --------------------------------------------------------------------------------------------------

    def _build(self) -> None:
        ui = self._look.ui
        self._modes = QButtonGroup(self)
        self._reply_button = self._mode(self.tr("Reply"), "reply")
        self._note_button = self._mode(self.tr("Note"), "sticky-note")
        self._kept = Label("", "caption")
        self._hint = Label(self.tr("Seen by colleagues only"), "small")
        self._hint.set_tone("note")
        top = hbox(gap=2)
        top.addWidget(self._reply_button)
        top.addWidget(self._note_button)
        top.addSpacing(8)
        top.addWidget(self.way)
        top.addWidget(self._hint)
        top.addStretch(1)
        self._send = Button(ui, self.tr("Send"), self.send, kind="primary", icon="send-horizontal")
        self._more = Button(ui, "", self._open_send_menu, kind="primary", icon="chevron-down")
        self._more.setFixedWidth(30)
        self._more.setAccessibleName(self.tr("Send and…"))
        self._more.setToolTip(self.tr("Send and…"))
        bottom = hbox(gap=4)
        bottom.addWidget(IconButton(ui, "zap", self.tr("Canned replies  (/)"), self.insert_reply))
        bottom.addWidget(IconButton(ui, "paperclip", self.tr("Attach files"), self._ask_for_files))
        bottom.addSpacing(6)
        bottom.addWidget(self._kept)
        bottom.addStretch(1)
        bottom.addWidget(self._send)
        bottom.addSpacing(-3)
        bottom.addWidget(self._more)
        column = vbox(self, margins=(16, 6, 16, 12), gap=6)
        column.addWidget(self.bars)
        inner = vbox(self._box, margins=(10, 8, 10, 8), gap=6)
        inner.addLayout(top)
        inner.addWidget(self.edit)
        inner.addWidget(self.files)
        inner.addLayout(bottom)
        column.addWidget(self._box)
        self.edit.setAccessibleName(self.tr("Message"))

    def _mode(self, text: str, icon: str) -> Button:
        button = Button(self._look.ui, text, kind="ghost", icon=icon, small=True)
        button.setCheckable(True)
        self._modes.addButton(button)
        return button

    def _connect(self) -> None:
        self._reply_button.clicked.connect(self.reply)
        self._note_button.clicked.connect(self.note)
        self.way.channel_chosen.connect(lambda channel: self._keep(channel=channel))
        self.way.language_chosen.connect(lambda language: self._keep(language=language))
        self.canned.inserted.connect(self._canned_inserted)
        self.edit.textChanged.connect(self._typed)
        self.edit.height_wanted.connect(self._fit)
        self.edit.files_dropped.connect(self.files.add_paths)
        self.edit.picture_pasted.connect(self.files.add_picture)
        self.edit.slash_typed.connect(self._slash)
        self.edit.focused.connect(self._focus_changed)
        self.edit.filter_keys(self._key)
        self.files.changed.connect(self._keep)
        self.bars.look_wanted.connect(self._look_at)
        self.bars.send_anyway_wanted.connect(lambda: self.send(anyway=True))
        self.bars.jump_wanted.connect(self.edit.jump_to_unfilled)

    # --- mode --------------------------------------------------------------------------------------------------------

    def _choose_public(self, public: bool) -> None:
        self._set_public(public)
        self._keep()

    def _set_public(self, public: bool) -> None:
        self._public = public
        self._reply_button.setChecked(public)
        self._note_button.setChecked(not public)
        self.way.setVisible(public)
        self._hint.setVisible(not public)
        self._send.setText(self.tr("Send") if public else self.tr("Add note"))
        self.edit.setPlaceholderText(
            self.tr("Write to the customer. / opens canned replies")
            if public
            else self.tr("Write for your colleagues. The customer does not see it")
        )
        self._box.show_mode(public)

    def _open_send_menu(self) -> None:
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        and_solve = self.tr("Send and solve") if self._public else self.tr("Add note and solve")
        and_wait = self.tr("Send and wait for the customer") if self._public else self.tr("Add note and wait")
        for text, icon, status in (
            (and_solve, "circle-check", TicketStatus.SOLVED),
            (and_wait, "hourglass", TicketStatus.PENDING),
            (self.tr("Send and keep open") if self._public else self.tr("Add note and keep open"), "circle", "open"),
        ):
            action = menu.addAction(self._look.icon(icon), text)
            action.triggered.connect(lambda _=False, status=status: self.send(str(status)))
        corner = self._more.mapToGlobal(self._more.rect().topRight())
        size = menu.sizeHint()
        menu.popup(corner.__class__(corner.x() - size.width(), corner.y() - size.height() - 4))

    def _look_at(self, message_id: str) -> None:
        """The agent goes to see the new message; what is sent after that has seen it."""
        self.look_wanted.emit(message_id)
        if self._case is not None:
            self._case.look()

    # --- the draft -------------------------------------------------------------------------------------------------

    def _typed(self) -> None:
        if self._showing:
            return
        self._keep()
        if not self.edit.unfilled():
            self.bars.show_unfilled(0)

    def _keep(self, **changes: str) -> None:
        """Hand the draft to the desk, which stores it."""
        case = self._case
        if case is None or self._showing:
            return
        text = self.edit.toPlainText()
        if not text.strip():
            self._canned_id = ""
        case.edit_draft(
            text=text, public=self._public, canned_reply_id=self._canned_id, attachments=self.files.files, **changes
        )
        self._show_kept()
        self.way.show_way(case)

    def _show_kept(self) -> None:
        """Say that the draft is safe, but only once it is on the disk."""
        case = self._case
        safe = case is not None and not case.draft.empty and case.draft_kept
        self._kept.setText(self.tr("Draft kept") if safe else "")

    def _focus_changed(self, focused: bool) -> None:
        self._box.update()
        self.writing_changed.emit(focused and bool(self.edit.toPlainText().strip()))
        if not focused:
            self.canned.close_list()

    def _slash(self, query: str) -> None:
        if not self._showing:
            self.canned.find(query)

    def _canned_inserted(self, reply_id: str) -> None:
        self._canned_id = reply_id
        self.bars.show_unfilled(self.edit.unfilled())
        self._keep()

    # --- keys, files, size -----------------------------------------------------------------------------------------

    def _key(self, event: QKeyEvent) -> bool:
        if self.canned.take_key(event):
            return True
        held = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and held == Qt.KeyboardModifier.ControlModifier:
            self.send()
            return True
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
            return True
        return False

    def _ask_for_files(self) -> None:
        dialog = QFileDialog(self.window(), self.tr("Attach files"))
        dialog.setFileMode(QFileDialog.FileMode.ExistingFiles)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.filesSelected.connect(self.files.add_paths)
        dialog.open()

    def set_tallest(self, height: int) -> None:
        """How tall the text box may become."""
        self._tallest = max(80, height)
        self._fit()

    def _fit(self) -> None:
        self.edit.setFixedHeight(min(self._tallest, self.edit.wanted_height()))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()
