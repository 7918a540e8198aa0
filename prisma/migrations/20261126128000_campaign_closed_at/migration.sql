-- AlterTable
ALTER TABLE "Campaign" ADD COLUMN     "closedAt" TIMESTAMPTZ(3);

-- Those that are closed by now: the audit knows when.
UPDATE "Campaign" campaign SET "closedAt" = COALESCE(
  (SELECT max(at) FROM "AuditEntry" WHERE "subjectId" = campaign.id::text AND action = 'campaign.moved' AND "to" = 'closed'),
  "updatedAt"
) WHERE state IN ('closed', 'archived');
