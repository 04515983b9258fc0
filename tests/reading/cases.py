"""A hundred quotes with the texts they are looked for in, and what has to come of it."""

from __future__ import annotations

from typing import NamedTuple

from timeline_app.core.evidence.match import MatchState


class Case(NamedTuple):
    """`passage` is what the match slices to; for a quote that differs, the nearest passage."""

    name: str
    quote: str
    text: str
    state: MatchState
    passage: str = ""
    prefix: str = ""
    suffix: str = ""
    start: int = -1
    differences: tuple[tuple[str, str], ...] = ()
    grave: bool = False
    places: int = 0


M, T, S = MatchState.MATCHES, MatchState.TYPOGRAPHY, MatchState.SHORTENED
MORE, D, NONE = MatchState.SEVERAL, MatchState.DIFFERS, MatchState.NOT_FOUND

VITAL = 'Contact is "absolutely vital," the envoy said on Monday.'
TALKS = "The two sides agreed to resume the talks on defence next spring in Geneva."
TWICE = 'First he spoke of "progress" in trade. Then Xi hailed the meeting as "progress" at last.'

CASES = (
    # The same words.
    Case("as it is", "absolutely vital", VITAL, M, "absolutely vital"),
    Case("at the beginning", "The two sides", TALKS, M, "The two sides"),
    Case("at the end", "next spring in Geneva.", TALKS, M, "next spring in Geneva."),
    Case("the whole text", TALKS, TALKS, M, TALKS),
    Case("spaces around", "  absolutely vital\n", VITAL, M, "absolutely vital"),
    Case("one word", "Geneva", TALKS, M, "Geneva"),
    Case("an emoji before it", "truly glad", "🎉🎉 We are truly glad.", M, "truly glad"),
    Case("an emoji in it", "glad 🎉 at last", "so glad 🎉 at last!", M, "glad 🎉 at last"),
    Case("a flag of two signs", "for 🇨🇭 now", "go for 🇨🇭 now", M, "for 🇨🇭 now"),
    Case("a date's wording", "last summer", "her visit last summer, and", M, "last summer"),
    Case("days of a month", "19 June", "on 18-19 June in Beijing", M, "19 June"),
    Case("a figure with a comma", "1,500 tonnes", "some 1,500 tonnes", M, "1,500 tonnes"),
    Case("signs alone", "?!", "What?! No.", M, "?!"),
    Case("brackets of the text", "[the] plan", "he said [the] plan", M, "[the] plan"),
    Case("an ellipsis of the text", "Well… no", "“Well… no,” he said", M, "Well… no"),
    Case("Chinese", "建设性对话", "双方进行了建设性对话。", M, "建设性对话"),
    Case("Chinese with a stop", "对话是必要的。", "他说:对话是必要的。会后", M, "对话是必要的。"),
    Case("Arabic", "وقف إطلاق النار", "تم وقف إطلاق النار أمس", M, "وقف إطلاق النار"),
    Case("Hebrew", "הפסקת אש", "הושגה הפסקת אש אמש", M, "הפסקת אש"),
    Case("Hindi", "शांति वार्ता", "आज शांति वार्ता हुई", M, "शांति वार्ता"),
    Case("Thai", "สันติภาพ", "การเจรจาสันติภาพวันนี้", M, "สันติภาพ"),
    Case(
        "Russian", "конструктивный диалог", "был конструктивный диалог.", M, "конструктивный диалог"
    ),
    # Typography: quotation marks and apostrophes.
    Case("straight for curly", "It's vital", "“It’s vital,” he said", T, "It’s vital"),
    Case("curly for straight", "It’s vital", '"It\'s vital," he said', T, "It's vital"),
    Case("a modifier letter", "Itʼs vital", "It's vital", T, "It's vital"),
    Case(
        "French marks",
        "called it “good” again",
        "called it «good» again",
        T,
        "called it «good» again",
    ),
    Case(
        "French marks with spaces",
        'said "oui" to it',
        "said «\u00a0oui\u00a0» to it",
        T,
        "said «\u00a0oui\u00a0» to it",
    ),
    Case("German marks", 'sagte "ja" dazu', "sagte „ja“ dazu", T, "sagte „ja“ dazu"),
    Case("corner marks", "说“对话”很重要", "他说「对话」很重要", T, "说「对话」很重要"),
    Case("white corner marks", "‘缓和’的时候", "是『缓和』的时候", T, "『缓和』的时候"),
    Case("nested marks", "he said “‘no’ twice”", "he said ‘“no” twice’", T, "he said ‘“no” twice’"),
    Case("TeX's marks", 'a "firm" answer', "a ``firm'' answer", T, "a ``firm'' answer"),
    Case(
        "marks around that the text has",
        '"absolutely vital"',
        'is "absolutely vital" now',
        M,
        '"absolutely vital"',
    ),
    Case(
        "curly ones around",
        "“absolutely vital”",
        'is "absolutely vital" now',
        T,
        '"absolutely vital"',
    ),
    Case(
        "marks around that it hasn't",
        "“absolutely vital”",
        "is absolutely vital now",
        T,
        "absolutely vital",
    ),
    Case("a stop inside the mark", "absolutely vital.", VITAL, T, "absolutely vital"),
    Case("a comma inside the mark", "absolutely vital,", VITAL, M, "absolutely vital,"),
    Case(
        "a comma inside a mark amid it",
        "“vital,” he said",
        "is “vital”, he said",
        T,
        "“vital”, he said",
    ),
    Case(
        "a stop inside a mark amid it", "as “vital”. He", "as “vital.” He left", T, "as “vital.” He"
    ),
    Case("a Chinese stop inside the mark", "对话很重要。", "「对话很重要」他说", T, "对话很重要"),
    # Dashes.
    Case("a dash for two hyphens", "talks — at last", "talks -- at last", T, "talks -- at last"),
    Case("a dash without spaces", "talks — at last", "talks—at last", T, "talks—at last"),
    Case("a shorter dash", "2022—23", "in 2022–23 he", T, "2022–23"),
    Case(
        "a hyphen that doesn't break", "well-known", "a well\u2011known man", T, "well\u2011known"
    ),
    Case("a minus", "at -5 degrees", "at \u22125 degrees", T, "at \u22125 degrees"),
    # Spaces and line breaks.
    Case(
        "no-break spaces",
        "10 million euros",
        "some 10\u00a0million\u202feuros",
        T,
        "10\u00a0million\u202feuros",
    ),
    Case(
        "a no-break space as it is", "10\u00a0million", "some 10\u00a0million", M, "10\u00a0million"
    ),
    Case("several spaces", "resume the talks", "resume  the   talks", T, "resume  the   talks"),
    Case("a line break", "resume the talks", "to resume\nthe talks", T, "resume\nthe talks"),
    Case(
        "a paragraph's break",
        "the end. A new day",
        "the end.\n\n  A new day",
        T,
        "the end.\n\n  A new day",
    ),
    Case("a line break in Chinese", "美国国务卿", "会见美国\n国务卿。", T, "美国\n国务卿"),
    Case("spaces in Chinese", "会见Blinken之后", "会见 Blinken 之后", T, "会见 Blinken 之后"),
    Case("an ideographic space", "会见 之后", "会见\u3000之后", T, "会见\u3000之后"),
    Case(
        "a zero-width space",
        "resume the talks",
        "re\u200bsume the\u200b talks",
        T,
        "re\u200bsume the\u200b talks",
    ),
    Case("a byte order mark", "resume the talks", "\ufeffresume the talks", M, "resume the talks"),
    Case("a mark of direction", "שלום רב", "אמר \u200fשלום\u200f רב", T, "שלום\u200f רב"),
    Case("one behind the last word", "שלום רב", "אמר שלום רב\u200f", M, "שלום רב"),
    # Hyphens of lines' ends.
    Case(
        "a soft hyphen",
        "communications",
        "their com\u00admuni\u00adcations",
        T,
        "com\u00admuni\u00adcations",
    ),
    Case(
        "a soft hyphen in the quote",
        "com\u00admunications",
        "their communications",
        T,
        "communications",
    ),
    Case(
        "broken at a line's end",
        "open communications now",
        "open communi-\ncations now",
        T,
        "open communi-\ncations now",
    ),
    Case(
        "broken at a soft hyphen",
        "open communications",
        "open communi\u00ad\ncations",
        T,
        "open communi\u00ad\ncations",
    ),
    Case(
        "broken by a PDF",
        "open communications",
        "open communi\ufffecations",
        T,
        "open communi\ufffecations",
    ),
    Case(
        "by a PDF with a line's end",
        "open communications",
        "open communi\ufffe\ncations",
        T,
        "open communi\ufffe\ncations",
    ),
    Case(
        "twice broken",
        "incomprehensibilities",
        "in-\ncomprehensi-\nbilities",
        T,
        "in-\ncomprehensi-\nbilities",
    ),
    Case(
        "its first word broken",
        "communications now",
        "communi-\n  cations now",
        T,
        "communi-\n  cations now",
    ),
    Case(
        "a hyphen of its own there",
        "a well-known man",
        "a well-\nknown man",
        T,
        "a well-\nknown man",
    ),
    Case("that of a PDF", "a well-known man", "a well\ufffeknown man", T, "a well\ufffeknown man"),
    Case(
        "both in one quote",
        "well-known communications",
        "well-\nknown communi-\ncations",
        T,
        "well-\nknown communi-\ncations",
    ),
    Case(
        "broken in the quote",
        "open communi-\ncations",
        "open communications",
        T,
        "open communications",
    ),
    Case(
        "broken elsewhere in both",
        "open com-\nmunications",
        "open communi-\ncations",
        T,
        "open communi-\ncations",
    ),
    # Letters.
    Case(
        "decomposed", "un café fermé", "un cafe\u0301 ferme\u0301.", T, "un cafe\u0301 ferme\u0301"
    ),
    Case("composed", "un cafe\u0301 ferme\u0301", "un café fermé.", T, "un café fermé"),
    Case("marks in another order", "a\u0323\u0302 b", "a\u0302\u0323 b", T, "a\u0302\u0323 b"),
    Case(
        "Korean decomposed",
        "한국",
        "오늘 \u1112\u1161\u11ab\u1100\u116e\u11a8",
        T,
        "\u1112\u1161\u11ab\u1100\u116e\u11a8",
    ),
    Case("ligatures", "final offer", "the \ufb01nal o\ufb00er", T, "\ufb01nal o\ufb00er"),
    Case("points of Hebrew", "שָׁלוֹם", "שלום", NONE),
    # Shortened.
    Case(
        "an ellipsis",
        "agreed … next spring",
        TALKS,
        S,
        "agreed to resume the talks on defence next spring",
    ),
    Case(
        "three dots",
        "agreed... next spring",
        TALKS,
        S,
        "agreed to resume the talks on defence next spring",
    ),
    Case(
        "spaced dots",
        "agreed . . . next spring",
        TALKS,
        S,
        "agreed to resume the talks on defence next spring",
    ),
    Case(
        "in brackets",
        "agreed […] next spring",
        TALKS,
        S,
        "agreed to resume the talks on defence next spring",
    ),
    Case(
        "in angles",
        "agreed <…> next spring",
        TALKS,
        S,
        "agreed to resume the talks on defence next spring",
    ),
    Case(
        "an ellipsis behind a full stop",
        "He went.... They met",
        "He went. It rained. They met.",
        S,
        "He went. It rained. They met",
    ),
    Case("Chinese ellipsis", "双方……对话", "双方进行了建设性对话。", S, "双方进行了建设性对话"),
    Case("ellipses around", "…resume the talks…", TALKS, S, "resume the talks"),
    Case("[sic]", "resume [sic] the talks", TALKS, S, "resume the talks"),
    Case("an insertion", "agreed [last week] to resume", TALKS, S, "agreed to resume"),
    Case("a replacement", "[They] agreed to resume", TALKS, S, "agreed to resume"),
    Case(
        "a replacement amid it",
        "sides agreed to resume [them] next spring",
        TALKS,
        S,
        "sides agreed to resume the talks on defence next spring",
    ),
    Case("a first letter", "[t]he two sides agreed", TALKS, S, "The two sides agreed"),
    Case(
        "a capital after a cut",
        "sides … [R]esume the talks",
        TALKS,
        S,
        "sides agreed to resume the talks",
    ),
    Case("a changed ending", "resum[ing] the talks", TALKS, S, "the talks"),
    Case(
        "in another order",
        "next spring … agreed to resume",
        TALKS,
        D,
        "agreed to resume",
        differences=(("agreed to resume", "agreed to resume"),),
        grave=True,
    ),
    Case(
        "a short part that is nowhere",
        "agreed to resume the talks … soon",
        TALKS,
        D,
        "agreed to resume the talks",
        differences=(("soon", ""),),
    ),
    Case("too far apart", "begin … end", "begin " + "word " * 600 + "end", NONE),
    Case(
        "a changed word behind a cut",
        "The two sides agreed … the talks on trade next spring",
        TALKS,
        D,
        "The two sides agreed to resume the talks on defence next spring",
        differences=(("trade", "defence"),),
    ),
    # More than once.
    Case("twice", "progress", TWICE, MORE, places=2),
    Case(
        "words before choose",
        "progress",
        TWICE,
        M,
        "progress",
        prefix="Xi hailed the meeting as “",
        places=2,
    ),
    Case("words behind choose", "progress", TWICE, M, "progress", suffix='" in trade', places=2),
    Case(
        "the place chooses",
        "progress",
        TWICE,
        M,
        "progress",
        start=TWICE.rindex("progress"),
        places=2,
    ),
    Case("a place that is gone", "progress", TWICE, MORE, start=3, places=2),
    Case(
        "other words around",
        "progress",
        TWICE,
        MORE,
        prefix="a work in ",
        start=TWICE.index("progress"),
        places=2,
    ),
    Case("within another word", "art", "a party in part", NONE),
    # Other words.
    Case(
        "one word changed",
        "agreed to resume the talks on trade",
        TALKS,
        D,
        "agreed to resume the talks on defence",
        differences=(("trade", "defence"),),
    ),
    Case(
        "“not” dropped",
        "We will negotiate with them again",
        "We will not negotiate with them again.",
        D,
        "We will not negotiate with them again",
        differences=(("", "not"),),
        grave=True,
    ),
    Case(
        "“not” put in",
        "We will not negotiate again",
        "We will negotiate again.",
        D,
        "We will negotiate again",
        differences=(("not", ""),),
        grave=True,
    ),
    Case(
        "didn't",
        "They did talk about the plan",
        "They didn’t talk about the plan",
        D,
        "They didn’t talk about the plan",
        differences=(("did", "didn’t"),),
        grave=True,
    ),
    Case(
        "a figure changed",
        "some 1,500 troops left the area",
        "some 1,600 troops left the area",
        D,
        "some 1,600 troops left the area",
        differences=(("1,500", "1,600"),),
        grave=True,
    ),
    Case(
        "a number in words",
        "for three days they met",
        "for seven days they met",
        D,
        "for seven days they met",
        differences=(("three", "seven"),),
        grave=True,
    ),
    Case(
        "a name changed",
        "talks in Geneva next spring",
        "talks in Vienna next spring",
        D,
        "talks in Vienna next spring",
        differences=(("Geneva", "Vienna"),),
        grave=True,
    ),
    Case(
        "a sign lost",
        "rose to 5 percent, he said",
        "rose to -5 percent, he said",
        D,
        "rose to -5 percent, he said",
        differences=(("", "-"),),
        grave=True,
    ),
    Case(
        "Chinese “not”",
        "我们将恢复对话",
        "我们将不恢复对话",
        D,
        "我们将不恢复对话",
        differences=(("", "不"),),
        grave=True,
    ),
    Case(
        "another case",
        "the Talks on defence",
        TALKS,
        D,
        "the talks on defence",
        differences=(("Talks", "talks"),),
    ),
    Case(
        "a comma lost",
        "talks and not war",
        "talks, and not war",
        D,
        "talks, and not war",
        differences=(("", ","),),
    ),
    Case(
        "two of three words the same",
        "the talks ended",
        TALKS,
        D,
        "the talks on",
        differences=(("ended", "on"),),
    ),
    Case(
        "the tighter of two passages",
        "talks otherwise the",
        "talks were were the \ntalks were the",
        D,
        "talks were the",
        differences=(("otherwise", "were"),),
    ),
    Case("one of two", "talks ended", TALKS, NONE),
    Case("three of five", "resume the talks at once", TALKS, NONE),
    Case(
        "two more words in the text than in the quote",
        "resume defence next spring",
        "resume talks on defence next spring",
        D,
        "resume talks on defence next spring",
        differences=(("", "talks on"),),
    ),
    Case("the text is another", "absolutely vital", "Quite another text, replaced.", NONE),
    Case("no words in the text", "absolutely vital", "", NONE),
    Case("nothing to look for", "  ", TALKS, NONE),
    Case("a lookalike", "absolutely vital", "absolutly vitel, or resolutely vital", NONE),
)
