// Labels that do not cover each other: each takes the first free place beside its mark, the most important ones first.

const LABEL_GAP = 3;

/**
 * For ECharts' labelLayout, of marks that come in the order of their importance. Those of the first `sure` of a series
 * are always shown, beside their mark where it is least in the way; the others where there is room. Marks that come
 * later are known from the layout before: `again` says whether they have moved since.
 */
function placedLabels(sure, { width, height }, known = new Map()) {
  const marks = known;
  const state = { taken: [], moved: false };
  const layout = ({ dataIndex, seriesIndex, labelRect, rect }) => {
    const key = `${seriesIndex} ${dataIndex}`;
    if (!state.seen || state.seen.has(key)) Object.assign(state, { seen: new Set(), taken: [] });
    state.seen.add(key);
    const mark = { x: rect.x, y: rect.y, width: rect.width, height: rect.height };
    const before = marks.get(key);
    if (!before || Math.abs(before.x - mark.x) + Math.abs(before.y - mark.y) > 1) state.moved = true;
    marks.set(key, mark);
    const others = [...marks].filter(([other]) => other !== key).map(([, other]) => other);
    const places = besides(mark, labelRect).map((place) => ({
      ...place,
      cost:
        state.taken.reduce((sum, other) => sum + overlap(place, other), 0) +
        others.reduce((sum, other) => sum + MARK_WEIGHT * overlap(place, other), 0) +
        outside(place, width, height) * labelRect.height,
    }));
    const best = places.reduce((one, other) => (other.cost < one.cost - 1 ? other : one));
    const hidden = others.reduce((sum, other) => sum + overlap(best, other), 0);
    const covers =
      state.taken.some((other) => overlap(best, other) > 1) ||
      outside(best, width, height) > 0 ||
      hidden > MOST_COVERED * labelRect.width * labelRect.height;
    if (covers && dataIndex >= sure) return { x: -9999, y: -9999 };
    state.taken.push(best);
    return { x: best.x, y: best.y, align: 'left', verticalAlign: 'top' };
  };
  layout.again = () => {
    const { moved } = state;
    state.moved = false;
    return moved;
  };
  return layout;
}

/** A label may cover a mark, if it must; another label it may not. */
const MARK_WEIGHT = 0.3;
/** A label that covers marks with more of its area is only shown where it must. */
const MOST_COVERED = 0.35;

/** The places of a label of some size: right of the mark, left, above, below, and the corners. */
function besides(mark, { width, height }) {
  const middle = mark.y + mark.height / 2 - height / 2;
  const centre = mark.x + mark.width / 2 - width / 2;
  const right = mark.x + mark.width + LABEL_GAP;
  const left = mark.x - width - LABEL_GAP;
  const above = mark.y - height - 1;
  const below = mark.y + mark.height + 1;
  return [
    [right, middle],
    [left, middle],
    [centre, above],
    [centre, below],
    [right - LABEL_GAP, above],
    [right - LABEL_GAP, below],
    [left + LABEL_GAP, above],
    [left + LABEL_GAP, below],
  ].map(([x, y]) => ({ x, y, width, height }));
}

function overlap(one, other) {
  const wide = Math.min(one.x + one.width, other.x + other.width) - Math.max(one.x, other.x);
  const tall = Math.min(one.y + one.height, other.y + other.height) - Math.max(one.y, other.y);
  return wide > 0 && tall > 0 ? wide * tall : 0;
}

const outside = (place, width, height) =>
  Math.max(0, -place.x) +
  Math.max(0, place.x + place.width - width) +
  Math.max(0, -place.y) +
  Math.max(0, place.y + place.height - height);
