-- How many mails went to an address lately is asked for each letter; addresses differ in case.
CREATE INDEX "OutboxMessage_lower_envelopeTo_createdAt_idx" ON "OutboxMessage" (lower("envelopeTo"), "createdAt");

-- Writes a new letter with everything that belongs to it: see lib/letters/insert-letter.ts, its only caller. Here rather
-- than there because a session plans each statement of a function once: planning them takes longer than running them.
-- The rows are whole and come from the application; nothing is decided here but whether all is as it was read.
CREATE FUNCTION submit_letter(
  as_read json,
  supporter json,
  letter json,
  consents json,
  audit json,
  message json
) RETURNS boolean LANGUAGE plpgsql AS $$
DECLARE
  today date := (as_read->>'now')::timestamp;
  new_letter "Letter" := json_populate_record(NULL::"Letter", letter);
  address text := lower(as_read->>'email');
  writer text;
BEGIN
  PERFORM 1 FROM "Campaign"
  WHERE id = new_letter."campaignId" AND state = 'live' AND call = new_letter.call
    AND "updatedAt" = (as_read->>'campaignUpdatedAt')::timestamp;
  IF NOT FOUND THEN RETURN false; END IF;

  IF new_letter."memberId" IS DISTINCT FROM (
    SELECT "memberId" FROM "Incumbency"
    WHERE "gssCode" = new_letter."gssCode" AND "startedOn" <= today AND ("endedOn" IS NULL OR "endedOn" > today)
    ORDER BY "startedOn" DESC LIMIT 1
  ) THEN RETURN false; END IF;

  PERFORM 1 FROM "Dissolution"
  WHERE "dissolvedOn" <= today AND ("electedOn" IS NULL OR "electedOn" > today);
  IF FOUND THEN RETURN false; END IF;

  IF (
    -- The kind is no condition: an index that begins with it looks as good, and holds every confirmation there is.
    SELECT count(*) FILTER (WHERE kind = 'confirmation') FROM "OutboxMessage"
    WHERE lower("envelopeTo") = address AND "createdAt" >= (as_read->>'mailsSince')::timestamp
  ) >= (as_read->>'mostMails')::integer THEN RETURN false; END IF;

  INSERT INTO "Supporter" SELECT * FROM json_populate_record(NULL::"Supporter", supporter)
  ON CONFLICT (key) DO NOTHING RETURNING id INTO writer;
  IF NOT FOUND THEN
    SELECT id INTO writer FROM "Supporter" WHERE key = supporter->>'key';
  END IF;

  new_letter."supporterId" := writer;
  INSERT INTO "Letter" SELECT new_letter.* ON CONFLICT DO NOTHING;
  IF NOT FOUND THEN RETURN false; END IF;

  INSERT INTO "Consent"
  SELECT (json_populate_record(given, json_build_object('supporterId', writer))).*
  FROM json_populate_recordset(NULL::"Consent", consents) AS given
  ON CONFLICT DO NOTHING;

  INSERT INTO "AuditEntry"
  SELECT (json_populate_record(given, json_build_object('actorId', writer))).*
  FROM json_populate_record(NULL::"AuditEntry", audit) AS given;

  INSERT INTO "OutboxMessage" SELECT * FROM json_populate_record(NULL::"OutboxMessage", message);
  RETURN true;
END $$;
