"""German."""

from __future__ import annotations

from factdb.core.observations import Modality
from factdb.text.languages.speech import Speech, genders
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
_VIEWS = phrases(
    """
    nach angaben, nach darstellung, nach aussage, nach aussagen, nach auskunft, nach
    informationen, nach einschätzung, nach schätzungen, nach schätzung, nach erkenntnissen,
    nach ansicht, nach meinung, nach worten, nach den worten, den worten, nach überzeugung,
    nach berechnungen, nach recherchen
    """
)

_SPEECH = Speech(
    code="de",
    says=phrases(
        """
        sagte, sagt, sagten, sagen, gesagt, erklärte, erklärt, erklärten, erklären,
        betonte, betont, betonten, teilte, teilt, teilten, mitteilte, mitteilten,
        mitgeteilt, berichtete, berichtet, berichteten, berichten, meldete, meldet,
        meldeten, melden, gemeldet, hieß es, heißt es, hieß es aus, bestätigte,
        bestätigt, bestätigten, behauptete, behauptet, behaupteten, versicherte,
        versichert, versicherten, warnte, warnt, warnten, kündigte, kündigt, kündigten,
        ankündigte, angekündigt, gab, gibt, gaben, angab, angaben, fügte, ergänzte,
        ergänzt, ergänzten, meinte, meint, meinten, schrieb, schreibt, schrieben,
        geschrieben, äußerte, äußert, äußerten, schätzt, schätzte, schätzten, schätzen,
        rechnet, rechnete, rechnen, bezifferte, beziffert, bezifferten, bestritt,
        bestreitet, bestritten, dementierte, dementiert, dementierten, leugnete, wies,
        weist, bezweifelt, bezweifelte, forderte, fordert, forderten, kritisierte,
        kritisiert, kritisierten, erwartet, erwartete, erwarten, prognostiziert,
        prognostizierte, argumentiert, argumentierte, unterstrich, unterstreicht,
        räumte, räumt, gestand, gesteht, gab zu, verkündete, verkündet, verkündeten,
        informierte, informiert, antwortete, antwortet, fragte, fragt, rief, ruft,
        erzählte, erzählt, erzählten, glaubt, glaubte, glauben, vermutet, vermutete,
        vermuten, befürchtet, befürchtete, befürchten, hob hervor, stellte fest, stellt
        fest, stellte klar, führte aus, sprach von, spricht von, sprachen von, sprechen
        von, zitierte, zitiert, verlautete, so, geht von, gehen von, ging von, gingen
        von, entgegnete, erwiderte, versprach, verspricht, mahnte, mahnt, beklagte,
        beklagt, lobte, lobt, resümierte, konstatierte, urteilte, bilanzierte, verriet,
        verrät, twitterte
        """
    ),
    near_quotes=phrases(
        """
        lachte, lächelte, seufzte, flüsterte, murmelte, schrie, brüllte, stöhnte, fuhr
        fort, begann, schloss, nickte, scherzte, freute sich, freut sich, wunderte sich,
        sprach, spricht, nannte, nennt, nannten, bezeichnete, bezeichnet, bezeichneten,
        findet, fand, empfiehlt, empfahl, dachte, wiederholte, rät, riet, ärgerte sich,
        hofft, hoffte, sah, sieht, versetzte, unterbrach, entschied, jubelte, schimpfte,
        klagte, klagt, bat, hinzufügte, rühmte, begrüßte, begrüßt, würdigte, gestand,
        staunte, murrte, knurrte, befahl, bemerkte
        """
    ),
    doubtful=words(
        """
        gab gibt gaben angaben wies weist fügte rechnet rechnete rechnen forderte
        fordert forderten kritisierte kritisiert kritisierten erwartet erwartete
        erwarten rief ruft fragt fragte teilte teilt teilten kündigte kündigt kündigten
        räumte räumt informiert informierte melden meldet meldete sehen sieht lobt lobte
        zitiert gestand gesteht schätzen glauben sagen beklagte beklagt verspricht
        versprach mahnt mahnte
        """
    ),
    denies=words("bestritt bestreitet bestritten dementierte dementiert dementierten leugnete"),
    doubts=words("bezweifelt bezweifelte"),
    inverted_only=words("so"),
    audience=phrases("gegenüber, gegenüber der, gegenüber dem, der, dem, im interview mit"),
    quoted=phrases("wird zitiert, wurde zitiert, wird mit den worten zitiert"),
    passive=phrases("bestätigt, veröffentlicht, mitgeteilt, gemeldet, erhoben"),
    by=phrases("von, vom, durch"),
    according=(
        *phrases("laut, gemäß, nach einem bericht, wie aus, nach berichten"),
        *(f"{one}{link}" for one in _VIEWS for link in ("", " von", " der", " des", " vom")),
    ),
    according_after=phrases("zufolge, nach angaben zufolge"),
    citing=phrases("unter berufung auf, mit verweis auf, unter verweis auf, unter hinweis auf"),
    that=phrases("dass, daß, ob, wie viele, warum"),
    breaks=words(
        """
        aber doch während obwohl weil denn sondern jedoch wenn falls nachdem bevor als
        sodass damit wie indem
        """
    ),
    contrasts=phrases("aber, doch, während, jedoch"),
    relative=words("welcher welche welches deren dessen wo"),
    ands=words("und sowie oder"),
    determiners=words(
        """
        der die das den dem des ein eine einer eines einem einen dieser diese dieses
        diesem diesen jener jene sein seine seiner seines seinem seinen ihr ihre ihrer
        ihres ihrem ihren unser unsere mehrere einige viele alle beide zwei drei vier
        fünf sechs zahlreiche kein keine
        """
    ),
    indefinite=words(
        "ein eine einer eines einem einen mehrere einige viele zwei drei vier fünf zahlreiche"
    ),
    inside=words("des der von vom für aus im in am beim bei zum zur eines einer und an"),
    ends=words(
        """
        am nach gegenüber im in bei vor mit auf zu über während seit unter anlässlich
        laut gestern heute zufolge trotz wegen durch an bis mittels ohne um dazu dass
        """
    ),
    adverbs=words(
        """
        auch dann später zuvor bereits jetzt noch weiter schließlich gestern heute
        jedoch aber ebenfalls zudem außerdem dazu hierzu daraufhin anschließend
        inzwischen zunächst erneut offenbar unterdessen mehrfach wiederholt ausdrücklich
        damals nun einmal immer nur wörtlich dagegen hingegen wiederum leise laut knapp
        ruhig lachend nachdenklich freundlich
        """
    ),
    auxiliaries=words("hat haben hatte hatten habe wird werde würde sich nicht"),
    negations=words("nicht nie kein"),
    verbal=words(
        """
        ist sind war waren wird werden wurde wurden worden hat haben hatte hatten kann
        können konnte konnten muss müssen musste soll sollen sollte will wollen wollte
        darf sei seien habe hätten hätte gebe werde würden würde könne könnten könnte
        müsse müssten solle sollten dürfe wäre starben kamen kam ging gingen liegt
        liegen lag gab stieg stiegen sank fiel fielen steht
        """
    ),
    times=words(
        """
        montag dienstag mittwoch donnerstag freitag samstag sonnabend sonntag januar
        februar märz april mai juni juli august september oktober november dezember
        montagabend dienstagabend mittwochabend donnerstagabend freitagabend abend
        morgen nachmittag vormittag mittag nacht woche jahr gestern heute
        """
    ),
    amounts=phrases("mit mindestens, bis zu, um die, über, unter, an die"),
    pronouns={"er": "m", "sie": "fp", "es": "n", "wir": "1", "ich": "1", "beide": "p"},
    no_source=words("es das dies was man nichts etwas niemand alles davon da"),
    titles=words(
        "herr herrn frau dr prof professor präsident ministerin minister general oberst papst"
    ),
    roles=words(
        """
        präsident präsidentin minister ministerin kanzler kanzlerin senator senatorin
        gouverneur bürgermeister bürgermeisterin oberbürgermeister general oberst
        admiral kommandeur könig königin papst bischof richter richterin sekretär
        sekretärin botschafter botschafterin direktor direktorin vorsitzender
        vorsitzende vorsitzenden chef chefin leiter leiterin geschäftsführer
        geschäftsführerin manager managerin gründer gründerin ökonom ökonomin analyst
        analystin forscher forscherin wissenschaftler wissenschaftlerin arzt ärztin
        anwalt anwältin experte expertin autor autorin journalist journalistin trainer
        trainerin spieler spielerin zeuge zeugin beamter beamte berater beraterin
        diplomat diplomatin aktivist aktivistin historiker historikerin lehrer lehrerin
        politiker politikerin abgeordneter abgeordnete kommissar kommissarin mann frau
        mutter vater bruder schwester sohn tochter nachbar nachbarin bewohner bewohnerin
        mitarbeiter mitarbeiterin beauftragter beauftragte vize staatsanwalt
        staatsanwältin soldat professor professorin besitzer besitzerin
        """
    ),
    voices=words("sprecher sprecherin"),
    groups=words(
        """
        behörden beamte beamten experten expertinnen zeugen augenzeugen analysten
        diplomaten politiker kritiker aktivisten beobachter ökonomen wissenschaftler
        forscher ermittler staatsanwälte anwälte ärzte anwohner bewohner fachleute
        insider vertreter kreise kreisen quellen medien rettungskräfte rebellen
        demonstranten abgeordnete gewerkschafter veranstalter historiker händler anleger
        mediziner militärs geheimdienstler sicherheitskreise regierungskreise
        sicherheitskreisen regierungskreisen organisatoren leute menschen einige
        """
    ),
    bodies=words(
        """
        ministerium regierung bundesregierung armee marine luftwaffe polizei rat
        ausschuss kommission agentur behörde amt gericht parlament kongress senat partei
        universität institut bank unternehmen firma konzern gesellschaft organisation
        verband stiftung gewerkschaft büro verein krankenhaus klinik schule feuerwehr
        kreml pentagon botschaft generalstab militär staatsanwaltschaft verwaltung
        kanzleramt präsidialamt gruppe fraktion bundeswehr geheimdienst
        nachrichtendienst zentrale dienst zentralbank notenbank bundesbank vereinte
        hersteller betreiber ministerrat landratsamt wetterdienst rotes fonds miliz
        koalition
        """
    ),
    documents=words(
        """
        bericht berichte berichten studie erklärung umfrage daten zahlen statistik
        dokument dokumente dokumenten brief mitteilung pressemitteilung schreiben
        artikel analyse schätzung schätzungen angaben gutachten prognose untersuchung
        papier register aussage liste medienbericht agenturbericht medienberichte
        medienberichten
        """
    ),
    outlets=words(
        """
        reuters afp dpa ap bloomberg bbc cnn tass spiegel zeitung nachrichtenagentur
        sender magazin tageszeitung ard zdf tagesschau bild rundfunk fernsehen faz
        süddeutsche welt zeit handelsblatt yonhap kyodo interfax blatt wochenblatt taz
        stern focus deutschlandfunk
        """
    ),
    genders=genders(
        """
        herr sprecher präsident minister kanzler bürgermeister chef leiter direktor
        """,
        """
        frau sprecherin präsidentin ministerin kanzlerin bürgermeisterin chefin
        leiterin direktorin
        """,
    ),
    head_last=False,
    nouns_capital=True,
    verb_second=True,
    gendered=True,
    articles={"der": "m", "die": "fp", "das": "n", "ein": "m", "eine": "f"},
    tails=words("mit an zu hinzu ein fest klar aus zurück bekannt voraus"),
    inversion_after=words("so"),
    reported_mood=words(
        "sei seien habe hätten werde gebe müsse könne solle wolle dürfe gehe liege komme stehe"
    ),
    possessives={"sein": "m", "seine": "m", "ihr": "fp", "ihre": "fp"},
    demonstratives=words("dieser diese dieses"),
    possessed="{thing} von {owner}",
    unquoted=words("sogenannte sogenannten sogenannter genannt titel namens"),
    bylines=phrases("von"),
    furniture=phrases(
        """
        lesen sie auch, mehr zum thema, lesen sie, anzeige, werbung, teilen, foto, bild,
        quelle, newsletter, kommentare, kommentar, copyright, ©, empfohlen, auch
        interessant, weiterlesen, zur startseite, mehr dazu, video, hier klicken,
        artikel teilen
        """
    ),
    abbreviations=words("dr prof nr st z.b u.a d.h bzw ca usw mio mrd hl jh vgl etc ggf inkl evtl"),
    common=words(
        """
        der die und das den nicht ist mit von zu auf für im dem sich ein eine auch des
        als bei nach sagte wurde werden
        """
    ),
)

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
    speech=_SPEECH,
)
