"""Portuguese."""

from __future__ import annotations

from factdb.core.observations import Modality
from factdb.text.languages.speech import Speech, genders
from factdb.text.languages.table import Concept, Hedge, Language, counting, phrases, words

_LARGE = {"milhão": 10**6, "bilhão": 10**9, "trilhão": 10**12, "bilião": 10**12}
_PLURAL = {
    "milhões": 10**6,
    "bilhões": 10**9,
    "trilhões": 10**12,
    "biliões": 10**12,
}
_SPANS = {
    "dezenas": (20, 99),
    "dúzias": (24, 99),
    "centenas": (200, 999),
    "milhares": (2000, 9999),
    **{word: (2 * size, 10 * size - 1) for word, size in _PLURAL.items()},
}
_FORMS = phrases(
    """
    disse, diz, disseram, dizem, declarou, declara, declararam, afirmou, afirma, afirmaram,
    afirmam, garantiu, garante, garantiram, explicou, explica, explicaram, acrescentou,
    acrescenta, acrescentaram, informou, informa, informaram, anunciou, anuncia, anunciaram,
    confirmou, confirma, confirmaram, sustentou, sustenta, ressaltou, ressalta, destacou,
    destaca, destacaram, frisou, frisa, reconheceu, reconhece, admitiu, admite, admitiram,
    alertou, alerta, alertaram, fala em, fala de, falam em, falou em, avisou, avisa,
    denunciou, denuncia, denunciaram, estimou, estima, estimaram, estimam, calculou,
    calcula, calculam, negou, nega, negaram, negam, desmentiu, desmente, rejeitou, rejeita,
    duvida, duvidou, comentou, comenta, contou, conta, contaram, relatou, relata, relataram,
    lembrou, lembra, respondeu, responde, responderam, perguntou, pergunta, escreveu,
    escreve, escreveram, publicou, reportou, noticiou, noticia, noticiaram, revelou, revela,
    revelaram, apontou, aponta, apontam, detalhou, precisou, insistiu, insiste, reiterou,
    reitera, opinou, opina, considera, considerou, consideram, acredita, acreditam,
    acreditava, prometeu, promete, pediu, pede, criticou, critica, acusou, acusa,
    argumentou, argumenta, lamentou, lamenta, concluiu, conclui, mostra, mostram, mostrou,
    prevê, preveem, esclareceu, exclamou, retrucou, observou, observa, salientou, salienta,
    sublinhou, sublinha, indicou, indica, indicaram, indicam, referiu, refere, adiantou,
    adianta, avaliou, avalia, avaliam, defendeu, defende, pontuou, enfatizou, brincou,
    desabafou, reforçou, reforça, assegurou, assegura, ponderou, completou, divulgou
    """
)

_SPEECH = Speech(
    code="pt",
    says=(
        *_FORMS,
        *(
            f"{aux} {one}"
            for aux in ("tinha", "havia", "tem")
            for one in phrases(
                "dito, declarado, afirmado, garantido, explicado, informado, anunciado, confirmado"
            )
        ),
    ),
    near_quotes=phrases(
        "continuou, prosseguiu, riu, sorriu, suspirou, sussurrou, gritou, murmurou, pensou, "
        "comemorou, classificou, chamou"
    ),
    doubtful=words(
        """
        conta mostra mostram pergunta duvida critica alerta noticia publicou pede pediu
        considera consideram considerou acredita acreditam responde aponta apontam
        indica indicam informa estima destaca rejeita rejeitou acusa acusou revela
        reconhece lembra promete lamenta nega defende defendeu denuncia observa observou
        refere calcula avalia avaliou divulgou
        """
    ),
    denies=words("negou nega negaram negam desmentiu desmente rejeitou rejeita"),
    doubts=words("duvidou duvida"),
    saying=phrases(
        """
        acrescentando, afirmando, dizendo, garantindo, explicando, ressaltando,
        destacando, alertando, informando, indicando
        """
    ),
    audience=phrases("a, à, ao, aos, às, para, em entrevista a, em entrevista ao"),
    quoted=phrases("foi citado dizendo, foi citada dizendo"),
    passive=tuple(
        f"{one}{end}"
        for one in phrases(
            """
            publicad, divulgad, confirmad, reportad, citad, consultad, obtid,
            coletad, ouvid, levantad
            """
        )
        for end in ("o", "a", "os", "as")
    ),
    by=phrases("por, pelo, pela, pelos, pelas"),
    according=phrases(
        """
        segundo, de acordo com, conforme, nas palavras de, na opinião de, na avaliação
        de, para
        """
    ),
    opinions=words("para"),
    citing=phrases("citando, que cita, ao citar"),
    that=phrases("que, se, quantos, por que"),
    breaks=words("mas enquanto embora porque quando pois porém"),
    contrasts=phrases("mas, enquanto, porém"),
    verbal_endings=("ou", "aram", "eram", "iram"),
    relative=words("que quem cujo cuja onde"),
    ands=words("e ou"),
    determiners=words(
        """
        o a os as um uma uns umas este esta estes estas esse essa esses essas seu sua
        seus suas meu nosso nossa vários várias alguns algumas muitos muitas dois duas
        três quatro cinco seis cada nenhum do da dos das no na ao à todos todas
        """
    ),
    indefinite=words("um uma uns umas vários várias alguns algumas muitos muitas dois duas três"),
    inside=words("de do da dos das o a os as para em no na ao à e pelo pela sobre próximas"),
    ends=words(
        """
        em no na nos nas durante após depois antes ante ao à desde por com sem sobre até
        segundo mediante hoje ontem nesta neste numa num para contra pelo pela
        """
    ),
    adverbs=words(
        """
        também ontem hoje além depois já ainda então antes novamente posteriormente
        recentemente entretanto igualmente inclusive finalmente assim agora sempre nesta
        """
    ),
    auxiliaries=words("tem têm tinha tinham havia haviam teria não se lhe nos"),
    negations=words("não nunca"),
    verbal=words(
        """
        é são era eram foi foram será serão tem têm tinha está estão estava estavam pode
        podem poderia poderiam deve devem há houve seria seriam vai vão teve tiveram
        """
    ),
    times=words(
        """
        segunda terça quarta quinta sexta segunda-feira terça-feira quarta-feira
        quinta-feira sexta-feira sábado domingo janeiro fevereiro março abril maio junho
        julho agosto setembro outubro novembro dezembro manhã tarde noite semana ontem
        hoje passada passado
        """
    ),
    amounts=phrases(
        "ao menos, pelo menos, até, cerca de, em torno de, no mínimo, no máximo, ao todo, em média"
    ),
    pronouns={
        "ele": "m",
        "ela": "f",
        "eles": "p",
        "elas": "p",
        "eu": "1",
        "nós": "1",
        "ambos": "p",
        "quem": "r",
    },
    no_source=words("isto isso nada algo tudo ninguém se"),
    titles=words("sr sra dr dra dom dona presidente general coronel papa rei ministro ministra"),
    roles=words(
        """
        presidente presidenta ministro ministra chanceler senador senadora deputado
        deputada governador governadora prefeito prefeita general coronel almirante
        comandante rei rainha papa bispo juiz juíza secretário secretária embaixador
        embaixadora diretor diretora chefe líder responsável economista analista
        professor professora pesquisador pesquisadora investigador cientista médico
        médica advogado advogada promotor promotora especialista autor autora jornalista
        treinador técnico jogador jogadora testemunha assessor assessora diplomata
        ativista historiador historiadora vizinho vizinha morador moradora homem mulher
        mãe pai irmão irmã filho filha agricultor delegado delegada vereador fundador
        fundadora dono dona funcionário premiê primeiro-ministro coordenador
        coordenadora gerente
        """
    ),
    voices=words("porta-voz"),
    groups=words(
        """
        autoridades funcionários fontes testemunhas especialistas analistas diplomatas
        políticos críticos ativistas observadores economistas pesquisadores cientistas
        promotores advogados médicos moradores socorristas rebeldes manifestantes
        organizadores opositores historiadores familiares parlamentares alguns vários
        sindicatos bombeiros investigadores oficiais
        """
    ),
    bodies=words(
        """
        ministério governo exército marinha polícia conselho comitê comissão agência
        serviço serviços administração escritório tribunal corte procuradoria parlamento
        congresso senado partido universidade instituto banco empresa companhia grupo
        organização associação fundação federação autoridade prefeitura câmara hospital
        escola kremlin pentágono embaixada sindicato chancelaria presidência otan onu
        centro observatório ong secretaria forças estado-maior departamento planalto
        defesa fmi oms corpo itamaraty cruz ibge inep petrobras pf
        """
    ),
    documents=words(
        """
        relatório estudo comunicado pesquisa dados números estatísticas documento
        documentos carta nota artigo análise investigação balanço estimativa estimativas
        censo declaração mensagem boletim levantamento projeções
        """
    ),
    outlets=words(
        """
        lusa afp reuters ap bloomberg bbc cnn tass jornal diário semanário revista
        emissora rádio televisão folha estadão globo g1 uol imprensa mídia público
        expresso veja efe yonhap
        """
    ),
    genders=genders(
        """
        sr ministro diretor prefeito governador
        """,
        """
        sra ministra diretora prefeita governadora
        """,
    ),
    pro_drop=True,
    possessives={"seu": "mf", "sua": "mf"},
    demonstratives=words("este esta esse essa referido"),
    gendered=True,
    articles={"o": "m", "a": "f", "um": "m", "uma": "f", "os": "p", "as": "p"},
    possessed="{thing} de {owner}",
    unquoted=words("chamado chamada denominado denominada chamados intitulado apelidado"),
    bylines=phrases("por"),
    furniture=phrases(
        """
        leia também, leia mais, saiba mais, veja também, publicidade, compartilhe,
        compartilhar, foto, imagem, newsletter, comentários, copyright, ©, assine,
        vídeo, siga, continue lendo, continua após a publicidade, notícias relacionadas,
        mais lidas
        """
    ),
    abbreviations=words("sr sra srta dr dra prof profa núm art pág etc av gen cel exmo eng"),
    common=words(
        """
        o a os as de do da dos das e em que um uma por com para se não é foi mais como
        segundo mas no na ao disse são
        """
    ),
)

TABLE = Language(
    code="pt",
    name="Portuguese",
    numbers={
        **counting("zero um/uma dois/duas três quatro cinco seis sete oito nove dez onze doze", 0),
        **counting("treze catorze/quatorze quinze dezesseis/dezasseis dezessete/dezassete", 13),
        **counting("dezoito dezenove/dezanove", 18),
        **counting("vinte trinta quarenta cinquenta sessenta setenta oitenta noventa", 20, 10),
        **counting("cem/cento duzentos/duzentas trezentos/trezentas", 100, 100),
        **counting(
            "quatrocentos/quatrocentas quinhentos/quinhentas seiscentos/seiscentas", 400, 100
        ),
        **counting("setecentos/setecentas oitocentos/oitocentas novecentos/novecentas", 700, 100),
        "mil": 1000,
    },
    rooms={10: 1},
    multipliers={"mil": 1000, **_LARGE, **_PLURAL, "dúzia": 12, "dúzias": 12},
    loose_multipliers={"dezena": 10, "centena": 100, "milhar": 1000},
    of_multipliers={"de milhares": 1000, **{f"de {word}": size for word, size in _PLURAL.items()}},
    abbreviations={
        "k": (10**3,),
        **dict.fromkeys(phrases("M, mi, mln"), (10**6,)),
        **dict.fromkeys(phrases("bi, bn"), (10**9,)),
        "tri": (10**12,),
    },
    articles=phrases("um, uma"),
    pronouns=words("um uma"),
    joins=phrases("e"),
    joins_tens=True,
    points=phrases("vírgula"),
    halves=dict.fromkeys(phrases("e meio, e meia"), "0.5"),
    fractions={
        **dict.fromkeys(phrases("a metade, metade, meio, meia"), (1, 2)),
        "a terça parte": (1, 3),
        "a quarta parte": (1, 4),
    },
    denominators={
        **counting("terço/terços quarto/quartos quinto/quintos sexto/sextos sétimo/sétimos", 3),
        **counting("oitavo/oitavos nono/nonos décimo/décimos", 8),
    },
    ofs=phrases("de, do, da, dos, das, de seus, de suas"),
    shares=phrases("em cada, de cada"),
    minus=phrases("menos"),
    vague={
        **dict.fromkeys(
            phrases("vários, várias, alguns, algumas, uns poucos, umas poucas, um punhado de"),
            (2, 9),
        ),
        "um par de": (2, 3),
        **_SPANS,
        **{
            f"{some} {span}": bound
            for some in ("várias", "vários", "algumas", "alguns")
            for span, bound in _SPANS.items()
        },
    },
    before={
        Hedge.ABOUT: phrases(
            """
            cerca de, aproximadamente, por volta de, em torno de, uns, umas, mais ou menos, ao
            redor de, estimado em, estimada em, estimados em, estimadas em, na ordem de, na casa
            de, perto de, à volta de
            """
        ),
        Hedge.NEARLY: phrases(
            "quase, praticamente, próximo de, próximo a, pouco menos de, beirando"
        ),
        Hedge.MORE_THAN: phrases(
            """
            mais de, mais do que, mais da, mais do, acima de, superior a, superiores a, supera,
            superam, superou, superaram, ultrapassa, ultrapassam, ultrapassou, ultrapassaram,
            ultrapassando, passa de, passam de, excede, excedeu, maior que, além de, pouco mais de
            """
        ),
        Hedge.AT_LEAST: phrases(
            """
            pelo menos, ao menos, no mínimo, não menos de, não menos que, um mínimo de, mínimo de
            """
        ),
        Hedge.LESS_THAN: phrases(
            """
            menos de, menos do que, menos da, menos do, abaixo de, inferior a, inferiores a, menor
            que, apenas menos de
            """
        ),
        Hedge.UP_TO: phrases(
            """
            até, no máximo, não mais de, não mais que, um máximo de, máximo de, pode chegar a,
            podem chegar a, poderia chegar a, poderiam chegar a, podendo chegar a, quando muito
            """
        ),
    },
    after={
        Hedge.ABOUT: phrases("aproximadamente, mais ou menos"),
        Hedge.AT_LEAST: phrases("ou mais, no mínimo, pelo menos, ao menos"),
        Hedge.UP_TO: phrases("ou menos, no máximo"),
    },
    fillers=phrases(
        "um total de, outros, outras, apenas, só, somente, os, as, mais, já, um recorde de"
    ),
    between=(("entre", "e"), ("de", "a"), ("de", "até"), ("entre", "a")),
    from_to=phrases("de"),
    to=phrases("a, ou, até"),
    changes=phrases("perdeu, passou, passaram, passando, passar, oscila, oscilou, varia, variou"),
    rises=phrases(
        """
        subiu, subiram, sobe, subida, aumentou, aumentaram, aumento, aumentado, cresceu, cresceram,
        crescimento, cresce, alta, avançou, avanço, elevou, saltou, disparou
        """
    ),
    falls=phrases(
        """
        caiu, caíram, cai, queda, baixou, baixa, desceu, diminuiu, diminuição, reduziu, redução,
        recuou, recuo, encolheu
        """
    ),
    trend_joins=phrases("a, para, em, de, até, ao, um, uma, para cerca de"),
    negations=phrases("não, em vez de, ao invés de, longe de"),
    units={
        **dict.fromkeys(phrases("por cento, porcento"), "percent"),
        **dict.fromkeys(phrases("ponto percentual, pontos percentuais"), "percentage points"),
        **dict.fromkeys(phrases("graus Celsius, graus centígrados, °C"), "°C"),
    },
    currencies={
        **dict.fromkeys(phrases("real, reais"), "BRL"),
        **dict.fromkeys(phrases("euro, euros"), "EUR"),
        **dict.fromkeys(phrases("dólar, dólares"), "$"),
        **dict.fromkeys(phrases("dólares americanos, dólares norte-americanos"), "USD"),
        **dict.fromkeys(phrases("libra esterlina, libras esterlinas, libras"), "GBP"),
        **dict.fromkeys(phrases("rublo, rublos"), "RUB"),
        **dict.fromkeys(phrases("franco suíço, francos suíços"), "CHF"),
        **dict.fromkeys(phrases("iene, ienes"), "JPY"),
        **dict.fromkeys(phrases("yuan, yuans"), "CNY"),
        **dict.fromkeys(phrases("kwanza, kwanzas"), "AOA"),
    },
    home_currency="BRL",
    whole=words(
        """
        pessoas pessoa soldados soldado militares tropas combatentes homens mulheres crianças
        civis habitantes moradores mortos mortes morto feridos vítimas baixas desaparecidos
        deslocados refugiados migrantes trabalhadores operários funcionários estudantes alunos
        policiais polícias agentes manifestantes passageiros pacientes presos reféns prisioneiros
        eleitores famílias casas edifícios prédios escolas hospitais aldeias vilas cidades
        municípios veículos tanques aviões drones mísseis projéteis foguetes navios barcos
        contêineres contentores empregos vagas empresas casos votos deputados russos ucranianos
        detidos
        """
    ),
    qualifiers=words(
        "novos novas outros outras grandes pequenos pequenas jovens primeiros primeiras"
    ),
    stops=words(
        """
        de do da dos das o a os as um uma uns umas ao aos à às em no na nos nas por pelo pela
        pelos pelas para com sem sobre entre desde até segundo contra durante após ante sob e ou
        nem mas que quem qual quais cujo onde quando como se porque embora é são era eram foi
        foram ser está estão estava há havia tem têm tinha seu sua seus suas este esta estes estas
        esse essa não mais menos muito já também só ainda ele ela eles elas disse vezes vez cada
        """
    ),
    determiners=words("o a os as"),
    not_nouns=("aram", "eram", "iram", "ando", "endo", "indo"),
    partitives=phrases("de, dos, das, do, da, de seus, de suas"),
    since=phrases("desde, desde o, desde o início de, desde o fim de, a partir de, a partir do"),
    as_of=phrases("até, até o, até ao, até o fim de, em data de, no final de, antes de"),
    modal={
        Modality.PLANNED: phrases(
            """
            planeja, planejam, planeia, pretende, pretendem, vai, vão, promete, prometeu, meta de,
            prevê, tem previsto, enviará, enviarão, será, serão, objetivo de
            """
        ),
        Modality.PROJECTED: phrases(
            """
            poderia, poderiam, poderá, poderão, pode, podem, deve, devem, espera-se que, previsão,
            projeção, estima que chegará, deverá, deverão
            """
        ),
        Modality.HYPOTHETICAL: phrases("se, caso, em caso de"),
        Modality.CAPACITY: phrases(
            "capacidade de, capacidade para, lotação de, pode abrigar, pode produzir, capaz de"
        ),
    },
    idioms=phrases(
        """
        uma vez, cada um, cada uma, um a um, um dia, meio
        ambiente, classe média, meia hora, meio termo, por meio, em meio, meio dia, meia-noite,
        meio-dia, quartos de final, os dois, as duas, primeiro tempo, segundo tempo
        """
    ),
    year_before=phrases(
        """
        em, no ano de, ano de, ano, desde, até, de, antes de, depois de, fim de, final de, início
        de, meados de, verão de, inverno de, entre
        """
    ),
    label_before=phrases(
        """
        resolução, artigo, artigos, capítulo, página, páginas, número, n.º, nº, no., volume,
        linha, terminal, porta, portão, sala, quarto, categoria, fase, nível, classe, tipo, grupo,
        canal, rodovia, estrada, voo, anos, episódio, temporada, top, zona, fórmula, covid,
        agenda, andar, distrito, rodada, jornada, dia, boeing, airbus, windows, decreto, lei
        """
    ),
    hours=(phrases("às, as, à"), phrases("horas, da manhã, da tarde, da noite, da madrugada")),
    time_after=phrases("horas locais, GMT, h"),
    ordinal_ends=words("o a ª º os as"),
    ages=(
        phrases(
            """
            idade de, homem de, mulher de, jovem de, menino de, menina de, rapaz de, rapariga de,
            adolescente de, idoso de, idosa de, bebê de, criança de, menores de, maiores de
            """
        ),
        phrases("anos de idade"),
    ),
    years=phrases("anos"),
    streets=(phrases("rua, avenida, praça, travessa, estrada"), ()),
    scores=words(
        "venceu perdeu vitória derrota partida jogo gols golos empate placar empatou goleou"
    ),
    months=(),
    months_capital=False,
    short=words("sr sra dr dra gen núm art av pág mi bi"),
    concepts={
        Concept.SOLDIERS: phrases("soldado, soldados, tropas, militares, combatentes, efetivos"),
        Concept.CIVILIANS: phrases("civil, civis"),
        Concept.WORKERS: phrases("trabalhador, trabalhadores, operários, empregados"),
        Concept.REFUGEES: phrases("refugiado, refugiados, requerentes de asilo"),
        Concept.KILLED: phrases(
            "morto, mortos, mortas, morreram, falecidos, mortes, vítimas mortais, perderam a vida"
        ),
        Concept.WOUNDED: phrases("ferido, feridos, feridas"),
        Concept.CASUALTIES: phrases("baixas, mortos ou feridos, mortos e feridos"),
        Concept.MISSING: phrases("desaparecido, desaparecidos, desaparecidas"),
        Concept.CAPTURED: phrases(
            "capturado, capturados, prisioneiros de guerra, prisioneiros, reféns"
        ),
        Concept.ARRESTED: phrases("detido, detidos, presos, detenções, prisões"),
        Concept.SENT: phrases("enviado, enviados, enviou, envio, destacados, mobilizados"),
        Concept.RETURNED: phrases("regressaram, retornaram, repatriados"),
        Concept.FLED: phrases("fugiram, fugido, deslocados, evacuados"),
        Concept.SUPPLIED: phrases("fornecido, fornecidos, entregue, entregues, entregas, forneceu"),
        Concept.LOST: phrases("perdido, perdeu, perderam"),
        Concept.DESTROYED: phrases("destruído, destruídos, destruídas, danificados, danificadas"),
        Concept.SHELLS: phrases("projéteis, obuses, granadas"),
        Concept.VEHICLES: phrases("veículo, veículos, tanques"),
        Concept.HOMES: phrases("casa, casas, habitações, moradias"),
        Concept.JOBS: phrases("emprego, empregos, postos de trabalho"),
        Concept.COST: phrases("custo, custa, preço, valor"),
        Concept.MORE: phrases("adicionais, adicional, outros, outras"),
        Concept.EXPECTED: phrases(
            "esperado, esperados, previsto, previstos, poderia, poderiam, prevê"
        ),
        Concept.DAILY: phrases("por dia, ao dia, diários, cada dia"),
        Concept.YEARLY: phrases("por ano, ao ano, anuais, cada ano"),
    },
    not_concepts=phrases("mais de, não mais de, mais ou menos"),
    speech=_SPEECH,
)
