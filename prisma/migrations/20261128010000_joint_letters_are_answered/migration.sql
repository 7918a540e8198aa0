-- Of whoever sees for themself what a joint letter looks like; used in no statement of this migration
ALTER TYPE "OutboxKind" ADD VALUE 'joint_letter_test' AFTER 'joint_letter';

CREATE TYPE "JointLetterStop" AS ENUM ('by_hand', 'text_changed');
CREATE TYPE "JointMailState" AS ENUM ('queued', 'sent', 'in_doubt', 'bounced', 'failed', 'cancelled');

ALTER TABLE "JointLetter"
  ADD COLUMN "senderName" TEXT NOT NULL DEFAULT '',
  ADD COLUMN "stoppedFor" "JointLetterStop",
  ADD COLUMN "recipients" INTEGER,
  ADD COLUMN "text" TEXT NOT NULL DEFAULT '',
  ADD COLUMN "pdfId" UUID;
UPDATE "JointLetter" SET "senderName" = COALESCE((SELECT name FROM "Organisation" WHERE kind = 'umbrella' ORDER BY id LIMIT 1), '');
UPDATE "JointLetter" SET "stoppedFor" = 'by_hand' WHERE "stoppedAt" IS NOT NULL;
ALTER TABLE "JointLetter"
  ADD CONSTRAINT "JointLetter_stopped_for_a_reason" CHECK (("stoppedAt" IS NULL) = ("stoppedFor" IS NULL)),
  ADD CONSTRAINT "JointLetter_pdfId_fkey" FOREIGN KEY ("pdfId") REFERENCES "MailSource"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
CREATE INDEX "JointLetter_pdfId_idx" ON "JointLetter"("pdfId");
CREATE INDEX "JointLetter_unfinished_idx" ON "JointLetter"("startedAt") WHERE (("queuedAt" IS NULL) AND ("stoppedAt" IS NULL));

CREATE TABLE "JointMail" (
    "id" UUID NOT NULL,
    "jointLetterId" UUID NOT NULL,
    "recipientKey" TEXT NOT NULL,
    "memberId" INTEGER,
    "gssCode" TEXT,
    "name" TEXT NOT NULL,
    "reference" TEXT NOT NULL,
    "replyToken" TEXT NOT NULL,
    "state" "JointMailState" NOT NULL DEFAULT 'queued',
    "stateChangedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "JointMail_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "JointMail_member_of_a_seat" CHECK (("memberId" IS NULL) = ("gssCode" IS NULL)),
    CONSTRAINT "JointMail_reference_has_its_form" CHECK (reference ~ '^CJ-[0-9A-Z]{4}-[0-9A-Z]{4}$'),
    CONSTRAINT "JointMail_replyToken_is_a_secret" CHECK ("replyToken" ~ '^[0-9a-z]{20}$')
);
CREATE UNIQUE INDEX "JointMail_reference_key" ON "JointMail"("reference");
CREATE UNIQUE INDEX "JointMail_replyToken_key" ON "JointMail"("replyToken");
CREATE UNIQUE INDEX "JointMail_jointLetterId_recipientKey_key" ON "JointMail"("jointLetterId", "recipientKey");
CREATE INDEX "JointMail_jointLetterId_state_idx" ON "JointMail"("jointLetterId", "state");
CREATE INDEX "JointMail_memberId_idx" ON "JointMail"("memberId");
CREATE INDEX "JointMail_gssCode_idx" ON "JointMail"("gssCode");
ALTER TABLE "JointMail"
  ADD CONSTRAINT "JointMail_jointLetterId_fkey" FOREIGN KEY ("jointLetterId") REFERENCES "JointLetter"("id") ON DELETE RESTRICT ON UPDATE CASCADE,
  ADD CONSTRAINT "JointMail_memberId_fkey" FOREIGN KEY ("memberId") REFERENCES "Member"("id") ON DELETE RESTRICT ON UPDATE CASCADE,
  ADD CONSTRAINT "JointMail_gssCode_fkey" FOREIGN KEY ("gssCode") REFERENCES "Seat"("gssCode") ON DELETE RESTRICT ON UPDATE CASCADE;

-- Mails that were written before come from an address that is nobody's own: nothing is ever answered at the one they are given here
WITH sent AS (
  SELECT m.id, l.id AS letter, l.audience, l.words, m.state, m."stateChangedAt", m."createdAt",
    regexp_replace(m."dedupeKey", '^joint-letter:[^:]*:[^:]*:', '') AS recipient, row_number() OVER (ORDER BY m.id) AS number
  FROM "OutboxMessage" AS m JOIN "JointLetter" AS l ON l.id::text = m."correlationId" WHERE m.kind = 'joint_letter'
), placed AS (
  SELECT sent.*, place."memberId", place."gssCode" FROM sent LEFT JOIN LATERAL (
    SELECT i."memberId", i."gssCode" FROM "Incumbency" AS i
    WHERE sent.audience = 'all_members' AND i."memberId"::text = sent.recipient ORDER BY i."startedOn" DESC LIMIT 1
  ) AS place ON TRUE
)
INSERT INTO "JointMail" (id, "jointLetterId", "recipientKey", "memberId", "gssCode", name, reference, "replyToken", state, "stateChangedAt", "createdAt")
SELECT placed.id, letter, recipient, "memberId", "gssCode", COALESCE(member.name, words ->> 'recipientName', ''),
  'CJ-' || upper(substr(lpad(to_hex(number), 8, '0'), 1, 4) || '-' || substr(lpad(to_hex(number), 8, '0'), 5, 4)),
  substr(md5(placed.id::text || random()::text), 1, 20),
  (CASE state WHEN 'accepted' THEN 'sent' WHEN 'unknown' THEN 'in_doubt' WHEN 'failed' THEN 'failed' WHEN 'cancelled' THEN 'cancelled'
    ELSE 'queued' END)::"JointMailState", "stateChangedAt", placed."createdAt"
FROM placed LEFT JOIN "Member" AS member ON member.id = placed."memberId";
UPDATE "OutboxMessage" SET "correlationId" = id::text WHERE kind = 'joint_letter' AND id IN (SELECT id FROM "JointMail");
UPDATE "JointLetter" AS l SET recipients = (SELECT count(*) FROM "JointMail" AS m WHERE m."jointLetterId" = l.id) WHERE "queuedAt" IS NOT NULL;

ALTER TABLE "Reply" DROP CONSTRAINT "Reply_letterId_fkey";
ALTER TABLE "Reply" ALTER COLUMN "letterId" DROP NOT NULL, ADD COLUMN "jointMailId" UUID;
ALTER TABLE "Reply"
  ADD CONSTRAINT "Reply_of_a_letter_or_a_joint_mail" CHECK (num_nonnulls("letterId", "jointMailId") = 1),
  ADD CONSTRAINT "Reply_of_a_joint_mail_is_nobodys_copy" CHECK ("jointMailId" IS NULL OR num_nonnulls("passedOnAt", "waitsSince", "filedToldAt") = 0),
  ADD CONSTRAINT "Reply_letterId_fkey" FOREIGN KEY ("letterId") REFERENCES "Letter"("id") ON DELETE RESTRICT ON UPDATE CASCADE,
  ADD CONSTRAINT "Reply_jointMailId_fkey" FOREIGN KEY ("jointMailId") REFERENCES "JointMail"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
CREATE UNIQUE INDEX "Reply_jointMailId_inboundId_key" ON "Reply"("jointMailId", "inboundId");

ALTER TABLE "InboundSuggestion" DROP CONSTRAINT "InboundSuggestion_pkey";
ALTER TABLE "InboundSuggestion" ALTER COLUMN "letterId" DROP NOT NULL, ADD COLUMN "jointMailId" UUID, ADD COLUMN "id" UUID;
UPDATE "InboundSuggestion" SET id = gen_random_uuid();
ALTER TABLE "InboundSuggestion"
  ALTER COLUMN "id" SET NOT NULL,
  ADD CONSTRAINT "InboundSuggestion_pkey" PRIMARY KEY ("id"),
  ADD CONSTRAINT "InboundSuggestion_of_a_letter_or_a_joint_mail" CHECK (num_nonnulls("letterId", "jointMailId") = 1),
  ADD CONSTRAINT "InboundSuggestion_jointMailId_fkey" FOREIGN KEY ("jointMailId") REFERENCES "JointMail"("id") ON DELETE CASCADE ON UPDATE CASCADE;
CREATE UNIQUE INDEX "InboundSuggestion_inboundId_letterId_key" ON "InboundSuggestion"("inboundId", "letterId");
CREATE UNIQUE INDEX "InboundSuggestion_inboundId_jointMailId_key" ON "InboundSuggestion"("inboundId", "jointMailId");
CREATE INDEX "InboundSuggestion_jointMailId_idx" ON "InboundSuggestion"("jointMailId");
