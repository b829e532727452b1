"""The only place with queries, and the only place that converts.

Records become rows here, rows become observations, and rows become records again.
"""
