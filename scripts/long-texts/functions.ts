import { safeNext } from '#lib/accounts/safe-next.ts'
import { invitationInput } from '#lib/accounts/schema.ts'
import { slugFrom } from '#lib/campaigns/campaign-slug.ts'
import { firstLetter } from '#lib/campaigns/first-letter.ts'
import { checkLetterTemplate } from '#lib/campaigns/letter-template.ts'
import { openingOf } from '#lib/campaigns/opening-of.ts'
import { partInputs } from '#lib/campaigns/parts-schema.ts'
import { readLetterTemplate } from '#lib/campaigns/read-letter-template.ts'
import { likelyPromise, likelyStance, promisedIn, sentencesOf } from '#lib/casework/sentences.ts'
import { phrasesIn, suggestClass } from '#lib/casework/suggest-class.ts'
import { organisationSlug } from '#lib/coalition/organisation-slug.ts'
import { organisationInput } from '#lib/coalition/schema.ts'
import { nameWords } from '#lib/dashboard/rank-names.ts'
import { wordsCookies } from '#lib/dashboard/words-cookie.ts'
import { addressesIn } from '#lib/files/addresses-in.ts'
import { arrangeAct, withoutIdleEdits } from '#lib/letters/arrange-middle.ts'
import { cameFrom } from '#lib/letters/came-from.ts'
import { composeLetter, withSender } from '#lib/letters/compose-letter.ts'
import { emptyDraft } from '#lib/letters/draft.ts'
import { draftCookies } from '#lib/letters/draft-cookie.ts'
import { firstLine } from '#lib/letters/first-line.ts'
import { letterAddress, tokenIn } from '#lib/letters/letter-address.ts'
import { letterMiddle } from '#lib/letters/letter-middle.ts'
import { mailboxOf } from '#lib/letters/mailbox-of.ts'
import { mergeTyped, startedFrom } from '#lib/letters/merge-typed.ts'
import { ownShare } from '#lib/letters/own-share.ts'
import { isReplyToken } from '#lib/letters/reply-token.ts'
import { saidOfReturn } from '#lib/letters/said-of-return.ts'
import { aboutYou, letterInput } from '#lib/letters/schema.ts'
import { sharedTexts, shareOfLetter } from '#lib/letters/share-of-letter.ts'
import { codesOf, readAnswer } from '#lib/outbox/answer-rules.ts'
import { composeMime } from '#lib/outbox/compose-mime.ts'
import { cleanPostcodeText } from '#lib/parliament/clean-postcode-text.ts'
import { matchesSearch } from '#lib/parliament/matches-search.ts'
import { readPostcode, similarPostcodes } from '#lib/parliament/normalise-postcode.ts'
import { seatsOfPlace } from '#lib/parliament/northern-ireland-places.ts'
import { postcodeInAddress } from '#lib/parliament/postcode-in-address.ts'
import { readPostcodeKey } from '#lib/parliament/postcode-key.ts'
import { memberInput } from '#lib/parliament/schema.ts'
import { editForm } from '#lib/platform/edit-form.ts'
import { folded } from '#lib/platform/folded.ts'
import { readMailAddress } from '#lib/platform/mail-address.ts'
import { mergeEdits } from '#lib/platform/merge-edits.ts'
import { networkOf } from '#lib/platform/network.ts'
import { normalForm } from '#lib/platform/normal-form.ts'
import { isOwnId } from '#lib/platform/own-id.ts'
import { sha256Of } from '#lib/platform/sha256-of.ts'
import { slugOf } from '#lib/platform/slug.ts'
import { textCharsets } from '#lib/platform/text-charsets.ts'
import { tidyLine, tidyText, tidyWords } from '#lib/platform/tidy-text.ts'
import { openRecord } from '#lib/positions/evidence-seal.ts'
import { attachedFile } from '#lib/positions/read-evidence.ts'
import { positionSaid } from '#lib/positions/schema.ts'
import { breakLines } from '#lib/publications/break-lines.ts'
import { pictureWords } from '#lib/publications/picture-words.ts'
import { richText } from '#lib/publications/rich-text.ts'
import { jointLetterWords } from '#lib/publications/schema.ts'
import { isNotice } from '#lib/replies/answers-inside.ts'
import { safeName } from '#lib/replies/attached-files.ts'
import { cleanText } from '#lib/replies/clean-text.ts'
import { sayingOf } from '#lib/replies/heard-link.ts'
import { htmlToText } from '#lib/replies/html-to-text.ts'
import {
  isAbsenceNote,
  isChallenge,
  isMachineOpening,
  isMachineSubject,
  isRecall,
  isReceiptInWords,
  isReceived,
} from '#lib/replies/machine-words.ts'
import { readLines } from '#lib/replies/mail-lines.ts'
import { newWords } from '#lib/replies/new-words.ts'
import { opening } from '#lib/replies/opening.ts'
import { readDeliveryReport } from '#lib/replies/read-delivery-report.ts'
import { readInvitation } from '#lib/replies/read-invitation.ts'
import { breakRunOn } from '#lib/replies/run-on-heads.ts'
import { shapeOf, wordingOf } from '#lib/replies/stack-shape.ts'
import { around } from '#lib/replies/strike-choice.ts'
import { ownIn, strikeOut, suggestStrikes } from '#lib/replies/strike-out.ts'
import { strikeHealth } from '#lib/replies/strike-out-health.ts'
import { noFacts } from '#lib/replies/strike-out-kinds.ts'
import { strikeNames } from '#lib/replies/strike-out-names.ts'
import { strikeNumbers } from '#lib/replies/strike-out-numbers.ts'
import { joined, wordsOf } from '#lib/replies/strike-out-words.ts'
import { withoutLinks } from '#lib/replies/without-links.ts'
import { holdsOwnLink, withoutOwnLinks } from '#lib/replies/without-own-links.ts'
import { withoutSecrets } from '#lib/replies/without-secrets.ts'
import { readFigure } from '#lib/segments/filter.ts'
import { rangeWords } from '#lib/segments/filter-words.ts'
import { readRange } from '#lib/segments/ranges.ts'
import { readFigureRows } from '#lib/segments/read-figure-rows.ts'
import { canonicalText } from '#lib/statements/canonical-text.ts'
import { clauseWords, remarkWords } from '#lib/statements/clause-words.ts'
import { cleanPastedText } from '#lib/statements/clean-pasted-text.ts'
import { compareTexts } from '#lib/statements/compare-texts.ts'
import { smallMarkdown } from '#lib/statements/small-markdown.ts'
import { likelyAddress } from '#lib/supporters/likely-address.ts'
import { holdsMailAddress, holdsWebAddress } from '#lib/supporters/odd-names.ts'
import { supporterKey } from '#lib/supporters/supporter-key.ts'
import { findMentions, piecesByName, withMention } from '#lib/teamwork/find-mentions.ts'
import { letterWords } from '#lib/words/catalogue/letter.ts'
import { escapeHtml } from '#lib/words/escape-html.ts'
import { listIn } from '#lib/words/lists.ts'
import { sayIn } from '#lib/words/say.ts'
import { readableAddress } from '#processes/readable-address.ts'

/** As far as a subject is read. */
const subjectOf = (text: string) => text.slice(0, 500)
const letter = Array.from({ length: 200 }, (_, line) => `I wait on the step, for the ${line}th time.`).join(
  '\n',
)
const now = new Date('2026-11-22T09:00:00Z')
const campaign = {
  title: 'Seen',
  ...firstLetter,
  asks: [],
  letterSubjectCy: '',
  letterTemplateCy: '',
  questions: [{ id: 'q', starter: 'On a bad day I cannot' }],
  paragraphs: [],
}
const letterOf = (text: string): Parameters<typeof shareOfLetter>[1] => ({
  campaign,
  coalitionName: 'A coalition',
  member: { name: 'Ann Example', kind: 'backbencher' },
  seat: { name: 'Ynys Môn', nation: 'wales' },
  ownWords: text,
  senderName: text.slice(0, 120),
  signatories: [],
})
const composed = (text: string) => composeLetter(letterOf(text))
const mail = (text: string) => ({
  from: { name: text, address: text },
  to: { address: 'a@b.example' },
  subject: text,
  text,
  messageId: '<a@b.example>',
  headers: { 'X-Note': text },
})
const all = (text: string, names: readonly string[]) => Object.fromEntries(names.map((name) => [name, text]))
const wide = ({ text }: { text: string }) => text.length

/** Everything that people’s text is given to, by name. What refuses by length is here too: it has to do so first. */
export const overPeoplesText: Record<string, (text: string) => unknown> = {
  'a table of seats and numbers': (text) =>
    readFigureRows(text, [{ gssCode: 'E14000001', name: text.slice(0, 40) }]),
  'a filter in an address': (text) => [readFigure(text), readRange(text), rangeWords(text)],
  normalForm: (text) => [normalForm(text, 'NFC'), normalForm(text, 'NFKD')],
  tidyText,
  tidyLine,
  tidyWords,
  folded,
  escapeHtml,
  'canonical text': (text) => canonicalText([{ text }]),
  'pasted text': cleanPastedText,
  'clause and remark': (text) => [clauseWords(text), remarkWords('It', text)],
  'small Markdown': smallMarkdown,
  'small Markdown, set as rich text': richText,
  'sentences of an answer': (text) => {
    const sentences = sentencesOf(text)
    return [likelyPromise(sentences), likelyStance(sentences), sentences.map(promisedIn)]
  },
  'lines of the joint letter': (text) => breakLines({ runs: [{ text }], width: 70, measure: wide }),
  'words of a picture': (text) => pictureWords(text, 80),
  'form of the joint letter': (text) =>
    jointLetterWords.safeParse({
      audience: 'minister',
      date: '2026-11-22',
      ...all(text, ['recipientName', 'recipientAddress', 'recipientEmail', 'salutation', 'covering']),
    }),
  'form of a position': (text) =>
    positionSaid.safeParse({
      kind: 'dissents',
      ...all(text, ['dissent', 'reservation', 'reasons', 'capacity', 'authority']),
    }),
  'form of an organisation': (text) =>
    organisationInput.safeParse({
      kind: 'patient',
      nations: [],
      ...all(text, ['name', 'nameCy', 'website', 'address', 'charityNumber']),
    }),
  'form of an invitation': (text) => invitationInput.safeParse({ name: text, email: text, role: 'viewer' }),
  'form of a member': (text) => memberInput.safeParse({ email: text, postOnly: text, kind: 'minister' }),
  'form of an ask': (text) =>
    partInputs.ask.safeParse({ edmNumber: '', ...all(text, ['text', 'textCy', 'event']) }),
  'form of the desk': (text) => editForm({ text: 'Text' }).parse({ text, startedFrom: text }),
  'edits of two people': (text) =>
    mergeEdits({ startedFrom: { text }, saved: { text: `${text}a` }, typed: { text: `${text}b` } }),
  'template, checked': checkLetterTemplate,
  'template, read': (text) => {
    try {
      return readLetterTemplate(text)
    } catch (error) {
      return error
    }
  },
  'letter, composed': composed,
  'letter, addressed': (text) =>
    withSender(text, {
      ...{ address: text, postcode: text, email: text, reference: text },
      ...{ campaignTitle: text, coalition: text },
      senderName: text,
      answersGoTo: 'supporter_alone',
    }),
  'middle of a letter': (text) =>
    letterMiddle({
      draft: { answers: { q: text, gone: text }, ownWords: text, parts: null, edits: {} },
      campaign,
      seat: { nation: 'wales' },
      member: { kind: 'backbencher' },
      language: 'en',
    }),
  'edits left as they were': (text) =>
    withoutIdleEdits({
      draft: { ...emptyDraft(), edits: { p: text } },
      campaign,
      seat: { nation: 'wales' },
      member: { kind: 'backbencher' },
      language: 'en',
    }),
  'boxes of two tabs': (text) =>
    mergeTyped({
      draft: { ...emptyDraft(), ownWords: `${text}a` },
      opened: startedFrom({ ownWords: text }),
      typed: () => `${text}b`,
    }),
  'own share': (text) => ownShare(text, [text.slice(1)], [text.slice(2)]),
  'share of a letter': (text) => {
    const input = { ...letterOf(text), ownWords: text }
    return [shareOfLetter(`Dear Ann\n${text}\nYours`, input), sharedTexts(text, input)]
  },
  'first line of a letter': firstLine,
  'opening of a summary': (text) => openingOf(text, 200),
  'seal of a draft': (text) =>
    draftCookies({
      slug: 'seen',
      secure: true,
      now,
      content: { ...emptyDraft(), ownWords: text, name: text },
    }),
  'who writes': (text) =>
    aboutYou.safeParse({
      consentToSend: true,
      ...all(text, ['name', 'email', 'address', 'representedName', 'relation']),
    }),
  'letter, submitted': (text) => letterInput.shape.ownWords.safeParse(text),
  'mail address': (text) => [readMailAddress(text), likelyAddress(text), mailboxOf(text)],
  'name of somebody': (text) => [holdsMailAddress(text), holdsWebAddress(text)],
  'supporter’s key': (text) => supporterKey({ email: text, name: text, representedName: text }),
  'letter’s address': (text) => letterAddress({ replyToken: '0'.repeat(20), senderName: text }),
  'token in an address': (text) => tokenIn(`${text}@letters.invalid`),
  'where they came from': (text) => cameFrom(() => text),
  postcode: (text) => cleanPostcodeText(text),
  'postcode, read': (text) => [readPostcode(text), similarPostcodes(text)],
  'address of a request': (text) => readableAddress(`/api/postcodes/${text}%`),
  'way back after signing in': (text) => safeNext(`/${text}`),
  'network of an address': networkOf,
  search: (text) => [matchesSearch(text, 'ann'), matchesSearch('Ann', text)],
  'slug of a campaign': slugFrom,
  'slug of an organisation': organisationSlug,
  'sentence with slots': (text) => sayIn('cy')(letterWords.onBehalfOf, { name: text }),
  'list in words': (text) => [listIn('en', [text, text]), listIn('cy', [text, text])],
  'mail, composed': (text) => composeMime(mail(text)),
  'words of an answer': (text) => newWords(text, { subject: subjectOf(text) }),
  'words of an answer to a letter': (text) =>
    newWords(text, { letter: { text: letter, names: ['Ann Other'], addresses: ['ann@b.example'] } }),
  'words of an answer to it itself': (text) => newWords(text, { letter: { text, names: [], addresses: [] } }),
  'text of a message': (text) => [cleanText(text), htmlToText(text)],
  invitation: (text) => readInvitation(`BEGIN:VEVENT\nSUMMARY:${text}\nDTSTART;TZID=${text}:20261204T100000`),
  'text in UTF-7': (text) => {
    const charsets = textCharsets()
    charsets.keepBytes('Content-Type: text/plain; charset=utf-7\r\n')
    return [charsets.read(text), charsets.keepBytes(`Content-Type: text/plain;${text}\r\n`)]
  },
  'delivery report': (text) =>
    readDeliveryReport(
      {
        report: {
          statuses: [`Action: failed\nStatus: ${text}\n\n${text}`],
          receipt: false,
          returned: [text],
        },
        headers: new Map(),
        from: { name: '', address: text },
        subject: subjectOf(text),
        text,
      },
      { nullSender: true },
    ),
  'machine’s words': (text) => {
    const first = opening(text)
    const subject = subjectOf(text)
    return [
      isMachineSubject(subject),
      isMachineOpening(first),
      isReceived(first),
      isAbsenceNote(first),
      isChallenge(subject, [...first, 'spam https:']),
      isRecall(subject, first),
      isReceiptInWords(subject, first),
    ]
  },
  'what a report says': saidOfReturn,
  'answer of a mail system': (text) => readAnswer(text),
  'lines of a message': (text) => [readLines(text), breakRunOn(text), isNotice(text)],
  'copy without links': withoutLinks,
  'phrases of an answer': phrasesIn,
  'what an answer says': suggestClass,
  'what goes on to the office': (text) => withoutOwnLinks(text, '…'),
  'whether a link of theirs is in it': holdsOwnLink,
  'codes of an answer': codesOf,
  'copy without secrets': (text) => withoutSecrets(text, { token: '0'.repeat(20), instead: '…' }),
  'copy with strikes': (text) => {
    const facts = { names: ['Mair Morgan'], addresses: [text.slice(0, 200)], secrets: ['0'.repeat(20)] }
    return [strikeOut(text, suggestStrikes(text, facts)), ownIn(text, facts)]
  },
  'words of an answer, compared': (text) => {
    const words = wordsOf(text)
    return words.map((word, at) => joined(text, word, words[at + 1]))
  },
  'shape of an answer': (text) => [wordingOf(text), shapeOf(text)],
  'health in an answer': (text) => strikeHealth(text, wordsOf(text)),
  'names in an answer': (text) =>
    strikeNames(text, wordsOf(text), { ...noFacts, names: ['Mair Morgan', 'A'], keeps: ['Ann Example'] }),
  'numbers in an answer': (text) => strikeNumbers(text, { ...noFacts, secrets: ['0'.repeat(20)] }),
  'words around a suggestion': (text) => around(text, { from: text.length >> 1, to: text.length }),
  'colleagues named in a remark': (text) => {
    const ada = { id: 'ada', name: 'A' }
    return [findMentions(text, [ada]), withMention(text, ada), piecesByName(text, [ada.name])]
  },
  'words of a name': nameWords,
  'words looked for': (text) => wordsCookies(text, { personId: 'ada', now, secure: true }),
  'addresses in a file': (text) => addressesIn(Buffer.from(text)),
  'name of a file': (text) => safeName(text, 'text/plain'),
  'record in a PDF': openRecord,
  'mark of a file': sha256Of,
  'presses and ids in an address': (text) => [
    arrangeAct(`up:${text}`),
    sayingOf(text),
    isOwnId(text),
    isReplyToken(text),
    slugOf(text),
  ],
  'place, address': (text) => [seatsOfPlace(text), postcodeInAddress(text), readPostcodeKey(text)],
  'evidence in a PDF': (text) => attachedFile(Buffer.from(text)),
}

/** Two texts at once: their search for what is the same gives up at a bound of its own. */
export const comparisons: Record<string, (text: string) => unknown> = {
  'comparison with nothing': (text) => compareTexts('', text),
  'comparison with itself, changed': (text) => compareTexts(text, `${text.replaceAll('a', 'b')} c`),
}
