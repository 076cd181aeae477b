"""Write `docs/rules/` anew from the pages; `make rules` runs it."""

from pathlib import Path

from cxkit.lint.catalogue import documents

HOME = Path(__file__).resolve().parents[2] / "docs/rules"


def main() -> None:
    wanted = dict(documents())
    for path in HOME.rglob("*.md"):
        if path.relative_to(HOME).as_posix() not in wanted:
            path.unlink()
    for name, text in wanted.items():
        (HOME / name).parent.mkdir(parents=True, exist_ok=True)
        (HOME / name).write_text(text, encoding="utf-8", newline="\n")


if __name__ == "__main__":
    main()
