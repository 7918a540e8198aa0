-- The DKIM signature of a message, kept from the moment its text is first let go: sent again it has the same bytes
ALTER TABLE "OutboxMessage" ADD COLUMN "signature" TEXT;

-- What was let go before there were signatures goes on without one
UPDATE "OutboxMessage" AS message SET signature = ''
WHERE state IN ('ready', 'leased', 'in_data', 'deferred', 'unknown')
  AND EXISTS (SELECT FROM "OutboxAttempt" AS try WHERE try."outboxId" = message.id AND try."inDataAt" IS NOT NULL);
