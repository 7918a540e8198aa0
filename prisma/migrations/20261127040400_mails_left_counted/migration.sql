-- What left before counts from now on; a value of an enum can be used only after the migration that adds it.
INSERT INTO "CountChange" (what, state, day, n)
SELECT 'mails_left', lane::text, ("stateChangedAt" AT TIME ZONE 'Europe/London')::date, count(*)
FROM "OutboxMessage" WHERE state = 'accepted' GROUP BY 2, 3;
