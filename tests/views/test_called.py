"""One thing has one name in every picture: areas by their title, owners as the workspace calls them."""

from typing import Any

import pytest

from cxkit.api.drawing import draw, telling
from cxkit.views.picture import Words
from tests.views.plans import scope

ORGANIZATION: dict[str, Any] = {
    "kind": "organization",
    "id": "house",
    "areas": {"ops": {"title": "Operations of the branch"}, "mach": {"title": "Machines"}},
    "actors": {
        "clerk": {"title": "Clerk", "area": "ops"},
        "admin": {"title": "Administrator", "area": "mach"},
        "coach": {"title": "Coach", "area": "ops"},
    },
    "processes": {"welcome": {"title": "Welcome", "owner": "clerk"}},
}
JOURNEY: dict[str, Any] = {
    "kind": "journey",
    "id": "visit",
    "owner": "clerk",
    "enablers": [{"do": "Trains", "by": "coach", "type": "training", "enables": "welcome"}],
    "steps": [
        {
            "customer": "Asks",
            "frontstage": {"do": "Answers", "by": "clerk", "process": "welcome"},
            "backstage": {"do": "Looks it up", "by": "admin"},
        }
    ],
}
ROADMAP: dict[str, Any] = {
    "kind": "roadmap",
    "id": "plan",
    "journey": ["visit"],
    "initiatives": [
        {"id": "one", "title": "One", "areas": ["ops", "mach"], "owner": "clerk", "changes": ["welcome"]},
        {"id": "two", "title": "Two", "areas": ["mach"], "depends_on": ["one"]},
    ],
}


@pytest.mark.parametrize(
    ("view", "first", "part", "areas"),
    [
        ("areas", JOURNEY, "", True),
        ("ecosystem", ORGANIZATION, "", True),
        ("process", ORGANIZATION, "welcome", True),
        ("roadmap", ROADMAP, "", True),
        ("trace", ROADMAP, "", False),
    ],
    ids=lambda each: each if isinstance(each, str) else "",
)
def test_areas_and_owners_have_one_name(view: str, first: dict[str, Any], part: str, areas: bool) -> None:
    found = scope(first, *(each for each in (ORGANIZATION, JOURNEY, ROADMAP) if each is not first))
    content = found.workspace.members[0].content
    picture = draw(content, found, view, part=part)
    said = [" ".join(item.lines) for item in picture.items if isinstance(item, Words)]
    told = telling(content, found, view, part=part)
    cells = [cell for section in told.sections for table in section.tables for row in table.rows for cell in row]
    texts = [*said, *told.facts, *cells]
    assert any("Operations of the branch" in text for text in texts) == areas
    words = {word.strip(".,;:()") for text in texts for word in text.split()}
    assert not words & {"ops", "mach", "clerk", "admin", "coach"}
