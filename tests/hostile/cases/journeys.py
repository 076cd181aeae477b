"""Journeys: variants in circles, stages that are nowhere, endless waits, phases and steps that lead everywhere."""

from tests.hostile.kinds import MARKUP, REPORT, SIGNS, WIDE, drawing, journey, organization, seen

SHEETS = drawing("--view", "blueprint,map", "--pages", "a4", folder="p")
PHASES = drawing("--view", "blueprint,map", "--collapse", "phases", folder="c")
DEEDS = [{"do": "d", "by": "a"}]

CASES = (
    seen(
        "a variant of itself",
        {"a": journey({"customer": "c", "frontstage": DEEDS}, id="a", variant_of="a")},
        REPORT,
        drawing("--view", "compare", folder="w"),
    ),
    seen(
        "variants in a circle",
        {
            name: journey(
                {"id": "s", "customer": name, "frontstage": DEEDS}, id=name, variant_of=of, leads_to=[of, name]
            )
            for name, of in (("a", "b"), ("b", "c"), ("c", "a"))
        },
        REPORT,
        ("render", "a.yaml", "b.yaml", "--view", "compare", "-o", "../out/w"),
        formats=WIDE,
    ),
    seen(
        "two files of one id",
        {name: journey({"customer": name, "frontstage": DEEDS}, id="x", variant_of="x", leads_to="x") for name in "ab"},
        ("render", "a.yaml", "b.yaml", "--view", "compare", "-o", "../out/w"),
        ("render", "a.yaml", "a.yaml", "--view", "compare", "-o", "../out/v"),
        code=None,
    ),
    seen(
        "a file laid beside one of another kind",
        {"a": journey({"customer": "c"}), "b": {"kind": "persona"}, "c": {"kind": "journey", "steps": "x"}},
        ("render", "a.yaml", "b.yaml", "--view", "compare", "-o", "../out/w"),
        ("render", "a.yaml", "c.yaml", "--view", "compare", "-o", "../out/v"),
        code=None,
    ),
    seen(
        "stages that are nowhere",
        {
            "casa": organization(value_streams={"v": {"title": "V", "stages": ["uno", "uno", ""]}, "w": {}}),
            "viaje": journey(
                *(
                    {"customer": "c", "frontstage": DEEDS, "value_stream": name}
                    for name in ("v/none", "w", "/", "v/", "x/y")
                )
            ),
        },
        REPORT,
        code=None,
    ),
    seen(
        "waits of an age of the earth",
        {
            "viaje": journey(
                {
                    "customer": {"do": "c", "time": "9999999d"},
                    "wait": "9999999d",
                    "frontstage": {"do": "d", "time": "9999999d"},
                },
                {
                    "customer": "c",
                    "wait": ["9999999d", {"max": "9999999999999d"}],
                    "backstage": {"do": "d", "max": "999999999h"},
                },
                {"customer": "c", "wait": "0s", "support": {"do": "d", "time": "0s-9999999d"}},
            )
        },
        REPORT,
        formats=WIDE,
        code=None,
    ),
    seen(
        "phases that take turns",
        {
            "viaje": journey(
                *(
                    {"customer": f"c{n}", "phase": "ab"[n % 2], "frontstage": DEEDS, "emotion": n % 5 - 2}
                    for n in range(80)
                ),
                emotion_scale="-2..2",
            )
        },
        SHEETS,
        PHASES,
    ),
    seen(
        "a phase of every step and one of none",
        {
            "viaje": journey(
                *({"customer": f"c{n}", "phase": MARKUP, "frontstage": DEEDS, "next": "end"} for n in range(30)),
                {"customer": "none", "phase": SIGNS, "backstage": DEEDS},
                {"customer": "none", "phase": SIGNS},
                phases={MARKUP: MARKUP, SIGNS: SIGNS},
            )
        },
        SHEETS,
        PHASES,
        never=("<script>alert",),
        code=None,
    ),
    seen(
        "steps without a customer",
        {
            "viaje": journey(
                {"customer": "none"}, {"customer": "none", "phase": "p"}, {"customer": "none", "backstage": DEEDS}
            )
        },
        SHEETS,
        PHASES,
        REPORT,
        formats=WIDE,
    ),
    seen(
        "steps that lead everywhere",
        {
            "viaje": journey(
                *(
                    {
                        "id": f"s{n}",
                        "customer": "c",
                        "phase": f"p{n // 8}",
                        "next": [{"to": f"s{k}"} for k in range(0, 24, 3)],
                    }
                    for n in range(24)
                )
            )
        },
        SHEETS,
        PHASES,
        code=None,
    ),
    seen(
        "2,000 steps on sheets",
        {"viaje": journey(*({"customer": "c", "phase": f"p{n // 7}"} for n in range(2_000)))},
        PHASES,
        formats=("md",),
    ),
)
