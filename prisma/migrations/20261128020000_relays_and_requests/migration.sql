-- CreateEnum
CREATE TYPE "RelayState" AS ENUM ('asked', 'queued', 'sent', 'in_doubt', 'failed', 'let_go');

-- CreateEnum
CREATE TYPE "LetGoFor" AS ENUM ('not_pressed', 'stopped', 'cleared', 'same', 'too_many', 'direct', 'empty', 'no_address');

-- CreateEnum
CREATE TYPE "RequestKind" AS ENUM ('erasure');

-- CreateEnum
CREATE TYPE "RequestState" AS ENUM ('open', 'done', 'no_request');

-- CreateEnum
CREATE TYPE "SenderSaid" AS ENUM ('confirmed', 'unknown', 'denied');

-- AlterEnum
ALTER TYPE "CountOf" ADD VALUE 'requests_open';

-- AlterEnum

ALTER TYPE "InboundState" ADD VALUE 'relayed';
ALTER TYPE "InboundState" ADD VALUE 'requested';

-- AlterEnum

ALTER TYPE "OutboxKind" ADD VALUE 'relayed';
ALTER TYPE "OutboxKind" ADD VALUE 'relay_asked';
ALTER TYPE "OutboxKind" ADD VALUE 'relay_failed';
ALTER TYPE "OutboxKind" ADD VALUE 'request_received';

-- AlterTable
ALTER TABLE "InboundMessage" ADD COLUMN     "messageId" TEXT NOT NULL DEFAULT '';

-- AlterTable
ALTER TABLE "Letter" ADD COLUMN     "mailboxAnsweredAt" TIMESTAMPTZ(3),
ADD COLUMN     "staffReadWriteBack" BOOLEAN NOT NULL DEFAULT false;

-- CreateTable
CREATE TABLE "Relay" (
    "id" UUID NOT NULL,
    "letterId" UUID NOT NULL,
    "inboundId" UUID NOT NULL,
    "state" "RelayState" NOT NULL,
    "receivedAt" TIMESTAMPTZ(3) NOT NULL,
    "stateChangedAt" TIMESTAMPTZ(3) NOT NULL,
    "letGoFor" "LetGoFor",
    "returnToken" TEXT NOT NULL,

    CONSTRAINT "Relay_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Request" (
    "id" UUID NOT NULL,
    "kind" "RequestKind" NOT NULL DEFAULT 'erasure',
    "state" "RequestState" NOT NULL DEFAULT 'open',
    "inboundId" UUID NOT NULL,
    "supporterId" UUID NOT NULL,
    "sender" "SenderSaid" NOT NULL,
    "receivedAt" TIMESTAMPTZ(3) NOT NULL,
    "dueOn" DATE NOT NULL,
    "linkSentAt" TIMESTAMPTZ(3),
    "endedAt" TIMESTAMPTZ(3),

    CONSTRAINT "Request_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "Relay_inboundId_key" ON "Relay"("inboundId");

-- CreateIndex
CREATE UNIQUE INDEX "Relay_returnToken_key" ON "Relay"("returnToken");

-- CreateIndex
CREATE INDEX "Relay_letterId_receivedAt_idx" ON "Relay"("letterId", "receivedAt");

-- CreateIndex
CREATE INDEX "Relay_state_stateChangedAt_idx" ON "Relay"("state", "stateChangedAt");

-- CreateIndex
CREATE UNIQUE INDEX "Request_inboundId_key" ON "Request"("inboundId");

-- CreateIndex
CREATE INDEX "Request_state_dueOn_id_idx" ON "Request"("state", "dueOn", "id");

-- CreateIndex
CREATE INDEX "Request_supporterId_idx" ON "Request"("supporterId");

-- AddForeignKey
ALTER TABLE "Relay" ADD CONSTRAINT "Relay_letterId_fkey" FOREIGN KEY ("letterId") REFERENCES "Letter"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Relay" ADD CONSTRAINT "Relay_inboundId_fkey" FOREIGN KEY ("inboundId") REFERENCES "InboundMessage"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Request" ADD CONSTRAINT "Request_inboundId_fkey" FOREIGN KEY ("inboundId") REFERENCES "InboundMessage"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Request" ADD CONSTRAINT "Request_supporterId_fkey" FOREIGN KEY ("supporterId") REFERENCES "Supporter"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- Why a message was let go is said of those that were, and of no other
ALTER TABLE "Relay" ADD CONSTRAINT "Relay_let_go_for" CHECK ((state = 'let_go') = ("letGoFor" IS NOT NULL));
-- A request ends once, and is not open any more from then on
ALTER TABLE "Request" ADD CONSTRAINT "Request_ended" CHECK ((state = 'open') = ("endedAt" IS NULL));
