"""Jobs: what a persona wants to get done, how much it matters and how well it is served, the least served first."""

from collections.abc import Sequence

from cxkit.measures.persona import EXTREME, HIGH, WORTH, opportunity
from cxkit.model.persona import Job
from cxkit.views.amounts import number
from cxkit.views.lettering import BOX, CAPTION, NAME, Lettering, Style, lettered
from cxkit.views.persona.panel import Panel
from cxkit.views.picture import Box, Item
from cxkit.views.text import clean
from cxkit.views.text import width as measured
from cxkit.views.wrap import widest_word
from cxkit.words import N_, say

SCORE, VERDICT = Style(20, 24, 700), Style(10, 13, 600)
SCORE_ROOM = 72.0
BAR, BAR_HIGH, LINE = 110.0, 6.0, 15.0
APART = 14.0
IMPORTANCE, SATISFACTION = N_("importance"), N_("satisfaction")
VERDICTS = (
    (EXTREME, N_("hardly served")),
    (HIGH, N_("badly served")),
    (WORTH, N_("worth a look")),
)
SCORED = N_("From 0 to 10, as the file gives them; opportunity = importance + what satisfaction lacks to reach it.")


class Jobs(Panel):
    """A job after the other: when, what, so that; two bars beside one number where they are told."""

    name = "jobs"
    least, most = 300.0, 520.0

    def __init__(self, jobs: Sequence[Job], lang: str) -> None:
        self.jobs, self.lang = jobs, lang
        self.title = say(N_("What they want to get done"), lang)
        if any(opportunity(job) is not None for job in jobs):
            self.sub = say(SCORED, lang)

    def body(self, width: float) -> float:
        return sum(self._height(job, width) + APART for job in self.jobs) - APART

    def _texts(self, job: Job, width: float) -> list[tuple[Lettering, str]]:
        room = width - (self._score_room(job) if self._bars(job) else 0.0)
        parts = [
            (say(N_("When {what}"), self.lang, what=clean(job.when)) if job.when else "", CAPTION, "muted"),
            (clean(job.want), NAME, "ink"),
            (f"→ {clean(job.so)}" if job.so else "", BOX, "ink"),
        ]
        return [(lettered(text, room, style), role) for text, style, role in parts if text]

    def _bars(self, job: Job) -> list[tuple[str, float, str]]:
        marks = ((IMPORTANCE, job.importance, "customer-line"), (SATISFACTION, job.satisfaction, "front-line"))
        return [(say(name, self.lang), value, role) for name, value, role in marks if value is not None]

    def _score_room(self, job: Job) -> float:
        if opportunity(job) is None:
            return 0.0
        words = max(widest_word(text, style.size, style.weight) for text, style in self._said(job))
        return max(SCORE_ROOM, words * 1.03) + 2

    def _said(self, job: Job) -> list[tuple[str, Style]]:
        """The opportunity score with its word, for a job that has one."""
        score = opportunity(job) or 0.0
        verdict = next((say(text, self.lang) for least, text in VERDICTS if score > least), "")
        said = [(number(round(score, 1), self.lang), SCORE), (say(N_("opportunity"), self.lang), CAPTION)]
        return [*said, (verdict, VERDICT)] if verdict else said

    def _score_blocks(self, job: Job) -> list[Lettering]:
        if opportunity(job) is None:
            return []
        return [lettered(text, self._score_room(job) - 2, style) for text, style in self._said(job)]

    def _names(self) -> float:
        return max(measured(say(name, self.lang), CAPTION.size) for name in (IMPORTANCE, SATISFACTION)) + 8

    def _height(self, job: Job, width: float) -> float:
        text = sum(block.height for block, _ in self._texts(job, width))
        bars = len(self._bars(job)) * LINE + 5 if self._bars(job) else 0.0
        return max(text + bars, sum(block.height for block in self._score_blocks(job)))

    def drawn(self, x: float, y: float, width: float, height: float) -> list[Item]:  # noqa: ARG002 -- grows no further
        items: list[Item] = []
        for n, job in enumerate(self.jobs, 1):
            items += self._job(job, x, round(y, 2), width, f"job-{n}")
            y += self._height(job, width) + APART
        return items

    def _job(self, job: Job, x: float, y: float, width: float, key: str) -> list[Item]:
        tall = self._height(job, width)
        texts, bars = self._texts(job, width), self._bars(job)
        said = [" ".join(" ".join(block.lines) for block, _ in texts)]
        said += [f"{name} {number(value, self.lang)}" for name, value, _ in bars]
        score = opportunity(job)
        if score is not None:
            said.append(say(N_("opportunity {score}"), self.lang, score=number(round(score, 1), self.lang)))
        label = ". ".join(said)
        items: list[Item] = [Box(x, y, width, tall, "none", "box", 0, 0.5, id=key, kind="job", label=label, group=key)]
        top = y
        for block, role in texts:
            items.append(block.at(x, top, role, inside=key, kind="text", group=key))
            top += block.height
        top += 5
        left = x + self._names()
        length = max(40.0, min(BAR, width - self._names() - 34 - self._score_room(job)))
        for name, value, role in bars:
            words = lettered(name, width, CAPTION)
            items.append(words.at(x, top + 1, "muted", inside=key, kind="text", group=key))
            bar = top + (LINE - BAR_HIGH) / 2
            items.append(Box(left, bar, length, BAR_HIGH, "rule", "none", 2, 0.7, kind="track", group=key))
            if value > 0:
                full = length * min(value, 10.0) / 10
                items.append(Box(left, bar, full, BAR_HIGH, "none", role, 2, 0.2, kind="bar", group=key))
            figure = lettered(number(value, self.lang), 30, CAPTION)
            items.append(figure.at(left + length + 6, top + 1, "ink", inside=key, kind="text", group=key))
            top += LINE
        if score is not None:
            items += self._score(job, x + width, y, tall, key)
        return items

    def _score(self, job: Job, right: float, y: float, tall: float, key: str) -> list[Item]:
        """The opportunity score with its word, against the right edge."""
        figure, *words = self._score_blocks(job)
        top = y + max(0.0, (tall - figure.height - sum(block.height for block in words)) / 2)
        items: list[Item] = [figure.at(right, top, "ink", "end", inside=key, kind="score", group=key)]
        top += figure.height
        for n, block in enumerate(words):
            role = "gap" if n else "muted"
            items.append(block.at(right, top, role, "end", inside=key, kind="score", group=key))
            top += block.height
        return items
