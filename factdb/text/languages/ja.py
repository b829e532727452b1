"""Japanese."""

from __future__ import annotations

from factdb.core.observations import Modality
from factdb.text.languages.table import Hedge, Language, counting, phrases, words

_LARGE = {"万": 10**4, "億": 10**8, "兆": 10**12}
_SOME = {"十": 10, "百": 100, "千": 1000, "万": 10**4, "十万": 10**5, "百万": 10**6}

TABLE = Language(
    code="ja",
    name="Japanese",
    numbers={**counting("〇/零 一 二 三 四 五 六 七 八 九 十", 0), "百": 100, "千": 1000},
    multipliers={"十": 10, "百": 100, "千": 1000, **_LARGE},
    pronouns=words("〇 零 一 二 三 四 五 六 七 八 九 十 百 千"),
    fractions={"半数": (1, 2), "3分の1": (1, 3), "3分の2": (2, 3), "4分の1": (1, 4)},
    minus=phrases("マイナス, 氷点下"),
    vague={
        **dict.fromkeys(phrases("数人, 数名"), (2, 9)),
        **{
            f"{word}{unit}": (2 * unit_size, 10 * unit_size - 1)
            for word in ("数", "何")
            for unit, unit_size in _SOME.items()
        },
    },
    before={
        Hedge.ABOUT: phrases("約, およそ, おおよそ, 推定, 推定で, 概算で, ほぼ, 推計で"),
        Hedge.NEARLY: phrases("ほとんど, あと少しで"),
        Hedge.AT_LEAST: phrases("少なくとも, 最低, 最低でも"),
        Hedge.UP_TO: phrases("最大, 最大で, 最多で, 多くても"),
    },
    after={
        Hedge.ABOUT: phrases("ほど, 程度, 前後, くらい, ぐらい, 規模, 程, 内外"),
        Hedge.NEARLY: phrases("近く, 近い, 弱"),
        Hedge.MORE_THAN: phrases(
            "余り, 余, あまり, を超える, を超え, を超えた, 超, を上回る, 強, を上回った"
        ),
        Hedge.AT_LEAST: phrases("以上"),
        Hedge.LESS_THAN: phrases("未満, を下回る, 足らず"),
        Hedge.UP_TO: phrases("以下, まで, 以内"),
    },
    fillers=phrases("計, 合計, 合わせて, 延べ, 総勢, わずか"),
    between=(),
    to=phrases("から, ないし, または, 乃至"),
    units={
        **dict.fromkeys(phrases("パーセント"), "percent"),
        "ポイント": "percentage points",
        "度": "°C",
    },
    currencies={
        "円": "JPY",
        "ドル": "$",
        "米ドル": "USD",
        "ユーロ": "EUR",
        "ウォン": "KRW",
        "元": "CNY",
        "ルーブル": "RUB",
        "ポンド": "GBP",
    },
    home_currency="JPY",
    whole=words(
        """
        人 名 兵士 兵 部隊 死傷者 死者 負傷者 民間人 市民 住民 労働者 難民 捕虜 患者 乗客 学生 個
        台 機 隻 発 両 件 棟 戸 世帯 社 校 票 議席 基 門 頭 本 箇所 カ所 か所 砲弾 ミサイル 無人機
        コンテナ 万人
        """.replace(" 万人", "")
    ),
    counters=words("人 名 個 台 機 隻 発 両 件 棟 基 門"),
    links=phrases("の"),
    stops=words("の は が を に で と も や へ から まで より など"),
    modal={
        Modality.PLANNED: phrases("計画, 予定, 方針"),
        Modality.PROJECTED: phrases("見通し, 可能性, 見込み, 予測"),
        Modality.CAPACITY: phrases("収容"),
    },
    rises=phrases("増加, 増え, 上昇"),
    falls=phrases("減少, 減り, 下落"),
    since=phrases("昨年"),
    as_of=phrases("現在"),
    idioms=phrases(
        """
        一部, 一方, 一般, 一緒, 統一, 一斉, 第一, 一時, 一定, 三菱, 十分, 一つ, 二つ, 一人ひとり,
        万一
        """
    ),
    label_before=phrases("第, 決議, 午前, 午後, コロナ"),
    time_after=phrases("年, 月, 日, 時, 分, 歳, 才, 位, 番, 号, 回, 代, 時間目, 条, 章, 番目, 区"),
    scores=words("勝 敗 勝利 敗北 得点"),
    unspaced=True,
)
