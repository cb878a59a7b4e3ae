-- reasons_are_told: Every reject has a reason and stands for one record at least.
SELECT input_file, record_no, reason, records
FROM rejects
WHERE reason IS NULL OR reason = '' OR records < 1 OR record_no < 0;

-- records_are_cut: raw holds 4 KiB at most.
SELECT input_file, record_no, bit_length(raw) / 8 AS bytes
FROM rejects
WHERE bit_length(raw) > 8 * 4096;

-- runs_are_known: Every reject was written by a run of the table runs.
SELECT x.input_file, x.record_no, x.run_id
FROM rejects AS x
LEFT JOIN runs AS r ON r.run_id = x.run_id
WHERE r.run_id IS NULL;
