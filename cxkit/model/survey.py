"""The survey: what customers are asked about a journey, whom it reached, and what they answered."""

from typing import Annotated, Any, Literal

from pydantic import Field
from pydantic.json_schema import JsonSchemaValue

from cxkit.model.node import Catalogue, Date, Entry, Flag, Node, Number, Short, Text, Texts, Whole, dated
from cxkit.model.scale import ScaleText
from cxkit.model.shared import File
from cxkit.model.values import Target

QuestionType = Literal["nps", "csat", "ces", "scale", "choice", "text"]
Respondent = Literal["customer", "frontline", "management"]


class Period(Node):
    """The time that the answers come from; `text` where it is no pair of dates."""

    from_: Date | None = Field(None, alias="from")
    to: Date | None = None
    text: Text | None = None

    @property
    def said(self) -> str:
        """`2026-03-01 – 2026-03-31`, one date where both are the same, or the words of the author."""
        ends = list(dict.fromkeys(filter(None, (self.from_, self.to))))
        return " – ".join(ends) or self.text or ""


class PeriodShort(Short):
    """`period: 2026-03` is that month, any other text is kept as it is."""

    def __init__(self) -> None:
        super().__init__("text", many=False)

    def item(self, value: Any) -> Any:
        if isinstance(value, (str, int)) and not isinstance(value, bool) and dated(str(value)):
            return {"from": str(value), "to": str(value)}
        return super().item(value)


PeriodField = Annotated[Period | None, PeriodShort()]


class Sample(Node):
    """Whom the survey reached: how many were invited, how many answered, how they were chosen."""

    invited: Whole | None = Field(None, ge=0)
    responses: Whole | None = Field(None, ge=0)
    method: Text | None = None


class NumberShort(Entry):
    """A bare number stands for one key; anything else is written out."""

    def text(self) -> JsonSchemaValue:
        return {"type": "number"}


class Question(Node):
    """One question: its type says how the answers are counted."""

    type: QuestionType | None = None
    scale: ScaleText | None = None
    reversed: Flag | None = None
    text: Text | None = None
    step: Text | None = None
    component: Text | None = None
    target: Target | None = None


class Result(Node):
    """What was answered to one question, typed in by hand. Counts are people, the rest is on the question's scale.

    `expected` is what customers expect, `aspiration` what the organization aims at, `frontline` and `management` what
    those who serve and those who lead answered or estimated.
    """

    n: Whole | None = Field(None, ge=0)
    value: Number | None = None
    mean: Number | None = None
    sd: Number | None = Field(None, ge=0)
    median: Number | None = None
    promoters: Whole | None = Field(None, ge=0)
    passives: Whole | None = Field(None, ge=0)
    detractors: Whole | None = Field(None, ge=0)
    counts: Annotated[dict[str, Annotated[Whole, Field(ge=0)]], Catalogue(), Field(default_factory=dict)]
    expected: Number | None = None
    aspiration: Number | None = None
    frontline: Number | None = None
    management: Number | None = None
    period: PeriodField = None
    date: Date | None = None
    source: Text | None = None


class Survey(File):
    """A questionnaire about a journey, with its field work and its results."""

    kind: Literal["survey"]
    journey: Texts = ()
    period: PeriodField = None
    population: Whole | None = Field(None, ge=0)
    sample: Annotated[Sample | None, NumberShort("responses")] = None
    questions: Annotated[dict[str, Annotated[Question, Entry("text")]], Catalogue(), Field(default_factory=dict)]
    group_by: Texts = ()
    respondents: Annotated[tuple[Respondent, ...], Short()] = ()
    data: Texts = ()
    results: Annotated[dict[str, Annotated[Result, NumberShort("value")]], Catalogue(), Field(default_factory=dict)]
