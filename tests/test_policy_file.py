"""A newsroom's policy is read exactly, and everything that is wrong with it is told."""

from __future__ import annotations

import re
from decimal import Decimal
from pathlib import Path

import pytest

from factdb.core.figures import Precision
from factdb.core.observations import TOLERANCE, Tolerance
from factdb.core.policy import DEFAULT, Policy
from factdb.core.rules import Severity
from factdb.policy_file import TABLES, BadPolicy, read_policy

PAGE = Path(__file__).parent.parent / "docs" / "policy.md"


def policy(folder: Path, text: str | bytes) -> Policy:
    """Return the policy that a file with this text states."""
    path = folder / "factdb.toml"
    path.write_bytes(text.encode() if isinstance(text, str) else text)
    return read_policy(path)


def test_the_example_of_the_page_is_read(tmp_path: Path) -> None:
    """The commented example holds every table, states what holds anyway, and two things more."""
    (example,) = re.findall(
        r"(?<=^```toml\n).*?(?=^```$)", PAGE.read_text(), re.DOTALL | re.MULTILINE
    )
    for name, keys in TABLES.items():
        assert f"\n[{name}]\n" in example
        assert name == "severity" or all(f"\n{key} = " in example for key in keys)
    read = policy(tmp_path, example)
    assert read.tolerance == TOLERANCE
    assert read.windows == {}
    assert read.severities == {
        "C101": Severity.ERROR,
        "D201": Severity.WARNING,
        "T301": Severity.WARNING,
    }
    assert read.ignored == {"C105"}
    assert read.unnamed == ("official", "officials", "sources", "pejabat")
    # What is commented out is as good as what is not.
    assert policy(tmp_path, example.replace('# "troops', '"troops')).windows == {
        "troops present": 3
    }


def test_an_empty_file_is_the_default(tmp_path: Path) -> None:
    """What is left out stays as it is, even all of it."""
    assert policy(tmp_path, "") == DEFAULT
    assert policy(tmp_path, "\ufeff[precision]\n[windows]\n") == DEFAULT


def test_every_key_is_read_exactly(tmp_path: Path) -> None:
    """Numbers keep all their digits, written as numbers or as texts."""
    text = """
        precision = { exact_cap = 0.1000000000000000000000001, about_cap = "0.30", nearly = 0 }
        tension.ratio = "2.5"
        windows = { default = 3, "Troops sent" = "30" }
        severity.C103 = "quiet"
        rules.ignore = ["a5", "denied", "C101"]
        sources.unnamed = [" people   familiar "]
    """
    assert policy(tmp_path, text) == Policy(
        Tolerance(
            Precision(Decimal("0.1000000000000000000000001"), Decimal("0.30"), Decimal(0)),
            3,
            Decimal("2.5"),
        ),
        {"Troops sent": 30},
        {"C103": Severity.QUIET},
        frozenset({"A501", "A502", "C105", "C101"}),
        ("people familiar",),
    )


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("colour = 1", "colour: no table of a policy; found 'colour'; expected precision or"),
        ("[windos]", "windos: no table of a policy; found 'windos'; expected windows"),
        ("precision = 3", "precision: not a table; found '3'"),
        ("[[rules]]", "rules: not a table"),
        ("[precision]\nexact = 1", "precision.exact: no key of [precision]"),
        ("[precision]\nexact_cap = 1", "precision.exact_cap: out of range; found '1'"),
        ("[precision]\nexact_cap = -0.1", "precision.exact_cap: out of range"),
        ("[precision]\nexact_cap = true", "precision.exact_cap: not a number; found 'true'"),
        ("[precision]\nexact_cap = nan", "precision.exact_cap: not a number; found 'NaN'"),
        ("[precision]\nexact_cap = 1e999999999", "precision.exact_cap: not a number"),
        ('[precision]\nnearly = "5%"', "precision.nearly: not a number; found '5%'"),
        (f"[tension]\nratio = 0x{'f' * 9999}", "tension.ratio: not a number; found 'a number of"),
        (f"[tension]\nratio = {'9' * 9999}", "not TOML"),
        ("[tension]\nratio = 1", "tension.ratio: out of range; found '1'; expected a number above"),
        ('[windows]\ndefault = "soon"', "windows.default: not a number; found 'soon'"),
        ("[windows]\nkilled = -3", "windows.killed: out of range; found '-3'; expected whole days"),
        ("[windows]\nkilled = 2.5", "windows.killed: out of range"),
        ("[windows]\nkilled = {}", "windows.killed: not a number; found 'a table'"),
        ('[severity]\nC1O1 = "quiet"', "severity.C1O1: no key of [severity]; found 'C1O1'; expect"),
        ('[severity]\nC101 = "loud"', "severity.C101: no severity of that name; found 'loud'"),
        ("[severity]\nC101 = [1]", "severity.C101: no severity of that name; found '1'"),
        ('[severity]\nR402 = "error"', "severity.R402: revision is never a finding"),
        ('[rules]\nignore = "C1"', "rules.ignore: not a list; found 'C1'"),
        ('[rules]\nignore = ["C1", "Z9"]', "rules.ignore: no rule is named Z9"),
        ('[rules]\nignore = ["denyed"]', "expected denied"),
        ("[sources]\nunnamed = [3]", "sources.unnamed: not all of it is text; found '3'"),
        ('[sources]\nunnamed = [" "]', "sources.unnamed: not all of it is text"),
        ("[rules", "not TOML"),
        (b"a = '\xff'", "not UTF-8 at offset 5"),
        ("a = " + "[" * 9999, "not TOML"),
    ],
)
def test_what_is_wrong_is_told(text: str | bytes, told: str, tmp_path: Path) -> None:
    """Each mistake is told at its key, with what was there and what was expected."""
    with pytest.raises(BadPolicy) as caught:
        policy(tmp_path, text)
    assert told in str(caught.value)
    assert str(caught.value).startswith(f"{tmp_path / 'factdb.toml'}: ")
    assert len(caught.value.problems) == 1


def test_all_of_it_is_told_at_once(tmp_path: Path) -> None:
    """One run shows every mistake of a file."""
    with pytest.raises(BadPolicy) as caught:
        policy(tmp_path, "colour = 1\n[tension]\nratio = 0\nfold = 2\n[windows]\na = -1\nb = -1")
    assert len(caught.value.problems) == 5


def test_a_file_that_cannot_be_read_is_told(tmp_path: Path) -> None:
    """A folder, and what is not there, are problems and no traceback."""
    for path in (tmp_path, tmp_path / "none.toml"):
        with pytest.raises(BadPolicy, match="cannot be read"):
            read_policy(path)
