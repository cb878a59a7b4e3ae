// Where the data is from: the page holds a sample of the warehouse, a server all of it. Nothing else on the page knows.

/** An island of JSON in the page. */
function island(id) {
  return JSON.parse(document.getElementById(id).textContent);
}

const store = {
  /** What the page shows: see ReportData. */
  read: () => island('report-data'),

  /**
   * The articles behind a figure: {total, articles: [{day, source, title, url, passages: [{text, relation}]}]}, the
   * latest first. Of a pair, those in which both stand together; of one entity, those that mention it; of a source,
   * its own. total is how many there are in all, of which the page may hold some; null where it cannot tell.
   *
   * asked: {entities: [of the page, none, one, two or three], source, from, to} – positions of months, both included.
   */
  articlesBehind: (asked) => (isServed ? articlesOfServer(asked) : articlesOfPage(asked)),
};

/** Behind `trihelix serve` the whole warehouse answers; a page that was opened as a file has its own sample alone. */
const isServed = document.querySelector('meta[name="trihelix-server"]') !== null;
const MOST_SERVED = 200;

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
  return { total: totalOf(asked), articles };
}

/** GET /api/articles; where the server cannot answer, the page's own. */
async function articlesOfServer(asked) {
  const query = new URLSearchParams({ limit: MOST_SERVED });
  if (asked.entities.length) query.set('entities', asked.entities.map((entity) => entity.id).join(','));
  if (asked.source !== undefined) query.set('source', asked.source ?? '');
  if (!isWhole(asked)) {
    query.set('from', months[asked.from]);
    query.set('to', months[asked.to]);
  }
  const answer = await fetch(`/api/articles?${query}`).catch(() => null);
  if (!answer?.ok) return articlesOfPage(asked);
  const { total: all, articles } = await answer.json();
  return {
    total: all,
    articles: articles.map(({ sentence, relation, ...article }) => ({
      ...article,
      passages: sentence ? [{ text: sentence, relation }] : [],
    })),
  };
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
