"""Gathering: what a draft breaks everywhere is said once for each file, with the list of places."""

from collections.abc import Iterable

from cxkit.diagnostic import Diagnostic, Fix

MOST_PLACES = 6


def gathered(diagnostics: Iterable[Diagnostic]) -> list[Diagnostic]:
    """The findings, those that can be said together made one for each file and rule; a single one stays as it is."""
    alone: list[Diagnostic] = []
    groups: dict[tuple[str, str], list[Diagnostic]] = {}
    for each in diagnostics:
        if each.gathering:
            groups.setdefault((each.path, each.code), []).append(each)
        else:
            alone.append(each)
    return alone + [group[0] if len(group) == 1 else _together(group) for group in groups.values()]


def apart(each: Diagnostic) -> tuple[Diagnostic, ...]:
    """The findings that one stands for: its parts, else itself."""
    return each.parts or (each,)


def _together(group: list[Diagnostic]) -> Diagnostic:
    first = group[0]
    names = list(dict.fromkeys(each.place for each in group if each.place))
    listed = names if len(names) <= MOST_PLACES else [*names[:MOST_PLACES], "…"]
    return Diagnostic(
        path=first.path,
        span=first.span,
        code=first.code,
        severity=max(each.severity for each in group),
        message=first.gathering,
        args={**first.args, "n": len(group), "places": " · ".join(listed)},
        hint=first.hint,
        file=first.file,
        fix=_all([each.fix for each in group]),
        parts=tuple(group),
    )


def _all(fixes: list[Fix | None]) -> Fix | None:
    """The fixes of several findings as one; as safe as the least safe of them."""
    made = [fix for fix in fixes if fix is not None]
    edits = tuple(sorted({edit for fix in made for edit in fix.edits}))
    return Fix(all(fix.safe for fix in made), edits) if made else None
