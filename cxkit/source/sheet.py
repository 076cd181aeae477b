"""A text as its author laid it out: entries with the comments that belong to them."""

from typing import NamedTuple


class Unlaid(Exception):
    """Something that the layout does not know. `index` is where it stands."""

    def __init__(self, index: int) -> None:
        super().__init__(str(index))
        self.index = index


class Remark(NamedTuple):
    """A comment. `gap` is what stands between it and the text before it; `blank`: a blank line stands above it."""

    text: str
    column: int
    alone: bool
    blank: bool = False
    gap: int = 0


class Leaf:
    """A value that holds no others, or nothing at all. `raw` is as it was written, over several lines perhaps."""

    __slots__ = ("column", "label", "raw", "style", "value")

    def __init__(self, raw: str = "", style: str = "", value: str = "", column: int = 0) -> None:
        self.raw = raw
        self.style = style
        """The sign that a text begins with; `*` for one that stands elsewhere, empty for a plain one."""
        self.value = value
        self.column = column
        """Where the entry begins that holds it."""
        self.label = ""

    @property
    def labels(self) -> list[str]:
        return [name for name in (self.label, self.raw if self.style == "*" else "") if name]


class Group:
    """A mapping or a list. `flow`: between braces or brackets, and then `broken` over several lines."""

    __slots__ = ("broken", "entries", "flow", "head", "label", "listed", "tail")

    def __init__(self, *, listed: bool, flow: bool = False) -> None:
        self.listed = listed
        self.flow = flow
        self.broken = False
        self.entries: list[Entry] = []
        self.label = ""
        self.head: list[Remark] = []
        """The comment on the line that the group hangs on."""
        self.tail: list[Remark] = []
        """Comments below the last entry."""

    @property
    def labels(self) -> list[str]:
        below = [name for entry in self.entries for name in entry.labels]
        return [self.label, *below] if self.label else below


class Entry:
    """A key with its value, or an item of a list (`key` None), and its comments."""

    __slots__ = ("above", "beside", "blank", "key", "label", "under", "value")

    def __init__(self) -> None:
        self.key: Leaf | None = None
        self.label = ""
        """That of the key."""
        self.value: Leaf | Group = Leaf()
        self.above: list[Remark] = []
        self.beside: list[Remark] = []
        """The comment behind it, and further ones right below that."""
        self.under: list[Remark] = []
        """Comments where the value would stand that is not there."""
        self.blank = False
        """Whether a blank line stands above the line of the entry, below its comments."""

    @property
    def name(self) -> str:
        return self.key.value if self.key else ""

    @property
    def labels(self) -> list[str]:
        return [self.label, *self.value.labels] if self.label else self.value.labels


class Sheet:
    """A whole file: what stands above the values, the values, and what stands below."""

    __slots__ = ("count", "foot", "head", "root")

    def __init__(self, head: list[str], root: Entry, foot: list[Remark] | None, count: int) -> None:
        self.head = head
        """Lines up to the mark that begins the document; empty where there is none."""
        self.root = root
        """What stands above its first key is said about the file."""
        self.foot = foot
        """Comments behind the mark that ends the document; None where there is none."""
        self.count = count
        """How many comments there are below the head."""
