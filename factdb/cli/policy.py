"""`--policy`: the newsroom's policy that commands which compare follow, declared once."""

from __future__ import annotations

from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from factdb.cli.errors import BadInput

if TYPE_CHECKING:
    from factdb.core.policy import Policy
    from factdb.reports.table import Report


@dataclass(frozen=True, slots=True)
class PolicyOptions:
    """Where the policy is written."""

    policy: Annotated[
        str | None,
        typer.Option(
            metavar="FILE",
            help="The newsroom's policy, TOML: tolerances, windows, severities; else factdb.toml "
            "here, else what factdb holds by itself.",
            show_default=False,
            rich_help_panel="Rules",
        ),
    ] = None

    def read(self) -> Policy:
        """The policy asked for, or the one lying here. Raises `BadInput` where it is wrong."""
        from factdb.core.policy import DEFAULT
        from factdb.policy_file import BadPolicy, read_policy

        path = self._path()
        if path is None:
            return DEFAULT
        try:
            return read_policy(path)
        except BadPolicy as error:
            raise BadInput("a policy that cannot be followed", error.problems) from None

    def noted(self, report: Report, policy: Policy) -> Report:
        """The report, with a note on what the policy sets otherwise, if it sets anything."""
        from factdb.core.policy import deviations

        told = deviations(policy)
        if not told:
            return report
        return replace(report, notes=(*report.notes, f"under {self._path()}: {'; '.join(told)}"))

    def _path(self) -> Path | None:
        from factdb.policy_file import FILE_NAME

        if self.policy is not None:
            return Path(self.policy)
        here = Path(FILE_NAME)
        return here if here.exists() else None
