// Finds an entity by its names, in Chinese, English or pinyin, whole or in part.
const MOST_FOUND = 12;
const searchIndex = entities.map((entity) => ({ entity, keys: searchKeys(entity) }));

function searchKeys(entity) {
  const pinyin = entity.pinyin
    ? [
        entity.pinyin.replaceAll(' ', ''),
        entity.pinyin,
        entity.pinyin
          .split(' ')
          .map((syllable) => syllable[0])
          .join(''),
      ]
    : [];
  return [entity.name, entity.nameEn, ...entity.aliases, ...pinyin, entity.id].filter(Boolean).map(plain);
}

/** Case and width make no difference, nor does a blank too many. */
function plain(text) {
  return text.normalize('NFKC').toLowerCase().trim().replace(/\s+/g, ' ');
}

/** 3 for the whole name, 2 for its beginning, 1 for a part, 0 for none. */
function closeness(keys, query) {
  if (keys.includes(query)) return 3;
  if (keys.some((key) => key.startsWith(query))) return 2;
  return keys.some((key) => key.includes(query)) ? 1 : 0;
}

/** The entities that a query may mean: the closest first, then the most mentioned. Types switched off are left out. */
function found(text) {
  const query = plain(text);
  if (!query) return [];
  return searchIndex
    .filter(({ entity }) => typeIsOn(entity.type))
    .map(({ entity, keys }) => ({ entity, close: closeness(keys, query) }))
    .filter(({ close }) => close > 0)
    .sort(
      (one, other) =>
        other.close - one.close || other.entity.total - one.entity.total || one.entity.at - other.entity.at,
    )
    .slice(0, MOST_FOUND)
    .map(({ entity }) => entity);
}

/**
 * A field with a list of suggestions, operated by arrow keys, Enter and Escape.
 *
 * @param id of the field; its list is called after it
 */
function searchField(id = 'search', pick = openProfile, label = t('search')) {
  const listId = id === 'search' ? 'suggestions' : `${id}-suggestions`;
  const list = h('ul.suggestions', {
    id: listId,
    role: 'listbox',
    'aria-label': label,
    hidden: true,
  });
  const input = h('input', {
    id,
    type: 'search',
    role: 'combobox',
    autocomplete: 'off',
    spellcheck: 'false',
    placeholder: label,
    title: t('searchHint'),
    'aria-label': `${label}. ${t('searchHint')}`,
    'aria-expanded': 'false',
    'aria-controls': listId,
    'aria-autocomplete': 'list',
  });
  const itemId = (i) => (id === 'search' ? `suggestion-${i}` : `${id}-suggestion-${i}`);
  const chosen = { at: -1, entities: [], asked: Promise.resolve() };
  const close = () => {
    list.hidden = true;
    input.setAttribute('aria-expanded', 'false');
    input.removeAttribute('aria-activedescendant');
    chosen.at = -1;
  };
  const open = (entity) => {
    close();
    input.value = '';
    pick(entity);
  };
  const mark = (at) => {
    chosen.at = at;
    [...list.children].forEach((item, i) => item.setAttribute('aria-selected', String(i === at)));
    input.setAttribute('aria-activedescendant', list.children[at].id);
    list.children[at].scrollIntoView({ block: 'nearest' });
  };
  /** Whatever is typed last is shown, whichever answer comes last. */
  const suggest = () => {
    const query = input.value;
    chosen.asked = (query.trim() ? store.search(query) : Promise.resolve({ entities: [], of: 0 })).then(
      ({ entities: some, of }) => query === input.value && show(query, some, t('searchNone', { query, n: count(of) })),
      (failure) => query === input.value && show(query, [], failure.message),
    );
  };
  const show = (query, some, none) => {
    chosen.entities = some;
    list.replaceChildren(
      ...(some.length
        ? some.map((entity, i) => suggestion(entity, query, itemId(i), open))
        : [h('li.none', {}, none)]),
    );
    const shown = query.trim() !== '';
    list.hidden = !shown;
    input.setAttribute('aria-expanded', String(shown));
    chosen.at = -1;
    if (shown) announce(t('searchFound', { n: count(chosen.entities.length) }));
  };
  const keys = (event) => {
    const n = chosen.entities.length;
    if (event.key === 'Escape') close();
    else if (event.key === 'Enter' && input.value.trim())
      chosen.asked.then(() => chosen.entities.length && open(chosen.entities[Math.max(0, chosen.at)]));
    else if (event.key === 'ArrowDown' && n) mark((chosen.at + 1) % n);
    else if (event.key === 'ArrowUp' && n) mark((chosen.at - 1 + n) % n);
    else return;
    event.preventDefault();
  };
  input.addEventListener('input', suggest);
  input.addEventListener('keydown', keys);
  input.addEventListener('blur', () => setTimeout(close, 150));
  return h('div.search', { role: id === 'search' ? 'search' : null }, input, list);
}

function suggestion(entity, query, id, open) {
  const names = [state.lang === 'zh' ? entity.nameEn : entity.name, entity.name].filter(Boolean);
  const isMeant = (name) => plain(name).includes(plain(query));
  const details = [
    kindName(entity.type),
    names[0],
    // A former or another name, where that is what was typed.
    [nameOf(entity), ...names].some(isMeant) ? null : entity.aliases.find(isMeant),
    entity.province,
  ].filter((part) => part && part !== nameOf(entity));
  return h(
    'li',
    {
      role: 'option',
      id,
      'aria-selected': 'false',
      onmousedown: (event) => {
        event.preventDefault();
        open(entity);
      },
    },
    h('span.dot', { 'data-type': TYPES[entity.type], 'aria-hidden': 'true' }),
    h('span.name', {}, bdi(nameOf(entity))),
    h('span.note', {}, bdiList(details, ' · ')),
    h('span.number', {}, count(entity.total)),
  );
}
