"""An editor for tests: the YAML language server on the other end of a pipe."""

import json
import os
import shutil
import subprocess
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest

PATIENCE = 60
"""Seconds in which the server has to answer; it never comes near."""


def server() -> list[str]:
    """The command of the server; skips the test with the reason where there is none."""
    path, node = os.environ.get("CXKIT_YAML_LS", ""), shutil.which("node")
    if not path or not Path(path).exists():
        pytest.skip("no yaml-language-server: npm install it, and set CXKIT_YAML_LS to its bin/yaml-language-server")
    if node is None:
        pytest.skip("no node to run yaml-language-server with")
    return [node, path, "--stdio"]


class Editor:
    """Opens files as an editor does, and tells what it would show."""

    def __init__(self, process: "subprocess.Popen[bytes]") -> None:
        self._process = process
        self._sent = 0
        self._version = 0
        self.diagnostics: dict[str, list[dict[str, Any]]] = {}

    def begin(self, root: Path) -> None:
        settings = {"textDocument": {"completion": {"completionItem": {"documentationFormat": ["plaintext"]}}}}
        settings |= {"workspace": {"configuration": True}}
        self.ask("initialize", {"processId": os.getpid(), "rootUri": root.as_uri(), "capabilities": settings})
        self._send({"method": "initialized", "params": {}})

    def open(self, path: Path, text: str | None = None) -> list[str]:
        """What is underlined in a file (or in `text` under its name), one message each."""
        uri, self._version = path.as_uri(), self._version + 1
        content = path.read_text(encoding="utf-8") if text is None else text
        self.diagnostics.pop(uri, None)
        item = {"uri": uri, "languageId": "yaml", "version": self._version, "text": content}
        self._send({"method": "textDocument/didOpen", "params": {"textDocument": item}})
        until = time.monotonic() + PATIENCE
        while uri not in self.diagnostics and time.monotonic() < until:
            self._hear()
        return [each["message"] for each in self.diagnostics[uri]]

    def at(self, method: str, path: Path, line: int, character: int) -> Any:
        """The answer to a question about a place, both counted from 0."""
        where = {"textDocument": {"uri": path.as_uri()}, "position": {"line": line, "character": character}}
        return self.ask(f"textDocument/{method}", where)

    def ask(self, method: str, params: dict[str, Any]) -> Any:
        self._sent += 1
        self._send({"id": self._sent, "method": method, "params": params})
        while True:
            said = self._hear()
            if said.get("id") == self._sent and "method" not in said:
                return said.get("result")

    def _send(self, message: dict[str, Any]) -> None:
        data = json.dumps({"jsonrpc": "2.0", **message}).encode()
        assert self._process.stdin
        self._process.stdin.write(b"Content-Length: %d\r\n\r\n%s" % (len(data), data))
        self._process.stdin.flush()

    def _hear(self) -> dict[str, Any]:
        assert self._process.stdout
        length = 0
        while (line := self._process.stdout.readline()) not in (b"\r\n", b""):
            if line.lower().startswith(b"content-length:"):
                length = int(line.split(b":")[1])
        assert length, "the server is gone"
        said: dict[str, Any] = json.loads(self._process.stdout.read(length))
        if said.get("method") == "textDocument/publishDiagnostics":
            self.diagnostics[said["params"]["uri"]] = said["params"]["diagnostics"]
        elif said.get("method") == "workspace/configuration":
            # No catalogue of schemas from the network: only what the file names.
            settings = {"validate": True, "completion": True, "hover": True, "schemaStore": {"enable": False}}
            found = [settings if each.get("section") == "yaml" else {} for each in said["params"]["items"]]
            self._send({"id": said["id"], "result": found})
        elif "method" in said and "id" in said:
            self._send({"id": said["id"], "result": None})
        return said


@contextmanager
def editor(root: Path) -> Iterator[Editor]:
    """An editor with a folder open."""
    process = subprocess.Popen(server(), stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL)
    try:
        made = Editor(process)
        made.begin(root)
        yield made
    finally:
        process.kill()
        process.wait()
        for stream in (process.stdin, process.stdout):
            if stream:
                stream.close()
