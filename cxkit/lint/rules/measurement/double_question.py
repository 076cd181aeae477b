"""A question asks about one thing.

«Quick and friendly» has no answer for somebody who was served quickly by a rude person, and nobody can tell afterwards
what has to change: a double-barrelled question. Heard is only what joins two different aspects of a list: speed,
kindness, clarity, ease, price … Open questions may ask for anything. `allowed` names words that are no aspect here.

Source: Payne (1951), «The Art of Asking Questions».

## Bad

```yaml
kind: survey
title: After the repair
questions:
  workshop:
    type: csat
    text: Was the workshop quick and friendly?      # MEA005
```

## Good

```yaml
kind: survey
title: After the repair
questions:
  speed:
    type: csat
    text: How content are you with the time that the repair took?
  kindness:
    type: csat
    text: How friendly was the workshop?
```
"""

from functools import lru_cache
from typing import TYPE_CHECKING

from cxkit.lint.rule import INFO, Finding, Found, rule
from cxkit.model.ids import slug
from cxkit.words import N_

if TYPE_CHECKING:
    from cxkit.model.survey import Survey

ASPECTS = {
    "en": (
        "quick fast prompt speed timel punctual wait",
        "friendl polite courte warm respect kindness attentive",
        "clear clarity transparen understandable",
        "easy ease simpl effortless convenien",
        "clean tidy tidiness hygien",
        "pric cost cheap afford fee",
        "quality",
        "knowledgeabl profession competen expert skill",
        "accura complete useful helpful relevan",
        "safe secur reliab trust",
        "tast flavo temperature portion",
        "comfort atmosphere ambien decor location",
        "variety selection range",
    ),
    "es": (
        "rapid veloc agil oportun puntual demora espera",
        "amab cordial cort gentil simpat trato respet atento atenta cercan calido calida",
        "claro clara clari entendible comprensib transparen",
        "facil sencill simple",
        "limpi higien orden",
        "preci cost tarifa barat",
        "calidad",
        "profesional compet experto experta conocimiento",
        "util complet relevan exacto exacta preciso precisa",
        "segur confia",
        "sabor sabros temperatura porcion",
        "comod ambiente decoracion ubicacion instalacion",
        "variedad surtido",
    ),
}
"""Each line is one aspect, told by the beginnings of its words; two words of a line say the same thing twice."""
JOINS = {"and": "en", "or": "en", "nor": "en", "y": "es", "e": "es", "o": "es", "u": "es", "ni": "es"}
BETWEEN = frozenset(
    "the a its of with how very so was el la los las su sus de del con por lo muy tan fue que era".split()  # noqa: SIM905
)
ONE = frozenset({"relacion", "ratio", "balance", "equilibrio"})
"""With these, two aspects are one: the relation of price and quality."""
BEFORE, AFTER = 4, 4  # words to look back and ahead from what joins


@rule("MEA005", INFO)
def double_question(survey: "Survey", *, allowed: tuple[str, ...] = ()) -> Found:
    if (survey.lang or "en")[:2].lower() not in ASPECTS:
        return
    for name, question in survey.questions.items():
        if not question.text or question.type in ("text", "choice"):
            continue
        if pair := _pair(question.text, allowed):
            yield Finding(
                question,
                N_("'{question}' asks two things at once: '{one}' and '{other}'"),
                field="text",
                hint=N_("what does somebody answer who is content with one and not with the other? Ask two questions"),
                question=name,
                one=pair[0],
                other=pair[1],
            )


def _pair(text: str, allowed: tuple[str, ...]) -> tuple[str, str] | None:
    """Two different aspects that a text joins, as they are written there."""
    written = text.split()
    words = [slug(word) for word in written]
    if not ONE.isdisjoint(words):
        return None
    allowed = tuple(map(slug, allowed))
    for place, word in enumerate(words):
        lang = JOINS.get(word)
        if lang is None:
            continue
        one = next((at for at in range(place - 1, max(-1, place - 1 - BEFORE), -1) if _aspect(words[at], lang)), None)
        other = next((at for at in range(place + 1, len(words)) if words[at] not in BETWEEN), None)
        if one is None or other is None or other > place + AFTER:
            continue
        if words[one] in allowed or words[other] in allowed:
            continue
        if _aspect(words[other], lang) not in (None, _aspect(words[one], lang)):
            return _bare(written[one]), _bare(written[other])
    return None


@lru_cache(maxsize=1024)
def _aspect(word: str, lang: str) -> int | None:
    """The number of the aspect that a word means, from 1."""
    return next((n for n, line in enumerate(ASPECTS[lang], 1) if word.startswith(tuple(line.split()))), None)


def _bare(word: str) -> str:
    return word.strip("¿?¡!.,;:()«»\"'")
