from __future__ import annotations
def write_html(report, stream): pass
