"""An encoding is told for certain, or the text is refused: wrong letters look like words."""

import pytest

from timeline_app.core.evidence.text_input import TextReadError, UnreadTextReason
from timeline_app.interchange.texts.read_text import read_text

CHINESE = "秦刚表示，中方愿同美方一道努力，推动中美关系早日重回正轨。双方进行了坦诚、深入的会谈。"
TRADITIONAL = "臺灣外交部表示，雙方進行了坦誠的會談。"
FRENCH = (
    "Le président a déclaré : « C’est une étape très importante », à l’Élysée, où naît l’œuvre."
)
GERMAN = "Außenministerin Baerbock äußerte sich über die Gespräche – „offen und ehrlich“."
KOREAN = "북한은 이날 탄도미사일을 발사했다고 밝혔다. 미국과 한국은 규탄 성명을 냈다."
JAPANESE = "林外相は会談で、台湾海峡の平和と安定の重要性を強調しました。"
RUSSIAN = "Министр иностранных дел Лавров заявил, что переговоры продолжатся."
GREEK = "Ο υπουργός Εξωτερικών δήλωσε ότι οι συνομιλίες θα συνεχιστούν."
POLISH = "Minister powiedział, że rozmowy były długie i szczere, ale żółć została."

CZECH = "Ministr zahraničí uvedl, že rozhovory byly dlouhé a otevřené, říká český úřad."
HUNGARIAN = "A külügyminiszter közölte, hogy az őszi tárgyalások hosszúak és nyíltak voltak."
ROMANIAN = "Ministrul a spus că discuţiile au fost lungi şi sincere în această ţară."
CROATIAN = "Ministar je rekao da će razgovori biti dugi i otvoreni, što znači više truda."


@pytest.mark.parametrize("text", [CHINESE, FRENCH, KOREAN, JAPANESE, RUSSIAN, "x\u2028y\x85z"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-32"])
def test_unicode_is_read(text: str, encoding: str) -> None:
    assert read_text(text.encode(encoding)).words == text


@pytest.mark.parametrize("encoding", ["utf-16-le", "utf-16-be"])
@pytest.mark.parametrize("text", ["Qin Gang spoke.\n", CHINESE + "\nQin Gang said so.\n"])
def test_utf_16_without_its_mark_is_told_by_its_blanks(text: str, encoding: str) -> None:
    assert read_text(text.encode(encoding)).words == text


@pytest.mark.parametrize("text", [CHINESE, f"Qin Gang: {CHINESE}\n" * 3])
def test_chinese_is_told_by_its_characters(text: str) -> None:
    assert read_text(text.encode("gb18030")).words == text


@pytest.mark.parametrize(
    "text",
    [
        FRENCH,
        GERMAN,
        "a “quote” — said",
        "naïve",
        "£5 für alle",
        "Señor Núñez",
        "Åse Økland",
        "Perú: ¿qué?",
        "São João",
        "è così",
    ],
)
def test_western_text_is_told_by_its_letters(text: str) -> None:
    assert read_text(text.encode("cp1252")).words == text


@pytest.mark.parametrize(
    ("text", "encoding"),
    [
        (KOREAN, "euc-kr"),
        (JAPANESE, "euc-jp"),
        (JAPANESE, "shift_jis"),
        (TRADITIONAL, "big5"),
        (RUSSIAN, "cp1251"),
        (RUSSIAN, "koi8-r"),
        (GREEK, "cp1253"),
        (POLISH, "cp1250"),
        (CZECH, "cp1250"),
        (HUNGARIAN, "cp1250"),
        (ROMANIAN, "cp1250"),
        (CROATIAN, "cp1250"),
    ],
)
def test_no_text_is_read_in_an_encoding_that_is_not_its_own(text: str, encoding: str) -> None:
    with pytest.raises(TextReadError) as raised:
        read_text(text.encode(encoding))
    assert raised.value.reason is UnreadTextReason.ENCODING


@pytest.mark.parametrize(
    "data",
    [
        bytes(range(256)) * 4,
        b"\x89PNG\r\n\x1a\n" + bytes(100),
        b"\0\0\0\0",
        b"text with a \0 in it",
        b"\x01\x02\x03\x04 and more",
        b"SQLite format 3\0",
        "\ud800".encode("utf-16-le", "surrogatepass") + b" \0",
    ],
)
def test_what_is_no_text_is_refused(data: bytes) -> None:
    with pytest.raises(TextReadError) as raised:
        read_text(data)
    assert raised.value.reason is UnreadTextReason.NOT_TEXT


@pytest.mark.parametrize("data", [b"\xff\xfea", b"\xef\xbb\xbf\xff\xff", b"\xfe\xff\xd8\x00\0a"])
def test_a_mark_that_is_followed_by_something_else_is_refused(data: bytes) -> None:
    with pytest.raises(TextReadError) as raised:
        read_text(data)
    assert raised.value.reason is UnreadTextReason.ENCODING
