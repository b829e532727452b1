"""Rows one by one: bad ones beside good ones, written back as they stood, or given by hand."""

import io
from decimal import Decimal
from pathlib import Path

import pytest

from factdb.importers import FORMATS, Row, Rows, UnreadableFile, given, read

BAD_ROWS = {
    "csv": (
        (
            "claim,source,low\r\n"
            "one,A,1\r\n"
            '"two, ""quoted""\nand broken",B,many\r\n'
            "three,C\r\n"
            "\r\n"
            "four,D,4\r\n"
            "five,,5"
        ),
        'claim,source,low\r\n"two, ""quoted""\nand broken",B,many\r\nthree,C\r\nfive,,5\n',
    ),
    "tsv": (
        "claim\tsource\tlow\none\tA\t1\ntwo\tB\tmany\n",
        "claim\tsource\tlow\ntwo\tB\tmany\n",
    ),
    "jsonl": (
        '{"claim": "one", "source": "A"}\n\n{"claim":  "two"}\n{"claim": "three"\n{"a": "ä"}',
        '{"claim":  "two"}\n{"claim": "three"\n{"a": "ä"}\n',
    ),
    "json": (
        '{"rows": [\n {"claim": "one", "source": "A"},\n {"claim":  "two"}, 3,\n {"a": "ä"}\n]}',
        '[\n{"claim":  "two"},\n3,\n{"a": "ä"}\n]\n',
    ),
}


def bad_of(rows: Rows) -> list[Row]:
    """Return the bad rows, all of them read."""
    return [row for row in rows if row.record is None]


def test_every_format_can_write_its_bad_rows_back() -> None:
    """The registry and these cases go together."""
    assert set(BAD_ROWS) == set(FORMATS)


@pytest.mark.parametrize("name", BAD_ROWS)
def test_bad_rows_are_written_back_as_they_stood(name: str, tmp_path: Path) -> None:
    """Header, quotes, line ends, spaces and broken rows stay; read again they say the same."""
    text, expected = BAD_ROWS[name]
    rows = read("-", stdin=io.BytesIO(text.encode()))
    bad = bad_of(rows)
    assert rows.format == name
    path = tmp_path / "bad"
    with path.open("w", encoding="utf-8", newline="") as out:
        rows.write_bad(out, bad)
    assert path.read_bytes().decode() == expected
    again = bad_of(read(str(path), format=name))
    assert [row.raw.strip() for row in again] == [row.raw.strip() for row in bad]
    assert [[problem.message for problem in row.problems] for row in again] == [
        [problem.message for problem in row.problems] for row in bad
    ]


@pytest.mark.parametrize(("name", "empty"), [("json", "[]\n"), ("csv", "claim,source\n")])
def test_no_bad_rows_are_an_empty_table(name: str, empty: str) -> None:
    """What is written is always a file of its format."""
    text = "claim,source\nx,A\n" if name == "csv" else '[{"claim": "x", "source": "A"}]'
    rows = read("-", stdin=io.BytesIO(text.encode()))
    out = io.StringIO()
    rows.write_bad(out, bad_of(rows))
    assert out.getvalue() == empty


def test_good_rows_keep_their_text_too() -> None:
    """Whoever refuses a good row later, as one whose id is taken, can still write it back."""
    rows = read("-", stdin=io.BytesIO(b"claim,source\nx , A\n"))
    (row,) = rows
    assert row.record is not None
    assert (row.line, row.raw, row.problems) == (2, "x , A\n", ())
    out = io.StringIO()
    rows.write_bad(out, [row._replace(record=None)])
    assert out.getvalue() == "claim,source\nx , A\n"


def test_rows_before_the_trouble_are_given() -> None:
    """A file that breaks in the middle has given what came before; then it says so."""
    rows = iter(read("-", stdin=io.BytesIO(b'claim,source\none,A\n"two,B\n')))
    assert next(rows).record is not None
    with pytest.raises(UnreadableFile):
        next(rows)


def test_a_single_object_is_one_row() -> None:
    """A record on its own, over many lines, needs no list around it."""
    text = '{\n  "claim": "x",\n  "via": ["A", "B"],\n  "source": "S"\n}\n'
    rows = read("-", stdin=io.BytesIO(text.encode()))
    (row,) = rows
    assert row.record is not None
    assert (rows.format, row.record.via, row.raw) == ("json", ("A", "B"), text.strip())


@pytest.mark.parametrize("text", ["[]", '{"rows": []}', " [ ]\n", "claim,source\n", "claim,source"])
def test_a_table_without_rows_is_no_trouble(text: str) -> None:
    """Nothing to read is not the same as nothing there."""
    assert list(read("-", stdin=io.BytesIO(text.encode()))) == []


@pytest.mark.parametrize(
    ("before", "filling", "after"),
    [
        ("claim,source\n", "x", ',A\r\n"a ""b"" \r\n語",B\r\n\r\nlast,C'),
        ('{"claim": "', "x", '", "source": "A"}\r\n{"claim": "a \\"語", "source": "B"}\r\n'),
        ("[", " ", ' {"claim": "a \\"\\\\語", "low": 123 ,\r\n "url": "https://e.org/"} , 456 ]'),
        ('{"made": "é", "rows"', " ", ': [ {"claim": "語", "source": "B"} ] , "n" : 123 }'),
    ],
)
def test_nothing_is_lost_where_a_chunk_ends(before: str, filling: str, after: str) -> None:
    """The text is read in chunks of 65,536 bytes; wherever one ends, the rows are the same."""

    def rows(size: int) -> list[tuple[str, int | None, list[str]]]:
        text = before + filling * (size - len(before.encode())) + after
        return [
            (row.raw.replace(filling, ""), row.line, [problem.message for problem in row.problems])
            for row in read("-", stdin=io.BytesIO(text.encode()))
        ]

    expected = rows(100)
    ends = range(65536 - len(after.encode()) - 2, 65536 + 2)
    assert all(rows(size) == expected for size in ends)


def test_a_warning_leaves_its_row_good() -> None:
    """A row whose print and bounds disagree comes in, with what was taken."""
    text = '{"source": "A", "figure": "12,000", "language": "en", "low": 3}'
    (row,) = read("-", stdin=io.BytesIO(text.encode()))
    assert row.record is not None
    assert [str(problem) for problem in row.problems] == [
        (
            "stdin:1: figure: warning: the print reads 12,000, beside it stands >=3, "
            "which is taken; found '12,000'"
        )
    ]


def test_numbers_of_json_keep_every_digit() -> None:
    """No float ever holds a figure: 23 digits and trailing zeros come through."""
    text = '[{"source": "A", "low": 1300.0, "high": 12345678901234567890.123}]'
    (row,) = read("-", stdin=io.BytesIO(text.encode()))
    assert row.record is not None
    assert row.record.figure is not None
    assert str(row.record.figure.low) == "1300.0"
    assert row.record.figure.high == Decimal("12345678901234567890.123")


def test_rows_are_given_by_hand() -> None:
    """One claim typed at the command line goes through the same door."""
    rows = given([{"claim": "x", "source": "A", "low": Decimal("1.50")}, {"klaim": "\ud800"}])
    good, bad = rows
    assert good.record is not None
    assert good.record.location.file == "by hand"
    assert (rows.format, rows.size, rows.sha256, rows.bytes_read) == ("hand", None, None, 0)
    assert str(bad.problems[0]) == (
        "by hand:2: klaim: not a column of the flat record; expected claim, or --map claim=klaim"
    )
    out = io.StringIO()
    rows.write_bad(out, [bad])
    assert out.getvalue() == '{"klaim": "\\ud800"}\n'
