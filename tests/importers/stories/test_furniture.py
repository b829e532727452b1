"""What stands around the prose of a text, in several languages and writing systems."""

import pytest

from factdb import Story
from factdb.importers.stories.credits import agency, byline, dateline
from factdb.importers.stories.furniture import frame
from factdb.records import Location

TITLE = "Sailors stranded in the ports of Norland"
ONE = "The harbour ministry of Norland said that more than 1,200 sailors were stranded."
TWO = "About 40 ships were waiting outside the breakwater, the minister added."


@pytest.mark.parametrize(
    ("line", "place", "wire", "rest"),
    [
        ("SEOUL, Nov 28 (Reuters) - South", "SEOUL", "Reuters", "South"),
        ("Jakarta (ANTARA) - Pemerintah", "Jakarta", "ANTARA", "Pemerintah"),
        ("Seúl, 28 nov (EFE).- El", "Seúl", "EFE", "El"),
        ("Séoul, 28 novembre 2024 (AFP) - Le", "Séoul", "AFP", "Le"),
        ("Seoul/Kiew (dpa) - Die", "Seoul/Kiew", "dpa", "Die"),
        ("SEOUL, South Korea (AP) — South", "SEOUL, South Korea", "AP", "South"),
        ("SEOUL, South Korea — The", "SEOUL, South Korea", None, "The"),
        ("KUALA LUMPUR, Nov 28 (Bernama) -- The", "KUALA LUMPUR", "Bernama", "The"),
        ("TEMPO.CO, Jakarta - Kementerian", "Jakarta", None, "Kementerian"),
        ("KOMPAS.com - Kementerian", None, None, "Kementerian"),
        ("新华社北京11月28日电（记者王某）国防部", "北京", "新华社", "国防部"),
        ("(서울=연합뉴스) 홍길동 기자 = 국방부는", "서울", "연합뉴스", "국방부는"),
        ("【ソウル共同】韓国", "ソウル", "共同", "韓国"),
        ("МОСКВА, 28 ноября. /ТАСС/. Более", "МОСКВА", "ТАСС", "Более"),
        ("КИЕВ, 28 ноя – РИА Новости. Более", "КИЕВ", "РИА Новости", "Более"),
    ],
)
def test_dateline(line: str, place: str | None, wire: str | None, rest: str) -> None:
    """Where and by which wire, in the form of each country."""
    found = dateline(line)
    assert found is not None
    assert (found.place, found.agency, line[found.length :]) == (place, wire, rest)


@pytest.mark.parametrize(
    "line",
    [
        "NATO - the alliance - met.",
        "North Korea (AFP) said so.",
        "10,000 troops (Reuters) - more.",
        "UPDATE - more troops",
        "The ministry - which counts - said so.",
        "",
    ],
)
def test_no_dateline(line: str) -> None:
    """A sentence is not cut because it has a dash or a bracket."""
    assert dateline(line) is None


@pytest.mark.parametrize(
    ("line", "name", "wire"),
    [
        ("By Jane Doe", "Jane Doe", None),
        ("By John Smith, Associated Press", "John Smith, Associated Press", "Associated Press"),
        ("Oleh: Budi Santoso", "Budi Santoso", None),
        ("Par Jean Dupont avec AFP", "Jean Dupont avec AFP", "AFP"),
        ("홍길동 기자", "홍길동 기자", None),
        ("Agence France-Presse", None, "Agence France-Presse"),
        ("Le Monde avec AFP", None, "AFP"),
        ("AFP/Reuters", None, "AFP"),
        ("Sumber: ANTARA", None, "ANTARA"),
        ("来源：新华社", None, "新华社"),
        ("By the end of the year the army had 10,000 men.", None, None),
        ("By 2025", None, None),
        ("The ministry told AFP", None, None),
        ("Kyiv and Seoul deepen ties, says AFP", None, None),
    ],
)
def test_byline_and_credit(line: str, name: str | None, wire: str | None) -> None:
    """A line names its writer, its wire, both, or is a sentence."""
    assert (byline(line), agency(line)) == (name, wire)


def prose(text: str) -> list[str]:
    """Return the lines of a text that are its prose."""
    story = Story(Location("s"), "text", text, frame(text).spans)
    assert len(story.body) == len(text)
    return [line.strip() for line in story.body.splitlines() if line.strip()]


@pytest.mark.parametrize(
    "text",
    [
        f"Home\nWorld\n\n{TITLE}\n\nBy Ada Penn\n\n{ONE}\n\n{TWO}\n\nShare this\n",
        f"{TITLE}\n{ONE}\n{TWO}\nRelated articles\nNine dogs and a piano",
        f"{TITLE}\r\n\r\n{ONE}\r\n\r\nRead more: Ten things.\r\n\r\n{TWO}\r\n",
        f"{ONE}\n\nADVERTISEMENT\n\n{TWO}\n\nYour email address will not be published. Really.\n",
        f"{ONE}\n\n{TWO}\n\nArtikel Terkait\n\nSebuah cerita lain tentang kapal dan laut.\n",
        f"{ONE}\n\n{TWO}\n\n© 2025 The Lantern. All rights reserved in 12 countries.\n",
    ],
)
def test_prose_alone_is_left(text: str) -> None:
    """Headline, byline, links, advertisements and what follows the article are marked."""
    assert prose(text) == [ONE, TWO]


@pytest.mark.parametrize(
    "text",
    [
        "Komentar Presiden itu menyusul laporan tentang 1.200 pelaut.\n\n" + TWO,
        "Iklan rokok dilarang di 40 pelabuhan sejak hari Senin, kata menteri.\n\n" + TWO,
        "North Korea sent 10,000 troops",
        "Short. Two.",
        f"{ONE}\n\n- 40 ships wait\n- 300 sailors ill",
    ],
)
def test_sentences_are_not_furniture(text: str) -> None:
    """What only begins like furniture stays, and so do lists and texts without any paragraph."""
    assert prose(text) == [line for line in text.splitlines() if line]


def test_wrapped_by_hand() -> None:
    """Lines that were broken at a column are one paragraph."""
    text = "Sailors stranded in Norland\n\n" + ONE.replace(" said", "\nsaid") + "\n\n" + TWO + "\n"
    found = frame(text)
    assert found.title == "Sailors stranded in Norland"
    assert prose(text) == [*ONE.replace(" said", "\nsaid").splitlines(), TWO]
