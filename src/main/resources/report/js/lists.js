// Whole lists, a page at a time.

/**
 * A table that grows: load(offset) promises {rows, total}; cells(row, place) makes a row's cells. Its head stands when
 * the first rows are there.
 */
function pages(caption, columns, load, cells) {
  const body = h('div.pages');
  const more = h('button.more', { type: 'button', hidden: true });
  let held = 0;
  const add = () => {
    more.disabled = true;
    return load(held).then(
      ({ rows, total: all }) => {
        const table = plainTable(
          caption,
          columns,
          rows.map((row, i) => cells(row, held + i + 1)),
        );
        if (held) body.querySelector('tbody').append(...table.querySelectorAll('tbody tr'));
        else body.replaceChildren(rows.length ? table : h('p.note', {}, t('nothing')));
        held += rows.length;
        more.textContent = t('moreOf', { n: count(held), all: count(all) });
        more.hidden = !rows.length || held >= all;
        more.disabled = false;
      },
      (failure) => {
        more.disabled = false;
        body.append(notice(failure.message));
      },
    );
  };
  more.addEventListener('click', add);
  add();
  return h('div', {}, body, more, exportRow('list', null, () => (held ? csvOfTable(body) : { columns: [], rows: [] })));
}

/** The same behind a fold, asked for when it is opened. */
function foldedPages(caption, columns, load, cells) {
  const fold = h('details.fold', {}, h('summary', {}, caption));
  fold.addEventListener('toggle', () => {
    if (fold.open && fold.children.length === 1) fold.append(pages(caption, columns, load, cells));
  });
  return fold;
}

const listed = { type: 0 };

/** All entities of a kind, the most mentioned first. */
function listsSection() {
  const { element, content } = section('lists', t('listsLead'));
  const kinds = h('div.segments', { role: 'group', 'aria-label': t('types') });
  const body = h('div');
  content.append(h('div.row', {}, kinds), body);
  let shown = null;
  const update = () => {
    const on = TYPES.map((_, i) => i).filter(typeIsOn);
    if (!on.includes(listed.type)) listed.type = on[0];
    kinds.replaceChildren(
      ...on.map((i) =>
        h(
          'button',
          {
            type: 'button',
            'aria-pressed': String(i === listed.type),
            onclick: () => {
              listed.type = i;
              update();
              kinds.querySelector('[aria-pressed="true"]').focus();
            },
          },
          kindNames(i),
        ),
      ),
    );
    // A period changes nothing here.
    const now = `${state.lang} ${listed.type}`;
    if (shown !== now) body.replaceChildren(entityPages(listed.type));
    shown = now;
  };
  update();
  return { element, update };
}

const entityPages = (type) =>
  pages(
    kindNames(type),
    [
      { text: t('rank'), numeric: true },
      { text: t('entity') },
      { text: t('otherName') },
      { text: t('province') },
      { text: t('articles'), numeric: true },
    ],
    (offset) => store.entities(type, offset),
    (entity, place) => [
      figureCell(place),
      entityButton(entity),
      (state.lang === 'zh' ? entity.nameEn : entity.name) ?? '',
      entity.province ?? '',
      articlesButton([entity], entity.total, { from: 0, to: months.length - 1 }),
    ],
  );
