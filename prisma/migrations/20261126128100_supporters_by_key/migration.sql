-- Whoever writes from an address is found by the beginning of their key, in which it stands as addresses are compared.
DROP INDEX "Supporter_email_folded";
CREATE INDEX "Supporter_key_in_order" ON "Supporter" ((key COLLATE "C"));
