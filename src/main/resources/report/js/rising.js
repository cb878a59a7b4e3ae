// The first question: which cities, companies and universities rise, which pairs grow closer, since when.
const CLOSER_AT_FIRST = 8;
const risingShown = { direction: 'up' };

function risingSection() {
  const { element, content } = section('rising', t('risingLead'));
  const body = h('div');
  const directions = h('div.segments', { role: 'group', 'aria-label': t('direction') });
  content.append(h('div.row', {}, directions), body);
  const update = () => {
    directions.replaceChildren(
      ...['up', 'down'].map((direction) =>
        h(
          'button',
          {
            type: 'button',
            'data-direction': direction,
            'aria-pressed': String(risingShown.direction === direction),
            onclick: () => {
              risingShown.direction = direction;
              update();
              directions.querySelector('[aria-pressed="true"]').focus();
            },
          },
          t(direction === 'up' ? 'risingUp' : 'risingDown'),
        ),
      ),
    );
    body.replaceChildren(...risingContent());
  };
  update();
  return { element, update };
}

const inDirection = (change) => change.now > change.before === (risingShown.direction === 'up');

const lasts = (change) => change.until === null;
const isConfirmed = (change) => change.confirmation === 'confirmed';

/** The months in which a change shows: from its beginning to the end of a burst or of the corpus; before a fading. */
const spanOf = (change) =>
  change.now > change.before
    ? { from: change.since, to: change.until ?? months.length - 1 }
    : { from: 0, to: Math.max(0, change.since - 1) };

/** A level counts where it begins, a burst where it lies. */
const fallsInto = (change, period) =>
  change.since <= period.to && (change.until ?? change.since) >= period.from;

/** Changes of entities of the types now chosen that fall into the period, the strongest of a sort first. */
const changesIn = (period) =>
  (data.rising ?? []).filter(
    (change) =>
      inDirection(change) && typeIsOn(entities[change.entity].type) && fallsInto(change, period),
  );

const closerIn = (period) =>
  (data.closer ?? []).filter(
    (change) =>
      inDirection(change) &&
      endsOf(pairs[change.pair]).every((entity) => typeIsOn(entity.type)) &&
      fallsInto(change, period),
  );

function risingContent() {
  if (!data.rising && !data.closer) return [notice(t('missing', { table: 'entity_trends' }))];
  const period = currentPeriod();
  const changes = changesIn(period);
  const closer = closerIn(period);
  const up = risingShown.direction === 'up';
  return [
    headline(changes, closer),
    data.rising
      ? h(
          'div.rises',
          {},
          TYPES.map((type, i) =>
            typeIsOn(i)
              ? risesOf(
                  i,
                  changes.filter((change) => entities[change.entity].type === i),
                )
              : null,
          ).filter(Boolean),
        )
      : notice(t('missing', { table: 'entity_trends' })),
    h('h3', {}, t(up ? 'closerPairs' : 'apartPairs')),
    h('p.note', {}, t('closerLead')),
    ...(data.closer ? closerTable(closer) : [notice(t('missing', { table: 'pair_trends' }))]),
    exportRow('rising', null, () => risingCsv(changes, closer)),
  ].filter(Boolean);
}

/** The answer in a sentence: the first of each kind that the steady sources confirm. */
function headline(changes, closer) {
  const firsts = TYPES.map((_, i) =>
    changes.find((change) => isConfirmed(change) && entities[change.entity].type === i),
  ).filter(Boolean);
  const tell = (change, lasting, passing, values) =>
    t(lasts(change) ? lasting : passing, { ...values, since: monthName(months[change.since]), when: whenOf(change) });
  if (!firsts.length && !closer.length) return null;
  const up = risingShown.direction === 'up';
  const parts = [
    ...firsts.map((change) =>
      tell(change, up ? 'headlineRises' : 'headlineFades', up ? 'headlineRose' : 'headlineFaded', {
        name: nameOf(entities[change.entity]),
        times: timesAsMuch(change),
      }),
    ),
    ...closer.slice(0, 1).map((change) =>
      tell(change, up ? 'headlineCloser' : 'headlineApart', up ? 'headlineClose' : 'headlineFar', {
        pair: pairName(pairs[change.pair]),
      }),
    ),
  ];
  return h('p.headline', {}, bdi(parts.join(' ')));
}

/** 'since Feb 2025', or the months of a burst. */
const whenOf = (change) =>
  lasts(change)
    ? t('since', { month: monthName(months[change.since]) })
    : monthSpan(change.since, change.until);

function closerTable(closer) {
  if (!closer.length) return [h('p.note', {}, t(risingShown.direction === 'up' ? 'noCloser' : 'noApart'))];
  return [
    plainTable(
      t(risingShown.direction === 'up' ? 'closerPairs' : 'apartPairs'),
      [
        { text: t('pair') },
        { text: t('when') },
        { text: t('overExpected'), numeric: true, title: t('overExpectedHint') },
        { text: t('trend'), extra: true },
        { text: t('articles'), numeric: true },
        { text: t('evidence') },
      ],
      closer.slice(0, CLOSER_AT_FIRST).map((change) => {
        const pair = pairs[change.pair];
        const span = spanOf(change);
        const passage = firstPassage(pair.passages, span);
        return [
          pairButtons(pair),
          whenOf(change),
          t('levels', { before: decimal(change.before, 1), now: decimal(change.now, 1) }),
          sparkline(pair.series, span),
          articlesButton([entities[pair.a], entities[pair.b]], sumIn(pair.series, { type: 'range', ...span }), span),
          passage
            ? h(
                'p.sentence',
                { lang: 'zh' },
                bdi(highlighted(passage.text, [entities[pair.a], entities[pair.b]])),
              )
            : '–',
        ];
      }),
    ),
  ];
}

const RISING_COLUMNS = ['kind', 'name', 'id', 'partner', 'partner_id', 'since', 'until'];

/** Entities and pairs in one file; before and now are shares of entities, ratios of pairs. */
function risingCsv(changes, closer) {
  const row = (kind, [one, other], change, passages) =>
    [
      ...[kind, one.name, one.id, other?.name, other?.id, months[change.since], months[change.until]],
      ...[change.before, change.now, change.p, change.weight, change.confirmation],
      ...evidenceCells(firstPassage(passages, spanOf(change))),
    ].map((value) => value ?? '');
  return {
    columns: [...RISING_COLUMNS, 'before', 'now', 'p', 'weight', 'confirmation', ...EVIDENCE_COLUMNS],
    rows: [
      ...changes.map((change) => {
        const entity = entities[change.entity];
        return row(TYPES[entity.type], [entity], change, entity.passages);
      }),
      ...closer.map((change) => {
        const pair = pairs[change.pair];
        return row(comboOf(pair), endsOf(pair), change, pair.passages);
      }),
    ],
  };
}
