"""Where a bundle begins."""

from timeline_app.app.process import run

run()
