"""One picture with everything in it, written by hand: every basis, mark, face, arrow, line, curve and plate."""

from cxkit.views.picture import Area, Box, Dash, Face, Item, Mark, Picture, Point, Stroke, Words

LEFT, HEADER, COLUMN = 24, 124, 180
LANES = (
    ("evidence", "Evidencia", 132, 68),
    ("emotion", "Emoción", 200, 172),
    ("customer", "Acciones\ndel cliente", 372, 112),
    ("front", "Contacto\nvisible", 484, 120),
    ("back", "Contacto\nno visible", 604, 150),
    ("support", "Procesos\nde soporte", 754, 84),
    ("enablers", "Habilitadores", 838, 80),
    ("metrics", "Métricas", 918, 52),
)
STEPS = ("Simular", "Solicitar", "Esperar", "Rechazo", "Firmar", "Abono")
WIDTH, HEIGHT = LEFT + HEADER + 6 * COLUMN + 30, 1060


def line(*points: tuple[float, float]) -> tuple[Point, ...]:
    """Straight pieces as Beziers with thirds."""
    path = [Point(*points[0])]
    for (x, y), (to_x, to_y) in zip(points, points[1:], strict=False):
        path += [Point(x + (to_x - x) * part / 3, y + (to_y - y) * part / 3) for part in (1, 2, 3)]
    return tuple(path)


def corner(*points: tuple[float, float], radius: float = 6) -> tuple[Point, ...]:
    """The same with rounded corners."""
    path = [Point(*points[0])]
    for at in range(1, len(points) - 1):
        (ax, ay), (bx, by), (cx, cy) = points[at - 1 : at + 2]
        back, on = max(abs(bx - ax), abs(by - ay)), max(abs(cx - bx), abs(cy - by))
        start = (bx - (bx - ax) / back * radius, by - (by - ay) / back * radius)
        end = (bx + (cx - bx) / on * radius, by + (cy - by) / on * radius)
        path += line(path[-1], start)[1:]
        bend = [(s[0] + (bx - s[0]) * 0.5523, s[1] + (by - s[1]) * 0.5523) for s in (start, end)]
        path += [Point(*bend[0]), Point(*bend[1]), Point(*end)]
    return (*path, *line(path[-1], points[-1])[1:])


def smooth(*points: tuple[float, float]) -> tuple[Point, ...]:
    """A curve that is level at every point."""
    path = [Point(*points[0])]
    for (x, y), (to_x, to_y) in zip(points, points[1:], strict=False):
        middle = (x + to_x) / 2
        path += [Point(middle, y), Point(middle, to_y), Point(to_x, to_y)]
    return tuple(path)


def middle(step: int) -> float:
    return LEFT + HEADER + 15 + COLUMN * step + 75


def action(
    id_: str,
    step: int,
    y: float,
    text: str,
    caption: str = "",
    lane: str = "front",
    dash: Dash = "solid",
    link: str = "",
) -> list[Item]:
    x, lines = middle(step), tuple(text.split("\n"))
    high = 44 + 15.5 * (len(lines) - 1) + (6 if caption else 0)
    top = y - high / 2
    full = high - 20 - (13 if caption else 0)
    items: list[Item] = [
        Box(
            x - 75,
            top,
            150,
            high,
            f"{lane}-line",
            dash=dash,
            id=id_,
            kind=f"action {lane}",
            label=f"{text} {caption}",
            link=link,
            group=id_,
        ),
        Words(lines, x, top + 10 + full / 2 - (len(lines) - 1) * 7.75 + 4.3, inside=id_, group=id_),
    ]
    if caption:
        items.append(Words((caption,), x, top + high - 10, 10, 13, role="muted", inside=id_, group=id_))
    return items


def sample(text: str = "Evalúa la carpeta") -> Picture:
    """The picture; `text` stands in one box, one plate and the title."""
    items: list[Item] = []
    right = WIDTH - 24
    for lane, _, top, high in LANES:
        corners = (Point(LEFT, top), Point(right, top), Point(right, top + high), Point(LEFT, top + high))
        items.append(Area(corners, f"{lane}-surface"))
    for start, end in ((0, 1), (2, 3), (4, 5)):
        left, stop = middle(start) - 75, middle(end) + 75
        points = ((left, 66), (stop - 8, 66), (stop, 79), (stop - 8, 92), (left, 92), (left + (8 if start else 0), 79))
        items.append(Area(tuple(Point(*p) for p in points), "phase"))
    lived = smooth(*((middle(step), 275 - 25 * v) for step, v in enumerate((1, 0, -2, -2, 0, 2))))
    believed = smooth(*((middle(step), 275 - 25 * v) for step, v in enumerate((1, 1, 1, 0, 1, 2))))
    back = tuple(reversed(believed))
    gap = (*lived, *line(lived[-1], back[0])[1:], *back[1:], *line(back[-1], lived[0])[1:])
    items += [Area(gap, "gap-fill", curved=True), Area(gap, "gap", curved=True, hatch=45)]

    items += [
        Words((f"Solicitar un crédito de consumo: {text}",), LEFT, 38, 22, 28, weight=700, anchor="start"),
        Words(
            ("Blueprint de servicio · Camila, 29 años · estado actual",), LEFT, 58, 12, 16, role="muted", anchor="start"
        ),
    ]
    for number, (name, at) in enumerate((("Explorar", 0.5), ("Esperar la respuesta", 2.5), ("Contratar", 4.5))):
        items.append(
            Words((name,), middle(int(at)) + 90, 83.5, 12.5, 16, 600, role="on-phase", kind=f"phase n{number}")
        )
    for step, name in enumerate(STEPS):
        items.append(Words((str(step + 1),), middle(step) - 75, 118, 13, 16, 600, role="muted", anchor="start"))
        items.append(Words((name,), middle(step) - 62, 118, 13, 16, 600, anchor="start"))
    for lane, name, top, high in LANES:
        lines, ink = tuple(name.split("\n")), f"{lane}-ink"
        if lane == "customer":
            items.append(Box(LEFT, top, HEADER, high, "none", "customer-line", 0, kind="header"))
            ink = "on-action"
        items.append(Box(LEFT, top, 5, high, "none", f"{lane}-line", 0, kind="bar"))
        items.append(Words(lines, LEFT + 16, top + high / 2 + 4, 12, 15, 600, role=ink, anchor="start"))
    for y, dash, width, name in (
        (484, "interaction", 2, "línea de interacción"),
        (604, "solid", 3, "línea de visibilidad"),
        (754, "internal", 2, "interacción interna"),
        (838, "implementation", 2, "implementación"),
    ):
        role = {"solid": "visibility"}.get(dash, dash)
        items.append(
            Stroke(
                line((LEFT, y), (right, y)),
                f"line-{role}",
                width,
                dash,
                kind=f"line {role}",
                id=f"line-{role}",
                label=name,
            )
        )
        items.append(Words((name,), LEFT + 8, y + 15, 10, 13, 600, role=f"line-{role}", anchor="start"))
    items.append(Stroke(line((LEFT + HEADER, 544), (right, 544)), "front-line", 1, "sublane"))

    for value, y in ((2, 225), (0, 275), (-2, 325)):
        items.append(
            Stroke(
                line((LEFT + HEADER, y), (right, y)),
                "hairline",
                1.4 if not value else 1,
                "solid" if not value else "grid",
            )
        )
        items.append(
            Words(
                (f"{value:+d}".replace("-", "−") if value else "0",),
                LEFT + HEADER + 18,
                y + 4,
                10,
                13,
                role="muted",
                anchor="end",
            )
        )
    items.append(Stroke(believed, "back-line", 2, "belief", kind="curve believed", label="lo que creemos"))
    items.append(Stroke(lived[:7], "emotion-line", 2.8, kind="curve lived", label="lo que viven"))
    items.append(Stroke(lived[6:10], "emotion-line", 2.8, "curve-assumed"))
    items.append(Stroke(lived[9:], "emotion-line", 2.8))
    items.append(Stroke(line((LEFT + HEADER + 40, 215), (right - 40, 210)), "exceeds", 1.6, "target"))
    for step, value in enumerate((1, 0, -2, -2, 0, 2)):
        items.append(
            Face(middle(step), 275 - 25 * value, value, dashed=step in (3, 4), label=f"{STEPS[step]}: {value:+d}")
        )
    items.append(Face(middle(1) - 45, 300, -1))
    items.append(Face(right - 36, 275, 2, dashed=True))
    for step, value in ((1, 1), (2, 1), (3, 0)):
        items.append(
            Mark("diamond", middle(step), 275 - 25 * value, 9, fill="emotion-surface", stroke="back-line", weight=1.6)
        )
    items.append(Words(("«Tres días sin saber nada»",), middle(2), 352, 11, 14, italic=True, role="muted"))
    items.append(Words(("2 puntos de diferencia",), middle(2) + 60, 288, 11, 14, 600, role="gap"))

    for step in range(5):
        start, end = middle(step) + 75, middle(step + 1) - 75
        items.append(Stroke(line((start, 428), (end, 428)), "customer-line", 2, head="filled", kind="arrow flow"))
    items += [
        Stroke(
            line((middle(1), 450), (middle(1), 512)),
            "arrow",
            head="filled",
            tail="filled",
            kind="arrow",
            id="a-with",
            label="acuerdo",
        ),
        Stroke(line((middle(0), 450), (middle(0), 520)), "arrow", head="filled", kind="arrow"),
        Stroke(line((middle(1), 578), (middle(1), 644)), "arrow", dash="after", head="open", kind="arrow"),
        Stroke(line((middle(2), 570), (middle(2), 644)), "arrow", dash="async", head="open", kind="arrow"),
        Stroke(
            corner((middle(2) - 40, 644), (middle(2) - 40, 592), (middle(1) + 40, 592), (middle(1) + 40, 578)),
            "mark-fail",
            1.6,
            "loop",
            "filled",
            kind="arrow loop",
        ),
        Stroke(line((middle(2), 858), (middle(2), 821)), "enablers-line", 1.2, "enables", "ring", kind="arrow enables"),
        Stroke(
            corner((middle(2) + 50, 406), (middle(2) + 50, 388), (middle(4) - 30, 388), (middle(4) - 30, 406)),
            "customer-line",
            2,
            head="filled",
            kind="arrow branch",
        ),
        Stroke(
            corner((middle(2) + 75, 796), (middle(3) - 40, 796), (middle(3) - 40, 668), (middle(2) + 75, 668)),
            "arrow",
            head="filled",
            kind="arrow",
        ),
        Stroke(line((middle(4), 520), (middle(4), 450)), "arrow", head="filled", kind="arrow"),
        Stroke(line((middle(5), 644), (middle(5), 570)), "arrow", head="filled", kind="arrow"),
        Stroke(line((middle(5), 520), (middle(5), 458)), "arrow", head="filled", kind="arrow"),
    ]
    for step, name in (
        (0, "Simulador"),
        (1, "Lista\nde antecedentes"),
        (3, "Carta de respuesta"),
        (4, "Contrato"),
        (5, "Aviso de abono"),
    ):
        items += action(f"e{step}", step, 166, name, lane="evidence")
    for step, name, dash in (
        (0, "Simula cuota y plazo", "solid"),
        (1, "Entrega antecedentes", "solid"),
        (2, "Espera la aprobación", "solid"),
        (3, "Recibe un no", "assumed"),
        (4, "Firma", "solid"),
        (5, "Ve el abono y su\ncalendario de pagos", "solid"),
    ):
        items += action(f"c{step}", step, 428, name, lane="customer", dash=dash, link="#paso-3" if step == 2 else "")
    items += action("f0", 0, 545, "Calcula la cuota", "Sitio y app · 5 s")
    items += action("f1", 1, 545, "Revisa\nque no falte nada", "Ejecutivo · 20 min")
    items += action("f2", 2, 545, "Avisa cada avance", "Sitio y app · propuesto", dash="proposed")
    items += action("f4", 4, 545, "Explica el contrato", "Ejecutivo · 30 min", dash="assumed")
    items += action("f5", 5, 545, "Notifica el abono", "Sitio y app")
    items += action("b1", 1, 669, "Digita la carpeta", "Ejecutivo · 30 min", "back")
    items += action("b2", 2, 669, text, "Analista de riesgo · 4 h", "back")
    items += action("b5", 5, 669, "Cursa el crédito", "Operaciones · 4 h", "back")
    items += action("b2b", 2, 724, "Pide excepción", "si excede la política · 2 d", "back")
    items += action("s2", 2, 796, "Calcula el puntaje", "Motor de decisión", "support")
    items += action("n2", 2, 880, "Capacita en riesgo", lane="enablers")
    for step, name in ((2, "Rapidez 3,1 · n = 64"), (5, "NPS +34 · n = 100")):
        items.append(Box(middle(step) - 75, 931, 150, 26, "metrics-line", radius=13, id=f"m{step}", kind="pill"))
        items.append(Words((name,), middle(step), 948, 12, inside=f"m{step}"))
    for x, y, words, ground, ink in (
        (middle(3) - 10, 388, "aprobado · 70 %", "customer-surface", "customer-ink"),
        (middle(2) - 90, 592, "18 % vuelve", "front-surface", "mark-fail"),
        (middle(3) - 40, 724, text, "back-surface", "muted"),
    ):
        wide = len(words) * 6.4 + 8
        items.append(Box(x - wide / 2, y - 9, wide, 18, "none", ground, 4, kind="plate"))
        items.append(Words((words,), x, y + 4, 11, 14, 600, role=ink))
    items += [
        Mark("star", middle(2) - 62, 406, fill="mark-moment", label="momento de la verdad"),
        Mark("triangle", middle(2) + 62, 406, letter="E", fill="mark-wait", label="espera"),
        Mark("diamond", middle(2) + 35, 406, letter="D", stroke="customer-line", ink="customer-ink", label="decisión"),
        Mark("circle", middle(2) + 62, 644, letter="F", fill="mark-fail", label="punto de falla", group="b2"),
        Mark("square", middle(1) + 62, 644, letter="§", fill="mark-policy", label="norma"),
        Mark("shield", middle(5) + 62, 644, letter="S", fill="mark-policy", label="SLA"),
        Mark("octagon", middle(0) + 62, 406, letter="!", stroke="gap", ink="gap", label="dolor"),
        Mark("bulb", middle(1) + 62, 406, stroke="exceeds", label="oportunidad"),
        Mark("diamond", middle(2) - 75, 724, 14, stroke="back-line", weight=1.4, label="solo si se cumple"),
        Mark("ring", middle(3) + 75, 428, 10, stroke="customer-line", weight=3, label="fin"),
        Mark("disc", middle(0) - 75, 428, 10, fill="customer-line", label="inicio"),
        Mark("tab", middle(5) + 75, 428, 16, letter="→", fill="customer-line", label="otro viaje"),
        Face(middle(4) + 62, 567, 1, 8),
    ]
    for at, (dash, name) in enumerate((("solid", "observado"), ("assumed", "supuesto"), ("proposed", "propuesto"))):
        items.append(Box(LEFT + 130 * at, 1000, 30, 24, "muted", dash=dash, radius=4))
        items.append(Words((name,), LEFT + 130 * at + 40, 1016, 13, 16, role="muted", anchor="start"))
    items.append(Words(("cxkit · credito.yaml",), right, 1040, 10, 13, role="muted", anchor="end"))
    return Picture(
        "credito",
        "blueprint",
        f"Crédito: {text}",
        "Seis pasos, de la idea al abono.",
        "es",
        WIDTH,
        HEIGHT,
        tuple(items),
    )
