// The profile of an entity, or of two together, in a dialog that has an address of its own.
const PARTNERS_SHOWN = 8;
const profileDialog = document.getElementById('profile');
let returnFocus = null;

const openProfile = (entity) => choose({ entity: entity.id, partner: null, articles: null, article: null });
const openPair = (pair) =>
  choose({ entity: entities[pair.a].id, partner: entities[pair.b].id, articles: null, article: null });

const isAsked = () => Boolean(state.entity || state.articles || state.article);

/** Shows what the address says, or nothing. */
async function updateProfile() {
  if (!isAsked()) {
    if (profileDialog.open) profileDialog.close();
    return;
  }
  if (!profileDialog.open) returnFocus = document.activeElement;
  const asked = addressOfState();
  const content = await dialogContent().catch((failure) => [profileHead(t('noAnswer')), notice(failure.message)]);
  // What is late is of an address that was left.
  if (asked !== addressOfState()) return;
  disposeChartsIn(profileDialog);
  profileDialog.replaceChildren(...content);
  if (!profileDialog.open) profileDialog.showModal();
  profileDialog.scrollTop = 0;
  document.getElementById('profile-title').focus();
}

/** What the address names; that it is not here, if it is not. */
async function dialogContent() {
  if (state.article) return articleDialog(state.article);
  if (state.articles) {
    const [ids] = state.articles.split('~');
    await store.complete(ids.split(',').filter((id) => id && !entityById.has(id)));
    const asked = askedInAddress();
    return asked ? articlesDialog(asked) : unknownDialog(state.articles);
  }
  await store.complete([state.entity, state.partner].filter(Boolean));
  const entity = entityById.get(state.entity);
  if (!entity) return unknownDialog(state.entity);
  if (!state.partner) return entityProfile(entity);
  const partner = entityById.get(state.partner);
  const pair = partner && pairOf(entity, partner);
  return pair ? pairProfile(pair) : unknownDialog(`${state.entity} – ${state.partner}`);
}

const unknownDialog = (asked) => [
  profileHead(t('unknown')),
  notice(t('unknownText', { asked })),
];

profileDialog.addEventListener('close', () => {
  disposeChartsIn(profileDialog);
  if (isAsked()) choose({ entity: null, partner: null, articles: null, article: null });
  if (returnFocus?.isConnected) returnFocus.focus();
});
// A click beside the dialog closes it.
profileDialog.addEventListener('click', (event) => {
  if (event.target === profileDialog) profileDialog.close();
});

function profileHead(title, subtitle) {
  return h(
    'div.profile-head',
    {},
    h(
      'div',
      {},
      h('h2', { id: 'profile-title', tabindex: -1 }, bdi(title)),
      subtitle ? h('p.subtitle', {}, bdi(subtitle)) : null,
    ),
    h(
      'button.close',
      { type: 'button', 'aria-label': t('close'), title: t('close'), onclick: () => profileDialog.close() },
      '×',
    ),
  );
}

function entityProfile(entity) {
  const other = state.lang === 'zh' ? entity.nameEn : entity.nameEn && entity.name;
  const period = currentPeriod();
  return [
    profileHead(nameOf(entity), other),
    h(
      'p.badges',
      {},
      h('span.badge', { 'data-type': TYPES[entity.type] }, kindName(entity.type)),
      entity.discovered ? h('span.badge', {}, t('discovered')) : null,
    ),
    h(
      'p.big',
      {},
      t('articlesAll', { n: count(entity.total) }),
      period.type === 'all'
        ? null
        : h(
            'span.note',
            {},
            ` · ${t('articlesInPeriod', { n: count(articlesIn(entity, period)), period: periodName(period) })}`,
          ),
    ),
    h('div.row', {}, articlesLink([entity]), aroundButton(entity), compareButton(entity)),
    profileChart([entity], entity.series, nameOf(entity), () => typeColour(entity.type)),
    factList(entity),
    h('h3', {}, t('partners')),
    partnerTables(entity, period),
    everyPartner(entity),
    relationList(entity, period),
    similarList(entity),
    evidenceList(entity, period),
  ].filter(Boolean);
}

function pairProfile(pair) {
  const period = currentPeriod();
  const row = data.rankings.find((ranked) => ranked.pair === pair.at && ranked.period === period.at) ?? pair;
  const measures = [
    [t('llr'), decimal(pair.llr, 1)],
    [t('npmi'), decimal(pair.npmi)],
    [t('q'), probability(pair.q)],
  ];
  return [
    profileHead(
      bdiList([nameOf(entities[pair.a]), nameOf(entities[pair.b])], ' – '),
      t('pairProfile'),
    ),
    h('p.badges', {}, pairButtons(pair)),
    h(
      'p.big',
      {},
      t('articlesAll', { n: count(pair.articles) }),
      period.type === 'all'
        ? null
        : h(
            'span.note',
            {},
            ` · ${t('articlesInPeriod', { n: count(togetherIn(pair, period)), period: periodName(period) })}`,
          ),
    ),
    h('div.row', {}, articlesLink(endsOf(pair))),
    profileChart(endsOf(pair), pair.series, pairName(pair), () => theme().palette[3]),
    h(
      'dl.facts',
      {},
      measures.map(([name, value]) => [h('dt', {}, name), h('dd', {}, value)]),
    ),
    h('h3', {}, t('evidence')),
    evidenceOf(pair, period, row),
  ];
}

const articlesLink = (who) =>
  h('button.more', { type: 'button', onclick: () => openArticles({ entities: who }) }, t('showArticles'));

function profileChart(who, series, name, colour) {
  return new Chart(
    () => {
      const numbers = dense(series);
      const highest = peak(numbers);
      if (!highest) return { empty: t('nothing') };
      const period = currentPeriod();
      const line = timeline();
      return {
        option: {
          grid: { left: 4, right: 8, top: 8, bottom: 2, containLabel: true },
          xAxis: monthAxis(),
          yAxis: measureAxis({ splitNumber: 3 }),
          tooltip: {
            ...tooltipStyle(),
            trigger: 'axis',
            formatter: (items) =>
              tip(slotName(line, items[0].dataIndex), curveTip(line, items[0].dataIndex, numbers)),
          },
          series: [
            {
              type: 'bar',
              barCategoryGap: '18%',
              cursor: 'pointer',
              data: inPeriod(line, line.values(measured(numbers)), period, { color: colour() }),
            },
          ],
        },
        label: t('profileLabel', { name, n: count(highest.n), month: monthName(highest.month) }),
        table: () => seriesTable(t('profileCounts'), numbers, who),
      };
    },
    {
      height: 160,
      name: 'entity',
      title: name,
      onPick: ({ dataIndex }) => {
        const month = timeline().slots[dataIndex];
        if (month >= 0) openArticles({ entities: who, from: month, to: month });
      },
    },
  ).element;
}

/** A series by month: how many articles, and which share. */
const seriesTable = (caption, numbers, who) =>
  plainTable(
    caption,
    [
      { text: t('month') },
      { text: t('articles'), numeric: true },
      { text: t('shareOfArticles'), numeric: true },
    ],
    months.map((month, i) => [
      monthCell(month),
      monthButton(who, numbers[i], i),
      figureCell(monthlyArticles[i] ? numbers[i] / monthlyArticles[i] : null, smallShare),
    ]),
  );

function factList(entity) {
  const place = [entity.seat, entity.province, entity.country].filter(
    (part, i, all) => part && all.indexOf(part) === i,
  );
  const facts = [
    [t('aliases'), entity.aliases.length ? namesOf(entity.aliases) : null],
    [t('place'), place.length ? bdiList(place, ' · ') : null],
    [t('firstSeen'), entity.first],
    [t('lastSeen'), entity.last],
    [t('id'), h('code', {}, entity.id)],
  ].filter(([, value]) => value);
  return h(
    'dl.facts',
    {},
    facts.map(([name, value]) => [h('dt', {}, name), h('dd', {}, value)]),
  );
}

/** The partners of each type: those that are together more often than by chance, the surest first. */
function partnerTables(entity, period) {
  const known = pairsOfEntity[entity.at].filter(
    (pair) => togetherIn(pair, period) > 0 && hardlyChance(pair),
  );
  if (!known.length) return h('p.note', {}, t('noPartners', barInWords()));
  const order = byDescending((pair) => pair.llr);
  return h(
    'div.partners',
    {},
    TYPES.map((_, i) => {
      const ofType = known
        .filter((pair) => partnerIn(pair, entity).type === i)
        .sort(order)
        .slice(0, PARTNERS_SHOWN);
      return ofType.length
        ? h('div', {}, h('h4', {}, kindNames(i)), partnerTable(kindNames(i), ofType, entity, period))
        : null;
    }),
  );
}

function partnerTable(caption, ofType, entity, period) {
  return plainTable(
    caption,
    [{ text: t('entity') }, { text: t('trend') }, { text: t('articles'), numeric: true }],
    ofType.map((pair) => [
      entityButton(partnerIn(pair, entity)),
      sparkline(pair.series, period),
      h(
        'button.link',
        {
          type: 'button',
          'aria-label': `${t('openPair')}: ${pairName(pair)}, ${count(togetherIn(pair, period))}`,
          'data-raw': togetherIn(pair, period),
          onclick: () => choose({ entity: entity.id, partner: partnerIn(pair, entity).id, articles: null, article: null }),
        },
        count(togetherIn(pair, period)),
      ),
    ]),
  );
}

/** Everybody it stands with, chance or not. */
const everyPartner = (entity) =>
  foldedPages(
    t('everyPartner'),
    [{ text: t('entity') }, { text: t('articles'), numeric: true }, { text: t('llr'), numeric: true, title: t('llrHint') }],
    (offset) => store.partners(entity, offset),
    (row) => [
      entityButton(row.entity),
      articlesButton([entity, row.entity], row.articles, { from: 0, to: months.length - 1 }),
      figureCell(row.llr, (llr) => decimal(llr, 1)),
    ],
  );

function relationList(entity, period) {
  const stated = relationsOf(entity, period).slice(0, PARTNERS_SHOWN);
  return stated.length
    ? h(
        'div',
        {},
        h('h3', {}, t('relations')),
        h(
          'ul.relations',
          {},
          stated.map((row) => h('li', {}, relationCell(row, entity, period))),
        ),
      )
    : null;
}

function similarList(entity) {
  const similar = (data.similar ?? []).filter((row) => row.entity === entity.at);
  return similar.length
    ? h(
        'div',
        {},
        h('h3', {}, t('similar')),
        h(
          'p',
          {},
          similar.map((row) => [entityButton(entities[row.similar]), ' ']),
        ),
      )
    : null;
}

/** One sentence for each of the strongest partners. */
function evidenceList(entity, period) {
  const quotes = pairsOfEntity[entity.at]
    .filter((pair) => togetherIn(pair, period) > 0)
    .sort(byDescending((pair) => pair.llr))
    .map((pair) => ({ pair, passage: passagesSince(pair.passages, period)[0] }))
    .filter(({ passage }) => passage)
    .slice(0, 5);
  const once = quotes.filter(
    ({ passage }, i) => quotes.findIndex((other) => other.passage === passage) === i,
  );
  return once.length
    ? h(
        'div',
        {},
        h('h3', {}, t('evidence')),
        once.map(({ pair, passage }) => quote(passage, data.articles[passage.article], pair)),
      )
    : null;
}
