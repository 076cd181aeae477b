"""What rules say beyond the place: how serious it is, in which words, and in both languages."""

from pathlib import Path

import pytest

from cxkit.diagnostic import Severity
from tests.lint.workshop import judged, said

HEAD = "kind: journey\ntitle: A\n"


def test_a_customer_at_a_support_process_is_an_error_only_where_nobody_stands_between(tmp_path: Path) -> None:
    text = (
        f"{HEAD}steps:\n  - {{id: s, customer: A, frontstage: {{id: f, do: Asks}}}}\n  - {{id: t, customer: B}}\n"
        "  - {customer: C, support: [{do: D, needs: s}, {do: E, needs: t}]}\n"
    )
    one, other = said(tmp_path, text, ["INT004"])
    assert (one.severity, other.severity) == (Severity.WARNING, Severity.ERROR)
    assert one.advice() == "is it not 'f' that needs it? Then name f instead"
    assert other.advice().startswith("what does the customer meet")


@pytest.mark.parametrize(("lang", "time"), [("en", "1–1.5 h"), ("es", "1–1,5 h")])
def test_times_are_said_as_a_reader_says_them(tmp_path: Path, lang: str, time: str) -> None:
    (found,) = said(tmp_path, f"{HEAD}steps:\n  - {{customer: A, wait: {{time: 1-1.5h, max: 1h}}}}\n", ["TIM005"])
    assert time in found.text(lang).replace("\N{NO-BREAK SPACE}", " ")


@pytest.mark.parametrize(
    ("time", "said_so"), [("1bd", "1 día hábil "), ("2bd", "2 días hábiles "), ("1-2bd", "1–2 días hábiles ")]
)
def test_one_working_day_is_one_in_spanish_too(tmp_path: Path, time: str, said_so: str) -> None:
    text = f"{HEAD}steps:\n  - {{customer: A, backstage: {{do: B, time: {time}}}}}\n"
    (found,) = said(tmp_path, text, ["TIM004"])
    assert said_so in found.text("es").replace("\N{NO-BREAK SPACE}", " ")


def test_a_hint_keeps_the_spelling_that_can_be_copied(tmp_path: Path) -> None:
    text = f"{HEAD}steps:\n  - {{customer: A, backstage: {{do: B, time: 2bd}}}}\n"
    (found,) = said(tmp_path, text, ["TIM004"])
    assert "2 working days" in found.text().replace("\N{NO-BREAK SPACE}", " ")
    assert "`wait: 2bd`" in found.advice()


def test_a_wait_beyond_tolerance_asks_for_the_pain_of_today_and_not_of_a_future(tmp_path: Path) -> None:
    steps = "steps:\n  - {customer: A, wait: {time: 3d, max: 1d}}\n"
    (today,) = said(tmp_path / "a", HEAD + steps, ["TIM005"])
    (future,) = said(tmp_path / "b", f"{HEAD}state: future\n{steps}", ["TIM005"])
    assert "`pains`" in today.advice()
    assert "`pains`" not in future.advice()


def test_a_review_is_only_asked_for_with_a_date_and_of_validated_files(tmp_path: Path) -> None:
    text = f"{HEAD}owner: lead\nstatus: {{status}}\nsteps: [{{{{customer: A}}}}]\n"
    for status, n in (("mapped", 0), ("validated", 1)):
        result = judged(tmp_path / status, [("a.yaml", text.format(status=status))], ["STR008"])
        assert result.diagnostics == ()
        assert sum(each.n for each in result.not_checked) == n


def test_a_text_of_any_length_is_cut_in_a_message_and_whole_in_the_fix(tmp_path: Path) -> None:
    name = ("Summary sheet of everything that was ever said " * 3).strip()
    items = [name, f"The {name}", f"{name} and more"]
    steps = "".join(f"  - {{customer: A, evidence: {item}}}\n" for item in items)
    text = f"{HEAD}steps:\n{steps}"
    (found,) = said(tmp_path, text, ["EVI003"])
    assert len(found.text()) < 200
    assert found.fix
    assert name in found.fix.edits[0].text


def test_a_gathered_finding_mends_all_its_places(tmp_path: Path) -> None:
    text = f"{HEAD}steps:\n  - {{id: Sit Down, customer: A}}\n  - {{id: Get Up, customer: B}}\n"
    (found,) = said(tmp_path, text, ["REF004"])
    assert found.text() == "2 ids are hard to type: Sit Down · Get Up"
    assert found.fix
    assert [edit.text for edit in found.fix.edits] == ["sit-down", "get-up"]
    assert found.fix.safe


@pytest.mark.parametrize(
    ("state", "time", "severity"),
    [
        ("current", "3m-9m", Severity.WARNING),
        ("current", "1-3bd", Severity.WARNING),
        ("current", "9m", Severity.ERROR),
        ("future", "3m-9m", Severity.ERROR),
    ],
)
def test_a_range_that_was_seen_beyond_its_limit_is_no_contradiction(
    tmp_path: Path, state: str, time: str, severity: Severity
) -> None:
    limit = "2bd" if "bd" in time else "5m"
    text = f"{HEAD}state: {state}\nsteps:\n  - {{customer: A, backstage: {{do: B, time: {time}, max: {limit}}}}}\n"
    assert [each.severity for each in said(tmp_path, text, ["TIM002"])] == [severity]


def test_a_name_of_another_kind_is_told_as_what_it_is(tmp_path: Path) -> None:
    organization = "kind: organization\ntitle: R\nareas: [Stations]\nactors: {relations: {title: Relations}}\n"
    steps = "steps:\n  - {customer: A, backstage: [{do: B, by: Stations}, {do: C, by: relations, needs: relations}]}\n"
    files = [("o.yaml", organization), ("a.yaml", HEAD + steps)]
    area, actor = judged(tmp_path, files, ["REF001"]).diagnostics
    assert "`area: Stations`" in area.advice()
    assert "which of their actions" in actor.advice()
    assert (area.fix, actor.fix) == (None, None)


def test_who_names_a_file_by_its_title_hears_its_id(tmp_path: Path) -> None:
    text = "kind: journey\ntitle: A weekend away\nenablers: [{do: B, covers: a-weekend-away}]\nsteps: [{customer: A}]\n"
    (found,) = judged(
        tmp_path, [("stay.yaml", text), ("other.yaml", HEAD + "steps: [{customer: A}]\n")], ["REF001"]
    ).diagnostics
    assert "'stay'" in found.advice()


@pytest.mark.parametrize(
    ("written", "message"),
    [
        ("", "the journey counts as validated, nobody answers for it, and nobody knows when it was last looked at"),
        ("owner: lead\n", "the journey counts as validated, and nobody knows when it was last looked at"),
        ("reviewed: 2026-11-01\n", "the journey counts as validated, and nobody answers for it"),
    ],
)
def test_what_a_validated_journey_lacks_is_said_in_one_breath(tmp_path: Path, written: str, message: str) -> None:
    text = f"{HEAD}status: validated\n{written}steps: [{{customer: A}}]\n"
    found = judged(tmp_path, [("a.yaml", text)], ["STR008"], today="2026-11-21").diagnostics
    assert [each.text() for each in found] == [message]
