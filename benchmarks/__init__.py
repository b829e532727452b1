"""Measures factdb beside its peers on seeded corpora; `python -m benchmarks --help` says how."""
