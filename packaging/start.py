"""Where a bundle begins."""

from timeline_app.app.cli.process import run

run()
