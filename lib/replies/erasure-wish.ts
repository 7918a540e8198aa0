import { normalForm } from '#lib/platform/normal-form.ts'

/** A wish is said in a few words; whoever writes more has something else to say. */
const MOST_WORDS = 70
const TEXT_LIMIT = 2_000

/** What people put before a wish. */
// bounded: each part at most once at each place, over a sentence of at most 2,000 characters
const BEFORE =
  /^(?:(?:hi|hello|hiya|sorry|thanks|thank you|ok|okay|so|now|but|and|also|again|just|yes|no|helo|diolch|ond|a|hefyd|plis)\b[\s,.!–-]*){0,4}/
const ASKING =
  /^(?:(?:please|pls|plz|kindly)\b[\s,]*)?(?:(?:can|could|would|will) you\b\s*|i(?: really| just| now| hereby)*(?:'d like| would like| want| wish| ask| request| demand| need| am asking| am writing to ask)(?: you)?(?: to)?\b\s*|i(?: would|'d) be grateful if you (?:would|could)\b\s*|you (?:must|should|have to|need to)\b\s*|(?:os gwelwch yn dda|plîs|plis)[\s,]*|(?:a )?(?:allwch|allech|wnewch|fyddech cystal â) (?:chi|ti)?\s*|(?:rwyf|rwy|dw i|hoffwn|dwi)(?: i)?(?: am| eisiau| yn dymuno)?(?: i)?(?: chi)?\s*)?(?:(?:please|pls|kindly|now|just|also|both|os gwelwch yn dda)\b[\s,]*)*/

const MINE = `(?:all |any |every |of |the |that |these |this )*(?:my|our)(?: own| personal| private)*`
const DATA = `(?:data|details?|information|info|account|profile|records?|e-?mail(?: address| addresses)?|address(?:es)?|name|letters?|file|entry|contact)`

/** The wish itself, as it begins a sentence once what stands before it is gone. */
// bounded: no part repeats what another may take, over a sentence of at most 2,000 characters
const WISHES: readonly RegExp[] = [
  new RegExp(String.raw`^(?:delete|erase|remove|wipe|destroy|scrap|take down|get rid of) ${MINE} ${DATA}\b`),
  /^(?:delete|erase|remove|wipe|destroy|get rid of) (?:all|any|everything|anything|whatever|the|of|data|details|information|and|personal|it|that|which|what)(?: (?:of|the|data|details|information|personal|that|which|what|and|anything|everything|emails?|letters?))* ?(?:you (?:have|hold|keep|store|know|got)|about me|on me|of me|of mine|concerning me|relating to me)\b/,
  /^(?:delete|erase|remove|forget|wipe|unsubscribe|deregister) (?:me|us)\b/,
  /^take (?:me|us|my name|my e-?mail|my address|my details) (?:off|out of|from)\b/,
  /^get (?:me|my name) (?:off|out of)\b/,
  /^(?:have|get) (?:my|all my) (?:[a-z-]+ ){1,3}(?:deleted|erased|removed)\b/,
  /^(?:my|all my) (?:[a-z-]+ ){1,3}(?:to be )?(?:deleted|erased|removed)\b/,
  /^to be (?:deleted|erased|forgotten|removed|unsubscribed|taken off)\b/,
  /^be (?:deleted|erased|forgotten|removed|unsubscribed|taken off)\b/,
  /^(?:unsubscribe|unsubscribed|unsubscribe please|remove|opt[ -]?out|opt me out)[.! ]*$/,
  /^(?:to )?(?:unsubscribe|opt out)\b(?: from| of| all| me| please|$|[.!,])/,
  /^(?:stop|cease|quit) (?:e-?mailing|mailing|writing to|writing|contacting|messaging|bothering|spamming|pestering) (?:me|us)\b/,
  /^(?:stop|cease|quit) (?:writing|e-?mails?|these e-?mails?|all e-?mails?|the e-?mails?|mails|this|it|e-?mailing|spam)[.! ]*$/,
  /^(?:stop|cease|quit) sending (?:me|us|these|this|any|all|e-?mails?|mails?|messages?)\b/,
  /^(?:do not|don't|never) (?:ever )?(?:e-?mail|mail|contact|write to|message) (?:me|us)\b/,
  /^(?:do not|don't) send (?:me|us)(?: any| any more| more)? ?(?:e-?mails?|mails?|messages?|letters?|anything)\b/,
  /^(?:i )?(?:do not|don't|no longer) (?:want|wish|consent)(?: to)?(?: (?:get|receive|be sent|hear|have|any|more|anymore|further|your|these|you to (?:write|e-?mail|contact|keep|hold|have|store)))* ?(?:e-?mails?|mails?|messages?|from you|me|my (?:data|details|information|name)|letters from you)\b/,
  /^(?:i )?(?:withdraw|revoke|take back) (?:my )?consent\b/,
  /^no more (?:e-?mails?|mails?|messages?)\b/,
  /^(?:leave (?:me|us) alone)\b/,
  /^(?:this is )?(?:an? |my )?(?:gdpr |formal |subject )*(?:erasure request|request (?:for|of) erasure|right to (?:be forgotten|erasure)|request (?:to|that you) (?:delete|erase|remove))\b/,
  /^(?:i (?:am )?)?(?:exercise|exercising|invoke|invoking|use|using) my right (?:to (?:be forgotten|erasure)|of erasure|under article 17)\b/,
  /^(?:dilëwch|dilewch|dileu|ddileu|tynnwch|tynnu|dynnu|anghofiwch|anghofio|anghofio am) (?:fi|am fi|fy|fy nata|bopeth|popeth|yr holl|fy holl|y data|fy enw|fy manylion)\b(?! (?:mhoen|llaw|ngwaed))/,
  /^(?:fy nhynnu|fy nileu|fy anghofio)\b/,
  /^(?:peidiwch|paid) (?:ag?|â) (?:ysgrifennu|e-?bostio|ebostio|anfon|cysylltu|sgwennu)\b(?=.{0,40}\b(?:ata|ataf|ata i|ataf i|â mi|â fi|mi|fi|mwy)\b)/,
  /^(?:stopiwch|rhowch y gorau i|stopio) (?:anfon|ysgrifennu|e-?bostio|gysylltu|cysylltu|sgwennu)\b/,
  /^(?:dim mwy o (?:e-?byst|ebyst|negeseuon))\b/,
  /^(?:dad-?danysgrifi\w{0,6}|datdanysgrifi\w{0,6})\b/,
  /^(?:gadewch lonydd i (?:mi|fi))\b/,
  /^(?:rwyf|rwy|dw i|dwi)(?: i)? ?(?:'n)?(?: yn)? tynnu fy nghaniatâd\b/,
  /^(?:nid wyf|dydw i ddim|dwi ddim|dw i ddim)(?: i)? (?:am|eisiau|yn dymuno) (?:cael|derbyn|clywed)\b(?=.{0,40}\b(?:e-?byst|ebyst|negeseuon|gennych|wrthych)\b)/,
]

/** What is to go is not theirs, or not with us: a bill's words, a hospital's list, an MP's newsletter. */
const ELSEWHERE =
  /\b(?:paragraphs?|clauses?|sections?|amendments?|schedules?|sentence|bill|act|law|rules?|waiting|surgery|gp|doctors?|hospital|clinic|rheumatology|medication|tablets?|drugs?|benefits?|dwp|pip|council|nhs app|mp's|mp (?:list|newsletter)|minister's|cymal|paragraff|rhestr aros|meddyg|ysbyty|mesur|deddf)\b/

/**
 * Whether somebody asks us to delete what we keep of them, or to leave them alone: in a few words of their own, as a sentence that
 * begins with the wish. Of a long message, and of what is to go elsewhere, it says no: a person reads that.
 */
export function wishesErasure({ subject, words }: { subject: string; words: string }): boolean {
  const said = words
    .split('\n')
    .filter((line) => !line.trimStart().startsWith('>'))
    .join('\n')
    .slice(0, TEXT_LIMIT + 1)
  if (said.length > TEXT_LIMIT || said.split(/\s+/).length > MOST_WORDS) return false
  // What answers a mail of ours has its subject, and says nothing by it.
  const own = /^\s*(?:re|fwd?|ateb|atb|aw|sv)\s*:/i.test(subject) ? '' : subject
  // bounded: of a text of at most 2,000 characters
  return [own, ...said.split(/(?<=[.!?;])\s+|\n+|,\s+(?=(?:please|pls|and|but|so|ond)\b)|\s+–\s+/)].some(
    isWish,
  )
}

function isWish(sentence: string): boolean {
  const plain = normalForm(sentence.toLowerCase(), 'NFC')
    .replace(/[’‘`]/g, "'")
    .replace(/\s+/g, ' ')
    .replace(/^[\s"“”'*_-]+/, '')
    .trim()
  if (plain === '' || ELSEWHERE.test(plain)) return false
  const wish = plain.replace(BEFORE, '').replace(ASKING, '').trim()
  return [plain, plain.replace(BEFORE, '').replace(/^please[ ,]+/, ''), wish].some((text) =>
    WISHES.some((rule) => rule.test(text)),
  )
}
