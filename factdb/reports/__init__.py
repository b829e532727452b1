"""Reports: plain data that answers one question, ready for any exporter.

A report knows columns, rows and notes; it knows no terminal, no file format and no database.
"""
