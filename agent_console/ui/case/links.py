"""Links in messages: only harmless schemes are opened, and only after the agent saw where they really lead."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QMessageBox

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget

__all__ = ["LinkOpener", "LinkVerdict", "judge_link"]

WEB = frozenset({"http", "https"})
DIRECT = frozenset({"mailto", "tel"})
LONGEST = 2_000


@dataclass(frozen=True, slots=True)
class LinkVerdict:
    """Whether a link may be opened. `host` is what the browser would really call, in ASCII; `odd_host` tells that the
    name has letters beyond ASCII, which can be made to look like another name."""

    allowed: bool
    host: str = ""
    address: str = ""
    odd_host: bool = False


def judge_link(url: QUrl) -> LinkVerdict:
    """Allow web, mail and telephone addresses that are whole and of sane length; nothing else."""
    scheme = url.scheme().lower()
    full = bytes(url.toEncoded().data()).decode("ascii", "replace")
    if not url.isValid() or len(full) > LONGEST:
        return LinkVerdict(allowed=False)
    if scheme in DIRECT:
        return LinkVerdict(allowed=True, address=full)
    if scheme not in WEB or not url.host():
        return LinkVerdict(allowed=False)
    host = url.host(QUrl.ComponentFormattingOption.FullyEncoded)
    odd = "xn--" in host
    # Names before an @ are shown by some browsers as if they were the host.
    bare = QUrl(url)
    bare.setUserInfo("")
    return LinkVerdict(
        allowed=True, host=host, address=bytes(bare.toEncoded().data()).decode("ascii", "replace"), odd_host=odd
    )


class LinkOpener(QObject):
    """Asks before a link of a message is opened in the browser. `refuse` tells the agent why one is not."""

    def __init__(self, window: QWidget, refuse: Callable[[str], object]) -> None:
        super().__init__(window)
        self._window = window
        self._refuse = refuse
        self.dialog: QMessageBox | None = None

    def want(self, url: QUrl) -> None:
        """The agent clicked `url`."""
        verdict = judge_link(url)
        if not verdict.allowed:
            self._refuse(self.tr("This link is not opened: it does not lead to a web page, a mail address or a phone."))
            return
        self._ask(verdict)

    def _ask(self, verdict: LinkVerdict) -> None:
        box = QMessageBox(self._window)
        box.setIcon(QMessageBox.Icon.Question)
        box.setWindowTitle(self.tr("Open link"))
        # A label guesses rich text, and the address is the sender's.
        box.setTextFormat(Qt.TextFormat.PlainText)
        if verdict.host:
            box.setText(self.tr("This leads to {host}").format(host=verdict.host))
        else:
            box.setText(self.tr("This opens another program"))
        shown = verdict.address if len(verdict.address) <= 300 else verdict.address[:300] + "…"
        if verdict.odd_host:
            shown = self.tr("The name has unusual letters and may imitate another one.") + "\n\n" + shown
        box.setInformativeText(shown)
        go = box.addButton(self.tr("Open in browser"), QMessageBox.ButtonRole.AcceptRole)
        stay = box.addButton(self.tr("Stay here"), QMessageBox.ButtonRole.RejectRole)
        box.setDefaultButton(stay)
        box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        box.finished.connect(lambda _: self._answered(box, box.clickedButton() is go, verdict.address))
        self.dialog = box
        box.open()

    def _answered(self, _box: QMessageBox, go: bool, address: str) -> None:
        self.dialog = None
        if go:
            QDesktopServices.openUrl(QUrl.fromEncoded(address.encode("ascii")))
