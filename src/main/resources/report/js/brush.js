// The corpus by month, as a strip on which a range is chosen: by mouse, touch or keyboard.
const STRIP_WIDTH = 1000;
const STRIP_HEIGHT = 34;

function brushStrip() {
  if (months.length < 2) return null;
  const line = timelineOver(0, months.length - 1);
  const shown = { ...spanOfPeriod() };
  const last = line.slots.length - 1;
  const most = Math.max(...monthlyArticles, 1);
  const step = STRIP_WIDTH / line.slots.length;
  const window = svg('rect', { class: 'chosen', y: 0, height: STRIP_HEIGHT });
  const bars = line.slots.map((month, i) =>
    month < 0
      ? svg('path', { class: 'cut', d: `M${(i + 0.5) * step} 4V${STRIP_HEIGHT - 4}` })
      : svg('rect', {
          class: 'bar',
          x: (i * step + 0.5).toFixed(2),
          width: Math.max(1, step - 1).toFixed(2),
          // The square root, so that a month of few articles is seen beside one of many.
          y: (STRIP_HEIGHT * (1 - Math.sqrt(monthlyArticles[month] / most))).toFixed(1),
          height: (STRIP_HEIGHT * Math.sqrt(monthlyArticles[month] / most)).toFixed(1),
        }),
  );
  const drawing = svg(
    'svg',
    { viewBox: `0 0 ${STRIP_WIDTH} ${STRIP_HEIGHT}`, preserveAspectRatio: 'none', 'aria-hidden': 'true' },
    window,
    ...bars,
  );
  const words = h('output.note', { id: 'brush-words' });
  const handles = ['from', 'to'].map((end) =>
    h('input', {
      type: 'range',
      // Edges of months: the first month begins where the handle stands, the last ends there.
      min: 0,
      max: last + 1,
      step: 1,
      class: end,
      'aria-label': t(end === 'from' ? 'firstMonth' : 'lastMonth'),
      oninput: (event) => {
        const edge = Number(event.target.value);
        shown[end] = end === 'from' ? Math.min(edge, shown.to) : Math.max(edge - 1, shown.from);
        show();
      },
      onchange: () => decide(),
    }),
  );
  const monthAt = (slot, direction) => {
    let at = slot;
    while (line.slots[at] < 0) at += direction;
    return line.slots[at];
  };
  const spanNow = () => [monthAt(shown.from, 1), monthAt(shown.to, -1)];
  function show() {
    window.setAttribute('x', shown.from * step);
    window.setAttribute('width', (shown.to - shown.from + 1) * step);
    const [from, to] = spanNow();
    words.textContent = monthSpan(from, Math.max(from, to));
    handles.forEach((handle, i) => {
      handle.value = [shown.from, shown.to + 1][i];
      const month = line.slots[[shown.from, shown.to][i]];
      handle.setAttribute('aria-valuetext', month < 0 ? t('silence') : monthName(months[month]));
    });
  }
  function decide() {
    const [from, to] = spanNow();
    choose({ period: rangeKey(from, Math.max(from, to)) });
  }
  function spanOfPeriod() {
    const period = currentPeriod();
    const to = line.slotOf(Math.max(0, period.to));
    return { from: Math.min(line.slotOf(period.from), to), to };
  }
  const field = h('div.strip', {}, drawing, handles);
  dragged(field, (share) => Math.max(0, Math.min(last, Math.floor(share * line.slots.length))), {
    move: (from, to) => {
      Object.assign(shown, { from, to });
      show();
    },
    end: decide,
  });
  show();
  const element = h('div.brush', { role: 'group', 'aria-label': t('brush') }, field, words);
  return {
    element,
    update: () => {
      Object.assign(shown, spanOfPeriod());
      show();
    },
  };
}

/** Tells from where to where something is dragged over a field; slotOf gives the place at a share of its width. */
function dragged(field, slotOf, { move, end }) {
  const drag = { from: null };
  const slotAt = (event) => {
    const box = field.getBoundingClientRect();
    return slotOf((event.clientX - box.left) / box.width);
  };
  field.addEventListener('pointerdown', (event) => {
    if (event.button !== 0 || event.target.tagName === 'INPUT') return;
    drag.from = slotAt(event);
    field.setPointerCapture(event.pointerId);
    move(drag.from, drag.from);
    event.preventDefault();
  });
  field.addEventListener('pointermove', (event) => {
    if (drag.from === null) return;
    const at = slotAt(event);
    move(Math.min(drag.from, at), Math.max(drag.from, at));
  });
  const finish = () => {
    if (drag.from === null) return;
    drag.from = null;
    end();
  };
  field.addEventListener('pointerup', finish);
  field.addEventListener('pointercancel', finish);
}
