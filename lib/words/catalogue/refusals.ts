import { words } from '../say.ts'

/** Why a form could not be taken: said on a page made without anything else that could fail. */
export const refusalWords = words({
  noSuchPage: {
    en: 'The campaign may be over, or the address is not complete. Nothing was sent.',
    cy: 'Efallai fod yr ymgyrch ar ben, neu nad yw’r cyfeiriad yn gyflawn. Ni anfonwyd dim.',
  },
  otherSiteTitle: { en: 'That form did not come from us', cy: 'Ni ddaeth y ffurflen honno oddi wrthym ni' },
  otherSite: {
    en: 'That form came from another site, so we did not take it. Nothing was changed. Please start from our page.',
    cy: 'Daeth y ffurflen honno o safle arall, felly ni wnaethom ei derbyn. Ni newidiwyd dim. Dechreuwch o’n tudalen ni.',
  },
  tooLargeTitle: { en: 'We could not take that text', cy: 'Ni allem dderbyn y testun hwnnw' },
  tooLarge: {
    en: 'That is far more than this form takes. Nothing was sent. Press Back in your browser: your text is still there. Make it shorter and try again.',
    cy: 'Mae hynny’n llawer mwy nag y mae’r ffurflen hon yn ei dderbyn. Ni anfonwyd dim. Pwyswch Yn ôl yn eich porwr: mae eich testun yn dal yno. Gwnewch ef yn fyrrach a rhowch gynnig arall arni.',
  },
  notAFormTitle: { en: 'We could not read that form', cy: 'Ni allem ddarllen y ffurflen honno' },
  notAForm: {
    en: 'The form did not arrive in a way we can read. Nothing was sent. Press Back in your browser and try again.',
    cy: 'Ni chyrhaeddodd y ffurflen mewn ffordd y gallwn ei darllen. Ni anfonwyd dim. Pwyswch Yn ôl yn eich porwr a rhowch gynnig arall arni.',
  },
  tooMuchTitle: {
    en: 'That is more text than we can keep',
    cy: 'Mae hynny’n fwy o destun nag y gallwn ei gadw',
  },
  tooMuch: {
    en: 'Nothing is lost: all of it is below. Make it shorter here and press the button, or copy it somewhere safe first.',
    cy: 'Nid oes dim wedi’i golli: mae’r cyfan isod. Gwnewch ef yn fyrrach yma a phwyswch y botwm, neu copïwch ef i rywle diogel yn gyntaf.',
  },
  otherTabTitle: {
    en: 'You changed this in another tab too',
    cy: 'Fe wnaethoch newid hyn mewn tab arall hefyd',
  },
  otherTab: {
    en: 'Nothing is lost. First comes what you saved in the other tab. Then comes what you typed here. Make the box read as you want it, and press the button.',
    cy: 'Nid oes dim wedi’i golli. Yn gyntaf daw’r hyn a gadwyd yn y tab arall. Yna daw’r hyn a deipioch yma. Gwnewch i’r blwch ddarllen fel y mynnwch, a phwyswch y botwm.',
  },
  draftLostTitle: {
    en: 'What you wrote before is gone from this device',
    cy: 'Nid yw’r hyn a ysgrifennoch o’r blaen ar y ddyfais hon mwyach',
  },
  draftLost: {
    en: 'We keep it on your device alone, for 14 days. It may have been cleared, or your browser may block cookies. What you typed last is safe. Allow cookies for this site if they are blocked. Then send it again and give your postcode.',
    cy: 'Dim ond ar eich dyfais chi y caiff ei gadw, am 14 diwrnod. Efallai iddo gael ei glirio, neu fod eich porwr yn rhwystro cwcis. Mae’r hyn a deipioch olaf yn ddiogel. Caniatewch gwcis i’r wefan hon os ydynt wedi’u rhwystro. Yna anfonwch ef eto a rhowch eich cod post.',
  },
  tooManyTitle: { en: 'Please wait a minute', cy: 'Arhoswch funud' },
  tooMany: {
    en: 'Too many tries came from your network in the last minute. Nothing was sent, and nothing is lost. Wait a minute, then press Back in your browser and try again.',
    cy: 'Daeth gormod o geisiadau o’ch rhwydwaith yn y funud ddiwethaf. Ni anfonwyd dim, ac nid oes dim wedi’i golli. Arhoswch funud, yna pwyswch Yn ôl yn eich porwr a rhowch gynnig arall arni.',
  },
  ourFaultTitle: { en: 'Something went wrong on our side', cy: 'Aeth rhywbeth o’i le ar ein hochr ni' },
  ourFault: {
    en: 'Something in Chorus did not work. Nothing was changed, and nothing you typed is lost. Wait a minute, then press again.',
    cy: 'Ni weithiodd rhywbeth yn Chorus. Ni newidiwyd dim, ac nid oes dim a deipioch wedi’i golli. Arhoswch funud, yna pwyswch eto.',
  },
  notDoneTitle: { en: 'That was not done', cy: 'Ni wnaed hynny' },
  notWhole: {
    en: 'Something in the form is missing or not right. Nothing was changed. Put it right and send it again.',
    cy: 'Mae rhywbeth yn y ffurflen ar goll neu’n anghywir. Ni newidiwyd dim. Cywirwch ef a’i hanfon eto.',
  },
  notWholeField: {
    en: 'This is not what the form asks for.',
    cy: 'Nid dyma y mae’r ffurflen yn gofyn amdano.',
  },
  typedBelow: {
    en: 'What you typed is below. You can also press Back in your browser.',
    cy: 'Mae’r hyn a deipioch isod. Gallwch hefyd bwyso Yn ôl yn eich porwr.',
  },
  sendAgain: { en: 'Send it again', cy: 'Anfon eto' },
  signIn: { en: 'Sign in', cy: 'Mewngofnodi' },
  confirmFault: {
    en: 'Your letter is safe with us. Wait a minute, then press the button again: it is sent only once.',
    cy: 'Mae eich llythyr yn ddiogel gyda ni. Arhoswch funud, yna pwyswch y botwm eto: dim ond unwaith y caiff ei anfon.',
  },
  postcode: { en: 'Your home postcode', cy: 'Cod post eich cartref' },
  ownWords: { en: 'Your own words', cy: 'Eich geiriau eich hun' },
  answer: { en: 'Your answer to a question', cy: 'Eich ateb i gwestiwn' },
  paragraph: { en: 'Your words for a paragraph', cy: 'Eich geiriau ar gyfer paragraff' },
  name: { en: 'Full name', cy: 'Enw llawn' },
  address: { en: 'Home address', cy: 'Cyfeiriad cartref' },
  email: { en: 'E-mail address', cy: 'Cyfeiriad e-bost' },
})

/** Why a letter has to wait, by the limits of `lib/letters/mail-limits.ts`: each letter sends a mail. */
export const limitWords = words({
  title: { en: 'Please send your letter a little later', cy: 'Anfonwch eich llythyr ychydig yn hwyrach' },
  mailbox: {
    en: 'We have sent several e-mails to this address today. Look in your inbox and your spam folder: the e-mail you need may be there.',
    cy: 'Rydym wedi anfon sawl neges i’r cyfeiriad hwn heddiw. Edrychwch yn eich blwch derbyn a’ch ffolder sbam: efallai fod yr e-bost sydd ei angen arnoch yno.',
  },
  network: {
    en: 'Many letters came from your network in the last hour. You may share it with others, at work, in a home, or on a phone.',
    cy: 'Daeth llawer o lythyrau o’ch rhwydwaith yn yr awr ddiwethaf. Efallai eich bod yn ei rannu ag eraill, yn y gwaith, mewn cartref, neu ar ffôn.',
  },
  campaign: {
    en: 'So many people are writing just now that we cannot send an e-mail to all of them at once.',
    cy: 'Mae cymaint o bobl yn ysgrifennu ar hyn o bryd fel na allwn anfon e-bost at bob un ar unwaith.',
  },
  kept: {
    en: 'Your letter was not sent. It is kept on this device, just as you wrote it.',
    cy: 'Ni anfonwyd eich llythyr. Mae wedi’i gadw ar y ddyfais hon, yn union fel yr ysgrifennoch ef.',
  },
  again: {
    en: 'You can send it from {time} on {day}.',
    cy: 'Gallwch ei anfon o {time} ar {day}.',
  },
})

/** What was done to the same fields meanwhile, by somebody else or in another tab. */
export const meanwhileWords = words({
  saved: { en: 'Saved meanwhile: “{saved}”.', cy: 'Cadwyd yn y cyfamser: “{saved}”.' },
})
