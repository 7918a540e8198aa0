-- Spam is kept for a while, so that a mistake can be put right
ALTER TYPE "InboundState" ADD VALUE 'dismissed';

ALTER TABLE "InboundMessage" ADD COLUMN "dismissedAt" TIMESTAMPTZ(3);
