"""Pages as sites build them: by the metadata they have, in the layout they have."""

from pathlib import Path

from factdb import Story, read_story
from factdb.records import Status

ARTICLE = (
    "<p>Lebih dari 1.200 pelaut terlantar di pelabuhan Norland, kata Kementerian Pelabuhan.</p>"
    "<p>Sekitar 40 kapal menunggu di luar pemecah gelombang, menurut menteri Tove Lind.</p>"
)
PROSE = [
    "Lebih dari 1.200 pelaut terlantar di pelabuhan Norland, kata Kementerian Pelabuhan.",
    "Sekitar 40 kapal menunggu di luar pemecah gelombang, menurut menteri Tove Lind.",
]


def page(path: Path, head: str, body: str, *, encoding: str = "utf-8") -> Story:
    """Write a page and read it."""
    file = path / "page"
    html = f"<!doctype html><html lang=id-ID><head>{head}</head><body>{body}</body></html>"
    file.write_bytes(html.encode(encoding))
    return read_story(file)


def prose(story: Story) -> list[str]:
    """Return the lines that are prose."""
    return [line.strip() for line in story.body.splitlines() if line.strip()]


def test_open_graph(tmp_path: Path) -> None:
    """A blog with OpenGraph alone, broken JSON-LD, a list of others and a comment form."""
    story = page(
        tmp_path,
        '<title>Pelaut &#8211; Suara Laut</title><meta property="og:locale" content="id_ID">'
        '<meta property="og:title" content="Pelaut Terlantar di Norland">'
        '<meta property="og:site_name" content="Suara Laut">'
        '<meta property="og:url" content="https://suaralaut.example/pelaut">'
        '<meta property="article:published_time" content="2025-03-06T03:30:00+07:00">'
        '<meta property="article:modified_time" content="2025-03-06T05:00:00+07:00">'
        '<meta name="author" content="Budi Santoso">'
        '<script type="application/ld+json">{"@context": broken</script>',
        '<div class=menu><a href="/">Beranda</a></div><div class=entry-content>'
        "<h1>Pelaut Terlantar di Norland</h1><div class=post-meta>Oleh: Budi Santoso</div>"
        f"<p><strong>SUARALAUT.COM, Port Meridian -</strong> {ARTICLE[3:]}"
        "<p>Baca juga: <a href='#'>Sepuluh hal tentang laut</a></p></div>"
        "<div class=related><h3>Artikel Terkait</h3><a href=x>Kapal karam 99 tahun lalu</a></div>"
        "<div id=respond><h3>Tinggalkan Balasan</h3><p>Alamat email Anda tidak akan "
        "dipublikasikan. Ruas yang wajib ditandai *</p></div>",
    )
    assert prose(story) == PROSE
    assert (story.title, story.byline) == ("Pelaut Terlantar di Norland", "Budi Santoso")
    assert (story.publisher, story.place) == ("Suara Laut", "Port Meridian")
    assert (story.published_on, story.language) == ("2025-03-06", "id-ID")
    assert story.url == "https://suaralaut.example/pelaut"


def test_what_json_ld_states_counts_first(tmp_path: Path) -> None:
    """Where JSON-LD and OpenGraph differ, the first is taken; its correction marks the story."""
    story = page(
        tmp_path,
        '<meta property="og:title" content="Untuk dibagikan!">'
        '<script type="application/ld+json">[{"@type": "ReportageNewsArticle", "headline": '
        '"Pelaut &amp; kapal", "author": "Oleh Ada Penn", "correction": {"@type": '
        '"CorrectionComment", "text": "Jumlah kapal"}, "inLanguage": {"name": "id"}, '
        '"sourceOrganization": {"name": "ANTARA"}}]</script>',
        f"<article>{ARTICLE}</article>",
    )
    assert (story.title, story.byline) == ("Pelaut & kapal", "Ada Penn")
    assert (story.agency, story.language) == ("ANTARA", "id")
    assert story.status is Status.CORRECTED


def test_body_in_json_ld(tmp_path: Path) -> None:
    """A page that only a script fills is read from its description."""
    story = page(
        tmp_path,
        '<script type="application/ld+json">{"@type": "NewsArticle", "headline": "Pelaut", '
        f'"articleBody": "{" ".join(PROSE)}"}}</script>',
        "<div id=app></div>",
    )
    assert prose(story) == [" ".join(PROSE)]


def test_laid_out_in_tables(tmp_path: Path) -> None:
    """An old page in Latin-1 whose article stands in a cell of a table."""
    story = page(
        tmp_path,
        "<meta http-equiv=Content-Type content='text/html; charset=iso-8859-1'>",
        "<table><tr><td><a href=a>Accueil</a></td><td><h1>Marins bloqués au Norland</h1><p>Plus de "
        "1\xa0200 marins sont bloqués, a indiqué jeudi le ministère des Ports.</p><p>Environ 40 "
        "navires attendent devant la jetée, selon la ministre.</p></td></tr></table>",
        encoding="latin-1",
    )
    assert prose(story) == [
        "Plus de 1 200 marins sont bloqués, a indiqué jeudi le ministère des Ports.",
        "Environ 40 navires attendent devant la jetée, selon la ministre.",
    ]


def test_short_page_in_japanese(tmp_path: Path) -> None:
    """A brief of a hundred signs is an article; its time is the one it marks."""
    story = page(
        tmp_path,
        "<title>船員1200人が足止め - ランタン新聞</title>",
        "<header><a href=/>トップ</a></header><article><h1>船員1200人が足止め</h1>"
        "<time datetime='2025-03-06T10:00:00+09:00'>2025年3月6日</time>"
        "<p>【ポートメリディアン共同】ノルランドの港湾省は6日、1200人以上の船員が港で足止めされていると発表した。</p>"
        "<p>約40隻の船が防波堤の外で待機しているという。大臣が記者会見で明らかにした。</p></article>",
    )
    assert prose(story) == [
        "ノルランドの港湾省は6日、1200人以上の船員が港で足止めされていると発表した。",
        "約40隻の船が防波堤の外で待機しているという。大臣が記者会見で明らかにした。",
    ]
    assert (story.title, story.agency) == ("船員1200人が足止め", "共同")
    assert story.published_on == "2025-03-06"


def test_tables_of_an_article_are_part_of_it(tmp_path: Path) -> None:
    """Figures in a table among paragraphs are read."""
    story = page(
        tmp_path,
        "",
        f"<article>{ARTICLE}<table><tr><td>2024</td><td>400 pelaut</td></tr></table></article>",
    )
    assert "400 pelaut" in story.body
