"""What a column holds, and by which names it goes in five languages."""

from __future__ import annotations

import re
import unicodedata
from enum import Enum

from timeline_app.core.records.event_fields import TextForm, fields_of_form
from timeline_app.core.text.translation import Texts

sheet_words = Texts("sheet_words")
BAR = " | "
"""Stands between the parts of a line."""
PEOPLE = ("name", "role", "kind", "side", "office (not read)")
"""The office says for people whether it was held on the day: "Minister (no dates)"."""
CLAIMS = ("wording", "EDTF", "source", "note", "place", "time zone")
QUOTES = (
    "words",
    "speaker",
    "office",
    "said on",
    "venue",
    "language",
    "translation",
    "translator",
    "named as",
    "source",
    "verification",
    "verification note",
)
SOURCES = (
    "title",
    "authors",
    "published in",
    "publisher",
    "date",
    "address",
    "locator",
    "stance",
    "type",
    "DOI",
    "seen on",
    "seen as",
    "day seen",
    "language",
    "description",
    "note",
)


class ColumnMeaning(Enum):
    """What a column of a sheet is for an event; `field` is that of `CameEvent`, if it holds one."""

    field: str
    label: str
    header: str
    """What such a column is called in a table of all fields."""
    width: int
    """How wide it is there, in letters, as spreadsheets count it."""
    parts: tuple[str, ...] | None
    """The parts of each line of its cells there, if these are lists."""

    def __new__(
        cls,
        name: str,
        label: str,
        field: str = "",
        width: int = 0,
        header: str = "",
        parts: tuple[str, ...] | None = None,
    ) -> ColumnMeaning:
        """`name` is what mappings call it, `label` what people do."""
        one = object.__new__(cls)
        one._value_, one.label, one.field, one.width, one.parts = name, label, field, width, parts
        one.header = header or label
        if parts is not None:
            one.header += f": {BAR.join(parts)}" if parts else " (one a line)"
        return one

    DATE = "date", sheet_words.mark("Date"), "date", 13
    END = "end", sheet_words.mark("End")
    YEAR = "year", sheet_words.mark("Year")
    MONTH = "month", sheet_words.mark("Month")
    DAY = "day", sheet_words.mark("Day")
    TIME = "time", sheet_words.mark("Time"), "time", 7
    ZONE = "time zone", sheet_words.mark("Time zone"), "zone", 14
    TITLE = "title", sheet_words.mark("Title"), "title", 40
    TEXT = "text", sheet_words.mark("Text"), "summary", 60, "Summary"
    LANE = "lane", sheet_words.mark("Lane"), "lanes", 18, "Lanes", ()
    TAGS = "tags", sheet_words.mark("Tags"), "tags", 18, "", ()
    PEOPLE = "people", sheet_words.mark("People"), "people", 30, "", PEOPLE
    PLACE = "place", sheet_words.mark("Place"), "place", 18
    SOURCE = "source", sheet_words.mark("Source"), "links", 60, "Sources", SOURCES
    QUOTE = "quote", sheet_words.mark("Quote"), "quotes", 70, "Quotes", QUOTES
    STATUS = "status", sheet_words.mark("Status"), "status", 11
    IMPORTANCE = "importance", sheet_words.mark("Importance"), "importance", 11
    NOTE = "note", sheet_words.mark("Note"), "note", 40
    KIND = "kind", sheet_words.mark("Kind"), "kind", 11
    CHANNEL = "channel", sheet_words.mark("Channel"), "channel", 15
    CAPTION = "caption", sheet_words.mark("Caption"), "caption", 25
    VERIFICATION = "verification", sheet_words.mark("Verification"), "verification", 14
    VERIFICATION_NOTE = (
        "verification note",
        sheet_words.mark("Verification note"),
        "verification_note",
        25,
    )
    DATE_BASIS = "date basis", sheet_words.mark("Date basis"), "date_basis", 25
    CLAIMS = "dates as worded", sheet_words.mark("Dates as worded"), "claims", 40, "", CLAIMS
    ID = "id", sheet_words.mark("Id")
    LEFT_OUT = "leave out", sheet_words.mark("Leave out")


TEXTS = tuple(
    one
    for one in ColumnMeaning
    if one.field in fields_of_form(TextForm.LINE, TextForm.PROSE)
    and one not in (ColumnMeaning.TITLE, ColumnMeaning.TEXT, ColumnMeaning.DATE_BASIS)
)
"""What is a text of an event as it stands, wherever it stands first."""
_NAMES = {
    ColumnMeaning.DATE: (
        "date, dates, when, start, start date, begin, begins, from, since, event date, day date, "
        "date of event, date start, started, beginning, date of meeting, datum, wann, beginn, "
        "anfang, startdatum, von, anfangsdatum, tag der veranstaltung, quand, debut, "
        "date de debut, date debut, depuis, du, fecha, fecha de inicio, inicio, cuando, desde, "
        "fecha inicio, 日期, 时间, 時間, 开始, 開始, 开始日期, 開始日期, 起始日期, 年月日"
    ),
    ColumnMeaning.END: (
        "end, end date, ends, until, to, finish, date end, ended, till, last day, ende, "
        "enddatum, bis, schluss, fin, date de fin, date fin, jusqu'a, au, fecha de fin, "
        "fecha fin, hasta, termino, final, 结束, 結束, 结束日期, 結束日期, 终止日期, 截止"
    ),
    ColumnMeaning.YEAR: (
        "year, yr, styear, startyear, syear, begyear, yrbeg, iyear, yrtrig, jahr, annee, "
        "an, ano, 年, 年份"
    ),
    ColumnMeaning.MONTH: (
        "month, stmonth, stmon, startmonth, smonth, begmonth, imonth, motrig, monat, "
        "mois, mes, 月, 月份"
    ),
    ColumnMeaning.DAY: (
        "day, stday, startday, sday, begday, iday, datrig, day of month, tag, jour, dia, 日"
    ),
    ColumnMeaning.TIME: (
        "time, time of day, start time, hour, clock, uhrzeit, zeit, startzeit, heure, "
        "heure de debut, hora, hora de inicio, 钟点, 时刻, 開始時間, 开始时间"
    ),
    ColumnMeaning.ZONE: (
        "time zone, timezone, tz, zone, zeitzone, fuseau horaire, zona horaria, huso horario, "
        "时区, 時區"
    ),
    ColumnMeaning.TITLE: (
        "title, event, headline, what, topic, subject, heading, name, summary, event name, "
        "event title, label, titel, ereignis, was, thema, betreff, uberschrift, bezeichnung, "
        "titre, evenement, quoi, sujet, intitule, nom, titulo, evento, acontecimiento, tema, "
        "asunto, nombre, suceso, 标题, 標題, 事件, 题目, 題目, 主题, 主題, 名称, 名稱, 大事"
    ),
    ColumnMeaning.TEXT: (
        "text, description, details, detail, notes, note, body, comment, comments, content, "
        "remarks, summary text, abstract, explanation, beschreibung, notiz, notizen, "
        "bemerkung, bemerkungen, anmerkung, anmerkungen, inhalt, kommentar, texte, notes, "
        "remarque, remarques, commentaire, contenu, descripcion, texto, notas, nota, "
        "comentario, comentarios, contenido, detalles, 说明, 說明, 描述, "
        "内容, 內容, 备注, 備註, 详情"
    ),
    ColumnMeaning.LANE: (
        "lane, category, group, track, type, kind, event type, series, section, country, side, "
        "era, epoch, theme, themes, "
        "kategorie, gruppe, spur, art, typ, land, bereich, categorie, groupe, pays, rubrique, "
        "categoria, grupo, tipo, pais, 类别, 類別, 类型, 類型, 分类, 分類, 国家, 國家, 组, 組"
    ),
    ColumnMeaning.TAGS: (
        "tags, tag list, keywords, keyword, labels, topics, schlagwort, schlagworte, "
        "schlagworter, stichworte, stichwort, mots cles, mot cle, etiquettes, etiquetas, "
        "palabras clave, 标签, 標籤, 关键词, 關鍵詞, 关键字"
    ),
    ColumnMeaning.PEOPLE: (
        "people, person, persons, actor, actors, participants, participant, who, attendees, "
        "speakers, speaker, names, delegation, with, with whom, "
        "personen, beteiligte, teilnehmer, akteure, "
        "akteur, wer, personnes, personne, acteurs, acteur, qui, personas, persona, actores, "
        "participantes, quien, asistentes, 人物, 参与者, 參與者, 与会者, 人员, 出席者"
    ),
    ColumnMeaning.PLACE: (
        "place, location, where, city, venue, town, site, ort, stadt, wo, schauplatz, "
        "veranstaltungsort, lieu, ville, ou, endroit, lugar, ciudad, donde, ubicacion, sitio, "
        "地点, 地點, 城市, 场所, 場所, 位置"
    ),
    ColumnMeaning.SOURCE: (
        "source, sources, url, link, links, reference, references, website, web, citation, "
        "source url, href, quelle, quellen, beleg, nachweis, webseite, lien, liens, "
        "reference web, fuente, fuentes, enlace, enlaces, referencia, 来源, 來源, 链接, 鏈接, "
        "网址, 網址, 出处, 出處"
    ),
    ColumnMeaning.QUOTE: (
        "quote, quotes, quotation, statement, said, zitat, zitate, wortlaut, aussage, "
        "citation textuelle, propos, declaration, cita, citas, declaracion, 引文, 引用, 原话, 原話"
    ),
    ColumnMeaning.STATUS: "status, event status, statut, estado, 状态, 狀態",
    ColumnMeaning.IMPORTANCE: ("importance, wichtigkeit, bedeutung, importancia, 重要性, 重要程度"),
    ColumnMeaning.VERIFICATION: "verification, verified, verification status",
    ColumnMeaning.ID: (
        "id, no, nr, number, event id, eventid, identifier, key, uid, uuid, #, nummer, kennung, "
        "lfd nr, numero, identifiant, identificador, num, 编号, 編號, 序号, 序號"
    ),
}
_OF_NAME = {name.strip(): column for column, names in _NAMES.items() for name in names.split(",")}
_LONGEST = 100
_MOST_WORDS = 3
_STARTS = frozenset(("start", "begin", "beginn", "debut", "inicio"))
_PARTS = {
    "year": ColumnMeaning.YEAR,
    "month": ColumnMeaning.MONTH,
    "mon": ColumnMeaning.MONTH,
    "day": ColumnMeaning.DAY,
}
_OF_ENDS: dict[str, str] = {
    f"{start}{part}": column.value
    for start, parts in (
        ("end", ("year", "month", "day")),
        ("end", ("yr", "mon", "day")),
        ("", ("yrterm", "moterm", "daterm")),
    )
    for part, column in zip(
        parts, (ColumnMeaning.YEAR, ColumnMeaning.MONTH, ColumnMeaning.DAY), strict=True
    )
}
"""Names of parts of ends that are one word."""
_FIRST = re.compile(r"(?<=[a-z]) ?1$")
"""What a first one of several has behind its name: "StartYear1"."""
_BEFORE_PARTS = frozenset(("st", "start", "beg", "begin"))
_ENDS = frozenset(("end", "ende", "fin"))
_MARKS = re.compile(r"[\s_\-./:*?()\[\]]+")
_WITHIN_WORDS = re.compile(r"(?<=[a-z])(?=[A-Z][a-z])")


def plain_name(header: str) -> str:
    """What a header is known by: without case, accents and signs: "End_Date" is "end date"."""
    spaced = _WITHIN_WORDS.sub(" ", header)
    parts = unicodedata.normalize("NFKD", spaced).casefold().replace("\u2019", "'")
    bare = "".join(char for char in parts if not unicodedata.combining(char))
    return " ".join(_MARKS.sub(" ", bare).split())


def column_of_name(header: str) -> ColumnMeaning | None:
    """What a column of this name holds; None where the name doesn't say.

    What stands in brackets may say it better ("Datum (date)"), or not at all ("Date (UTC)").
    """
    if len(header) > _LONGEST:
        return None
    before, _, behind = header.partition("(")
    parts = (plain_name(name) for name in (header, before, behind.rstrip(" )")) if name.strip())
    names = [_FIRST.sub("", name) for name in parts]
    found = (_OF_NAME.get(name) or _in_words(name.split()) for name in names)
    column = next((column for column in found if column), None)
    return ColumnMeaning.END if column in (None, ColumnMeaning.END) and end_part(header) else column


def end_part(header: str) -> str:
    """Which part of an end a column of this name holds: "year", "month", "day", or nothing."""
    name = _FIRST.sub("", plain_name(header))
    if name in _OF_ENDS:
        return _OF_ENDS[name]
    *words, last = name.split() or [""]
    is_of_end = len(words) < _MOST_WORDS and not _ENDS.isdisjoint(words)
    return str(_PARTS[last].value) if is_of_end and last in _PARTS else ""


def _in_words(words: list[str]) -> ColumnMeaning | None:
    """What begins or ends something: "term start", "start month"; and what is an id of it."""
    if not 2 <= len(words) <= _MOST_WORDS:
        return None
    if "id" in words:
        return ColumnMeaning.ID
    if words[-1] in _PARTS and _BEFORE_PARTS.intersection(words):
        return _PARTS[words[-1]]
    ends = (words[0], words[-1])
    if any(word in _ENDS for word in ends):
        return ColumnMeaning.END
    return ColumnMeaning.DATE if any(word in _STARTS for word in ends) else None


def column_called(word: str) -> ColumnMeaning | None:
    """The column of this name of ours ("title", "leave out"), as mappings say it."""
    return next((column for column in ColumnMeaning if column.value == plain_name(word)), None)
