"""Rule and Finding: what a rule declares, and what it says about a node."""

from collections.abc import Callable, Iterator
from typing import Any, Literal, NamedTuple

from cxkit.diagnostic import Severity
from cxkit.model.node import Node
from cxkit.words import N_

Fixable = Literal["", "safe", "unsafe", "both"]
"""Whether findings of a code have fixes: none, such as need no question, such as do, or some of each."""

INFO, WARNING, ERROR = Severity.INFO, Severity.WARNING, Severity.ERROR
UNDATED = N_("no date was given: `--today`")


class Change(NamedTuple):
    """A text of the file that changes together with others: the value `old` of a field of a node becomes `new`.

    `item` counts those of a list, `key` means the key itself and not what it says.
    """

    node: Node
    field: str
    old: str
    new: str
    item: int | str | None = None
    key: bool = False


class Finding:
    """Something wrong or unwise at a node, in symbolic places: never a line.

    `field` is the YAML key that the message points to, `index` the item of its list, `key` the key
    itself and not what it says (of a map, `index` is one of its keys); without a field, or where the
    field is not written, the node's own first line is meant. `args` fill message and hint. `place` is the short name
    that a gathered message lists. `urgent` raises this one finding by a level. `change` is the old value and the
    one that would remove the finding, at the place of the finding; `changes` are further ones in the same file that go
    with it, such as the references to an id: all are made or none. `safe` says that no other meaning is possible, so
    that it may be made without asking. `related` names further nodes of the workspace, each with a message of its own.
    """

    __slots__ = (
        "args",
        "change",
        "changes",
        "field",
        "hint",
        "index",
        "key",
        "message",
        "node",
        "place",
        "related",
        "safe",
        "urgent",
    )

    def __init__(
        self,
        node: Node,
        message: str,
        *,
        field: str = "",
        index: int | str | None = None,
        key: bool = False,
        hint: str = "",
        place: str = "",
        urgent: bool = False,
        change: tuple[str, str] | None = None,
        changes: tuple[Change, ...] = (),
        safe: bool = False,
        related: tuple[tuple[Node, str], ...] = (),
        **args: Any,
    ) -> None:
        self.node = node
        self.message = message
        self.field = field
        self.index = index
        self.key = key
        self.hint = hint
        self.place = place
        self.urgent = urgent
        self.change = change
        self.changes = changes
        self.safe = safe
        self.related = related
        self.args = args


class Unchecked(NamedTuple):
    """Something that a rule could not judge: the reason (an English template), counted and never a finding."""

    reason: str


Found = Iterator[Finding | Unchecked]


class Rule(NamedTuple):
    """A judgement: its code, how serious it is, what it reads, and the generator that finds the faults.

    `rises`: one level up where the file is strict (validated, approved, or a designed future). `gathered` is the
    message that stands for all findings of one file that is not strict yet, at `gathered_severity` where that is
    given; such a rule has risen when it speaks at `severity` again, so it rises one level in all.
    """

    code: str
    severity: Severity
    rises: bool
    gathered: str
    gathered_severity: Severity | None
    fixable: Fixable
    dated: bool
    reads: type | str
    beside: type | None
    options: tuple[tuple[str, Any], ...]
    find: Callable[..., Found]
    page: str = ""
    """Its page as Markdown, where that stands in no file of cxkit."""

    @property
    def name(self) -> str:
        """The fault in words, as users write it after `--select`: `journey-without-ends`."""
        return self.find.__name__.replace("_", "-")

    @property
    def module(self) -> str:
        return self.find.__module__

    def judges(self, kind: type[Node]) -> bool:
        """Whether it reads files of a kind."""
        if isinstance(self.reads, str):
            return any(each.__name__ == self.reads for each in kind.__mro__)
        return issubclass(kind, self.reads)

    @property
    def least(self) -> Severity:
        """The severity in a file that is not strict."""
        return self.severity if self.gathered_severity is None else self.gathered_severity

    def level(self, strict: bool, urgent: bool = False) -> Severity:
        """The severity of one finding."""
        if strict and self.gathered_severity is not None:
            return self.severity
        return self.least.raised() if urgent or (strict and self.rises) else self.least


def rule(
    code: str,
    severity: Severity,
    *,
    rises: bool = False,
    gathered: str = "",
    gathered_severity: Severity | None = None,
    fixable: Fixable | bool = "",
    dated: bool = False,
) -> Callable[[Callable[..., Found]], Rule]:
    """Make a rule of a generator function.

    The annotation of its first parameter says what it reads (`Journey`, `Persona`, `Organization`, `File` for any of
    them, `Workspace`), in quotes for kinds that few workspaces have (`"Portfolio"`): they are only imported to be read.
    A second one may ask for the file's `Scope` or `Facts`. Keyword-only parameters are options.
    `dated` rules run only where the user has said which day it is.
    """

    def made(find: Callable[..., Found]) -> Rule:
        names = find.__code__.co_varnames[: find.__code__.co_argcount]
        kinds = [find.__annotations__[name] for name in names]
        return Rule(
            code=code,
            severity=severity,
            rises=rises or gathered_severity is not None,
            gathered=gathered,
            gathered_severity=gathered_severity,
            fixable="unsafe" if fixable is True else fixable or "",
            dated=dated,
            reads=kinds[0],
            beside=kinds[1] if len(kinds) > 1 else None,
            options=tuple((find.__kwdefaults__ or {}).items()),
            find=find,
        )

    return made
