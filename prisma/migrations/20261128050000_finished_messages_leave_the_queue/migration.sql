-- DropIndex
DROP INDEX "OutboxMessage_lane_state_nextAttemptAt_idx";

-- DropIndex
DROP INDEX "OutboxMessage_state_leaseExpiresAt_idx";

-- DropIndex
DROP INDEX "OutboxMessage_waiting_idx";

-- CreateTable
CREATE TABLE "OutboxQueue" (
    "outboxId" UUID NOT NULL,
    "lane" "OutboxLane" NOT NULL,
    "mailbox" TEXT NOT NULL,
    "turn" TEXT NOT NULL,
    "nextAttemptAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "OutboxQueue_pkey" PRIMARY KEY ("outboxId")
);

-- What waits already.
INSERT INTO "OutboxQueue" ("outboxId", lane, mailbox, turn, "nextAttemptAt")
SELECT id, lane, "envelopeTo", turn, "nextAttemptAt" FROM "OutboxMessage" WHERE state IN ('ready', 'deferred');

-- CreateIndex
CREATE INDEX "OutboxQueue_lane_mailbox_turn_nextAttemptAt_outboxId_idx" ON "OutboxQueue"("lane", "mailbox", "turn", "nextAttemptAt", "outboxId");

-- CreateIndex
CREATE INDEX "OutboxQueue_lane_nextAttemptAt_outboxId_idx" ON "OutboxQueue"("lane", "nextAttemptAt", "outboxId");

-- CreateIndex
CREATE INDEX "OutboxMessage_deferred_idx" ON "OutboxMessage"("lane", "kind", "nextAttemptAt", "correlationId") WHERE (state = 'deferred'::"DeliveryState");

-- CreateIndex
CREATE INDEX "OutboxMessage_in_hand_idx" ON "OutboxMessage"("leaseExpiresAt") WHERE (state = ANY (ARRAY['leased'::"DeliveryState", 'in_data'::"DeliveryState"]));

-- AddForeignKey
ALTER TABLE "OutboxQueue" ADD CONSTRAINT "OutboxQueue_outboxId_fkey" FOREIGN KEY ("outboxId") REFERENCES "OutboxMessage"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- By hand from here: what Prisma's schema files cannot say.

-- Whoever writes a message, its row in the queue follows: it stands there exactly while it waits.
CREATE FUNCTION keep_outbox_queue() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.state IN ('ready', 'deferred') THEN
    INSERT INTO "OutboxQueue" ("outboxId", lane, mailbox, turn, "nextAttemptAt")
    VALUES (NEW.id, NEW.lane, NEW."envelopeTo", NEW.turn, NEW."nextAttemptAt")
    ON CONFLICT ("outboxId") DO UPDATE SET lane = excluded.lane, mailbox = excluded.mailbox, turn = excluded.turn,
      "nextAttemptAt" = excluded."nextAttemptAt";
  ELSE
    DELETE FROM "OutboxQueue" WHERE "outboxId" = NEW.id;
  END IF;
  RETURN NULL;
END
$$;

CREATE TRIGGER "OutboxMessage_waits" AFTER INSERT ON "OutboxMessage"
FOR EACH ROW WHEN (NEW.state IN ('ready', 'deferred')) EXECUTE FUNCTION keep_outbox_queue();

CREATE TRIGGER "OutboxMessage_waits_or_not" AFTER UPDATE OF state, "nextAttemptAt", lane, turn, "envelopeTo" ON "OutboxMessage"
FOR EACH ROW WHEN (OLD.state IN ('ready', 'deferred') OR NEW.state IN ('ready', 'deferred')) EXECUTE FUNCTION keep_outbox_queue();

-- A message's bytes lie apart from its row, so that a move writes the row alone.
ALTER TABLE "OutboxMessage" SET (toast_tuple_target = 128);
