-- CreateEnum
CREATE TYPE "Role" AS ENUM ('viewer', 'editor', 'officer', 'coordinator');

-- CreateEnum
CREATE TYPE "CampaignState" AS ENUM ('drafting', 'consulting', 'signing', 'live', 'paused', 'closed', 'archived');

-- CreateEnum
CREATE TYPE "WhenSignatoriesChange" AS ENUM ('regenerate', 'hold');

-- CreateEnum
CREATE TYPE "OrganisationKind" AS ENUM ('patient', 'professional', 'umbrella');

-- CreateEnum
CREATE TYPE "CharityRegulator" AS ENUM ('england_and_wales', 'scotland', 'northern_ireland');

-- CreateEnum
CREATE TYPE "CountOf" AS ENUM ('letters_by_state', 'letters_written', 'letters_confirmed', 'letters_sent', 'letters_by_organisation', 'letters_by_way', 'letters_by_member', 'writers_by_seat', 'answers_by_state', 'answers_by_member', 'messages_by_state', 'mails_deferred');

-- CreateEnum
CREATE TYPE "LetterState" AS ENUM ('awaiting_confirmation', 'queued', 'held', 'in_doubt', 'sent', 'bounced', 'failed', 'expired', 'withdrawn', 'superseded', 'cancelled');

-- CreateEnum
CREATE TYPE "HeldReason" AS ENUM ('campaign_paused', 'campaign_closed', 'dissolution', 'seat_vacant', 'member_changed', 'no_address', 'signatories_changed');

-- CreateEnum
CREATE TYPE "Language" AS ENUM ('en', 'cy');

-- CreateEnum
CREATE TYPE "ConsentChannel" AS ENUM ('letter', 'email');

-- CreateEnum
CREATE TYPE "DeliveryState" AS ENUM ('ready', 'leased', 'in_data', 'accepted', 'deferred', 'unknown', 'failed', 'cancelled');

-- CreateEnum
CREATE TYPE "OutboxKind" AS ENUM ('letter', 'confirmation', 'confirmation_reminder', 'reply_copy', 'joint_letter', 'invitation', 'position_asked', 'position_reminder', 'position_carried', 'digest');

-- CreateEnum
CREATE TYPE "OutboxLane" AS ENUM ('supporters', 'members');

-- CreateEnum
CREATE TYPE "AttemptOutcome" AS ENUM ('accepted', 'deferred', 'failed', 'unknown', 'broke', 'ready', 'kept_back', 'lost');

-- CreateEnum
CREATE TYPE "Nation" AS ENUM ('england', 'scotland', 'wales', 'northern_ireland');

-- CreateEnum
CREATE TYPE "MemberKind" AS ENUM ('backbencher', 'minister', 'speaker', 'abstentionist');

-- CreateEnum
CREATE TYPE "IncumbencyBegan" AS ENUM ('general_election', 'by_election', 'changed_party', 'whip_removed', 'whip_restored');

-- CreateEnum
CREATE TYPE "IncumbencyEnded" AS ENUM ('resigned', 'changed_party', 'whip_removed', 'whip_restored');

-- CreateEnum
CREATE TYPE "ActorKind" AS ENUM ('person', 'supporter', 'system');

-- CreateEnum
CREATE TYPE "PositionKind" AS ENUM ('signs', 'signs_with_reservation', 'abstains', 'declines', 'dissents');

-- CreateEnum
CREATE TYPE "PositionState" AS ENUM ('stands', 'replaced', 'lapsed', 'withdrawn');

-- CreateEnum
CREATE TYPE "JointLetterAudience" AS ENUM ('minister', 'all_members');

-- CreateEnum
CREATE TYPE "InboundState" AS ENUM ('received', 'placed', 'held', 'set_aside');

-- CreateEnum
CREATE TYPE "Speaker" AS ENUM ('person', 'machine', 'report', 'ourselves', 'supporter');

-- CreateEnum
CREATE TYPE "MatchedBy" AS ENUM ('recipient_token', 'hand');

-- CreateEnum
CREATE TYPE "Pointer" AS ENUM ('recipient', 'report', 'in_reply_to', 'references', 'header_token', 'reference');

-- CreateEnum
CREATE TYPE "ReplyState" AS ENUM ('unclassified', 'auto_reply', 'acknowledgement', 'wants_address', 'holding_reply', 'supportive', 'neutral', 'opposed', 'action_promised', 'referred_to_minister', 'meeting_offered', 'by_post');

-- CreateEnum
CREATE TYPE "AmendmentKind" AS ENUM ('replace', 'insert_after', 'remove');

-- CreateEnum
CREATE TYPE "AmendmentState" AS ENUM ('proposed', 'accepted', 'declined', 'merged', 'withdrawn');

-- CreateEnum
CREATE TYPE "VersionChange" AS ENUM ('first', 'editorial', 'material');

-- CreateTable
CREATE TABLE "Membership" (
    "id" UUID NOT NULL,
    "userId" TEXT NOT NULL,
    "organisationId" UUID NOT NULL,
    "role" "Role" NOT NULL,
    "mailWhenAsked" BOOLEAN NOT NULL DEFAULT true,
    "mailDigest" BOOLEAN NOT NULL DEFAULT true,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Membership_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Invitation" (
    "id" UUID NOT NULL,
    "email" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "organisationId" UUID NOT NULL,
    "role" "Role" NOT NULL,
    "tokenHash" TEXT NOT NULL,
    "invitedById" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expiresAt" TIMESTAMPTZ(3) NOT NULL,
    "acceptedAt" TIMESTAMPTZ(3),
    "revokedAt" TIMESTAMPTZ(3),

    CONSTRAINT "Invitation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "User" (
    "id" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "email" TEXT NOT NULL,
    "emailVerified" BOOLEAN NOT NULL DEFAULT false,
    "image" TEXT,
    "twoFactorEnabled" BOOLEAN DEFAULT false,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "User_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Session" (
    "id" TEXT NOT NULL,
    "token" TEXT NOT NULL,
    "userId" TEXT NOT NULL,
    "expiresAt" TIMESTAMPTZ(3) NOT NULL,
    "ipAddress" TEXT,
    "userAgent" TEXT,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Session_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Account" (
    "id" TEXT NOT NULL,
    "accountId" TEXT NOT NULL,
    "providerId" TEXT NOT NULL,
    "userId" TEXT NOT NULL,
    "password" TEXT,
    "accessToken" TEXT,
    "refreshToken" TEXT,
    "idToken" TEXT,
    "accessTokenExpiresAt" TIMESTAMPTZ(3),
    "refreshTokenExpiresAt" TIMESTAMPTZ(3),
    "scope" TEXT,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Account_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Verification" (
    "id" TEXT NOT NULL,
    "identifier" TEXT NOT NULL,
    "value" TEXT NOT NULL,
    "expiresAt" TIMESTAMPTZ(3) NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Verification_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "TwoFactor" (
    "id" TEXT NOT NULL,
    "secret" TEXT NOT NULL,
    "backupCodes" TEXT NOT NULL,
    "userId" TEXT NOT NULL,
    "verified" BOOLEAN DEFAULT true,
    "failedVerificationCount" INTEGER DEFAULT 0,
    "lockedUntil" TIMESTAMPTZ(3),

    CONSTRAINT "TwoFactor_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Campaign" (
    "id" UUID NOT NULL,
    "slug" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "titleCy" TEXT,
    "summary" TEXT NOT NULL,
    "summaryCy" TEXT,
    "aim" TEXT NOT NULL,
    "aimCy" TEXT,
    "nations" "Nation"[] DEFAULT ARRAY['england', 'scotland', 'wales', 'northern_ireland']::"Nation"[],
    "regulatedPeriod" BOOLEAN NOT NULL DEFAULT false,
    "whenSignatoriesChange" "WhenSignatoriesChange" NOT NULL DEFAULT 'hold',
    "state" "CampaignState" NOT NULL DEFAULT 'drafting',
    "opensOn" DATE,
    "closesOn" DATE,
    "imprint" TEXT NOT NULL,
    "letterSubject" TEXT NOT NULL,
    "letterTemplate" TEXT NOT NULL,
    "letterSubjectCy" TEXT NOT NULL DEFAULT '',
    "letterTemplateCy" TEXT NOT NULL DEFAULT '',
    "call" INTEGER NOT NULL DEFAULT 1,
    "callOpenedAt" TIMESTAMPTZ(3),
    "leadOrganisationId" UUID NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Campaign_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "CampaignSignOff" (
    "id" UUID NOT NULL,
    "campaignId" UUID NOT NULL,
    "byId" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "note" TEXT NOT NULL,
    "endedAt" TIMESTAMPTZ(3),

    CONSTRAINT "CampaignSignOff_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Ask" (
    "id" UUID NOT NULL,
    "campaignId" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "text" TEXT NOT NULL,
    "textCy" TEXT,
    "nations" "Nation"[],
    "kinds" "MemberKind"[],
    "edmNumber" INTEGER,
    "event" TEXT,

    CONSTRAINT "Ask_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "LetterQuestion" (
    "id" UUID NOT NULL,
    "campaignId" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "text" TEXT NOT NULL,
    "textCy" TEXT,
    "starter" TEXT NOT NULL DEFAULT '',
    "starterCy" TEXT,

    CONSTRAINT "LetterQuestion_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "LetterParagraph" (
    "id" UUID NOT NULL,
    "campaignId" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "text" TEXT NOT NULL,
    "textCy" TEXT,
    "nations" "Nation"[],
    "kinds" "MemberKind"[],
    "ready" BOOLEAN NOT NULL DEFAULT true,

    CONSTRAINT "LetterParagraph_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Organisation" (
    "id" UUID NOT NULL,
    "slug" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "nameCy" TEXT,
    "kind" "OrganisationKind" NOT NULL,
    "website" TEXT,
    "address" TEXT,
    "charityNumber" TEXT,
    "charityRegulator" "CharityRegulator",
    "nations" "Nation"[],
    "logo" BYTEA,
    "logoHash" TEXT,
    "logoWidth" INTEGER,
    "logoHeight" INTEGER,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Organisation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "CoalitionPeriod" (
    "id" UUID NOT NULL,
    "organisationId" UUID NOT NULL,
    "joinedOn" DATE NOT NULL,
    "leftOn" DATE,

    CONSTRAINT "CoalitionPeriod_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Count" (
    "id" BIGSERIAL NOT NULL,
    "what" "CountOf" NOT NULL,
    "campaignId" UUID,
    "state" TEXT,
    "detail" TEXT,
    "day" DATE,
    "memberId" INTEGER,
    "gssCode" TEXT,
    "organisationId" UUID,
    "n" INTEGER NOT NULL,

    CONSTRAINT "Count_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "CountChange" (
    "id" BIGSERIAL NOT NULL,
    "what" "CountOf" NOT NULL,
    "campaignId" UUID,
    "state" TEXT,
    "detail" TEXT,
    "day" DATE,
    "memberId" INTEGER,
    "gssCode" TEXT,
    "organisationId" UUID,
    "n" INTEGER NOT NULL,

    CONSTRAINT "CountChange_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Supporter" (
    "id" UUID NOT NULL,
    "key" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "email" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Supporter_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Letter" (
    "id" UUID NOT NULL,
    "campaignId" UUID NOT NULL,
    "supporterId" UUID NOT NULL,
    "memberId" INTEGER NOT NULL,
    "gssCode" TEXT NOT NULL,
    "state" "LetterState" NOT NULL DEFAULT 'awaiting_confirmation',
    "heldReason" "HeldReason",
    "reference" TEXT NOT NULL,
    "replyToken" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "body" TEXT NOT NULL,
    "ownWords" TEXT NOT NULL DEFAULT '',
    "ownPercent" INTEGER NOT NULL DEFAULT 0,
    "language" "Language" NOT NULL DEFAULT 'en',
    "textLanguage" "Language" NOT NULL DEFAULT 'en',
    "representedName" TEXT NOT NULL DEFAULT '',
    "relation" TEXT NOT NULL DEFAULT '',
    "call" INTEGER NOT NULL DEFAULT 1,
    "cameFrom" TEXT NOT NULL DEFAULT '',
    "senderName" TEXT NOT NULL,
    "senderEmail" TEXT NOT NULL,
    "senderAddress" TEXT NOT NULL,
    "senderPostcode" TEXT NOT NULL,
    "oneOf" TEXT,
    "confirmTokenHash" TEXT,
    "confirmExpiresAt" TIMESTAMPTZ(3),
    "confirmNonce" TEXT,
    "remindedAt" TIMESTAMPTZ(3),
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "stateChangedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "confirmedAt" TIMESTAMPTZ(3),
    "sentAt" TIMESTAMPTZ(3),
    "throughOrganisationId" UUID,
    "namesOrganisations" UUID[],

    CONSTRAINT "Letter_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Consent" (
    "id" UUID NOT NULL,
    "supporterId" UUID NOT NULL,
    "organisationId" UUID NOT NULL,
    "channel" "ConsentChannel" NOT NULL,
    "wording" TEXT NOT NULL,
    "wordingVersion" TEXT NOT NULL,
    "language" "Language" NOT NULL,
    "page" TEXT NOT NULL,
    "givenAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "withdrawnAt" TIMESTAMPTZ(3),

    CONSTRAINT "Consent_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "OutboxMessage" (
    "id" UUID NOT NULL,
    "kind" "OutboxKind" NOT NULL,
    "correlationId" TEXT NOT NULL,
    "dedupeKey" TEXT NOT NULL,
    "lane" "OutboxLane" NOT NULL,
    "envelopeFrom" TEXT NOT NULL,
    "envelopeTo" TEXT NOT NULL,
    "messageId" TEXT NOT NULL,
    "raw" BYTEA NOT NULL,
    "repeatable" BOOLEAN NOT NULL,
    "state" "DeliveryState" NOT NULL DEFAULT 'ready',
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "nextAttemptAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "leaseOwner" TEXT,
    "leaseExpiresAt" TIMESTAMPTZ(3),
    "lastResponse" TEXT,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "stateChangedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "OutboxMessage_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "OutboxAttempt" (
    "id" UUID NOT NULL,
    "outboxId" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "owner" TEXT NOT NULL,
    "startedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "inDataAt" TIMESTAMPTZ(3),
    "endedAt" TIMESTAMPTZ(3),
    "outcome" "AttemptOutcome",
    "response" TEXT,

    CONSTRAINT "OutboxAttempt_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Seat" (
    "gssCode" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "nameCy" TEXT,
    "nation" "Nation" NOT NULL,
    "hexQ" INTEGER NOT NULL,
    "hexR" INTEGER NOT NULL,

    CONSTRAINT "Seat_pkey" PRIMARY KEY ("gssCode")
);

-- CreateTable
CREATE TABLE "Member" (
    "id" INTEGER NOT NULL,
    "name" TEXT NOT NULL,
    "party" TEXT NOT NULL,
    "partyAbbreviation" TEXT NOT NULL,
    "partyColour" TEXT NOT NULL,
    "kind" "MemberKind" NOT NULL DEFAULT 'backbencher',
    "email" TEXT,
    "emailSuspect" BOOLEAN NOT NULL DEFAULT false,
    "postOnly" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "Member_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Incumbency" (
    "id" UUID NOT NULL,
    "gssCode" TEXT NOT NULL,
    "memberId" INTEGER NOT NULL,
    "party" TEXT NOT NULL,
    "startedOn" DATE NOT NULL,
    "beganBy" "IncumbencyBegan" NOT NULL,
    "endedOn" DATE,
    "endedBy" "IncumbencyEnded",

    CONSTRAINT "Incumbency_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Dissolution" (
    "id" UUID NOT NULL,
    "dissolvedOn" DATE NOT NULL,
    "electedOn" DATE,

    CONSTRAINT "Dissolution_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "AuditEntry" (
    "id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "actorKind" "ActorKind" NOT NULL,
    "actorId" TEXT,
    "subjectKind" TEXT NOT NULL,
    "subjectId" TEXT NOT NULL,
    "action" TEXT NOT NULL,
    "from" TEXT,
    "to" TEXT,
    "detail" JSONB,

    CONSTRAINT "AuditEntry_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "WorkerBeat" (
    "name" TEXT NOT NULL,
    "startedAt" TIMESTAMPTZ(3) NOT NULL,
    "beatAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "WorkerBeat_pkey" PRIMARY KEY ("name")
);

-- CreateTable
CREATE TABLE "Setting" (
    "key" TEXT NOT NULL,
    "value" JSONB NOT NULL,

    CONSTRAINT "Setting_pkey" PRIMARY KEY ("key")
);

-- CreateTable
CREATE TABLE "LimitCount" (
    "key" TEXT NOT NULL,
    "points" INTEGER NOT NULL,
    "expire" BIGINT NOT NULL,

    CONSTRAINT "LimitCount_pkey" PRIMARY KEY ("key")
);

-- CreateTable
CREATE TABLE "Position" (
    "id" UUID NOT NULL,
    "versionId" UUID NOT NULL,
    "organisationId" UUID NOT NULL,
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
    "takenAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "carriedFromId" UUID,
    "objectUntil" TIMESTAMPTZ(3),
    "endedAt" TIMESTAMPTZ(3),
    "endedWhy" TEXT,

    CONSTRAINT "Position_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "JointLetter" (
    "id" UUID NOT NULL,
    "versionId" UUID NOT NULL,
    "audience" "JointLetterAudience" NOT NULL,
    "sentTo" TEXT NOT NULL,
    "words" JSONB NOT NULL,
    "signatoriesKey" TEXT NOT NULL,
    "startedById" TEXT NOT NULL,
    "startedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "queuedAt" TIMESTAMPTZ(3),
    "stoppedAt" TIMESTAMPTZ(3),

    CONSTRAINT "JointLetter_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "MailSource" (
    "id" UUID NOT NULL,
    "hash" TEXT,
    "size" INTEGER NOT NULL DEFAULT 0,
    "startedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "MailSource_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "MailPiece" (
    "sourceId" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "bytes" BYTEA NOT NULL,

    CONSTRAINT "MailPiece_pkey" PRIMARY KEY ("sourceId","number")
);

-- CreateTable
CREATE TABLE "InboundMessage" (
    "id" UUID NOT NULL,
    "receivedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "envelopeFrom" TEXT NOT NULL,
    "envelopeTo" TEXT NOT NULL,
    "sourceId" UUID NOT NULL,
    "fingerprint" TEXT NOT NULL,
    "state" "InboundState" NOT NULL DEFAULT 'received',
    "fromName" TEXT NOT NULL DEFAULT '',
    "fromAddress" TEXT NOT NULL DEFAULT '',
    "subject" TEXT NOT NULL DEFAULT '',
    "text" TEXT NOT NULL DEFAULT '',
    "words" TEXT NOT NULL DEFAULT '',
    "replyTo" TEXT NOT NULL DEFAULT '',
    "speaker" "Speaker",
    "speakerRule" TEXT,
    "heldReason" TEXT,

    CONSTRAINT "InboundMessage_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "InboundSuggestion" (
    "inboundId" UUID NOT NULL,
    "letterId" UUID NOT NULL,
    "by" "Pointer" NOT NULL,

    CONSTRAINT "InboundSuggestion_pkey" PRIMARY KEY ("inboundId","letterId")
);

-- CreateTable
CREATE TABLE "Reply" (
    "id" UUID NOT NULL,
    "letterId" UUID NOT NULL,
    "campaignId" UUID NOT NULL,
    "inboundId" UUID NOT NULL,
    "state" "ReplyState" NOT NULL DEFAULT 'unclassified',
    "matchedBy" "MatchedBy" NOT NULL,
    "receivedAt" TIMESTAMPTZ(3) NOT NULL,
    "fromName" TEXT NOT NULL,
    "fromAddress" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "classifiedAt" TIMESTAMPTZ(3),
    "classifiedById" TEXT,
    "passedOnAt" TIMESTAMPTZ(3),

    CONSTRAINT "Reply_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Clause" (
    "id" UUID NOT NULL,
    "campaignId" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "text" TEXT NOT NULL,
    "textCy" TEXT,
    "revision" INTEGER NOT NULL DEFAULT 1,
    "removedAt" TIMESTAMPTZ(3),
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Clause_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ClauseRevision" (
    "id" UUID NOT NULL,
    "clauseId" UUID NOT NULL,
    "revision" INTEGER NOT NULL,
    "text" TEXT NOT NULL,
    "textCy" TEXT,
    "authorId" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "ClauseRevision_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Amendment" (
    "id" UUID NOT NULL,
    "campaignId" UUID NOT NULL,
    "clauseId" UUID NOT NULL,
    "organisationId" UUID NOT NULL,
    "authorId" TEXT NOT NULL,
    "kind" "AmendmentKind" NOT NULL,
    "text" TEXT,
    "reasons" TEXT NOT NULL,
    "againstRevision" INTEGER NOT NULL,
    "state" "AmendmentState" NOT NULL DEFAULT 'proposed',
    "decisionReason" TEXT,
    "decidedById" TEXT,
    "decidedAt" TIMESTAMPTZ(3),
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Amendment_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "AmendmentView" (
    "id" UUID NOT NULL,
    "amendmentId" UUID NOT NULL,
    "organisationId" UUID NOT NULL,
    "supports" BOOLEAN NOT NULL,
    "authorId" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "AmendmentView_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Comment" (
    "id" UUID NOT NULL,
    "clauseId" UUID NOT NULL,
    "amendmentId" UUID,
    "organisationId" UUID NOT NULL,
    "authorId" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Comment_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Version" (
    "id" UUID NOT NULL,
    "campaignId" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "sha256" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "textCy" TEXT,
    "clauses" JSONB NOT NULL,
    "change" "VersionChange" NOT NULL,
    "authorId" TEXT NOT NULL,
    "cutAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "askedUntil" TIMESTAMPTZ(3),
    "publishedAt" TIMESTAMPTZ(3),

    CONSTRAINT "Version_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "Membership_organisationId_idx" ON "Membership"("organisationId");

-- CreateIndex
CREATE UNIQUE INDEX "Membership_userId_organisationId_key" ON "Membership"("userId", "organisationId");

-- CreateIndex
CREATE UNIQUE INDEX "Invitation_tokenHash_key" ON "Invitation"("tokenHash");

-- CreateIndex
CREATE INDEX "Invitation_organisationId_createdAt_idx" ON "Invitation"("organisationId", "createdAt");

-- CreateIndex
CREATE INDEX "Invitation_invitedById_idx" ON "Invitation"("invitedById");

-- CreateIndex
CREATE UNIQUE INDEX "User_email_key" ON "User"("email");

-- CreateIndex
CREATE UNIQUE INDEX "Session_token_key" ON "Session"("token");

-- CreateIndex
CREATE INDEX "Session_userId_idx" ON "Session"("userId");

-- CreateIndex
CREATE INDEX "Account_userId_idx" ON "Account"("userId");

-- CreateIndex
CREATE INDEX "Verification_identifier_idx" ON "Verification"("identifier");

-- CreateIndex
CREATE INDEX "TwoFactor_userId_idx" ON "TwoFactor"("userId");

-- CreateIndex
CREATE INDEX "TwoFactor_secret_idx" ON "TwoFactor"("secret");

-- CreateIndex
CREATE UNIQUE INDEX "Campaign_slug_key" ON "Campaign"("slug");

-- CreateIndex
CREATE INDEX "Campaign_leadOrganisationId_idx" ON "Campaign"("leadOrganisationId");

-- CreateIndex
CREATE INDEX "CampaignSignOff_campaignId_at_idx" ON "CampaignSignOff"("campaignId", "at");

-- CreateIndex
CREATE INDEX "CampaignSignOff_byId_idx" ON "CampaignSignOff"("byId");

-- CreateIndex
CREATE UNIQUE INDEX "Ask_campaignId_position_key" ON "Ask"("campaignId", "position");

-- CreateIndex
CREATE UNIQUE INDEX "LetterQuestion_campaignId_position_key" ON "LetterQuestion"("campaignId", "position");

-- CreateIndex
CREATE UNIQUE INDEX "LetterParagraph_campaignId_position_key" ON "LetterParagraph"("campaignId", "position");

-- CreateIndex
CREATE UNIQUE INDEX "Organisation_slug_key" ON "Organisation"("slug");

-- CreateIndex
CREATE UNIQUE INDEX "CoalitionPeriod_organisationId_joinedOn_key" ON "CoalitionPeriod"("organisationId", "joinedOn");

-- CreateIndex
CREATE UNIQUE INDEX "Count_what_campaignId_state_detail_day_memberId_gssCode_org_key" ON "Count"("what", "campaignId", "state", "detail", "day", "memberId", "gssCode", "organisationId") NULLS NOT DISTINCT;

-- CreateIndex
CREATE UNIQUE INDEX "Supporter_key_key" ON "Supporter"("key");

-- CreateIndex
CREATE UNIQUE INDEX "Letter_reference_key" ON "Letter"("reference");

-- CreateIndex
CREATE UNIQUE INDEX "Letter_replyToken_key" ON "Letter"("replyToken");

-- CreateIndex
CREATE UNIQUE INDEX "Letter_oneOf_key" ON "Letter"("oneOf");

-- CreateIndex
CREATE UNIQUE INDEX "Letter_confirmTokenHash_key" ON "Letter"("confirmTokenHash");

-- CreateIndex
CREATE INDEX "Letter_campaignId_gssCode_idx" ON "Letter"("campaignId", "gssCode");

-- CreateIndex
CREATE INDEX "Letter_supporterId_idx" ON "Letter"("supporterId");

-- CreateIndex
CREATE INDEX "Letter_state_stateChangedAt_idx" ON "Letter"("state", "stateChangedAt");

-- CreateIndex
CREATE INDEX "Letter_memberId_idx" ON "Letter"("memberId");

-- CreateIndex
CREATE INDEX "Letter_gssCode_idx" ON "Letter"("gssCode");

-- CreateIndex
CREATE INDEX "Letter_throughOrganisationId_idx" ON "Letter"("throughOrganisationId");

-- CreateIndex
CREATE INDEX "Consent_organisationId_idx" ON "Consent"("organisationId");

-- CreateIndex
CREATE UNIQUE INDEX "Consent_supporterId_organisationId_channel_wordingVersion_key" ON "Consent"("supporterId", "organisationId", "channel", "wordingVersion");

-- CreateIndex
CREATE UNIQUE INDEX "OutboxMessage_dedupeKey_key" ON "OutboxMessage"("dedupeKey");

-- CreateIndex
CREATE UNIQUE INDEX "OutboxMessage_messageId_key" ON "OutboxMessage"("messageId");

-- CreateIndex
CREATE INDEX "OutboxMessage_lane_state_nextAttemptAt_idx" ON "OutboxMessage"("lane", "state", "nextAttemptAt");

-- CreateIndex
CREATE INDEX "OutboxMessage_state_leaseExpiresAt_idx" ON "OutboxMessage"("state", "leaseExpiresAt");

-- CreateIndex
CREATE INDEX "OutboxMessage_kind_correlationId_idx" ON "OutboxMessage"("kind", "correlationId");

-- CreateIndex
CREATE UNIQUE INDEX "OutboxAttempt_outboxId_number_key" ON "OutboxAttempt"("outboxId", "number");

-- CreateIndex
CREATE INDEX "Incumbency_memberId_idx" ON "Incumbency"("memberId");

-- CreateIndex
CREATE UNIQUE INDEX "Incumbency_gssCode_startedOn_key" ON "Incumbency"("gssCode", "startedOn");

-- CreateIndex
CREATE UNIQUE INDEX "Dissolution_dissolvedOn_key" ON "Dissolution"("dissolvedOn");

-- CreateIndex
CREATE INDEX "AuditEntry_subjectKind_subjectId_at_idx" ON "AuditEntry"("subjectKind", "subjectId", "at");

-- CreateIndex
CREATE INDEX "Position_organisationId_takenAt_idx" ON "Position"("organisationId", "takenAt");

-- CreateIndex
CREATE INDEX "Position_personId_idx" ON "Position"("personId");

-- CreateIndex
CREATE INDEX "Position_carriedFromId_idx" ON "Position"("carriedFromId");

-- CreateIndex
CREATE UNIQUE INDEX "Position_versionId_organisationId_current_key" ON "Position"("versionId", "organisationId", "current");

-- CreateIndex
CREATE INDEX "JointLetter_startedById_idx" ON "JointLetter"("startedById");

-- CreateIndex
CREATE UNIQUE INDEX "JointLetter_versionId_sentTo_key" ON "JointLetter"("versionId", "sentTo");

-- CreateIndex
CREATE UNIQUE INDEX "MailSource_hash_key" ON "MailSource"("hash");

-- CreateIndex
CREATE UNIQUE INDEX "InboundMessage_fingerprint_key" ON "InboundMessage"("fingerprint");

-- CreateIndex
CREATE INDEX "InboundMessage_state_receivedAt_idx" ON "InboundMessage"("state", "receivedAt");

-- CreateIndex
CREATE INDEX "InboundMessage_sourceId_idx" ON "InboundMessage"("sourceId");

-- CreateIndex
CREATE INDEX "InboundSuggestion_letterId_idx" ON "InboundSuggestion"("letterId");

-- CreateIndex
CREATE INDEX "Reply_inboundId_idx" ON "Reply"("inboundId");

-- CreateIndex
CREATE INDEX "Reply_classifiedById_idx" ON "Reply"("classifiedById");

-- CreateIndex
CREATE INDEX "Reply_state_receivedAt_idx" ON "Reply"("state", "receivedAt");

-- CreateIndex
CREATE INDEX "Reply_campaignId_state_receivedAt_idx" ON "Reply"("campaignId", "state", "receivedAt");

-- CreateIndex
CREATE INDEX "Reply_receivedAt_idx" ON "Reply"("receivedAt");

-- CreateIndex
CREATE UNIQUE INDEX "Reply_letterId_inboundId_key" ON "Reply"("letterId", "inboundId");

-- CreateIndex
CREATE INDEX "Clause_campaignId_position_idx" ON "Clause"("campaignId", "position");

-- CreateIndex
CREATE INDEX "ClauseRevision_authorId_idx" ON "ClauseRevision"("authorId");

-- CreateIndex
CREATE UNIQUE INDEX "ClauseRevision_clauseId_revision_key" ON "ClauseRevision"("clauseId", "revision");

-- CreateIndex
CREATE INDEX "Amendment_campaignId_state_idx" ON "Amendment"("campaignId", "state");

-- CreateIndex
CREATE INDEX "Amendment_clauseId_idx" ON "Amendment"("clauseId");

-- CreateIndex
CREATE INDEX "Amendment_organisationId_idx" ON "Amendment"("organisationId");

-- CreateIndex
CREATE INDEX "Amendment_authorId_idx" ON "Amendment"("authorId");

-- CreateIndex
CREATE INDEX "Amendment_decidedById_idx" ON "Amendment"("decidedById");

-- CreateIndex
CREATE INDEX "AmendmentView_organisationId_idx" ON "AmendmentView"("organisationId");

-- CreateIndex
CREATE INDEX "AmendmentView_authorId_idx" ON "AmendmentView"("authorId");

-- CreateIndex
CREATE UNIQUE INDEX "AmendmentView_amendmentId_organisationId_key" ON "AmendmentView"("amendmentId", "organisationId");

-- CreateIndex
CREATE INDEX "Comment_clauseId_createdAt_idx" ON "Comment"("clauseId", "createdAt");

-- CreateIndex
CREATE INDEX "Comment_amendmentId_idx" ON "Comment"("amendmentId");

-- CreateIndex
CREATE INDEX "Comment_organisationId_idx" ON "Comment"("organisationId");

-- CreateIndex
CREATE INDEX "Comment_authorId_idx" ON "Comment"("authorId");

-- CreateIndex
CREATE INDEX "Version_sha256_idx" ON "Version"("sha256");

-- CreateIndex
CREATE INDEX "Version_authorId_idx" ON "Version"("authorId");

-- CreateIndex
CREATE UNIQUE INDEX "Version_campaignId_number_key" ON "Version"("campaignId", "number");

-- AddForeignKey
ALTER TABLE "Membership" ADD CONSTRAINT "Membership_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Membership" ADD CONSTRAINT "Membership_organisationId_fkey" FOREIGN KEY ("organisationId") REFERENCES "Organisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Invitation" ADD CONSTRAINT "Invitation_organisationId_fkey" FOREIGN KEY ("organisationId") REFERENCES "Organisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Invitation" ADD CONSTRAINT "Invitation_invitedById_fkey" FOREIGN KEY ("invitedById") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Session" ADD CONSTRAINT "Session_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Account" ADD CONSTRAINT "Account_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "TwoFactor" ADD CONSTRAINT "TwoFactor_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Campaign" ADD CONSTRAINT "Campaign_leadOrganisationId_fkey" FOREIGN KEY ("leadOrganisationId") REFERENCES "Organisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CampaignSignOff" ADD CONSTRAINT "CampaignSignOff_campaignId_fkey" FOREIGN KEY ("campaignId") REFERENCES "Campaign"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CampaignSignOff" ADD CONSTRAINT "CampaignSignOff_byId_fkey" FOREIGN KEY ("byId") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Ask" ADD CONSTRAINT "Ask_campaignId_fkey" FOREIGN KEY ("campaignId") REFERENCES "Campaign"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "LetterQuestion" ADD CONSTRAINT "LetterQuestion_campaignId_fkey" FOREIGN KEY ("campaignId") REFERENCES "Campaign"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "LetterParagraph" ADD CONSTRAINT "LetterParagraph_campaignId_fkey" FOREIGN KEY ("campaignId") REFERENCES "Campaign"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CoalitionPeriod" ADD CONSTRAINT "CoalitionPeriod_organisationId_fkey" FOREIGN KEY ("organisationId") REFERENCES "Organisation"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Letter" ADD CONSTRAINT "Letter_campaignId_fkey" FOREIGN KEY ("campaignId") REFERENCES "Campaign"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Letter" ADD CONSTRAINT "Letter_supporterId_fkey" FOREIGN KEY ("supporterId") REFERENCES "Supporter"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Letter" ADD CONSTRAINT "Letter_memberId_fkey" FOREIGN KEY ("memberId") REFERENCES "Member"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Letter" ADD CONSTRAINT "Letter_gssCode_fkey" FOREIGN KEY ("gssCode") REFERENCES "Seat"("gssCode") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Letter" ADD CONSTRAINT "Letter_throughOrganisationId_fkey" FOREIGN KEY ("throughOrganisationId") REFERENCES "Organisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Consent" ADD CONSTRAINT "Consent_supporterId_fkey" FOREIGN KEY ("supporterId") REFERENCES "Supporter"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Consent" ADD CONSTRAINT "Consent_organisationId_fkey" FOREIGN KEY ("organisationId") REFERENCES "Organisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "OutboxAttempt" ADD CONSTRAINT "OutboxAttempt_outboxId_fkey" FOREIGN KEY ("outboxId") REFERENCES "OutboxMessage"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Incumbency" ADD CONSTRAINT "Incumbency_gssCode_fkey" FOREIGN KEY ("gssCode") REFERENCES "Seat"("gssCode") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Incumbency" ADD CONSTRAINT "Incumbency_memberId_fkey" FOREIGN KEY ("memberId") REFERENCES "Member"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Position" ADD CONSTRAINT "Position_versionId_fkey" FOREIGN KEY ("versionId") REFERENCES "Version"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Position" ADD CONSTRAINT "Position_organisationId_fkey" FOREIGN KEY ("organisationId") REFERENCES "Organisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Position" ADD CONSTRAINT "Position_personId_fkey" FOREIGN KEY ("personId") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Position" ADD CONSTRAINT "Position_carriedFromId_fkey" FOREIGN KEY ("carriedFromId") REFERENCES "Position"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "JointLetter" ADD CONSTRAINT "JointLetter_versionId_fkey" FOREIGN KEY ("versionId") REFERENCES "Version"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "JointLetter" ADD CONSTRAINT "JointLetter_startedById_fkey" FOREIGN KEY ("startedById") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "MailPiece" ADD CONSTRAINT "MailPiece_sourceId_fkey" FOREIGN KEY ("sourceId") REFERENCES "MailSource"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "InboundMessage" ADD CONSTRAINT "InboundMessage_sourceId_fkey" FOREIGN KEY ("sourceId") REFERENCES "MailSource"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "InboundSuggestion" ADD CONSTRAINT "InboundSuggestion_inboundId_fkey" FOREIGN KEY ("inboundId") REFERENCES "InboundMessage"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "InboundSuggestion" ADD CONSTRAINT "InboundSuggestion_letterId_fkey" FOREIGN KEY ("letterId") REFERENCES "Letter"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Reply" ADD CONSTRAINT "Reply_letterId_fkey" FOREIGN KEY ("letterId") REFERENCES "Letter"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Reply" ADD CONSTRAINT "Reply_campaignId_fkey" FOREIGN KEY ("campaignId") REFERENCES "Campaign"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Reply" ADD CONSTRAINT "Reply_classifiedById_fkey" FOREIGN KEY ("classifiedById") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Reply" ADD CONSTRAINT "Reply_inboundId_fkey" FOREIGN KEY ("inboundId") REFERENCES "InboundMessage"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Clause" ADD CONSTRAINT "Clause_campaignId_fkey" FOREIGN KEY ("campaignId") REFERENCES "Campaign"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ClauseRevision" ADD CONSTRAINT "ClauseRevision_clauseId_fkey" FOREIGN KEY ("clauseId") REFERENCES "Clause"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ClauseRevision" ADD CONSTRAINT "ClauseRevision_authorId_fkey" FOREIGN KEY ("authorId") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Amendment" ADD CONSTRAINT "Amendment_campaignId_fkey" FOREIGN KEY ("campaignId") REFERENCES "Campaign"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Amendment" ADD CONSTRAINT "Amendment_authorId_fkey" FOREIGN KEY ("authorId") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Amendment" ADD CONSTRAINT "Amendment_decidedById_fkey" FOREIGN KEY ("decidedById") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Amendment" ADD CONSTRAINT "Amendment_clauseId_fkey" FOREIGN KEY ("clauseId") REFERENCES "Clause"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Amendment" ADD CONSTRAINT "Amendment_organisationId_fkey" FOREIGN KEY ("organisationId") REFERENCES "Organisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "AmendmentView" ADD CONSTRAINT "AmendmentView_amendmentId_fkey" FOREIGN KEY ("amendmentId") REFERENCES "Amendment"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "AmendmentView" ADD CONSTRAINT "AmendmentView_organisationId_fkey" FOREIGN KEY ("organisationId") REFERENCES "Organisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "AmendmentView" ADD CONSTRAINT "AmendmentView_authorId_fkey" FOREIGN KEY ("authorId") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Comment" ADD CONSTRAINT "Comment_clauseId_fkey" FOREIGN KEY ("clauseId") REFERENCES "Clause"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Comment" ADD CONSTRAINT "Comment_amendmentId_fkey" FOREIGN KEY ("amendmentId") REFERENCES "Amendment"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Comment" ADD CONSTRAINT "Comment_authorId_fkey" FOREIGN KEY ("authorId") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Comment" ADD CONSTRAINT "Comment_organisationId_fkey" FOREIGN KEY ("organisationId") REFERENCES "Organisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Version" ADD CONSTRAINT "Version_campaignId_fkey" FOREIGN KEY ("campaignId") REFERENCES "Campaign"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Version" ADD CONSTRAINT "Version_authorId_fkey" FOREIGN KEY ("authorId") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- By hand from here: what Prisma's schema files cannot say.

-- How often something was asked for is not written to the log: a crash of the database begins it anew.
ALTER TABLE "LimitCount" SET UNLOGGED;

ALTER TABLE "Invitation"
  ADD CONSTRAINT "Invitation_expires_later" CHECK ("expiresAt" > "createdAt"),
  ADD CONSTRAINT "Invitation_ends_once" CHECK ("acceptedAt" IS NULL OR "revokedAt" IS NULL);

ALTER TABLE "Campaign"
  ADD CONSTRAINT "Campaign_closes_after_it_opens" CHECK ("closesOn" >= "opensOn"),
  ADD CONSTRAINT "Campaign_first_call_is_1" CHECK (call >= 1),
  ADD CONSTRAINT "Campaign_later_calls_have_a_time" CHECK (call = 1 OR "callOpenedAt" IS NOT NULL);

ALTER TABLE "CampaignSignOff"
  ADD CONSTRAINT "CampaignSignOff_says_what_for" CHECK (note <> ''),
  ADD CONSTRAINT "CampaignSignOff_ends_later" CHECK ("endedAt" >= at);

ALTER TABLE "Organisation"
  ADD CONSTRAINT "Organisation_logo_is_whole" CHECK (num_nulls(logo, "logoHash", "logoWidth", "logoHeight") IN (0, 4));

ALTER TABLE "CoalitionPeriod"
  ADD CONSTRAINT "CoalitionPeriod_ends_later" CHECK ("leftOn" >= "joinedOn");

ALTER TABLE "Incumbency"
  ADD CONSTRAINT "Incumbency_ends_later" CHECK ("endedOn" > "startedOn"),
  ADD CONSTRAINT "Incumbency_ends_for_a_reason" CHECK ("endedBy" IS NULL OR "endedOn" IS NOT NULL);

ALTER TABLE "Dissolution"
  ADD CONSTRAINT "Dissolution_ends_later" CHECK ("electedOn" > "dissolvedOn");

ALTER TABLE "Letter"
  ADD CONSTRAINT "Letter_held_for_a_reason" CHECK ((state = 'held') = ("heldReason" IS NOT NULL)),
  ADD CONSTRAINT "Letter_sent_at_a_time" CHECK (state <> 'sent' OR "sentAt" IS NOT NULL),
  ADD CONSTRAINT "Letter_own_part_in_per_cent" CHECK ("ownPercent" BETWEEN 0 AND 100),
  ADD CONSTRAINT "Letter_waits_until_a_time" CHECK ("confirmTokenHash" IS NULL OR "confirmExpiresAt" IS NOT NULL);

ALTER TABLE "Consent"
  ADD CONSTRAINT "Consent_withdrawn_later" CHECK ("withdrawnAt" >= "givenAt");

ALTER TABLE "OutboxMessage"
  ADD CONSTRAINT "OutboxMessage_held_by_its_lease" CHECK (
    (state IN ('leased', 'in_data')) = ("leaseOwner" IS NOT NULL AND "leaseExpiresAt" IS NOT NULL)
  ),
  ADD CONSTRAINT "OutboxMessage_attempts_are_counted" CHECK (attempts >= 0);

ALTER TABLE "OutboxAttempt"
  ADD CONSTRAINT "OutboxAttempt_ends_with_an_outcome" CHECK (("endedAt" IS NULL) = (outcome IS NULL)),
  ADD CONSTRAINT "OutboxAttempt_first_is_1" CHECK (number >= 1);

ALTER TABLE "MailSource"
  ADD CONSTRAINT "MailSource_size_is_counted" CHECK (size >= 0);

ALTER TABLE "InboundMessage"
  ADD CONSTRAINT "InboundMessage_apart_for_a_reason" CHECK (state NOT IN ('held', 'set_aside') OR "heldReason" IS NOT NULL);

ALTER TABLE "Reply"
  ADD CONSTRAINT "Reply_classified_at_a_time" CHECK ((state = 'unclassified') = ("classifiedAt" IS NULL)),
  ADD CONSTRAINT "Reply_classified_once_read" CHECK ("classifiedById" IS NULL OR "classifiedAt" IS NOT NULL);

ALTER TABLE "ClauseRevision"
  ADD CONSTRAINT "ClauseRevision_first_is_1" CHECK (revision >= 1);

ALTER TABLE "Amendment"
  ADD CONSTRAINT "Amendment_text_unless_it_removes" CHECK ((kind = 'remove') = (text IS NULL)),
  ADD CONSTRAINT "Amendment_decided_by_somebody" CHECK (
    (state = 'proposed' AND "decidedById" IS NULL AND "decidedAt" IS NULL)
    OR (state <> 'proposed' AND "decidedById" IS NOT NULL AND "decidedAt" IS NOT NULL)
  ),
  ADD CONSTRAINT "Amendment_declined_with_a_reason" CHECK (state <> 'declined' OR "decisionReason" IS NOT NULL);

ALTER TABLE "Version"
  ADD CONSTRAINT "Version_first_is_1" CHECK (number >= 1);

ALTER TABLE "Position"
  ADD CONSTRAINT "Position_current_while_it_stands" CHECK (COALESCE(current, FALSE) = (state = 'stands')),
  ADD CONSTRAINT "Position_ended_at_a_time" CHECK ((state = 'stands') = ("endedAt" IS NULL)),
  ADD CONSTRAINT "Position_reservation_with_its_kind" CHECK (
    (kind = 'signs_with_reservation') = (reservation IS NOT NULL)
  ),
  ADD CONSTRAINT "Position_dissent_with_its_kind" CHECK (dissent IS NULL OR kind = 'dissents');

ALTER TABLE "JointLetter"
  ADD CONSTRAINT "JointLetter_queued_once_started" CHECK ("queuedAt" >= "startedAt");

-- The same totals are written again and again: room on each page keeps their new rows beside the old ones.
ALTER TABLE "Count" SET (fillfactor = 60);
