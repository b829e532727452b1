"""Who said it, in German."""

from __future__ import annotations

from factdb.text.languages.table import phrases, words
from factdb.text.speech.table import Speech, genders

_VIEWS = phrases(
    """
    nach angaben, nach darstellung, nach aussage, nach aussagen, nach auskunft, nach
    informationen, nach einschätzung, nach schätzungen, nach schätzung, nach erkenntnissen,
    nach ansicht, nach meinung, nach worten, nach den worten, den worten, nach überzeugung,
    nach berechnungen, nach recherchen
    """
)

TABLE = Speech(
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
