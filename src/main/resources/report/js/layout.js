// Where the nodes of a network stand.
const LAYOUT_ROUNDS = 400;
const PARTING_ROUNDS = 80;
const NODE_GAP = 9;

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
  const factor = (aspect * extent(nodes, 'y')) / extent(nodes, 'x');
  for (const node of nodes) node.x *= factor;
}

const extent = (nodes, axis) =>
  Math.max(...nodes.map((node) => node[axis])) - Math.min(...nodes.map((node) => node[axis])) || 1;

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

/**
 * Scales places to a drawing in pixels, then moves circles that cover each other apart; none leaves the drawing.
 * sizes: the diameter of each node by its id; box: {left, top, width, height}.
 */
function partedLayout(places, sizes, box) {
  const nodes = [...places.values()];
  for (const axis of ['x', 'y']) {
    const least = Math.min(...nodes.map((node) => node[axis]));
    const scale = (axis === 'x' ? box.width : box.height) / extent(nodes, axis);
    for (const node of nodes) node[axis] = (axis === 'x' ? box.left : box.top) + (node[axis] - least) * scale;
  }
  for (let round = 0; round < PARTING_ROUNDS; round++) {
    for (let i = 0; i < nodes.length; i++) for (let j = 0; j < i; j++) part(nodes[i], nodes[j], sizes);
    for (const node of nodes) {
      node.x = Math.max(box.left, Math.min(box.left + box.width, node.x));
      node.y = Math.max(box.top, Math.min(box.top + box.height, node.y));
    }
  }
  return places;
}

function part(one, other, sizes) {
  const least = (sizes.get(one.id) + sizes.get(other.id)) / 2 + NODE_GAP;
  const x = one.x - other.x || 0.1;
  const y = one.y - other.y || 0.1;
  const distance = Math.hypot(x, y);
  if (distance >= least) return;
  const move = (least - distance) / 2 / distance;
  one.x += x * move;
  one.y += y * move;
  other.x -= x * move;
  other.y -= y * move;
}
