-- What came before counts from now on; a value of an enum can be used only after the migration that adds it.
INSERT INTO "CountChange" (what, "campaignId", day, "memberId", "gssCode", n)
SELECT 'letters_by_month', "campaignId", date_trunc('month', "sentAt" AT TIME ZONE 'Europe/London')::date, "memberId", "gssCode", count(*)
FROM "Letter" WHERE state = 'sent' AND "sentAt" IS NOT NULL GROUP BY 2, 3, 4, 5;

INSERT INTO "CountChange" (what, "campaignId", day, "memberId", "gssCode", n)
SELECT 'answers_by_month', r."campaignId", date_trunc('month', r."receivedAt" AT TIME ZONE 'Europe/London')::date,
  COALESCE(l."memberId", j."memberId"), COALESCE(l."gssCode", j."gssCode"), count(*)
FROM "Reply" AS r LEFT JOIN "Letter" AS l ON l.id = r."letterId" LEFT JOIN "JointMail" AS j ON j.id = r."jointMailId"
WHERE r.state NOT IN ('auto_reply', 'acknowledgement') AND COALESCE(l."memberId", j."memberId") IS NOT NULL
GROUP BY 2, 3, 4, 5;

INSERT INTO "CountChange" (what, "campaignId", day, n)
SELECT 'answers_by_day', "campaignId", ("receivedAt" AT TIME ZONE 'Europe/London')::date, count(*)
FROM "Reply" WHERE state NOT IN ('auto_reply', 'acknowledgement') GROUP BY 2, 3;
