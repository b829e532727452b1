"""Hungarian."""

from __future__ import annotations

from factdb.text.languages.table import Hedge, Language, counting, phrases, words

_ONES = "egy kettő/két három négy öt hat hét nyolc kilenc"

TABLE = Language(
    code="hu",
    name="Hungarian",
    numbers={
        "nulla": 0,
        **counting(_ONES),
        **counting("tíz húsz harminc negyven ötven hatvan hetven nyolcvan kilencven", 10, 10),
        "tizen": 10,
        "huszon": 20,
        "száz": 100,
        "ezer": 1000,
    },
    rooms={10: 10},
    multipliers={"száz": 100, "ezer": 10**3, "millió": 10**6, "milliárd": 10**9, "billió": 10**12},
    of_multipliers={"ezer": 10**3, "millió": 10**6},
    pronouns=words("egy"),
    articles=phrases("egy"),
    fractions={"fele": (1, 2), "harmada": (1, 3), "negyede": (1, 4)},
    minus=phrases("mínusz"),
    vague={
        **dict.fromkeys(phrases("néhány, több"), (2, 9)),
        **dict.fromkeys(phrases("több tucat, tucatnyi"), (24, 99)),
        **dict.fromkeys(phrases("több száz, százak"), (200, 999)),
        **dict.fromkeys(phrases("több ezer, ezrek"), (2000, 9999)),
    },
    before={
        Hedge.ABOUT: phrases("mintegy, körülbelül, nagyjából, kb., úgy, hozzávetőleg"),
        Hedge.NEARLY: phrases("csaknem, majdnem, közel"),
        Hedge.MORE_THAN: phrases("több mint, meghaladja a, meghaladta a"),
        Hedge.AT_LEAST: phrases("legalább, minimum"),
        Hedge.LESS_THAN: phrases("kevesebb mint, alig"),
        Hedge.UP_TO: phrases("legfeljebb, akár, maximum"),
    },
    after={
        Hedge.ABOUT: phrases("körül, körüli"),
        Hedge.AT_LEAST: phrases("vagy több"),
        Hedge.UP_TO: phrases("vagy kevesebb"),
    },
    fillers=phrases("összesen, további, csak, mindössze"),
    between=(),
    to=phrases("vagy"),
    units={**dict.fromkeys(phrases("százalék, százaléka, százalékkal"), "percent"), "°C": "°C"},
    currencies={
        **dict.fromkeys(phrases("forint, forintot"), "HUF"),
        **dict.fromkeys(phrases("euró, eurót"), "EUR"),
        **dict.fromkeys(phrases("dollár, dollárt"), "$"),
    },
    home_currency="HUF",
    whole=words("ember embert katona katonát katonája fő halott sebesült áldozat civil gyermek"),
    qualifiers=words("koreai orosz ukrán"),
    stops=words("a az és is hogy nem de volt van vagy meg el"),
    since=phrases("óta"),
    as_of=phrases("eddig"),
    label_before=phrases("határozat, cikk, szám"),
    time_after=phrases("óra, órakor, éves"),
    ordinal_point=True,
    months_capital=False,
    days_dotted=True,
    compounds=True,
    short=words("kb"),
)
