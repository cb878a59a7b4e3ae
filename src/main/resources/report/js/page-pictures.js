// Map, network and trends as the page itself can tell them: of the sample that it holds.

/** Places {entity, articles}, the most frequent first, and links {pair, articles} among them. */
function placesOfPage(period, around) {
  const isPlace = (entity) => entity.type === PLACE && entity.longitude !== null;
  const places = around
    ? pairsOfEntity[around.at]
        .map((pair) => ({ entity: partnerIn(pair, around), articles: togetherIn(pair, period) }))
        .filter(({ entity }) => isPlace(entity))
    : entities.filter(isPlace).map((entity) => ({ entity, articles: articlesIn(entity, period) }));
  const told = places
    .filter(({ articles }) => articles > 0)
    .sort((one, other) => other.articles - one.articles || one.entity.at - other.entity.at);
  const shown = new Set(told.slice(0, mostCities()).map(({ entity }) => entity.at));
  const links = around
    ? []
    : pairs
        .filter((pair) => shown.has(pair.a) && shown.has(pair.b) && togetherIn(pair, period) > 0)
        .sort(byDescending((pair) => togetherIn(pair, period)))
        .slice(0, MOST_LINKS)
        .map((pair) => ({ pair, articles: togetherIn(pair, period) }));
  return { places: told, links, total: told.length };
}

/**
 * Nodes {entity, size, degree, community, articles}, the most central first, and edges {pair, articles, weight}:
 * articles are those of the period, size and weight those of the network, which is that of the whole corpus.
 */
function networkOfPage(period, around) {
  const all = around ? nodesAround(around) : nodesOfAll();
  const edges = edgesAmong(all).map((pair) => ({
    pair,
    articles: togetherIn(pair, period),
    weight: pair.articles,
  }));
  return {
    nodes: all.map((node) => ({ ...node, articles: articlesIn(node.entity, period) })),
    edges,
    total: all.length,
  };
}

function nodesOfAll() {
  const on = (entity) => typeIsOn(entity.type);
  if (!data.network) {
    return entities
      .filter(on)
      .slice(0, mostNodes())
      .map((entity) => ({ entity, size: entity.total, community: null }));
  }
  return data.network
    .filter((node) => periods[node.period]?.type === 'all' && on(entities[node.entity]))
    .slice(0, mostNodes())
    .map((node) => ({
      entity: entities[node.entity],
      size: node.pagerank,
      degree: node.degree,
      community: node.community,
    }));
}

/** An entity and those with whom it is hardly by chance, in the communities of the whole. */
function nodesAround(entity) {
  const communities = new Map(
    (data.network ?? [])
      .filter((node) => periods[node.period]?.type === 'all')
      .map((node) => [node.entity, node.community]),
  );
  const node = (other) => ({
    entity: other,
    size: other.total,
    community: data.network ? (communities.get(other.at) ?? other.at) : null,
  });
  const partners = pairsOfEntity[entity.at]
    .filter((pair) => hardlyChance(pair) && typeIsOn(partnerIn(pair, entity).type))
    .sort(byDescending((pair) => pair.llr))
    .slice(0, mostNodes() - 1)
    .map((pair) => node(partnerIn(pair, entity)));
  return [node(entity), ...partners];
}

/** The pairs among nodes that are hardly chance, the most frequent first. */
function edgesAmong(nodes) {
  const among = new Set(nodes.map((node) => node.entity.at));
  return pairs
    .filter((pair) => among.has(pair.a) && among.has(pair.b) && hardlyChance(pair))
    .sort(byDescending((pair) => pair.articles))
    .slice(0, MOST_EDGES);
}

/**
 * Trends of the types now chosen: those with a burst in the period before the others, the combinations of types in
 * turns.
 */
function trendsOfPage(period, around) {
  const on = (pair) =>
    endsOf(pair).every((entity) => typeIsOn(entity.type)) &&
    (!around || endsOf(pair).includes(around)) &&
    togetherIn(pair, period) > 0;
  if (!data.trends) {
    const combos = combosOn().map((combo) => rankingIn(period, combo).map((row) => pairs[row.pair]));
    return turns(combos).filter(on).map(withoutTrend);
  }
  const trends = data.trends
    .filter((trend) => on(pairs[trend.pair]))
    .sort(byDescending((trend) => trend.weight));
  const bursting = (trend) =>
    burstsOf(trend).some((burst) => burst.from <= period.to && burst.to >= period.from);
  const inTurns = (some) =>
    turns(combosOn().map((combo) => some.filter((trend) => comboOf(pairs[trend.pair]) === combo)));
  return [...inTurns(trends.filter(bursting)), ...inTurns(trends.filter((trend) => !bursting(trend)))];
}

const withoutTrend = (pair) => ({
  pair: pair.at,
  average: [],
  bursts: [],
  confirmations: [],
  weight: null,
  growth: null,
});

/** The first of each list, then the second of each, and so on. */
function turns(lists) {
  const longest = Math.max(0, ...lists.map((list) => list.length));
  return Array.from({ length: longest }, (_, i) => lists.map((list) => list[i]))
    .flat()
    .filter(Boolean);
}
