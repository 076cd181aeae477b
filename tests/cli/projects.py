"""A project with one draft, and its settings."""

from pathlib import Path

DRAFT = "kind: journey\ntitle: Pay a fine\nowner: Desk\nsteps: [{customer: Pays}]\n"


def settle(home: Path, text: str) -> None:
    (home / "cxkit.toml").write_text(text, encoding="utf-8")
