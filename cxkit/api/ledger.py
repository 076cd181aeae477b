"""One baseline file: read with suspicion, written so that git shows little."""

import json
import os
import re
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from cxkit.api.places import write
from cxkit.lint.baseline import Entry
from cxkit.load.census import CannotRun
from cxkit.words import N_
from cxkit.words.refusals import reason

FORM = "cxkit/baseline/1"
BIGGEST = 64 * 1024 * 1024
"""Bytes of a baseline that is read."""
MOST = 1_000_000
"""Findings that one entry stands for at most."""
_GAP = re.compile(r"[\s,\[]*")
_TEXTS = ("path", "code", "fingerprint", "message")


class Ledger:
    """The entries in a file. Their paths are relative to its folder, with `/`, so that it means the same everywhere."""

    def __init__(self, path: Path, entries: Iterable[Entry] = ()) -> None:
        self.path = path
        self.entries = tuple(entries)

    @classmethod
    def read(cls, path: Path, command: str, *, anew: bool = False) -> "Ledger":
        """The baseline in a file; with `anew`, an empty one where there is none. Raises CannotRun.

        `command` is what makes one.
        """
        try:
            if path.exists() and not path.is_file():
                raise CannotRun(N_("this is no file"), path=str(path))
            with path.open("rb") as stream:
                data = stream.read(BIGGEST + 1)
        except FileNotFoundError:
            if anew:
                return cls(path)
            raise CannotRun(
                N_("there is no such baseline; `{command}` makes one"), {"command": command}, str(path)
            ) from None
        except OSError as error:
            raise CannotRun(N_("cannot be read: {reason}"), {"reason": reason(error)}, str(path)) from None
        if len(data) > BIGGEST:
            raise CannotRun(N_("the baseline is longer than {limit} bytes"), {"limit": BIGGEST}, str(path))
        return cls(path, _entries(path, data))

    def name(self, path: str) -> str:
        """The path of a file, given whole, as entries have it."""
        try:
            return Path(os.path.relpath(path, self.path.parent)).as_posix()
        except ValueError:  # another drive of Windows
            return Path(path).name

    def whole(self, name: str) -> str:
        """The whole path of a file, given as entries have it."""
        return Path(os.path.normpath(self.path.parent / name)).as_posix()

    def stands(self, name: str) -> bool:
        """Whether a file of this name is there."""
        return os.path.isfile(self.whole(name))  # noqa: PTH113 -- answers for impossible names too

    def write(self, entries: Iterable[Entry]) -> None:
        """Put these entries in the place of the old ones, in one step. Raises CannotRun."""
        lines = ",\n".join(f"    {_spelt(each)}" for each in sorted(entries))
        found = f"[\n{lines}\n  ]" if lines else "[]"
        write(self.path, f'{{\n  "schema": "{FORM}",\n  "findings": {found}\n}}\n')


def _spelt(entry: Entry) -> str:
    """One entry in one line, in which nothing hides from whoever reads it in a terminal."""
    path, code, fingerprint, count, message = entry
    shown = {"path": path, "code": code, "fingerprint": fingerprint, "count": count, "message": message}
    text = json.dumps(shown, ensure_ascii=False)
    return "".join(letter if letter.isprintable() else json.dumps(letter)[1:-1] for letter in text)


def _entries(path: Path, data: bytes) -> list[Entry]:
    try:
        text = data.decode("utf-8-sig")
        document = json.loads(text)
    except UnicodeDecodeError as error:
        raise _unfit(path, data.count(b"\n", 0, error.start) + 1, N_("is not UTF-8 text")) from None
    except json.JSONDecodeError as error:
        raise _unfit(path, error.lineno, N_("is not valid JSON")) from None
    except (ValueError, RecursionError):  # a number of too many digits, brackets without end
        raise _unfit(path, 1, N_("is no baseline that can be read")) from None
    if (
        not isinstance(document, dict)
        or document.get("schema") != FORM
        or not isinstance(document.get("findings"), list)
    ):
        raise _unfit(path, 1, N_('is no baseline: it does not say `"schema": "{form}"`'), form=FORM)
    found = []
    for number, each in enumerate(document["findings"]):
        if not _fits(each):
            message = N_("is no entry of a baseline: {keys} are texts, `count` is a number from 1 on")
            raise _unfit(path, _line(text, number), message, keys=list(_TEXTS))
        found.append(Entry(each["path"], each["code"], each["fingerprint"], each["count"], each["message"]))
    return found


def _fits(entry: Any) -> bool:
    return (
        isinstance(entry, dict)
        and all(isinstance(entry.get(name), str) for name in _TEXTS)
        and type(entry.get("count")) is int
        and 1 <= entry["count"] <= MOST
    )


def _line(text: str, number: int) -> int:
    """The line on which an entry begins."""
    decoder, at = json.JSONDecoder(), text.find("[", text.find('"findings"'))
    try:
        for _ in range(number):
            _, at = decoder.raw_decode(text, _next(text, at))
    except ValueError:  # the list stands under a name that is written in another way
        return 1
    return text.count("\n", 0, _next(text, at)) + 1


def _next(text: str, at: int) -> int:
    found = _GAP.match(text, at)
    return found.end() if found else at


def _unfit(path: Path, line: int, message: str, **args: Any) -> CannotRun:
    return CannotRun(message, args, f"{path}:{line}")
