"""Which texts are one, and how much is looked at to find out."""

from itertools import pairwise
from random import Random

import pytest

from cxkit.compare import likeness
from cxkit.compare.likeness import ALIKE, equals, folded, nearest
from cxkit.compare.order import Slot, settled, union


def test_case_accents_and_signs_are_no_difference():
    assert folded("¿Está LISTA la mesa?") == folded("esta lista, la mesa")
    assert equals(["Está", "x", "", "x"], ["x", "esta!", "x", ""]) == [(0, 1), (1, 0), (3, 2)]


def test_likeness_lies_between_nothing_and_the_same():
    assert likeness.likeness("Prepara los platos", "los platos prepara") == 1
    assert likeness.likeness("Prepara los platos", "Preparar el plato") > ALIKE
    assert likeness.likeness("Prepara los platos", "Cobra") < ALIKE
    assert likeness.likeness("", "") == 0


def test_the_most_alike_are_paired_first_and_each_once():
    found = nearest(["Sirve el pan", "Sirve el vino"], ["Sirve el vino tinto", "Sirve el pan tostado", "Otra cosa"])
    assert found == [(0, 1), (1, 0)]


@pytest.mark.parametrize(("shared", "most"), [(40, likeness._CANDIDATES), (500, 1)])
def test_many_texts_are_not_all_held_against_all(monkeypatch: pytest.MonkeyPatch, shared: int, most: int):
    asked = []
    real = likeness.likeness
    monkeypatch.setattr(likeness, "likeness", lambda one, other: asked.append(1) or real(one, other))
    befores = [f"Atiende el caso {n} del grupo g{n // shared}" for n in range(1500)]
    afters = [f"Atiende un caso {n} de este grupo g{n // shared}" for n in range(1500)]
    assert nearest(befores, afters) == [(n, n) for n in range(1500)]
    assert len(asked) <= 1500 * most


@pytest.mark.parametrize("seed", range(20))
def test_what_is_settled_rises_and_nothing_more_could_stay(seed):
    places = list(range(8))
    Random(seed).shuffle(places)
    kept = sorted(settled(places))
    assert all(places[one] < places[other] for one, other in pairwise(kept))
    longest = [1] * 8
    for at in range(8):
        longest[at] += max((longest[other] for other in range(at) if places[other] < places[at]), default=0)
    assert len(kept) == max(longest)


def test_the_union_keeps_what_was_removed_in_its_old_place():
    # a b c d → a c x b: b moved, d gone, x new
    assert union(4, 4, {0: 0, 1: 3, 2: 1}) == [
        Slot(0, 0),
        Slot(1, 3, True),
        Slot(2, 1),
        Slot(3, None),
        Slot(None, 2),
        Slot(1, 3),
    ]
    assert union(2, 0, {}, {1: 0}) == [Slot(0, None), Slot(1, None, True)]
    assert settled([]) == frozenset()
