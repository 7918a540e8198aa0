-- CreateEnum
CREATE TYPE "RestReason" AS ENUM ('policy', 'access');

-- AlterEnum
ALTER TYPE "CountOf" ADD VALUE 'mails_left';

-- AlterEnum
ALTER TYPE "OutboxKind" ADD VALUE 'warning';

-- CreateTable
CREATE TABLE "LaneRest" (
    "lane" "OutboxLane" NOT NULL,
    "reason" "RestReason" NOT NULL,
    "answer" TEXT NOT NULL,
    "since" TIMESTAMPTZ(3) NOT NULL,
    "until" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "LaneRest_pkey" PRIMARY KEY ("lane")
);
