-- CreateEnum
CREATE TYPE "Trust" AS ENUM ('verified', 'plausible', 'unverified');

-- AlterEnum
ALTER TYPE "CountOf" ADD VALUE 'answers_waiting' AFTER 'answers_by_member';

-- AlterEnum
ALTER TYPE "MatchedBy" ADD VALUE 'known_sender' BEFORE 'hand';

-- AlterEnum
ALTER TYPE "Pointer" ADD VALUE 'text_token' BEFORE 'reference';

-- AlterTable
ALTER TABLE "InboundMessage" ADD COLUMN     "peerAddress" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "peerName" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "trust" "Trust",
ADD COLUMN     "trustReason" TEXT;

-- AlterTable
ALTER TABLE "Reply" ADD COLUMN     "waitsSince" TIMESTAMPTZ(3);

-- CreateTable
CREATE TABLE "KnownSender" (
    "memberId" INTEGER NOT NULL,
    "address" TEXT NOT NULL,
    "confirmedById" TEXT,
    "confirmedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "KnownSender_pkey" PRIMARY KEY ("memberId","address")
);

-- CreateIndex
CREATE INDEX "KnownSender_address_idx" ON "KnownSender"("address");

-- CreateIndex
CREATE INDEX "KnownSender_confirmedById_idx" ON "KnownSender"("confirmedById");

-- CreateIndex
CREATE INDEX "Reply_waitsSince_idx" ON "Reply"("waitsSince");

-- AddForeignKey
ALTER TABLE "KnownSender" ADD CONSTRAINT "KnownSender_memberId_fkey" FOREIGN KEY ("memberId") REFERENCES "Member"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "KnownSender" ADD CONSTRAINT "KnownSender_confirmedById_fkey" FOREIGN KEY ("confirmedById") REFERENCES "User"("id") ON DELETE SET NULL ON UPDATE CASCADE;
