"""Indonesian."""

from __future__ import annotations

from factdb.text.languages.table import Hedge, Language, phrases, words

_ONES = phrases("satu, dua, tiga, empat, lima, enam, tujuh, delapan, sembilan")
_LARGE = {"ribu": 10**3, "juta": 10**6, "miliar": 10**9, "milyar": 10**9, "triliun": 10**12}

INDONESIAN = Language(
    code="id",
    name="Indonesian",
    numbers={
        "nol": 0,
        **{word: value for value, word in enumerate(_ONES, 1)},
        "sepuluh": 10,
        "sebelas": 11,
        **{f"{word} belas": 10 + value for value, word in enumerate(_ONES[1:], 2)},
        "selusin": 12,
        "seratus": 100,
        **{f"se{word}": size for word, size in _LARGE.items()},
    },
    # Nothing is added to sepuluh: sebelas is a word of its own.
    rooms={10: 1, 12: 1},
    multipliers={"puluh": 10, "lusin": 12, "ratus": 100, **_LARGE},
    abbreviations={
        **dict.fromkeys(phrases("rb, Rb, RB"), (10**3,)),
        **dict.fromkeys(phrases("jt, Jt, JT"), (10**6,)),
        # In business copy M is miliar; beside another currency it may be the English million.
        "M": (10**9, 10**6),
        "T": (10**12,),
    },
    loose_multipliers={
        "puluhan": 10,
        "ratusan": 100,
        **{f"{word}an": size for word, size in _LARGE.items()},
    },
    points=phrases("koma"),
    halves={"setengah": "0.5"},
    fractions={
        **dict.fromkeys(phrases("setengah, separuh, separo, seperdua"), (1, 2)),
        **{f"seper{word}": (1, value) for value, word in enumerate(_ONES[2:], 3)},
        "sepersepuluh": (1, 10),
    },
    denominators={
        **{f"per{word}": value for value, word in enumerate(_ONES[1:], 2)},
        **{f"per {word}": value for value, word in enumerate(_ONES[1:], 2)},
        "persepuluh": 10,
    },
    ofs=phrases("dari, dari total, dari seluruh"),
    minus=phrases("minus, negatif"),
    vague={
        **dict.fromkeys(phrases("beberapa, segelintir"), (2, 9)),
        "belasan": (11, 19),
        **dict.fromkeys(phrases("puluhan, lusinan"), (24, 99)),
        "ratusan": (200, 999),
        **{f"{word}an": (2 * size, 10 * size - 1) for word, size in _LARGE.items()},
        **{f"puluhan {word}": (20 * size, 100 * size - 1) for word, size in _LARGE.items()},
    },
    before={
        Hedge.ABOUT: phrases(
            """
            sekitar, kira-kira, kurang lebih, lebih kurang, sekira, diperkirakan,
            diperkirakan mencapai, diperkirakan berjumlah, perkiraan, kisaran, di kisaran,
            berkisar, ditaksir, ditaksir mencapai
            """
        ),
        Hedge.NEARLY: phrases(
            """
            hampir, hampir mencapai, mendekati, mendekati angka, nyaris, nyaris mencapai,
            sedikit di bawah, sedikit kurang dari
            """
        ),
        Hedge.MORE_THAN: phrases(
            """
            lebih dari, lebih daripada, lebih banyak dari, lebih besar dari, di atas, diatas,
            melebihi, melebihi angka, melampaui, melampaui angka, melewati, menembus,
            menembus angka
            """
        ),
        Hedge.AT_LEAST: phrases(
            """
            setidaknya, setidak-tidaknya, sedikitnya, sedikit-dikitnya, sekurangnya,
            sekurang-kurangnya, paling sedikit, paling tidak, paling kurang, minimal, minimum,
            tidak kurang dari, tak kurang dari
            """
        ),
        Hedge.LESS_THAN: phrases(
            """
            kurang dari, kurang daripada, di bawah, dibawah, lebih sedikit dari,
            lebih kecil dari, lebih rendah dari, tidak sampai, tak sampai, belum sampai,
            tidak mencapai, belum mencapai
            """
        ),
        Hedge.UP_TO: phrases(
            """
            hingga, hingga mencapai, sampai, sampai dengan, s/d, s.d., paling banyak,
            paling tinggi, maksimal, maksimum, sebanyak-banyaknya, setinggi-tingginya,
            tidak lebih dari, tak lebih dari, tidak melebihi, tak melebihi, dapat mencapai,
            bisa mencapai, mungkin mencapai, bisa sampai
            """
        ),
    },
    after={
        Hedge.ABOUT: phrases("kurang lebih, lebih kurang"),
        Hedge.MORE_THAN: phrases("lebih"),
        Hedge.AT_LEAST: phrases("atau lebih, ke atas, paling sedikit, paling tidak, minimal"),
        Hedge.UP_TO: phrases("atau kurang, ke bawah, paling banyak, maksimal"),
        Hedge.NOTHING: phrases(
            """
            lebih banyak, lebih sedikit, lebih dari, lebih besar, lebih kecil, lebih tinggi,
            lebih rendah, lebih dulu, lebih dahulu, lebih lanjut
            """
        ),
    },
    suffixes={"an": Hedge.ABOUT},
    fillers=phrases(
        """
        total, sebanyak, sejumlah, jumlah, berjumlah, tambahan, hanya, angka, mencapai, ada
        """
    ),
    between=(
        ("antara", "dan"),
        ("antara", "hingga"),
        ("antara", "sampai"),
        ("dari", "hingga"),
        ("dari", "sampai"),
    ),
    to=phrases("hingga, sampai, sampai dengan, s/d, s.d., atau"),
    changes=phrases(
        """
        naik, meningkat, bertambah, melonjak, turun, menurun, berkurang, merosot, berubah,
        direvisi
        """
    ),
    negations=phrases(
        """
        bukan, bukannya, tidak, tak, belum, alih-alih, jauh dari, sebagian, sebagian dari,
        sebagian besar, sebagian besar dari, di antara
        """
    ),
    units={
        **dict.fromkeys(phrases("persen, prosen"), "percent"),
        **dict.fromkeys(phrases("poin persentase, poin persen"), "percentage points"),
    },
    currencies={
        **dict.fromkeys(phrases("dolar, dollar"), "$"),
        **dict.fromkeys(
            phrases("dolar AS, dollar AS, dolar Amerika, dolar Amerika Serikat"), "USD"
        ),
        **dict.fromkeys(phrases("won, won Korea, won Korea Selatan"), "KRW"),
        **dict.fromkeys(phrases("pound sterling, poundsterling"), "GBP"),
        "dolar Singapura": "SGD",
        "dolar Australia": "AUD",
        "euro": "EUR",
        "rupiah": "IDR",
        "yen": "JPY",
        "yuan": "CNY",
        "rubel": "RUB",
        "hryvnia": "UAH",
        "ringgit": "MYR",
        "baht": "THB",
    },
    home_currency="IDR",
    whole=words(
        """
        orang tentara prajurit pasukan personel personil serdadu perwira jenderal militan
        pejuang relawan polisi warga penduduk jiwa korban pengungsi pekerja buruh karyawan
        pegawai siswa pelajar mahasiswa guru anak perempuan wanita pria lelaki ibu petani
        nelayan penumpang pasien tahanan tawanan sandera demonstran pemilih keluarga insinyur
        teknisi rumah bangunan gedung sekolah masjid desa kota kendaraan mobil tank pesawat
        drone rudal roket peluru amunisi kontainer peti kapal kasus kematian tewas terluka
        luka hilang meninggal gugur unit buah ekor
        """
    ),
    qualifiers=words("lebih tambahan lagi"),
    idioms=phrases(
        """
        tak satu pun, tidak satu pun, satu sama lain, satu-satunya, paruh pertama, paruh kedua
        """
    ),
    year_before=phrases(
        """
        pada, tahun, pada tahun, sejak, sejak tahun, di tahun, akhir, awal, pertengahan,
        sebelum, setelah, selama
        """
    ),
    label_before=phrases("pukul, jam, resolusi, pasal, nomor, halaman, usia, berusia"),
    time_after=phrases("WIB, WITA, WIT"),
    months=phrases("Agt, Agust, Ags, Nop, Pebruari"),
)
