"""One console per profile: the second start brings the first window to the front and ends."""

from __future__ import annotations

import getpass
import hashlib
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtNetwork import QLocalServer, QLocalSocket

_WAIT_MS = 800


class SingleInstance(QObject):
    """`raised` is emitted when somebody started the program again for the same profile."""

    raised = Signal()

    def __init__(self, folder: Path, parent: QObject | None = None) -> None:
        """`folder`: where the profile's data are; two consoles must not share one."""
        super().__init__(parent)
        digest = hashlib.blake2s(f"{getpass.getuser()}/{folder.absolute()}".encode(), digest_size=8).hexdigest()
        self._name = f"agent-console-{digest}"
        self._server: QLocalServer | None = None

    def acquire(self) -> bool:
        """Become the one instance. False: another one runs, and was asked to show itself."""
        if self._knock():
            return False
        server = QLocalServer(self)
        server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        if not server.listen(self._name):
            # The socket of a killed console is left over: nobody answered at it a moment ago.
            QLocalServer.removeServer(self._name)
            if not server.listen(self._name):
                return not self._knock()
        server.newConnection.connect(self._visited)
        self._server = server
        return True

    def release(self) -> None:
        if self._server is not None:
            self._server.close()
            self._server = None

    def _knock(self) -> bool:
        socket = QLocalSocket()
        socket.connectToServer(self._name)
        if not socket.waitForConnected(_WAIT_MS):
            return False
        socket.write(b"raise\n")
        socket.waitForBytesWritten(_WAIT_MS)
        socket.disconnectFromServer()
        return True

    def _visited(self) -> None:
        server = self._server
        while server is not None and server.hasPendingConnections():
            connection = server.nextPendingConnection()
            connection.disconnected.connect(connection.deleteLater)
            connection.close()
            self.raised.emit()
