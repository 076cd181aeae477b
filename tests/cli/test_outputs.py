"""`--output-format FORMAT[:FILE]`: several at once, each in its place, and nothing else where a program reads."""

import json
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import pytest

from cxkit import __version__
from cxkit.cli import completion
from cxkit.render.findings import FORMATS

Cxkit = Callable[..., Any]

DRAFT = "kind: journey\ntitle: Dinner\nsteps:\n  - customer: Enters\n"
SLIP = "kind: journey\ntitle: Dinner\nstarts: a\nends: b\nsteps:\n  - cliente: Enters\n"
SETTINGS = 'select = ["STR005", "SCH"]\n'
DATA = ("gitlab", "json", "junit", "markdown", "rdjson", "sarif")


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("GITHUB_STEP_SUMMARY", raising=False)
    (tmp_path / "cxkit.toml").write_text(SETTINGS, encoding="utf-8")
    (tmp_path / "dinner.yaml").write_text(DRAFT, encoding="utf-8")
    return tmp_path


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def test_several_formats_in_one_run(cxkit: Cxkit, home: Path) -> None:
    ran = cxkit(
        "lint", "--output-format", "concise", "--output-format=sarif:out/deep/a.sarif", "--output-format", "junit:j.xml"
    )
    assert (ran.code, ran.out.splitlines()[0].partition(": ")[0]) == (1, "dinner.yaml:1:1")
    assert ran.err.startswith("1 file: 1 warning")
    said = json.loads((home / "out/deep/a.sarif").read_text(encoding="utf-8"))
    assert (said["version"], said["runs"][0]["tool"]["driver"]["version"]) == ("2.1.0", __version__)
    assert ElementTree.parse(home / "j.xml").getroot().get("failures") == "1"
    assert names(home / "out/deep") == ["a.sarif"]


@pytest.mark.parametrize("form", FORMATS)
def test_a_file_holds_what_standard_output_would(form: str, cxkit: Cxkit, home: Path) -> None:
    (home / "a\udcff.yaml").write_text('kind: journey\ntitle: "x\\ud800🍽"\n', encoding="utf-8")
    printed = cxkit("lint", "--output-format", form)
    written = cxkit("lint", "--output-format", f"{form}:found")
    assert (printed.code, written.code, written.out) == (1, 1, "")
    assert (home / "found").read_bytes() == printed.out.encode()
    assert printed.out.count("dinner.yaml") >= 1


@pytest.mark.parametrize("form", DATA)
def test_a_program_gets_one_document_and_no_talk(form: str, cxkit: Cxkit, home: Path) -> None:
    ran = cxkit("lint", "--output-format", form, "--color", "always")
    assert ran.err == ""
    assert "\x1b" not in ran.out
    assert ran.out != ""


@pytest.mark.parametrize("form", ["full", "concise", "github"])
def test_a_log_has_a_last_line_for_people(form: str, cxkit: Cxkit, home: Path) -> None:
    ran = cxkit("lint", "--output-format", form)
    assert ran.out.count("STR005") == 1
    assert ran.err.startswith("1 file: 1 warning")


@pytest.mark.parametrize(
    ("wishes", "words"),
    [
        (["sarfi"], ["'sarfi'", "'sarif'", "concise", "rdjson"]),
        ([r"C:\found.json"], ["'C'", "full"]),
        (["sarif:"], ["'sarif:'"]),
        (["json", "sarif"], ["standard output"]),
        (["json:-", "full"], ["standard output"]),
        (["json:x", "sarif:./x"], ["same file"]),
        ([""], ["''"]),
    ],
)
def test_what_cannot_be_meant_is_said_before_anything_is_written(
    wishes: list[str], words: list[str], cxkit: Cxkit, home: Path
) -> None:
    arguments = [word for wish in wishes for word in ("--output-format", wish)]
    for more in ([], ["--fix"]):
        ran = cxkit("lint", *arguments, *more)
        assert (ran.code, ran.out, ran.err.count("\n")) == (2, "", 1)
        assert all(word in ran.err for word in words), ran.err
        assert names(home) == ["cxkit.toml", "dinner.yaml"]


def test_a_shell_completes_the_formats() -> None:
    assert completion.formats("s") == ["sarif"]
    assert completion.formats("") == list(FORMATS)


def test_quiet_says_nothing_on_success_and_findings_all_the_same(cxkit: Cxkit, home: Path) -> None:
    assert cxkit("lint", "-q").err.startswith("1 file: 1 warning")
    quiet = cxkit("lint", "-q", "--ignore", "STR005", "--output-format", "full", "--output-format", "junit:j.xml")
    assert (quiet.code, quiet.out, quiet.err, (home / "j.xml").exists()) == (0, "", "", True)


def test_a_path_may_have_colons(cxkit: Cxkit, home: Path) -> None:
    cxkit("lint", "--output-format", r"json:C:\found.json", "--output-format", "gitlab:a:b")
    assert {r"C:\found.json", "a:b"} <= set(names(home))
    assert json.loads(cxkit("lint", "--output-format", "json:-").out)["schema"] == "cxkit/lint/1"


def test_a_file_that_cannot_be_written_is_said_and_the_others_are(cxkit: Cxkit, home: Path) -> None:
    (home / "folder").mkdir()
    ran = cxkit("lint", "--output-format", "sarif:folder", "--output-format", "junit:j.xml")
    assert (ran.code, ran.out) == (2, "")
    assert ran.err.startswith("cxkit: folder: cannot be written: ")
    assert (home / "j.xml").exists()


@pytest.mark.parametrize("fix", [[], ["--fix"]])
def test_findings_do_not_take_the_place_of_what_is_checked(fix: list[str], cxkit: Cxkit, home: Path) -> None:
    ran = cxkit("lint", "--output-format", "sarif:./dinner.yaml", *fix)
    assert ran.code == 2
    assert ran.err.startswith("cxkit: ./dinner.yaml: this file is checked itself")
    assert (home / "dinner.yaml").read_text(encoding="utf-8") == DRAFT


def test_hosts_get_paths_from_the_root_of_the_checkout(cxkit: Cxkit, home: Path) -> None:
    (home / ".git").mkdir()
    (home / "service").mkdir()
    (home / "service/cxkit.toml").write_text(SETTINGS, encoding="utf-8")
    (home / "service/cena 100%.yaml").write_text(DRAFT, encoding="utf-8")
    (home / "dinner.yaml").unlink()
    said = {form: cxkit("lint", "service", "--output-format", form).out for form in FORMATS}
    assert json.loads(said["json"])["diagnostics"][0]["path"] == "cena 100%.yaml"
    assert json.loads(said["gitlab"])[0]["location"]["path"] == "service/cena 100%.yaml"
    assert json.loads(said["rdjson"])["diagnostics"][0]["location"]["path"] == "service/cena 100%.yaml"
    assert said["github"].startswith("::warning file=service/cena 100%25.yaml,line=1,")
    assert '"uri": "service/cena%20100%25.yaml"' in said["sarif"]
    assert '<testsuite name="service/cena 100%.yaml"' in said["junit"]
    assert "**service/cena 100%.yaml**" in said["markdown"]


def test_a_file_of_a_workflow_command_begins_no_line(cxkit: Cxkit, home: Path) -> None:
    (home / "::error::x.yaml").write_text(DRAFT, encoding="utf-8")
    for form in ("full", "concise"):
        ran = cxkit("lint", "--output-format", form, "./::error::x.yaml")
        assert "./::error::x.yaml:1:1: warning" in ran.out
        assert not [line for line in (ran.out + ran.err).splitlines() if line.lstrip().startswith("::")]


@pytest.mark.parametrize("where", ["github", "github:notes"])
def test_the_summary_of_a_job_gets_a_table(
    where: str, cxkit: Cxkit, home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    place = home / "summary.md"
    place.write_text("# before\n", encoding="utf-8")
    monkeypatch.setenv("GITHUB_STEP_SUMMARY", str(place))
    assert cxkit("lint", "--output-format", where).code == 1
    assert place.read_text(encoding="utf-8").startswith("# before\n### cxkit: 1 file: 1 warning")
    kept = place.read_bytes()
    cxkit("lint", "--output-format", "concise")
    assert place.read_bytes() == kept


def test_the_summary_of_a_job_is_never_too_long_for_its_host(
    cxkit: Cxkit, home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("GITHUB_STEP_SUMMARY", str(home / "summary.md"))
    (home / "summary.md").write_bytes(b"x" * (1024 * 1024 - 600))
    for number in range(30):
        (home / f"{number}.yaml").write_text(DRAFT, encoding="utf-8")
    assert cxkit("lint", "--output-format", "github").code == 1
    text = (home / "summary.md").read_bytes()
    assert len(text) <= 1024 * 1024
    assert text.endswith(b"more findings are not shown.\n")
    monkeypatch.setenv("GITHUB_STEP_SUMMARY", str(home))
    ran = cxkit("lint", "--output-format", "github")
    assert (ran.code, "GITHUB_STEP_SUMMARY" in ran.err) == (2, True)


def test_statistics_count_instead_of_showing(cxkit: Cxkit, home: Path) -> None:
    ran = cxkit("lint", "--statistics")
    assert (ran.code, ran.out) == (1, "1  STR005  journey-without-ends\n")
    assert ran.err.startswith("1 file: 1 warning")
    said = json.loads(cxkit("lint", "--statistics", "--output-format", "json").out)
    assert [(each["code"], each["count"]) for each in said["statistics"]] == [("STR005", 1)]
    beside = cxkit("lint", "--statistics", "--output-format", "sarif:o.sarif")
    assert beside.out == ran.out
    assert "STR005" in (home / "o.sarif").read_text(encoding="utf-8")
    refused = cxkit("lint", "--statistics", "--output-format", "sarif")
    assert (refused.code, refused.out) == (2, "")


def test_exit_zero_is_about_findings_only(cxkit: Cxkit, home: Path) -> None:
    assert cxkit("lint", "--exit-zero").code == 0
    assert cxkit("lint", "--exit-zero", "--fix").code == 0
    assert cxkit("lint", "--exit-zero", "nowhere.yaml").code == 2


def test_colours_come_where_they_are_wanted(cxkit: Cxkit, home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert "\x1b[" in cxkit("lint", "--color", "always").out
    (home / "slip.yaml").write_text(SLIP, encoding="utf-8")
    assert "\x1b[" in cxkit("lint", "--color", "always", "--diff").out
    assert "\x1b[" in cxkit("lint", "--color", "always").err
    assert "\x1b[" not in cxkit("lint", "--color", "always", "--output-format", "full:found").out
    assert b"\x1b[" not in (home / "found").read_bytes()


def test_fix_and_diff_know_the_formats(cxkit: Cxkit, home: Path) -> None:
    (home / "dinner.yaml").write_text(SLIP, encoding="utf-8")
    ran = cxkit("lint", "--diff", "--output-format", "sarif:left.sarif")
    assert ran.out.startswith("--- dinner.yaml\n")
    assert json.loads((home / "left.sarif").read_text(encoding="utf-8"))["runs"][0]["results"] == []
    refused = cxkit("lint", "--diff", "--output-format", "sarif")
    assert (refused.code, refused.out, "--diff" in refused.err) == (2, "", True)
    refused = cxkit("lint", "--diff", "--statistics")
    assert (refused.code, refused.out) == (2, "")
    assert (home / "dinner.yaml").read_text(encoding="utf-8") == SLIP
    ran = cxkit("lint", "--fix", "--output-format", "sarif")
    assert (ran.code, ran.err) == (0, "")
    assert json.loads(ran.out)["runs"][0]["results"] == []
    assert "customer: Enters" in (home / "dinner.yaml").read_text(encoding="utf-8")


@pytest.mark.parametrize("form", ["full", "json"])
def test_a_difference_has_the_output_to_itself(form: str, cxkit: Cxkit, home: Path) -> None:
    (home / "slip.yaml").write_text(SLIP.replace("starts: a\n", ""), encoding="utf-8")
    ran = cxkit("lint", "--diff", "--output-format", form)
    assert ran.code == 1
    if form == "json":
        assert "+  - customer: Enters" in json.loads(ran.out)["difference"]
    else:
        assert (ran.out[:4], "STR005" in ran.out) == ("--- ", False)


def test_formats_are_refused_in_the_language_of_the_run(cxkit: Cxkit, home: Path) -> None:
    assert cxkit("lint", "--output-format", "sarfi", "--lang", "es").err.startswith(
        "cxkit: no existe el formato «sarfi»"
    )


def test_a_link_among_the_results_is_replaced_and_not_followed(cxkit: Cxkit, home: Path) -> None:
    (home / "out.sarif").symlink_to(home / "dinner.yaml.bak")
    (home / "dinner.yaml.bak").write_text("kept", encoding="utf-8")
    cxkit("lint", "--output-format", "sarif:out.sarif")
    assert (home / "dinner.yaml.bak").read_text(encoding="utf-8") == "kept"
    assert not (home / "out.sarif").is_symlink()


def test_a_stream_may_be_named(home: Path) -> None:
    command = [sys.executable, "-m", "cxkit", "lint", "--no-cache", "--output-format", "sarif:/dev/stdout"]
    ran = subprocess.run(command, cwd=home, capture_output=True, check=False)
    assert json.loads(ran.stdout)["version"] == "2.1.0"
