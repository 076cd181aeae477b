"""What rules about service management say: how serious it is, in which words, and what they leave open."""

from pathlib import Path

import pytest

from cxkit.diagnostic import Diagnostic, Severity
from tests.lint.workshop import judged, said

HEAD = "kind: journey\ntitle: A\n"
GAP = "\N{NO-BREAK SPACE}"


def plainly(found: Diagnostic, lang: str = "en") -> str:
    return found.text(lang).replace(GAP, " ")


@pytest.mark.parametrize(("status", "severity"), [("draft", Severity.INFO), ("validated", Severity.WARNING)])
def test_what_is_not_agreed_yet_is_a_question_until_a_file_is_validated(
    tmp_path: Path, status: str, severity: Severity
) -> None:
    text = (
        f"kind: organization\ntitle: O\nstatus: {status}\nactors: {{lab: {{type: partner}}}}\n"
        "services: {s: {sla: fast}}\n"
    )
    found = said(tmp_path, text, ["SVC001", "SVC003", "SVC004"])
    assert {each.code: each.severity for each in found} == dict.fromkeys(("SVC001", "SVC003", "SVC004"), severity)


def test_a_promise_that_cannot_be_kept_is_more_than_one_that_nobody_keeps_yet(tmp_path: Path) -> None:
    text = (
        f'{HEAD}promise:\n  - Soon\n  - {{text: In a day, target: "<= 24h", kept_by: s}}\n'
        "steps:\n  - {id: s, customer: A, wait: 3d}\n"
    )
    one, other = said(tmp_path, text, ["SVC006"])
    assert (one.severity, other.severity) == (Severity.INFO, Severity.WARNING)
    assert plainly(one) == "'Soon' was promised, and nothing in the journey keeps it"
    assert plainly(other) == "'In a day' is promised within 24 h, and what keeps it takes 3 d at best"


def test_times_along_the_way_are_added_up(tmp_path: Path) -> None:
    text = (
        f'{HEAD}promise: {{text: Soon, target: "<= 1h", kept_by: [s, t]}}\n'
        "steps:\n  - {id: s, customer: A, wait: 45m-2h}\n"
        "  - {id: t, customer: B, frontstage: [{do: C, time: 20m}, {do: D, time: 90s}]}\n"
    )
    (found,) = said(tmp_path, text, ["SVC006"])
    assert plainly(found).endswith("takes 1 h 6 min 30 s at best")


@pytest.mark.parametrize(
    ("settings", "diagnostics", "missed"),
    [("", 0, 1), ('business_day = "8h"\n', 0, 0), ('business_day = "13h"\n', 1, 0)],
)
def test_business_days_are_compared_with_hours_only_where_the_project_says_how(
    tmp_path: Path, settings: str, diagnostics: int, missed: int
) -> None:
    text = (
        f'{HEAD}promise: {{text: Soon, target: "<= 24h", kept_by: s}}\n'
        'actors: {a: {agreement: {metric: done, target: "<= 2bd"}}}\n'
        "steps:\n  - {id: s, customer: A, wait: 2bd}\n"
        '  - {customer: B, backstage: {do: C, by: a}, sla: {metric: x, target: "<= 24h"}}\n'
    )
    result = judged(tmp_path, [("cxkit.toml", settings), ("a.yaml", text)], ["SVC006", "SVC008"])
    assert [each.code for each in result.diagnostics] == ["SVC006", "SVC008"][: 2 * diagnostics]
    assert [each.n for each in result.not_checked] == [missed, missed][: 2 * missed]


def test_those_who_keep_their_word_and_break_the_promise_are_named(tmp_path: Path) -> None:
    text = (
        f"{HEAD}actors:\n"
        '  desk: {title: Mesa, agreement: {metric: a, target: "<= 16h"}}\n'
        '  crew: {title: Cuadrilla, agreement: {metric: b, target: "<= 12h"}}\n'
        "steps:\n"
        "  - customer: A\n"
        "    backstage: [{do: B, by: desk}, {do: C, by: crew}]\n"
        '    sla: {metric: x, target: "<= 24h"}\n'
    )
    (found,) = said(tmp_path, text, ["SVC008"])
    assert found.severity is Severity.ERROR
    assert "Mesa y Cuadrilla puede tardar 28 h" in plainly(found, "es")


@pytest.mark.parametrize(
    ("level", "message"),
    [
        ("fast", "'fast' was agreed for 's', and nobody can check it"),
        ("{metric: m}", "'m' was agreed for 's', and nothing says how much is enough"),
        ("{metric: m, target: soon}", "'soon' was agreed for 's', and nobody can check it"),
        ('{target: "<= 2h"}', "'<= 2h' was agreed for 's', and nothing says of what"),
        ("{metric: m, target: 99%}", "'99%' was agreed for 's': is that the least or the most?"),
        ('{metric: m, target: "<= 3"}', "'<= 3' was agreed for 's', and nothing says of which unit"),
        ("{share: 90%}", "'90%' was agreed for 's', and nobody can check it"),
    ],
)
def test_a_level_is_asked_for_what_it_lacks(tmp_path: Path, level: str, message: str) -> None:
    (found,) = said(tmp_path, f"{HEAD}steps:\n  - {{id: s, customer: A, sla: {level}}}\n", ["SVC003"])
    assert found.text() == message


def test_levels_without_experience_are_told_once_with_their_names(tmp_path: Path) -> None:
    steps = "".join(f'  - {{id: {name}, customer: A, sla: "<= 2h"}}\n' for name in "stuv")
    (found,) = said(tmp_path, f"{HEAD}status: validated\nsteps:\n{steps}", ["SVC002"])
    assert found.text("es").startswith("los niveles de s, t, u y v se pueden cumplir")


def test_a_partner_without_any_process_is_asked_about_once(tmp_path: Path) -> None:
    text = f"{HEAD}actors: {{a: {{type: partner}}}}\nsteps:\n  - {{customer: A, frontstage: {{do: B, by: a}}}}\n"
    found = judged(tmp_path, [("a.yaml", text)], ["SVC004", "PEO010"]).diagnostics
    assert [each.code for each in found] == ["PEO010"]
