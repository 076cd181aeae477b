"""`lint --add-ignore`: a comment with a reason beside each finding, where it can stand, written once."""

import io
import json
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.cli.conftest import Ran

Cxkit = Callable[..., Ran]
HEAD = "kind: journey\ntitle: Order a meal\nstarts: Hungry\nends: Fed\nstatus: validated\n"
BEFORE = f"""{HEAD}steps:
  - customer: Comes in
    frontstage: Greets
  - customer: Orders   # by word
    frontstage: Writes it down  # on paper
    backstage: |
      Cooks
      what was ordered
  - customer: Waits
    support: [{{do: Prints}},
      {{do: Counts}},
      {{do: Books}}]
  - customer: A sentence that is so long that there is no room for another word behind it, let alone a comment
    frontstage: Says the same sentence as long as it is, which is so long that nothing fits behind it any more
  - {{customer: Pays, frontstage: Charges}}  # cxkit: ignore[TIM001] -- known
  # cxkit: ignore[TIM] -- another one
  - customer: Leaves
    frontstage: "Says
      goodbye"
"""
AFTER = f"""{HEAD}steps:
  - customer: Comes in
    frontstage: Greets  # cxkit: ignore[INT006] -- no names yet
  - customer: Orders   # by word
    frontstage: Writes it down  # on paper  # cxkit: ignore[INT006] -- no names yet
    # cxkit: ignore[INT006] -- no names yet
    backstage: |
      Cooks
      what was ordered
  - customer: Waits
    # cxkit: ignore[INT006] -- no names yet
    support: [{{do: Prints}},
      {{do: Counts}},
      {{do: Books}}]  # cxkit: ignore[INT006] -- no names yet
  - customer: A sentence that is so long that there is no room for another word behind it, let alone a comment
    # cxkit: ignore[INT006] -- no names yet
    frontstage: Says the same sentence as long as it is, which is so long that nothing fits behind it any more
  - {{customer: Pays, frontstage: Charges}}  # cxkit: ignore[TIM001, INT006] -- known
  # cxkit: ignore[TIM] -- another one
  - customer: Leaves
    # cxkit: ignore[INT006] -- no names yet
    frontstage: "Says
      goodbye"
"""
REASON = ("--add-ignore", "no names yet")


@pytest.fixture
def root(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "cxkit.toml").write_text('select = ["INT006"]\n')
    return tmp_path


def put(home: Path, text: str, name: str = "a.yaml") -> Path:
    path = home / name
    path.write_bytes(text.encode())
    return path


@pytest.mark.parametrize("newline", ["\n", "\r\n"])
def test_each_comment_stands_where_it_can(cxkit: Cxkit, root: Path, newline: str) -> None:
    path = put(root, BEFORE.replace("\n", newline))
    ran = cxkit("lint", *REASON)
    assert path.read_bytes().decode() == AFTER.replace("\n", newline)
    assert (ran.code, ran.out) == (0, "")
    assert ran.err.splitlines()[:2] == ["9 findings hidden in 1 file", "1 file, no findings (9 suppressed)"]
    ran = cxkit("lint", "--add-ignore", "once more")
    assert path.read_bytes().decode() == AFTER.replace("\n", newline)
    assert "hidden" not in ran.err


def test_what_is_told_together_is_hidden_for_the_file(cxkit: Cxkit, root: Path) -> None:
    (root / "cxkit.toml").write_text('select = ["INT006", "TIM006"]\n')
    text = "# my map\n" + HEAD.replace("validated", "draft") + "steps:\n"
    text += "".join(f"  - {{customer: C{n}, frontstage: Does {n}, wait: 3d}}\n" for n in range(3))
    path = put(root, text)
    cxkit("lint", *REASON, "--select", "INT006")
    hidden = text.replace("kind:", "# cxkit: ignore-file[INT006] -- no names yet\nkind:")
    assert path.read_text() == hidden
    assert cxkit("lint", "--add-ignore", "later").code == 0
    assert path.read_text() == hidden.replace("[INT006]", "[INT006, TIM006]")


def test_the_file_and_its_first_key_take_comments_at_once(cxkit: Cxkit, root: Path) -> None:
    (root / "cxkit.toml").write_text('select = ["INT006", "STR005"]\n')
    title = "An order that takes so many words to name it that nothing at all would fit behind its name on this line"
    text = f"title: {title}\nkind: journey\nsteps:\n"
    text += "".join(f"  - {{customer: C{n}, frontstage: Does {n}}}\n" for n in range(2))
    path = put(root, text)
    cxkit("lint", *REASON)
    assert path.read_text().splitlines()[:3] == [
        "# cxkit: ignore-file[INT006] -- no names yet",
        "# cxkit: ignore[STR005] -- no names yet",
        f"title: {title}",
    ]
    assert cxkit("lint").err == "1 file, no findings (3 suppressed)\n"


def test_errors_of_the_reader_stay(cxkit: Cxkit, root: Path) -> None:
    (root / "cxkit.toml").write_text("")
    broken = put(root, "kind: journey\ntitle: [\n", "broken.yaml")
    shape = put(root, f"{HEAD}endz: 1\nsteps:\n  - {{id: A B, customer: C}}\n")
    ran = cxkit("lint", *REASON, "--output-format", "concise")
    assert ran.code == 1
    assert broken.read_text() == "kind: journey\ntitle: [\n"
    assert "cxkit: ignore" not in shape.read_text()
    assert {line.split()[1] for line in ran.out.splitlines()} == {"error"}


def test_only_what_is_asked_for_and_not_known_is_hidden(cxkit: Cxkit, root: Path) -> None:
    path = put(root, BEFORE)
    cxkit("lint", *REASON, "--select", "STR003")
    assert path.read_text() == BEFORE
    cxkit("lint", "--update-baseline")
    new = BEFORE + "  - {customer: Returns, frontstage: Waves}\n"
    put(root, new)
    cxkit("lint", *REASON, "--baseline", "cxkit-baseline.json")
    assert path.read_text() == new.replace("Waves}", "Waves}  # cxkit: ignore[INT006] -- no names yet")


def test_the_difference_writes_nothing(cxkit: Cxkit, root: Path) -> None:
    path = put(root, BEFORE)
    ran = cxkit("lint", *REASON, "--diff")
    assert path.read_text() == BEFORE
    assert ran.code == 1
    added = [line[1:] for line in ran.out.splitlines() if line.startswith("+") and not line.startswith("+++")]
    assert [line for line in AFTER.splitlines() if line not in BEFORE.splitlines()] == added
    assert "9 findings would be hidden in 1 file" in ran.err
    shown = json.loads(cxkit("lint", *REASON, "--diff", "--output-format", "json").out)
    assert (len(shown["suppressed"]), shown["diagnostics"]) == (9, [])
    assert shown["difference"].startswith("--- a.yaml")


def test_standard_input_goes_to_standard_output(cxkit: Cxkit, root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(BEFORE.encode())))
    ran = cxkit("lint", "-", *REASON)
    assert (ran.code, ran.out) == (0, AFTER)


@pytest.mark.parametrize(
    "reason",
    [
        "",
        "  ",
        "two\nlines",
        "a\x1b[31m",
        "x\u2028y",
        "turn\u202eed",
        "hid\u200bden",
        "# cxkit: ignore[STR] -- b",
        "w" * 401,
    ],
)
def test_a_reason_is_one_line(cxkit: Cxkit, root: Path, reason: str) -> None:
    path = put(root, BEFORE)
    for lang in ("en", "es"):
        ran = cxkit("lint", "--add-ignore", reason, "--lang", lang)
        assert (ran.code, ran.out) == (2, "")
        assert "--add-ignore" in ran.err
        assert ran.err.count("\n") == 1
    assert path.read_text() == BEFORE


@pytest.mark.parametrize("reason", ["ümläut 😀", "a # b: [c]", "-- x", "until=2020-01-01", "w" * 400])
def test_a_reason_comes_back_as_it_was_given(cxkit: Cxkit, root: Path, reason: str) -> None:
    put(root, BEFORE)
    ran = cxkit("lint", "--add-ignore", reason, "--output-format", "json")
    assert {each["reason"] for each in json.loads(ran.out)["suppressed"]} == {reason, "known"}


def test_a_comment_that_has_a_day_or_no_reason_is_left_to_its_author(cxkit: Cxkit, root: Path) -> None:
    calls = ("ignore[TIM001] until=2020-01-01 -- x", "ignore[TIM001]")
    text = f"{HEAD}steps:\n" + "".join(f"  - {{customer: C, frontstage: F}} # cxkit: {call}\n" for call in calls)
    path = put(root, text)
    cxkit("lint", *REASON)
    expected = text
    for call in calls:
        expected = expected.replace(f"{call}\n", f"{call}  # cxkit: ignore[INT006] -- no names yet\n", 1)
    assert path.read_text() == expected
    assert cxkit("lint").code == 0


def test_a_file_that_cannot_be_written_is_said(cxkit: Cxkit, root: Path) -> None:
    path = put(root, BEFORE)
    path.chmod(0o444)
    ran = cxkit("lint", *REASON)
    assert (ran.code, path.read_text()) == (2, BEFORE)
    assert "a.yaml: cannot be written" in ran.err


def test_fixing_goes_first(cxkit: Cxkit, root: Path) -> None:
    put(root, BEFORE)
    for option in ("--fix", "--unsafe-fixes"):
        assert cxkit("lint", *REASON, option).code == 2


def test_what_is_found_in_a_comment_is_hidden_from_above(cxkit: Cxkit, root: Path) -> None:
    (root / "cxkit.toml").write_text('select = ["YML032"]\n')
    text = f"{HEAD}steps:\n  - customer: Table #4\n"
    path = put(root, text)
    cxkit("lint", *REASON)
    assert path.read_text() == text.replace("  - cust", "  # cxkit: ignore[YML032] -- no names yet\n  - cust")
    assert "(1 suppressed)" in cxkit("lint").err
