"""The journey: what the customer lives, step by step, and, with provider lanes, how it is made."""

from collections.abc import Iterator
from typing import Annotated, Any, Literal

from pydantic import Field, GetJsonSchemaHandler, model_validator
from pydantic.json_schema import JsonSchemaValue
from pydantic_core import CoreSchema, PydanticCustomError

from cxkit.model.ids import free, slug
from cxkit.model.node import Catalogue, Entry, Flag, Node, Number, Short, Text, Texts, Whole
from cxkit.model.scale import Scale, ScaleText
from cxkit.model.shared import (
    Actors,
    BasisField,
    Channels,
    File,
    Items,
    Levels,
    Metrics,
    Policies,
    Processes,
)
from cxkit.model.values import Duration, Share

Lane = Literal["frontstage", "backstage", "support"]
LANES: tuple[Lane, ...] = ("frontstage", "backstage", "support")
ITEMS = ("evidence", "pains", "gains", "opportunities", "quotes", "fail")
NAMED = (*LANES, *ITEMS)


class CustomerAction(Node):
    """What the customer does, in the customer's words."""

    do: Text | None = None
    by: Texts = ()
    gives: Texts = ()
    gets: Texts = ()
    time: Duration | None = None
    max: Duration | None = None
    channel: Texts = ()
    alone: Flag | None = None


class Evidence(Node):
    """What the customer perceives: a place, a document, a screen, a message, a uniform."""

    id: Text = ""
    text: Text
    type: Literal["physical", "digital"] | None = None
    channel: Texts = ()
    image: Text | None = None
    alt: Text | None = None
    basis: BasisField = None


class Emotion(Node):
    """A felt state on the scale of the file, as written."""

    value: Number
    basis: BasisField = None


class EmotionShort(Short):
    """A bare number is the value."""

    def __init__(self) -> None:
        super().__init__("value", many=False)

    def text(self) -> JsonSchemaValue:
        return {"type": "number"}


EmotionField = Annotated[Emotion | None, EmotionShort()]


class Action(Node):
    """One action of a person, a partner or a system, in a provider lane. `do` or `by` is required."""

    id: Text = ""
    do: Text | None = None
    by: Texts = ()
    process: Text | None = None
    time: Duration | None = None
    max: Duration | None = None
    needs: Texts = ()
    feeds: Texts = ()
    with_: Texts = Field((), alias="with")
    after: Texts = ()
    carries: Texts = ()
    if_: Text | None = Field(None, alias="if")
    parallel: Flag | None = None
    async_: Flag | None = Field(None, alias="async")
    policy: Texts = ()
    judgement: Flag | None = None
    may: Text | None = None
    up_to: Text | None = None
    makes: Texts = ()
    channel: Texts = ()
    staff_emotion: EmotionField = None
    cost: Text | None = None
    metrics: Texts = ()
    basis: BasisField = None

    @model_validator(mode="after")
    def _says_something(self) -> "Action":
        if not self.do and not self.by:
            raise PydanticCustomError("action", "an action needs `do` or `by`")
        return self


class Touchpoint(Node):
    """One contact event between customer and brand."""

    title: Text
    owner: Literal["brand", "partner", "customer", "social"] | None = None


class Wait(Node):
    """The customer waits with nothing to do: how long, how long at most, why, and what meanwhile."""

    time: Duration | None = None
    max: Duration | None = None
    why: Text | None = None
    meanwhile: Text | None = None
    channel: Texts = ()


class Fail(Node):
    """Where the process may go wrong in a way the customer perceives."""

    id: Text = ""
    what: Text
    at: Text | None = None
    rate: Share | None = None
    s: Whole | None = Field(None, ge=1, le=10)
    o: Whole | None = Field(None, ge=1, le=10)
    d: Whole | None = Field(None, ge=1, le=10)
    detect: Text | None = None
    prevent: Text | None = None
    recover: Annotated[tuple[Action, ...], Short("do")] = ()
    may: Text | None = None
    up_to: Text | None = None
    back_to: Text | None = None


class Next(Node):
    """Where the customer goes from here."""

    to: Text
    if_: Text | None = Field(None, alias="if")
    share: Share | None = None
    loop: Flag | None = None
    max: Whole | None = Field(None, ge=1)


class WaitShort(Short):
    """`wait: 10m` is a time, `wait: the notary` a reason."""

    def item(self, value: Any) -> Any:
        if isinstance(value, (str, int, float)) and not isinstance(value, bool):
            return {"time" if Duration.attempted(str(value)) else "why": value}
        return value


YES = frozenset({"yes", "on", "si", "sí"})
NO = frozenset({"no", "off", "none"})


class MomentShort(Short):
    """True without a reason is kept as an empty text, false as nothing; a bare yes or no is no reason."""

    def __call__(self, value: Any) -> Any:
        word = value.strip().lower() if isinstance(value, str) else value
        return "" if value is True or word in YES else None if value is False or word in NO else value

    def __get_pydantic_json_schema__(self, core: CoreSchema, handler: GetJsonSchemaHandler) -> JsonSchemaValue:
        return {"type": ["boolean", "string", "number", "null"]}


class CustomerShort(Short):
    """A verb phrase, a list of them, or `none`; a key left empty says nothing at all."""

    def __call__(self, value: Any) -> Any:
        return None if value is None else super().__call__(value)


Actions = Annotated[tuple[Action, ...], Short("do")]


class Step(Node):
    """A column: one moment of the customer, and what holds it up."""

    id: Text = ""
    title: Text = ""
    phase: Text | None = None
    customer: Annotated[tuple[CustomerAction, ...] | None, CustomerShort("do", none=True)] = None
    evidence: Annotated[tuple[Evidence, ...], Short("text")] = ()
    frontstage: Actions = ()
    backstage: Actions = ()
    support: Actions = ()
    channel: Texts = ()
    touchpoint: Annotated[tuple[Touchpoint, ...], Short("title")] = ()
    thoughts: Texts = ()
    feeling: Text | None = None
    emotion: EmotionField = None
    emotion_org: EmotionField = None
    target_emotion: EmotionField = None
    pains: Items = ()
    gains: Items = ()
    opportunities: Items = ()
    quotes: Items = ()
    moment_of_truth: Annotated[Text | None, MomentShort()] = None
    decision: Text | None = None
    next: Annotated[tuple[Next, ...], Short("to")] = ()
    wait: Annotated[tuple[Wait, ...], WaitShort("time")] = ()
    fail: Annotated[tuple[Fail, ...], Short("what", none=True)] = ()
    metrics: Texts = ()
    sla: Levels = ()
    xla: Levels = ()
    when: Text | None = None
    service: Text | None = None
    value_stream: Texts = ()
    basis: BasisField = None

    @property
    def actions(self) -> tuple[Action, ...]:
        """The provider's actions, from the customer downwards."""
        return self.frontstage + self.backstage + self.support

    @property
    def laned(self) -> Iterator[tuple[Lane, int, Action]]:
        """Lane, place in the lane, action."""
        for lane in LANES:
            for index, action in enumerate(getattr(self, lane)):
                yield lane, index, action

    @property
    def has_customer(self) -> bool:
        """False for `customer: none`: a column in which nobody outside acts."""
        return bool(self.customer)

    @property
    def decides(self) -> bool:
        """Whether this is a moment of truth."""
        return self.moment_of_truth is not None

    @property
    def alone(self) -> bool:
        return any(act.alone for act in self.customer or ())


class Phase(Node):
    """A group of steps with one sub-goal."""

    title: Text | None = None
    goal: Text | None = None
    stage: Literal["before", "during", "after"] | None = None
    itil: Literal["explore", "engage", "offer", "agree", "onboard", "co-create", "realize"] | None = None
    when: Text | None = None


Phases = Annotated[dict[str, Annotated[Phase, Entry()]], Catalogue(listed=True), Field(default_factory=dict)]


class Promise(Node):
    """What was promised to the customer, and what keeps it."""

    text: Text | None = None
    metric: Text | None = None
    target: Text | None = None
    kept_by: Texts = ()


class Purpose(Node):
    """What the journey is for, seen from both sides."""

    customer: Text | None = None
    organization: Text | None = None


class Enabler(Node):
    """What is prepared before any order comes: hiring, training, tooling, contracts."""

    id: Text = ""
    do: Text
    type: (
        Literal[
            "hiring",
            "training",
            "tooling",
            "supplier",
            "staffing",
            "management",
            "facilities",
            "marketing",
            "compliance",
            "other",
        ]
        | None
    ) = None
    by: Texts = ()
    enables: Texts = ()
    covers: Texts = ()
    when: Text | None = None
    basis: BasisField = None


class Journey(File):
    """A journey map; with provider lanes in its steps it is the service blueprint too."""

    kind: Literal["journey"]
    state: Literal["current", "future", "ideal"] = "current"
    persona: Texts = ()
    segment: Texts = ()
    scenario: Text | None = None
    starts: Text | None = None
    ends: Text | None = None
    purpose: Purpose | None = None
    parent: Text | None = None
    part_of: Text | None = None
    leads_to: Texts = ()
    variant_of: Text | None = None
    service: Texts = ()
    value_stream: Texts = ()
    promise: Annotated[tuple[Promise, ...], Short("text")] = ()
    emotion_scale: ScaleText = "-2..2"
    channels: Channels
    phases: Phases
    actors: Actors
    processes: Processes
    policies: Policies
    metrics: Metrics
    enablers: Annotated[tuple[Enabler, ...], Short("do")] = ()
    steps: tuple[Step, ...]

    @model_validator(mode="after")
    def _identified(self) -> "Journey":
        identify(self)
        return self

    @property
    def scale(self) -> Scale:
        """The scale of its feelings."""
        return Scale.of(self.emotion_scale) or Scale()

    @property
    def blueprint(self) -> bool:
        """Whether any step has a provider lane."""
        return any(step.actions for step in self.steps)

    @property
    def strict(self) -> bool:
        """Validated, or a future that somebody designs on purpose."""
        return self.mature or self.state != "current"

    @property
    def rough(self) -> bool:
        """Whether it is a first draft of today: nobody asks it for a layer that it has not begun."""
        return not (self.mapped or self.strict)

    def step(self, id: str) -> Step | None:
        return next((step for step in self.steps if step.id == id), None)


def identify(journey: Journey) -> None:
    """Give every step, action, enabler and item that has no id its default one.

    The id comes from the first text (`title`, else what is done); items of a step are `<step>-<field>[-n]`. Written
    ids win, a repeated default gets `-2`, `-3`; steps come before actions, so that a step keeps the plain form.
    """
    steps = [(step, step.__dict__) for step in journey.steps]
    taken = {enabler.id for enabler in journey.enablers if enabler.id}
    nameless: list[tuple[Step, str, Any]] = []
    for step, fields in steps:
        if not fields["title"]:
            step.complete("title", next((act.do for act in step.customer or () if act.do), ""))
        taken.add(fields["id"])
        for field in NAMED:
            for node in fields[field]:
                if written := node.__dict__["id"]:
                    taken.add(written)
                else:
                    nameless.append((step, field, node))
    taken.discard("")
    last: dict[str, int] = {}
    for n, (step, fields) in enumerate(steps, 1):
        if not fields["id"]:
            step.complete("id", free(slug(step.title) or f"step-{n}", taken, last))
    for enabler in journey.enablers:
        if not enabler.id:
            enabler.complete("id", free(slug(enabler.do), taken, last))
    for step, field, node in nameless:
        if field in ITEMS:
            name = f"{step.id}-{field}"
        else:
            name = slug(node.do or node.by[0]) or f"{step.id}-action"
        node.complete("id", free(name, taken, last))
