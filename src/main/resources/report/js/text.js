// Every word that the page says, in both languages. {x} stands for a value.
const TEXT = {
  en: {
    title: 'Trihelix report', skip: 'Skip to the content', filters: 'Filters and search',
    otherLanguage: '中文', otherLanguageHint: '切换为中文',
    patterns: 'Patterns', patternsHint: 'Patterns in addition to colours',
    print: 'Print', sections: 'Sections',
    period: 'Period', periodAll: 'Whole period', years: 'Years', quarters: 'Quarters', months: 'Months',
    types: 'Types', CITY: 'City', COMPANY: 'Company', UNIVERSITY: 'University',
    CITYs: 'Cities', COMPANYs: 'Companies', UNIVERSITYs: 'Universities',
    search: 'Find a city, company or university', searchHint: 'Name in Chinese, English or pinyin',
    searchNone: 'Nothing found for “{query}” among the {n} entities of this report.',
    searchFound: '{n} found', periodNow: 'Showing {period}',
    range: '{from} – {to}', madeBy: 'Trihelix {version} · run {run}', inputs: 'Input: {inputs}',
    nothing: 'Nothing to show for this choice of period and types.',
    emptyCorpus: 'This warehouse holds no article. Check the rejects below, then run again with other input.',
    missing: 'This part needs the table {table}, which this warehouse does not have: an earlier version of Trihelix made it. A new run writes it.',
    typeOff: 'Switch “{types}” on in the filters to see this part.',
    table: 'Data as a table', month: 'Month', articles: 'Articles', entity: 'Entity', pair: 'Pair', total: 'Total',
    undated: '{n} articles have no date; they count only in the whole period.',

    overview: 'The corpus at a glance', kArticles: 'Articles', kArticlesNote: 'accepted, duplicates among them',
    kDuplicates: 'Duplicates', kDuplicatesNote: 'repeat another article; count once below', kRejects: 'Rejected', kRejectsNote: 'of {n} records read',
    kSources: 'Sources', kEntities: 'Entities mentioned', kPairs: 'Pairs scored', whole: 'whole corpus',
    perMonth: 'Articles a month by source', otherSources: 'Other sources', noSource: 'No source named',
    perMonthLabel: 'Bars: articles a month by source, {from} to {to}. The most are {n} in {month}.',
    rejects: 'Rejects by reason', noRejects: 'No record was rejected.', reason: 'Reason', records: 'Records', warnings: 'Warnings of the run',
    r_malformed_json: 'malformed JSON', r_not_an_object: 'not a JSON object', r_empty_body: 'no body', r_empty_text: 'no title and no body',
    r_field_type: 'field of a wrong type', r_bad_encoding: 'wrong character encoding', r_duplicate_id: 'id seen before', r_too_large: 'too large',
    r_undated: 'no usable date', r_not_chinese: 'not in Chinese', r_unreadable: 'unreadable file', r_unknown_format: 'unknown format',

    pairs: 'Strongest pairs', pairsLead: 'Pairs that occur together in articles more often than chance would have it, ordered by the log-likelihood ratio G². Of each combination the page holds the {n} strongest of the period.',
    combos: 'Combination of types', rank: 'Rank', trend: 'Trend', llr: 'G²', npmi: 'NPMI', q: 'q', evidence: 'Evidence',
    llrHint: 'Log-likelihood ratio: strength of evidence for an association', npmiHint: 'Normalised pointwise mutual information, −1 to 1', qHint: 'False discovery rate',
    showEvidence: 'Evidence for {pair}', ofPairs: '{n} pairs are scored in this period.', trendOf: 'Articles a month, highest {n} in {month}',
    noEvidence: 'The two never stand in one paragraph, or the page had no room for a sentence.', topics: 'Words', sentenceCount: 'in one sentence in {n} of {all} articles',
    lift: '{x} times as often as by chance',
    headquartered_in: 'seat', founded_in: 'founded in', graduated_from: 'graduated from', recruits_from: 'recruits from', invests_in: 'invests in', acquires: 'acquires', cooperates_with: 'cooperation',

    map: 'Cities on the map', mapLead: 'Circles are cities, their area the number of articles that mention them; lines join cities that occur in the same articles.',
    mapChina: 'China and neighbours', mapWorld: 'World', mapView: 'View', mapOutside: 'Outside this view: {n} cities.', zoomIn: 'Zoom in', zoomOut: 'Zoom out',
    mapLabel: 'Map of {n} cities and {m} links. Most mentioned: {names}.', together: 'together',
    mapNote: 'Land outline: Natural Earth (public domain); coordinates: GeoNames (CC BY 4.0). The map shows coasts and no borders.',

    network: 'The network', networkLead: 'Who occurs with whom: size is centrality (PageRank), colour the community, shape the type. Click a node for its profile.',
    networkPlain: 'The table entity_network is missing, so size is the number of articles and there are no communities. A new run writes it.',
    networkPeriod: 'Communities are those of {period}.', networkLabel: 'Network of {n} entities and {m} links. Most central: {names}.',
    community: 'Community of {name}', noCommunity: 'Other communities', pagerank: 'PageRank', degree: 'Partners', links: 'Links',

    heat: 'City × company', heatLead: 'Articles in which the two occur together. A frame marks the city where the company has its seat.',
    heatLabel: 'Heat map of {n} cities and {m} companies. The most articles together: {pair}, {k}.', seat: 'Seat',

    trends: 'Trends and bursts', trendsLead: 'Bars are articles a month, the line their moving average, bands are bursts (Kleinberg 2002): months in which the pair is unusually frequent. Dashed bands show only in new sources.',
    trendsPlain: 'The table pair_trends is missing, so there are no bursts and averages: these are the strongest pairs. A new run writes it.',
    burst: 'Burst', bursts: 'Bursts', noBurst: 'no burst', average: 'Moving average', weight: 'Weight', growth: 'Growth', more: 'Show more',
    trendLabel: '{pair}: {n} articles; {bursts}.',

    helix: 'Triple helix', helixLead: 'How far university, industry and region share the news.', helixShares: 'Articles that mention …', allThree: 'All three',
    helixSharesLabel: 'Shares of articles by month that mention a city, a company, a university, and all three. Last month: {values}.',
    synergy: 'Synergy T(u,i,g)', synergyLead: 'Three-way mutual information in millibits (Leydesdorff 2003); below zero is synergy: the three together tell more than their parts. Band: 95 % interval.',
    synergyLabel: 'T(u,i,g) over time: {values}.', synergyCities: 'Synergy by city, whole period', city: 'City',
    triads: 'City, company and university in one story', interval: '95 % interval',

    close: 'Close', discovered: 'found in the texts, not in the gazetteer', aliases: 'Also', firstSeen: 'First seen', lastSeen: 'Last seen',
    articlesInPeriod: '{n} articles in {period}', articlesAll: '{n} articles', partners: 'Partners', noPartners: 'No pair of this entity is in the report.', similar: 'Keeps similar company', place: 'Place',
    profileCounts: 'Articles a month', profileLabel: 'Articles a month that mention {name}; the most are {n} in {month}.', id: 'Id', pairProfile: 'Together', openPair: 'Both together',

    notes: 'How to read this', notesCount: 'What counts', notesCountText: 'Duplicates count once. A pair counts once an article, in whichever order; the stories of a digest are apart. Articles without a date are in the whole period only.',
    notesMeasures: 'Measures', notesMeasuresText: 'G² (Dunning 1993) tells how surely two entities are associated; NPMI (Bouma 2009) how closely, whatever their frequency; q is the false discovery rate: among pairs with q < 0.05 one in twenty is expected to be chance. Figures of a period are of that period alone.',
    notesLimits: 'Bounds', notesLimitsText: 'The page holds {entities} entities and {pairs} pairs: the most mentioned entities, the strongest pairs of each period and combination, and the partners of well-known entities. The tables hold all.',
    notesMap: 'Why no borders', notesMapText: 'The map shows land and coasts alone. Borders play no part in what is counted, and where some of them run is disputed.',
    notesSources: 'Sources and licences', notesSourcesText: 'Charts: Apache ECharts 5.5.0 (Apache License 2.0). Land: Natural Earth, public domain. Coordinates of cities: GeoNames, CC BY 4.0. Quoted sentences belong to their publishers.',
  },
  zh: {
    title: '三螺旋报告', skip: '跳到正文', filters: '筛选与搜索',
    otherLanguage: 'English', otherLanguageHint: 'Switch to English',
    patterns: '图案', patternsHint: '在颜色之外加上图案',
    print: '打印', sections: '章节',
    period: '时段', periodAll: '全部时段', years: '年', quarters: '季度', months: '月',
    types: '类型', CITY: '城市', COMPANY: '企业', UNIVERSITY: '高校',
    CITYs: '城市', COMPANYs: '企业', UNIVERSITYs: '高校',
    search: '查找城市、企业或高校', searchHint: '中文名、英文名或拼音',
    searchNone: '在本报告的 {n} 个实体中没有找到“{query}”。',
    searchFound: '找到 {n} 个', periodNow: '当前显示 {period}',
    range: '{from} 至 {to}', madeBy: 'Trihelix {version} · 运行 {run}', inputs: '输入：{inputs}',
    nothing: '在所选时段和类型中没有可显示的内容。',
    emptyCorpus: '这个数据仓库里没有文章。请查看下面的拒收记录，换用其他输入再运行。',
    missing: '这一部分需要数据表 {table}，而这个数据仓库里没有：它由较早版本的 Trihelix 生成。重新运行即可写出。',
    typeOff: '请在筛选中打开“{types}”以查看这一部分。',
    table: '以表格查看数据', month: '月份', articles: '文章', entity: '实体', pair: '组合', total: '合计',
    undated: '{n} 篇文章没有日期，只计入全部时段。',

    overview: '语料概览', kArticles: '文章', kArticlesNote: '已接收，含重复', kDuplicates: '重复', kDuplicatesNote: '与另一篇相同，下文只计一次', kRejects: '拒收', kRejectsNote: '共读取 {n} 条记录',
    kSources: '来源', kEntities: '提及的实体', kPairs: '已评分的组合', whole: '全部语料',
    perMonth: '每月文章数（按来源）', otherSources: '其他来源', noSource: '未注明来源',
    perMonthLabel: '柱状图：{from} 至 {to} 每月文章数（按来源）。最多为 {month} 的 {n} 篇。',
    rejects: '拒收原因', noRejects: '没有被拒收的记录。', reason: '原因', records: '记录', warnings: '运行警告',
    r_malformed_json: 'JSON 格式错误', r_not_an_object: '不是 JSON 对象', r_empty_body: '没有正文', r_empty_text: '没有标题和正文',
    r_field_type: '字段类型错误', r_bad_encoding: '字符编码错误', r_duplicate_id: '编号重复', r_too_large: '过大',
    r_undated: '没有可用的日期', r_not_chinese: '不是中文', r_unreadable: '文件无法读取', r_unknown_format: '格式未知',

    pairs: '最强组合', pairsLead: '在文章中共同出现的次数明显多于偶然的组合，按对数似然比 G² 排序。每种类型组合保留该时段最强的 {n} 对。',
    combos: '类型组合', rank: '名次', trend: '走势', llr: 'G²', npmi: 'NPMI', q: 'q', evidence: '证据',
    llrHint: '对数似然比：关联的证据强度', npmiHint: '归一化点互信息，−1 到 1', qHint: '错误发现率',
    showEvidence: '{pair} 的证据', ofPairs: '该时段共有 {n} 对组合。', trendOf: '每月文章数，最多为 {month} 的 {n} 篇',
    noEvidence: '两者从未出现在同一段中，或页面篇幅不足以收录例句。', topics: '关键词', sentenceCount: '{all} 篇文章中有 {n} 篇出现在同一句',
    lift: '是偶然情形的 {x} 倍',
    headquartered_in: '总部', founded_in: '创立地', graduated_from: '毕业于', recruits_from: '招聘', invests_in: '投资', acquires: '收购', cooperates_with: '合作',

    map: '城市地图', mapLead: '圆点为城市，面积表示提及它的文章数；连线表示两座城市出现在同一篇文章中。',
    mapChina: '中国及周边', mapWorld: '世界', mapView: '视图', mapOutside: '视图之外还有 {n} 座城市。', zoomIn: '放大', zoomOut: '缩小',
    mapLabel: '地图：{n} 座城市，{m} 条连线。提及最多：{names}。', together: '共同出现',
    mapNote: '陆地轮廓：Natural Earth（公有领域）；坐标：GeoNames（CC BY 4.0）。地图只画海岸线，不画任何边界。',

    network: '关系网络', networkLead: '谁与谁共同出现：大小表示中心度（PageRank），颜色表示社群，形状表示类型。点击节点查看详情。',
    networkPlain: '缺少数据表 entity_network，因此大小表示文章数，且没有社群。重新运行即可写出。',
    networkPeriod: '社群取自 {period}。', networkLabel: '网络：{n} 个实体，{m} 条连线。最中心：{names}。',
    community: '{name} 社群', noCommunity: '其他社群', pagerank: 'PageRank', degree: '伙伴数', links: '连线',

    heat: '城市 × 企业', heatLead: '两者共同出现的文章数。加框的格子表示企业总部所在城市。',
    heatLabel: '热力图：{n} 座城市与 {m} 家企业。共同出现最多：{pair}，{k} 篇。', seat: '总部',

    trends: '趋势与爆发', trendsLead: '柱为每月文章数，线为移动平均，色带为爆发期（Kleinberg 2002），即该组合异常频繁的月份。虚框色带只见于新来源。',
    trendsPlain: '缺少数据表 pair_trends，因此没有爆发期和移动平均，这里显示最强的组合。重新运行即可写出。',
    burst: '爆发期', bursts: '爆发期', noBurst: '没有爆发', average: '移动平均', weight: '权重', growth: '增长', more: '显示更多',
    trendLabel: '{pair}：{n} 篇文章；{bursts}。',

    helix: '三螺旋', helixLead: '高校、产业与地区在新闻中的交织程度。', helixShares: '提及以下类型的文章占比', allThree: '三者皆有',
    helixSharesLabel: '每月提及城市、企业、高校以及三者皆有的文章占比。最近一个月：{values}。',
    synergy: '协同度 T(u,i,g)', synergyLead: '三方互信息，单位毫比特（Leydesdorff 2003）；低于零表示协同：三者合在一起提供的信息多于各部分。色带为 95% 区间。',
    synergyLabel: 'T(u,i,g) 随时间变化：{values}。', synergyCities: '各城市协同度（全部时段）', city: '城市',
    triads: '同一报道中的城市、企业与高校', interval: '95% 区间',

    close: '关闭', discovered: '从文本中发现，词表中没有', aliases: '别名', firstSeen: '首次出现', lastSeen: '最近出现',
    articlesInPeriod: '{period}：{n} 篇文章', articlesAll: '{n} 篇文章', partners: '伙伴', noPartners: '本报告中没有该实体的组合。', similar: '伙伴相近的实体', place: '地点',
    profileCounts: '每月文章数', profileLabel: '每月提及 {name} 的文章数；最多为 {month} 的 {n} 篇。', id: '编号', pairProfile: '共同出现', openPair: '两者共同出现',

    notes: '阅读说明', notesCount: '计数方式', notesCountText: '重复文章只计一次。同一篇文章中的一对组合只计一次，不分先后；一篇简讯中的各条新闻分开计算。没有日期的文章只计入全部时段。',
    notesMeasures: '指标', notesMeasuresText: 'G²（Dunning 1993）说明两者有关联的把握有多大；NPMI（Bouma 2009）说明关联有多紧密，与频次无关；q 为错误发现率：在 q < 0.05 的组合中，预期每二十对有一对出于偶然。各时段的数字只取自该时段。',
    notesLimits: '范围', notesLimitsText: '本页收录 {entities} 个实体和 {pairs} 对组合：提及最多的实体、各时段各类型组合中最强的组合，以及知名实体的伙伴。完整数据在数据表中。',
    notesMap: '为何没有边界', notesMapText: '地图只显示陆地与海岸线。边界与这里的统计无关，其中一些的走向存在争议。',
    notesSources: '来源与许可', notesSourcesText: '图表：Apache ECharts 5.5.0（Apache License 2.0）。陆地：Natural Earth，公有领域。城市坐标：GeoNames，CC BY 4.0。引用的句子归其出版者所有。',
  },
};

/** The text of a key in the language now chosen; {x} is replaced by values.x. */
function t(key, values = {}) {
  const text = TEXT[state.lang][key] ?? TEXT.en[key] ?? key;
  return text.replace(/\{(\w+)}/g, (whole, name) => values[name] ?? whole);
}

/** Whether the page has words of its own for a key, such as the code of a reject. */
const hasText = (key) => key in TEXT[state.lang];
