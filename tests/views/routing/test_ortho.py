"""Our arrows cross one another less than Graphviz's own orthogonal ones."""

import pytest

from cxkit.views.routing import route
from tests.views import geometry, torture

ortho = pytest.importorskip("tests.views.ortho", reason="pygraphviz is the peer")


def test_no_more_crossings_in_sum_than_splines_ortho():
    own = theirs = bends = their_bends = 0
    for sketch in torture.named().values():
        grid = sketch.grid()
        routes = route(grid, sketch.links).routes
        lines = [drawn.points for drawn in routes]
        own += geometry.crossings(lines, [drawn.net for drawn in routes])
        bends += geometry.bends(lines)
        peer = ortho.polylines(ortho.graph(grid, sketch.links), sketch.links)
        assert not geometry.slanted(peer), "the peer fell back to straight lines"
        theirs += geometry.crossings(peer, range(len(peer)))
        their_bends += geometry.bends(peer)
    assert own <= theirs
    # The price of fewer crossings is bends; it must stay one.
    assert bends <= 2 * their_bends
