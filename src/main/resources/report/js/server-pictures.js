// Map, network and trends as a server tells them: of the whole warehouse, in the months that are asked for.

/** How a server calls the months of a period. */
const askedPeriod = (period) =>
  period.type === 'range' ? `${months[period.from]}..${months[period.to]}` : period.key;

const askedAround = (around) => (around ? { of: around.id } : {});

async function placesOfServer(period, around) {
  const told = await askServer('map', { kind: TYPES[PLACE], period: askedPeriod(period), ...askedAround(around) });
  told.entities.forEach((row) => {
    const { latitude, longitude } = row;
    if (longitude !== undefined) Object.assign(admittedName(row), { latitude, longitude });
  });
  return {
    places: told.places
      .map(({ id, articles }) => ({ entity: entityById.get(id), articles }))
      .filter(({ entity }) => entity && entity.longitude !== null),
    links: told.links.map((row) => ({ pair: admittedPair(inOrder(row)), articles: row.articles })),
    total: told.total,
  };
}

/** Two cities are a pair in the order of their ids, whichever came first. */
const inOrder = ({ a, b }) => (a < b ? { a, b } : { a: b, b: a });

async function networkOfServer(period, around, most) {
  const told = await askServer('network', {
    types: [...state.types].join(','),
    period: askedPeriod(period),
    limit: most,
    ...askedAround(around),
  });
  told.entities.forEach(admittedName);
  const articles = new Map(told.articles.map((row) => [row.id, row.articles]));
  const edges = told.pairs
    .map((row) => ({ pair: admittedPair(row), articles: row.articles, weight: row.articles }))
    .sort((one, other) => other.weight - one.weight)
    .slice(0, MOST_EDGES);
  for (const [, ofPair] of grouped(told.topics, (row) => `${row.a} ${row.b}`)) {
    const pair = pairOf(entityById.get(ofPair[0].a), entityById.get(ofPair[0].b));
    if (pair && !pair.topics.length) pair.topics = ofPair.map((row) => row.term);
  }
  return {
    nodes: told.nodes.map((node) => ({
      entity: entityById.get(node.id),
      size: node.pagerank,
      degree: node.degree,
      community: entityById.get(node.community).at,
      articles: articles.get(node.id) ?? 0,
    })),
    edges,
    total: told.total,
  };
}

async function trendsOfServer(period, around, offset, limit) {
  const told = await askServer('trends', {
    types: [...state.types].join(','),
    period: askedPeriod(period),
    offset,
    limit,
    ...askedAround(around),
  });
  admit({ ...told, rows: told.pairs });
  // Where a month of the answer stands on the page.
  const places = told.axis.map((month) => months.indexOf(month));
  return {
    trends: told.trends.map(({ a, b, average, bursts, ...trend }) => ({
      ...trend,
      pair: admittedPair({ a, b }).at,
      average: average.map((value, i) => (i % 2 ? value : places[value])),
      bursts: bursts.map((value, i) => (i % 3 < 2 ? places[value] : value)),
    })),
    total: told.total,
  };
}
