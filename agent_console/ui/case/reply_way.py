"""Through which channel a reply goes, and in which language: two buttons that say it and open a menu."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QMenu, QWidget

from agent_console.domain.kinds import Channel
from agent_console.ui.case.case_look import ticket_of
from agent_console.ui.format import LANGUAGES
from agent_console.ui.icons import CHANNEL_ICONS
from agent_console.ui.widgets import Button, hbox
from agent_console.ui.words import word

if TYPE_CHECKING:
    from agent_console.desk.case import Case
    from agent_console.ui.case.case_look import CaseLook

__all__ = ["ReplyWay"]

WRITABLE = (Channel.CHAT, Channel.EMAIL, Channel.TELEGRAM, Channel.MESSENGER, Channel.HELP_CENTRE, Channel.FORM)
"""Channels that take a written answer; a call is answered by calling."""


class ReplyWay(QWidget):
    """Shows the way of the case's draft; what the agent chooses is told, and shown when the draft has it."""

    channel_chosen = Signal(str)
    language_chosen = Signal(str)

    def __init__(self, look: CaseLook) -> None:
        super().__init__()
        self._look = look
        self._case: Case | None = None
        self._channel = self._choice(self.tr("Channel"))
        self._language = self._choice(self.tr("Language"))
        row = hbox(self, gap=2)
        row.addWidget(self._channel)
        row.addWidget(self._language)
        self._channel.clicked.connect(self._open_channels)
        self._language.clicked.connect(self._open_languages)

    def show_way(self, case: Case | None) -> None:
        """The case or its draft is another."""
        self._case = case
        draft = case.draft if case is not None else None
        channel = (draft.channel if draft is not None else "") or self._default_channel()
        self._channel.setText(word("channel", channel))
        self._language.setText(self._look.ui.locale.language_name(self.language))

    @property
    def language(self) -> str:
        """That of the draft, else the customer's."""
        ticket = ticket_of(self._case)
        if self._case is None or ticket is None:
            return "en"
        return self._case.draft.language or ticket.language

    def _choice(self, name: str) -> Button:
        button = Button(self._look.ui, "", kind="ghost", icon="chevron-down", small=True)
        button.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
        button.setAccessibleName(name)
        button.setToolTip(name)
        return button

    def _default_channel(self) -> str:
        ticket = ticket_of(self._case)
        if ticket is None or ticket.channel in WRITABLE:
            return ticket.channel if ticket is not None else ""
        return next(iter(self._channels()), ticket.channel)

    def _channels(self) -> list[str]:
        """Where the customer can be written to: where the case has been, and the mail address there is."""
        case = self._case
        ticket = ticket_of(case)
        if case is None or ticket is None:
            return []
        seen = [ticket.channel, *(item.message.channel for item in case.timeline if item.message is not None)]
        if case.customer is not None and case.customer.email:
            seen.append(Channel.EMAIL)
        return [channel for channel in dict.fromkeys(seen) if channel in WRITABLE]

    def _open_channels(self) -> None:
        menu = self._menu()
        for channel in self._channels():
            action = menu.addAction(self._look.icon(CHANNEL_ICONS[channel]), word("channel", channel))
            action.triggered.connect(lambda _=False, channel=channel: self.channel_chosen.emit(channel))
        if menu.isEmpty():
            menu.addAction(self.tr("This customer left no address to write to")).setEnabled(False)
        menu.popup(self._channel.mapToGlobal(self._channel.rect().bottomLeft()))

    def _open_languages(self) -> None:
        menu = self._menu()
        ticket = ticket_of(self._case)
        for code in dict.fromkeys([ticket.language if ticket else "en", *LANGUAGES]):
            action = menu.addAction(self._look.ui.locale.language_name(code))
            action.triggered.connect(lambda _=False, code=code: self.language_chosen.emit(code))
        menu.popup(self._language.mapToGlobal(self._language.rect().bottomLeft()))

    def _menu(self) -> QMenu:
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        return menu
