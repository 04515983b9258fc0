"""The command line.

May import of this room: messages, load, jobs, shell, opening, the room's own modules, view,
editing, records, reader, desk, search, files, review, export, help, startup.
"""

import os
import sys
from types import ModuleType

# Before numpy is loaded: its threads cost more to start than they ever give back here.
os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")

# The help that numpy attaches to what it has in C took a seventh of loading it; nobody reads it.
for _name in ("numpy._core._add_newdocs", "numpy._core._add_newdocs_scalars"):
    sys.modules.setdefault(_name, ModuleType(_name))
