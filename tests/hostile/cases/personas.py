"""Personas: everything 300 times, numbers without measure, value maps that name themselves."""

from tests.hostile.kinds import MARKUP, REPORT, SIGNS, WIDE, seen

CASES = (
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
)
