-- AlterEnum
ALTER TYPE "HeldReason" ADD VALUE 'suspicious_form';
ALTER TYPE "HeldReason" ADD VALUE 'flood';

-- AlterTable
ALTER TABLE "Letter" ADD COLUMN     "mailbox" TEXT NOT NULL DEFAULT '';

-- CreateTable
CREATE TABLE "MailboxMail" (
    "mailbox" TEXT NOT NULL,
    "letterId" UUID,
    "askedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "MailboxMail_pkey" PRIMARY KEY ("mailbox")
);

-- CreateIndex
CREATE UNIQUE INDEX "MailboxMail_letterId_key" ON "MailboxMail"("letterId");

-- CreateIndex
CREATE INDEX "Letter_mailbox_idx" ON "Letter"("mailbox");

-- AddForeignKey
ALTER TABLE "MailboxMail" ADD CONSTRAINT "MailboxMail_letterId_fkey" FOREIGN KEY ("letterId") REFERENCES "Letter"("id") ON DELETE SET NULL ON UPDATE CASCADE;
