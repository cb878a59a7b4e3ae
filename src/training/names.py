#!/usr/bin/env python3
"""Gathers short names of firms for train-tagger --names: names.py COMPANIES.json REGISTER.xlsx EVENTS.xlsx INVESTORS.xlsx > names.txt

COMPANIES.json  console/public/data/companies.json of github.com/standup-coder/standup-coder-database (MIT licence)
*.xlsx          of github.com/smoothnlp/FinancialDatasets: the samples of registered firms (10K), of investments (2k) and of investors (1k);
                only the columns of names are read. Needs openpyxl.
"""
import json
import re
import sys

import openpyxl

SHORTEST, LONGEST = 2, 6
HAN = re.compile("[\u4e00-\u9fff]")


def column(file, number):
    for sheet in openpyxl.load_workbook(file, read_only=True):
        for row in list(sheet.iter_rows(values_only=True))[1:]:
            yield str(row[number] or "")


def several(cell):
    """Investors stand in one cell with blanks between them; a Latin name may hold blanks."""
    return cell.split(" ") if HAN.search(cell) else [cell]


def main(companies, register, events, investors):
    names = set()
    for company in json.load(open(companies, encoding="utf-8")):
        names.update(re.split("[、,/，（）()]", company["alias"] or ""))
    names.update(column(register, 0))
    for cell in column(events, 1):
        names.update(several(cell))
    names.update(column(events, 2))
    names.update(column(investors, 0))
    print("\n".join(sorted(n for n in {name.strip() for name in names} if SHORTEST <= len(n) <= LONGEST)))


if __name__ == "__main__":
    if len(sys.argv) != 5:
        sys.exit(__doc__)
    main(*sys.argv[1:])
