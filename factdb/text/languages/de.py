"""German."""

from __future__ import annotations

from factdb.core.observations import Modality
from factdb.text.languages.table import Concept, Hedge, Language, counting, phrases, words

_ONES = counting("ein zwei drei vier fünf sechs sieben acht neun")
_TENS = counting("zwanzig dreißig/dreissig vierzig fünfzig sechzig siebzig achtzig neunzig", 20, 10)
_LARGE = {"million": 10**6, "milliarde": 10**9, "billion": 10**12, "billiarde": 10**15}
_SPANS = {
    **dict.fromkeys(("dutzende", "dutzenden", "dutzender"), (24, 99)),
    **dict.fromkeys(("hunderte", "hunderten", "hunderter"), (200, 999)),
    **dict.fromkeys(("tausende", "tausenden", "tausender"), (2000, 9999)),
    **dict.fromkeys(("zehntausende", "zehntausenden", "zehntausender"), (20_000, 99_999)),
    **dict.fromkeys(("hunderttausende", "hunderttausenden"), (200_000, 999_999)),
    **{f"{word.rstrip('e')}en": (2 * size, 10 * size - 1) for word, size in _LARGE.items()},
}
_SEVERAL = ("mehrere", "mehreren", "mehrerer", "einige", "einigen", "einiger", "ein paar")

TABLE = Language(
    code="de",
    name="German",
    numbers={
        **counting("null eins zwo", 0) | {"zwo": 2},
        **_ONES,
        **counting(
            "zehn elf zwölf dreizehn vierzehn fünfzehn sechzehn siebzehn achtzehn neunzehn", 10
        ),
        **_TENS,
        **{
            f"{one}und{ten}": value + tens
            for one, value in _ONES.items()
            for ten, tens in _TENS.items()
        },
        "hundert": 100,
        "tausend": 1000,
    },
    rooms={10: 1},
    multipliers={
        "hundert": 100,
        "tausend": 1000,
        "dutzend": 12,
        **{form: size for word, size in _LARGE.items() for form in (word, f"{word.rstrip('e')}en")},
    },
    abbreviations={
        **dict.fromkeys(phrases("Tsd, tsd, k"), (10**3,)),
        **dict.fromkeys(phrases("Mio, mio, Mill"), (10**6,)),
        **dict.fromkeys(phrases("Mrd, mrd"), (10**9,)),
        "Bio": (10**12,),
    },
    articles=phrases("ein, eine, einer, einem, einen"),
    pronouns=words("ein eins"),
    joins=phrases("und"),
    points=phrases("Komma"),
    halves={"einhalb": "0.5", "eineinhalb": "1.5"},
    fractions={
        **dict.fromkeys(phrases("die Hälfte, der Hälfte, Hälfte, zur Hälfte"), (1, 2)),
        **dict.fromkeys(phrases("eine halbe, einer halben, ein halbes, einen halben"), (1, 2)),
        **dict.fromkeys(phrases("anderthalb, eineinhalb"), (3, 2)),
    },
    denominators={
        **counting("Drittel/Dritteln Viertel/Vierteln Fünftel/Fünfteln Sechstel Siebtel Achtel", 3),
        **counting("Neuntel Zehntel", 9),
    },
    ofs=phrases("der, des, von, aller, seiner, ihrer, unserer, dieser"),
    shares=phrases("von, aus"),
    minus=phrases("minus"),
    vague={
        **dict.fromkeys((*_SEVERAL, "eine Handvoll", "wenige", "eine Reihe von"), (2, 9)),
        **_SPANS,
        **{f"{some} {span}": bound for some in _SEVERAL for span, bound in _SPANS.items()},
        **{f"{some} dutzend": (24, 99) for some in _SEVERAL},
    },
    before={
        Hedge.ABOUT: phrases(
            """
            etwa, rund, ungefähr, circa, ca, ca., zirka, schätzungsweise, in etwa, um die, an die,
            geschätzt, geschätzte, geschätzten, insgesamt rund, insgesamt etwa, mehr oder weniger
            """
        ),
        Hedge.NEARLY: phrases(
            "fast, beinahe, nahezu, knapp, annähernd, kurz vor, etwas weniger als"
        ),
        Hedge.MORE_THAN: phrases(
            """
            mehr als, über, gut, deutlich über, oberhalb von, jenseits von, überstieg, übersteigt,
            überschritt, überschreitet, größer als, höher als
            """
        ),
        Hedge.AT_LEAST: phrases(
            "mindestens, wenigstens, zumindest, nicht weniger als, minimal, ein Minimum von"
        ),
        Hedge.LESS_THAN: phrases(
            """
            weniger als, unter, unterhalb von, geringer als, kleiner als, niedriger als, nicht
            einmal
            """
        ),
        Hedge.UP_TO: phrases(
            """
            bis zu, höchstens, maximal, nicht mehr als, allenfalls, ein Maximum von, könnte
            erreichen, bis hin zu
            """
        ),
    },
    after={
        Hedge.ABOUT: phrases("ungefähr, in etwa"),
        Hedge.AT_LEAST: phrases("oder mehr, und mehr, oder darüber, aufwärts, wenn nicht mehr"),
        Hedge.UP_TO: phrases("oder weniger, oder darunter, höchstens, maximal"),
    },
    fillers=phrases(
        "insgesamt, nur, lediglich, weitere, weiteren, bereits, die, den, der, gerade einmal"
    ),
    between=(("zwischen", "und"), ("von", "bis"), ("von", "bis zu")),
    from_to=phrases("von"),
    to=phrases("bis, oder, bis zu"),
    changes=phrases("verlor, veränderte, verändert, schwankte, schwankt"),
    rises=phrases(
        """
        stieg, steigt, stiegen, steigen, gestiegen, Anstieg, wuchs, wächst, gewachsen, zugelegt,
        legte, erhöht, erhöhte, Zunahme, kletterte, zugenommen, Plus, verdoppelt, nahm
        """
    ),
    falls=phrases(
        """
        sank, sinkt, sanken, sinken, gesunken, Rückgang, fiel, fielen, fällt, gefallen, schrumpfte,
        verringert, gekürzt, Minus, reduziert, ging
        """
    ),
    trend_joins=phrases("auf, um, von, bis auf, auf etwa, um rund, auf rund"),
    negations=phrases("nicht, statt, anstatt, anstelle von, weit entfernt von"),
    units={
        **dict.fromkeys(phrases("Prozent, v. H., vH"), "percent"),
        **dict.fromkeys(
            phrases("Prozentpunkt, Prozentpunkte, Prozentpunkten"), "percentage points"
        ),
        **dict.fromkeys(phrases("Grad Celsius, Grad, °C"), "°C"),
    },
    currencies={
        "Euro": "EUR",
        **dict.fromkeys(phrases("Dollar, Dollars"), "$"),
        **dict.fromkeys(phrases("US-Dollar, US-Dollars, amerikanische Dollar"), "USD"),
        **dict.fromkeys(phrases("Pfund Sterling, britische Pfund, Pfund"), "GBP"),
        **dict.fromkeys(phrases("Rubel, russische Rubel"), "RUB"),
        **dict.fromkeys(phrases("Schweizer Franken, Franken"), "CHF"),
        **dict.fromkeys(phrases("Hrywnja, Griwna, Hrywnia"), "UAH"),
        **dict.fromkeys(phrases("Yen"), "JPY"),
        **dict.fromkeys(phrases("Yuan"), "CNY"),
        **dict.fromkeys(phrases("Zloty, Złoty"), "PLN"),
    },
    home_currency="EUR",
    whole=words(
        """
        Soldaten Soldat Menschen Personen Mann Männer Frauen Kinder Kindern Zivilisten Einwohner
        Tote Toten Todesopfer Opfer Verletzte Verletzten Verwundete Verwundeten Gefallene
        Vermisste Flüchtlinge Migranten Arbeiter Arbeitern Beschäftigte Mitarbeiter Schüler
        Studenten Polizisten Demonstranten Passagiere Patienten Häftlinge Geiseln Gefangene Wähler
        Familien Haushalte Häuser Häusern Wohnungen Gebäude Schulen Krankenhäuser Dörfer Städte
        Fahrzeuge Panzer Flugzeuge Drohnen Raketen Granaten Schiffe Container Stellen
        Arbeitsplätze Unternehmen Fälle Stimmen Abgeordnete Nordkoreaner Russen Ukrainer
        Kriegsverluste Verluste Kämpfer Rekruten verwundet getötet verletzt tot
        """
    ),
    stops=words(
        """
        der die das des dem den ein eine einer eines einem einen und oder aber sowie als wie von
        vom zu zum zur in im an am auf aus bei mit nach seit vor über unter zwischen durch für
        gegen ohne um bis ist sind war waren wird werden wurde wurden worden hat haben hatte
        hatten sein nicht kein keine mehr weniger auch noch schon nur er sie es wir ihr ich sich
        dass daß wenn weil da während laut so dann dort hier etwa rund
        """
    ),
    determiners=words("der die das dem den"),
    partitives=phrases("der, von, der insgesamt, von insgesamt, aller"),
    nouns_capital=True,
    since=phrases("seit, seit dem, seit Anfang, seit Ende, seit Mitte, ab, ab dem"),
    as_of=phrases("bis, bis zum, bis Ende, bis Anfang, Stand, per, zum, mit Stand"),
    modal={
        Modality.PLANNED: phrases(
            """
            will, wollen, plant, planen, geplant, soll, sollen, beabsichtigt, Ziel von,
            vorgesehen, angekündigt
            """
        ),
        Modality.PROJECTED: phrases(
            """
            könnte, könnten, dürfte, dürften, erwartet, erwarten, prognostiziert, rechnet mit,
            rechnen mit, voraussichtlich, Prognose, möglicherweise
            """
        ),
        Modality.HYPOTHETICAL: phrases("wenn, falls, sofern, würde, würden"),
        Modality.CAPACITY: phrases(
            """
            Kapazität von, Platz für, fasst, aufnehmen kann, Kapazität für, ausgelegt für,
            ausgelegt auf
            """
        ),
    },
    idioms=phrases(
        """
        eins zu eins, unter vier Augen, null Toleranz, der ein oder andere, ein bisschen, zu zweit,
        ein wenig, ein Teil, ein Mal, auf null
        """
    ),
    year_before=phrases(
        """
        im Jahr, im Jahre, Jahr, seit, in, bis, vor, nach, Anfang, Ende, Mitte, von, zwischen,
        Sommer, Winter, Frühjahr, Herbst, ab, um
        """
    ),
    label_before=phrases(
        """
        Resolution, Kilometer, Artikel, Art., Paragraf, §, Absatz, Abs., Nummer, Nr., Nr, Kapitel,
        Seite, S., Band, Bundesstraße, Autobahn, Gleis, Linie, Zimmer, Flug, Kategorie, Phase,
        Stufe, Klasse, Typ, Gruppe, Agenda, Folge, Staffel, Platz, Formel, Covid, Halle, Tor, Tag,
        Woche, Runde, Bezirk, Boeing, Airbus, Windows, Bahnsteig, Ziffer, Liga, Schritt, Punkt,
        Apollo
        """
    ),
    time_after=phrases("Uhr, MEZ, MESZ"),
    ordinal_ends=words("te ten ter tes er ern"),
    ordinal_point=True,
    days_dotted=True,
    ages=(
        phrases("im Alter von, Alter von"),
        phrases(
            """
            Jahre alt, Jahren alt, -jährige, -jähriger, -jährigen, -jähriges, jährige, jähriger,
            jährigen, jähriges, Jahre alte, Jahre alter, Jahre alten
            """
        ),
    ),
    years=phrases("Jahre, Jahren"),
    streets=((), ()),
    scores=words("gewann verlor Sieg Niederlage Spiel siegte unentschieden Tore Führung besiegte"),
    months=phrases("Jän, Jänner, Mrz"),
    compounds=True,
    short=words("dr prof nr ca bzw st str abs art inkl evtl z b u a d h usw etc mio mrd tsd"),
    concepts={
        Concept.SOLDIERS: phrases(
            "Soldat, Soldaten, Truppen, Kämpfer, Militärangehörige, Streitkräfte"
        ),
        Concept.CIVILIANS: phrases("Zivilist, Zivilisten, Zivilpersonen"),
        Concept.WORKERS: phrases("Arbeiter, Arbeitskräfte, Beschäftigte"),
        Concept.REFUGEES: phrases(
            "Flüchtling, Flüchtlinge, Geflüchtete, Schutzsuchende, Asylbewerber"
        ),
        Concept.KILLED: phrases(
            """
            getötet, getötete, gefallen, gefallene, tot, Tote, Toten, gestorben, starben,
            Todesopfer, ums Leben gekommen, kamen ums Leben
            """
        ),
        Concept.WOUNDED: phrases(
            "verwundet, verwundete, verletzt, Verletzte, Verwundeten, Verletzten"
        ),
        Concept.CASUALTIES: phrases(
            """
            Verluste, getötet oder verwundet, getötet und verwundet, Tote und Verletzte, Tote
            und Verwundete, Tote oder Verwundete, gefallen oder verwundet
            """
        ),
        Concept.MISSING: phrases("vermisst, Vermisste, verschollen"),
        Concept.CAPTURED: phrases(
            "gefangen genommen, gefangengenommen, Kriegsgefangene, Gefangene, Geiseln"
        ),
        Concept.ARRESTED: phrases("festgenommen, verhaftet, Festnahmen"),
        Concept.SENT: phrases(
            "entsandt, entsendet, geschickt, verlegt, Entsendung, schickte, entsandte"
        ),
        Concept.RETURNED: phrases("zurückgekehrt, heimgekehrt, zurückgebracht"),
        Concept.FLED: phrases("geflohen, vertrieben, Vertriebene, evakuiert"),
        Concept.SUPPLIED: phrases("geliefert, lieferte, Lieferung, Lieferungen, übergeben"),
        Concept.LOST: phrases("verloren, verlor"),
        Concept.DESTROYED: phrases("zerstört, zerstörte, beschädigt"),
        Concept.SHELLS: phrases("Granaten, Artilleriegranaten, Geschosse"),
        Concept.VEHICLES: phrases("Fahrzeug, Fahrzeuge, Panzer"),
        Concept.HOMES: phrases("Haus, Häuser, Wohnungen, Wohnhäuser"),
        Concept.JOBS: phrases("Arbeitsplätze, Stellen, Jobs"),
        Concept.COST: phrases("Kosten, kostet, kostete, Preis, Wert, im Wert von"),
        Concept.MORE: phrases("weitere, weiteren, zusätzliche, zusätzlichen, noch einmal"),
        Concept.EXPECTED: phrases(
            "erwartet, geplant, sollen, soll, voraussichtlich, in Aussicht gestellt"
        ),
        Concept.DAILY: phrases("pro Tag, am Tag, täglich, jeden Tag"),
        Concept.YEARLY: phrases("pro Jahr, im Jahr, jährlich, jedes Jahr"),
    },
    not_concepts=phrases("mehr als, nicht mehr als, mehr oder weniger"),
)
