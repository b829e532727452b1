"""Stories from addresses: a real server on this machine, and addresses that are not fetched."""

import gzip
import socket
import threading
import time
from collections.abc import Iterator
from dataclasses import replace
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import ClassVar
from urllib.parse import unquote, urlsplit

import pytest

from factdb import read_stories, read_story
from factdb.importers import UnreadableFile
from factdb.importers.stories import Limits, fetching
from factdb.importers.stories.fetching import is_public
from tests.importers.stories.test_fixtures import FIXTURES

HERE = Limits(private=True, seconds=10, size=100_000)
PAGE = (FIXTURES / "page.html").read_bytes()
RUSSIAN = "Министерство сообщило, что более 1200 моряков застряли в портах области."


class Site(BaseHTTPRequestHandler):
    """A small site with every way a server can answer."""

    protocol_version = "HTTP/1.1"

    def do_GET(self) -> None:
        """Answer by path: with what stands in `answers`, with a redirect, or by misbehaving."""
        path, _, rest = self.path[1:].partition("/")
        if path in self.answers:
            self._say(*self.answers[path])
        elif path == "to":
            self.send_response(302)
            self.send_header("Location", unquote(rest))
            self.send_header("Content-Length", "0")
            self.end_headers()
        elif path in self.endless:
            self._endless(*self.endless[path])
        else:
            self.send_error(404)

    answers: ClassVar[dict[str, tuple[bytes, str, str]]] = {
        "page": (PAGE, "text/html", "identity"),
        "feed": ((FIXTURES / "feed.rss").read_bytes(), "application/rss+xml", "identity"),
        "koi8": (RUSSIAN.encode("koi8-r"), "text/plain; charset=koi8-r", "identity"),
        "packed": (gzip.compress(PAGE), "text/html", "gzip"),
        "bomb": (gzip.compress(b"a" * 50_000_000), "text/html", "gzip"),
        "brotli": (PAGE, "text/html", "br"),
    }
    endless: ClassVar[dict[str, tuple[bytes, bytes, float]]] = {
        "large": (b"HTTP/1.1 200 OK\r\n\r\n", b"a" * 10_000, 0),
        "drip": (b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n", b"a", 0.05),
        "header-drip": (b"HTTP/1.1 200 OK\r\n", b"X-A: b\r\n", 0.05),
        "nonsense": (b"no HTTP at all\r\n\r\n", b"", 0),
    }

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - their signature
        """Say nothing."""

    def _say(self, data: bytes, kind: str, packed: str) -> None:
        self.send_response(200)
        self.send_header("Content-Type", kind)
        self.send_header("Content-Encoding", packed)
        self.send_header("Content-Length", str(len(data)))
        self.end_headers()
        self._write(data)

    def _endless(self, begin: bytes, data: bytes, pause: float) -> None:
        self.close_connection = True
        self._write(begin)
        for _ in range(200 if data else 0):
            if not self._write(data):
                return
            time.sleep(pause)

    def _write(self, data: bytes) -> bool:
        try:
            self.wfile.write(data)
        except OSError:  # the reader has had enough
            return False
        return True


class Quiet(ThreadingHTTPServer):
    """A server that keeps to itself that its reader went away."""

    def handle_error(self, request: object, client_address: object) -> None:
        """Say nothing."""


@pytest.fixture(scope="module")
def site() -> Iterator[str]:
    """Return the address of a server on this machine."""
    server = Quiet(("127.0.0.1", 0), Site)
    server.daemon_threads = True
    server.block_on_close = False
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()
    server.server_close()


def message(url: str, limits: Limits | None = None) -> str:
    """Return the one message about an address that gives no story."""
    with pytest.raises(UnreadableFile) as caught:
        read_story(url, limits=limits)
    (problem,) = caught.value.problems
    assert problem.expected
    return str(problem)


def test_page(site: str, tmp_path: Path) -> None:
    """A page is read as the file would be; the copy is kept, whole, under its hash."""
    story = read_story(f"{site}/page", limits=HERE, copies=tmp_path / "copies")
    from_file = read_story(FIXTURES / "page.html")
    assert (
        replace(story, location=from_file.location, retrieved_at=None, archived=None) == from_file
    )
    assert story.url == "https://lantern.example/world/sailors"
    (copy,) = (tmp_path / "copies").iterdir()
    assert story.archived == str(copy)
    assert copy.read_bytes() == PAGE
    assert copy.suffix == ".html"
    read_story(f"{site}/page", limits=HERE, copies=tmp_path / "copies")
    assert len(list((tmp_path / "copies").iterdir())) == 1


def test_no_copy_unless_asked_for(
    site: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Reading writes nothing."""
    monkeypatch.chdir(tmp_path)
    assert read_story(f"{site}/page", limits=HERE).archived is None
    assert list(tmp_path.iterdir()) == []


def test_feed_keeps_the_addresses_of_its_items(site: str) -> None:
    """The address of a feed is not that of its stories."""
    urls = {story.url for story in read_stories(f"{site}/feed", limits=HERE)}
    assert urls == {"https://lantern.example/id/pelaut", "https://lantern.example/id/serikat"}


def test_charset_and_packing(site: str) -> None:
    """What the server states of encoding and packing is followed."""
    assert read_story(f"{site}/koi8", limits=HERE).text == RUSSIAN
    assert read_story(f"{site}/koi8", limits=HERE).url == f"{site}/koi8"
    assert "1,200" in read_story(f"{site}/packed", limits=HERE).body


def test_redirects(site: str) -> None:
    """A few redirects are followed, a circle is not."""
    assert read_story(f"{site}/to//to//page", limits=HERE).title
    assert "more than 5 redirects" in message(f"{site}/to//to/" + "/to/" * 9 + "/page", HERE)


@pytest.mark.parametrize(
    ("path", "said"),
    [
        ("large", "a document of over 100,000 bytes"),
        ("bomb", "a document of over 100,000 bytes"),
        ("brotli", "packed as br, which was not asked for"),
        ("missing", "the server answered 404"),
        ("nonsense", "cannot be fetched: "),
        ("drip", "no whole answer within 0.5 seconds"),
        ("header-drip", "no whole answer within 0.5 seconds"),
        ("to/http://user:secret@example.org/", "an address with a name or password in it"),
        ("to/file:///etc/hostname", "not a web address"),
        ("to/http://[::1", "redirected to what is no address"),
    ],
)
def test_what_a_server_may_not_do(site: str, path: str, said: str) -> None:
    """Size, time and kind of an answer have limits, whoever sends it and however slowly."""
    limits = replace(HERE, seconds=0.5) if "drip" in path else HERE
    text = message(f"{site}/{path}", limits)
    assert text.startswith(f"{site}/{path}: {said}")
    assert "secret" not in text.partition(": ")[2]


@pytest.mark.parametrize(
    "host",
    [
        "127.0.0.1", "127.1", "2130706433", "0x7f000001", "0177.0.0.1", "0x7f.1", "0", "0.0.0.0",
        "localhost", "LOCALHOST.", "[::1]", "[::]", "[::ffff:127.0.0.1]", "[::ffff:7f00:1]",
        "[::127.0.0.1]", "10.0.0.1", "172.16.0.1", "192.168.1.1", "169.254.169.254", "100.64.0.1",
        "[fe80::1]", "[fc00::1]", "[64:ff9b::7f00:1]", "[2002:7f00:1::]", "224.0.0.1", "[ff02::1]",
        "255.255.255.255", "240.0.0.1", "[64:ff9b:1::a00:1]", "[fec0::1]",
    ],
)  # fmt: skip
def test_private_addresses_are_not_fetched(host: str) -> None:
    """However it is written, no address of this machine or its network is asked for."""
    said = message(f"http://{host}:9/secret")
    assert "an address of this machine or of a private network" in said or "cannot be found" in said
    if host != "LOCALHOST.":
        assert "cannot be found" not in said


def test_server_here_is_not_reached(site: str) -> None:
    """With the check on, as it is unless switched off, no server on this machine is asked."""
    assert "an address of this machine" in message(f"{site}/page")
    port = urlsplit(site).port
    assert "an address of this machine" in message(f"http://localhost:{port}/page")


def test_redirect_to_here_is_not_followed(site: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """A public site cannot send the reader inside.

    The test's server plays the public site: its own address passes for public, no other does.
    """
    monkeypatch.setattr(fetching, "is_public", lambda address: address == "127.0.0.1")
    for inside in ("http://127.0.0.2/", "http://[::1]/", "http://169.254.169.254/latest"):
        assert "an address of this machine" in message(f"{site}/to/{inside}")


def test_one_answer_of_the_resolver_counts(site: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """A name is resolved once: what was checked is what is connected to."""
    port = urlsplit(site).port
    asked: list[str] = []
    resolve = socket.getaddrinfo

    def rebinding(host: str, *rest: object, **named: object) -> object:
        if host == "rebind.example":
            asked.append(host)
            host = "127.0.0.1" if len(asked) == 1 else "127.0.0.9"
        return resolve(host, *rest, **named)  # type: ignore[arg-type] # passed on as it came

    monkeypatch.setattr(socket, "getaddrinfo", rebinding)
    assert read_story(f"http://rebind.example:{port}/page", limits=HERE).title
    assert asked == ["rebind.example"]


def test_one_private_address_among_public_ones_is_enough(monkeypatch: pytest.MonkeyPatch) -> None:
    """A name with a public and a private address is refused, whichever comes first."""
    both = [
        (socket.AF_INET, socket.SOCK_STREAM, 6, "", (ip, 80))
        for ip in ("93.184.215.14", "10.0.0.1")
    ]
    monkeypatch.setattr(socket, "getaddrinfo", lambda *_, **__: both)
    assert "mixed.example is 10.0.0.1" in message("http://mixed.example/")


@pytest.mark.parametrize(
    "address", ["93.184.215.14", "8.8.8.8", "2606:2800:21f:cb07:6820:80da:af6b:8b2c"]
)
def test_public_addresses_are(address: str) -> None:
    """The check lets the internet through."""
    assert is_public(address)


@pytest.mark.parametrize(
    "url",
    [
        "http://",
        "http:///x",
        "http://a b/",
        "https://example.org:99999/",
        "http://[::1",
        "http://exa\nmple.org/",
    ],
)
def test_addresses_that_are_none(url: str) -> None:
    """What is no address is said to be none, without asking anybody."""
    assert "not a web address" in message(url)


def test_closed_port(site: str) -> None:
    """A server that is not there is one message."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    assert "cannot be fetched: Connection refused" in message(f"http://127.0.0.1:{port}/", HERE)
