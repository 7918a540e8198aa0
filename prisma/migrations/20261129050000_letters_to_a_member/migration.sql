-- The letters that reached a member, by when: a member's page asks for their months and answers, and reads this alone.
CREATE INDEX "Letter_to_member" ON "Letter"("memberId", "sentAt", "campaignId", "id") WHERE (state = 'sent'::"LetterState");
