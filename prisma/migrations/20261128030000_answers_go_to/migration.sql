-- Whom the answers to a campaign's letters are for, said on the campaign and on each letter
CREATE TYPE "AnswersGoTo" AS ENUM ('supporter_and_staff', 'supporter_alone');
ALTER TYPE "ReplyState" ADD VALUE 'answered_alone';
ALTER TABLE "Campaign" ADD COLUMN "answersGoTo" "AnswersGoTo" NOT NULL DEFAULT 'supporter_and_staff';
ALTER TABLE "Letter" ADD COLUMN "answersGoTo" "AnswersGoTo" NOT NULL DEFAULT 'supporter_and_staff';

-- A letter and its campaign say the same: it stays as it is once there is a letter
CREATE UNIQUE INDEX "Campaign_id_answersGoTo_key" ON "Campaign"("id", "answersGoTo");
ALTER TABLE "Letter" DROP CONSTRAINT "Letter_campaignId_fkey";
ALTER TABLE "Letter" ADD CONSTRAINT "Letter_campaignId_answersGoTo_fkey" FOREIGN KEY ("campaignId", "answersGoTo")
  REFERENCES "Campaign"("id", "answersGoTo") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- What is nobody's here, found to be cleared
ALTER TABLE "InboundMessage" ADD COLUMN "staffMayRead" BOOLEAN NOT NULL DEFAULT true;
CREATE INDEX "InboundMessage_alone" ON "InboundMessage"("receivedAt") WHERE NOT "staffMayRead" AND "clearedAt" IS NULL;
ALTER TABLE "Reply" ADD COLUMN "copyLeftAt" TIMESTAMPTZ(3);
