"""Portfolios: parents in circles, scores and weights without measure, more candidates than anybody looks at."""

from typing import Any

from tests.hostile.kinds import ENDLESS, NOT_A_NUMBER, REPORT, WIDE, File, seen

TWO = {"uno": {"title": "Uno", "weight": 2, "scale": "1-5"}, "dos": {"title": "Dos", "weight": 1}}
HUGE = {"uno": {"weight": 1e308}, "dos": {"weight": 1e308}, "tres": {"weight": 1e308, "direction": "lower"}}


def portfolio(journeys: Any, criteria: Any, **more: Any) -> dict[str, File]:
    return {"portfolio": {"kind": "portfolio", "journeys": journeys, "criteria": criteria, **more}}


CASES = (
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
        limit=True,
    ),
    seen(
        "400 candidates of the same scores",
        portfolio({f"j{n}": {"scores": {"uno": 3, "dos": 3}} for n in range(400)}, TWO),
    ),
)
