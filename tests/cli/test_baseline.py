"""A baseline: what is known does not count, what is new does, and nobody has to edit the file by hand."""

import json
import os
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from cxkit.api.ledger import BIGGEST, FORM
from tests.cli.conftest import Ran

Cxkit = Callable[..., Ran]
HEAD = "kind: journey\ntitle: Order a meal\nstarts: Hungry\nends: Fed\n"
TAKE = ("lint", "--update-baseline")
LOOK = ("lint", "--baseline", "cxkit-baseline.json", "--output-format", "json")


@pytest.fixture
def root(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "cxkit.toml").write_text('select = ["INT006", "STR003", "STR005", "SCH", "YML", "SUP", "REF"]\n')
    return tmp_path


def journey(home: Path, name: str, *actions: str, head: str = HEAD) -> Path:
    steps = "".join(f"  - {{id: s{len(each)}, customer: C, frontstage: {each}}}\n" for each in actions)
    path = home / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(f"{head}steps:\n{steps}", encoding="utf-8")
    return path


def look(cxkit: Cxkit, *more: str) -> tuple[int, list[str], dict[str, Any]]:
    """The exit code, the messages that are told, and the summary."""
    ran = cxkit(*LOOK, *more)
    found = json.loads(ran.out)
    return ran.code, [each["message"] for each in found["diagnostics"]], found["summary"]


def listed(path: Path) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = json.loads(path.read_text(encoding="utf-8"))["findings"]
    return found


def test_what_is_known_does_not_count_wherever_it_has_moved(cxkit: Cxkit, root: Path) -> None:
    path = journey(root, "a.yaml", "Greets", "Pays", head=HEAD.replace("ends: Fed\n", ""))
    ran = cxkit(*TAKE)
    assert (ran.code, ran.out) == (0, "")
    assert "cxkit-baseline.json: 3 findings in the baseline; 3 new, 0 gone" in ran.err
    assert "--baseline cxkit-baseline.json" in ran.err
    path.write_text("# moved\n\n" + path.read_text().replace("title: Order", "notes: more\ntitle: Order"))
    code, told, summary = look(cxkit)
    assert (code, told) == (0, [])
    assert (summary["known"], summary["fixed_since_baseline"], summary["warnings"]) == (3, 0, 0)
    assert "no findings (3 in the baseline)" in cxkit("lint", "--baseline", "cxkit-baseline.json").err


def test_of_findings_told_together_only_the_new_one_is_told(cxkit: Cxkit, root: Path) -> None:
    journey(root, "a.yaml", "Greets", "Asks", "Answers", "Meets", "Recommends")
    cxkit(*TAKE)
    assert len(listed(root / "cxkit-baseline.json")) == 5
    journey(root, "a.yaml", "Greets", "Asks", "Answers", "Meets", "Dances a waltz", "Recommends")
    ran = cxkit("lint", "--baseline", "cxkit-baseline.json", "--fail-on", "info", "--output-format", "concise")
    assert ran.out.startswith("a.yaml:10:28: info INT006 nobody is named for 'Dances a waltz'; ")
    assert ran.out.count("\n") == 1
    assert "1 info (5 in the baseline)" in ran.err
    assert ran.code == 1


def test_what_is_gone_is_progress_and_taken_out_when_asked(cxkit: Cxkit, root: Path) -> None:
    journey(root, "a.yaml", "Greets", "Meets", "Pays")
    cxkit(*TAKE)
    journey(root, "a.yaml", "Pays")
    code, told, summary = look(cxkit)
    assert (code, told, summary["fixed_since_baseline"]) == (0, [], 2)
    ran = cxkit("lint", "--baseline", "cxkit-baseline.json")
    assert "2 findings of the baseline are gone; --update-baseline takes them out" in ran.err
    assert "1 finding in the baseline; 0 new, 2 gone" in cxkit(*TAKE).err
    assert look(cxkit)[2]["fixed_since_baseline"] == 0
    journey(root, "a.yaml", "Greets", "Pays")
    assert look(cxkit)[1] == ["nobody is named for 'Greets'"]


def test_the_file_says_little_and_shows_in_git_what_changed(cxkit: Cxkit, root: Path) -> None:
    journey(root, "z/b.yaml", "Greets", "Pays")
    journey(root, "a.yaml", "Böse\u202e 😀")
    cxkit(*TAKE)
    text = (root / "cxkit-baseline.json").read_text(encoding="utf-8")
    lines = text.splitlines()
    assert lines[:3] == ["{", f'  "schema": "{FORM}",', '  "findings": [']
    assert lines[-2:] == ["  ]", "}"]
    assert (len(lines), text[-1]) == (3 + 3 + 2, "\n")
    assert lines[3:-2] == sorted(lines[3:-2], key=lambda line: line.rstrip(","))
    assert "\u202e" not in text
    assert "\\u202e" in text
    assert "Böse" in text
    assert str(root) not in text
    assert [list(each) for each in listed(root / "cxkit-baseline.json")] == [
        ["path", "code", "fingerprint", "count", "message"]
    ] * 3
    assert cxkit(*TAKE).code == 0
    assert (root / "cxkit-baseline.json").read_text(encoding="utf-8") == text


def test_equal_findings_are_counted(cxkit: Cxkit, root: Path) -> None:
    head = f"{HEAD}status: validated\n"
    steps = "steps:\n" + "  - {id: a, customer: C}\n" * 3
    (root / "a.yaml").write_text(head + steps)
    cxkit(*TAKE)
    strange = [{**each, "fingerprint": "0" * 12} for each in listed(root / "cxkit-baseline.json")]
    (root / "cxkit-baseline.json").write_text(json.dumps({"schema": FORM, "findings": strange}))
    assert look(cxkit)[2]["known"] == 0
    cxkit(*TAKE)
    entries = listed(root / "cxkit-baseline.json")
    assert sum(each["count"] for each in entries) == 2
    (root / "a.yaml").write_text(head + steps + "  - {id: a, customer: C}\n")
    code, told, summary = look(cxkit)
    assert (code, len(told), summary["known"]) == (1, 1, 2)


@pytest.mark.parametrize("where", ["moved/a.yaml", "renamed.yaml"])
def test_a_file_that_moves_keeps_what_is_known_of_it(cxkit: Cxkit, root: Path, where: str) -> None:
    path = journey(root, "a.yaml", "Greets", "Pays", head=f"{HEAD}id: meal\n")
    cxkit(*TAKE)
    (root / where).parent.mkdir(exist_ok=True)
    path.rename(root / where)
    code, told, summary = look(cxkit)
    assert (code, told, summary["known"], summary["fixed_since_baseline"]) == (0, [], 2, 0)
    assert "2 findings in the baseline; 0 new, 0 gone" in cxkit(*TAKE).err
    assert {each["path"] for each in listed(root / "cxkit-baseline.json")} == {where}


def test_files_without_ids_are_known_by_their_names(cxkit: Cxkit, root: Path) -> None:
    (root / "cxkit.toml").write_text('select = ["INT006"]\n')
    journey(root, "one/a.yaml", "Greets")
    journey(root, "two/a.yaml", "Pays")
    cxkit(*TAKE)
    journey(root, "two/a.yaml", "Greets")  # the same finding in a file of the same name
    assert look(cxkit)[1] == ["nobody is named for 'Greets'"]
    assert look(cxkit, "two/a.yaml")[1] == ["nobody is named for 'Greets'"]  # the other one stands where it stood
    shutil.rmtree(root / "two")
    (root / "one").rename(root / "three")
    assert look(cxkit)[1] == []
    (root / "three/a.yaml").rename(root / "three/b.yaml")
    assert look(cxkit)[1] == ["nobody is named for 'Greets'"]


def test_a_copy_is_new(cxkit: Cxkit, root: Path) -> None:
    (root / "cxkit.toml").write_text('select = ["INT006"]\n')
    path = journey(root, "a.yaml", "Greets", head=f"{HEAD}id: meal\n")
    cxkit(*TAKE)
    shutil.copy(path, root / "b.yaml")
    assert look(cxkit)[1] == ["nobody is named for 'Greets'"]


def test_what_was_not_looked_at_stays_and_files_that_are_gone_go(cxkit: Cxkit, root: Path) -> None:
    for name in ("a", "b", "c"):
        journey(root, f"{name}.yaml", "Greets", "Pays")
    cxkit(*TAKE)
    (root / "c.yaml").unlink()
    journey(root, "a.yaml", "Pays")
    code, told, summary = look(cxkit, "a.yaml")
    assert (code, told, summary["fixed_since_baseline"], summary["known"]) == (0, [], 1, 1)
    assert "3 findings in the baseline; 0 new, 3 gone" in cxkit(*TAKE, "a.yaml").err
    assert {each["path"] for each in listed(root / "cxkit-baseline.json")} == {"a.yaml", "b.yaml"}


@pytest.mark.parametrize(
    ("more", "setting"),
    [
        (("--select", "STR"), ""),
        (("--ignore", "INT"), ""),
        (("--profile", "workshop"), ""),
        ((), 'ignore = ["INT"]\n'),
        ((), '[severity]\nINT006 = "off"\n'),
        ((), '[[overrides]]\npaths = ["*.yaml"]\nignore = ["INT"]\n'),
    ],
)
def test_rules_that_were_not_asked_have_fixed_nothing(
    cxkit: Cxkit, root: Path, more: tuple[str, ...], setting: str
) -> None:
    (root / "cxkit.toml").write_text("")
    journey(root, "a.yaml", "Greets", "Pays", head=HEAD.replace("ends: Fed\n", ""))
    cxkit(*TAKE)
    before = {each["fingerprint"] for each in listed(root / "cxkit-baseline.json") if each["code"] == "INT006"}
    assert before
    (root / "cxkit.toml").write_text(setting)
    assert look(cxkit, *more)[2]["fixed_since_baseline"] == 0
    cxkit(*TAKE, *more)
    after = {each["fingerprint"] for each in listed(root / "cxkit-baseline.json") if each["code"] == "INT006"}
    assert after == before


def test_rules_that_wait_have_fixed_nothing(cxkit: Cxkit, root: Path) -> None:
    (root / "cxkit.toml").write_text("")
    journey(
        root,
        "a.yaml",
        "Greets",
        head=f"{HEAD}status: validated\nprocesses: {{p: {{owner: o, reviewed: 2020-01-01}}}}\n",
    )
    cxkit(*TAKE, "--today", "2026-11-21")
    assert "PRO006" in {each["code"] for each in listed(root / "cxkit-baseline.json")}
    assert look(cxkit)[2]["fixed_since_baseline"] == 0


def test_a_file_that_breaks_has_fixed_nothing(cxkit: Cxkit, root: Path) -> None:
    path = journey(root, "a.yaml", "Greets", "Pays")
    cxkit(*TAKE)
    text = path.read_text()
    for broken in (text.replace("ends:", "endz:"), text + "  - [\n"):
        path.write_text(broken)
        code, told, summary = look(cxkit)
        assert (code, summary["fixed_since_baseline"]) == (1, 0)
        assert told


def test_errors_of_the_reader_can_be_known_too(cxkit: Cxkit, root: Path) -> None:
    path = journey(root, "a.yaml", "Greets")
    path.write_text(path.read_text().replace("ends:", "endz:"))
    assert cxkit("lint").code == 1
    cxkit(*TAKE)
    assert look(cxkit)[:2] == (0, [])


def test_settings_are_mended_and_not_got_used_to(cxkit: Cxkit, root: Path) -> None:
    journey(root, "a.yaml", "Greets")
    (root / "cxkit.toml").write_text('langg = "es"\n')
    ran = cxkit(*TAKE, "--output-format", "concise")
    assert (ran.code, "CFG001" in ran.out) == (1, True)
    assert "CFG001" not in {each["code"] for each in listed(root / "cxkit-baseline.json")}
    assert look(cxkit)[0] == 1


def test_what_a_comment_hides_is_neither_new_nor_gone(cxkit: Cxkit, root: Path) -> None:
    path = journey(root, "a.yaml", "Greets", "Pays")
    cxkit(*TAKE)
    path.write_text(path.read_text().replace("Greets}", "Greets}  # cxkit: ignore[INT006] -- why"))
    code, told, summary = look(cxkit)
    assert (code, told, summary["known"], summary["suppressed"], summary["fixed_since_baseline"]) == (0, [], 1, 1, 0)


def test_settings_name_the_baseline(cxkit: Cxkit, root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with (root / "cxkit.toml").open("a") as stream:
        stream.write('baseline = "debt/known.json"\n')
    path = journey(root, "maps/a.yaml", "Greets", "Pays")
    ran = cxkit("lint")
    assert ran.code == 2
    assert "debt/known.json: there is no such baseline; `cxkit lint --update-baseline` makes one" in ran.err
    ran = cxkit(*TAKE)
    assert "debt/known.json: 2 findings in the baseline; 2 new, 0 gone" in ran.err
    assert "from now on" not in ran.err
    assert {each["path"] for each in listed(root / "debt/known.json")} == {"../maps/a.yaml"}
    monkeypatch.chdir(root / "maps")
    assert "(2 in the baseline)" in cxkit("lint", "a.yaml").err
    assert path.is_file()


def test_each_workspace_has_its_own(cxkit: Cxkit, root: Path) -> None:
    for name in ("one", "two"):
        journey(root, f"{name}/a.yaml", f"Greets{name}", "Pays")
        (root / name / "cxkit.toml").write_text('select = ["INT006"]\n')
    ran = cxkit(*TAKE, "one", "two")
    assert ran.err.count("2 findings in the baseline") == 2
    ran = cxkit("lint", "one", "two", "--baseline", "all.json", "--update-baseline")
    assert "all.json: 4 findings in the baseline" in ran.err
    journey(root, "two/a.yaml", "Greetsone", "Pays")
    ran = cxkit("lint", "one", "two", "--baseline", "all.json", "--output-format", "concise")
    assert [line.split(":")[0] for line in ran.out.splitlines()] == ["two/a.yaml"]


def test_the_baseline_is_no_reason_to_judge_anew(cxkit: Cxkit, root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("CXKIT_NO_CACHE")
    journey(root, "a.yaml", "Greets", "Pays")
    cxkit(*TAKE)
    monkeypatch.setattr("cxkit.api.judging._judged", None)  # nobody is asked any more
    assert look(cxkit)[2]["known"] == 2
    (root / "cxkit-baseline.json").write_text(json.dumps({"schema": FORM, "findings": []}))
    assert look(cxkit)[2]["infos"] == 1


ENTRY = {"path": "a.yaml", "code": "INT006", "fingerprint": "abc", "count": 1, "message": "m"}


@pytest.mark.parametrize(
    ("content", "line", "said"),
    [
        (b"", 1, "is not valid JSON"),
        (b'{\n"schema": "cxkit/baseline/1",\n<<<<<<< HEAD\n', 3, "is not valid JSON"),
        (b"[]", 1, "is no baseline"),
        (b'{"schema": "cxkit/baseline/2", "findings": []}', 1, "is no baseline"),
        (b'{"schema": "cxkit/baseline/1", "findings": {}}', 1, "is no baseline"),
        (b"\xff\xfe\n", 1, "is not UTF-8 text"),
        (b'{"a":\n"\xff"}', 2, "is not UTF-8 text"),
        (b"[" * 100_000, 1, "is no baseline"),
        (b'{"schema": ' + b"9" * 5000 + b"}", 1, "is no baseline"),
        *(
            (
                json.dumps({"schema": FORM, "findings": [ENTRY, {**ENTRY, key: value}]}, indent=0).encode(),
                11,
                "is no entry",
            )
            for key, value in (
                ("count", 0), ("count", -1), ("count", True), ("count", 1.5), ("count", 10**7), ("path", 7),
                ("code", None), ("fingerprint", []), ("message", {}),
            )
        ),
        (json.dumps({"findings": [7], "schema": FORM}).encode(), 1, "is no entry"),
    ],
)  # fmt: skip
@pytest.mark.parametrize("take", [False, True])
def test_a_file_that_is_no_baseline_is_neither_believed_nor_written_over(
    cxkit: Cxkit, root: Path, content: bytes, line: int, said: str, take: bool
) -> None:
    journey(root, "a.yaml", "Greets")
    path = root / "cxkit-baseline.json"
    path.write_bytes(content)
    ran = cxkit(*TAKE) if take else cxkit(*LOOK)
    assert (ran.code, ran.out) == (2, "")
    assert ran.err.startswith(f"cxkit: cxkit-baseline.json:{line}: ")
    assert said in ran.err
    assert path.read_bytes() == content
    ran = cxkit(*(TAKE if take else LOOK), "--lang", "es")
    assert said not in ran.err


def test_what_is_missing_or_no_file_is_said_with_the_way_out(cxkit: Cxkit, root: Path) -> None:
    journey(root, "a.yaml", "Greets")
    ran = cxkit("lint", "--baseline", "no/such.json")
    assert ran.code == 2
    command = "cxkit lint --baseline no/such.json --update-baseline"
    assert f"cxkit: no/such.json: there is no such baseline; `{command}` makes one" in ran.err
    assert cxkit("lint", "--baseline", "no/such.json", "--update-baseline").code == 0
    assert cxkit("lint", "--baseline", str(root)).code == 2
    with (root / "big.json").open("wb") as stream:
        stream.truncate(BIGGEST + 1)
    assert "longer than" in cxkit("lint", "--baseline", "big.json").err
    if hasattr(os, "mkfifo"):
        os.mkfifo(root / "pipe")
        assert cxkit("lint", "--baseline", "pipe").code == 2


def test_an_option_that_does_not_go_with_it_is_refused(cxkit: Cxkit, root: Path) -> None:
    journey(root, "a.yaml", "Greets")
    for option in (("--fix",), ("--diff",), ("--add-ignore", "why")):
        ran = cxkit(*TAKE, *option)
        assert ran.code == 2
        assert "--update-baseline goes alone" in ran.err
    assert not (root / "cxkit-baseline.json").exists()


def test_fixes_leave_alone_what_is_known(cxkit: Cxkit, root: Path) -> None:
    (root / "cxkit.toml").write_text("")
    path = root / "a.yaml"
    old = f"{HEAD}steps:\n  - {{customer: C, wait: 5 min.}}\n"
    path.write_text(old)
    cxkit(*TAKE)
    new = old + "  - {customer: D, wait: 7 min.}\n"
    path.write_text(new)
    cxkit("lint", "--fix", "--baseline", "cxkit-baseline.json")
    assert path.read_text() == new.replace("7 min.", "7m")
    cxkit("lint", "--fix")
    assert path.read_text() == new.replace("7 min.", "7m").replace("5 min.", "5m")


def test_standard_input_has_a_baseline_where_it_has_a_name(
    cxkit: Cxkit, root: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    import io

    path = journey(root, "a.yaml", "Greets", "Pays")
    cxkit(*TAKE)
    for name, known in (("a.yaml", 2), ("-", 0)):
        monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(path.read_bytes())))
        assert look(cxkit, "-", "--stdin-filename", name)[2]["known"] == known
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(path.read_bytes())))
    cxkit(*TAKE, "-")
    assert {each["path"] for each in listed(root / "cxkit-baseline.json")} == {"a.yaml"}
