import type { ReplyState } from '#lib/platform/generated/prisma/enums.ts'

/** What an office says that says nothing of what a member thinks. */
export type OfficeState = Extract<
  ReplyState,
  'auto_reply' | 'acknowledgement' | 'wants_address' | 'holding_reply' | 'by_post'
>

/** One way in which offices write; `{name}` is the supporter’s. */
export type OfficeAnswer = { language: 'en' | 'cy'; state: OfficeState; subject: string; text: string }

const en = (state: OfficeState, subject: string, text: string): OfficeAnswer => ({
  language: 'en',
  state,
  subject,
  text,
})
const cy = (state: OfficeState, subject: string, text: string): OfficeAnswer => ({
  language: 'cy',
  state,
  subject,
  text,
})

/**
 * Forty shapes of what offices send back to the live campaign's letters: that a message came, that it will be looked at, that an
 * address is missing. None says what a member thinks or will do, for the members are real and these words are invented.
 */
export const officeAnswers: readonly OfficeAnswer[] = [
  en(
    'auto_reply',
    'Automatic reply: your email',
    'Thank you for your email. This is an automatic reply, so please do not answer it. The office reads every message. Please make sure that yours gives your full name, postal address and postcode.',
  ),
  en(
    'auto_reply',
    'Automatic reply',
    'Your message has been received by a machine, which cannot read it. A person in the office will. Because of the number of messages this may take some time.',
  ),
  en(
    'auto_reply',
    'Out of office',
    'I am away from my desk until Monday. Casework is looked at by my colleagues in the meantime. If your matter is urgent, please ring the constituency office.',
  ),
  en(
    'auto_reply',
    'Thank you for getting in touch',
    'Thank you for getting in touch. By a long-standing convention, Members of Parliament may only act for their own constituents. If you have not given your address, please send it. This message was sent automatically.',
  ),
  en(
    'auto_reply',
    'Auto: message received',
    'Message received. Please allow up to 15 working days for a reply. You will not get another automatic message today if you write again.',
  ),
  en(
    'auto_reply',
    'Automatic reply: office hours',
    'The office is open from Monday to Thursday. Messages that come at other times are read on the next day on which it is open. This is an automatic message.',
  ),
  en(
    'auto_reply',
    'Your email to the office',
    'This mailbox answers by itself so that you know your email arrived. Emails that are the same as many others are answered together. You need do nothing more.',
  ),
  cy(
    'auto_reply',
    'Ateb awtomatig',
    'Diolch am eich neges. Ateb awtomatig yw hwn. Mae’r swyddfa’n darllen pob neges. Gwnewch yn siŵr eich bod wedi rhoi eich enw llawn, eich cyfeiriad a’ch cod post.',
  ),
  cy(
    'auto_reply',
    'Allan o’r swyddfa',
    'Nid wyf yn y swyddfa tan ddydd Llun. Bydd fy nghydweithwyr yn edrych ar eich neges. Anfonwyd y neges hon yn awtomatig.',
  ),

  en(
    'acknowledgement',
    'Re: Arthritis: please help people to be seen in three weeks',
    'Dear {name},\n\nThank you for your letter, which has arrived safely. It has been put with the others on this subject, and you will hear from the office again.\n\nOffice of your MP',
  ),
  en(
    'acknowledgement',
    'We have your letter',
    'Dear {name},\n\nThis is to say that we have your letter. A caseworker will read it this week.\n\nConstituency office',
  ),
  en(
    'acknowledgement',
    'Your correspondence',
    'Dear {name},\n\nI write to acknowledge your correspondence about waiting times in rheumatology. It has been logged, and a reply will follow.\n\nCorrespondence, constituency office',
  ),
  en(
    'acknowledgement',
    'Received with thanks',
    'Dear {name},\n\nReceived with thanks. We aim to answer within 20 working days.\n\nThe office',
  ),
  en(
    'acknowledgement',
    'Re: three weeks',
    'Dear {name},\n\nThank you for taking the time to write, and for telling us how it is for you. Your letter is on the desk and nothing more is needed from you for now.\n\nParliamentary assistant',
  ),
  en(
    'acknowledgement',
    'Your letter about arthritis',
    'Dear {name},\n\nYour letter has been passed to the person in our team who deals with health. They will write to you.\n\nOffice manager',
  ),
  en(
    'acknowledgement',
    'Case opened',
    'Dear {name},\n\nWe have opened a case for your letter. Please quote your own reference if you ring.\n\nCasework team',
  ),
  en(
    'acknowledgement',
    'Thank you',
    'Dear {name},\n\nThank you for your email, which I have seen. Many people have written about this, so please bear with us.\n\nSenior caseworker',
  ),
  cy(
    'acknowledgement',
    'Mae eich llythyr wedi cyrraedd',
    'Annwyl {name},\n\nDiolch am eich llythyr, sydd wedi cyrraedd yn ddiogel. Byddwch yn clywed gan y swyddfa eto.\n\nSwyddfa eich AS',
  ),
  cy(
    'acknowledgement',
    'Diolch am ysgrifennu',
    'Annwyl {name},\n\nDiolch am ysgrifennu. Mae eich llythyr wedi’i gofnodi, a bydd ateb yn dilyn.\n\nSwyddfa’r etholaeth',
  ),
  cy(
    'acknowledgement',
    'Ynglŷn â’ch llythyr',
    'Annwyl {name},\n\nMae eich llythyr gyda’r aelod o’r tîm sy’n delio ag iechyd. Bydd yn ysgrifennu atoch.\n\nRheolwr y swyddfa',
  ),

  en(
    'wants_address',
    'Your address, please',
    'Dear {name},\n\nThank you for your letter. Before we can go on we need your full postal address with its postcode, to be sure that you live in the constituency. Please reply with it.\n\nOffice of your MP',
  ),
  en(
    'wants_address',
    'Re: your email',
    'Dear {name},\n\nCould you confirm your home address? Members may act for their own constituents only, and we could not find you on the register under this name.\n\nCaseworker',
  ),
  en(
    'wants_address',
    'Are you a constituent?',
    'Dear {name},\n\nWe would like to be sure that you are a constituent. What is your address, please? It will be used for nothing else.\n\nConstituency office',
  ),
  en(
    'wants_address',
    'One question before we answer',
    'Dear {name},\n\nYour letter gives a postcode that our system does not know. Would you send us your address once more?\n\nCasework team',
  ),
  en(
    'wants_address',
    'Confirming your details',
    'Dear {name},\n\nPlease send your full name, address and a telephone number, so that we can open a case for you.\n\nSenior caseworker',
  ),
  en(
    'wants_address',
    'Re: Arthritis',
    'Dear {name},\n\nThank you. Our rules ask us to check where everybody who writes lives. Please write back with the first line of your address and your postcode.\n\nThe office',
  ),
  cy(
    'wants_address',
    'Eich cyfeiriad, os gwelwch yn dda',
    'Annwyl {name},\n\nDiolch am eich llythyr. Cyn i ni fynd ymlaen mae angen eich cyfeiriad llawn a’ch cod post arnom.\n\nSwyddfa eich AS',
  ),
  cy(
    'wants_address',
    'Ydych chi’n byw yn yr etholaeth?',
    'Annwyl {name},\n\nA fyddech cystal â chadarnhau eich cyfeiriad? Dim ond dros eu hetholwyr eu hunain y caiff Aelodau weithredu.\n\nGweithiwr achos',
  ),

  en(
    'holding_reply',
    'Your letter: a reply will follow',
    'Dear {name},\n\nThank you for your patience. A fuller reply to your letter is being prepared and will be sent when it is ready.\n\nOffice of your MP',
  ),
  en(
    'holding_reply',
    'Still with us',
    'Dear {name},\n\nA short note to say that your letter is still with us and has not been forgotten. We are sorry for the wait.\n\nConstituency office',
  ),
  en(
    'holding_reply',
    'Re: your letter of this month',
    'Dear {name},\n\nWe have had many letters on this subject and will answer them together. You need not write again.\n\nCorrespondence, constituency office',
  ),
  en(
    'holding_reply',
    'An update from the office',
    'Dear {name},\n\nYour letter is with the policy team. They asked me to tell you that a reply will take another two to three weeks.\n\nParliamentary assistant',
  ),
  en(
    'holding_reply',
    'Re: three weeks',
    'Dear {name},\n\nThank you for your letter. We are finding out whom to ask about this in your area, and will come back to you.\n\nCaseworker',
  ),
  en(
    'holding_reply',
    'Waiting for information',
    'Dear {name},\n\nBefore a reply can be written the office has to gather some figures. I will write again once we have them.\n\nResearcher',
  ),
  cy(
    'holding_reply',
    'Bydd ateb yn dilyn',
    'Annwyl {name},\n\nDiolch am eich amynedd. Mae ateb llawnach yn cael ei baratoi.\n\nSwyddfa eich AS',
  ),
  cy(
    'holding_reply',
    'Eich llythyr: diweddariad',
    'Annwyl {name},\n\nMae eich llythyr gyda ni o hyd. Mae’n ddrwg gennym am yr oedi, a byddwn yn ysgrifennu eto.\n\nSwyddfa’r etholaeth',
  ),

  en(
    'by_post',
    'A letter is on its way',
    'Dear {name},\n\nA reply to your letter has been posted to you today. Please allow a few days for it to come.\n\nOffice of your MP',
  ),
  en(
    'by_post',
    'Reply by post',
    'Dear {name},\n\nOur office answers by letter. Yours was posted this morning to the address that you gave.\n\nConstituency office',
  ),
  en(
    'by_post',
    'Your reply',
    'Dear {name},\n\nPlease look out for a letter from the House of Commons. It answers what you wrote to us.\n\nCorrespondence, constituency office',
  ),
  cy(
    'by_post',
    'Mae llythyr ar ei ffordd',
    'Annwyl {name},\n\nMae ateb i’ch llythyr wedi’i bostio atoch heddiw. Caniatewch ychydig ddyddiau iddo gyrraedd.\n\nSwyddfa eich AS',
  ),
]

/** The words of one shape to one supporter. */
export const wordsTo = ({ text }: OfficeAnswer, name: string): string => text.replace('{name}', name)
