"""Chinese, in simplified and traditional characters."""

from __future__ import annotations

from factdb.core.observations import Modality
from factdb.text.languages.table import Hedge, Language, counting, phrases, words

_LARGE = {"万": 10**4, "萬": 10**4, "亿": 10**8, "億": 10**8, "兆": 10**12}
_SOME = {"十": 10, "百": 100, "千": 1000, "万": 10**4, "萬": 10**4, "十万": 10**5, "百万": 10**6}

TABLE = Language(
    code="zh",
    name="Chinese",
    numbers={
        **counting("零/〇 一 二/两/兩 三 四 五 六 七 八 九 十", 0),
        "百": 100,
        "千": 1000,
    },
    multipliers={"十": 10, "百": 100, "千": 1000, **_LARGE},
    pronouns=words("零 〇 一 二 两 兩 三 四 五 六 七 八 九 十 百 千"),
    points=phrases("点, 點"),
    fractions={
        "一半": (1, 2),
        "半数": (1, 2),
        **{
            f"{under}分之{over}": (o, u)
            for under, u in counting("三 四 五", 3).items()
            for over, o in counting("一 二 三 四").items()
            if o < u
        },
    },
    minus=phrases("负, 零下"),
    vague={
        **dict.fromkeys(phrases("几名, 数名, 几个, 数个"), (2, 9)),
        **{
            f"{word}{unit}": (2 * size, 10 * size - 1)
            for word in ("数", "几", "數", "幾", "上")
            for unit, size in _SOME.items()
        },
        "上百": (100, 999),
        "成千上万": (2000, 99_999),
    },
    before={
        Hedge.ABOUT: phrases("约, 大约, 約, 大約, 大概, 估计, 估計"),
        Hedge.NEARLY: phrases("近, 将近, 接近, 將近, 不足"),
        Hedge.MORE_THAN: phrases("超过, 超過, 逾, 多于, 多於, 高于, 高於, 突破"),
        Hedge.AT_LEAST: phrases("至少, 最少, 不少于, 不少於, 不低于"),
        Hedge.LESS_THAN: phrases("少于, 少於, 不到, 低于, 低於"),
        Hedge.UP_TO: phrases("最多, 多达, 多達, 至多, 高达, 高達, 不超过, 不超過, 最高"),
    },
    after={
        Hedge.ABOUT: phrases("左右, 上下"),
        Hedge.MORE_THAN: phrases("多, 余, 餘"),
        Hedge.AT_LEAST: phrases("以上, 及以上, 或以上"),
        Hedge.UP_TO: phrases("以下, 以内"),
    },
    fillers=phrases("共, 总共, 总计, 仅, 另外, 另有, 达, 達, 共计"),
    between=(),
    to=phrases("至, 到, 或"),
    units={"个百分点": "percentage points", "個百分點": "percentage points", "摄氏度": "°C"},
    currencies={
        "元": "CNY",
        "人民币": "CNY",
        "美元": "USD",
        "欧元": "EUR",
        "歐元": "EUR",
        "日元": "JPY",
        "卢布": "RUB",
        "英镑": "GBP",
        "韩元": "KRW",
        "港元": "HKD",
    },
    home_currency="CNY",
    whole=words(
        """
        人 名 位 士兵 军人 軍人 部队 部隊 士官 平民 居民 工人 难民 難民 俘虏 患者 乘客 学生 學生
        伤亡 死者 伤者 个 個 辆 輛 架 艘 枚 件 起 栋 户 家 所 例 票 席 台 门 发 炮弹 导弹 飞弹
        无人机 無人機 集装箱
        """
    ),
    counters=words("名 位 个 個 辆 輛 架 艘 枚 件 门 发 台"),
    links=phrases("的"),
    stops=words("的 在 于 是 和 与 及 了 从 到 被 将 对 為 为 以 等"),
    modal={
        Modality.PLANNED: phrases("计划, 計劃, 将派, 打算, 拟"),
        Modality.PROJECTED: phrases("可能, 预计, 預計, 预期"),
        Modality.HYPOTHETICAL: phrases("如果, 若"),
        Modality.CAPACITY: phrases("可容纳, 容纳"),
    },
    rises=phrases("增加, 上升, 增长, 上涨"),
    falls=phrases("减少, 下降, 下跌"),
    trend_joins=phrases("到, 至, 了"),
    since=phrases("自, 从, 自从"),
    as_of=phrases("截至, 截止"),
    idioms=phrases(
        """
        一些, 一个, 一直, 一方, 统一, 一样, 一定, 一起, 万一, 十分, 一切, 唯一, 千万, 百姓, 三星,
        进一步, 一步, 第一, 之一, 一般, 百分
        """
    ),
    label_before=phrases("第, 决议, 決議, 上午, 下午, 新冠"),
    time_after=phrases("年, 月, 日, 号, 時, 时, 点钟, 岁, 歲, 届, 屆, 次, 条, 章, 年代, 路"),
    scores=words("比分 战胜 击败 获胜"),
    unspaced=True,
)
