// What compared entities have in common, and what not, as tables.
const PARTNERS_COMPARED = 8;
const RELATIONS_COMPARED = 10;

/** How often each two of them are together. */
function togetherTable(chosen) {
  const period = currentPeriod();
  return plainTable(
    t('compareTogether'),
    [{ text: t('entity') }, ...chosen.map((entity) => ({ text: nameOf(entity), numeric: true }))],
    chosen.map((one) => [
      entityButton(one),
      ...chosen.map((other) => {
        if (one === other) return articlesButton([one], articlesIn(one, period), period);
        const pair = pairOf(one, other);
        const n = pair ? togetherIn(pair, period) : 0;
        return n ? articlesButton([one, other], n, period) : pair ? '0' : t('notOnPage');
      }),
    ]),
  );
}

/** The surest partners of each in a column; those that several share are marked. */
function comparedPartners(chosen) {
  const period = currentPeriod();
  const lists = chosen.map((entity) =>
    pairsOfEntity[entity.at]
      .filter((pair) => togetherIn(pair, period) > 0 && hardlyChance(pair))
      .sort(byDescending((pair) => pair.llr)),
  );
  const owners = (partner) =>
    chosen.filter((entity, i) => lists[i].some((pair) => partnerIn(pair, entity) === partner)).length;
  const rows = Math.min(PARTNERS_COMPARED, Math.max(0, ...lists.map((list) => list.length)));
  if (!rows) return h('p.note', {}, t('noPartners', barInWords()));
  const table = plainTable(
    t('partners'),
    chosen.map((entity) => ({ text: nameOf(entity) })),
    Array.from({ length: rows }, (_, row) =>
      chosen.map((entity, i) => {
        const pair = lists[i][row];
        if (!pair) return '';
        const partner = partnerIn(pair, entity);
        return h(
          'span',
          {},
          entityButton(partner),
          ' ',
          articlesButton(endsOf(pair), togetherIn(pair, period), period),
          owners(partner) > 1 ? h('span.badge', {}, t('shared')) : null,
        );
      }),
    ),
  );
  return h('div', {}, table, exportRow('compare-partners', null, () => partnersCsv(chosen, lists, period)));
}

const partnersCsv = (chosen, lists, period) => ({
  columns: ['name', 'id', 'partner', 'partner_id', 'articles', 'llr', 'npmi', ...EVIDENCE_COLUMNS],
  rows: chosen.flatMap((entity, i) =>
    lists[i].map((pair) => {
      const partner = partnerIn(pair, entity);
      return [
        ...[entity.name, entity.id, partner.name, partner.id, togetherIn(pair, period), pair.llr ?? '', pair.npmi ?? ''],
        ...evidenceCells(passagesSince(pair.passages, period)[0]),
      ];
    }),
  ),
});

/** What articles state of each. */
function comparedRelations(chosen) {
  const period = currentPeriod();
  const columns = chosen.map((entity) => relationsOf(entity, period));
  const rows = Math.min(RELATIONS_COMPARED, Math.max(0, ...columns.map((column) => column.length)));
  if (!rows) return h('p.note', {}, t('noRelations'));
  return plainTable(
    t('relations'),
    chosen.map((entity) => ({ text: nameOf(entity) })),
    Array.from({ length: rows }, (_, row) =>
      chosen.map((entity, i) => (columns[i][row] ? relationCell(columns[i][row], entity, period) : '')),
    ),
  );
}
