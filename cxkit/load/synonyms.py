"""Words that people use for a key of ours, where no letter tells: `name` for `title`, `thinks` for `thoughts`."""

from cxkit.model.ids import slug

_MEANT: dict[str, tuple[str, ...]] = {
    "action": ("do", "customer"),
    "actions": ("customer", "do"),
    "activity": ("customer", "do"),
    "actor": ("by", "actors"),
    "comment": ("notes",),
    "comments": ("notes",),
    "delight": ("gains",),
    "description": ("notes", "do"),
    "end": ("ends",),
    "feelings": ("feeling", "feels"),
    "finish": ("ends",),
    "front": ("frontstage",),
    "back": ("backstage",),
    "idea": ("opportunities",),
    "ideas": ("opportunities",),
    "label": ("title",),
    "moment": ("moment_of_truth",),
    "name": ("title",),
    "physical-evidence": ("evidence",),
    "role": ("by",),
    "stage": ("phase",),
    "stages": ("phases",),
    "start": ("starts",),
    "stars": ("starts",),
    "system": ("support", "by"),
    "systems": ("support",),
    "thinking": ("thoughts", "thinks"),
    "thinks": ("thoughts",),
    "thought": ("thoughts", "thinks"),
    "thoughts": ("thinks",),
    "touchpoints": ("touchpoint",),
    "user": ("customer", "persona"),
    "waiting": ("wait",),
    "who": ("by",),
}


def meant(written: str, known: tuple[str, ...]) -> str | None:
    """The first of the known keys that a word usually stands for."""
    return next((key for key in _MEANT.get(slug(written), ()) if key in known), None)
