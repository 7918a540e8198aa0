-- AlterTable
ALTER TABLE "InboundMessage" ADD COLUMN     "hiddenByPlacing" BOOLEAN NOT NULL DEFAULT false;

-- By hand: joint letters that broke off before anybody finished them by themselves were left by somebody, and stay so.
UPDATE "JointLetter" SET "stoppedAt" = now(), "stoppedFor" = 'by_hand' WHERE "queuedAt" IS NULL AND "stoppedAt" IS NULL;
