#!/usr/bin/env python3
"""Makes clauses to teach the tagger with from FinRE, sentences of financial news in which people marked pairs of companies.

finre.py clauses FINRE.txt … > clauses.jsonl              sentences to clauses, with the names that people marked
finre.py merge clauses.jsonl mentions.jsonl > taught.jsonl  adds what Trihelix finds besides, leaves out what is in doubt

FinRE: github.com/thunlp/Chinese_NRE, data/FinRE (MIT licence), tab-separated: one company, the other, their relation, the sentence.
mentions.jsonl: the mentions of a run over clauses.jsonl: article_id, start, end, surface, entity_type, method, confidence.
People marked two names a sentence; other names in it count if they are marked elsewhere. Clauses without any are left out.
"""
import collections
import json
import random
import re
import sys

# Marked in FinRE, and no company by our rules: branches, sites, offices, media, products.
NO_COMPANY = re.compile(
    r"(营业部|分行|支行|大厦|店|网|省|市|局|委|院|会|部|协会|基金会|大学|医院|央行|学会|政府|财团|中央|项目|工程公司|广场|频道|卫视|日报"
    r"|报|杂志|俱乐部|平台|商标|品牌|系|车|工厂|分公司|子公司|公司、|联盟|法院|机场|港|码头|矿|油田|酒店|大道|路)$")
NO_NAME = re.compile(
    r"^(该|本|我|贵|新|老|母|总|工程|四川|物业|置业|投资|发展|有限|经贸.*|[一二两三]家)?(公司|集团|银行|企业|基金|证券)$")
FORMS = ("股份有限公司", "有限责任公司", "有限公司", "集团公司", "公司")
STARS = ("*ST", "ST")
CLAUSE = re.compile(r"[^，。；：！？:;!?]+[，。；：！？:;!?]*")
NUMBERS = [1, 3, 5, 8, 12, 20, 26, 30, 2, 6]  # for <N>, which stands for any number
WORD = re.compile("[A-Za-z0-9]")
SURE = 0.75  # of what the tagger finds besides; a clause with less sure names is left out


def is_name(name):
    return len(name) >= 2 and not NO_COMPANY.search(name) and not NO_NAME.match(name)


def marked(clause, names):
    """Start and end of each name in the clause, longer ones first, none within a Latin word."""
    taken, found = [False] * len(clause), []
    for name in names:
        for hit in re.finditer(re.escape(name), clause):
            start, end = hit.span()
            inside = (WORD.match(name[-1]) and WORD.match(clause[end:end + 1])) or (
                start and WORD.match(name[0]) and WORD.match(clause[start - 1]))
            if inside or any(taken[start:end]):
                continue
            if not name.endswith("公司"):
                end += next((len(form) for form in FORMS if clause.startswith(form, end)), 0)
            for star in STARS:
                if clause.endswith(star, 0, start):
                    start -= len(star)
                    break
            taken[start:end] = [True] * (end - start)
            found.append((start, end))
    return sorted(found)


def clauses(files):
    sentences = collections.defaultdict(set)
    for file in files:
        for line in open(file, encoding="utf-8"):
            cells = line.rstrip("\n").split("\t")
            if len(cells) == 4:
                sentences[cells[3]].update(cell.strip() for cell in cells[:2])
    counts = collections.Counter(n for names in sentences.values() for n in names if 3 <= len(n) <= 20 and is_name(n))
    elsewhere = {name for name, count in counts.items() if count >= 2 or len(name) >= 4}
    chance, number = random.Random(3), 0
    for sentence in sorted(sentences):
        names = sentences[sentence]
        if any(not is_name(name) or name not in sentence for name in names):
            continue
        text = re.sub("<N>", lambda _: str(chance.choice(NUMBERS)), sentence).replace(",", "，")
        for clause in (hit.group() for hit in CLAUSE.finditer(text)):
            own = sorted((n for n in names if n in clause), key=lambda n: (-len(n), n))
            if own:
                more = sorted((n for n in elsewhere - names if n in clause), key=lambda n: (-len(n), n))
                yield article(f"finre-{number}", clause, marked(clause, own + more))
                number += 1


def article(name, body, spans):
    return {"id": name, "title": "", "body": body, "entities": [
        {"field": "body", "start": start, "end": end, "surface": body[start:end], "type": "COMPANY"} for start, end in spans]}


def merge(file, mentions):
    found = collections.defaultdict(list)
    for line in open(mentions, encoding="utf-8"):
        mention = json.loads(line)
        if mention["entity_type"] == "COMPANY":
            found[mention["article_id"]].append(mention)
    for line in open(file, encoding="utf-8"):
        given = json.loads(line)
        spans, doubt = [(e["start"], e["end"]) for e in given["entities"]], False
        for mention in found[given["id"]]:
            start, end, tagged = mention["start"], mention["end"], mention["method"] == "tagger"
            over = [s for s in spans if s[0] < end and start < s[1]]
            if not over:
                doubt |= tagged and mention["confidence"] < SURE
                spans.append((start, end))
            elif len(over) > 1:
                doubt = True
            elif over[0] != (start, end) and start <= over[0][0] and over[0][1] <= end:
                doubt |= tagged
                spans[spans.index(over[0])] = (start, end)
        spans.sort()
        if not doubt and all(one[1] <= other[0] for one, other in zip(spans, spans[1:])):
            yield article(given["id"], given["body"], spans)


def main(step, *files):
    for each in clauses(files) if step == "clauses" else merge(*files):
        print(json.dumps(each, ensure_ascii=False))


if __name__ == "__main__":
    if len(sys.argv) < 3 or sys.argv[1] not in ("clauses", "merge"):
        sys.exit(__doc__)
    main(*sys.argv[1:])
