"""Fixes: `lint --fix` where a file is odd, guarded or changed. Only the named characters change, or nothing does."""

from tests.hostile.case import Case, Entry, File, Folder, Link, Pipe, Run

WRONG = "kind: journey\ntitle: t\nstarts: a\nends: b\nsteps:\n  - custmer: c\n"
RIGHT = WRONG.replace("custmer", "customer")
FIX = ("lint", "--fix", "map.yaml")


def fixed(name: str, before: bytes | str, after: bytes | str, *arguments: str, code: int = 0, says: str = "") -> Case:
    """`--fix` turns one text into the other, and a second time changes nothing."""
    old, new = (each.encode() if isinstance(each, str) else each for each in (before, after))
    once = Run((*FIX, *arguments), code, err=(says,), writes=("in/map.yaml",), holds={"in/map.yaml": new})
    again = Run((*FIX, *arguments), code, holds={"in/map.yaml": new})
    return Case(name, {"in/map.yaml": old}, (once, again))


def kept(name: str, before: bytes | str, *arguments: str, code: int = 1, says: tuple[str, ...] = ()) -> Case:
    """`--fix` leaves every byte, and the time of the file, as they were."""
    return Case(name, {"in/map.yaml": before}, (Run((*FIX, *arguments), code, out=says),))


def guarded(name: str, stage: dict[str | bytes, Entry], code: int, says: str, **outcome: object) -> Case:
    """`--fix` meets a file that it may not, or should not, write."""
    return Case(name, stage, (Run(FIX, code, err=(says,), **outcome),))  # type: ignore[arg-type]


CASES = (
    # What stands around a fix stays.
    fixed("a comment beside", WRONG.replace("c\n", "c  # custmer: x\n"), RIGHT.replace("c\n", "c  # custmer: x\n")),
    fixed(
        "a comment between key and value",
        WRONG.replace(": c", ": # why\n      c"),
        RIGHT.replace(": c", ": # why\n      c"),
    ),
    fixed("comments on every line", WRONG.replace("\n", " # ñ 😀\n"), RIGHT.replace("\n", " # ñ 😀\n")),
    fixed(
        "Windows lines and a mark",
        b"\xef\xbb\xbf" + WRONG.replace("\n", "\r\n").encode(),
        b"\xef\xbb\xbf" + RIGHT.replace("\n", "\r\n").encode(),
    ),
    fixed("old Mac lines", WRONG.replace("\n", "\r"), RIGHT.replace("\n", "\r")),
    fixed(
        "all kinds of lines",
        WRONG.replace("t\n", "t\r\n").replace("a\n", "a\r"),
        RIGHT.replace("t\n", "t\r\n").replace("a\n", "a\r"),
    ),
    fixed("no line end", WRONG.rstrip("\n"), RIGHT.rstrip("\n")),
    fixed(
        "odd blanks",
        WRONG.replace("custmer: c", "custmer   :    c   "),
        RIGHT.replace("customer: c", "customer   :    c   "),
    ),
    fixed(
        "braces",
        "kind: journey\ntitle: t\nstarts: a\nends: b\nsteps: [ {custmer: c,emotion :  1} , ]\n",
        "kind: journey\ntitle: t\nstarts: a\nends: b\nsteps: [ {customer: c,emotion :  1} , ]\n",
    ),
    fixed("a key in quotes, which the right one does not need", WRONG.replace("custmer", '"custmer"'), RIGHT),
    fixed(
        "a key with an escape",
        WRONG.replace("custmer", r'"c\x75stmer"'),
        RIGHT.replace("customer", r'"c\x75stmer"'),
        code=1,
    ),
    fixed("emoji before", WRONG.replace("title: t", "title: 😀😀"), RIGHT.replace("title: t", "title: 😀😀")),
    fixed(
        "an anchor used twice",
        WRONG + "    notes: &n x\n    feeling: *n\n",
        RIGHT + "    notes: &n x\n    feeling: *n\n",
    ),
    fixed(
        "the fault inside an anchor",
        WRONG.replace("- custmer: c", "- &s {custmer: c}\n  - *s"),
        RIGHT.replace("- customer: c", "- &s {customer: c}\n  - *s"),
    ),
    fixed("a marker and an end", f"---\n{WRONG}...\n", f"---\n{RIGHT}...\n"),
    fixed(
        "a text cut by a sign",
        RIGHT.replace("title: t", "title: Caja #4"),
        RIGHT.replace("title: t", 'title: "Caja #4"'),
        "--unsafe-fixes",
    ),
    # What is not sure is not done.
    kept("two keys that would be one", WRONG + "    customr: d\n"),
    kept("the right key is there already", WRONG + "    customer: d\n"),
    kept("an unsafe fix without leave", "kind: journey\ntitle: [t\nsteps: []\n"),
    kept("nothing to fix", RIGHT, code=0),
    kept("UTF-16", WRONG.encode("utf-16"), "--unsafe-fixes", says=("YML003",)),
    kept("Latin-1", WRONG.replace("title: t", "title: caf\xe9").encode("latin-1"), "--unsafe-fixes", says=("YML002",)),
    kept(
        "a bomb",
        "a: &a [x,x,x,x,x,x,x,x,x]\n"
        + "".join(f"{n}: &{n} [{','.join([f'*{m}'] * 9)}]\n" for m, n in zip("abcdefgh", "bcdefghi", strict=True))
        + WRONG,
        "--unsafe-fixes",
        says=("YML015",),
    ),
    kept(
        "a list that holds itself",
        WRONG.replace("steps:\n  - custmer: c", "steps: &s [*s, {custmer: c}]"),
        "--unsafe-fixes",
        says=("YML031",),
    ),
    kept("a byte that is no text", WRONG.encode() + b"# \xff\n", "--unsafe-fixes", says=("YML00",)),
    # Files that are no plain files of ours.
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
    guarded(
        "a link that leads nowhere",
        {"in/map.yaml": Link("../none.yaml")},
        2,
        "cannot be read: No such file or directory",
    ),
    guarded("a link to itself", {"in/map.yaml": Link("map.yaml")}, 2, "cannot be read: "),
    guarded("a pipe", {"in/map.yaml": Pipe()}, 2, "is neither a file nor a folder"),
    Case(
        "a disk that is full",
        {"in/map.yaml": WRONG * 1 + "#" * 9_000},
        (
            Run(
                FIX,
                2,
                err=("cannot be written: File too large",),
                wishes={"largest": 4_096},
                holds={"in/map.yaml": (WRONG + "#" * 9_000).encode()},
            ),
        ),
    ),
    Case(
        "two names for one file",
        {"in/map.yaml": WRONG, "in/other.yaml": Link("map.yaml")},
        (
            Run(
                ("lint", "--fix", "map.yaml", "other.yaml"),
                0,
                writes=("in/map.yaml",),
                holds={"in/map.yaml": RIGHT.encode()},
            ),
        ),
    ),
    Case(
        "a file that may not be read",
        {"in/map.yaml": File(WRONG, 0o000)},
        (Run(FIX, 2, err=("cannot be read: Permission denied",)),),
    ),
    Case(
        "a difference with escapes in it",
        {"in/map.yaml": WRONG.replace("title: t", "title: \u202ea\u2066b")},
        (Run(("lint", "--diff", "map.yaml"), 1, out=("+  - customer: c",)),),
    ),
    Case(
        "standard input",
        {"in/given": WRONG},
        (Run(("lint", "--fix", "-"), 0, out=(RIGHT,), wishes={"stdin": "{stage}/in/given"}),),
    ),
    Case(
        "standard input that is no text",
        {"in/given": b"\xff\xfe\0\x01"},
        (Run(("lint", "-"), 1, out=("YML0",), wishes={"stdin": "{stage}/in/given"}),),
    ),
    Case(
        "a name of standard input that climbs",
        {"in/given": WRONG},
        (
            Run(
                ("lint", "--fix", "-", "--stdin-filename", "../../../etc/passwd"),
                0,
                out=(RIGHT,),
                wishes={"stdin": "{stage}/in/given"},
            ),
        ),
    ),
)
