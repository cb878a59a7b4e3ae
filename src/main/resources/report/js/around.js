// Map, network and trends of the whole corpus, or around one entity: which one stands in the address.

/** The entity that they are drawn around; null for the whole, and until the page knows who is meant. */
const aroundNow = () => (state.around && entityById.get(state.around)) || null;

/**
 * What a section shows, asked for anew whenever something else is chosen: ask() promises it, show(told) draws it,
 * told.failure says why there is none, or that the answer is waited for. An answer that is late, of a choice that was changed, is dropped.
 */
function askedAnew(ask, show) {
  let last = null;
  return () => {
    const now = (last = {});
    const known = store.complete([state.around].filter((id) => id && !entityById.has(id)));
    return known
      .then(ask)
      .catch((failure) => ({ failure: failure.message }))
      .then((told) => now === last && show(told));
  };
}

/** The section at which somebody chose or took away whom it is drawn around, until it is drawn. */
let chosenAt = null;

/** The reader who chose at a section goes on there when its field was made anew. */
function stayAt(id) {
  if (chosenAt !== id) return;
  chosenAt = null;
  document.getElementById(`${id}-around`)?.focus({ preventScroll: true });
}

/** A field that finds whom to draw the section around, and beside it who is chosen, to be taken away again. */
function aroundField(id) {
  const entity = aroundNow();
  return [
    searchField(`${id}-around`, (found) => drawAround(found, id), t('aroundSearch')),
    entity ? aroundChip(entity, id) : '',
  ];
}

function aroundChip(entity, id) {
  return h(
    'button.more.chosen',
    {
      type: 'button',
      'aria-label': t('removeCompared', { name: nameOf(entity) }),
      onclick: () => drawAround(null, id),
    },
    bdi(nameOf(entity)),
    ' ×',
  );
}

/** Draws the three around an entity, or the whole again; the reader stays at the section. */
function drawAround(entity, id) {
  chosenAt = id;
  choose({ around: entity?.id ?? null });
  announce(entity ? t('drawnAround', { name: nameOf(entity) }) : t('drawnWhole'));
}

/** From the panel of an entity to its network. */
const aroundButton = (entity) =>
  h(
    'button.more',
    {
      type: 'button',
      onclick: () => {
        profileDialog.close();
        choose({ around: entity.id });
        document.getElementById('network')?.scrollIntoView({ behavior: lessMotion.matches ? 'auto' : 'smooth' });
      },
    },
    t('showAround'),
  );
