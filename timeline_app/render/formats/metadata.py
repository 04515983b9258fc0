"""What the file of a picture says of itself, in every format."""

from __future__ import annotations

from timeline_app.core.value import Value

EMBEDDED = "chronology"
"""What the embedded chronology is called: a keyword in PNG, an id in SVG, in PDF a file's name."""

EMBEDDED_VIEW = "chronology-view"
"""The same of how the picture shows it."""

PROGRAM = "Timeline"


class About(Value, frozen=True):
    """Metadata of a picture. `dpi` is what the file states as its pixels to an inch.

    `embedded` is the JSON of what the picture stands on, and `view` that of how it shows it; empty
    where they aren't to be in the file.
    """

    title: str
    description: str
    dpi: float
    embedded: str = ""
    view: str = ""

    @property
    def parts(self) -> tuple[tuple[str, str], ...]:
        """What is to be in the file, by its name."""
        both = ((EMBEDDED, self.embedded), (EMBEDDED_VIEW, self.view))
        return tuple((name, text) for name, text in both if text)
