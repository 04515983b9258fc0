"""A web page is read as a browser lays it out, less what stands around its text."""

import pytest

from timeline_app.core.evidence.text_input import OmittedContent, TextFormat, TextReadError
from timeline_app.interchange.texts.html import html_words
from timeline_app.interchange.texts.read_text import read_text


@pytest.mark.parametrize(
    ("page", "words"),
    [
        ("<p>One</p><p>two", "One\n\ntwo"),
        ("<div>One</div><div>two</div>", "One\ntwo"),
        ("a<br>b<br/>c", "a\nb\nc"),
        ("<div>a<br></div><div>b</div>", "a\nb"),
        ("<div>a</div><div><br></div><div>b</div>", "a\n\nb"),
        ("one \n\t two", "one two"),
        ("<b>one</b> <i>two</i>", "one two"),
        ("<p> one <b> two</b> </p>", "one two"),
        ("work<b>shop</b>", "workshop"),
        ("秦刚\n表示，\n<b>中</b>\n方", "秦刚表示，中方"),
        ("秦刚 表示", "秦刚 表示"),
        ("말한\n것은", "말한 것은"),
        ("one\n秦", "one 秦"),
        ("a&nbsp; b&mdash;&#8220;c&#x201d;&amp;lt;", "a\u00a0 b—“c”&lt;"),
        ("co&shy;operation", "co\u00adoperation"),
        ("<pre>\na  b\n  c</pre>d", "a  b\n  c\n\nd"),
        ("x<pre>y</pre>", "x\n\ny"),
        ("<ul><li>one<li>two</ul>", "one\ntwo"),
        ("<table><tr><td>a<td>b<tr><td>c<td>d</table>", "a\tb\nc\td"),
        (
            "<table>\n<tr>\n<th><p>a</p></th>\n<td><p>b</p></td></tr>\n<tr><td></td><td>d</td></tr></table>e",
            "a\tb\n\td\n\ne",
        ),
        ("<table><tr><td>a<table><tr><td>b<td>c</table><td>d</table>", "a\n\nb\tc\td"),
        ("<h1>Head</h1>text", "Head\n\ntext"),
        ("<nav>menu</nav><p>text</p><aside>more</aside><form>sign up</form>", "text"),
        ("<header>site</header><article><header>Title</header>x</article>", "Title\nx"),
        ("<article>x<footer>by</footer></article><footer>legal</footer>", "x\nby"),
        ("<p>a</p><script>let b = '<p>c</p>'</script><style>p {}</style>", "a"),
        ("<template><p>x</p></template>y", "y"),
        ("<div><nav><p>menu</div><p>text", "text"),
        ("<noscript>kept</noscript>", "kept"),
        ("<p hidden>kept</p>", "kept"),
        ("<p>a</p><!-- b --><p>c</p>", "a\n\nc"),
        ("<textarea>\n a\n</textarea>", " a"),
        ("a\0b", "ab"),
        ("<html><body><p>a</p></body></html><p>b", "a\n\nb"),
        ("a</br>b", "a\nb"),
        ("<svg><title>t</title></svg>b", "b"),
    ],
)  # fmt: skip
def test_a_page_is_laid_out(page: str, words: str) -> None:
    assert html_words(page).words == words


HEAD = """<!DOCTYPE html><html><head><title>
 A dispatch </title><meta property="og:title" content="A dispatch from Beijing">
<meta property="og:site_name" content="Axios"><link rel=canonical href="https://e.org/a">
<meta property="article:published_time" content="2023-06-19T11:32:05-04:00"></head><p>Words"""


def test_the_head_gives_hints_and_no_words() -> None:
    read = read_text(HEAD.encode(), "dispatch.html")
    assert (read.words, read.format, read.name) == ("Words", TextFormat.HTML, "dispatch.html")
    assert (read.title, read.site) == ("A dispatch from Beijing", "Axios")
    assert (read.published, read.url) == ("2023-06-19", "https://e.org/a")


@pytest.mark.parametrize(
    ("meta", "published"),
    [
        ('<meta name="date" content="2023/06/19">', "2023-06-19"),
        ('<meta itemprop="datePublished" content="2023-06-19">', "2023-06-19"),
        ('<meta name="date" content="2023-02-30">', ""),
        ('<meta name="date" content="last summer">', ""),
        ('<meta name="date">', ""),
    ],
)
def test_a_day_is_taken_where_it_is_one(meta: str, published: str) -> None:
    assert html_words(f"{meta}<p>x").published == published


@pytest.mark.parametrize("address", ["javascript:alert(1)", "/here", "https://a@b.example/"])
def test_an_address_that_no_browser_should_open_is_no_hint(address: str) -> None:
    assert html_words(f'<link rel="canonical" href="{address}">x').url == ""


def test_a_head_that_is_never_closed_holds_no_words_back() -> None:
    assert html_words("<html><head><title>t</title><p>words").words == "words"
    assert html_words("<html><head><title>t</title>words").words == "words"


def test_a_page_that_is_one_form_is_kept() -> None:
    body = "All of the page. " * 20
    read = html_words(f"<body><form id=aspnetForm><nav>menu</nav><p>{body}</p></form>x")
    assert read.words == f"{body.strip()}\n\nx"
    assert read.left_out == (OmittedContent.PAGE_PARTS,)


def test_a_form_of_many_choices_is_none_of_the_page() -> None:
    choices = "".join(f"<option>Country {number}</option>" for number in range(300))
    assert html_words(f"<p>text</p><form>Sign up<select>{choices}</select>").words == "text"


def test_what_is_left_out_is_told() -> None:
    assert html_words("<p>a</p>").left_out == ()
    assert html_words("<p>a</p><script>b</script><nav> </nav>").left_out == ()
    assert html_words("<p>a</p><nav>b</nav>").left_out == (OmittedContent.PAGE_PARTS,)


@pytest.mark.parametrize("page", ["<p>  </p>", "<nav>menu</nav>", "<html></html>"])
def test_a_page_without_words_is_refused(page: str) -> None:
    with pytest.raises(TextReadError, match="empty"):
        html_words(page)


@pytest.mark.parametrize(
    ("data", "words"),
    [
        ("<html><meta charset=gb2312><p>秦刚說", "秦刚說"),
        ("<html><meta charset='iso-8859-1'><p>“é”", "“é”"),
        ('<html><meta http-equiv="Content-Type" content="text/html; charset=big5"><p>臺灣', "臺灣"),
        ("<html><meta charset=shift_jis><p>林外相", "林外相"),
        ("<html><meta charset=koi8-r><p>Лавров", "Лавров"),
    ],
)
def test_a_page_is_in_the_encoding_that_it_names(data: str, words: str) -> None:
    name = data.partition("charset=")[2].partition(">")[0].strip("'\"")
    encoding = {"gb2312": "gb18030", "iso-8859-1": "cp1252"}.get(name, name)
    assert read_text(data.encode(encoding), "a").words == words


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be"])
def test_a_page_that_names_no_encoding_is_read_as_text_is(encoding: str) -> None:
    data = "<!doctype html><p>秦刚 spoke</p>".encode(encoding)
    assert read_text(data, "a").words == "秦刚 spoke"


def test_an_encoding_that_is_wrongly_named_is_found_out() -> None:
    assert read_text("<html><meta charset=utf-8><p>né à Paris".encode("cp1252")).words == (
        "né à Paris"
    )
    assert read_text("<html><meta charset=zip><p>né".encode()).words == "né"
    assert read_text("<meta charset=iso-8859-1><p>It isn’t café".encode()).words == "It isn’t café"


@pytest.mark.parametrize(
    ("page", "words"),
    [
        ("<nav>menu</nav><p>text", "text"),
        ("<header>site</header>text", "text"),
        ("<dl><dt>term<dd>what it is</dl>", "term\nwhat it is"),
        ("<details><summary>more</summary>text</details>", "more\ntext"),
    ],
)
def test_a_page_may_begin_with_any_of_its_parts(page: str, words: str) -> None:
    read = read_text(page.encode())
    assert (read.format, read.words) == (TextFormat.HTML, words)


def test_a_text_about_a_format_is_no_file_of_it() -> None:
    text = "Such a file begins with %PDF-1.7, as they say."
    assert read_text(text.encode()).words == text


def test_titles_of_drawings_are_none_of_the_page() -> None:
    page = "<title>\n A dispatch</title><svg><title>Share</title></svg><p>text"
    assert html_words(page).title == "A dispatch"
    assert html_words("<p>text<svg><title>Share</title></svg>").title == ""


def test_what_the_clipboard_holds_as_html_needs_no_page_around_it() -> None:
    assert read_text(b"plain <b>words</b>", is_html=True).words == "plain words"
    assert read_text(b"plain <b>words</b>").words == "plain <b>words</b>"
