"""French."""

from __future__ import annotations

from factdb.core.observations import Modality
from factdb.text.languages.speech import Speech, genders
from factdb.text.languages.table import Concept, Hedge, Language, counting, phrases, words

_LARGE = {"million": 10**6, "milliard": 10**9, "billion": 10**12}
_VAGUE = {
    "dizaines": (20, 99),
    "douzaines": (24, 99),
    "centaines": (200, 999),
    "milliers": (2000, 9999),
    **{f"{word}s": (2 * size, 10 * size - 1) for word, size in _LARGE.items()},
}
_PRESENT = phrases(
    """
    dit, déclare, affirme, explique, ajoute, assure, estime, précise, indique, souligne,
    annonce, confirme, rapporte, raconte, répond, écrit, rappelle, poursuit, regrette,
    prévient, soutient, insiste, juge, note, reconnaît, admet, lance, conclut, martèle,
    révèle, observe, constate, demande, dénonce, témoigne, résume, détaille, plaide, accuse,
    avertit, prétend, nie, dément, conteste, critique, craint, évalue, chiffre, signale,
    commente, glisse, renchérit, promet, relève, jure, réplique, rétorque, nuance, analyse,
    tranche, ironise, tweete, s'inquiète, se félicite, se réjouit, pense, croit, soupire,
    confie, murmure, crie
    """
)
_PARTICIPLES = phrases(
    """
    dit, déclaré, affirmé, expliqué, ajouté, assuré, estimé, précisé, indiqué, souligné,
    annoncé, confirmé, rapporté, raconté, répondu, écrit, rappelé, poursuivi, regretté,
    prévenu, soutenu, insisté, jugé, noté, reconnu, admis, lancé, conclu, martelé, révélé,
    observé, constaté, demandé, dénoncé, témoigné, résumé, détaillé, plaidé, accusé, averti,
    prétendu, nié, démenti, contesté, critiqué, évalué, chiffré, signalé, commenté, glissé,
    renchéri, promis, relevé, juré, répliqué, rétorqué, nuancé, fait savoir, fait valoir,
    tweeté, confié, proclamé, réaffirmé, réagi, publié
    """
)
_PLURAL = phrases(
    """
    disent, déclarent, affirment, expliquent, ajoutent, assurent, estiment, précisent,
    indiquent, soulignent, annoncent, confirment, rapportent, racontent, répondent,
    écrivent, rappellent, soutiennent, insistent, reconnaissent, dénoncent, témoignent,
    accusent, nient, démentent, contestent, évaluent, signalent, craignent, pensent,
    croient, révèlent, montrent
    """
)
_PAST = phrases(
    """
    déclarait, affirmait, expliquait, ajoutait, assurait, estimait, précisait, indiquait,
    soulignait, annonçait, confirmait, rapportait, écrivait, rappelait, disait, répondait,
    fit, répondit, déclara, expliqua, ajouta, demanda, reprit, s'écria, murmura, répliqua,
    parle de, parlent de, montre, révèle, fait état de, font état de, fait savoir, faisait
    savoir
    """
)
_CLITICS = ("-il", "-elle", "-ils", "-elles", "-on", "-je")

_SPEECH = Speech(
    code="fr",
    says=(
        *_PRESENT,
        *_PLURAL,
        *_PAST,
        *(f"{aux} {one}" for aux in ("a", "ont", "avait", "avaient") for one in _PARTICIPLES),
        *(
            f"s'est {one}"
            for one in (
                "félicité",
                "félicitée",
                "inquiété",
                "inquiétée",
                "réjoui",
                "réjouie",
                "écrié",
                "écriée",
                "interrogé",
                "interrogée",
                "indigné",
                "indignée",
                "étonné",
                "étonnée",
            )
        ),
        *(f"a-t{clitic} {one}" for clitic in _CLITICS[:2] for one in _PARTICIPLES),
        *(f"ont{clitic} {one}" for clitic in _CLITICS[2:4] for one in _PARTICIPLES),
        *(f"avait{clitic} {one}" for clitic in _CLITICS[:2] for one in _PARTICIPLES),
        *(
            f"{one}{link}{clitic}"
            for one in _PRESENT
            if " " not in one and "'" not in one
            for link in ("", "-t")
            for clitic in _CLITICS[:2]
        ),
        *(
            f"{one}{clitic}"
            for one in (*_PAST[:18], *_PLURAL)
            if " " not in one
            for clitic in _CLITICS[:4]
        ),
    ),
    near_quotes=phrases("sourit, rit, s'exclame, s'indigne, a souri, a ri, a conclu, commence"),
    doubtful=words(
        """
        note juge critique chiffre analyse demande tranche nuance fit dit craint montre
        montrent accuse commente relève publié signale évalue pense croit reprit lance
        observe a
        """
    ),
    denies=words("nie nié dément démenti conteste contesté nient démentent contestent"),
    saying=phrases(
        """
        ajoutant, précisant, affirmant, assurant, indiquant, expliquant, soulignant,
        estimant, déclarant, annonçant, rappelant, évoquant
        """
    ),
    audience=phrases("à, au, aux, devant, auprès de"),
    quoted=phrases("est cité, a été cité, aurait déclaré"),
    passive=tuple(
        f"{one}{end}"
        for one in phrases(
            """
            publié, rapporté, cité, annoncé, confirmé, diffusé, révélé, consulté,
            recueilli, dévoilé, communiqué, interrogé
            """
        )
        for end in ("", "e", "s", "es")
    ),
    by=phrases("par"),
    according=phrases(
        """
        selon, d'après, de l'avis de, aux yeux de, de source, de sources, à en croire,
        selon les mots de, suivant, pour
        """
    ),
    opinions=words("pour"),
    citing=phrases("qui cite, citant, en citant, se référant à, s'appuyant sur"),
    that=phrases("que, qu', si, combien, pourquoi"),
    breaks=words(
        "mais tandis alors bien-que quoique car puisque cependant toutefois lorsque quand"
    ),
    contrasts=phrases("mais, tandis que, alors que, cependant, toutefois"),
    verbal_endings=("èrent", "aient"),
    relative=words("qui dont où lequel laquelle lesquels"),
    ands=words("et ou ainsi-que"),
    determiners=words(
        """
        le la les l' un une des du au aux ce cet cette ces son sa ses leur leurs notre
        nos mon ma mes plusieurs certains certaines quelques deux trois quatre cinq six
        chaque aucun aucune tous toutes
        """
    ),
    indefinite=words("un une des plusieurs certains certaines quelques deux trois quatre cinq"),
    inside=words("de du des d' la le les l' à au aux en chargé chargée pour près et sur"),
    ends=words(
        """
        lors dans pendant après avant devant sur à au aux en depuis pour par avec sans
        sous durant jeudi face contre chez auprès dès peu hier
        """
    ),
    adverbs=words(
        """
        aussi également encore ensuite puis hier aujourd'hui mercredi déjà toujours
        notamment toutefois cependant récemment auparavant ainsi alors enfin plus tard
        désormais par-ailleurs
        """
    ),
    auxiliaries=words("a ont avait avaient aurait auraient n' ne pas"),
    negations=words("ne n' pas"),
    verbal=words(
        """
        est sont était étaient sera seront a ont avait avaient aura auront aurait
        auraient peut peuvent pourrait pourraient doit doivent va vont fut furent serait
        seraient ont-été
        """
    ),
    times=words(
        """
        lundi mardi mercredi jeudi vendredi samedi dimanche janvier février mars avril
        mai juin juillet août septembre octobre novembre décembre matin soir après-midi
        semaine hier dernier dernière
        """
    ),
    amounts=phrases("au moins, au total, en moyenne, près de, plus de, au plus, dans les, sur les"),
    pronouns={
        "il": "m",
        "elle": "f",
        "ils": "p",
        "elles": "p",
        "on": "1",
        "nous": "1",
        "je": "1",
        "j'": "1",
        "celui-ci": "m",
        "celle-ci": "f",
        "ce-dernier": "m",
    },
    no_source=words("ce c' cela ça rien tout y en qui"),
    titles=words("m mm mme mlle dr pr maître me président général colonel ministre pape roi"),
    roles=words(
        """
        président présidente ministre chancelier sénateur sénatrice député députée
        gouverneur maire général colonel amiral commandant roi reine pape évêque juge
        secrétaire ambassadeur ambassadrice directeur directrice patron patronne chef
        cheffe responsable économiste analyste professeur professeure chercheur
        chercheuse scientifique médecin avocat avocate procureur procureure expert
        experte auteur autrice journaliste entraîneur joueur joueuse témoin conseiller
        conseillère diplomate militant militante historien historienne habitant
        habitante homme femme mère père frère sœur fils fille voisin voisine agriculteur
        préfet préfète premier commissaire dirigeant dirigeante leader fondateur
        fondatrice délégué
        """
    ),
    voices=words("porte-parole"),
    groups=words(
        """
        responsables sources source témoins experts analystes diplomates autorités élus
        critiques militants observateurs économistes chercheurs scientifiques enquêteurs
        procureurs avocats médecins habitants secouristes rebelles manifestants
        organisateurs opposants historiens proches riverains syndicats parlementaires
        officiels spécialistes certains plusieurs secours députés sénateurs pompiers
        """
    ),
    bodies=words(
        """
        ministère gouvernement armée marine police gendarmerie conseil comité commission
        agence service services administration bureau tribunal parquet cour parlement
        congrès sénat parti université institut banque entreprise société groupe
        organisation association fondation fédération autorité préfecture mairie hôpital
        école élysée kremlin pentagone ambassade état-major syndicat direction cabinet
        présidence otan onu centre observatoire ong usine compagnie opérateur
        constructeur pompiers union forces fmi oms matignon assemblée
        """
    ),
    documents=words(
        """
        rapport étude communiqué sondage données chiffres statistiques document
        documents lettre note article analyse enquête bilan estimation estimations
        recensement texte déclaration message tweet baromètre livre projections
        """
    ),
    outlets=words(
        """
        afp reuters ap bloomberg bbc cnn tass journal quotidien hebdomadaire magazine
        chaîne radio télévision monde figaro libération franceinfo bfmtv presse médias
        média parisien echos mediapart yonhap kyodo interfax efe
        """
    ),
    genders=genders(
        """
        m président directeur patron
        """,
        """
        mme présidente directrice sénatrice députée patronne avocate
        """,
    ),
    clitic_subject=_CLITICS,
    incise=True,
    possessives={"son": "mf", "sa": "mf", "ses": "mf", "leur": "p"},
    demonstratives=words("ce cet cette ces"),
    gendered=True,
    articles={"le": "m", "la": "f", "un": "m", "une": "f", "les": "p", "des": "p"},
    possessed="{thing} de {owner}",
    unquoted=words(
        "dit dite appelé appelée baptisé baptisée intitulé intitulée surnommé surnommée"
    ),
    bylines=phrases("par"),
    furniture=phrases(
        """
        lire aussi, à lire aussi, lire également, publicité, partager, photo, crédit,
        newsletter, commentaires, copyright, ©, à voir aussi, voir aussi, s'abonner,
        abonnez-vous, vidéo, à lire, lire la suite, suivez-nous, sur le même sujet
        """
    ),
    abbreviations=words("m mm mme dr pr me st no art p ex av bd etc"),
    common=words(
        """
        le la les de des du et est que qui dans pour sur par une un au aux ce cette il
        elle ont selon pas plus avec sont
        """
    ),
)

TABLE = Language(
    code="fr",
    name="French",
    numbers={
        **counting("zéro un/une deux trois quatre cinq six sept huit neuf dix onze douze", 0),
        **counting("treize quatorze quinze seize", 13),
        **counting("vingt trente quarante cinquante soixante septante octante/huitante", 20, 10),
        **dict.fromkeys(phrases("quatre-vingt, quatre-vingts, quatre vingt, quatre vingts"), 80),
        "nonante": 90,
        "cent": 100,
        "mille": 1000,
    },
    rooms={10: 10, 60: 20, 80: 20},
    multipliers={
        "cent": 100,
        "cents": 100,
        "mille": 1000,
        **{f"{word}{s}": size for word, size in _LARGE.items() for s in ("", "s")},
    },
    loose_multipliers=counting(
        "dizaine/dizaines vingtaine trentaine quarantaine cinquantaine", 10, 10
    )
    | {
        "quinzaine": 15,
        "soixantaine": 60,
        "centaine": 100,
        "centaines": 100,
        "millier": 1000,
        "milliers": 1000,
    },
    of_multipliers={"de milliers": 1000} | {f"de {word}s": size for word, size in _LARGE.items()},
    abbreviations={
        "k": (10**3,),
        **dict.fromkeys(phrases("M, mn, mln, mio, Mio"), (10**6,)),
        **dict.fromkeys(phrases("Md, Mds, mds, Mrd, mrd"), (10**9,)),
    },
    articles=phrases("un, une"),
    pronouns=words("un une"),
    joins=phrases("et"),
    joins_tens=True,
    points=phrases("virgule"),
    halves=dict.fromkeys(phrases("et demi, et demie"), "0.5"),
    fractions={
        **dict.fromkeys(phrases("la moitié, moitié, une moitié, un demi"), (1, 2)),
        "le tiers": (1, 3),
        "le quart": (1, 4),
    },
    denominators={
        **counting("tiers quart/quarts cinquième/cinquièmes sixième/sixièmes", 3),
        **counting("septième/septièmes huitième/huitièmes neuvième/neuvièmes dixième/dixièmes", 7),
    },
    ofs=phrases("de, d', des, du, de la, de l', de ses, de leurs"),
    shares=phrases("sur"),
    minus=phrases("moins"),
    vague={
        **dict.fromkeys(phrases("plusieurs, quelques, une poignée de, une poignée"), (2, 9)),
        **_VAGUE,
        **{
            f"{some} {span}": bound
            for some in ("des", "plusieurs", "quelques")
            for span, bound in _VAGUE.items()
        },
    },
    before={
        Hedge.ABOUT: phrases(
            """
            environ, quelque, à peu près, approximativement, autour de, aux alentours de, de l'ordre
            de, estimé à, estimée à, estimés à, estimées à, grosso modo, plus ou moins, dans les
            """
        ),
        Hedge.NEARLY: phrases(
            """
            près de, près d', presque, quasiment, pas loin de, un peu moins de, un peu moins d', à
            peine moins de, avoisine, avoisinant, frôle, frôlant, approchant
            """
        ),
        Hedge.MORE_THAN: phrases(
            """
            plus de, plus d', au-delà de, au delà de, supérieur à, supérieure à, supérieurs à,
            au-dessus de, dépassé, dépasse, dépassent, dépassant, dépasser, dépassait, dépassé les,
            dépasse les, excède, excédant, bien plus de, pas moins que
            """
        ),
        Hedge.AT_LEAST: phrases(
            """
            au moins, au minimum, pas moins de, pas moins d', minimum, un minimum de, a minima
            """
        ),
        Hedge.LESS_THAN: phrases(
            """
            moins de, moins d', en dessous de, au-dessous de, inférieur à, inférieure à, à peine,
            sous la barre des, sous les
            """
        ),
        Hedge.UP_TO: phrases(
            """
            jusqu'à, jusqu'aux, au plus, au maximum, tout au plus, pas plus de, pas plus d', un
            maximum de, maximum, maximum de, pourrait atteindre, pourraient atteindre, peut
            atteindre, peuvent atteindre
            """
        ),
    },
    after={
        Hedge.ABOUT: phrases("environ, à peu près"),
        Hedge.AT_LEAST: phrases("ou plus, au moins, au minimum, et plus, minimum, voire plus"),
        Hedge.UP_TO: phrases("ou moins, au plus, au maximum, maximum, tout au plus"),
    },
    fillers=phrases(
        """
        un total de, au total, seulement, autres, nouveaux, les, l'équivalent de, le chiffre de, pas
        """
    ),
    between=(("entre", "et"), ("de", "à"), ("entre", "à"), ("d'", "à")),
    from_to=phrases("de, d'"),
    to=phrases("à, ou, jusqu'à"),
    changes=phrases(
        """
        gagné, perdu, passé, passée, passés, passe, passent, passant, passer, oscille, varie
        """
    ),
    rises=phrases(
        """
        augmenté, augmente, augmentation, hausse, en hausse, bondi, bond, grimpé, progressé,
        progression, progresse, monté, crû, élevé, s'est accru, croissance
        """
    ),
    falls=phrases(
        """
        baissé, baisse, en baisse, diminué, diminution, chuté, chute, reculé, recul, tombé, tombée,
        réduit, cédé, ramené, ramenée, s'est contracté, contraction
        """
    ),
    trend_joins=phrases("à, de, d', jusqu'à, pour atteindre, la"),
    negations=phrases("pas, non pas, plutôt que, au lieu de, loin de, loin des"),
    units={
        **dict.fromkeys(phrases("pour cent, pourcent, p. cent, pc"), "percent"),
        **dict.fromkeys(
            phrases("point de pourcentage, points de pourcentage"), "percentage points"
        ),
        "°C": "°C",
    },
    currencies={
        **dict.fromkeys(phrases("euro, euros"), "EUR"),
        **dict.fromkeys(phrases("dollar, dollars"), "$"),
        **dict.fromkeys(phrases("dollars américains, dollars US"), "USD"),
        **dict.fromkeys(phrases("livre sterling, livres sterling"), "GBP"),
        **dict.fromkeys(phrases("rouble, roubles"), "RUB"),
        **dict.fromkeys(phrases("franc suisse, francs suisses"), "CHF"),
        **dict.fromkeys(phrases("franc CFA, francs CFA"), "XOF"),
        **dict.fromkeys(phrases("hryvnia, hryvnias"), "UAH"),
        **dict.fromkeys(phrases("yuan, yuans"), "CNY"),
        **dict.fromkeys(phrases("yen, yens"), "JPY"),
    },
    home_currency="EUR",
    whole=words(
        """
        personnes personne soldats soldat militaires combattants hommes femmes enfants civils
        habitants morts mort blessés blessé tués victimes réfugiés déplacés migrants ouvriers
        travailleurs salariés employés étudiants élèves policiers gendarmes manifestants passagers
        patients détenus otages prisonniers électeurs familles ménages logements maisons bâtiments
        écoles hôpitaux villages villes communes véhicules chars avions drones missiles obus
        roquettes navires bateaux conteneurs emplois entreprises cas décès voix députés Coréens
        Russes Ukrainiens Français pertes disparus arrestations recrues officiers
        """
    ),
    qualifiers=words(
        """
        nouveaux nouvelles nouveau jeunes jeune autres autre grands grandes petits petites premiers
        premières derniers dernières anciens anciennes bons vrais faux hauts simples seuls
        """
    ),
    stops=words(
        """
        de du des le la les l d un une à au aux en dans par pour sur sous vers avec sans entre
        depuis pendant avant après dès jusqu et ou mais ni car donc or que qu qui dont où si comme
        quand lorsque selon contre chez est sont était étaient été être a ont avait avaient avoir
        fait font ne pas plus moins très trop aussi encore déjà il elle ils elles on nous vous je
        tu ce cet cette ces son sa ses leur leurs aujourd ont notre nos votre y se s soit
        seulement contre fois environ
        """
    ),
    determiners=words("le la les l ce cette ces mon ton son"),
    partitives=phrases("de, d', des, du, de la, de l', de ses, de leurs, de ces, parmi les"),
    since=phrases(
        "depuis, depuis le, depuis début, depuis fin, à partir de, à partir du, dès, à compter du"
    ),
    as_of=phrases(
        "au, en date du, jusqu'en, jusqu'au, d'ici, d'ici à, d'ici fin, à fin, à la date du, avant"
    ),
    modal={
        Modality.PLANNED: phrases(
            """
            va, vont, prévoit de, prévoient de, prévoit d', envisage de, entend, doit,
            doivent, promis de, objectif de, projette de, s'engage à, sera, seront, devra,
            devront, prévu
            """
        ),
        Modality.PROJECTED: phrases(
            """
            pourrait, pourraient, devrait, devraient, prévoit, prévoient, table sur, attendus,
            attendues, attendu, risque de, prévision, prévisions, projection
            """
        ),
        Modality.HYPOTHETICAL: phrases("si, s'il, s'ils, en cas de, au cas où"),
        Modality.CAPACITY: phrases(
            """
            capacité de, capacité d'accueil de, peut accueillir, peut contenir, peut produire,
            capable de, capables de, jauge de, d'une capacité de
            """
        ),
    },
    idioms=phrases(
        """
        l'un, l'une, l'un des, l'une des, un des, une des, l'un de l'autre, chacun, une fois, un
        jour, un peu, à la une, mille mercis, pas un seul, quatre-quatre, deux-roues, du 49.3, les
        deux tiers-monde, tous les deux, toutes les deux
        """
    ),
    year_before=phrases(
        """
        en, l'an, l'année, année, depuis, depuis l'an, depuis l'année, avant, après, fin, début,
        mi-, jusqu'en, dès, de, dans les années, années, été, printemps, automne, hiver, saison,
        entre
        """
    ),
    label_before=phrases(
        """
        résolution, article, articles, alinéa, chapitre, page, pages, numéro, n°, no, nos, vol,
        tome, ligne, terminal, porte, étage, chambre, salle, section, catégorie, phase, niveau,
        classe, type, groupe, canal, route, autoroute, départementale, nationale, années, épisode,
        saison, top, zone, formule, covid, lot, quartier, jour, tour, round, bus, tram, TGV,
        boeing, airbus
        """
    ),
    hours=(phrases("à, vers, dès, après, avant, de"), phrases("heures, heure")),
    time_after=phrases("heures du matin, heures du soir, GMT, h"),
    ordinal_ends=words("er ère re e ème eme es èmes nd nde"),
    ages=(
        phrases(
            """
            âgé de, âgée de, âgés de, âgées de, homme de, femme de, garçon de, fille de,
            fillette de, enfant de, adolescent de, adolescente de, jeune de, l'âge de, aîné de,
            bébé de
            """
        ),
        phrases("ans révolus"),
    ),
    years=phrases("ans"),
    streets=(
        phrases("rue, avenue, boulevard, place, quai, allée, chemin"),
        phrases("rue, avenue, boulevard, place, quai"),
    ),
    scores=words("gagné perdu battu victoire défaite match score buts but nul mené mène partout"),
    months=phrases("janv, févr, juil, sept, oct, nov, déc"),
    months_capital=False,
    short=words("m mm mme dr pr st art av env p"),
    concepts={
        Concept.SOLDIERS: phrases("soldat, soldats, militaires, troupes, combattants, effectifs"),
        Concept.CIVILIANS: phrases("civil, civils"),
        Concept.WORKERS: phrases("travailleur, travailleurs, ouvriers, salariés"),
        Concept.REFUGEES: phrases("réfugié, réfugiés, demandeurs d'asile"),
        Concept.KILLED: phrases(
            """
            tué, tués, tuées, mort, morts, mortes, décédé, décédés, décès, ont perdu la vie,
            ont péri
            """
        ),
        Concept.WOUNDED: phrases("blessé, blessés, blessées"),
        Concept.CASUALTIES: phrases(
            "pertes, tués ou blessés, tués et blessés, morts et blessés, morts ou blessés"
        ),
        Concept.MISSING: phrases("disparu, disparus, disparues"),
        Concept.CAPTURED: phrases(
            "capturé, capturés, prisonniers de guerre, faits prisonniers, otages"
        ),
        Concept.ARRESTED: phrases("arrêté, arrêtés, arrestations, interpellés, détenus"),
        Concept.SENT: phrases(
            "envoyé, envoyés, envoi, déployé, déployés, déploiement, dépêchés, a envoyé"
        ),
        Concept.RETURNED: phrases("rentrés, retournés, rapatriés"),
        Concept.FLED: phrases("fui, déplacés, déplacées, évacués, évacuées"),
        Concept.SUPPLIED: phrases("fourni, fournis, livré, livrés, livraison, livraisons"),
        Concept.LOST: phrases("perdu, perdus"),
        Concept.DESTROYED: phrases("détruit, détruits, détruites, endommagés, endommagées"),
        Concept.SHELLS: phrases("obus"),
        Concept.VEHICLES: phrases("véhicule, véhicules, chars"),
        Concept.HOMES: phrases("maison, maisons, logements, habitations"),
        Concept.JOBS: phrases("emploi, emplois, postes"),
        Concept.COST: phrases("coût, coûts, coûte, prix, valeur"),
        Concept.MORE: phrases("de plus, supplémentaires, supplémentaire, autres, additionnels"),
        Concept.EXPECTED: phrases(
            "attendu, attendus, prévu, prévus, prévues, pourrait, pourraient, devrait, devraient"
        ),
        Concept.DAILY: phrases("par jour, quotidien, quotidiens, chaque jour"),
        Concept.YEARLY: phrases("par an, annuel, annuels, chaque année"),
    },
    not_concepts=phrases("plus de, pas plus de, plus ou moins"),
    speech=_SPEECH,
)
