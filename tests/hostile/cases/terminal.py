"""Terminals: what people read obeys nobody: no escape, no turned order, no line that is none, in both languages."""

from tests.hostile.case import Case, Run, everywhere_in, journey

ESCAPES = "\x1b[31mred\x1b]0;t\x07 \x1b]8;;http://evil.example\x07x\x1b]8;;\x07 \x1b]52;c;AAAA\x07 \x9b31m a\rb\x08\x7f"
TURNED = "a\u202eb\u2066c\u2069d\u200ee\u061cf"
COMMANDS = (
    ("lint", "{file}"),
    ("lint", "{file}", "--output-format", "concise"),
    ("lint", "{file}", "--diff", "--unsafe-fixes"),
    ("lint", "{file}", "--fix", "--unsafe-fixes"),
    ("fmt", "{file}", "--diff"),
    ("fmt", "{file}", "--check", "--output-format", "json"),
    ("fmt", "{file}"),
    ("stats", "{file}"),
    ("render", "{file}", "-f", "txt"),
    ("render", "{file}", "-f", "txt", "--ascii", "--width", "60"),
    ("render", "{file}", "-f", "svg", "-o", "../out/a"),
    ("render", "{file}", "--list-views"),
    ("report", "{file}", "-o", "../out/b"),
)


def changes(command: tuple[str, ...]) -> bool:
    """Whether a command may write the file that it reads."""
    return "--fix" in command or command[0] == "fmt"


def shown(name: str, source: str | bytes, file: str | bytes = "map.yaml", **wishes: object) -> Case:
    """Every command on one file, in both languages; `judge` looks at each sign that is printed."""
    plain = file if isinstance(file, bytes) else file.encode()
    runs = [
        Run(
            (*(plain if part == "{file}" else part for part in command), "--lang", lang),
            None,
            writes=("out/", *((f"in/{plain.decode('utf-8', 'surrogateescape')}",) if changes(command) else ())),
            wishes=wishes,
        )
        for command in COMMANDS
        for lang in ("en", "es")
    ]
    return Case(name, {b"in/" + plain: source}, runs)


def typed(name: str, *arguments: str | bytes, code: int = 2, **outcome: object) -> Case:
    """Words on the command line that are no plain words."""
    return Case(name, {}, [Run((*arguments, "--lang", lang), code, **outcome) for lang in ("en", "es")])  # type: ignore[arg-type]


HOSTILE = "\x1b[31mx\x07\u202e\n\x9b"

CASES = (
    shown("escapes in every text", everywhere_in(ESCAPES)),
    shown("escapes in every text, on a terminal", everywhere_in(ESCAPES), stdout="terminal"),
    shown("order turned in every text", everywhere_in(TURNED)),
    shown("order turned in every text, on a terminal", everywhere_in(TURNED), stdout="terminal"),
    shown("escapes in what is wrong", 'kind: journey\n"\\e[31mtitle": t\nsteps: []\n'),
    shown("order turned in what is wrong", f"kind: journey\n{TURNED}: t\nsteps: []\nemotion_scale: {TURNED}\n"),
    shown("raw escapes", f"kind: journey\ntitle: {ESCAPES}\nsteps: []\n"),
    shown("raw escapes in a line that does not parse", f"kind: journey\n{{{ESCAPES}: [\n"),
    shown("a name of a file with an escape", "kind: journey\ntitl: t\nsteps: []\n", "\x1b[31mx\x07.yaml"),
    shown("a name of a file with a line in it", "kind: journey\ntitl: t\nsteps: []\n", "a\n::error::x.yaml"),
    shown("a name of a file that is turned round", "kind: journey\ntitl: t\nsteps: []\n", "a\u202elmay.b.yaml"),
    shown("a name of a file that is no text", "kind: journey\ntitl: t\nsteps: []\n", b"a\xff\xfe\x1b.yaml"),
    shown(
        "a name of a file of a workflow command", "kind: journey\ntitl: t\nsteps: []\n", "::set-output name=x::y.yaml"
    ),
    typed("a path that is an escape", "lint", HOSTILE),
    typed("a path that is no text", "lint", b"\xff\x1b.yaml"),
    typed("a glob that is an escape", "lint", f"*{HOSTILE}"),
    typed("a code that is an escape", "lint", "--select", HOSTILE, ".", err=("STR",) * 0),
    typed("a date that is an escape", "lint", "--today", HOSTILE),
    typed("a rule that is an escape", "rule", HOSTILE),
    typed("a kind that is an escape", "new", HOSTILE, "x"),
    typed("a schema that is an escape", "schema", HOSTILE),
    typed("a command that is an escape", HOSTILE),
    typed("an option that is an escape", "lint", f"--{HOSTILE}"),
    typed("a value that is an escape", "lint", "--fail-on", HOSTILE),
    typed("a paper that is an escape", "render", "-f", "pdf", "--paper", HOSTILE),
    typed("a number that is an escape", "render", "-f", "png", "--scale", HOSTILE),
    typed("a journey that is an escape", "new", "survey", "x", "--journey", HOSTILE),
    Case(
        "settings that are an escape",
        {"in/cxkit.toml": 'lang = "\\u001b[31mx\\u202e"\n', "in/map.yaml": "kind: journey\n"},
        [Run(("lint", "--lang", lang), 1, out=("CFG002",)) for lang in ("en", "es")],
    ),
    Case(
        "a key of settings that is an escape",
        {"in/cxkit.toml": '"\\u001b[31mx\\n::error::" = 1\n', "in/map.yaml": "kind: journey\n"},
        [
            *(Run(("lint", "--lang", lang), 1, out=("CFG001",)) for lang in ("en", "es")),
            Run(("lint", "--output-format", "github"), 1, out=("CFG001",)),
            Run(("config",), 1, err=("CFG001",)),
        ],
    ),
    Case(
        "a title that commands a runner",
        {"in/map.yaml": journey(title='"::error::t"', id="x")},
        [
            Run(("stats", "map.yaml"), 0, never=("::error::",)),
            *(
                Run(("render", "map.yaml", "--view", view, "-f", "txt"), 0, never=("::error::",))
                for view in ("map", "blueprint")
            ),
        ],
    ),
    Case(
        "a rule on a terminal",
        {},
        [
            Run(("rule", "STR005", "--lang", lang), 0, out=("STR005",), wishes={"stdout": "terminal"})
            for lang in ("en", "es")
        ],
    ),
)
