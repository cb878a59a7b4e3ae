// The communities of the network: the largest have a colour each and are named by members and topic.
const COLOURED_COMMUNITIES = 7;
const NAMING_MEMBERS = 2;
const TOPIC_WORDS = 3;

/** {parts: [{name, colour, members, topics}], partOf(node)}: the last part holds all smaller communities. */
function communitiesOf(nodes, edges) {
  if (!hasCommunities()) {
    return {
      parts: TYPES.map((_, i) => ({ name: kindNames(i), colour: typeColour(i), members: [], topics: [] })),
      partOf: (node) => node.entity.type,
    };
  }
  const members = new Map();
  nodes.forEach((node) => members.set(node.community, [...(members.get(node.community) ?? []), node]));
  const largest = [...members.keys()]
    .filter((community) => members.get(community).length > 1)
    .sort((one, other) => members.get(other).length - members.get(one).length || one - other)
    .slice(0, COLOURED_COMMUNITIES);
  const { palette } = theme();
  const parts = largest.map((community, i) => ({
    community,
    name: communityName(members.get(community)),
    colour: palette[i],
    members: members.get(community),
    topics: topicsAmong(members.get(community), edges),
  }));
  return {
    parts: [
      ...parts,
      { name: t('noCommunity'), colour: palette[COLOURED_COMMUNITIES], members: [], topics: [] },
    ],
    partOf: (node) => {
      const at = largest.indexOf(node.community);
      return at < 0 ? largest.length : at;
    },
  };
}

/** By its most central members: the nodes come in that order. */
function communityName(members) {
  const names = members.slice(0, NAMING_MEMBERS).map((node) => nameOf(node.entity));
  const more = members.length - names.length;
  return names.join(' · ') + (more ? ` +${more}` : '');
}

/** The words that tell most of the pairs within a community. */
function topicsAmong(members, edges) {
  const within = new Set(members.map((node) => node.entity.at));
  const weights = new Map();
  for (const { pair, weight } of edges) {
    if (within.has(pair.a) && within.has(pair.b))
      pair.topics.forEach((topic, i) => weights.set(topic, (weights.get(topic) ?? 0) + weight / (i + 1)));
  }
  return [...weights.keys()]
    .sort((one, other) => weights.get(other) - weights.get(one) || (one < other ? -1 : 1))
    .slice(0, TOPIC_WORDS);
}

/** The communities in words, for those who do not tell the colours apart and for all who ask what binds them. */
function communityList() {
  if (!hasCommunities()) return '';
  const { parts } = communitiesOf(networkNow.nodes, networkNow.edges);
  const named = parts.filter((part) => part.members.length);
  return named.length
    ? h(
        'details.fold',
        {},
        h('summary', {}, t('communities', { n: count(named.length) })),
        h(
          'ul.communities',
          {},
          named.map((part) =>
            h(
              'li',
              {},
              swatch(part.colour),
              part.members.slice(0, 12).map((node) => [entityButton(node.entity), ' ']),
              part.topics.length ? h('span.note', {}, bdi(t('about', { topics: listOf(part.topics) }))) : null,
            ),
          ),
        ),
      )
    : '';
}

/** A spot of a colour. */
const swatch = (colour) =>
  svg(
    'svg',
    { class: 'swatch', viewBox: '0 0 10 10', 'aria-hidden': 'true' },
    svg('rect', { width: 10, height: 10, rx: 2, fill: colour }),
  );
