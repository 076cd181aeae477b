"""Too much: more things to trace, cells, arrows and journeys than a drawing takes."""

from tests.hostile.kinds import File, drawing, journey, seen


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


CASES = (
    seen(
        "more to trace than goes on a sheet",
        {"viaje": hurting(50, 21)},
        says=("2100 things are more than can be traced, 2000",),
        in_spanish=("2100", "2000"),
        lacking=("trace",),
        limit=True,
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
        limit=True,
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
        limit=True,
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
