"""Packages of the extra ``stories``: loaded when a document needs them, named when missing."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from factdb.importers.errors import refuse


@contextmanager
def stories_extra(file: str) -> Iterator[None]:
    """Around an import: a package that is missing is `UnreadableFile`, about ``file``."""
    try:
        yield
    except ImportError as error:
        message = f"needs the package {error.name}, which is not installed"
        raise refuse(file, message, None, "pip install 'factdb[stories]'") from None
