"""Signs and codes of currencies, from CLDR and ISO 4217."""

from __future__ import annotations

from typing import Final
from unicodedata import category

from babel.core import Locale
from babel.numbers import get_territory_currencies

from factdb.text.languages.table import Language, words
from factdb.text.tokens import normal

# Codes of ISO 4217 that news prints beside amounts and that are no words (as ALL and TOP are).
CODES: Final = words(
    "AED AUD BRL CAD CHF CNY CZK DKK EUR GBP HKD IDR ILS INR JPY KPW KRW MXN MYR NOK NZD PHP PLN "
    "RUB SAR SEK SGD THB TWD UAH USD VND ZAR"
)
_OTHER_MARKS = {
    "US$": "USD",
    "U.S.$": "USD",
    "S$": "SGD",
    "C$": "CAD",
    "AU$": "AUD",
    "Rp": "IDR",
    "Rp.": "IDR",
    "Rs": "rupees",
    "Rs.": "rupees",
    "₽": "RUB",
    "₴": "UAH",
}
_SHARED_MARKS = ("$", "¥")
"""Signs of several currencies; without a country they stay what they are."""


def marks(language: Language | None, locale: Locale | None) -> dict[str, str]:
    """Signs and codes of currencies, before or after an amount, and the unit each gives."""
    signs = {code: code for code in CODES} | _OTHER_MARKS
    for known in (Locale.parse("en"), locale):
        if known is not None:
            signs |= {
                mark: code
                for code, mark in known.currency_symbols.items()
                if any(category(sign) == "Sc" for sign in mark)
            }
    signs |= {mark: mark for mark in _SHARED_MARKS}
    if language is not None and locale is not None:
        own = get_territory_currencies(locale.territory) if locale.territory else []
        for code in own or [language.home_currency or ""]:
            mark = normal(locale.currency_symbols.get(code, ""))
            if mark:
                signs[mark] = code
    return signs
