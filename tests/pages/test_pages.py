"""Reports as pages, opened in a real browser."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page

from tests.conftest import FactdbCommand

pytestmark = pytest.mark.slow

HOSTILE = (
    "<script>document.title='run'</script><img src=x onerror=\"document.title='run'\">"
    "</svg></style>{{7*7}} $\\alpha$ &amp; [red]\u202eevil\u202c"
)
SMALLEST_TEXT = """() => [...document.querySelectorAll('body *')]
    .filter(e => [...e.childNodes].some(n => n.nodeType === 3 && n.textContent.trim())
        && e.checkVisibility() && !e.closest('.unseen'))
    .map(e => {
        const svg = e.ownerSVGElement;
        const scale = svg ? svg.getBoundingClientRect().width / svg.viewBox.baseVal.width : 1;
        return parseFloat(getComputedStyle(e).fontSize) * scale;
    }).reduce((a, b) => Math.min(a, b))"""
CROSSED_TEXTS = """() => [...document.querySelectorAll('.picture svg')]
    .filter(svg => svg.checkVisibility() && svg.getBoundingClientRect().width)
    .flatMap(svg => {
        const boxes = [...svg.querySelectorAll('text')].map(t => [t, t.getBoundingClientRect()]);
        const met = (a, b) => a.left < b.right - 1 && b.left < a.right - 1
            && a.top < b.bottom - 5 && b.top < a.bottom - 5;
        return boxes.flatMap(([t, a], n) => boxes.slice(n + 1)
            .filter(([, b]) => met(a, b)).map(([u]) => `${t.textContent} on ${u.textContent}`));
    })"""
WIDER_THAN_THE_WINDOW = "() => document.documentElement.scrollWidth - innerWidth"


@contextmanager
def opened(
    browser: Browser, path: Path, width: int = 1280, scheme: str = "light"
) -> Iterator[Page]:
    """The page in a window of its own; whatever it asks for or complains about is an error."""
    context = browser.new_context(
        viewport={"width": width, "height": 900},
        color_scheme="dark" if scheme == "dark" else "light",
    )
    page = context.new_page()
    asked: list[str] = []
    said: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.on("console", lambda message: said.append(message.text))
    page.on("pageerror", lambda error: said.append(str(error)))
    page.goto(path.as_uri())
    yield page
    context.close()
    assert asked == [path.as_uri()]
    assert said == []


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [360, 1280])
def test_a_page_reads_on_a_phone_and_on_a_desk(
    browser: Browser, pages: dict[str, Path], width: int, scheme: str
) -> None:
    """Nothing leaves the file, nothing overflows, no text is small, and its chart is drawn."""
    for report, path in pages.items():
        with opened(browser, path, width, scheme) as page:
            assert page.evaluate(WIDER_THAN_THE_WINDOW) <= 0, report
            assert page.evaluate(SMALLEST_TEXT) >= 11, report
            drawing = page.locator("figure svg:visible").first
            box = drawing.bounding_box()
            assert box is not None
            assert min(box["width"], box["height"]) > 200
            assert drawing.locator("use").count() > 3
            assert page.evaluate(CROSSED_TEXTS) == [], report


def test_a_chart_says_in_words_who_is_meant(browser: Browser, pages: dict[str, Path]) -> None:
    """Every number in a plot stands in the key beside it, with the whole name of its origin."""
    with opened(browser, pages["conflicts"]) as page:
        for chart in page.locator("figure.chart").all():
            drawn = [t.strip() for t in chart.locator(".wide svg text").all_text_contents()]
            listed = chart.locator(".key li b").all_text_contents()
            assert len(listed) > 1
            assert set(listed) <= set(drawn)
        names = page.locator(".key li").all_text_contents()
        assert any("National Intelligence Service (South Korea)" in name for name in names)


def test_words_carry_their_language(browser: Browser, pages: dict[str, Path]) -> None:
    """What was printed in another language is marked so, and flows in its own direction."""
    with opened(browser, pages["conflicts"]) as page:
        arabic = page.locator(".figure [lang=ar]").first
        assert arabic.evaluate("e => getComputedStyle(e).direction") == "rtl"
        assert page.locator("cite[lang=de]").count() > 0
    with opened(browser, pages["sourcing"]) as page:
        assert page.locator("td [lang=ko]").count() > 0
        # Claims of these figures are told in English, whatever the article was written in.
        assert page.locator("td[data-label=text] [lang=ko]").count() == 0


def test_the_contents_lead_to_every_finding(browser: Browser, pages: dict[str, Path]) -> None:
    """Each finding has a link in the contents and a chart of its own."""
    with opened(browser, pages["conflicts"]) as page:
        findings = page.locator("article.finding h3").evaluate_all("all => all.map(e => e.id)")
        linked = page.locator("nav li li a").evaluate_all("all => all.map(e => e.hash.slice(1))")
        assert linked == findings
        assert page.locator("article.finding figure").count() == len(findings) > 5
        page.locator("nav li li a").last.press("Enter")
        assert page.evaluate("location.hash") == f"#{findings[-1]}"


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_a_page_is_open_to_everybody(browser: Browser, pages: dict[str, Path], scheme: str) -> None:
    """Axe finds no violation: names, contrast, headings, tables, landmarks."""
    for report, path in pages.items():
        with opened(browser, path, scheme=scheme) as page:
            found = Axe().run(page)
            assert found.violations_count == 0, f"{report}\n{found.generate_report()}"


def test_every_link_is_reached_by_keyboard(browser: Browser, pages: dict[str, Path]) -> None:
    """Tab goes through the links in their order, first to the report itself."""
    with opened(browser, pages["conflicts"]) as page:
        page.keyboard.press("Tab")
        assert page.evaluate("document.activeElement.className") == "skip"
        links = page.locator("main a").count()
        assert links > 10
        reached = set()
        for _ in range(links + 20):
            page.keyboard.press("Tab")
            reached.add(page.evaluate("document.activeElement.href || ''"))
        assert reached >= set(
            page.evaluate("[...document.querySelectorAll('main a')].map(a => a.href)")
        )


def test_a_page_prints(browser: Browser, pages: dict[str, Path]) -> None:
    """On paper it has several sheets."""
    with opened(browser, pages["conflicts"]) as page:
        printed = page.pdf(format="A4")
    assert printed.startswith(b"%PDF")
    assert len(re.findall(rb"/Type\s*/Page\b", printed)) > 1


def test_hostile_text_stays_text(
    browser: Browser, factdb_command: FactdbCommand, tmp_path: Path
) -> None:
    """Script, markup, template and mathematics in any field are shown and never run."""
    rows = [
        {
            "claim": HOSTILE, "subject": HOSTILE, "measure": HOSTILE, "figure": str(figure),
            "source": f"{name} {HOSTILE}", "speaker": HOSTILE, "publisher": HOSTILE,
            "article": HOSTILE, "url": url, "behaviour": "fixed", "language": "en",
            "stated_on": day, "quote": HOSTILE,
        }
        for name, figure, day, url in (
            ("A", 100, "2024-01-01", "https://a.example/?<script>"),
            ("B", 900, "2024-01-02", "https://b.example/"),
        )
    ]  # fmt: skip
    (tmp_path / "h.jsonl").write_text("\n".join(map(json.dumps, rows)), encoding="utf-8")
    brought = factdb_command("import", "h.jsonl", cwd=tmp_path)
    assert brought.returncode == 0, brought.stderr
    for report in ("conflicts", "sourcing", "timeline"):
        done = factdb_command("report", report, "-o", f"{report}.html", cwd=tmp_path)
        assert done.returncode in (0, 1), done.stderr
        with opened(browser, tmp_path / f"{report}.html") as page:
            assert page.title() == f"{report.capitalize()} · factdb"
            assert page.locator("script, img, iframe, object").count() == 0
            shown = page.locator("main").inner_text()
            assert "<script>document.title='run'</script>" in shown
            assert "{{7*7}}" in shown
            assert "\u202e" not in shown
            assert page.locator("figure svg").count() > 0


def test_a_page_of_one_table_is_a_page(
    browser: Browser, factdb_command: FactdbCommand, pages: dict[str, Path]
) -> None:
    """Whatever prints rows writes a page of them."""
    folder = pages["conflicts"].parent
    done = factdb_command("list", "sources", "-o", "sources.html", cwd=folder)
    assert done.returncode == 0, done.stderr
    with opened(browser, folder / "sources.html", 360) as page:
        assert page.locator("tbody tr").count() > 100
        assert page.evaluate(WIDER_THAN_THE_WINDOW) <= 0


def test_pictures_are_the_same_bytes_each_time(
    factdb_command: FactdbCommand, pages: dict[str, Path]
) -> None:
    """SVG and PNG hold the chart, and nothing of the clock or of chance."""
    folder = pages["conflicts"].parent
    for name, start in (("c.svg", b"<?xml"), ("c.png", b"\x89PNG\r\n")):
        drawn = []
        for _ in range(2):
            done = factdb_command(
                "report", "conflicts", "--measure", "casualties", "-o", name, cwd=folder
            )
            assert done.returncode == 1, done.stderr
            drawn.append((folder / name).read_bytes())
        assert drawn[0].startswith(start)
        assert drawn[0] == drawn[1]


def test_what_has_no_chart_is_not_drawn(
    factdb_command: FactdbCommand, pages: dict[str, Path]
) -> None:
    """A table has nothing to draw: that is said, and no file appears."""
    folder = pages["conflicts"].parent
    done = factdb_command("list", "sources", "-o", "s.svg", cwd=folder)
    assert (done.returncode, done.stdout) == (2, "")
    assert "nothing to draw" in done.stderr
    assert not (folder / "s.svg").exists()


@pytest.mark.parametrize(("package", "name"), [("jinja2", "r.html"), ("matplotlib", "c.svg")])
def test_a_package_that_is_not_installed_is_named(
    package: str, name: str, factdb_command: FactdbCommand, pages: dict[str, Path]
) -> None:
    """Who has not installed the extra is told which, and no file appears."""
    folder = pages["conflicts"].parent
    absent = folder / "absent"
    absent.mkdir()
    (absent / f"{package}.py").write_text("raise ImportError")
    done = factdb_command(
        "report", "conflicts", "-o", name, cwd=folder, env={"PYTHONPATH": str(absent)}
    )
    assert (done.returncode, done.stdout) == (2, "")
    assert f"needs {package}: pip install 'factdb[html]'" in done.stderr
    assert not (folder / name).exists()
