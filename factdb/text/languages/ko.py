"""Korean. A word and the particles on it are one run, cut where all its parts are known."""

from __future__ import annotations

from factdb.core.observations import Modality
from factdb.text.languages.table import Hedge, Language, counting, phrases, words

_LARGE = {"천": 10**3, "만": 10**4, "억": 10**8, "조": 10**12}

TABLE = Language(
    code="ko",
    name="Korean",
    numbers={
        **counting("한/하나 두/둘 세/셋/석 네/넷/넉 다섯 여섯 일곱 여덟 아홉 열"),
        **counting("스무/스물 서른 마흔 쉰 예순 일흔 여든 아흔", 20, 10),
        "백": 100,
        "천": 1000,
        "만": 10**4,
        **{
            f"{digit}{word}": value * size
            for digit, value in counting("이 삼 사 오 육 칠 팔 구", 2).items()
            for word, size in {"십": 10, "백": 100, "천": 1000}.items()
        },
        "십": 10,
    },
    rooms={10: 10, 10**4: 10**4},
    multipliers={"백": 100, **_LARGE},
    pronouns=words("한 하나 두 둘 세 셋 석 네 넷 넉 열 백 천 만 십"),
    points=phrases("점"),
    fractions={"절반": (1, 2), "3분의 1": (1, 3), "3분의 2": (2, 3), "4분의 1": (1, 4)},
    minus=phrases("마이너스, 영하"),
    vague={
        **dict.fromkeys(phrases("몇, 여러, 몇몇"), (2, 9)),
        **dict.fromkeys(phrases("수십, 몇십"), (20, 99)),
        **dict.fromkeys(phrases("수백, 몇백"), (200, 999)),
        **dict.fromkeys(phrases("수천, 몇천"), (2000, 9999)),
        **dict.fromkeys(phrases("수만, 몇만"), (20_000, 99_999)),
        **dict.fromkeys(phrases("수십만, 몇십만"), (200_000, 999_999)),
        **dict.fromkeys(phrases("수백만"), (2_000_000, 9_999_999)),
    },
    before={
        Hedge.ABOUT: phrases("약, 대략, 어림잡아, 추산"),
        Hedge.NEARLY: phrases("거의, 근"),
        Hedge.AT_LEAST: phrases("최소, 적어도, 최소한, 못해도"),
        Hedge.UP_TO: phrases("최대, 많게는, 최대한"),
    },
    after={
        Hedge.ABOUT: phrases("정도, 가량, 안팎, 내외, 수준, 쯤, 규모, 남짓"),
        Hedge.NEARLY: phrases("가까이, 에 육박, 에 가까운, 에 육박하는, 에 달할"),
        Hedge.MORE_THAN: phrases(
            """
            이 넘는, 이 넘게, 넘는, 넘게, 을 넘는, 를 넘는, 을 넘어, 를 넘어, 초과, 을 웃도는, 을
            넘었다, 를 넘었다, 을 넘어섰다
            """
        ),
        Hedge.AT_LEAST: phrases("이상, 이상의"),
        Hedge.LESS_THAN: phrases("미만, 도 안 되는, 에 못 미치는"),
        Hedge.UP_TO: phrases("이하, 까지"),
        Hedge.JUST_OVER: phrases("여"),
    },
    fillers=phrases("총, 모두, 단, 무려, 전체, 추가로, 추가"),
    between=(("에서", "사이"),),
    to=phrases("에서, 부터, 내지, 또는"),
    units={
        **dict.fromkeys(phrases("퍼센트, 프로"), "percent"),
        "퍼센트포인트": "percentage points",
        "%포인트": "percentage points",
    },
    currencies={"원": "KRW", "달러": "$", "유로": "EUR", "엔": "JPY", "위안": "CNY", "루블": "RUB"},
    home_currency="KRW",
    whole=words(
        """
        명 사람 인 병력 군인 병사 장병 사상자 사망자 부상자 전사자 희생자 민간인 주민 시민 노동자
        근로자 난민 포로 환자 승객 학생 개 대 채 척 발 마리 건 곳 가구 기 문 량 권 표 군 포탄
        미사일 드론 컨테이너
        """
    ),
    counters=words("명 인 개 대 채 척 발 건 곳 기 문 량"),
    links=phrases("의"),
    stops=words(
        """
        이 그 저 것 수 등 및 또 더 이상 이하 정도 가량 는 은 이 가 을 를 에 에서 으로 로 와 과 도
        만
        """
    ),
    since=phrases("지난"),
    as_of=phrases("현재"),
    modal={
        Modality.PLANNED: phrases("계획, 예정, 파견할, 보낼, 계획이라고"),
        Modality.PROJECTED: phrases("전망, 예상, 추정, 가능성"),
        Modality.HYPOTHETICAL: phrases("만약"),
        Modality.CAPACITY: phrases("수용, 수용할"),
    },
    rises=phrases("증가, 늘어난, 상승"),
    falls=phrases("감소, 줄어든, 하락"),
    idioms=phrases("두 나라, 한 번, 한 가지, 한 해, 한 달"),
    label_before=phrases("제, 결의, 결의안, 코로나, 오전, 오후"),
    time_after=phrases("년, 월, 일, 시, 분, 세, 살, 위, 번째, 차, 호, 회, 년대, 대 국회"),
    ordinal_ends=words("위 번째"),
    scores=words("승 패 무 골 꺾고 이겼다"),
    compounds=True,
    particles=words(
        """
        이 가 은 는 을 를 의 에 도 만 와 과 로 으로 에서 까지 부터 여 이나 나 씩 당 간 이며 이고
        이다 으로는 에게 보다 라고 이라고
        """
    ),
)
