-- AlterEnum
ALTER TYPE "CountOf" ADD VALUE 'letters_posted' AFTER 'letters_sent';

-- CreateTable
CREATE TABLE "PostedLetter" (
    "mark" TEXT NOT NULL,
    "campaignId" UUID NOT NULL,
    "memberId" INTEGER NOT NULL,
    "gssCode" TEXT NOT NULL,
    "postedOn" DATE NOT NULL,

    CONSTRAINT "PostedLetter_pkey" PRIMARY KEY ("mark")
);

-- CreateIndex
CREATE INDEX "PostedLetter_campaignId_gssCode_idx" ON "PostedLetter"("campaignId", "gssCode");

-- CreateIndex
CREATE INDEX "PostedLetter_memberId_idx" ON "PostedLetter"("memberId");

-- CreateIndex
CREATE INDEX "PostedLetter_gssCode_idx" ON "PostedLetter"("gssCode");

-- AddForeignKey
ALTER TABLE "PostedLetter" ADD CONSTRAINT "PostedLetter_campaignId_fkey" FOREIGN KEY ("campaignId") REFERENCES "Campaign"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PostedLetter" ADD CONSTRAINT "PostedLetter_memberId_fkey" FOREIGN KEY ("memberId") REFERENCES "Member"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PostedLetter" ADD CONSTRAINT "PostedLetter_gssCode_fkey" FOREIGN KEY ("gssCode") REFERENCES "Seat"("gssCode") ON DELETE RESTRICT ON UPDATE CASCADE;

-- Rules of every row
ALTER TABLE "PostedLetter"
  ADD CONSTRAINT "PostedLetter_mark_is_a_hash" CHECK (mark ~ '^[0-9a-f]{64}$');
