-- What the desk lists beside its counts: letters by the day they were written, confirmed and sent, by the way they came, and
-- what was posted
CREATE INDEX "Letter_written" ON "Letter"("createdAt", "id");
CREATE INDEX "Letter_confirmed" ON "Letter"("confirmedAt", "id") WHERE ("confirmedAt" IS NOT NULL);
CREATE INDEX "Letter_sent" ON "Letter"("sentAt", "id") WHERE ("sentAt" IS NOT NULL);
CREATE INDEX "Letter_by_way" ON "Letter"("campaignId", "throughOrganisationId", "cameFrom", "confirmedAt", "id") WHERE ("confirmedAt" IS NOT NULL);
CREATE INDEX "PostedLetter_listed" ON "PostedLetter"("postedOn", "campaignId", "memberId", "gssCode");
