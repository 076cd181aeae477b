"""Journeys to draw: those of the trade's reference, and any number of nasty ones by seed."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from random import Random
from typing import Any

from ruamel.yaml import YAML
from ruamel.yaml.constructor import SafeConstructor

from cxkit.model.journey import Journey
from cxkit.model.organization import Organization
from cxkit.model.persona import Persona
from cxkit.model.workspace import Member, Scope, Workspace

DOMAIN = Path(__file__).resolve().parents[1] / "data" / "domain"
EXAMPLES = Path(__file__).resolve().parents[2] / "examples"
NAMES = ("cena-mapa", "credito", "restaurante")
KINDS = {"journey": Journey, "organization": Organization, "persona": Persona}

LONG = (
    "Llama a su médico de cabecera para pedir una cita lo antes posible porque no puede dormir por las noches "
    "y teme empeorar"
)
TEXTS = (
    *("Pide", "Entra y busca quién lo reciba", "Compara tasas y plazos", "Espera", "¿Hay mesa lista?", LONG),
    *("Desoxirribonucleoproteicamenteinconstitu", "家族は待合室で長い時間待っています。", "مرحبا بكم في المستشفى"),
    *("👩‍👩‍👧‍👦 Visita 😀", "https://example.com/a/b?c=d_e", "AVATAR LTV WAVE", "1.111.111 €", "a"),
)


class _Plain(SafeConstructor):
    """Dates stay text."""


_Plain.add_constructor("tag:yaml.org,2002:timestamp", lambda _, node: node.value)


def read(path: Path) -> Any:
    reader = YAML(typ="safe", pure=True)
    reader.Constructor = _Plain
    return reader.load(path.read_text(encoding="utf-8"))


def domain(name: str) -> tuple[Journey, Scope]:
    """A journey of the reference with the persona and the organization beside it."""
    members = []
    for stem in (name, "persona", "organization"):
        content = read(DOMAIN / f"{stem}.yaml")
        members.append(Member(f"{stem}.yaml", KINDS[content["kind"]].model_validate(content)))
    workspace = Workspace(tuple(members))
    journey = members[0].content
    assert isinstance(journey, Journey)
    return journey, workspace.scope(f"{name}.yaml")


@cache
def examples() -> tuple[str, ...]:
    """Every journey of the shipped examples, by its path."""
    found = sorted(EXAMPLES.glob("**/*.yaml"))
    return tuple(path.relative_to(EXAMPLES).as_posix() for path in found if read(path).get("kind") == "journey")


def example(name: str) -> tuple[Journey, Scope]:
    """A shipped journey with everything that stands in its workspace."""
    folders = (EXAMPLES / name).parents
    workspace = _workspace(next(folder for folder in folders if (folder / "cxkit.toml").is_file()))
    journey = next(member.content for member in workspace.members if member.path == name)
    assert isinstance(journey, Journey)
    return journey, workspace.scope(name)


@cache
def _workspace(root: Path) -> Workspace:
    members = []
    for path in sorted(root.glob("**/*.yaml")):
        content = read(path)
        if content.get("kind") in KINDS:
            at = path.relative_to(EXAMPLES).as_posix()
            members.append(Member(at, KINDS[content["kind"]].model_validate({"id": path.stem, **content})))
    return Workspace(tuple(members))


def alone(content: dict[str, Any]) -> tuple[Journey, Scope]:
    """A journey that stands for itself."""
    journey = Journey.model_validate({"kind": "journey", "title": "Prueba", **content})
    workspace = Workspace((Member("prueba.yaml", journey),))
    return journey, workspace.scope("prueba.yaml")


def nasty(seed: int, steps: int | None = None) -> dict[str, Any]:
    """A journey with everything at once; the same for the same seed."""
    dice = Random(seed)
    count = steps or dice.choice((1, 2, 3, 5, 8, 13))

    def text() -> str:
        return dice.choice(TEXTS)

    def maybe(share: float, value: Any) -> Any:
        return value if dice.random() < share else None

    def slim(content: dict[str, Any]) -> dict[str, Any]:
        return {key: value for key, value in content.items() if value is not None}

    ids = [f"s{n}" for n in range(count)]
    made: list[str] = []

    def action(lane: str) -> dict[str, Any]:
        made.append(f"{lane}{len(made)}")
        other = dice.choice([*made, *ids, "nowhere"])
        return slim(
            {
                "id": made[-1],
                "do": text(),
                "by": maybe(0.7, dice.choice(["web", "ana", "notaria", "nadie", ["ana", "web"]])),
                "time": maybe(0.4, dice.choice(["5m", "3m-8m", "2bd", "PT1H30M", "un rato"])),
                "max": maybe(0.2, "40m"),
                "needs": maybe(0.12, other),
                "feeds": maybe(0.1, other),
                "with": maybe(0.05, other),
                "after": maybe(0.06, other),
                "carries": maybe(0.15, text()),
                "if": maybe(0.12, text()),
                "parallel": maybe(0.15, True),
                "async": maybe(0.08, True),
                "judgement": maybe(0.1, True),
                "policy": maybe(0.1, ["ley", "otra"]),
                "staff_emotion": maybe(0.1, dice.randint(-2, 2)),
                "basis": maybe(0.4, dice.choice(["observed", "assumed", "proposed"])),
            }
        )

    def ways(at: int) -> Any:
        if dice.random() < 0.75:
            return maybe(0.05, "end")
        return [
            slim(
                {
                    "to": (to := dice.choice([*ids, "end", "nowhere"])),
                    "if": maybe(0.7, text()),
                    "share": maybe(0.5, "25%"),
                    "loop": True if to in ids[: at + 1] else None,
                }
            )
            for _ in range(dice.randint(1, 3))
        ]

    lanes = {lane: dice.random() < 0.8 for lane in ("frontstage", "backstage", "support")}
    columns = []
    for n, step in enumerate(ids):
        empty = dice.random() < 0.06
        columns.append(
            slim(
                {
                    "id": step,
                    "title": text() if empty else maybe(0.5, text()),
                    "phase": maybe(0.8, f"f{n // 3}"),
                    "channel": maybe(0.4, ["web", "tel"]),
                    "customer": "none"
                    if empty
                    else dice.choice([text(), [text(), text()], {"do": text(), "time": "5m"}]),
                    "evidence": maybe(0.5, [text() for _ in range(dice.randint(1, 3))]),
                    **{
                        lane: [action(lane) for _ in range(dice.choice((0, 1, 1, 1, 2, 3, 12 if seed % 7 == 0 else 2)))]
                        for lane, there in lanes.items()
                        if there
                    },
                    "emotion": maybe(0.7, dice.randint(-2, 2)),
                    "moment_of_truth": maybe(0.2, True),
                    "decision": maybe(0.2, text()),
                    "next": ways(n),
                    "wait": maybe(0.2, dice.choice(["10m", {"time": "3d", "max": "1d", "why": text()}])),
                    "fail": maybe(0.2, slim({"what": text(), "rate": "18%", "back_to": maybe(0.5, dice.choice(ids))})),
                    "sla": maybe(0.1, "<= 24h"),
                    "xla": maybe(0.1, "4.5"),
                    "metrics": maybe(0.3, ["nps", "otra"]),
                    "basis": maybe(0.3, "assumed"),
                }
            )
        )
    return slim(
        {
            "title": text(),
            "id": f"nasty-{seed}",
            "persona": maybe(0.5, "ruth"),
            "scenario": maybe(0.5, LONG),
            "owner": maybe(0.5, LONG),
            "starts": text(),
            "ends": text(),
            "actors": {
                "web": {"title": "Sitio y app", "type": "system"},
                "ana": text(),
                "notaria": {"type": "partner"},
            },
            "phases": {"f0": {"title": text(), "when": "enero"}},
            "metrics": {"nps": {"title": "NPS", "value": 34, "n": 100}},
            "enablers": maybe(
                0.5,
                [slim({"do": text(), "type": maybe(0.7, "management"), "enables": ["ana", "all"]}) for _ in range(4)],
            ),
            "steps": columns,
        }
    )
