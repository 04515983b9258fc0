"""The card of a source: who published what, when, and what it does for the event."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from timeline_app.core.evidence.citation import author_names, short_name
from timeline_app.core.evidence.csl import address_of, csl_words, is_web_address
from timeline_app.core.guarded import override
from timeline_app.core.records.records import Citation, Source, Stance
from timeline_app.core.text.translation import words
from timeline_app.render.style.palette import Palette
from timeline_app.widgets.cards.card import DottedLine, verification_mark
from timeline_app.widgets.cards.card_buttons import EditableCard
from timeline_app.widgets.controls.chips import TextButton
from timeline_app.widgets.controls.text_labels import ElidedLabel, ProseLabel, show_if
from timeline_app.widgets.texts.phrases import dotted
from timeline_app.widgets.texts.record_texts import (
    source_check_words,
    stance_words,
    verification_meaning,
)


class SourceCard(EditableCard):
    """One source of an event, with a button that asks for its page where there is one."""

    link_requested = Signal(str)
    """The http or https address of the source."""
    read_requested = Signal(str, object)
    """The id of the source, whose kept text is to be read, and the `Citation` or None."""
    keep_requested = Signal(str, str)
    """The id of the source, of which a text is to be kept; and its file, if one was dropped."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent, with_source=True)
        self._address = ""
        self.source_id = ""
        """Of the source that is shown."""
        self._lead = ProseLabel("strong")
        self._title = ProseLabel("plain")
        self._description = ProseLabel("small")
        self._facts = ProseLabel("small")
        self._stance = ProseLabel("doubt")
        self._role = ProseLabel("small")
        self._note = ProseLabel("plain")
        self.stands = DottedLine("smaller")
        """How the words that are cited stand in its text."""
        self._checked = DottedLine("smaller")
        self._where = ElidedLabel("smaller")
        self.open_button = TextButton("action")
        self.open_button.setText(self.tr("Open…"))
        self.open_button.clicked.connect(self._ask)
        self.citation: Citation | None = None
        """What is shown of the source, if it is cited."""
        self.read_button = TextButton("action")
        self.read_button.setText(self.tr("Read"))
        self.read_button.clicked.connect(
            lambda: self.read_requested.emit(self.source_id, self.citation)
        )
        self.keep_button = TextButton("action")
        self.keep_button.setText(self.tr("Keep Text…"))
        self.keep_button.clicked.connect(lambda: self.keep_requested.emit(self.source_id, ""))
        self.setAcceptDrops(True)
        self._arrange()

    def _arrange(self) -> None:
        for widget in (
            self._lead,
            self._title,
            self._description,
            self._facts,
            self._stance,
            self._role,
            self._note,
            self.stands,
            self._where,
            self._checked,
        ):
            self.column.addWidget(widget)
        foot = QHBoxLayout()
        foot.setSpacing(4)
        foot.addStretch(1)
        foot.addWidget(self.buttons, 0, Qt.AlignmentFlag.AlignBottom)
        foot.addWidget(self.keep_button, 0, Qt.AlignmentFlag.AlignBottom)
        foot.addWidget(self.read_button, 0, Qt.AlignmentFlag.AlignBottom)
        foot.addWidget(self.open_button, 0, Qt.AlignmentFlag.AlignBottom)
        self.column.addLayout(foot)

    def put(
        self,
        source: Source,
        citation: Citation | None,
        palette: Palette,
        *,
        has_text: bool = False,
    ) -> None:
        """Show a source; without a citation it is one that only a quote or a date names."""
        self.source_id = source.id
        item, name = source.item, short_name(source)
        lead = author_names(item) or item.title or name
        self._lead.put(lead)
        self._title.put(item.title if item.title != lead else "")
        is_named = bool(item.title) or source.description == lead
        self._description.put("" if is_named else source.description)
        issued = csl_words(item.issued, words)
        where = dict.fromkeys((item.container_title, item.publisher))
        parts = (*(part for part in where if part != lead), issued, source.kind)
        self._facts.put(dotted(parts))
        self.citation = citation
        self._put_citation(citation)
        mark = verification_mark(source.verification, palette)
        self._checked.put(source_check_words(source), *mark)
        is_told = self._checked.words.text().startswith(words(source.verification.value))
        self._checked.explain(verification_meaning(source.verification) if is_told else "")
        address = address_of(item)
        self._address = address if is_web_address(address) else ""
        self._where.put(address)
        show_if(self.open_button, bool(self._address))
        self.open_button.setAccessibleName(self.tr("Open {name}…").format(name=name))
        show_if(self.read_button, has_text)
        self.read_button.setAccessibleName(self.tr("Read {name}").replace("{name}", name))
        show_if(self.keep_button, not has_text)
        if not has_text:
            show_if(self.stands, is_shown=False)
        self.keep_button.setAccessibleName(self.tr("Keep text of {name}…").replace("{name}", name))
        self._put_hands(name, is_cited=citation is not None)

    def _put_hands(self, name: str, *, is_cited: bool) -> None:
        """A source that is not cited can be; a citation can be edited and removed."""
        source = self.tr("Edit the source {name}").format(name=name)
        if is_cited:
            edit = self.tr("Edit the citation of {name}").format(name=name)
            remove = self.tr("Remove the citation of {name}").format(name=name)
            self.buttons.put(edit, remove, source)
        else:
            self.buttons.put(self.tr("Cite {name}").format(name=name), "", source, self.tr("Cite"))

    def _put_citation(self, citation: Citation | None) -> None:
        """What the source does for the event, and where in it."""
        if citation is None:
            self._stance.put("")
            self._role.put(self.tr("source of a quote or a date"))
            self._note.put("")
            return
        stance = stance_words(citation.stance)
        is_doubt = citation.stance is Stance.DISPUTES
        self._stance.put(stance if is_doubt else "")
        parts = ("" if is_doubt else stance, citation.locator)
        self._role.put(dotted(parts))
        self._note.put(citation.note)

    def _ask(self) -> None:
        if self._address:
            self.link_requested.emit(self._address)

    @override
    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if any(url.isLocalFile() for url in event.mimeData().urls()):
            event.acceptProposedAction()

    @override
    def dropEvent(self, event: QDropEvent) -> None:
        """A file that is dropped here is a text of this source, and no chronology to be opened."""
        paths = [url.toLocalFile() for url in event.mimeData().urls() if url.isLocalFile()]
        if paths and self.source_id:
            event.acceptProposedAction()
            self.keep_requested.emit(self.source_id, paths[0])

    @override
    def clear(self) -> None:
        super().clear()
        self._address = self.source_id = ""
        self.open_button.setAccessibleName("")
        self.read_button.setAccessibleName("")
        self.citation = None
