"""Tables that have several figures in a row: each of them a record, by `[[figures]]`."""

import io
from pathlib import Path

import pytest

from factdb.importers import BadMapping, Rows, column_map, read
from factdb.records import Record, as_row

FIXTURES = Path(__file__).resolve().parents[2] / "fixtures"
WIDE = """
[map]
id = "Nr"
place = ["Land", "Ort"]
[set]
source = "Amt"
[[figures]]
name = "tot"
map = { figure = "Tote" }
set = { measure = "killed" }
[[figures]]
name = "verletzt"
map = { figure = "Verletzte", id = "Zeile" }
set = { measure = "wounded", source = "Klinik", modality = "projected" }
"""


def rows(mapping: str, text: str, tmp_path: Path) -> Rows:
    """Return the rows of a text under a mapping file of this content."""
    file = tmp_path / "columns.toml"
    file.write_text(mapping)
    mapped = column_map([], [], file)
    return read("-", mapping=mapped, stdin=io.BytesIO(text.encode()))


def brought(name: str) -> dict[str, Record]:
    """Return the records of a fixture under the mapping of the same name, by measure and figure."""
    mapped = column_map([], [], FIXTURES / "mappings" / f"{name}.toml")
    found = [row.record for row in read(str(FIXTURES / f"{name}.csv"), mapping=mapped)]
    return {
        f"{each.measure} {each.figure} {' > '.join(each.place)}": each for each in found if each
    }


def refused(text: str, tmp_path: Path) -> list[str]:
    """Return what is wrong with a mapping file, without its name."""
    file = tmp_path / "columns.toml"
    file.write_text(text)
    with pytest.raises(BadMapping) as caught:
        column_map([], [], file)
    return [str(problem).removeprefix(f"{file}: ") for problem in caught.value.problems]


def test_a_row_is_as_many_records_as_it_has_figures(tmp_path: Path) -> None:
    """What a figure says for itself wins over what is said of all; ids are told apart."""
    text = "Nr,Zeile,Land,Ort,Tote,Verletzte\n7,z,Norland,Tarn,3,12\n8,y,Norland,,,4\n"
    found = [as_row(row.record) for row in rows(WIDE, text, tmp_path) if row.record]
    wanted = ("id", "measure", "figure", "place", "source", "modality")
    assert [[row.get(name) for name in wanted] for row in found] == [
        ["7:tot", "killed", "3", "Norland > Tarn", "Amt", "actual"],
        ["z:verletzt", "wounded", "12", "Norland > Tarn", "Klinik", "projected"],
        ["y:verletzt", "wounded", "4", "Norland", "Klinik", "projected"],
    ]


def test_a_figure_takes_no_column_of_another_for_a_field_of_that_name(tmp_path: Path) -> None:
    """A column called low is the bound of the figure that maps it, and nothing to the others."""
    mapping = """
[set]
source = "Amt"
[[figures]]
name = "best"
map = { figure = "best" }
[[figures]]
name = "range"
map = { low = "low", high = "high" }
set = { comparator = ".." }
"""
    found = [row.record for row in rows(mapping, "best,low,high\n5,3,9\n", tmp_path)]
    assert [str(each.figure) for each in found if each] == ["5", "3..9"]


def test_a_bad_figure_is_told_in_the_words_of_the_file_and_its_row_is_kept_once(
    tmp_path: Path,
) -> None:
    """The column that is wrong is named; a row with two bad figures is one line to mend."""
    text = "Nr,Zeile,Land,Ort,Tote,Verletzte\n7,z,Norland,Tarn,viele,x\n"
    found = rows(WIDE, text, tmp_path)
    bad = list(found)
    assert [str(problem.location) for row in bad for problem in row.problems] == [
        "stdin:2: Tote (figure)",
        "stdin:2: Verletzte (figure)",
    ]
    left = io.StringIO()
    assert found.write_bad(left, bad) == 1
    assert left.getvalue() == text


def test_a_row_without_any_figure_is_told_of(tmp_path: Path) -> None:
    """Nothing is left out without a word: how many rows had no figure stands in a warning."""
    text = "Nr,Zeile,Land,Ort,Tote,Verletzte\n7,z,Norland,Tarn,3,\n8,y,Norland,,,\n9,x,,, ,\n"
    found = rows(WIDE, text, tmp_path)
    assert [row.record.id for row in found if row.record] == ["7:tot"]
    said = "rows left out, for they have none of the figures mapped: 2"
    assert [notice.message for notice in found.notices] == [said]


def test_columns_that_are_not_there_are_named(tmp_path: Path) -> None:
    """Also one of several that fill a field, and one that only a figure is mapped to."""
    with pytest.raises(Exception, match="mapped to a column that is not there") as caught:
        rows(WIDE, "Nr,Zeile,Land,Tote\n7,z,Norland,3\n", tmp_path)
    said = str(caught.value)
    assert "stdin:1: place: mapped to a column that is not there; found 'Ort'" in said
    assert "stdin:1: figure: mapped to a column that is not there; found 'Verletzte'" in said


def test_everything_wrong_with_figures_is_said_at_once(tmp_path: Path) -> None:
    """By the number of the entry, its table and its key."""
    text = """
[map]
place = ["A", 3]
period = { column = "A" }
[[figures]]
name = "x"
map = { figur = "A" }
[[figures]]
name = "y"
map = { low = "A", note = "B" }
set = { note = "C", stance = "says" }
[[figures]]
map = { figure = "A" }
[[figures]]
name = "y"
map = { figure = "A" }
[[figures]]
name = "z"
column = "A"
"""
    column = 'expected the name of a column, { column = "...", before = "..." }, or a list of them'
    assert refused(text, tmp_path) == [
        f"map.place: not the name of a column; found \"['A', 3]\"; {column}",
        f"map.period: not the name of a column; found \"{{'column': 'A'}}\"; {column}",
        (
            "figures[1].map.figur: no field of that name; found 'figur'; "
            "expected a field of the flat record: figure"
        ),
        ("figures[1]: x has no column for its amount; expected a map of figure, low or high"),
        (
            "figures[2].set.stance: not a word known here; found 'says'; "
            "expected asserts, denies or doubts"
        ),
        "figures[2]: note is mapped as well; expected one of the two",
        (
            "figures[3]: not understood; found \"{'map': {'figure': 'A'}}\"; "
            "expected a name of its own, and the tables map and set"
        ),
        (
            "figures[4]: a name that another figure has; found 'y'; "
            "expected a name of its own, and the tables map and set"
        ),
        (
            "figures[5]: not understood; found \"{'name': 'z', 'column': 'A'}\"; "
            "expected a name of its own, and the tables map and set"
        ),
    ]


def test_best_low_and_high_of_ucdp() -> None:
    """An event is a subject; whose figure it is, who printed it and the parts come in."""
    found = brought("ucdp_ged")
    assert len(found) == 12
    best = as_row(found["killed ~8 Norland > Tarn province > Tarn district"])
    assert {name: best[name] for name in ("id", "subject", "period", "source", "via")} == {
        "id": "900001:best",
        "subject": "Government of Norland - Free Coast NRL-2031-1-7-1",
        "period": "2031-03-04/2031-03-04",
        "source": "Norland's coast guard",
        "via": ["Harbour Wire"],
    }
    spread = as_row(found["killed 14..45 Norland > Vell province"])
    assert spread["stated_on"] == "2031-03-09"  # the first of two
    assert "source" not in spread  # nobody is named there
    part = found["killed civilians 14 Norland > Vell province"]
    assert (part.part_of, part.behaviour) == ("killed", "fixed")


def test_a_plain_wide_table() -> None:
    """A column a metric; what a day and place has no figure of is left out."""
    found = brought("our_world_in_data")
    assert list(found) == [
        "confirmed cases 1,200 Norland",
        "deaths 17 Norland",
        "confirmed cases 1,260 Norland",
        "patients in hospital 95 Norland",
        "confirmed cases 310 Sudland",
        "deaths 2 Sudland",
        "patients in hospital 11 Sudland",
    ]
    assert {each.source for each in found.values()} == {"Our World in Data"}
    daily = brought("jhu_daily")
    assert len(daily) == 6
    first = daily["confirmed cases 700 Norland > Tarn province"]
    assert (str(first.period), first.stated_on) == ("2031-01-02", "2031-01-02")
