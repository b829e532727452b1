"""One hard result set: what a cell may hold that some format cannot take as it is."""

from decimal import Decimal

from factdb.reports.table import Cell, Column, Document, Table

COLUMNS = (
    Column("id", "The id."),
    Column("figure", "As printed."),
    Column("low", "A bound.", numeric=True),
    Column("rows", "A count.", numeric=True),
    Column("via", "The chain.", joined=" > "),
    Column("interval", "Two ends.", joined=" to "),
)
ROWS: list[tuple[Cell, ...]] = [
    ("plain", "10,000 troops", Decimal(10000), 1, ("Yonhap", "AFP"), (Decimal(9500), None)),
    ("exact", "1300.0", Decimal("1300.0"), 0, (), (None, Decimal("12345678901234567890123.5"))),
    ("tiny", "1E-7", Decimal("1E-7"), None, None, None),
    ("empty", "", None, 7, ("one",), (Decimal("-4.50"), Decimal(-1))),
    ("[red]markup[/red]", "**bold** _x_ `y` <b>&amp;</b>", None, 2, ("a | b",), None),
    ("escape", "red \x1b[31mtext\x07 \x9b2J", None, 3, None, None),
    ("bidi", "abc \u202eevil\u202c 1\u20662\u2069", None, 4, None, None),
    ("lines", 'two\nlines\r\nand "quotes", a\ttab', None, 5, None, None),
    ("return", "a\rb", None, 6, None, None),
    ("=1+1", "@SUM(A1)", Decimal(-4), -4, ("=x", "y"), None),
    ("-5", "+3.5%", None, 8, None, None),
    ("- item", "1. item", None, 9, None, None),
    ("wide", "북한군 1만 명 파병 عشرة آلاف", None, 10, None, None),
    ("long", "no-blank-" * 12, None, 11, None, None),
]
TABLE = Table("hard", COLUMNS, ROWS, notes=("1-14 of 14 rows [bold]",), total=14)
DOCUMENT = Document(
    "claim plain",
    facts=tuple(zip(COLUMNS, ROWS[0], strict=True)),
    parts=(
        Table("linked", COLUMNS[:4], [row[:4] for row in ROWS[:3]]),
        Table("none", COLUMNS[:2], []),
    ),
    notes=("a note",),
)
