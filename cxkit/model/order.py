"""The order in which people read the keys of each node."""

from functools import cache
from typing import Any, get_origin

from pydantic import BaseModel

from cxkit.model import vocabulary
from cxkit.model.reading import model_of
from cxkit.model.shared import File
from cxkit.source.ordering import Order

_HEAD = "kind id title lang"
_SAID = "status version owner sponsor reviewed validated tags notes links"

_READ: dict[str, str] = {
    "Journey": f"""{_HEAD} state {_SAID}
        persona segment variant_of parent part_of service value_stream leads_to scenario starts ends purpose promise
        emotion_scale basis sources channels phases actors policies processes metrics enablers steps""",
    "Step": """id title phase basis channel touchpoint when service value_stream
        evidence customer frontstage backstage support wait
        thoughts feeling emotion emotion_org target_emotion moment_of_truth fail pains gains opportunities quotes
        sla xla metrics decision next notes links""",
    "Action": """id do by process policy judgement channel time max with if parallel makes async needs feeds after
        carries may up_to staff_emotion cost metrics basis notes links""",
    "Blueprint": f"""{_HEAD} journey {_SAID}
        basis sources actors policies processes metrics enablers steps""",
    "Persona": f"""{_HEAD} segment share {_SAID}
        basis sources based_on scenario goals jobs empathy pains gains channels value_map quote""",
    "Organization": f"""{_HEAD} {_SAID}
        purpose philosophy areas segments value_proposition channels actors services value_streams processes policies
        basis sources metrics team maturity""",
    "Portfolio": f"""{_HEAD} {_SAID}
        basis sources aspiration value_proposition criteria journeys chosen reason decided""",
    "Survey": f"""{_HEAD} {_SAID}
        basis sources journey period population sample group_by respondents questions data results""",
    "Roadmap": f"{_HEAD} {_SAID} basis sources journey initiatives",
    "House": f"{_HEAD} {_SAID} basis sources rules",
    "Process": """title practice svc owner result standard policy intended looks_good looks_bad metrics reviewed
        transversal agreement notes links""",
    "Aspiration": "components brand standards notes links",
    "Candidate": "title file phase segment parent scores notes links",
    "Initiative": """id title type addresses changes lanes owner areas reach impact confidence effort quick_win start
        end depends_on metric baseline target benefit status triggered_by notes links""",
    "Result": """value mean sd median n promoters passives detractors counts expected aspiration frontline management
        period date source notes links""",
}
"""Keys in the order in which they are read; of the other nodes that of the model."""
_LAST = ("notes", "links")


def read_order(node: type[BaseModel]) -> tuple[str, ...]:
    """The keys of a node in the order in which they are read."""
    if node.__name__ in _READ:
        return tuple(_READ[node.__name__].split())
    return tuple(sorted(vocabulary.keys(node), key=_LAST.__contains__))


def order(kind: str) -> Order:
    """The order of all keys in a file of this kind. Raises KeyError for a word that is no kind."""
    return _order(model_of(kind))


@cache
def _order(model: type[File]) -> Order:
    orders = {
        node: Order({key: place for place, key in enumerate(read_order(node))}) for node in vocabulary.nodes(model)
    }
    for node, made in orders.items():
        for key, kind in vocabulary.keys(node).items():
            if found := _held(kind, orders):
                made.below[key] = found
    return orders[model]


def _held(kind: Any, orders: dict[type[BaseModel], Order]) -> Order | None:
    """The order in the value of a key: short forms have the same one; entries of a catalogue stay as they are."""
    below = orders.get(vocabulary.held(kind))
    if below is None or get_origin(vocabulary.bare(kind)) is not dict:
        return below
    catalogue = Order()
    catalogue.each = below
    return catalogue
