-- CreateEnum
CREATE TYPE "DataPlace" AS ENUM ('united_kingdom', 'europe', 'elsewhere');

-- CreateTable
CREATE TABLE "CoalitionDetails" (
    "id" INTEGER NOT NULL DEFAULT 1,
    "email" TEXT NOT NULL DEFAULT '',
    "telephone" TEXT NOT NULL DEFAULT '',
    "privacyEmail" TEXT NOT NULL DEFAULT '',
    "complaintsEmail" TEXT NOT NULL DEFAULT '',
    "icoNumber" TEXT NOT NULL DEFAULT '',
    "notACharity" BOOLEAN NOT NULL DEFAULT false,
    "dataPlace" "DataPlace",
    "helpers" TEXT[],

    CONSTRAINT "CoalitionDetails_pkey" PRIMARY KEY ("id")
);

-- By hand from here: what Prisma's schema files cannot say.

ALTER TABLE "CoalitionDetails"
  ADD CONSTRAINT "CoalitionDetails_one_row" CHECK (id = 1),
  ADD CONSTRAINT "CoalitionDetails_addresses_have_an_at" CHECK (
    (email = '' OR email LIKE '_%@_%')
    AND ("privacyEmail" = '' OR "privacyEmail" LIKE '_%@_%')
    AND ("complaintsEmail" = '' OR "complaintsEmail" LIKE '_%@_%')
  );
