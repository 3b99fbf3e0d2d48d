"""One message of the conversation: who, when, over which channel, the text in a bubble, files, and what became of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import QPushButton, QWidget

from agent_console.domain.html import clean_html
from agent_console.domain.kinds import Author, Delivery
from agent_console.ui.case.attachment_strip import AttachmentStrip
from agent_console.ui.case.rows import MessageRow, OutgoingRow
from agent_console.ui.case.text_body import SHOWN_AT_FIRST, TextBody
from agent_console.ui.words import word

if TYPE_CHECKING:
    from PySide6.QtGui import QColor, QPaintEvent

    from agent_console.ui.case.case_look import CaseLook
    from agent_console.ui.case.rows import Row

__all__ = ["MessageView"]

AVATAR = 28
SIDE = 16
PAD_X, PAD_Y = 12, 8
WIDEST = 720
LONGEST_HTML = 60_000
"""Of a longer letter its beginning as plain text is shown at first: laying out the whole would stall the window."""

GAP = 6

_DELIVERY_ICONS = {
    Delivery.QUEUED: "clock",
    Delivery.SENT: "check",
    Delivery.DELIVERED: "check-check",
    Delivery.READ: "check-check",
    Delivery.FAILED: "circle-alert",
}


class MessageView(QWidget):
    """A message or note. Heights come from `height_for`; the caller sets the geometry."""

    resized = Signal(str)
    """The row with this key wants another height."""

    def __init__(self, look: CaseLook, row: MessageRow | OutgoingRow, parent: QWidget) -> None:
        super().__init__(parent)
        self._look = look
        self._row = row
        self._message = row.message
        self._bubble = QRect()
        self._header = QRect()
        self._footer = QRect()
        self._unfolded = False
        self._whole = False
        self._text = TextBody(self)
        self._text.link_wanted.connect(look.open_link)
        self._quoted: TextBody | None = None
        self._fold: QPushButton | None = None
        self._more: QPushButton | None = None
        self._more_quoted: QPushButton | None = None
        self._files: AttachmentStrip | None = None
        self._pass_on: QPushButton | None = None
        self._fill()

    # --- the column's side -----------------------------------------------------------------------------------------

    def widget(self) -> QWidget:
        return self

    def show_row(self, row: Row) -> None:
        assert isinstance(row, (MessageRow, OutgoingRow))
        before, self._row = self._message, row
        self._message = row.message
        if (before.text, before.html, before.quoted, before.attachments) != (
            self._message.text,
            self._message.html,
            self._message.quoted,
            self._message.attachments,
        ):
            self._fill()
        self._describe()
        self.update()

    def height_for(self, width: int) -> int:
        header = self._header_height()
        top = (10 if header else 3) + header
        left_space = SIDE + AVATAR + 8
        widest = max(120, min(WIDEST, width - left_space - SIDE - max(16, width // 9)))
        inner_width, inner_height = self._arrange_inner(widest - 2 * PAD_X)
        inner_width = min(widest - 2 * PAD_X, max(inner_width, self._footer_width()))
        bubble_width = inner_width + 2 * PAD_X
        left = width - SIDE - bubble_width if self._is_right() else left_space
        footer = self._look.theme.metrics("caption").height() + 4
        self._bubble = QRect(left, top, bubble_width, inner_height + footer + 2 * PAD_Y)
        self._place_inner(left + PAD_X, top + PAD_Y)
        self._footer = QRect(left + PAD_X, top + PAD_Y + inner_height + 4, inner_width, footer - 4)
        self._header = QRect(left_space, 10, width - left_space - SIDE, header)
        return self._bubble.bottom() + 1 + self._extra_height(width, self._bubble) + 3

    def _extra_height(self, width: int, bubble: QRect) -> int:
        """Room below the bubble for what a kind of message adds."""
        return 0

    # --- content ---------------------------------------------------------------------------------------------------

    def _fill(self) -> None:
        message = self._message
        long_html = len(message.html) > LONGEST_HTML and not self._whole
        if message.html and not long_html:
            self._text.show_clean_html(clean_html(message.html))
        else:
            text = message.text.strip("\n")
            self._text.show_plain(text if self._whole else text[:SHOWN_AT_FIRST])
        self._text.setVisible(bool(message.text or message.html))
        long_text = not message.html and not self._whole and len(message.text) > SHOWN_AT_FIRST
        self._show_more_button(long_html or long_text)
        self._show_fold(bool(message.quoted))
        self._offer_pass_on()
        if self._files is not None:
            self._files.deleteLater()
            self._files = None
        if message.attachments:
            self._files = AttachmentStrip(self._look, message.attachments, self)
            self._files.resized.connect(lambda: self.resized.emit(self._row.key))
        self._describe()

    def _describe(self) -> None:
        message = self._message
        self.setAccessibleName(
            self.tr("{who}, {when}, {kind}").format(
                who=self._author(),
                when=self._look.moment(message.at),
                kind=word("channel", message.channel) if message.public else self.tr("internal note"),
            )
        )
        delivery = self._delivery_text()
        if delivery:
            self.setAccessibleName(f"{self.accessibleName()}, {delivery}")
        self.setAccessibleDescription(message.text[:500])
        self._text.setAccessibleName(self.accessibleName())
        self.setToolTip("")

    def _show_more_button(self, wanted: bool) -> None:
        if self._more is not None:
            self._more.setVisible(wanted)
        elif wanted:
            hidden = len(self._message.html or self._message.text) - SHOWN_AT_FIRST
            self._more = self._flat_button(self.tr("Show %n more character(s)", "", hidden))
            self._more.clicked.connect(self._show_whole)
            self._more.setVisible(True)

    def _show_fold(self, wanted: bool) -> None:
        if wanted and self._fold is None:
            self._fold = self._flat_button("•••")
            self._fold.setToolTip(self.tr("Show the quoted text"))
            self._fold.setAccessibleName(self.tr("Show the quoted text"))
            self._fold.setCheckable(True)
            self._fold.toggled.connect(self._toggle_quoted)
        if self._fold is not None:
            self._fold.setVisible(wanted)

    def _offer_pass_on(self) -> None:
        """What the host answers is mostly for the guest, who waits: one press puts it into the reply."""
        wanted = self._look.has_reply and self._message.author == Author.HOST and bool(self._message.text.strip())
        if wanted and self._pass_on is None:
            self._pass_on = self._flat_button(self.tr("Pass on to the customer"))
            self._pass_on.setToolTip(self.tr("Puts these words into the reply"))
            self._look.icons.put(self._pass_on, "reply")
            self._pass_on.clicked.connect(lambda: self._look.pass_on_wanted.emit(self._message.text.strip()))
        if self._pass_on is not None:
            self._pass_on.setVisible(wanted)

    def _flat_button(self, text: str) -> QPushButton:
        button = QPushButton(text, self)
        button.setProperty("kind", "ghost")
        button.setProperty("small", True)
        button.setCursor(Qt.CursorShape.PointingHandCursor)
        return button

    def _show_whole(self) -> None:
        self._whole = True
        self._fill()
        self.resized.emit(self._row.key)

    def _toggle_quoted(self, shown: bool) -> None:
        self._unfolded = shown
        if self._quoted is None:
            self._quoted = TextBody(self)
            self._quoted.link_wanted.connect(self._look.open_link)
            quoted = self._message.quoted
            self._quoted.show_plain(quoted[:SHOWN_AT_FIRST])
            hidden = len(quoted) - SHOWN_AT_FIRST
            if hidden > 0:
                self._more_quoted = self._flat_button(self.tr("Show %n more character(s)", "", hidden))
                self._more_quoted.clicked.connect(self._show_whole_quote)
            self._quoted.setAccessibleName(self.tr("Quoted text"))
            self._quoted.setProperty("kind", "quoted")
        self._quoted.setVisible(shown)
        if self._more_quoted is not None:
            self._more_quoted.setVisible(shown)
        self.resized.emit(self._row.key)

    def _show_whole_quote(self) -> None:
        button, self._more_quoted = self._more_quoted, None
        if button is not None and self._quoted is not None:
            button.hide()
            button.deleteLater()
            self._quoted.show_plain(self._message.quoted)
            self.resized.emit(self._row.key)

    # --- layout ----------------------------------------------------------------------------------------------------

    def _arrange_inner(self, width: int) -> tuple[int, int]:
        """Size every part for at most `width`; the width and height that they take together."""
        used, height = 0, 0
        for part in self._parts():
            if isinstance(part, TextBody):
                part_width, part_height = part.fit(width - (10 if part is self._quoted else 0))
            elif isinstance(part, AttachmentStrip):
                part_width, part_height = part.fit(width)
            else:
                hint = part.sizeHint()
                part_width, part_height = min(width, hint.width()), hint.height()
            part.resize(part_width, part_height)
            used = max(used, part_width)
            height += part_height + (GAP if height else 0)
        return used, height

    def _place_inner(self, x: int, y: int) -> None:
        for part in self._parts():
            part.move(x + (10 if part is self._quoted else 0), y)
            y += part.height() + GAP

    def _parts(self) -> list[QWidget]:
        quoted = self._quoted if self._unfolded else None
        parts = (self._text, self._more, self._files, self._fold, quoted, self._more_quoted, self._pass_on)
        return [part for part in parts if part is not None and not part.isHidden()]

    def _is_right(self) -> bool:
        return self._message.author == Author.AGENT or not self._message.public

    def _header_height(self) -> int:
        continued = isinstance(self._row, MessageRow) and self._row.continued
        return 0 if continued else max(20, self._look.theme.metrics("small").height() + 4)

    def _footer_width(self) -> int:
        metrics = self._look.theme.metrics("caption")
        return metrics.horizontalAdvance(self._footer_text()) + 20

    # --- painting --------------------------------------------------------------------------------------------------

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_bubble(painter)
        if self._header.height():
            self._paint_header(painter)
        self._paint_footer(painter)
        if self._quoted is not None and self._unfolded:
            bar = self._quoted.geometry().adjusted(-10, 0, 0, 0)
            bar.setWidth(2)
            painter.fillRect(bar, self._look.theme.color("border_strong"))

    def _paint_bubble(self, painter: QPainter) -> None:
        theme = self._look.theme
        ground = "bubble_out" if self._is_right() else "bubble_in"
        border: QColor | None = None
        if not self._message.public:
            ground, border = "note_tint", theme.color("note_border")
        if theme.name == "contrast" and border is None:
            border = theme.color("border")
        painter.setPen(QPen(border, 1) if border is not None else Qt.PenStyle.NoPen)
        painter.setBrush(theme.color(ground))
        radius = theme.radius("l")
        painter.drawRoundedRect(QRectF(self._bubble).adjusted(0.5, 0.5, -0.5, -0.5), radius, radius)

    def _paint_header(self, painter: QPainter) -> None:
        theme, message = self._look.theme, self._message
        if not self._is_right():
            self._look.paint_avatar(painter, QRect(SIDE, self._bubble.top(), AVATAR, AVATAR), self._author())
        name = self._author()
        detail = word("channel", message.channel) if message.public else self.tr("Note, seen by colleagues only")
        name_font, detail_font = theme.font("strong"), theme.font("small")
        detail_width = theme.metrics("small").horizontalAdvance(detail)
        room = self._header.width() - detail_width - 34
        shown = theme.metrics("strong").elidedText(name, Qt.TextElideMode.ElideRight, max(60, room))
        name_width = theme.metrics("strong").horizontalAdvance(shown)
        total = name_width + 10 + 16 + 4 + detail_width
        x = self._header.right() - total + 1 if self._is_right() else self._bubble.left() + 2
        y, height = self._header.top(), self._header.height() - 4
        middle = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
        painter.setFont(name_font)
        painter.setPen(theme.color("text"))
        painter.drawText(QRect(x, y, name_width + 2, height), middle, shown)
        x += name_width + 10
        box = QRect(x, y + (height - 14) // 2, 14, 14)
        if message.public:
            self._look.paint_channel_icon(painter, box, message.channel)
        else:
            self._look.icons.paint(painter, box, "lock", "note")
        x += 18
        painter.setFont(detail_font)
        painter.setPen(theme.color("text_muted" if message.public else "note"))
        painter.drawText(QRect(x, y, detail_width + 4, height), middle, detail)

    def _paint_footer(self, painter: QPainter) -> None:
        theme, text = self._look.theme, self._footer_text()
        failed = self._message.delivery == Delivery.FAILED
        icon_name = self._footer_icon()
        painter.setFont(theme.font("caption"))
        painter.setPen(theme.color("danger" if failed else "text_muted" if self._message.public else "note"))
        right = self._footer.right() - (18 if icon_name else 0)
        rect = QRect(self._footer.left(), self._footer.top(), right - self._footer.left(), self._footer.height())
        painter.drawText(rect, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, text)
        if icon_name:
            role = "danger" if failed else "accent_text" if self._message.delivery == Delivery.READ else "text_muted"
            place = QRect(self._footer.right() - 14, self._footer.top() + (self._footer.height() - 14) // 2, 14, 14)
            self._look.icons.paint(painter, place, icon_name, role)

    def _footer_text(self) -> str:
        time = self._look.time_of_day(self._message.at)
        delivery = self._delivery_text()
        return f"{time} · {delivery}" if delivery else time

    def _delivery_text(self) -> str:
        if not self._is_right() or not self._message.public or not self._message.delivery:
            return ""
        return word("delivery", self._message.delivery)

    def _footer_icon(self) -> str:
        if not self._is_right() or not self._message.public:
            return ""
        return _DELIVERY_ICONS.get(self._message.delivery, "")  # type: ignore[call-overload]

    def _author(self) -> str:
        message = self._message
        if message.author == Author.AGENT and message.author_id == self._look.me_id:
            return self.tr("You")
        if message.author_name:
            return message.author_name
        return word("author", message.author)

    def sizeHint(self) -> QSize:
        return QSize(self.width(), self.height())
