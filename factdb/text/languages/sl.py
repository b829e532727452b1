"""Slovenian."""

from __future__ import annotations

from factdb.text.languages.table import Hedge, Language, counting, phrases, words

_ONES = counting("ena dva tri štiri pet šest sedem osem devet")
_TENS = counting(
    "dvajset trideset štirideset petdeset šestdeset sedemdeset osemdeset devetdeset", 20, 10
)

TABLE = Language(
    code="sl",
    name="Slovenian",
    numbers={
        **counting(
            "nič en/eden/ena/eno dve/dva/dveh tri/trije/treh štiri/štirje/štirih pet/petih", 0
        ),
        **counting("šest sedem osem devet deset/desetih enajst dvanajst trinajst štirinajst", 6),
        **counting("petnajst šestnajst sedemnajst osemnajst devetnajst", 15),
        **_TENS,
        **{
            f"{one}in{ten}": value + tens
            for one, value in _ONES.items()
            for ten, tens in _TENS.items()
        },
        **counting("sto dvesto tristo štiristo petsto šeststo sedemsto osemsto devetsto", 100, 100),
        "tisoč": 1000,
        "milijon": 10**6,
        "milijarda": 10**9,
    },
    rooms={10: 1},
    multipliers={
        **dict.fromkeys(words("tisoč tisoče tisočev"), 10**3),
        **dict.fromkeys(words("milijon milijona milijone milijoni milijonov"), 10**6),
        **dict.fromkeys(words("milijarda milijarde milijard milijardi"), 10**9),
    },
    of_multipliers={"tisoč": 10**3, "tisočev": 10**3, "milijonov": 10**6},
    abbreviations={"mio": (10**6,), "mrd": (10**9,)},
    pronouns=words("en eden ena eno"),
    fractions={"polovica": (1, 2), "polovico": (1, 2), "tretjina": (1, 3), "četrtina": (1, 4)},
    minus=phrases("minus"),
    vague={
        **dict.fromkeys(phrases("nekaj, več"), (2, 9)),
        **dict.fromkeys(phrases("desetine, več deset"), (20, 99)),
        **dict.fromkeys(phrases("stotine, več sto, nekaj sto"), (200, 999)),
        **dict.fromkeys(phrases("tisoči, več tisoč, nekaj tisoč"), (2000, 9999)),
    },
    before={
        Hedge.ABOUT: phrases("okoli, približno, okrog, kakih, kakšnih"),
        Hedge.NEARLY: phrases("skoraj, malo manj kot"),
        Hedge.MORE_THAN: phrases("več kot, nad, prek, čez"),
        Hedge.AT_LEAST: phrases("najmanj, vsaj"),
        Hedge.LESS_THAN: phrases("manj kot, pod"),
        Hedge.UP_TO: phrases("do, največ, kar do"),
    },
    after={Hedge.AT_LEAST: phrases("ali več"), Hedge.UP_TO: phrases("ali manj")},
    fillers=phrases("skupno, le, samo, še"),
    between=(("med", "in"), ("od", "do")),
    to=phrases("do, ali"),
    units={
        **dict.fromkeys(phrases("odstotek, odstotka, odstotke, odstotkov"), "percent"),
        "°C": "°C",
    },
    currencies={
        **dict.fromkeys(phrases("evro, evra, evrov"), "EUR"),
        **dict.fromkeys(phrases("dolar, dolarja, dolarjev"), "$"),
    },
    home_currency="EUR",
    whole=words("ljudi oseb vojakov moških žensk otrok civilistov mrtvih ranjenih žrtev primerov"),
    stops=words("in v na za z s o ob od do po pri je so bil bila bilo ki da se ali"),
    since=phrases("od"),
    as_of=phrases("do"),
    year_before=phrases("leta, od leta, do leta, leto"),
    label_before=phrases("resolucija, člen, številka, št."),
    time_after=phrases("ura, uri"),
    ordinal_point=True,
    months_capital=False,
    days_dotted=True,
)
