-- DropIndex
DROP INDEX "OutboxMessage_clearedAt_stateChangedAt_idx";

-- DropIndex
DROP INDEX "OutboxMessage_deferred_idx";

-- DropIndex
DROP INDEX "OutboxMessage_in_hand_idx";

-- DropIndex
DROP INDEX "OutboxQueue_lane_mailbox_turn_nextAttemptAt_outboxId_idx";

-- DropIndex
DROP INDEX "OutboxQueue_lane_nextAttemptAt_outboxId_idx";

-- AlterTable
ALTER TABLE "OutboxQueue" ADD COLUMN     "deferred" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "inHand" BOOLEAN NOT NULL DEFAULT false;

UPDATE "OutboxQueue" SET deferred = TRUE FROM "OutboxMessage" AS message
WHERE message.id = "outboxId" AND message.state = 'deferred';

-- What is in hand stays in the queue until it is finished.
INSERT INTO "OutboxQueue" ("outboxId", lane, mailbox, turn, "nextAttemptAt", "inHand")
SELECT id, lane, "envelopeTo", turn, "nextAttemptAt", TRUE FROM "OutboxMessage" WHERE state IN ('leased', 'in_data');

-- CreateIndex
CREATE INDEX "OutboxMessage_clearedAt_createdAt_idx" ON "OutboxMessage"("clearedAt", "createdAt");

-- CreateIndex
CREATE INDEX "OutboxQueue_by_mailbox_idx" ON "OutboxQueue"("lane", "mailbox", "turn", "nextAttemptAt", "outboxId") WHERE (NOT "inHand");

-- CreateIndex
CREATE INDEX "OutboxQueue_by_age_idx" ON "OutboxQueue"("lane", "nextAttemptAt", "outboxId") WHERE (NOT "inHand");

-- CreateIndex
CREATE INDEX "OutboxQueue_deferred_idx" ON "OutboxQueue"("lane", "nextAttemptAt") WHERE deferred;

-- CreateIndex
CREATE INDEX "OutboxQueue_in_hand_idx" ON "OutboxQueue"("outboxId") WHERE "inHand";

-- By hand from here: what Prisma's schema files cannot say.

ALTER TABLE "OutboxQueue" ADD CONSTRAINT "OutboxQueue_deferred_waits" CHECK (NOT (deferred AND "inHand"));

-- Whoever writes a message, its row in the queue follows: it stands there until the message is finished, or a person has to look
-- at it.
CREATE OR REPLACE FUNCTION keep_outbox_queue() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.state IN ('leased', 'in_data') AND TG_OP = 'UPDATE' THEN
    UPDATE "OutboxQueue" SET "inHand" = TRUE, deferred = FALSE WHERE "outboxId" = NEW.id;
    IF FOUND THEN
      RETURN NULL;
    END IF;
  END IF;
  IF NEW.state IN ('ready', 'deferred', 'leased', 'in_data') THEN
    INSERT INTO "OutboxQueue" ("outboxId", lane, mailbox, turn, "nextAttemptAt", "inHand", deferred)
    VALUES (NEW.id, NEW.lane, NEW."envelopeTo", NEW.turn, NEW."nextAttemptAt",
      NEW.state IN ('leased', 'in_data'), NEW.state = 'deferred')
    ON CONFLICT ("outboxId") DO UPDATE SET lane = excluded.lane, mailbox = excluded.mailbox, turn = excluded.turn,
      "nextAttemptAt" = excluded."nextAttemptAt", "inHand" = excluded."inHand", deferred = excluded.deferred;
  ELSE
    DELETE FROM "OutboxQueue" WHERE "outboxId" = NEW.id;
  END IF;
  RETURN NULL;
END
$$;

DROP TRIGGER "OutboxMessage_waits" ON "OutboxMessage";
DROP TRIGGER "OutboxMessage_waits_or_not" ON "OutboxMessage";

CREATE TRIGGER "OutboxMessage_queued" AFTER INSERT ON "OutboxMessage"
FOR EACH ROW WHEN (NEW.state IN ('ready', 'deferred', 'leased', 'in_data')) EXECUTE FUNCTION keep_outbox_queue();

CREATE TRIGGER "OutboxMessage_moved" AFTER UPDATE OF state, "nextAttemptAt", lane, turn, "envelopeTo" ON "OutboxMessage"
FOR EACH ROW WHEN (
  (OLD.state IS DISTINCT FROM NEW.state AND NOT (OLD.state = 'leased' AND NEW.state = 'in_data'))
  OR (NEW.state IN ('ready', 'deferred') AND (OLD."nextAttemptAt", OLD.lane, OLD.turn, OLD."envelopeTo")
    IS DISTINCT FROM (NEW."nextAttemptAt", NEW.lane, NEW.turn, NEW."envelopeTo"))
) EXECUTE FUNCTION keep_outbox_queue();

-- Room for the next state of a row beside it: then a move touches no index.
ALTER TABLE "OutboxMessage" SET (fillfactor = 70);
