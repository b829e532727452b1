"""The meaning of factdb: figures, periods, observations, origins, relations, rules.

Standard library only: no database, no terminal, no clock. Everything here is a pure function
of its arguments, so a notebook, a test or a cluster can call it as it stands.
"""
