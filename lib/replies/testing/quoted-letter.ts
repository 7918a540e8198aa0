/** One letter and one answer in each language, and the words that mail programs put around a quotation in it. */
export type Tongue = {
  language: 'English' | 'Welsh'
  letter: string
  answer: string
  writer: string
  address: string
  from: string
  sent: string
  to: string
  subject: string
  topic: string
  /** The day and time, as Outlook and as Gmail write them. */
  outlookDay: string
  gmailLine: string
  youWrote: string
  original: string
  forwarded: string
  questions: readonly [string, string]
  answers: readonly [string, string]
  minister: string
  announced: string
}

const address = 'ceri.lewis.0123456789abcdefghjk@letters.invalid'

export const english: Tongue = {
  language: 'English',
  writer: 'Ceri Lewis',
  address,
  letter: `Dear Morgan Hale,

I have lived with psoriatic arthritis since I was nineteen, and last winter I waited ten months for an appointment that should have taken three weeks.

Will you ask the hospital trust in Brackenford how long people wait today?

Will you come to the clinic’s open day in May?

Nobody should lose their job while a letter lies in a tray.

Yours sincerely,
Ceri Lewis

4 Mill Lane
Brackenford
BK4 7QQ
ceri.lewis@example.org

Reference CH-7K3F-92QD
Written with “Seen in time”, a campaign of the Joint Alliance.`,
  answer: `Dear Ceri,

Thank you for your letter. I have written to the trust today, and I will tell you what it says.

Morgan Hale MP`,
  from: 'From',
  sent: 'Sent',
  to: 'To',
  subject: 'Subject',
  topic: 'Arthritis in Brackenford',
  outlookDay: '24 November 2026 09:12',
  gmailLine: `On Tue, 24 Nov 2026 at 09:12, Ceri Lewis <${address}> wrote:`,
  youWrote: 'On 24/11/2026 09:12, you wrote:',
  original: 'Original Message',
  forwarded: 'Forwarded message',
  questions: [
    'Will you ask the hospital trust in Brackenford how long people wait today?',
    'Will you come to the clinic’s open day in May?',
  ],
  answers: ['I asked it on Monday.', 'Gladly, if the House is not sitting.'],
  minister: `Dear Morgan,

From April every trust will publish how many people are seen within three weeks.

Yours ever,
Jo Sandford`,
  announced: 'Please see below the reply I have now had from the Minister.',
}

export const welsh: Tongue = {
  language: 'Welsh',
  writer: 'Ceri Lewis',
  address,
  letter: `Annwyl Morgan Hale,

Rwyf wedi byw gydag arthritis soriatig ers pan oeddwn yn bedair ar bymtheg oed, a’r gaeaf diwethaf arhosais ddeg mis am apwyntiad a ddylai fod wedi cymryd tair wythnos.

A wnewch chi ofyn i’r bwrdd iechyd yn Aberwennol faint o amser y mae pobl yn aros heddiw?

A ddewch chi i ddiwrnod agored y clinig ym mis Mai?

Ni ddylai neb golli eu swydd tra bo llythyr yn gorwedd mewn hambwrdd.

Yn gywir,
Ceri Lewis

4 Lôn y Felin
Aberwennol
BK4 7QQ
ceri.lewis@example.org

Cyfeirnod CH-7K3F-92QD
Ysgrifennwyd gyda “Gweld mewn pryd”, ymgyrch y Cyd-gynghrair.`,
  answer: `Annwyl Ceri,

Diolch am eich llythyr. Ysgrifennais at y bwrdd iechyd heddiw, a rhof wybod i chi beth a ddywed.

Morgan Hale AS`,
  from: 'Oddi wrth',
  sent: 'Anfonwyd',
  to: 'At',
  subject: 'Pwnc',
  topic: 'Arthritis yn Aberwennol',
  outlookDay: '24 Tachwedd 2026 09:12',
  gmailLine: `Ar Maw, 24 Tach 2026 am 09:12, ysgrifennodd Ceri Lewis <${address}>:`,
  youWrote: 'Ar 24/11/2026 09:12, ysgrifennoch chi:',
  original: 'Neges Wreiddiol',
  forwarded: 'Neges a anfonwyd ymlaen',
  questions: [
    'A wnewch chi ofyn i’r bwrdd iechyd yn Aberwennol faint o amser y mae pobl yn aros heddiw?',
    'A ddewch chi i ddiwrnod agored y clinig ym mis Mai?',
  ],
  answers: ['Gofynnais ddydd Llun.', 'Â phleser, os nad yw’r Tŷ yn eistedd.'],
  minister: `Annwyl Morgan,

O fis Ebrill ymlaen bydd pob bwrdd iechyd yn cyhoeddi faint o bobl a welir o fewn tair wythnos.

Yn gywir iawn,
Jo Sandford`,
  announced: 'Gweler isod yr ateb a gefais gan y Gweinidog.',
}
