"""Text in, the same text in the one layout out: written, or shown as a difference."""

from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any, NamedTuple

from cxkit.api.changes import Change, put
from cxkit.api.places import Said, common, filed, key, shown, tongue
from cxkit.load.paths import Unreadable
from cxkit.load.texts import Text, texts
from cxkit.model.order import order
from cxkit.source import Refusal, Span, encode
from cxkit.source.document import Document
from cxkit.source.formatting import formatted
from cxkit.words import N_, say


class Left(NamedTuple):
    """A file that stays as it is, and why; `code` is that of the finding which keeps it from being understood."""

    path: str
    filed: str
    span: Span
    message: str
    args: Any
    hint: str = ""
    code: str = ""

    def reason(self, lang: str = "en") -> str:
        return say(self.message, lang, **self.args)

    def text(self, lang: str = "en") -> str:
        where = f"{self.path}:{self.span.line}:{self.span.column}"
        why = f"{self.code} {self.reason(lang)}".lstrip()
        return say(N_("{where}: not formatted: {why}"), lang, where=where, why=why)


class Formatted(NamedTuple):
    """What was formatted, or would be. `files` counts all that were looked at; `stdin` are the bytes to hand on.

    `filed` are the paths of `changes` for machines; `failed` says which files could not be written.
    """

    files: int
    changes: Sequence[Change]
    filed: Sequence[str]
    left: Sequence[Left]
    unreadable: Sequence[Unreadable]
    lang: str
    stdin: bytes | None = None
    failed: Sequence[Said] = ()


def fmt(
    paths: Iterable[str],
    *,
    write: bool = True,
    stdin: bytes | None = None,
    stdin_filename: str = "-",
    lang: str | None = None,
) -> Formatted:
    """Give files the one layout; those that cannot be understood stay as they are.

    Each file is written whole or not at all, and only where it still is as it was read; `write` false writes none.
    Raises CannotRun for settings that cannot be used.
    """
    rooms, unreadable = texts(list(paths), stdin=stdin, stdin_filename=stdin_filename)
    base, here = common(rooms), Path.cwd()
    changes: list[Change] = []
    named: list[str] = []
    left: list[Left] = []
    failed: list[Said] = []
    given = {"-", (here / stdin_filename).as_posix()} if stdin is not None else set()
    for room in rooms:
        for text in room.judged:
            path = key(room, text.name)
            new = _new(text, shown(path, here), filed(path, base))
            if isinstance(new, Left):
                left.append(new)
            elif new is not text.document:
                new.forget()
                if path in given:
                    stdin = encode(new)
                elif write and (said := put(path, text.document, new)):
                    failed.append(said)
                    continue
                changes.append(Change(shown(path, here), text.document, new))
                named.append(filed(path, base))
    files = sum(len(room.judged) for room in rooms)
    return Formatted(files, changes, named, left, unreadable, tongue(lang, rooms), stdin, failed)


def _new(text: Text, path: str, filed: str) -> Document | Left:
    if not text.kind:
        first = text.said[0]
        return Left(path, filed, first.span, first.message, first.args, first.hint, first.code)
    new = formatted(text.document, order(text.kind))
    return Left(path, filed, new.span, new.message, new.args) if isinstance(new, Refusal) else new
