#!/usr/bin/env python3
"""Weighs characters by how much oftener firms' own names hold them than news does: characters.py NEWS.jsonl.gz … > conf/rules/name-characters.tsv

Names are those of conf/gazetteer/companies.tsv without words of trade and the places that they begin with; only counts leave the news.
"""
import collections
import gzip
import json
import math
import pathlib
import re
import sys

HOME = pathlib.Path(__file__).resolve().parents[2]
HAN = re.compile("[\u4e00-\u9fff]")
LONGEST_BRAND = 4
SEEN = 10  # fewer occurrences in names and news together say nothing
IN_NAME, IN_NEWS = 0.5, 5  # added to every count, so that none is nothing
HEAD = """\
# How much likelier a character is in a firm's own name than in news: natural logarithms of the ratio, and the characters that have it. Counted by
# src/training/characters.py in the names of conf/gazetteer/companies.tsv and in Chinese news of 2022 to 2025 (counts alone, no text).
weight	characters"""


def rows(file):
    lines = (line for line in open(HOME / file, encoding="utf-8") if not line.startswith("#"))
    header = next(lines).rstrip("\n").split("\t")
    return [dict(zip(header, line.rstrip("\n").split("\t"))) for line in lines]


def brands():
    trades = [r["word"] for r in rows("conf/rules/lexicon.tsv") if "trade" in r["roles"].split(" ")] + ["公司"]
    trades.sort(key=len, reverse=True)
    cities = rows("conf/gazetteer/cities.tsv")
    places = {c["name"].removesuffix("市") for c in cities} | {c["province"] for c in cities}
    places = [p for p in places if len(p) >= 2]
    for company in rows("conf/gazetteer/companies.tsv"):
        name = company["name"]
        trade = next((t for t in trades if name.endswith(t) and len(name) - len(t) >= 2), None)
        while trade:
            name = name.removesuffix(trade)
            trade = next((t for t in trades if name.endswith(t) and len(name) - len(t) >= 2), None)
        place = next((p for p in places if name.startswith(p) and len(name) - len(p) >= 2), "")
        name = name.removeprefix(place)
        if len(name) <= LONGEST_BRAND and len(HAN.findall(name)) == len(name):
            yield name


def main(corpora):
    names = collections.Counter("".join(sorted(set(brands()))))
    news = collections.Counter()
    for corpus in corpora:
        with gzip.open(corpus, "rt", encoding="utf-8") as lines:
            for line in lines:
                article = json.loads(line)
                news.update(HAN.findall((article.get("title") or "") + (article.get("body") or "")))
    in_names, in_news = sum(names.values()), sum(news.values())
    by_weight = collections.defaultdict(str)
    for c in sorted(names.keys() | news.keys()):
        if names[c] + news[c] >= SEEN:
            name = (names[c] + IN_NAME) / (in_names + IN_NAME * len(names))
            by_weight[round(math.log(name * (in_news + IN_NEWS * len(news)) / (news[c] + IN_NEWS)), 1)] += c
    print(HEAD)
    for weight in sorted(by_weight):
        print(f"{weight:.1f}\t{by_weight[weight]}")


if __name__ == "__main__":
    if len(sys.argv) < 2:
        sys.exit(__doc__)
    main(sys.argv[1:])
