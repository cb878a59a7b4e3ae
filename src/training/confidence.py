#!/usr/bin/env python3
"""Fits conf/rules/tagger-confidence.tsv: confidence.py src/training/confidence-labels.tsv

Prints the weights of a logistic regression and, from ten-fold cross-validation, a reliability table of each source. Columns of the labels: where a
name was found (own paragraphs, news), what the tagger said of it, other companies and characters of the article, what the name looks like, and whether
a company stands there with just these boundaries.
"""
import csv
import math
import random
import sys

NAMES = ["base", "probability", "density", "known", "firm", "latin", "person", "headline", "characters"]
# The weights are drawn to these, those before it was fitted so, with these precisions: the names are few.
PRIOR = {"base": (-1.5, 0.1), "probability": (0.43, 0.5), "density": (0.6, 0.5)}
OTHERS = (0.0, 0.3)
ROUNDS, FOLDS, SEED = 60, 10, 2


def features(row):
    p = min(max(float(row["exact"]), 1e-3), 1 - 1e-3)
    density = (int(row["companies"]) + 1) / (int(row["length"]) + 100) * 1000
    return [1.0, math.log(p / (1 - p)), math.log(density)] + [float(row[name]) for name in NAMES[3:]]


def solve(matrix, right):
    """Gauss-Jordan elimination with pivots."""
    size = len(right)
    rows = [matrix[i][:] + [right[i]] for i in range(size)]
    for i in range(size):
        pivot = max(range(i, size), key=lambda k: abs(rows[k][i]))
        rows[i], rows[pivot] = rows[pivot], rows[i]
        for k in range(size):
            if k != i:
                factor = rows[k][i] / rows[i][i]
                rows[k] = [a - factor * b for a, b in zip(rows[k], rows[i])]
    return [rows[i][size] / rows[i][i] for i in range(size)]


def probability(weights, x):
    return 1 / (1 + math.exp(-sum(w * v for w, v in zip(weights, x))))


def fit(examples):
    """Newton's method on the penalised likelihood."""
    priors = [PRIOR.get(name, OTHERS) for name in NAMES]
    weights = [mean for mean, _ in priors]
    size = len(weights)
    for _ in range(ROUNDS):
        slope = [-precision * (w - mean) for w, (mean, precision) in zip(weights, priors)]
        bend = [[priors[i][1] if i == k else 0.0 for k in range(size)] for i in range(size)]
        for x, y in examples:
            p = probability(weights, x)
            for i in range(size):
                slope[i] += (y - p) * x[i]
                for k in range(size):
                    bend[i][k] += p * (1 - p) * x[i] * x[k]
        weights = [w + step for w, step in zip(weights, solve(bend, slope))]
    return weights


def main(file):
    rows = list(csv.DictReader(open(file, encoding="utf-8"), delimiter="\t"))
    examples = [(features(row), int(row["right"])) for row in rows]
    for name, weight in zip(NAMES, fit(examples)):
        print(f"{name}\t{weight:.2f}")
    order = list(range(len(examples)))
    random.Random(SEED).shuffle(order)
    held = {}
    for fold in range(FOLDS):
        out = set(order[fold::FOLDS])
        weights = fit([e for i, e in enumerate(examples) if i not in out])
        held.update((i, probability(weights, examples[i][0])) for i in out)
    print("\nsource\tconfidence\tnames\tmean\tright")
    for source in sorted({row["source"] for row in rows}):
        for tenth in range(10):
            bin_ = [i for i in held if rows[i]["source"] == source and int(held[i] * 10) == tenth]
            if bin_:
                mean = sum(held[i] for i in bin_) / len(bin_)
                right = sum(examples[i][1] for i in bin_) / len(bin_)
                print(f"{source}\t{tenth / 10:.1f}\t{len(bin_)}\t{mean:.2f}\t{right:.2f}")


if __name__ == "__main__":
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    main(sys.argv[1])
