// The strongest pairs of each combination of types, with trend and evidence.
const comboName = (combo) =>
  combo
    .split('-')
    .map((type) => kindName(TYPES.indexOf(type)))
    .join(state.lang === 'zh' ? '—' : ' – ');
const pairOrder = { by: 'llr' };
const QUOTES_SHOWN = 3;
const RANKED_AT_ONCE = 50;

function pairsSection() {
  const { element, content } = section('pairs', t('pairsLead', { n: data.about.limits.ranked, ...barInWords() }));
  const tabs = h('div.tabs', { role: 'tablist', 'aria-label': t('combos'), onkeydown: moveAmongTabs });
  const panel = h('div', { role: 'tabpanel', id: 'pairs-panel', tabindex: 0 });
  const all = h('div.on-paper');
  content.append(h('div.on-screen', {}, tabs, panel), all);
  onPaper(all, () =>
    combosOn().flatMap((combo) => [
      h('h3', {}, comboName(combo)),
      h('div', {}, rankingOf(combo, rankedOnPage(combo), () => {}, `${combo}-evidence`)),
    ]),
  );
  let shown = {};
  const update = async () => {
    const [period, combo] = [currentPeriod(), comboNow()];
    tabs.replaceChildren(...combosOn().map(comboTab));
    panel.setAttribute('aria-labelledby', `tab-${combo}`);
    const same = shown.period === period.key && shown.combo === combo;
    const now = { period: period.key, combo, most: same ? shown.most : data.about.limits.ranked };
    shown = now;
    const content = await store
      .ranking(period, combo, pairOrder.by, now.most)
      .then((found) => rankingOf(combo, found, redraw), (failure) => [notice(failure.message)]);
    // An answer that is late is of a choice that was changed.
    if (shown === now) panel.replaceChildren(...content);
  };
  const redraw = (most = shown.most) => {
    shown.most = most;
    return update();
  };
  update();
  return { element, update };
}

const combosOn = () => COMBOS.filter((combo) => combo.split('-').every((type) => state.types.has(type)));
const comboNow = () => (combosOn().includes(state.combo) ? state.combo : combosOn()[0]);

function comboTab(combo) {
  const chosen = combo === comboNow();
  return h(
    'button',
    {
      role: 'tab',
      type: 'button',
      id: `tab-${combo}`,
      'aria-selected': String(chosen),
      'aria-controls': 'pairs-panel',
      tabindex: chosen ? 0 : -1,
      onclick: () => choose({ combo }),
    },
    comboName(combo),
  );
}

/** Arrow keys move among tabs, as in any list of tabs. */
function moveAmongTabs(event) {
  const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
  if (!step) return;
  event.preventDefault();
  const combos = combosOn();
  const combo = combos[(combos.indexOf(comboNow()) + step + combos.length) % combos.length];
  choose({ combo });
  document.getElementById(`tab-${combo}`).focus();
}

/** Why there is nothing to see where only pairs that are hardly chance are shown. */
const notChance = () => t('notChance', barInWords());

function barInWords() {
  const { maxQValue, minArticles } = data.about.hardlyChance;
  return { q: maxQValue, least: count(minArticles) };
}

/** The places of a ranking: {pair, articles, npmi, llr, lift, q}; of a range, as the page can tell them. */
function rankingIn(period, combo) {
  if (period.at < 0) return rankingOfRange(period, combo);
  return data.rankings.filter((row) => row.period === period.at && comboOf(pairs[row.pair]) === combo);
}

/** What the page itself holds of a ranking. */
function rankedOnPage(combo) {
  const rows = rankingIn(currentPeriod(), combo);
  return { rows, total: rows.length };
}

/** redraw(most): the same with so many rows. */
function rankingOf(combo, { rows, total: all }, redraw, idOfEvidence = 'evidence') {
  const period = currentPeriod();
  if (!rows.length) return [notice(notChance())];
  const withQ = rows.some((row) => row.q !== null);
  return [
    h(
      'div.scroll',
      {},
      h(
        'table.ranking',
        {},
        h('caption.sr-only', {}, `${comboName(combo)}, ${periodName(period)}`),
        h(
          'thead',
          {},
          h(
            'tr',
            {},
            h('th', { scope: 'col' }, h('span.sr-only', {}, t('rank'))),
            h('th', { scope: 'col' }, t('pair')),
            h('th.trend', { scope: 'col' }, t('trend')),
            orderHead('articles', redraw),
            orderHead('llr', redraw, 'extra'),
            orderHead('npmi', redraw, 'extra'),
            withQ ? h('th.number.extra', { scope: 'col', title: t('qHint') }, t('q')) : null,
            h('th', { scope: 'col' }, h('span.sr-only', {}, t('evidence'))),
          ),
        ),
        h(
          'tbody',
          {},
          rows.flatMap((row, i) => rankedRows(row, i, period, withQ, `${idOfEvidence}-${i}`)),
        ),
      ),
    ),
    h(
      'p.note',
      {},
      period.at < 0 ? t('ofRange', barInWords()) : t('ofPairs', { n: count(period.pairs) }),
    ),
    rows.length < all
      ? h(
          'button.more',
          { type: 'button', onclick: () => redraw(rows.length + RANKED_AT_ONCE) },
          t('moreOf', { n: count(rows.length), all: count(all) }),
        )
      : null,
    exportRow('pairs', null, () => rankingCsv(rows, combo, period)),
  ].filter(Boolean);
}

/** The ranking as data: ids and names, measures, and the sentence that shows each best. */
const rankingCsv = (rows, combo, period) => ({
  columns: [
    ...['rank', 'types', 'period', 'name_a', 'id_a', 'name_b', 'id_b', 'articles', 'llr', 'npmi', 'lift', 'q'],
    ...EVIDENCE_COLUMNS,
  ],
  rows: rows.map((row, i) => {
    const pair = pairs[row.pair];
    const [one, other] = endsOf(pair);
    const [passage] = passagesSince(pair.passages, period);
    return [
      ...[i + 1, combo, period.key, one.name, one.id, other.name, other.id, row.articles, row.llr, row.npmi],
      ...[row.lift, row.q],
      ...evidenceCells(passage),
    ].map((value) => value ?? '');
  }),
});

/** A heading that orders the table by its column. */
function orderHead(measure, redraw, hide = '') {
  const chosen = pairOrder.by === measure;
  const order = async () => {
    pairOrder.by = measure;
    await redraw();
    document.querySelector(`#pairs [data-order="${measure}"]`).focus();
  };
  return h(
    'th',
    { scope: 'col', class: `number ${hide}`, 'aria-sort': chosen ? 'descending' : null },
    h(
      'button.order',
      {
        type: 'button',
        'data-order': measure,
        title: hasText(`${measure}Hint`) ? t(`${measure}Hint`) : null,
        onclick: order,
      },
      t(measure),
    ),
  );
}

function rankedRows(row, i, period, withQ, id) {
  const pair = pairs[row.pair];
  const below = h('tr.evidence', { id, hidden: true }, h('td', { colspan: withQ ? 8 : 7 }));
  const toggle = (event) => {
    const open = below.hidden;
    below.hidden = !open;
    event.currentTarget.setAttribute('aria-expanded', String(open));
    if (open)
      store
        .complete(endsOf(pair).map((entity) => entity.id))
        .then(() => evidenceOf(pair, period, row), (failure) => notice(failure.message))
        .then((evidence) => below.firstChild.replaceChildren(evidence));
  };
  return [
    h(
      'tr',
      {},
      h('td.number.rank', {}, String(i + 1)),
      h('th', { scope: 'row' }, pairButtons(pair)),
      h('td.trend', {}, sparkline(pair.series, period)),
      h('td.number', {}, articlesButton(endsOf(pair), row.articles, period)),
      h('td.number.extra', {}, figureCell(row.llr, (llr) => decimal(llr, 1))),
      h('td.number.extra', {}, figureCell(row.npmi, decimal)),
      withQ ? h('td.number.extra', {}, figureCell(row.q, probability)) : null,
      h(
        'td',
        {},
        h(
          'button.expand',
          {
            type: 'button',
            'aria-expanded': 'false',
            'aria-controls': id,
            'aria-label': t('showEvidence', { pair: pairName(pair) }),
            onclick: toggle,
          },
          svgChevron(),
        ),
      ),
    ),
    below,
  ];
}

const svgChevron = () =>
  svg(
    'svg',
    { viewBox: '0 0 16 16', width: 16, height: 16, 'aria-hidden': 'true' },
    svg('path', { d: 'M4 6l4 4 4-4', fill: 'none', stroke: 'currentColor', 'stroke-width': 1.8 }),
  );

/** Sentences that show a pair, those of the period first. */
function evidenceOf(pair, period, row) {
  const quotes = pair.passages
    .map((at) => data.passages[at])
    .filter((passage) => passage.text)
    .map((passage) => ({ passage, article: data.articles[passage.article] }));
  const inPeriod = ({ article }) =>
    period.type === 'all' || (article.day && articleInPeriod(article, period));
  quotes.sort((one, other) => inPeriod(other) - inPeriod(one));
  const facts = [[t('sentenceCount', { n: count(pair.sentence), all: count(pair.articles) })]];
  if (row?.lift) facts.push([t('lift', { x: decimal(row.lift, row.lift < 10 ? 1 : 0) })]);
  if (pair.topics.length) facts.push([`${t('topics')}: `, namesOf(pair.topics)]);
  return h(
    'div',
    {},
    h(
      'p.note',
      {},
      facts.map((fact, i) => [i ? ' · ' : null, fact]),
    ),
    quotes.length
      ? quotes.slice(0, QUOTES_SHOWN).map(({ passage, article }) => quote(passage, article, pair))
      : h('p.note', {}, t('noEvidence')),
  );
}

function articleInPeriod(article, period) {
  const month = months.indexOf(article.day.slice(0, 7));
  return month >= period.from && month <= period.to;
}

function quote(passage, article, pair) {
  if (!passage.text) return null;
  const title = article.title
    ? safeAddress(article.url)
      ? h(
          'a',
          { href: safeAddress(article.url), rel: 'noopener noreferrer', target: '_blank' },
          bdi(article.title),
        )
      : h('span', {}, bdi(article.title))
    : null;
  return h(
    'blockquote',
    { lang: 'zh' },
    h('p', {}, bdi(highlighted(passage.text, [entities[pair.a], entities[pair.b]]))),
    h(
      'p.meta',
      {},
      passage.relation ? h('span.badge', { lang: state.lang }, t(passage.relation)) : null,
      bdiList([article.day, article.source].filter(Boolean), ' · '),
      title ? ' · ' : null,
      title,
    ),
  );
}

/** The address of an article if it is one of the web; nothing else becomes a link. */
function safeAddress(address) {
  try {
    const url = new URL(address);
    return ['http:', 'https:'].includes(url.protocol) ? url.href : null;
  } catch {
    return null;
  }
}

/** The text in pieces, the names of the entities marked. */
function highlighted(text, named) {
  const names = named
    .flatMap((entity) => [entity.name, entity.nameEn, ...entity.aliases])
    .filter((name) => name && name.length > 1)
    .sort((one, other) => other.length - one.length);
  const pattern = names.map((name) => name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('|');
  if (!pattern) return [text];
  return text
    .split(new RegExp(`(${pattern})`, 'i'))
    .map((piece, i) => (i % 2 ? h('mark', {}, piece) : piece));
}
