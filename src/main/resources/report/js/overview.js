// The corpus at a glance: figures, articles a month by source, rejects by reason.
function overviewSection() {
  const { element, content } = section('overview');
  const figures = h('dl.figures');
  const chart = new Chart(describeMonths, {
    height: 300,
    name: 'overview',
    onPick: ({ seriesIndex, dataIndex }) => {
      const month = timeline().slots[dataIndex];
      if (month >= 0)
        openArticles({ ...sourceAsked(data.corpus.bySource[seriesIndex]), from: month, to: month });
    },
  });
  content.append(
    figures,
    h(
      'div.columns',
      {},
      h('div.wide', {}, h('h3', {}, t('perMonth')), chart.element, undatedNote()),
      h('div', {}, h('h3', {}, t('rejects')), takeable('rejects', rejectTable()), warningList()),
    ),
  );
  const update = () => {
    figures.replaceChildren(...figureList());
    chart.update();
  };
  update();
  return { element, update };
}

function figureList() {
  const { corpus } = data;
  const period = currentPeriod();
  const whole = period.type === 'all';
  const accepted = whole
    ? corpus.articles
    : total(corpus.monthly.articles, period) + total(corpus.monthly.duplicates, period);
  const duplicates = whole ? corpus.duplicates : total(corpus.monthly.duplicates, period);
  const rejected = Object.values(corpus.rejects).reduce((sum, n) => sum + n, 0);
  const mentioned = TYPES.map((type, i) => `${kindNames(i)} ${count(corpus.mentioned[type] ?? 0)}`);
  const all = Object.values(corpus.mentioned).reduce((sum, n) => sum + n, 0);
  return [
    figure(t('kArticles'), count(accepted), whole ? t('kArticlesNote') : periodName(period)),
    figure(t('kDuplicates'), count(duplicates), t('kDuplicatesNote')),
    figure(t('kPairs'), count(period.pairs), periodName(period)),
    figure(t('kEntities'), count(all), mentioned.join(' · ')),
    figure(t('kSources'), count(corpus.sources), t('whole')),
    figure(t('kRejects'), count(rejected), t('kRejectsNote', { n: count(corpus.records) })),
  ];
}

const figure = (name, value, note) =>
  h('div', {}, h('dt', {}, name), h('dd', {}, value), h('dd.note', {}, note));

function total(numbers, period) {
  return numbers.slice(period.from, period.to + 1).reduce((sum, n) => sum + n, 0);
}

/** The articles of one source; of the row of all others, those of all. */
const sourceAsked = (source) => (source.name === null ? {} : { source: source.name });

function sourceName(source) {
  return source.name ?? (data.corpus.bySource.length > 1 ? t('otherSources') : t('noSource'));
}

function describeMonths() {
  const { bySource } = data.corpus;
  const sums = months.map((_, i) =>
    bySource.reduce((sum, source) => sum + (dense(source.series)[i] ?? 0), 0),
  );
  const highest = peak(sums);
  if (!highest)
    return {
      empty: data.corpus.articles ? t('undated', { n: count(data.corpus.articles) }) : t('emptyCorpus'),
    };
  const period = currentPeriod();
  const line = timeline();
  const series = bySource.map((source) => ({
    name: sourceName(source),
    type: 'bar',
    stack: 'articles',
    barCategoryGap: '18%',
    emphasis: { focus: 'series' },
    cursor: 'pointer',
    data: inPeriod(line, line.values(dense(source.series)), period),
  }));
  return {
    option: {
      grid: { left: 8, right: 8, top: 44, bottom: 4, containLabel: true },
      legend: { ...legendStyle(), type: 'scroll', top: 0, left: 0 },
      xAxis: monthAxis(),
      yAxis: valueAxis(),
      tooltip: {
        ...tooltipStyle(),
        trigger: 'axis',
        axisPointer: { type: 'shadow' },
        formatter: (items) =>
          tip(slotName(line, items[0].dataIndex), [
            ...items.filter((item) => item.value).map((item) => [item.seriesName, count(item.value)]),
            ...(line.slots[items[0].dataIndex] < 0
              ? []
              : [[t('total'), count(sums[line.slots[items[0].dataIndex]])]]),
          ]),
      },
      series,
    },
    label: t('perMonthLabel', {
      from: monthName(months[0]),
      to: monthName(months.at(-1)),
      n: count(highest.n),
      month: monthName(highest.month),
    }),
    table: () =>
      plainTable(
        t('perMonth'),
        [
          { text: t('month') },
          ...bySource.map((source) => ({ text: sourceName(source), numeric: true })),
          { text: t('total'), numeric: true },
        ],
        months.map((month, i) => [
          monthCell(month),
          ...bySource.map((source) => {
            const n = dense(source.series)[i];
            return source.name === null ? figureCell(n) : monthButton([], n, i, source.name);
          }),
          figureCell(sums[i]),
        ]),
      ),
  };
}

function undatedNote() {
  const undated = data.corpus.monthly.undated.reduce((sum, n) => sum + n, 0);
  return undated && months.length ? h('p.note', {}, t('undated', { n: count(undated) })) : null;
}

function rejectTable() {
  const rejects = Object.entries(data.corpus.rejects);
  if (!rejects.length) return h('p.note', {}, t('noRejects'));
  return plainTable(
    t('rejects'),
    [{ text: t('reason') }, { text: t('records'), numeric: true }],
    rejects.map(([reason, n]) => [
      hasText(`r_${reason}`) ? h('span', { title: reason }, t(`r_${reason}`)) : reason,
      figureCell(n),
    ]),
  );
}

function warningList() {
  if (!data.about.warnings.length) return null;
  return h(
    'div',
    {},
    h('h3', {}, t('warnings')),
    h(
      'ul.warnings',
      {},
      data.about.warnings.map((warning) => h('li', {}, bdi(warning))),
    ),
  );
}
