// Puts the page together, and makes it anew in another language.
const SECTIONS = {
  rising: risingSection,
  overview: overviewSection,
  pairs: pairsSection,
  map: mapSection,
  network: networkSection,
  heat: heatSection,
  trends: trendsSection,
  compare: compareSection,
  helix: helixSection,
  lists: listsSection,
  ...(store.sql ? { ask: askSection } : {}),
  notes: notesSection,
};
let parts = [];
let strip = null;

function build() {
  document.documentElement.lang = state.lang === 'zh' ? 'zh-CN' : 'en';
  document.title = t('title');
  document.querySelectorAll('[data-text]').forEach((element) => {
    element.textContent = t(element.dataset.text);
  });
  document
    .querySelectorAll('[data-label]')
    .forEach((element) => element.setAttribute('aria-label', t(element.dataset.label)));
  buildMasthead();
  buildToolbar();
  const main = document.getElementById('main');
  disposeChartsIn(main);
  const shown = data.corpus.articles
    ? Object.entries(SECTIONS).filter(([id]) => !isAlone() || id === state.only)
    : [
        ['overview', overviewSection],
        ['notes', notesSection],
      ];
  parts = shown.map(([, make]) => make());
  main.replaceChildren(...parts.map((part) => part.element));
  document
    .getElementById('footer')
    .replaceChildren(t('madeBy', { version: data.about.version ?? '–', run: data.about.run ?? '–' }));
}

/** One section alone, as it stands in a frame of another page. */
const isAlone = () => state.only in SECTIONS;

function buildMasthead() {
  document.body.classList.toggle('alone', isAlone());
  const { about } = data;
  const span = months.length ? monthSpan(0, months.length - 1) : null;
  const facts = [
    span,
    `${count(data.corpus.articles)} ${t('articles').toLowerCase()}`,
    about.inputs.length
      ? t('inputs', { inputs: listOf(about.inputs.slice(0, 4)) + (about.inputs.length > 4 ? ' …' : '') })
      : null,
  ].filter(Boolean);
  document.getElementById('masthead').replaceChildren(
    h('div', {}, h('h1', {}, t('title')), h('p.subtitle', {}, bdiList(facts, ' · '))),
    h(
      'div.actions',
      {},
      h(
        'button',
        {
          type: 'button',
          id: 'patterns',
          'aria-pressed': String(state.patterns),
          title: t('patternsHint'),
          onclick: () => choose({ patterns: !state.patterns }),
        },
        t('patterns'),
      ),
      h('button', { type: 'button', onclick: () => print() }, t('print')),
      h(
        'button',
        {
          type: 'button',
          id: 'language',
          lang: state.lang === 'zh' ? 'en' : 'zh-CN',
          title: t('otherLanguageHint'),
          onclick: () => choose({ lang: state.lang === 'zh' ? 'en' : 'zh' }),
        },
        t('otherLanguage'),
      ),
    ),
  );
}

function buildToolbar() {
  strip = brushStrip();
  const links = Object.keys(SECTIONS).map((id) => h('li', {}, h('a', { href: `#${id}` }, t(hasText(`nav_${id}`) ? `nav_${id}` : id))));
  document
    .getElementById('toolbar')
    .replaceChildren(
      h('div.controls', {}, searchField(), periodField(), measureField(), typeField()),
      strip?.element ?? '',
      h('nav', { 'aria-label': t('sections') }, h('ul', {}, data.corpus.articles ? links : [])),
    );
}

function periodField() {
  const group = (name, type) => {
    const options = periods
      .filter((period) => period.type === type)
      .map((period) => h('option', { value: period.key }, periodName(period)));
    return options.length ? h('optgroup', { label: t(name) }, options) : null;
  };
  const select = h(
    'select',
    { id: 'period', onchange: (event) => choose({ period: event.target.value }) },
    h('option', { value: 'all' }, t('periodAll')),
    group('years', 'year'),
    group('quarters', 'quarter'),
    group('months', 'month'),
  );
  const field = h('label.field', {}, h('span', {}, t('period')), select);
  showPeriod(select);
  return field;
}

/** A range that has no name of its own stands in the list as long as it is chosen. */
function showPeriod(select) {
  select.querySelector('[data-range]')?.remove();
  const period = currentPeriod();
  if (period.type === 'range')
    select.prepend(h('option', { value: period.key, 'data-range': true }, periodName(period)));
  select.value = period.key;
}

/** Whether curves show shares or counts. */
function measureField() {
  return h(
    'div.segments',
    { role: 'group', 'aria-label': t('measure') },
    ['share', 'count'].map((measure) =>
      h(
        'button',
        {
          type: 'button',
          id: `measure-${measure}`,
          'data-measure': measure,
          'aria-pressed': String(state.measure === measure),
          title: t(measure === 'share' ? 'inSharesHint' : 'inCountsHint'),
          onclick: () => choose({ measure }),
        },
        t(measure === 'share' ? 'inShares' : 'inCounts'),
      ),
    ),
  );
}

function typeField() {
  return h(
    'fieldset.types',
    {},
    h('legend.sr-only', {}, t('types')),
    TYPES.map((type, i) =>
      h(
        'label',
        { 'data-type': type },
        h('input', {
          type: 'checkbox',
          value: type,
          checked: state.types.has(type),
          onchange: (event) => switchType(type, event.target),
        }),
        h('span', {}, kindNames(i)),
      ),
    ),
  );
}

/** At least one type stays on. */
function switchType(type, box) {
  const types = new Set(state.types);
  if (box.checked) types.add(type);
  else types.delete(type);
  if (types.size) choose({ types });
  else box.checked = true;
}

/** Links within the page must not replace what the address says is chosen. */
function jump(event) {
  const link = event.target.closest('a[href^="#"]');
  if (!link) return;
  event.preventDefault();
  const target = document.getElementById(link.getAttribute('href').slice(1));
  target.scrollIntoView({ behavior: lessMotion.matches ? 'auto' : 'smooth' });
  (target.querySelector('h2') ?? target).focus({ preventScroll: true });
}

function update(changes) {
  const keys = Object.keys(changes);
  if ('lang' in changes) {
    const focused = document.activeElement?.id;
    build();
    if (focused) document.getElementById(focused)?.focus();
    if (isAsked()) updateProfile();
    return;
  }
  if (keys.some((key) => ['entity', 'partner', 'articles', 'article'].includes(key))) updateProfile();
  if (keys.some((key) => ['period', 'types', 'combo', 'view', 'measure', 'compare', 'around'].includes(key))) {
    parts.forEach((part) => part.update());
    showPeriod(document.getElementById('period'));
    strip?.update();
    document
      .querySelectorAll('[data-measure]')
      .forEach((button) => button.setAttribute('aria-pressed', String(button.dataset.measure === state.measure)));
    if ('period' in changes) announce(t('periodNow', { period: periodName(currentPeriod()) }));
  }
  if ('patterns' in changes) {
    document.getElementById('patterns').setAttribute('aria-pressed', String(state.patterns));
    charts.forEach((chart) => chart.update());
  }
}

document.addEventListener('click', jump);
onChoice(update);
addEventListener('popstate', followAddress);
addEventListener('hashchange', followAddress);
build();
if (isAsked()) updateProfile();
