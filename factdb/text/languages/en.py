"""English."""

from __future__ import annotations

from factdb.text.languages.table import Hedge, Language, phrases, words

_ONES = phrases("one, two, three, four, five, six, seven, eight, nine")
_TEENS = phrases(
    """ten, eleven, twelve, thirteen, fourteen, fifteen, sixteen, seventeen, eighteen, nineteen"""
)
_TENS = phrases("twenty, thirty, forty, fifty, sixty, seventy, eighty, ninety")
_LARGE = {"thousand": 10**3, "million": 10**6, "billion": 10**9, "trillion": 10**12}

# Spans that stand alone (design 3); "several thousand" is put together from its two words.
_SPANS = {
    "dozens": (24, 99),
    "scores": (40, 99),
    "tens": (20, 99),
    "hundreds": (200, 999),
    **{f"{word}s": (2 * size, 10 * size - 1) for word, size in _LARGE.items()},
}

_PARTS = {
    **dict.fromkeys(["third", "thirds"], 3),
    **dict.fromkeys(["quarter", "quarters", "fourths"], 4),
    **dict.fromkeys(["fifth", "fifths"], 5),
    **dict.fromkeys(["sixth", "sixths"], 6),
    **dict.fromkeys(["seventh", "sevenths"], 7),
    **dict.fromkeys(["eighth", "eighths"], 8),
    **dict.fromkeys(["ninth", "ninths"], 9),
    **dict.fromkeys(["tenth", "tenths"], 10),
}

ENGLISH = Language(
    code="en",
    name="English",
    numbers={
        "zero": 0,
        "none": 0,
        **{word: value for value, word in enumerate(_ONES, 1)},
        **{word: value for value, word in enumerate(_TEENS, 10)},
        **{word: value * 10 for value, word in enumerate(_TENS, 2)},
        "a score of": 20,
        **{f"quarter {word}": size // 4 for word, size in _LARGE.items()},
        **{f"quarter of a {word}": size // 4 for word, size in _LARGE.items()},
    },
    # Nothing is added to ten: sixteen is a word of its own.
    rooms={10: 1},
    multipliers={"dozen": 12, "hundred": 100, **_LARGE, "lakh": 10**5, "crore": 10**7},
    of_multipliers={f"of {word}s": size for word, size in _LARGE.items()},
    abbreviations={
        **dict.fromkeys(phrases("k, K"), (10**3,)),
        **dict.fromkeys(phrases("m, M, mn, mln, mio"), (10**6,)),
        **dict.fromkeys(phrases("b, B, bn, Bn, BN, bln"), (10**9,)),
        **dict.fromkeys(phrases("tn, trn, Tn, TN"), (10**12,)),
    },
    articles=phrases("a, an, another"),
    joins=phrases("and"),
    points=phrases("point"),
    halves={"and a half": "0.5", "and one half": "0.5", "and a quarter": "0.25"},
    fractions=dict.fromkeys(phrases("half, a half, one half"), (1, 2)),
    denominators=_PARTS,
    ordinals=words("first second third fourth fifth sixth seventh eighth ninth tenth"),
    ofs=phrases("of, of the"),
    minus=phrases("minus, negative"),
    vague={
        **dict.fromkeys(phrases("several, a few, a handful, a handful of"), (2, 9)),
        "a couple of": (2, 3),
        **_SPANS,
        **{f"several {span}": bounds for span, bounds in _SPANS.items()},
        **{f"many {span}": bounds for span, bounds in _SPANS.items()},
        "several dozen": (24, 99),
    },
    before={
        Hedge.ABOUT: phrases(
            """
            about, around, some, roughly, approximately, approx, approx., circa, ca, ca., c.,
            estimated, an estimated, estimated at, estimated to be, more or less,
            somewhere around, closer to, in the region of, in the order of, on the order of,
            of the order of, in the neighborhood of, in the neighbourhood of,
            in the vicinity of, in the realm of, to the tune of, give or take
            """
        ),
        Hedge.NEARLY: phrases(
            """
            nearly, almost, close to, just under, just below, just short of, just shy of,
            short of, shy of, slightly under, slightly below, slightly less than,
            slightly fewer than, a little under, a little less than, approaching, nearing,
            not quite, virtually, practically
            """
        ),
        Hedge.MORE_THAN: phrases(
            """
            more than, over, above, upwards of, upward of, north of, beyond, in excess of,
            greater than, higher than, larger than, exceeded, exceeds, exceed, exceeding,
            surpassed, surpasses, surpass, surpassing, topped, tops, topping, passed
            """
        ),
        Hedge.AT_LEAST: phrases(
            """
            at least, at the least, at the very least, at a minimum, a minimum of, minimum of,
            minimum, no fewer than, no less than, not fewer than, not less than, not under,
            as few as, as little as, as low as, at least as many as, at least as much as
            """
        ),
        Hedge.LESS_THAN: phrases(
            """
            less than, fewer than, lower than, smaller than, under, below, south of, not even,
            nowhere near
            """
        ),
        Hedge.UP_TO: phrases(
            """
            up to, up to and including, as many as, as much as, as high as, as large as,
            at most, at the most,
            no more than, not more than, no greater than, not over, a maximum of, maximum of,
            maximum, not exceeding, capped at, could reach, may reach, might reach,
            could eventually reach, may eventually reach, might eventually reach
            """
        ),
    },
    after={
        Hedge.ABOUT: phrases("or so, or thereabouts, give or take, approximately, roughly"),
        Hedge.AT_LEAST: phrases(
            """
            or more, and more, or higher, or above, if not more, and counting, and up, plus,
            at least, at the least, at the very least, at a minimum, minimum
            """
        ),
        Hedge.UP_TO: phrases(
            """
            or fewer, or less, or lower, or below, at most, at the most, maximum, tops
            """
        ),
        Hedge.NOTHING: phrases("or more than, or less than, or fewer than"),
    },
    suffixes={"odd": Hedge.ABOUT, "ish": Hedge.ABOUT, "plus": Hedge.AT_LEAST},
    fillers=phrases(
        """
        a total of, total of, another, additional, an additional, a further, further, only,
        just, a, a reported, the equivalent of
        """
    ),
    between=(("between", "and"), ("between", "to"), ("from", "to"), ("from", "up to")),
    to=phrases("to, or, up to, through"),
    changes=phrases(
        """
        rose, risen, rise, rises, rising, grew, grown, grow, growing, up, increased, increase,
        increases, increasing, jumped, jump, climbed, climb, surged, swelled, went, gone, moved,
        raised, revised, fell, fallen, falls, falling, dropped, drop, down, declined, decline,
        decreased, reduced, lowered, cut, changed, expanded, shrank, shrunk, doubled, tripled
        """
    ),
    negations=phrases(
        """
        not, never, rather than, instead of, far from, twice, double, triple, some of,
        some of the, part of, part of the, most of, most of the, many of, many of the, among,
        among the
        """
    ),
    units={
        **dict.fromkeys(phrases("percent, per cent, pct"), "percent"),
        **dict.fromkeys(phrases("percentage point, percentage points"), "percentage points"),
    },
    currencies={
        **dict.fromkeys(phrases("dollar, dollars"), "$"),
        **dict.fromkeys(
            phrases("US dollar, US dollars, U.S. dollar, U.S. dollars, American dollars"), "USD"
        ),
        **dict.fromkeys(phrases("euro, euros"), "EUR"),
        **dict.fromkeys(phrases("pound sterling, pounds sterling"), "GBP"),
        **dict.fromkeys(phrases("ruble, rubles, rouble, roubles"), "RUB"),
        **dict.fromkeys(phrases("hryvnia, hryvnias, hryvnya"), "UAH"),
        **dict.fromkeys(phrases("rupiah, rupiahs"), "IDR"),
        **dict.fromkeys(phrases("Korean won, South Korean won"), "KRW"),
        **dict.fromkeys(phrases("yuan, renminbi"), "CNY"),
        **dict.fromkeys(phrases("zloty, zlotys"), "PLN"),
        "yen": "JPY",
        "ringgit": "MYR",
        "baht": "THB",
        "Swiss francs": "CHF",
        "shekels": "ILS",
    },
    whole=words(
        """
        people person persons men man women woman children child boys girls students pupils
        teachers soldiers soldier troops troop servicemen serviceman servicemembers
        servicemember personnel officers officer generals fighters recruits conscripts
        reservists mercenaries volunteers sappers engineers paratroopers marines sailors
        pilots guards militants rebels police policemen civilians civilian residents citizens
        villagers workers worker labourers laborers employees staff migrants refugees evacuees
        prisoners hostages detainees captives victims survivors patients passengers protesters
        demonstrators voters households families Koreans Russians Ukrainians casualties
        casualty fatalities deaths dead killed wounded injured injuries missing captured
        defectors lives bodies cases infections homes houses buildings schools hospitals
        villages towns cities vehicles tanks aircraft planes drones missiles rockets shells
        rounds containers ships vessels guns howitzers launchers weapons jobs companies
        brigades battalions divisions units
        """
    ),
    qualifiers=words(
        """
        additional more other further foreign new fresh elite special combat military navy
        naval army armed ground regular enemy allied trained untrained active young unarmed
        fallen migrant construction artillery ballistic
        """
    ),
    idioms=phrases(
        """
        no one, one another, one day, one-off, not one, not a single, first half, second half,
        half time, half-time
        """
    ),
    year_before=phrases(
        """
        in, in the, since, by, until, till, before, after, during, year, early, late, end of,
        start of
        """
    ),
    label_before=phrases("resolution, article, section, chapter, page, flight, route, aged"),
    time_after=phrases("a.m., p.m., a.m, p.m, am, pm, o'clock, GMT, UTC"),
    months=phrases("Sept"),
)
