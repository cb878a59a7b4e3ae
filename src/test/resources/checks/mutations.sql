-- For each invariant of conf/checks a change after which it does not hold: -- TABLE.NAME, then one statement of DuckDB.

-- article_history.texts_are_unique
INSERT INTO article_history BY NAME SELECT article_id, content_hash, run_id, record_no, input_file FROM (FROM articles LIMIT 1), range(2);

-- articles.ids_are_unique
INSERT INTO articles SELECT * FROM articles WHERE rowid = (SELECT min(rowid) FROM articles WHERE true);

-- articles.lengths_are_right
UPDATE articles SET char_count = char_count + 1 WHERE rowid = (SELECT min(rowid) FROM articles WHERE true);

-- articles.duplicates_have_a_representative
UPDATE articles SET duplicate_of = 'nobody' WHERE rowid = (SELECT min(rowid) FROM articles WHERE duplicate_of IS NOT NULL);

-- articles.months_are_of_their_days
UPDATE articles SET published_month = '1999-01' WHERE rowid = (SELECT min(rowid) FROM articles WHERE published_date IS NOT NULL);

-- articles.instants_are_of_their_days
UPDATE articles SET published_at = published_at + INTERVAL 3 DAY WHERE rowid = (SELECT min(rowid) FROM articles WHERE published_at IS NOT NULL);

-- articles.date_sources_are_known
UPDATE articles SET date_source = 'guess' WHERE rowid = (SELECT min(rowid) FROM articles WHERE true);

-- articles.runs_are_known
UPDATE articles SET run_id = 'another' WHERE rowid = (SELECT min(rowid) FROM articles WHERE true);

-- association_rules.measures_follow_from_the_counts
UPDATE association_rules SET confidence = confidence + 0.001 WHERE rowid = (SELECT min(rowid) FROM association_rules WHERE true);

-- association_rules.consequents_are_known
UPDATE association_rules SET consequent_id = 'company:x-nobody' WHERE rowid = (SELECT min(rowid) FROM association_rules WHERE true);

-- cooccurrences.pairs_are_unique
INSERT INTO cooccurrences SELECT * FROM cooccurrences WHERE rowid = (SELECT min(rowid) FROM cooccurrences WHERE true);

-- cooccurrences.pairs_are_in_order
UPDATE cooccurrences SET entity_a = entity_b, type_a = type_b, entity_b = entity_a, type_b = type_a WHERE rowid = (SELECT min(rowid) FROM cooccurrences WHERE true);

-- cooccurrences.pairs_are_mentioned
DELETE FROM mentions AS m USING (SELECT article_id, entity_a FROM cooccurrences LIMIT 1) AS c
WHERE m.article_id = c.article_id AND m.entity_id = c.entity_a;

-- cooccurrences.articles_are_representatives
UPDATE cooccurrences SET article_id = 'nobody' WHERE rowid = (SELECT min(rowid) FROM cooccurrences WHERE true);

-- cooccurrences.types_are_those_of_the_entities
UPDATE cooccurrences SET type_b = 'UNIVERSITY' WHERE rowid = (SELECT min(rowid) FROM cooccurrences WHERE type_b = 'COMPANY');

-- cooccurrences.counts_fit
UPDATE cooccurrences SET negated_sentences = sentences + 1 WHERE rowid = (SELECT min(rowid) FROM cooccurrences WHERE true);

-- discovered_names.ids_are_unique
INSERT INTO discovered_names SELECT * FROM discovered_names WHERE rowid = (SELECT min(rowid) FROM discovered_names WHERE true);

-- discovered_names.confirmed_names_are_entities
UPDATE discovered_names SET entity_id = 'company:x-nobody' WHERE rowid = (SELECT min(rowid) FROM discovered_names WHERE confirmed_by IS NOT NULL);

-- discovered_names.discovered_entities_are_confirmed
UPDATE entities SET origin = 'discovered' WHERE rowid = (SELECT min(rowid) FROM entities WHERE entity_id NOT IN (SELECT entity_id FROM discovered_names WHERE entity_id IS NOT NULL));

-- discovered_names.values_are_possible
UPDATE discovered_names SET basis = 'rumour' WHERE rowid = (SELECT min(rowid) FROM discovered_names WHERE true);

-- entities.ids_are_unique
INSERT INTO entities SELECT * FROM entities WHERE rowid = (SELECT min(rowid) FROM entities WHERE true);

-- entities.counts_are_those_of_mentions
UPDATE entities SET last_seen = last_seen + INTERVAL 1 DAY WHERE rowid = (SELECT min(rowid) FROM entities WHERE last_seen IS NOT NULL);

-- entities.seats_are_known
UPDATE entities SET city_id = 'city:x-nowhere' WHERE rowid = (SELECT min(rowid) FROM entities WHERE true);

-- entities.values_are_possible
UPDATE entities SET origin = 'rumour' WHERE rowid = (SELECT min(rowid) FROM entities WHERE true);

-- entity_changes.changes_are_told_once
INSERT INTO entity_changes BY NAME SELECT 'r' AS run_id, 'a' AS old_id, 'b' AS new_id, 'merged' AS kind FROM range(2);

-- entity_changes.values_are_possible
INSERT INTO entity_changes BY NAME SELECT 'r' AS run_id, 'a' AS old_id, 'a' AS new_id, 'merged' AS kind;

-- entity_daily.days_are_unique
INSERT INTO entity_daily SELECT * FROM entity_daily WHERE rowid = (SELECT min(rowid) FROM entity_daily WHERE true);

-- entity_daily.counts_are_those_of_mentions
UPDATE entity_daily SET mentions = mentions + 1 WHERE rowid = (SELECT min(rowid) FROM entity_daily WHERE true);

-- entity_network.entities_are_unique
INSERT INTO entity_network SELECT * FROM entity_network WHERE rowid = (SELECT min(rowid) FROM entity_network WHERE true);

-- entity_network.pageranks_sum_to_one
UPDATE entity_network SET pagerank = pagerank + 0.001 WHERE rowid = (SELECT min(rowid) FROM entity_network WHERE true);

-- entity_network.communities_are_whole
UPDATE entity_network SET community_size = community_size + 1 WHERE rowid = (SELECT min(rowid) FROM entity_network WHERE true);

-- entity_network.degrees_are_possible
UPDATE entity_network SET degree = 0 WHERE rowid = (SELECT min(rowid) FROM entity_network WHERE true);

-- entity_network.names_are_those_of_the_entities
UPDATE entity_network SET entity_name = '别名' WHERE rowid = (SELECT min(rowid) FROM entity_network WHERE true);

-- entity_trends.periods_are_unique
INSERT INTO entity_trends SELECT * FROM entity_trends WHERE rowid = (SELECT min(rowid) FROM entity_trends WHERE true);

-- entity_trends.no_period_is_missing
DELETE FROM entity_trends WHERE rowid = (SELECT min(rowid) FROM entity_trends WHERE true);

-- entity_trends.shares_follow_from_the_counts
UPDATE entity_trends SET share = share + 0.01 WHERE rowid = (SELECT min(rowid) FROM entity_trends WHERE assessment = 'assessed');

-- entity_trends.what_cannot_be_assessed_is_null
UPDATE entity_trends SET chained_assessment = 'cannot_be_assessed', chained_share = 0.5 WHERE rowid = (SELECT min(rowid) FROM entity_trends WHERE true);

-- entity_trends.bursts_are_possible
UPDATE entity_trends SET panel_burst_level = 1, panel_burst_start = NULL WHERE rowid = (SELECT min(rowid) FROM entity_trends WHERE true);

-- entity_trends.parts_fit
UPDATE entity_trends SET panel_n_a = n_a + 1 WHERE rowid = (SELECT min(rowid) FROM entity_trends WHERE true);

-- entity_trends.first_days_are_no_later
UPDATE entity_trends SET first_seen = period_start + INTERVAL 40 DAY WHERE rowid = (SELECT min(rowid) FROM entity_trends WHERE n_a > 0);

-- entity_trends.counts_are_those_of_entity_daily
UPDATE entity_trends SET n_a = n_a + 1 WHERE rowid = (SELECT min(rowid) FROM entity_trends WHERE period_type = 'month');

-- entity_trends.names_are_those_of_the_entities
UPDATE entity_trends SET name = '别名' WHERE rowid = (SELECT min(rowid) FROM entity_trends WHERE true);

-- inputs.paths_are_unique
INSERT INTO inputs BY NAME SELECT 'f' AS path, 1 AS records, 1 AS articles, 0 AS rejects FROM range(2);

-- inputs.records_are_accounted_for
INSERT INTO inputs BY NAME SELECT 'f' AS path, 2 AS records, 1 AS articles, 0 AS rejects;

-- mentions.places_are_unique
INSERT INTO mentions SELECT * FROM mentions WHERE rowid = (SELECT min(rowid) FROM mentions WHERE true);

-- mentions.bodies_hold_their_surfaces
UPDATE mentions SET start = start + 1, "end" = "end" + 1 WHERE rowid = (SELECT min(rowid) FROM mentions WHERE field = 'body');

-- mentions.titles_hold_their_surfaces
UPDATE mentions SET field = 'title', start = 0, "end" = 1, surface = '没有' WHERE rowid = (SELECT min(rowid) FROM mentions);

-- mentions.articles_are_representatives
UPDATE mentions SET published_month = '1999-01' WHERE rowid = (SELECT min(rowid) FROM mentions WHERE true);

-- mentions.values_are_possible
UPDATE mentions SET confidence = 1.01 WHERE rowid = (SELECT min(rowid) FROM mentions WHERE true);

-- mentions.roles_are_known
UPDATE mentions SET role = 'hero' WHERE rowid = (SELECT min(rowid) FROM mentions WHERE true);

-- mentions.entities_are_known
UPDATE mentions SET entity_name = '别名' WHERE rowid = (SELECT min(rowid) FROM mentions WHERE true);

-- mentions.none_is_unconfirmed_too
INSERT INTO mentions_unconfirmed SELECT * FROM mentions WHERE rowid = (SELECT min(rowid) FROM mentions);

-- mentions_unconfirmed.places_are_unique
INSERT INTO mentions_unconfirmed SELECT * FROM mentions_unconfirmed WHERE rowid = (SELECT min(rowid) FROM mentions_unconfirmed WHERE true);

-- mentions_unconfirmed.bodies_hold_their_surfaces
UPDATE mentions_unconfirmed SET start = start + 1, "end" = "end" + 1 WHERE rowid = (SELECT min(rowid) FROM mentions_unconfirmed WHERE field = 'body');

-- mentions_unconfirmed.titles_hold_their_surfaces
UPDATE mentions_unconfirmed SET field = 'title', start = 0, "end" = 1, surface = '没有' WHERE rowid = (SELECT min(rowid) FROM mentions_unconfirmed);

-- mentions_unconfirmed.articles_are_representatives
UPDATE mentions_unconfirmed SET published_month = '1999-01' WHERE rowid = (SELECT min(rowid) FROM mentions_unconfirmed WHERE true);

-- mentions_unconfirmed.values_are_possible
UPDATE mentions_unconfirmed SET confidence = 1.01 WHERE rowid = (SELECT min(rowid) FROM mentions_unconfirmed WHERE true);

-- mentions_unconfirmed.names_are_unconfirmed
UPDATE mentions_unconfirmed SET entity_id = 'company:x-nobody' WHERE rowid = (SELECT min(rowid) FROM mentions_unconfirmed WHERE true);

-- pair_daily.days_are_unique
INSERT INTO pair_daily SELECT * FROM pair_daily WHERE rowid = (SELECT min(rowid) FROM pair_daily WHERE true);

-- pair_daily.counts_are_those_of_cooccurrences
UPDATE pair_daily SET weight = weight + 0.5 WHERE rowid = (SELECT min(rowid) FROM pair_daily WHERE true);

-- pair_daily.reposts_are_the_duplicates
UPDATE pair_daily SET reposts = reposts + 1 WHERE rowid = (SELECT min(rowid) FROM pair_daily WHERE true);

-- pair_daily.names_are_those_of_the_entities
UPDATE pair_daily SET name_b = '别名' WHERE rowid = (SELECT min(rowid) FROM pair_daily WHERE true);

-- pair_stats.pairs_are_unique
INSERT INTO pair_stats SELECT * FROM pair_stats WHERE rowid = (SELECT min(rowid) FROM pair_stats WHERE true);

-- pair_stats.margins_hold
UPDATE pair_stats SET n_a = n_ab - 1 WHERE rowid = (SELECT min(rowid) FROM pair_stats WHERE true);

-- pair_stats.counts_are_those_of_pair_daily
UPDATE pair_stats SET n_ab = n_ab + 1 WHERE rowid = (SELECT min(rowid) FROM pair_stats WHERE period_type = 'all' AND "window" = 'sentence');

-- pair_stats.every_pair_is_there
DELETE FROM pair_stats WHERE rowid = (SELECT min(rowid) FROM pair_stats WHERE period_type = 'all' AND "window" = 'article');

-- pair_stats.populations_are_the_articles
UPDATE pair_stats SET n = n + 1 WHERE rowid = (SELECT min(rowid) FROM pair_stats WHERE period_type = 'all' AND "window" = 'article');

-- pair_stats.margins_are_those_of_entity_daily
UPDATE pair_stats SET n_b = n_b + 1 WHERE rowid = (SELECT min(rowid) FROM pair_stats WHERE period_type = 'all' AND "window" = 'article');

-- pair_stats.years_hold_their_months
DELETE FROM pair_stats WHERE rowid = (SELECT min(rowid) FROM pair_stats WHERE period_type = 'month');

-- pair_stats.near_is_rarer
UPDATE pair_stats SET n_ab = 100000 WHERE rowid = (SELECT min(rowid) FROM pair_stats WHERE period_type = 'month' AND "window" = 'sentence');

-- pair_stats.probabilities_are_possible
UPDATE pair_stats SET q_value = p_value / 2 WHERE rowid = (SELECT min(rowid) FROM pair_stats WHERE p_value > 0);

-- pair_stats.measures_follow_from_the_counts
UPDATE pair_stats SET lift = lift * 1.001 WHERE rowid = (SELECT min(rowid) FROM pair_stats WHERE true);

-- pair_stats.hypotheses_are_enough
UPDATE pair_stats SET hypotheses = 1;

-- pair_stats.sources_fit
UPDATE pair_stats SET sources = n_ab + 1 WHERE rowid = (SELECT min(rowid) FROM pair_stats WHERE true);

-- pair_stats.names_are_those_of_the_entities
UPDATE pair_stats SET type_b = 'CITY' WHERE rowid = (SELECT min(rowid) FROM pair_stats WHERE type_b = 'COMPANY');

-- pair_topics.ranks_have_no_gap
UPDATE pair_topics SET "rank" = 99 WHERE rowid = (SELECT min(rowid) FROM pair_topics WHERE true);

-- pair_topics.counts_fit
UPDATE pair_topics SET n_corpus = n_pair - 1 WHERE rowid = (SELECT min(rowid) FROM pair_topics WHERE true);

-- pair_topics.names_are_those_of_the_entities
UPDATE pair_topics SET name_a = '别名' WHERE rowid = (SELECT min(rowid) FROM pair_topics WHERE true);

-- pair_trends.periods_are_unique
INSERT INTO pair_trends SELECT * FROM pair_trends WHERE rowid = (SELECT min(rowid) FROM pair_trends WHERE true);

-- pair_trends.no_period_is_missing
DELETE FROM pair_trends WHERE rowid = (SELECT min(rowid) FROM pair_trends WHERE true);

-- pair_trends.shares_follow_from_the_counts
UPDATE pair_trends SET share = share + 0.01 WHERE rowid = (SELECT min(rowid) FROM pair_trends WHERE assessment = 'assessed');

-- pair_trends.what_cannot_be_assessed_is_null
UPDATE pair_trends SET chained_assessment = 'cannot_be_assessed', chained_share = 0.5 WHERE rowid = (SELECT min(rowid) FROM pair_trends WHERE true);

-- pair_trends.bursts_are_possible
UPDATE pair_trends SET panel_burst_level = 1, panel_burst_start = NULL WHERE rowid = (SELECT min(rowid) FROM pair_trends WHERE true);

-- pair_trends.parts_fit
UPDATE pair_trends SET panel_n_ab = n_ab + 1 WHERE rowid = (SELECT min(rowid) FROM pair_trends WHERE true);

-- pair_trends.first_days_are_no_later
UPDATE pair_trends SET first_seen = period_start + INTERVAL 40 DAY WHERE rowid = (SELECT min(rowid) FROM pair_trends WHERE n_ab > 0);

-- pair_trends.counts_are_those_of_pair_stats
UPDATE pair_trends SET n_ab = n_ab + 1 WHERE rowid = (SELECT min(rowid) FROM pair_trends WHERE period_type = 'month');

-- pair_trends.attraction_lies_in_its_interval
UPDATE pair_trends SET attraction = attraction_high * 2 WHERE rowid = (SELECT min(rowid) FROM pair_trends WHERE attraction_high IS NOT NULL);

-- pair_trends.names_are_those_of_the_entities
UPDATE pair_trends SET name_a = '别名' WHERE rowid = (SELECT min(rowid) FROM pair_trends WHERE true);

-- rejects.reasons_are_told
UPDATE rejects SET reason = '' WHERE rowid = (SELECT min(rowid) FROM rejects WHERE true);

-- rejects.records_are_cut
UPDATE rejects SET raw = repeat('字', 1366) WHERE rowid = (SELECT min(rowid) FROM rejects WHERE true);

-- rejects.runs_are_known
UPDATE rejects SET run_id = 'another' WHERE rowid = (SELECT min(rowid) FROM rejects WHERE true);

-- relations.relations_are_unique
INSERT INTO relations SELECT * FROM relations WHERE rowid = (SELECT min(rowid) FROM relations WHERE true);

-- relations.ends_are_known
UPDATE relations SET to_id = from_id WHERE rowid = (SELECT min(rowid) FROM relations WHERE true);

-- relations.articles_are_representatives
UPDATE relations SET article_id = 'nobody' WHERE rowid = (SELECT min(rowid) FROM relations WHERE true);

-- relations.values_are_possible
UPDATE relations SET confidence = -0.1 WHERE rowid = (SELECT min(rowid) FROM relations WHERE true);

-- runs.ids_are_unique
INSERT INTO runs SELECT * FROM runs WHERE rowid = (SELECT min(rowid) FROM runs WHERE true);

-- runs.records_are_accounted_for
UPDATE runs SET records_read = records_read + 1 WHERE rowid = (SELECT min(rowid) FROM runs WHERE true);

-- runs.times_are_in_order
UPDATE runs SET finished_at = started_at - INTERVAL 1 SECOND WHERE rowid = (SELECT min(rowid) FROM runs WHERE true);

-- runs.the_last_counts_articles
DELETE FROM articles WHERE rowid = (SELECT min(rowid) FROM articles WHERE true);

-- runs.the_last_counts_rejects
DELETE FROM rejects WHERE rowid = (SELECT min(rowid) FROM rejects WHERE true);

-- runs.the_last_counts_mentions
DELETE FROM mentions WHERE rowid = (SELECT min(rowid) FROM mentions WHERE true);

-- runs.the_last_counts_pairs
DELETE FROM cooccurrences WHERE rowid = (SELECT min(rowid) FROM cooccurrences WHERE true);

-- similar_entities.ranks_have_no_gap
UPDATE similar_entities SET "rank" = 99 WHERE rowid = (SELECT min(rowid) FROM similar_entities WHERE true);

-- similar_entities.values_are_possible
UPDATE similar_entities SET similar_id = entity_id WHERE rowid = (SELECT min(rowid) FROM similar_entities WHERE true);

-- similar_entities.neighbours_are_known
UPDATE similar_entities SET similar_name = '别名' WHERE rowid = (SELECT min(rowid) FROM similar_entities WHERE true);

-- triad_synergy.scopes_are_unique
INSERT INTO triad_synergy SELECT * FROM triad_synergy WHERE rowid = (SELECT min(rowid) FROM triad_synergy WHERE true);

-- triad_synergy.margins_hold
UPDATE triad_synergy SET n_uig = n_ui + 1 WHERE rowid = (SELECT min(rowid) FROM triad_synergy WHERE true);

-- triad_synergy.synergy_follows_from_the_entropies
UPDATE triad_synergy SET t_uig = t_uig + 1 WHERE rowid = (SELECT min(rowid) FROM triad_synergy WHERE true);

-- triad_synergy.intervals_are_in_order
UPDATE triad_synergy SET t_low = t_high + 1 WHERE rowid = (SELECT min(rowid) FROM triad_synergy WHERE t_high IS NOT NULL);

-- triads.triads_are_unique
INSERT INTO triads SELECT * FROM triads WHERE rowid = (SELECT min(rowid) FROM triads WHERE true);

-- triads.near_is_rarer
UPDATE triads SET articles_sentence = articles + 1 WHERE rowid = (SELECT min(rowid) FROM triads WHERE true);

-- triads.names_are_those_of_the_entities
UPDATE triads SET company_name = '别名' WHERE rowid = (SELECT min(rowid) FROM triads WHERE true);

-- withdrawn.ids_are_unique
INSERT INTO withdrawn BY NAME SELECT 'nobody' AS article_id, 'r' AS run_id FROM range(2);

-- withdrawn.articles_are_gone
INSERT INTO withdrawn BY NAME SELECT article_id, source, 'r' AS run_id FROM articles LIMIT 1;

-- withdrawn.reasons_are_told
INSERT INTO withdrawn BY NAME SELECT 'nobody' AS article_id, '' AS reason, 'r' AS run_id;
