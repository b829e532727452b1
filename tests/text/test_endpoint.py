"""A model behind an endpoint is asked, and only what stands in the text is taken from it.

The endpoint is a real server on this machine that answers as it is told.
"""

from __future__ import annotations

import json
import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, HTTPServer
from typing import Any, ClassVar

import pytest

from factdb.core.extraction import Document
from factdb.core.observations import Stance
from factdb.text.endpoint import ENDPOINT, KEY, MODEL, URL

TEXT = (
    "The toll has risen. About 300 people died, according to\nthe harbour office, Reuters said. "
    "The owner denied it."
)


class _Answers(BaseHTTPRequestHandler):
    """Answers every question with what the test put here, and keeps what was asked."""

    content: ClassVar[str | bytes] = ""
    status: ClassVar[int] = 200
    asked: ClassVar[list[Any]] = []

    def do_POST(self) -> None:
        """Answer."""
        length = int(self.headers["Content-Length"])
        body = json.loads(self.rfile.read(length))
        type(self).asked.append((self.path, self.headers["Authorization"], body))
        self.send_response(self.status)
        self.end_headers()
        if isinstance(self.content, bytes):
            self.wfile.write(self.content)
        else:
            message = {"choices": [{"message": {"content": self.content}}]}
            self.wfile.write(json.dumps(message).encode())

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002  # its own name
        """Say nothing."""


@pytest.fixture
def endpoint(monkeypatch: pytest.MonkeyPatch) -> Iterator[type[_Answers]]:
    """A server that is configured as the endpoint."""
    _Answers.asked, _Answers.status = [], 200
    server = HTTPServer(("127.0.0.1", 0), _Answers)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    monkeypatch.setenv(URL, f"http://127.0.0.1:{server.server_port}/v1/")
    monkeypatch.setenv(MODEL, "small")
    monkeypatch.setenv(KEY, "secret")
    yield _Answers
    server.shutdown()
    server.server_close()


def claim(**fields: object) -> dict[str, object]:
    """An answer on the one figure of the text, with these fields changed."""
    return {
        "sentence": "About 300 people died, according to the harbour office, Reuters said.",
        "figure": "About 300",
        "source": "the harbour office",
        "cue": "according to",
        "via": ["Reuters", "Bloomberg"],
        "stance": "asserts",
    } | fields


def answer(*claims: object) -> str:
    """What a model says, as some do between fences."""
    return f"```json\n{json.dumps({'claims': claims})}\n```"


def test_what_stands_in_the_text_is_taken(endpoint: type[_Answers]) -> None:
    """At its place there; a figure as the rules read it, and nobody who is not named."""
    endpoint.content = answer(claim())
    found = ENDPOINT.extract(Document("a", TEXT, "en"))
    (figure,) = found.figures
    (source,) = figure.sources
    assert (figure.text, figure.comparator, str(figure.low)) == ("About 300", "~", "300")
    assert TEXT[source.start : source.end] == "the harbour office"
    assert (source.via, source.cue) == (("Reuters",), "according to")
    (told,) = found.claims
    assert told.text == TEXT[told.start : told.end]
    assert told.figures == (0,)
    path, key, body = endpoint.asked[0]
    assert (path, key, body["model"]) == ("/v1/chat/completions", "Bearer secret", "small")
    assert body["messages"][-1]["content"] == TEXT


@pytest.mark.parametrize(
    "changed",
    [
        {"sentence": "About 3,000 people died."},
        {"figure": "300,000"},
        {"figure": "The toll"},
        {"source": "the ministry"},
        {"stance": "maybe"},
        {"source": None, "figure": None},
        {"sentence": 5},
        {"sentence": ""},
    ],
)
def test_what_does_not_is_left_out_and_counted(
    endpoint: type[_Answers], changed: dict[str, object]
) -> None:
    """A sentence, a figure or a source that the story does not hold is nobody's claim."""
    endpoint.content = answer(claim(**changed), claim())
    found = ENDPOINT.extract(Document("a", TEXT, "en"))
    assert len(found.claims) == 1
    assert any(note.startswith("1 of 2 answers") for note in found.notes)


def test_a_claim_without_a_figure_has_its_stance(endpoint: type[_Answers]) -> None:
    """Who denies is told."""
    denied = claim(
        sentence="The owner denied it.", figure=None, source="The owner", stance="denies", via=None
    )
    endpoint.content = answer(denied)
    (told,) = ENDPOINT.extract(Document("a", TEXT, "en")).claims
    assert (told.stance, told.figures, told.sources[0].text) == (Stance.DENIES, (), "The owner")


@pytest.mark.parametrize("content", ["no JSON", "[]", '{"claims": 5}', b"<html>", b"{}"])
def test_another_answer_is_refused(endpoint: type[_Answers], content: str | bytes) -> None:
    """With its beginning, so that somebody can see what went wrong."""
    endpoint.content = content
    with pytest.raises(ValueError, match="the endpoint answered"):
        ENDPOINT.extract(Document("a", TEXT, "en"))


def test_an_endpoint_that_refuses_is_told(
    endpoint: type[_Answers], monkeypatch: pytest.MonkeyPatch
) -> None:
    """By its code, never with the key; and one that is not there, or not configured."""
    endpoint.status = 401
    with pytest.raises(ValueError, match="refused: 401") as refused:
        ENDPOINT.extract(Document("a", TEXT, "en"))
    assert "secret" not in str(refused.value)
    monkeypatch.setenv(URL, "http://127.0.0.1:9/v1")
    with pytest.raises(ValueError, match="cannot be asked"):
        ENDPOINT.extract(Document("a", TEXT, "en"))
    monkeypatch.setenv(URL, "file:///etc/passwd")
    with pytest.raises(ValueError, match=f"set {URL}"):
        ENDPOINT.extract(Document("a", TEXT, "en"))
