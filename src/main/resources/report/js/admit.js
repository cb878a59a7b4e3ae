// Takes what a source tells beyond the sample into the page's data: entities, pairs, months, sentences, relations.

/** An entity by its names; the one that the page knows, if it does. */
function admittedName(row) {
  const known = entityById.get(row.id);
  if (known) return known;
  const entity = {
    at: entities.length,
    id: row.id,
    type: TYPES.indexOf(row.type),
    name: row.name,
    nameEn: row.name_en || null,
    aliases: (row.aliases ?? []).filter((alias) => alias !== row.name),
    pinyin: null,
    province: row.province ?? null,
    country: row.country ?? null,
    seat: row.seat ?? null,
    latitude: null,
    longitude: null,
    discovered: row.origin === 'discovered',
    first: row.first_seen ?? null,
    last: row.last_seen ?? null,
    total: row.articles,
    series: [],
    passages: [],
  };
  entities.push(entity);
  entityById.set(entity.id, entity);
  pairsOfEntity.push([]);
  return entity;
}

/** What is known of an entity, into what the page knows of it. */
function admittedEntity(row) {
  return Object.assign(admittedName(row), {
    province: row.province,
    country: row.country,
    seat: row.seat,
    discovered: row.origin === 'discovered',
    first: row.first_seen,
    last: row.last_seen,
    total: row.articles,
  });
}

/** The pair of two ids that are known; its scores over all time may come later. */
function admittedPair({ a, b }) {
  const [one, other] = [entityById.get(a), entityById.get(b)];
  const known = pairOf(one, other);
  if (known) return known;
  const scores = { articles: 0, sentence: 0, npmi: null, llr: null, lift: null, q: null };
  const pair = { at: pairs.length, a: one.at, b: other.at, ...scores, series: [], passages: [], topics: [] };
  pairs.push(pair);
  pairsOfEntity[one.at].push(pair);
  pairsOfEntity[other.at].push(pair);
  return pair;
}

/** All that was told, in the order in which one part needs another. */
function admit(told) {
  [...told.entities, ...(told.others ?? [])].forEach(admittedEntity);
  const pairsTold = (told.rows ?? told.pairs).map(admittedPair);
  told.pairs.forEach((row) => {
    const { articles, npmi, llr, lift, q } = row;
    Object.assign(admittedPair(row), { articles, npmi, llr, lift, q });
  });
  for (const [id, rows] of grouped(told.months, (row) => row.id))
    entityById.get(id).series = seriesOf(rows);
  admitPairMonths(told.pair_months, new Set(pairsTold));
  (told.sentences ?? []).forEach(admitSentence);
  (told.similar ?? []).forEach(admitSimilar);
  admitRelations(told.relations ?? []);
}

/** Months of pairs that were told of; those of others among the same entities are left out. */
function admitPairMonths(rows, told) {
  for (const [, ofPair] of grouped(rows, (row) => `${row.a} ${row.b}`)) {
    const [one, other] = [entityById.get(ofPair[0].a), entityById.get(ofPair[0].b)];
    const pair = one && other && pairOf(one, other);
    if (!pair || !told.has(pair)) continue;
    pair.series = seriesOf(ofPair);
    pair.sentence = ofPair.reduce((sum, row) => sum + row.sentence, 0);
    pair.articles ||= ofPair.reduce((sum, row) => sum + row.articles, 0);
  }
}

/** [month, articles, …] of rows with a month; those without a date are in no month. */
function seriesOf(rows) {
  return rows
    .map((row) => [months.indexOf(row.month), row.articles])
    .filter(([month]) => month >= 0)
    .flat();
}

function admitSentence(row) {
  const pair = admittedPair(row);
  const known = pair.passages.find((at) => data.passages[at].text === row.sentence);
  if (known !== undefined) {
    data.articles[data.passages[known].article].id ??= row.id;
    return;
  }
  let article = data.articles.findIndex(({ id }) => id === row.id);
  if (article < 0) {
    article = data.articles.length;
    const { title, day, source, url } = row;
    data.articles.push({ at: article, id: row.id, title, day, source, url });
  }
  const at = data.passages.length;
  data.passages.push({ at, text: row.sentence, article, relation: row.relation });
  pair.passages.push(at);
}

function admitSimilar({ id, other, cosine }) {
  const [entity, similar] = [entityById.get(id)?.at, entityById.get(other)?.at];
  if (entity === undefined || similar === undefined) return;
  data.similar ??= [];
  if (!data.similar.some((row) => row.entity === entity && row.similar === similar))
    data.similar.push({ at: data.similar.length, entity, similar, cosine });
}

/** The relations of an entity that was told of are all there are: they take the place of those of the sample. */
function admitRelations(rows) {
  data.relations ??= [];
  for (const [, ofOne] of grouped(rows, (row) => `${row.relation} ${row.from_id} ${row.to_id}`)) {
    const [{ relation, mutual, from_id: fromId, to_id: toId }] = ofOne;
    const [from, to] = [entityById.get(fromId)?.at, entityById.get(toId)?.at];
    if (from === undefined || to === undefined) continue;
    const stated = { from, to, relation, mutual, total: ofOne.reduce((sum, row) => sum + row.articles, 0) };
    const series = seriesOf(ofOne);
    const known = data.relations.find((row) => row.from === from && row.to === to && row.relation === relation);
    if (known) Object.assign(known, stated, { series });
    else data.relations.push({ at: data.relations.length, ...stated, series });
  }
}

/** Rows by a key, in their order. */
function grouped(rows, keyOf) {
  const groups = new Map();
  for (const row of rows) {
    const key = keyOf(row);
    if (!groups.has(key)) groups.set(key, []);
    groups.get(key).push(row);
  }
  return groups;
}
