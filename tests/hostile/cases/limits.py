"""Bombs and limits: little to write, much to read. The limit is named, nothing is half done."""

from tests.hostile.case import DRAWN, TOO_LARGE, journey, text

HEAD = "kind: journey\ntitle: t\n"
LAUGHS = "a0: &a0 [x,x,x,x,x,x,x,x,x,x]\n" + "".join(
    f"a{n}: &a{n} [{','.join([f'*a{n - 1}'] * 10)}]\n" for n in range(1, 10)
)
MERGES = "m0: &m0 {x: 1}\n" + "".join(f"m{n}: &m{n} {{<<: [{','.join([f'*m{n - 1}'] * 9)}]}}\n" for n in range(1, 9))
CHAIN = "k0: &k0 []\n" + "".join(f"k{n}: &k{n} [*k{n - 1}]\n" for n in range(1, 190))

CASES = (
    text("a billion laughs", LAUGHS, "YML015:1:1"),
    text("a bomb of merge keys", MERGES, "YML015:1:1"),
    text("a chain of aliases", CHAIN, "YML012:63:6"),
    text("201 aliases", f"{HEAD}notes: &n x\nsteps: [{'*n,' * 201}]\n", "YML014:4:609"),
    text("200 aliases", journey(notes=f"&n x\nx-more: [{','.join(['*n'] * 200)}]"), drawn=DRAWN),
    text("a list that holds itself", HEAD + "steps: &s [*s]\n", "YML031:3:8"),
    text("a group that holds itself", HEAD + "actors: &a {x: *a}\n", "YML031:3:9"),
    text("a hundred thousand brackets", "[" * 100_000, "YML012:1:65"),
    text("as many, and closed", "[" * 100_000 + "]" * 100_000, "YML012:1:65"),
    text("a hundred thousand braces", "{a: " * 100_000, "YML012:1:257"),
    text("five thousand questions", "? " * 5_000, "YML012:1:129"),
    text("five thousand dashes", "- " * 5_000, "YML012:1:129"),
    text("a staircase of keys", "".join(" " * n + "a:\n" for n in range(1_500)), "YML012:65:65"),
    text("64 lists deep", HEAD + "notes: " + "[" * 63 + "]" * 63 + "\n", "SCH002:1:1", "SCH003:3:9"),
    text("65 lists deep", HEAD + "notes: " + "[" * 64 + "]" * 64 + "\n", "YML012:3:71"),
    text("a file of 3 MB", (HEAD + "notes: ").encode() + b"x" * (3 << 20), "YML011:1:1"),
    text("a file of the size allowed", (journey() + "#" * ((1 << 21) - len(journey()))), drawn=DRAWN),
    text("a byte more than allowed", (journey() + "#" * ((1 << 21) - len(journey()) + 1)), "YML011:1:1"),
    text("a text of 300,000 letters", f'{HEAD}notes: "{"y" * 300_000}"\n', "YML016:3:8"),
    text("a key of 1,025 letters", journey(**{"k" * 1_025: "1"}), "YML017:5:1"),
    text("a key of 1,024 letters", journey(**{"k" * 1_024: "1"}), "SCH001:5:1"),
    text("a hundred thousand keys", "".join(f"k{n}: 1\n" for n in range(100_000)), "YML013:100000:9"),
    text("half a million empty items", HEAD + "steps:\n" + "-\n" * 500_000, "YML013:199997:2"),
    text("the same key 20,000 times", HEAD + "id: x\n" * 20_000, "SCH002:1:1", "200 × YML023"),
    text(
        "twenty thousand unknown keys", journey(lines="".join(f"    k{n}: 1\n" for n in range(20_000))), "200 × SCH001"
    ),
    text("a hundred thousand findings", HEAD + "steps:\n" + "- {a: 1, b: 2, c: 3, d: 4}\n" * 20_000, "200 × SCH001"),
    text(
        "more steps than a drawing takes",
        HEAD + "starts: a\nends: b\nsteps:\n" + "- customer: c\n" * 2_001,
        drawn=TOO_LARGE,
    ),
    text("a hundred thousand words", journey(notes='"' + "w " * 100_000 + '"'), drawn=DRAWN),
    text("a word of 4,000 letters", journey(title="W" * 4_000), drawn=DRAWN),
    text("a step of 300 actions", journey(lines="    frontstage: [" + "{do: d, by: b}, " * 300 + "]\n"), drawn=DRAWN),
    text(
        "four hundred arrows from one step",
        journey(lines="    id: s\n    next: [" + "{to: s}, " * 400 + "]\n"),
        "400 × STR007",
        drawn=DRAWN,
    ),
)
