-- A consent belongs to the letter it was given with, and counts from that letter's confirmation on.
DROP INDEX "Consent_supporterId_organisationId_channel_wordingVersion_key";
ALTER TABLE "Consent" ADD COLUMN "letterId" UUID;

-- Until now one was kept with its supporter alone: the letter written at the same moment is the one.
UPDATE "Consent" SET "letterId" = (
  SELECT "Letter".id FROM "Letter" WHERE "Letter"."supporterId" = "Consent"."supporterId"
  ORDER BY abs(extract(epoch FROM "Letter"."createdAt" - "Consent"."givenAt")), "Letter".id LIMIT 1
);
DELETE FROM "Consent" WHERE "letterId" IS NULL;
ALTER TABLE "Consent" ALTER COLUMN "letterId" SET NOT NULL;

CREATE UNIQUE INDEX "Consent_letterId_organisationId_channel_key" ON "Consent"("letterId", "organisationId", "channel");
CREATE INDEX "Consent_supporterId_idx" ON "Consent"("supporterId");
ALTER TABLE "Consent" ADD CONSTRAINT "Consent_letterId_fkey" FOREIGN KEY ("letterId") REFERENCES "Letter"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
