"""Lets `python -m timeline_app` do what the command `timeline-app` does."""

from timeline_app.app.cli.process import run

run()
