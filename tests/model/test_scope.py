"""What a file can name: its own catalogues over those of the organization."""

from pathlib import Path

from cxkit.load import load
from cxkit.model.workspace import Scope

ORGANIZATION = (
    "kind: organization\ntitle: A\n"
    "channels: {chat: {title: The chat, live: false}, desk: {title: The desk, live: true}}\n"
)
JOURNEY = "kind: journey\ntitle: B\nchannels: {channels}\nsteps:\n  - {{customer: Comes in, channel: chat}}\n"


def scope(home: Path, channels: str) -> Scope:
    (home / "cxkit.toml").touch()
    (home / "cx.yaml").write_text(ORGANIZATION, encoding="utf-8")
    (home / "b.yaml").write_text(JOURNEY.format(channels=channels), encoding="utf-8")
    (one,), _ = load([str(home)], cwd=home)
    assert not one.diagnostics
    return Scope(one.workspace, "b.yaml")


def test_a_bare_id_hides_nothing_that_the_organization_says(tmp_path: Path) -> None:
    channels = scope(tmp_path, "[chat, web]").channels
    assert channels["chat"].title == "The chat"
    assert channels["chat"].live is False
    assert channels["web"].title is None


def test_what_the_file_says_of_an_entry_wins(tmp_path: Path) -> None:
    channels = scope(tmp_path, "{chat: {live: true}}").channels
    assert channels["chat"].live is True
    assert channels["desk"].title == "The desk"


def test_what_one_file_declares_is_not_lent_to_the_next(tmp_path: Path) -> None:
    """What the organization says is gathered once for all files, and nobody writes into it."""
    first = scope(tmp_path, "{web: {title: The site}, desk: {title: A table}}")
    assert list(first.channels) == ["chat", "desk", "web"]
    other = Scope(first.workspace, "other.yaml").channels
    assert list(other) == ["chat", "desk"]
    assert other["desk"].title == "The desk"


def test_the_nearest_organization_wins_for_each_file(tmp_path: Path) -> None:
    for name in ("north", "south"):
        (tmp_path / name).mkdir()
        (tmp_path / name / "cx.yaml").write_text(
            f"kind: organization\nid: {name}\ntitle: A\nchannels: {{desk: {{title: Desk of the {name}}}}}\n",
            encoding="utf-8",
        )
    workspace = scope(tmp_path, "{}").workspace
    titles = [Scope(workspace, f"{name}/b.yaml").channels["desk"].title for name in ("north", "south", "north")]
    assert titles == ["Desk of the north", "Desk of the south", "Desk of the north"]
