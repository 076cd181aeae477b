"""Run: rules over files, and the one place where symbolic places become lines."""

import re
from collections import Counter
from collections.abc import Iterable, Mapping
from functools import cache
from typing import NamedTuple, Protocol

from cxkit.diagnostic import Diagnostic, Fix, Related
from cxkit.lint.catalogue import Unknown, choose, rules
from cxkit.lint.facts import Facts
from cxkit.lint.rule import Finding, Rule, Unchecked
from cxkit.model.journey import Journey
from cxkit.model.node import Node
from cxkit.model.shared import File
from cxkit.model.workspace import Member, Scope, Workspace
from cxkit.source import Edit, Pointer, Span
from cxkit.source.document import Document
from cxkit.words import N_

UNDATED = N_("no date was given (`--today`)")
CROWDED = N_("the file has too many findings of this rule to show each")
SURE = ("YML", "SCH", "KND")
REST = ("REF",)
MOST_PLACES = 6
MOST_FINDINGS = 500  # of one rule in one file: nobody reads more, and huge files stay quick
PLAIN = r"\w[\w./-]*"


class Loaded(Protocol):
    """What `load` gives for one workspace."""

    @property
    def workspace(self) -> Workspace: ...
    @property
    def documents(self) -> Mapping[str, Document]: ...
    @property
    def diagnostics(self) -> Iterable[Diagnostic]: ...


class NotChecked(NamedTuple):
    """What could not be judged: which rule, why (an English template), how often."""

    code: str
    reason: str
    n: int


class Result(NamedTuple):
    """Everything said about the files, sorted by file and place; `unknown` codes mean that nothing was judged."""

    diagnostics: tuple[Diagnostic, ...] = ()
    not_checked: tuple[NotChecked, ...] = ()
    unknown: tuple[Unknown, ...] = ()


def run(loaded: Iterable[Loaded], select: Iterable[str] = (), ignore: Iterable[str] = ()) -> Result:
    """Judge workspaces with the rules that `select` and `ignore` leave.

    What the reader said is passed on; of that, what keeps a file from being understood is never left out.
    """
    select, ignore = tuple(select), tuple(ignore)
    choice = choose(select, ignore)
    if choice.unknown:
        return Result(unknown=choice.unknown)
    chosen = choice.codes
    said: list[Diagnostic] = []
    missed: Counter[tuple[str, str]] = Counter()
    for one in loaded:
        for diagnostic in one.diagnostics:
            stays = not (select or ignore) or diagnostic.code in chosen
            if stays or (diagnostic.severity.word == "error" and diagnostic.code.startswith(SURE)):
                said.append(diagnostic)
        found, unchecked = judge(one.workspace, one.documents, chosen)
        said += found
        missed.update(unchecked)
    return Result(
        tuple(sorted(said, key=lambda diagnostic: diagnostic.order)),
        tuple(NotChecked(code, reason, n) for (code, reason), n in sorted(missed.items())),
    )


def judge(
    workspace: Workspace, documents: Mapping[str, Document], codes: frozenset[str]
) -> tuple[list[Diagnostic], Counter[tuple[str, str]]]:
    """The findings in the judged files of one workspace, and what was not checked there."""
    said: list[Diagnostic] = []
    missed: Counter[tuple[str, str]] = Counter()
    dated = workspace.today is not None
    for member in workspace.members:
        if not member.judged:
            continue
        content = member.content
        plain, scoped, shared, waiting = _readers(type(content), codes, content.status == "retired", dated)
        found: list[tuple[Rule, Finding | Unchecked]] = []
        for rule in plain:
            for item in rule.find(content):
                found.append((rule, item))  # noqa: PERF401
        if scoped or shared:
            scope = Scope(workspace, member.path, content)
            for rule in scoped:
                for item in rule.find(content, scope):
                    found.append((rule, item))  # noqa: PERF401
            if shared and isinstance(content, Journey):
                facts = Facts(content, scope)
                for rule in shared:
                    for item in rule.find(content, facts):
                        found.append((rule, item))  # noqa: PERF401
        for code in waiting:
            missed[code, UNDATED] += 1
        if found:
            said += _placed(found, [member], documents, missed)
    for rule in _workspace_rules(codes):
        judged = [(rule, item) for item in rule.find(workspace)]
        said += _placed(judged, [*workspace.members], documents, missed)
    return said, missed


Readers = tuple[tuple[Rule, ...], tuple[Rule, ...], tuple[Rule, ...], tuple[str, ...]]


@cache
def _readers(kind: type[File], codes: frozenset[str], retired: bool, dated: bool) -> Readers:
    """The rules that read a kind: alone, beside its scope, beside its facts; and the codes that wait for a date."""
    chosen = [rule for rule in rules() if rule.code in codes and issubclass(kind, rule.reads)]
    if retired:
        chosen = [rule for rule in chosen if rule.code.startswith(REST)]
    waiting = tuple(rule.code for rule in chosen if rule.dated and not dated)
    chosen = [rule for rule in chosen if dated or not rule.dated]
    plain, scoped, shared = (tuple(rule for rule in chosen if rule.beside is beside) for beside in (None, Scope, Facts))
    return plain, scoped, shared, waiting


@cache
def _workspace_rules(codes: frozenset[str]) -> tuple[Rule, ...]:
    return tuple(rule for rule in rules() if rule.reads is Workspace and rule.code in codes)


class _Places:
    """Where the nodes of some members stand: found by identity, looked through only when asked."""

    def __init__(self, members: list[Member], documents: Mapping[str, Document]) -> None:
        self.documents = documents
        self.known: dict[int, tuple[Member, Pointer]] = {id(member.content): (member, ()) for member in members}
        self._unread = list(members)

    def of(self, node: Node) -> tuple[Member, Pointer]:
        while id(node) not in self.known and self._unread:
            member = self._unread.pop(0)
            self.known.update((id(child), (member, pointer)) for pointer, child in member.content.children())
        return self.known[id(node)]


def _placed(
    found: list[tuple[Rule, Finding | Unchecked]],
    members: list[Member],
    documents: Mapping[str, Document],
    missed: Counter[tuple[str, str]],
) -> list[Diagnostic]:
    """Findings with their places; those of a rule that gathers become one where the file is not strict."""
    places, said = _Places(members, documents), []
    told: Counter[str] = Counter()
    gathered: dict[str, list[tuple[Rule, Finding]]] = {}
    for rule, item in found:
        if isinstance(item, Unchecked):
            missed[rule.code, item.reason] += 1
            continue
        told[rule.code] += 1
        if told[rule.code] > MOST_FINDINGS:
            missed[rule.code, CROWDED] += 1
            continue
        member, pointer = places.of(item.node)
        strict = _strict(member.content)
        if rule.gathered and not strict:
            gathered.setdefault(rule.code, []).append((rule, item))
        elif member.judged:
            said.append(_diagnostic(rule, item, member, pointer, strict, places))
    for group in gathered.values():
        rule, first = group[0]
        member, pointer = places.of(first.node)
        one = _diagnostic(rule, first, member, pointer, False, places)
        if not member.judged:
            continue
        said.append(one if len(group) == 1 else _together(one, rule, [item for _, item in group]))
    return said


def _strict(content: File) -> bool:
    return content.strict if isinstance(content, Journey) else content.mature


def _diagnostic(
    rule: Rule, finding: Finding, member: Member, pointer: Pointer, strict: bool, places: _Places
) -> Diagnostic:
    at = (*pointer, finding.field) if finding.field else pointer
    at = at if finding.index is None else (*at, finding.index)
    document = places.documents[member.path]
    span = document.locate(at, "value" if finding.field and not finding.key else "key")
    return Diagnostic(
        path=member.path,
        span=span,
        code=rule.code,
        severity=rule.level(strict, finding.urgent),
        message=finding.message,
        args=finding.args,
        hint=finding.hint,
        pointer=at,
        file=member.content.id,
        element=_element(finding, member.content),
        related=tuple(_related(node, message, finding, places) for node, message in finding.related),
        fix=_fix(finding, document, span),
    )


def _fix(finding: Finding, document: Document, span: Span) -> Fix | None:
    """The new value in place of the old one, where exactly the old one is written there."""
    if finding.change is None:
        return None
    old, new = finding.change
    if document.text[span.start : span.end].strip("'\"") != old:
        return None
    return Fix(safe=False, edits=(Edit(span.start, span.end, new if re.fullmatch(PLAIN, new) else f'"{new}"'),))


def _related(node: Node, message: str, finding: Finding, places: _Places) -> Related:
    member, pointer = places.of(node)
    span = places.documents[member.path].locate((*pointer, "id"), "value")
    return Related(member.path, span, message, finding.args)


def _element(finding: Finding, content: File) -> str:
    """The id that stays when lines move; with the field and item, so that two findings of one node stay apart."""
    name = "" if finding.node is content else getattr(finding.node, "id", "")
    if not name:
        return ""
    return "/".join([name, *filter(None, [finding.field]), *([] if finding.index is None else [str(finding.index)])])


def _together(one: Diagnostic, rule: Rule, group: list[Finding]) -> Diagnostic:
    """One finding for all places of a rule in a file that is still being drafted."""
    names = list(dict.fromkeys(finding.place for finding in group if finding.place))
    listed = names if len(names) <= MOST_PLACES else [*names[:MOST_PLACES], "…"]
    return Diagnostic(
        path=one.path,
        span=one.span,
        code=one.code,
        severity=max(rule.level(False, finding.urgent) for finding in group),
        message=rule.gathered,
        args={"n": len(group), "places": " · ".join(listed)},
        hint=one.hint,
        file=one.file,
    )
