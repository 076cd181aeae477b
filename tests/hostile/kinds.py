"""Workspaces of every kind of file, as values: what a case lets stand beside what, spelt as YAML."""

import json
import re
from collections.abc import Mapping, Sequence
from typing import Any

from cxkit.render.formats import RENDERERS
from tests.hostile.case import Case, Run, spelt

File = Mapping[str, Any]
WORDS = tuple(name for name in ("svg", "md", "html-table", "txt") if name in RENDERERS)
WIDE = tuple(name for name in (*WORDS, "dot", "drawio", "pptx") if name in RENDERERS)
"""All formats that need neither fonts nor threads."""
NOT_A_NUMBER, ENDLESS = "@.nan@", "@.inf@"
"""Values that JSON has no word for."""
LONG = "Llama a su médico de cabecera para pedir una cita lo antes posible porque no puede dormir " * 3
SIGNS = "\x1b[31m\u202eabc\u2066 😀 مرحبا\x9b ##[error] ::error:: <b> | `x` @all #1"
MARKUP = "<script>alert(1)</script>\"'>"
REPORT = ("report", ".", "-o", "../out/r")


def yaml(value: Any) -> str:
    """A value in the form that JSON and YAML share, with an escape for each sign that needs one."""
    text = "".join(sign if sign in '"\\' else spelt(sign) for sign in json.dumps(value, ensure_ascii=False))
    return re.sub(r'"@([^"@]*)@"', r"\1", text) + "\n"


def stage(files: Mapping[str, File]) -> dict[str | bytes, str]:
    return {f"in/{name}.yaml": yaml({"title": name, **each}) for name, each in files.items()}


def drawing(*more: str, formats: Sequence[str] = ("svg",), folder: str = "a") -> tuple[str, ...]:
    return ("render", ".", *more, "-f", ",".join(formats), "-o", f"../out/{folder}")


def seen(
    name: str,
    files: Mapping[str, File],
    *more: tuple[str, ...],
    formats: Sequence[str] = ("svg", "md"),
    says: tuple[str, ...] = (),
    in_spanish: tuple[str, ...] = (),
    errors: tuple[str, ...] | None = None,
    lacking: Sequence[str] = (),
    never: tuple[str, ...] = (),
    code: int | None = 0,
    limit: bool = False,
) -> Case:
    """A workspace through `lint`, every view, the list of views, and the wishes in `more`.

    `errors` are those that `lint` tells, None for whatever it does; `says` and `in_spanish` are pieces of the list of
    views, and of what is said of the views `lacking` when they are asked for by name; `code` is that of drawing, and
    `never` is what no picture holds. Past the `limit` of a view all drawing ends in 1.
    """
    wishes = {"writes": ("out/",), "never": never}
    listed = ("render", ".", "--list-views")
    runs = [
        Run(("lint", ".", "--output-format", "json"), None, errors=errors),
        Run(("lint", ".", "--lang", "es"), None),
        Run((*listed, "--output-format", "json"), None),
        Run((*listed, "--lang", "en"), None, out=() if code == 1 else says),
        Run(drawing("--view", "all", formats=formats), 1 if limit else code, partly=limit, **wishes),  # type: ignore[arg-type]
    ]
    if in_spanish and code != 1:
        runs.append(Run((*listed, "--lang", "es"), None, out=in_spanish))
    for view in lacking:
        words = {"en": says, "es": in_spanish}
        runs += [
            Run(
                drawing("--view", view, "--lang", lang),
                1 if limit else None,
                err=words[lang],
                writes=("out/",),
                partly=limit,
            )
            for lang in words
            if words[lang]
        ]
    runs += [Run(each, None, **wishes) for each in more]  # type: ignore[arg-type]
    return Case(name, stage(files), runs)


def journey(*steps: Any, **more: Any) -> File:
    return {"kind": "journey", "starts": "a", "ends": "b", "steps": steps, **more}


def organization(**more: Any) -> File:
    return {"kind": "organization", **more}


def everything(words: str) -> dict[str, File]:
    """A workspace that has every view, in which every text is `words`."""
    named = {"title": words, "owner": words, "notes": words, "version": words}
    note = [{"text": words, "severity": "high"}]
    act = {"do": words, "by": "quien", "process": "proceso", "may": words, "if": words, "carries": words, "cost": words}

    def column(n: int) -> dict[str, Any]:
        return {
            "id": f"s{n}",
            "title": words,
            "phase": f"f{n // 2}",
            "customer": {"do": words, "gives": words, "gets": words},
            "channel": words,
            "touchpoint": words,
            "evidence": {"text": words, "alt": words},
            "frontstage": {**act, "id": f"d{n}"},
            "backstage": {**act, "id": f"b{n}", "by": "otro", "needs": f"d{n}", "after": words},
            "support": {**act, "id": f"a{n}", "by": words, "feeds": f"b{n}", "policy": words},
            "thoughts": words,
            "feeling": words,
            "emotion": n - 1,
            "quotes": words,
            "pains": [{**note[0], "id": f"p{n}"}],
            "gains": words,
            "opportunities": [{"text": words, "for": [f"p{n}"]}],
            "moment_of_truth": words,
            "decision": words,
            "wait": {"time": "3d", "why": words, "meanwhile": words},
            "fail": {"what": words, "at": f"d{n}", "rate": "18%", "back_to": "s0", "may": words, "prevent": words},
            "metrics": "cifra",
            "value_stream": f"flujo/e{n}",
            "when": words,
            "links": words,
        }

    way = {
        "kind": "journey",
        **named,
        "scenario": words,
        "starts": words,
        "ends": words,
        "persona": "cliente",
        "phases": {f"f{n}": {"title": words, "goal": words, "when": words} for n in range(2)},
        "steps": [column(n) for n in range(3)],
        "service": words,
    }
    changed = [{**column(n), "title": f"{words} 2"} for n in range(1, 4)]
    return {
        "antes": {**way, "id": "antes", "leads_to": ["luego", words]},
        "luego": {**way, "id": "luego", "variant_of": "antes", "state": "future", "steps": changed},
        "casa": {
            "kind": "organization",
            **named,
            "actors": {name: {"title": words, "area": "sala"} for name in ("quien", "otro")},
            "areas": {"sala": {"title": words, "owner": words}},
            "processes": {"proceso": {"title": words, "owner": words}},
            "metrics": {"cifra": {"title": words, "unit": words, "value": 3, "n": 9, "target": words}},
            "value_streams": {"flujo": {"title": words, "stages": [{"id": f"e{n}", "title": words} for n in range(3)]}},
        },
        "cliente": {
            "kind": "persona",
            **named,
            "segment": words,
            "scenario": words,
            "quote": words,
            "goals": words,
            "jobs": {"when": words, "want": words, "so": words, "importance": 8, "satisfaction": 2},
            "empathy": dict.fromkeys(("says", "thinks", "does", "feels", "sees", "hears"), words),
            "pains": [{"id": "p", **note[0]}],
            "gains": [{"id": "g", "text": words}],
            "value_map": {
                "products": words,
                "pain_relievers": [{"text": words, "for": ["p"]}],
                "gain_creators": [{"text": words, "for": ["g"]}],
            },
        },
        "cartera": {
            "kind": "portfolio",
            **named,
            "criteria": {"uno": {"title": words, "weight": 2}, "dos": {"title": words, "weight": 1}},
            "journeys": {
                "antes": {"title": words, "scores": {"uno": 1, "dos": 2}, "segment": words},
                "otro": {"title": words, "scores": {"uno": 2, "dos": 1}, "parent": "antes"},
            },
            "chosen": "antes",
            "reason": words,
        },
        "plan": {
            "kind": "roadmap",
            **named,
            "journey": "antes",
            "initiatives": [
                {
                    "id": "una",
                    "title": words,
                    "owner": words,
                    "areas": words,
                    "addresses": ["p0", words],
                    "changes": ["d0", words],
                    "start": "2026-01-01",
                    "end": "2026-03-01",
                    "benefit": {"customer": words, "organization": words},
                },
                {"title": words, "depends_on": "una", "start": "2026-03-01", "status": "doing"},
            ],
        },
    }
