"""The page of the rules, made from the live registry: ``python -m factdb.cli.reference rules``."""

from __future__ import annotations

from collections.abc import Iterator

from factdb.core.rules import RULES, Rule
from factdb.exporters.safe import markdown

_HEAD = """\
<!-- Made by `python -m factdb.cli.reference rules > docs/rules.md`; change the rules. -->

# Rules

Every answer about two figures, and every finding of a report, names the rule that fired. \
`factdb explain CODE` says the same as this page. Reports take `--select` and `--ignore` by code \
or by the start of one, and a newsroom's [policy](policy.md) sets how loud each rule is. What \
figures, periods and origins are stands in [figures.md](figures.md).

A finding whose rule is an error ends a report with exit code 1; a warning is shown; what is quiet \
is an answer to a comparison and never a finding.
"""


def rules_page() -> str:
    """The page as Markdown: all rules at a glance, then each with its words."""
    rules = list(RULES.values())
    lines = [
        _HEAD,
        "| code | rule | relation | severity |",
        "|---|---|---|---|",
        *(
            f"| [{rule.code}](#{rule.code.lower()}-{rule.name}) | {rule.name} "
            f"| {rule.kind.replace('_', ' ')} | {rule.severity} |"
            for rule in rules
        ),
        "",
    ]
    for rule in rules:
        lines += _rule(rule)
    return "\n".join(lines).rstrip() + "\n"


def _rule(rule: Rule) -> Iterator[str]:
    yield from (f"## {rule.code} {rule.name}", "")
    for title, text in (("What", rule.what), ("Why", rule.why), ("Example", rule.example)):
        yield from (f"**{title}**: {markdown(text)}", "")
