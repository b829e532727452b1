"""Who said it, in Indonesian."""

from __future__ import annotations

from factdb.text.languages.table import phrases, words
from factdb.text.speech.table import Speech, genders

TABLE = Speech(
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
