"""Starters: the texts that new files begin with, written for each language, and where they go."""

from pathlib import Path

_HERE = Path(__file__).parent

KINDS = ("journey", "blueprint", "persona", "organization", "portfolio", "survey", "roadmap", "rules")
"""The kinds of file that can be begun, in the order in which people meet them."""

FOLDERS = {
    "en": {"journey": "journeys", "blueprint": "journeys", "persona": "personas", "survey": "surveys"},
    "es": {"journey": "viajes", "blueprint": "viajes", "persona": "personas", "survey": "encuestas"},
}
"""Where a workspace keeps the kinds of which it has several; the others stand at its root."""

NAMES = {
    "en": {
        "map": "journeys/repair.yaml",
        "blueprint": "journeys/repair.yaml",
        "persona": "personas/rides-every-day.yaml",
        "organization": "organization.yaml",
        "portfolio": "portfolio.yaml",
        "survey": "surveys/at-the-door.yaml",
        "roadmap": "roadmap.yaml",
        "rules": "rules.yaml",
    },
    "es": {
        "map": "viajes/corte.yaml",
        "blueprint": "viajes/corte.yaml",
        "persona": "personas/con-prisa.yaml",
        "organization": "organizacion.yaml",
        "portfolio": "portafolio.yaml",
        "survey": "encuestas/a-la-salida.yaml",
        "roadmap": "hoja-de-ruta.yaml",
        "rules": "reglas.yaml",
    },
}
"""The names under which the starters know one another."""

TEMPLATES = {
    "map": ("map",),
    "blueprint": ("blueprint",),
    "workspace": ("organization", "persona", "blueprint", "portfolio", "survey", "roadmap"),
}
"""What a new workspace may begin with."""

SETTINGS = "cxkit.toml"


def text(starter: str, lang: str) -> str:
    """The text of a starter in a language.

    Starters are called as their kinds, but for journeys (`map`, `blueprint`) and lanes over a journey of another file
    (`overlay`).
    """
    return (_HERE / lang / f"{starter}.yaml").read_text(encoding="utf-8")


def settings(lang: str) -> str:
    """The text of the settings; they stand here under another name, for here is no workspace."""
    return (_HERE / lang / "settings.toml").read_text(encoding="utf-8")
