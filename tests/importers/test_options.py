"""The options of reading: what they do, and what is said where they do not fit the file."""

import pytest

from factdb.importers import read
from tests.importers.test_files import DATA, said_of

OPTION_MESSAGES = [
    (
        "rows.csv",
        {"format": "tsv"},
        (
            "rows.csv:1: columns divided by commas; "
            "found 'id,claim,language,place,figure,comparat…'; "
            "expected a tab between columns, or --format csv"
        ),
    ),
    (
        "rows.tsv",
        {"format": "csv"},
        (
            "rows.tsv:1: columns divided by tabs; "
            r"found 'id\tclaim\tlanguage\tplace\tfigure\tcomparat…'; "
            "expected a comma between columns, or --format tsv"
        ),
    ),
    (
        "rows.csv",
        {"delimiter": "#"},
        (
            "rows.csv:1: columns divided by commas; "
            "found 'id,claim,language,place,figure,comparat…'; "
            "expected a '#' between columns, or --format csv"
        ),
    ),
    (
        "rows.csv",
        {"format": "json"},
        (
            "rows.csv:1: not JSON at character 1 of the line; "
            "found 'id,claim,language,place,figure,comparat…'; "
            "expected a list of rows, or an object that holds one"
        ),
    ),
    (
        "rows.csv",
        {"format": "yaml"},
        "--format: no format of that name; found 'yaml'; expected csv, tsv, json, jsonl",
    ),
    (
        "rows.csv",
        {"delimiter": ";;"},
        "--delimiter: not a delimiter; found ';;'; expected one character such as ; or |",
    ),
    (
        "rows.json",
        {"format": "json", "delimiter": ";"},
        "--delimiter: json has no delimiter; found ';'; expected --format csv, or no delimiter",
    ),
    (
        "rows.csv",
        {"encoding": "hex"},
        (
            "rows.csv: --encoding names no encoding of text; found 'hex'; "
            "expected an encoding such as utf-8, latin-1, cp1252 or utf-16"
        ),
    ),
    (
        "rows.csv",
        {"encoding": "klingon"},
        (
            "rows.csv: --encoding names no encoding of text; found 'klingon'; "
            "expected an encoding such as utf-8, latin-1, cp1252 or utf-16"
        ),
    ),
    (
        "rows.csv",
        {"encoding": "ascii"},
        (
            "rows.csv:2: byte 0xC3 at offset 137 of the file is not ascii; "
            "found 'W-1,\"M��ller, ���t'; expected ascii throughout"
        ),
    ),
    (
        "rows-excel.csv",
        {"encoding": "latin-1"},
        (
            "rows-excel.csv: UTF-8 text: it begins with the byte order mark EF BB BF; "
            "found 'latin-1'; expected --encoding utf-8, or none"
        ),
    ),
]


@pytest.mark.parametrize(("name", "options", "message"), OPTION_MESSAGES)
def test_options_that_do_not_fit_the_file_say_so(
    name: str, options: dict[str, str], message: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The message names the option that does."""
    monkeypatch.chdir(DATA)
    assert list(said_of(name, **options)) == [message]


@pytest.mark.parametrize("delimiter", ["tab", "\\t", "\t"])
def test_a_tab_can_be_asked_for_in_words(delimiter: str) -> None:
    """A shell makes it hard to type the character itself."""
    with read(str(DATA / "rows.tsv"), delimiter=delimiter) as rows:
        assert all(row.record for row in rows)
