"""Markup: text that would come alive in a picture or a page, in every field that holds text."""

from tests.hostile.case import DRAWN, FORMATS, Case, Run, everywhere_in, text

ALIVE = ("<script>alert",)


def everywhere(name: str, hostile: str, *never: str, code: int | None = None) -> Case:
    """The same text in every field of a journey; pictures and pages stay whole, and hold it as text only."""
    wide = ("-f", FORMATS, "-o", "../out/a")
    return Case(
        name,
        {"in/viaje.yaml": everywhere_in(hostile)},
        (
            Run(("lint", "viaje.yaml", "--output-format", "json"), code),
            Run(("lint", "viaje.yaml", "--lang", "es"), code),
            Run(("stats", "viaje.yaml"), 0),
            Run(
                ("render", "viaje.yaml", "--view", "all", *wide),
                0,
                writes=("out/",),
                never=never,
            ),
            Run(("report", "viaje.yaml", "-o", "../out/b"), 0, writes=("out/",), never=never),
        ),
    )


def linked(name: str, address: str, *never: str) -> Case:
    """An address where links may stand: it does not become one that can be clicked."""
    quoted = address.replace("'", "''")
    return text(
        name,
        f"kind: journey\ntitle: t\nstarts: a\nends: b\nlinks: '{quoted}'\nsteps:\n"
        f"  - customer: c\n    links: {{url: '{quoted}', title: x}}\n"
        f"    evidence: {{text: e, links: '{quoted}'}}\n    frontstage: {{do: d, by: b, links: '{quoted}'}}\n"
        f"sources: {{s: {{type: interview, title: x, n: 3, url: '{quoted}'}}}}\n",
        drawn=DRAWN,
        never=never,
    )


CASES = (
    everywhere("a script", "<script>alert(1)</script>", *ALIVE),
    everywhere("an image that fails", '"><img src=x onerror=alert(1)>', "<img src=x"),
    everywhere("a picture in a picture", "<svg onload=alert(1)><use href='#x'/></svg>", "<svg onload"),
    everywhere("the end of a title", "</title><script>alert(1)</script>", *ALIVE),
    everywhere("the end of a text", "</text></svg><script>alert(1)</script>", *ALIVE),
    everywhere("the end of a style", "</style><script>alert(1)</script>", *ALIVE),
    everywhere("the end of a script", "</script><script>alert(1)//", *ALIVE),
    everywhere("the end of a CDATA", "]]><script>alert(1)</script><![CDATA[", *ALIVE),
    everywhere("the end of a comment", "--><script>alert(1)</script><!--", *ALIVE),
    everywhere("a processing instruction", "?><script>alert(1)</script><?xml x", *ALIVE),
    everywhere("an entity of nothing", "&#x0; &#0; &#xFFFF; &lt;b&gt; &unknown; &amp;amp;"),
    everywhere("a document type", '<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]>&e;', "root:x:", "<!ENTITY"),
    everywhere("an attribute", 'x" onload="alert(1)" y="'),
    everywhere("an attribute in single quotes", "x' onload='alert(1)' y='"),
    everywhere(
        "a label of markup",
        "<B>bold</B><BR/><TABLE HREF='javascript:alert(1)'><TR><TD>x</TD></TR></TABLE>",
        "<TABLE",
        "<B>",
    ),
    everywhere("a label of DOT", '"]; n1 [URL="javascript:alert(1)", shape=box]; "'),
    everywhere("escapes of DOT", "\\N \\G \\E \\T \\H \\L \\l \\r \\n \\\\ \\"),
    everywhere("tokens of xdot", "c 7 -#ff0000 P 4 0 0 9 0 9 9 0 9 F 14 5 -Arial T 0 0 0 9 3 -abc"),
    everywhere("a style sheet", "}*{background:url(//evil.example/x)}@import '//evil.example/y';"),
    everywhere("a template", "{{ 7*7 }}{% for x in ().__class__.__mro__ %}{{ x }}{% endfor %}", "<class"),
    everywhere("a format", "{0.__class__} {title} %s %(x)s {n!r:>9999999}", "<class"),
    everywhere(
        "Markdown",
        "[x](javascript:alert(1)) ![y](//evil.example/z) `a` **b** <http://evil.example>",
        'href="javascript',
        'src="//evil',
    ),
    everywhere("backticks that open", "`<script>alert(1)</script> ` `", *ALIVE),
    everywhere("markup of a terminal", "[red]x[/red] [link=http://evil.example]y[/link] [/]"),
    everywhere("a JSON that ends", '"}</script><script>alert(1)</script>{"', *ALIVE),
    everywhere("signs that are none", "\ufffe \uffff \U0001fffe \ufdd0 \U0010ffff"),
    everywhere("half a word of every script", "Ω я क ก ぁ 漢 한 ע ع ߐ ꦄ 𐎠 🇪🇸 👩‍👩‍👧‍👦 e\u0301"),
    everywhere("a very long word", "W" * 3_000),
    everywhere("a line of all signs", "".join(map(chr, range(32, 127)))),
    linked("an address that runs", "javascript:alert(1)", 'href="javascript'),
    linked("an address that runs, in capitals", "JaVaScRiPt:alert(1)", 'href="JaVa'),
    linked("an address that runs, with a blank", " javascript:alert(1)", 'href=" javascript', 'href="javascript'),
    linked("an address of data", "data:text/html,<script>alert(1)</script>", 'href="data:text'),
    linked("an address of VBScript", "vbscript:msgbox(1)", 'href="vbscript'),
    linked("an address of a file", "file:///etc/passwd", 'href="file:'),
    linked("an address without a scheme", "//evil.example/x", 'href="//'),
    linked("an address with backslashes", "\\\\evil.example\\x", 'href="\\'),
    linked("an address that hides its scheme", "java&#115;cript:alert(1)", 'href="java'),
    linked("an address that ends its attribute", 'http://a.example/" onclick="alert(1)'),
    linked("an address that climbs", "../../../../etc/passwd"),
    text(
        "an address with a line in it",
        'kind: journey\ntitle: t\nstarts: a\nends: b\nlinks: "java\\nscript:alert(1)"\nsteps:\n  - customer: c\n'
        '    links: "\\tjavascript:alert(1)"\n'
        '    evidence: {text: e, links: "\\tjavascript:alert(1)"}\n'
        '    frontstage: {do: d, links: "java\\nscript:alert(1)"}\n',
        drawn=DRAWN,
        never=('href="java',),
    ),
)
