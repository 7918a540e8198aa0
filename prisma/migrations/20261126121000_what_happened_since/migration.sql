-- CreateEnum
CREATE TYPE "Heard" AS ENUM ('by_post', 'by_telephone', 'not_yet');

-- AlterEnum
ALTER TYPE "CountOf" ADD VALUE 'letters_heard' AFTER 'letters_by_member';

-- AlterEnum
ALTER TYPE "OutboxKind" ADD VALUE 'receipt' AFTER 'confirmation_reminder';
ALTER TYPE "OutboxKind" ADD VALUE 'answer_filed' AFTER 'reply_copy';
ALTER TYPE "OutboxKind" ADD VALUE 'answer_asked' AFTER 'answer_filed';

-- AlterTable
ALTER TABLE "Letter" ADD COLUMN     "askedAt" TIMESTAMPTZ(3),
ADD COLUMN     "heard" "Heard",
ADD COLUMN     "heardAt" TIMESTAMPTZ(3);

-- AlterTable
ALTER TABLE "Reply" ADD COLUMN     "filedToldAt" TIMESTAMPTZ(3);

-- AlterTable
ALTER TABLE "Supporter" ADD COLUMN     "quietFrom" TIMESTAMPTZ(3);

-- CreateIndex
CREATE INDEX "Reply_classifiedAt_idx" ON "Reply"("classifiedAt");

-- By hand from here: what Prisma's schema files cannot say.

ALTER TABLE "Letter"
  ADD CONSTRAINT "Letter_heard_at_a_time" CHECK ((heard IS NULL) = ("heardAt" IS NULL));
