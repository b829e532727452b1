"""The format of a text by its content; what the file is called does not count."""

from __future__ import annotations

import re

from factdb.importers.errors import refuse

_LINE_ENDS = re.compile(r"[\r\n]+")
_LIST_OF_OBJECTS = re.compile(r"\[\s*[{\]]")
_STRING = re.compile(r'"(?:[^"\\]|\\.)*"')


def sniff(sample: str, file: str) -> str:
    """The name of the format in ``FORMATS`` that begins like this. Raises `UnreadableFile`.

    ``[`` begins a JSON array. ``{`` begins JSON Lines where a line is an object of its own, and
    JSON where the object goes on over lines or holds a list of objects. All else is a table,
    with tabs if its header holds more of them than commas.
    """
    lines = [line.rstrip() for line in _LINE_ENDS.split(sample.lstrip(), 2) if line.strip()]
    first, *after = lines or [""]
    if first.startswith("["):
        return "json"
    if first.startswith("{"):
        if after:
            begins_anew = after[0].startswith("{") and not first.endswith(("{", "[", ",", ":"))
            return "jsonl" if begins_anew else "json"
        # What stands in a text of the object is no list of it.
        holds_list = _LIST_OF_OBJECTS.search(_STRING.sub('""', first))
        return "json" if not first.endswith("}") or holds_list else "jsonl"
    if first.startswith("<"):
        expected = "CSV, TSV, JSON or JSONL; --format says which, if it is one"
        raise refuse(file, "a web page or XML", first, expected)
    return "tsv" if first.count("\t") > first.count(",") else "csv"
