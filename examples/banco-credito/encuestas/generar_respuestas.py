"""Inventa las respuestas de `credito-2026-t3.yaml`: ninguna persona contestó, y la misma semilla da el mismo archivo.

Uso: `python generar_respuestas.py` escribe `respuestas-sinteticas-2026-t3.csv` al lado de este archivo. Las cifras del
conjunto son las de `organizacion.yaml`; detrás hay una historia que se puede encontrar: la claridad depende de quién
llama y de la oficina, y quien esperó más recomienda menos.
"""

import csv
import io
import random
from datetime import date, timedelta
from pathlib import Path

SEMILLA = 20260930
ARCHIVO = Path(__file__).with_name("respuestas-sinteticas-2026-t3.csv")
CLIENTES, EQUIPO = 640, 38
INICIO, DIAS = date(2026, 7, 1), 92

OFICINAS = {"centro": 0.35, "norte": 0.15, "puerto": -0.45}
AGENTES = {f"{oficina[0].upper()}{n}": oficina for oficina in OFICINAS for n in range(1, 5)}
TURNOS = {"mañana": 0.1, "tarde": -0.1}
COLUMNAS = (
    "date", "respondent", "agent", "shift", "office", "rapidez", "claridad", "claridad-no", "esfuerzo", "abono",
    "recomienda", "comentario",
)  # fmt: skip

# Cuántas respuestas recibe cada nota, de la peor a la mejor. Claridad 4 o 5: 403 de 640; NPS: 259 − 81 de 522.
NOTAS = {
    "rapidez": {1: 118, 2: 153, 3: 141, 4: 142, 5: 86},
    "claridad": {1: 58, 2: 77, 3: 102, 4: 236, 5: 167},
    "claridad-no": {1: 34, 2: 27, 3: 17, 4: 26, 5: 14},
    "esfuerzo": {1: 49, 2: 71, 3: 96, 4: 118, 5: 131, 6: 109, 7: 66},
    "recomienda": {0: 7, 1: 4, 2: 8, 3: 11, 4: 12, 5: 20, 6: 19, 7: 71, 8: 111, 9: 142, 10: 117},
}
ABONO = [nota for nota, veces in {1: 21, 2: 39, 3: 74, 4: 176, 5: 212}.items() for _ in range(veces)]
COMENTARIOS = {
    "mal": ["Tres días sin saber nada", "Me pidieron dos veces lo mismo", "Tuve que llamar yo", "No entendí el motivo"],
    "bien": ["Me explicaron todo sin letra chica", "Llegó antes de lo prometido", "La ejecutiva fue muy clara"],
}  # fmt: skip


def respuestas() -> list[dict[str, object]]:
    """Una fila por cuestionario, en orden de fecha."""
    azar = random.Random(SEMILLA)
    manos = {agente: OFICINAS[oficina] + azar.gauss(0, 0.5) for agente, oficina in AGENTES.items()}
    filas = [_fila(azar, manos, "customer") for _ in range(CLIENTES)]
    _repartir(azar, filas)
    equipo = [_fila(azar, manos, "frontline") for _ in range(EQUIPO)]
    for fila in equipo:
        # El equipo cree que el cliente lo vive mejor de lo que lo vive.
        fila |= {"rapidez": azar.choice([3, 4, 4, 5]), "claridad": azar.choice([4, 4, 5, 5])}
        fila |= {"esfuerzo": azar.choice([4, 5, 5, 6]), "recomienda": azar.choice([7, 8, 8, 9, 10])}
    return sorted([*filas, *equipo], key=lambda fila: (fila["date"], fila["agent"], fila["_azar"]))


def _fila(azar: random.Random, manos: dict[str, float], quien: str) -> dict[str, object]:
    agente = azar.choice(list(AGENTES))
    turno = azar.choice(list(TURNOS))
    return {
        "date": (INICIO + timedelta(days=azar.randrange(DIAS))).isoformat(),
        "respondent": quien,
        "agent": agente,
        "shift": turno,
        "office": AGENTES[agente],
        "_mano": manos[agente] + TURNOS[turno],
        "_espera": azar.gauss(0, 1),
        "_azar": azar.random(),
    }


def _repartir(azar: random.Random, filas: list[dict[str, object]]) -> None:
    """Da a cada pregunta sus notas: las mejores a quienes mejor les fue, con ruido."""
    peso = {"rapidez": (0.2, 1.0), "claridad": (1.0, 0.3), "claridad-no": (1.2, 0.2), "esfuerzo": (0.4, 0.8)}
    for pregunta, notas in NOTAS.items():
        mano, espera = peso.get(pregunta, (0.5, 0.7))
        responden = azar.sample(filas, sum(notas.values()))
        valor = {id(f): mano * f["_mano"] - espera * f["_espera"] + azar.gauss(0, 0.8) for f in responden}
        orden = sorted(responden, key=lambda f: valor[id(f)])
        for fila, nota in zip(orden, [n for n, veces in notas.items() for _ in range(veces)], strict=True):
            fila[pregunta] = nota
    clientes = [f for f in filas if "recomienda" in f]
    aparte = random.Random(SEMILLA + 1)  # solo quienes recibieron el dinero pueden decir si llegó a tiempo
    for fila, nota in zip(clientes, aparte.sample(ABONO, len(clientes)), strict=True):
        fila["abono"] = nota
    for fila in azar.sample(clientes, 90):
        fila["comentario"] = azar.choice(COMENTARIOS["bien" if fila["recomienda"] >= 8 else "mal"])


def texto() -> str:
    """El archivo entero, con los mismos bytes en cada corrida."""
    hoja = io.StringIO()
    tabla = csv.DictWriter(hoja, COLUMNAS, restval="", extrasaction="ignore", lineterminator="\n")
    tabla.writeheader()
    tabla.writerows(respuestas())
    return hoja.getvalue()


if __name__ == "__main__":
    ARCHIVO.write_text(texto(), encoding="utf-8", newline="\n")
    print(f"{ARCHIVO.name}: {CLIENTES} clientes y {EQUIPO} del equipo, inventados con la semilla {SEMILLA}")
