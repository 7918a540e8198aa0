-- DropIndex
DROP INDEX "Reply_stackId_idx";

-- AlterTable
ALTER TABLE "Reply" ADD COLUMN     "comparedAt" TIMESTAMPTZ(3);

-- CreateTable
CREATE TABLE "SharedAnswer" (
    "id" UUID NOT NULL,
    "replyId" UUID NOT NULL,
    "campaignId" UUID NOT NULL,
    "memberId" INTEGER,
    "words" TEXT NOT NULL,
    "cameOn" DATE NOT NULL,
    "sharedById" TEXT NOT NULL,
    "sharedAt" TIMESTAMPTZ(3) NOT NULL,
    "takenBackAt" TIMESTAMPTZ(3),

    CONSTRAINT "SharedAnswer_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "AnswerShape" (
    "replyId" UUID NOT NULL,
    "campaignId" UUID NOT NULL,
    "memberId" INTEGER,
    "bands" INTEGER[],

    CONSTRAINT "AnswerShape_pkey" PRIMARY KEY ("replyId")
);

-- CreateIndex
CREATE UNIQUE INDEX "SharedAnswer_replyId_key" ON "SharedAnswer"("replyId");

-- CreateIndex
CREATE INDEX "SharedAnswer_campaignId_takenBackAt_sharedAt_idx" ON "SharedAnswer"("campaignId", "takenBackAt", "sharedAt");

-- CreateIndex
CREATE INDEX "SharedAnswer_memberId_takenBackAt_sharedAt_idx" ON "SharedAnswer"("memberId", "takenBackAt", "sharedAt");

-- CreateIndex
CREATE INDEX "SharedAnswer_takenBackAt_sharedAt_idx" ON "SharedAnswer"("takenBackAt", "sharedAt");

-- CreateIndex
CREATE INDEX "SharedAnswer_sharedById_idx" ON "SharedAnswer"("sharedById");

-- CreateIndex
CREATE INDEX "AnswerShape_bands_idx" ON "AnswerShape" USING GIN ("bands");

-- CreateIndex
CREATE INDEX "AnswerShape_campaignId_idx" ON "AnswerShape"("campaignId");

-- CreateIndex
CREATE INDEX "AnswerShape_memberId_idx" ON "AnswerShape"("memberId");

-- CreateIndex
CREATE INDEX "Reply_stackId_state_idx" ON "Reply"("stackId", "state");

-- CreateIndex
CREATE INDEX "Reply_to_compare" ON "Reply"("receivedAt", "id") WHERE ("comparedAt" IS NULL);

-- CreateIndex
CREATE INDEX "Reply_first_of_stack" ON "Reply"("receivedAt", "id") WHERE ("stackId" = id);

-- AddForeignKey
ALTER TABLE "SharedAnswer" ADD CONSTRAINT "SharedAnswer_replyId_fkey" FOREIGN KEY ("replyId") REFERENCES "Reply"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SharedAnswer" ADD CONSTRAINT "SharedAnswer_campaignId_fkey" FOREIGN KEY ("campaignId") REFERENCES "Campaign"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SharedAnswer" ADD CONSTRAINT "SharedAnswer_memberId_fkey" FOREIGN KEY ("memberId") REFERENCES "Member"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SharedAnswer" ADD CONSTRAINT "SharedAnswer_sharedById_fkey" FOREIGN KEY ("sharedById") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "AnswerShape" ADD CONSTRAINT "AnswerShape_replyId_fkey" FOREIGN KEY ("replyId") REFERENCES "Reply"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "AnswerShape" ADD CONSTRAINT "AnswerShape_campaignId_fkey" FOREIGN KEY ("campaignId") REFERENCES "Campaign"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "AnswerShape" ADD CONSTRAINT "AnswerShape_memberId_fkey" FOREIGN KEY ("memberId") REFERENCES "Member"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- What must hold of every row: what was taken back says nothing any more, and only that
ALTER TABLE "SharedAnswer" ADD CONSTRAINT "SharedAnswer_taken_back" CHECK (("takenBackAt" IS NULL) = ("words" <> ''));
