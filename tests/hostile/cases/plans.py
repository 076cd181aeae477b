"""Plans: initiatives that wait for one another, dates from the first day to the last, ids of markup."""

from typing import Any

from tests.hostile.kinds import MARKUP, REPORT, WIDE, File, seen

FULL = {"title": "t", "start": "2026-01-01", "end": "2026-03-01", "owner": "o", "benefit": "b"}


def roadmap(*initiatives: Any, **more: Any) -> dict[str, File]:
    return {"roadmap": {"kind": "roadmap", "initiatives": initiatives, **more}}


CASES = (
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
        limit=True,
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
)
