// Small charts of the pairs with the strongest bursts.
const TRENDS_AT_ONCE = 9;

function trendsSection() {
  const hasTrends = Boolean(data.trends || store.sql);
  const { element, content } = section('trends', hasTrends ? t('trendsLead') : null);
  if (!hasTrends) content.append(notice(t('trendsPlain')));
  const chooser = h('div.row.around');
  const grid = h('div.multiples');
  const more = h('button.more', { type: 'button', onclick: () => addMore() });
  const table = h('details.data', {}, h('summary', {}, t('table')), h('div'));
  const shown = { trends: [], total: 0 };
  const taken = h('div');
  content.append(chooser, grid, more, h('div.below', {}, table, taken));
  const show = ({ trends = [], total = 0, failure }) => {
    Object.assign(shown, { trends, total });
    chooser.replaceChildren(...aroundField('trends'));
    stayAt('trends');
    disposeChartsIn(grid);
    grid.replaceChildren(...(trends.length ? trends.map(trendFigure) : [notice(failure ?? notChance())]));
    showRest();
  };
  const showRest = () => {
    more.hidden = shown.total <= shown.trends.length;
    more.textContent = t('moreOf', { n: count(shown.trends.length), all: count(shown.total) });
    table.hidden = !shown.trends.length;
    table.lastChild.replaceChildren(trendTable(shown.trends));
    taken.replaceChildren(exportRow('trends', null, () => csvOfTable(trendTable(shown.trends))));
  };
  const part = (offset) => store.trends(currentPeriod(), aroundNow(), offset, TRENDS_AT_ONCE);
  const addMore = async () => {
    const before = shown.trends;
    const told = await part(before.length).catch((failure) => ({ trends: [], failure: failure.message }));
    // Something else may have been chosen meanwhile.
    if (before !== shown.trends) return;
    shown.trends = [...before, ...told.trends];
    grid.append(...(told.failure ? [notice(told.failure)] : told.trends.map(trendFigure)));
    showRest();
  };
  show({ failure: t('asking') });
  const update = askedAnew(() => part(0), show);
  update();
  return { element, update };
}

function burstsOf(trend) {
  return trend.confirmations.map((confirmation, i) => ({
    from: trend.bursts[3 * i],
    to: trend.bursts[3 * i + 1],
    level: trend.bursts[3 * i + 2],
    confirmation,
  }));
}

/** The bursts in words; each opens its articles. */
function burstButtons(trend, pair) {
  const bursts = burstsOf(trend);
  if (!bursts.length) return t('noBurst');
  return [
    `${t('burst')} `,
    bursts.map((burst, i) => [
      i ? ' · ' : null,
      h(
        'button.link',
        {
          type: 'button',
          onclick: () => openArticles({ entities: endsOf(pair), from: burst.from, to: burst.to }),
        },
        burstSpan(burst),
      ),
    ]),
  ];
}

const endsOf = (pair) => [entities[pair.a], entities[pair.b]];

function burstText(trend) {
  const bursts = burstsOf(trend);
  return bursts.length
    ? `${t('burst')} ${listOf(bursts.map(burstSpan))}`
    : t('noBurst');
}

/** 'Feb 2025 (not confirmed)': a burst is never told without what the panel says of it. */
const burstSpan = (burst) =>
  t('burstSpan', { months: monthSpan(burst.from, burst.to), told: t(burst.confirmation) });

/** A burst that is not confirmed is lighter and dashed; one of which nothing can be told is an outline. */
const BURST_OPACITY = { confirmed: 0.22, not_confirmed: 0.1, cannot_be_told: 0.05 };

function trendFigure(trend) {
  const pair = pairs[trend.pair];
  const chart = new Chart(() => describeTrend(trend), {
    height: 150,
    onPick: ({ dataIndex, seriesType }) => {
      const month = timeline().slots[dataIndex];
      if (seriesType === 'bar' && month >= 0) openArticles({ entities: endsOf(pair), from: month, to: month });
    },
  });
  chart.details.remove();
  return h(
    'article.multiple',
    {},
    h('h3', {}, pairButtons(pair)),
    data.trends || store.sql ? h('p.note', {}, burstButtons(trend, pair)) : null,
    chart.element,
  );
}

function describeTrend(trend) {
  const pair = pairs[trend.pair];
  const colours = theme();
  const numbers = dense(pair.series);
  const average = new Array(months.length).fill(null);
  for (let i = 0; i < trend.average.length; i += 2) average[trend.average[i]] = trend.average[i + 1];
  const period = currentPeriod();
  const line = timeline();
  const shown = line.values(measured(numbers));
  // The average is kept as articles a month.
  const averaged = line.values(
    average.map((value, i) => (value !== null && inShares() && monthlyArticles[i] ? value / monthlyArticles[i] : value)),
  );
  return {
    option: {
      grid: { left: 4, right: 8, top: 8, bottom: 2, containLabel: true },
      xAxis: monthAxis({
        axisLabel: {
          color: colours.muted,
          fontSize: 11,
          hideOverlap: true,
          interval: Math.max(0, Math.ceil(line.slots.length / 4) - 1),
        },
      }),
      yAxis: measureAxis({ splitNumber: 2 }),
      tooltip: {
        ...tooltipStyle(),
        trigger: 'axis',
        formatter: (items) =>
          tip(slotName(line, items[0].dataIndex), [
            ...curveTip(line, items[0].dataIndex, numbers),
            ...(averaged[items[0].dataIndex] === null
              ? []
              : [[t('average'), inShares() ? smallShare(averaged[items[0].dataIndex]) : decimal(averaged[items[0].dataIndex], 1)]]),
          ]),
      },
      series: [
        bands(
          burstsOf(trend).map((burst) => ({
            from: burst.from,
            to: burst.to,
            colour: colours.palette[5],
            opacity: BURST_OPACITY[burst.confirmation],
            dashed: burst.confirmation !== 'confirmed',
          })),
        ),
        {
          name: t('articles'),
          type: 'bar',
          barCategoryGap: '15%',
          cursor: 'pointer',
          data: inPeriod(line, shown, period, { color: colours.palette[4] }),
        },
        {
          name: t('average'),
          type: 'line',
          data: averaged,
          symbol: 'none',
          connectNulls: false,
          lineStyle: { width: 2, color: colours.palette[0] },
          itemStyle: { color: colours.palette[0] },
        },
      ],
    },
    label: t('trendLabel', { pair: pairName(pair), n: count(pair.articles), bursts: burstText(trend) }),
  };
}

/** The lines of a tooltip on a curve: the share and the number, whichever is shown first. */
function curveTip(line, i, numbers) {
  const month = line.slots[i];
  if (month < 0 || isSilent(month)) return [[t('articles'), t('noArticles')]];
  const share = monthlyArticles[month] ? smallShare(numbers[month] / monthlyArticles[month]) : '–';
  return [
    [t('articles'), count(numbers[month])],
    [t('shareOfArticles'), share],
  ];
}

function trendTable(trends) {
  return plainTable(
    t('trends'),
    [
      { text: t('pair') },
      { text: t('articles'), numeric: true },
      { text: t('bursts') },
      { text: t('weight'), numeric: true },
      { text: t('growth'), numeric: true },
    ],
    trends.map((trend) => [
      pairButtons(pairs[trend.pair]),
      figureCell(pairs[trend.pair].articles),
      burstsOf(trend).length ? listOf(burstsOf(trend).map(burstSpan)) : '–',
      figureCell(trend.weight, (weight) => decimal(weight, 1)),
      figureCell(trend.growth, growth),
    ]),
  );
}
