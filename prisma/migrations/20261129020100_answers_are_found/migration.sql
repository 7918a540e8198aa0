-- Of an answer: whose it is, so that a member's, a seat's or a party's answers are found by an index; and what its words are
-- found by. Both are written here, whoever writes the row, and the words go when the text is taken out of it.

ALTER TABLE "Reply" ADD COLUMN "memberId" INTEGER,
ADD COLUMN "gssCode" TEXT,
ADD COLUMN "wordsToFind" tsvector;

ALTER TABLE "Reply" ADD CONSTRAINT "Reply_memberId_fkey" FOREIGN KEY ("memberId") REFERENCES "Member"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "Reply" ADD CONSTRAINT "Reply_gssCode_fkey" FOREIGN KEY ("gssCode") REFERENCES "Seat"("gssCode") ON DELETE RESTRICT ON UPDATE CASCADE;

CREATE FUNCTION reply_place() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW."letterId" IS NOT NULL THEN
    SELECT "memberId", "gssCode" INTO NEW."memberId", NEW."gssCode" FROM "Letter" WHERE id = NEW."letterId";
  ELSE
    SELECT "memberId", "gssCode" INTO NEW."memberId", NEW."gssCode" FROM "JointMail" WHERE id = NEW."jointMailId";
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER reply_place BEFORE INSERT OR UPDATE OF "letterId", "jointMailId" ON "Reply"
  FOR EACH ROW EXECUTE FUNCTION reply_place();

-- Of a text without end the beginning is enough; the whole of it would be more than can be kept so.
CREATE FUNCTION reply_words() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  words TEXT := left(NEW.subject || E'\n' || NEW.text, 50000);
BEGIN
  NEW."wordsToFind" := CASE WHEN NEW.subject = '' AND NEW.text = '' THEN NULL
    ELSE to_tsvector('english', words) || to_tsvector('simple', words) END;
  RETURN NEW;
END $$;
CREATE TRIGGER reply_words BEFORE INSERT OR UPDATE OF subject, text ON "Reply"
  FOR EACH ROW EXECUTE FUNCTION reply_words();

UPDATE "Reply" SET "letterId" = "letterId", text = text;

CREATE INDEX "Reply_campaignId_receivedAt_idx" ON "Reply"("campaignId", "receivedAt");
CREATE INDEX "Reply_memberId_receivedAt_idx" ON "Reply"("memberId", "receivedAt");
CREATE INDEX "Reply_gssCode_receivedAt_idx" ON "Reply"("gssCode", "receivedAt");
CREATE INDEX "Reply_words_to_find" ON "Reply" USING GIN ("wordsToFind");
