"""Ids and Unicode: names that climb, names that look alike, names that systems keep for themselves."""

from tests.hostile.case import DRAWN, journey, text


def named(id: str) -> str:
    return journey(id=id)


DOTS = '"../../../../escaped"'

CASES = (
    text("an id that climbs", named(DOTS), drawn=DRAWN),
    text("an absolute id", named("/etc/cron.d/x"), drawn=DRAWN),
    text("an id of Windows paths", named(r"'C:\Windows\x'"), drawn=DRAWN),
    text("an id of a share", named(r"'\\host\share'"), drawn=DRAWN),
    text("an id of a device", named("CON"), drawn=DRAWN),
    text("an id of a stream", named("'a:b::$DATA'"), drawn=DRAWN),
    text("an id of dots", named("'...'"), drawn=DRAWN),
    text("an id with a dash first", named("'--output=/tmp/x'"), drawn=DRAWN),
    text("an id with a line in it", named('"a\\nb"'), drawn=DRAWN),
    text("an id with NUL", named('"a\\0b"'), "YML004:5:7"),
    text("an empty id", named("''"), drawn=DRAWN),
    text("an id of blanks", named("'   '"), drawn=DRAWN),
    text("an id of 10,000 letters", named("i" * 10_000), drawn=DRAWN),
    text("an id of emoji", named("😀"), drawn=DRAWN),
    text("an id from right to left", named("'\u05d0\u05d1\u202e\u05d2'"), drawn=DRAWN),
    text("an id with a zero-width space", named("a\u200bb"), drawn=DRAWN),
    text("an id that is reserved", journey(lines="    id: end\n"), "STR003:7:9", drawn=DRAWN),
    text("an id that is reserved, in capitals", journey(lines="    id: END\n"), drawn=DRAWN),
    text("steps of one id", journey(lines="    id: a\n  - {id: a, customer: d}\n"), "STR003:8:10", drawn=DRAWN),
    text("twins in two forms", journey(lines="    id: caf\u00e9\n  - {id: cafe\u0301, customer: d}\n"), drawn=DRAWN),
    text("twins of two alphabets", journey(lines="    id: a\n  - {id: \u0430, customer: d}\n"), drawn=DRAWN),
    text("an accent too many", journey(title="Z" + "\u0301" * 3_000), drawn=DRAWN),
    text(
        "all that Unicode has",
        journey(title='"' + "".join(chr(n) for n in range(0xA0, 0x3000, 7) if not 0x2000 <= n < 0x2070) + '"'),
        drawn=DRAWN,
    ),
    text("a step that leads nowhere", journey(lines="    next: '../../x'\n"), drawn=DRAWN),
    text("a step that leads to itself", journey(lines="    id: a\n    next: a\n"), "STR007:8:11", drawn=DRAWN),
    text("a persona that is a path", journey(persona="../../../etc/passwd"), drawn=DRAWN),
    text("an id of markup", named("'<script>alert(1)</script>'"), drawn=DRAWN),
    text("an id of DOT", named("'x\" ]; evil [label=\"'"), drawn=DRAWN),
    text(
        "steps of ids that the picture uses",
        journey(lines="    id: step-1\n  - {id: cx, customer: d}\n  - {id: page, customer: e}\n"),
        drawn=DRAWN,
    ),
)
