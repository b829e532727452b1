"""`factdb extract`: what stories say, without a database."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import TYPE_CHECKING, Annotated

import typer

from factdb.cli.errors import BadInput, tell
from factdb.cli.groups import command
from factdb.cli.options import a_date
from factdb.cli.output import OutputOptions, emit, format_for, opened

if TYPE_CHECKING:
    from factdb.core.extraction import Extraction
    from factdb.records import Story
    from factdb.text.extractors import Extractor

app = typer.Typer()


@command(
    app,
    "extract",
    [
        "factdb extract story.txt",
        "factdb extract story.txt --format jsonl",
        "factdb extract --jsonl stories.jsonl --format jsonl -o found.jsonl",
        "factdb extract - --language id",
    ],
)
def extract(
    output: OutputOptions,
    files: Annotated[
        list[str] | None,
        typer.Argument(
            metavar="[FILE]...",
            help="Stories in plain text, one a file; - for stdin.",
            show_default=False,
        ),
    ] = None,
    jsonl: Annotated[
        list[str] | None,
        typer.Option(
            metavar="FILE",
            help='Stories one a line: {"id", "text", "language", "published_on"}, the last two if '
            "known; may be repeated.",
            show_default=False,
        ),
    ] = None,
    language: Annotated[
        str | None,
        typer.Option(
            metavar="CODE",
            help="Language of the stories that state none, such as id; without it, found by "
            "their words.",
            show_default=False,
        ),
    ] = None,
    published_on: Annotated[
        str | None,
        typer.Option(
            metavar="DATE",
            callback=a_date,
            help="When the stories that state no date were published.",
            show_default=False,
        ),
    ] = None,
    encoding: Annotated[
        str | None,
        typer.Option(
            metavar="NAME",
            help="Encoding of the files where it is not UTF-8, such as cp1252.",
            show_default=False,
        ),
    ] = None,
    ages: Annotated[
        bool, typer.Option("--ages", help="Take how old somebody is for a figure as well.")
    ] = False,
    extractor: Annotated[
        str, typer.Option(metavar="NAME", help="What finds it: rules, or one that is installed.")
    ] = "rules",
) -> None:
    """Find the figures and quotes of stories, each with whom it is attributed to.

    Needs no database and changes none. With --format json or jsonl, one object a story: title,
    byline, agency, figures, quotes and claims, with their places in the text; the other formats
    have a row for each source of each figure and for each quote. A story that cannot be read is
    told, and harms no other.
    """
    if not files and not jsonl:
        raise BadInput("nothing to read: give a FILE, or --jsonl FILE")
    run = _Run(_named(extractor), [language, published_on], ages=ages)
    found = run.over(_stories(files or (), jsonl or (), encoding))
    form = output.format or format_for(output.output)
    if form in ("json", "jsonl"):
        _write_objects(found, form, output.output)
    else:
        from factdb.reports.extracted import extracted

        emit(extracted(found), output)
    if run.bad:
        raise BadInput(f"{run.bad:,} of {run.bad + run.good:,} stories could not be read")


class _Run:
    """Reads stories one after the other, and counts those that could not be read."""

    def __init__(self, extractor: Extractor, asked: list[str | None], *, ages: bool) -> None:
        self.good = self.bad = 0
        self._extractor = extractor
        self._language, self._published_on = asked
        self._ages = ages

    def over(self, stories: Iterable[Story]) -> Iterator[Extraction]:
        """Yield what is found in each story; what is wrong with one is told at once."""
        for story in stories:
            tell(*map(str, story.problems))
            found = self._found(story)
            if found is None:
                self.bad += 1
                continue
            self.good += 1
            yield found

    def _found(self, story: Story) -> Extraction | None:
        if not story.usable:
            return None
        from factdb.records.proposals import as_stated, document_of

        document = replace(document_of(story, self._language, self._published_on), ages=self._ages)
        try:
            found = as_stated(self._extractor.extract(document), story)
        except ValueError as error:
            tell(f"{story.location}: {error}")
            return None
        tell(*(f"{story.location}: warning: {note}" for note in found.notes))
        return found


def _named(name: str) -> Extractor:
    from factdb.text.extractors import extractor, extractors

    try:
        return extractor(name)
    except KeyError:
        known = ", ".join(extractors())
        raise BadInput(f"--extractor {name!r}: none is called so; there is: {known}") from None


def _stories(files: Iterable[str], jsonl: Iterable[str], encoding: str | None) -> Iterator[Story]:
    from factdb.importers.stories import read_each

    stdin = sys.stdin.buffer
    yield from read_each(files, encoding=encoding, stdin=stdin)
    yield from read_each(jsonl, format="jsonl", encoding=encoding, stdin=stdin)


def _write_objects(found: Iterable[Extraction], form: str, output: str | None) -> None:
    """Write one object a story, as soon as it is read."""
    from factdb.exporters.objects import json_text
    from factdb.reports.extracted import as_object

    with opened(output) as stream:
        between = "[\n" if form == "json" else ""
        for one in found:
            stream.write(f"{between}{json_text(as_object(one))}")
            between = ",\n" if form == "json" else "\n"
        if form == "json":
            stream.write("[]\n" if between == "[\n" else "\n]\n")
        elif between:
            stream.write("\n")
