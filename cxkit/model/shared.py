"""What several kinds share: the header, sources, actors, processes, policies, metrics, levels."""

from typing import Annotated, Any, ClassVar, Literal

from pydantic import Field, GetJsonSchemaHandler
from pydantic.json_schema import JsonSchemaValue
from pydantic_core import CoreSchema, PydanticCustomError

from cxkit.model.ids import slug
from cxkit.model.node import Catalogue, Date, Entry, Flag, Node, Number, Short, Text, Texts, Whole
from cxkit.model.values import BasisWord, Share, Target

Status = Literal["draft", "mapped", "validated", "approved", "retired"]
MATURITY: dict[str, int] = {"draft": 0, "mapped": 1, "validated": 2, "approved": 3, "retired": -1}


class Basis(Node):
    """What something rests on: seen by somebody (with the source), assumed, or proposed.

    `word` follows from the key that was written; a bare word stands alone.
    """

    word: BasisWord
    observed: Texts = ()
    assumed: Texts = ()
    proposed: Texts = ()


class BasisShort(Short):
    """`observed`, `assumed`, `proposed`, alone or with the source: `{observed: e1}`."""

    words = ("observed", "assumed", "proposed")

    def __init__(self) -> None:
        super().__init__("word", many=False)

    def __call__(self, value: Any) -> Any:
        if type(value) is dict and "word" not in value:
            said = [word for word in self.words if word in value]
            if len(said) != 1:
                raise PydanticCustomError("basis", "one of observed, assumed, proposed is expected")
            return {"word": said[0], **value}
        return self.item(value)

    def __get_pydantic_json_schema__(self, core: CoreSchema, handler: GetJsonSchemaHandler) -> JsonSchemaValue:
        return {"anyOf": [{"enum": list(self.words)}, handler(core)]}


BasisField = Annotated[Basis | None, BasisShort()]


class Source(Node):
    """Where knowledge comes from."""

    id: Text | None = None
    type: Literal["interview", "observation", "mystery", "diary", "workshop", "survey", "data", "document"] | None = (
        None
    )
    title: Text | None = None
    n: Whole | None = Field(None, ge=0)
    date: Date | None = None
    view: Literal["customer", "organization"] | None = None
    url: Text | None = None


Sources = Annotated[
    dict[str, Annotated[Source, Entry()]],
    Catalogue(entry=frozenset({"id", "type", "title", "n", "date", "view", "url"})),
    Field(default_factory=dict),
]


class Level(Node):
    """One agreed level (SLA, OLA, XLA, contract): comparator and unit are read from `target`."""

    metric: Text | None = None
    target: Target | None = None
    share: Share | None = None
    if_: Text | None = Field(None, alias="if")
    period: Text | None = None
    text: Text | None = None


Levels = Annotated[tuple[Level, ...], Short("text")]


class Actor(Node):
    """Who or what acts: a role, a system or a partner; never a named person."""

    title: Text | None = None
    type: Literal["person", "system", "partner"] = "person"
    area: Text | None = None
    service: Text | None = None
    agreement: Levels = ()
    purpose: Text | None = None


class Process(Node):
    """A predefined way of doing things with a specific result."""

    title: Text | None = None
    owner: Text | None = None
    result: Text | None = None
    standard: Text | None = None
    policy: Texts = ()
    practice: Text | None = None
    svc: Literal["plan", "improve", "engage", "design_transition", "obtain_build", "deliver_support"] | None = None
    intended: Text | None = None
    looks_good: Text | None = None
    looks_bad: Text | None = None
    metrics: Texts = ()
    reviewed: Date | None = None
    transversal: Flag | None = None
    agreement: Levels = ()


class Policy(Node):
    """A limit that cannot simply be changed here."""

    title: Text | None = None
    type: Literal["policy", "regulation", "contract"] = "policy"
    url: Text | None = None


class Metric(Node):
    """A figure that somebody measures, with the value last seen."""

    title: Text | None = None
    unit: Text | None = None
    better: Literal["higher", "lower"] | None = None
    target: Target | None = None
    value: Number | None = None
    n: Whole | None = Field(None, ge=0)
    date: Date | None = None
    source: Text | None = None


class Channel(Node):
    """A medium that carries contact; `live` when both sides are there at the same time."""

    title: Text | None = None
    type: Text | None = None
    live: Flag | None = None


Actors = Annotated[dict[str, Annotated[Actor, Entry()]], Catalogue(), Field(default_factory=dict)]
Processes = Annotated[dict[str, Annotated[Process, Entry()]], Catalogue(), Field(default_factory=dict)]
Policies = Annotated[dict[str, Annotated[Policy, Entry()]], Catalogue(), Field(default_factory=dict)]
Metrics = Annotated[dict[str, Annotated[Metric, Entry()]], Catalogue(), Field(default_factory=dict)]
Channels = Annotated[dict[str, Annotated[Channel, Entry()]], Catalogue(listed=True), Field(default_factory=dict)]


# One for both: typing keeps the first of two lists of the same words, whatever their order.
Cause = Literal["process", "people", "technology", "product", "policy", "communication"]
"""What a pain comes from, and what an initiative changes."""


class Note(Node):
    """A pain, a gain, an opportunity or a quote."""

    id: Text = ""
    text: Text
    severity: Literal["low", "medium", "high"] | None = None
    frequency: Text | None = None
    cause: Cause | None = None
    for_: Texts = Field((), alias="for")
    source: Text | None = None
    accepted: Text | None = None
    basis: BasisField = None


Items = Annotated[tuple[Note, ...], Short("text")]


class Validated(Node):
    """Who confirmed the map and when."""

    by: Texts = ()
    date: Date | None = None


class File(Node):
    """The header that every kind has."""

    whole: ClassVar[bool] = True  # an overlay is a part of its journey
    kind: Text
    title: Text
    id: Text = ""
    lang: Text | None = None
    status: Status = "draft"
    version: Text | None = None
    owner: Text | None = None
    sponsor: Text | None = None
    reviewed: Date | None = None
    validated: Validated | None = None
    tags: Texts = ()
    basis: BasisField = None
    sources: Sources

    @property
    def stem(self) -> str:
        """What the names of files and ids made of it begin with: its id, else its title as one, else its kind."""
        return self.id or slug(self.title) or self.kind

    @property
    def mature(self) -> bool:
        """From `validated` on a file promises what it says; advice grows stricter."""
        return MATURITY[self.status] >= MATURITY["validated"]

    @property
    def strict(self) -> bool:
        """Whether rules that rise do so."""
        return self.mature

    @property
    def mapped(self) -> bool:
        return MATURITY[self.status] >= MATURITY["mapped"]
