"""A pull request on a workspace with old findings: every format shows the one new mistake, and nothing else fails."""

import json
import re
from collections.abc import Callable
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import pytest

from tests.cli.conftest import Ran

Cxkit = Callable[..., Ran]
FILES = 8
HEAD = "kind: journey\nid: visit-{n}\ntitle: Visit {n}\nstatus: validated\nstarts: At the door\nends: Goodbye\n"
STEPS = "".join(f"  - id: s{n}\n    customer: Asks {n}\n    frontstage: Answers {n}\n" for n in range(5))
OLD = FILES * 5
NEW = "nobody is named for 'Waves'"
FORMATS = {"json": "json", "github": "log", "gitlab": "gl.json", "sarif": "sarif", "junit": "xml"}


@pytest.fixture
def root(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("GITHUB_STEP_SUMMARY", raising=False)
    (tmp_path / ".git").mkdir()
    (tmp_path / "cxkit.toml").write_text('select = ["INT006"]\nbaseline = "known.json"\n')
    for n in range(FILES):
        (tmp_path / f"{n}.yaml").write_text(f"{HEAD.format(n=n)}steps:\n{STEPS}")
    return tmp_path


def reports(cxkit: Cxkit, root: Path) -> tuple[Ran, dict[str, str]]:
    outputs = [word for form, end in FORMATS.items() for word in ("--output-format", f"{form}:out/{form}.{end}")]
    ran = cxkit("lint", *outputs)
    return ran, {form: (root / f"out/{form}.{end}").read_text(encoding="utf-8") for form, end in FORMATS.items()}


def test_a_pull_request_shows_its_own_mistake_and_no_other(cxkit: Cxkit, root: Path) -> None:
    assert cxkit("lint", "--baseline", "none.json", "--update-baseline").code == 0
    assert f"{OLD} findings in the baseline; {OLD} new, 0 gone" in cxkit("lint", "--update-baseline").err
    base, _ = reports(cxkit, root)
    assert base.code == 0

    better = root / "1.yaml"
    better.write_text("\n\n" + better.read_text().replace("Answers 1", "{do: Answers 1, by: Host}"))
    worse = root / "2.yaml"
    step = "  - id: new\n    customer: Leaves\n    frontstage: Waves\n"
    worse.write_text(f"# moved down\n{worse.read_text()}{step}")

    ran, found = reports(cxkit, root)
    assert ran.code == 1
    assert f"{FILES} files: 1 warning ({OLD - 1} in the baseline)" in ran.err
    assert "1 finding of the baseline is gone" in ran.err
    told = json.loads(found["json"])
    (new,) = told["diagnostics"]
    assert (new["path"], new["line"], new["message"], new["severity"]) == ("2.yaml", 26, NEW, "warning")
    assert (told["summary"]["known"], told["summary"]["fixed_since_baseline"]) == (OLD - 1, 1)
    assert {fingerprint(form, text) for form, text in found.items()} == {new["fingerprint"], None}
    assert [line for line in found["github"].splitlines() if NEW in line] == found["github"].splitlines()
    assert found["github"].startswith("::warning file=2.yaml,line=26,")
    failed = ElementTree.fromstring(found["junit"])
    assert [each.get("message", "").partition(";")[0] for each in failed.iter("failure")] == [NEW]
    assert len([*failed.iter("testsuite")]) == FILES

    assert f"{OLD} findings in the baseline; 1 new, 1 gone" in cxkit("lint", "--update-baseline").err
    assert reports(cxkit, root)[0].code == 0


def fingerprint(form: str, text: str) -> str | None:
    """That of the one finding that a report shows as new; None for formats that have no place for it."""
    if form == "gitlab":
        (entry,) = json.loads(text)
        return str(entry["fingerprint"])
    if form == "sarif":
        results: list[dict[str, Any]] = json.loads(text)["runs"][0]["results"]
        (one,) = [each for each in results if each["baselineState"] == "new"]
        assert all(each["suppressions"][0]["kind"] == "external" for each in results if each is not one)
        assert len(results) == OLD
        return str(one["partialFingerprints"]["cxkit/v1"])
    return None if form != "json" else str(json.loads(text)["diagnostics"][0]["fingerprint"])


def test_the_change_of_the_baseline_is_small(cxkit: Cxkit, root: Path) -> None:
    cxkit("lint", "--update-baseline")
    before = (root / "known.json").read_text().splitlines()
    path = root / "3.yaml"
    path.write_text("# first\n" + re.sub("Answers 4", "{do: Answers 4, by: Host}", path.read_text()))
    cxkit("lint", "--update-baseline")
    after = (root / "known.json").read_text().splitlines()
    (gone,) = [line for line in before if line not in after]
    assert ('"3.yaml"' in gone, "'Answers 4'" in gone) == (True, True)
    assert [line for line in after if line not in before] == []
