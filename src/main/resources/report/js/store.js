// Where the data is from. Two sources answer alike: the page itself, which holds a sample of the warehouse, and behind
// `trihelix serve` a server that knows all of it. Nothing else on the page asks which one it is.

/** An island of JSON in the page. */
function island(id) {
  return JSON.parse(document.getElementById(id).textContent);
}

/**
 * What a source answers; all but `read` are promises:
 *
 * read()                           what the page shows: see ReportData
 * complete(ids)                    when what the panels and comparisons show of these entities is in `data`
 * search(text)                     {entities, of}: who may be meant, the closest first; of how many
 * ranking(period, combo, by, most) {rows, total}: the first pairs of a ranking, and how many there are
 * partners(entity, offset)         {rows: [{entity, articles, npmi, llr, q}], total}: everybody it stands with
 * entities(type, offset)           {rows, total}: all of a kind, the most mentioned first
 * places(period, around)           {places: [{entity, articles}], links: [{pair, articles}], total}: see page-pictures.js;
 *                                  around is an entity, or null for the whole corpus
 * network(period, around, most)    {nodes, edges, total}: so many nodes at most
 * trends(period, around, offset, limit)
 *                                  {trends, total}: how pairs rise and fall
 * articlesBehind(asked, offset)    {total, articles, next}: the articles behind a figure, the latest first:
 *                                  [{id, day, source, title, url, passages: [{text, relation}]}]. Of a pair, those in
 *                                  which both stand together; of one entity, those that mention it; of a source, its
 *                                  own. total is null where it cannot be told; next the offset of more, or null.
 *                                  asked: {entities: [none, one, two or three], source, from, to}: positions of months.
 * article(id, month)               the text of one with its mentions; null where the source has no texts
 * questions(), sql(statement)      questions in SQL that come with the program; {columns, rows}. A source that cannot
 *                                  be asked in SQL has neither.
 */
const store = document.querySelector('meta[name="trihelix-server"]') ? serverSource() : pageSource();
