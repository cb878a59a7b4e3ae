// The network of entities that occur together, with its communities. It keeps its shape whatever is chosen: the
// period shows as what stands out of it.
const mostNodes = () => (narrow() ? 45 : 80);
const MOST_EDGES = 260;
const SURELY_LABELLED = 14;
/** How far the drawing is drawn near when something in it is looked for. */
const FOUND_ZOOM = 1.6;
const networkView = { threshold: null, zoom: 1, centre: null, found: null };
const NO_NETWORK = { nodes: [], edges: [], total: 0, failure: null };
/** What the network shows now. */
const networkNow = { ...NO_NETWORK };
const hasCommunities = () => networkNow.nodes.some((node) => node.community !== null);

function networkSection() {
  const { element, content } = section('network', data.network ? t(store.sql ? 'networkLeadServed' : 'networkLead', barInWords()) : null);
  if (!data.network && !store.sql) content.append(notice(t('networkPlain')));
  const chart = new Chart(describeNetwork, {
    height: narrow() ? 460 : 680,
    name: 'network',
    onPick: (params) => {
      if (params.dataType === 'node') openProfile(entities[params.data.entity]);
      else if (params.dataType === 'edge') openArticles({ entities: endsOf(pairs[params.data.pair]) });
    },
  });
  const controls = h('div.row');
  const communities = h('div');
  const extent = h('p.note');
  content.append(controls, chart.element, extent, communities);
  const draw = () => {
    controls.replaceChildren(...networkControls(chart, draw));
    stayAt('network');
    communities.replaceChildren(communityList());
    const { nodes, total } = networkNow;
    extent.textContent =
      total > nodes.length ? t('networkMostOf', { n: count(nodes.length), all: count(total) }) : '';
    chart.update();
  };
  Object.assign(networkNow, NO_NETWORK, { failure: t('asking') });
  const update = askedAnew(
    () => store.network(currentPeriod(), aroundNow(), mostNodes()),
    (told) => {
      const before = networkNow.nodes.map((node) => node.entity.at).join();
      Object.assign(networkNow, NO_NETWORK, told);
      // Another network is seen whole at first.
      if (before !== networkNow.nodes.map((node) => node.entity.at).join())
        Object.assign(networkView, { threshold: null, zoom: 1, centre: null, found: null });
      draw();
    },
  );
  chart.onRoam = ({ zoom, center }) => {
    networkView.zoom = zoom;
    networkView.centre = center;
  };
  update();
  return { element, update };
}

/** Search within the network, the least number of articles of an edge, zoom. */
function networkControls(chart, redraw) {
  const most = networkNow.edges[0];
  const highest = most ? Math.max(3, most.weight) : 3;
  const least = data.about.hardlyChance.minArticles;
  const now = Math.min(highest, networkView.threshold ?? least);
  const words = h('output', {}, t('thresholdIs', { n: count(now) }));
  const threshold = h('input', {
    type: 'range',
    id: 'network-threshold',
    min: least,
    max: highest,
    value: now,
    oninput: (event) => {
      networkView.threshold = Number(event.target.value);
      words.textContent = t('thresholdIs', { n: count(networkView.threshold) });
      chart.update();
    },
  });
  const zoomBy = (factor) => {
    networkView.zoom = Math.min(8, Math.max(1, networkView.zoom * factor));
    if (networkView.zoom === 1) networkView.centre = null;
    chart.update();
  };
  const around = aroundNow();
  return [
    searchField(
      'network-around',
      (entity) => {
        const place = [...keptPlaces.values()][0]?.get(entity.at);
        announce(place ? nameOf(entity) : t('notInNetwork', { name: nameOf(entity) }));
        if (place) {
          Object.assign(networkView, {
            found: entity.at,
            zoom: Math.max(FOUND_ZOOM, networkView.zoom),
            centre: [place.x, place.y],
          });
          redraw();
        } else drawAround(entity, 'network');
      },
      t('networkSearch'),
    ),
    around ? aroundChip(around, 'network') : '',
    networkView.found === null
      ? ''
      : h(
          'button.more',
          {
            type: 'button',
            'aria-label': t('removeCompared', { name: nameOf(entities[networkView.found]) }),
            onclick: () => {
              Object.assign(networkView, { found: null, zoom: 1, centre: null });
              redraw();
              document.getElementById('network-around').focus();
            },
          },
          bdi(nameOf(entities[networkView.found])),
          ' ×',
        ),
    h('label.field', { for: 'network-threshold' }, h('span', {}, t('threshold')), threshold, words),
    h(
      'div.segments',
      {},
      zoomButton('+', 'zoomIn', () => zoomBy(1.4)),
      zoomButton('−', 'zoomOut', () => zoomBy(1 / 1.4)),
    ),
  ];
}

function describeNetwork(canvas) {
  const { nodes: all, edges, failure } = networkNow;
  if (failure) return { empty: failure };
  const linked = new Set(edges.flatMap(({ pair }) => [pair.a, pair.b]));
  const nodes = all.filter((node) => linked.has(node.entity.at));
  if (!edges.length) return { empty: notChance() };
  const labels = placedLabels(SURELY_LABELLED, { width: canvas.clientWidth, height: canvas.clientHeight });
  return {
    shaped: true,
    labels,
    option: networkOption(nodes, edges, canvas, labels),
    label: t('networkLabel', {
      n: count(nodes.length),
      m: count(edges.length),
      names: listOf(nodes.slice(0, 5).map((node) => nameOf(node.entity))),
    }),
    table: () => networkTable(nodes, edges),
  };
}

function networkOption(nodes, edges, canvas, labels) {
  const colours = theme();
  const [width, height] = [canvas.clientWidth, canvas.clientHeight];
  const { parts, partOf } = communitiesOf(nodes, edges);
  const most = Math.max(...nodes.map((node) => node.size));
  const sizes = new Map(
    nodes.map((node) => [
      node.entity.at,
      (narrow() ? 5 : 7) + (narrow() ? 18 : 28) * Math.sqrt(node.size / most),
    ]),
  );
  const box = boxOf(nodes.length, width, height);
  const places = networkPlaces(nodes, edges, sizes, box);
  const strongest = edges[0].weight;
  const least = networkView.threshold ?? 0;
  const found = networkView.found;
  const near = (at) =>
    found === null || at === found || edges.some(({ pair }) => (pair.a === at && pair.b === found) || (pair.b === at && pair.a === found));
  const extents = ['x', 'y'].map((axis) => {
    const all = nodes.map((node) => places.get(node.entity.at)[axis]);
    return [Math.min(...all), Math.max(...all)];
  });
  return {
    legend: { ...legendStyle(), type: narrow() ? 'scroll' : 'plain', top: 0, left: 0, data: parts.map((part) => part.name) },
    tooltip: { ...tooltipStyle(), formatter: ({ data: item }) => item.tip() },
    series: [
      {
        type: 'graph',
        layout: 'none',
        // The places are those of pixels already: the drawing takes just the room that they span.
        left: extents[0][0],
        top: extents[1][0],
        width: Math.max(1, extents[0][1] - extents[0][0]),
        height: Math.max(1, extents[1][1] - extents[1][0]),
        categories: parts.map((part) => ({ name: part.name, itemStyle: { color: part.colour } })),
        roam: roamOf(networkView.zoom),
        zoom: networkView.zoom,
        center: networkView.centre ?? undefined,
        scaleLimit: { min: 1, max: 8 },
        nodeScaleRatio: 0.4,
        draggable: false,
        emphasis: { focus: 'adjacency', label: { show: true } },
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
        data: nodes.map((node) => ({
          id: String(node.entity.at),
          x: places.get(node.entity.at).x,
          y: places.get(node.entity.at).y,
          name: nameOf(node.entity),
          entity: node.entity.at,
          category: partOf(node),
          symbol: SHAPES[node.entity.type],
          symbolSize: sizes.get(node.entity.at),
          itemStyle: {
            borderColor: node.entity.at === found ? colours.text : colours.surface,
            borderWidth: node.entity.at === found ? 3 : 1,
            opacity: node.articles > 0 && near(node.entity.at) ? 1 : 0.2,
          },
          label: { opacity: node.articles > 0 && near(node.entity.at) ? 1 : 0.35 },
          tip: () =>
            tip(nameOf(node.entity), [
              [kindName(node.entity.type), ''],
              [t('articles'), count(node.articles)],
              ...(node.degree ? [[t('degree'), count(node.degree)]] : []),
            ]),
        })),
        links: edges
          .filter(({ weight }) => weight >= least)
          .map(({ pair, articles: together, weight }) => {
            return {
              source: String(pair.a),
              target: String(pair.b),
              pair: pair.at,
              lineStyle: {
                width: 0.5 + 3.5 * Math.sqrt((together || weight) / strongest),
                opacity: together && near(pair.a) && near(pair.b) ? 0.38 : 0.07,
                color: colours.muted,
                curveness: 0.06,
              },
              tip: () => tip(pairName(pair), [[t('together'), count(together)]]),
            };
          }),
      },
    ],
  };
}

/** Room for each node of a small network, in pixels: few are not drawn to the edges of the page. */
const ROOM_OF_NODE = 230;

/** Where the nodes stand: all of the drawing but for legend and labels, of few nodes its middle. */
function boxOf(nodes, width, height) {
  const whole = { left: 34, top: 60, width: width - 34 - (narrow() ? 60 : 110), height: height - 96 };
  const room = ROOM_OF_NODE * Math.sqrt(Math.max(1, nodes - 1));
  const inner = { width: Math.min(whole.width, 1.6 * room), height: Math.min(whole.height, room) };
  return {
    ...inner,
    left: whole.left + (whole.width - inner.width) / 2,
    top: whole.top + (whole.height - inner.height) / 2,
  };
}

const keptPlaces = new Map();

/** The places of nodes in a box; computed once for the same nodes in the same box. */
function networkPlaces(nodes, edges, sizes, box) {
  const key = [nodes.map((node) => node.entity.at).join(), Math.round(box.width), Math.round(box.height)].join('|');
  if (!keptPlaces.has(key)) {
    keptPlaces.clear();
    const places = forceLayout(
      nodes.map((node) => node.entity.at),
      edges.map(({ pair, weight }) => [pair.a, pair.b, Math.sqrt(weight / edges[0].weight)]),
      box.width / box.height,
    );
    keptPlaces.set(key, partedLayout(places, sizes, box));
  }
  return keptPlaces.get(key);
}

function networkTable(nodes, edges) {
  const columns = [
    { text: t('entity') },
    { text: t('types') },
    { text: t('articles'), numeric: true },
    { text: t('links'), numeric: true },
  ];
  if (hasCommunities()) columns.push({ text: t('pagerank'), numeric: true }, { text: t('communityHead') });
  return plainTable(
    t('network'),
    columns,
    nodes.map((node) => [
      entityButton(node.entity),
      kindName(node.entity.type),
      figureCell(node.articles),
      figureCell(edges.filter(({ pair }) => pair.a === node.entity.at || pair.b === node.entity.at).length),
      ...(hasCommunities()
        ? [figureCell(node.size, (size) => decimal(size, 4)), nameOf(entities[node.community])]
        : []),
    ]),
  );
}
