"""PNG: the same picture as the SVG, within a budget, with no font but ours."""

import struct
from base64 import b64encode

import pytest

from cxkit.render.fallback import Stand
from cxkit.render.paper import page as page_of
from cxkit.render.png import png, zoom_within
from cxkit.render.svg import svg
from cxkit.render.typst import Leaf, typeset
from cxkit.views.picture import Picture, Words
from tests.browser import page, show
from tests.render.sample import HEIGHT, WIDTH, sample

_DIFFERENCE = """async ([one, other]) => {
  const small = async source => {
    const image = new Image()
    image.src = 'data:image/png;base64,' + source
    await image.decode()
    const canvas = document.createElement('canvas')
    canvas.width = Math.round(image.width / 4), canvas.height = Math.round(image.height / 4)
    const context = canvas.getContext('2d')
    context.imageSmoothingQuality = 'high'
    context.drawImage(image, 0, 0, canvas.width, canvas.height)
    return context.getImageData(0, 0, canvas.width, canvas.height).data
  }
  const [a, b] = [await small(one), await small(other)]
  let sum = 0, far = 0
  for (let at = 0; at < a.length; at += 4) {
    const apart = Math.max(...[0, 1, 2].map(part => Math.abs(a[at + part] - b[at + part])))
    sum += apart
    if (apart > 48) far += 1
  }
  return [a.length === b.length, sum / (a.length / 4), far / (a.length / 4)]
}"""


def size(data):
    assert data[:8] == b"\x89PNG\r\n\x1a\n"
    return struct.unpack(">II", data[16:24])


def words(text):
    return Picture("p", "map", "t", "d", "en", 120, 40, (Words((text,), 60, 25),))


def test_size_is_that_of_the_drawing_times_zoom():
    assert size(png(sample(), zoom=1)) == (WIDTH, HEIGHT)
    assert png(sample(), zoom=1) == png(sample(), "auto", zoom=1) != png(sample(), "dark", zoom=1)


def test_a_budget_lowers_the_zoom_and_says_so():
    said = []
    wide, high = size(png(sample(), zoom=4, budget=500_000, tell=said.append))
    assert wide * high <= 502_000
    assert said == ["drawn at 0.61 instead of 4 pixels a unit: 500000 pixels are the limit of one picture"]
    assert zoom_within(sample(), 2) == 2


def test_no_side_is_longer_than_viewers_show():
    said = []
    long = Picture("p", "map", "t", "d", "en", 30_000, 40, (Words(("x",), 60, 25),))
    assert size(png(long, zoom=4, lang="es", tell=said.append)) == (32_000, 43)
    assert said == ["dibujo a 1,07 píxeles por unidad en vez de 4: ningún lado puede pasar de 32000 píxeles"]


def test_a_character_without_a_glyph_is_said():
    said = []
    png(words("Ágil − ≥ → ★ ✓ «§»"), tell=said.append)
    assert said == []
    png(words("\U00012000 ok"), tell=said.append)
    assert len(said) == 1
    assert "U+12000" in said[0]


def test_weights_and_italics_are_fonts_of_their_own():
    looks = {
        png(Picture("p", "map", "t", "d", "en", 120, 40, (Words(("Ágape",), 60, 25, weight=weight, italic=italic),)))
        for weight, italic in ((400, False), (600, False), (700, False), (400, True))
    }
    assert len(looks) == 4


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_png_looks_like_the_svg_in_a_browser(theme):
    drawn = png(sample(), theme, zoom=2)
    with page(viewport={"width": WIDTH, "height": HEIGHT}, device_scale_factor=2, color_scheme=theme) as view:
        show(view, svg(sample()))
        seen = view.screenshot()
        same_size, mean, far = view.evaluate(_DIFFERENCE, [b64encode(data).decode() for data in (drawn, seen)])
    assert same_size
    assert mean < 1.0
    assert far < 0.002


def test_a_page_of_typst_looks_like_the_svg_too():
    drawn = typeset([Leaf(sample(), page_of(sample()))], "light", Stand({}, (), ()), "png", ppi=144)
    with page(viewport={"width": WIDTH, "height": HEIGHT}, device_scale_factor=2) as view:
        show(view, svg(sample()))
        seen = view.screenshot()
        same_size, mean, far = view.evaluate(_DIFFERENCE, [b64encode(data).decode() for data in (drawn, seen)])
    assert same_size
    assert mean < 1.0
    assert far < 0.002
