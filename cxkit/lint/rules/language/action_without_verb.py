"""A customer action says what the customer does; it does not only name a channel or a thing.

"App" may be opening it, giving up on it or waiting for a message in it, and each is another experience. Actions are
verb phrases with the customer as the subject. Only names that can be nothing else are told: a known channel or noun,
alone or with what belongs to it.

Source: Gibbons (2018), «Journey Mapping 101», Nielsen Norman Group: actions are what the customer does.

## Bad

```yaml
kind: journey
title: Renew the driving licence
steps:
  - customer: Website                          # LAN003
  - customer: Arrives at the office ten minutes early
  - customer: Smiles at the camera
```

## Good

```yaml
kind: journey
title: Renew the driving licence
steps:
  - customer: Looks up on the website what to bring
  - customer: Arrives at the office ten minutes early
  - customer: Smiles at the camera
```
"""

from functools import cache

from cxkit.lint.facts import Facts, cut
from cxkit.lint.rule import INFO, Finding, Found, rule
from cxkit.lint.wording import SIGNS, Wording, entries, tokens
from cxkit.model.journey import Journey
from cxkit.words import N_

# No word here can be a verb of its language: whoever writes `Chat` or `Llama` may well mean that somebody does it.
THINGS = Wording(
    en="app,mobile app,web,web site,website,webpage,web page,homepage,landing page,portal,web portal,online shop,"
    "online store,kiosk,branch,reception,front desk,help desk,service desk,call centre,call center,contact centre,"
    "contact center,hotline,phone call,social media,facebook,instagram,newsletter,brochure,leaflet,advertisement,"
    "advertising,text message,push message,registration,confirmation,application,application form,information,"
    "installation,activation,cancellation,notification,reservation,payment,appointment,delivery,arrival,departure,"
    "renewal,complaint,onboarding,subscription,consultation,quotation,inspection,evaluation,selection,negotiation,"
    "verification,authorization,authentication,identification,receipt,waiting room,awareness,consideration,retention",
    es="app,app móvil,aplicación,aplicación móvil,web,sitio,sitio web,página,página web,portal,plataforma,sucursal,"
    "sucursal virtual,tienda,oficina,mesón,ventanilla,recepción,call center,centro de llamadas,central telefónica,"
    "teléfono,llamada,llamada telefónica,correo,correo electrónico,facebook,instagram,redes sociales,mensaje,"
    "mensaje de texto,publicidad,folleto,formulario,formulario web,boleta,inscripción,confirmación,información,"
    "instalación,activación,cancelación,notificación,reservación,facturación,contratación,evaluación,cotización,"
    "postulación,renovación,devolución,verificación,autorización,aprobación,atención,capacitación,selección,inspección,"
    "agendamiento,seguimiento,reunión,bienvenida,llegada,fidelización,posventa,postventa,mantención,mantenimiento",
)
BEFORE = {"en": {"the", "a", "an"}, "es": {"el", "la", "los", "las", "un", "una"}}
BETWEEN = {"en": {"or", "and", "/", "+", "&", "-"}, "es": {"o", "y", "e", "u", "/", "+", "&", "-"}}
BELONGING = {
    "en": {"of", "for", "in", "at", "on", "by", "with", "via", "from"},
    "es": {"de", "del", "en", "por", "con", "para", "al", "vía", "via", "desde"},
}
LONGEST = 5
"""Words of a text: a longer one may well hold a verb."""


@rule("LAN003", INFO, gathered=N_("{n} customer actions name a thing, and not what the customer does: {places}"))
def action_without_verb(
    _journey: Journey,
    facts: Facts,
    *,
    en: tuple[str, ...] = (),
    es: tuple[str, ...] = (),
    allowed: tuple[str, ...] = (),
) -> Found:
    lists = tuple((lang, entries(THINGS, (lang,), en, es, allowed)) for lang in facts.languages)
    firsts = _firsts(lists)
    for _, act in facts.acts:
        if not act.do or act.do.partition(" ")[0].strip(SIGNS).lower() not in firsts:
            continue
        words = tokens(act.do)
        if len(words) <= LONGEST and any(_names(words, lang, things) for lang, things in lists):
            yield Finding(
                act,
                N_("'{text}' names a thing, and not what the customer does"),
                field="do",
                hint=N_("what does the customer do with it, or there? Begin with a verb"),
                place=(text := cut(act.do)),
                text=text,
            )


@cache
def _firsts(lists: tuple[tuple[str, frozenset[str]], ...]) -> frozenset[str]:
    """Every word that such a text can begin with."""
    return frozenset(
        word for lang, things in lists for word in (*(each.partition(" ")[0] for each in things), *BEFORE[lang])
    )


def _names(words: list[str], lang: str, things: frozenset[str]) -> bool:
    """Whether a text is a thing, several of them, or one with what belongs to it."""
    if len(words) > 1 and words[0] in BEFORE[lang]:
        words = words[1:]
    while words:
        size = next((size for size in (3, 2, 1) if " ".join(words[:size]) in things), 0)
        words = words[size:]
        if not size:
            return False
        if words and words[0] in BELONGING[lang]:
            return len(words) > 1
        if words and words[0] in BETWEEN[lang]:
            words = words[1:]
    return True
