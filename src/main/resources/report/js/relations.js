// What articles state of two entities: who acquires, supplies, sues whom; who sits where.

/** The relations of an entity in a period, the most stated first: rows of the data with n, the articles. */
function relationsOf(entity, period) {
  return (data.relations ?? [])
    .filter((row) => row.from === entity.at || row.to === entity.at)
    .filter((row) => typeIsOn(entities[row.from].type) && typeIsOn(entities[row.to].type))
    .map((row) => ({ ...row, n: sumIn(row.series, period, row.total) }))
    .filter((row) => row.n > 0)
    .sort(byDescending((row) => row.n));
}

/** A relation as one of its two sees it: which way, what, with whom, in how many articles. */
function relationCell(row, entity, period) {
  const partner = entities[row.from === entity.at ? row.to : row.from];
  const way = row.mutual ? '↔' : row.from === entity.at ? '→' : '←';
  const whole = [nameOf(entities[row.from]), t(row.relation), nameOf(entities[row.to])].join(' ');
  return h(
    'span',
    { title: whole },
    h('span.way', { 'aria-hidden': 'true' }, way),
    h('span.sr-only', {}, `${whole}: `),
    h('span.badge', {}, t(row.relation)),
    entityButton(partner),
    ' ',
    articlesButton([entities[row.from], entities[row.to]], row.n, period),
  );
}
