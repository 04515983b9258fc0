"""The command line.

May import of this room: messages, load, jobs, shell, opening, the room's own modules, view,
editing, records, reader, desk, search, files, review, export, help, startup.
"""

import os

# Before numpy is loaded: its threads cost more to start than they ever give back here.
os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
