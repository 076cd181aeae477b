"""The portfolio: all journeys of an organization, what they are weighed by, and with which one to begin."""

import re
from typing import Annotated, Any, Literal, get_args

from pydantic import Field, GetJsonSchemaHandler
from pydantic.json_schema import JsonSchemaValue
from pydantic_core import CoreSchema

from cxkit.model.node import Catalogue, Date, Entry, Node, Number, Short, Text, Texts, dated
from cxkit.model.organization import ValueProposition
from cxkit.model.scale import ScaleText
from cxkit.model.shared import File
from cxkit.model.values import Target

PhaseWord = Literal["inventory", "mapping", "measuring", "redesign", "implementing", "sustaining"]
PHASES: tuple[PhaseWord, ...] = get_args(PhaseWord)
"""The phases of a transformation in their order: the place in this list is the number that people give them, from 0."""


NUMBERS = tuple(str(number) for number in range(len(PHASES)))


class PhaseShort(Short):
    """A number from 0 to 5 stands for the phase of that place."""

    def __init__(self) -> None:
        super().__init__(many=False)

    def __call__(self, value: Any) -> Any:
        written = str(value) if isinstance(value, (str, int)) and not isinstance(value, bool) else ""
        return PHASES[int(written)] if written in NUMBERS else value

    def __get_pydantic_json_schema__(self, core: CoreSchema, handler: GetJsonSchemaHandler) -> JsonSchemaValue:
        return {"enum": [*PHASES, *range(len(PHASES))]}


PhaseField = Annotated[PhaseWord, PhaseShort()]


class Component(Node):
    """A part of the experience that the organization wants to be known for."""

    title: Text | None = None


class Standard(Node):
    """How well a component is to be delivered."""

    metric: Text | None = None
    target: Target | None = None


class Aspiration(Node):
    """What the experience is to be: its components, their standards, and what the brand is to stand for."""

    components: Annotated[dict[str, Annotated[Component, Entry()]], Catalogue(listed=True), Field(default_factory=dict)]
    standards: Annotated[dict[str, Annotated[Standard, Entry("target")]], Catalogue(), Field(default_factory=dict)]
    brand: Texts = ()


class WeightShort(Short):
    """`40%` is 0.4."""

    form = r"\d{1,12}(\.\d{1,12})?\s*%"

    def __init__(self) -> None:
        super().__init__(many=False)

    def __call__(self, value: Any) -> Any:
        return float(value.rstrip("% ")) / 100 if self.meant(value) else value

    @classmethod
    def meant(cls, value: Any) -> bool:
        return isinstance(value, str) and re.fullmatch(cls.form, value) is not None

    def __get_pydantic_json_schema__(self, core: CoreSchema, handler: GetJsonSchemaHandler) -> JsonSchemaValue:
        return {"anyOf": [{"type": "number", "minimum": 0}, {"type": "string", "pattern": f"^{self.form}$"}]}


class CriterionShort(Entry):
    """A bare number is the weight, a bare text the title."""

    def item(self, value: Any) -> Any:
        if WeightShort.meant(value) or (isinstance(value, (int, float)) and not isinstance(value, bool)):
            return {"weight": value}
        return super().item(value)


class Criterion(Node):
    """What journeys are weighed by. `weight` is a part of the sum of all weights, whatever that sum is."""

    title: Text | None = None
    weight: Annotated[Annotated[Number, Field(ge=0)] | None, WeightShort()] = None
    scale: ScaleText | None = None
    direction: Literal["higher", "lower"] = "higher"


class Candidate(Node):
    """A journey of the portfolio, whether it has a file or not."""

    title: Text | None = None
    file: Text | None = None
    scores: Annotated[dict[str, Number], Catalogue(), Field(default_factory=dict)]
    phase: PhaseField = "inventory"
    segment: Texts = ()
    parent: Text | None = None


class DecidedShort(Short):
    """A bare date says when, any other text who."""

    def __init__(self) -> None:
        super().__init__("by", many=False)

    def item(self, value: Any) -> Any:
        return {"date": value} if isinstance(value, str) and dated(value) else super().item(value)


class Decided(Node):
    """Who agreed on the criteria and the choice, and when: roles, not persons."""

    by: Texts = ()
    date: Date | None = None


class Portfolio(File):
    """The inventory of journeys, ranked, with the aspiration that they serve."""

    kind: Literal["portfolio"]
    aspiration: Aspiration | None = None
    value_proposition: Annotated[ValueProposition | None, Short("text", many=False)] = None
    criteria: Annotated[
        dict[str, Annotated[Criterion, CriterionShort()]], Catalogue(listed=True), Field(default_factory=dict)
    ]
    journeys: Annotated[dict[str, Annotated[Candidate, Entry()]], Catalogue(listed=True), Field(default_factory=dict)]
    chosen: Text | None = None
    reason: Text | None = None
    decided: Annotated[Decided | None, DecidedShort()] = None
