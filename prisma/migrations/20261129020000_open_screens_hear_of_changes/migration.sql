-- A number for each kind of thing that open screens are told of. It goes up, outside every transaction and without a lock,
-- where a server would pass a word on: the embedded database is one session, in which nobody can listen to somebody else.
CREATE SEQUENCE live_answers;
CREATE SEQUENCE live_claims;
CREATE SEQUENCE live_stances;
CREATE SEQUENCE live_promises;
CREATE SEQUENCE live_follow_ups;
CREATE SEQUENCE live_remarks;
