"""Words stand by their arrow: nobody should have to look for what a way out is called."""

from cxkit.views.blueprint import blueprint
from cxkit.views.picture import Stroke, Words
from tests.views import journeys


def test_words_that_fit_between_two_boxes_hang_right_under_their_arrow() -> None:
    journey, scope = journeys.example("textbook/appliances/new-washing-machine.yaml")
    items = blueprint(journey, scope, lang="en").items
    (arrow,) = [
        item
        for item in items
        if isinstance(item, Stroke) and (item.source, item.target) == ("customer.window", "customer.delivered")
    ]
    (words,) = [item for item in items if isinstance(item, Words) and item.lines == ("there is · 88%",)]
    level = arrow.points[0].y
    assert level < words.y - words.size < level + 12
