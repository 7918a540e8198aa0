-- Where the kinds stand in the schema; a mail's kind is compared, never ordered
ALTER TYPE "OutboxKind" ADD VALUE 'follow_up_reminder' BEFORE 'last_day_near';

-- AlterTable
ALTER TABLE "Membership" ADD COLUMN "mailFollowUps" BOOLEAN NOT NULL DEFAULT true;

-- AlterTable
ALTER TABLE "MemberPromise" ADD COLUMN "remindedAt" TIMESTAMPTZ(3);

-- CreateTable
CREATE TABLE "CalendarFeed" (
    "userId" TEXT NOT NULL,
    "tokenHash" TEXT NOT NULL,
    "madeAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "CalendarFeed_pkey" PRIMARY KEY ("userId")
);

-- CreateIndex
CREATE UNIQUE INDEX "CalendarFeed_tokenHash_key" ON "CalendarFeed"("tokenHash");

-- DropIndex
DROP INDEX "MemberPromise_state_dueOn_idx";

-- CreateIndex
CREATE INDEX "MemberPromise_state_dueOn_id_idx" ON "MemberPromise"("state", "dueOn", "id");

-- CreateIndex
CREATE INDEX "MemberPromise_state_endedOn_id_idx" ON "MemberPromise"("state", "endedOn", "id");

-- CreateIndex
CREATE INDEX "FollowUp_state_endedAt_id_idx" ON "FollowUp"("state", "endedAt", "id");

-- AddForeignKey
ALTER TABLE "CalendarFeed" ADD CONSTRAINT "CalendarFeed_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;
