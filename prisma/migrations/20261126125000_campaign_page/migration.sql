-- AlterTable
ALTER TABLE "Campaign" ADD COLUMN     "figure" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "figureCy" TEXT,
ADD COLUMN     "figureMeans" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "figureMeansCy" TEXT,
ADD COLUMN     "figureSource" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "figureUrl" TEXT,
ADD COLUMN     "goalSeats" INTEGER,
ADD COLUMN     "quote" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "quoteAgreed" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "quoteCy" TEXT,
ADD COLUMN     "quoteName" TEXT NOT NULL DEFAULT '';

-- CreateTable
CREATE TABLE "CampaignPicture" (
    "campaignId" UUID NOT NULL,
    "jpeg" BYTEA NOT NULL,
    "hash" TEXT NOT NULL,
    "width" INTEGER NOT NULL,
    "height" INTEGER NOT NULL,
    "alt" TEXT NOT NULL,
    "altCy" TEXT,
    "agreedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "CampaignPicture_pkey" PRIMARY KEY ("campaignId")
);

-- AddForeignKey
ALTER TABLE "CampaignPicture" ADD CONSTRAINT "CampaignPicture_campaignId_fkey" FOREIGN KEY ("campaignId") REFERENCES "Campaign"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- Rules of every row
ALTER TABLE "Campaign"
  ADD CONSTRAINT "Campaign_quote_with_a_name_and_a_yes" CHECK (quote = '' OR ("quoteName" <> '' AND "quoteAgreed")),
  ADD CONSTRAINT "Campaign_figure_with_a_source" CHECK (figure = '' OR ("figureMeans" <> '' AND "figureSource" <> '')),
  ADD CONSTRAINT "Campaign_goal_of_all_seats_at_most" CHECK ("goalSeats" BETWEEN 1 AND 650);
ALTER TABLE "CampaignPicture"
  ADD CONSTRAINT "CampaignPicture_says_what_it_shows" CHECK (alt <> '');
