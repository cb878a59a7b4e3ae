// The page as a source: the sample that it holds.

function pageSource() {
  const page = (rows, offset) => ({ rows: rows.slice(offset, offset + ROWS_AT_ONCE), total: rows.length });
  return {
    read: () => island('report-data'),
    complete: async () => {},
    search: async (text) => ({ entities: found(text), of: entities.length }),
    ranking: async (period, combo, by, most) => {
      const ranking = rankingIn(period, combo);
      const rows = by === 'llr' ? ranking : [...ranking].sort(byDescending((row) => row[by]));
      return { rows: rows.slice(0, most), total: rows.length };
    },
    partners: async (entity, offset) =>
      page(
        [...pairsOfEntity[entity.at]]
          .sort(byDescending((pair) => pair.articles))
          .map((pair) => ({ ...pair, entity: partnerIn(pair, entity) })),
        offset,
      ),
    entities: async (type, offset) =>
      page(
        entities.filter((entity) => entity.type === type),
        offset,
      ),
    places: async (period, around) => placesOfPage(period, around),
    network: async (period, around) => networkOfPage(period, around),
    trends: async (period, around, offset, limit) => {
      const trends = trendsOfPage(period, around);
      return { trends: trends.slice(offset, offset + limit), total: trends.length };
    },
    articlesBehind: articlesOfPage,
    article: async () => null,
  };
}

async function articlesOfPage(asked) {
  const byArticle = new Map();
  for (const passage of passagesOf(asked)) {
    const known = byArticle.get(passage.article) ?? { ...data.articles[passage.article], passages: [] };
    if (passage.text && !known.passages.some((other) => other.text === passage.text)) known.passages.push(passage);
    byArticle.set(passage.article, known);
  }
  const articles = [...byArticle.values()]
    .filter((article) => asked.source === undefined || article.source === asked.source)
    .filter((article) => isWithin(article.day, asked))
    .sort((one, other) => ((one.day ?? '') < (other.day ?? '') ? 1 : -1));
  return { total: totalOf(asked), articles, next: null };
}

const isWhole = ({ from, to }) => from === 0 && to === months.length - 1;

/** Whether a day is of the months asked for. Without a day it is only in the whole. */
function isWithin(day, { from, to }) {
  if (isWhole({ from, to })) return true;
  if (!day) return false;
  const month = monthDistance(months[0], day.slice(0, 7));
  return month >= from && month <= to;
}

/** The sentences that the page holds of what is asked for. */
function passagesOf({ entities: asked }) {
  const all = (one) => one.passages.map((at) => data.passages[at]);
  const ofPair = (one, other) => {
    const pair = pairOf(one, other);
    return pair ? all(pair) : [];
  };
  if (asked.length === 0) return data.passages;
  if (asked.length === 1)
    return [...all(asked[0]), ...pairsOfEntity[asked[0].at].flatMap(all)];
  if (asked.length === 2) return ofPair(asked[0], asked[1]);
  // Three: articles that show each two of them.
  const sides = asked.map((one, i) => ofPair(one, asked[(i + 1) % asked.length]));
  const inEach = (passage) => sides.every((side) => side.some((other) => other.article === passage.article));
  return sides.flat().filter(inEach);
}

/** How many articles there are in the whole warehouse. */
function totalOf({ entities: asked, source, from, to }) {
  const period = { from, to, type: isWhole({ from, to }) ? 'all' : 'range' };
  if (source !== undefined) {
    const row = data.corpus.bySource.find((known) => known.name === source);
    return row && !asked.length ? sumIn(row.series, period, row.total) : null;
  }
  if (asked.length === 0) {
    const { articles } = data.corpus.monthly;
    return period.type === 'all' ? data.corpus.articles - data.corpus.duplicates : total(articles, period);
  }
  if (asked.length === 1) return articlesIn(asked[0], period);
  if (asked.length === 2) {
    const pair = pairOf(asked[0], asked[1]);
    return pair ? togetherIn(pair, period) : null;
  }
  const triad = (data.triads ?? []).find((row) =>
    [row.city, row.company, row.university].every((at) => asked.some((entity) => entity.at === at)),
  );
  return triad ? sumIn(triad.series, period, triad.total) : null;
}
