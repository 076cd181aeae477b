"""A question has the scale that its type is counted on, and its answers stay on it.

The groups of an NPS are defined from 0 to 10: on 1-10 or 1-5 nobody knows who is a promoter, and the figure can be
compared with no other. Satisfaction (csat) is asked on 1-5, 1-7 or 1-10, effort (ces) on 1-7 or 1-5. Any other scale is
fine too: `type: scale` makes no promise about how it is counted. A mean beyond the scale is a slip of the pen, or was
counted on another one.

Source: Reichheld (2003), «The One Number You Need to Grow»; for effort, Dixon, Freeman and Toman (2010), «Stop Trying
to Delight Your Customers».

## Bad

```yaml
kind: survey
title: After the visit to the clinic
questions:
  again: {type: nps, scale: 1-10, text: Would you recommend the clinic to a friend?}    # MEA003
```

## Good

```yaml
kind: survey
title: After the visit to the clinic
questions:
  again: {type: nps, scale: 0-10, text: Would you recommend the clinic to a friend?}
```
"""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from cxkit.lint.rule import ERROR, Finding, Found, rule
from cxkit.model.scale import Scale
from cxkit.words import N_

if TYPE_CHECKING:
    from cxkit.model.survey import Survey


@rule("MEA003", ERROR)
def mismatched_scale(
    survey: "Survey",
    *,
    nps: tuple[str, ...] = ("0-10",),
    csat: tuple[str, ...] = ("1-5", "1-7", "1-10"),
    ces: tuple[str, ...] = ("1-7", "1-5"),
) -> Found:
    known = {"nps": nps, "csat": csat, "ces": ces}
    for name, question in survey.questions.items():
        scales = known.get(question.type or "", ())
        if question.scale and scales and Scale.of(question.scale) not in map(Scale.of, scales):
            yield Finding(
                question,
                N_("'{question}' is counted as {type}, and its scale is {scale}"),
                field="scale",
                hint=N_("which answers could people give? {type} takes {known}; any other scale is `type: scale`"),
                question=name,
                type=str(question.type).upper(),
                scale=question.scale,
                known=", ".join(scales),
            )
    yield from _beyond(survey)


def _beyond(survey: "Survey") -> Iterator[Finding]:
    """Means and medians that no answer on the scale of their question can give."""
    for name, result in survey.results.items():
        question = survey.questions.get(name)
        scale = Scale.of(question.scale) if question and question.scale else None
        if question is None or scale is None:
            continue
        for field, value in (("mean", result.mean), ("median", result.median)):
            if value is not None and not scale.holds(value):
                yield Finding(
                    result,
                    N_("the answers to '{question}' lie at {value}, and its scale is {scale}"),
                    field=field,
                    hint=N_("which number was meant, or on which scale did people answer?"),
                    question=name,
                    value=value,
                    scale=question.scale,
                )
