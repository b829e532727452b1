"""`factdb import` and `factdb add`: all or nothing, told plainly, from any kind of file."""

import csv
import gzip
import json
import re
from pathlib import Path

import pytest

from tests.cli.conftest import FIGURES
from tests.conftest import FactdbCommand

GOOD = "id,figure,source\n1,12,A\n2,14,B\n"
BAD = "id,figure,source\n1,12,A\n2,abc,B\n3,13,C\n4,,D\n"


def claims(command: FactdbCommand) -> list[str]:
    """Return the ids of all claims in the database."""
    done = command("query", "--limit", "0", "--sort", "id", "--format", "jsonl")
    return [json.loads(line)["id"] for line in done.stdout.splitlines()]


def test_import(factdb_command: FactdbCommand, tmp_path: Path) -> None:
    """An import makes the database, says what it added on stderr, and nothing on stdout."""
    done = factdb_command("import", FIGURES)
    assert (done.returncode, done.stdout) == (0, "")
    assert re.search(
        r"figures.jsonl: 5 records, added 5 claims, 5 attributions, \d+ sources, 5 articles, "
        r"1 subject, 2 measures, 2 places \(import i[0-9a-f]{16}\)\n$",
        done.stderr,
    )
    assert claims(factdb_command) == ["k-1", "k-2", "k-3", "k-4", "k-5"]
    assert [path.name for path in tmp_path.iterdir()] == ["factdb.db"]


def test_the_same_file_twice(factdb_command: FactdbCommand) -> None:
    """The second import of a file adds nothing and says so."""
    factdb_command("import", FIGURES)
    exported = factdb_command("export", "-o", "-").stdout
    again = factdb_command("import", FIGURES)
    assert again.returncode == 0
    assert "5 records, nothing new; 5 records seen before" in again.stderr
    assert factdb_command("export", "-o", "-").stdout == exported


def test_summary_as_json(factdb_command: FactdbCommand, tmp_path: Path) -> None:
    """--json puts the summary on stdout, a row for each file, and that alone."""
    (tmp_path / "a.csv").write_text(GOOD)
    done = factdb_command("import", FIGURES, "a.csv", "--json")
    first, second = json.loads(done.stdout)
    assert (first["rows"], first["claims_added"]) == (5, 5)
    assert (second["file"], second["rows"], second["claims_added"]) == ("a.csv", 2, 2)
    assert re.fullmatch(r"i[0-9a-f]{16}", second["run"])


def test_bad_rows_stop_everything(factdb_command: FactdbCommand, tmp_path: Path) -> None:
    """One bad row and nothing comes in: each problem on a line, exit 2, not even a database."""
    (tmp_path / "good.csv").write_text(GOOD)
    (tmp_path / "bad.csv").write_text(BAD)
    done = factdb_command("import", "good.csv", "bad.csv")
    assert (done.returncode, done.stdout) == (2, "")
    assert "bad.csv:3: figure: has no amount; found 'abc'; expected" in done.stderr
    assert "bad.csv:5: " in done.stderr
    assert "nothing was imported: 2 problems in bad.csv." in done.stderr
    assert "--skip-bad" in done.stderr
    assert {path.name for path in tmp_path.iterdir()} == {"good.csv", "bad.csv"}


def test_a_failed_import_changes_nothing(
    factdb_command: FactdbCommand, filled: Path, tmp_path: Path
) -> None:
    """A file with a bad row leaves a filled database as it was."""
    before = factdb_command("export", "-o", "-").stdout
    (tmp_path / "bad.csv").write_text(BAD)
    assert factdb_command("import", "bad.csv").returncode == 2
    assert factdb_command("export", "-o", "-").stdout == before
    assert "bad.csv" not in factdb_command("list", "imports").stdout


def test_a_row_of_several_figures(factdb_command: FactdbCommand) -> None:
    """Each figure of a wide row is a record of its own; one read from bounds alone is shown."""
    fixtures = Path(__file__).resolve().parents[2] / "fixtures"
    done = factdb_command(
        *("import", str(fixtures / "ucdp_ged.csv")),
        *("--mapping", str(fixtures / "mappings" / "ucdp_ged.toml")),
    )
    assert done.returncode == 0, done.stderr
    assert "ucdp_ged.csv: 12 records, added 12 claims" in done.stderr
    shown = factdb_command("query", "--measure", "killed", "--sort", "id").stdout
    for line in ("900001:best   ~8 · killed", "900001:range  8..11 · killed"):
        assert line in shown


def test_skip_bad(factdb_command: FactdbCommand, tmp_path: Path) -> None:
    """--skip-bad brings in the good rows and leaves the bad in a file that can be mended."""
    (tmp_path / "bad.csv").write_text(BAD)
    done = factdb_command("import", "bad.csv", "--skip-bad")
    assert done.returncode == 0
    assert "bad.csv:3: figure" in done.stderr
    assert "bad.csv: 2 bad rows left in bad.bad.csv" in done.stderr
    assert "added 2 claims, 2 attributions, 2 sources; 2 bad records left out" in done.stderr
    left = (tmp_path / "bad.bad.csv").read_text()
    assert left == "id,figure,source\n2,abc,B\n4,,D\n"
    (tmp_path / "bad.bad.csv").write_text(left.replace("abc", "21").replace("4,,", "4,22,"))
    assert factdb_command("import", "bad.bad.csv").returncode == 0
    assert claims(factdb_command) == ["1", "2", "3", "4"]


def test_bad_file_by_name(factdb_command: FactdbCommand, tmp_path: Path) -> None:
    """--bad-file says where; one place for several files is refused before anything happens."""
    (tmp_path / "bad.jsonl").write_text(
        '{"figure": "abc", "source": "A"}\n{"figure": 3, "source": "B"}\n'
    )
    done = factdb_command("import", "bad.jsonl", "--skip-bad", "--bad-file", "left.jsonl")
    assert done.returncode == 0
    assert (tmp_path / "left.jsonl").read_text() == '{"figure": "abc", "source": "A"}\n'
    refused = factdb_command("import", "bad.jsonl", "left.jsonl", "--skip-bad", "--bad-file", "x")
    assert refused.returncode == 2
    nowhere = factdb_command("import", "bad.jsonl", "--skip-bad", "--bad-file", "no/x.csv")
    assert nowhere.returncode == 2
    assert "there is no folder no" in nowhere.stderr


def test_problems_in_a_file(factdb_command: FactdbCommand, tmp_path: Path) -> None:
    """--problems writes every problem as a row, in the format of the file's name."""
    rows = "".join(f"{number},abc,A\n" for number in range(60))
    (tmp_path / "bad.csv").write_text(f"id,figure,source\n{rows}")
    done = factdb_command("import", "bad.csv", "--problems", "problems.csv")
    assert done.returncode == 2
    assert "and 10 more" in done.stderr
    assert done.stderr.count("bad.csv:") == 50
    with (tmp_path / "problems.csv").open(newline="") as file:
        problems = list(csv.DictReader(file))
    assert [problem["line"] for problem in problems] == [str(line) for line in range(2, 62)]
    assert problems[0]["file"] == "bad.csv"
    assert problems[0]["column"] == "figure"
    assert problems[0]["found"] == "abc"


def test_dry_run(factdb_command: FactdbCommand, tmp_path: Path) -> None:
    """--dry-run says what would be added, with or without a database, and changes nothing."""
    (tmp_path / "a.csv").write_text(GOOD)
    done = factdb_command("import", "a.csv", "--dry-run")
    assert done.returncode == 0
    assert "a.csv: 2 records, would add 2 claims, 2 attributions, 2 sources" in done.stderr
    assert "  + 1 · 12 · A" in done.stderr
    assert [path.name for path in tmp_path.iterdir()] == ["a.csv"]
    factdb_command("import", "a.csv")
    before = (tmp_path / "factdb.db").read_bytes()
    again = factdb_command("import", "a.csv", "--dry-run")
    assert "nothing new" in again.stderr
    assert (tmp_path / "factdb.db").read_bytes() == before


def test_stdin_gzip_and_formats(factdb_command: FactdbCommand, tmp_path: Path) -> None:
    """Files are found out by content; stdin and gzip go like any other; --format overrides."""
    assert factdb_command("import", "-", input=GOOD).returncode == 0
    (tmp_path / "b.gz").write_bytes(gzip.compress(b'[{"id": "b", "figure": 5, "source": "A"}]'))
    assert factdb_command("import", "b.gz").returncode == 0
    (tmp_path / "c.txt").write_text("id\tfigure\tsource\nc\t7\tA\n")
    assert factdb_command("import", "c.txt", "--format", "tsv").returncode == 0
    (tmp_path / "d.csv").write_text("id;figure;source\nd;9;A\n")
    assert factdb_command("import", "d.csv", "--delimiter", ";").returncode == 0
    (tmp_path / "e.csv").write_bytes("id,figure,source\ne,9,Müller\n".encode("cp1252"))
    refused = factdb_command("import", "e.csv")
    assert (refused.returncode, refused.stdout) == (2, "")
    assert "--encoding" in refused.stderr
    assert factdb_command("import", "e.csv", "--encoding", "cp1252").returncode == 0
    assert claims(factdb_command) == ["1", "2", "b", "c", "d", "e"]


def test_other_peoples_columns(factdb_command: FactdbCommand, tmp_path: Path) -> None:
    """--map, --set and a TOML mapping read columns of other names; --prefix-ids keeps ids apart."""
    (tmp_path / "their.csv").write_text("No,Troops,Who\n1,12,A\n")
    words = ["--map", "id=No", "--map", "figure=Troops", "--map", "source=Who"]
    assert factdb_command("import", "their.csv", *words, "--set", "unit=persons").returncode == 0
    (tmp_path / "map.toml").write_text('[map]\nid = "No"\nfigure = "Troops"\nsource = "Who"\n')
    mapped = ["--mapping", "map.toml", "--prefix-ids", "other:", "--set", "unit=shells"]
    assert factdb_command("import", "their.csv", *mapped).returncode == 0
    assert claims(factdb_command) == ["1", "other:1"]
    clash = factdb_command("import", "their.csv", *words, "--set", "unit=shells")
    assert clash.returncode == 2
    assert "--prefix-ids" in clash.stderr
    unknown = factdb_command("import", "their.csv", "--map", "figur=Troops")
    assert unknown.returncode == 2
    assert "figur" in unknown.stderr


def test_every_unreadable_file_is_told(factdb_command: FactdbCommand, tmp_path: Path) -> None:
    """Several files that cannot be read are all named, and no database is made."""
    (tmp_path / "empty.csv").write_text("")
    (tmp_path / "folder").mkdir()
    done = factdb_command("import", "empty.csv", "folder", "nowhere.csv")
    assert (done.returncode, done.stdout) == (2, "")
    for name in ("empty.csv", "folder", "nowhere.csv"):
        assert re.search(rf"^{name}: ", done.stderr, re.MULTILINE)
    assert not (tmp_path / "factdb.db").exists()


def test_add(factdb_command: FactdbCommand, tmp_path: Path) -> None:
    """`add` brings one claim in, prints its id and nothing else on stdout, and never twice."""
    words = ["add", "--figure", "about 3,000", "--language", "en", "--source", "Zelensky"]
    chain = ["--via", "Reuters", "--via", "Surat", "--measure", "casualties"]
    tried = factdb_command(*words, *chain, "--dry-run")
    assert "would be added" in tried.stderr
    assert not (tmp_path / "factdb.db").exists()
    added = factdb_command(*words, *chain)
    assert added.returncode == 0
    assert re.fullmatch(r"c[0-9a-f]{16}\n", added.stdout)
    assert tried.stdout == added.stdout
    again = factdb_command(*words, *chain)
    assert "nothing new" in again.stderr
    assert again.stdout == added.stdout
    shown = json.loads(factdb_command("show", added.stdout.strip(), "--format", "json").stdout)
    assert (shown["figure"], shown["low"], shown["comparator"]) == ("about 3,000", 3000, "~")
    assert shown["attributions"][0]["via"] == ["Reuters", "Surat"]
    own = factdb_command("add", "--id", "z-1", "--claim", "None were sent.", "--source", "A")
    assert own.stdout == "z-1\n"


def test_add_takes_every_field() -> None:
    """`add` has an option for every field of the flat record."""
    from factdb.cli.reference import commands
    from factdb.records import FIELD_NAMES
    from tests.cli.test_help import ROOT

    command = dict(commands(ROOT, "factdb"))["factdb add"]
    options = [parameter.name for parameter in command.params if parameter.name != "help"]
    assert options == [*FIELD_NAMES, "dry_run", "db"]


@pytest.mark.parametrize("figure", ["abc", "10.000"])
def test_add_refuses(figure: str, factdb_command: FactdbCommand, tmp_path: Path) -> None:
    """A claim that cannot be read is refused with its reasons, and no database is made."""
    done = factdb_command("add", "--figure", figure, "--stance", "maybe", "--source", "A")
    assert (done.returncode, done.stdout) == (2, "")
    assert "by hand: stance" in done.stderr
    assert "factdb: nothing was added" in done.stderr
    assert list(tmp_path.iterdir()) == []
