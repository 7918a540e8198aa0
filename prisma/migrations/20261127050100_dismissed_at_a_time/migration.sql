ALTER TABLE "InboundMessage"
  DROP CONSTRAINT "InboundMessage_apart_for_a_reason",
  ADD CONSTRAINT "InboundMessage_apart_for_a_reason"
    CHECK (state NOT IN ('held', 'set_aside', 'dismissed') OR "heldReason" IS NOT NULL),
  ADD CONSTRAINT "InboundMessage_dismissed_at_a_time" CHECK ((state = 'dismissed') = ("dismissedAt" IS NOT NULL));
