// University, industry, region: which articles mention them, and how far the three hang together.
// The three kinds that make a triad, and their bits; none where triads were not counted.
const HELIX = data.helix;
const HELIX_BITS = HELIX.reduce((bits, type) => bits | (1 << type), 0);
const helixIsOn = () => HELIX.every(typeIsOn);
const SYNERGY_ORDER = ['quarter', 'month', 'year'];

function helixSection() {
  const { element, content } = section('helix', t('helixLead'));
  const shares = new Chart(describeShares, { height: 280, name: 'helix', title: t('helixShares') });
  const synergy = data.synergy ? new Chart(describeSynergy, { height: 280, name: 'synergy', title: t('synergy') }) : null;
  const cities = h('div');
  const triads = h('div');
  content.append(
    h(
      'div.columns.even',
      {},
      h('div', {}, h('h3', {}, t('helixShares')), shares.element),
      h(
        'div',
        {},
        h('h3', {}, t('synergy')),
        synergy
          ? [h('p.note', {}, t('synergyLead')), synergy.element]
          : notice(t('missing', { table: 'triad_synergy' })),
      ),
    ),
    h(
      'div.columns.even',
      {},
      h('div', {}, h('h3', {}, t('triads')), triads),
      data.synergy ? h('div', {}, h('h3', {}, t('synergyCities')), cities) : null,
    ),
  );
  const update = () => {
    shares.update();
    if (synergy) {
      synergy.update();
      cities.replaceChildren(takeable('synergy-cities', synergyTable()));
    }
    triads.replaceChildren(takeable('triads', triadTable()));
  };
  update();
  return { element, update };
}

/** Articles a month that mention at least these types (a bit for each, by its position). */
function mentioning(types) {
  const sums = new Array(months.length).fill(0);
  for (const row of data.corpus.mentioning) {
    if ((row.types & types) === types)
      dense(row.series).forEach((n, i) => {
        sums[i] += n;
      });
  }
  return sums;
}

function describeShares() {
  const articles = data.corpus.monthly.articles;
  if (!peak(articles)) return { empty: t('nothing') };
  const colours = theme();
  const lines = [
    ...TYPES.map((_, i) => ({
      name: kindNames(i),
      counts: mentioning(1 << i),
      colour: typeColour(i),
      symbol: SHAPES[i],
      dash: 'solid',
      on: typeIsOn(i),
    })),
    {
      name: t('allThree'),
      counts: mentioning(HELIX_BITS),
      colour: colours.palette[5],
      symbol: 'diamond',
      dash: 'dashed',
      on: HELIX.length === 3 && helixIsOn(),
    },
  ].filter((line) => line.on);
  const share = (line, i) => (articles[i] ? line.counts[i] / articles[i] : null);
  const time = timeline();
  const last = Math.max(0, articles.slice(0, currentPeriod().to + 1).findLastIndex((n) => n > 0));
  return {
    option: {
      grid: { left: 4, right: 12, top: 40, bottom: 4, containLabel: true },
      legend: { ...legendStyle(), icon: undefined, itemWidth: 22, type: 'scroll', top: 0, left: 0 },
      xAxis: monthAxis(),
      yAxis: valueAxis({
        minInterval: 0,
        max: ({ max }) => (max > 0.8 ? 1 : null),
        axisLabel: { color: colours.muted, fontSize: 11, formatter: (n) => percent(n, 0) },
      }),
      tooltip: {
        ...tooltipStyle(),
        trigger: 'axis',
        formatter: (items) =>
          tip(
            slotName(time, items[0].dataIndex),
            lines.map((line) => {
              const value = share(line, time.slots[items[0].dataIndex]);
              return [line.name, value === null ? '–' : percent(value)];
            }),
          ),
      },
      series: [
        ...lines.map((line) => ({
          name: line.name,
          type: 'line',
          data: time.values(months.map((_, i) => share(line, i))),
          symbol: line.symbol,
          symbolSize: 7,
          showAllSymbol: 'auto',
          lineStyle: { width: 2, color: line.colour, type: line.dash },
          itemStyle: { color: line.colour },
        })),
        ...periodBands(),
      ],
    },
    label: t('helixSharesLabel', {
      values: listOf(lines.map((line) => `${line.name} ${percent(share(line, last))}`)),
    }),
    table: () =>
      plainTable(
        t('helixShares'),
        [{ text: t('month') }, ...lines.map((line) => ({ text: line.name, numeric: true }))],
        months.map((month, i) => [
          monthCell(month),
          ...lines.map((line) => figureCell(share(line, i), percent)),
        ]),
      ),
  };
}

/** The synergy of all cities over the finest periods of which there are some. */
function synergySeries() {
  const period = currentPeriod();
  const within = (row) => {
    const { from, to } = withKey(row);
    return from <= period.to && to >= period.from;
  };
  const whole = data.synergy.filter((row) => row.scope === -1 && row.t !== null);
  const inside = whole.filter(within);
  // A single point tells nothing: then the whole course.
  const all = inside.filter((row) => row.type !== 'all').length > 1 ? inside : whole;
  for (const type of SYNERGY_ORDER) {
    const rows = all.filter((row) => row.type === type);
    if (rows.length > 1) return rows.sort((one, other) => (one.start < other.start ? -1 : 1));
  }
  return all.filter((row) => row.type !== 'all');
}

function describeSynergy() {
  const rows = synergySeries();
  if (!rows.length) return { empty: t('nothing') };
  const colours = theme();
  const name = (row) => periodName(withKey(row));
  return {
    option: {
      grid: { left: 4, right: 12, top: 16, bottom: 4, containLabel: true },
      xAxis: monthAxis({
        data: rows.map(name),
        axisLine: { onZero: false, lineStyle: { color: colours.line } },
      }),
      yAxis: valueAxis({
        minInterval: 0,
        scale: true,
        axisLabel: {
          color: colours.muted,
          fontSize: 11,
          formatter: (n) => decimal(n, Math.abs(n) < 10 && n % 1 ? 1 : 0),
        },
      }),
      tooltip: {
        ...tooltipStyle(),
        trigger: 'axis',
        formatter: (items) => {
          const row = rows[items[0].dataIndex];
          return tip(name(row), [
            ['T', decimal(row.t, 2)],
            [t('interval'), intervalOf(row)],
            ['p', probability(row.p)],
          ]);
        },
      },
      series: [
        {
          name: 'low',
          type: 'line',
          stack: 'interval',
          data: rows.map((row) => row.low),
          symbol: 'none',
          lineStyle: { opacity: 0 },
          silent: true,
          stackStrategy: 'all',
        },
        {
          name: 'high',
          type: 'line',
          stack: 'interval',
          data: rows.map((row) => (row.low === null ? null : row.high - row.low)),
          symbol: 'none',
          lineStyle: { opacity: 0 },
          areaStyle: { color: colours.palette[0], opacity: 0.16 },
          silent: true,
          stackStrategy: 'all',
        },
        {
          name: 'T',
          type: 'line',
          data: rows.map((row) => row.t),
          symbol: 'circle',
          symbolSize: 6,
          lineStyle: { width: 2, color: colours.palette[0] },
          itemStyle: { color: colours.palette[0] },
          markLine: {
            silent: true,
            symbol: 'none',
            label: { show: false },
            lineStyle: { color: colours.muted, type: 'dashed' },
            data: [{ yAxis: 0 }],
          },
        },
      ],
    },
    label: t('synergyLabel', {
      values: listOf(rows.slice(-4).map((row) => `${name(row)} ${decimal(row.t, 1)}`)),
    }),
    table: () =>
      plainTable(
        t('synergy'),
        [
          { text: t('period') },
          { text: t('articles'), numeric: true },
          { text: 'T', numeric: true },
          { text: t('interval'), numeric: true },
          { text: 'p', numeric: true },
        ],
        rows.map((row) => [
          name(row),
          figureCell(row.n),
          figureCell(row.t, decimal),
          intervalOf(row),
          figureCell(row.p, probability),
        ]),
      ),
  };
}

const intervalOf = (row) => (row.low === null ? '–' : `[${decimal(row.low, 2)}, ${decimal(row.high, 2)}]`);

function synergyTable() {
  const rows = data.synergy
    .filter((row) => row.scope >= 0 && row.t !== null)
    .sort((one, other) => one.t - other.t);
  if (!rows.length) return notice(t('nothing'));
  return plainTable(
    t('synergyCities'),
    [
      { text: t('city') },
      { text: 'T', numeric: true },
      { text: t('interval'), numeric: true },
      { text: 'p', numeric: true },
    ],
    rows.map((row) => [
      entityButton(entities[row.scope]),
      decimal(row.t, 2),
      intervalOf(row),
      probability(row.p),
    ]),
  );
}

function triadTable() {
  if (!data.triads) return notice(t('missing', { table: 'triads' }));
  if (!helixIsOn()) return notice(t('typeOff', { types: listOf(HELIX.map(kindNames)) }));
  const period = currentPeriod();
  const together = (row) => sumIn(row.series, period, row.total);
  const rows = data.triads
    .filter((row) => together(row) > 0)
    .sort(byDescending(together))
    .slice(0, 15);
  if (!rows.length) return notice(t('nothing'));
  return plainTable(
    t('triads'),
    [
      ...HELIX.map((type) => ({ text: kindName(type) })),
      { text: t('articles'), numeric: true },
    ],
    rows.map((row) => [
      ...[row.city, row.company, row.university].map((at) => entityButton(entities[at])),
      articlesButton(
        [row.city, row.company, row.university].map((at) => entities[at]),
        together(row),
        period,
      ),
    ]),
  );
}
