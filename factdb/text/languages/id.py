"""Indonesian."""

from __future__ import annotations

from factdb.core.observations import Modality
from factdb.text.languages.speech import Speech, genders
from factdb.text.languages.table import Concept, Hedge, Language, phrases, words

_ONES = phrases("satu, dua, tiga, empat, lima, enam, tujuh, delapan, sembilan")
_LARGE = {"ribu": 10**3, "juta": 10**6, "miliar": 10**9, "milyar": 10**9, "triliun": 10**12}
_SPEECH = Speech(
    code="id",
    says=phrases(
        """
        bantah, seru, kritik, harap, pinta, keluh, klaim, bantahnya, harapnya, serunya,
        mengatakan, mengatakannya, berkata, menyatakan, menyebutkan, menyebut,
        mengungkapkan, menuturkan, menjelaskan, menerangkan, menegaskan, menambahkan,
        melaporkan, mengumumkan, memperkirakan, memperingatkan, mengakui, mengklaim,
        membantah, menyangkal, menepis, meragukan, mengonfirmasi, mengkonfirmasi,
        membenarkan, memastikan, menilai, menduga, meyakini, percaya, berpendapat,
        berpandangan, menulis, mencatat, menyampaikan, mengimbau, meminta, menyerukan,
        berjanji, memprediksi, menuduh, mengeluhkan, memaparkan, membeberkan,
        menekankan, mengingatkan, menjawab, bertanya, mengutarakan, mencuit,
        menceritakan, mengisahkan, menyimpulkan, menunjukkan, menemukan, menyebutnya,
        menghitung, mengaku, menaksir, mengusulkan, bersikeras, menyindir, memberi tahu,
        memberitahu, memberitahukan, menginformasikan, berujar, bertutur, mewanti-wanti,
        kata, ujar, ungkap, tutur, jelas, tegas, tambah, sebut, imbuh, lanjut, papar,
        terang, ucap, tulis, lapor, beber, cetus, sambung, pungkas, tandas, demikian
        ungkap, demikian kata, demikian ujar, demikian lapor, katanya, ujarnya,
        ungkapnya, tuturnya, jelasnya, tegasnya, tambahnya, sebutnya, imbuhnya,
        lanjutnya, paparnya, terangnya, ucapnya, tulisnya, bebernya, cetusnya,
        sambungnya, pungkasnya, tandasnya
        """
    ),
    doubtful=words(
        """
        jelas tegas tambah sebut lanjut terang menunjukkan menemukan meminta menilai
        percaya menyebut menyebutnya mencatat menulis kata sambung tulis menyampaikan
        menuduh menghitung menyerukan berjanji mengaku menjawab mengusulkan
        """
    ),
    denies=words("bantah bantahnya membantah menyangkal menepis"),
    doubts=words("meragukan"),
    saying=phrases("seraya menambahkan, sambil menambahkan, dengan mengatakan, seraya mengatakan"),
    cue_fillers=words("demikian yang seperti sebagaimana seraya sambil dengan"),
    told=words("memberitahu memberitahukan menginformasikan"),
    audience=phrases("kepada, pada"),
    quoted=phrases("dikutip mengatakan, dikutip menyatakan, dikabarkan mengatakan"),
    passive=phrases(
        """
        dilaporkan, diungkapkan, disampaikan, dikatakan, disebutkan, diumumkan,
        dikemukakan, dinyatakan, yang dilaporkan, yang diungkapkan, yang disampaikan,
        yang dikatakan, demikian dilaporkan, demikian yang dilaporkan, demikian
        diungkapkan, dirilis, dikutip, demikian disampaikan, demikian dikatakan, seperti
        dilaporkan, seperti dikutip, sebagaimana dilaporkan, sebagaimana dikutip,
        dilansir, seperti dilansir
        """
    ),
    by=("oleh", "dari", ""),
    according=phrases(
        """
        menurut, demikian menurut, menurut keterangan, berdasarkan, merujuk pada,
        menurut data, mengacu pada, demikian keterangan
        """
    ),
    citing=phrases("mengutip, dengan mengutip, mengutip keterangan"),
    that=phrases("bahwa, jika, apakah"),
    breaks=words("tetapi tapi namun sedangkan sementara meskipun walaupun karena sebab hingga"),
    contrasts=phrases("tetapi, tapi, namun, sedangkan, sementara"),
    relative=words("yang"),
    ands=words("dan serta atau &"),
    determiners=words("para sang si seorang sejumlah beberapa sebuah kedua ketiga salah semua"),
    indefinite=words("seorang sejumlah beberapa sebuah salah"),
    inside=words("di dari untuk bidang urusan yang bagi"),
    ends=words(
        """
        pada saat ketika dalam setelah sebelum di kepada usai sesuai melalui lewat untuk
        dengan selama sejak terkait soal tentang seraya sambil karena menyusul akan
        seperti demikian sebagaimana ini
        """
    ),
    adverbs=words(
        """
        juga kemudian lalu sebelumnya lagi pun telah sudah akan sempat kembali pernah
        lebih lanjut hanya terus sendiri berulang kali secara resmi tegas turut
        selanjutnya
        """
    ),
    auxiliaries=words("telah sudah akan sedang tengah belum tidak tak pernah"),
    verbal=words("adalah ialah merupakan akan telah sudah dapat bisa harus sedang menjadi"),
    times=words(
        """
        senin selasa rabu kamis jumat sabtu minggu kemarin hari besok lusa tadi malam
        pagi siang sore januari februari maret april mei juni juli agustus september
        oktober november desember pekan bulan tahun
        """
    ),
    amounts=phrases("dalam jumlah"),
    pronouns={
        "ia": "mf",
        "dia": "mf",
        "beliau": "mf",
        "mereka": "p",
        "pihaknya": "n",
        "kami": "1",
        "saya": "1",
        "aku": "1",
        "kita": "1",
        "keduanya": "p",
        "-nya": "mfn",
    },
    no_source=words("ini itu hal yang tidak"),
    links=words("al bin binti van der de of"),
    titles=words(
        """
        presiden menteri perdana wakil gubernur bupati wali kota kapten kolonel mayor
        jenderal letnan letjen mayjen brigjen kapolri kapolda kombes akbp dr prof drs ir
        ibu bapak pak bu tuan nyonya raja ratu pangeran paus ketua kepala direktur juru
        bicara jubir sekretaris komisaris pengacara mantan duta besar menlu menhan
        menkeu panglima pertahanan luar dalam negeri keuangan kesehatan pendidikan
        perdagangan hukum sosial agama perhubungan pertanian energi umum eksekutif utama
        pertama muda
        """
    ),
    roles=words(
        """
        presiden menteri gubernur bupati wali kapten kolonel mayor jenderal letnan raja
        ratu ketua kepala direktur sekretaris komisaris pengacara duta panglima komandan
        anggota warga saksi pejabat pengamat analis ahli pakar peneliti ilmuwan ekonom
        dosen guru dokter jaksa hakim polisi petugas diplomat sumber korban penduduk
        aktivis wartawan pelatih pemain pemimpin pendiri pemilik mahasiswa petani
        nelayan pekerja ibu ayah istri suami anak menlu menhan menkeu utusan penasihat
        kapolri kapolda kapolres wapres
        """
    ),
    voices=words("juru jubir"),
    groups=words("para sejumlah beberapa pejabat sumber saksi pengamat ahli pakar analis warga"),
    bodies=words(
        """
        kementerian pemerintah kantor badan dewan komisi komite lembaga kepolisian polri
        tni angkatan tentara militer partai universitas institut bank perusahaan pt
        organisasi asosiasi yayasan federasi otoritas biro dinas rumah mahkamah
        pengadilan parlemen dpr mpr kejaksaan istana kedutaan pusat pihak palang
        kelompok satuan pasukan bnpb basarnas bmkg bps kpk kpu pbb kremlin pentagon
        intelijen kepala-staf markas polisi negara
        """
    ),
    documents=words(
        """
        laporan studi pernyataan survei data angka statistik sensus dokumen surat
        penelitian kajian analisis perkiraan keterangan siaran rilis catatan jajak
        artikel buku hasil
        """
    ),
    outlets=words(
        """
        antara kompas tempo detik kantor-berita koran surat-kabar majalah media televisi
        radio reuters afp ap bloomberg bbc cnn yonhap xinhua tass kyodo times post news
        """
    ),
    genders=genders(
        """
        bapak pak tuan
        """,
        """
        ibu bu nyonya
        """,
    ),
    clitic_possessive="nya",
    demonstratives=words("itu tersebut ini"),
    negations=words("tidak belum tak bukan"),
    infinitives=words("untuk guna dengan tanpa"),
    inverted_only=words(
        """
        bantah seru kritik harap pinta keluh klaim kata ujar ungkap tutur jelas tegas
        tambah sebut imbuh lanjut papar terang ucap lapor beber cetus sambung pungkas
        tandas
        """
    ),
    clitic_subject=(
        "katanya",
        "ujarnya",
        "ungkapnya",
        "tuturnya",
        "jelasnya",
        "tegasnya",
        "tambahnya",
        "sebutnya",
        "imbuhnya",
        "lanjutnya",
        "paparnya",
        "terangnya",
        "ucapnya",
        "tulisnya",
        "bebernya",
        "cetusnya",
        "sambungnya",
        "pungkasnya",
        "bantahnya",
        "harapnya",
        "serunya",
        "tandasnya",
    ),
    unquoted=words("disebut dijuluki bernama berjudul bertajuk istilah"),
    bylines=phrases("oleh, penulis, reporter, editor, pewarta"),
    furniture=phrases(
        """
        baca juga, baca, artikel terkait, berita terkait, tinggalkan balasan, alamat
        email, bagikan, iklan, foto, simak juga, lihat juga, tonton, video, ikuti,
        copyright, hak cipta, ©, tag, terpopuler, komentar, back to top, ruas yang
        wajib, selengkapnya, share, ilustrasi, infografis, dapatkan, gabung, scroll,
        advertisement
        """
    ),
    abbreviations=words("dr prof drs ir no tgl jl pt tbk st moh muh hj h bpk sdr dll dsb a.n s.h"),
    common=words(
        """
        yang dan di ke dari untuk pada dengan ini itu dalam tidak akan telah oleh adalah
        juga mengatakan kepada sebagai bahwa para mereka lebih kata
        """
    ),
)

TABLE = Language(
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
    shares=phrases("dari, dari setiap, dari tiap"),
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
            tidak kurang dari, tak kurang dari, tak kurang, tidak kurang
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
    from_to=phrases("dari"),
    to=phrases("hingga, sampai, sampai dengan, s/d, s.d., atau"),
    changes=phrases("berubah, direvisi, bergerak"),
    rises=phrases(
        """
        naik, meningkat, bertambah, melonjak, tumbuh, menguat, membengkak, meroket, kenaikan,
        peningkatan, melesat, dinaikkan, ditingkatkan
        """
    ),
    falls=phrases(
        """
        turun, menurun, berkurang, merosot, anjlok, melemah, menyusut, penurunan, terpangkas,
        diturunkan, dipangkas, ambles, terkoreksi
        """
    ),
    trend_joins=phrases("menjadi, sebesar, sebanyak, ke, dari"),
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
    pronouns=words("satu nol"),
    stops=words(
        """
        di ke dari pada untuk dengan oleh dalam antara sejak hingga sampai dan atau tetapi tapi
        namun serta jika bila ketika saat yang adalah ialah merupakan itu ini tersebut akan telah
        sudah sedang masih belum tidak tak bukan juga lagi pun dapat bisa harus setelah sebelum
        selama sekitar lebih kurang setiap tiap per masing para lain lainnya kata ujar menurut
        karena sebagai secara bahwa agar supaya ia dia mereka kami kita saya anda kemarin besok
        menjadi lalu mendatang terakhir kali
        """
    ),
    partitives=phrases("dari, dari total, dari seluruh, orang dari, lebih"),
    since=phrases(
        "sejak, sejak tahun, sejak bulan, sejak awal, sejak akhir, mulai, terhitung sejak"
    ),
    as_of=phrases(
        """
        per, hingga, sampai, hingga akhir, sampai dengan, hingga tanggal, per tanggal, sampai
        tanggal
        """
    ),
    modal={
        Modality.PLANNED: phrases(
            """
            akan, berencana, merencanakan, direncanakan, bersiap, bermaksud, menargetkan, target,
            ditargetkan, dijadwalkan, berjanji, menjanjikan, hendak, rencana, rencananya
            """
        ),
        Modality.PROJECTED: phrases(
            """
            dapat, bisa, mungkin, diperkirakan akan, diprediksi, memperkirakan, memprediksi,
            diproyeksikan, proyeksi, kemungkinan, berpotensi, pada akhirnya dapat, diharapkan
            """
        ),
        Modality.HYPOTHETICAL: phrases("jika, apabila, kalau, seandainya, bila, andai"),
        Modality.CAPACITY: phrases(
            """
            berkapasitas, kapasitas, menampung, dapat menampung, mampu menampung, mampu memproduksi,
            berdaya tampung, daya tampung, mampu, muat
            """
        ),
    },
    idioms=phrases(
        """
        tak satu pun, tidak satu pun, satu sama lain, satu-satunya, paruh pertama, paruh kedua,
        dua kali lipat, tiga kali lipat, empat kali lipat, dua kali, salah satu, salah seorang,
        satu per satu, satu demi satu, satu arah, satu kali, setengah jadi, setengah hati, satu
        lagi, satu hal, satu pihak, satu-persatu
        """
    ),
    year_before=phrases(
        """
        pada, tahun, pada tahun, sejak, sejak tahun, di tahun, akhir, awal, pertengahan,
        sebelum, setelah, selama, hingga, sampai, dari, antara, tahun anggaran, musim, dekade
        """
    ),
    label_before=phrases(
        """
        pukul, jam, resolusi, pasal, ayat, nomor, no., no, halaman, bab, kelas, tahap,
        fase, tingkat, grup, kategori, episode, musim, seri, jilid, kilometer, km, RT, RW,
        penerbangan, jalur, gerbang, peron, lantai, blok, kavling, kamar, tipe, versi, Perpres,
        UU, undang-undang, edisi, grade, level, peringkat, urutan, ronde, babak, hari ke, tanggal
        """
    ),
    time_after=phrases("WIB, WITA, WIT, waktu setempat, GMT"),
    ages=(
        phrases("usia, berusia, umur, berumur, di bawah usia"),
        (),
    ),
    years=phrases("tahun"),
    streets=(phrases("Jalan, Jl., Jl, Jln., Gang, Gg."), ()),
    scores=words(
        """
        menang kalah skor imbang gol mengalahkan kemenangan kekalahan unggul agregat takluk
        ditahan menaklukkan seri laga
        """
    ),
    months=phrases("Agt, Agust, Ags, Nop, Pebruari"),
    concepts={
        Concept.SOLDIERS: phrases(
            "prajurit, tentara, serdadu, pasukan, personel militer, anggota militer"
        ),
        Concept.CIVILIANS: phrases("warga sipil, sipil"),
        Concept.WORKERS: phrases("pekerja, buruh, tenaga kerja"),
        Concept.REFUGEES: phrases("pengungsi, pencari suaka"),
        Concept.KILLED: phrases(
            "tewas, meninggal, meninggal dunia, gugur, terbunuh, kematian, korban jiwa, mati"
        ),
        Concept.WOUNDED: phrases("terluka, luka, luka-luka, cedera"),
        Concept.CASUALTIES: phrases(
            """
            korban, tewas atau terluka, tewas dan terluka, tewas maupun terluka, korban tewas
            dan luka, tewas atau luka, tewas dan luka
            """
        ),
        Concept.MISSING: phrases("hilang"),
        Concept.CAPTURED: phrases("ditangkap, ditawan, tawanan perang, tawanan, sandera"),
        Concept.ARRESTED: phrases("ditahan, penahanan, penangkapan"),
        Concept.SENT: phrases(
            """
            dikirim, mengirim, dikirimkan, mengirimkan, pengiriman, dikerahkan, mengerahkan,
            pengerahan, diberangkatkan
            """
        ),
        Concept.RETURNED: phrases("dipulangkan, kembali, pulang"),
        Concept.FLED: phrases("mengungsi, dievakuasi, melarikan diri"),
        Concept.SUPPLIED: phrases("dipasok, memasok, pasokan, diserahkan, menyerahkan"),
        Concept.LOST: phrases("kehilangan"),
        Concept.DESTROYED: phrases("hancur, dihancurkan, rusak, musnah"),
        Concept.SHELLS: phrases("peluru artileri, peluru, amunisi artileri"),
        Concept.VEHICLES: phrases("kendaraan, tank"),
        Concept.HOMES: phrases("rumah, rumah warga"),
        Concept.JOBS: phrases("pekerjaan, lapangan kerja"),
        Concept.COST: phrases("biaya, senilai, harga, nilai"),
        Concept.MORE: phrases("tambahan, lagi, baru"),
        Concept.EXPECTED: phrases(
            "akan, diperkirakan, direncanakan, berencana, dapat, bisa, mungkin, bakal"
        ),
        Concept.DAILY: phrases("per hari, sehari, setiap hari, harian"),
        Concept.YEARLY: phrases("per tahun, setahun, setiap tahun, tahunan"),
    },
    not_concepts=phrases("lebih dari, tidak lebih dari"),
    speech=_SPEECH,
)
