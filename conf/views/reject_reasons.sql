-- Why records were not accepted: how many for each reason, and the first place to look at.
SELECT reason, records, input_file, record_no, detail
FROM (
  SELECT
    reason, input_file, record_no, detail,
    CAST(sum(coalesce(records, 1)) OVER (PARTITION BY reason) AS BIGINT) AS records,
    row_number() OVER (PARTITION BY reason ORDER BY input_file, record_no, run_id) AS place
  FROM rejects
) AS placed
WHERE place = 1
