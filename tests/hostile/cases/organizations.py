"""Organizations: more actors than a sheet takes, words of every kind in every title, names of processes as paths."""

from typing import Any

from tests.hostile.kinds import LONG, MARKUP, REPORT, SIGNS, WIDE, File, drawing, journey, organization, seen


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


CASES = (
    seen("400 actors in a circle", crowd(400)),
    seen(
        "500 actors in a circle",
        crowd(500),
        says=("500 actors act, and 400 are the limit of one sheet",),
        in_spanish=("500", "400"),
        lacking=("ecosystem",),
        limit=True,
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
        limit=True,
    ),
    seen(
        "an organization alone",
        {"casa": organization(actors={"a": "A"}, value_streams={"v": {"stages": []}}, metrics={"m": {"value": 1e308}})},
        REPORT,
    ),
)
