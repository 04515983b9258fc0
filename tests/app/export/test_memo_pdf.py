"""The events of a chronology as a memo in PDF, with their picture on top."""

from __future__ import annotations

import io

import pypdfium2
import pytest
from PySide6.QtGui import QImage

from timeline_app.app.export.memo_figure import DPI, memo_figure
from timeline_app.app.export.memo_pdf import write
from timeline_app.app.load.opening import open_to_read
from timeline_app.core.text.translation import english
from timeline_app.storage.chronology.outgoing import OutgoingEvents

pytestmark = pytest.mark.usefixtures("qapp")


def test_every_quote_of_the_sample_is_in_its_memo_as_it_was_said() -> None:
    with open_to_read("sample") as chronology:
        going, file = OutgoingEvents(chronology), io.BytesIO()
        figure = memo_figure(chronology, None, english)
        assert figure is not None
        write(going, file, figure=figure)
        quotes = [found.quote.text for one in going.events() for found in one.quotes]
        titles = [one.event.title for one in going.events()]
    document = pypdfium2.PdfDocument(file)
    text = "".join("".join(page.get_textpage().get_text_range().split()) for page in document)
    assert document.get_page_size(0) == pytest.approx((595.3, 841.9), abs=0.1)
    outline = [one.get_title() for one in document.get_toc()]
    document.close()
    assert len(quotes) > 40
    assert [quote for quote in quotes if "".join(quote.split()) not in text] == []
    assert "秦刚" in text
    assert len(outline) > len(titles)


def test_the_picture_is_of_the_chosen_events_and_of_nothing_if_none_has_a_date() -> None:
    with open_to_read("sample") as chronology:
        columns = chronology.columns()
        figure = memo_figure(chronology, columns.key[3:8], english)
        assert figure is not None
        assert "\n5 events, " in figure.description
        assert memo_figure(chronology, columns.key[columns.dated :], english) is None
    image = QImage.fromData(figure.png)
    assert (image.width(), image.height()) == (figure.width_px, figure.height_px)
    assert figure.width_px == pytest.approx(160 / 25.4 * DPI, abs=4)
    assert image.dotsPerMeterX() == pytest.approx(DPI / 0.0254, abs=1)
