"""An emotion lies on the scale of its file.

A drawing can only show what the scale holds: a 7 on a scale from -2 to 2 would be drawn as a 2, and every mean that it
enters would be wrong. Where answers come on another scale, the file says so with `emotion_scale`.

Source: plain arithmetic: a value off its scale spoils every mean that it enters.

## Bad

```yaml
kind: journey
title: Learn to swim at forty
steps:
  - customer: Lets go of the edge
    emotion: 7                  # EMO002
```

## Good

```yaml
kind: journey
title: Learn to swim at forty
emotion_scale: 1-7
steps:
  - customer: Lets go of the edge
    emotion: 7
```
"""

from cxkit.lint.rule import ERROR, Finding, Found, rule
from cxkit.model.journey import Journey
from cxkit.words import N_

FIELDS = ("emotion", "emotion_org", "target_emotion")


@rule("EMO002", ERROR)
def emotion_off_scale(journey: Journey) -> Found:
    scale = journey.scale
    for step in journey.steps:
        fields = step.__dict__
        for field in FIELDS:
            emotion = fields[field]
            if emotion is not None and not scale.holds(emotion.value):
                yield Finding(
                    step,
                    N_("{value} lies outside the scale of this file, {scale}"),
                    field=field,
                    hint=N_("which value was meant? If the answers use another scale, name it in `emotion_scale`"),
                    value=str(emotion.value).removesuffix(".0"),
                    scale=journey.emotion_scale,
                )
