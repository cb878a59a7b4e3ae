// How surely two entities belong together in any range of months, as far as the page's own figures tell.

const logFactorials = [0];

function logFactorial(n) {
  for (let i = logFactorials.length; i <= n; i++) logFactorials.push(logFactorials[i - 1] + Math.log(i));
  return logFactorials[n];
}

const logChoose = (n, k) => logFactorial(n) - logFactorial(k) - logFactorial(n - k);

/** The probability of so many or more together by chance: the one-sided exact test of Fisher. */
function chanceOf(both, one, other, all) {
  let sum = 0;
  const scale = logChoose(all, other);
  for (let k = both; k <= Math.min(one, other); k++)
    sum += Math.exp(logChoose(one, k) + logChoose(all - one, other - k) - scale);
  return Math.min(1, sum);
}

/** The log-likelihood ratio G² (Dunning 1993) of a table of two by two. */
function likelihoodRatio(both, one, other, all) {
  const cells = [
    [both, (one * other) / all],
    [one - both, (one * (all - other)) / all],
    [other - both, ((all - one) * other) / all],
    [all - one - other + both, ((all - one) * (all - other)) / all],
  ];
  return 2 * cells.reduce((sum, [seen, expected]) => sum + (seen > 0 ? seen * Math.log(seen / expected) : 0), 0);
}

/** {articles, lift, npmi, llr, p} of counts; null where there is nothing to compare. */
function association(both, one, other, all) {
  if (!both || !all || both > one || both > other) return null;
  const lift = (both * all) / (one * other);
  return {
    articles: both,
    lift,
    npmi: both === all ? 1 : Math.log(lift) / -Math.log(both / all),
    llr: likelihoodRatio(both, one, other, all),
    p: chanceOf(both, one, other, all),
  };
}

/**
 * The ranking of a range that has none in the tables. The bar is stricter than theirs: p times all pairs of the corpus
 * (Bonferroni) below the bar of q, since the page knows only some of the pairs.
 */
function rankingOfRange(period, combo) {
  const { maxQValue, minArticles } = data.about.hardlyChance;
  const tested = Math.max(pairs.length, periods[0]?.pairs ?? 0);
  const all = total(monthlyArticles, period);
  return pairs
    .filter((pair) => comboOf(pair) === combo)
    .map((pair) => {
      const both = sumIn(pair.series, period);
      if (both < minArticles) return null;
      const found = association(
        both,
        sumIn(entities[pair.a].series, period),
        sumIn(entities[pair.b].series, period),
        all,
      );
      return found && { ...found, pair: pair.at, at: pair.at, q: Math.min(1, found.p * tested) };
    })
    .filter((row) => row && row.q < maxQValue && row.lift > 1)
    .sort(byDescending((row) => row.llr))
    .slice(0, data.about.limits.ranked);
}
