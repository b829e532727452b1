"""Czech."""

from __future__ import annotations

from factdb.text.languages.table import Hedge, Language, counting, phrases, words

TABLE = Language(
    code="cs",
    name="Czech",
    numbers={
        **counting("nula jeden/jedna/jedno dva/dvě/dvou tři/tří čtyři/čtyř pět/pěti šest/šesti", 0),
        **counting("sedm/sedmi osm/osmi devět/devíti deset/deseti jedenáct/jedenácti dvanáct", 7),
        **counting("třináct čtrnáct patnáct šestnáct sedmnáct osmnáct devatenáct", 13),
        **counting("dvacet/dvaceti třicet/třiceti čtyřicet/čtyřiceti padesát/padesáti", 20, 10),
        **counting("šedesát/šedesáti sedmdesát osmdesát devadesát", 60, 10),
        "sto": 100,
        "dvě stě": 200,
        "dvěstě": 200,
        "tři sta": 300,
        "třista": 300,
        "čtyři sta": 400,
        **{
            f"{word} set": value * 100
            for word, value in counting("pět šest sedm osm devět", 5).items()
        },
        **counting("pětset šestset sedmset osmset devětset", 500, 100),
        "čtyřista": 400,
        "tisíc": 1000,
        "milion": 10**6,
        "miliarda": 10**9,
    },
    rooms={10: 1},
    multipliers={
        **dict.fromkeys(words("tisíc tisíce tisíců"), 10**3),
        **dict.fromkeys(words("milion milionu miliony milionů"), 10**6),
        **dict.fromkeys(words("miliarda miliardy miliard"), 10**9),
        **dict.fromkeys(words("bilion biliony bilionů"), 10**12),
    },
    of_multipliers={"tisíc": 10**3, "tisíců": 10**3, "milionů": 10**6},
    abbreviations={"tis": (10**3,), "mil": (10**6,), "mld": (10**9,)},
    pronouns=words("jeden jedna jedno"),
    halves={"a půl": "0.5"},
    fractions=dict.fromkeys(phrases("polovina, polovinu, poloviny, půl"), (1, 2))
    | {"třetina": (1, 3), "třetinu": (1, 3), "čtvrtina": (1, 4), "čtvrtinu": (1, 4)},
    minus=phrases("minus"),
    vague={
        **dict.fromkeys(phrases("několik, pár"), (2, 9)),
        **dict.fromkeys(phrases("desítky, desítek, několik desítek"), (20, 99)),
        **dict.fromkeys(phrases("stovky, stovek, několik stovek"), (200, 999)),
        **dict.fromkeys(phrases("tisíce, tisíců"), (2000, 9999)),
    },
    before={
        Hedge.ABOUT: phrases("asi, zhruba, přibližně, kolem, okolo, odhadem"),
        Hedge.NEARLY: phrases("téměř, skoro, bezmála"),
        Hedge.MORE_THAN: phrases("více než, víc než, přes, nad, přesahuje, přesáhl, přesáhla"),
        Hedge.AT_LEAST: phrases("nejméně, alespoň, minimálně, přinejmenším"),
        Hedge.LESS_THAN: phrases("méně než, pod"),
        Hedge.UP_TO: phrases("až, nejvýše, maximálně, nanejvýš, až do"),
    },
    after={
        Hedge.AT_LEAST: phrases("nebo více, a více"),
        Hedge.UP_TO: phrases("nebo méně"),
    },
    fillers=phrases("celkem, jen, další, dalších"),
    between=(("od", "do"), ("mezi", "a")),
    to=phrases("až, nebo, či"),
    units={**dict.fromkeys(phrases("procento, procenta, procent"), "percent"), "°C": "°C"},
    currencies={
        **dict.fromkeys(phrases("koruna, koruny, korun, Kč"), "CZK"),
        **dict.fromkeys(phrases("euro, eura, eur"), "EUR"),
        **dict.fromkeys(phrases("dolar, dolary, dolarů"), "$"),
    },
    home_currency="CZK",
    whole=words(
        "lidí osob vojáků mužů žen dětí civilistů mrtvých zraněných obětí obyvatel případů"
    ),
    stops=words("a i o u v ve k ke s se z ze na do od po za při pro je jsou byl byla bylo byli že"),
    since=phrases("od"),
    as_of=phrases("k, do"),
    year_before=phrases("v roce, roku, od roku, do roku, rok"),
    label_before=phrases("rezoluce, článek, číslo, č., strana, kapitola"),
    time_after=phrases("hodin, h"),
    ordinal_point=True,
    ages=(phrases("ve věku"), phrases("letý, letá, letého, leté, let věku")),
    months_capital=False,
    days_dotted=True,
    short=words("tis mil mld č"),
)
