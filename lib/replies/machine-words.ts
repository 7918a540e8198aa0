/**
 * What machines write in the place of people, in English and Welsh. A subject is a machine's only when the telling words
 * stand alone or before a mark: "Automatic reply: …" is, "Automatic replies are no answer" is a person's.
 */

/** What may follow telling words in a subject: its end, a mark, a date. Never the rest of a sentence. */
const ENDS = String.raw`(?=\s*(?:$|[:;!./|(\[\]–—]|-\s|re:|until\b|till\b|from\b|tan\b|o'r\b|i'ch\b|(?:to|of) your (?:e-?mail|message|letter|enquiry)\b|\d))`
/** For words that people use in subjects of their own too. */
const ENDS_SURELY = String.raw`(?=\s*(?:$|[:|(\[–—]|-\s|until\b|till\b|tan\b|from \d))`

const AUTOMATIC = 'auto(?:mat(?:ic(?:ally generated)?|ed))?[ -]?'
const WRITTEN = '(?:e-?mail )?(?:reply|response|responder|answer|ack(?:nowledge?ment)?|message)'
const WELSH_WRITTEN = '(?:ateb|atebiad|ymateb|neges|e-?bost|derbynneb|cydnabyddiaeth|gydnabyddiaeth)'
const WELSH_AUTOMATIC = '(?:yn )?awtomat(?:ig|aidd)'

const SUBJECTS = [
  `^\\[?(?:this is an? )?${AUTOMATIC}${WRITTEN}${ENDS}`,
  '^auto:',
  `^\\[?out[ -]of[ -](?:the[ -])?office(?:[ -]?(?:auto\\w*[ -]?)?(?:reply|response|message|notification|notice|assistant))?${ENDS}`,
  `^(?:i am|i'm|we are) (?:currently |now )?out of (?:the |my )?office${ENDS}`,
  `^(?:ooo|oof)\\b${ENDS_SURELY}`,
  '^on leave (?:until|till)\\b',
  `^(?:(?:i am |i'm )?(?:currently )?away from (?:the |my )?(?:office|desk|e-?mails?|mail|inbox))${ENDS}`,
  `^(?:(?:i am |i'm )?(?:currently )?on )?(?:annual|maternity|paternity|parental|sick|compassionate) leave${ENDS_SURELY}`,
  `^(?:vacation|holiday) (?:auto-?)?(?:reply|response|message|notice)${ENDS}`,
  `^\\[?${WELSH_WRITTEN} ${WELSH_AUTOMATIC}${ENDS}`,
  `^(?:(?:rwyf|rydw i|dw i|neges|hysbysiad) )?(?:(?:y )?tu allan i'r|allan o'r|(?:i )?ffwrdd o'r|ddim yn y|nid wyf yn y) swyddfa${ENDS}`,
  `^(?:hysbysiad|neges) absenoldeb${ENDS}`,
  `^(?:i )?ffwrdd ar (?:fy )?(?:g?wyliau)${ENDS_SURELY}`,
  `^ar (?:fy |ei )?g?wyliau(?: blynyddol)?${ENDS_SURELY}`,
  // bounded: a subject is read to 500 characters, and what repeats in the patterns is a single word
].map((rule) => new RegExp(rule, 'i'))
/** `Your message to Jane Doe [automatic reply]`: not in an answer, whose subject is somebody else's. */
// bounded: a subject is read to 500 characters, and what repeats in the patterns is a single word
const SUBJECT_END = new RegExp(
  `[[(–—-]\\s*(?:${AUTOMATIC}${WRITTEN}|${WELSH_WRITTEN} ${WELSH_AUTOMATIC})\\s*[\\])]?$`,
  'i',
)
const ANSWER = /^(?:re|fw|fwd|ateb|atb|ymlaen)\s?:/i

/** Without marks that nobody sees, such as a soft hyphen in a telling word. */
const straight = (text: string) =>
  text
    .replace(/\p{Cf}/gu, '')
    .replace(/[‘’ʼ]/g, "'")
    .trim()

/** What mail gateways put before a subject: `[EXTERNAL]`, `*SPAM*`. */
// bounded: a subject is read to 500 characters, and a gap in the pattern has 40
const GATEWAY =
  /^(?:[[{*(]{1,3}(?:external|ext|caution|spam|suspected|possible|allanol)[^\])}*]{0,40}[\])}*]{1,3}:?\s*){1,3}/i

/** Whether a subject says by itself that a machine wrote. */
export function isMachineSubject(subject: string): boolean {
  const line = straight(subject).replace(GATEWAY, '')
  return SUBJECTS.some((rule) => rule.test(line)) || (!ANSWER.test(line) && SUBJECT_END.test(line))
}

/** Where a sentence begins, or what stands before its statement. */
const SAYS = String.raw`(?:^|[.,!?:;*–—-] |\(|please note(?: that)?[,:]? |nodwch(?: mai)? )`
/** "This is an automatic reply": of a whole answer it is said near the top. */
const SAYS_REPLY = [
  `${SAYS}this is an? (?:fully )?${AUTOMATIC}(?:generated )?(?:e-?mail )?(?:reply|response|answer|ack(?:nowledge?ment)?)\\b`,
  `\\bthis ${AUTOMATIC}(?:reply|response|ack(?:nowledge?ment)?|e-?mail|message) (?:because|confirms|is (?:just )?to|lets you know)\\b`,
  `\\b(?:accept|regard|treat) this as an? ${AUTOMATIC}(?:reply|response|ack(?:nowledge?ment)?)\\b`,
  `\\b(?:by|with) this ${AUTOMATIC}(?:reply|response|ack(?:nowledge?ment)?|e-?mail|message)\\b`,
  `${SAYS}${WELSH_WRITTEN} ${WELSH_AUTOMATIC} yw (?:hon|hwn)\\b`,
  `${SAYS}(?:mae (?:hon|hwn) yn|dyma) ${WELSH_WRITTEN} ${WELSH_AUTOMATIC}\\b`,
  `^\\*{0,2}(?:${AUTOMATIC}${WRITTEN}|${WELSH_WRITTEN} ${WELSH_AUTOMATIC})${ENDS}`,
  // bounded: the first two paragraphs, each of 600 characters at most; nothing in the patterns repeats but a mark
].map((rule) => new RegExp(rule, 'i'))
/** "This message was sent automatically": a case system puts it under people's answers too, so it counts in the first words alone. */
// bounded: the first two paragraphs, each of 600 characters at most; nothing in the patterns repeats but a mark
const SAYS_MESSAGE = new RegExp(
  `${SAYS}(?:this is an? (?:fully )?${AUTOMATIC}(?:generated )?(?:e-?mail|message|notification)\\b|this (?:e-?mail|message|reply|response|acknowledge?ment) (?:is|was|has been) (?:an? )?(?:automated\\b|automatically (?:generated|sent)|auto-?generated|generated automatically|sent automatically|computer[ -]generated)|(?:please )?do not (?:reply|respond) to this ${AUTOMATIC}(?:e-?mail|message|reply|response)\\b|(?:neges|e-?bost|ateb|ymateb) a (?:anfonwyd|gynhyrchwyd) yn awtomatig yw (?:hon|hwn)\\b|(?:anfonwyd|cynhyrchwyd) yr? (?:neges|e-?bost|ateb|ymateb) (?:hon|hwn) yn awtomatig\\b)`,
  'i',
)

/** Whether the first words say that a machine wrote them. @param opening the first paragraphs, each on one line */
export function isMachineOpening([first = '', second = '']: readonly string[]): boolean {
  const says = [straight(first), straight(second)]
  return (
    SAYS_MESSAGE.test(straight(first)) || says.some((words) => SAYS_REPLY.some((rule) => rule.test(words)))
  )
}

// bounded: an opening has four paragraphs of 600 characters at most
const AWAY =
  /(?:^|[.!?]\s+)(?:i am|i'm|i will be|we are|rwyf|rydw i|dw i) (?:currently |now |at present |ar hyn o bryd )?(?:out of (?:the )?office|on (?:annual|maternity|paternity|sick|parental|compassionate) leave|away (?:from (?:the|my) (?:office|desk)|until|on (?:annual )?leave)|allan o'r swyddfa|i ffwrdd|ar (?:fy )?g?wyliau)/i
const IN_ABSENCE =
  /in my absence|urgent|(?:no|limited) access to|on my return|when i (?:return|am back)|will not (?:be )?(?:read|check)|yn fy absenoldeb|ar frys|pan (?:fydda i|ddychwelaf)/i
// bounded: an opening has four paragraphs of 600 characters at most, and a gap in the pattern 60
const I_DO =
  /\bi(?:'ll| will| shall| have|'ve| am going to) (?:be (?:able|glad|happy) to |\w+ly |also |now |today |already )?(?:sign|support|rais|writ|attend|vot|ask|meet|met\b|back|press|visit)/i
// bounded: an opening has four paragraphs of 600 characters at most, and a gap in the pattern 60
const SOMEBODY_DOES =
  /\b(?:will|shall|has|have|'ll|'ve) (?:\w+ly |also |now |today |already )?(?:sign(?:ed)?\b|voted?\b|raised?\b|attend(?:ed)?\b|supported\b|support (?:the|this|your)\b|writ(?:e|ten) to (?!you\b)|pressed\b)/i
// bounded: an opening has four paragraphs of 600 characters at most, and a gap in the pattern 60
const DOES_IN_WELSH =
  /\b(?:byddaf|byddwn|bydd|wedi|rwy'n|rwyf|rydym|mae|hoffwn)\b.{0,60}\b(?:(?:ll?|arw)(?:ofnodi|yddo)|[cg]efnogi|chefnogi|[cg]odi|chodi|ysgrifennu at (?!chi\b)|[pb]leidleisio|mynychu|gofyn i'r)/i
const doesSomething = (text: string) =>
  I_DO.test(text) || SOMEBODY_DOES.test(text) || DOES_IN_WELSH.test(text)

// bounded: an opening has four paragraphs of 600 characters at most, and a gap in the pattern 60
const RECEIVED =
  /\b(?:we|i|my office|our team) (?:have |has )?received your (?:message|e-?mail|letter|request|enquiry)\b|\byour (?:message|e-?mail|letter|request|enquiry|case)\b.{0,60}\b(?:has|have) been (?:received|logged|created|registered|opened)\b|\byour (?:case|ticket|reference)(?: number)? is\b|\bwedi (?:derbyn|dod i law)\b/i

/** Whether it says that something came in, and nothing more. */
export function isReceived(opening: readonly string[]): boolean {
  const text = straight(opening.join(' '))
  return RECEIVED.test(text) && !doesSomething(text)
}

/** Whether it is a note of absence and nothing more, though nothing else says so. */
export function isAbsenceNote(opening: readonly string[]): boolean {
  const text = straight(opening.join(' '))
  return AWAY.test(text) && IN_ABSENCE.test(text) && !doesSomething(text)
}

// bounded: a subject is read to 500 characters, and a gap in the pattern has 40
const CHALLENGE_SUBJECT =
  /(?:confirm|verify|release|authenticate|validate|verification|confirmation)\b.{0,40}\b(?:message|e-?mail|mail|sender|delivery)\b|\b(?:message|e-?mail|mail)\b.{0,40}\b(?:verification|confirmation) (?:required|needed)/i
const CHALLENGE_REASON =
  /\b(?:spam|junk|unsolicited|robot|a human|a real person|you are a person|not a machine|sbam)\b/i
const CHALLENGE_ACT = /https?:|\b(?:click|reply to this|respond to this|cliciwch)\b/i
// bounded: an opening has four paragraphs of 600 characters at most, and a gap in the pattern 60
const CHALLENGE_HELD =
  /\b(?:release|deliver|let through)\b.{0,40}\b(?:message|e-?mail)|\b(?:message|e-?mail)\b.{0,60}\b(?:held|quarantined|waiting|will be delivered once)/i

/** Whether a filter asks the sender to prove that they are a person (challenge and response). */
export function isChallenge(subject: string, opening: readonly string[]): boolean {
  const text = straight(opening.join(' '))
  if (!CHALLENGE_REASON.test(text) || !CHALLENGE_ACT.test(text)) return false
  return CHALLENGE_SUBJECT.test(straight(subject)) || CHALLENGE_HELD.test(text)
}

/** Whether it asks for an earlier message back, as Outlook does. */
export const isRecall = (subject: string, opening: readonly string[]) =>
  (/^recall:/i.test(subject) || opening.length <= 1) &&
  /\bwould like to recall the (?:message|e-?mail)\b/i.test(opening[0] ?? '')

/** Whether it says only that a message was opened or thrown away, as mail programs without receipts do. */
export const isReceiptInWords = (subject: string, opening: readonly string[]) =>
  /^(?:read|not read|deleted|darllenwyd|read receipt|return receipt)\s?:/i.test(subject) &&
  /\byour message\b|\bdisplayed\b|\breturn receipt\b/i.test(opening.join(' ')) &&
  /\b(?:was (?:read|opened|displayed|deleted)|has been (?:read|displayed|opened)|return receipt)\b/i.test(
    opening.join(' '),
  )
