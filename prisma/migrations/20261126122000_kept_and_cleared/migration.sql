-- CreateEnum
CREATE TYPE "ClearedFor" AS ENUM ('time', 'wish');

-- AlterEnum
ALTER TYPE "OutboxKind" ADD VALUE 'own_page_link';

-- AlterTable
ALTER TABLE "InboundMessage" ADD COLUMN     "attachments" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN     "clearedAt" TIMESTAMPTZ(3);

-- AlterTable
ALTER TABLE "Letter" ADD COLUMN     "clearedAt" TIMESTAMPTZ(3),
ADD COLUMN     "clearedFor" "ClearedFor",
ADD COLUMN     "keptUntil" TIMESTAMPTZ(3);

-- AlterTable
ALTER TABLE "OutboxMessage" ADD COLUMN     "clearedAt" TIMESTAMPTZ(3);

-- AlterTable
ALTER TABLE "Reply" ADD COLUMN     "clearedAt" TIMESTAMPTZ(3);

-- AlterTable
ALTER TABLE "Supporter" ADD COLUMN     "clearedAt" TIMESTAMPTZ(3);

-- CreateTable
CREATE TABLE "Erasure" (
    "writer" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Erasure_pkey" PRIMARY KEY ("writer")
);

-- CreateIndex
CREATE INDEX "InboundMessage_clearedAt_receivedAt_idx" ON "InboundMessage"("clearedAt", "receivedAt");

-- CreateIndex
CREATE INDEX "InboundMessage_envelopeTo_idx" ON "InboundMessage"("envelopeTo");

-- CreateIndex
CREATE INDEX "Letter_clearedAt_createdAt_idx" ON "Letter"("clearedAt", "createdAt");

-- CreateIndex
CREATE INDEX "OutboxMessage_clearedAt_stateChangedAt_idx" ON "OutboxMessage"("clearedAt", "stateChangedAt");

-- CreateIndex
CREATE INDEX "Reply_clearedAt_receivedAt_idx" ON "Reply"("clearedAt", "receivedAt");

-- By hand from here: what Prisma's schema files cannot say.

-- Whoever writes from a mailbox is looked for without regard to case.
CREATE INDEX "Supporter_email_folded" ON "Supporter" (lower(email));

ALTER TABLE "Supporter"
  ADD CONSTRAINT "Supporter_cleared_names_nobody" CHECK ("clearedAt" IS NULL OR (name = '' AND email = ''));

ALTER TABLE "Letter"
  ADD CONSTRAINT "Letter_cleared_for_a_reason" CHECK (("clearedAt" IS NULL) = ("clearedFor" IS NULL)),
  ADD CONSTRAINT "Letter_cleared_holds_nothing" CHECK ("clearedAt" IS NULL OR concat(
    subject, body, "ownWords", "representedName", relation, "senderName", "senderEmail", "senderAddress",
    "senderPostcode", "confirmTokenHash", "confirmNonce"
  ) = '');

ALTER TABLE "OutboxMessage"
  ADD CONSTRAINT "OutboxMessage_cleared_once_it_ended" CHECK (
    "clearedAt" IS NULL
    OR (state IN ('accepted', 'failed', 'cancelled', 'unknown') AND length(raw) = 0 AND "lastResponse" IS NULL)
  );

ALTER TABLE "InboundMessage"
  ADD CONSTRAINT "InboundMessage_cleared_holds_nothing" CHECK ("clearedAt" IS NULL OR concat(
    "envelopeFrom", "envelopeTo", "fromName", "fromAddress", subject, text, words, "replyTo"
  ) = '');

ALTER TABLE "Reply"
  ADD CONSTRAINT "Reply_cleared_holds_nothing" CHECK ("clearedAt" IS NULL OR concat(subject, text) = '');
