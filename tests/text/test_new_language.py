"""A further language is one table: scraps of tables for other writing systems prove the shape."""

import pytest
from babel import Locale

from factdb.text.languages.table import Hedge, Language, phrases, words
from factdb.text.lexicon import Lexicon
from factdb.text.reading import AmbiguousFigure, read_with
from tests.text.outcome import line

FRENCH = Language(
    code="fr",
    name="French",
    numbers={
        "un": 1,
        "deux": 2,
        "quatre": 4,
        "sept": 7,
        "dix": 10,
        "trente": 30,
        "et un": 1,
        "soixante": 60,
        "quatre-vingt": 80,
        "quatre-vingts": 80,
        "cent": 100,
        "mille": 1000,
    },
    multipliers={"cent": 100, "mille": 1000, "million": 10**6, "milliards": 10**9},
    rooms={60: 20, 80: 20},
    articles=phrases("un"),
    denominators={"tiers": 3},
    ofs=phrases("de, des"),
    vague={"des centaines": (200, 999)},
    before={Hedge.MORE_THAN: phrases("plus de"), Hedge.UP_TO: phrases("jusqu'à")},
    after={},
    between=(("entre", "et"),),
    to=phrases("à"),
    currencies={"d'euros": "EUR"},
    year_before=phrases("en"),
    months_capital=False,
    whole=words("soldats"),
)
GERMAN = Language(
    code="de",
    name="German",
    numbers={"zwei": 2, "zwölf": 12, "fünfundzwanzig": 25, "hundert": 100, "tausend": 1000},
    multipliers={"hundert": 100, "tausend": 1000, "Millionen": 10**6, "Billionen": 10**12},
    compounds=True,
    vague={"mehrere Dutzend": (24, 99)},
    before={Hedge.AT_LEAST: phrases("mindestens")},
    after={},
    between=(("zwischen", "und"),),
    to=phrases("bis"),
    days_dotted=True,
    whole=words("Soldaten"),
)
JAPANESE = Language(
    code="ja",
    name="Japanese",
    numbers={
        **{digit: value for value, digit in enumerate("一二三四五六七八九", 1)},
        "十": 10,
        "百": 100,
        "千": 1000,
    },
    multipliers={"十": 10, "百": 100, "千": 1000, "万": 10**4, "億": 10**8},
    unspaced=True,
    vague={"数百": (200, 999)},
    before={Hedge.ABOUT: phrases("約")},
    after={Hedge.AT_LEAST: phrases("以上"), Hedge.MORE_THAN: phrases("余り")},
    between=(),
    to=(),
    currencies={"円": "JPY"},
    home_currency="JPY",
    time_after=phrases("年, 月"),
    whole=words("人"),
)
KOREAN = Language(
    code="ko",
    name="Korean",
    numbers={"천": 1000},
    multipliers={"백": 100, "천": 1000, "만": 10**4},
    unspaced=True,
    vague={},
    before={Hedge.ABOUT: phrases("약")},
    after={Hedge.AT_LEAST: phrases("이상"), Hedge.MORE_THAN: phrases("이 넘는")},
    between=(),
    to=(),
    whole=words("명"),
)
ARABIC = Language(
    code="ar",
    name="Arabic",
    numbers={"ألفي": 2000, "ثلاثة": 3},
    multipliers={"ألف": 1000, "آلاف": 1000, "مليون": 10**6},
    vague={"مئات": (200, 999)},
    before={Hedge.MORE_THAN: phrases("أكثر من"), Hedge.ABOUT: phrases("نحو")},
    after={},
    between=(("ما بين", "و"),),
    to=phrases("إلى"),
    whole=words("شخص جندي"),
)

CASES = [
    (FRENCH, "plus de 10\u202f000 soldats", "> 10000 -"),
    (FRENCH, "11 000", "= 11000 11000"),
    (FRENCH, "Jusqu’à quatre-vingt-dix personnes", "<= - 90"),
    (FRENCH, "soixante-dix-sept", "= 77 77"),
    (FRENCH, "deux mille cent", "= 2100 2100"),
    (FRENCH, "trente et un mille", "= 31000 31000"),
    (FRENCH, "un tiers des passagers", "= 33.3 33.3 percent"),
    (FRENCH, "2,3 milliards d'euros", "= 2300000000 2300000000 EUR"),
    (FRENCH, "entre 10 000 et 12 000", ".. 10000 12000"),
    (FRENCH, "12 000 en octobre 2024", "= 12000 12000"),
    (FRENCH, "10.000 soldats", "= 10000 10000"),
    (GERMAN, "Zwölftausend Häuser", "= 12000 12000"),
    (GERMAN, "zweihundertfünfundzwanzigtausend", "= 225000 225000"),
    (GERMAN, "mindestens 3.000 Soldaten", ">= 3000 -"),
    (GERMAN, "2 Billionen", "= 2000000000000 2000000000000"),
    (GERMAN, "12.000 am 18. Oktober", "= 12000 12000"),
    (JAPANESE, "約1万2000人", "~ 12000 12000"),
    (JAPANESE, "三億二千万", "= 320000000 320000000"),
    (JAPANESE, "千五百", "= 1500 1500"),
    (JAPANESE, "8000〜1万人", ".. 8000 10000"),
    (JAPANESE, "3000人以上", ">= 3000 -"),
    (JAPANESE, "2000人余り", "> 2000 -"),
    (JAPANESE, "数百人", ".. 200 999"),
    (JAPANESE, "2024年10月に５００人", "= 500 500"),
    (JAPANESE, "１万２０００円", "= 12000 12000 JPY"),
    (JAPANESE, "￥500", "= 500 500 JPY"),
    (KOREAN, "1만 1천", "= 11000 11000"),
    (KOREAN, "약 1만5,000여명", "~ 15000 15000"),
    (KOREAN, "총 4천700명", "= 4700 4700"),
    (KOREAN, "1천 명이 넘는 사상자", "> 1000 -"),
    (KOREAN, "3,000명 이상", ">= 3000 -"),
    (ARABIC, "أكثر من ٦٠٠ شخص", "> 600 -"),
    (ARABIC, "٤٫٥ مليون", "= 4500000 4500000"),
    (ARABIC, "٤٬١٠٠", "= 4100 4100"),
    (ARABIC, "ما بين 10 آلاف و12 ألف جندي", ".. 10000 12000"),
    (ARABIC, "11 إلى 12 ألف جندي", ".. 11000 12000"),
    (ARABIC, "نحو ألفي جندي", "~ 2000 2000"),
]


@pytest.mark.parametrize(("table", "printed", "expected"), CASES, ids=[case[1] for case in CASES])
def test_a_table_is_all_it_takes(table: Language, printed: str, expected: str) -> None:
    """Spaced groups, compounds, myriads, other digits: the grammar asks only the table."""
    lexicon = Lexicon(table, Locale.parse(table.code))
    assert line(read_with(printed, lexicon).figure) == expected


def test_other_separators_are_doubtful_by_the_language() -> None:
    """Where thousands are spaced, a point before three digits may be either."""
    with pytest.raises(AmbiguousFigure):
        read_with("10.000", Lexicon(FRENCH, Locale.parse("fr")))
