"""Everything the reader says exists in both languages, with the same arguments."""

import inspect
import re
from string import Formatter

from babel.messages.catalog import Catalog

from cxkit.source import REFUSALS, TROUBLES
from cxkit.source import writing as module


def names(template: str) -> set[str]:
    return {name for _, name, _, _ in Formatter().parse(template) if name}


def test_every_template_is_translated_with_its_arguments(catalogue: Catalog) -> None:
    templates = {text for trouble in TROUBLES.values() for text in (trouble.message, trouble.hint)}
    templates |= {*REFUSALS.values(), *re.findall(r'N_\("([^"]+)"\)', inspect.getsource(module))}
    assert {message.id for message in catalogue if message.id} == templates
    for message in catalogue:
        if message.id:
            assert isinstance(message.string, str)
            assert not message.fuzzy
            assert names(message.string) == names(str(message.id))
            assert message.string != message.id


def test_codes_are_in_order_and_slugs_differ() -> None:
    assert list(TROUBLES) == [f"YML{number:03d}" for number in range(1, len(TROUBLES) + 1)]
    assert len({trouble.slug for trouble in TROUBLES.values()}) == len(TROUBLES)
    assert {trouble.severity for trouble in TROUBLES.values()} == {"error", "warning"}


def test_the_tone_of_the_messages() -> None:
    for trouble in TROUBLES.values():
        for text in (trouble.message, trouble.hint):
            assert text
            assert not text.endswith(".")
            assert not re.match(r"[A-Z][a-z]", text)
