from __future__ import annotations

import json
import signal
import subprocess
import sys
from collections.abc import Iterable, Iterator, Sequence
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import Engine, select

from factdb import schema
from factdb.core.figures import Comparator, Figure
from factdb.core.identity import identity
from factdb.database import open_database, reading
from factdb.records import Location, Problem, Record, check
from factdb.store.tables import claims, figures
from factdb.store.writing import (
    ImportResult,
    RunInfo,
    add_record,
    import_all,
    import_records,
    importing,
)
from tests.content import Content, content, without
from tests.store.given import Checked, Row, claim

ROOT = Path(__file__).parents[2]
TROOPS = ROOT / "fixtures" / "nk_troops.jsonl"


def checked(rows: Iterable[Row], file: str = "given.jsonl") -> list[Checked]:
    """Flat records as an importer hands them over."""
    found = (check(row, Location(file, line)) for line, row in enumerate(rows, 1))
    return [Checked(record, tuple(problems)) for record, problems in found]


def real_rows() -> list[Row]:
    """The figures on North Korean troops, as flat records."""
    return [json.loads(line) for line in TROOPS.read_text().splitlines()]


def imported(
    engine: Engine, rows: Sequence[Row], file: str = "given.jsonl", **options: Any
) -> ImportResult:
    """Import flat records."""
    return import_records(engine, checked(rows, file), RunInfo(file, "jsonl"), **options)


def messages(problems: Iterable[Problem]) -> list[str]:
    """Problems as they are shown."""
    return [str(problem) for problem in problems]


def apart_from_runs(stored: Content) -> Content:
    """What is stored, but for which run brought it."""
    kept = {table: rows for table, rows in stored.items() if table != "import_runs"}
    return without(kept, "last_run_id", "first_run_id")


@pytest.fixture
def engine(database_url: str) -> Engine:
    """Return an empty database of factdb."""
    return schema.prepared(database_url)


# What comes in


def test_real_figures_come_in_whole(engine: Engine) -> None:
    """Every record of the real figures becomes a claim, its figure and its attribution."""
    rows = real_rows()
    result = imported(engine, rows)
    assert result.committed
    assert not result.problems_total
    stored = content(engine)
    assert len(rows) == 295
    for table in ("claims", "figures", "attributions"):
        assert len(stored[table]) == len(rows)
    assert result.claims_added == result.attributions_added == result.rows == len(rows)
    assert len(stored["articles"]) == result.articles_added == len({row["url"] for row in rows})
    assert len(stored["subjects"]) == result.subjects_added
    assert len(stored["measures"]) == result.measures_added
    assert len(stored["places"]) == result.places_added
    assert len(stored["sources"]) == result.sources_added
    chains = [link for row in rows for link in row.get("via", [])]  # type: ignore[attr-defined]
    assert len(stored["via"]) == len(chains)


def test_every_field_of_a_record_is_kept(engine: Engine) -> None:
    """Each column holds what the record said, and the days its dates cover."""
    row = claim(
        "A1",
        "Lebih dari 10.000 prajurit dikirim.",
        language="id",
        subject="Deployment",
        measure="killed",
        behaviour="cumulative",
        part_of="casualties",
        place="Russia > Kursk region > Sudzha",
        figure="lebih dari 10.000",
        unit="persons",
        period="2024-10/..",
        modality="projected",
        note="A note.",
        source_kind="body",
        source_country="KR",
        speaker="Cho",
        via=["Yonhap", "AFP"],
        stance="doubts",
        cue="dikatakan",
        quote="Ini eskalasi",
        stated_on="2024-12",
        article="Judul",
        url="https://example.org/a",
        publisher="Antara",
        agency="AFP",
        byline="A. Penulis",
        published_on="2024-12-24",
        retrieved_at="2025-01-01T00:00:00Z",
        archived_url="https://example.org/archive",
    )
    assert imported(engine, [row]).committed
    stored = content(engine)
    names = {source["id"]: source["name"] for source in stored["sources"]}
    (found,) = stored["claims"]
    assert found["external_id"] == "A1"
    assert found["text"] == row["claim"]
    assert (found["language"], found["modality"], found["note"]) == ("id", "projected", "A note.")
    assert found["period"] == "2024-10/.."
    assert str(found["period_first"]) == "2024-10-01"
    assert str(found["period_last"]) == "9999-12-31"
    (figure,) = stored["figures"]
    assert (figure["text"], figure["comparator"]) == ("lebih dari 10.000", ">")
    assert (str(figure["low"]), figure["high"], figure["unit"]) == ("10000", None, "persons")
    (article,) = stored["articles"]
    assert names[article["publisher_id"]] == "Antara"
    assert names[article["agency_id"]] == "AFP"
    for column in ("url", "byline", "language", "published_on", "retrieved_at", "archived_url"):
        assert article[column] == row[column]
    assert (article["title"], article["status"]) == ("Judul", "usable")
    assert str(article["published_first"]) == str(article["published_last"]) == "2024-12-24"
    (said,) = stored["attributions"]
    assert (names[said["source_id"]], names[said["speaker_id"]]) == ("Ministry", "Cho")
    assert (said["stance"], said["cue"], said["quote"]) == ("doubts", "dikatakan", "Ini eskalasi")
    assert (str(said["stated_first"]), str(said["stated_last"])) == ("2024-12-01", "2024-12-31")
    chain = sorted((link["position"], names[link["source_id"]]) for link in stored["via"])
    assert chain == [(0, "Yonhap"), (1, "AFP")]
    kinds = {source["name"]: source["kind"] for source in stored["sources"]}
    assert kinds == {
        "Ministry": "body",
        "Cho": "person",
        "Yonhap": None,
        "AFP": "outlet",
        "Antara": "outlet",
    }
    measures = {measure["name"]: measure for measure in stored["measures"]}
    assert measures["killed"]["whole_id"] == measures["casualties"]["id"]
    assert (measures["killed"]["behaviour"], measures["killed"]["unit"]) == (
        "cumulative",
        "persons",
    )
    places = {place["path"]: place for place in stored["places"]}
    assert list(places) == ["Russia", "Russia > Kursk region", "Russia > Kursk region > Sudzha"]
    assert found["place_id"] == places["Russia > Kursk region > Sudzha"]["id"]
    assert places["Russia > Kursk region"]["parent_id"] == places["Russia"]["id"]


def test_a_run_records_what_it_was(engine: Engine) -> None:
    """File, format, hash, when, and how much: the hash is asked for after the last row."""
    hashes: list[str] = []

    def stream() -> Iterator[Checked]:
        yield from checked([claim("A1"), claim("A2"), claim("A1")])
        hashes.append("abc")

    info = RunInfo("f.jsonl", "jsonl", lambda: hashes[-1], "2025-01-01T00:00:00+00:00")
    result = import_records(engine, stream(), info)
    (run,) = content(engine)["import_runs"]
    assert run["key"] == result.run_key
    assert (run["file"], run["format"], run["file_hash"]) == ("f.jsonl", "jsonl", "abc")
    assert run["started_at"] == "2025-01-01T00:00:00+00:00"
    assert run["finished_at"] > run["started_at"]
    assert (run["rows"], run["bad_rows"]) == (3, 0)
    assert (run["claims_added"], run["attributions_added"]) == (2, 2)
    assert result.seen_again == 1


def test_a_claim_by_hand_comes_in_the_same_way(engine: Engine) -> None:
    """One record without a file is a run like any other, and is not added twice."""
    record, _ = check(claim("A1", figure="12000", measure="troops"), Location("by hand"))
    assert record is not None
    assert add_record(engine, record).claims_added == 1
    again = add_record(engine, record)
    assert (again.claims_added, again.seen_again) == (0, 1)
    stored = content(engine)
    assert [run["format"] for run in stored["import_runs"]] == ["hand", "hand"]
    assert stored["import_runs"][0]["key"] != stored["import_runs"][1]["key"]


# Once and twice


def test_the_same_file_twice_changes_only_what_was_last_seen(engine: Engine) -> None:
    """Every table is as before, but for the last run that met each row, and the run itself."""
    first = imported(engine, real_rows())
    before = content(engine)
    second = imported(engine, real_rows())
    after = content(engine)
    assert first.claims_added == second.seen_again == 295
    assert second.attributions_added == second.sources_added == second.articles_added == 0
    before_runs, after_runs = before.pop("import_runs"), after.pop("import_runs")
    assert after_runs[0] == before_runs[0]
    assert len(after_runs) == len(before_runs) + 1
    assert without(after, "last_run_id") == without(before, "last_run_id")
    for table in ("claims", "figures", "attributions", "articles", "sources", "measures", "places"):
        assert {row["last_run_id"] for row in after[table]} == {after_runs[1]["id"]}
        assert {row["first_run_id"] for row in after[table]} == {after_runs[0]["id"]}


def test_only_what_a_file_speaks_of_was_seen_again(engine: Engine) -> None:
    """A later file leaves alone what it does not mention."""
    imported(engine, [claim("A1"), claim("A2")])
    imported(engine, [claim("A2")])
    seen = {row["external_id"]: row["last_run_id"] for row in content(engine)["claims"]}
    assert seen == {"A1": 1, "A2": 2}


def test_a_row_twice_in_one_file_counts_once(engine: Engine) -> None:
    """The same row again is seen again, and not an error."""
    result = imported(engine, [claim("A1"), claim("A1"), claim("A1")])
    assert (result.rows, result.claims_added, result.seen_again) == (3, 1, 2)


@pytest.mark.parametrize("size", [1, 7, 100])
def test_where_a_batch_ends_never_shows(
    sqlite_url: str, tmp_path: Path, size: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Records in batches of any size make the same rows, to the last id."""
    rows = real_rows()
    whole, parts = schema.prepared(sqlite_url), schema.prepared(str(tmp_path / "parts.db"))
    imported(whole, rows)
    monkeypatch.setattr(importing, "BATCH", size)
    imported(parts, rows)
    assert apart_from_runs(content(parts)) == apart_from_runs(content(whole))


def test_more_records_than_a_batch_holds_come_in(engine: Engine) -> None:
    """Claims, articles and sources that return after the end of a batch are the same ones."""
    rows = [
        claim(
            f"A{number % 5_500}",
            source=f"Source {number % 3}",
            url=f"https://example.org/{number // 4}",
            **({"source_kind": "body"} if number > 5_400 else {}),
        )
        for number in range(5_600)
    ]
    result = imported(engine, rows)
    assert importing.BATCH < 5_500
    assert (result.claims_added, result.sources_added) == (5_500, 3)
    assert result.articles_added == 1_400
    assert result.attributions_added == 5_600
    stored = content(engine)
    assert {source["kind"] for source in stored["sources"]} == {"body"}


# All or none


BAD = [
    claim("A1", measure="sent", behaviour="cumulative"),
    claim("A2", measure="sent", behaviour="level"),
    claim("A3", period="2024-13"),
    claim("A1", "Something else."),
    claim("A4", measure="killed", part_of="casualties"),
    claim("A5", measure="killed", part_of="wounded"),
    claim("A6", figure="abc"),
]


def test_one_bad_row_keeps_all_out_and_every_problem_is_told(engine: Engine) -> None:
    """Nothing is changed, and all problems come in the order of the rows, with their place."""
    imported(engine, [claim("Z1")])
    before = content(engine)
    result = imported(engine, BAD)
    assert content(engine) == before
    assert not result.committed
    assert result.run_key is None
    assert (result.rows, result.bad_rows, result.problems_total) == (7, 5, 5)
    assert [problem.location.line for problem in result.problems] == [2, 3, 4, 6, 7]
    assert [problem.location.column for problem in result.problems] == [
        "behaviour",
        "period",
        "id",
        "part_of",
        "figure",
    ]
    for problem in result.problems:
        assert problem.found
        assert problem.expected


def test_skipping_bad_rows_brings_the_good_ones_in(engine: Engine) -> None:
    """What is good comes in; what is bad is handed over as it came, with all its problems."""
    left_out: list[tuple[Checked, tuple[Problem, ...]]] = []
    rows = checked(BAD)
    result = import_records(
        engine,
        rows,
        RunInfo("bad.jsonl", "jsonl"),
        skip_bad=True,
        on_bad=lambda row, problems: left_out.append((row, problems)),
    )
    assert result.committed
    assert (result.rows, result.bad_rows, result.claims_added) == (7, 5, 2)
    assert [row for row, _ in left_out] == [rows[1], rows[2], rows[3], rows[5], rows[6]]
    assert all(problems for _, problems in left_out)
    stored = content(engine)
    assert {row["external_id"] for row in stored["claims"]} == {"A1", "A4"}
    assert {row["name"] for row in stored["measures"]} == {"sent", "killed", "casualties"}
    assert stored["import_runs"][0]["bad_rows"] == 5


def test_a_bad_row_leaves_nothing_of_itself(engine: Engine) -> None:
    """Sources, places and articles that only a bad row names are not made."""
    good = claim("A1")
    bad = claim("A1", "Other.", source="Nobody", place="Nowhere", url="https://example.org/none")
    result = imported(engine, [good, bad], skip_bad=True)
    assert result.bad_rows == 1
    stored = content(engine)
    assert [source["name"] for source in stored["sources"]] == ["Ministry"]
    assert not stored["places"]
    assert not stored["articles"]


def test_problems_past_the_thousandth_are_counted(engine: Engine) -> None:
    """A file that is wrong throughout fills neither memory nor screen."""
    result = imported(engine, [claim(f"A{number}", period="x") for number in range(1_200)])
    assert len(result.problems) == 1_000
    assert result.problems_total == result.bad_rows == 1_200


def test_several_files_come_in_together_or_not_at_all(engine: Engine) -> None:
    """An error in the second file keeps out the first."""
    good, bad = checked([claim("A1")], "good.jsonl"), checked([claim("A1", "Other.")], "bad.jsonl")
    before = content(engine)
    results = import_all(
        engine, [(good, RunInfo("good.jsonl", "jsonl")), (bad, RunInfo("bad.jsonl", "jsonl"))]
    )
    assert [result.committed for result in results] == [False, False]
    assert messages(results[1].problems)[0].startswith("bad.jsonl:1: id")
    assert content(engine) == before


def test_several_files_are_several_runs(engine: Engine) -> None:
    """Each file is a run of its own, and progress goes on from one to the next."""
    seen: list[int] = []
    files = [(checked([claim("A1"), claim("A2")]), RunInfo("a", "csv"))]
    files += [(checked([claim("B1")]), RunInfo("b", "csv"))]
    results = import_all(engine, files, on_progress=seen.append)
    assert [result.file for result in results] == ["a", "b"]
    assert [result.claims_added for result in results] == [2, 1]
    assert len({run["key"] for run in content(engine)["import_runs"]}) == 2
    assert seen == [2, 3]


def test_a_stream_that_breaks_off_leaves_nothing(engine: Engine) -> None:
    """A file that cannot be read to its end brings nothing in."""

    def stream() -> Iterator[Checked]:
        yield from checked([claim(f"A{number}") for number in range(5_001)])
        raise EOFError

    before = content(engine)
    with pytest.raises(EOFError):
        import_records(engine, stream(), RunInfo("cut.jsonl", "jsonl"))
    assert content(engine) == before


@pytest.mark.parametrize("rows", [real_rows(), BAD], ids=["good", "bad"])
def test_a_trial_run_tells_what_would_change_and_changes_nothing(
    engine: Engine, rows: list[Row]
) -> None:
    """It finds the same as the run itself, with the first twenty claims it would add."""
    imported(engine, [claim("Z1")])
    before = content(engine)
    trial = imported(engine, rows, dry_run=True)
    assert content(engine) == before
    assert not trial.committed
    real = imported(engine, rows)
    assert trial.claims_added == real.claims_added
    assert trial.problems == real.problems
    assert trial.first_claims == real.first_claims
    assert len(trial.first_claims) == min(20, trial.claims_added)


INTERRUPTED = """
import sys
from factdb.database import open_database
from factdb.records import Location, check
from factdb.store.writing import RunInfo, import_records
from tests.store.given import Checked, Row, claim

def stream():
    for number in range(50_000):
        if number == 20_000:
            print("half-way", flush=True)
        yield Checked(check(claim(f"N{number}"), Location("x", number))[0], ())

import_records(open_database(sys.argv[1]), stream(), RunInfo("x", "csv"))
"""


def test_ctrl_c_leaves_the_database_as_it_was(tmp_path: Path) -> None:
    """A person who interrupts an import finds every byte as before, and no file beside it."""
    path = tmp_path / "it.db"
    imported(schema.prepared(str(path)), real_rows())
    before = path.read_bytes()
    with subprocess.Popen(
        [sys.executable, "-c", INTERRUPTED, str(path)],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        cwd=ROOT,
    ) as process:
        assert process.stdout is not None
        assert process.stdout.readline() == "half-way\n"
        process.send_signal(signal.SIGINT)
        _, said = process.communicate()
    assert "KeyboardInterrupt" in said
    assert process.returncode != 0
    assert path.read_bytes() == before
    assert [entry.name for entry in tmp_path.iterdir()] == ["it.db"]


def test_an_import_that_is_killed_leaves_the_database_usable(tmp_path: Path) -> None:
    """After a crash the database reads as before, reading tidies nothing up, and writing works."""
    path = tmp_path / "it.db"
    engine = schema.prepared(str(path))
    imported(engine, real_rows())
    before = content(engine)
    with subprocess.Popen(
        [sys.executable, "-c", INTERRUPTED, str(path)], stdout=subprocess.PIPE, cwd=ROOT
    ) as process:
        assert process.stdout is not None
        assert process.stdout.readline() == b"half-way\n"
        process.kill()
    left = sorted(entry.name for entry in tmp_path.iterdir())
    assert "it.db-wal" in left
    assert content(open_database(str(path), read_only=True)) == before
    assert sorted(entry.name for entry in tmp_path.iterdir()) == left
    assert imported(engine, [claim("A1")]).committed
    assert [entry.name for entry in tmp_path.iterdir()] == ["it.db"]


IMPORTING = """
import sys
from factdb.database import open_database
from factdb.store.writing import RunInfo, import_records
from tests.store.test_writing import checked, real_rows
rows = checked(real_rows() * 3)
engine = open_database(sys.argv[1])
print("ready", flush=True)
sys.stdin.readline()
result = import_records(engine, rows, RunInfo("x", "jsonl"))
print(result.claims_added, result.seen_again)
"""


def test_two_imports_at_once_come_in_one_after_the_other(database_url: str) -> None:
    """The same figures from two processes at once are one set of claims, and nobody fails."""
    engine = schema.prepared(database_url)
    processes = [
        subprocess.Popen(
            [sys.executable, "-c", IMPORTING, database_url],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
            cwd=ROOT,
        )
        for _ in range(2)
    ]
    for process in processes:
        assert process.stdout is not None
        assert process.stdout.readline() == "ready\n"
    for process in processes:
        assert process.stdin is not None
        process.stdin.write("\n")
        process.stdin.flush()
    told = sorted(process.communicate()[0] for process in processes)
    assert told == ["0 885\n", "295 590\n"]
    assert len(content(engine)["claims"]) == 295
    assert len(content(engine)["import_runs"]) == 2


# Figures


def test_figures_are_exact_and_in_order_on_both_databases(engine: Engine) -> None:
    """Every digit survives, and the order by key is the order of the numbers."""
    amounts = [
        "12345678901234567890123",
        "12345678901234567890124",
        "12345678901234567890.123",
        "1300",
        "1300.0",
        "1.3E+3",
        "0",
        "0.5",
        "0.05",
        "-7",
        "-7.5",
        "999",
        "1000",
        "9" * 60,
    ]
    records = [
        Record(
            Location("x", line),
            id=f"A{line}",
            claim="x",
            source="y",
            figure=Figure(Comparator.EXACT, Decimal(text), Decimal(text), text),
        )
        for line, text in enumerate(amounts)
    ]
    import_records(engine, [Checked(record, ()) for record in records], RunInfo("x", "csv"))
    with reading(engine) as connection:
        query = select(claims.c.external_id, figures.c.low, figures.c.high)
        stored = connection.execute(
            query.join_from(claims, figures).order_by(figures.c.amount_key, claims.c.id)
        ).all()
    assert [low for _, low, _ in stored] == sorted(Decimal(text) for text in amounts)
    for own, low, high in stored:
        given = Decimal(amounts[int(own[1:])])
        assert str(low) == str(high) == f"{given:f}"


# Who is the same


def test_what_differs_only_in_case_or_space_is_one_thing(engine: Engine) -> None:
    """Names are matched folded, and keep the spelling that came first."""
    imported(
        engine,
        [
            claim("A1", subject="The  War", measure="Killed", place="Russia > Kursk"),
            claim("A2", subject="the war", measure="KILLED", place="RUSSIA > kursk"),
            claim("A3", source="MINISTRY", publisher="ministry"),
        ],
    )
    stored = content(engine)
    assert [row["name"] for row in stored["subjects"]] == ["The  War"]
    assert [row["name"] for row in stored["measures"]] == ["Killed"]
    assert [row["path"] for row in stored["places"]] == ["Russia", "Russia > Kursk"]
    assert [row["name"] for row in stored["sources"]] == ["Ministry"]


def test_the_same_measure_of_two_subjects_is_two_measures(engine: Engine) -> None:
    """Killed in one event says nothing of killed in another."""
    imported(
        engine,
        [claim("A1", subject="A", measure="killed"), claim("A2", subject="B", measure="killed")],
    )
    assert len(content(engine)["measures"]) == 2


def test_an_alias_is_the_source_it_stands_for(engine: Engine) -> None:
    """In whatever part it is named, another name of a source makes no other source."""
    imported(engine, [claim("A1", source="National Intelligence Service")])
    with engine.begin() as connection:
        connection.exec_driver_sql(
            "INSERT INTO source_aliases (source_id, name, name_key, first_run_id, last_run_id)"
            " VALUES (1, '국정원', '국정원', 1, 1), (1, 'NIS (Seoul)', 'nis (seoul)', 1, 1)"
        )
    imported(
        engine,
        [
            claim("A2", source="Nis  (SEOUL)"),
            claim("A3", speaker="국정원", via=["NIS (Seoul)"], agency="국정원", publisher="국정원"),
        ],
    )
    stored = content(engine)
    assert [row["name"] for row in stored["sources"]] == [
        "National Intelligence Service",
        "Ministry",
    ]
    assert stored["attributions"][1]["source_id"] == 1
    assert stored["attributions"][2]["speaker_id"] == stored["via"][0]["source_id"] == 1
    assert stored["articles"][0]["publisher_id"] == stored["articles"][0]["agency_id"] == 1


def test_the_same_content_without_an_id_is_one_claim(engine: Engine) -> None:
    """Two rows with the same content and no id are one claim that two sources assert."""
    row: Row = {"claim": "Ten thousand were sent.", "figure": "10000", "measure": "sent"}
    result = imported(engine, [{**row, "source": "A"}, {**row, "source": "B"}])
    assert (result.claims_added, result.attributions_added) == (1, 2)


def test_an_id_that_is_factdb_s_own_is_not_the_importer_s(engine: Engine) -> None:
    """A claim that comes back with the id it was given out with is the same claim."""
    row: Row = {"claim": "Ten thousand were sent.", "source": "A"}
    imported(engine, [row])
    (stored,) = content(engine)["claims"]
    again = imported(engine, [{**row, "id": stored["key"]}])
    assert (again.claims_added, again.seen_again) == (0, 1)
    assert stored["external_id"] is None
    other = imported(engine, [{**row, "id": identity("c", "something else")}])
    assert other.claims_added == 1


def test_an_article_without_an_address_is_its_title_publisher_and_day(engine: Engine) -> None:
    """All three must be the same, and a row that names no article has none."""
    imported(
        engine,
        [
            claim("A1", article="Title", publisher="P", published_on="2024-10-18"),
            claim("A2", article="TITLE", publisher="p", published_on="2024-10-18"),
            claim("A3", article="Title", publisher="P", published_on="2024-10-19"),
            claim("A4", article="Title", publisher="Q", published_on="2024-10-18"),
            claim("A5"),
        ],
    )
    stored = content(engine)
    assert len(stored["articles"]) == 3
    assert [row["article_id"] for row in stored["attributions"]] == [1, 1, 2, 3, None]


def test_hostile_text_is_only_text(engine: Engine) -> None:
    """Quotes, wildcards, markup and commands of every sort come back as they were."""
    text = "'); DROP TABLE claims; -- \"%_*\\ [red]NEAR(a b) =cmd|' /C calc'!A0 \u202e{x} :y ?"
    imported(engine, [claim(text[:100], text, source=text, subject=text, quote=text, note=text)])
    stored = content(engine)
    assert stored["claims"][0]["text"] == stored["claims"][0]["note"] == text
    assert stored["sources"][0]["name"] == stored["attributions"][0]["quote"] == text
