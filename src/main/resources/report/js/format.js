// Numbers, months and periods as a reader expects them in the language now chosen.
const locale = () => (state.lang === 'zh' ? 'zh-CN' : 'en-GB');

const formatters = new Map();

/** Makes an Intl object once for each language and choice of options. */
function formatter(Type, options) {
  const key = Type.name + locale() + JSON.stringify(options);
  if (!formatters.has(key)) formatters.set(key, new Type(locale(), options));
  return formatters.get(key);
}

const count = (n) => formatter(Intl.NumberFormat, {}).format(n);

/** A measure with so many decimals, a dash where there is none. */
function decimal(x, digits = 2) {
  if (x === null || x === undefined) return '–';
  return formatter(Intl.NumberFormat, {
    // Not -0.00.
    signDisplay: 'negative',
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
  }).format(x);
}

const percent = (x, digits = 1) =>
  formatter(Intl.NumberFormat, { style: 'percent', maximumFractionDigits: digits }).format(x);

/** A share with two figures that tell something: 12 %, 0.034 %. */
const smallShare = (x) =>
  formatter(Intl.NumberFormat, { style: 'percent', maximumSignificantDigits: 2 }).format(x);

/** A rate of growth with its sign. */
const growth = (x) =>
  x === null || x === undefined
    ? '–'
    : formatter(Intl.NumberFormat, {
        style: 'percent',
        maximumFractionDigits: 0,
        signDisplay: 'exceptZero',
      }).format(x);

/** A small probability: below a thousandth only that it is. */
function probability(p) {
  if (p === null || p === undefined) return '–';
  return p < 0.001 ? '<0.001' : decimal(p, 3);
}

/** 'Feb 2025' or '2025年2月' for '2025-02'. */
function monthName(label) {
  const [year, month] = label.split('-').map(Number);
  return formatter(Intl.DateTimeFormat, { year: 'numeric', month: 'short', timeZone: 'UTC' }).format(
    Date.UTC(year, month - 1),
  );
}

/** 'Feb 2025 – Apr 2025', or one month. */
function monthSpan(from, to) {
  const first = monthName(data.months[from]);
  return from === to ? first : t('range', { from: first, to: monthName(data.months[to]) });
}

function periodName(period) {
  switch (period.type) {
    case 'all':
      return t('periodAll');
    case 'range':
      return monthSpan(period.from, period.to);
    case 'year':
      return state.lang === 'zh' ? `${period.key}年` : period.key;
    case 'quarter':
      return state.lang === 'zh' ? period.key.replace('-Q', '年第') + '季度' : period.key.replace('-', ' ');
    default:
      return monthName(period.key);
  }
}

const namesOf = (names) => bdiList(names, state.lang === 'zh' ? '、' : ', ');
const listOf = (names) => names.join(state.lang === 'zh' ? '、' : ', ');
