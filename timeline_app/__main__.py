"""Lets `python -m timeline_app` do what the command `timeline-app` does."""

import sys

from timeline_app.app.cli import main

sys.exit(main())
