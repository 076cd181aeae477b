"""Beginning: `init` and `new` with names that climb, run, or say nothing; nothing is written over."""

from tests.hostile.case import Case, Folder, Link, Run

WORKSPACE = {"in/cxkit.toml": 'lang = "en"\n', "in/journeys": Folder()}


def called(name: str, title: str | bytes, made: str, *, kind: str = "journey", title_of: str = "") -> Case:
    """`new` writes one file of this name into its folder, and `lint` takes it."""
    return Case(
        name,
        WORKSPACE,
        (
            Run(("new", kind, "--", title), 0, out=(made,), writes=(f"in/{made}", "in/journeys", "in/personas")),
            Run(("lint", "--output-format", "json"), 0, errors=()),
            Run(("render", "-o", "../out"), 0, writes=("out/",), never=("<script>alert",)),
            Run(("new", kind, "--", title), 2),
        ),
    )


def refused(name: str, *arguments: str | bytes, says: str = "", stage: dict[str, object] | None = None) -> Case:
    return Case(name, {**WORKSPACE, **(stage or {})}, (Run(arguments, 2, err=(says,)),))  # type: ignore[arg-type]


CASES = (
    called("a name that climbs", "../../../../etc/cron.d/x", "journeys/etc-cron-d-x.yaml"),
    called("a name from the root", "/etc/passwd", "journeys/etc-passwd.yaml"),
    called("a name of a device", "CON", "journeys/con-1.yaml"),
    called("a name that is reserved", "end", "journeys/end-1.yaml"),
    called("a name of escapes", "\x1b[31mred\x07", "journeys/31mred.yaml"),
    called("a name of lines", "a\n: b\n- c # d", "journeys/a-b-c-d.yaml"),
    called("a name of signs of YAML", "&a *b !c %d @e `f {g: [h", "journeys/a-b-c-d-e-f-g-h.yaml"),
    called("a name of quotes", "\"'\\", "journeys/journey.yaml"),
    called("a name of markup", "<script>alert(1)</script>", "journeys/script-alert-1-script.yaml"),
    called("a name of emoji", "😀", "journeys/journey.yaml"),
    called("a name that is turned round", "abc\u202edef", "journeys/abc-def.yaml"),
    called("a name of 10,000 letters", "n" * 10_000, f"journeys/{'n' * 64}.yaml"),
    called("a name that is a word of YAML", "null", "journeys/null.yaml"),
    called("a name that is a number", "1e3", "journeys/1e3.yaml"),
    called("a name of templates", "{title} %s {{7*7}} ${HOME} $(id)", "journeys/title-s-7-7-home-id.yaml"),
    called("a name that is an option", "--fix", "journeys/fix.yaml"),
    called("a persona of markup", "]]> --> </style>", "personas/style.yaml", kind="persona"),
    refused("a name that is no text", "new", "journey", b"\xff\xfe", says=""),
    refused("a name of nothing", "new", "journey", "", says="needs a name"),
    refused("a name of blanks", "new", "journey", " \t\n", says="needs a name"),
    refused("a kind that climbs", "new", "../journey", "x", says="no kind is called '../journey'"),
    refused("a place that is no YAML", "new", "journey", "x", "-o", "../.bashrc", says="ends in .yaml or .yml"),
    refused("a place that is taken", "new", "journey", "x", "-o", "../secret.yaml", says="it is there already"),
    refused(
        "a place that is a link",
        "new",
        "journey",
        "x",
        "-o",
        "link.yaml",
        says="it is there already",
        stage={"in/link.yaml": Link("../none.yaml")},
    ),
    refused("a place below a file", "new", "journey", "x", "-o", "cxkit.toml/x.yaml", says="cannot be written"),
    refused("a place that is a device", "new", "journey", "x", "-o", "/dev/null", says="ends in .yaml or .yml"),
    refused("a folder that is a file", "init", "cxkit.toml"),
    refused("a folder that has settings", "init", ".", says="is there already"),
    Case(
        "a folder that is a link to nothing yet",
        {"in/link": Link("../out/x")},
        (Run(("init", "link"), 0, writes=("out/",)),),
    ),
    refused(
        "a workspace that cannot be read",
        "new",
        "journey",
        "x",
        says="cxkit.toml",
        stage={"in/cxkit.toml": "lang = [\n"},
    ),
    Case(
        "a workspace of a title of markup",
        {},
        (
            Run(
                (
                    "init",
                    "../out/w",
                    "--title",
                    "<script>alert(1)</script>\n\x1b[31m: [",
                    "--template",
                    "workspace",
                    "--lang",
                    "es",
                ),
                0,
                writes=("out/",),
            ),
            Run(("lint", "../out/w", "--output-format", "json"), 0, errors=()),
            Run(("report", "../out/w", "-o", "../out/r"), 0, writes=("out/",), never=("<script>alert",)),
        ),
    ),
    Case(
        "a workspace twice",
        {},
        (
            Run(("init", "../out/w", "--editor", "vscode", "--hook", "pre-commit"), 0, writes=("out/",)),
            Run(("init", "../out/w"), 2, err=("is there already",)),
        ),
    ),
    Case(
        "a schema where a link stands",
        {"in/schemas/journey.schema.json": Link("../../secret.yaml")},
        (
            Run(
                ("schema", "journey", "--write"),
                0,
                writes=("in/schemas/journey.schema.json",),
                holds={"secret.yaml": b"kind: none\n"},
            ),
        ),
    ),
)
