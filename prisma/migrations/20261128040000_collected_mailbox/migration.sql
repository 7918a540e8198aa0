-- CreateEnum
CREATE TYPE "CollectingTrouble" AS ENUM ('access', 'folder', 'connection');

-- CreateTable
CREATE TABLE "CollectedMailbox" (
    "address" TEXT NOT NULL,
    "holder" TEXT,
    "heldUntil" TIMESTAMPTZ(3),
    "uidValidity" TEXT,
    "doneUpTo" BIGINT,
    "trouble" "CollectingTrouble",
    "answer" TEXT NOT NULL DEFAULT '',
    "since" TIMESTAMPTZ(3),
    "leftThere" INTEGER NOT NULL DEFAULT 0,
    "cannotMove" BOOLEAN NOT NULL DEFAULT false,
    "saidAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "CollectedMailbox_pkey" PRIMARY KEY ("address")
);

ALTER TABLE "CollectedMailbox"
    ADD CONSTRAINT "CollectedMailbox_held" CHECK ((holder IS NULL) = ("heldUntil" IS NULL)),
    ADD CONSTRAINT "CollectedMailbox_done" CHECK (("uidValidity" IS NULL) = ("doneUpTo" IS NULL)),
    ADD CONSTRAINT "CollectedMailbox_trouble" CHECK ((trouble IS NULL) = (since IS NULL)),
    ADD CONSTRAINT "CollectedMailbox_left" CHECK ("leftThere" >= 0);
