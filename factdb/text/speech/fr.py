"""Who said it, in French."""

from __future__ import annotations

from factdb.text.languages.table import phrases, words
from factdb.text.speech.table import Speech, genders

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

TABLE = Speech(
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
