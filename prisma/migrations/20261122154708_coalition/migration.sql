-- CreateEnum
CREATE TYPE "WhenSignatoriesChange" AS ENUM ('regenerate', 'hold');

-- CreateEnum
CREATE TYPE "CharityRegulator" AS ENUM ('england_and_wales', 'scotland', 'northern_ireland');

-- CreateEnum
CREATE TYPE "PositionKind" AS ENUM ('signs', 'signs_with_reservation', 'abstains', 'declines', 'dissents');

-- CreateEnum
CREATE TYPE "PositionState" AS ENUM ('stands', 'replaced', 'lapsed', 'withdrawn');

-- CreateEnum
CREATE TYPE "AmendmentKind" AS ENUM ('replace', 'insert_after', 'remove');

-- CreateEnum
CREATE TYPE "AmendmentState" AS ENUM ('proposed', 'accepted', 'declined', 'merged', 'withdrawn');

-- CreateEnum
CREATE TYPE "VersionChange" AS ENUM ('first', 'editorial', 'material');

-- AlterTable
ALTER TABLE "Ask" ADD COLUMN     "edmNumber" INTEGER,
ADD COLUMN     "event" TEXT;

-- AlterTable
ALTER TABLE "Campaign" ADD COLUMN     "nations" "Nation"[] DEFAULT ARRAY['england', 'scotland', 'wales', 'northern_ireland']::"Nation"[],
ADD COLUMN     "regulatedPeriod" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "summaryCy" TEXT,
ADD COLUMN     "titleCy" TEXT,
ADD COLUMN     "whenSignatoriesChange" "WhenSignatoriesChange" NOT NULL DEFAULT 'hold';

-- AlterTable
ALTER TABLE "Letter" ADD COLUMN     "signatoriesKey" TEXT,
ADD COLUMN     "throughOrganisationId" TEXT;

-- AlterTable
ALTER TABLE "Membership" ADD COLUMN     "mailDigest" BOOLEAN NOT NULL DEFAULT true,
ADD COLUMN     "mailWhenAsked" BOOLEAN NOT NULL DEFAULT true;

-- CreateTable
CREATE TABLE "CoalitionPeriod" (
    "id" TEXT NOT NULL,
    "organisationId" TEXT NOT NULL,
    "joinedOn" DATE NOT NULL,
    "leftOn" DATE,

    CONSTRAINT "CoalitionPeriod_pkey" PRIMARY KEY ("id")
);

-- What was one pair of dates becomes the first period
INSERT INTO "CoalitionPeriod" ("id", "organisationId", "joinedOn", "leftOn")
SELECT gen_random_uuid()::text, "id", "joinedOn", "leftOn" FROM "Organisation";

-- AlterTable
ALTER TABLE "Organisation" DROP COLUMN "joinedOn",
DROP COLUMN "leftOn",
ADD COLUMN     "address" TEXT,
ADD COLUMN     "charityNumber" TEXT,
ADD COLUMN     "charityRegulator" "CharityRegulator",
ADD COLUMN     "createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
ADD COLUMN     "logo" BYTEA,
ADD COLUMN     "logoHash" TEXT,
ADD COLUMN     "logoHeight" INTEGER,
ADD COLUMN     "logoWidth" INTEGER,
ADD COLUMN     "nations" "Nation"[],
ADD COLUMN     "website" TEXT;

-- CreateTable
CREATE TABLE "Invitation" (
    "id" TEXT NOT NULL,
    "email" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "organisationId" TEXT NOT NULL,
    "role" "Role" NOT NULL,
    "tokenHash" TEXT NOT NULL,
    "invitedById" TEXT NOT NULL,
    "createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expiresAt" TIMESTAMP(3) NOT NULL,
    "acceptedAt" TIMESTAMP(3),
    "revokedAt" TIMESTAMP(3),

    CONSTRAINT "Invitation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Position" (
    "id" TEXT NOT NULL,
    "versionId" TEXT NOT NULL,
    "organisationId" TEXT NOT NULL,
    "kind" "PositionKind" NOT NULL,
    "state" "PositionState" NOT NULL DEFAULT 'stands',
    "current" BOOLEAN DEFAULT true,
    "reservation" TEXT,
    "dissent" TEXT,
    "dissentPublic" BOOLEAN NOT NULL DEFAULT false,
    "reasons" TEXT,
    "reasonsPublic" BOOLEAN NOT NULL DEFAULT false,
    "capacity" TEXT NOT NULL,
    "authority" TEXT NOT NULL,
    "personId" TEXT NOT NULL,
    "personName" TEXT NOT NULL,
    "organisationName" TEXT NOT NULL,
    "requestAddress" TEXT NOT NULL,
    "textSha256" TEXT NOT NULL,
    "takenAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "carriedFromId" TEXT,
    "objectUntil" TIMESTAMP(3),
    "endedAt" TIMESTAMP(3),
    "endedWhy" TEXT,

    CONSTRAINT "Position_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Clause" (
    "id" TEXT NOT NULL,
    "campaignId" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "text" TEXT NOT NULL,
    "textCy" TEXT,
    "revision" INTEGER NOT NULL DEFAULT 1,
    "removedAt" TIMESTAMP(3),
    "createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "Clause_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ClauseRevision" (
    "id" TEXT NOT NULL,
    "clauseId" TEXT NOT NULL,
    "revision" INTEGER NOT NULL,
    "text" TEXT NOT NULL,
    "textCy" TEXT,
    "authorId" TEXT NOT NULL,
    "at" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "ClauseRevision_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Amendment" (
    "id" TEXT NOT NULL,
    "campaignId" TEXT NOT NULL,
    "clauseId" TEXT NOT NULL,
    "organisationId" TEXT NOT NULL,
    "authorId" TEXT NOT NULL,
    "kind" "AmendmentKind" NOT NULL,
    "text" TEXT,
    "reasons" TEXT NOT NULL,
    "againstRevision" INTEGER NOT NULL,
    "state" "AmendmentState" NOT NULL DEFAULT 'proposed',
    "decisionReason" TEXT,
    "decidedById" TEXT,
    "decidedAt" TIMESTAMP(3),
    "createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Amendment_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "AmendmentView" (
    "id" TEXT NOT NULL,
    "amendmentId" TEXT NOT NULL,
    "organisationId" TEXT NOT NULL,
    "supports" BOOLEAN NOT NULL,
    "authorId" TEXT NOT NULL,
    "at" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "AmendmentView_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Comment" (
    "id" TEXT NOT NULL,
    "clauseId" TEXT NOT NULL,
    "amendmentId" TEXT,
    "organisationId" TEXT NOT NULL,
    "authorId" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Comment_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Version" (
    "id" TEXT NOT NULL,
    "campaignId" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    "sha256" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "textCy" TEXT,
    "clauses" JSONB NOT NULL,
    "change" "VersionChange" NOT NULL,
    "authorId" TEXT NOT NULL,
    "cutAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "askedUntil" TIMESTAMP(3),
    "publishedAt" TIMESTAMP(3),

    CONSTRAINT "Version_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "Invitation_tokenHash_key" ON "Invitation"("tokenHash");

-- CreateIndex
CREATE INDEX "Invitation_organisationId_createdAt_idx" ON "Invitation"("organisationId", "createdAt");

-- CreateIndex
CREATE UNIQUE INDEX "CoalitionPeriod_organisationId_joinedOn_key" ON "CoalitionPeriod"("organisationId", "joinedOn");

-- CreateIndex
CREATE INDEX "Position_organisationId_takenAt_idx" ON "Position"("organisationId", "takenAt");

-- CreateIndex
CREATE UNIQUE INDEX "Position_versionId_organisationId_current_key" ON "Position"("versionId", "organisationId", "current");

-- CreateIndex
CREATE INDEX "Clause_campaignId_position_idx" ON "Clause"("campaignId", "position");

-- CreateIndex
CREATE UNIQUE INDEX "ClauseRevision_clauseId_revision_key" ON "ClauseRevision"("clauseId", "revision");

-- CreateIndex
CREATE INDEX "Amendment_campaignId_state_idx" ON "Amendment"("campaignId", "state");

-- CreateIndex
CREATE UNIQUE INDEX "AmendmentView_amendmentId_organisationId_key" ON "AmendmentView"("amendmentId", "organisationId");

-- CreateIndex
CREATE INDEX "Comment_clauseId_createdAt_idx" ON "Comment"("clauseId", "createdAt");

-- CreateIndex
CREATE INDEX "Version_sha256_idx" ON "Version"("sha256");

-- CreateIndex
CREATE UNIQUE INDEX "Version_campaignId_number_key" ON "Version"("campaignId", "number");

-- AddForeignKey
ALTER TABLE "Invitation" ADD CONSTRAINT "Invitation_organisationId_fkey" FOREIGN KEY ("organisationId") REFERENCES "Organisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CoalitionPeriod" ADD CONSTRAINT "CoalitionPeriod_organisationId_fkey" FOREIGN KEY ("organisationId") REFERENCES "Organisation"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Letter" ADD CONSTRAINT "Letter_throughOrganisationId_fkey" FOREIGN KEY ("throughOrganisationId") REFERENCES "Organisation"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Position" ADD CONSTRAINT "Position_versionId_fkey" FOREIGN KEY ("versionId") REFERENCES "Version"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Position" ADD CONSTRAINT "Position_organisationId_fkey" FOREIGN KEY ("organisationId") REFERENCES "Organisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Clause" ADD CONSTRAINT "Clause_campaignId_fkey" FOREIGN KEY ("campaignId") REFERENCES "Campaign"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ClauseRevision" ADD CONSTRAINT "ClauseRevision_clauseId_fkey" FOREIGN KEY ("clauseId") REFERENCES "Clause"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Amendment" ADD CONSTRAINT "Amendment_campaignId_fkey" FOREIGN KEY ("campaignId") REFERENCES "Campaign"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Amendment" ADD CONSTRAINT "Amendment_clauseId_fkey" FOREIGN KEY ("clauseId") REFERENCES "Clause"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Amendment" ADD CONSTRAINT "Amendment_organisationId_fkey" FOREIGN KEY ("organisationId") REFERENCES "Organisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "AmendmentView" ADD CONSTRAINT "AmendmentView_amendmentId_fkey" FOREIGN KEY ("amendmentId") REFERENCES "Amendment"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "AmendmentView" ADD CONSTRAINT "AmendmentView_organisationId_fkey" FOREIGN KEY ("organisationId") REFERENCES "Organisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Comment" ADD CONSTRAINT "Comment_clauseId_fkey" FOREIGN KEY ("clauseId") REFERENCES "Clause"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Comment" ADD CONSTRAINT "Comment_amendmentId_fkey" FOREIGN KEY ("amendmentId") REFERENCES "Amendment"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Comment" ADD CONSTRAINT "Comment_organisationId_fkey" FOREIGN KEY ("organisationId") REFERENCES "Organisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Version" ADD CONSTRAINT "Version_campaignId_fkey" FOREIGN KEY ("campaignId") REFERENCES "Campaign"("id") ON DELETE CASCADE ON UPDATE CASCADE;
