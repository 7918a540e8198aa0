-- AlterTable
ALTER TABLE "Letter" DROP COLUMN "signatoriesKey",
ADD COLUMN     "namesOrganisations" TEXT[],
ADD COLUMN     "ownWords" TEXT NOT NULL DEFAULT '';
