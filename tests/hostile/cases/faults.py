"""Faults of the file system: full, closed, gone, forged. What stood there stands there still."""

from tests.hostile.case import Case, File, Folder, Link, Run, journey

GOOD = {"in/map.yaml": journey()}
CACHE = {"CXKIT_NO_CACHE": "unset"}


def forged(name: str, *entries: tuple[str, bytes | str]) -> Case:
    """A cache that came with the files: the findings are those of the files all the same."""
    stage = {**GOOD, "in/cxkit.toml": "", **{f"in/.cxkit_cache/{file}": data for file, data in entries}}
    runs = (("lint", "--output-format", "concise"), ("lint", "--output-format", "concise"), ("render", "-o", "../out"))
    return Case(
        name,
        stage,
        [
            Run(
                run,
                0,
                out=("EMO001",) if run[0] == "lint" else ("map.map.svg",),
                env=CACHE,
                writes=("out/", "in/.cxkit_cache/"),
            )
            for run in runs
        ],
    )


def unwritten(
    name: str, code: int, says: str, *arguments: str, stage: dict[str, object] | None = None, **outcome: object
) -> Case:
    """A command that cannot write says so in one line, and leaves no half of anything."""
    return Case(name, {**GOOD, **(stage or {})}, (Run(arguments, code, err=(says,), **outcome),))  # type: ignore[arg-type]


CASES = (
    # Output.
    unwritten(
        "pictures into a folder that is read-only",
        2,
        "cannot be written: Permission denied",
        "render",
        "-o",
        "../out",
        stage={"out": Folder(0o555)},
    ),
    unwritten(
        "pages into a folder that is read-only",
        2,
        "cannot be written: Permission denied",
        "report",
        "-o",
        "../out",
        stage={"out": Folder(0o555)},
    ),
    unwritten("pictures into a file", 2, "is a file, not a folder", "render", "-o", "map.yaml"),
    unwritten("pictures below a file", 2, "is a file, not a folder", "render", "-o", "map.yaml/x/y"),
    unwritten("pages into a file", 2, "cannot be written: Not a directory", "report", "-o", "map.yaml"),
    unwritten(
        "a picture in the place of a folder",
        2,
        "is a folder",
        "render",
        "-o",
        "../out/x.svg",
        stage={"out/x.svg": Folder()},
    ),
    unwritten(
        "pages in the place of a folder",
        2,
        "cannot be written: Is a directory",
        "report",
        "-o",
        "../out",
        stage={"out/index.html": Folder()},
        writes=("out/",),
    ),
    unwritten(
        "a picture of a name too long",
        2,
        "cannot be written: File name too long",
        "render",
        "-o",
        "../out/" + "n" * 300 + ".svg",
        writes=("out",),
    ),
    unwritten(
        "a picture into a device that is full", 2, "is a file, not a folder", "render", "-o", "/dev/full", "-f", "svg"
    ),
    unwritten(
        "pictures onto a disk that is full",
        2,
        "cannot be written: File too large",
        "render",
        "-o",
        "../out",
        wishes={"largest": 2_048},
        writes=("out",),
    ),
    unwritten(
        "pages onto a disk that is full",
        2,
        "cannot be written: File too large",
        "report",
        "-o",
        "../out",
        wishes={"largest": 2_048},
        writes=("out", "out/assets"),
    ),
    unwritten(
        "a workspace onto a disk that is full",
        2,
        "cannot be written: File too large",
        "init",
        "../out",
        wishes={"largest": 4_096},
        writes=("out/",),
        holds={"out/cxkit.toml": None, "out/journeys/repair.yaml": None},
    ),
    unwritten(
        "schemas onto a disk that is full",
        2,
        "cannot be written: File too large",
        "schema",
        "-o",
        "../out",
        wishes={"largest": 2_048},
        writes=("out",),
    ),
    unwritten(
        "a new file into a folder that is read-only",
        2,
        "cannot be written: Permission denied",
        "new",
        "persona",
        "p",
        stage={"in": Folder(0o555)},
    ),
    # Streams.
    *(
        Case(f"{what}: {' '.join(arguments[:1])}", GOOD, (Run(arguments, 2, err=says, wishes={"stdout": how}),))
        for what, how, says in (
            ("a reader that went away", "closed pipe", ()),
            ("a stream that is full", "/dev/full", ("No space left on device",)),
        )
        for arguments in (("lint",), ("stats",), ("render", "-f", "txt"), ("rules",), ("schema",))
    ),
    *(
        Case(f"{what}, from the start: {arguments[0]}", GOOD, (Run(arguments, code, fresh=True, wishes=wishes),))
        for what, code, wishes in (
            ("a stream that is full", 2, {"stdout": "/dev/full"}),
            ("no stream at all", 0, {"stdout": "&-"}),
            ("no stream for talk", 0, {"stderr": "&-"}),
        )
        for arguments in (("lint",), ("stats",), ("render", "-f", "txt"))
    ),
    # Places that are gone.
    Case(
        "a folder that is gone",
        {**GOOD, "gone": Folder()},
        (Run(("lint",), 2, wishes={"cwd": "gone", "gone": True}, writes=("gone",)),),
    ),
    Case(
        "a folder that is gone, for pictures",
        {**GOOD, "gone": Folder()},
        (Run(("render",), 2, wishes={"cwd": "gone", "gone": True}, writes=("gone",)),),
    ),
    Case(
        "a folder that may not be entered",
        {"in/closed": Folder(0o000)},
        (Run(("lint", "closed"), 2, err=("cannot be read: Permission denied",)), Run(("lint", "closed/x.yaml"), 2)),
    ),
    Case(
        "no folder for what is temporary",
        GOOD,
        (Run(("render", "-o", "../out"), 0, env={"TMPDIR": "/nowhere"}, writes=("out/",)),),
    ),
    # Clocks.
    Case(
        "a file of the future",
        {"in/map.yaml": File(journey(), seconds=4_000_000_000), "in/cxkit.toml": ""},
        [Run(("lint", "--output-format", "concise"), 0, out=("EMO001",), env=CACHE, writes=("in/.cxkit_cache/",))] * 2,
    ),
    Case(
        "a file from before the clock",
        {"in/map.yaml": File(journey(), seconds=-1_000_000_000), "in/cxkit.toml": ""},
        [Run(("lint", "--output-format", "concise"), 0, out=("EMO001",), env=CACHE, writes=("in/.cxkit_cache/",))] * 2,
    ),
    # Caches.
    forged("a cache of nothing", ("00000000.json", b"")),
    forged("a cache of brackets", *((f"{n:08x}.json", "[" * 100_000) for n in range(3))),
    forged("a cache that is no text", ("00000000.json", bytes(range(256)))),
    forged("more caches than there may be", *((f"{n:08x}.json", "{}") for n in range(80))),
    Case(
        "a cache that is a file",
        {**GOOD, "in/cxkit.toml": "", "in/.cxkit_cache": "x"},
        (Run(("lint",), 0, env=CACHE), Run(("render", "-o", "../out"), 0, env=CACHE, writes=("out/",))),
    ),
    Case(
        "a cache that leads away",
        {**GOOD, "in/cxkit.toml": "", "in/.cxkit_cache": Link("../home")},
        (Run(("lint",), 0, env=CACHE), Run(("render", "-o", "../out"), 0, env=CACHE, writes=("out/",))),
    ),
    Case(
        "a cache that is read-only",
        {**GOOD, "in/cxkit.toml": "", "in/.cxkit_cache": Folder(0o555)},
        (Run(("lint",), 0, env=CACHE, writes=("in/.cxkit_cache/",)),),
    ),
    Case(
        "a cache in a device",
        {**GOOD, "in/cxkit.toml": ""},
        (
            Run(("lint", "--cache-dir", "/dev/null"), 0, env=CACHE),
            Run(("lint", "--cache-dir", "/proc/x/y"), 0, env=CACHE),
        ),
    ),
    Case(
        "a folder that is read-only, without a cache",
        {**GOOD, "in/cxkit.toml": "", "in": Folder(0o555)},
        (Run(("lint",), 0, env=CACHE),),
    ),
)
