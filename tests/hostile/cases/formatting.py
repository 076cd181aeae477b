"""Formatting: `fmt` where a file is odd, guarded or changed. It is laid out whole, or not touched."""

from tests.hostile.case import Case, Entry, File, Folder, Link, Pipe, Run

WRONG = "kind: journey\nsteps:\n- {id: s,\n   customer: c} # why\ntitle: 't'\n"
RIGHT = "kind: journey\ntitle: t\nsteps:\n  - id: s\n    customer: c\n    # why\n"
FMT = ("fmt", "map.yaml")


def formatted(name: str, before: bytes | str, after: bytes | str) -> Case:
    """The one text becomes the other, and a second time changes nothing."""
    old, new = (each.encode() if isinstance(each, str) else each for each in (before, after))
    once = Run(FMT, 0, writes=("in/map.yaml",), holds={"in/map.yaml": new})
    return Case(name, {"in/map.yaml": old}, (once, Run(FMT, 0, holds={"in/map.yaml": new})))


def kept(name: str, before: bytes | str, says: str) -> Case:
    """Every byte, and the time of the file, stay as they were, and one line says why."""
    return Case(name, {"in/map.yaml": before}, (Run(FMT, 2, err=(f"not formatted: {says}",)),))


def guarded(name: str, stage: dict[str | bytes, Entry], code: int, says: str, **outcome: object) -> Case:
    """A file that may not, or should not, be written."""
    return Case(name, stage, (Run(FMT, code, err=(says,), **outcome),))  # type: ignore[arg-type]


def bomb() -> str:
    rows = "".join(f"{n}: &{n} [{','.join([f'*{m}'] * 9)}]\n" for m, n in zip("abcdefgh", "bcdefghi", strict=True))
    return "kind: journey\na: &a [x,x,x,x,x,x,x,x,x]\n" + rows


CASES = (
    formatted("all that can be", WRONG, RIGHT),
    formatted(
        "Windows lines and a mark",
        b"\xef\xbb\xbf" + WRONG.replace("\n", "\r\n").encode(),
        b"\xef\xbb\xbf" + RIGHT.replace("\n", "\r\n").encode(),
    ),
    formatted("old Mac lines", WRONG.replace("\n", "\r"), RIGHT.replace("\n", "\r")),
    formatted("all kinds of lines", WRONG.replace("s:\n", "s:\r\n").replace("y\n", "y\r"), RIGHT),
    formatted("emoji and turned letters", WRONG.replace("c}", "😀\u202e}"), RIGHT.replace(": c", ": 😀\u202e")),
    formatted(
        "one text of a hundred thousand letters",
        WRONG.replace("'t'", "'" + "t" * 100_000 + "'"),
        RIGHT.replace("title: t", "title: " + "t" * 100_000),
    ),
    formatted(
        "ten thousand blank lines", WRONG.replace("\n", "\n" * 2_000, 1), RIGHT.replace("t\nsteps", "t\n\nsteps")
    ),
    formatted(
        "ten thousand comments",
        "# a\n" * 10_000 + WRONG,
        "# a\n" * 10_000 + RIGHT,
    ),
    formatted(
        "brackets as deep as may be",
        WRONG + "x-own: " + "[ " * 50 + "] " * 50 + "\n",
        RIGHT + "x-own: " + "[" * 50 + "]" * 50 + "\n",
    ),
    kept("brackets too deep", WRONG + "x-own: " + "[" * 5_000 + "]" * 5_000 + "\n", "YML012"),
    kept("a bomb", bomb(), "YML015"),
    kept("a list that holds itself", "kind: journey\nsteps: &s [*s]\n", "YML031"),
    kept("UTF-16", WRONG.encode("utf-16"), "YML003"),
    kept("Latin-1", WRONG.replace("'t'", "caf\xe9").encode("latin-1"), "YML002"),
    kept("a byte that is no text", WRONG.encode() + b"# \xff\n", "YML00"),
    kept("an escape", WRONG.replace("'t'", "\x1b[31mred"), "YML004"),
    kept("a line break that nobody sees", WRONG.replace("'t'", "a\u2028b"), "YML006"),
    kept("a mark in the middle", WRONG.replace("'t'", "a\ufeffb"), "YML005"),
    kept("a tag that runs code", "kind: journey\ntitle: !!python/object/apply:os.system [echo hi]\n", "YML026"),
    kept("a conflict", "kind: journey\n<<<<<<< HEAD\ntitle: a\n=======\ntitle: b\n>>>>>>> x\n", "YML010"),
    guarded("a file that is read-only", {"in/map.yaml": File(WRONG, 0o444)}, 2, "cannot be written: Permission denied"),
    guarded(
        "a folder that is read-only",
        {"in": Folder(0o555), "in/map.yaml": WRONG},
        2,
        "cannot be written: Permission denied",
    ),
    guarded(
        "a link to a file",
        {"in/map.yaml": Link("../real.yaml"), "real.yaml": WRONG},
        0,
        "",
        writes=("real.yaml", "in/map.yaml"),
        holds={"real.yaml": RIGHT.encode()},
    ),
    guarded("a link that leads nowhere", {"in/map.yaml": Link("../none.yaml")}, 2, "cannot be read: No such file"),
    guarded("a pipe", {"in/map.yaml": Pipe()}, 2, "is neither a file nor a folder"),
    guarded("a file that may not be read", {"in/map.yaml": File(WRONG, 0o000)}, 2, "cannot be read: Permission denied"),
    guarded(
        "a disk that is full",
        {"in/map.yaml": WRONG + "#" * 9_000},
        2,
        "cannot be written: File too large",
        wishes={"largest": 4_096},
        holds={"in/map.yaml": (WRONG + "#" * 9_000).encode()},
    ),
    Case(
        "two names for one file",
        {"in/map.yaml": WRONG, "in/other.yaml": Link("map.yaml")},
        (
            Run(
                ("fmt", "map.yaml", "other.yaml"),
                0,
                writes=("in/map.yaml", "in/other.yaml"),
                holds={"in/map.yaml": RIGHT.encode()},
            ),
        ),
    ),
    Case(
        "a name of standard input that climbs",
        {"in/given": WRONG},
        (
            Run(
                ("fmt", "-", "--stdin-filename", "../../../etc/passwd"),
                0,
                out=(RIGHT,),
                wishes={"stdin": "{stage}/in/given"},
            ),
        ),
    ),
    *(
        Case(
            f"{what}: {' '.join(arguments)}",
            {"in/map.yaml": WRONG},
            (Run(arguments, 2, err=says, wishes={"stdout": how}),),
        )
        for what, how, says in (
            ("a reader that went away", "closed pipe", ()),
            ("a stream that is full", "/dev/full", ("No space left on device",)),
        )
        for arguments in (("fmt", "--check"), ("fmt", "--diff"), ("fmt", "--check", "--output-format", "json"))
    ),
)
