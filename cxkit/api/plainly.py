"""Diagnostics as plain values, such as JSON has, and back: whoever wrote those, only a diagnostic comes out."""

from collections.abc import Collection, Mapping
from typing import Any

from cxkit.diagnostic import Diagnostic, Fix, Related, Severity
from cxkit.source import Edit, Pointer, Span
from cxkit.source.values import Integer, Real, number
from cxkit.words import Plural, Term, Time

_SAID: dict[str, type[str]] = {"term": Term, "time": Time}
_KINDS = {kind: name for name, kind in _SAID.items()}


def plain(found: Diagnostic) -> list[Any]:
    """One diagnostic. Raises TypeError where an argument of its message has no plain form."""
    values = map(value, found._replace(severity=int(found.severity), parts=()))  # type: ignore[arg-type]
    return [*list(values)[:-1], [plain(each) for each in found.parts]]


def diagnostic(given: Any, paths: Collection[str]) -> Diagnostic:
    """The diagnostic that `plain` was given. Raises TypeError or ValueError for anything else.

    Only `paths` may be spoken of: what a diagnostic names is opened and shown.
    """
    path, span, code, severity, message, args, hint, pointer, file, element, related, fix, gathering, place, parts = (
        _row(given, 15)
    )
    return Diagnostic(
        path=among(path, paths),
        span=_span(span),
        code=text(code),
        severity=Severity(whole(severity)),
        message=words(message),
        args=_args(args),
        hint=words(hint),
        pointer=_pointer(pointer),
        file=text(file),
        element=text(element),
        related=tuple(_related(each, paths) for each in _row(_open(related, "tuple"))),
        fix=None if fix is None else _fix(fix),
        gathering=words(gathering),
        place=text(place),
        parts=tuple(diagnostic(each, paths) for each in _row(parts)),
    )


def value(given: Any) -> Any:
    """What JSON has stands for itself; everything else is a mapping of one key that says what it is."""
    kind = type(given)
    if kind in (str, int, float, bool) or given is None:
        return given
    if kind is list:
        return [value(item) for item in given]
    if kind in _KINDS:
        return {_KINDS[kind]: str.__str__(given)}
    if kind is Plural:
        return {"plural": [str(given), given.many]}
    if kind in (Integer, Real):
        return {"number": given.raw}
    if isinstance(given, tuple):
        return {"tuple": [value(item) for item in given]}
    if isinstance(given, Mapping):
        return {"mapping": [[text(key), value(item)] for key, item in given.items()]}
    raise TypeError(kind)


def restored(given: Any) -> Any:
    """What `value` was given; a tuple of any name comes back as a plain one."""
    if type(given) is list:
        return [restored(item) for item in given]
    if type(given) is not dict:
        return given
    ((kind, content),) = given.items()
    match kind:
        case "term" | "time" | "plural":
            return words(given)
        case "number":
            return number(text(content))
        case "tuple":
            return tuple(restored(item) for item in _row(content))
        case "mapping":
            return {text(key): restored(item) for key, item in map(_pair, _row(content))}
    raise ValueError(kind)


def text(given: Any) -> str:
    if type(given) is not str:
        raise TypeError(given)
    return given


def whole(given: Any) -> int:
    if type(given) is not int:
        raise TypeError(given)
    return given


def among(given: Any, known: Collection[str]) -> str:
    """A text that is one of those known."""
    if text(given) not in known:
        raise ValueError(given)
    return str(given)


def words(given: Any) -> str:
    """A text: plain, with a form for many, or of a kind that is translated where it stands in a template."""
    if type(given) is not dict:
        return text(given)
    for name, kind in _SAID.items():
        if given.keys() == {name}:
            return kind(text(given[name]))
    one, many = _row(_open(given, "plural"), 2)
    return Plural(text(one), text(many))


def _row(given: Any, length: int | None = None) -> list[Any]:
    if type(given) is not list or (length is not None and len(given) != length):
        raise TypeError(given)
    return given


def _pair(given: Any) -> list[Any]:
    return _row(given, 2)


def _open(given: Any, kind: str) -> Any:
    if type(given) is not dict or given.keys() != {kind}:
        raise TypeError(given)
    return given[kind]


def _args(given: Any) -> dict[str, Any]:
    _open(given, "mapping")
    found: dict[str, Any] = restored(given)
    return found


def _pointer(given: Any) -> Pointer:
    return tuple(step if type(step) is int else text(step) for step in map(restored, _row(_open(given, "tuple"))))


def _span(given: Any) -> Span:
    return Span(*map(whole, _row(_open(given, "tuple"), 6)))


def _related(given: Any, paths: Collection[str]) -> Related:
    path, span, message, args = _row(_open(given, "tuple"), 4)
    return Related(among(path, paths), _span(span), words(message), _args(args))


def _fix(given: Any) -> Fix:
    safe, edits = _row(_open(given, "tuple"), 2)
    if type(safe) is not bool:
        raise TypeError(safe)
    rows = [_row(_open(edit, "tuple"), 3) for edit in _row(_open(edits, "tuple"))]
    return Fix(safe, tuple(Edit(whole(start), whole(end), text(new)) for start, end, new in rows))
