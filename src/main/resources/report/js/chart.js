// A chart on the page: drawn when it comes near the screen, described in words, its data at hand as a table.
const charts = new Set();

/** Milliseconds after the last move of a map or a network until its labels are placed anew. */
const SETTLES_AFTER = 150;

/** A mouse drags what it points at; fingers move a drawing only once it is larger than its frame, else the page. */
const roamOf = (zoom) => (matchMedia('(pointer: fine)').matches ? 'move' : zoom > 1 ? true : 'scale');

const nearScreen = new IntersectionObserver(
  (entries) => {
    for (const entry of entries) {
      entry.target.chart.near = entry.isIntersecting;
      if (entry.isIntersecting) entry.target.chart.draw();
    }
  },
  { rootMargin: '400px' },
);

const resized = new ResizeObserver((entries) => {
  if (!printing) entries.forEach((entry) => entry.target.chart.fit());
});

class Chart {
  /**
   * describe(canvas) gives what to draw now: {option, label, table: () => element}, or {empty: text}; shaped says that
   * the option depends on the size of the canvas. It is asked again
   * whenever something else is chosen. onPick(params) hears clicks on what is drawn. A chart with a name can be taken
   * out of the page under it; title is what it is then called.
   */
  constructor(describe, { height = 320, onPick, name, title } = {}) {
    this.describe = describe;
    this.onPick = onPick;
    this.title = title;
    // Until it is drawn, what it is called has to do.
    this.canvas = h('div.canvas', { role: 'img', 'aria-label': title ?? t(name ?? 'trend') });
    this.setHeight(height);
    this.canvas.chart = this;
    this.message = h('div');
    this.details = h(
      'details.data',
      { ontoggle: () => this.fillTable() },
      h('summary', {}, t('table')),
      h('div'),
    );
    this.tools = name
      ? exportRow(name, this, () => csvOfTable(this.current.table()))
      : null;
    this.element = h(
      'figure.chart',
      {},
      this.canvas,
      this.message,
      h('div.below', {}, this.details, this.tools ?? ''),
    );
    this.stale = true;
    charts.add(this);
    // Not the canvas: that is hidden while there is nothing to draw.
    this.element.chart = this;
    nearScreen.observe(this.element);
    resized.observe(this.canvas);
  }

  setHeight(height) {
    this.canvas.style.setProperty('height', `${height}px`);
  }

  /** Something else was chosen. */
  update() {
    this.stale = true;
    if (this.near || printing) this.draw();
  }

  draw() {
    if (!this.stale) return;
    this.stale = false;
    this.current = this.describe(this.canvas);
    const { option, label, empty } = this.current;
    this.canvas.hidden = this.details.hidden = Boolean(empty);
    if (this.tools) this.tools.hidden = Boolean(empty);
    this.message.replaceChildren(...(empty ? [notice(empty)] : []));
    if (empty) return;
    this.canvas.setAttribute('aria-label', label);
    this.instance ??= this.made();
    this.instance.setOption({ ...chartBase(), ...option }, { notMerge: true });
    // Labels know all marks only once these have been placed.
    if (this.current.labels?.again()) this.instance.setOption({ ...chartBase(), ...option }, { notMerge: true });
    this.canvas.dataset.drawn = 'true';
    this.fillTable();
  }

  made() {
    const instance = echarts.init(this.canvas, null, {
      renderer: 'svg',
      locale: state.lang === 'zh' ? 'ZH' : 'EN',
    });
    if (this.onPick) instance.on('click', this.onPick);
    for (const roaming of ['georoam', 'graphroam']) instance.on(roaming, () => this.roamed());
    return instance;
  }

  /** Moved or zoomed by hand: whoever made the chart keeps where it is now; labels find new places. */
  roamed() {
    const { geo, series } = this.instance.getOption();
    const { zoom, center } = geo?.[0] ?? series[0];
    this.onRoam?.({ zoom, center });
    clearTimeout(this.settling);
    this.settling = setTimeout(() => this.update(), SETTLES_AFTER);
  }

  fillTable() {
    if (this.details.open && this.current?.table)
      this.details.lastChild.replaceChildren(this.current.table());
  }

  /** The page has another width. A drawing that was made for the old one is made again. */
  fit() {
    if (!this.instance || !this.canvas.clientWidth) return;
    this.instance.resize();
    if (this.current.shaped) this.update();
    // Paper does not wait for the next frame.
    if (printing) this.instance.getZr().flush();
  }

  /** A width of its own in pixels, or none. */
  setWidth(width) {
    if (width) this.canvas.style.setProperty('width', `${width}px`);
    else this.canvas.style.removeProperty('width');
  }

  /** Gives up what the browser holds for it. */
  dispose() {
    nearScreen.unobserve(this.element);
    resized.unobserve(this.canvas);
    this.instance?.dispose();
    charts.delete(this);
  }
}

/** Charts of parts that are made anew go with them. */
function disposeChartsIn(element) {
  for (const chart of [...charts]) if (element.contains(chart.canvas)) chart.dispose();
}

/** What stands on paper alone: made when it is printed, given up behind it. */
function onPaper(element, content) {
  addEventListener('beforeprint', () => element.isConnected && element.replaceChildren(...content()));
  addEventListener('afterprint', () => element.replaceChildren());
}

/** On paper all is drawn, as wide as the paper. */
const PAPER_WIDTH = 690;
addEventListener('beforeprint', () => {
  printing = true;
  for (const chart of charts) {
    chart.setWidth(Math.min(PAPER_WIDTH, chart.canvas.clientWidth || PAPER_WIDTH));
    chart.stale = true;
    chart.draw();
    chart.fit();
  }
});
addEventListener('afterprint', () => {
  printing = false;
  for (const chart of charts) {
    chart.setWidth(null);
    chart.update();
    chart.fit();
  }
});
darkMode.addEventListener('change', () => charts.forEach((chart) => chart.update()));

/** A small line of months, as large as a word. The numbers are said to those who cannot see it. */
function sparkline(series, period) {
  const numbers = dense(series);
  const highest = peak(numbers);
  if (!highest) return h('span');
  const line = timeline();
  const values = line.values(measured(numbers)).map((value) => value ?? 0);
  const most = Math.max(...values);
  const width = 96;
  const height = 22;
  const step = width / Math.max(1, values.length);
  const bars = values
    .map((value, i) => {
      if (value === 0) return null;
      const tall = Math.max(1.5, (value / most) * height);
      const inside = line.slots[i] >= period.from && line.slots[i] <= period.to;
      return svg('rect', {
        x: (i * step).toFixed(2),
        y: (height - tall).toFixed(2),
        width: Math.max(0.8, step - 0.6).toFixed(2),
        height: tall.toFixed(2),
        class: inside ? 'in' : 'out',
      });
    })
    .filter(Boolean);
  return svg(
    'svg',
    {
      class: 'spark',
      viewBox: `0 0 ${width} ${height}`,
      role: 'img',
      'aria-label': t('trendOf', { n: count(highest.n), month: monthName(highest.month) }),
    },
    svg('line', { x1: 0, x2: width, y1: height, y2: height }),
    ...bars,
  );
}

/** A button that opens the profile of an entity. */
function entityButton(entity) {
  return h(
    'button.entity',
    { type: 'button', 'data-type': TYPES[entity.type], onclick: () => openProfile(entity) },
    bdi(nameOf(entity)),
  );
}

/** A pair as two such buttons. */
const pairButtons = (pair) =>
  h(
    'span.pair',
    {},
    entityButton(entities[pair.a]),
    h('span.dash', { 'aria-hidden': 'true' }, '–'),
    entityButton(entities[pair.b]),
  );

/** A block of the page: heading, what it shows, content. */
function section(id, lead) {
  const content = h('div.content');
  const element = h(
    'section',
    { id, 'aria-labelledby': `${id}-title` },
    h('h2', { id: `${id}-title`, tabindex: -1 }, t(id)),
    lead ? h('p.lead', {}, lead) : null,
    content,
  );
  return { element, content };
}
