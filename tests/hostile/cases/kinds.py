"""Kinds: portfolios, plans, organizations, personas and journeys that go in circles, have no end or say nothing."""

from typing import Any

from tests.hostile.kinds import ENDLESS, NOT_A_NUMBER, WIDE, File, drawing, seen

LONG = "Llama a su médico de cabecera para pedir una cita lo antes posible porque no puede dormir " * 3
SIGNS = "\x1b[31m\u202eabc\u2066 😀 مرحبا\x9b ##[error] ::error:: <b> | `x` @all #1"
MARKUP = "<script>alert(1)</script>\"'>"
REPORT = ("report", ".", "-o", "../out/r")
SHEETS = drawing("--view", "blueprint,map", "--pages", "a4", folder="p")
PHASES = drawing("--view", "blueprint,map", "--collapse", "phases", folder="c")


def portfolio(journeys: Any, criteria: Any, **more: Any) -> dict[str, File]:
    return {"portfolio": {"kind": "portfolio", "journeys": journeys, "criteria": criteria, **more}}


def roadmap(*initiatives: Any, **more: Any) -> dict[str, File]:
    return {"roadmap": {"kind": "roadmap", "initiatives": initiatives, **more}}


def journey(*steps: Any, **more: Any) -> File:
    return {"kind": "journey", "starts": "a", "ends": "b", "steps": steps, **more}


def organization(**more: Any) -> File:
    return {"kind": "organization", **more}


def crowd(count: int, **more: Any) -> dict[str, File]:
    """Actors who each hand on to the next, the last one to the first."""
    steps = [
        {
            "customer": f"c{n}",
            "backstage": [
                {"id": f"w{at}", "do": f"d{at}", "by": f"a{at}", "feeds": f"w{(at + 1) % count}"}
                for at in range(n, min(n + 10, count))
            ],
        }
        for n in range(0, count, 10)
    ]
    actors = {f"a{n}": {"title": f"A{n}", "area": f"area{n % 40}", **more} for n in range(count)}
    return {"casa": organization(actors=actors), "viaje": journey(*steps)}


def hurting(steps: int, notes: int) -> File:
    """A journey that hurts everywhere, each pain with its chance."""
    return journey(
        *(
            {
                "customer": f"c{n}",
                "pains": [{"id": f"p{n}-{at}", "text": f"p{at}"} for at in range(notes)],
                "opportunities": [{"text": f"o{at}", "for": [f"p{n}-{at}"]} for at in range(notes)],
            }
            for n in range(steps)
        )
    )


TWO = {"uno": {"title": "Uno", "weight": 2, "scale": "1-5"}, "dos": {"title": "Dos", "weight": 1}}
HUGE = {"uno": {"weight": 1e308}, "dos": {"weight": 1e308}, "tres": {"weight": 1e308, "direction": "lower"}}
FULL = {"title": "t", "start": "2026-01-01", "end": "2026-03-01", "owner": "o", "benefit": "b"}
DEEDS = [{"do": "d", "by": "a"}]

CASES = (
    # portfolios
    seen(
        "parents in circles",
        portfolio(
            {
                "a": {"parent": "b", "scores": {"uno": 1, "dos": 2}},
                "b": {"parent": "a", "scores": {"uno": 5, "dos": 2}},
                "c": {"parent": "c", "scores": {"uno": 3, "dos": 4}},
                "d": {"parent": "nobody", "scores": {"uno": 3, "dos": 4}},
                "e": {"parent": "d", "scores": {}},
            },
            TWO,
            chosen="c",
        ),
        REPORT,
        formats=WIDE,
    ),
    seen(
        "a family of 300 generations",
        portfolio({f"j{n}": {"parent": f"j{n - 1}", "scores": {"uno": n % 5 + 1, "dos": n}} for n in range(300)}, TWO),
    ),
    seen(
        "scores and weights without measure",
        portfolio(
            {
                "a": {"scores": {"uno": 1e308, "dos": -1e308, "tres": 1e308}},
                "b": {"scores": {"uno": -1e308, "dos": 1e308, "tres": 5e-324}},
                "c": {"scores": {"uno": 0, "dos": -0.0, "tres": 1e-300}},
            },
            HUGE,
        ),
        REPORT,
        formats=WIDE,
    ),
    seen(
        "scores that are no numbers",
        portfolio({"a": {"scores": {"uno": NOT_A_NUMBER, "dos": ENDLESS}}}, TWO),
        errors=("SCH005:1:82", "SCH005:1:95"),
        code=1,
    ),
    seen(
        "weights of nothing", portfolio({"a": {"scores": {"x": 1, "y": 2}}}, {"x": {"weight": 0}, "y": {"weight": 0}})
    ),
    seen(
        "weights below nothing",
        portfolio({"a": {"scores": {"x": 1, "y": 2}}}, {"x": {"weight": -1}, "y": {"weight": -0.5}}),
        errors=("SCH005:1:123", "SCH005:1:144"),
        code=1,
    ),
    seen(
        "one criterion",
        portfolio({"a": {"scores": {"uno": 1}}}, {"uno": {"weight": 1}}),
        says=("two criteria make the axes",),
        in_spanish=("dos criterios",),
        lacking=("matrix",),
    ),
    seen("no criterion", portfolio({"a": {}, "b": {"scores": {"x": 1}}}, {}), says=("two criteria make the axes",)),
    seen(
        "three hundred criteria",
        portfolio(
            {f"j{n}": {"scores": {f"c{k}": (n * k) % 7 for k in range(300)}} for n in range(20)},
            {f"c{k}": {"weight": k % 3} for k in range(300)},
        ),
        REPORT,
    ),
    seen(
        "2,000 candidates",
        portfolio({f"j{n}": {"scores": {"uno": n % 5 + 1, "dos": n}} for n in range(2_000)}, TWO),
        says=("2000 journeys, and ", " shows 400 at most"),
        in_spanish=("2000 viajes", "400 como máximo"),
        lacking=("matrix", "atlas", "all", "auto"),
    ),
    seen(
        "400 candidates of the same scores",
        portfolio({f"j{n}": {"scores": {"uno": 3, "dos": 3}} for n in range(400)}, TWO),
    ),
    # plans
    seen(
        "plans that wait for one another",
        roadmap(
            {**FULL, "id": "a", "depends_on": ["b", "a"]},
            {**FULL, "id": "b", "depends_on": "c"},
            {**FULL, "id": "c", "depends_on": ["a", "b", "nobody"]},
        ),
        REPORT,
        formats=WIDE,
    ),
    seen(
        "plans from the first year to the last",
        roadmap(
            {**FULL, "start": "0001-01-01", "end": "0001-01-02"},
            {**FULL, "start": "9999-12-30", "end": "9999-12-31"},
            {**FULL, "start": "0001-01-01", "end": "9999-12-31"},
        ),
        REPORT,
        formats=WIDE,
    ),
    seen("a plan of the last day", roadmap({**FULL, "start": "9999-12-31", "end": "9999-12-31"}, {"title": "x"})),
    seen("a plan of the first day", roadmap({"title": "x", "end": "0001-01-01"})),
    seen(
        "plans that end before they begin",
        roadmap({**FULL, "start": "2026-05-01", "end": "2025-01-01"}, {**FULL, "start": "2026-01-01", "end": ""}),
        code=None,
    ),
    seen(
        "1,000 plans",
        roadmap(*({**FULL, "id": f"i{n}"} for n in range(1_000))),
        says=("1000 initiatives, and a roadmap shows 300 at most",),
        in_spanish=("1000 iniciativas", "300 como máximo"),
        lacking=("roadmap", "all", "auto"),
    ),
    seen(
        "300 plans of which each waits for ten",
        roadmap(
            *({**FULL, "id": f"i{n}", "depends_on": [f"i{k}" for k in range(max(0, n - 10), n)]} for n in range(300))
        ),
    ),
    seen(
        "plans whose ids are markup",
        roadmap(
            {**FULL, "id": MARKUP, "title": MARKUP, "addresses": [MARKUP], "changes": [MARKUP], "areas": [MARKUP]},
            {**FULL, "id": "../../x", "depends_on": MARKUP, "metric": MARKUP},
            {**FULL, "id": "a b", "depends_on": "../../x"},
        ),
        REPORT,
        formats=WIDE,
        never=("<script>alert",),
    ),
    seen(
        "plans of a cost without measure",
        roadmap(
            *({**FULL, "impact": 1e308, "effort": 5e-324, "reach": 1e308, "confidence": "100%"} for _ in range(3)),
            {
                **FULL,
                "impact": 0,
                "effort": 0,
                "reach": 0,
                "confidence": "0%",
                "baseline": -1e308,
                "target": "<= 1e308",
            },
        ),
        REPORT,
        formats=WIDE,
    ),
    # organizations
    seen("400 actors in a circle", crowd(400)),
    seen(
        "500 actors in a circle",
        crowd(500),
        says=("500 actors act, and 400 are the limit of one sheet",),
        in_spanish=("500", "400"),
        lacking=("ecosystem",),
    ),
    seen("areas of 300 letters", {"o": organization(areas={f"a{n}": LONG for n in range(12)}), **crowd(12, area=LONG)}),
    seen(
        "words of every kind in every title",
        {
            "casa": organization(
                owner=SIGNS,
                purpose=SIGNS,
                actors={f"a{n}": {"title": SIGNS, "area": SIGNS} for n in range(3)},
                areas={SIGNS: SIGNS},
                processes={SIGNS: {"title": SIGNS, "owner": SIGNS}},
                services={SIGNS: {"title": SIGNS}},
                value_streams={SIGNS: {"title": SIGNS, "stages": [SIGNS]}},
            ),
            "viaje": journey(
                *({"customer": SIGNS, "backstage": {"do": SIGNS, "by": f"a{n}", "process": SIGNS}} for n in range(3))
            ),
        },
        REPORT,
        formats=WIDE,
        code=None,
    ),
    seen(
        "processes whose names are paths",
        {
            "casa": organization(
                processes={
                    name: name for name in ("../../x", "/etc/x", "CON", "a/b", "a b", "a-b", "", ".", MARKUP, "e\u0301")
                }
            ),
            "viaje": journey(
                *(
                    {"customer": "c", "backstage": {"do": "d", "by": "a", "process": name}}
                    for name in ("../../x", "/etc/x", "CON", "a/b", "a b", "a-b", "", ".", MARKUP, "e\u0301")
                )
            ),
        },
        drawing("--view", "process", formats=WIDE, folder="w"),
        formats=WIDE,
        never=("<script>alert",),
        code=None,
    ),
    seen(
        "200 processes",
        {
            "casa": organization(processes={f"p{n}": f"P{n}" for n in range(200)}),
            "viaje": journey(
                *({"customer": "c", "backstage": {"do": "d", "by": f"a{n}", "process": f"p{n}"}} for n in range(200))
            ),
        },
        formats=("md",),
    ),
    seen(
        "an organization alone",
        {"casa": organization(actors={"a": "A"}, value_streams={"v": {"stages": []}}, metrics={"m": {"value": 1e308}})},
        REPORT,
    ),
    # personas
    seen(
        "a persona who says everything 300 times",
        {
            "quien": {
                "kind": "persona",
                "goals": [f"g{n}" for n in range(300)],
                "jobs": [{"want": f"w{n}", "importance": n % 11, "satisfaction": (3 * n) % 11} for n in range(300)],
                "pains": [{"id": f"p{n}", "text": f"p{n}"} for n in range(300)],
                "gains": [{"id": f"q{n}", "text": f"q{n}"} for n in range(300)],
                "empathy": {
                    field: [f"{field} {n}" for n in range(300)]
                    for field in ("says", "thinks", "does", "feels", "sees", "hears")
                },
                "value_map": {
                    "products": [f"v{n}" for n in range(300)],
                    "pain_relievers": [{"text": f"r{n}", "for": [f"p{n}"]} for n in range(300)],
                    "gain_creators": [{"text": f"c{n}", "for": [f"q{n}"]} for n in range(300)],
                },
            }
        },
        REPORT,
    ),
    seen(
        "a persona of numbers without measure",
        {
            "quien": {
                "kind": "persona",
                "share": "100%",
                "based_on": [{"type": "interview", "title": "t", "n": 10**18}],
                "jobs": [{"want": "w", "importance": 1e308}, {"want": "w", "satisfaction": -1}],
            }
        },
        errors=("SCH005:1:170", "SCH005:1:209"),
        code=1,
    ),
    seen(
        "a value map that names itself",
        {
            "quien": {
                "kind": "persona",
                "id": "p",
                "pains": [{"id": "a", "text": "t", "for": ["a", "p"]}],
                "gains": [{"id": "b", "text": SIGNS, "for": ["a", "b", "c"]}],
                "value_map": {
                    "products": [{"id": "c", "text": MARKUP, "for": ["c"]}],
                    "pain_relievers": [{"id": "d", "text": "t", "for": ["d", "c", "a"]}],
                    "gain_creators": [{"id": "e", "text": "t", "for": ["d", "e"]}],
                },
            }
        },
        REPORT,
        formats=WIDE,
        never=("<script>alert",),
        code=None,
    ),
    seen(
        "a persona of nothing", {"quien": {"kind": "persona", "jobs": [], "empathy": {}, "value_map": {}}}, formats=WIDE
    ),
    # journeys
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
    seen(
        "more to trace than goes on a sheet",
        {"viaje": hurting(50, 21)},
        says=("2100 things are more than can be traced, 2000",),
        in_spanish=("2100", "2000"),
        lacking=("trace",),
    ),
    seen(
        "plans that answer to all and change all",
        {
            "viaje": hurting(20, 1),
            "plan": {
                "kind": "roadmap",
                "journey": "viaje",
                "initiatives": [
                    {
                        "id": f"i{n}",
                        "title": f"i{n}",
                        "addresses": [f"p{k}-0" for k in range(20)],
                        "changes": [f"step-{k}" for k in range(1, 21)],
                    }
                    for n in range(30)
                ],
            },
        },
        says=("arrows are more than can be traced",),
        in_spanish=("flechas son más de las que se pueden seguir",),
        lacking=("trace", "all"),
    ),
    seen("as much to trace as can be", {"viaje": hurting(20, 15)}, formats=("md",)),
    seen(
        "more cells than areas may have",
        {
            "viaje": journey(
                *({"customer": "c", "frontstage": {"do": "d", "by": f"a{n}"}} for n in range(60)),
                actors={f"a{n}": {"area": f"r{n}"} for n in range(60)},
            )
        },
        says=("60 rows by 60 steps are more than the limit 'boxes' of 2000",),
        in_spanish=("60", "2000"),
        lacking=("areas",),
    ),
    seen(
        "more arrows than a drawing takes",
        {
            "viaje": journey(
                *({"id": f"s{n}", "customer": "c", "next": [{"to": f"s{k}"} for k in range(40)]} for n in range(40)),
            )
        },
        says=("the limit 'arrows' is 1000",),
        in_spanish=("el límite «arrows» es 1000",),
        lacking=("all",),
        code=1,
    ),
    seen(
        "journeys that all lead to all",
        {f"j{n}": journey({"customer": "c"}, leads_to=[f"j{k}" for k in range(40)]) for n in range(40)},
        drawing("--view", "atlas", folder="w"),
        formats=("md",),
    ),
)
