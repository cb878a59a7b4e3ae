// What is chosen: it stands in the address, so that a link shows what its sender saw.
const LANGUAGES = ['en', 'zh'];
const state = readState();
const listeners = [];

function readState() {
  const given = new URLSearchParams(location.hash.slice(1));
  const types = (given.get('types') ?? '')
    .split(',')
    .filter((type) => TYPES.includes(type));
  return {
    lang: LANGUAGES.includes(given.get('lang')) ? given.get('lang') : browserLanguage(),
    period: given.get('period') ?? 'all',
    types: new Set(types.length ? types : TYPES),
    combo: given.get('combo') ?? COMBOS[0],
    view: given.get('view') === 'world' ? 'world' : 'east-asia',
    patterns: given.get('patterns') === '1',
    entity: given.get('entity'),
    partner: given.get('partner'),
  };
}

function browserLanguage() {
  return (navigator.language || '').toLowerCase().startsWith('zh') ? 'zh' : 'en';
}

function addressOfState() {
  const parts = new URLSearchParams({ lang: state.lang });
  if (state.period !== 'all') parts.set('period', state.period);
  if (state.types.size < TYPES.length) parts.set('types', [...state.types].join(','));
  if (state.combo !== COMBOS[0]) parts.set('combo', state.combo);
  if (state.view !== 'east-asia') parts.set('view', state.view);
  if (state.patterns) parts.set('patterns', '1');
  if (state.entity) parts.set('entity', state.entity);
  if (state.partner) parts.set('partner', state.partner);
  return '#' + parts.toString().replaceAll('%2C', ',').replaceAll('%3A', ':');
}

/** Changes what is chosen and tells everyone; opening a profile is a step that one can go back from. */
function choose(changes) {
  const step = 'entity' in changes && changes.entity !== state.entity && changes.entity !== null;
  Object.assign(state, changes);
  history[step ? 'pushState' : 'replaceState'](null, '', addressOfState());
  listeners.forEach((listener) => listener(changes));
}

/** A listener is called with the changes after each. */
const onChoice = (listener) => listeners.push(listener);

/** The address was changed by hand or by going back. */
function followAddress() {
  const before = { ...state };
  Object.assign(state, readState());
  const changes = Object.fromEntries(
    Object.keys(state)
      .filter((key) => String(state[key]) !== String(before[key]) || key === 'types')
      .map((key) => [key, state[key]]),
  );
  listeners.forEach((listener) => listener(changes));
}

const NO_PERIOD = { key: 'all', type: 'all', start: null, pairs: 0, from: 0, to: -1, at: -1 };

/** The period now chosen. */
const currentPeriod = () =>
  periods.find((period) => period.key === state.period) ??
  periods[0] ?? { ...NO_PERIOD, to: months.length - 1 };

const typeIsOn = (type) => state.types.has(TYPES[type]);
