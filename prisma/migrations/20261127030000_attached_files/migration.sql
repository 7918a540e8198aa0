-- CreateEnum
CREATE TYPE "FileScan" AS ENUM ('clean', 'infected');

-- CreateEnum
CREATE TYPE "FileKeptBack" AS ENUM ('secret_address', 'not_looked_through');

-- AlterTable
ALTER TABLE "OutboxMessage" ADD COLUMN     "files" INTEGER NOT NULL DEFAULT 0;

-- CreateTable
CREATE TABLE "AttachedFile" (
    "id" UUID NOT NULL,
    "inboundId" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "name" TEXT NOT NULL,
    "mediaType" TEXT NOT NULL,
    "size" INTEGER NOT NULL,
    "sourceId" UUID NOT NULL,
    "words" TEXT,
    "addresses" TEXT NOT NULL DEFAULT '',
    "scan" "FileScan",
    "finding" TEXT,
    "scannedAt" TIMESTAMPTZ(3),
    "keptBack" "FileKeptBack",

    CONSTRAINT "AttachedFile_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "OutboxFile" (
    "outboxId" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "before" TEXT NOT NULL,
    "after" TEXT NOT NULL,
    "sourceId" UUID NOT NULL,

    CONSTRAINT "OutboxFile_pkey" PRIMARY KEY ("outboxId","number")
);

-- CreateIndex
CREATE INDEX "AttachedFile_sourceId_idx" ON "AttachedFile"("sourceId");

-- CreateIndex
CREATE INDEX "AttachedFile_scan_idx" ON "AttachedFile"("scan");

-- CreateIndex
CREATE UNIQUE INDEX "AttachedFile_inboundId_number_key" ON "AttachedFile"("inboundId", "number");

-- CreateIndex
CREATE INDEX "OutboxFile_sourceId_idx" ON "OutboxFile"("sourceId");

-- AddForeignKey
ALTER TABLE "AttachedFile" ADD CONSTRAINT "AttachedFile_inboundId_fkey" FOREIGN KEY ("inboundId") REFERENCES "InboundMessage"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "AttachedFile" ADD CONSTRAINT "AttachedFile_sourceId_fkey" FOREIGN KEY ("sourceId") REFERENCES "MailSource"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "OutboxFile" ADD CONSTRAINT "OutboxFile_outboxId_fkey" FOREIGN KEY ("outboxId") REFERENCES "OutboxMessage"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "OutboxFile" ADD CONSTRAINT "OutboxFile_sourceId_fkey" FOREIGN KEY ("sourceId") REFERENCES "MailSource"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
