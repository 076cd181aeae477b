"""Both languages for the words of the reader."""

from collections.abc import Callable
from pathlib import Path

import pytest
from babel.messages.catalog import Catalog
from babel.messages.pofile import read_po

from cxkit.source import Problem
from cxkit.words import shown

PO = Path(__file__).parents[2] / "cxkit" / "words" / "es" / "source.po"


@pytest.fixture(scope="session")
def catalogue() -> Catalog:
    with PO.open("rb") as stream:
        return read_po(stream, locale="es")


@pytest.fixture(scope="session")
def spoken(catalogue: Catalog) -> Callable[[Problem, str], str]:
    """Message and hint of a problem in `en` or `es`."""

    def speak(problem: Problem, lang: str) -> str:
        args = {name: shown(value, lang) for name, value in problem.args.items()}
        texts = []
        for template in (problem.message, problem.hint):
            found = catalogue.get(template) if lang == "es" else None
            if lang == "es":
                assert found is not None, template
                assert found.string, template
                template = found.string
            texts.append(template.format_map(args))
        return " · ".join(texts)

    return speak
