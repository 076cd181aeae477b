"""Texts tried out: the same paths loaded and judged again and again, with other texts in the place of files."""

from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import NamedTuple

from cxkit.api.baselines import Baselines
from cxkit.api.changes import Change, put
from cxkit.api.judging import findings, terms
from cxkit.api.places import Said, key, shown
from cxkit.api.wishes import Wishes
from cxkit.diagnostic import Diagnostic
from cxkit.load import Loaded, load
from cxkit.render.findings import Findings
from cxkit.source import encode
from cxkit.source.document import Document


class State(NamedTuple):
    """The texts of a run and what is said about them."""

    documents: Mapping[str, Document]
    diagnostics: Sequence[Diagnostic]


class Trial:
    """Loading and judging of the same paths, again and again, with texts in the place of files."""

    def __init__(
        self,
        paths: list[str],
        wishes: Wishes,
        stdin: bytes | None,
        stdin_filename: str,
        today: str | None,
        baselines: Baselines,
    ) -> None:
        self._paths = paths
        self._wishes = wishes
        self._stdin = stdin
        self._name = stdin_filename
        self._today = today
        self._baselines = baselines

    def judge(self, texts: Mapping[str, Document]) -> State:
        instead = {str(Path(path)): encode(text) for path, text in texts.items() if not self.is_stdin(path)}
        self.rooms, self.unreadable = load(
            self._paths, stdin=self.stdin(texts), stdin_filename=self._name, today=self._today, instead=instead
        )
        found = findings(self.rooms, self._wishes)
        if self._baselines.wanted(self.rooms):
            found = self._baselines.applied(found, self.rooms, self._wishes)
        self.last: Findings = found
        documents = {key(room, name): document for room in self.rooms for name, document in room.documents.items()}
        chosen = {path: codes for room in self.rooms for path, codes in self._chosen(room)}
        return State(documents, [_offered(each, chosen.get(each.path)) for each in found.diagnostics])

    def _chosen(self, room: Loaded) -> Iterator[tuple[str, frozenset[str]]]:
        """The codes whose findings may be fixed, by file. Errors of the reader are told even if nobody asks."""
        held = terms(room, self._wishes)
        if held.narrowed:
            yield from ((key(room, name), held.of(name).codes) for name in room.judged)

    def is_stdin(self, path: str) -> bool:
        if self._stdin is None:
            return False
        return path in ("-", (Path.cwd() / self._name).as_posix())

    def stdin(self, texts: Mapping[str, Document]) -> bytes | None:
        """Standard input as it was, or as it is now."""
        return next((encode(text) for path, text in texts.items() if self.is_stdin(path)), self._stdin)

    def write(self, texts: Mapping[str, Document], before: Mapping[str, Document]) -> dict[str, Said]:
        """Put new texts in the place of the old ones; by path, what to say of those that could not be written."""
        return {
            path: said
            for path, after in sorted(texts.items())
            if not self.is_stdin(path) and (said := put(path, before[path], after))
        }

    def changes(self, texts: Mapping[str, Document], before: Mapping[str, Document]) -> list[Change]:
        """What the new texts change, file by file."""
        here = Path.cwd()
        return [Change(shown(path, here), before[path], after) for path, after in sorted(texts.items())]


def _offered(each: Diagnostic, chosen: frozenset[str] | None) -> Diagnostic:
    return each if chosen is None or each.code in chosen or each.fix is None else each._replace(fix=None)
