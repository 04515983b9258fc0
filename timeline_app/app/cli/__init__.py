"""The command line.

May import of this room: messages, load, jobs, shell, opening, the room's own modules, view,
editing, records, reader, desk, search, files, review, export, help, startup.
"""

import os
import sys
from importlib import import_module
from types import ModuleType

# Before numpy is loaded: its threads cost more to start than they ever give back here.
os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")


def _stand_in(name: str) -> ModuleType:
    """A module that is loaded once it is asked for anything."""
    module = ModuleType(name)

    def loaded(wanted: str) -> object:
        del sys.modules[name]
        found: object = getattr(import_module(name), wanted)
        return found

    module.__dict__["__getattr__"] = loaded
    return module


# The help that numpy attaches to what it has in C took a seventh of loading it; nobody reads it.
for _name in ("numpy._core._add_newdocs", "numpy._core._add_newdocs_scalars"):
    if "numpy" not in sys.modules:
        sys.modules[_name] = _stand_in(_name)
