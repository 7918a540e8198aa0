-- CreateEnum
CREATE TYPE "JointLetterAudience" AS ENUM ('minister', 'all_members');

-- CreateTable
CREATE TABLE "JointLetter" (
    "id" TEXT NOT NULL,
    "versionId" TEXT NOT NULL,
    "audience" "JointLetterAudience" NOT NULL,
    "sentTo" TEXT NOT NULL,
    "words" JSONB NOT NULL,
    "signatoriesKey" TEXT NOT NULL,
    "startedById" TEXT NOT NULL,
    "startedAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "queuedAt" TIMESTAMP(3),
    "stoppedAt" TIMESTAMP(3),

    CONSTRAINT "JointLetter_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "JointLetter_versionId_sentTo_key" ON "JointLetter"("versionId", "sentTo");

-- AddForeignKey
ALTER TABLE "JointLetter" ADD CONSTRAINT "JointLetter_versionId_fkey" FOREIGN KEY ("versionId") REFERENCES "Version"("id") ON DELETE CASCADE ON UPDATE CASCADE;
