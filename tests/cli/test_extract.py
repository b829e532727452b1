"""`factdb extract`: stories in, figures and quotes out, without a database."""

import json
from pathlib import Path

from tests.conftest import FactdbCommand

STORY = """Flood forces 4,000 from homes

By Ana Lee

HAMPTON (AP) — At least 4,000 people left their homes, Mayor Tom Hill said on Tuesday.

"We will rebuild," he said. The ministry put the damage at $3 million.

Read more: Ten best boats
"""


def test_a_story_is_shown_for_reading(factdb_command: FactdbCommand, tmp_path: Path) -> None:
    """Figures with who gives them, then quotes with who speaks, at 80 columns."""
    (tmp_path / "story.txt").write_text(STORY)
    done = factdb_command("extract", "story.txt", "--published-on", "2024-11-14")
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout == (
        "Flood forces 4,000 from homes\n"
        "4,000\n"
        "  no source told\n"
        "At least 4,000 · people\n"
        "  Mayor Tom Hill · person · said\n"
        "$3 million · $ · the damage\n"
        "  The ministry · not resolved · body · put\n"
        "\n"
        "“We will rebuild,”\n"
        "  he · = Tom Hill · said\n"
    )
    assert list(tmp_path.iterdir()) == [tmp_path / "story.txt"]


def test_one_object_a_story(factdb_command: FactdbCommand, tmp_path: Path) -> None:
    """JSON Lines have the keys that are promised, and offsets into the text."""
    stories = tmp_path / "stories.jsonl"
    lines = [
        {"id": "a", "text": STORY, "language": "en", "published_on": "2024-11-14"},
        {"id": "b", "text": "Rund 30 Menschen starben, sagte Anna Weber."},
    ]
    stories.write_text("".join(json.dumps(line, ensure_ascii=False) + "\n" for line in lines))
    done = factdb_command("extract", "--jsonl", "stories.jsonl", "--format", "jsonl")
    assert (done.returncode, done.stderr) == (0, "")
    first, second = map(json.loads, done.stdout.splitlines())
    assert set(first) == {
        "id", "language", "title", "byline", "agency", "published_on", "figures", "quotes",
        "claims", "notes",
    }  # fmt: skip
    assert (first["title"], first["byline"], first["agency"]) == (
        "Flood forces 4,000 from homes", "Ana Lee", "AP",
    )  # fmt: skip
    figure = first["figures"][1]
    assert STORY[figure["start"] : figure["end"]] == figure["text"] == "At least 4,000"
    assert (figure["comparator"], figure["low"], figure["high"]) == (">=", 4000, None)
    source = figure["sources"][0]
    assert (source["text"], source["resolved"]) == ("Mayor Tom Hill", "Tom Hill")
    assert STORY[source["start"] : source["end"]] == source["text"]
    assert first["claims"][1]["stated_on"] == "2024-11-12"
    assert first["claims"][1]["sources"][0]["via"] == ["AP"]
    assert (second["id"], second["language"]) == ("b", "de")
    assert second["figures"][0]["sources"][0]["resolved"] == "Anna Weber"


def test_ages_where_they_are_asked_for(factdb_command: FactdbCommand) -> None:
    """How old somebody is comes with --ages alone, as a figure in years with its source."""
    text = "A 34-year-old soldier and 12 civilians died, Mayor Tom Hill said."
    ask = ("extract", "-", "--language", "en", "--format", "json")
    (plain,) = json.loads(factdb_command(*ask, input=text).stdout)
    assert [one["text"] for one in plain["figures"]] == ["12"]
    done = factdb_command(*ask, "--ages", input=text)
    assert (done.returncode, done.stderr) == (0, "")
    (found,) = json.loads(done.stdout)
    age, dead = found["figures"]
    assert (age["text"], age["low"], age["high"], age["unit"]) == ("34", 34, 34, "years")
    assert [one["resolved"] for one in age["sources"]] == ["Tom Hill"]
    assert [dead] == plain["figures"]
    assert len(found["claims"]) == len(plain["claims"]) + 1


def test_a_bad_line_harms_no_other(factdb_command: FactdbCommand, tmp_path: Path) -> None:
    """What is wrong is told with file and line; a story without it comes out, as others do."""
    good = '{"id": "%d", "text": "30 men died, officials said."}\n'
    (tmp_path / "s.jsonl").write_text(
        good % 1
        + '{"id": "2", "text": "cut of\n'
        + '{"id": "3"}\n'
        + '{"id": "4", "text": " "}\n'
        + '{"id": "5", "text": "30 men.", "published_on": "yesterday"}\n'
        + good % 6
    )
    done = factdb_command("extract", "--jsonl", "s.jsonl", "--format", "jsonl", "--language", "en")
    assert done.returncode == 2
    assert [json.loads(line)["id"] for line in done.stdout.splitlines()] == ["1", "5", "6"]
    assert [line.split(": ")[0] for line in done.stderr.splitlines()] == [
        "s.jsonl:2", "s.jsonl:3", "s.jsonl:4", "s.jsonl:5", "factdb",
    ]  # fmt: skip
    assert "3 of 6 stories could not be read" in done.stderr


def test_bad_files(factdb_command: FactdbCommand, tmp_path: Path) -> None:
    """An empty file, a page without an article and a missing file are told; others are read."""
    (tmp_path / "empty.txt").write_bytes(b"")
    (tmp_path / "latin.txt").write_bytes("Café: 30 men died.".encode("latin-1"))
    (tmp_path / "page.html").write_text("<!DOCTYPE html><nav>Home</nav>")
    (tmp_path / "good.txt").write_text("30 men died, officials said.")
    files = ["empty.txt", "page.html", "gone.txt", "latin.txt", "good.txt"]
    done = factdb_command("extract", *files, "--language", "en", "--format", "csv")
    assert done.returncode == 2
    assert "good.txt,,figure,30," in done.stdout
    assert "latin.txt,,figure,30," in done.stdout
    for place in files[:-2]:
        assert f"{place}: " in done.stderr or f"{place}:1: " in done.stderr, place
    read = factdb_command("extract", "latin.txt", "--encoding", "latin-1", "--language", "en")
    assert (read.returncode, read.stderr) == (0, "")


def test_a_language_that_is_not_known(factdb_command: FactdbCommand) -> None:
    """Where no words of attribution are known, the answer says so and names nobody."""
    done = factdb_command(
        "extract", "-", "--language", "nl", "--format", "json", input="30 mensen, zei Jan Smit."
    )
    assert done.returncode == 0
    assert "no words of attribution are known in nl" in done.stderr
    (found,) = json.loads(done.stdout)
    assert all(figure["sources"] == [] for figure in found["figures"])


def test_nothing_to_read(factdb_command: FactdbCommand) -> None:
    """Without a file, or with an extractor that is not there, the answer says what to give."""
    done = factdb_command("extract")
    assert (done.returncode, done.stdout) == (2, "")
    assert "give a FILE, or --jsonl FILE" in done.stderr
    other = factdb_command("extract", "-", "--extractor", "oracle", input="30 men")
    assert other.returncode == 2
    assert "there is: rules" in other.stderr


def test_text_from_outside_is_shown_and_never_acts(factdb_command: FactdbCommand) -> None:
    """Control codes of a story reach no terminal, in any format that is read there."""
    text = "Ann\x1b[31m Roe said [red]30[/red] men died.\u202e"
    for form in ("table", "jsonl", "markdown"):
        done = factdb_command("extract", "-", "--language", "en", "--format", form, input=text)
        assert "\x1b" not in done.stdout
        assert "\u202e" not in done.stdout
