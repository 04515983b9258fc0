"""A Word document is read in the order in which people read it."""

from tests.interchange.texts.writers import docx
from timeline_app.interchange.texts.read_text import read_text


def test_a_reading_of_characters_stands_behind_them() -> None:
    ruby = (
        "<w:r><w:ruby><w:rubyPr/><w:rt><w:r><w:t>Qin</w:t></w:r></w:rt>"
        "<w:rubyBase><w:r><w:t>秦</w:t></w:r></w:rubyBase></w:ruby></w:r>"
    )
    read = read_text(docx(f"<w:p><w:r><w:t>外长</w:t></w:r>{ruby}<w:r><w:t>刚</w:t></w:r></w:p>"))
    assert read.words == "外长秦Qin刚"
