"""How a memo looks as a web page, on screen and on paper. Nothing is fetched for it."""

STYLE = """
body { max-width: 42em; margin: 3em auto; padding: 0 1.25em; line-height: 1.5;
  font-family: "Source Serif 4", Charter, Georgia, "Times New Roman", serif; }
:lang(zh) { font-family: "Noto Serif CJK SC", "Source Han Serif SC", "Songti SC", SimSun, serif; }
:lang(zh-Hant), :lang(zh-TW), :lang(zh-HK) { font-family: "Noto Serif CJK TC",
  "Source Han Serif TC", "Songti TC", PMingLiU, serif; }
h1, h2, h3, .subtitle, .date, .attribution, .notes { font-family: Inter, "Segoe UI", Helvetica,
  Arial, "Noto Sans CJK SC", "PingFang SC", "Microsoft YaHei", sans-serif; }
h1, h2, h3, p { white-space: pre-wrap; unicode-bidi: plaintext; overflow-wrap: anywhere; }
h1 { font-size: 1.75em; line-height: 1.2; margin: 0 0 0.25em; }
h2 { font-size: 1.3em; line-height: 1.25; margin: 2em 0 0.35em; }
h3 { font-size: 1.1em; line-height: 1.3; margin: 1.75em 0 0.2em; }
h2 + .date, h3 + .date { margin-top: 0; }
p { margin: 0.5em 0; }
.subtitle, .date, .attribution { font-size: 0.875em; color: #5b6470; }
.remark { font-size: 0.9375em; }
blockquote { margin: 1em 0 0.25em 1em; padding-left: 0.9em; border-left: 3px solid #bbbbbb; }
blockquote p { margin: 0; }
.translation { margin-left: 2.1em; }
.attribution { margin-left: 2.35em; }
figure { margin: 1.5em 0; }
img { max-width: 100%; height: auto; }
sup { line-height: 0; font-size: 0.7em; }
.notes { margin-top: 3em; border-top: 1px solid #bbbbbb; font-size: 0.875em; }
.notes { padding-top: 1em; }
.notes p { margin: 0.25em 0; }
a { color: inherit; }
sup a, a[role="doc-backlink"] { text-decoration: none; }
h2, h3 { break-after: avoid; }
blockquote { break-inside: avoid; }
:root { color-scheme: light dark; }
@media (prefers-color-scheme: dark) { .subtitle, .date, .attribution { color: #a3acb8; } }
@media print { body { max-width: none; margin: 0; padding: 0; } }
"""
