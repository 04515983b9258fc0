"""What a screen reader finds, asked of the accessibility bus: run by the system's Python.

It needs `gi` with Atspi, which no package index has for every Python. A line of its input is a
question, "tree", "focus" or "text"; a line of its output is the answer as JSON. It ends with its
input.
"""

import json
import sys
import time
from typing import Any

import gi

gi.require_version("Atspi", "2.0")
from gi.repository import Atspi  # noqa: E402  after its version was asked for

PATIENCE_S = 20.0
STATES = ("focusable", "focused", "selected", "showing", "enabled", "checked", "editable")

PASSED_OVER = (Atspi.Role.LIST_ITEM, Atspi.Role.MENU_BAR, Atspi.Role.PAGE_TAB)
"""The focus is in the list that holds the events, and in no closed menu; and Qt says of the
current tab that it has the focus wherever that is."""


def application(name: str) -> Atspi.Accessible:
    """The application of that name, once it is on the bus."""
    until = time.monotonic() + PATIENCE_S
    while time.monotonic() < until:
        desktop = Atspi.get_desktop(0)
        for i in range(desktop.get_child_count()):
            found = desktop.get_child_at_index(i)
            if found is not None and found.get_name() == name:
                return found
        time.sleep(0.1)
    raise SystemExit(f"there is no {name} on the accessibility bus")


def told(node: Atspi.Accessible) -> dict[str, Any]:
    """What is told of one thing."""
    states = node.get_state_set()
    box = node.get_component_iface()
    rect = box.get_extents(Atspi.CoordType.WINDOW) if box is not None else None
    return {
        "role": node.get_role_name(),
        "name": node.get_name(),
        "description": node.get_description(),
        "states": [s for s in STATES if states.contains(getattr(Atspi.StateType, s.upper()))],
        "rect": [rect.x, rect.y, rect.width, rect.height] if rect is not None else None,
    }


def tree(node: Atspi.Accessible) -> dict[str, Any]:
    """A thing with all that is in it."""
    parts = (node.get_child_at_index(i) for i in range(node.get_child_count()))
    return told(node) | {"children": [tree(part) for part in parts if part is not None]}


def is_showing(node: Atspi.Accessible) -> bool:
    return bool(node.get_state_set().contains(Atspi.StateType.SHOWING))


def focus(node: Atspi.Accessible) -> dict[str, Any] | None:
    """The innermost thing that has the focus, or nothing."""
    states = node.get_state_set()
    found = told(node) if states.contains(Atspi.StateType.FOCUSED) else None
    for i in range(node.get_child_count()):
        part = node.get_child_at_index(i)
        if part is not None and part.get_role() not in PASSED_OVER and is_showing(part):
            found = focus(part) or found
    return found


def text(node: Atspi.Accessible) -> dict[str, Any] | None:
    """What a screen reader reads of the first text of several lines that shows."""
    states = node.get_state_set()
    if states.contains(Atspi.StateType.SHOWING) and states.contains(Atspi.StateType.MULTI_LINE):
        caret = Atspi.Text.get_caret_offset(node)
        line, word = (
            Atspi.Text.get_string_at_offset(node, caret, one).content
            for one in (Atspi.TextGranularity.LINE, Atspi.TextGranularity.WORD)
        )
        whole = Atspi.Text.get_text(node, 0, -1)
        return told(node) | {"text": whole, "caret": caret, "line": line, "word": word}
    parts = (node.get_child_at_index(i) for i in range(node.get_child_count()))
    return next((found for part in parts if part is not None and (found := text(part))), None)


def main() -> None:
    """Answer until nothing more is asked."""
    Atspi.init()
    Atspi.set_timeout(5000, 5000)
    window = application(sys.argv[1])
    answers = {"tree": tree, "focus": focus, "text": text}
    print(json.dumps("ready"), flush=True)
    for line in sys.stdin:
        window.clear_cache()
        print(json.dumps(answers[line.strip()](window)), flush=True)


main()
