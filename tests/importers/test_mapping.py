"""Other people's columns: options and files that say which is which."""

import io
from pathlib import Path

import pytest

from factdb.importers import BadMapping, ColumnMap, UnreadableFile, column_map, read
from factdb.records import Record, as_row

EXPECTED_FILE = (
    "expected a TOML file with [map], [set] and, where a row has several figures, [[figures]]"
)


def records(text: str, mapping: ColumnMap) -> list[Record | None]:
    """Return the records of a text under a mapping."""
    return [row.record for row in read("-", mapping=mapping, stdin=io.BytesIO(text.encode()))]


def said_of(text: str, mapping: ColumnMap) -> list[str]:
    """Return all that is said of a text under a mapping, notices last."""
    said: list[str] = []
    try:
        rows = read("-", mapping=mapping, stdin=io.BytesIO(text.encode()))
        for row in rows:
            said += map(str, row.problems)
        said += map(str, rows.notices)
    except UnreadableFile as refused:
        said += map(str, refused.problems)
    return said


def refused(*args: object) -> list[str]:
    """Return what is wrong with a mapping."""
    with pytest.raises(BadMapping) as caught:
        column_map(*args)  # type: ignore[arg-type]
    return [str(problem) for problem in caught.value.problems]


def test_columns_are_mapped_and_constants_fill_what_is_empty() -> None:
    """One column may fill two fields; a constant never takes the place of what a row says."""
    mapping = column_map(
        ["claim=Statement", "source=Outlet", "publisher=Outlet", "low=a=b"],
        ["language=de", "via=Reuters > AFP", "note= both "],
    )
    text = "Statement,Outlet,a=b,language\nEins,Bild,3,\nTwo,Sun,4,en\n"
    first, second = records(text, mapping)
    assert first is not None
    assert second is not None
    assert as_row(first) == {
        "claim": "Eins",
        "language": "de",
        "comparator": ">=",
        "low": "3",
        "modality": "actual",
        "note": "both",
        "source": "Bild",
        "via": ["Reuters", "AFP"],
        "stance": "asserts",
        "publisher": "Bild",
    }
    assert second.language == "en"


@pytest.mark.parametrize(
    "text",
    [
        "Who,claim,Remarks,source\nA,x,secret,hidden\n",
        '[{"Who": "A", "claim": "x", "Remarks": "secret", "source": "hidden"}]',
        '{"Who": "A", "claim": "x"}\n{"Who": "B", "claim": "y", "Remarks": 1, "source": "z"}\n',
    ],
)
def test_a_mapping_leaves_other_columns_out_and_names_them_once(text: str) -> None:
    """The columns it does not use are named, also a field whose place a mapped column takes."""
    mapping = column_map(["source=Who"], [])
    (notice,) = said_of(text, mapping)
    assert notice in {
        "stdin:1: warning: columns left out: Remarks, source",
        "stdin: warning: columns left out: Remarks, source",
    }
    assert all(record and record.source in ("A", "B") for record in records(text, mapping))


def test_many_columns_left_out_are_counted() -> None:
    """One message stays one message."""
    header = ",".join(["Who", "claim", *(f"x{number}" for number in range(30))])
    (notice,) = said_of(f"{header}\n", column_map(["source=Who"], []))
    assert notice.endswith("x17, x18, x19 and 10 more")


def test_constants_alone_leave_nothing_out() -> None:
    """Without a mapped column an unknown one is an error, lest a slip of typing lose data."""
    assert said_of("claim,souce\nx,A\n", column_map([], ["source=B"])) == [
        (
            "stdin:1: souce: not a column of the flat record; expected source or source_kind, "
            "or --map source=souce"
        )
    ]


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("Who,What\nA,x\n", "stdin:1"),
        ('[{"Who": "A", "What": "x"}]', "stdin"),
        ('{"Who": "A", "What": "x"}\n{"Who": "A", "What": "x"}\n', "stdin"),
    ],
)
def test_a_mapped_column_that_is_not_there_is_a_problem(text: str, place: str) -> None:
    """The columns that are there are named, those that look like it first."""
    mapping = column_map(["source=Who", "claim=What", "note=Wo", "unit=Zeit"], [])
    assert said_of(text, mapping) == [
        (
            f"{place}: note: mapped to a column that is not there; found 'Wo'; "
            "expected one of its columns, such as Who"
        ),
        (
            f"{place}: unit: mapped to a column that is not there; found 'Zeit'; "
            "expected one of its columns, such as Who, What"
        ),
    ]


def test_rows_of_json_need_not_have_every_mapped_column() -> None:
    """An object leaves out what it has not; one that has it is enough."""
    text = '{"Who": "A", "claim": "x"}\n{"Who": "B", "claim": "y", "Wo": "here"}\n'
    assert said_of(text, column_map(["source=Who", "place=Wo"], [])) == []


def test_no_rows_need_no_columns() -> None:
    """An empty list says nothing about its columns."""
    assert said_of("[]", column_map(["source=Who"], [])) == []


def test_problems_name_the_column_of_the_file() -> None:
    """A person looks for the column that is there; the field stands beside it."""
    text = "Who,von,bis\nA,5,4\nB,x,4\n"
    assert said_of(text, column_map(["source=Who", "low=von", "high=bis"], [])) == [
        (
            "stdin:2: von (low): low is above high; found '5 and 4'; "
            "expected low at most as much as high"
        ),
        "stdin:3: von (low): not a number; found 'x'; expected a plain number such as 12000 or 1.5",
    ]


def test_a_wrong_delimiter_is_known_by_the_mapped_columns() -> None:
    """Columns of another's making tell the delimiter as well as factdb's own do."""
    assert said_of("Wer, wo;Was\nA;x\n", column_map(["claim=Was"], [])) == [
        (
            "stdin:1: columns divided by semicolons; found 'Wer, wo;Was'; "
            "expected a comma between columns, or --delimiter ';'"
        )
    ]


def test_everything_wrong_with_options_is_said_at_once() -> None:
    """Each option that cannot be used is named, with the fields it may have meant."""
    assert refused(
        ["source", "=x", "souce=Who", "claim=A", "claim=B", "low= "],
        ["stance=says", "claim=x", "publisher=", "url=nowhere"],
    ) == [
        "--map: not understood; found 'source'; expected FIELD=COLUMN",
        "--map: not understood; found '=x'; expected FIELD=COLUMN",
        (
            "--map: no field of that name; found 'souce'; "
            "expected a field of the flat record: source or source_kind"
        ),
        "--map: claim is given twice; found 'claim=B'; expected each field once",
        "--map: not understood; found 'low= '; expected FIELD=COLUMN",
        "--set: stance: not a word known here; found 'says'; expected asserts, denies or doubts",
        "--set: not understood; found 'publisher='; expected FIELD=VALUE",
        (
            "--set: url: not a web address; found 'nowhere'; "
            "expected an address such as https://example.org/story"
        ),
        "--set: claim is mapped as well; expected one of the two",
    ]


def test_a_mapping_file_says_the_same_and_options_win(tmp_path: Path) -> None:
    """Tables [map] and [set]; numbers and lists may be set as they are."""
    file = tmp_path / "columns.toml"
    file.write_text(
        '[map]\nclaim = "Statement"\nsource = "Who"\n'
        '[set]\npublisher = "Le Monde"\nvia = ["Yonhap", "AFP"]\n'
        "high = 12000\nlow = 1.50\nstated_on = 2024-12-23\nretrieved_at = 2024-12-23T10:00:00Z\n",
        encoding="utf-8",
    )
    mapping = column_map(["source=Source"], ["publisher=Bild"], file)
    assert mapping.columns == {"claim": "Statement", "source": "Source"}
    assert mapping.constants == {
        "publisher": "Bild",
        "via": ["Yonhap", "AFP"],
        "high": "12000",
        "low": "1.50",
        "stated_on": "2024-12-23",
        "retrieved_at": "2024-12-23T10:00:00+00:00",
    }


def test_everything_wrong_with_a_mapping_file_is_said_at_once(tmp_path: Path) -> None:
    """Each entry that cannot be used is named by table and key."""
    file = tmp_path / "columns.toml"
    file.write_text(
        'title = "x"\n[map]\nklaim = "A"\nlow = 3\nnote = "N"\n'
        '[set]\nstance = "says"\nnote = "x"\nhigh = true\n[maps]\n',
        encoding="utf-8",
    )
    assert refused([], [], file) == [
        f"{file}: title: not understood; {EXPECTED_FILE}",
        f"{file}: maps: not understood; {EXPECTED_FILE}",
        (
            f"{file}: map.klaim: no field of that name; found 'klaim'; "
            "expected a field of the flat record: claim"
        ),
        (
            f"{file}: map.low: not the name of a column; found '3'; expected the name of a column, "
            '{ column = "...", before = "..." }, or a list of them'
        ),
        (
            f"{file}: set.stance: not a word known here; found 'says'; "
            "expected asserts, denies or doubts"
        ),
        f"{file}: set.high: not a text but true or false; expected a text or a number",
        "--set: note is mapped as well; expected one of the two",
    ]


@pytest.mark.parametrize(
    ("data", "message"),
    [
        (None, "cannot be read: No such file or directory"),
        (b"\xff", "not UTF-8 at offset 0"),
        (
            b"[map\n",
            "not TOML: Expected ']' at the end of a table declaration (at line 1, column 5)",
        ),
    ],
)
def test_a_mapping_file_that_cannot_be_read_is_named(
    data: bytes | None, message: str, tmp_path: Path
) -> None:
    """The file, and what is wrong where."""
    file = tmp_path / "columns.toml"
    if data is not None:
        file.write_bytes(data)
    assert refused([], [], file) == [f"{file}: {message}; {EXPECTED_FILE}"]
