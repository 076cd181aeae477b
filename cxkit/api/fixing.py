"""Text in, better text out: fixes made, written, or shown as a difference."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import NamedTuple

from cxkit.api.judging import Linted, date, findings, terms
from cxkit.api.places import Note, Said, key, shown, tongue
from cxkit.diagnostic import Diagnostic
from cxkit.lint.fix import Outcome
from cxkit.lint.fix import fix as made
from cxkit.load import Loaded, load
from cxkit.render.difference import difference
from cxkit.render.findings import Findings
from cxkit.render.terminal import Paint
from cxkit.source import encode, writing
from cxkit.source.document import Document
from cxkit.words import N_, say
from cxkit.words.refusals import reason

_PLAIN = Paint(False)


class Change(NamedTuple):
    """The text of one file before and after; `path` as a person would type it, `-` for standard input."""

    path: str
    before: Document
    after: Document

    def text(self, paint: Paint = _PLAIN) -> str:
        """As a unified diff, byte order marks and all."""
        mark = "\ufeff" if self.before.bom else ""
        return difference(self.path, mark + self.before.text, mark + self.after.text, paint)


class Fixed(NamedTuple):
    """What was fixed and what remains. `stdin` are the bytes of standard input, changed or not, where it was read.

    `failed` are the files that could not be written, and why; `notes` what else is worth saying.
    """

    linted: Linted
    changes: Sequence[Change]
    stdin: bytes | None = None
    failed: Sequence[Said] = ()
    notes: Sequence[Said] = ()


def fix(
    paths: Iterable[str],
    *,
    unsafe: bool = False,
    write: bool = True,
    select: Sequence[str] = (),
    ignore: Sequence[str] = (),
    stdin: bytes | None = None,
    stdin_filename: str = "-",
    today: str | None = None,
    lang: str | None = None,
) -> Fixed:
    """Fix what can be fixed without asking (`unsafe`: also what may mean something else), and judge what remains.

    Files are written at the end, each whole or not at all, and only where they still are as they were read; `write`
    false writes none. Raises CannotRun as `lint` does.
    """
    run = _Run(list(paths), select, ignore, stdin, stdin_filename, date(today))
    first = run.judge({})
    outcome = made(first, run.judge, unsafe=unsafe)
    failed: dict[str, Said] = {}
    if write:
        failed = {
            path: said
            for path, after in sorted(outcome.changed.items())
            if not run.is_stdin(path) and (said := _written(path, first.documents[path], after))
        }
    if failed:
        kept = {path: after for path, after in outcome.changed.items() if path not in failed}
        fixed = tuple(each for each in outcome.fixed if each.path not in failed)
        outcome = outcome._replace(judged=run.judge(kept), changed=kept, fixed=fixed)
    tongue_ = tongue(lang, run.rooms)
    here = Path.cwd()
    changes = [
        Change(shown(path, here), first.documents[path], after) for path, after in sorted(outcome.changed.items())
    ]
    notes = [] if outcome.settled else [Note(N_("there is more to fix: run --fix again to go on"))]
    linted = Linted(_findings(run.last, outcome, tongue_), run.unreadable, tongue_)
    return Fixed(linted, changes, run.stdin(outcome.changed), list(failed.values()), notes)


class _State(NamedTuple):
    """The texts of a run and what is said about them."""

    documents: Mapping[str, Document]
    diagnostics: Sequence[Diagnostic]


class _Run:
    """Loading and judging of the same paths, again and again, with texts in the place of files."""

    def __init__(
        self,
        paths: list[str],
        select: Sequence[str],
        ignore: Sequence[str],
        stdin: bytes | None,
        stdin_filename: str,
        today: str | None,
    ) -> None:
        self._paths = paths
        self._codes = (select, ignore)
        self._stdin = stdin
        self._name = stdin_filename
        self._today = today

    def judge(self, texts: Mapping[str, Document]) -> _State:
        instead = {str(Path(path)): encode(text) for path, text in texts.items() if not self.is_stdin(path)}
        self.rooms, self.unreadable = load(
            self._paths, stdin=self.stdin(texts), stdin_filename=self._name, today=self._today, instead=instead
        )
        found = findings(self.rooms, *self._codes)
        self.last: Findings = found
        documents = {key(room, name): document for room in self.rooms for name, document in room.documents.items()}
        chosen = {key(room, name): self._chosen(room) for room in self.rooms for name in room.judged}
        return _State(documents, [_offered(each, chosen.get(each.path)) for each in found.diagnostics])

    def _chosen(self, room: Loaded) -> frozenset[str] | None:
        """The codes whose findings may be fixed; None for all. Errors of the reader are told even if nobody asks."""
        select, ignore = self._codes
        held = terms(room.config, select, ignore)
        return held.bar.codes if held.narrowed else None

    def is_stdin(self, path: str) -> bool:
        if self._stdin is None:
            return False
        return path in ("-", (Path.cwd() / self._name).as_posix())

    def stdin(self, texts: Mapping[str, Document]) -> bytes | None:
        """Standard input as it was, or as it is now."""
        return next((encode(text) for path, text in texts.items() if self.is_stdin(path)), self._stdin)


def _offered(each: Diagnostic, chosen: frozenset[str] | None) -> Diagnostic:
    return each if chosen is None or each.code in chosen or each.fix is None else each._replace(fix=None)


def _findings(last: Findings, outcome: Outcome, lang: str) -> Findings:
    unfixed = {
        (each.diagnostic.path, each.diagnostic.fingerprint): say(each.reason.message, lang, **each.reason.args)
        for each in outcome.unfixed
    }
    judged = outcome.judged
    return replace(
        last,
        diagnostics=judged.diagnostics,
        documents=judged.documents,
        fixed=outcome.fixed,
        unfixed=unfixed,
    )


def _written(path: str, before: Document, after: Document) -> Said | None:
    """Put the new text in the place of the old one, where that still stands; what to say where that cannot be done."""
    file, data = Path(path), encode(after)
    name = shown(path, Path.cwd())
    try:
        now = file.read_bytes()
        if now != data:  # else the same file was written under another name
            writing.write(file, data, seen=writing.Stamp.of(encode(before)))
    except writing.Changed:
        return Note(N_("{path}: changed by somebody else meanwhile, not written"), {"path": name})
    except OSError as error:
        return Note(N_("{path}: cannot be written: {reason}"), {"path": name, "reason": reason(error)})
    return None
