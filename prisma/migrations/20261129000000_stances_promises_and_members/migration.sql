-- CreateEnum
CREATE TYPE "StanceKind" AS ENUM ('supports', 'leans_towards', 'undecided', 'leans_against', 'opposes');

-- CreateEnum
CREATE TYPE "PromiseState" AS ENUM ('open', 'kept', 'broken', 'withdrawn');

-- CreateEnum
CREATE TYPE "EvidenceKind" AS ENUM ('answer', 'letter', 'contact', 'question', 'motion', 'vote', 'speech', 'photograph', 'other');

-- CreateEnum
CREATE TYPE "EvidenceOf" AS ENUM ('made', 'ended');

-- CreateEnum
CREATE TYPE "FollowUpState" AS ENUM ('open', 'done', 'dropped');

-- CreateEnum
CREATE TYPE "ContactKind" AS ENUM ('meeting', 'call', 'event', 'email');

-- AlterEnum
ALTER TYPE "Role" ADD VALUE 'caseworker';

-- AlterTable
ALTER TABLE "Member" ADD COLUMN     "invented" BOOLEAN NOT NULL DEFAULT false;

-- AlterTable
ALTER TABLE "Reply" ADD COLUMN     "also" "ReplyState"[] DEFAULT ARRAY[]::"ReplyState"[],
ADD COLUMN     "assignedToId" TEXT,
ADD COLUMN     "claimedAt" TIMESTAMPTZ(3),
ADD COLUMN     "claimedById" TEXT,
ADD COLUMN     "stackId" UUID;

-- CreateTable
CREATE TABLE "Stance" (
    "id" UUID NOT NULL,
    "memberId" INTEGER NOT NULL,
    "campaignId" UUID NOT NULL,
    "stance" "StanceKind" NOT NULL,
    "shownOn" DATE NOT NULL,
    "reason" TEXT NOT NULL DEFAULT '',
    "organisationId" UUID NOT NULL,
    "recordedById" TEXT NOT NULL,
    "recordedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "takenBackAt" TIMESTAMPTZ(3),
    "takenBackById" TEXT,

    CONSTRAINT "Stance_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "MemberPromise" (
    "id" UUID NOT NULL,
    "memberId" INTEGER NOT NULL,
    "campaignId" UUID NOT NULL,
    "what" TEXT NOT NULL,
    "state" "PromiseState" NOT NULL DEFAULT 'open',
    "madeOn" DATE NOT NULL,
    "dueOn" DATE,
    "endedOn" DATE,
    "organisationId" UUID NOT NULL,
    "recordedById" TEXT NOT NULL,
    "recordedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "MemberPromise_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Evidence" (
    "id" UUID NOT NULL,
    "stanceId" UUID,
    "promiseId" UUID,
    "of" "EvidenceOf" NOT NULL DEFAULT 'made',
    "kind" "EvidenceKind" NOT NULL,
    "replyId" UUID,
    "contactId" UUID,
    "words" TEXT NOT NULL DEFAULT '',
    "link" TEXT NOT NULL DEFAULT '',
    "number" TEXT NOT NULL DEFAULT '',
    "happenedOn" DATE NOT NULL,
    "addedById" TEXT NOT NULL,
    "addedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Evidence_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "FollowUp" (
    "id" UUID NOT NULL,
    "what" TEXT NOT NULL,
    "state" "FollowUpState" NOT NULL DEFAULT 'open',
    "dueOn" DATE NOT NULL,
    "organisationId" UUID NOT NULL,
    "personId" TEXT,
    "campaignId" UUID,
    "memberId" INTEGER,
    "replyId" UUID,
    "promiseId" UUID,
    "outcome" TEXT NOT NULL DEFAULT '',
    "createdById" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "endedAt" TIMESTAMPTZ(3),
    "endedById" TEXT,
    "remindedAt" TIMESTAMPTZ(3),

    CONSTRAINT "FollowUp_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "MemberContact" (
    "id" UUID NOT NULL,
    "memberId" INTEGER NOT NULL,
    "campaignId" UUID,
    "kind" "ContactKind" NOT NULL,
    "happenedOn" DATE NOT NULL,
    "note" TEXT NOT NULL DEFAULT '',
    "organisationId" UUID NOT NULL,
    "recordedById" TEXT NOT NULL,
    "recordedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "shared" BOOLEAN NOT NULL DEFAULT true,
    "removedAt" TIMESTAMPTZ(3),

    CONSTRAINT "MemberContact_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "MemberNote" (
    "id" UUID NOT NULL,
    "memberId" INTEGER NOT NULL,
    "organisationId" UUID NOT NULL,
    "text" TEXT NOT NULL,
    "shared" BOOLEAN NOT NULL DEFAULT false,
    "authorId" TEXT NOT NULL,
    "writtenAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "editedAt" TIMESTAMPTZ(3),
    "removedAt" TIMESTAMPTZ(3),

    CONSTRAINT "MemberNote_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "MemberKnownBy" (
    "memberId" INTEGER NOT NULL,
    "userId" TEXT NOT NULL,
    "organisationId" UUID NOT NULL,
    "how" TEXT NOT NULL,
    "since" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "MemberKnownBy_pkey" PRIMARY KEY ("memberId","userId")
);

-- CreateTable
CREATE TABLE "GivenCampaign" (
    "membershipId" UUID NOT NULL,
    "campaignId" UUID NOT NULL,
    "givenAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "GivenCampaign_pkey" PRIMARY KEY ("membershipId","campaignId")
);

-- CreateTable
CREATE TABLE "MemberPost" (
    "id" UUID NOT NULL,
    "memberId" INTEGER NOT NULL,
    "title" TEXT NOT NULL,
    "department" TEXT NOT NULL DEFAULT '',
    "startedOn" DATE,
    "endedOn" DATE,
    "asOf" DATE NOT NULL,

    CONSTRAINT "MemberPost_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "GroupPlace" (
    "memberId" INTEGER NOT NULL,
    "group" TEXT NOT NULL,
    "role" TEXT NOT NULL DEFAULT '',
    "asOf" DATE NOT NULL,

    CONSTRAINT "GroupPlace_pkey" PRIMARY KEY ("memberId","group")
);

-- CreateTable
CREATE TABLE "SeatResult" (
    "gssCode" TEXT NOT NULL,
    "electedOn" DATE NOT NULL,
    "electorate" INTEGER NOT NULL,
    "votes" INTEGER NOT NULL,
    "majority" INTEGER NOT NULL,
    "firstParty" TEXT NOT NULL,
    "secondParty" TEXT NOT NULL,

    CONSTRAINT "SeatResult_pkey" PRIMARY KEY ("gssCode","electedOn")
);

-- CreateTable
CREATE TABLE "Figure" (
    "id" UUID NOT NULL,
    "slug" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "unit" TEXT NOT NULL DEFAULT '',
    "decimals" INTEGER NOT NULL DEFAULT 0,
    "source" TEXT NOT NULL,
    "caution" TEXT NOT NULL DEFAULT '',
    "asOf" DATE NOT NULL,
    "bundled" BOOLEAN NOT NULL DEFAULT false,
    "importedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Figure_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "SeatFigure" (
    "figureId" UUID NOT NULL,
    "gssCode" TEXT NOT NULL,
    "value" DOUBLE PRECISION NOT NULL,

    CONSTRAINT "SeatFigure_pkey" PRIMARY KEY ("figureId","gssCode")
);

-- CreateIndex
CREATE INDEX "Stance_memberId_campaignId_recordedAt_idx" ON "Stance"("memberId", "campaignId", "recordedAt");

-- CreateIndex
CREATE INDEX "Stance_campaignId_memberId_recordedAt_idx" ON "Stance"("campaignId", "memberId", "recordedAt");

-- CreateIndex
CREATE INDEX "Stance_organisationId_idx" ON "Stance"("organisationId");

-- CreateIndex
CREATE INDEX "Stance_recordedById_idx" ON "Stance"("recordedById");

-- CreateIndex
CREATE INDEX "Stance_takenBackById_idx" ON "Stance"("takenBackById");

-- CreateIndex
CREATE INDEX "MemberPromise_memberId_madeOn_idx" ON "MemberPromise"("memberId", "madeOn");

-- CreateIndex
CREATE INDEX "MemberPromise_campaignId_state_dueOn_idx" ON "MemberPromise"("campaignId", "state", "dueOn");

-- CreateIndex
CREATE INDEX "MemberPromise_state_dueOn_idx" ON "MemberPromise"("state", "dueOn");

-- CreateIndex
CREATE INDEX "MemberPromise_organisationId_idx" ON "MemberPromise"("organisationId");

-- CreateIndex
CREATE INDEX "MemberPromise_recordedById_idx" ON "MemberPromise"("recordedById");

-- CreateIndex
CREATE INDEX "Evidence_stanceId_idx" ON "Evidence"("stanceId");

-- CreateIndex
CREATE INDEX "Evidence_promiseId_idx" ON "Evidence"("promiseId");

-- CreateIndex
CREATE INDEX "Evidence_replyId_idx" ON "Evidence"("replyId");

-- CreateIndex
CREATE INDEX "Evidence_contactId_idx" ON "Evidence"("contactId");

-- CreateIndex
CREATE INDEX "Evidence_addedById_idx" ON "Evidence"("addedById");

-- CreateIndex
CREATE INDEX "FollowUp_state_dueOn_id_idx" ON "FollowUp"("state", "dueOn", "id");

-- CreateIndex
CREATE INDEX "FollowUp_organisationId_state_dueOn_idx" ON "FollowUp"("organisationId", "state", "dueOn");

-- CreateIndex
CREATE INDEX "FollowUp_personId_state_dueOn_idx" ON "FollowUp"("personId", "state", "dueOn");

-- CreateIndex
CREATE INDEX "FollowUp_campaignId_idx" ON "FollowUp"("campaignId");

-- CreateIndex
CREATE INDEX "FollowUp_memberId_idx" ON "FollowUp"("memberId");

-- CreateIndex
CREATE INDEX "FollowUp_replyId_idx" ON "FollowUp"("replyId");

-- CreateIndex
CREATE INDEX "FollowUp_promiseId_idx" ON "FollowUp"("promiseId");

-- CreateIndex
CREATE INDEX "FollowUp_createdById_idx" ON "FollowUp"("createdById");

-- CreateIndex
CREATE INDEX "FollowUp_endedById_idx" ON "FollowUp"("endedById");

-- CreateIndex
CREATE INDEX "MemberContact_memberId_happenedOn_idx" ON "MemberContact"("memberId", "happenedOn");

-- CreateIndex
CREATE INDEX "MemberContact_campaignId_idx" ON "MemberContact"("campaignId");

-- CreateIndex
CREATE INDEX "MemberContact_organisationId_idx" ON "MemberContact"("organisationId");

-- CreateIndex
CREATE INDEX "MemberContact_recordedById_idx" ON "MemberContact"("recordedById");

-- CreateIndex
CREATE INDEX "MemberNote_memberId_writtenAt_idx" ON "MemberNote"("memberId", "writtenAt");

-- CreateIndex
CREATE INDEX "MemberNote_organisationId_idx" ON "MemberNote"("organisationId");

-- CreateIndex
CREATE INDEX "MemberNote_authorId_idx" ON "MemberNote"("authorId");

-- CreateIndex
CREATE INDEX "MemberKnownBy_userId_idx" ON "MemberKnownBy"("userId");

-- CreateIndex
CREATE INDEX "MemberKnownBy_organisationId_idx" ON "MemberKnownBy"("organisationId");

-- CreateIndex
CREATE INDEX "GivenCampaign_campaignId_idx" ON "GivenCampaign"("campaignId");

-- CreateIndex
CREATE UNIQUE INDEX "MemberPost_memberId_title_department_key" ON "MemberPost"("memberId", "title", "department");

-- CreateIndex
CREATE UNIQUE INDEX "Figure_slug_key" ON "Figure"("slug");

-- CreateIndex
CREATE INDEX "SeatFigure_gssCode_idx" ON "SeatFigure"("gssCode");

-- CreateIndex
CREATE INDEX "Reply_claimedById_idx" ON "Reply"("claimedById");

-- CreateIndex
CREATE INDEX "Reply_assignedToId_state_receivedAt_idx" ON "Reply"("assignedToId", "state", "receivedAt");

-- CreateIndex
CREATE INDEX "Reply_stackId_idx" ON "Reply"("stackId");

-- AddForeignKey
ALTER TABLE "Stance" ADD CONSTRAINT "Stance_memberId_fkey" FOREIGN KEY ("memberId") REFERENCES "Member"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Stance" ADD CONSTRAINT "Stance_campaignId_fkey" FOREIGN KEY ("campaignId") REFERENCES "Campaign"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Stance" ADD CONSTRAINT "Stance_organisationId_fkey" FOREIGN KEY ("organisationId") REFERENCES "Organisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Stance" ADD CONSTRAINT "Stance_recordedById_fkey" FOREIGN KEY ("recordedById") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Stance" ADD CONSTRAINT "Stance_takenBackById_fkey" FOREIGN KEY ("takenBackById") REFERENCES "User"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "MemberPromise" ADD CONSTRAINT "MemberPromise_memberId_fkey" FOREIGN KEY ("memberId") REFERENCES "Member"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "MemberPromise" ADD CONSTRAINT "MemberPromise_campaignId_fkey" FOREIGN KEY ("campaignId") REFERENCES "Campaign"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "MemberPromise" ADD CONSTRAINT "MemberPromise_organisationId_fkey" FOREIGN KEY ("organisationId") REFERENCES "Organisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "MemberPromise" ADD CONSTRAINT "MemberPromise_recordedById_fkey" FOREIGN KEY ("recordedById") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Evidence" ADD CONSTRAINT "Evidence_stanceId_fkey" FOREIGN KEY ("stanceId") REFERENCES "Stance"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Evidence" ADD CONSTRAINT "Evidence_promiseId_fkey" FOREIGN KEY ("promiseId") REFERENCES "MemberPromise"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Evidence" ADD CONSTRAINT "Evidence_replyId_fkey" FOREIGN KEY ("replyId") REFERENCES "Reply"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Evidence" ADD CONSTRAINT "Evidence_contactId_fkey" FOREIGN KEY ("contactId") REFERENCES "MemberContact"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Evidence" ADD CONSTRAINT "Evidence_addedById_fkey" FOREIGN KEY ("addedById") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "FollowUp" ADD CONSTRAINT "FollowUp_organisationId_fkey" FOREIGN KEY ("organisationId") REFERENCES "Organisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "FollowUp" ADD CONSTRAINT "FollowUp_personId_fkey" FOREIGN KEY ("personId") REFERENCES "User"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "FollowUp" ADD CONSTRAINT "FollowUp_campaignId_fkey" FOREIGN KEY ("campaignId") REFERENCES "Campaign"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "FollowUp" ADD CONSTRAINT "FollowUp_memberId_fkey" FOREIGN KEY ("memberId") REFERENCES "Member"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "FollowUp" ADD CONSTRAINT "FollowUp_replyId_fkey" FOREIGN KEY ("replyId") REFERENCES "Reply"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "FollowUp" ADD CONSTRAINT "FollowUp_promiseId_fkey" FOREIGN KEY ("promiseId") REFERENCES "MemberPromise"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "FollowUp" ADD CONSTRAINT "FollowUp_createdById_fkey" FOREIGN KEY ("createdById") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "FollowUp" ADD CONSTRAINT "FollowUp_endedById_fkey" FOREIGN KEY ("endedById") REFERENCES "User"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "MemberContact" ADD CONSTRAINT "MemberContact_memberId_fkey" FOREIGN KEY ("memberId") REFERENCES "Member"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "MemberContact" ADD CONSTRAINT "MemberContact_campaignId_fkey" FOREIGN KEY ("campaignId") REFERENCES "Campaign"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "MemberContact" ADD CONSTRAINT "MemberContact_organisationId_fkey" FOREIGN KEY ("organisationId") REFERENCES "Organisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "MemberContact" ADD CONSTRAINT "MemberContact_recordedById_fkey" FOREIGN KEY ("recordedById") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "MemberNote" ADD CONSTRAINT "MemberNote_memberId_fkey" FOREIGN KEY ("memberId") REFERENCES "Member"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "MemberNote" ADD CONSTRAINT "MemberNote_organisationId_fkey" FOREIGN KEY ("organisationId") REFERENCES "Organisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "MemberNote" ADD CONSTRAINT "MemberNote_authorId_fkey" FOREIGN KEY ("authorId") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "MemberKnownBy" ADD CONSTRAINT "MemberKnownBy_memberId_fkey" FOREIGN KEY ("memberId") REFERENCES "Member"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "MemberKnownBy" ADD CONSTRAINT "MemberKnownBy_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "MemberKnownBy" ADD CONSTRAINT "MemberKnownBy_organisationId_fkey" FOREIGN KEY ("organisationId") REFERENCES "Organisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "GivenCampaign" ADD CONSTRAINT "GivenCampaign_membershipId_fkey" FOREIGN KEY ("membershipId") REFERENCES "Membership"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "GivenCampaign" ADD CONSTRAINT "GivenCampaign_campaignId_fkey" FOREIGN KEY ("campaignId") REFERENCES "Campaign"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "MemberPost" ADD CONSTRAINT "MemberPost_memberId_fkey" FOREIGN KEY ("memberId") REFERENCES "Member"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "GroupPlace" ADD CONSTRAINT "GroupPlace_memberId_fkey" FOREIGN KEY ("memberId") REFERENCES "Member"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SeatResult" ADD CONSTRAINT "SeatResult_gssCode_fkey" FOREIGN KEY ("gssCode") REFERENCES "Seat"("gssCode") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SeatFigure" ADD CONSTRAINT "SeatFigure_figureId_fkey" FOREIGN KEY ("figureId") REFERENCES "Figure"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SeatFigure" ADD CONSTRAINT "SeatFigure_gssCode_fkey" FOREIGN KEY ("gssCode") REFERENCES "Seat"("gssCode") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Reply" ADD CONSTRAINT "Reply_claimedById_fkey" FOREIGN KEY ("claimedById") REFERENCES "User"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Reply" ADD CONSTRAINT "Reply_assignedToId_fkey" FOREIGN KEY ("assignedToId") REFERENCES "User"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Reply" ADD CONSTRAINT "Reply_stackId_fkey" FOREIGN KEY ("stackId") REFERENCES "Reply"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- What must hold of every row
ALTER TABLE "Evidence" ADD CONSTRAINT "Evidence_of_one" CHECK (num_nonnulls("stanceId", "promiseId") = 1);
ALTER TABLE "Evidence" ADD CONSTRAINT "Evidence_shows_something" CHECK ("of" = 'made' OR "promiseId" IS NOT NULL);
ALTER TABLE "Stance" ADD CONSTRAINT "Stance_taken_back_by_somebody" CHECK (("takenBackAt" IS NULL) = ("takenBackById" IS NULL));
ALTER TABLE "MemberPromise" ADD CONSTRAINT "MemberPromise_ended" CHECK (("state" = 'open') = ("endedOn" IS NULL));
ALTER TABLE "FollowUp" ADD CONSTRAINT "FollowUp_ended" CHECK (("state" = 'open') = ("endedAt" IS NULL));
ALTER TABLE "Reply" ADD CONSTRAINT "Reply_claimed_by_somebody" CHECK ("claimedById" IS NULL OR "claimedAt" IS NOT NULL);
