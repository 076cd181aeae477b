"""What the reader of YML stumbles over is mended, byte for byte, and nothing else in the file is."""

from pathlib import Path

import pytest

from cxkit import api
from cxkit.lint.catalogue import SUGGESTED

HEAD = "kind: journey\n"
STEPS = "title: A\nsteps:\n"
NONE = "\nsteps: []\n"

SAFE = [
    ("YML004", f"title: Order\x07 a meal{NONE}", f"title: Order a meal{NONE}"),
    ("YML005", f"title: Or\ufeffder{NONE}", f"title: Order{NONE}"),
    ("YML006", f"title: Order\u2028a meal{NONE}", f"title: Order a meal{NONE}"),
    ("YML027", f"title: !Bienvenido a casa{NONE}", f'title: "!Bienvenido a casa"{NONE}'),
    ("YML028", f"title: &Partners and more{NONE}", f'title: "&Partners and more"{NONE}'),
    ("YML029", f"title: *Special offer{NONE}", f'title: "*Special offer"{NONE}'),
    (
        "YML033",
        f"{STEPS}  - {{customer: A}}\nnotes: [#uno, dos]\n",
        f'{STEPS}  - {{customer: A}}\nnotes: ["#uno", dos]\n',
    ),
    ("YML034", f"title： Order{NONE}", f"title: Order{NONE}"),
    (
        "YML035",
        f"{STEPS}  - {{customer: Orders, and pays, emotion: 1}} # both\n",
        f'{STEPS}  - {{customer: "Orders, and pays", emotion: 1}} # both\n',
    ),
    ("YML036", f"title: {{email}} arrives{NONE}", f'title: "{{email}} arrives"{NONE}'),
    ("YML037", f"title: Order: a meal{NONE}", f'title: "Order: a meal"{NONE}'),
    ("YML038", f"{STEPS}  - {{customer: ?Where}}\n", f'{STEPS}  - {{customer: "?Where"}}\n'),
    ("YML039", f"title: @home{NONE}", f'title: "@home"{NONE}'),
    ("YML040", f"{STEPS}  - customer: Waits\n    wait: >5m\n", f'{STEPS}  - customer: Waits\n    wait: ">5m"\n'),
    ("YML042", f'title: "Order" a meal{NONE}', f"title: '\"Order\" a meal'{NONE}"),
    ("YML046", f'{STEPS}  - {{customer: "Orders" emotion: 1}}\n', f'{STEPS}  - {{customer: "Orders", emotion: 1}}\n'),
    ("YML048", f"title:Order{NONE}", f"title: Order{NONE}"),
    ("YML050", f"{STEPS}\t- customer: Orders\n", f"{STEPS}  - customer: Orders\n"),
    ("YML051", f"{STEPS}\u00a0\u00a0- customer: Orders\n", f"{STEPS}  - customer: Orders\n"),
    ("YML052", f'title: "C:\\data"{NONE}', f"title: 'C:\\data'{NONE}"),
]
UNSAFE = [
    ("YML026", f"title: !include otro.yaml{NONE}", f"title: otro.yaml{NONE}"),
    ("YML030", f"title: &a One\nowner: &a Two\nnotes: *a{NONE}", f"title: &a One\nowner: Two\nnotes: *a{NONE}"),
    ("YML032", f"title: Order #12 and more{NONE}", f'title: "Order #12 and more"{NONE}'),
    ("YML037", f"{STEPS}  - {{customer: Orders emotion: 1}}\n", f'{STEPS}  - {{customer: "Orders emotion: 1"}}\n'),
    ("YML041", f"title: - Order{NONE}", f'title: "- Order"{NONE}'),
    ("YML043", f'title: "Order a meal{NONE}', f'title: "Order a meal"{NONE}'),
    (
        "YML044",
        f"{STEPS}  - {{customer: Orders\n  - {{customer: A}}\n",
        f"{STEPS}  - {{customer: Orders}}\n  - {{customer: A}}\n",
    ),
    ("YML045", "title: Order\nsteps: []]\n", "title: Order\nsteps: []\n"),
    ("YML047", f"title A{NONE}", f"title: A{NONE}"),
    ("YML049", f"{STEPS}  - customer: Orders\n   emotion: 1\n", f"{STEPS}  - customer: Orders\n    emotion: 1\n"),
]


def mended(home: Path, text: str, code: str, *, unsafe: bool) -> str:
    path = home / "order.yaml"
    path.write_bytes(text.encode())
    api.fix([str(path)], select=[code], unsafe=unsafe)
    return path.read_bytes().decode()


@pytest.mark.parametrize(("code", "bad", "good"), SAFE, ids=[code for code, *_ in SAFE])
def test_a_slip_that_can_be_meant_in_one_way_is_mended(tmp_path: Path, code: str, bad: str, good: str) -> None:
    assert mended(tmp_path, HEAD + bad, code, unsafe=False) == HEAD + good


@pytest.mark.parametrize(("code", "bad", "good"), UNSAFE, ids=[code for code, *_ in UNSAFE])
def test_a_slip_that_can_be_meant_otherwise_waits_for_a_wish(tmp_path: Path, code: str, bad: str, good: str) -> None:
    assert mended(tmp_path, HEAD + bad, code, unsafe=False) == HEAD + bad
    assert mended(tmp_path, HEAD + bad, code, unsafe=True) == HEAD + good


def test_a_directive_goes_with_its_line(tmp_path: Path) -> None:
    assert mended(tmp_path, f"%YAML 1.1\n---\n{HEAD}title: A{NONE}", "YML022", unsafe=False).endswith(
        f"---\n{HEAD}title: A{NONE}"
    )


def test_every_mendable_slip_is_shown_here() -> None:
    shown = {code for code, *_ in (*SAFE, *UNSAFE)} | {"YML022"}
    assert shown == {code for code in SUGGESTED if code.startswith("YML")}
    assert not {code for code, *_ in SAFE} & {code for code, kind in SUGGESTED.items() if kind == "unsafe"}
    assert not {code for code, *_ in UNSAFE} & {code for code, kind in SUGGESTED.items() if kind == "safe"}
