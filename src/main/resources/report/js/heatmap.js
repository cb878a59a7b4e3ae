// Cities × companies: in how many articles they occur together.
function heatSection() {
  const { element, content } = section('heat', t('heatLead'));
  const chart = new Chart(describeHeat, {
    height: 480,
    name: 'heat',
    onPick: (params) =>
      params.data?.pair !== undefined && openArticles({ entities: endsOf(pairs[params.data.pair]) }),
  });
  content.append(chart.element);
  return { element: element, update: () => chart.update(), chart };
}

/** The cities and companies that are together most often in the period. */
function heatAxes(period) {
  const cells = pairs.filter((pair) => comboOf(pair) === `${TYPES[PLACE]}-${TYPES[FIRM]}` && togetherIn(pair, period) > 0);
  const [rows, columns] = narrow() ? [12, 7] : [18, 18];
  const most = largest(cells, 'a', period, rows);
  const companies = largest(
    cells.filter((pair) => most.includes(pair.a)),
    'b',
    period,
    columns,
  );
  // Whose companies are all among those that have no column left would be an empty row.
  const beside = new Set(cells.filter((pair) => companies.includes(pair.b)).map((pair) => pair.a));
  return { cells, cities: most.filter((city) => beside.has(city)), companies };
}

/** The ends of pairs on one side with the most articles together. */
function largest(cells, side, period, most) {
  const sums = new Map();
  for (const pair of cells) sums.set(pair[side], (sums.get(pair[side]) ?? 0) + togetherIn(pair, period));
  return [...sums.keys()].sort((one, other) => sums.get(other) - sums.get(one) || one - other).slice(0, most);
}

function describeHeat() {
  if (PLACE < 0 || FIRM < 0) return { empty: t('nothing') };
  if (!typeIsOn(PLACE) || !typeIsOn(FIRM))
    return { empty: t('typeOff', { types: listOf([kindNames(PLACE), kindNames(FIRM)]) }) };
  const period = currentPeriod();
  const { cells, cities, companies } = heatAxes(period);
  if (!cells.length) return { empty: t('nothing') };
  const shown = cells
    .filter((pair) => cities.includes(pair.a) && companies.includes(pair.b))
    .sort(byDescending((pair) => togetherIn(pair, period)));
  return {
    option: heatOption(shown, cities, companies, period),
    label: t('heatLabel', {
      n: cities.length,
      m: companies.length,
      pair: pairName(shown[0]),
      k: count(togetherIn(shown[0], period)),
    }),
    table: () => heatTable(shown, cities, companies, period),
  };
}

const isSeat = (pair) => entities[pair.b].seat === entities[pair.a].name;

function heatOption(shown, cities, companies, period) {
  const colours = theme();
  const most = Math.sqrt(togetherIn(shown[0], period));
  const depth = (pair) => Math.sqrt(togetherIn(pair, period)) / most;
  const axisLabel = { color: colours.text, fontSize: narrow() ? 11 : 12, interval: 0 };
  return {
    grid: { left: 8, right: 12, top: 12, bottom: 8, containLabel: true },
    xAxis: {
      type: 'category',
      position: 'top',
      data: companies.map((at) => nameOf(entities[at])),
      axisLine: { show: false },
      axisTick: { show: false },
      axisLabel: { ...axisLabel, rotate: -48, width: 150, overflow: 'truncate' },
    },
    yAxis: {
      type: 'category',
      inverse: true,
      data: cities.map((at) => nameOf(entities[at])),
      axisLine: { show: false },
      axisTick: { show: false },
      axisLabel: { ...axisLabel, width: narrow() ? 70 : 130, overflow: 'truncate' },
    },
    visualMap: { show: false, min: 0, max: 1, dimension: 2, inRange: { color: colours.heat } },
    tooltip: {
      ...tooltipStyle(),
      formatter: ({ data: item }) =>
        tip(pairName(pairs[item.pair]), [
          [t('together'), count(togetherIn(pairs[item.pair], period))],
          ...(isSeat(pairs[item.pair]) ? [[t('seat'), '✓']] : []),
        ]),
    },
    // Numbers say what colours say: patterns would only hide them.
    aria: { enabled: true, label: { enabled: false }, decal: { show: false } },
    series: [
      {
        type: 'heatmap',
        cursor: 'pointer',
        itemStyle: { borderColor: colours.surface, borderWidth: 2, borderRadius: 3 },
        emphasis: { itemStyle: { borderColor: colours.text, borderWidth: 2 } },
        // Cells cover the edges of those before them: framed ones come last.
        data: [...shown.filter((pair) => !isSeat(pair)), ...shown.filter(isSeat)].map((pair) => ({
          value: [companies.indexOf(pair.b), cities.indexOf(pair.a), depth(pair)],
          pair: pair.at,
          label: {
            show: true,
            fontSize: narrow() ? 10.5 : 11.5,
            formatter: () => count(togetherIn(pair, period)),
            color: lightOn(depth(pair)),
          },
          ...(isSeat(pair)
            ? { itemStyle: { borderColor: colours.palette[1], borderWidth: 2, borderRadius: 3 } }
            : {}),
        })),
      },
    ],
  };
}

/** The colour of a number on a cell of some depth. */
function lightOn(depth) {
  if (isDark()) return depth > 0.7 ? '#0b1520' : '#e8eaed';
  return depth > 0.55 ? '#ffffff' : '#1d2127';
}

function heatTable(shown, cities, companies, period) {
  const cell = new Map(shown.map((pair) => [`${pair.a} ${pair.b}`, pair]));
  return plainTable(
    t('heat'),
    [{ text: kindName(PLACE) }, ...companies.map((at) => ({ text: nameOf(entities[at]), numeric: true }))],
    cities.map((city) => [
      nameOf(entities[city]),
      ...companies.map((company) => {
        const pair = cell.get(`${city} ${company}`);
        return pair ? articlesButton(endsOf(pair), togetherIn(pair, period), period) : '';
      }),
    ]),
  );
}
