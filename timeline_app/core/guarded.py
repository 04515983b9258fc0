"""What Qt calls of ours ends nothing when it fails: the fault is told, and Qt gets a plain answer.

Qt knows no exceptions. One that leaves an override is printed or lost, and within another
override it can end the process (PySide 6.11 on Python 3.11). So `override` comes from here
wherever a class is Qt's: it is `typing.override`, and guards the methods that Qt itself has.
"""

from __future__ import annotations

import sys
import traceback
from collections.abc import Callable
from enum import Flag
from functools import wraps
from typing import TYPE_CHECKING, Any, TypeVar, get_origin

Method = TypeVar("Method", bound=Callable[..., Any])

_BINDING = "PySide6."
_ONLY_CALLED = ("QPainter",)
"""Qt never calls what these can do, but we do, and have to hear what goes wrong."""

if TYPE_CHECKING:
    from typing_extensions import override as override  # noqa: PLC0414 - handed on
else:

    class override:  # noqa: N801 - it stands where typing's stands
        """`typing.override` for classes of Qt's."""

        def __init__(self, method: Callable[..., Any]) -> None:
            method.__override__ = True
            self._method = method

        def __call__(self, *args: Any, **named: Any) -> Any:  # noqa: ANN401 - it is any method
            """Do as the method, where something else is wrapped around this: a property."""
            return self._method(*args, **named)

        def __set_name__(self, owner: type, name: str) -> None:
            """Put the method itself in the place of this, guarded where Qt may call it."""
            method = self._method
            setattr(owner, name, guarded(method) if is_of_qt(owner, name) else method)


def _constant() -> bool:
    return True


def _constant_of_module() -> object:
    return _BINDING


def never_fails(method: Method) -> Method:
    """Mark a method, below `override`, that needs no guard though it does more than return.

    Qt asks it some hundred times for a click, and each guard is one more call. It may only look
    up what it has and ask Qt; `tests/test_guarded.py` names each of them and asks it oddly.
    """
    vars(method)["__guarded__"] = True
    return method


def gives_a_constant(method: Callable[..., Any]) -> bool:
    """Whether a method only returns `True`, or a name of its module: it can't fail."""
    code = getattr(method, "__code__", None)
    plain = (_constant.__code__.co_code, _constant_of_module.__code__.co_code)
    return code is not None and code.co_code in plain


def is_of_qt(kind: type, name: str) -> bool:
    """Whether a method of a class is one that Qt has, and so may call."""
    bases = [base for base in kind.__mro__ if base.__module__.startswith(_BINDING)]
    return any(name in vars(base) for base in bases if base.__name__ not in _ONLY_CALLED)


def guarded(method: Callable[..., Any]) -> Callable[..., Any]:
    """The method, which tells of its exceptions and gives a plain value instead.

    One that can't fail is left as it is: each guard is one more call, and Qt asks often.
    """
    if hasattr(method, "__guarded__"):
        return method
    if gives_a_constant(method):
        return never_fails(method)

    @wraps(method)
    def guard(*args: Any, **named: Any) -> Any:  # noqa: ANN401 - it is any method
        try:
            return method(*args, **named)
        except Exception as error:
            told(error)
            return plain_answer(method)

    vars(guard)["__guarded__"] = True
    return guard


def told(error: Exception) -> None:
    """Hand an exception to whoever hears of those that nobody caught."""
    sys.excepthook(type(error), error, error.__traceback__)
    # A painter that is kept by a frame would go on holding its widget.
    traceback.clear_frames(error.__traceback__)


def plain_answer(method: Callable[..., Any]) -> Any:  # noqa: ANN401 - what any method may give
    """An empty value of the type that a method says it gives, `None` where that can't be told."""
    said = method.__annotations__.get("return")
    try:
        wanted = eval(said, method.__globals__) if isinstance(said, str) else said
        kind = get_origin(wanted) or wanted
        if not isinstance(kind, type) or kind is object:
            return None
        return kind(0) if issubclass(kind, Flag) else kind()
    except Exception:  # a name for type checkers alone, or a type that is never empty
        return None
