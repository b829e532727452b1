"""Text out of bytes: UTF-8 unless told otherwise, and never a guess.

A file in another encoding is refused with the line and the offset of the byte that shows it, and
with the option that reads it.
"""

from __future__ import annotations

import codecs
import re
from collections.abc import Iterator

from factdb.importers.errors import UnreadableFile, refuse
from factdb.importers.opening import CHUNK, Opened
from factdb.importers.signatures import kind_of

LONGEST_LINE = 8_000_000
"""Characters a line may hold: more than a row with every field full to its limit."""

MOST_NOISE = 50
"""One control character in so many is no text any more."""

MARKS = (  # UTF-32 first: its little-endian mark begins like that of UTF-16
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
"""The byte order marks that say an encoding, besides that of UTF-8."""

_WIDE = {"utf-16": "utf-16-le", "utf-32": "utf-32-le"}
_UTF8 = ("utf-8", "utf-8-sig")
_MARK = "\ufeff"
_NO_ROWS = "rows under a header, or JSON"
_LINE_END = re.compile(r"\r\n|\r|\n")
# C0 but white space and escape, which ISO-2022 texts hold.
_NOISE = re.compile(r"[\x00-\x08\x0e-\x1a\x1c-\x1f]")
_AROUND = 12


class Text:
    """The text of one input, from its beginning to its end, once.

    ``sample`` is its first part, some 65,000 characters, or more where a line is longer; it is
    still to be read.
    Raises `UnreadableFile`, as does each of its iterators.
    """

    def __init__(self, opened: Opened, encoding: str | None) -> None:
        self.file = opened.file
        self._opened = opened
        self._taken = 0
        self._lines = 0
        self._held = ""
        self._plain = True
        start = b""
        while len(start) < CHUNK and (more := opened.read()):
            start += more
        if not start:
            raise refuse(self.file, "an empty file", None, _NO_ROWS)
        kind = kind_of(start)
        if kind is not None:
            raise refuse(self.file, f"not text but {kind.name}", None, kind.expected)
        self.encoding = (
            known_encoding(encoding, start, self.file) if encoding else _utf8(start, self.file)
        )
        self._decoder = codecs.getincrementaldecoder(self.encoding)()
        self.sample = self._decode(start, final=False).removeprefix(_MARK)
        if not self.sample.strip() and len(start) < CHUNK:
            raise refuse(self.file, "nothing but white space", None, _NO_ROWS)
        refuse_noise(self.sample, self.file)
        if self.sample.lstrip().startswith("{"):
            self._sample_two_lines()

    def chunks(self) -> Iterator[str]:
        """The text in pieces; none ends between the two characters of a line end."""
        yield self.sample
        data = self._opened.read()
        while data:
            yield self._decode(data, final=False)
            data = self._opened.read()
        yield self._decode(b"", final=True)

    def lines(self) -> Iterator[str]:
        r"""The lines with their ends: ``\n``, ``\r\n`` or ``\r``, and nothing else, ends a line."""
        begun: list[str] = []
        size = 0
        for chunk in self.chunks():
            end = 0
            for line_end in _LINE_END.finditer(chunk):
                line, end = chunk[end : line_end.end()], line_end.end()
                yield "".join([*begun, line]) if begun else line
                begun, size = [], 0
            if end < len(chunk):
                begun.append(chunk[end:])
                size += len(chunk) - end
            if size > LONGEST_LINE:
                message = f"a line of over {LONGEST_LINE:,} characters"
                raise refuse(self.file, message, begun[0], "rows on lines of their own")
        if begun:
            yield "".join(begun)

    def _sample_two_lines(self) -> None:
        """Lengthen the sample to where a second line begins: by it JSON Lines are known."""
        pieces = [self.sample]
        size = len(self.sample)
        last = False
        while not last and size < LONGEST_LINE and (data := self._opened.read()):
            last = line_ends(pieces[-1]) > 0
            pieces.append(self._decode(data, final=False))
            size += len(pieces[-1])
        self.sample = "".join(pieces)

    def _decode(self, data: bytes, *, final: bool) -> str:
        self._taken += len(data)
        try:
            text = self._held + self._decoder.decode(data, final)
        except UnicodeDecodeError as error:
            raise self._not_in_encoding(error, final=final) from None
        self._held = ""
        # Half a line end is held back, lest it be counted twice.
        if text.endswith("\r") and not final:
            text, self._held = text[:-1], "\r"
        self._lines += line_ends(text)
        self._plain = self._plain and text.isascii()
        return text

    def _not_in_encoding(self, error: UnicodeDecodeError, *, final: bool) -> UnreadableFile:
        """What to say of the first byte that is not in the encoding."""
        data: bytes = error.object
        before = self._held + data[: error.start].decode(self.encoding, "replace")
        offset = self._taken - len(data) + error.start
        where = "of the unpacked text" if self._opened.compressed else "of the file"
        message = (
            f"byte 0x{data[error.start]:02X} at offset {offset:,} {where} is not {self.encoding}"
        )
        encoding = self.encoding
        if encoding != "utf-8":
            expected = f"{encoding} throughout"
        elif not (self._plain and before.isascii()):
            expected = "utf-8 throughout, as it is up to there"
        else:
            # Latin-1 has control codes where Windows has letters and quotation marks.
            encoding = "cp1252" if re.search(rb"[\x80-\x9f]", data) else "latin-1"
            expected = f"utf-8, or --encoding {encoding} if it reads well so"
        if final:
            expected += "; or the whole file, if it was cut off"
        around = data[max(0, error.start - _AROUND) : error.start], data[error.start :][:_AROUND]
        left, right = (part.decode(encoding, "replace") for part in around)
        found = re.split(r"[\r\n]", left)[-1] + re.split(r"[\r\n]", right)[0]
        return refuse(self.file, message, found, expected, 1 + self._lines + line_ends(before))


def line_ends(text: str) -> int:
    """How many lines end in a text."""
    return text.count("\n") + text.count("\r") - text.count("\r\n")


def ended(line: str) -> str:
    """A line with a line end, its own if it has one."""
    return line if line.endswith(("\n", "\r")) else f"{line}\n"


def known_encoding(encoding: str, start: bytes, file: str) -> str:
    """The encoding asked for, with its byte order where it has two."""
    try:
        name = codecs.lookup(encoding).name
        codecs.getincrementaldecoder(name)
        "a".encode(name)
    except (LookupError, ValueError):
        expected = "an encoding such as utf-8, latin-1, cp1252 or utf-16"
        raise refuse(file, "--encoding names no encoding of text", encoding, expected) from None
    if start.startswith(codecs.BOM_UTF8) and name not in _UTF8:
        message = "UTF-8 text: it begins with the byte order mark EF BB BF"
        raise refuse(file, message, encoding, "--encoding utf-8, or none")
    if name not in _WIDE:
        return name
    return next((wide for mark, wide in MARKS if start.startswith(mark)), _WIDE[name])


def _utf8(start: bytes, file: str) -> str:
    """UTF-8, unless the bytes are plainly something else."""
    for mark, name in MARKS:
        if start.startswith(mark):
            plain = name.rpartition("-")[0]
            message = (
                f"{plain.upper()} text: it begins with the byte order mark {mark.hex(' ').upper()}"
            )
            raise refuse(file, message, None, f"utf-8, or --encoding {plain}")
    wide = wide_by_zeros(start[: CHUNK // 16])
    if wide:
        message = f"{wide.upper()} text: its zero bytes say so"
        raise refuse(file, message, None, f"utf-8, or --encoding {wide}")
    refuse_noise(start.decode("latin-1"), file)
    return "utf-8"


def wide_by_zeros(start: bytes) -> str | None:
    """The wide encoding that would put zero bytes where they are, if any."""
    if len(start) < 8:
        return None
    zeros = [start[i::4].count(0) / len(start[i::4]) for i in range(4)]
    if min(zeros[2:]) > 0.9 and zeros[0] < 0.1:
        return "utf-32-le"
    if min(zeros[:2]) > 0.9 and zeros[3] < 0.1:
        return "utf-32-be"
    even, odd = (zeros[0] + zeros[2]) / 2, (zeros[1] + zeros[3]) / 2
    if odd > 0.25 and even < 0.02:
        return "utf-16-le"
    return "utf-16-be" if even > 0.25 and odd < 0.02 else None


def refuse_noise(
    sample: str, file: str, expected: str = "CSV, TSV, JSON or JSONL in utf-8"
) -> None:
    """Refuse what holds too many control characters to be text."""
    count = len(_NOISE.findall(sample))
    if count > max(3, len(sample) // MOST_NOISE):
        message = f"not text: {count:,} of its first {len(sample):,} characters are control codes"
        raise refuse(file, message, None, expected)
