"""Nothing that holds arrays is compared by value: numpy gives no yes or no for two of them.

A tuple that holds one raises when it is compared, wherever the rest of it is equal: in the
middle of a paint, once in a thousand. So such a type is itself and nothing else.
"""

import builtins
import collections.abc
import dataclasses
import importlib
import inspect
import pkgutil
import typing
from collections.abc import Iterator, Mapping
from functools import cache
from typing import Any

import msgspec
import numpy as np
import numpy.typing as npt
import pytest

import timeline_app

_KNOWN: Mapping[str, object] = {
    name: getattr(collections.abc, name) for name in collections.abc.__all__
}


def types_of_values() -> list[type]:
    """Every dataclass, Struct and named tuple of the package."""
    return [kind for kind in _all_types().values() if _is_value(kind)]


@cache
def _all_types() -> dict[str, type]:
    """Every class of the package by its full name."""
    names = [
        found.name
        for found in pkgutil.walk_packages(timeline_app.__path__, "timeline_app.")
        if not found.name.endswith(".__main__")
    ]
    return {
        f"{name}.{kind.__qualname__}": kind
        for name in names
        for kind in vars(importlib.import_module(name)).values()
        if inspect.isclass(kind) and kind.__module__ == name
    }


def _is_value(kind: type) -> bool:
    is_tuple = issubclass(kind, tuple) and hasattr(kind, "_fields")
    return is_tuple or issubclass(kind, msgspec.Struct) or dataclasses.is_dataclass(kind)


def fields_of(kind: type) -> dict[str, object]:
    """The types of a value's fields, also those that are imported for type checkers only."""
    own = {found.__name__: found for found in _all_types().values()}
    found: dict[str, object] = {}
    for base in reversed(kind.__mro__):
        module = inspect.getmodule(base)
        names: dict[str, object] = {**_KNOWN, **own, "npt": npt, **vars(module or builtins)}
        names["array"] = list  # the class of the standard library takes no [] when it is run
        for name, hint in inspect.get_annotations(base).items():
            text = getattr(hint, "__forward_arg__", hint)
            found[name] = eval(text, names) if isinstance(text, str) else text
    return found


def _held(hint: object) -> Iterator[type]:
    """The classes of what a field of this type may hold; what a function gives is not held."""
    origin = typing.get_origin(hint)
    if origin is collections.abc.Callable:
        return
    whole = origin or hint
    if hasattr(whole, "__value__"):  # a name for a type, as `NDArray` is from Python 3.12 on
        yield from _held(whole.__value__)
    if inspect.isclass(whole):
        yield whole
    for part in typing.get_args(hint):
        yield from _held(part)


def holds_arrays(kind: type, above: frozenset[type] = frozenset()) -> bool:
    """Whether a value has an array in one of its fields, or in a value that it holds."""
    if kind in above:
        return False
    for hint in fields_of(kind).values():
        for part in _held(hint):
            is_ours = part.__module__.startswith("timeline_app.") and _is_value(part)
            if issubclass(part, np.ndarray) or (is_ours and holds_arrays(part, above | {kind})):
                return True
    return False


def is_compared_by_value(kind: type) -> bool:
    """Whether two of a kind are compared field by field, or hashed so."""
    return any(
        getattr(kind, name) is not getattr(object, name)
        for name in ("__eq__", "__ne__", "__hash__")
    ) and not (issubclass(kind, msgspec.Struct) and not kind.__struct_config__.eq)


def test_no_value_that_holds_arrays_is_compared_by_value() -> None:
    holders = [kind for kind in types_of_values() if holds_arrays(kind)]
    assert len(holders) > 30
    wrong = [
        f"{kind.__module__}.{kind.__qualname__}" for kind in holders if is_compared_by_value(kind)
    ]
    assert wrong == []


class _Tuple(typing.NamedTuple):
    values: npt.NDArray[np.int64]


class _Struct(msgspec.Struct):
    values: npt.NDArray[Any] | None


@dataclasses.dataclass(frozen=True, eq=False)
class _Itself:
    values: npt.NDArray[np.int64]


class _StructItself(msgspec.Struct, eq=False):
    values: npt.NDArray[np.int64]


@pytest.mark.parametrize("kind", [_Tuple, _Struct])
def test_one_that_is_would_be_seen(kind: type) -> None:
    assert holds_arrays(kind)
    assert is_compared_by_value(kind)


@pytest.mark.parametrize("kind", [_Itself, _StructItself])
def test_one_that_is_not_passes(kind: type) -> None:
    assert holds_arrays(kind)
    assert not is_compared_by_value(kind)
