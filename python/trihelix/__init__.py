"""Asks the tables of Trihelix by DuckDB, and starts runs."""

from . import questions
from .run import run
from .warehouse import UnknownName, Warehouse, open

__all__ = ["UnknownName", "Warehouse", "open", "questions", "run"]
