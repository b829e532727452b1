"""Who said it, in Portuguese."""

from __future__ import annotations

from factdb.text.languages.table import phrases, words
from factdb.text.speech.table import Speech, genders

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

TABLE = Speech(
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
