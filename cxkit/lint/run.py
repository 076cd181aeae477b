"""Run: rules over files, and the one place where symbolic places become lines."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any, Protocol

from cxkit.diagnostic import Diagnostic, Fix, Related, Severity
from cxkit.lint.caution import cautious
from cxkit.lint.facts import Facts
from cxkit.lint.gathering import gathered
from cxkit.lint.result import Hidden, Idle, Result, result
from cxkit.lint.rule import UNDATED, Finding, Rule, Unchecked
from cxkit.lint.terms import Bound, Terms
from cxkit.model.node import Node
from cxkit.model.shared import File
from cxkit.model.workspace import Distant, Member, Scope, Workspace
from cxkit.source import Pointer
from cxkit.source.document import Document
from cxkit.words import N_

CROWDED = N_("the file has too many findings of this rule to show each")
SURE = ("YML", "SCH", "KND")
SIGN = "cxkit:"
"""What stands in every comment that hides findings."""
LONGEST = 160  # letters of an author's text that a message repeats
MOST_FINDINGS = 500  # of one rule in one file: nobody reads more, and huge files stay quick


class Loaded(Protocol):
    """What `load` gives for one workspace."""

    @property
    def judged(self) -> Sequence[str]: ...
    @property
    def workspace(self) -> Workspace: ...
    @property
    def documents(self) -> Mapping[str, Document]: ...
    @property
    def diagnostics(self) -> Iterable[Diagnostic]: ...


def run(loaded: Iterable[Loaded], terms: Terms | None = None, *, together: bool = True) -> Result:
    """Judge workspaces by the terms of the run.

    What the reader said is passed on; of that, what keeps a file from being understood is never left out. Files that
    are distant are not judged; without `together` neither are the rules asked that read all files at once.
    """
    terms = terms or Terms()
    said: list[Diagnostic] = []
    hidden: list[Hidden] = []
    idle: list[Idle] = []
    missed: Counter[tuple[str, str]] = Counter()
    for one in loaded:
        judge = _Judge(one, terms, missed)
        found = [*_read(one, terms), *judge.found(together)]
        found = [cautious(each, one.documents.get(each.path)) if each.fix else each for each in found]
        if remarked := {path: text for path, text in one.documents.items() if SIGN in text.text}:
            from cxkit.lint.suppressing import Setting, suppressed  # few files hide anything

            settled = suppressed(found, remarked, Setting(one, terms, judge.open, together))
            found = settled.told
            hidden += settled.hidden
            idle += settled.idle
            missed += settled.missed
        said += gathered(found)
    return result(said, missed, hidden, idle)._replace(unknown=terms.unknown)


def _read(one: Loaded, terms: Terms) -> Iterator[Diagnostic]:
    """What the reader said, as far as the terms let it."""
    for each in one.diagnostics:
        if each.severity is Severity.ERROR and each.code.startswith(SURE):
            yield each
        elif level := terms.unruled(each.path, each.code, each.severity):
            yield each if level is each.severity else each._replace(severity=level)


def asked_together(workspace: Workspace, terms: Terms) -> list[Bound]:
    """The rules that read all files of a workspace at once, as far as a judged one is held to them."""
    judged = (member.path for member in workspace.members if member.judged)
    return terms.together(judged, workspace.today is not None)


class _Judge:
    """The judged files of one workspace, and what the rules find in them; `missed` counts what was not checked."""

    def __init__(self, one: Loaded, terms: Terms, missed: Counter[tuple[str, str]]) -> None:
        self.workspace = one.workspace
        self.documents = one.documents
        self.terms = terms
        self.missed = missed
        self.dated = one.workspace.today is not None
        self.open: dict[str, set[str]] = {}
        """By path, the codes of which nobody can say that the file has no finding."""

    def found(self, together: bool) -> list[Diagnostic]:
        said: list[Diagnostic] = []
        for member in self.workspace.members:
            if not member.judged or isinstance(member, Distant):  # who has read it judges it
                continue
            if found := self._member(member):
                said += self._placed(found, [member])
        for rule, find in asked_together(self.workspace, self.terms) if together else ():
            if judged := [(rule, item) for item in find(self.workspace)]:
                met = [each for each in self.workspace.members if not isinstance(each, Distant) or each.fetched]
                said += self._placed(judged, met)
        return said

    def _member(self, member: Member) -> list[tuple[Rule, Finding | Unchecked]]:
        content, bar = member.content, self.terms.of(member.path)
        readers = self.terms.readers(type(content), bar, content.status == "retired", self.dated)
        found: list[tuple[Rule, Finding | Unchecked]] = []
        for rule, find in readers.plain:
            for item in find(content):
                found.append((rule, item))  # noqa: PERF401
        if readers.scoped or readers.shared:
            scope = Scope(self.workspace, member.path, content)
            for rule, find in readers.scoped:
                for item in find(content, scope):
                    found.append((rule, item))  # noqa: PERF401
            if readers.shared:
                facts = Facts(content, scope, validated=bar.strict(False))
                for rule, find in readers.shared:
                    for item in find(content, facts):
                        found.append((rule, item))  # noqa: PERF401
        for code in readers.waiting:
            self.missed[code, UNDATED] += 1
        return found

    def _placed(self, found: list[tuple[Rule, Finding | Unchecked]], members: list[Member]) -> list[Diagnostic]:
        """Findings with their places, as serious as the terms of their file make them."""
        places: _Places | None = None
        said: list[Diagnostic] = []
        told: Counter[str] = Counter()
        for rule, item in found:
            if isinstance(item, Unchecked):
                self._miss(rule, item.reason, members)
                continue
            told[rule.code] += 1
            if told[rule.code] > MOST_FINDINGS:
                self._miss(rule, CROWDED, members)
                continue
            places = places or _Places(members, self.workspace, self.documents)
            member, pointer = places.of(item.node, item.field)
            if not member.judged:
                continue
            bar = self.terms.of(member.path)
            if rule.code not in bar.codes:  # of a rule that reads all files, or of a journey with overlays
                continue
            strict = bar.strict(places.strict(member))
            level = bar.level(rule.code, rule.level(strict, item.urgent), strict)
            if level is None:
                self._leave_open(rule, [member])
                continue
            one = _diagnostic(rule, item, member, pointer, level, places)
            together = rule.gathered and not strict
            said.append(one._replace(gathering=rule.gathered, place=item.place) if together else one)
        return said

    def _miss(self, rule: Rule, reason: str, members: Iterable[Member]) -> None:
        self.missed[rule.code, reason] += 1
        self._leave_open(rule, members)

    def _leave_open(self, rule: Rule, members: Iterable[Member]) -> None:
        for member in members:
            for part in self.workspace.parts.get(member.path, (member,)):
                self.open.setdefault(part.path, set()).add(rule.code)


class _Places:
    """Where the nodes of some members stand: found by identity, looked through only when asked.

    A journey with overlays is read as one, and each of its nodes stands in the file that it was written in.
    """

    def __init__(self, members: list[Member], workspace: Workspace, documents: Mapping[str, Document]) -> None:
        self.documents = documents
        self.workspace = workspace
        self._unread = [part for member in members for part in workspace.parts.get(member.path, (member,))]
        self.known: dict[int, tuple[Member, Pointer]] = {id(part.content): (part, ()) for part in self._unread}
        self._strict = {
            id(part.content): member.content.strict
            for member in members
            for part in workspace.parts.get(member.path, (member,))
        }

    def of(self, node: Node, field: str = "") -> tuple[Member, Pointer]:
        """The file and the pointer of a node; of one that several files make up, of the one that has the field."""
        made = self.workspace.stand_ins.get(id(node))
        if made is not None:
            node = made.fields.get(field, made.node)
        while id(node) not in self.known and self._unread:
            member = self._unread.pop(0)
            self.known.update((id(child), (member, pointer)) for pointer, child in member.content.children())
        return self.known[id(node)]

    def strict(self, member: Member) -> bool:
        """Whether the rules that rise do so in a file: an overlay goes with its journey."""
        return self._strict[id(member.content)]


def _short(args: Mapping[str, Any]) -> Mapping[str, Any]:
    """What a message repeats of the author's texts: enough to know them again."""
    if all(len(value) <= LONGEST for value in args.values() if isinstance(value, str)):
        return args
    return {
        name: type(value)(f"{value[: LONGEST - 1]}…") if isinstance(value, str) and len(value) > LONGEST else value
        for name, value in args.items()
    }


def _diagnostic(
    rule: Rule, finding: Finding, member: Member, pointer: Pointer, severity: Severity, places: _Places
) -> Diagnostic:
    at = (*pointer, finding.field) if finding.field else pointer
    at = at if finding.index is None else (*at, finding.index)
    document = places.documents[member.path]
    span = document.locate(at, "value" if finding.field and not finding.key else "key")
    return Diagnostic(
        path=member.path,
        span=span,
        code=rule.code,
        severity=severity,
        message=finding.message,
        args=_short(finding.args),
        hint=finding.hint,
        pointer=at,
        file=member.content.id,
        element=_element(finding),
        related=tuple(_related(node, message, finding, places) for node, message in finding.related),
        fix=_fix(finding, document, member, places),
    )


def _fix(finding: Finding, document: Document, member: Member, places: _Places) -> Fix | None:
    """The edits that remove the finding, in the file of the finding only."""
    if finding.change is None and not finding.changes:
        return None
    from cxkit.lint import changing  # most runs find nothing that can be fixed

    def pointer(node: Node) -> Pointer | None:
        home, at = places.of(node)
        return at if home is member else None

    return changing.fix(finding, document, pointer)


def _related(node: Node, message: str, finding: Finding, places: _Places) -> Related:
    member, pointer = places.of(node)
    span = places.documents[member.path].locate((*pointer, "id"), "value")
    return Related(member.path, span, message, _short(finding.args))


def _element(finding: Finding) -> str:
    """The id that stays when lines move; with the field and item, so that two findings of one node stay apart."""
    name = "" if isinstance(finding.node, File) else getattr(finding.node, "id", "")
    if not name:
        return ""
    return "/".join([name, *filter(None, [finding.field]), *([] if finding.index is None else [str(finding.index)])])
