// The articles behind a bar, an edge, a cell or a circle: date, source, title, sentence and link; and the text of one.
const ARTICLES_AT_FIRST = 20;

/**
 * Opens them. asked: {entities, source} as the store has it; the months are those of the period unless others are given.
 */
function openArticles({ entities: asked = [], source, from, to }) {
  const period = currentPeriod();
  const parts = [
    asked.map((entity) => entity.id).join(','),
    months[from ?? period.from] ?? '',
    months[to ?? from ?? period.to] ?? '',
    ...(source === undefined ? [] : [source ?? '']),
  ];
  choose({ articles: parts.join('~'), entity: null, partner: null, article: null });
}

/** A number that opens the articles which it counts: those of some entities together, or of a source. */
function articlesButton(who, n, span, source) {
  const names = source === undefined ? who.map(nameOf) : [source ?? t('noSource')];
  return h(
    'button.link',
    {
      type: 'button',
      'data-raw': n,
      'aria-label': t('openArticles', { n: count(n), who: listOf(names) }),
      onclick: () => openArticles({ entities: who, ...(source === undefined ? {} : { source }), from: span.from, to: span.to }),
    },
    count(n),
  );
}

/** The same for one month in a table; a zero opens nothing. */
const monthButton = (who, n, month, source) =>
  n ? articlesButton(who, n, { from: month, to: month }, source) : figureCell(n);

/** What the address asks for; null where it names an entity or a month that the page does not know. */
function askedInAddress() {
  if (!state.articles) return null;
  const [ids, first, last, ...source] = state.articles.split('~');
  const asked = ids ? ids.split(',').map((id) => entityById.get(id)) : [];
  const from = months.indexOf(first);
  const to = months.indexOf(last);
  if (asked.includes(undefined) || from < 0 || to < from) return null;
  return { entities: asked, from, to, ...(source.length ? { source: source.join('~') || null } : {}) };
}

/** Fills the dialog: head, how many of how many, the articles. */
function articlesDialog(asked) {
  const named = asked.entities;
  const who = named.length
    ? bdiList(named.map(nameOf), ' – ')
    : 'source' in asked
      ? bdi(asked.source ?? t('noSource'))
      : t('allArticles');
  const list = h('div.articles');
  const head = h('p.big', { 'aria-live': 'polite' });
  const more = h('button.more', { type: 'button', hidden: true }, t('more'));
  let [waiting, next, held] = [[], 0, 0];
  const fetchMore = async () => {
    const { total: all, articles, next: after } = await store.articlesBehind(asked, next);
    held += articles.length;
    next = after;
    waiting = [...waiting, ...articles];
    if (all === held || next !== null) head.textContent = t('articlesAll', { n: count(all) });
    else {
      const n = count(held);
      head.textContent = all === null ? t('articlesShown', { n }) : t('articlesOf', { n, all: count(all) });
      list.parentElement?.querySelector('.all-of-them')?.remove();
      more.after(allOfThem(asked));
    }
  };
  const showMore = async () => {
    if (!waiting.length && next !== null) await fetchMore();
    list.append(...waiting.splice(0, ARTICLES_AT_FIRST).map((article) => articleItem(article, named)));
    more.hidden = !waiting.length && next === null;
  };
  const show = () => showMore().catch((failure) => list.append(notice(failure.message)));
  more.addEventListener('click', show);
  show();
  return [
    profileHead(who, monthSpan(asked.from, asked.to)),
    named.length
      ? h(
          'p.badges',
          {},
          named.map((entity) => [entityButton(entity), ' ']),
        )
      : null,
    head,
    list,
    more,
  ].filter(Boolean);
}

/** An article with the sentences of it that name who was asked for. */
function articleItem(article, named) {
  const address = safeAddress(article.url);
  const title = article.title || t('untitled');
  const sentences = article.passages
    .filter((passage) => !named.length || named.some((entity) => naming(entity, passage.text)))
    .slice(0, 2);
  return h(
    'article.item',
    {},
    h('p.meta', {}, bdiList([article.day ?? t('noDate'), article.source ?? t('noSource')], ' · ')),
    h(
      'h3',
      { lang: 'zh' },
      address
        ? h('a', { href: address, rel: 'noopener noreferrer', target: '_blank' }, bdi(title))
        : bdi(title),
    ),
    sentences.map((passage) =>
      h(
        'p.sentence',
        { lang: 'zh' },
        passage.relation ? h('span.badge', { lang: state.lang }, t(passage.relation)) : null,
        bdi(highlighted(passage.text, named)),
      ),
    ),
    sentences.length || named.length < 2 ? null : h('p.note', {}, t('notInOneSentence')),
    article.id
      ? h(
          'button.link',
          { type: 'button', 'aria-label': t('readArticle', { title }), onclick: () => choose({ article: articleKey(article) }) },
          t('read'),
        )
      : null,
  );
}

const naming = (entity, text) =>
  [entity.name, entity.nameEn, ...entity.aliases].some((name) => name && text.includes(name));

/** How to get those that the page has no room for: the question in SQL. */
function allOfThem(asked) {
  const sql = sqlFor(asked);
  const copy = h(
    'button.more',
    {
      type: 'button',
      onclick: () => {
        navigator.clipboard?.writeText(sql).then(
          () => announce(t('copied')),
          () => {},
        );
        getSelection().selectAllChildren(code);
      },
    },
    t('copy'),
  );
  const code = h('code', {}, sql);
  return h('details.fold.all-of-them', {}, h('summary', {}, t('allOfThem')), h('p.sql', {}, code), copy);
}

/** The same question to `trihelix sql`. Ids hold no quotes; a source may, so they are doubled. */
function sqlFor({ entities: asked, source, from, to }) {
  const text = (value) => `'${value.replaceAll("'", "''")}'`;
  const where = [];
  if (from > 0 || to < months.length - 1)
    where.push(`a.published_month BETWEEN ${text(months[from])} AND ${text(months[to])}`);
  if (source !== undefined) where.push(source === null ? 'a.source IS NULL' : `a.source = ${text(source)}`);
  where.push('a.duplicate_of IS NULL');
  const columns = 'a.published_date, a.source, a.title, a.url';
  if (asked.length === 2) {
    const pair = pairOf(...asked);
    const [one, other] = (pair ? endsOf(pair) : asked).map((entity) => entity.id);
    return `SELECT ${columns}, c.evidence FROM cooccurrences c JOIN articles a ON a.article_id = c.article_id WHERE c.entity_a = ${text(one)} AND c.entity_b = ${text(other)} AND ${where.join(' AND ')} ORDER BY 1`;
  }
  const mentioning = asked.map(
    (entity) => `a.article_id IN (SELECT article_id FROM mentions WHERE entity_id = ${text(entity.id)})`,
  );
  return `SELECT ${columns} FROM articles a WHERE ${[...mentioning, ...where].join(' AND ')} ORDER BY 1`;
}

/** An article in the address: its id, and the month in which a server finds it. */
const articleKey = ({ id, day }) => `${id}~${day ? day.slice(0, 7) : 'unknown'}`;

/** The text of an article, each mention a link to who is meant. */
async function articleDialog(key) {
  const [id, month] = key.split('~');
  const article = await store.article(id, month);
  if (!article) return unknownDialog(id);
  const address = safeAddress(article.url);
  const from = [article.day ?? t('noDate'), article.source ?? t('noSource')];
  return [
    profileHead(h('span', { lang: 'zh' }, ...marked(article, 'title'))),
    h(
      'p.meta',
      {},
      bdiList(from, ' · '),
      address ? [' · ', h('a', { href: address, rel: 'noopener noreferrer', target: '_blank' }, t('original'))] : null,
    ),
    article.duplicate_of
      ? h(
          'p.note',
          {},
          t('repeats'),
          ' ',
          h(
            'button.link',
            { type: 'button', onclick: () => choose({ article: article.duplicate_of }) },
            t('readOther'),
          ),
        )
      : null,
    h('div.text', { lang: 'zh' }, paragraphsOf(marked(article, 'body'))),
  ].filter(Boolean);
}

/** A field in pieces: texts, and its mentions as buttons. Of mentions within each other the outer one is marked. */
function marked(article, field) {
  const text = article[field] ?? '';
  const pieces = [];
  let done = 0;
  for (const mention of article.mentions.filter((one) => one.field === field)) {
    if (mention.start < done) continue;
    pieces.push(text.slice(done, mention.start));
    pieces.push(
      h(
        'button.mention',
        {
          type: 'button',
          'data-type': mention.type,
          title: `${mention.name} · ${mention.id}`,
          onclick: () => openProfile(mention),
        },
        bdi(text.slice(mention.start, mention.end)),
      ),
    );
    done = mention.end;
  }
  return [...pieces, text.slice(done)];
}

function paragraphsOf(pieces) {
  const paragraphs = [[]];
  for (const piece of pieces) {
    if (typeof piece !== 'string') paragraphs.at(-1).push(piece);
    else
      piece.split('\n').forEach((line, i) => {
        if (i) paragraphs.push([]);
        paragraphs.at(-1).push(bdi(line));
      });
  }
  return paragraphs.map((paragraph) => h('p', {}, paragraph));
}
