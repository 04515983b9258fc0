"""What columns are, by their names in five languages."""

from __future__ import annotations

import pytest

from timeline_app.interchange.sheets.names import ColumnMeaning, column_called, column_of_name


@pytest.mark.parametrize(
    ("headers", "columns"),
    [
        ("Date Topic Description Where URL", "date title text place source"),
        ("When What With Theme Link", "date title people lane source"),
        ("start_date end_date Headline Category Tags", "date end title lane tags"),
        ("StartDate EndDate Event Participants", "date end title people"),
        ("Year Month Day Time What ID", "year month day time title id"),
        ("Datum Ende Titel Beschreibung Ort Quelle", "date end title text place source"),
        ("Jahr Monat Tag Uhrzeit Ereignis Schlagwörter", "year month day time title tags"),
        ("Beginn Bis Thema Teilnehmer Zitat Kategorie", "date end title people quote lane"),
        ("Date Fin Événement Lieu Description", "date end title place text"),
        ("Année Mois Jour Heure Titre Catégorie", "year month day time title lane"),
        ("Début Mots-clés Personnes Lien", "date tags people source"),
        ("Fecha Título Descripción Lugar Fuente", "date title text place source"),
        ("Año Mes Día Hora Acontecimiento Etiquetas", "year month day time title tags"),
        ("日期 标题 说明 地点 来源", "date title text place source"),
        ("年 月 日 事件 人物 标签", "year month day title people tags"),
        ("Term_start Term_end Name", "date end title"),
        ("Year End_Year End_Time Start_Time", "year end end time"),
        ("结束日期 類別 引文 编号", "end lane quote id"),
    ],
)
def test_columns_are_known_by_their_names(headers: str, columns: str) -> None:
    found = [column_of_name(name) for name in headers.split()]
    assert [column.value if column else None for column in found] == columns.split()


@pytest.mark.parametrize(
    ("header", "column"),
    [
        (" DATE: ", ColumnMeaning.DATE),
        ("Start-Date", ColumnMeaning.DATE),
        ("Date (UTC)", ColumnMeaning.DATE),
        ("Anlass (Titel)", ColumnMeaning.TITLE),
        ("event_id_cnty", ColumnMeaning.ID),
        ("dyad_st_year", ColumnMeaning.YEAR),
        ("stmon", ColumnMeaning.MONTH),
        ("startDay", ColumnMeaning.DAY),
        ("end_year", ColumnMeaning.END),
        ("end_month", ColumnMeaning.END),
        ("EndDay1", ColumnMeaning.END),
        ("StartYear1", ColumnMeaning.YEAR),
        ("Weekend day", None),
        ("Population", None),
        ("", None),
    ],
)
def test_signs_and_brackets_of_a_name_say_nothing(
    header: str, column: ColumnMeaning | None
) -> None:
    assert column_of_name(header) is column


def test_mappings_know_columns_by_our_names() -> None:
    assert column_called("Leave out") is ColumnMeaning.LEFT_OUT
    assert column_called("titel") is None
