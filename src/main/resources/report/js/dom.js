// Builds elements. Text enters the page as text nodes alone, so that no title or sentence can be markup.

/**
 * h('button.entity', {type: 'button', onclick: f}, 'text', child, …): an element with classes, attributes and
 * listeners (names that begin with 'on'). Attributes that are null, undefined or false are left out.
 */
function h(selector, attributes = {}, ...children) {
  const [tag, ...classes] = selector.split('.');
  const element = document.createElement(tag);
  if (classes.length) element.className = classes.join(' ');
  for (const [name, value] of Object.entries(attributes)) {
    if (name.startsWith('on')) element.addEventListener(name.slice(2), value);
    else if (value === true) element.setAttribute(name, '');
    else if (value !== null && value !== undefined && value !== false) element.setAttribute(name, value);
  }
  element.append(
    ...children.flat(Infinity).filter((child) => child !== null && child !== undefined && child !== false),
  );
  return element;
}

/**
 * Words of the news, of which the direction is not known: whatever they are, they leave the order of what stands
 * beside them alone.
 */
const bdi = (...words) => h('bdi', {}, ...words);

/** The same with something between them. */
const bdiList = (words, between) => words.flatMap((word, i) => (i ? [between, bdi(word)] : [bdi(word)]));

/** The same for SVG. */
function svg(tag, attributes = {}, ...children) {
  const element = document.createElementNS('http://www.w3.org/2000/svg', tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  element.append(...children);
  return element;
}

/**
 * A table of plain cells. A cell is text, an element, or a number, which is aligned as one.
 * columns: [{text, numeric, title, extra}], extra ones not on phones; rows: arrays of cells.
 */
function plainTable(caption, columns, rows) {
  const cell = (content, column, tag) =>
    h(
      tag,
      { class: classOf(column), scope: tag === 'th' ? 'row' : null },
      typeof content === 'string' ? bdi(content) : content,
    );
  return h(
    'div.scroll',
    { tabindex: 0, role: 'region', 'aria-label': t('tableOf', { caption }) },
    h(
      'table',
      {},
      h('caption.sr-only', {}, caption),
      h(
        'thead',
        {},
        h(
          'tr',
          {},
          columns.map((column) =>
            h(
              'th',
              { scope: 'col', class: classOf(column), title: column.title },
              bdi(column.text),
            ),
          ),
        ),
      ),
      h(
        'tbody',
        {},
        rows.map((row) =>
          h(
            'tr',
            {},
            row.map((content, i) => cell(content, columns[i], i === 0 ? 'th' : 'td')),
          ),
        ),
      ),
    ),
  );
}

const classOf = ({ numeric, extra }) => [numeric && 'number', extra && 'extra'].filter(Boolean).join(' ') || null;

/** A message in place of what there is not. */
const notice = (text) => h('p.notice', {}, text);

/** Tells those who do not see the page what has changed. */
function announce(text) {
  document.getElementById('status').textContent = text;
}
