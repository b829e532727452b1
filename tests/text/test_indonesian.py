"""Indonesian figures, each with what a careful person reads."""

import pytest

from factdb.text import UnreadableFigure, read_figure
from tests.text.outcome import outcome

CASES = {
    # Exact
    "10.000 prajurit": "= 10000 10000",
    "12 ribu tentara": "= 12000 12000",
    "3.000 tentara": "= 3000 3000",
    "12.000 personel": "= 12000 12000",
    "4.100 lainnya terluka": "= 4100 4100",
    "ke-1.200 sekolah itu, 300 rusak": "= 300 300",
    "seluruh 1.200 sekolah": "= 1200 1200",
    "sebanyak 3.000 tentara": "= 3000 3000",
    "1.234.567,89": "= 1234567.89 1234567.89",
    "0,5": "= 0.5 0.5",
    "nol": "= 0 0",
    "minus 5": "= -5 -5",
    "-5,5": "= -5.5 -5.5",
    # Words and multipliers
    "satu": "= 1 1",
    "sepuluh": "= 10 10",
    "sebelas": "= 11 11",
    "sembilan belas": "= 19 19",
    "dua puluh lima": "= 25 25",
    "seratus": "= 100 100",
    "seribu": "= 1000 1000",
    "sejuta": "= 1000000 1000000",
    "selusin": "= 12 12",
    "dua lusin": "= 24 24",
    "Dua belas ribu rumah": "= 12000 12000",
    "seratus dua puluh tiga ribu empat ratus lima puluh enam": "= 123456 123456",
    "dua miliar tiga ratus juta": "= 2300000000 2300000000",
    "1,5 juta": "= 1500000 1500000",
    "1,605 jt": "= 1605000 1605000",
    "15 rb orang": "= 15000 15000",
    "15rb": "= 15000 15000",
    "4 juta 500 ribu": "= 4500000 4500000",
    "dua koma lima juta": "= 2500000 2500000",
    "dua setengah juta": "= 2500000 2500000",
    "satu juta setengah": "= 1500000 1500000",
    "setengah juta": "= 500000 500000",
    "seperempat juta": "= 250000 250000",
    "sepuluh (10) orang": "= 10 10",
    # Currency and percent
    "Rp 2,3 triliun": "= 2300000000000 2300000000000 IDR",
    "Rp2,3 triliun": "= 2300000000000 2300000000000 IDR",
    "Rp. 500 ribu": "= 500000 500000 IDR",
    "Rp 5 M": "= 5000000000 5000000000 IDR",
    "2,3 triliun rupiah": "= 2300000000000 2300000000000 IDR",
    "US$150 juta": "= 150000000 150000000 USD",
    "150 juta dolar AS": "= 150000000 150000000 USD",
    "150 juta dolar": "= 150000000 150000000 $",
    "40 persen": "= 40 40 percent",
    "naik 3,5 persen pada 2024": "= 3.5 3.5 percent",
    "2 poin persentase": "= 2 2 percentage points",
    # Shares
    "sepertiga": "= 33.3 33.3 percent",
    "Sepertiga dari seluruh sekolah": "= 33.3 33.3 percent",
    "dua pertiga": "= 66.7 66.7 percent",
    "tiga perempat": "= 75 75 percent",
    "separuh": "= 50 50 percent",
    "lebih dari setengah dari pasukan itu": "> 50 - percent",
    # About
    "sekitar 10.000 tentara": "~ 10000 10000",
    "total sekitar 10.000 tentara": "~ 10000 10000",
    "Sekitar 1,5 juta orang": "~ 1500000 1500000",
    "kira-kira 500": "~ 500 500",
    "kurang lebih 300": "~ 300 300",
    "300 kurang lebih": "~ 300 300",
    "diperkirakan mencapai 200": "~ 200 200",
    "10.000-an orang": "~ 10000 10000",
    "20-an ribu orang": "~ 20000 20000",
    "12 ribuan": "~ 12000 12000",
    # Nearly
    "hampir 5.000": "~ - 5000",
    "mendekati 1.000": "~ - 1000",
    # More than, at least
    "lebih dari 10.000 prajurit": "> 10000 -",
    "di atas 500": "> 500 -",
    "melebihi 3.000": "> 3000 -",
    "10.000 lebih tentara": "> 10000 -",
    "10.000 orang lebih": "> 10000 -",
    "seribu lebih": "> 1000 -",
    "setidaknya 3.000 tentara": ">= 3000 -",
    "Sedikitnya 600 orang": ">= 600 -",
    "sekurang-kurangnya 50": ">= 50 -",
    "Tidak kurang dari 25 ribu pekerja": ">= 25000 -",
    "minimal 40": ">= 40 -",
    "500 atau lebih": ">= 500 -",
    # Less than, up to
    "kurang dari 300": "< - 300",
    "tak sampai 100 orang": "< - 100",
    "Hingga 100.000 prajurit": "<= - 100000",
    "sampai 500": "<= - 500",
    "paling banyak 50": "<= - 50",
    "maksimal 500": "<= - 500",
    "tidak lebih dari 100": "<= - 100",
    "dapat mencapai 100.000": "<= - 100000",
    "5 orang atau kurang": "<= - 5",
    # Ranges
    "3.000 hingga 5.000 pasukan tambahan": ".. 3000 5000",
    "Antara 10.000 dan 12.000 warga": ".. 10000 12000",
    "dari 10.000 sampai 12.000": ".. 10000 12000",
    "10-12 ribu orang": ".. 10000 12000",
    "seratus hingga dua ratus ribu": ".. 100000 200000",
    "seratus-dua ratus": ".. 100 200",
    "dua-tiga orang": ".. 2 3",
    "dua atau tiga orang": ".. 2 3",
    "Rp1,5 miliar-Rp2 miliar": ".. 1500000000 2000000000 IDR",
    "tiga sampai lima ribu": ".. 3000 5000",
    "belasan hingga puluhan": ".. 11 99",
    "Rp 2 juta hingga Rp 3 juta": ".. 2000000 3000000 IDR",
    # Vague amounts
    "beberapa": ".. 2 9",
    "belasan": ".. 11 19",
    "belasan ribu": ".. 11000 19999",
    "puluhan orang luka-luka": ".. 24 99",
    "puluhan ribu": ".. 20000 99999",
    "beberapa puluh ribu": ".. 20000 99999",
    "ratusan": ".. 200 999",
    "beberapa ratus": ".. 200 999",
    "ratusan ribu orang": ".. 200000 999999",
    "mengirimkan ribuan prajurit": ".. 2000 9999",
    "jutaan": ".. 2000000 9999999",
    "sedikitnya puluhan orang": ">= 24 -",
    # Beside dates and hours
    "3.000 orang pada 27 Februari 2025": "= 3000 3000",
    "pukul 09.30 WIB, 500 orang": "= 500 500",
    "600 tewas sejak 2022": "= 600 600",
    "300 orang pada 1990-an": "= 300 300",
    # A word behind the noun that goes with what follows it
    "10.000 orang lebih miskin": "= 10000 10000",
    "10.000 lebih banyak dari biasanya": "= 10000 10000",
}


@pytest.mark.parametrize(("printed", "expected"), CASES.items(), ids=CASES)
def test_indonesian(printed: str, expected: str) -> None:
    """Each figure is read as a careful person reads it, and keeps its print."""
    assert outcome(printed, "id") == expected
    assert outcome(printed, "id-ID") == expected


NOT_ONE = {
    "600 orang tewas dan 4.100 lainnya terluka": "2 amounts: 600, 4,100",
    "naik dari 3.000 hingga 5.000": "2 amounts",
    "tahun 2024": "no amount, only a date",
    "27 Februari": "no amount, only a date",
    "pukul 09.30": "no amount",
    "1990-an": "no amount",
    "ke-3": "no amount",
    "tak satu pun tentara": "no amount",
    "twelve thousand": "no amount",
    "sebagian dari 10.000 tentara": "does not state it",
    "bukan 10.000": "does not state it",
    "dua ribu juta ribu": "do not make one number",
}


@pytest.mark.parametrize(("printed", "told"), NOT_ONE.items(), ids=NOT_ONE)
def test_what_is_not_one_figure_is_refused(printed: str, told: str) -> None:
    """No amount, several amounts, or one the text does not state: the message says which."""
    with pytest.raises(UnreadableFigure) as refused:
        read_figure(printed, "id")
    assert told in str(refused.value)
