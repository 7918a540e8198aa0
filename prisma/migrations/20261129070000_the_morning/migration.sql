-- AlterEnum
ALTER TYPE "OutboxKind" ADD VALUE 'morning';
ALTER TYPE "OutboxKind" ADD VALUE 'mentioned';

-- AlterTable
ALTER TABLE "Membership" ADD COLUMN "mailMorning" BOOLEAN;

-- CreateTable
CREATE TABLE "LastVisit" (
    "userId" TEXT NOT NULL,
    "seenAt" TIMESTAMPTZ(3) NOT NULL,
    "before" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "LastVisit_pkey" PRIMARY KEY ("userId")
);

-- CreateTable
CREATE TABLE "Remark" (
    "id" UUID NOT NULL,
    "replyId" UUID,
    "memberId" INTEGER,
    "promiseId" UUID,
    "followUpId" UUID,
    "organisationId" UUID NOT NULL,
    "authorId" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "shared" BOOLEAN NOT NULL DEFAULT false,
    "writtenAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "editedAt" TIMESTAMPTZ(3),
    "removedAt" TIMESTAMPTZ(3),

    CONSTRAINT "Remark_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "Remark_about_one" CHECK (num_nonnulls("replyId", "memberId", "promiseId", "followUpId") = 1)
);

-- CreateTable
CREATE TABLE "RemarkMention" (
    "remarkId" UUID NOT NULL,
    "userId" TEXT NOT NULL,
    "namedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "settledAt" TIMESTAMPTZ(3),

    CONSTRAINT "RemarkMention_pkey" PRIMARY KEY ("remarkId","userId")
);

-- CreateTable
CREATE TABLE "Watching" (
    "id" UUID NOT NULL,
    "userId" TEXT NOT NULL,
    "memberId" INTEGER,
    "campaignId" UUID,
    "since" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Watching_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "Watching_one" CHECK (num_nonnulls("memberId", "campaignId") = 1)
);

-- CreateTable
CREATE TABLE "Activity" (
    "auditId" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "action" TEXT NOT NULL,
    "personId" TEXT,
    "campaignId" UUID,
    "memberId" INTEGER,
    "organisationId" UUID,

    CONSTRAINT "Activity_pkey" PRIMARY KEY ("auditId")
);

CREATE INDEX "Remark_replyId_writtenAt_idx" ON "Remark"("replyId", "writtenAt");
CREATE INDEX "Remark_memberId_writtenAt_idx" ON "Remark"("memberId", "writtenAt");
CREATE INDEX "Remark_promiseId_writtenAt_idx" ON "Remark"("promiseId", "writtenAt");
CREATE INDEX "Remark_followUpId_writtenAt_idx" ON "Remark"("followUpId", "writtenAt");
CREATE INDEX "Remark_organisationId_idx" ON "Remark"("organisationId");
CREATE INDEX "Remark_authorId_idx" ON "Remark"("authorId");
CREATE INDEX "RemarkMention_userId_namedAt_idx" ON "RemarkMention"("userId", "namedAt");
CREATE INDEX "RemarkMention_to_settle" ON "RemarkMention"("namedAt") WHERE ("settledAt" IS NULL);
CREATE UNIQUE INDEX "Watching_userId_memberId_key" ON "Watching"("userId", "memberId");
CREATE UNIQUE INDEX "Watching_userId_campaignId_key" ON "Watching"("userId", "campaignId");
CREATE INDEX "Watching_memberId_idx" ON "Watching"("memberId");
CREATE INDEX "Watching_campaignId_idx" ON "Watching"("campaignId");
CREATE INDEX "Activity_action_at_auditId_idx" ON "Activity"("action", "at", "auditId");
CREATE INDEX "Activity_personId_at_auditId_idx" ON "Activity"("personId", "at", "auditId");
CREATE INDEX "Activity_campaignId_action_at_auditId_idx" ON "Activity"("campaignId", "action", "at", "auditId");
CREATE INDEX "Activity_memberId_at_auditId_idx" ON "Activity"("memberId", "at", "auditId");
CREATE INDEX "Activity_organisationId_at_auditId_idx" ON "Activity"("organisationId", "at", "auditId");

-- When the first letter of a campaign reached a member: one step in an index
CREATE INDEX "Letter_first_sent" ON "Letter"("campaignId", "memberId", "sentAt") WHERE (state = 'sent'::"LetterState");
-- Whether an organisation ever brought a letter from a seat: the same
CREATE INDEX "Letter_seat_by_organisation" ON "Letter"("gssCode", "throughOrganisationId") WHERE ("throughOrganisationId" IS NOT NULL);

ALTER TABLE "LastVisit" ADD CONSTRAINT "LastVisit_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "Remark" ADD CONSTRAINT "Remark_replyId_fkey" FOREIGN KEY ("replyId") REFERENCES "Reply"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "Remark" ADD CONSTRAINT "Remark_memberId_fkey" FOREIGN KEY ("memberId") REFERENCES "Member"("id") ON DELETE SET NULL ON UPDATE CASCADE;
ALTER TABLE "Remark" ADD CONSTRAINT "Remark_promiseId_fkey" FOREIGN KEY ("promiseId") REFERENCES "MemberPromise"("id") ON DELETE SET NULL ON UPDATE CASCADE;
ALTER TABLE "Remark" ADD CONSTRAINT "Remark_followUpId_fkey" FOREIGN KEY ("followUpId") REFERENCES "FollowUp"("id") ON DELETE SET NULL ON UPDATE CASCADE;
ALTER TABLE "Remark" ADD CONSTRAINT "Remark_organisationId_fkey" FOREIGN KEY ("organisationId") REFERENCES "Organisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "Remark" ADD CONSTRAINT "Remark_authorId_fkey" FOREIGN KEY ("authorId") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "RemarkMention" ADD CONSTRAINT "RemarkMention_remarkId_fkey" FOREIGN KEY ("remarkId") REFERENCES "Remark"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "RemarkMention" ADD CONSTRAINT "RemarkMention_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "Watching" ADD CONSTRAINT "Watching_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "Watching" ADD CONSTRAINT "Watching_memberId_fkey" FOREIGN KEY ("memberId") REFERENCES "Member"("id") ON DELETE SET NULL ON UPDATE CASCADE;
ALTER TABLE "Watching" ADD CONSTRAINT "Watching_campaignId_fkey" FOREIGN KEY ("campaignId") REFERENCES "Campaign"("id") ON DELETE SET NULL ON UPDATE CASCADE;
ALTER TABLE "Activity" ADD CONSTRAINT "Activity_auditId_fkey" FOREIGN KEY ("auditId") REFERENCES "AuditEntry"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- What an entry of the audit is about: its subject's own campaign, member and organisation, or those its details name.
-- It holds no row that it names: nobody waits for anybody because of the log.
CREATE FUNCTION note_activity(e "AuditEntry") RETURNS void LANGUAGE plpgsql AS $$
DECLARE
  uuid_like CONSTANT text := '^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$';
  the_said jsonb := CASE WHEN jsonb_typeof(e.detail) = 'object' THEN e.detail ELSE '{}'::jsonb END;
  the_subject uuid := CASE WHEN e."subjectId" ~ uuid_like THEN e."subjectId"::uuid END;
  the_campaign uuid := CASE WHEN the_said->>'campaignId' ~ uuid_like THEN (the_said->>'campaignId')::uuid END;
  the_organisation uuid := CASE WHEN the_said->>'organisationId' ~ uuid_like THEN (the_said->>'organisationId')::uuid END;
  the_letter uuid := CASE WHEN the_said->>'letterId' ~ uuid_like THEN (the_said->>'letterId')::uuid END;
  the_joint_mail uuid := CASE WHEN the_said->>'jointMailId' ~ uuid_like THEN (the_said->>'jointMailId')::uuid END;
  the_reply uuid := CASE WHEN the_said->>'replyId' ~ uuid_like THEN (the_said->>'replyId')::uuid END;
  the_promise uuid := CASE WHEN the_said->>'promiseId' ~ uuid_like THEN (the_said->>'promiseId')::uuid END;
  the_follow_up uuid := CASE WHEN the_said->>'followUpId' ~ uuid_like THEN (the_said->>'followUpId')::uuid END;
  the_version uuid;
  the_member integer := CASE WHEN the_said->>'memberId' ~ '^[0-9]{1,10}$' AND (the_said->>'memberId')::bigint < 2147483648 THEN (the_said->>'memberId')::integer END;
  the_kind text := e."subjectKind";
BEGIN
  IF the_kind = 'member' AND e."subjectId" ~ '^[0-9]{1,10}$' AND e."subjectId"::bigint < 2147483648 THEN the_member := e."subjectId"::integer;
  ELSIF the_kind = 'campaign' THEN the_campaign := the_subject;
  ELSIF the_kind = 'organisation' THEN the_organisation := the_subject;
  ELSIF the_kind = 'letter' THEN the_letter := the_subject;
  ELSIF the_kind = 'joint_mail' THEN the_joint_mail := the_subject;
  ELSIF the_kind = 'reply' THEN the_reply := the_subject;
  ELSIF the_kind = 'version' THEN the_version := the_subject;
  ELSIF the_kind = 'promise' THEN the_promise := the_subject;
  ELSIF the_kind = 'follow_up' THEN the_follow_up := the_subject;
  ELSIF the_kind = 'clause' THEN
    SELECT c."campaignId" INTO the_campaign FROM "Clause" AS c WHERE c.id = the_subject;
  ELSIF the_kind = 'amendment' THEN
    SELECT a."campaignId", a."organisationId" INTO the_campaign, the_organisation FROM "Amendment" AS a WHERE a.id = the_subject;
  ELSIF the_kind = 'comment' THEN
    SELECT c."campaignId", m."organisationId" INTO the_campaign, the_organisation
    FROM "Comment" AS m JOIN "Clause" AS c ON c.id = m."clauseId" WHERE m.id = the_subject;
  ELSIF the_kind = 'position' THEN
    SELECT p."versionId", p."organisationId" INTO the_version, the_organisation FROM "Position" AS p WHERE p.id = the_subject;
  ELSIF the_kind = 'joint_letter' THEN
    SELECT j."versionId" INTO the_version FROM "JointLetter" AS j WHERE j.id = the_subject;
  ELSIF the_kind = 'invitation' THEN
    SELECT i."organisationId" INTO the_organisation FROM "Invitation" AS i WHERE i.id = the_subject;
  ELSIF the_kind = 'inbound' THEN
    SELECT r.id INTO the_reply FROM "Reply" AS r WHERE r."inboundId" = the_subject LIMIT 1;
  ELSIF the_kind = 'stance' THEN
    SELECT s."memberId", s."campaignId", s."organisationId" INTO the_member, the_campaign, the_organisation FROM "Stance" AS s WHERE s.id = the_subject;
  ELSIF the_kind = 'evidence' THEN
    SELECT v."promiseId", s."memberId", s."campaignId", s."organisationId" INTO the_promise, the_member, the_campaign, the_organisation
    FROM "Evidence" AS v LEFT JOIN "Stance" AS s ON s.id = v."stanceId" WHERE v.id = the_subject;
  ELSIF the_kind = 'remark' THEN
    SELECT r."memberId", r."organisationId", r."replyId", r."promiseId", r."followUpId"
    INTO the_member, the_organisation, the_reply, the_promise, the_follow_up FROM "Remark" AS r WHERE r.id = the_subject;
  END IF;
  IF the_follow_up IS NOT NULL THEN
    SELECT COALESCE(the_member, f."memberId"), COALESCE(the_campaign, f."campaignId"), COALESCE(the_organisation, f."organisationId"),
      COALESCE(the_reply, f."replyId"), COALESCE(the_promise, f."promiseId")
    INTO the_member, the_campaign, the_organisation, the_reply, the_promise FROM (SELECT the_follow_up AS id) AS given LEFT JOIN "FollowUp" AS f USING (id);
  END IF;
  IF the_promise IS NOT NULL THEN
    SELECT COALESCE(the_member, p."memberId"), COALESCE(the_campaign, p."campaignId"), COALESCE(the_organisation, p."organisationId")
    INTO the_member, the_campaign, the_organisation FROM (SELECT the_promise AS id) AS given LEFT JOIN "MemberPromise" AS p USING (id);
  END IF;
  IF the_reply IS NOT NULL THEN
    SELECT COALESCE(the_campaign, r."campaignId"), COALESCE(the_letter, r."letterId"), COALESCE(the_joint_mail, r."jointMailId")
    INTO the_campaign, the_letter, the_joint_mail FROM (SELECT the_reply AS id) AS given LEFT JOIN "Reply" AS r USING (id);
  END IF;
  IF the_letter IS NOT NULL THEN
    SELECT COALESCE(the_campaign, l."campaignId"), COALESCE(the_member, l."memberId")
    INTO the_campaign, the_member FROM (SELECT the_letter AS id) AS given LEFT JOIN "Letter" AS l USING (id);
  END IF;
  IF the_joint_mail IS NOT NULL THEN
    SELECT COALESCE(the_version, j."versionId"), COALESCE(the_member, m."memberId")
    INTO the_version, the_member FROM (SELECT the_joint_mail AS id) AS given LEFT JOIN "JointMail" AS m USING (id)
      LEFT JOIN "JointLetter" AS j ON j.id = m."jointLetterId";
  END IF;
  IF the_version IS NOT NULL AND the_campaign IS NULL THEN
    SELECT v."campaignId" INTO the_campaign FROM "Version" AS v WHERE v.id = the_version;
  END IF;
  INSERT INTO "Activity" ("auditId", at, action, "personId", "campaignId", "memberId", "organisationId")
  VALUES (
    e.id, e.at, e.action,
    CASE WHEN e."actorKind" = 'person' THEN e."actorId" END,
    the_campaign, the_member, the_organisation
  )
  ON CONFLICT DO NOTHING;
END $$;

CREATE FUNCTION keep_activity() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM note_activity(NEW);
  RETURN NULL;
END $$;

-- Of what Chorus does by itself only what people should know; letters pass here by the million and are not told of one by one.
CREATE TRIGGER "AuditEntry_told" AFTER INSERT ON "AuditEntry"
FOR EACH ROW WHEN (
  NEW."actorKind" = 'person' OR NEW.action IN ('reply.arrived', 'campaign.moved', 'joint_letter.queued', 'joint_letter.stopped')
) EXECUTE FUNCTION keep_activity();

-- What was done before
SELECT note_activity(e) FROM "AuditEntry" AS e
WHERE e."actorKind" = 'person' OR e.action IN ('reply.arrived', 'campaign.moved', 'joint_letter.queued', 'joint_letter.stopped');
