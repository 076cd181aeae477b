"""Run: rules over files, and the one place where symbolic places become lines."""

from collections import Counter
from collections.abc import Iterable, Mapping
from functools import cache
from typing import Any, NamedTuple, Protocol

from cxkit.diagnostic import Diagnostic, Fix, Related
from cxkit.lint.catalogue import Unknown, choose, rules
from cxkit.lint.caution import cautious
from cxkit.lint.facts import Facts
from cxkit.lint.rule import UNDATED, Finding, Rule, Unchecked
from cxkit.model.journey import Journey
from cxkit.model.node import Node
from cxkit.model.shared import File
from cxkit.model.workspace import Distant, Member, Scope, Workspace
from cxkit.source import Pointer
from cxkit.source.document import Document
from cxkit.words import N_

CROWDED = N_("the file has too many findings of this rule to show each")
SURE = ("YML", "SCH", "KND")
REST = ("REF",)
MOST_PLACES = 6
LONGEST = 160  # letters of an author's text that a message repeats
MOST_FINDINGS = 500  # of one rule in one file: nobody reads more, and huge files stay quick


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


def run(
    loaded: Iterable[Loaded], select: Iterable[str] = (), ignore: Iterable[str] = (), together: bool = True
) -> Result:
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
        start = len(said)
        for diagnostic in one.diagnostics:
            stays = not (select or ignore) or diagnostic.code in chosen
            if stays or (diagnostic.severity.word == "error" and diagnostic.code.startswith(SURE)):
                said.append(diagnostic)
        found, unchecked = judge(one.workspace, one.documents, chosen, together)
        said += found
        missed.update(unchecked)
        said[start:] = [cautious(each, one.documents.get(each.path)) if each.fix else each for each in said[start:]]
    return Result(
        tuple(sorted(said, key=lambda diagnostic: diagnostic.order)),
        tuple(NotChecked(code, reason, n) for (code, reason), n in sorted(missed.items())),
    )


def merged(one: Result, other: Result) -> Result:
    """What two runs over parts of the same files say together."""
    missed: Counter[tuple[str, str]] = Counter()
    for each in (*one.not_checked, *other.not_checked):
        missed[each.code, each.reason] += each.n
    return Result(
        tuple(sorted((*one.diagnostics, *other.diagnostics), key=lambda diagnostic: diagnostic.order)),
        tuple(NotChecked(code, reason, n) for (code, reason), n in sorted(missed.items())),
    )


def judge(
    workspace: Workspace, documents: Mapping[str, Document], codes: frozenset[str], together: bool = True
) -> tuple[list[Diagnostic], Counter[tuple[str, str]]]:
    """The findings in the judged files of one workspace, and what was not checked there.

    Files that are distant are left out; without `together` so are the rules that read all files at once.
    """
    said: list[Diagnostic] = []
    missed: Counter[tuple[str, str]] = Counter()
    dated = workspace.today is not None
    for member in workspace.members:
        if not member.judged or isinstance(member, Distant):  # who has read it judges it
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
            if shared:
                facts = Facts(content, scope)
                for rule in shared:
                    for item in rule.find(content, facts):
                        found.append((rule, item))  # noqa: PERF401
        for code in waiting:
            missed[code, UNDATED] += 1
        if found:
            said += _placed(found, [member], workspace, documents, missed)
    for rule in _workspace_rules(codes):
        judged = [(rule, item) for item in rule.find(workspace)] if together else []
        if judged:
            said += _placed(judged, [*workspace.members], workspace, documents, missed)
    return said, missed


Readers = tuple[tuple[Rule, ...], tuple[Rule, ...], tuple[Rule, ...], tuple[str, ...]]


@cache
def _readers(kind: type[File], codes: frozenset[str], retired: bool, dated: bool) -> Readers:
    """The rules that read a kind: alone, beside its scope, beside its facts; and the codes that wait for a date."""
    chosen = [rule for rule in rules() if rule.code in codes and issubclass(kind, rule.reads)]
    if not kind.whole:  # the rest is judged in the journey that it covers
        chosen = [rule for rule in chosen if rule.code == "REF001"]
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
    """Where the nodes of some members stand: found by identity, looked through only when asked.

    A journey with overlays is read as one, and each of its nodes stands in the file that it was written in.
    """

    def __init__(self, members: list[Member], workspace: Workspace, documents: Mapping[str, Document]) -> None:
        self.documents = documents
        self.workspace = workspace
        self._unread = [part for member in members for part in workspace.parts.get(member.path, (member,))]
        self.known: dict[int, tuple[Member, Pointer]] = {id(part.content): (part, ()) for part in self._unread}
        self._strict = {
            id(part.content): _strict(member.content)
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


def _placed(
    found: list[tuple[Rule, Finding | Unchecked]],
    members: list[Member],
    workspace: Workspace,
    documents: Mapping[str, Document],
    missed: Counter[tuple[str, str]],
) -> list[Diagnostic]:
    """Findings with their places; those of a rule that gathers become one where the file is not strict."""
    findings: list[tuple[Rule, Finding]] = []
    for rule, item in found:
        if isinstance(item, Unchecked):
            missed[rule.code, item.reason] += 1
        else:
            findings.append((rule, item))
    if not findings:
        return []
    places, said = _Places(members, workspace, documents), []
    told: Counter[str] = Counter()
    gathered: dict[str, list[tuple[Rule, Finding]]] = {}
    for rule, item in findings:
        told[rule.code] += 1
        if told[rule.code] > MOST_FINDINGS:
            missed[rule.code, CROWDED] += 1
            continue
        member, pointer = places.of(item.node, item.field)
        if not member.judged:
            continue
        strict = places.strict(member)
        if rule.gathered and not strict:
            gathered.setdefault(rule.code, []).append((rule, item))
        else:
            said.append(_diagnostic(rule, item, member, pointer, strict, places))
    for group in gathered.values():
        rule, first = group[0]
        member, pointer = places.of(first.node, first.field)
        one = _diagnostic(rule, first, member, pointer, False, places)
        if len(group) > 1:
            fixes = [_fix(item, documents[member.path], member, places) for _, item in group]
            one = _together(one, rule, [item for _, item in group])._replace(fix=_all(fixes))
        said.append(one)
    return said


def _short(args: Mapping[str, Any]) -> Mapping[str, Any]:
    """What a message repeats of the author's texts: enough to know them again."""
    if all(len(value) <= LONGEST for value in args.values() if isinstance(value, str)):
        return args
    return {
        name: type(value)(f"{value[: LONGEST - 1]}…") if isinstance(value, str) and len(value) > LONGEST else value
        for name, value in args.items()
    }


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


def _all(fixes: list[Fix | None]) -> Fix | None:
    """The fixes of a gathered finding as one; as safe as the least safe of them."""
    made = [fix for fix in fixes if fix is not None]
    edits = tuple(sorted({edit for fix in made for edit in fix.edits}))
    return Fix(all(fix.safe for fix in made), edits) if made else None


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
