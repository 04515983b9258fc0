"""What the file of a picture says of itself, in every format."""

from __future__ import annotations

from timeline_app.core.value import Value

EMBEDDED = "chronology"
"""What the embedded chronology is called: a keyword in PNG, an id in SVG, in PDF a file's name."""

PROGRAM = "Timeline"


class About(Value, frozen=True):
    """Metadata of a picture. `dpi` is what the file states as its pixels to an inch.

    `embedded` is the JSON of what the picture shows, empty where it isn't to be in the file.
    """

    title: str
    description: str
    dpi: float
    embedded: str = ""
