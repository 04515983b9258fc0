"""Loads Qt without slowing down what follows, and starts it where there may be no display."""

from __future__ import annotations

import builtins
import importlib
import os
import sys
from collections.abc import Callable, Mapping, Sequence
from enum import EnumType, Flag
from importlib.util import find_spec, module_from_spec
from types import ModuleType
from typing import TYPE_CHECKING, Any

from timeline_app.core.guarded import override

if TYPE_CHECKING:
    from PySide6.QtGui import QGuiApplication


_SELDOM_USED = {
    "shibokensupport.signature": {"errorhandler", "layout", "parser"},
    "shibokensupport.signature.lib": {"enum_sig", "pyi_generator", "tool"},
}
"""What words signatures and wrong arguments. Shiboken compiles it each time, from a zip of source:
a third of what it takes to load Qt (shibokensupport/signature/loader.py)."""

_ENUMS_KNOWN = {(3, 11), (3, 12), (3, 13)}
"""The Pythons whose enumerations `with_members` makes as `enum` does."""


def load_qt() -> None:
    """Load QtCore, and leave Python's own `__import__` in place.

    Shiboken puts one of its own there, which reads the source of each module imported from
    then on to see whether it may use the switch `from __feature__ import …`
    (shibokensupport/feature.py). Nothing here does, and it took a tenth of a start. Where Qt
    is loaded already nothing changes. Its enumerations are made quickly from then on.
    """
    if sys.version_info[:2] in _ENUMS_KNOWN and "PySide6.QtCore" not in sys.modules:
        _make_enums_quickly()
    own_import = builtins.__import__

    def import_without(
        name: str,
        globals_: Mapping[str, object] | None = None,
        locals_: Mapping[str, object] | None = None,
        fromlist: Sequence[str] | None = (),
        level: int = 0,
    ) -> ModuleType:
        """As `__import__`, but what is seldom used is executed once it is used."""
        for one in _SELDOM_USED.get(name, set()).intersection(fromlist or ()):
            _defer(name, one)
        return own_import(name, globals_, locals_, fromlist or (), level)

    builtins.__import__ = import_without  # type: ignore[assignment]
    try:
        importlib.import_module("PySide6.QtCore")
    finally:
        builtins.__import__ = own_import


def _make_enums_quickly() -> None:
    """Let enumerations that are made by a call, as Shiboken makes Qt's, take a third of the time.

    A start makes some 200 of them with 3,200 members, for a class brings all that it has, and a
    tenth of it went into what `enum` asks about each member.
    """
    metaclass: Any = EnumType
    by_python: Callable[..., Any] = metaclass._create_

    def created(cls: Any, name: str, names: object, **options: Any) -> Any:  # noqa: ANN401 - of all kinds
        if isinstance(names, list) and are_plain(cls, names, options):
            return with_members(by_python(cls, name, (), **options), names)
        return by_python(cls, name, names, **options)

    metaclass._create_ = created


def are_plain(cls: type, members: Sequence[object], options: Mapping[str, object]) -> bool:
    """Whether members are pairs of a name of its own that no other thing has, and an integer."""
    return (
        options.get("type") is None
        and all(
            type(one) is tuple
            and [*map(type, one)] == [str, int]
            and one[1] >= 0
            and one[0][:1] != "_"
            and not hasattr(cls, one[0])
            for one in members
        )
        and len(dict(members)) == len(members)  # type: ignore[arg-type]
    )


def with_members(made: Any, members: Sequence[tuple[str, int]]) -> Any:  # noqa: ANN401 - any enumeration
    """An enumeration that has no members yet, with plain ones, as `enum` would have made it."""
    is_flag, new = issubclass(made, Flag), made._new_member_
    is_number, values = made._member_type_ is int, made._value2member_map_
    hashable: list[int] = getattr(made, "_hashable_values_", [])
    singles = mask = 0
    for name, value in members:
        member = values.get(value)
        is_single = value > 0 and not value & (value - 1)
        if is_flag:
            mask |= value
            singles |= value if is_single else 0
        if member is None:
            member = new(made, value) if is_number else new(made)
            member._value_, member._name_, member.__objclass__ = value, name, made
            member._sort_order_ = len(made._member_names_)
            values[value] = member
            hashable.append(value)
            if is_single or not is_flag:
                made._member_names_.append(name)
        type.__setattr__(made, name, member)
        made._member_map_[name] = member
    if is_flag:
        made._flag_mask_, made._singles_mask_ = mask, singles
        made._all_bits_ = 2 ** mask.bit_length() - 1
        ordered = [made._member_map_[name]._value_ for name in made._member_names_]
        if ordered != sorted(ordered):
            made._iter_member_ = made._iter_member_by_def_
    return made


class _Deferred(ModuleType):
    """A module that is executed when it is first asked for what it does not have yet."""

    @override
    def __getattr__(self, name: str) -> object:
        spec = self.__spec__
        assert spec is not None
        assert spec.loader is not None
        self.__class__ = ModuleType  # type: ignore[assignment]
        # Shiboken gives its modules a second name, and its zip knows the first alone.
        second, spec.name = spec.name, self.__name__
        spec.loader.exec_module(self)
        spec.name = second
        found: object = getattr(self, name)
        return found


def _defer(package: str, name: str) -> None:
    """Let a module be there, to be executed when it is asked for something."""
    full = f"{package}.{name}"
    spec = None if full in sys.modules else find_spec(full)
    if spec is not None:
        module = module_from_spec(spec)
        module.__class__ = _Deferred
        sys.modules[full] = module
        setattr(sys.modules[package], name, module)


def started_qt() -> QGuiApplication | None:
    """The application that fonts need, if there is none; it has no display."""
    from PySide6.QtCore import qInstallMessageHandler  # few commands need it
    from PySide6.QtGui import QGuiApplication

    if QGuiApplication.instance() is not None:
        return None
    if sys.platform not in ("win32", "darwin"):
        os.environ["QT_QPA_PLATFORM"] = "offscreen"
    # What Qt has to say of locales and fonts is none of the one line an error has.
    qInstallMessageHandler(lambda *_: None)
    return QGuiApplication([sys.argv[0]])
