// A server as a source: the whole warehouse. What it tells of entities and pairs becomes part of the page's data
// (admit.js), so that all that draws it need not know where it is from.

/** Rows of a list that are fetched at a time. */
const ROWS_AT_ONCE = 50;
/** Articles; each is read for its sentence. */
const ARTICLES_AT_ONCE = 20;
/** As many names as a server suggests at most: some may be of types that are switched off. */
const MOST_ASKED = 50;

function serverSource() {
  const completed = new Map();
  const page = (rows) => ({ rows, total: rows[0]?.total ?? 0 });
  return {
    read: () => island('report-data'),
    complete: (ids) => {
      const key = [...new Set(ids)].sort().join(',');
      if (!key) return Promise.resolve();
      if (!completed.has(key)) {
        const told = askServer('panel', { ids: key }).then(admit);
        completed.set(key, told);
        // What failed may succeed when it is asked again.
        told.catch(() => completed.delete(key));
      }
      return completed.get(key);
    },
    search: async (text) => {
      const { entities: rows, total: of } = await askServer('search', { q: text, limit: MOST_ASKED });
      return { entities: rows.map(admittedName).filter((entity) => typeIsOn(entity.type)).slice(0, MOST_FOUND), of };
    },
    ranking: async (period, combo, by, most) => {
      const told = await askServer('ranking', { period: askedPeriod(period), types: combo, by, limit: most });
      admit({ ...told, pairs: told.rows.filter(() => period.type === 'all') });
      const rows = told.rows.map((row, at) => ({ ...row, at, pair: admittedPair(row).at }));
      return { rows, total: told.total };
    },
    partners: async (entity, offset) => {
      const { rows, total: all } = page(
        await askServer('partners', { id: entity.id, offset, limit: ROWS_AT_ONCE }),
      );
      return { rows: rows.map((row) => ({ ...row, q: row.q_value, entity: admittedName(row) })), total: all };
    },
    entities: async (type, offset) => {
      const { entities: rows, total: all } = await askServer('entities', {
        type: TYPES[type],
        offset,
        limit: ROWS_AT_ONCE,
      });
      return { rows: rows.map(admittedName), total: all };
    },
    places: placesOfServer,
    network: networkOfServer,
    trends: trendsOfServer,
    articlesBehind: articlesOfServer,
    article: (id, month) => askServer('article', { id, ...(month ? { month } : {}) }),
    questions: () => askServer('questions', {}),
    sql: (statement) => askServer('sql', {}, statement),
  };
}

async function articlesOfServer(asked, offset = 0) {
  const { total: all, articles } = await askServer('articles', {
    limit: ARTICLES_AT_ONCE,
    offset,
    ...(asked.entities.length ? { entities: asked.entities.map((entity) => entity.id).join(',') } : {}),
    ...(asked.source === undefined ? {} : { source: asked.source ?? '' }),
    ...(isWhole(asked) ? {} : { from: months[asked.from], to: months[asked.to] }),
  });
  const next = offset + articles.length;
  return {
    total: offset && !articles.length ? offset : all,
    articles: articles.map(({ sentence, relation, ...article }) => ({
      ...article,
      passages: sentence ? [{ text: sentence, relation }] : [],
    })),
    next: articles.length && next < all ? next : null,
  };
}

let asking = 0;

/** The answer of /api/PATH; fails with what the server says where it cannot answer. */
async function askServer(path, parameters, body) {
  showAsking(1);
  try {
    const query = new URLSearchParams(parameters);
    const answer = await fetch(`/api/${path}?${query}`, body === undefined ? {} : { method: 'POST', body }).catch(
      () => {
        throw new Error(t('serverGone'));
      },
    );
    noticeRun(answer.headers.get('Trihelix-Run'));
    const told = await answer.json();
    if (!answer.ok) throw new Error(told.error);
    return told;
  } finally {
    showAsking(-1);
  }
}

/** A thin line at the top of the page while the server is asked. */
function showAsking(more) {
  asking += more;
  document.body.classList.toggle('asking', asking > 0);
}

/** A run that was published behind the page is told of, once: its figures are others. */
function noticeRun(run) {
  if (!run || !data.about.run || run === data.about.run || document.querySelector('.newer')) return;
  document.getElementById('main').prepend(
    h(
      'div.notice.newer',
      { role: 'status' },
      t('newerRun'),
      ' ',
      h('button.link', { type: 'button', onclick: () => location.reload() }, t('reload')),
    ),
  );
}
