"""XML in parts of a document: what is broken is refused."""

import pytest

from timeline_app.core.evidence.text_input import TextReadError, UnreadTextReason
from timeline_app.interchange.texts.xml_parts import read_xml


class Nothing:
    """Takes elements and keeps none."""

    def start(self, namespace: str, name: str, attributes: dict[str, str]) -> None: ...

    def end(self, namespace: str, name: str) -> None: ...

    def text(self, text: str) -> None: ...


@pytest.mark.parametrize("xml", [b"<a>", b'<?xml version="1.0" encoding="U-TF-8"?><a/>'])
def test_what_is_broken_is_refused(xml: bytes) -> None:
    with pytest.raises(TextReadError) as caught:
        read_xml([xml], Nothing())
    assert caught.value.reason is UnreadTextReason.BROKEN
