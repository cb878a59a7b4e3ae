// Colours after Okabe and Ito, which people with any colour vision tell apart; types also have shapes.
const PALETTE = ['#0072B2', '#E69F00', '#009E73', '#CC79A7', '#56B4E9', '#D55E00', '#B8A900', '#7A7A7A'];
const DARK_PALETTE = ['#4DA3DB', '#F0B43C', '#2FC49A', '#E09BC4', '#8CCBF2', '#F08545', '#E6DA4C', '#A6A6A6'];
const SYMBOLS = {
  circle: 'circle',
  square: 'roundRect',
  triangle: 'triangle',
  diamond: 'diamond',
  pentagon: 'path://M50 0L98 35L79 91L21 91L2 35Z',
  star: 'path://M50 0L61 35L98 35L68 57L79 91L50 70L21 91L32 57L2 35L39 35Z',
};
const SHAPES = data.kinds.map((kind) => SYMBOLS[kind.icon]);

const darkMode = matchMedia('(prefers-color-scheme: dark)');
const lessMotion = matchMedia('(prefers-reduced-motion: reduce)');
const narrow = () => innerWidth < 640;
let printing = false;

const isDark = () => darkMode.matches && !printing;

/** The colours of charts; print is always light. */
function theme() {
  return isDark()
    ? {
        text: '#e8eaed',
        muted: '#a7adb6',
        line: '#3b424d',
        faint: '#262c35',
        surface: '#171b21',
        land: '#2a313b',
        palette: DARK_PALETTE,
        heat: ['#1c2733', '#1d4d74', '#2f83b8', '#8cc8ee', '#f4fbff'],
      }
    : {
        text: '#1d2127',
        muted: '#5c6570',
        line: '#d5dae0',
        faint: '#eef1f4',
        surface: '#ffffff',
        land: '#e9ecef',
        palette: PALETTE,
        heat: ['#f3f7fa', '#c5dcea', '#7fb3d3', '#2f7fb0', '#08446e'],
      };
}

const typeColour = (type) => data.kinds[type][isDark() ? 'dark' : 'colour'];

/** What all charts have in common. */
function chartBase() {
  const colours = theme();
  return {
    animation: !lessMotion.matches && !printing,
    animationDuration: 250,
    animationDurationUpdate: 250,
    color: colours.palette,
    textStyle: { fontFamily: getComputedStyle(document.body).fontFamily, color: colours.text },
    // The page says itself what a chart shows; ECharts only draws the patterns.
    aria: { enabled: true, label: { enabled: false }, decal: { show: state.patterns || printing } },
    tooltip: tooltipStyle(),
  };
}

function tooltipStyle() {
  const colours = theme();
  return {
    confine: true,
    backgroundColor: colours.surface,
    borderColor: colours.line,
    borderWidth: 1,
    padding: [8, 12],
    textStyle: { color: colours.text, fontSize: 13 },
    extraCssText: 'box-shadow:0 4px 16px rgb(0 0 0/.12);max-width:280px;white-space:normal',
  };
}

function monthAxis(more = {}) {
  const colours = theme();
  return {
    type: 'category',
    data: timeline().labels,
    boundaryGap: true,
    axisLine: { lineStyle: { color: colours.line } },
    axisTick: { show: false },
    axisLabel: { color: colours.muted, fontSize: 11, hideOverlap: true },
    ...more,
  };
}

function valueAxis(more = {}) {
  const colours = theme();
  return {
    type: 'value',
    minInterval: 1,
    splitNumber: 4,
    axisLine: { show: false },
    axisTick: { show: false },
    axisLabel: { color: colours.muted, fontSize: 11, formatter: (n) => count(n) },
    splitLine: { lineStyle: { color: colours.faint } },
    ...more,
  };
}

/** An axis of what curves show: shares or counts. */
const measureAxis = (more = {}) =>
  valueAxis({
    minInterval: inShares() ? 0 : 1,
    axisLabel: { color: theme().muted, fontSize: 11, formatter: (n) => (inShares() ? smallShare(n) : count(n)) },
    ...more,
  });

/** Values of a line's slots as bars: those beyond the period are pale. */
const inPeriod = (line, values, period, style = {}) =>
  values.map((value, i) => ({
    value,
    itemStyle: {
      ...style,
      opacity: line.slots[i] >= period.from && line.slots[i] <= period.to ? 1 : 0.35,
    },
  }));

/** What stands at a place of the time axis: a month, or that months without articles are cut out. */
const slotName = (line, i) => (line.slots[i] < 0 ? t('silence') : monthName(months[line.slots[i]]));

const legendStyle = () => ({
  textStyle: { color: theme().text, fontSize: 12 },
  pageTextStyle: { color: theme().text },
  pageIconColor: theme().text,
  pageIconInactiveColor: theme().line,
  itemWidth: 14,
  itemHeight: 10,
  icon: 'roundRect',
});

/** The content of a tooltip: a head and lines of name and value. Elements, never HTML in strings. */
function tip(head, lines) {
  return h(
    'div',
    {},
    h('strong', {}, bdi(head)),
    lines.map(([name, value]) => h('div.tip', {}, h('span', {}, bdi(name)), h('b', {}, bdi(value)))),
  );
}

/**
 * Bands behind a chart over whole months, as far as they are shown. all: [{from, to, colour, opacity, dashed}],
 * positions of months.
 */
function bands(all) {
  const line = timeline();
  const [first, last] = [line.slots[0], line.slots.at(-1)];
  const ranges = all
    .filter((range) => range.from <= last && range.to >= first)
    .map((range) => ({
      ...range,
      from: line.slotOf(Math.max(first, range.from)),
      to: line.slotOf(Math.min(last, range.to)),
    }));
  return {
    type: 'custom',
    silent: true,
    z: 1,
    tooltip: { show: false },
    data: ranges.map((range, i) => [range.from, 0, i]),
    clip: true,
    renderItem: (params, api) => {
      const range = ranges[api.value(2)];
      const width = api.size([1, 0])[0];
      const [left] = api.coord([range.from, 0]);
      const { y, height } = params.coordSys;
      return {
        type: 'rect',
        shape: { x: left - width / 2, y, width: width * (range.to - range.from + 1), height },
        style: {
          fill: range.colour,
          opacity: range.opacity,
          stroke: range.dashed ? range.colour : null,
          lineDash: range.dashed ? [3, 3] : null,
        },
      };
    },
  };
}

/** The band of the period now chosen, where it is not the whole. */
function periodBands() {
  const period = currentPeriod();
  const { slots } = timeline();
  return period.to < period.from || (period.from <= slots[0] && period.to >= slots.at(-1))
    ? []
    : [bands([{ from: period.from, to: period.to, colour: theme().muted, opacity: 0.12 }])];
}
