"""One document from the web, asked for by its address and by nothing else.

The address is resolved once, every address it resolves to must be a public one, and the connection
goes to the very address that was checked: a name that answers differently the second time (DNS
rebinding) gains nothing. Each redirect is checked again. Proxies, cookies and credentials are not
used. Size and time are limited, whatever the server sends and however slowly.
"""

from __future__ import annotations

import hashlib
import http.client
import ipaddress
import os
import socket
import ssl
import tempfile
import threading
import time
import zlib
from collections.abc import Iterator
from contextlib import closing, contextmanager, suppress
from dataclasses import dataclass
from datetime import UTC, datetime
from email.message import Message
from pathlib import Path
from typing import NamedTuple
from urllib.parse import SplitResult, quote, urljoin, urlsplit

from factdb.importers.errors import UnreadableFile, refuse
from factdb.records import visible

EXPECTED = "a public address such as https://example.org/story"
_REDIRECTS = frozenset({301, 302, 303, 307, 308})
_NOT_IN_ADDRESS = frozenset(map(chr, (*range(33), 127)))
# Addresses of IPv6 that stand for one of IPv4, which is then what is reached.
_NAT64 = ipaddress.ip_network("64:ff9b::/96")
_LOCAL_NAT64 = ipaddress.ip_network("64:ff9b:1::/48")
_ACCEPT = "text/html, application/xhtml+xml, application/xml, application/json;q=0.9, */*;q=0.5"


@dataclass(frozen=True)
class Limits:
    """How much a fetch may take. ``private`` permits addresses of this machine and its network."""

    size: int = 16_000_000
    seconds: float = 30
    redirects: int = 5
    private: bool = False


class Fetched(NamedTuple):
    """What came back, from where (after redirects), and when; charset and kind as stated."""

    url: str
    data: bytes
    charset: str | None
    kind: str | None
    at: str


def is_address(text: str) -> bool:
    """Whether a name given is an address of the web and no file."""
    return text.lower().startswith(("http://", "https://"))


def fetch(url: str, limits: Limits | None = None) -> Fetched:
    """Fetch one address. Raises `UnreadableFile`."""
    limits = limits or Limits()
    until = time.monotonic() + limits.seconds
    asked = url
    for _ in range(limits.redirects + 1):
        parts = _parts(url, asked)
        answer = _ask(parts, url, limits, until)
        if isinstance(answer, Fetched):
            return answer
        url = _joined(url, answer, asked)
        if parts.scheme == "https" and not url.lower().startswith("https:"):
            raise refuse(asked, "redirected from https to an open connection", url, EXPECTED)
    raise refuse(asked, f"more than {limits.redirects} redirects", url, EXPECTED)


def _joined(url: str, place: str, asked: str) -> str:
    """Where a redirect leads."""
    try:
        return urljoin(url, place)
    except ValueError:
        raise refuse(asked, "redirected to what is no address", place, EXPECTED) from None


def keep(fetched: Fetched, folder: Path) -> Path:
    """Store a copy under the hash of its bytes, whole or not at all; the same bytes once."""
    endings = {"text/html": ".html", "application/json": ".json", "text/plain": ".txt"}
    path = folder / (
        hashlib.sha256(fetched.data).hexdigest()
        + endings.get(fetched.kind or "", ".xml" if "xml" in (fetched.kind or "") else ".bin")
    )
    folder.mkdir(parents=True, exist_ok=True)
    if not path.exists():
        with tempfile.NamedTemporaryFile(dir=folder, delete=False) as file:
            file.write(fetched.data)
        os.replace(file.name, path)  # noqa: PTH105 - Path.replace says no more
    return path


def _parts(url: str, asked: str) -> SplitResult:
    """An address taken apart, if it is one that may be asked for."""
    try:
        parts = urlsplit(url)
        host, _ = parts.hostname, parts.port
    except ValueError as error:
        raise refuse(asked, f"not a web address: {error}", url, EXPECTED) from None
    if parts.scheme not in {"http", "https"} or not host or _NOT_IN_ADDRESS & set(url):
        raise refuse(asked, "not a web address", url, EXPECTED)
    if parts.username is not None or parts.password is not None:
        raise refuse(asked, "an address with a name or password in it", None, EXPECTED)
    return parts


def _ask(parts: SplitResult, url: str, limits: Limits, until: float) -> Fetched | str:
    """One request: what it brought, or where it redirects to."""
    host = parts.hostname or ""
    try:
        ascii_host = host.encode("idna").decode("ascii") if not host.isascii() else host
    except UnicodeError:
        raise refuse(url, "not the name of a host", host, EXPECTED) from None
    port = parts.port or (443 if parts.scheme == "https" else 80)
    address = _checked(url, ascii_host, port, limits)
    with _reported(url, limits):
        connection = _Pinned(ascii_host, port, address, secure=parts.scheme == "https", until=until)
        headers = {"Accept": _ACCEPT, "Accept-Encoding": "gzip", "User-Agent": "factdb"}
        with closing(connection), connection.watched():
            connection.request("GET", _target(parts), headers=headers)
            with connection.getresponse() as response:
                if response.status in _REDIRECTS and (place := response.getheader("Location")):
                    return place
                if response.status != http.client.OK:
                    message = f"the server answered {response.status} {visible(response.reason)}"
                    raise refuse(url, message, None, "200 OK; open it in a browser, save the page")
                data = _body(response, url, limits)
    kind = Message()
    kind["Content-Type"] = response.getheader("Content-Type") or ""
    charset = kind.get_content_charset()
    now = datetime.now(UTC).isoformat(timespec="seconds").replace("+00:00", "Z")
    return Fetched(url, data, charset, kind.get_content_type(), now)


def _target(parts: SplitResult) -> str:
    """What is asked of the host: path and query, in ASCII."""
    target = quote(parts.path or "/", safe="/%:@!$&'()*+,;=~-._")
    return f"{target}?{quote(parts.query, safe='/?%:@!$&()*+,;=~-._')}" if parts.query else target


def _checked(url: str, host: str, port: int, limits: Limits) -> str:
    """The address to connect to; every one the name has must be public. Raises."""
    try:
        found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    except (OSError, UnicodeError) as error:
        why = getattr(error, "strerror", None) or str(error)
        raise refuse(url, f"the host cannot be found: {why}", host, EXPECTED) from None
    addresses = [str(entry[4][0]) for entry in found]
    for address in addresses:
        if not limits.private and not is_public(address):
            message = "an address of this machine or of a private network, which is not fetched"
            raise refuse(url, message, f"{host} is {address}", EXPECTED)
    return addresses[0]


def is_public(address: str) -> bool:
    """Whether an IP address is one of the public internet, whatever it is wrapped in."""
    try:
        ip = ipaddress.ip_address(address.partition("%")[0])
    except ValueError:
        return False
    if isinstance(ip, ipaddress.IPv6Address):
        inner = ip.ipv4_mapped or ip.sixtofour or (ip.teredo[1] if ip.teredo else None)
        if ip in _NAT64:
            inner = ipaddress.IPv4Address(int(ip) & 0xFFFFFFFF)
        if inner is not None:
            return is_public(str(inner))
        # IPv4-compatible and site-local are long deprecated, and still understood.
        if int(ip) >> 32 == 0 or ip.is_site_local or ip in _LOCAL_NAT64:
            return False
    return ip.is_global and not (ip.is_multicast or ip.is_reserved or ip.is_unspecified)


def _body(response: http.client.HTTPResponse, url: str, limits: Limits) -> bytes:
    """The body, unpacked, within the limit on its size."""
    packed = (response.getheader("Content-Encoding") or "").strip().lower()
    if packed not in {"", "identity", "gzip", "x-gzip"}:
        raise refuse(
            url, f"packed as {visible(packed)}, which was not asked for", None, "gzip, or none"
        )
    unpack = zlib.decompressobj(wbits=31) if packed in {"gzip", "x-gzip"} else None
    data = bytearray()
    while more := response.read1(1 << 16):
        data += unpack.decompress(more, limits.size + 1 - len(data)) if unpack else more
        if len(data) > limits.size:
            message = f"a document of over {limits.size:,} bytes"
            raise refuse(url, message, None, "one story, or a feed of them")
    return bytes(data)


@contextmanager
def _reported(url: str, limits: Limits) -> Iterator[None]:
    """Turn what goes wrong on the way into a problem of the address."""
    try:
        yield
    except TimeoutError:
        message = f"no whole answer within {limits.seconds:g} seconds"
        raise refuse(url, message, None, "a server that answers") from None
    except ssl.SSLCertVerificationError as error:
        message = f"a certificate that cannot be trusted: {error.verify_message}"
        raise refuse(url, message, None, "a valid certificate") from None
    except UnreadableFile:
        raise
    except (OSError, http.client.HTTPException, zlib.error, ValueError) as error:
        why = getattr(error, "strerror", None) or str(error) or type(error).__name__
        raise refuse(
            url, f"cannot be fetched: {visible(why)}", None, "a server that answers"
        ) from None


class _Pinned(http.client.HTTPConnection):
    """A connection to one address, whatever its host's name resolves to by now."""

    def __init__(self, host: str, port: int, address: str, *, secure: bool, until: float) -> None:
        super().__init__(host, port)
        self._address = address
        self._secure = secure
        self._until = until
        self._late = False
        self._wire: socket.socket | None = None

    def connect(self) -> None:
        """Connect to the address that was checked; the certificate is still held to the name."""
        self._wire = self.sock = socket.create_connection((self._address, self.port), self._left())
        if self._secure:
            context = ssl.create_default_context()
            self.sock = context.wrap_socket(self.sock, server_hostname=self.host)
        # http.client lets go of its socket while the answer is still being read.
        self._wire = self.sock

    @contextmanager
    def watched(self) -> Iterator[None]:
        """Cut the connection when the time is over, also from a server that trickles."""
        timer = threading.Timer(self._left(), self._cut)
        timer.daemon = True
        timer.start()
        try:
            yield
            if self._late:
                raise TimeoutError
        except (OSError, http.client.HTTPException):
            if self._late:
                raise TimeoutError from None
            raise
        finally:
            timer.cancel()

    def _left(self) -> float:
        left = self._until - time.monotonic()
        if left <= 0:
            raise TimeoutError
        return left

    def _cut(self) -> None:
        self._late = True
        if self._wire is not None:
            with suppress(OSError):
                self._wire.shutdown(socket.SHUT_RDWR)
