"""The formats that programs read, judged by schemas and readers of others, over texts that mean harm."""

import json
import re
from pathlib import Path
from typing import Any
from urllib.parse import unquote_to_bytes
from xml.etree import ElementTree

import junitparser
import pytest
from hypothesis import example, given, settings

from cxkit.diagnostic import Diagnostic, Fix, Severity
from cxkit.render.findings import FORMATS, Findings, spelling
from cxkit.render.findings.gitlab import gitlab
from cxkit.render.findings.junit import junit
from cxkit.render.findings.rdjson import rdjson
from cxkit.render.findings.sarif import sarif
from cxkit.source import Edit, Span
from tests.render.findings import judges
from tests.render.findings.hostile import everything, findings, harm, made, one, span

UNSPEAKABLE = re.compile("[\0-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")


def mended(text: str) -> str:
    return re.sub("[\ud800-\udfff]", "\ufffd", text)


def spoken(each: Diagnostic) -> str:
    return "; ".join(filter(None, (each.text(), each.advice())))


@settings(max_examples=60)
@given(findings())
@example(everything())
def test_schemas_accept_whatever_is_said(found: Findings) -> None:
    assert judges.faults(judges.written("gitlab"), gitlab(found)) == []
    assert judges.faults(judges.written("rdjson"), rdjson(found)) == []


@pytest.fixture(scope="module")
def schema_of_sarif() -> Any:
    return judges.sarif_schema()  # a test that hypothesis has begun is skipped with a page of text


@settings(max_examples=60)
@given(found=findings())
@example(found=everything())
def test_the_schema_of_sarif_accepts_whatever_is_said(schema_of_sarif: Any, found: Findings) -> None:
    assert judges.faults(schema_of_sarif, sarif(found)) == []


@settings(max_examples=60)
@given(findings())
@example(everything())
def test_every_document_is_one_that_utf8_can_carry(found: Findings) -> None:
    for name in ("gitlab", "junit", "markdown", "rdjson", "sarif", "github"):
        spelling(name)(found, "es").encode("utf-8")
    written = spelling("json")(found, "en").encode("utf-8", "backslashreplace")  # as a stream of ours does
    said = json.loads(written)["diagnostics"]
    assert [each["message"] for each in said] == [each.text() for each in found.diagnostics]


def test_the_validator_of_sarif_has_nothing_to_say(tmp_path: Path) -> None:
    path = tmp_path / "all.sarif"
    path.write_text(sarif(everything(), "es"), encoding="utf-8")
    assert judges.sarif_faults(path) == []
    broken = json.loads(path.read_text(encoding="utf-8"))
    broken["runs"][0]["results"][0]["ruleIndex"] = 99
    path.write_text(json.dumps(broken), encoding="utf-8")
    assert judges.sarif_faults(path) != []


@settings(max_examples=60)
@given(findings())
@example(everything())
def test_sarif_gives_back_texts_and_paths(found: Findings) -> None:
    run = json.loads(sarif(found))["runs"][0]
    plain = run["results"][: len(found.diagnostics)]
    assert [result["ruleId"] for result in plain] == [each.code for each in found.diagnostics]
    for result, each in zip(plain, found.diagnostics, strict=True):
        said = result["message"]["text"].replace("\\](", "](")
        assert re.sub(r"\{\{(\d+)\}\}", r"{\1}", said) == re.sub(r"\{\{(\d+)\}\}", r"{\1}", mended(spoken(each)))
        assert not re.search(r"(?<!\{)\{\d+\}(?!\})", result["message"]["text"])
        uri = result["locations"][0]["physicalLocation"]["artifactLocation"]["uri"]
        assert unquote_to_bytes(uri) == each.path.encode("utf-8", "surrogateescape")
        assert re.fullmatch(r"[A-Za-z0-9._~/%-]*", uri)
        assert run["tool"]["driver"]["rules"][result["ruleIndex"]]["id"] == each.code
        assert len(result.get("relatedLocations", ())) == len(each.related) + len(each.parts)
        assert result["partialFingerprints"] == {"cxkit/v1": each.fingerprint}


def test_a_message_of_sarif_is_no_link_and_has_no_gaps_to_fill() -> None:
    found = made([one("[x](https://evil.example) {0}")], {"a.yaml": "x\n"})
    (result,) = json.loads(sarif(found))["runs"][0]["results"]
    assert result["message"]["text"] == "nobody owns '[x\\](https://evil.example) {{0}}'"


def test_sarif_says_what_is_hidden_and_what_was_known() -> None:
    first, second, third = (one(name, severity=severity) for name, severity in zip("abc", Severity, strict=True))
    found = made([first], {"a.yaml": "x\n"}, hidden=[(second, "by design"), (second, "")], known=[third])
    run = json.loads(sarif(found))["runs"][0]
    shown = [(result["level"], result.get("baselineState"), result.get("suppressions")) for result in run["results"]]
    assert shown == [
        ("note", "new", None),
        ("warning", "new", [{"kind": "inSource", "justification": "by design"}]),
        ("warning", "new", [{"kind": "inSource"}]),
        ("error", "unchanged", [{"kind": "external", "justification": "It is in the baseline."}]),
    ]
    (plain,) = json.loads(sarif(made([first], {})))["runs"][0]["results"]
    assert "baselineState" not in plain
    assert [rule["id"] for rule in run["tool"]["driver"]["rules"]] == ["STR005"]


def test_a_rule_of_sarif_is_its_page_in_the_language_of_the_run() -> None:
    found = made([one("x")], {"a.yaml": "x\n"})
    english, spanish = (json.loads(sarif(found, lang))["runs"][0] for lang in ("en", "es"))
    (rule,) = english["tool"]["driver"]["rules"]
    assert rule["help"]["markdown"].startswith("# STR005 journey-without-ends\n")
    assert (rule["name"], rule["properties"]["tags"]) == ("journey-without-ends", ["structure"])
    assert rule["shortDescription"]["text"].endswith(".")
    assert rule["fullDescription"]["text"] != rule["shortDescription"]["text"]
    assert "## Mal" in spanish["tool"]["driver"]["rules"][0]["help"]["markdown"]
    assert (english["language"], spanish["language"]) == ("en", "es")


def test_sarif_tells_what_could_not_be_read_or_judged() -> None:
    run = json.loads(sarif(everything()))["runs"][0]["invocations"][0]
    assert run["executionSuccessful"] is False
    assert {each["level"] for each in run["toolExecutionNotifications"]} == {"error"}
    calm = made([], {"a.yaml": ""}, not_checked=[("STR008", "no date, {n} times", 2)])
    run = json.loads(sarif(calm))["runs"][0]["invocations"][0]
    assert run["executionSuccessful"] is True
    assert run["toolExecutionNotifications"] == [
        {"level": "note", "message": {"text": "no date, 2 times"}, "associatedRule": {"id": "STR008"}}
    ]


def applied_utf16(text: str, replacements: list[dict[str, Any]]) -> str:
    """What an editor that counts UTF-16 makes of a fix."""
    lines = re.split(r"(?<=\n)|(?<=\r)(?!\n)", text)
    starts = [len("".join(lines[:number]).encode("utf-16-le", "surrogatepass")) for number in range(len(lines) + 1)]
    data = text.encode("utf-16-le", "surrogatepass")
    for each in reversed(replacements):
        region = each["deletedRegion"]
        start = starts[region["startLine"] - 1] + 2 * (region["startColumn"] - 1)
        end = starts[region["endLine"] - 1] + 2 * (region["endColumn"] - 1)
        new = each.get("insertedContent", {"text": ""})["text"]
        data = data[:start] + new.encode("utf-16-le") + data[end:]
    return data.decode("utf-16-le", "surrogatepass")


def applied_utf8(text: str, suggestion: dict[str, Any]) -> str:
    """What reviewdog, which counts bytes, makes of a suggestion."""
    lines = re.split(r"(?<=\n)|(?<=\r)(?!\n)", text)
    starts = [len("".join(lines[:number]).encode()) for number in range(len(lines) + 1)]
    start, end = (
        starts[place["line"] - 1] + place["column"] - 1
        for place in (suggestion["range"]["start"], suggestion["range"]["end"])
    )
    data = text.encode()
    return (data[:start] + suggestion["text"].encode() + data[end:]).decode()


@settings(max_examples=100)
@given(findings())
@example(everything())
def test_a_fix_is_the_same_in_the_units_of_others(found: Findings) -> None:
    results = json.loads(sarif(found))["runs"][0]["results"]
    entries = json.loads(rdjson(found))["diagnostics"]
    for each, result, entry in zip(found.diagnostics, results, entries, strict=False):
        if each.fix is None:
            assert "fixes" not in result
            assert "suggestions" not in entry
            continue
        text = found.documents[each.path].text
        wanted = text
        for edit in reversed(each.fix.edits):
            wanted = wanted[: edit.start] + mended(edit.text) + wanted[edit.end :]
        (change,) = result["fixes"][0]["artifactChanges"]
        assert applied_utf16(text, change["replacements"]) == wanted
        (suggestion,) = entry["suggestions"]
        assert applied_utf8(text, suggestion) == wanted


def test_places_count_units_and_bytes() -> None:
    text = "ñ🍽: x\n"
    found = made([one("x", span=span(text, 2, 5))], {"a.yaml": text})
    region = json.loads(sarif(found))["runs"][0]["results"][0]["locations"][0]["physicalLocation"]["region"]
    assert (region["startColumn"], region["endColumn"], region["snippet"]["text"]) == (4, 7, ": x")
    place = json.loads(rdjson(found))["diagnostics"][0]["location"]["range"]
    assert (place["start"]["column"], place["end"]["column"]) == (7, 10)


def test_a_suggestion_of_many_lines_is_left_to_the_fix() -> None:
    text = "x\n" * 50
    long, short = (one("x", fix=Fix(True, (Edit(0, 1, "y"), Edit(end, end + 1, "y")))) for end in (98, 60))
    entries = json.loads(rdjson(made([long, short], {"a.yaml": text})))["diagnostics"]
    assert ["suggestions" in entry for entry in entries] == [False, True]


def test_a_file_that_is_gone_has_places_and_no_fixes() -> None:
    found = made([one("x", fix=Fix(True, (Edit(0, 1, "y"),)))], {"a.yaml": ""})
    (result,) = json.loads(sarif(found))["runs"][0]["results"]
    assert "fixes" not in result
    assert result["locations"][0]["physicalLocation"]["region"] == {
        "startLine": 1, "startColumn": 1, "endLine": 1, "endColumn": 2,
    }  # fmt: skip
    assert "suggestions" not in json.loads(rdjson(found))["diagnostics"][0]


def test_gitlab_shows_each_of_two_equal_findings() -> None:
    listed = json.loads(gitlab(made([one("x"), one("x"), one("y", "b.yaml", severity=Severity.INFO)], {})))
    assert len({each["fingerprint"] for each in listed}) == 3
    assert listed[0]["fingerprint"] == one("x").fingerprint
    assert [each["severity"] for each in listed] == ["major", "major", "info"]


@settings(max_examples=60)
@given(findings())
@example(everything())
def test_a_reader_of_junit_gets_every_case(found: Findings) -> None:
    suites = junitparser.JUnitXml.fromstring(junit(found).encode())
    failing = [each for each in found.diagnostics if each.severity >= Severity.WARNING]
    assert (suites.failures, suites.errors) == (len(failing), len(found.unreadable))
    cases = [case for suite in suites for case in suite]
    assert len(cases) == suites.tests
    said = sorted(str(result.message) for case in cases for result in case.result if case.classname in paths(found))
    assert said == sorted(UNSPEAKABLE.sub("\ufffd", spoken(each)) for each in found.diagnostics)
    assert len({(case.classname, case.name) for case in cases}) == len(cases)


@settings(max_examples=60)
@given(findings())
@example(everything())
def test_the_schema_of_jenkins_accepts_whatever_is_said(found: Findings) -> None:
    assert list(judges.junit_schema().iter_errors(junit(found).encode())) == []


def paths(found: Findings) -> set[str]:
    return {UNSPEAKABLE.sub("\ufffd", path) for path in found.documents}


def test_a_clean_file_passes_and_an_info_is_skipped() -> None:
    found = made([one("x", severity=Severity.INFO)], {"a.yaml": "", "b.yaml": ""})
    suites = [*junitparser.JUnitXml.fromstring(junit(found).encode())]
    assert [(suite.name, suite.tests, suite.failures, suite.skipped) for suite in suites] == [
        ("a.yaml", 1, 0, 1),
        ("b.yaml", 1, 0, 0),
    ]


def test_junit_fails_what_fails_the_run() -> None:
    listed = [one("x", severity=severity) for severity in Severity]
    for bar, wanted in ((Severity.INFO, 3), (Severity.WARNING, 2), (Severity.ERROR, 1)):
        found = made(listed, {"a.yaml": ""}, failing=lambda each, bar=bar: each.severity >= bar)
        root = ElementTree.fromstring(junit(found))
        assert root.get("failures") == str(wanted)
        assert len(root.findall(".//failure")) == wanted


@given(harm)
def test_xml_gives_back_every_character_that_it_can_say(text: str) -> None:
    root = ElementTree.fromstring(junit(made([one(text)], {"a.yaml": ""})))
    failure = root.find(".//failure")
    assert failure is not None
    wanted = UNSPEAKABLE.sub("\ufffd", f"nobody owns '{text}'")
    assert failure.get("message") == wanted
    assert (failure.text or "").endswith(wanted)


@pytest.mark.parametrize("name", FORMATS)
def test_no_finding_at_all_is_a_whole_document_too(name: str) -> None:
    text = spelling(name)(made([], {"a.yaml": ""}), "en")
    if name in ("gitlab", "json", "rdjson", "sarif"):
        json.loads(text)
    elif name == "junit":
        assert ElementTree.fromstring(text).get("tests") == "1"
    else:
        assert text in ("", "### cxkit: 1 file, no findings\n")


def test_a_gathered_finding_is_one_with_further_places() -> None:
    parts = tuple(one(name, span=Span(line, 1, line, 2, 0, 1)) for line, name in ((2, "a"), (3, "b")))
    found = made([one("both", parts=parts)], {"a.yaml": "x\ny\nz\n"})
    (result,) = json.loads(sarif(found))["runs"][0]["results"]
    places = [each["physicalLocation"]["region"]["startLine"] for each in result["relatedLocations"]]
    assert (places, result["relatedLocations"][0]["message"]["text"]) == ([2, 3], "nobody owns 'a'")
    (entry,) = json.loads(rdjson(found))["diagnostics"]
    assert [each["location"]["range"]["start"]["line"] for each in entry["relatedLocations"]] == [2, 3]
    assert len(json.loads(gitlab(found))) == 1
