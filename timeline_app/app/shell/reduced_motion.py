"""Whether the system asks for less motion."""

from __future__ import annotations

import ctypes
import subprocess
import sys

_WAIT_MS = 250
_SPI_GETCLIENTAREAANIMATION = 0x1042  # winuser.h


def system_wants_less_motion() -> bool:
    """What the system's accessibility settings say; `False` where they can't be asked."""
    if sys.platform == "win32":
        return _windows_wants()
    if sys.platform == "darwin":
        return _macos_wants()
    return _portal_wants()


def _windows_wants() -> bool:
    animated = ctypes.c_int(1)
    user32 = getattr(ctypes, "windll").user32  # noqa: B009  exists on Windows alone
    user32.SystemParametersInfoW(_SPI_GETCLIENTAREAANIMATION, 0, ctypes.byref(animated), 0)
    return animated.value == 0


def _macos_wants() -> bool:
    command = ["defaults", "read", "com.apple.universalaccess", "reduceMotion"]
    try:
        answer = subprocess.run(
            command, capture_output=True, text=True, timeout=_WAIT_MS / 1000, check=False
        )
    except (OSError, subprocess.TimeoutExpired):
        return False
    return answer.stdout.strip() == "1"


def _portal_wants() -> bool:
    """Ask the desktop portal: the cross-desktop setting, then GNOME's own."""
    from PySide6.QtDBus import QDBusConnection, QDBusMessage

    bus = QDBusConnection.sessionBus()
    if not bus.isConnected():
        return False

    def answer(namespace: str, key: str) -> object:
        message = QDBusMessage.createMethodCall(
            "org.freedesktop.portal.Desktop",
            "/org/freedesktop/portal/desktop",
            "org.freedesktop.portal.Settings",
            "ReadOne",
        )
        message.setArguments([namespace, key])
        reply = bus.call(message, timeout=_WAIT_MS)
        if reply.type() != QDBusMessage.MessageType.ReplyMessage or not reply.arguments():
            return None
        value = reply.arguments()[0]
        return value.variant() if hasattr(value, "variant") else value

    if answer("org.freedesktop.appearance", "reduced-motion") == 1:
        return True
    return answer("org.gnome.desktop.interface", "enable-animations") is False
