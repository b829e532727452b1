"""The flat record: what `check` takes, what it refuses and in which words, and the way back."""

from collections.abc import Mapping
from decimal import Decimal

import pytest

from factdb.core.figures import Comparator
from factdb.core.observations import Behaviour, Modality, SourceKind, Stance
from factdb.records import (
    FIELD_NAMES,
    FIELDS,
    Location,
    Problem,
    Record,
    Severity,
    as_row,
    check,
    csv_cell,
)

AT = Location("figures.csv", 3)


def checked(row: Mapping[str, object]) -> Record:
    """Return the record of a row that has no problem."""
    record, problems = check(row, AT)
    assert problems == []
    assert record is not None
    return record


def messages(row: Mapping[str, object]) -> list[str]:
    """Return what is said of a bad row, in full, without the place all share."""
    record, problems = check(row, AT)
    assert record is None
    return [str(problem).removeprefix("figures.csv:3: ") for problem in problems]


FULL: dict[str, str | list[str]] = {
    "id": "W-1",
    "claim": "More than 10,000 troops are there.",
    "language": "en",
    "subject": "North Korean deployment to Russia",
    "measure": "troops killed",
    "behaviour": "cumulative",
    "part_of": "troop casualties",
    "parts": "complete",
    "place": "Russia > Kursk region",
    "figure": "more than 10,000",
    "comparator": ">",
    "low": "10000",
    "unit": "persons",
    "period": "2024-10/..",
    "modality": "actual",
    "note": "Two lines,\nof which this is one.",
    "source": "Ministry of Defence",
    "source_kind": "body",
    "source_country": "KR",
    "speaker": "Kim Yong-hyun",
    "via": ["Yonhap", "AFP"],
    "stance": "asserts",
    "cue": "said",
    "quote": "more than 10,000",
    "stated_on": "2024-11-05",
    "article": "Minister counts",
    "url": "https://example.org/story?id=1",
    "publisher": "Le Monde",
    "agency": "AFP",
    "byline": "A. Writer",
    "published_on": "2024-11",
    "retrieved_at": "2024-11-06T10:00:00Z",
    "archived_url": "https://archive.example/1",
}


def test_a_full_row_is_read_into_types() -> None:
    """Every column arrives as the type it stands for."""
    record = checked(FULL)
    assert record.location == AT
    assert record.behaviour is Behaviour.CUMULATIVE
    assert record.modality is Modality.ACTUAL
    assert record.source_kind is SourceKind.BODY
    assert record.stance is Stance.ASSERTS
    assert record.place == ("Russia", "Kursk region")
    assert record.via == ("Yonhap", "AFP")
    assert record.period is not None
    assert record.period.open_end
    assert record.figure is not None
    assert record.figure.comparator is Comparator.MORE_THAN
    assert (record.figure.low, record.figure.high) == (Decimal(10000), None)
    assert (record.figure.text, record.figure.unit) == ("more than 10,000", "persons")


def test_a_full_row_comes_back_as_it_was() -> None:
    """`as_row` gives the same columns in the order of FIELDS, without the empty ones."""
    row = as_row(checked(FULL))
    assert row == FULL
    assert list(row) == [name for name in FIELD_NAMES if name in FULL]


def test_every_field_is_declared_once_and_is_in_the_record() -> None:
    """FIELDS and Record name the same things; the bounds and the comparator live in the figure."""
    assert len(set(FIELD_NAMES)) == len(FIELDS) == 34
    inside_figure = {"comparator", "low", "high"}
    own = {*Record.__dataclass_fields__} - {"location", "reading_note"}
    assert own == {*FIELD_NAMES} - inside_figure


def test_the_least_row_is_a_claim_and_a_source() -> None:
    """What is not given is absent, and the two defaults are filled in."""
    assert as_row(checked({"claim": "It rained.", "source": "A neighbour", "note": " "})) == {
        "claim": "It rained.",
        "modality": "actual",
        "source": "A neighbour",
        "stance": "asserts",
    }


@pytest.mark.parametrize("row", [{"low": 0}, {"high": "3"}, {"figure": "dozens", "language": "en"}])
@pytest.mark.parametrize("who", ["source", "article", "url"])
def test_a_figure_may_stand_for_the_claim(row: dict[str, object], who: str) -> None:
    """A figure in any form, and a source, an article or an address, are enough."""
    assert checked({**row, who: "https://example.org/a"}).figure is not None


@pytest.mark.parametrize("value", [1.5, Decimal("NaN"), {"a": 1}, b"x", True])
def test_what_is_no_text_and_no_exact_number_is_refused(value: object) -> None:
    """A float has lost the digits that were printed; nothing else is a number either."""
    assert len(messages({"source": "x", "low": value})) == 1


def test_a_long_claim_is_refused() -> None:
    """A text beyond the limit is a mistake in the file, such as a quote left open."""
    assert checked({"claim": "x" * 100_000, "source": "x"}).claim == "x" * 100_000
    assert messages({"claim": "x" * 100_001, "source": "x"}) == [
        f"claim: 100,001 characters long; found '{'x' * 39}…'; expected at most 100,000 characters"
    ]


def test_a_hundred_unknown_columns_are_named_by_twenties() -> None:
    """A row of nothing but unknown columns does not drown the rest of the output."""
    row = {f"x{number}": "" for number in range(100)} | {"claim": "x", "source": "x"}
    found = messages(row)
    assert len(found) == 21
    assert found[-1] == "80 more columns that are not of the flat record"


@pytest.mark.parametrize(
    ("given_bounds", "comparator", "low", "high"),
    [
        ({"low": "5", "high": "5"}, "=", "5", "5"),
        ({"low": "3", "high": "5"}, "..", "3", "5"),
        ({"low": "3"}, ">=", "3", None),
        ({"high": "3"}, "<=", None, "3"),
        ({"high": "3", "comparator": "~"}, "~", None, "3"),
        ({"low": "3", "comparator": "~"}, "~", "3", "3"),
        ({"low": "3", "high": "4", "comparator": "~"}, "~", "3", "4"),
        ({"low": "3", "comparator": "="}, "=", "3", "3"),
        ({"high": "3", "comparator": "="}, "=", "3", "3"),
        ({"low": "3", "high": "3", "comparator": ">"}, ">", "3", None),
        ({"low": "3", "high": "3", "comparator": "<"}, "<", None, "3"),
        ({"low": "3", "comparator": ".."}, "..", "3", None),
        ({"low": "0", "high": "0"}, "=", "0", "0"),
        (
            {"low": "-1.50", "high": 12345678901234567890123},
            "..",
            "-1.50",
            "12345678901234567890123",
        ),
        ({"low": "1.3E+3"}, ">=", "1300", None),
        ({"low": Decimal("1300.0")}, ">=", "1300.0", None),
    ],
)
def test_bounds_alone_make_the_figure(
    given_bounds: dict[str, object], comparator: str, low: str | None, high: str | None
) -> None:
    """A missing comparator is what the bounds imply; digits stay as they were written."""
    row = as_row(checked({"source": "x", **given_bounds}))
    assert (row["comparator"], row.get("low"), row.get("high")) == (comparator, low, high)


@pytest.mark.parametrize(
    ("beside", "expected"),
    [
        ({}, ">10,000"),
        ({"low": 10000}, ">10,000"),
        ({"low": "10000.0"}, ">10,000"),
        ({"comparator": ">"}, ">10,000"),
        ({"comparator": ">", "low": 10000}, ">10,000"),
        ({"comparator": ">", "low": 10000, "high": 10000}, ">10,000"),
    ],
)
def test_print_and_bounds_that_agree_are_one_figure(
    beside: dict[str, object], expected: str
) -> None:
    """Bounds that repeat the print take its words; nothing is reported."""
    row = {"source": "x", "figure": "more than 10,000", "language": "en", **beside}
    assert str(checked(row).figure) == expected


@pytest.mark.parametrize(
    ("beside", "expected", "warning"),
    [
        (
            {"low": 12000, "high": 12000},
            "12,000",
            (
                "figure: warning: the print reads >10,000, beside it stands 12,000, "
                "which is taken; found 'more than 10,000'"
            ),
        ),
        (
            {"comparator": "~"},
            "~10,000",
            (
                "comparator: warning: the print reads >10,000, beside it stands ~10,000, "
                "which is taken; found 'more than 10,000'"
            ),
        ),
        (
            {"comparator": ">=", "low": 10000},
            ">=10,000",
            (
                "figure: warning: the print reads >10,000, beside it stands >=10,000, "
                "which is taken; found 'more than 10,000'"
            ),
        ),
    ],
)
def test_bounds_beside_the_print_win_and_a_disagreement_is_a_warning(
    beside: dict[str, object], expected: str, warning: str
) -> None:
    """The row comes in as its bounds say, with the print kept and one warning."""
    row = {"source": "x", "figure": "more than 10,000", "language": "en", **beside}
    record, problems = check(row, AT)
    assert record is not None
    assert record.figure is not None
    assert (str(record.figure), record.figure.text) == (expected, "more than 10,000")
    assert [str(problem) for problem in problems] == [f"figures.csv:3: {warning}"]
    assert [problem.severity for problem in problems] == [Severity.WARNING]


@pytest.mark.parametrize("printed", ["abc", "3 of 5", "10,000"])
def test_a_print_that_cannot_be_read_is_no_disagreement(printed: str) -> None:
    """With bounds beside it, an unreadable or ambiguous print is kept as it is, without a word."""
    record = checked({"source": "x", "figure": printed, "low": 7})
    assert record.figure is not None
    assert (str(record.figure), record.figure.text) == (">=7", printed)


def test_a_share_worked_out_in_persons_is_no_disagreement() -> None:
    """A third is a percentage; what stands beside it in another unit is another quantity."""
    row = {"source": "x", "figure": "a third", "language": "en", "unit": "persons"}
    record = checked({**row, "comparator": "~", "low": 1667, "high": 1667})
    assert record.figure is not None
    assert (str(record.figure), record.unit, record.figure.unit) == ("~1,667", "persons", "persons")


def test_a_reading_against_the_convention_of_its_language_is_marked() -> None:
    """The note of the reading travels with the record, also when the bounds repeat the reading."""
    row: dict[str, object] = {"source": "x", "figure": "10,000 tentara", "language": "id"}
    alone = checked(row)
    assert alone.reading_note is not None
    assert checked({**row, "low": 10000, "high": 10000}).reading_note == alone.reading_note
    assert checked({**row, "figure": "10.000 tentara"}).reading_note is None


def test_the_unit_of_a_print_is_taken_where_the_row_gives_none() -> None:
    """40% counts in percent; a unit of the row's own wins."""
    row = {"source": "x", "figure": "40%", "language": "en"}
    assert checked(row).unit == "percent"
    assert checked({**row, "unit": "%"}).unit == "%"


@pytest.mark.parametrize(
    ("given_tag", "tag"),
    [
        ("EN", "en"),
        ("pt-br", "pt-BR"),
        ("ZH-hant-tw", "zh-Hant-TW"),
        ("es-419", "es-419"),
        ("sl-rozaj-1994", "sl-rozaj-1994"),
        ("de-CH-1996-x-PRIVATE-ab", "de-CH-1996-x-private-ab"),
    ],
)
def test_language_tags_are_written_as_bcp_47_recommends(given_tag: str, tag: str) -> None:
    """Case says nothing in a tag, so that one language is one text (RFC 5646, 2.1.1)."""
    assert checked({"claim": "x", "source": "x", "language": given_tag}).language == tag


@pytest.mark.parametrize("tag", ["e", "en_US", "en-", "english-US", "en-US-US", "日本語"])
def test_what_is_no_language_tag_is_refused(tag: str) -> None:
    """The shape of BCP 47 is held."""
    expected = "expected BCP 47 such as en, id or pt-BR"
    assert messages({"claim": "x", "source": "x", "language": tag}) == [
        f"language: not a language tag; found {tag!r}; {expected}"
    ]


@pytest.mark.parametrize("code", ["KR", "kr", "XK", "EU"])
def test_country_codes_are_capitals(code: str) -> None:
    """ISO codes and the two that CLDR uses beside them come in, in capitals."""
    record = checked({"claim": "x", "source": "x", "source_country": code})
    assert record.source_country == code.upper()


@pytest.mark.parametrize(
    "moment",
    [
        "2024-12-23",
        "2024-12-23T18:30",
        "2024-12-23 18:30:00",
        "2024-12-23T18:30:00.123456789+07:00",
    ],
)
def test_moments_stay_as_they_were_written(moment: str) -> None:
    """ISO 8601 in its extended form, as far as it is known."""
    record = checked({"claim": "x", "source": "x", "retrieved_at": moment})
    assert record.retrieved_at == moment


def test_text_is_stripped_and_composed() -> None:
    """One text has one form: NFC, line feeds, no white space around it; direction marks stay."""
    row = {"claim": "\u00a0 Mu\u0308ller\r\nund\rwir ", "source": "\u200fאבג\u200f", "cue": "  "}
    record = checked(row)
    assert record.claim == "Müller\nund\nwir"
    assert record.source == "\u200fאבג\u200f"
    assert record.cue is None


@pytest.mark.parametrize("value", ["A > B", ["A", "B"], ("A", " B "), "A  >  B"])
def test_paths_come_as_lists_or_joined(value: object) -> None:
    """A list and a joined text are the same path."""
    assert checked({"claim": "x", "source": "x", "via": value, "place": value}).via == ("A", "B")


def test_numbers_of_json_are_text_like_any_other() -> None:
    """An id or a year may come as a number; its digits are the text."""
    record = checked({"id": 7, "claim": Decimal("1.50"), "source": "x", "period": 2024})
    assert (record.id, record.claim, str(record.period)) == ("7", "1.50", "2024")


def test_locations_and_problems_are_one_safe_line() -> None:
    """Names from outside cannot act on a terminal, and long ones are cut."""
    at = Location("a\nb.csv", 2, "\x1b]0;title\x07")
    assert str(Problem(at, "wrong", "x\ny", "z")) == (
        r"'a\nb.csv':2: '\x1b]0;title\x07': wrong; found 'x\ny'; expected z"
    )
    assert len(Problem(at, "wrong", "x" * 9999).found or "") == 200
    assert str(Location("figures.csv")) == "figures.csv"


def test_csv_cells_join_lists() -> None:
    """A list is one cell; a text is itself."""
    assert csv_cell(["A", "B"]) == "A > B"
    assert csv_cell("A") == "A"
