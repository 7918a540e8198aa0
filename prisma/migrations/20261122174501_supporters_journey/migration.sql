-- CreateEnum
CREATE TYPE "Language" AS ENUM ('en', 'cy');

-- DropIndex
DROP INDEX "Letter_campaignId_supporterId_memberId_key";

-- AlterTable
ALTER TABLE "Ask" ADD COLUMN     "textCy" TEXT;

-- AlterTable
ALTER TABLE "Campaign" ADD COLUMN     "aimCy" TEXT,
ADD COLUMN     "call" INTEGER NOT NULL DEFAULT 1,
ADD COLUMN     "callOpenedAt" TIMESTAMP(3),
ADD COLUMN     "letterSubjectCy" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "letterTemplateCy" TEXT NOT NULL DEFAULT '';

-- AlterTable
ALTER TABLE "Letter" ADD COLUMN     "call" INTEGER NOT NULL DEFAULT 1,
ADD COLUMN     "cameFrom" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "confirmNonce" TEXT,
ADD COLUMN     "language" "Language" NOT NULL DEFAULT 'en',
ADD COLUMN     "ownPercent" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN     "relation" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "remindedAt" TIMESTAMP(3),
ADD COLUMN     "representedName" TEXT NOT NULL DEFAULT '';

-- AlterTable
ALTER TABLE "Member" ADD COLUMN     "postOnly" BOOLEAN NOT NULL DEFAULT false;

-- CreateTable
CREATE TABLE "LetterQuestion" (
    "id" TEXT NOT NULL,
    "campaignId" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "text" TEXT NOT NULL,
    "textCy" TEXT,
    "starter" TEXT NOT NULL DEFAULT '',
    "starterCy" TEXT,

    CONSTRAINT "LetterQuestion_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "LetterParagraph" (
    "id" TEXT NOT NULL,
    "campaignId" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "text" TEXT NOT NULL,
    "textCy" TEXT,
    "nations" "Nation"[],
    "kinds" "MemberKind"[],
    "ready" BOOLEAN NOT NULL DEFAULT true,

    CONSTRAINT "LetterParagraph_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Dissolution" (
    "id" TEXT NOT NULL,
    "dissolvedOn" DATE NOT NULL,
    "electedOn" DATE,

    CONSTRAINT "Dissolution_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "LetterQuestion_campaignId_position_key" ON "LetterQuestion"("campaignId", "position");

-- CreateIndex
CREATE UNIQUE INDEX "LetterParagraph_campaignId_position_key" ON "LetterParagraph"("campaignId", "position");

-- CreateIndex
CREATE UNIQUE INDEX "Dissolution_dissolvedOn_key" ON "Dissolution"("dissolvedOn");

-- CreateIndex
CREATE INDEX "Letter_campaignId_gssCode_idx" ON "Letter"("campaignId", "gssCode");

-- CreateIndex
CREATE UNIQUE INDEX "Letter_campaignId_call_supporterId_memberId_key" ON "Letter"("campaignId", "call", "supporterId", "memberId");

-- AddForeignKey
ALTER TABLE "LetterQuestion" ADD CONSTRAINT "LetterQuestion_campaignId_fkey" FOREIGN KEY ("campaignId") REFERENCES "Campaign"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "LetterParagraph" ADD CONSTRAINT "LetterParagraph_campaignId_fkey" FOREIGN KEY ("campaignId") REFERENCES "Campaign"("id") ON DELETE CASCADE ON UPDATE CASCADE;
