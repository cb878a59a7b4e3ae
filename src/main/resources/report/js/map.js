// Cities, or provinces, on the map: circles by mentions, lines between those that occur together.
const MOST_LINKS = 60;
const mostCities = () => (narrow() ? 70 : 150);
const SURELY_NAMED = 12;
const EAST_ASIA = { map: 'east-asia', west: 76, east: 136, south: 17.5, north: 49.5, aspect: 0.8 };
const VIEWS = {
  'east-asia': EAST_ASIA,
  provinces: EAST_ASIA,
  world: { map: 'world', west: -170, east: 180, south: -56, north: 78, aspect: 0.85 },
};
// Where each view was left: a map keeps its place whatever else is chosen.
const mapPlaces = Object.fromEntries(Object.keys(VIEWS).map((view) => [view, { zoom: 1, centre: null }]));
const mapPlace = () => mapPlaces[state.view];

const NO_PLACES = { places: [], links: [], total: 0, failure: null };
/** What the map shows now. */
const mapNow = { ...NO_PLACES };

function registerMaps() {
  for (const map of ['east-asia', 'world'])
    if (!echarts.getMap(map)) echarts.registerMap(map, island(`land-${map}`));
}

function mapSection() {
  const { element, content } = section('map', t('mapLead'));
  registerMaps();
  const chart = new Chart(describeMap, {
    name: 'map',
    onPick: ({ data: item }) => {
      if (item.pair !== undefined) openArticles({ entities: endsOf(pairs[item.pair]) });
      else if (item.entity !== undefined && aroundNow())
        openArticles({ entities: [aroundNow(), entities[item.entity]] });
      else if (item.entity !== undefined) openProfile(entities[item.entity]);
    },
  });
  const chooser = h('div.around');
  chart.onRoam = ({ zoom, center }) => Object.assign(mapPlace(), { zoom, centre: center });
  const fit = () => chart.setHeight(mapHeight(content.clientWidth));
  const zoomBy = (factor) => {
    const place = mapPlace();
    place.zoom = Math.min(12, Math.max(1, place.zoom * factor));
    if (place.zoom === 1) place.centre = null;
    chart.update();
  };
  const views = h('div.segments', { role: 'group', 'aria-label': t('mapView') });
  const outside = h('p.note');
  content.append(
    h(
      'div.row',
      {},
      chooser,
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
  const show = (told) => {
    Object.assign(mapNow, NO_PLACES, told);
    const hidden = typeIsOn(PLACE) ? mapNow.places.filter(({ entity }) => !inView(entity)).length : 0;
    outside.textContent = [
      aroundNow() ? t('mapAround', { name: nameOf(aroundNow()) }) : '',
      hidden ? t('mapOutside', { n: count(hidden) }) : '',
      mapNow.total > mapNow.places.length
        ? t('mapMostOf', { n: count(mapNow.places.length), all: count(mapNow.total) })
        : '',
    ].join(' ');
    chooser.replaceChildren(...aroundField('map'));
    stayAt('map');
    chart.update();
  };
  Object.assign(mapNow, NO_PLACES, { failure: t('asking') });
  const ask = askedAnew(() => (PLACE < 0 ? NO_PLACES : store.places(currentPeriod(), aroundNow())), show);
  const update = () => {
    views.replaceChildren(...Object.keys(VIEWS).map((view) => viewButton(view, () => choose({ view }))));
    fit();
    return ask();
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
    t({ world: 'mapWorld', provinces: 'mapProvinces' }[view] ?? 'mapChina'),
  );
}

function inView(city) {
  const { west, east, south, north } = VIEWS[state.view];
  return city.longitude >= west && city.longitude <= east && city.latitude >= south && city.latitude <= north;
}

function describeMap(canvas) {
  if (PLACE < 0) return { empty: t('nothing') };
  if (!typeIsOn(PLACE)) return { empty: t('typeOff', { types: kindNames(PLACE) }) };
  if (mapNow.failure) return { empty: mapNow.failure };
  const places = mapNow.places.filter(({ entity }) => inView(entity));
  const marks = state.view === 'provinces' ? provinceMarks(places) : cityMarks(places);
  if (!marks.length) return { empty: t('nothing') };
  const among = new Set(places.slice(0, mostCities()).map(({ entity }) => entity.at));
  const links =
    state.view === 'provinces'
      ? []
      : mapNow.links.filter(({ pair }) => among.has(pair.a) && among.has(pair.b));
  const names = listOf(marks.slice(0, 5).map((mark) => `${mark.name} ${count(mark.articles)}`));
  const labels = placedLabels(narrow() ? 5 : SURELY_NAMED, {
    width: canvas.clientWidth,
    height: canvas.clientHeight,
  });
  return {
    shaped: true,
    labels,
    option: mapOption(marks, links, labels),
    label: t('mapLabel', { n: count(marks.length), m: count(links.length), names }),
    table: () => placeTable(places, marks),
  };
}

/** A mark on the map: {name, place: [longitude, latitude], articles, entity}. */
const cityMarks = (places) =>
  places.slice(0, mostCities()).map(({ entity, articles }) => ({
    name: nameOf(entity),
    place: [entity.longitude, entity.latitude],
    articles,
    entity: entity.at,
  }));

/** Provinces where their cities lie, each city by its weight. An article on two cities counts twice. */
function provinceMarks(places) {
  const provinces = new Map();
  for (const { entity: city, articles: n } of places) {
    if (!city.province) continue;
    const known = provinces.get(city.province) ?? { name: city.province, articles: 0, sum: [0, 0], cities: [] };
    known.articles += n;
    known.sum = [known.sum[0] + n * city.longitude, known.sum[1] + n * city.latitude];
    known.cities.push(city);
    provinces.set(city.province, known);
  }
  return [...provinces.values()]
    .map((province, at) => ({
      ...province,
      at,
      place: province.sum.map((sum) => sum / province.articles),
      // A click leads to the city that stands for the province.
      entity: province.cities[0].at,
    }))
    .sort(byDescending((province) => province.articles));
}

function mapOption(marks, links, labels) {
  const colours = theme();
  const view = VIEWS[state.view];
  const { zoom, centre } = mapPlace();
  const most = marks[0].articles;
  const largest = narrow() ? 26 : 44;
  const place = (city) => [city.longitude, city.latitude];
  const strongest = links.length ? links[0].articles : 1;
  const around = aroundNow();
  return {
    geo: {
      map: view.map,
      roam: roamOf(zoom),
      zoom,
      center: centre ?? undefined,
      scaleLimit: { min: 1, max: 12 },
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
        data: links.map(({ pair, articles }) => ({
          coords: [place(entities[pair.a]), place(entities[pair.b])],
          pair: pair.at,
          tip: () => tip(pairName(pair), [[t('together'), count(articles)]]),
          lineStyle: {
            width: 0.6 + 3.4 * Math.sqrt(articles / strongest),
            opacity: 0.12 + 0.4 * Math.sqrt(articles / strongest),
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
        labelLayout: labels,
        label: {
          show: true,
          position: 'right',
          formatter: '{b}',
          color: colours.text,
          fontSize: narrow() ? 11 : 12,
          textBorderColor: colours.surface,
          textBorderWidth: 2.5,
        },
        data: marks.map((mark) => ({
          name: mark.name,
          value: mark.place,
          entity: mark.entity,
          symbolSize: Math.max(narrow() ? 3 : 4, largest * Math.sqrt(mark.articles / most)),
          tip: () =>
            tip(around ? `${nameOf(around)} – ${mark.name}` : mark.name, [
              [t(around ? 'together' : 'articles'), count(mark.articles)],
            ]),
        })),
      },
    ],
  };
}

const MOST_PLACES_LISTED = 60;

function placeTable(places, marks) {
  if (state.view === 'provinces') {
    return plainTable(
      t('mapProvinces'),
      [{ text: t('province') }, { text: t('articles'), numeric: true }, { text: kindNames(PLACE) }],
      marks.map((province) => [
        province.name,
        figureCell(province.articles),
        h(
          'span',
          {},
          province.cities.slice(0, 5).map((city) => [entityButton(city), ' ']),
        ),
      ]),
    );
  }
  return plainTable(
    t('map'),
    [{ text: kindName(PLACE) }, { text: t('articles'), numeric: true }, { text: t('together') }],
    places
      .slice(0, MOST_PLACES_LISTED)
      .map(({ entity, articles }) => [entityButton(entity), figureCell(articles), strongestLink(entity)]),
  );
}

function strongestLink(city) {
  const best = mapNow.links.find(({ pair }) => pair.a === city.at || pair.b === city.at);
  return best ? `${nameOf(partnerIn(best.pair, city))} ${count(best.articles)}` : '–';
}
