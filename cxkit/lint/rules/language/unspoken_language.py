"""The language of a file is one in which cxkit can write its labels.

What the author wrote is drawn as it stands, in any language. Labels, legends and messages exist in English and Spanish;
next to another language they are in English, and whoever hangs up the picture should know it beforehand.

Source: plain courtesy: what a printed poster lacks is noticed too late.

## Bad

```yaml
kind: journey
title: Segunda via de boleto
lang: pt                        # LAN007
steps:
  - customer: Acessa o portal
```

## Good

```yaml
kind: journey
title: A second copy of the bill
lang: en
steps:
  - customer: Opens the portal
```
"""

from cxkit.lint.rule import INFO, Finding, Found, rule
from cxkit.model.shared import File
from cxkit.words import LANGUAGES, N_


@rule("LAN007", INFO)
def unspoken_language(file: File) -> Found:
    if file.lang and file.lang[:2].lower() not in LANGUAGES:
        yield Finding(
            file,
            N_("labels beside this text will be in English: cxkit does not speak '{lang}'"),
            field="lang",
            lang=file.lang,
            hint=N_("`--lang es` puts the labels in Spanish; what you wrote stays as it is"),
        )
