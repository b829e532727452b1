"""Who said it, in Spanish."""

from __future__ import annotations

from factdb.text.languages.table import phrases, words
from factdb.text.speech.table import Speech, genders

_FORMS = phrases(
    """
    dijo, dice, dijeron, dicen, declaró, declara, declararon, afirmó, afirma, afirmaron,
    afirman, aseguró, asegura, aseguraron, aseguran, explicó, explica, explicaron, añadió,
    añade, añadieron, agregó, agrega, agregaron, señaló, señala, señalaron, señalan, indicó,
    indica, indicaron, indican, informó, informa, informaron, anunció, anuncia, anunciaron,
    confirmó, confirma, confirmaron, sostuvo, sostiene, sostuvieron, sostienen, manifestó,
    manifiesta, manifestaron, expresó, expresa, expresaron, subrayó, subraya, destacó,
    destaca, destacaron, reconoció, reconoce, reconocieron, admitió, admite, admitieron,
    advirtió, advierte, advirtieron, denunció, denuncia, denunciaron, estimó, estima,
    estimaron, estiman, calculó, calcula, calculan, calcularon, cifró, cifra, cifraron,
    negó, niega, negaron, niegan, desmintió, desmiente, rechazó, rechaza, dudó, duda,
    comentó, comenta, comentaron, contó, cuenta, contaron, relató, relata, recordó,
    recuerda, respondió, responde, respondieron, contestó, preguntó, pregunta, escribió,
    escribe, escribieron, publicó, reportó, reporta, reportaron, reveló, revela, revelaron,
    apuntó, apunta, apuntaron, detalló, detalla, precisó, precisa, precisaron, insistió,
    insiste, reiteró, reitera, opinó, opina, opinan, considera, consideró, consideran, cree,
    creen, prometió, promete, pidió, pide, criticó, critica, acusó, acusa, argumentó,
    argumenta, alertó, alerta, alertaron, lamentó, lamenta, concluyó, concluye, muestra,
    muestran, mostró, prevé, prevén, aclaró, aclara, exclamó, replicó, apostilló, sentenció,
    zanjó, puntualizó, resaltó, enfatizó, bromeó, ironizó, confesó, habla de, hablan de,
    habló de, avisó, avisa, difundió
    """
)
_PARTICIPLES = phrases(
    """
    dicho, declarado, afirmado, asegurado, explicado, añadido, agregado, señalado, indicado,
    informado, anunciado, confirmado, sostenido, manifestado, expresado, subrayado,
    destacado, reconocido, admitido, advertido, denunciado, estimado, calculado, cifrado,
    negado, desmentido, rechazado, comentado, contado, relatado, recordado, respondido,
    contestado, preguntado, escrito, reportado, revelado, apuntado, detallado, precisado,
    insistido, reiterado, opinado, considerado, prometido, criticado, acusado, argumentado,
    alertado, lamentado, concluido, aclarado
    """
)

TABLE = Speech(
    code="es",
    says=(
        *_FORMS,
        *(f"{aux} {one}" for aux in ("ha", "han", "había", "habían") for one in _PARTICIPLES),
    ),
    near_quotes=phrases(
        """
        continuó, prosiguió, rió, sonrió, suspiró, susurró, gritó, murmuró, pensó,
        celebró, calificó
        """
    ),
    doubtful=words(
        """
        cifra cuenta denuncia muestra muestran pregunta duda crítica critica alerta
        publicó pide pidió considera consideran consideró cree creen responde apunta
        indica informa estima destaca rechaza rechazó acusa acusó revela reconoce
        recuerda promete lamenta lamentó nota declara cifró dudó precisa
        """
    ),
    denies=words("negó niega negaron niegan desmintió desmiente rechazó rechaza negado desmentido"),
    doubts=words("dudó duda"),
    saying=phrases(
        """
        añadiendo, asegurando, afirmando, señalando, diciendo, agregando, indicando,
        explicando, advirtiendo, subrayando
        """
    ),
    audience=phrases("a, al, ante, en declaraciones a"),
    quoted=phrases("fue citado diciendo, fue citada diciendo, es citado"),
    passive=tuple(
        f"{one}{end}"
        for one in phrases(
            """
            publicad, difundid, confirmad, reportad, citad, consultad, recogid,
            obtenid, divulgad, entrevistad
            """
        )
        for end in ("o", "a", "os", "as")
    ),
    by=phrases("por"),
    according=phrases(
        """
        según, de acuerdo con, de acuerdo a, conforme a, en palabras de, a juicio de, en
        opinión de, segun, para
        """
    ),
    opinions=words("para"),
    citing=phrases("citando a, citando, que cita a, que citó a, que cita"),
    that=phrases("que, si, cuántos, por qué"),
    breaks=words("pero mientras aunque porque sino cuando pues"),
    contrasts=phrases("pero, mientras que, mientras"),
    verbal_endings=("ó", "aron", "ieron"),
    relative=words("que quien quienes cuyo cuya donde"),
    ands=words("y e o u"),
    determiners=words(
        """
        el la los las un una unos unas este esta estos estas ese esa esos esas su sus mi
        nuestro nuestra varios varias algunos algunas muchos muchas dos tres cuatro
        cinco seis cada ningún del al lo todos todas
        """
    ),
    indefinite=words(
        "un una unos unas varios varias algunos algunas muchos muchas dos tres cuatro"
    ),
    inside=words("de del la el los las para en al a y sobre cercanas"),
    ends=words(
        """
        en durante tras después antes ante a al desde por con sin sobre hasta según
        mediante hoy ayer este lunes para contra luego
        """
    ),
    adverbs=words(
        """
        también ayer hoy además luego después ya aún todavía entonces antes nuevamente
        posteriormente recientemente sin-embargo asimismo igualmente incluso finalmente
        así ahora siempre tampoco
        """
    ),
    auxiliaries=words("ha han había habían habría no se le les nos lo"),
    negations=words("no nunca"),
    verbal=words(
        """
        es son era eran fue fueron será serán ha han había habían está están estaba
        estaban puede pueden podría podrían debe deben tiene tienen tenía hay hubo sería
        serían va van
        """
    ),
    times=words(
        """
        lunes martes miércoles jueves viernes sábado domingo enero febrero marzo abril
        mayo junio julio agosto septiembre octubre noviembre diciembre mañana tarde
        noche semana ayer hoy pasado pasada
        """
    ),
    amounts=phrases(
        "al menos, por lo menos, a lo sumo, hasta, cerca de, en torno a, en total, en promedio"
    ),
    pronouns={
        "él": "m",
        "ella": "f",
        "ellos": "p",
        "ellas": "p",
        "yo": "1",
        "nosotros": "1",
        "ambos": "p",
        "este": "m",
        "quien": "r",
    },
    no_source=words("esto eso ello nada algo todo nadie lo se"),
    titles=words(
        """
        sr sra srta don doña dr dra presidente presidenta general coronel papa rey
        ministro ministra
        """
    ),
    roles=words(
        """
        presidente presidenta ministro ministra canciller senador senadora diputado
        diputada gobernador gobernadora alcalde alcaldesa general coronel almirante
        comandante rey reina papa obispo juez jueza secretario secretaria embajador
        embajadora director directora jefe jefa líder responsable economista analista
        profesor profesora investigador investigadora científico científica médico
        médica abogado abogada fiscal experto experta autor autora periodista entrenador
        entrenadora jugador jugadora testigo asesor asesora diplomático diplomática
        activista historiador historiadora vecino vecina residente hombre mujer madre
        padre hermano hermana hijo hija agricultor portavoz vocero vocera titular
        consejero consejera mandatario mandataria dirigente concejal fundador fundadora
        dueño dueña funcionario
        """
    ),
    voices=words("portavoz vocero vocera"),
    groups=words(
        """
        funcionarios fuentes testigos expertos analistas diplomáticos autoridades
        políticos críticos activistas observadores economistas investigadores
        científicos fiscales abogados médicos vecinos residentes rescatistas rebeldes
        manifestantes organizadores opositores historiadores familiares legisladores
        especialistas algunos varios sindicatos bomberos portavoces
        """
    ),
    bodies=words(
        """
        ministerio gobierno ejército armada policía consejo comité comisión agencia
        servicio servicios administración oficina tribunal corte fiscalía parlamento
        congreso senado partido universidad instituto banco empresa compañía grupo
        organización asociación fundación federación autoridad ayuntamiento alcaldía
        hospital escuela kremlin pentágono embajada sindicato cancillería presidencia
        otan onu centro observatorio ong junta generalitat moncloa casa dirección
        secretaría fuerzas estado-mayor departamento cruz defensa fmi oms
        """
    ),
    documents=words(
        """
        informe estudio comunicado encuesta datos cifras estadísticas documento
        documentos carta nota artículo análisis investigación balance estimación
        estimaciones censo declaración mensaje tuit sondeo reporte proyecciones
        """
    ),
    outlets=words(
        """
        efe afp reuters ap bloomberg bbc cnn tass diario periódico semanario revista
        cadena radio televisión país mundo prensa medios abc vanguardia clarín nación
        infobae televisa yonhap
        """
    ),
    genders=genders(
        """
        sr don presidente ministro director alcalde vocero
        """,
        """
        sra doña presidenta ministra directora alcaldesa vocera
        """,
    ),
    pro_drop=True,
    possessives={"su": "mf", "sus": "mf"},
    demonstratives=words("este esta ese esa dicho dicha"),
    gendered=True,
    articles={"el": "m", "la": "f", "un": "m", "una": "f", "los": "p", "las": "p"},
    possessed="{thing} de {owner}",
    unquoted=words("llamado llamada denominado denominada llamados titulado titulada apodado"),
    bylines=phrases("por"),
    furniture=phrases(
        """
        lea también, lee también, leer más, te puede interesar, publicidad, compartir,
        foto, imagen, newsletter, comentarios, copyright, ©, ver también, suscríbete,
        suscríbase, vídeo, video, más información, le puede interesar, síguenos,
        archivado en, noticias relacionadas
        """
    ),
    abbreviations=words("sr sra srta dr dra ud uds ee.uu núm art pág etc av gral ing lic"),
    common=words(
        """
        el la los las de del y en que un una por con para se su al es fue no más como
        según pero este esta dijo
        """
    ),
)
