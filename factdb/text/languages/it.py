"""Italian."""

from __future__ import annotations

from factdb.core.observations import Modality
from factdb.text.languages.table import Hedge, Language, counting, phrases, words

_ONES = counting("uno due tre/tré quattro cinque sei sette otto nove")
_TENS = counting("venti trenta quaranta cinquanta sessanta settanta ottanta novanta", 20, 10)
_LARGE = {"milione": 10**6, "miliardo": 10**9, "bilione": 10**12}
_PLURAL = {"milioni": 10**6, "miliardi": 10**9, "bilioni": 10**12}
_SPANS = {
    "decine": (20, 99),
    "dozzine": (24, 99),
    "centinaia": (200, 999),
    "migliaia": (2000, 9999),
    **{word: (2 * size, 10 * size - 1) for word, size in _PLURAL.items()},
}

TABLE = Language(
    code="it",
    name="Italian",
    numbers={
        **counting("zero un/uno/una", 0),
        **_ONES,
        **counting("dieci undici dodici tredici quattordici quindici sedici diciassette", 10),
        **counting("diciotto diciannove", 18),
        **_TENS,
        **{
            (ten[:-1] if one in {"uno", "otto"} else ten) + one: tens + value
            for ten, tens in _TENS.items()
            for one, value in _ONES.items()
        },
        # An o before an o is dropped: duecentottanta.
        **{
            f"{'' if hundreds == 1 else head}cent{tail}": 100 * hundreds + value
            for head, hundreds in _ONES.items()
            for tail, value in {"otto": 8, "ottanta": 80}.items()
        },
        "cento": 100,
        "mille": 1000,
    },
    rooms={10: 1},
    multipliers={"cento": 100, "mila": 1000, **_LARGE, **_PLURAL},
    loose_multipliers={
        **counting("decina ventina trentina quarantina cinquantina", 10, 10),
        "quindicina": 15,
        "dozzina": 12,
        "centinaio": 100,
        "migliaio": 1000,
    },
    of_multipliers={"di migliaia": 1000, **{f"di {word}": size for word, size in _PLURAL.items()}},
    abbreviations={
        **dict.fromkeys(phrases("mln, Mln, M, mio"), (10**6,)),
        **dict.fromkeys(phrases("mld, Mld, mrd"), (10**9,)),
    },
    articles=phrases("un, una, uno"),
    pronouns=words("un uno una"),
    joins=phrases("e"),
    points=phrases("virgola"),
    halves={"e mezzo": "0.5", "e mezza": "0.5"},
    fractions=dict.fromkeys(phrases("la metà, metà, mezzo, mezza"), (1, 2)),
    denominators={
        **counting("terzo/terzi quarto/quarti quinto/quinti sesto/sesti settimo/settimi", 3),
        **counting("ottavo/ottavi nono/noni decimo/decimi", 8),
    },
    ofs=phrases("di, d', del, della, dei, degli, delle, dell'"),
    shares=phrases("su"),
    minus=phrases("meno"),
    vague={
        **dict.fromkeys(
            phrases("alcuni, alcune, diversi, diverse, parecchi, una manciata di"), (2, 9)
        ),
        "un paio di": (2, 3),
        **_SPANS,
        **{
            f"{some} {span}": bound
            for some in ("diverse", "alcune", "diversi")
            for span, bound in _SPANS.items()
        },
    },
    before={
        Hedge.ABOUT: phrases(
            """
            circa, intorno a, intorno ai, intorno alle, attorno a, attorno ai, all'incirca, grosso
            modo, più o meno, pressappoco, approssimativamente, stimati in, stimato in
            """
        ),
        Hedge.NEARLY: phrases("quasi, vicino a, poco meno di, poco meno del, prossimo a"),
        Hedge.MORE_THAN: phrases(
            """
            più di, più del, più della, oltre, superiore a, superiori a, al di sopra di, sopra i,
            supera, superano, superato, superati, superato i, ha superato, eccede, poco più di,
            maggiore di
            """
        ),
        Hedge.AT_LEAST: phrases(
            "almeno, come minimo, non meno di, perlomeno, minimo, un minimo di, per lo meno"
        ),
        Hedge.LESS_THAN: phrases(
            "meno di, meno del, meno della, inferiore a, al di sotto di, sotto i, minore di"
        ),
        Hedge.UP_TO: phrases(
            """
            fino a, al massimo, non più di, un massimo di, massimo, fino ad, potrebbe raggiungere,
            potrebbero arrivare a
            """
        ),
    },
    after={
        Hedge.ABOUT: phrases("circa, all'incirca, più o meno"),
        Hedge.AT_LEAST: phrases("o più, almeno, come minimo, e oltre"),
        Hedge.UP_TO: phrases("o meno, al massimo"),
    },
    fillers=phrases("un totale di, altri, altre, solo, soltanto, ulteriori, i, gli, le, già, ben"),
    between=(("tra", "e"), ("fra", "e"), ("da", "a"), ("dai", "ai"), ("dalle", "alle")),
    from_to=phrases("da, dai"),
    to=phrases("a, o, ai"),
    changes=phrases("passato, passata, passati, passa, passano, passando"),
    rises=phrases(
        """
        salito, salita, saliti, sale, salgono, aumentato, aumento, aumentata, cresciuto, cresciuta,
        crescita, cresce, rialzo, incremento
        """
    ),
    falls=phrases(
        """
        sceso, scesa, scesi, scende, calato, calo, cala, diminuito, caduto, ridotto, ribasso,
        perso
        """
    ),
    trend_joins=phrases("a, del, di, dal, fino a, ai, dello, al"),
    negations=phrases("non, invece di, anziché, lungi da"),
    units={
        **dict.fromkeys(phrases("per cento, percento"), "percent"),
        **dict.fromkeys(phrases("punto percentuale, punti percentuali"), "percentage points"),
        **dict.fromkeys(phrases("gradi, °C"), "°C"),
    },
    currencies={
        "euro": "EUR",
        **dict.fromkeys(phrases("dollaro, dollari"), "$"),
        **dict.fromkeys(phrases("sterlina, sterline"), "GBP"),
        **dict.fromkeys(phrases("rublo, rubli"), "RUB"),
        **dict.fromkeys(phrases("franchi svizzeri, franco svizzero"), "CHF"),
        **dict.fromkeys(phrases("yen"), "JPY"),
        **dict.fromkeys(phrases("yuan"), "CNY"),
    },
    home_currency="EUR",
    whole=words(
        """
        persone persona soldati soldato militari uomini donne bambini civili abitanti morti morto
        feriti ferito vittime dispersi sfollati profughi rifugiati migranti lavoratori operai
        dipendenti studenti alunni poliziotti agenti manifestanti passeggeri pazienti detenuti
        ostaggi prigionieri elettori famiglie case edifici scuole ospedali villaggi città comuni
        veicoli carri aerei droni missili proiettili razzi navi container aziende imprese casi
        voti deputati nordcoreani russi ucraini combattenti truppe
        """
    ),
    qualifiers=words("nuovi nuove altri altre grandi piccoli giovani primi prime ultimi ultime"),
    stops=words(
        """
        di a da in con su per tra fra e o ma se che chi cui il lo la i gli le un uno una del dello
        della dei degli delle al allo alla ai agli alle dal dalla dai nel nello nella nei nelle
        sul sulla sui sulle è sono era erano stato stata stati state essere ha hanno aveva avevano
        non più meno molto già anche solo ancora dopo prima secondo contro durante verso come
        quando dove perché si loro suo sua suoi questo questa questi queste ogni volte volta forse
        """
    ),
    determiners=words("il lo la i gli le"),
    partitives=phrases("di, d', dei, degli, delle, del, della"),
    since=phrases("da, dal, dallo scorso, a partire da, a partire dal, dall'inizio di"),
    as_of=phrases("al, entro, entro il, fino al, alla data del, alla fine di"),
    modal={
        Modality.PLANNED: phrases(
            "prevede di, intende, vuole, invierà, invieranno, obiettivo di, sarà, saranno"
        ),
        Modality.PROJECTED: phrases(
            "potrebbe, potrebbero, dovrebbe, dovrebbero, si prevede, previsione"
        ),
        Modality.HYPOTHETICAL: phrases("se, in caso di, qualora"),
        Modality.CAPACITY: phrases("capacità di, capienza di, può ospitare, in grado di"),
    },
    idioms=phrases(
        """
        uno dei, una delle, uno degli, uno di, una di, ognuno, l'uno, l'una, a uno a uno, una
        volta, un po', un giorno, mezzo mondo, in mezzo, per mezzo, quarti di finale, terzo mondo,
        tutti e due, i due
        """
    ),
    year_before=phrases(
        "nel, del, dal, anno, l'anno, fine, inizio, entro il, estate, inverno, metà, il"
    ),
    label_before=phrases(
        """
        risoluzione, articolo, articoli, art., comma, capitolo, pagina, numero, n., nr., volume,
        linea, terminal, gate, sala, stanza, categoria, fase, livello, classe, tipo, gruppo,
        canale, statale, autostrada, volo, anni, episodio, stagione, top, zona, formula, covid,
        agenda, piano, giornata, giorno, boeing, airbus, serie
        """
    ),
    hours=(phrases("alle, le, dalle"), phrases("ore, di mattina, del mattino, di sera")),
    time_after=phrases("ora locale, GMT"),
    ordinal_ends=words("o a"),
    ages=(
        phrases(
            "età di, uomo di, donna di, ragazzo di, ragazza di, bambino di, bambina di, giovane di"
        ),
        phrases("anni di età"),
    ),
    years=phrases("anni"),
    streets=(phrases("via, viale, piazza, corso, largo, vicolo"), ()),
    scores=words("vinto perso battuto vittoria sconfitta partita gol pareggio vince"),
    months=(),
    months_capital=False,
    compounds=True,
    short=words("sig dott prof art n pag gen"),
)
