// Entities that rise or fade: each with its level then and now, its months and a sentence.
const RISING_AT_FIRST = 5;
const PASSING_AT_FIRST = 3;

/**
 * The changes of a kind: those that last, those that passed, and behind a fold those that the steady sources do not
 * confirm.
 */
function risesOf(type, changes) {
  const confirmed = changes.filter(isConfirmed);
  const lasting = confirmed.filter(lasts);
  const stands = new Set(lasting.map((change) => change.entity));
  const passing = confirmed.filter((change) => !lasts(change) && !stands.has(change.entity));
  const others = changes.filter((change) => !isConfirmed(change));
  const up = risingShown.direction === 'up';
  return h(
    'div.rise-list',
    { 'data-type': TYPES[type] },
    h('h3', {}, kindNames(type)),
    lasting.length ? null : h('p.note', {}, t(up ? 'noRise' : 'noFade')),
    foldedList(lasting, RISING_AT_FIRST),
    passing.length ? [h('h4', {}, t('forATime')), foldedList(passing, PASSING_AT_FIRST)] : null,
    others.length
      ? h(
          'details.fold',
          {},
          h('summary', {}, t('unconfirmed', { n: count(others.length) })),
          h('p.note', {}, t('unconfirmedText'), newSources(others)),
          h('ul', {}, others.map(riseItem)),
        )
      : null,
  );
}

/** The first of them, the others behind a fold. */
function foldedList(changes, atFirst) {
  if (!changes.length) return null;
  const rest = changes.slice(atFirst);
  return [
    h('ul', {}, changes.slice(0, atFirst).map(riseItem)),
    rest.length
      ? h(
          'details.fold',
          {},
          h('summary', {}, t('moreConfirmed', { n: count(rest.length) })),
          h('ul', {}, rest.map(riseItem)),
        )
      : null,
  ];
}

/** Sources that begin about when something changes: they may be the reason. */
function newSources(changes) {
  const begun = data.corpus.bySource
    .filter((source) => source.name !== null && source.series.length)
    .map((source) => ({ name: source.name, month: source.series[0] }))
    .filter(({ month }) => month > 0 && changes.some((change) => Math.abs(change.since - month) <= 1));
  return begun.length
    ? [
        ' ',
        t('newSources', {
          sources: listOf(begun.map(({ name, month }) => `${name} (${monthName(months[month])})`)),
        }),
      ]
    : null;
}

function riseItem(change) {
  const entity = entities[change.entity];
  const span = spanOf(change);
  const n = sumIn(entity.series, { type: 'range', ...span });
  const passage = firstPassage(entity.passages, span);
  return h(
    'li.rise',
    {},
    h('div.rise-head', {}, entityButton(entity), h('span.note', {}, whenOf(change))),
    levelCurve(entity, change),
    h(
      'p.levels',
      {},
      h('span', {}, timesAsMuch(change)),
      isConfirmed(change) ? null : h('span.badge', {}, t(change.confirmation)),
      h(
        'button.link',
        {
          type: 'button',
          'aria-label': t('openArticles', { n: count(n), who: nameOf(entity) }),
          onclick: () => openArticles({ entities: [entity], ...span }),
        },
        t('nArticles', { n: count(n) }),
      ),
    ),
    passage ? h('p.sentence', { lang: 'zh' }, bdi(highlighted(passage.text, [entity]))) : null,
  );
}

/** The sentences of the page that are of some months, in their order. */
const passagesSince = (places, span) =>
  places
    .map((at) => data.passages[at])
    .filter((passage) => passage.text && isWithin(data.articles[passage.article].day, span));

/** The earliest of them: it tells best why something began. */
function firstPassage(places, span) {
  const day = (passage) => data.articles[passage.article].day ?? '9999';
  return passagesSince(places, span).reduce(
    (first, passage) => (first && day(first) <= day(passage) ? first : passage),
    undefined,
  );
}

/** Shares a month by those who tell of the change: the steady sources, else all. */
function sharesOf(entity, change) {
  if (!change.shares.length)
    return dense(entity.series).map((n, i) => (monthlyArticles[i] ? n / monthlyArticles[i] : null));
  const shares = new Array(months.length).fill(null);
  for (let i = 0; i < change.shares.length; i += 2) shares[change.shares[i]] = change.shares[i + 1];
  return shares;
}

/**
 * How many times as much of the news as before or otherwise. Levels are of sources chained while they come and go: their ratio says
 * something, but they are no shares of any month's articles, and may lie above all of them.
 */
const timesAsMuch = ({ before, now }) =>
  before > 0 ? t('times', { times: decimal(now / before, now < 10 * before ? 1 : 0) }) : t('fromNone');

/** Shares a month as bars, the levels as a step over them. Each bar opens its articles. */
function levelCurve(entity, change) {
  const line = timelineOver(0, months.length - 1);
  const shares = line.values(sharesOf(entity, change));
  const [width, height] = [300, 46];
  const step = width / shares.length;
  const most = Math.max(change.before, change.now, ...shares.map((share) => share ?? 0));
  const y = (share) => (height - (share / most) * (height - 4)).toFixed(1);
  const from = (line.slotOf(change.since) * step).toFixed(1);
  const to = lasts(change) ? width : ((line.slotOf(change.until) + 1) * step).toFixed(1);
  const bars = shares.map((share, i) =>
    share
      ? svg('rect', {
          x: (i * step + 0.3).toFixed(2),
          y: y(share),
          width: Math.max(0.8, step - 0.8).toFixed(2),
          height: (height - y(share)).toFixed(1),
          class: line.slots[i] >= change.since && line.slots[i] <= (change.until ?? Infinity) ? 'in' : 'out',
          'data-month': line.slots[i],
        })
      : null,
  );
  const curve = svg(
    'svg',
    {
      class: 'level',
      viewBox: `0 0 ${width} ${height}`,
      preserveAspectRatio: 'none',
      role: 'img',
      'data-type': TYPES[entity.type],
      'aria-label': t('levelLabel', {
        name: nameOf(entity),
        when: whenOf(change),
        times: timesAsMuch(change),
      }),
    },
    ...bars.filter(Boolean),
    svg('path', {
      d: `M0 ${y(change.before)}H${from}V${y(change.now)}H${to}V${y(lasts(change) ? change.now : change.before)}H${width}`,
      class: 'step',
      'vector-effect': 'non-scaling-stroke',
    }),
  );
  curve.addEventListener('click', (event) => {
    const month = Number(event.target.dataset.month ?? -1);
    if (month >= 0) openArticles({ entities: [entity], from: month, to: month });
  });
  return curve;
}
