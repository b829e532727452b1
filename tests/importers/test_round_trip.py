"""Whatever text a record holds, it survives the way out and back in, in every format."""

import csv
import io
import json
from dataclasses import replace

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from factdb.core.figures import Comparator
from factdb.core.observations import Modality, Stance
from factdb.importers import FORMATS, UnreadableFile, read
from factdb.records import FIELD_NAMES, Location, Record, as_row, check, csv_cell

AT = Location("figures.csv", 3)

NAMES = st.text(
    st.characters(exclude_categories=["Cs", "Cc", "Zl", "Zp"]), min_size=1, max_size=20
).filter(lambda text: text.strip() and " > " not in f" {text.strip()} ")
PROSE = st.text(st.characters(exclude_categories=["Cs", "Cc"], include_characters="\n\t"))
AMOUNTS = (
    st.decimals(allow_nan=False, allow_infinity=False, places=3, min_value=0)
    .map(lambda number: f"{number:f}")
    .filter(lambda text: len(text) < 60)
)
PRINTS = st.sampled_from(
    ["10,000", "about 12,000", "nearly 16,000", "3,000 to 5,000", "dozens", "40%", "a third", "abc"]
)


@st.composite
def rows(draw: st.DrawFn) -> dict[str, str | list[str]]:
    """Draw rows with hostile text, and whatever else may stand in one."""
    row: dict[str, str | list[str]] = {"claim": "c" + draw(PROSE), "source": draw(NAMES)}
    for name in ("id", "subject", "publisher", "agency", "byline", "cue", "speaker", "unit"):
        row[name] = draw(st.just("") | NAMES)
    row["note"], row["quote"] = draw(PROSE), draw(PROSE)
    row["via"], row["place"] = draw(st.lists(NAMES, max_size=4)), draw(st.lists(NAMES, max_size=4))
    row["language"] = draw(st.sampled_from(["", "en", "id", "pt-BR", "xx"]))
    row["modality"] = draw(st.sampled_from(["", *Modality]))
    row["stance"] = draw(st.sampled_from(["", "DENIES", *Stance]))
    row["period"] = draw(
        st.sampled_from(["", "2024", "2024-10/..", "../2024-10", "2024/2025-01-31"])
    )
    row["figure"] = draw(st.just("") | PRINTS)
    row["comparator"] = draw(st.sampled_from(["", *Comparator]))
    row["low"], row["high"] = draw(st.just("") | AMOUNTS), draw(st.just("") | AMOUNTS)
    return row


@given(rows())
def test_a_record_survives_the_way_to_a_row_and_back(row: dict[str, str | list[str]]) -> None:
    """`check` of `as_row` is the record itself, and says the same of it."""
    record, problems = check(row, AT)
    if record is None:
        assert {problem.location.column for problem in problems} <= {
            "figure",
            "comparator",
            "low",
            "via",
            "place",
        }
        return
    again, _ = check(as_row(record), Location("elsewhere"))
    assert again is not None
    assert replace(again, location=AT) == record
    assert as_row(again) == as_row(record)


VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text() | st.decimals(),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(), inner, max_size=3),
    max_leaves=5,
)


@given(st.dictionaries(st.sampled_from(FIELD_NAMES) | st.text(), VALUES))
def test_no_row_whatever_raises(row: dict[str, object]) -> None:
    """Anything at all gives a record or at least one error, and every message can be printed."""
    record, problems = check(row, AT)
    assert (record is None) == any(problem.is_error for problem in problems)
    assert "".join(map(str, problems)).isprintable()


def written(record: Record, format_name: str) -> bytes:
    """Return one record as a file of a format, as any writer of that format would write it."""
    row = as_row(record)
    if format_name in ("csv", "tsv"):
        out = io.StringIO(newline="")
        delimiter = "," if format_name == "csv" else "\t"
        table = csv.DictWriter(out, FIELD_NAMES, delimiter=delimiter, lineterminator="\n")
        table.writeheader()
        table.writerow({name: csv_cell(value) for name, value in row.items()})
        return out.getvalue().encode()
    if format_name == "json":
        return json.dumps([row], indent=1).encode()
    return (json.dumps(row, ensure_ascii=False) + "\n").encode()


@pytest.mark.parametrize("format_name", FORMATS)
@given(row=rows())
@settings(suppress_health_check=[HealthCheck.too_slow])
def test_a_record_survives_every_format(format_name: str, row: dict[str, str | list[str]]) -> None:
    """Written and read again, found by content alone, it is the same record; so are its bytes."""
    record, _ = check(row, AT)
    if record is None:
        return
    data = written(record, format_name)
    source = read("-", stdin=io.BytesIO(data))
    (again,) = source
    assert source.format == format_name
    assert again.record is not None
    assert replace(again.record, location=AT) == record
    assert written(again.record, format_name) == data


PIECES = st.sampled_from(
    [
        *(
            "claim",
            "source",
            "figure",
            "x",
            "\n",
            "\r\n",
            "\r",
            ",",
            ";",
            "\t",
            '"',
            '""',
            "{",
            "}",
        ),
        *("[", "]", ":", '"claim"', '"source"', '{"claim": "x", "source": "y"}', "NaN", "1e9", " "),
        *("\x00", "\x1b", "\ufeff", "ä", "\u2028", "null", "\\", "\\u", "<"),
    ]
)


def outcome(data: bytes, **options: str | None) -> list[str]:
    """Return every message about some bytes; each row has a record or an error."""
    said: list[str] = []
    try:
        for row in read("-", stdin=io.BytesIO(data), **options):  # type: ignore[arg-type]
            assert (row.record is None) == any(problem.is_error for problem in row.problems)
            said += map(str, row.problems)
    except UnreadableFile as refused:
        said += map(str, refused.problems)
        said.append("refused")
    return said


@pytest.mark.parametrize("format_name", [None, *FORMATS])
@given(data=st.binary(max_size=300) | st.lists(PIECES, max_size=40).map("".join).map(str.encode))
def test_no_bytes_whatever_raise_anything_else(format_name: str | None, data: bytes) -> None:
    """Any file at all gives rows or one UnreadableFile, and messages of one harmless line each."""
    said = outcome(data, format=format_name)
    assert all(message.isprintable() for message in said)
    assert said != ["refused"]


@given(st.binary(max_size=200), st.sampled_from(["latin-1", "cp1252", "utf-16", "utf-32", "utf-7"]))
def test_no_bytes_in_any_encoding_raise_anything_else(data: bytes, encoding: str) -> None:
    """An encoding that does not fit gives a problem like any other."""
    assert outcome(data, encoding=encoding) != ["refused"]
