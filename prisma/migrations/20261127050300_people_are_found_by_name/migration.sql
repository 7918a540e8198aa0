-- The desk finds whoever wrote by how their name begins, or their surname, without accents and case. The words of these
-- expressions stand in lib/letters/find-letters.ts too.
CREATE INDEX "Supporter_name_folded" ON "Supporter"
  ((lower(regexp_replace(normalize(name, NFKD), '[\u0300-\u036f]', '', 'g'))) text_pattern_ops);

CREATE INDEX "Supporter_surname_folded" ON "Supporter"
  ((regexp_replace(lower(regexp_replace(normalize(name, NFKD), '[\u0300-\u036f]', '', 'g')), '^.* ', '')) text_pattern_ops);
