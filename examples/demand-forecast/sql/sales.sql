-- Makes data/sales.csv from the tills: one row a day, shop and product that was on offer.
SELECT
  o.day AS date,
  o.shop,
  o.product,
  o.price,
  CASE WHEN o.is_promotion THEN 'yes' ELSE 'no' END AS promotion,
  coalesce(sum(CASE WHEN r.is_return THEN -r.pieces ELSE r.pieces END), 0) AS sold
FROM offers AS o
LEFT JOIN receipts AS r ON r.day = o.day AND r.shop = o.shop AND r.product = o.product AND NOT r.is_catering
WHERE o.day >= DATE '2024-09-01'
GROUP BY o.day, o.shop, o.product, o.price, o.is_promotion
ORDER BY o.day, o.shop, o.product;
