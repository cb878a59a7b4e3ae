// Takes charts and tables out of the page: as pictures, as data, as a part of another page.
const PICTURE_SCALE = 2;
const CAPTION_HEIGHT = 26;
const TITLE_HEIGHT = 34;

/**
 * The row of buttons below a chart or a table. chart: to be saved as a picture, or null; csv: () => {columns, rows}.
 */
function exportRow(name, chart, csv) {
  const button = (label, hint, act) =>
    h('button', { type: 'button', 'aria-label': hint, title: hint, onclick: act }, label);
  return h(
    'div.take',
    { role: 'group', 'aria-label': t('take') },
    chart
      ? [
          button('PNG', t('takePng'), () => savePicture(name, chart)),
          button('SVG', t('takeSvg'), () => save(fileName(name, 'svg'), 'image/svg+xml', pictureOf(name, chart).text)),
        ]
      : null,
    csv ? button('CSV', t('takeCsv'), () => save(fileName(name, 'csv'), 'text/csv', csvText(csv()))) : null,
    name in SECTIONS ? button('</>', t('takeEmbed'), (event) => showEmbed(name, event.currentTarget)) : null,
  );
}

/** A table that can be taken out. */
const takeable = (name, table) =>
  h('div', {}, table, table.querySelector('table') ? exportRow(name, null, () => csvOfTable(table)) : null);

/** 'trihelix-map-2025-Q1.svg' */
const fileName = (name, ending) => `trihelix-${name}-${currentPeriod().key.replace('..', '_')}.${ending}`;

function save(name, type, content) {
  const address = URL.createObjectURL(new Blob([content], { type }));
  const link = h('a', { href: address, download: name });
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}

/** A chart as one SVG with its title and where it is from: {text, width, height}. */
function pictureOf(name, chart) {
  chart.draw();
  const drawn = chart.canvas.querySelector('svg').cloneNode(true);
  const { clientWidth: width, clientHeight: height } = chart.canvas;
  drawn.setAttribute('width', width);
  drawn.setAttribute('height', height);
  drawn.removeAttribute('style');
  const colours = theme();
  const words = (text, y, size, colour) => {
    const line = svg('text', { x: 12, y, 'font-size': size, fill: colour, 'font-family': pageFont() });
    line.textContent = text;
    return line;
  };
  drawn.setAttribute('y', TITLE_HEIGHT);
  const all = height + TITLE_HEIGHT + CAPTION_HEIGHT;
  const picture = svg(
    'svg',
    { xmlns: 'http://www.w3.org/2000/svg', width, height: all, viewBox: `0 0 ${width} ${all}` },
    svg('rect', { width, height: all, fill: colours.surface }),
    words(chart.title ?? t(name), 22, 16, colours.text),
    drawn,
    words(captionOf(), all - 9, 11, colours.muted),
  );
  return { text: new XMLSerializer().serializeToString(picture), width, height: all };
}

const pageFont = () => getComputedStyle(document.body).fontFamily.replaceAll('"', "'");

/** What a picture says of itself: period, input, run. */
function captionOf() {
  const { about } = data;
  return [
    periodName(currentPeriod()),
    about.inputs.length ? listOf(about.inputs.slice(0, 3)) : null,
    t('madeBy', { version: about.version ?? '–', run: about.run ?? '–' }),
  ]
    .filter(Boolean)
    .join(' · ');
}

function savePicture(name, chart) {
  const { text, width, height } = pictureOf(name, chart);
  const image = new Image();
  image.addEventListener('load', () => {
    const canvas = h('canvas', { width: width * PICTURE_SCALE, height: height * PICTURE_SCALE });
    const pen = canvas.getContext('2d');
    pen.scale(PICTURE_SCALE, PICTURE_SCALE);
    pen.drawImage(image, 0, 0, width, height);
    canvas.toBlob((blob) => save(fileName(name, 'png'), 'image/png', blob));
  });
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(text)}`;
}

/** The address of this one section, to stand in a frame of another page. */
function embedOf(name) {
  const address = new URLSearchParams(addressOfState().slice(1));
  for (const part of ['entity', 'partner', 'articles', 'article']) address.delete(part);
  address.set('only', name);
  const page = location.protocol === 'file:' ? location.pathname.split('/').pop() : location.href.split('#')[0];
  const src = `${page}#${address.toString()}`.replaceAll('&', '&amp;').replaceAll('"', '&quot;');
  return `<iframe src="${src}" width="100%" height="640" title="${t(name)}"></iframe>`;
}

function showEmbed(name, button) {
  const row = button.parentElement;
  const known = row.nextElementSibling;
  if (known?.classList.contains('embed')) {
    known.remove();
    return;
  }
  const code = h('textarea.embed', { readonly: true, rows: 3, 'aria-label': t('takeEmbed') });
  code.value = embedOf(name);
  row.after(code);
  code.focus();
  code.select();
}
