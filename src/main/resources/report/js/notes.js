// What a reader needs to understand the figures, and where everything is from.
function notesSection() {
  const { element, content } = section('notes');
  const limits = { entities: count(entities.length), pairs: count(pairs.length) };
  content.append(
    h(
      'dl.notes',
      {},
      [
        ['notesCount', 'notesCountText'],
        ['notesMeasures', 'notesMeasuresText'],
        ['notesLimits', 'notesLimitsText'],
        ['notesMap', 'notesMapText'],
        ['notesSources', 'notesSourcesText'],
      ].map(([name, text]) => [h('dt', {}, t(name)), h('dd', {}, t(text, limits))]),
    ),
  );
  return { element, update: () => {} };
}
