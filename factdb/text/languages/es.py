"""Spanish."""

from __future__ import annotations

from factdb.core.observations import Modality
from factdb.text.languages.speech import Speech, genders
from factdb.text.languages.table import Concept, Hedge, Language, counting, phrases, words

_LARGE = {"millón": 10**6, "billón": 10**12, "trillón": 10**18}
_PLURAL = {"millones": 10**6, "billones": 10**12, "trillones": 10**18}
_SPANS = {
    "decenas": (20, 99),
    "docenas": (24, 99),
    "cientos": (200, 999),
    "centenares": (200, 999),
    "centenas": (200, 999),
    "miles": (2000, 9999),
    "millares": (2000, 9999),
    **{word: (2 * size, 10 * size - 1) for word, size in _PLURAL.items()},
}
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

_SPEECH = Speech(
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

TABLE = Language(
    code="es",
    name="Spanish",
    numbers={
        **counting("cero un/uno/una dos tres cuatro cinco seis siete ocho nueve diez once doce", 0),
        **counting("trece catorce quince dieciséis/dieciseis diecisiete dieciocho diecinueve", 13),
        **counting("veinte veintiuno/veintiún/veintiuna/veintiun veintidós/veintidos", 20),
        **counting("veintitrés/veintitres veinticuatro veinticinco veintiséis/veintiseis", 23),
        **counting("veintisiete veintiocho veintinueve", 27),
        **counting("treinta cuarenta cincuenta sesenta setenta ochenta noventa", 30, 10),
        **counting("cien/ciento doscientos/doscientas trescientos/trescientas", 100, 100),
        **counting(
            "cuatrocientos/cuatrocientas quinientos/quinientas seiscientos/seiscientas", 400, 100
        ),
        **counting(
            "setecientos/setecientas ochocientos/ochocientas novecientos/novecientas", 700, 100
        ),
        "mil": 1000,
    },
    rooms={10: 1, 20: 1},
    multipliers={"mil": 1000, **_LARGE, **_PLURAL, "docena": 12, "docenas": 12},
    loose_multipliers=counting("decena veintena treintena", 10, 10)
    | {"quincena": 15, "centenar": 100, "centena": 100, "millar": 1000},
    of_multipliers={
        "de miles": 1000,
        "de millares": 1000,
        **{f"de {w}": n for w, n in _PLURAL.items()},
    },
    abbreviations={
        "k": (10**3,),
        **dict.fromkeys(phrases("M, mill, mln"), (10**6,)),
    },
    articles=phrases("un, una"),
    pronouns=words("un uno una"),
    joins=phrases("y"),
    joins_tens=True,
    points=phrases("coma"),
    halves=dict.fromkeys(phrases("y medio, y media"), "0.5"),
    fractions={
        **dict.fromkeys(phrases("la mitad, mitad, una mitad, medio, media"), (1, 2)),
        "la tercera parte": (1, 3),
        "una tercera parte": (1, 3),
        "la cuarta parte": (1, 4),
        "una cuarta parte": (1, 4),
        "la quinta parte": (1, 5),
        **dict.fromkeys(phrases("dos terceras partes"), (2, 3)),
        **dict.fromkeys(phrases("tres cuartas partes"), (3, 4)),
    },
    denominators={
        **counting("tercio/tercios cuarto/cuartos quinto/quintos sexto/sextos séptimo/séptimos", 3),
        **counting("octavo/octavos noveno/novenos décimo/décimos", 8),
    },
    ofs=phrases("de, del, de la, de los, de las, de sus, de su"),
    shares=phrases("de cada"),
    minus=phrases("menos"),
    vague={
        **dict.fromkeys(
            phrases("varios, varias, algunos, algunas, unos pocos, unas pocas, un puñado de"),
            (2, 9),
        ),
        "un par de": (2, 3),
        **_SPANS,
        **{
            f"{some} {span}": bound
            for some in ("varias", "varios", "unas", "unos", "algunos")
            for span, bound in _SPANS.items()
        },
    },
    before={
        Hedge.ABOUT: phrases(
            """
            unos, unas, alrededor de, cerca de, aproximadamente, en torno a, más o menos, poco más
            o menos, del orden de, estimado en, estimada en, estimados en, estimadas en,
            aproximado de, se estima en, una estimación de
            """
        ),
        Hedge.NEARLY: phrases(
            """
            casi, prácticamente, rozando, roza, rozan, poco menos de, algo menos de, cercano a,
            cercana a, cercanos a, próximo a, próxima a
            """
        ),
        Hedge.MORE_THAN: phrases(
            """
            más de, más del, superior a, superiores a, por encima de, supera, superan, superado,
            superó, superaron, superando, supera los, superan los, sobrepasa, sobrepasó, excede,
            excedió, mayor a, mayor que, mayores de, algo más de, poco más de, rebasa, rebasó
            """
        ),
        Hedge.AT_LEAST: phrases(
            """
            al menos, por lo menos, como mínimo, cuando menos, no menos de, un mínimo de, mínimo,
            mínimo de, a lo menos
            """
        ),
        Hedge.LESS_THAN: phrases(
            """
            menos de, menos del, inferior a, inferiores a, por debajo de, menor a, menor que,
            apenas
            """
        ),
        Hedge.UP_TO: phrases(
            """
            hasta, como máximo, a lo sumo, no más de, un máximo de, máximo, máximo de, podría
            alcanzar, podrían alcanzar, puede alcanzar, podría llegar a, podrían llegar a, tope de
            """
        ),
    },
    after={
        Hedge.ABOUT: phrases("aproximadamente, más o menos"),
        Hedge.AT_LEAST: phrases("o más, como mínimo, al menos, por lo menos, y más"),
        Hedge.UP_TO: phrases("o menos, como máximo, a lo sumo"),
    },
    fillers=phrases(
        """
        un total de, otros, otras, solo, sólo, los, las, el, nada menos que, solamente, los otros,
        ya
        """
    ),
    between=(("entre", "y"), ("de", "a"), ("desde", "hasta"), ("entre", "a")),
    from_to=phrases("de, desde"),
    to=phrases("a, o, u, y hasta"),
    changes=phrases(
        """
        perdió, pasó, pasaron, pasado, pasar, pasa, pasando, oscila, oscilan, osciló, varía
        """
    ),
    rises=phrases(
        """
        subió, subieron, subido, sube, suben, subida, aumentó, aumentaron, aumento, aumentado,
        creció, crecieron, crecimiento, crecido, crece, alza, incrementó, incremento, ascendió,
        avanzó, elevó
        """
    ),
    falls=phrases(
        """
        bajó, bajaron, baja, bajado, cayó, cayeron, caída, caído, cae, descendió, descenso,
        disminuyó, disminución, redujo, reducido, retrocedió, reducción
        """
    ),
    trend_joins=phrases("a, al, en, de, del, hasta, un, el, hasta el, a un"),
    negations=phrases("no, en lugar de, en vez de, lejos de"),
    units={
        **dict.fromkeys(phrases("por ciento, porciento"), "percent"),
        **dict.fromkeys(phrases("punto porcentual, puntos porcentuales"), "percentage points"),
        **dict.fromkeys(phrases("puntos básicos, punto básico"), "basis points"),
        **dict.fromkeys(phrases("grados centígrados, grados Celsius, °C"), "°C"),
    },
    currencies={
        **dict.fromkeys(phrases("euro, euros"), "EUR"),
        **dict.fromkeys(phrases("dólar, dólares"), "$"),
        **dict.fromkeys(phrases("dólares estadounidenses, dólares americanos"), "USD"),
        **dict.fromkeys(phrases("libra esterlina, libras esterlinas, libras"), "GBP"),
        **dict.fromkeys(phrases("rublo, rublos"), "RUB"),
        **dict.fromkeys(phrases("grivna, grivnas"), "UAH"),
        **dict.fromkeys(phrases("franco suizo, francos suizos"), "CHF"),
        **dict.fromkeys(phrases("peso, pesos"), "pesos"),
        **dict.fromkeys(phrases("yen, yenes"), "JPY"),
        **dict.fromkeys(phrases("yuan, yuanes"), "CNY"),
    },
    home_currency="EUR",
    whole=words(
        """
        personas persona soldados soldado militares efectivos tropas combatientes hombres mujeres
        niños niñas civiles habitantes muertos muertes muerto heridos fallecidos víctimas bajas
        desaparecidos desplazados refugiados migrantes trabajadores obreros empleados estudiantes
        alumnos policías agentes manifestantes pasajeros pacientes presos rehenes prisioneros
        votantes familias hogares viviendas casas edificios escuelas hospitales pueblos ciudades
        municipios vehículos tanques aviones drones misiles proyectiles cohetes barcos buques
        contenedores empleos empresas casos votos diputados norcoreanos rusos ucranianos detenidos
        evacuados
        """
    ),
    qualifiers=words(
        """
        nuevos nuevas otros otras grandes pequeños pequeñas jóvenes primeros primeras últimos
        últimas
        """
    ),
    stops=words(
        """
        de del la las el los un una unos unas lo al a en por para con sin sobre entre desde hasta
        hacia según contra durante tras ante bajo y e o u ni pero sino que quien quienes cual
        cuales cuyo donde cuando como si porque aunque es son era eran fue fueron ser está están
        estaba ha han había habían haber hay se le les su sus este esta estos estas ese esa esos
        esas no más menos muy ya también solo sólo aún todavía él ella ellos ellas nos dijo veces
        vez cada
        """
    ),
    determiners=words("el la los las"),
    not_nouns=("aron", "ieron", "ando", "iendo"),
    partitives=phrases("de, de los, de las, del, de la, de sus, de estos, de estas"),
    since=phrases(
        "desde, desde el, desde principios de, desde finales de, a partir de, a partir del"
    ),
    as_of=phrases(
        "al, a fecha de, hasta, hasta el, para, para el, a finales de, antes de, al cierre de"
    ),
    modal={
        Modality.PLANNED: phrases(
            """
            planea, planean, prevé, prevén, pretende, pretenden, va a, van a, promete, prometió,
            objetivo de, proyecta, tiene previsto, piensa, enviará, enviarán, será, serán
            """
        ),
        Modality.PROJECTED: phrases(
            """
            podría, podrían, se espera que, se prevé que, estima que llegará, pronostica, previsión,
            proyección, se esperan, esperan
            """
        ),
        Modality.HYPOTHETICAL: phrases("si, en caso de"),
        Modality.CAPACITY: phrases(
            """
            capacidad de, capacidad para, aforo de, puede albergar, puede producir, capaz de,
            caben
            """
        ),
    },
    idioms=phrases(
        """
        una vez, a la vez, cada uno, cada una, uno a uno,
        de una vez, un día, medio ambiente, edad media, clase media, medio oriente, y media, en
        medio, por medio de, por medio, media hora, medio plazo, cuarto de final, cuartos de
        final, los dos, las dos, primer tiempo, segundo tiempo
        """
    ),
    year_before=phrases(
        """
        en, en el año, año, desde, desde el año, hasta, de, del, antes de, después de, para,
        finales de, principios de, mediados de, verano de, invierno de, entre, del año
        """
    ),
    label_before=phrases(
        """
        resolución, brigada, artículo, artículos, capítulo, página, páginas, número, núm., n.º,
        nº, no., volumen, línea, terminal, puerta, sala, habitación, categoría, fase, nivel,
        clase, tipo, grupo, canal, ruta, carretera, autopista, vuelo, años, episodio, temporada,
        top, zona, fórmula, covid, agenda, piso, distrito, jornada, día, ronda, boeing, airbus,
        windows
        """
    ),
    hours=(
        phrases(
            """
        a las, las, a la, la
        """
        ),
        phrases("horas, de la mañana, de la tarde, de la noche, de la madrugada"),
    ),
    time_after=phrases("horas locales, hora local, GMT, h"),
    ordinal_ends=words("o a er ª º os as"),
    ages=(
        phrases(
            """
            edad de, hombre de, mujer de, joven de, niño de, niña de, adolescente de, anciano de,
            anciana de, menor de, bebé de, mayores de, menores de
            """
        ),
        phrases("años de edad"),
    ),
    years=phrases("años"),
    streets=(
        phrases("calle, avenida, paseo, plaza, carrera, camino"),
        (),
    ),
    scores=words(
        "ganó perdió venció victoria derrota partido goles gol empate marcador goleó empató"
    ),
    months=phrases("sept, setiembre"),
    months_capital=False,
    short=words("sr sra dr dra gral núm art av pág ud uds mill"),
    concepts={
        Concept.SOLDIERS: phrases("soldado, soldados, tropas, militares, efectivos, combatientes"),
        Concept.CIVILIANS: phrases("civil, civiles"),
        Concept.WORKERS: phrases("trabajador, trabajadores, obreros, empleados"),
        Concept.REFUGEES: phrases("refugiado, refugiados, solicitantes de asilo"),
        Concept.KILLED: phrases(
            """
            muerto, muertos, muertas, murieron, fallecidos, fallecieron, asesinados, abatidos,
            víctimas mortales, perdieron la vida
            """
        ),
        Concept.WOUNDED: phrases("herido, heridos, heridas, lesionados"),
        Concept.CASUALTIES: phrases("bajas, muertos o heridos, muertos y heridos"),
        Concept.MISSING: phrases("desaparecido, desaparecidos, desaparecidas"),
        Concept.CAPTURED: phrases(
            "capturado, capturados, prisioneros de guerra, prisioneros, rehenes"
        ),
        Concept.ARRESTED: phrases("detenido, detenidos, arrestados, detenciones"),
        Concept.SENT: phrases(
            "enviado, enviados, envió, envío, desplegado, desplegados, despliegue, desplegó"
        ),
        Concept.RETURNED: phrases("regresado, regresaron, repatriados"),
        Concept.FLED: phrases("huyeron, huido, desplazados, evacuados"),
        Concept.SUPPLIED: phrases(
            "suministrado, suministrados, entregado, entregados, entregas, suministró"
        ),
        Concept.LOST: phrases("perdido, perdió, perdieron"),
        Concept.DESTROYED: phrases("destruido, destruidos, destruidas, dañados, dañadas"),
        Concept.SHELLS: phrases("proyectiles, obuses"),
        Concept.VEHICLES: phrases("vehículo, vehículos, tanques"),
        Concept.HOMES: phrases("casa, casas, viviendas, hogares"),
        Concept.JOBS: phrases("empleo, empleos, puestos"),
        Concept.COST: phrases("coste, costo, cuesta, precio, valor"),
        Concept.MORE: phrases("adicionales, adicional, otros, otras"),
        Concept.EXPECTED: phrases(
            "esperado, esperados, previsto, previstos, podría, podrían, prevé"
        ),
        Concept.DAILY: phrases("al día, por día, diarios, cada día"),
        Concept.YEARLY: phrases("al año, por año, anuales, cada año"),
    },
    not_concepts=phrases("más de, no más de, más o menos"),
    speech=_SPEECH,
)
