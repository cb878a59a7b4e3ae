// Where compared entities are told of: the cities beside each.
const MOST_PLACES_COMPARED = 40;
/** With so large a part of the cities in the view of China, that is shown. */
const MOSTLY_INSIDE = 0.7;

/** The cities that each is told of with, in its colour. */
function describePartnerMap(canvas) {
  if (PLACE < 0) return { empty: t('nothing') };
  const period = currentPeriod();
  const chosen = compared();
  const colours = theme();
  const places = chosen.map((entity) =>
    pairsOfEntity[entity.at]
      .filter((pair) => {
        const partner = partnerIn(pair, entity);
        return partner.type === PLACE && partner.longitude !== null && togetherIn(pair, period) > 0;
      })
      .sort(byDescending((pair) => togetherIn(pair, period)))
      .slice(0, MOST_PLACES_COMPARED),
  );
  const shown = places.flat();
  if (!shown.length) return { empty: t('nothing') };
  const inChina = (pair, entity) => {
    const city = partnerIn(pair, entity);
    const { west, east, south, north } = EAST_ASIA;
    return city.longitude >= west && city.longitude <= east && city.latitude >= south && city.latitude <= north;
  };
  const inside = chosen.reduce((sum, entity, i) => sum + places[i].filter((pair) => inChina(pair, entity)).length, 0);
  const view = inside >= MOSTLY_INSIDE * shown.length ? EAST_ASIA : VIEWS.world;
  const most = Math.max(...shown.map((pair) => togetherIn(pair, period)));
  const labels = placedLabels(2, { width: canvas.clientWidth, height: canvas.clientHeight });
  return {
    shaped: true,
    labels,
    option: {
      geo: {
        map: view.map,
        roam: roamOf(1),
        aspectScale: view.aspect,
        silent: true,
        boundingCoords: [
          [view.west, view.north],
          [view.east, view.south],
        ],
        left: 0,
        right: 0,
        top: 28,
        bottom: 0,
        itemStyle: { areaColor: colours.land, borderColor: colours.line, borderWidth: 0.6 },
      },
      legend: { ...legendStyle(), top: 0, left: 0, data: chosen.map(nameOf) },
      tooltip: { ...tooltipStyle(), formatter: ({ data: item }) => item.tip() },
      series: [
        ...chosen.map((entity, i) => ({
          name: nameOf(entity),
          type: 'scatter',
          coordinateSystem: 'geo',
          symbol: LINE_MARKS[i],
          cursor: 'pointer',
          itemStyle: { color: comparedColour(i), opacity: 0.7, borderColor: colours.surface, borderWidth: 1 },
          data: places[i].map((pair) => {
            const city = partnerIn(pair, entity);
            return {
              name: nameOf(city),
              value: [city.longitude, city.latitude],
              pair: pair.at,
              symbolSize: comparedSize(pair, period, most),
              // Of two at one place the second is moved, so that both are seen.
              symbolOffset: [i * COMPARED_OFFSET, 0],
              tip: () => tip(pairName(pair), [[t('together'), count(togetherIn(pair, period))]]),
            };
          }),
        })),
        cityNames(chosen, places, period, most, labels),
      ],
    },
    label: t('compareMapLabel', { names: listOf(chosen.map(nameOf)), n: count(shown.length) }),
    table: () =>
      plainTable(
        t('compareMap'),
        [{ text: t('entity') }, { text: kindName(PLACE) }, { text: t('articles'), numeric: true }],
        chosen.flatMap((entity, i) =>
          places[i].map((pair) => [
            nameOf(entity),
            entityButton(partnerIn(pair, entity)),
            figureCell(togetherIn(pair, period)),
          ]),
        ),
      ),
  };
}

const COMPARED_OFFSET = 7;
const comparedSize = (pair, period, most) => 6 + 26 * Math.sqrt(togetherIn(pair, period) / most);

/** The names of the cities, each once, over all marks: points that are not seen, as large as the marks together. */
function cityNames(chosen, places, period, most, labels) {
  const colours = theme();
  const marks = new Map();
  places.forEach((ofOne, i) =>
    ofOne.forEach((pair) => {
      const city = partnerIn(pair, chosen[i]);
      const size = comparedSize(pair, period, most);
      const [wide, tall] = marks.get(city) ?? [0, 0];
      marks.set(city, [Math.max(size + 2 * i * COMPARED_OFFSET, wide), Math.max(size, tall)]);
    }),
  );
  return {
    type: 'scatter',
    coordinateSystem: 'geo',
    silent: true,
    z: 5,
    tooltip: { show: false },
    itemStyle: { color: 'transparent' },
    labelLayout: labels,
    label: {
      show: true,
      position: 'right',
      formatter: '{b}',
      color: colours.text,
      fontSize: 11,
      textBorderColor: colours.surface,
      textBorderWidth: 2.5,
    },
    data: [...marks]
      .sort(([, one], [, other]) => other[1] - one[1])
      .map(([city, size]) => ({ name: nameOf(city), value: [city.longitude, city.latitude], symbolSize: size })),
  };
}
