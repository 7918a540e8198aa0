-- AlterTable
ALTER TABLE "OutboxMessage" ADD COLUMN     "turn" TEXT NOT NULL DEFAULT '';

-- CreateTable
CREATE TABLE "MailboxSlot" (
    "mailbox" TEXT NOT NULL,
    "nextAt" TIMESTAMPTZ(3) NOT NULL,
    "day" DATE NOT NULL,
    "given" INTEGER NOT NULL DEFAULT 0,
    "lastTurn" TEXT NOT NULL DEFAULT '',
    "givenTo" UUID,

    CONSTRAINT "MailboxSlot_pkey" PRIMARY KEY ("mailbox")
);

-- CreateIndex
CREATE INDEX "OutboxMessage_waiting_idx" ON "OutboxMessage"("lane", "envelopeTo", "turn", "nextAttemptAt", "id") WHERE (state = ANY (ARRAY['ready'::"DeliveryState", 'deferred'::"DeliveryState"]));

-- By hand from here: what Prisma's schema files cannot say.

ALTER TABLE "MailboxSlot"
  ADD CONSTRAINT "MailboxSlot_given_is_counted" CHECK (given >= 0);
