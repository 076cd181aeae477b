"""Values written as short text."""

import pytest
from pydantic_core import PydanticCustomError

from cxkit.model.ids import free, slug
from cxkit.model.scale import Scale, face
from cxkit.model.values import Duration, Money, Share, Target

DAY = 86400.0


@pytest.mark.parametrize(
    ("text", "low", "high", "low_days", "high_days"),
    [
        ("30s", 30, 30, 0, 0),
        ("5m", 300, 300, 0, 0),
        ("5 min", 300, 300, 0, 0),
        ("2h", 7200, 7200, 0, 0),
        ("3d", 3 * DAY, 3 * DAY, 0, 0),
        ("1w", 7 * DAY, 7 * DAY, 0, 0),
        ("2bd", 0, 0, 2, 2),
        ("3m-8m", 180, 480, 0, 0),
        ("3-8m", 180, 480, 0, 0),
        ("3–8m", 180, 480, 0, 0),
        ("1h30m", 5400, 5400, 0, 0),
        ("1.5h", 5400, 5400, 0, 0),
        ("1bd-3bd", 0, 0, 1, 3),
        ("PT5M", 300, 300, 0, 0),
        ("P1DT2H", DAY + 7200, DAY + 7200, 0, 0),
    ],
)
def test_a_time_is_read(text: str, low: float, high: float, low_days: float, high_days: float) -> None:
    read = Duration.parse(text)
    assert (read.known, read.text) == (True, text)
    assert (read.low, read.high, read.low_days, read.high_days) == (low, high, low_days, high_days)


@pytest.mark.parametrize(
    "text", ["1:30", "90", "10 minutes", "8m-3m", "5x", "P", "PT", "", "9" * 400 + "h", "m", "-5m"]
)
def test_what_is_no_time_is_kept_as_written(text: str) -> None:
    assert Duration.parse(text) == Duration(text, known=False)


def test_business_days_become_hours_only_where_the_project_says_so() -> None:
    time = Duration.parse("2bd")
    assert time.seconds() is None
    assert time.seconds(8 * 3600) == (57600, 57600)


@pytest.mark.parametrize(
    ("text", "meant"), [("10m", True), ("1:30", True), ("10 minutos", True), ("la notaría", False)]
)
def test_an_attempt_at_a_time_is_told_from_a_reason(text: str, meant: bool) -> None:
    assert Duration.attempted(text) is meant


@pytest.mark.parametrize(
    ("text", "value"), [("18%", 0.18), ("18 %", 0.18), ("0.18", 0.18), (".5", 0.5), ("1", 1.0), ("100%", 1.0)]
)
def test_a_share_is_read(text: str, value: float) -> None:
    assert Share.parse(text).value == pytest.approx(value)


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("0,18", "decimal_comma"),
        ("12,5%", "decimal_comma"),
        ("70", "share_range"),
        ("101%", "share_range"),
        ("half", "share"),
        (True, "share"),
    ],
)
def test_what_is_no_share_says_why(text: object, kind: str) -> None:
    with pytest.raises(PydanticCustomError) as caught:
        Share.parse(text)
    assert caught.value.type == kind


def test_money_names_its_currency() -> None:
    assert Money.of("15000 CLP") == Money(15000, "CLP")
    assert Money.of("EUR 99.90") == Money(99.9, "EUR")
    assert Money.of("atribuciones") is None
    assert Money.of("15000") is None


def test_a_target_is_taken_apart() -> None:
    assert Target.parse("<= 24h") == Target("<= 24h", "<=", 24.0, "h")
    assert Target.parse("≥ 95 %") == Target("≥ 95 %", ">=", 95.0, "%")
    assert Target.parse("4.5") == Target("4.5", None, 4.5, "")
    assert Target.parse("lo antes posible") == Target("lo antes posible")
    assert Target.parse("9" * 400).number is None


@pytest.mark.parametrize(
    ("text", "value", "level"), [("-2..2", 1, 1), ("1-5", 4, 1), ("1-7", 7, 2), ("0-10", 7.5, 1), ("-3..+3", 3, 2)]
)
def test_every_scale_maps_to_minus_two_to_two(text: str, value: float, level: float) -> None:
    scale = Scale.of(text)
    assert scale is not None
    assert scale.level(value) == pytest.approx(level)


@pytest.mark.parametrize("text", ["bien", "5-1", "1", "", "9" * 400 + "-1"])
def test_a_text_that_is_no_scale_is_none(text: str) -> None:
    assert Scale.of(text) is None


@pytest.mark.parametrize(
    ("level", "expected"),
    [(0.5, 0), (-0.5, 0), (0.51, 1), (1.5, 1), (-1.5, -1), (1.6, 2), (2, 2), (-2, -2), (0, 0), (9, 2)],
)
def test_faces_round_halves_toward_zero(level: float, expected: int) -> None:
    assert face(level) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("¿Hay mesa lista?", "hay-mesa-lista"),
        ("Ñandú y piñón", "nandu-y-pinon"),
        ("e\u0301l", "el"),
        ("Зал ожидания", "зал-ожидания"),
        ("待つ", "待つ"),
        ("end", "end-1"),
        ("none", "none-1"),
        ("…", ""),
    ],
)
def test_a_default_id_keeps_letters_of_every_script(text: str, expected: str) -> None:
    assert slug(text) == expected


def test_a_long_text_gives_a_short_id() -> None:
    assert len(slug("palabra " * 40)) <= 64
    assert not slug("palabra " * 40).endswith("-")


def test_equal_names_are_numbered() -> None:
    taken: set[str] = set()
    assert [free("pagar", taken) for _ in range(3)] == ["pagar", "pagar-2", "pagar-3"]
    last: dict[str, int] = {}
    assert [free("pagar", taken, last) for _ in range(2)] == ["pagar-4", "pagar-5"]
