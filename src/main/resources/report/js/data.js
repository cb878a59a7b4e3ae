// The report's data: read once, rows as objects, and what follows from them.
const data = readData();
// The kinds of entity, in their order: an entity's type is a position here.
const TYPES = data.kinds.map((kind) => kind.name);
const COMBOS = combinations();
// The kinds that the map and the heat map are about; -1 where none is a place or a firm.
const PLACE = firstKindLike('city');
const FIRM = firstKindLike('company');
const months = data.months;
const entities = data.entities;
const pairs = data.pairs;
const entityById = new Map(entities.map((entity) => [entity.id, entity]));
const pairsOfEntity = pairsByEntity();
const periods = data.periods.map(withKey);

function readData() {
  const read = store.read();
  for (const [name, part] of Object.entries(read)) {
    if (part && part.columns) read[name] = decoded(part);
  }
  read.corpus.bySource = decoded(read.corpus.bySource);
  read.corpus.mentioning = decoded(read.corpus.mentioning);
  return read;
}

function firstKindLike(rules) {
  return data.kinds.findIndex((kind) => kind.rules === rules);
}

/** Two different kinds first, then a kind with itself. */
function combinations() {
  const mixed = TYPES.flatMap((one, i) => TYPES.slice(i + 1).map((other) => `${one}-${other}`));
  return [...mixed, ...TYPES.map((type) => `${type}-${type}`)];
}

/** What one, or several, of a kind are called in the language now chosen; by position. */
const kindName = (type) => data.kinds[type][state.lang === 'zh' ? 'chinese' : 'english'];
const kindNames = (type) => data.kinds[type][state.lang === 'zh' ? 'chinese' : 'plural'];

/** Rows whose columns are named once, as objects that know their position. */
function decoded({ columns, rows }) {
  return rows.map((row, at) => {
    const object = { at };
    columns.forEach((column, i) => {
      object[column] = row[i];
    });
    return object;
  });
}

function pairsByEntity() {
  const lists = entities.map(() => []);
  pairs.forEach((pair) => {
    lists[pair.a].push(pair);
    lists[pair.b].push(pair);
  });
  return lists;
}

/** A period with the name that it has in the address, and its first and last month. */
function withKey(period) {
  if (period.type === 'all') return { ...period, key: 'all', from: 0, to: months.length - 1 };
  const [year, month] = period.start.split('-').map(Number);
  const length = { year: 12, quarter: 3, month: 1 }[period.type];
  const key = {
    year: `${year}`,
    quarter: `${year}-Q${Math.ceil(month / 3)}`,
    month: period.start.slice(0, 7),
  }[period.type];
  const first = monthDistance(months[0] ?? '1970-01', period.start.slice(0, 7));
  return { ...period, key, from: Math.max(0, first), to: Math.min(months.length - 1, first + length - 1) };
}

/** How many months the second of two months is after the first. */
function monthDistance(one, other) {
  const [y1, m1] = one.split('-').map(Number);
  const [y2, m2] = other.split('-').map(Number);
  return (y2 - y1) * 12 + (m2 - m1);
}

/** The sum of a series over a period. Undated articles are in no series, but in the total. */
function sumIn(series, period, total) {
  if (period.type === 'all' && total !== undefined) return total;
  let sum = 0;
  for (let i = 0; i < series.length; i += 2) {
    if (series[i] >= period.from && series[i] <= period.to) sum += series[i + 1];
  }
  return sum;
}

/** A series as one number a month. */
function dense(series) {
  const numbers = new Array(months.length).fill(0);
  for (let i = 0; i < series.length; i += 2) numbers[series[i]] = series[i + 1];
  return numbers;
}

/** The month with the highest number, and that number; null for a series of zeros. */
function peak(numbers) {
  let best = -1;
  numbers.forEach((n, i) => {
    if (n > 0 && (best < 0 || n > numbers[best])) best = i;
  });
  return best < 0 ? null : { month: months[best], n: numbers[best] };
}

const articlesIn = (entity, period) => sumIn(entity.series, period, entity.total);
const togetherIn = (pair, period) => sumIn(pair.series, period, pair.articles);
const comboOf = (pair) => `${TYPES[entities[pair.a].type]}-${TYPES[entities[pair.b].type]}`;

/** The usual name in the language now chosen; the Chinese one where there is no other. */
const nameOf = (entity) => (state.lang === 'en' && entity.nameEn ? entity.nameEn : entity.name);
const pairName = (pair) => `${nameOf(entities[pair.a])} – ${nameOf(entities[pair.b])}`;

/** The pair of two entities, if the page knows it. */
function pairOf(one, other) {
  return pairsOfEntity[one.at].find((pair) => pair.a === other.at || pair.b === other.at);
}

/** Whether a pair is hardly chance over the whole corpus: the bar of rankings, `top` and the views. */
function hardlyChance(pair) {
  const { maxQValue, minArticles } = data.about.hardlyChance;
  return (
    pair.q !== null && pair.q < maxQValue && pair.articles >= minArticles && pair.lift !== null && pair.lift > 1
  );
}

const partnerIn = (pair, entity) => entities[pair.a === entity.at ? pair.b : pair.a];

/** Descending by a measure, those without it last, ties in their order. */
const byDescending = (measure) => (one, other) =>
  (measure(other) ?? -Infinity) - (measure(one) ?? -Infinity) || one.at - other.at;
