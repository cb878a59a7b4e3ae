// The network of entities that occur together, with its communities.
const mostNodes = () => (narrow() ? 45 : 80);
const MOST_EDGES = 220;
const COLOURED_COMMUNITIES = 7;

function networkSection() {
  const { element, content } = section('network', data.network ? t('networkLead', barInWords()) : null);
  if (!data.network) content.append(notice(t('networkPlain')));
  const basis = h('p.note');
  const chart = new Chart(describeNetwork, {
    height: narrow() ? 420 : 640,
    onPick: (params) => params.dataType === 'node' && openProfile(entities[params.data.entity]),
  });
  content.append(chart.element, basis);
  const update = () => {
    const from = networkPeriod();
    basis.textContent =
      data.network && from.key !== currentPeriod().key
        ? t('networkPeriod', { period: periodName(from) })
        : '';
    chart.update();
  };
  update();
  return { element, update };
}

/** The period with a network that fits best: itself, the quarter of a month, else the whole. */
function networkPeriod() {
  const period = currentPeriod();
  const has = (candidate) => data.network?.some((node) => node.period === candidate.at);
  if (has(period)) return period;
  return (
    periods.find(
      (other) =>
        other.type === 'quarter' &&
        period.type === 'month' &&
        other.from <= period.from &&
        other.to >= period.to &&
        has(other),
    ) ??
    periods[0] ??
    period
  );
}

/** Nodes {entity, size, community}, the most central first. */
function networkNodes(period) {
  const on = (entity) => typeIsOn(entity.type) && articlesIn(entity, period) > 0;
  if (!data.network) {
    return entities
      .filter(on)
      .sort(byDescending((entity) => articlesIn(entity, period)))
      .slice(0, mostNodes())
      .map((entity) => ({ entity, size: articlesIn(entity, period), community: null }));
  }
  const from = networkPeriod();
  return data.network
    .filter((node) => node.period === from.at && on(entities[node.entity]))
    .slice(0, mostNodes())
    .map((node) => ({
      entity: entities[node.entity],
      size: node.pagerank,
      degree: node.degree,
      community: node.community,
    }));
}

function describeNetwork(canvas) {
  const period = currentPeriod();
  const all = networkNodes(period);
  const among = new Set(all.map((node) => node.entity.at));
  const edges = pairs
    .filter(
      (pair) =>
        among.has(pair.a) && among.has(pair.b) && togetherIn(pair, period) > 0 && hardlyChance(pair),
    )
    .sort(byDescending((pair) => togetherIn(pair, period)))
    .slice(0, MOST_EDGES);
  const linked = new Set(edges.flatMap((pair) => [pair.a, pair.b]));
  const nodes = all.filter((node) => linked.has(node.entity.at));
  if (!edges.length) return { empty: notChance() };
  return {
    shaped: true,
    option: networkOption(nodes, edges, period, canvas.clientWidth / canvas.clientHeight),
    label: t('networkLabel', {
      n: count(nodes.length),
      m: count(edges.length),
      names: listOf(nodes.slice(0, 5).map((node) => nameOf(node.entity))),
    }),
    table: () => networkTable(nodes, edges, period),
  };
}

/** The largest communities get a colour each, the others share one. */
function communityColours(nodes) {
  const sizes = new Map();
  nodes.forEach((node) => sizes.set(node.community, (sizes.get(node.community) ?? 0) + 1));
  const largest = [...sizes.keys()]
    .sort((one, other) => sizes.get(other) - sizes.get(one) || one - other)
    .slice(0, COLOURED_COMMUNITIES);
  return {
    largest,
    colourOf: (community) =>
      theme().palette[largest.includes(community) ? largest.indexOf(community) : COLOURED_COMMUNITIES],
  };
}

function networkOption(nodes, edges, period, aspect) {
  const colours = theme();
  const { largest, colourOf } = communityColours(nodes);
  const byCommunity = Boolean(data.network);
  const places = forceLayout(
    nodes.map((node) => node.entity.at),
    edges.map((pair) => [pair.a, pair.b, Math.sqrt(togetherIn(pair, period) / togetherIn(edges[0], period))]),
    aspect,
  );
  const most = Math.max(...nodes.map((node) => node.size));
  const strongest = togetherIn(edges[0], period);
  const category = (node) =>
    byCommunity
      ? largest.includes(node.community)
        ? largest.indexOf(node.community)
        : largest.length
      : node.entity.type;
  const categories = byCommunity
    ? [
        ...largest.map((community) => ({
          name: t('community', { name: nameOf(entities[community]) }),
          itemStyle: { color: colourOf(community) },
        })),
        { name: t('noCommunity'), itemStyle: { color: colours.palette[COLOURED_COMMUNITIES] } },
      ]
    : TYPES.map((_, i) => ({
        name: kindNames(i),
        itemStyle: { color: typeColour(i) },
        symbol: SHAPES[i],
      }));
  return {
    legend: { ...legendStyle(), type: 'scroll', top: 0, left: 0, data: categories.map((part) => part.name) },
    tooltip: { ...tooltipStyle(), formatter: ({ data: item }) => item.tip() },
    series: [
      {
        type: 'graph',
        layout: 'none',
        top: 52,
        bottom: 20,
        left: 20,
        right: narrow() ? 60 : 110,
        categories,
        roam: false,
        draggable: false,
        emphasis: { focus: 'adjacency', label: { show: true } },
        labelLayout: { hideOverlap: true },
        label: {
          position: 'right',
          distance: 3,
          formatter: '{b}',
          color: colours.text,
          fontSize: narrow() ? 10 : 11.5,
          textBorderColor: colours.surface,
          textBorderWidth: 2.5,
        },
        data: nodes.map((node, i) => ({
          id: String(node.entity.at),
          x: places.get(node.entity.at).x,
          y: places.get(node.entity.at).y,
          name: nameOf(node.entity),
          entity: node.entity.at,
          category: category(node),
          symbol: SHAPES[node.entity.type],
          symbolSize: (narrow() ? 5 : 7) + (narrow() ? 18 : 30) * Math.sqrt(node.size / most),
          label: { show: i < (narrow() ? 24 : 60) },
          itemStyle: { borderColor: colours.surface, borderWidth: 1 },
          tip: () =>
            tip(nameOf(node.entity), [
              [kindName(node.entity.type), ''],
              [t('articles'), count(articlesIn(node.entity, period))],
              ...(node.degree ? [[t('degree'), count(node.degree)]] : []),
            ]),
        })),
        links: edges.map((pair) => ({
          source: String(pair.a),
          target: String(pair.b),
          value: togetherIn(pair, period),
          lineStyle: {
            width: 0.5 + 3.5 * Math.sqrt(togetherIn(pair, period) / strongest),
            opacity: 0.28,
            color: colours.muted,
            curveness: 0.06,
          },
          tip: () => tip(pairName(pair), [[t('together'), count(togetherIn(pair, period))]]),
        })),
      },
    ],
  };
}

const LAYOUT_ROUNDS = 400;

/**
 * Places nodes after Fruchterman and Reingold (1991): all push each other away, links pull, and everything is drawn
 * to the middle, so that parts without a link to the rest stay near. Starts from a spiral: the same network always
 * looks the same. links: [one, other, strength 0..1]; aspect: width of the drawing over its height.
 */
function forceLayout(ids, links, aspect) {
  const nodes = ids.map((id, i) => ({
    id,
    x: Math.sqrt(i + 1) * Math.cos(i * 2.4),
    y: Math.sqrt(i + 1) * Math.sin(i * 2.4),
    dx: 0,
    dy: 0,
  }));
  const byId = new Map(nodes.map((node) => [node.id, node]));
  for (let round = 0; round < LAYOUT_ROUNDS; round++) {
    for (const node of nodes) {
      node.dx = -0.11 * node.x;
      node.dy = -0.11 * node.y;
    }
    for (let i = 0; i < nodes.length; i++) for (let j = 0; j < i; j++) push(nodes[i], nodes[j], 1.2);
    for (const [one, other, strength] of links) pull(byId.get(one), byId.get(other), 0.04 + 0.1 * strength);
    const step = 0.6 * (1 - round / LAYOUT_ROUNDS) + 0.02;
    for (const node of nodes) {
      const length = Math.hypot(node.dx, node.dy) || 1;
      node.x += (node.dx / length) * Math.min(length, step);
      node.y += (node.dy / length) * Math.min(length, step);
    }
  }
  stretch(nodes, aspect);
  return byId;
}

/** Makes the drawing as wide as there is room. */
function stretch(nodes, aspect) {
  const extent = (axis) =>
    Math.max(...nodes.map((node) => node[axis])) - Math.min(...nodes.map((node) => node[axis])) || 1;
  const factor = (aspect * extent('y')) / extent('x');
  for (const node of nodes) node.x *= factor;
}

function push(one, other, force) {
  const x = one.x - other.x;
  const y = one.y - other.y;
  const square = Math.max(0.01, x * x + y * y);
  one.dx += (force * x) / square;
  one.dy += (force * y) / square;
  other.dx -= (force * x) / square;
  other.dy -= (force * y) / square;
}

function pull(one, other, force) {
  const x = (one.x - other.x) * force;
  const y = (one.y - other.y) * force;
  one.dx -= x;
  one.dy -= y;
  other.dx += x;
  other.dy += y;
}

function networkTable(nodes, edges, period) {
  const columns = [
    { text: t('entity') },
    { text: t('types') },
    { text: t('articles'), numeric: true },
    { text: t('links'), numeric: true },
  ];
  if (data.network)
    columns.push({ text: t('pagerank'), numeric: true }, { text: t('community', { name: '' }) });
  return plainTable(
    t('network'),
    columns,
    nodes.map((node) => [
      entityButton(node.entity),
      kindName(node.entity.type),
      count(articlesIn(node.entity, period)),
      count(edges.filter((pair) => pair.a === node.entity.at || pair.b === node.entity.at).length),
      ...(data.network ? [decimal(node.size, 4), nameOf(entities[node.community])] : []),
    ]),
  );
}
