"""What a newcomer gets wrong in the first hour: each slip at its place, with a hint, in both languages."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

HEAD = "kind: journey\ntitle: Dinner\nstarts: Is hungry\nends: Leaves\n"

SLIPS = {
    "unknown key": (HEAD + "steps:\n  - custommer: Enters\n", "SCH001", (6, 5), "customer", "customer"),
    "wrong reference": (
        HEAD + "actors:\n  garzon: {title: Garzón}\nsteps:\n"
        "  - customer: Enters\n    evidence: Door\n    frontstage: {do: Greets, by: garson}\n",
        "REF001",
        (10, 34),
        "garzon",
        "garzon",
    ),
    "duplicate key": (
        HEAD + "steps:\n  - customer: Enters\n    customer: Leaves\n",
        "YML",
        (7, 5),
        "6",
        "6",
    ),
    "a time that is a clock": (
        HEAD + "steps:\n  - customer: Enters\n    wait: {time: 1:30, why: Full house}\n",
        "TIM001",
        (7, 18),
        "1m30s",
        "1m30s",
    ),
    "a comma in braces": (
        HEAD + "steps:\n  - customer: Enters\n    frontstage: {do: Explains, repeats and notes}\n",
        "YML",
        (7, 32),
        '"Explains, repeats and notes"',
        '"Explains, repeats and notes"',
    ),
    "a tab": (HEAD + "steps:\n  - customer: Enters\n\temotion: 1\n", "YML", (7, 1), "spaces", "espacios"),
    "no kind": ("title: Dinner\nsteps:\n  - customer: Enters\n", "KND001", (1, 1), "kind: journey", "kind: journey"),
    "a kind that is none": (HEAD.replace("journey", "jorney") + "steps: []\n", "KND001", (1, 7), "journey", "journey"),
    "a word out of a list": (HEAD + "state: actual\nsteps:\n  - customer: A\n", "SCH004", (5, 8), "current", "current"),
    "a Spanish key": (HEAD + "pasos:\n  - cliente: Entra\n", "SCH001", (5, 1), "steps", "steps"),
}


def found(cxkit: Callable[..., Any], path: Path, lang: str) -> tuple[int, list[dict[str, Any]]]:
    ran = cxkit("lint", str(path), "--output-format", "json", "--lang", lang)
    assert "Traceback" not in ran.err
    return ran.code, json.loads(ran.out)["diagnostics"]


@pytest.mark.parametrize("slip", SLIPS)
def test_a_slip_is_found_at_its_place_with_a_hint(slip: str, cxkit: Callable[..., Any], tmp_path: Path) -> None:
    text, code, place, english, spanish = SLIPS[slip]
    path = tmp_path / "map.yaml"
    path.write_text(text, encoding="utf-8")
    for lang, word in (("en", english), ("es", spanish)):
        exit_code, diagnostics = found(cxkit, path, lang)
        here = [each for each in diagnostics if (each["line"], each["column"]) == place]
        said = [each for each in here if each["code"].startswith(code)]
        assert exit_code == 1
        assert said, (place, [(each["code"], each["line"], each["column"], each["message"]) for each in diagnostics])
        assert word in said[0]["message"] + said[0]["hint"], said[0]
    assert path.read_text(encoding="utf-8") == text


def test_a_slip_is_drawn_with_a_caret_under_it(cxkit: Callable[..., Any], tmp_path: Path) -> None:
    path = tmp_path / "map.yaml"
    path.write_text(SLIPS["unknown key"][0], encoding="utf-8")
    lines = cxkit("lint", str(path)).out.splitlines()
    shown = lines.index("6 |   - custommer: Enters")
    assert lines[shown + 1] == "  |     ^^^^^^^^^"


def test_both_languages_say_something_different(cxkit: Callable[..., Any], tmp_path: Path) -> None:
    path = tmp_path / "map.yaml"
    for text, *_ in SLIPS.values():
        path.write_text(text, encoding="utf-8")
        english, spanish = (found(cxkit, path, lang)[1] for lang in ("en", "es"))
        assert [each["fingerprint"] for each in english] == [each["fingerprint"] for each in spanish]
        assert all(one["message"] != other["message"] for one, other in zip(english, spanish, strict=True))


@pytest.mark.parametrize(
    ("key", "value", "meant"),
    [
        ("estado", "actual", "state"),
        ("estado", "validado", "status"),
        ("name", "Dinner", "title"),
        ("Kind", "journey", "kind"),
    ],
)
def test_what_stands_beside_a_key_and_its_usual_use_tell_what_is_meant(
    key: str, value: str, meant: str, cxkit: Callable[..., Any], tmp_path: Path
) -> None:
    path = tmp_path / "map.yaml"
    head = HEAD.replace("kind: journey\n", "") if meant == "kind" else HEAD
    path.write_text(f"{key}: {value}\n{head}steps:\n  - customer: Enters\n", encoding="utf-8")
    said = [each for each in found(cxkit, path, "en")[1] if each["line"] == 1]
    assert f"'{meant}'" in said[0]["message"] + said[0]["hint"], said[0]


@pytest.mark.parametrize(("word", "stars"), [("no", 0), ("true", 1), ("Here they decide", 1), ("false", 0), ("sí", 1)])
def test_a_bare_no_is_no_moment_of_truth(word: str, stars: int, cxkit: Callable[..., Any], tmp_path: Path) -> None:
    path = tmp_path / "map.yaml"
    path.write_text(f"{HEAD}steps:\n  - customer: Enters\n    moment_of_truth: {word}\n", encoding="utf-8")
    said = json.loads(cxkit("stats", str(path), "--output-format", "json").out)
    assert said["journeys"][0]["figures"]["moments_of_truth"]["n"] == stars


def test_lists_of_other_programs_are_left_alone_unless_they_are_named(
    cxkit: Callable[..., Any], tmp_path: Path
) -> None:
    (tmp_path / "map.yaml").write_text(SLIPS["a tab"][0].replace("\t", "    "), encoding="utf-8")
    (tmp_path / "playbook.yml").write_text("- hosts: all\n  tasks: []\n", encoding="utf-8")
    assert "playbook" not in cxkit("lint", str(tmp_path), "--output-format", "concise").out
    assert "playbook.yml:1:1: error YML020" in cxkit("lint", str(tmp_path / "playbook.yml")).out


def test_what_the_other_rules_could_not_judge_is_said(cxkit: Callable[..., Any], tmp_path: Path) -> None:
    path = tmp_path / "map.yaml"
    path.write_text(SLIPS["unknown key"][0], encoding="utf-8")
    assert "1 file is judged by the other rules only when its errors are mended" in cxkit("lint", str(path)).err


def test_a_short_code_leads_to_its_rule(cxkit: Callable[..., Any]) -> None:
    assert "STR005" in cxkit("rule", "STR5").err


def test_a_place_far_out_in_a_long_line_is_shown_with_its_caret(cxkit: Callable[..., Any], tmp_path: Path) -> None:
    filler = "thoughts: " + "so many people in this queue " * 6
    path = tmp_path / "map.yaml"
    path.write_text(HEAD + f"steps:\n  - {{customer: Enters, {filler}, emotoin: 1, feeling: calm}}\n", encoding="utf-8")
    ran = cxkit("lint", str(path), "--select", "SCH001", "--lang", "en")
    line, carets = next(
        (one, other) for one, other in zip(ran.out.splitlines(), ran.out.splitlines()[1:], strict=False) if "^" in other
    )
    assert line[carets.index("^") : carets.rindex("^") + 1] == "emotoin"
    assert line.startswith("6 | …")
    assert len(line) < 170
