-- Makes data/customers.csv from the warehouse: each customer once, as known on the last day of one month.
-- The month of a customer follows from a hash of the id, so that a second run draws the same rows.
SELECT
  c.customer_id,
  to_char(m.last_day, 'YYYY-MM') AS month,
  months_between(m.last_day, c.contract_start) AS tenure,
  c.contract,
  coalesce(months_between(c.contract_end, m.last_day), 0) AS months_to_end,
  c.monthly_charge,
  u.gigabytes_90d / 3 AS data_usage,
  u.gigabytes_90d / nullif(u.gigabytes_90d_before, 0) - 1 AS usage_change,
  s.calls_90d AS support_calls,
  p.late_payments_1y AS late_payments,
  p.payment_method,
  c.region,
  CASE WHEN x.cancelled_on <= m.last_day + 90 THEN 'yes' ELSE 'no' END AS churned
FROM crm.customers AS c
JOIN calendar.months AS m ON m.number = mod(hash(c.customer_id), 20)
LEFT JOIN network.usage AS u ON u.customer_id = c.customer_id AND u.as_of = m.last_day
LEFT JOIN support.calls AS s ON s.customer_id = c.customer_id AND s.as_of = m.last_day
LEFT JOIN billing.payments AS p ON p.customer_id = c.customer_id AND p.as_of = m.last_day
LEFT JOIN billing.cancellations AS x ON x.customer_id = c.customer_id AND x.cancelled_on > m.last_day
WHERE c.kind = 'private' AND NOT c.is_test_account
ORDER BY month, c.customer_id;
