"""Surroundings: no home, no language, no width, and variables that mean harm. The answers stay the same."""

from tests.hostile.case import Case, Run, journey

WORDS = {"in/map.yaml": journey(title="¿Qué? 😀 漢字 ñ", starts='"\\u202e"')}
COMMANDS = (
    ("lint", "map.yaml", "--lang", "es"),
    ("stats", "map.yaml", "--lang", "es"),
    ("render", "map.yaml", "-f", "txt", "--lang", "es"),
    ("render", "map.yaml", "-o", "../out"),
)


def around(name: str, fresh: bool = True, **variables: str) -> Case:
    """The same commands with these variables, in a Python that starts with them."""
    runs = [
        Run(
            command,
            0,
            out=("Qué? 😀",) if command[0] in ("stats", "render") and "-o" not in command else (),
            writes=("out/",),
            env=variables,
            fresh=fresh,
        )
        for command in (COMMANDS[::2] if fresh else COMMANDS)
    ]
    return Case(name, WORDS, runs)


CASES = (
    around("the language C", LANG="C", LC_ALL="C", PYTHONUTF8="0", PYTHONCOERCECLOCALE="0"),
    around("a stream of ASCII", PYTHONIOENCODING="ascii"),
    around("a stream of UTF-16", PYTHONIOENCODING="utf-16"),
    around("no home and no path", HOME="unset", PATH="/nowhere"),
    around("a home that is not there", False, HOME="/nowhere", XDG_CACHE_HOME="/nowhere", XDG_CONFIG_HOME="/dev/null"),
    around("one column", False, COLUMNS="1", LINES="1"),
    around("no columns", False, COLUMNS="-5", LINES="x"),
    around("a million columns", False, COLUMNS="99999999"),
    around("a dumb terminal", False, TERM="dumb"),
    around("a terminal of nobody", False, TERM="../../x", COLORTERM="\x1b"),
    around("colour forced", False, FORCE_COLOR="1", CLICOLOR_FORCE="1", TTY_COMPATIBLE="1"),
    around("no colour", False, NO_COLOR="1"),
    around("a language of nobody", False, LANG="xx_YY.KOI8-R", LC_ALL="../../../etc/passwd", LANGUAGE=":::"),
    around("a zone of nobody", False, TZ="../../../../etc/passwd"),
    around(
        "a Graphviz of somebody else",
        False,
        GVBINDIR="/tmp",
        GRAPHVIZ_DOT="/bin/false",
        FONTCONFIG_FILE="/dev/zero",
        FONTCONFIG_PATH="/nowhere",
        DOTFONTPATH="/nowhere",
    ),
    around("warnings are errors", PYTHONWARNINGS="error", PYTHONDEVMODE="0"),
    around("Python without asserts and pages", PYTHONOPTIMIZE="2"),
    around("a language of ours that is none", False, CXKIT_LANG="\x1b[31m"),
    Case("a date of nobody", WORDS, (Run(("lint",), 2, err=("is no date",), env={"CXKIT_TODAY": "\x1b[31mtomorrow"}),)),
    Case(
        "a date that is in no calendar",
        WORDS,
        (Run(("lint", "--today", "2026-02-31"), 2, err=("is no date",)), Run(("lint", "--today", "2024-02-29"), 0)),
    ),
    Case(
        "a place of the cache that is a device",
        {**WORDS, "in/cxkit.toml": ""},
        (Run(("lint",), 0, env={"CXKIT_NO_CACHE": "unset", "CXKIT_CACHE_DIR": "/dev/null/x"}),),
    ),
    Case(
        "a program called dot that is none",
        {**WORDS, "programs/dot": "#!/bin/sh\necho pwned > ../pwned\n"},
        (Run(("render", "map.yaml", "-o", "../out"), 0, env={"PATH": "{stage}/programs"}, writes=("out/",)),),
    ),
    Case(
        "modules of other people in the folder",
        {
            **WORDS,
            "in/yaml.py": "raise SystemExit('pwned')\n",
            "in/cxkit.py": "raise SystemExit('pwned')\n",
            "in/sitecustomize.py": "print('pwned')\n",
        },
        (Run(("--version",), 0),),
    ),
)
