"""Tags and types: values that other readers run, guess or trip over."""

from tests.hostile.case import DRAWN, journey, text

CASES = (
    # Tags.
    text("a tag that runs a program", "!!python/object/apply:os.system [touch pwned]\n", "YML026:1:1"),
    text(
        "a tag that makes an object", journey(title="!!python/object/new:os.system [id]"), "YML026:2:8", "SCH003:2:38"
    ),
    text("a tag that names a module", journey(title="!!python/name:os.system x"), "YML026:2:8"),
    text("a tag that includes a file", journey(notes="!include /etc/passwd"), "YML026:5:8", never=("root:",)),
    text("a tag that asks the environment", journey(notes="!ENV ${HOME}"), drawn=DRAWN),
    text("a tag of CloudFormation", journey(notes="!Ref x"), "YML026:5:8"),
    text("a whole tag", journey(notes="!<tag:yaml.org,2002:python/object:x> y"), "YML026:5:8"),
    text("a tag on the file", "!journey\n" + journey(), "YML026:1:1"),
    text("a text that must be a number", journey(lines="    emotion: !!int hello\n"), "YML026:7:14", "SCH003:7:20"),
    text("a binary", journey(title="!!binary AAAA////"), "YML026:2:8"),
    text("a set", journey(actors="!!set {a, b}"), "YML026:5:9", "SCH003:5:15", "YML036:5:15"),
    text("an ordered map", journey(actors="!!omap [a: b]"), "YML026:5:9", "SCH003:5:16"),
    # Numbers.
    text("a number of 5,000 digits", journey(version="9" * 5_000), drawn=DRAWN),
    text("an emotion of 5,000 digits", journey(lines="    emotion: " + "9" * 5_000 + "\n"), "SCH005:7:14"),
    text("an endless emotion", journey(lines="    emotion: .inf\n"), "SCH005:7:14"),
    text("an emotion that is no number", journey(lines="    emotion: .nan\n"), "SCH005:7:14"),
    text("an emotion beyond floats", journey(lines="    emotion: 1e400\n"), "SCH005:7:14"),
    text("an emotion next to nothing", journey(lines="    emotion: 1e-400\n"), drawn=DRAWN),
    text("a number in hexadecimal", journey(lines="    emotion: 0x_\n"), "SCH003:7:14"),
    text("a number in octal", journey(lines="    emotion: 0o1\n"), drawn=DRAWN),
    text("a number with lines in it", journey(lines="    emotion: 1_0\n"), "SCH003:7:14"),
    text("a number of other digits", journey(lines="    emotion: １\n"), "SCH003:7:14"),
    text("a minus that is none", journey(lines="    emotion: −1\n"), "SCH003:7:14"),
    text("a share of 10,000 percent", journey(lines="    next: [{to: end, share: 10000%}]\n"), "SCH005:7:29"),
    text("a share beyond floats", journey(lines="    next: [{to: end, share: 1e999}]\n"), "SCH006:7:29"),
    text("a wait of 400 digits", journey(lines=f"    wait: {'9' * 400}h\n"), "TIM001:7:11", drawn=DRAWN),
    text(
        "a wait beyond the stars",
        journey(lines="    frontstage: {do: d, time: 999999999999999999999d}\n"),
        "TIM001:7:31",
        drawn=DRAWN,
    ),
    text("a wait of no time", journey(lines="    frontstage: {do: d, time: -5m}\n"), "TIM001:7:31", drawn=DRAWN),
    text("a long sum of times", journey(lines=f"    frontstage: {{do: d, time: {'1h' * 20_000}}}\n"), drawn=DRAWN),
    # Words that other readers turn.
    text("no as a title", journey(title="no"), drawn=DRAWN),
    text("a date as a title", journey(title="2024-13-45"), drawn=DRAWN),
    text("a time of day as a title", journey(title="99:99:99"), drawn=DRAWN),
    text("an equals sign as a title", journey(title="="), drawn=DRAWN),
    text("a merge sign as a title", journey(title="<<"), drawn=DRAWN),
    text("a merge key", journey(lines="    <<: {customer: d}\n"), "YML025:7:5"),
    text("a null as a title", journey(title="~"), "SCH003:2:8"),
    text("a truth as a title", journey(title="true"), "SCH003:2:8"),
    text(
        "null everywhere",
        "kind: journey\ntitle:\nid:\nlang:\nactors:\nphases:\nsteps:\n",
        "SCH003:2:1",
        "SCH003:3:1",
        "SCH003:7:1",
    ),
    text("steps of null", journey() + "  -\n  - ~\n  - null\n", "SCH003:7:4", "SCH003:8:5", "SCH003:9:5"),
    # Keys.
    text("the same key twice", journey(title="a\ntitle: b"), "YML023:3:1"),
    text("the same key in quotes", journey(title='a\n"title": b'), "YML023:3:1"),
    text("a list as a key", journey() + "? [a, b]\n: c\n", "YML024:7:3"),
    text("a group as a key", journey() + "? {a: b}\n: c\n", "YML024:7:3"),
    text("numbers as keys", journey(actors="{1: a, 1.0: b, true: c, null: d}"), drawn=DRAWN),
    text("an empty key", journey() + "'': x\n", "SCH001:7:1"),
    text(
        "a key of Python",
        journey() + "__class__: x\n__init__: y\nmodel_fields: z\n",
        "SCH001:7:1",
        "SCH001:8:1",
        "SCH001:9:1",
    ),
    text(
        "a field of the machine",
        journey(lines="    at: x\n    pointer: y\n    self: z\n"),
        "SCH001:7:5",
        "SCH001:8:5",
        "SCH001:9:5",
    ),
)
