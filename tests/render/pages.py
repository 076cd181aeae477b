"""Pages of a report as a test reads them, and workspaces in which every text is the same."""

import json
from collections import Counter
from collections.abc import Iterator
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

VOID = {"meta", "link", "br", "img", "input", "hr"}


class Parsed(HTMLParser):
    """Elements with the names of their attributes, and what is read; drawings are left out."""

    def __init__(self, text: str) -> None:
        super().__init__(convert_charrefs=True)
        self.elements: list[tuple[str, dict[str, str]]] = []
        self.texts: list[str] = []
        self.open: list[str] = []
        self.faults: list[str] = []
        self._drawing = 0
        self.feed(text)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = {name: value or "" for name, value in attrs}
        self._drawing += tag == "svg" and (bool(self._drawing) or given.get("class", "").startswith("cx"))
        if not self._drawing:
            self.elements.append((tag, given))
        if len(given) != len(attrs):
            self.faults.append(f"an attribute twice: {tag} {attrs}")
        if tag not in VOID:
            self.open.append(tag)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if not self._drawing:
            self.elements.append((tag, {name: value or "" for name, value in attrs}))

    def handle_endtag(self, tag: str) -> None:
        if not self.open or self.open[-1] != tag:
            self.faults.append(f"</{tag}> closes {self.open[-1:]}")
        elif self.open.pop() == "svg":
            self._drawing -= bool(self._drawing)

    def handle_data(self, data: str) -> None:
        if not self._drawing and self.open[-1:] not in (["script"], ["style"]):
            self.texts.append(data)

    @property
    def shape(self) -> Counter[tuple[str, tuple[str, ...]]]:
        return Counter((tag, tuple(sorted(given))) for tag, given in self.elements)

    @property
    def text(self) -> str:
        return " ".join(" ".join(self.texts).split())

    def of(self, *tags: str) -> Iterator[tuple[str, dict[str, str]]]:
        return ((tag, given) for tag, given in self.elements if tag in tags)


def parsed(folder: Path) -> dict[str, Parsed]:
    return {
        path.relative_to(folder).as_posix(): Parsed(path.read_text(encoding="utf-8"))
        for path in sorted(folder.rglob("*.html"))
    }


def visit(view: Any, path: Path) -> list[str]:
    """Open a page; what it complains about or asks from elsewhere."""
    said: list[str] = []
    view.on("console", lambda message: said.append(message.text))
    view.on("pageerror", lambda error: said.append(str(error)))
    view.on(
        "request", lambda request: said.append(request.url) if not request.url.startswith(("file:", "data:")) else None
    )
    view.on("requestfailed", lambda request: said.append(f"failed: {request.url}"))
    view.goto(path.as_uri())
    return said


def journey(text: str) -> str:
    """A workspace in which every text is `text`."""
    q = json.dumps(text)
    return f"""
kind: journey
id: viaje
title: {q}
scenario: {q}
starts: {q}
ends: {q}
owner: {q}
version: {q}
persona: quien
purpose: {{customer: {q}, organization: {q}}}
notes: {json.dumps(text + "?")}
sources: {{s1: {{type: interview, title: {q}, n: 3}}}}
channels: {{web: {{title: {q}}}}}
phases: {{uno: {{title: {q}, when: {q}}}}}
actors: {{alguien: {{title: {q}, area: Sala}}}}
policies: {{norma: {{title: {q}}}}}
metrics: {{cifra: {{title: {q}, unit: {q}, value: 3, n: 4, target: {q}}}}}
enablers: {{do: {q}, by: alguien, when: {q}, enables: all}}
steps:
  - id: primero
    title: {q}
    phase: uno
    channel: web
    when: {q}
    touchpoint: {q}
    evidence: {{text: {q}, alt: {q}}}
    customer: {{do: {q}, gives: {q}, gets: {q}}}
    frontstage: {{id: hace, do: {q}, by: alguien, if: {q}, may: {q}, policy: norma}}
    backstage: {q}
    support: {q}
    thoughts: {q}
    feeling: {q}
    emotion: -1
    quotes: {q}
    pains: {{text: {q}, severity: high}}
    gains: {q}
    opportunities: {q}
    moment_of_truth: {q}
    decision: {q}
    next: [{{to: segundo, if: {q}, share: 20%}}, {{to: end, if: {q}}}]
    wait: {{time: 3m, why: {q}, meanwhile: {q}}}
    fail: {{what: {q}, at: hace, rate: 18%, back_to: primero, may: {q}}}
    metrics: cifra
    sla: {q}
  - {{id: segundo, title: {q}, customer: {q}, emotion: 1}}
"""


def workspace(folder: Path, text: str, lang: str = "es") -> Path:
    q = json.dumps(text)
    folder.mkdir()
    (folder / "cxkit.toml").write_text('lang = "es"\n')
    (folder / "viaje.yaml").write_text(f"lang: {json.dumps(lang)}\n{journey(text)}", encoding="utf-8")
    (folder / "quien.yaml").write_text(
        f"""
kind: persona
id: quien
lang: {json.dumps(lang)}
title: {q}
segment: {q}
scenario: {q}
quote: {q}
based_on: {{type: interview, title: {q}, n: 2}}
goals: {q}
jobs: {{when: {q}, want: {q}, so: {q}, importance: 3}}
empathy: {{says: {q}, thinks: {q}, does: {q}, feels: {q}, sees: {q}, hears: {q}}}
pains: {q}
gains: {q}
value_map: {{products: {q}, pain_relievers: {q}, gain_creators: {q}}}
""",
        encoding="utf-8",
    )
    (folder / "casa.yaml").write_text(
        f"""
kind: organization
id: casa
lang: {json.dumps(lang)}
title: {q}
owner: {q}
purpose: {q}
philosophy: {q}
areas: {{Sala: {{title: {q}, owner: {q}}}}}
segments: {{uno: {{title: {q}}}}}
services:
  uno: {{title: {q}, owner: {q}, outcome: {q}, lifecycle: {q}, xla: {q}, sla: {{metric: {q}, target: {q}, if: {q}}}}}
value_streams: {{uno: {{title: {q}, owner: {q}, stages: {q}}}}}
value_proposition: {q}
metrics: {{cifra: {{title: {q}, unit: {q}, value: 2, target: {q}}}}}
actors: {{otro: {{title: {q}, area: Sala}}}}
""",
        encoding="utf-8",
    )
    for kind, text_ in plans(q).items():
        (folder / f"{kind}.yaml").write_text(
            f"kind: {kind}\nid: plan\nlang: {json.dumps(lang)}\ntitle: {q}\nowner: {q}\nsponsor: {q}\n{text_}",
            encoding="utf-8",
        )
    return folder


def plans(q: str) -> dict[str, str]:
    """The other kinds, in which every text is `q`."""
    return {
        "portfolio": f"""
value_proposition: {q}
aspiration: {{components: {{uno: {q}}}, standards: {{uno: {{metric: cifra, target: {q}}}, dos: {q}}}, brand: {q}}}
criteria: {{uno: {{title: {q}, weight: 1, scale: 1-5}}, dos: {{title: {q}, direction: lower}}}}
journeys: {{viaje: {{title: {q}, scores: {{uno: 3, dos: 2}}, segment: {q}}}, otro: {{title: {q}, scores: {{uno: 1}}}}}}
chosen: viaje
reason: {q}
decided: {{by: {q}, date: 2026-01-01}}
sources: {{s1: {{type: survey, title: {q}}}}}
""",
        "survey": f"""
journey: viaje
version: {q}
notes: {q}
period: {q}
sample: {{invited: 6, responses: 3, method: {q}}}
questions: {{uno: {{type: nps, text: {q}, step: primero, component: {q}, target: {q}}}, dos: {q}}}
group_by: {q}
data: {q}
results: {{uno: {{promoters: 2, passives: 1, detractors: 0}}, dos: {{mean: 3, n: 4, expected: 4, period: {q}}}}}
""",
        "roadmap": f"""
journey: viaje
initiatives:
  - id: una
    title: {q}
    owner: {q}
    areas: {q}
    addresses: [primero, primero-pains, "gap:uno", {q}]
    changes: [hace, {q}]
    start: 2026-01-01
    metric: uno
    baseline: 2
    target: {q}
    benefit: {{customer: {q}, organization: {q}}}
    quick_win: true
  - {{title: {q}, depends_on: una, benefit: {q}, status: doing}}
""",
    }
