"""Blueprints drawn for a test."""

from typing import Any

from cxkit.views.blueprint import blueprint
from cxkit.views.picture import Picture
from tests.views import journeys


def drawn(content: dict[str, Any], lang: str = "es") -> Picture:
    """The blueprint of a journey that stands for itself."""
    journey, scope = journeys.alone(content)
    return blueprint(journey, scope, lang=lang, source="prueba.yaml")


def known(name: str, lang: str = "es") -> Picture:
    """The blueprint of a journey of the reference."""
    journey, scope = journeys.domain(name)
    return blueprint(journey, scope, lang=lang, source=f"{name}.yaml")
