-- City, company and university that come together, over all months: in how many articles, and since when.
-- The columns keep these names whatever three kinds statistics.triads.kinds names: the first is in city_, the second in company_,
-- the third in university_.
SELECT
  city_name, company_name, university_name,
  CAST(sum(articles) AS BIGINT) AS articles,
  CAST(sum(articles_paragraph) AS BIGINT) AS articles_paragraph,
  CAST(sum(articles_sentence) AS BIGINT) AS articles_sentence,
  min(period_start) AS first_month, max(period_start) AS last_month, count(period_start) AS months,
  city_id, company_id, university_id
FROM triads
GROUP BY city_id, company_id, university_id, city_name, company_name, university_name
