-- What waits already counts from now on; a value of an enum can be used only after the migration that adds it.
INSERT INTO "CountChange" (what, "campaignId", "memberId", n)
SELECT 'letters_waiting', "campaignId", "memberId", count(*) FROM "Letter" WHERE state = 'queued' GROUP BY 2, 3;
