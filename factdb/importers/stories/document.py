"""One document before its format is known: its bytes, and what they are looked at as."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from functools import cached_property
from pathlib import PurePosixPath
from urllib.parse import urlsplit
from xml.etree.ElementTree import Element

from factdb.importers.charset import decoded
from factdb.importers.errors import UnreadableFile, refuse
from factdb.importers.stories.xml_tree import BrokenXml, tree
from factdb.records import Location, Problem, Span, Status, Story, check_story

# Possessive throughout: what a comment or declaration took is never given back.
_ROOT = re.compile(
    r"(?>\s+|(?><\?[^>]*>)|(?><!--.*?-->)|(?><!DOCTYPE[^\[>]*+(?:\[[^\]]*\]\s*)?>))*+"
    r"<(?:[\w.-]+:)?([A-Za-z][\w.-]*)",
    re.DOTALL | re.IGNORECASE,
)
_HTML_TYPE = re.compile(r"\s*<!doctype\s+html", re.IGNORECASE)


class Document:
    """The bytes of one input, and ways to see them; each is worked out once, when asked for.

    ``file`` is what messages call it. ``asked`` is the encoding a person gave, ``stated`` the
    one its transport stated, ``kind`` the media type that the transport stated.
    """

    def __init__(
        self,
        file: str,
        data: bytes,
        *,
        asked: str | None = None,
        stated: str | None = None,
        kind: str | None = None,
    ) -> None:
        self.file = file
        self.data = data
        self.kind = kind
        self._asked, self._stated = asked, stated
        self.notices: list[Problem] = []

    @property
    def at(self) -> Location:
        """The document as a place that problems are about."""
        return Location(self.file)

    @cached_property
    def suffix(self) -> str:
        """The end of its name, ``.html``, in small letters."""
        path = urlsplit(self.file).path if "://" in self.file else self.file
        return PurePosixPath(path).suffix.lower()

    @cached_property
    def text(self) -> str:
        """The text, decoded. Raises `UnreadableFile`."""
        text, notices = decoded(self.data, self.file, asked=self._asked, stated=self._stated)
        self.notices += notices
        if not text.strip():
            raise refuse(self.file, "nothing but white space", None, "a story")
        return text

    @cached_property
    def root_name(self) -> str | None:
        """The name of the first element in small letters, None where it does not begin as XML."""
        if _HTML_TYPE.match(self.text):
            return "html"
        found = _ROOT.match(self.text)
        return found[1].lower() if found else None

    @cached_property
    def root(self) -> Element:
        """The document as a tree. Raises `UnreadableFile`."""
        try:
            return tree(self.text)
        except BrokenXml as error:
            raise self.broken(error) from None

    def broken(self, error: BrokenXml) -> UnreadableFile:
        """The exception for XML that cannot be taken."""
        lines = self.text.splitlines()
        found = lines[error.line - 1].strip() if error.line <= len(lines) else None
        return refuse(self.file, str(error), found, error.expected, error.line)

    def story(
        self,
        format: str,  # noqa: A002 - the word of the command line
        text: str,
        stated: Mapping[str, str | None],
        *,
        at: Location | None = None,
        furniture: Sequence[Span] = (),
        status: Status = Status.USABLE,
        problems: Sequence[Problem] = (),
    ) -> Story:
        """A checked story of this document, with the warnings about the document."""
        return check_story(
            at or self.at,
            format,
            text,
            stated,
            furniture=furniture,
            status=status,
            problems=(*self.notices, *problems),
        )
