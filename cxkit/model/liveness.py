"""Liveness: whether both sides of a channel are there at the same time."""

from collections.abc import Mapping
from functools import lru_cache

from cxkit.model.ids import slug
from cxkit.model.shared import Channel

_TALK = frozenset(
    "phone telephone call call-centre call-center contact-centre contact-center hotline video video-call "  # noqa: SIM905
    "telefono llamada fono central-telefonica videollamada videoconferencia "
    "store shop branch office counter desk front-desk walk-up-desk reception in-person face-to-face person meeting "
    "event visit field home on-site tienda local sucursal oficina agencia mostrador ventanilla meson caja recepcion "
    "presencial persona en-persona cara-a-cara reunion evento visita terreno domicilio sala".split()
)
_POST = frozenset(
    "e-mail email mail letter post postal-mail sms text social social-media advertising ad newspaper radio fax "  # noqa: SIM905
    "voicemail correo correo-electronico carta correo-postal mensaje-de-texto redes redes-sociales publicidad diario "
    "buzon-de-voz".split()
)
_SCREEN = frozenset(
    "web website web-site web-portal portal app mobile-app kiosk atm bot chatbot qr form online ivr "  # noqa: SIM905
    "sitio sitio-web pagina pagina-web aplicacion totem quiosco kiosco cajero cajero-automatico formulario en-linea "
    "plataforma".split()
)
LIVE: Mapping[str, bool] = {**dict.fromkeys(_TALK, True), **dict.fromkeys(_POST | _SCREEN, False)}
"""Usual types and names of channels. Chats and messengers are not here: they are used in both ways."""


def live(id: str, channel: Channel | None = None) -> bool | None:
    """What the author says, else what the type or the name of the channel tells; None where neither does."""
    if channel is not None and channel.live is not None:
        return channel.live
    return LIVE.get(_kind(id, channel))


def mechanical(id: str, channel: Channel | None = None) -> bool:
    """Whether a machine answers: a site, an app, a kiosk. Also told of an actor by its name."""
    return _kind(id, channel) in _SCREEN


def _kind(id: str, channel: Channel | None) -> str:
    return _plain(channel.type if channel is not None and channel.type else id)


@lru_cache(maxsize=1024)
def _plain(word: str) -> str:
    return slug(word)
