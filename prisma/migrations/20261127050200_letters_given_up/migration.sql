-- A letter that staff gave up, and whose supporter was told
ALTER TYPE "OutboxKind" ADD VALUE 'letter_given_up' AFTER 'answer_asked';

ALTER TABLE "Letter" ADD COLUMN "gaveUpAt" TIMESTAMPTZ(3);

ALTER TABLE "Letter" ADD CONSTRAINT "Letter_given_up_has_failed" CHECK ("gaveUpAt" IS NULL OR state = 'failed');

-- The desk's lists of one campaign's letters
CREATE INDEX "Letter_campaignId_state_stateChangedAt_idx" ON "Letter"("campaignId", "state", "stateChangedAt");

-- What supporters said of answers; of most letters nothing is known, and those take no room here
CREATE INDEX "Letter_heard" ON "Letter" (heard, "heardAt", id) WHERE heard IS NOT NULL;
