"""Pictograms: what a word, a type or an actor is drawn with, and how that stands in a drawing."""

import pytest

from cxkit.model.journey import Enabler, Evidence
from cxkit.model.liveness import LIVE
from cxkit.model.shared import Actor, Channel
from cxkit.views import pictograms
from cxkit.views.blueprint import blueprint
from cxkit.views.journey_map import journey_map
from cxkit.views.pictograms import OTHER_CHANNEL, of_channel, of_channels, of_enabler, of_evidence, of_work
from cxkit.views.pictograms.words import CHANNELS, EVIDENCE, PARTING
from cxkit.views.picture import Box, Icon, Words
from tests.views import journeys, shown
from tests.views.laws import faults


@pytest.mark.parametrize(
    ("name", "icon"),
    [
        ("web", "globe"),
        ("sitio web", "globe"),
        ("app-banco", "smartphone"),
        ("telefono", "phone"),
        ("Teléfono", "phone"),
        ("contact-centre", "headset"),
        ("mesa de ayuda", "headset"),
        ("tienda", "store"),
        ("Sucursal Centro", "building-2"),
        ("cajero automático", "banknote"),
        ("tótem", "tablet"),
        ("e-mail", "mail"),
        ("correo", "mail"),
        ("letter", "mailbox"),
        ("sms", "message-square"),
        ("whatsapp", "message-circle"),
        ("chatbot", "bot"),
        ("redes sociales", "share-2"),
        ("publicidad", "megaphone"),
        ("cara a cara", "user"),
        ("terreno", "truck"),
        ("domicilio", "house"),
        ("código QR", "qr-code"),
        ("paloma mensajera", OTHER_CHANNEL),
        ("", OTHER_CHANNEL),
        ("家族", OTHER_CHANNEL),
    ],
)
def test_a_channel_is_known_by_its_name(name, icon):
    assert of_channel(name) == icon


def test_a_channel_is_known_by_its_type_first():
    assert of_channel("banca", Channel(type="app")) == "smartphone"
    assert of_channel("movil", Channel(type="web", title="Teléfono móvil")) == "globe"
    assert of_channel("x1", Channel(title="Correo electrónico")) == "mail"
    assert of_channel("x1", Channel(type="nothing known", title="Tienda")) == "store"


def test_a_type_that_says_only_a_place_or_mail_leaves_the_word_to_the_name():
    assert of_channel("surgery", Channel(type="store", title="Doctor's surgery")) == "building-2"
    assert of_channel("sala", Channel(type="store", title="Sala")) == "store"
    assert of_channel("web", Channel(type="store")) == "store"
    assert of_channel("post", Channel(type="mail", title="Letter")) == "mailbox"
    assert of_channel("correo", Channel(type="letter")) == "mailbox"


def test_every_usual_channel_has_a_sign_of_its_own():
    assert [word for word in LIVE if of_channel(word) == OTHER_CHANNEL] == ["radio"]


def test_a_sign_stands_once_for_channels_that_share_it():
    named = {"publica": Channel(type="web"), "privada": Channel(type="web"), "app": Channel()}
    assert of_channels(["publica", "app", "privada", "paloma"], named) == ["globe", "smartphone", OTHER_CHANNEL]


@pytest.mark.parametrize(
    ("text", "icon"),
    [
        ("Contrato firmado", "signature"),
        ("The contract", "signature"),
        ("Boleta", "receipt"),
        ("La cuenta", "receipt"),
        ("Bill", "receipt"),
        ("Receipts", "receipt"),
        ("Correo de confirmación", "mail"),
        ("Confirmation e-mail", "mail"),
        ("E-mail with the contract", "mail"),
        ("Boleta por correo electrónico", "receipt"),
        ("Pantalla con minutos de espera", "monitor"),
        ("Formulario de solicitud", "clipboard-list"),
        ("Tarjeta de crédito", "credit-card"),
        ("Tarjetas de crédito", "credit-card"),
        ("Bolsa con los remedios", "package"),
        ("Aviso de abono", "bell"),
        ("Lista de documentos", "list-checks"),
        ("Sign to the unit", "signpost"),
        ("Uniforme y camioneta", "shirt"),
        ("El plato y su presentación", "utensils"),
        ("«Carta» con el motivo", "file-text"),
        ("Número: en la carta", "file-text"),
        ("Boleta, contrato y garantía", "receipt"),
        ("Ticket number", ""),
        ("Contractual", ""),
        ("Agua turbia", ""),
        ("", ""),
        ("Habla mucho rato de lo que pasó ayer con la boleta", ""),
    ],
)
def test_evidence_is_known_by_whole_words_of_its_text(text, icon):
    assert of_evidence(Evidence(text=text), {}) == icon


def test_evidence_is_known_by_its_channel_and_its_type_where_words_tell_nothing():
    named = {"app": Channel(type="app"), "odd": Channel()}
    assert of_evidence(Evidence(text="Xyz", channel=("odd", "app")), named) == "smartphone"
    assert of_evidence(Evidence(text="Boleta", channel=("app",)), named) == "receipt"
    assert of_evidence(Evidence(text="Xyz", type="physical", channel=("odd",)), named) == "package"
    assert of_evidence(Evidence(text="Xyz", type="digital"), named) == "monitor"
    assert of_evidence(Evidence(text="Xyz"), named) == ""


def test_who_acts():
    person, system, partner = Actor(), Actor(type="system"), Actor(type="partner")
    assert [of_work(lead) for lead in (person, system, partner, None)] == ["", "cpu", "handshake", ""]


def test_every_kind_of_enabler_but_the_one_without_a_name_has_a_sign():
    kinds = {"hiring", "training", "tooling", "supplier", "staffing", "management", "facilities", "marketing"}
    kinds |= {"compliance", "other"}
    for kind in sorted(kinds):
        assert bool(of_enabler(Enabler(do="x", type=kind).type)) == (kind != "other")
    assert of_enabler(None) == ""


def test_the_words_are_written_as_they_are_looked_up():
    for table in (CHANNELS, EVIDENCE):
        assert all(pictograms.slug(word) in (word, f"{word}-1") for word in table)
        assert set(table) & PARTING == set()
        assert [word for word in table if word.endswith("s") and word[:-1] in table] == []


def drawing(view, **step):
    content = {
        "channels": {"web": {}, "app": {}, "telefono": {}, "correo": {}, "sms": {}},
        "actors": {"sis": {"type": "system", "title": "Sistema"}, "soc": {"type": "partner", "title": "Tercero"}},
        "steps": [{"title": "Pide", "customer": "Llama", **step}],
    }
    journey, scope = journeys.alone(content)
    return (blueprint if view == "blueprint" else journey_map)(journey, scope, lang="es")


def icons(picture, kind=None):
    return [
        item
        for item in picture.items
        if isinstance(item, Icon) and not item.group.startswith("legend") and kind in (None, item.kind)
    ]


def test_a_step_shows_its_channels_and_keeps_their_words():
    picture = drawing("blueprint", channel=["web", "app", "telefono", "correo", "sms"])
    shown_ = icons(picture, "channel")
    assert [(icon.name, icon.size) for icon in shown_] == [("globe", 15), ("smartphone", 15), ("phone", 15)]
    number, name = (
        next(item for item in picture.items if getattr(item, "kind", "") == kind) for kind in ("number", "step")
    )
    assert all(abs(icon.y + 7.5 - (number.y - 0.36 * number.size)) < 1.5 for icon in shown_)
    assert shown.frame(name)[2] <= shown_[0].x - 8
    (more,) = [item for item in picture.items if isinstance(item, Words) and item.kind == "more"]
    assert (more.lines, more.anchor) == (("+2",), "end")
    column = next(item for item in picture.items if isinstance(item, Box) and item.kind.startswith("customer"))
    assert more.x == column.x + column.width
    assert shown.texts(picture, "channels") == ["web · app · telefono · correo · sms"]


def test_a_name_is_not_squeezed_by_signs():
    long = "Espera en la puerta a que alguien venga y le diga qué sigue"
    name, bare = (
        next(
            item
            for item in drawing(view, channel=["web", "app"], title=long).items
            if getattr(item, "kind", "") == "step"
        )
        for view in ("blueprint", "map")
    )
    assert " ".join(name.lines) == long
    assert len(name.lines) <= len(bare.lines) + 1
    two = drawing("blueprint", channel=["web", "app"], title="Pide la garantía ahora")
    (name,) = [item for item in two.items if getattr(item, "kind", "") == "step"]
    box = next(item for item in two.items if isinstance(item, Box) and item.kind.startswith("customer"))
    first, second = icons(two, "channel")
    assert shown.frame(name)[2] <= first.x - 8
    assert second.x + second.size == box.x + box.width
    picture = drawing("blueprint", title="Desoxirribonucleoproteica", channel=["web", "app", "telefono"])
    assert icons(picture, "channel") == []
    assert shown.texts(picture, "channels") == ["web · app · telefono"]
    few = drawing("blueprint", title="Implementa procedimientos", channel=["web", "app", "telefono"])
    assert [icon.name for icon in icons(few, "channel")] == ["globe"]
    assert shown.texts(few, "more") == ["+2"]
    assert faults(few) == []


def test_evidence_has_its_picture_at_the_left_and_its_text_beside_it():
    picture = drawing("blueprint", evidence=["Boleta", "Agua turbia"])
    (icon,) = icons(picture)
    known, unknown = (item for item in picture.items if isinstance(item, Words) and item.inside.startswith("evidence"))
    box = next(item for item in picture.items if isinstance(item, Box) and item.id == known.inside)
    assert (icon.name, icon.size, icon.group, icon.x) == ("receipt", 16, box.id, box.x + 10)
    assert icon.y + 8 == pytest.approx(box.y + box.height / 2, abs=0.6)
    assert (known.anchor, known.x, unknown.anchor, unknown.x) == ("start", box.x + 32, "start", box.x + 10)


@pytest.mark.parametrize(("by", "name", "said"), [("sis", "cpu", "un sistema"), ("soc", "handshake", "un tercero")])
def test_what_no_person_of_the_house_does_is_marked_before_its_caption(by, name, said):
    picture = drawing("blueprint", frontstage={"do": "Confirma", "by": by, "time": "3m"})
    (icon,) = icons(picture, f"work {name}")
    _, caption = (item for item in picture.items if isinstance(item, Words) and item.group == icon.group)
    left, top, _, bottom = shown.frame(caption)
    assert (icon.name, icon.size) == (name, 12)
    assert 2 < left - (icon.x + 12) < 6
    assert top < icon.y + 6 < bottom
    box = next(item for item in picture.items if isinstance(item, Box) and item.id == icon.group)
    assert f"Lo hace {said}".lower() in box.label.lower()
    assert f"lo hace {said}" in shown.texts(picture, "legend")


def test_a_person_has_no_sign_and_an_action_without_caption_keeps_its_own():
    assert icons(drawing("blueprint", frontstage={"do": "Saluda", "by": "ana"})) == []
    (icon,) = icons(drawing("blueprint", support={"by": "sis"}))
    assert icon.name == "cpu"


def test_a_pill_has_its_sign_before_its_word():
    picture = drawing("map", channel=["web", "redes"])
    pills = shown.boxes(picture, "channel")
    assert [pill.label for pill in pills] == ["web", "redes"]
    assert [icon.name for icon in icons(picture)] == ["globe", "share-2"]
    for icon, pill in zip(icons(picture), pills, strict=False):
        words = next(item for item in picture.items if isinstance(item, Words) and item.inside == pill.id)
        left, _, right, _ = shown.frame(words)
        assert icon.group == pill.id
        assert pill.x + 9 < icon.x < icon.x + icon.size + 3 < left < right < pill.x + pill.width - 8


def test_cards_begin_with_their_sign():
    note = {"pains": ["Espera"], "gains": ["Rapidez"], "opportunities": ["Avisar"], "quotes": ["Nadie avisa"]}
    assert [icon.name for icon in icons(drawing("map", **note))] == ["octagon-alert", "circle-plus", "lightbulb"]
    met = drawing("map", touchpoint=["Reseñas", "Algo raro"])
    assert [icon.name for icon in icons(met)] == ["share-2", "signpost"]


LONG = "Llama a su médico de cabecera para pedir una cita porque no puede dormir " * 4
HARD = [
    "مرحبا بكم في المستشفى",
    "家族は待合室で長い時間待っています。",
    "Boleta 🎉",
    "Desoxirribonucleoproteicamente",
    f"Boleta {LONG}",
]


@pytest.mark.parametrize("view", ["blueprint", "map"])
def test_nothing_is_hidden_whatever_is_written(view):
    picture = drawing(
        view,
        title=LONG,
        channel=["web", "app", "telefono", "correo"],
        evidence=HARD,
        frontstage=[{"do": text, "by": "sis", "if": text} for text in HARD],
        support={"by": "soc"},
        touchpoint=HARD,
        pains=HARD,
    )
    assert faults(picture) == []
    boxes = {item.id: item for item in picture.items if isinstance(item, Box)}
    column = next(box for box in boxes.values() if box.kind.startswith("customer"))
    assert all(pill.width <= column.width for pill in shown.boxes(picture, "channel"))
    for icon in icons(picture):
        if icon.kind.startswith("work "):
            box = boxes[icon.group]
            words = [shown.frame(item) for item in picture.items if isinstance(item, Words) and item.inside == box.id]
            assert box.x + 9.5 <= icon.x
            assert max(frame[2] for frame in words) <= box.x + box.width - 9.5
