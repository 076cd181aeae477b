"""Paths and names: what stands in a folder beside what was meant, and files that name what is not theirs."""

from tests.hostile.case import Case, Entry, File, Folder, Link, Pipe, Run, journey

GOOD = journey()
LINT = ("lint", "--output-format", "concise")


def named(name: str, file: str | bytes, *, code: int = 0) -> Case:
    """A file of a strange name, as an argument after `--` and found in its folder; drawn under a name of its own."""
    plain = file if isinstance(file, bytes) else file.encode()
    return Case(
        name,
        {b"in/" + plain: GOOD},
        (
            Run((*LINT, "--", plain), code, out=("EMO001",)),
            Run(("lint", ".", "--output-format", "json"), code, errors=()),
            Run(("render", "-o", "../out/a", "--", plain), 0, writes=("out/",)),
            Run(("report", "-o", "../out/b"), 0, writes=("out/",)),
        ),
    )


def found(name: str, stage: dict[str | bytes, Entry], code: int, *runs: Run, says: str = "", **outcome: object) -> Case:
    """`lint` on the folder."""
    return Case(name, stage, (Run((*LINT, "."), code, err=(says,), **outcome), *runs))  # type: ignore[arg-type]


def settings(
    name: str, toml: bytes | str, says: str, code: int = 2, *, lint: int | None = None, file: str = "cxkit.toml"
) -> Case:
    """A `cxkit.toml` that cannot be read is said by its name, and nothing is judged."""
    return Case(
        name,
        {"in/cxkit.toml": toml, "in/map.yaml": GOOD},
        (
            Run(LINT, code if lint is None else lint, err=(file, says)),
            Run(("render", "-o", "../out"), code, writes=("out/",)),
        ),
    )


def misfit(name: str, toml: bytes | str, code: str, place: str) -> Case:
    """A `cxkit.toml` of which something cannot be used: a finding at its place, and the rest goes on."""
    return Case(
        name,
        {"in/cxkit.toml": toml, "in/map.yaml": GOOD},
        (
            Run(LINT, 1, out=(f"cxkit.toml:{place}: error {code}",)),
            Run(("render", "-o", "../out"), 0, err=(f"cxkit.toml:{place}: {code}",), writes=("out/",)),
            Run(("config",), 1, err=(f"cxkit.toml:{place}: {code}",)),
        ),
    )


def naming(name: str, place: str, *unread: str) -> Case:
    """A journey, a survey and a portfolio that name a file elsewhere: it is never opened."""
    return Case(
        name,
        {
            "in/cxkit.toml": "",
            "in/map.yaml": journey(persona=place, owner=place)
            + f"sources:\n  s: {{type: interview, title: x, n: 3, url: '{place}'}}\n",
            "in/portfolio.yaml": f"kind: portfolio\ntitle: p\njourneys: {{map: {{title: x, file: '{place}'}}}}\n",
            "in/survey.yaml": "kind: survey\ntitle: s\njourney: map\nquestions: {q: {type: nps, text: x}}\n"
            f"data: '{place}'\n",
        },
        (
            Run(("lint", "--output-format", "json"), None, unread=unread, never=("root:x:",)),
            Run(("render", "-o", "../out/a"), None, writes=("out/",), unread=unread, never=("root:x:",)),
            Run(("report", "-o", "../out/b"), None, writes=("out/",), unread=unread, never=("root:x:",)),
        ),
    )


CASES = (
    named("a name that is an option", "--fix.yaml"),
    named("a name that is a dash", "-.yaml"),
    named("a name with a line in it", "a\nb.yaml"),
    named("a name with escapes", "\x1b[2J\x07.yaml"),
    named("a name of a workflow command", "::error file=x::y.yaml"),
    named("a name that is no text", b"\xff\xfe.yaml"),
    named("a name of a device", "CON.yaml"),
    named("a name of quotes", "\"'`$(touch pwned)`.yaml"),
    named("a name of markup", "<img src=x onerror=alert(1)>.yaml"),
    named("a name of a glob", "[a-z]*.yaml"),
    named("a name of percent signs", "%s%n%2e%2e%2f{0}.yaml"),
    named("a name of 250 letters", "n" * 245 + ".yaml"),
    named("a name from right to left", "\u202eabc.yaml"),
    named("a name of two forms", "cafe\u0301.yaml"),
    # Folders.
    found("no file at all", {}, 2, says="holds no YAML file"),
    found("a folder of the name of a file", {"in/map.yaml": Folder(), "in/map.yaml/x.yaml": GOOD}, 0),
    found("a folder in a circle", {"in/map.yaml": GOOD, "in/a/b": Link("../..")}, 0),
    found("a link to itself", {"in/map.yaml": GOOD, "in/x.yaml": Link("x.yaml")}, 0),
    found("a link to everything", {"in/map.yaml": GOOD, "in/root": Link("/")}, 0),
    found("a link out of the folder", {"in/map.yaml": GOOD, "in/x.yaml": Link("../secret.yaml")}, None),
    found("a link to a device", {"in/map.yaml": GOOD, "in/x.yaml": Link("/dev/zero")}, 0),
    found("a pipe among files", {"in/map.yaml": GOOD, "in/x.yaml": Pipe()}, 0),
    found(
        "a folder that may not be looked at",
        {"in/map.yaml": GOOD, "in/closed": Folder(0o000)},
        2,
        says="closed: cannot be read: Permission denied",
    ),
    found(
        "a file that may not be read",
        {"in/map.yaml": GOOD, "in/x.yaml": File("kind: journey\n", 0o000)},
        2,
        says="x.yaml: cannot be read: Permission denied",
    ),
    found("two hundred folders deep", {"in/map.yaml": GOOD, "in/" + "d/" * 200 + "x.yaml": GOOD}, 0),
    found(
        "two thousand files of others",
        {"in/map.yaml": GOOD, **{f"in/x/{n}.yaml": "apiVersion: v1\nkind: Pod\n" for n in range(2_000)}},
        0,
    ),
    found("files of others only", {"in/x.yaml": "apiVersion: v1\nkind: Pod\n"}, 2, says="none of cxkit's"),
    found(
        "an ignore file of patterns",
        {"in/map.yaml": GOOD, "in/.gitignore": "**/" * 2_000 + "x\n" + "a*" * 200 + "\n[\n\\\n!\n"},
        0,
    ),
    found("an ignore file of 10 MB", {"in/map.yaml": GOOD, "in/.gitignore": "*.tmp\n" * 1_700_000}, 0),
    found("an ignore file that is no text", {"in/map.yaml": GOOD, "in/.gitignore": b"\xff\xfe\0x\0\n*.\xff\n"}, 0),
    found("an ignore file that is a device", {"in/map.yaml": GOOD, "in/.gitignore": Link("/dev/zero")}, 0),
    found("an ignore file that is a pipe", {"in/map.yaml": GOOD, "in/.gitignore": Pipe()}, 0),
    found(
        "a git folder that is a file", {"in/map.yaml": GOOD, "in/.git": "gitdir: ../../../etc\n"}, 0, unread=("etc",)
    ),
    found(
        "git settings that run programs",
        {"in/map.yaml": GOOD, "in/.git/config": "[core]\nfsmonitor = touch pwned\npager = touch pwned\n"},
        0,
    ),
    found(
        "workspaces in workspaces",
        {"in/cxkit.toml": "", "in/map.yaml": GOOD, **{"in/" + "w/" * n + "cxkit.toml": "" for n in range(1, 60)}},
        0,
    ),
    found(
        "a hostile workspace below",
        {"in/cxkit.toml": "", "in/map.yaml": GOOD, "in/w/cxkit.toml": "lang = [\n", "in/w/x.yaml": GOOD},
        2,
        says="cxkit.toml",
    ),
    # Arguments.
    Case(
        "a device",
        {},
        (Run((*LINT, "/dev/zero"), 2, err=("is neither a file nor a folder",)), Run((*LINT, "/dev/stdin"), 2)),
    ),
    Case(
        "a pipe",
        {"in/p.yaml": Pipe()},
        (
            Run((*LINT, "p.yaml"), 2, err=("is neither a file nor a folder",)),
            Run(("render", "p.yaml", "-o", "../out"), 2, writes=("out/",)),
            Run(("stats", "p.yaml"), 2),
        ),
    ),
    Case(
        "an empty argument",
        {},
        (Run((*LINT, ""), 2, err=("is no path",)), Run(("render", "", "-o", "../out"), 2, writes=("out/",))),
    ),
    Case(
        "a path of 5,000 letters",
        {},
        (
            Run((*LINT, "p" * 5_000), 2),
            Run((*LINT, "p/" * 5_000), 2),
            Run(("report", "p" * 5_000, "-o", "../out"), 2, writes=("out/",)),
        ),
    ),
    Case("a home that is not meant", {}, (Run((*LINT, "~root/.ssh"), 2, err=("no such file or folder",)),)),
    Case(
        "a glob of stars",
        {"in/map.yaml": GOOD},
        (Run((*LINT, "*" * 300), None), Run((*LINT, "**/" * 40 + "*.yaml"), None)),
    ),
    Case(
        "a glob of brackets",
        {"in/map.yaml": GOOD},
        (Run((*LINT, "[" * 300), 2), Run((*LINT, "[!]*.yaml"), 2), Run((*LINT, "{a,b}"), 2)),
    ),
    Case(
        "the same file a hundred times",
        {"in/map.yaml": GOOD},
        (Run((*LINT, *["map.yaml", "./map.yaml", "../in/map.yaml"] * 33), 0, err=("1 file",)),),
    ),
    Case("an address", {}, (Run((*LINT, "http://evil.example/x.yaml"), 2, err=("no such file or folder",)),)),
    # Where pictures go.
    Case(
        "ids that climb, of several files",
        {"in/a.yaml": journey(id="../../x"), "in/b.yaml": journey(id="..-..-x"), "in/c.yaml": journey(id="X")},
        (
            Run(("render", "-o", "../out/a/b/c"), 0, writes=("out/",)),
            Run(("report", "-o", "../out/r/e/p"), 0, writes=("out/",)),
        ),
    ),
    Case(
        "a link where a picture goes",
        {"in/map.yaml": GOOD, "out/map.map.svg": Link("../secret.yaml")},
        (Run(("render", "-o", "../out"), 0, writes=("out/",), holds={"secret.yaml": b"kind: none\n"}),),
    ),
    Case(
        "a link where a page goes",
        {"in/map.yaml": GOOD, "out/index.html": Link("../secret.yaml"), "out/assets": Link("../home")},
        (
            Run(
                ("report", "-o", "../out"),
                2,
                err=("leads out of the folder",),
                writes=("out/",),
                holds={"secret.yaml": b"kind: none\n"},
            ),
        ),
    ),
    # Settings.
    settings("settings that are no TOML", "lang = [\n", "is not valid TOML"),
    settings("settings that are no text", b"lang = \xff\n", "is not UTF-8"),
    settings("settings in UTF-16", "lang = 'es'\n".encode("utf-16"), "is not UTF-8"),
    misfit("settings of a tongue of nobody", "lang = '../../x'\n", "CFG002", "1:8"),
    misfit("settings of a tongue of lists", "lang = ['es']\n", "CFG002", "1:8"),
    misfit("settings of an unknown key", "plugins = ['os']\n", "CFG001", "1:1"),
    misfit("settings of a thousand unknown keys", "".join(f"k{n} = 1\n" for n in range(1000)), "CFG001", "1:1"),
    misfit("settings of a long unknown key", f"{'k' * 100_000} = 1\n", "CFG001", "1:1"),
    misfit("settings of a long code", f"select = ['{'k' * 100_000}']\n", "CFG003", "1:11"),
    misfit("settings of many lists", f"ignore = [{'[],' * 20_000}]\n", "CFG002", "1:1"),
    misfit("settings of many codes", f"ignore = {[f'S{n}' for n in range(50_000)]}\n", "CFG002", "1:1"),
    misfit(
        "settings of many severities",
        "[severity]\n" + "".join(f"S{n} = 'off'\n" for n in range(30_000)),
        "CFG002",
        "1:2",
    ),
    misfit("settings of many overrides", "[[overrides]]\npaths = '*'\n" * 10_000, "CFG002", "1:3"),
    misfit("settings of deep lists", f"ignore = {'[' * 200}{']' * 200}\n", "CFG002", "1:11"),
    misfit("settings of a baseline elsewhere", "baseline = '../secret.json'\n", "CFG002", "1:12"),
    misfit("settings of a baseline from the root", "baseline = '/etc/passwd'\n", "CFG002", "1:12"),
    misfit("settings of an option of no end", "rules.STR014.most_steps = 1" + "0" * 4000, "CFG002", "1:27"),
    misfit("settings of an option of inf", "[rules.TIM004]\nshortest = inf\n", "CFG002", "2:12"),
    settings("settings of brackets", "x = " + "[" * 100_000, "is not valid TOML"),
    settings("settings of dots", "a" + ".a" * 100_000 + " = 1", "cxkit.toml"),
    settings("settings of a number of 10,000 digits", "business_day = " + "9" * 10_000 + "\n", "cxkit.toml"),
    misfit("settings of an endless day", "business_day = inf\n", "CFG002", "1:16"),
    misfit("settings of a day that is no number", "business_day = nan\n", "CFG002", "1:16"),
    misfit("settings of a code of nobody", "select = ['__class__']\n", "CFG003", "1:11"),
    misfit("settings of a rule of nobody", "[rules.__class__]\n__bases__ = 1\n", "CFG003", "1:8"),
    misfit("settings of numbers", "ignore = [1]\n", "CFG002", "1:11"),
    settings("settings that leave out all", "exclude = ['**']\n", "holds YAML files", file=""),
    settings(
        "settings of a pattern that is none",
        "exclude = ['[', '\\\\', '!', '(((', 'a{1000000000}']\n",
        "1 file",
        code=0,
        file="",
    ),
    Case(
        "settings that are a device",
        {"in/cxkit.toml": Link("/dev/zero"), "in/map.yaml": GOOD},
        (Run(LINT, None), Run(("render", "-o", "../out"), None, writes=("out/",))),
    ),
    Case(
        "settings that are a folder",
        {"in/cxkit.toml": Folder(), "in/map.yaml": GOOD},
        (Run(LINT, 0),),
    ),
    Case(
        "settings that are a pipe",
        {"in/cxkit.toml": Pipe(), "in/map.yaml": GOOD},
        (Run(LINT, 0),),
    ),
    # Names of files inside files.
    naming("a file that climbs", "../" * 20 + "etc/passwd", "/etc/passwd"),
    naming("a file from the root", "/etc/passwd", "/etc/passwd"),
    naming("a file that is a device", "/dev/zero", "/dev/zero"),
    naming("a file of a share", "\\\\evil.example\\x"),
    naming("a file of the web", "http://evil.example/x.yaml"),
    naming("a file beside the workspace", "../secret.yaml", "secret.yaml"),
)
