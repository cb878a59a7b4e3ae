// Two to four entities of any kind side by side: curves, partners, relations, places.
const LINE_DASHES = ['solid', 'dashed', 'dotted', [8, 3, 2, 3]];
const LINE_MARKS = ['circle', 'rect', 'triangle', 'diamond'];

const compared = () => state.compare.map((id) => entityById.get(id)).filter(Boolean);
const comparedColour = (i) => theme().palette[i];

/** Adds to what is compared, or takes away; with four the first makes room. */
function switchCompared(entity) {
  const without = state.compare.filter((id) => id !== entity.id);
  choose({
    compare:
      without.length < state.compare.length ? without : [...without, entity.id].slice(-MOST_COMPARED),
  });
}

function compareButton(entity) {
  return h(
    'button.more',
    {
      type: 'button',
      'aria-pressed': String(state.compare.includes(entity.id)),
      onclick: (event) => {
        switchCompared(entity);
        event.currentTarget.setAttribute('aria-pressed', String(state.compare.includes(entity.id)));
        announce(t('comparing', { names: listOf(compared().map(nameOf)) }));
      },
    },
    t('compareThis'),
  );
}

function compareSection() {
  const { element, content } = section('compare', t('compareLead', { most: MOST_COMPARED }));
  const chips = h('div.row');
  const body = h('div');
  registerMaps();
  const curves = new Chart(describeCurves, {
    height: 300,
    name: 'compare',
    onPick: ({ seriesIndex, dataIndex }) => {
      const month = timeline().slots[dataIndex];
      if (month >= 0) openArticles({ entities: [compared()[seriesIndex]], from: month, to: month });
    },
  });
  const map = new Chart(describePartnerMap, {
    height: narrow() ? 260 : 420,
    name: 'compare-map',
    title: t('compareMap'),
    onPick: ({ data: item }) => item.pair !== undefined && openArticles({ entities: endsOf(pairs[item.pair]) }),
  });
  content.append(chips, body);
  const update = () => {
    // Those that are only in the address come into the data; what is known is shown at once.
    const ids = state.compare;
    if (compared().length === ids.length) show();
    if (ids.length)
      store.complete(ids).then(
        () => ids === state.compare && show(),
        (failure) => body.prepend(notice(failure.message)),
      );
  };
  const show = () => {
    const chosen = compared();
    chips.replaceChildren(...compareChips(chosen));
    const strangers = state.compare.filter((id) => !entityById.has(id));
    const enough = chosen.length > 1;
    element.classList.toggle('idle', !enough);
    body.replaceChildren(
      ...(strangers.length ? [notice(t('unknownText', { asked: listOf(strangers) }))] : []),
      ...(enough
        ? [
            curves.element,
            h('h3', {}, t('compareTogether')),
            takeable('compare-together', togetherTable(chosen)),
            h('h3', {}, t('partners')),
            comparedPartners(chosen),
            h('h3', {}, t('relations')),
            takeable('compare-relations', comparedRelations(chosen)),
            h('h3', {}, t('compareMap')),
            map.element,
          ]
        : [compareExamples()]),
    );
    if (enough) {
      curves.update();
      map.update();
    }
  };
  update();
  return { element, update };
}

function compareChips(chosen) {
  return [
    h(
      'ul.chips',
      {},
      chosen.map((entity, i) =>
        h(
          'li',
          {},
          swatch(comparedColour(i)),
          entityButton(entity),
          h(
            'button.remove',
            {
              type: 'button',
              'aria-label': t('removeCompared', { name: nameOf(entity) }),
              onclick: () => {
                switchCompared(entity);
                document.getElementById('compare-search')?.focus();
              },
            },
            '×',
          ),
        ),
      ),
    ),
    searchField(
      'compare-search',
      async (entity) => {
        await store.complete([entity.id]);
        if (!state.compare.includes(entity.id)) switchCompared(entity);
        document.getElementById('compare-search')?.focus();
      },
      t('addCompared'),
    ),
  ];
}

/** Something to begin with: the most mentioned of each kind. */
function compareExamples() {
  const examples = TYPES.map((_, type) => entities.filter((entity) => entity.type === type).slice(0, 3)).filter(
    (some) => some.length > 1,
  );
  return h(
    'p.note',
    {},
    `${t('compareFew')} `,
    examples.map((some, i) => [
      i ? ' · ' : null,
      h(
        'button.link',
        { type: 'button', onclick: () => choose({ compare: some.map((entity) => entity.id) }) },
        bdi(listOf(some.map(nameOf))),
      ),
    ]),
  );
}

function describeCurves() {
  const chosen = compared();
  if (chosen.length < 2) return { empty: t('compareFew') };
  const line = timeline();
  const numbers = chosen.map((entity) => dense(entity.series));
  return {
    option: {
      grid: { left: 4, right: 16, top: 40, bottom: 4, containLabel: true },
      legend: { ...legendStyle(), icon: undefined, itemWidth: 26, top: 0, left: 0 },
      xAxis: monthAxis(),
      yAxis: measureAxis(),
      tooltip: {
        ...tooltipStyle(),
        trigger: 'axis',
        formatter: (items) =>
          tip(
            slotName(line, items[0].dataIndex),
            chosen.map((entity, i) => {
              const [n, share] = curveTip(line, items[0].dataIndex, numbers[i]);
              return [nameOf(entity), share ? `${n[1]} · ${share[1]}` : n[1]];
            }),
          ),
      },
      series: [
        ...chosen.map((entity, i) => ({
          name: nameOf(entity),
          type: 'line',
          data: line.values(measured(numbers[i])),
          symbol: LINE_MARKS[i],
          symbolSize: 7,
          cursor: 'pointer',
          triggerLineEvent: false,
          lineStyle: { width: 2, color: comparedColour(i), type: LINE_DASHES[i] },
          itemStyle: { color: comparedColour(i) },
        })),
        ...periodBands(),
      ],
    },
    label: t('compareLabel', {
      names: listOf(chosen.map((entity) => `${nameOf(entity)} ${count(articlesIn(entity, currentPeriod()))}`)),
    }),
    table: () =>
      plainTable(
        t('compare'),
        [{ text: t('month') }, ...chosen.map((entity) => ({ text: nameOf(entity), numeric: true }))],
        months.map((month, at) => [
          monthCell(month),
          ...numbers.map((ofOne) => figureCell(measured(ofOne)[at], measureText)),
        ]),
      ),
  };
}
