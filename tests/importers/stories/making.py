"""Word documents as Word writes them, and documents that go wrong."""

import io
import zipfile
from pathlib import Path

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
MC = "http://schemas.openxmlformats.org/markup-compatibility/2006"
CORE = (
    '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/'
    'core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" '
    'xmlns:dcterms="http://purl.org/dc/terms/"><dc:creator>Ada Penn</dc:creator>'
    "<dc:language>en-GB</dc:language><cp:revision>3</cp:revision>"
    "<dcterms:created>2025-03-06T08:30:00Z</dcterms:created>"
    "<dcterms:modified>2025-03-06T09:45:00Z</dcterms:modified></cp:coreProperties>"
)
PARAGRAPHS = (
    '<w:p><w:pPr><w:pStyle w:val="Title"/></w:pPr><w:r><w:t>Harbour ministry counts more than '
    "1,200 stranded sailors</w:t></w:r></w:p>"
    "<w:p><w:r><w:t>By Ada Penn</w:t></w:r></w:p>"
    "<w:p><w:r><w:t>The harbour ministry of Norland said on Thursday that </w:t></w:r>"
    "<w:del><w:r><w:delText>about 900</w:delText></w:r></w:del>"
    '<w:ins><w:r><w:t xml:space="preserve">more than 1,200</w:t></w:r></w:ins>'
    '<w:r><w:t xml:space="preserve"> sailors were stranded in its ports.</w:t></w:r></w:p>'
    "<w:p><w:moveFrom><w:r><w:t>A moved sentence about 14 ships.</w:t></w:r></w:moveFrom>"
    "<w:r><w:t>Minister Tove Lind told a briefing that 40 ships were waiting.</w:t></w:r></w:p>"
    "<w:tbl><w:tr><w:tc><w:p><w:r><w:t>Up to 2,500 sailors could be affected.</w:t></w:r></w:p>"
    "</w:tc></w:tr></w:tbl>"
)


def word(path: Path, body: str = PARAGRAPHS, *, core: str = CORE, prolog: str = "") -> Path:
    """Write a Word document with these paragraphs; the same ones give the same bytes."""
    document = (
        f'{prolog}<w:document xmlns:w="{W}" xmlns:mc="{MC}"><w:body>{body}</w:body></w:document>'
    )
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, text in (
            ("[Content_Types].xml", "<Types/>"),
            ("word/document.xml", document),
            ("docProps/core.xml", core),
        ):
            archive.writestr(zipfile.ZipInfo(name), text, zipfile.ZIP_DEFLATED)
    return path


def archive(entries: dict[str, bytes]) -> bytes:
    """Return a zip archive of these entries."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as made:
        for name, data in entries.items():
            made.writestr(zipfile.ZipInfo(name), data, zipfile.ZIP_DEFLATED)
    return out.getvalue()
