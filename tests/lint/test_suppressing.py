"""Comments that hide findings: what each speaks of, what it hides, and what is said about it."""

from pathlib import Path

import pytest

from cxkit.diagnostic import Severity
from cxkit.lint.catalogue import Layer
from cxkit.lint.result import Hidden, NotChecked, Result, merged
from cxkit.lint.run import run
from cxkit.lint.terms import Part, Terms
from cxkit.load import load
from tests.lint.workshop import judged

HEAD = "kind: journey\ntitle: Order a meal\nstarts: Hungry\nends: Fed\n"


def told(home: Path, text: str, *, select: tuple[str, ...] = ("INT006", "SUP"), today: str | None = None) -> Result:
    """What INT006 (nobody is named for an action) and the rules for comments say about one file."""
    return judged(home, [("a.yaml", text)], select, today=today)


def lines(result: Result) -> list[tuple[str, int]]:
    return [(each.code, each.span.line) for each in result.diagnostics]


def hidden(result: Result) -> list[tuple[str, int, str]]:
    return [(each.diagnostic.code, each.diagnostic.span.line, each.reason) for each in result.hidden]


STRICT = """kind: journey
title: Order a meal{0}
status: validated
{1}steps:{2}
{3}  - customer: Orders{4}
{5}    frontstage: Takes the order{6}
    backstage:{7}
{8}      do: Cooks
{9}  - customer: Pays
    frontstage: {{do: Charges}}{10}
    backstage: [{{do: Counts,{11}
      time: 1m}}, {{do: Books}}]
"""
SPOTS = 12
ACTIONS = {"Takes the order", "Cooks", "Charges", "Counts", "Books"}
OWN_LINE = {1: "", 3: "  ", 5: "    ", 8: "      ", 9: "  "}


def spotted(spot: int, call: str) -> str:
    """The file with one comment, behind a line or on a line of its own."""
    filled = [""] * SPOTS
    filled[spot] = f"{OWN_LINE[spot]}# {call}\n" if spot in OWN_LINE else f"  # {call}"
    return STRICT.format(*filled)


@pytest.mark.parametrize(
    ("spot", "silent"),
    [
        (0, set()),
        (1, ACTIONS),  # above `steps`: all of them
        (2, set()),  # behind `steps:`: what starts on that line
        (3, {"Takes the order", "Cooks"}),  # above an item: the whole step
        (4, set()),
        (5, {"Takes the order"}),  # above a key: the key with its value
        (6, {"Takes the order"}),
        (7, {"Cooks"}),
        (8, set()),  # the action is found at its key
        (9, {"Charges", "Counts", "Books"}),
        (10, {"Charges"}),
        (11, {"Counts"}),
    ],
)
def test_a_comment_speaks_of_its_line_or_of_the_entry_below_it(tmp_path: Path, spot: int, silent: set[str]) -> None:
    plain = told(tmp_path / "plain", STRICT.format(*[""] * SPOTS))
    assert len(plain.diagnostics) == len(ACTIONS)
    result = told(tmp_path / "spotted", spotted(spot, "cxkit: ignore[INT006] -- why"))
    assert {each.diagnostic.args["action"] for each in result.hidden} == silent
    assert {str(each.args.get("action")) for each in result.diagnostics} - {"None"} == ACTIONS - silent
    assert [each.code for each in result.diagnostics if each.code != "INT006"] == ([] if silent else ["SUP001"])


@pytest.mark.parametrize(
    "word", ["INT006", "int006", "INT", "action-without-actor", "ALL", "XXX001, INT006", " INT006 ,"]
)
def test_a_word_is_a_code_a_beginning_or_a_name(tmp_path: Path, word: str) -> None:
    result = told(tmp_path, spotted(6, f"cxkit: ignore[{word}] -- why"))
    assert [each.diagnostic.args["action"] for each in result.hidden] == ["Takes the order"]


@pytest.mark.parametrize(
    ("call", "reason"),
    [
        ("cxkit: ignore[INT006] -- because", "because"),
        ("cxkit:ignore[INT006]--because", None),
        ("cxkit:  ignore [INT006]  --   a: [b] # c  ", "a: [b] # c"),
        ("cxkit: ignore[INT006] — mañana", "mañana"),
        ("cxkit: ignore[INT006]", ""),
        ("cxkit: ignore[INT006] --", ""),
        ("a note  # cxkit: ignore[INT006] -- because", "because"),
        ("cxkit: ignore[TIM] -- one # cxkit: ignore[INT006] -- two", "two"),
        ("cxkit: ignore[INT006] until=2999-12-31 -- because", "because"),
        ("cxkit: ignore[INT006] -- because until=2000-01-01", "because until=2000-01-01"),
        ("a text about cxkit: ignore[INT006] -- because", None),
        ("CXKIT: ignore[INT006] -- because", None),
    ],
)
def test_the_reason_stands_behind_dashes(tmp_path: Path, call: str, reason: str | None) -> None:
    result = told(tmp_path, spotted(6, call), today="2026-11-21")
    assert [each.reason for each in result.hidden] == ([] if reason is None else [reason])


def test_only_real_comments_count(tmp_path: Path) -> None:
    text = f"""{HEAD}notes: |
  # cxkit: ignore-file[INT006] -- no comment
scenario: "a # cxkit: ignore-file[FOO]"
steps:
  - customer: 'x # cxkit: ignore[INT006] -- no'
    frontstage: Charges# cxkit: ignore[INT006] -- no
"""
    assert [each for each in lines(told(tmp_path, text)) if each[0] != "YML037"] == [("INT006", 10)]


@pytest.mark.parametrize("above", ["", "# a note\n\n", "---\n", "\ufeff", "%YAML 1.2\n---\n"])
def test_the_whole_file_is_hidden_from_above_the_first_key(tmp_path: Path, above: str) -> None:
    text = f"{above}# cxkit: ignore-file[INT006] -- why\n{STRICT.format(*[''] * SPOTS)}"
    result = told(tmp_path, text)
    assert (lines(result), len(result.hidden)) == ([], 5)


def test_the_whole_file_is_not_hidden_from_further_down(tmp_path: Path) -> None:
    result = told(tmp_path, spotted(3, "cxkit: ignore-file[INT006] -- why"))
    assert ("SUP004", 5) in lines(result)
    assert result.hidden == ()


def test_what_is_hidden_is_not_gathered(tmp_path: Path) -> None:
    steps = "".join(f"  - customer: C{n}\n    frontstage: Does {n}\n" for n in range(3))
    (draft,) = told(tmp_path / "a", f"{HEAD}steps:\n{steps}").diagnostics
    assert draft.args["n"] == 3
    result = told(tmp_path / "b", f"{HEAD}steps:\n{steps}".replace("Does 1", "Does 1  # cxkit: ignore[INT006] -- why"))
    (draft,) = result.diagnostics
    assert (draft.args["n"], len(draft.parts)) == (2, 2)
    assert hidden(result) == [("INT006", 9, "why")]


def test_the_nearest_comment_gives_the_reason_and_none_of_them_is_idle(tmp_path: Path) -> None:
    step = "  - customer: Orders"
    text = spotted(6, "cxkit: ignore[INT006] -- line").replace(step, f"  # cxkit: ignore[INT] -- step\n{step}")
    result = told(tmp_path, f"# cxkit: ignore-file[ALL] -- file\n{text}")
    assert {each.diagnostic.args["action"]: each.reason for each in result.hidden} == {
        "Takes the order": "line", "Cooks": "step", "Charges": "file", "Counts": "file", "Books": "file",
    }  # fmt: skip
    assert lines(result) == []


def test_a_comment_in_what_another_one_speaks_of_does_not_end_that(tmp_path: Path) -> None:
    text = STRICT.format(*[""] * 3, "  # cxkit: ignore[INT006] -- step\n", *[""] * 8)
    inner = text.replace("    frontstage: Takes", "    # cxkit: ignore[TIM] -- key\n    frontstage: Takes")
    result = told(tmp_path, inner)
    assert {each.diagnostic.args["action"]: each.reason for each in result.hidden} == {
        "Takes the order": "step", "Cooks": "step",
    }  # fmt: skip


def test_behind_a_key_stands_what_is_said_of_a_value_on_the_next_line(tmp_path: Path) -> None:
    step = "steps:\n  - customer: A\n    wait:\n      time:  # cxkit: ignore[TIM001] -- why\n        5 lengths\n"
    result = told(tmp_path, HEAD + step, select=("TIM001", "SUP"))
    assert (lines(result), [each.diagnostic.span.line for each in result.hidden]) == ([], [9])


def test_comments_above_one_another_speak_of_the_same(tmp_path: Path) -> None:
    text = STRICT.format(
        *[""] * 5, "    # cxkit: ignore[TIM] -- one\n\n # cxkit: ignore[INT006] -- two\n    # note\n", *[""] * 6
    )
    result = told(tmp_path, text)
    assert [(each.diagnostic.args["action"], each.reason) for each in result.hidden] == [("Takes the order", "two")]


def test_errors_of_rules_are_hidden_and_errors_of_the_reader_are_not(tmp_path: Path) -> None:
    text = f"""# cxkit: ignore-file[ALL] -- everything
{HEAD}nonsense: 1  # cxkit: ignore[SCH001, unknown-key] -- no
persona: nobody
steps:
  - {{id: a, customer: A}}
  - {{id: a, customer: B}}
"""
    files = [
        ("a.yaml", text),
        ("b.yaml", "kind: persona\ntitle: P\n"),
        ("c.yaml", text.replace(text.split("\n")[5] + "\n", "")),
    ]
    result = judged(tmp_path, files)
    assert [(each.path, each.code) for each in result.diagnostics if each.path != "b.yaml"] == [
        ("a.yaml", "SCH001"), ("a.yaml", "SUP004"), ("a.yaml", "SUP004"),
    ]  # fmt: skip
    assert {"STR003", "REF001"} <= {each.diagnostic.code for each in result.hidden if each.diagnostic.path == "c.yaml"}


def test_what_is_said_about_comments_cannot_be_hidden(tmp_path: Path) -> None:
    result = told(tmp_path, "# cxkit: ignore-file[SUP] -- silence\n# cxkit: ignore-file[INT006]\n" + spotted(0, ""))
    assert lines(result) == [("SUP004", 1), ("SUP002", 2)]


@pytest.mark.parametrize(
    ("call", "said"),
    [
        ("ignore", "cannot be read"),
        ("ignore[INT006] because", "cannot be read"),
        ("ignore[INT006", "cannot be read"),
        ("disable[INT006] -- why", "cannot be read"),
        ("", "cannot be read"),
        ("ignore[] -- why", "names no code"),
        ("ignore[ , ] -- why", "names no code"),
        ("ignore[INT06] -- why", "did you mean 'INT006'?"),
        ("ignore[nonsense] -- why", "no rule is called 'nonsense'"),
        ("ignore[YML001] -- why", "'YML001' cannot be hidden"),
        ("ignore[KND] -- why", "'KND' cannot be hidden"),
        ("ignore[SUP] -- why", "'SUP' cannot be hidden"),
        ("ignore[CFG001] -- why", "'CFG001' cannot be hidden"),
        ("ignore[INT006] until=soon -- why", "'soon' is no date"),
        ("ignore[INT006] until=2026-02-30 -- why", "'2026-02-30' is no date"),
    ],
)
def test_a_comment_that_hides_nothing_says_so_where_it_stands(tmp_path: Path, call: str, said: str) -> None:
    result = told(tmp_path, spotted(6, f"cxkit: {call}"))
    (found,) = [each for each in result.diagnostics if each.code == "SUP004"]
    assert said in found.text()
    assert found.text("es") != found.text()
    assert (found.span.line, result.hidden) == (6, ())
    assert found.severity is Severity.WARNING


def test_idle_words_are_told_one_by_one(tmp_path: Path) -> None:
    text = spotted(6, "cxkit: ignore[INT006, TIM001, EVI] -- why")
    result = told(tmp_path, text, select=("ALL",))
    found = [each for each in result.diagnostics if each.code == "SUP001"]
    line = text.splitlines()[5]
    assert [line[each.span.column - 1 : each.span.end_column - 1] for each in found] == ["TIM001", "EVI"]
    assert len({each.fingerprint for each in found}) == 2


@pytest.mark.parametrize(
    ("word", "select", "ignore", "idle"),
    [
        ("EVI003", (), (), True),
        ("EVI003", ("INT", "SUP"), (), False),  # nobody asked
        ("EVI", ("EVI003", "SUP"), (), False),  # nobody asked for all of them
        ("EVI003", ("EVI003", "SUP"), (), True),
        ("EVI003", (), ("EVI003",), False),
        ("EVI003", (), ("SUP001",), False),
        ("EVI003", ("EVI003",), (), False),  # nobody asked about comments
        ("PRO006", (), (), False),  # waits for a date
        ("REF001", (), (), False),  # could not be checked in full
        ("YML", (), (), True),
        ("REF011", (), (), True),  # a rule that reads all files
    ],
)
def test_a_word_is_idle_only_where_its_codes_were_judged(
    tmp_path: Path, word: str, select: tuple[str, ...], ignore: tuple[str, ...], idle: bool
) -> None:
    text = f"{HEAD}persona: nobody\nsteps:\n  - customer: A  # cxkit: ignore[{word}] -- why\n"
    result = judged(tmp_path, [("a.yaml", text)], select, ignore)
    assert ("SUP001" in {each.code for each in result.diagnostics}) is idle


@pytest.mark.parametrize(("word", "idle"), [("STR005", False), ("REF004", True)])
def test_a_retired_file_is_held_to_its_references_only(tmp_path: Path, word: str, idle: bool) -> None:
    text = f"kind: journey\ntitle: A\nstatus: retired\nsteps: []  # cxkit: ignore[{word}] -- why\n"
    result = judged(tmp_path, [("a.yaml", text)])
    assert [each.code for each in result.diagnostics] == ["SUP001"] * idle


def test_a_broken_file_may_still_need_its_comments(tmp_path: Path) -> None:
    for number, text in enumerate(
        [
            "kind: journey\ntitle: [  # cxkit: ignore[INT006] -- why\n",
            "# cxkit: ignore-file[STR] -- why\nkind: journey\nsteps: 7\n",
        ]
    ):
        codes = {each.code[:3] for each in judged(tmp_path / str(number), [("a.yaml", text)]).diagnostics}
        assert codes < {"YML", "SCH"}


def test_what_a_profile_does_not_tell_may_still_be_hidden(tmp_path: Path) -> None:
    (tmp_path / "a.yaml").write_text(spotted(6, "cxkit: ignore[INT006] -- why").replace("status: validated\n", ""))
    loaded, _ = load([str(tmp_path)], cwd=tmp_path)
    assert run(loaded, Terms(["INT006", "SUP001"], profile="workshop")) == Result()


@pytest.mark.parametrize(
    ("today", "wanted"),
    [
        (None, [("SUP003", "waits")]),
        ("2026-03-01", []),  # the day itself is the last one
        ("2026-03-02", [("INT006", 6), ("SUP003", 6)]),
    ],
)
def test_a_comment_with_a_day_hides_until_then(
    tmp_path: Path, today: str | None, wanted: list[tuple[str, int]]
) -> None:
    text = HEAD + "steps:\n  - {customer: A, frontstage: B}  # cxkit: ignore[INT006] until=2026-03-01 -- why\n"
    result = told(tmp_path, text, today=today)
    waits = [(each.code, "waits") for each in result.not_checked]
    assert [*lines(result), *waits] == wanted
    assert bool(result.hidden) is (today != "2026-03-02")


def test_severities_and_files_left_out_hold_for_comments_too(tmp_path: Path) -> None:
    (tmp_path / "a.yaml").write_text(HEAD + "steps: []  # cxkit: ignore[TIM009] -- why\n")
    (tmp_path / "b.yaml").write_text(HEAD + "steps: []  # cxkit: ignore[TIM009] -- why\n")
    loaded, _ = load([str(tmp_path)], cwd=tmp_path)
    part = Part(lambda path: path == "b.yaml", Layer(ignore=("SUP",)))
    result = run(loaded, Terms(severities={"SUP001": Severity.ERROR}, parts=[part]))
    assert [(each.path, each.severity) for each in result.diagnostics if each.code == "SUP001"] == [
        ("a.yaml", Severity.ERROR)
    ]


def test_files_that_are_not_judged_are_left_in_peace(tmp_path: Path) -> None:
    (tmp_path / "cxkit.toml").touch()
    (tmp_path / "a.yaml").write_text("# cxkit: nonsense\n" + HEAD + "steps: []\n")
    (tmp_path / "b.yaml").write_text(HEAD + "steps: []\n")
    loaded, _ = load([str(tmp_path / "b.yaml")], cwd=tmp_path)
    assert {each.path for each in run(loaded).diagnostics} == {"b.yaml"}


def test_an_overlay_hides_what_stands_in_it(tmp_path: Path) -> None:
    overlay = """kind: blueprint
id: over
title: Kitchen
journey: a
steps:
  s:
    frontstage: Serves  # cxkit: ignore[INT006] -- why
    backstage: Cooks
    support: {do: Prints, by: x}  # cxkit: ignore[INT006] -- idle
"""
    files = [("a.yaml", HEAD + "id: a\nsteps:\n  - {id: s, customer: A}\n"), ("over.yaml", overlay)]
    result = judged(tmp_path, files, ["INT006", "SUP"])
    assert [(each.path, each.code, each.span.line) for each in result.diagnostics] == [
        ("over.yaml", "INT006", 8), ("over.yaml", "SUP001", 9),
    ]  # fmt: skip
    assert [each.diagnostic.span.line for each in result.hidden] == [7]
    assert result.diagnostics[1].file == "over"


def test_a_file_with_countless_comments_is_answered(tmp_path: Path) -> None:
    steps = "".join(f"  - {{customer: C{n}, frontstage: F{n}}}  # cxkit: ignore[INT006] -- why\n" for n in range(700))
    result = told(tmp_path, f"{HEAD}status: validated\nsteps:\n{steps}")
    assert [each.code for each in result.diagnostics if each.code != "INT006"] == ["SUP004"]
    assert len(result.hidden) == 500


def test_two_halves_settle_together_what_is_idle(tmp_path: Path) -> None:
    (tmp_path / "a.yaml").write_text(HEAD + "steps: []  # cxkit: ignore[REF011] -- why\n")
    loaded, _ = load([str(tmp_path)], cwd=tmp_path)
    terms = Terms(["REF011", "SUP"])
    half = run(loaded, terms, together=False)
    (idle,) = half.idle
    assert (half.diagnostics, idle.diagnostic.code) == ((), "SUP001")
    assert merged(Result(), half).diagnostics == (idle.diagnostic,)
    found = idle.diagnostic._replace(code="REF011")
    assert merged(Result(hidden=(Hidden(found, "why", (idle.word,)),)), half).diagnostics == ()
    assert merged(Result(hidden=(Hidden(found, "why", (idle.word + 1,)),)), half).diagnostics == (idle.diagnostic,)
    assert merged(Result(not_checked=(NotChecked("REF011", "a reason", 1),)), half).diagnostics == ()
    assert run(loaded, terms).diagnostics == (idle.diagnostic,)
