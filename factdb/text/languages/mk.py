"""Macedonian."""

from __future__ import annotations

from factdb.text.languages.table import Hedge, Language, counting, phrases, words

TABLE = Language(
    code="mk",
    name="Macedonian",
    numbers={
        **counting(
            "нула еден/една/едно два/две/двајца три/тројца четири/четворица пет шест седум", 0
        ),
        **counting("осум девет десет единаесет дванаесет тринаесет четиринаесет петнаесет", 8),
        **counting("шеснаесет седумнаесет осумнаесет деветнаесет", 16),
        **counting(
            "дваесет триесет четириесет педесет шеесет седумдесет осумдесет деведесет", 20, 10
        ),
        **counting("сто двесте триста четиристотини петстотини шестотини", 100, 100),
        "илјада": 1000,
    },
    rooms={10: 1},
    multipliers={
        **dict.fromkeys(words("илјада илјади"), 10**3),
        **dict.fromkeys(words("милион милиони"), 10**6),
        **dict.fromkeys(words("милијарда милијарди"), 10**9),
    },
    of_multipliers={"илјади": 10**3, "милиони": 10**6},
    pronouns=words("еден една едно"),
    joins=phrases("и"),
    joins_tens=True,
    fractions={"половина": (1, 2), "третина": (1, 3), "четвртина": (1, 4)},
    minus=phrases("минус"),
    vague={
        **dict.fromkeys(phrases("неколку"), (2, 9)),
        **dict.fromkeys(phrases("десетици, десетина"), (20, 99)),
        **dict.fromkeys(phrases("стотици, неколку стотици"), (200, 999)),
        **dict.fromkeys(phrases("илјадници, неколку илјади"), (2000, 9999)),
    },
    before={
        Hedge.ABOUT: phrases("околу, приближно, отприлика"),
        Hedge.NEARLY: phrases("речиси, скоро"),
        Hedge.MORE_THAN: phrases("повеќе од, над"),
        Hedge.AT_LEAST: phrases("најмалку, барем"),
        Hedge.LESS_THAN: phrases("помалку од, под"),
        Hedge.UP_TO: phrases("до, најмногу"),
    },
    after={Hedge.AT_LEAST: phrases("или повеќе"), Hedge.UP_TO: phrases("или помалку")},
    fillers=phrases("вкупно, само, уште"),
    between=(("меѓу", "и"), ("од", "до")),
    to=phrases("до, или"),
    units={**dict.fromkeys(phrases("процент, проценти, отсто"), "percent"), "°C": "°C"},
    currencies={
        **dict.fromkeys(phrases("денар, денари"), "MKD"),
        **dict.fromkeys(phrases("евро, евра"), "EUR"),
        **dict.fromkeys(phrases("долар, долари"), "$"),
    },
    home_currency="MKD",
    whole=words("луѓе лица војници војник мажи жени деца цивили мртви загинати повредени жртви"),
    stops=words("и во на за со од до по при е се беше беа што дека или го ја ги"),
    since=phrases("од"),
    as_of=phrases("до"),
    year_before=phrases("во, од, до, година"),
    label_before=phrases("резолуција, член, број, бр."),
    time_after=phrases("година, часот"),
    months_capital=False,
)
