"""Files as texts: which of them are ours, and what keeps one from being understood, without making a model of it."""

from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

from cxkit import cache
from cxkit.config import Config
from cxkit.diagnostic import Diagnostic, Severity
from cxkit.load import problems
from cxkit.load.census import Place, census
from cxkit.load.paths import Unreadable
from cxkit.model.reading import KINDS
from cxkit.source.document import Document
from cxkit.source.limits import Limits
from cxkit.source.reader import read
from cxkit.source.troubles import CODES
from cxkit.words import N_
from cxkit.words.refusals import reason

_NAMES = tuple(KINDS)  # a tuple takes any value for a question; a dict refuses lists
_MENDED = frozenset(CODES[slug] for slug in ("stray-bom", "line-separator", "tag-in-text", "anchor-in-text"))
"""Warnings about what the reader mends on the way."""


class Text(NamedTuple):
    """One file. `said` is what keeps its text from being understood as it is written; then `kind` is empty."""

    name: str
    document: Document
    kind: str
    said: Sequence[Diagnostic] = ()


class Texts(NamedTuple):
    """The texts of one workspace. Names are relative to `root`, with `/`."""

    root: Path
    config: Config
    judged: Sequence[Text]


def texts(
    paths: Sequence[str], *, stdin: bytes | None = None, stdin_filename: str = "-", limits: Limits | None = None
) -> tuple[list[Texts], list[Unreadable]]:
    """The files that `paths` lead to, by workspace, and the paths that lead nowhere. Raises CannotRun for settings."""
    counted = census(list(paths), Path.cwd(), "" if stdin is None else stdin_filename or "-")
    unreadable = counted.wanted.unreadable
    rooms = [_room(place, stdin, limits or Limits(), unreadable) for place in counted.places]
    unreadable += counted.without_ours((room.root, [text.name for text in room.judged]) for room in rooms)
    return [room for room in rooms if room.judged], unreadable


def _room(place: Place, stdin: bytes | None, limits: Limits, unreadable: list[Unreadable]) -> Texts:
    found = []
    for name, named in sorted(place.judged.items()):
        try:
            given = stdin is not None and name == place.given
            data = stdin if given and stdin is not None else cache.read(f"{place.root}/{name}", limits.size + 1)[0]
        except OSError as error:
            path = str(place.root / name)
            unreadable.append(Unreadable(path, N_("cannot be read: {reason}"), {"reason": reason(error)}))
            continue
        if text := _text(name, read(data, limits), named):
            text.document.forget()
            found.append(text)
    return Texts(place.root, place.config, found)


def _text(name: str, document: Document, named: bool) -> Text | None:
    """None for a file that a walk met and that plainly belongs to another program."""
    value = document.value
    said = [each for each in problems.diagnostics(document, name) if _hinders(each)]
    if isinstance(value, dict) and value.get("kind") in _NAMES:
        return Text(name, document, "" if said else value["kind"], said)
    from cxkit.load import kinds  # most runs meet nothing but ours

    if isinstance(value, dict):
        unfit = kinds.unfit(value)
        foreign = unfit.foreign
        said.append(kinds.diagnostic(unfit, document, name))
    else:
        foreign = not kinds.named(document.text) and (isinstance(value, list) or kinds.foreign(document.text))
    return None if foreign and not named else Text(name, document, "", said)


def _hinders(each: Diagnostic) -> bool:
    """Whether the text is not understood, or understood otherwise than any other program would."""
    return each.severity is Severity.ERROR or each.code in _MENDED
