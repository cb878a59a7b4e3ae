// Cities on the map: circles by mentions, lines between cities that occur together.
const MOST_LINKS = 60;
const mostCities = () => (narrow() ? 70 : 150);
const VIEWS = {
  'east-asia': { west: 76, east: 136, south: 17.5, north: 49.5, aspect: 0.8 },
  world: { west: -170, east: 180, south: -56, north: 78, aspect: 0.85 },
};

function mapSection() {
  const { element, content } = section('map', t('mapLead'));
  for (const view of Object.keys(VIEWS))
    if (!echarts.getMap(view)) echarts.registerMap(view, island(`land-${view}`));
  const zoom = { level: 1 };
  const chart = new Chart(() => describeMap(zoom.level), {
    onPick: (params) => params.data.entity !== undefined && openProfile(entities[params.data.entity]),
  });
  const fit = () => chart.setHeight(mapHeight(content.clientWidth));
  const zoomBy = (factor) => {
    zoom.level = Math.min(8, Math.max(1, zoom.level * factor));
    chart.update();
  };
  const views = h('div.segments', { role: 'group', 'aria-label': t('mapView') });
  const outside = h('p.note');
  content.append(
    h(
      'div.row',
      {},
      views,
      h(
        'div.segments',
        {},
        zoomButton('+', 'zoomIn', () => zoomBy(1.5)),
        zoomButton('−', 'zoomOut', () => zoomBy(1 / 1.5)),
      ),
    ),
    chart.element,
    outside,
    h('p.note', {}, t('mapNote')),
  );
  const update = () => {
    views.replaceChildren(
      ...Object.keys(VIEWS).map((view) =>
        viewButton(view, () => {
          zoom.level = 1;
          choose({ view });
        }),
      ),
    );
    const hidden = typeIsOn(PLACE) ? citiesIn(currentPeriod()).filter((city) => !inView(city)).length : 0;
    outside.textContent = hidden ? t('mapOutside', { n: count(hidden) }) : '';
    fit();
    chart.update();
  };
  new ResizeObserver(fit).observe(content);
  update();
  return { element, update };
}

const mapHeight = (width) =>
  Math.round(Math.max(260, Math.min(620, width * (state.view === 'world' ? 0.5 : 0.68))));

const zoomButton = (sign, name, act) =>
  h('button', { type: 'button', 'aria-label': t(name), title: t(name), onclick: act }, sign);

function viewButton(view, act) {
  return h(
    'button',
    { type: 'button', 'aria-pressed': String(state.view === view), 'data-view': view, onclick: act },
    t(view === 'world' ? 'mapWorld' : 'mapChina'),
  );
}

function inView(city) {
  const { west, east, south, north } = VIEWS[state.view];
  return city.longitude >= west && city.longitude <= east && city.latitude >= south && city.latitude <= north;
}

/** Cities with a place, the most mentioned of the period first. */
function citiesIn(period) {
  return entities
    .filter((entity) => entity.type === PLACE && entity.longitude !== null && articlesIn(entity, period) > 0)
    .sort(byDescending((city) => articlesIn(city, period)));
}

function linksAmong(cities, period) {
  const shown = new Set(cities.map((city) => city.at));
  return pairs
    .filter((pair) => shown.has(pair.a) && shown.has(pair.b) && togetherIn(pair, period) > 0)
    .sort(byDescending((pair) => togetherIn(pair, period)))
    .slice(0, MOST_LINKS);
}

function describeMap(zoom) {
  if (PLACE < 0) return { empty: t('nothing') };
  if (!typeIsOn(PLACE)) return { empty: t('typeOff', { types: kindNames(PLACE) }) };
  const period = currentPeriod();
  const cities = citiesIn(period).filter(inView).slice(0, mostCities());
  if (!cities.length) return { empty: t('nothing') };
  const links = linksAmong(cities, period);
  const names = listOf(
    cities.slice(0, 5).map((city) => `${nameOf(city)} ${count(articlesIn(city, period))}`),
  );
  return {
    option: mapOption(cities, links, period, zoom),
    label: t('mapLabel', { n: count(cities.length), m: count(links.length), names }),
    table: () => cityTable(cities, period),
  };
}

function mapOption(cities, links, period, zoom) {
  const colours = theme();
  const view = VIEWS[state.view];
  const most = articlesIn(cities[0], period);
  const largest = narrow() ? 26 : 44;
  const place = (city) => [city.longitude, city.latitude];
  const strongest = links.length ? togetherIn(links[0], period) : 1;
  return {
    geo: {
      map: state.view,
      roam: matchMedia('(pointer: fine)').matches ? 'move' : false,
      zoom,
      aspectScale: view.aspect,
      silent: true,
      boundingCoords: [
        [view.west, view.north],
        [view.east, view.south],
      ],
      left: 0,
      right: 0,
      top: 0,
      bottom: 0,
      itemStyle: { areaColor: colours.land, borderColor: colours.line, borderWidth: 0.6 },
      emphasis: { disabled: true },
    },
    tooltip: { ...tooltipStyle(), formatter: ({ data: item }) => item.tip() },
    series: [
      {
        type: 'lines',
        coordinateSystem: 'geo',
        z: 2,
        lineStyle: { color: typeColour(PLACE), curveness: 0.18 },
        data: links.map((pair) => ({
          coords: [place(entities[pair.a]), place(entities[pair.b])],
          tip: () => tip(pairName(pair), [[t('together'), count(togetherIn(pair, period))]]),
          lineStyle: {
            width: 0.6 + 3.4 * Math.sqrt(togetherIn(pair, period) / strongest),
            opacity: 0.12 + 0.4 * Math.sqrt(togetherIn(pair, period) / strongest),
          },
        })),
      },
      {
        type: 'scatter',
        coordinateSystem: 'geo',
        z: 3,
        cursor: 'pointer',
        itemStyle: { color: typeColour(PLACE), opacity: 0.78, borderColor: colours.surface, borderWidth: 1 },
        emphasis: { scale: 1.15 },
        labelLayout: { hideOverlap: true, moveOverlap: false },
        data: cities.map((city, i) => ({
          name: nameOf(city),
          value: place(city),
          entity: city.at,
          symbolSize: Math.max(narrow() ? 3 : 4, largest * Math.sqrt(articlesIn(city, period) / most)),
          tip: () => tip(nameOf(city), [[t('articles'), count(articlesIn(city, period))]]),
          label: {
            show: i < (narrow() ? 12 : 28) * zoom,
            position: 'right',
            distance: 3,
            formatter: '{b}',
            color: colours.text,
            fontSize: narrow() ? 10 : 12,
            textBorderColor: colours.surface,
            textBorderWidth: 2.5,
          },
        })),
      },
    ],
  };
}

function cityTable(cities, period) {
  return plainTable(
    t('map'),
    [{ text: kindName(PLACE) }, { text: t('articles'), numeric: true }, { text: t('together') }],
    cities
      .slice(0, 60)
      .map((city) => [entityButton(city), count(articlesIn(city, period)), strongestNeighbour(city, period)]),
  );
}

function strongestNeighbour(city, period) {
  const [best] = pairsOfEntity[city.at]
    .filter((pair) => partnerIn(pair, city).type === PLACE && togetherIn(pair, period) > 0)
    .sort(byDescending((pair) => togetherIn(pair, period)));
  return best ? `${nameOf(partnerIn(best, city))} ${count(togetherIn(best, period))}` : '–';
}
