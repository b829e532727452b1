"""The bytes of one input: a file or standard input, plain or gzip, hashed as they are read.

The hash is of the bytes as they lie on disk, so that ``sha256sum FILE`` gives the same.
"""

from __future__ import annotations

import gzip
import hashlib
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO, Protocol, cast

from factdb.importers.errors import refuse

STDIN = "-"
GZIP = b"\x1f\x8b"
CHUNK = 1 << 16

MOST_EXPANSION = 300
"""Times its own size a gzip file may grow: tables of text grow 5 to 50 times, a bomb 1,000."""

FREE_EXPANSION = 1 << 26
"""Bytes a gzip file may grow to before `MOST_EXPANSION` is asked."""


class Opened:
    """An input open for reading; ``read`` gives its bytes, gunzipped where they are gzip.

    ``file`` is what messages call it, ``size`` its bytes on disk where they are known.
    """

    def __init__(self, file: str, binary: BinaryIO, size: int | None, *, ours: bool) -> None:
        self.file = file
        self.size = size
        self._ours = ours
        self._binary = binary
        self._disk = _Hashed(binary)
        self._given = 0
        self._held = b""
        self._unpacked: _Readable | None = None
        self.compressed = False

    @property
    def bytes_read(self) -> int:
        """Bytes taken from the disk so far."""
        return self._disk.count

    @property
    def sha256(self) -> str:
        """The hash of the bytes taken from the disk so far, in hexadecimal."""
        return self._disk.digest.hexdigest()

    def ahead(self) -> bytes:
        """The first bytes, at least a whole chunk of them if there are so many; still to be read.

        Raises `UnreadableFile`.
        """
        while len(self._held) < CHUNK and (more := self._more()):
            self._held += more
        return self._held

    def read(self) -> bytes:
        """The next bytes, empty at the end. Raises `UnreadableFile`."""
        if self._held:
            held, self._held = self._held, b""
            return held
        return self._more()

    def _more(self) -> bytes:
        with self._reported():
            if self._unpacked is None:
                self._unpacked = self._begun()
            data = self._unpacked.read(CHUNK)
        self._given += len(data)
        if self.compressed and self._given > max(FREE_EXPANSION, MOST_EXPANSION * self.bytes_read):
            raise refuse(
                self.file,
                f"gzip data that grows to more than {MOST_EXPANSION} times its size",
                None,
                "a table of text; if it is one, unpack it first with gunzip",
            )
        return data

    def close(self) -> None:
        """Close the file; standard input is left to whoever owns it."""
        if self._ours:
            self._binary.close()

    def _begun(self) -> _Readable:
        """Where to read from: what unpacks gzip, if the first bytes are gzip's."""
        self.compressed = self._disk.starts_with(GZIP)
        if not self.compressed:
            return self._disk
        # GzipFile asks of its file no more than to be read.
        return gzip.GzipFile(fileobj=cast("BinaryIO", self._disk), mode="rb")

    @contextmanager
    def _reported(self) -> Iterator[None]:
        """Turn what goes wrong with the bytes into a problem of the file."""
        whole = "a whole gzip file; fetch or pack it again"
        try:
            yield
        except EOFError:
            raise refuse(self.file, "gzip data that is cut off", None, whole) from None
        except (gzip.BadGzipFile, zlib.error) as error:
            raise refuse(self.file, "damaged gzip data", str(error), whole) from None
        except OSError as error:
            raise refuse(self.file, f"cannot be read: {error.strerror}") from None


def open_bytes(path: str, stdin: BinaryIO | None) -> Opened:
    """Open a file, or standard input for ``-``. Raises `UnreadableFile`."""
    if path == STDIN:
        if stdin is None:
            raise refuse("stdin", "no standard input here", None, "the name of a file")
        return Opened("stdin", stdin, None, ours=False)
    try:
        if Path(path).is_dir():
            raise refuse(path, "a directory", None, "a file; name each file inside it")
        size = Path(path).stat().st_size if Path(path).is_file() else None
        binary = Path(path).open("rb")  # noqa: SIM115 - open until the rows are read
    except FileNotFoundError:
        raise refuse(path, "no such file", None, "a file, or - for standard input") from None
    except PermissionError:
        raise refuse(path, "no permission to read it", None, "a file you may read") from None
    except OSError as error:
        raise refuse(path, f"cannot be opened: {error.strerror}") from None
    except ValueError as error:
        raise refuse(path, f"not the name of a file: {error}") from None
    return Opened(path, binary, size, ours=True)


class _Readable(Protocol):
    """What bytes are read from."""

    def read(self, size: int, /) -> bytes: ...


class _Hashed:
    """Bytes from ``binary``, counted and hashed on the way."""

    def __init__(self, binary: BinaryIO) -> None:
        self.count = 0
        self.digest = hashlib.sha256()
        self._binary = binary
        self._ahead = b""

    def starts_with(self, magic: bytes) -> bool:
        """Whether the next bytes are these; they stay to be read."""
        while len(self._ahead) < len(magic) and (more := self._take(len(magic))):
            self._ahead += more
        return self._ahead.startswith(magic)

    def read(self, size: int, /) -> bytes:
        """At most ``size`` bytes, none at the end."""
        if self._ahead:
            data, self._ahead = self._ahead[:size], self._ahead[size:]
            return data
        return self._take(size)

    def _take(self, size: int) -> bytes:
        data = self._binary.read(size)
        self.count += len(data)
        self.digest.update(data)
        return data
