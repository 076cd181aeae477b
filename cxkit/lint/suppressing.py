"""Findings that comments in the files hide, and what there is to say about those comments."""

from bisect import bisect_right
from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Mapping
from typing import NamedTuple

from cxkit.diagnostic import Diagnostic, Severity
from cxkit.lint.catalogue import names, rules
from cxkit.lint.ignoring import Fault, Ignore, Word, ignores
from cxkit.lint.result import Hidden, Idle
from cxkit.lint.rule import UNDATED, Rule
from cxkit.lint.run import Loaded, asked_together
from cxkit.lint.terms import ALONE, REST, Terms
from cxkit.lint.troubles import EXPIRED, UNEXPLAINED, UNUSED
from cxkit.model.shared import File
from cxkit.model.workspace import Distant, Member
from cxkit.source.document import Document
from cxkit.words import N_


class Setting:
    """What the files of one workspace were held to in a run, and by whom."""

    def __init__(self, one: Loaded, terms: Terms, open: Mapping[str, Collection[str]], together: bool) -> None:
        """`open` are codes, by path, of which nobody can say that the file has no finding; with `together` those rules
        were asked too that read all files at once."""
        self.today = one.workspace.today
        self.level = terms.unruled
        self.own = terms.names
        self._rules = (*rules(), *terms.own)
        self.elsewhere = frozenset[str]()
        """Codes that somebody else judges, who sees all files at once."""
        if not together:
            self.elsewhere = frozenset(rule.code for rule, _ in asked_together(one.workspace, terms))
        self._open = open
        self._named = frozenset(one.judged)
        self._said = one.diagnostics
        self._parts = one.workspace.parts
        members = one.workspace.members
        self._wholes = {each.path: each for each in members}
        """By path, what a file is judged as: an overlay as its journey."""
        self._wholes |= {part.path: each for each in members for part in self._files(each)[1:]}

    def _files(self, member: Member) -> tuple[Member, ...]:
        return self._parts.get(member.path, (member,))

    def ours(self, path: str) -> bool:
        """Whether a file is judged in this run, and by nobody else."""
        return path in self._named and not isinstance(self._wholes.get(path), Distant)

    def file(self, path: str) -> str:
        """The id of a file, be it one that has no place in the workspace because of an error."""
        whole = self._wholes.get(path)
        if whole is None:
            return next((each.file for each in self._said if each.path == path), "")
        return next(part.content.id for part in self._files(whole) if part.path == path)

    def judged(self, path: str) -> frozenset[str]:
        """The codes that a file was held to, as far as none was left unchecked."""
        codes = {code for code in (*names(), *self.own) if self.level(path, code, Severity.WARNING)}
        whole = self._wholes.get(path)
        left = {rule.code for rule in self._rules if whole is None or not self._asked(rule, whole.content)}
        return frozenset(codes - left - {*self._open.get(path, ())})

    def _asked(self, rule: Rule, content: File) -> bool:
        if rule.dated and not self.today:
            return False
        if content.status == "retired" and not rule.code.startswith(REST):
            return False
        return content.whole or rule.code == ALONE


class Settled(NamedTuple):
    """The findings that are told, those that are hidden, words that hide nothing yet, and what waits for a date."""

    told: list[Diagnostic]
    hidden: list[Hidden]
    idle: list[Idle]
    missed: Counter[tuple[str, str]]


def suppressed(found: Iterable[Diagnostic], documents: Mapping[str, Document], setting: Setting) -> Settled:
    """Findings told and hidden; `documents` are those that have such comments."""
    settled = Settled([], [], [], Counter())
    files = {path: _File(path, document, setting) for path, document in documents.items()}
    for each in found:
        file = files.get(each.path)
        hidden = file.hide(each) if file else None
        if hidden is None:
            settled.told.append(each)
        else:
            settled.hidden.append(hidden)
    for path, file in files.items():
        if setting.ours(path):
            file.speak(settled)
    return settled


class _File:
    """The comments of one file by what they speak of."""

    def __init__(self, path: str, document: Document, setting: Setting) -> None:
        self.path = path
        self.document = document
        self.setting = setting
        self.ignores, self.faults = ignores(document, setting.own)
        self.used: set[int] = set()
        self._whole: list[Ignore] = []
        self._lines: dict[int, list[Ignore]] = {}
        blocks: dict[tuple[int, int], list[Ignore]] = {}
        for each in self.ignores:
            if self._expired(each):
                continue
            if each.whole:
                self._whole.append(each)
            elif each.line:
                self._lines.setdefault(each.line, []).append(each)
            else:
                blocks.setdefault((each.remark.start, each.remark.end), []).append(each)
        self._blocks = _Blocks(blocks)

    def _expired(self, each: Ignore) -> bool:
        return bool(each.until and self.setting.today and each.until < self.setting.today)

    def hide(self, found: Diagnostic) -> Hidden | None:
        """The finding as it is hidden, by the comment nearest to it; None where it is told."""
        words = [(each, word) for each in self._over(found) for word in each.words if found.code in word.codes]
        if not words:
            return None
        by = tuple(word.span.start for _, word in words)
        self.used.update(by)
        return Hidden(found, words[0][0].reason, by)

    def _over(self, found: Diagnostic) -> Iterator[Ignore]:
        if self._lines:
            lines = {found.span.line}
            if found.pointer:
                lines.add(self.document.locate(found.pointer, "key").line)
            for line in sorted(lines):
                yield from self._lines.get(line, ())
        yield from self._blocks.around(found.span.start)
        yield from self._whole

    def speak(self, settled: Settled) -> None:
        """What is to be said about the comments themselves."""
        for fault in self.faults:
            self._say(settled, fault, fault.args.get("code", ""))
        judged = self.setting.judged(self.path)
        for each in self.ignores:
            names = ", ".join(word.text for word in each.words)
            if not each.words:
                continue
            if not each.reason:
                hint = N_("write it behind two dashes: `# cxkit: ignore[{codes}] -- reason`")
                message = N_("the comment hides findings and does not say why")
                self._say(settled, Fault(UNEXPLAINED, each.span, message, hint, {"codes": names}), names)
            if self._expired(each):
                message = N_("the comment was to hide {codes} until {date}, and that day has passed")
                hint = N_("mend what it speaks of, or agree on a new date")
                self._say(
                    settled, Fault(EXPIRED, each.span, message, hint, {"codes": names, "date": each.until}), names
                )
                continue
            if each.until and not self.setting.today and self.setting.level(self.path, EXPIRED, Severity.WARNING):
                settled.missed[EXPIRED, UNDATED] += 1
            for word in each.words:
                if word.span.start not in self.used and word.codes <= judged:
                    self._idle(settled, each, word)

    def _idle(self, settled: Settled, each: Ignore, word: Word) -> None:
        hint = N_("take '{code}' out of the comment: it would hide the next fault that comes")
        if len(each.words) == 1:
            hint = N_("take the comment out: it would hide the next fault that comes")
        message = N_("'{code}' hides nothing: there is no such finding here")
        fault = Fault(UNUSED, word.span, message, hint, {"code": word.text})
        if said := self._diagnostic(fault, word.text):
            if elsewhere := word.codes & self.setting.elsewhere:
                settled.idle.append(Idle(said, word.span.start, elsewhere))
            else:
                settled.told.append(said)

    def _say(self, settled: Settled, fault: Fault, element: str) -> None:
        if said := self._diagnostic(fault, element):
            settled.told.append(said)

    def _diagnostic(self, fault: Fault, element: str) -> Diagnostic | None:
        level = self.setting.level(self.path, fault.code, Severity.WARNING)
        if level is None:
            return None
        return Diagnostic(
            path=self.path,
            span=fault.span,
            code=fault.code,
            severity=level,
            message=fault.message,
            args=fault.args,
            hint=fault.hint,
            file=self.setting.file(self.path),
            element=f"ignore/{element}",
        )


class _Blocks:
    """Comments by the stretch of text that they speak of; of two stretches one holds the other, or they are apart."""

    def __init__(self, found: Mapping[tuple[int, int], list[Ignore]]) -> None:
        self._starts: list[int] = []
        self._ends: list[int] = []
        self._ignores: list[list[Ignore]] = []
        self._holders: list[int] = []
        for (start, end), there in sorted(found.items(), key=lambda each: (each[0][0], -each[0][1])):
            holder = len(self._starts) - 1
            while holder >= 0 and self._ends[holder] <= start:
                holder = self._holders[holder]
            self._starts.append(start)
            self._ends.append(end)
            self._ignores.append(there)
            self._holders.append(holder)

    def around(self, offset: int) -> Iterator[Ignore]:
        """Those that speak of the text at an offset, the narrowest first."""
        at = bisect_right(self._starts, offset) - 1
        while at >= 0:
            if offset < self._ends[at]:
                yield from self._ignores[at]
            at = self._holders[at]
