"""Every service has somebody who answers for it.

A service crosses areas, and each of them does its part. Without one person for the whole life of it, nobody decides
when the parts do not fit. A service that is retired needs no owner any more.

Source: AXELOS (2019), «ITIL Foundation: ITIL 4 Edition»; the article «Shopper Experience»: the service manager looks
after the whole life of a service.

## Bad

```yaml
kind: organization
title: The internet provider
services:
  home-fibre:                             # SVC001
    title: Fibre at home
    sla: {metric: connected, target: "<= 5bd", share: 95%}
```

## Good

```yaml
kind: organization
title: The internet provider
services:
  home-fibre:
    title: Fibre at home
    owner: head of home services
    sla: {metric: connected, target: "<= 5bd", share: 95%}
```
"""

from cxkit.lint.rule import INFO, WARNING, Finding, Found, rule
from cxkit.model.ids import slug
from cxkit.model.organization import Organization
from cxkit.words import N_

GONE = frozenset({"retired", "retirado", "retirada", "retiro"})


@rule("SVC001", WARNING, gathered=N_("nobody answers for {n} of the services: {places}"), gathered_severity=INFO)
def service_without_owner(organization: Organization) -> Found:
    for name, service in organization.services.items():
        if not service.owner and slug(service.lifecycle or "") not in GONE:
            yield Finding(
                service,
                N_("nobody answers for the service '{service}'"),
                hint=N_("which role decides when two areas pull it apart? Write it as `owner`"),
                place=name,
                service=service.title or name,
            )
