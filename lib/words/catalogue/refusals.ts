import { words } from '../say.ts'

/** Why a form could not be taken: said on a page made without anything else that could fail. */
export const refusalWords = words({
  noSuchPage: {
    en: 'The campaign may be over, or the address is not complete. Nothing was sent.',
    cy: 'Efallai fod yr ymgyrch ar ben, neu nad yw’r cyfeiriad yn gyflawn. Ni anfonwyd dim.',
  },
  otherSiteTitle: { en: 'That form did not come from us', cy: 'Ni ddaeth y ffurflen honno oddi wrthym ni' },
  otherSite: {
    en: 'It came from another site, so we did not take it. Nothing was sent. Please start from our page.',
    cy: 'Daeth o safle arall, felly ni wnaethom ei derbyn. Ni anfonwyd dim. Dechreuwch o’n tudalen ni.',
  },
  tooLargeTitle: { en: 'We could not take that text', cy: 'Ni allem dderbyn y testun hwnnw' },
  tooLarge: {
    en: 'It is far longer than a letter. Nothing was sent. Press Back in your browser: your text is still there. Make it shorter and try again.',
    cy: 'Mae’n llawer hirach na llythyr. Ni anfonwyd dim. Pwyswch Yn ôl yn eich porwr: mae eich testun yn dal yno. Gwnewch ef yn fyrrach a rhowch gynnig arall arni.',
  },
  notAFormTitle: { en: 'We could not read that form', cy: 'Ni allem ddarllen y ffurflen honno' },
  notAForm: {
    en: 'Nothing was sent. Press Back in your browser and try again.',
    cy: 'Ni anfonwyd dim. Pwyswch Yn ôl yn eich porwr a rhowch gynnig arall arni.',
  },
  tooMuchTitle: {
    en: 'That is more text than we can keep',
    cy: 'Mae hynny’n fwy o destun nag y gallwn ei gadw',
  },
  tooMuch: {
    en: 'Nothing is lost: all of it is below. Make it shorter here and press the button, or copy it somewhere safe first.',
    cy: 'Nid oes dim wedi’i golli: mae’r cyfan isod. Gwnewch ef yn fyrrach yma a phwyswch y botwm, neu copïwch ef i rywle diogel yn gyntaf.',
  },
  ourFaultTitle: { en: 'Something went wrong on our side', cy: 'Aeth rhywbeth o’i le ar ein hochr ni' },
  ourFault: {
    en: 'Nothing was sent, and nothing you typed is lost. Wait a minute, then press the button.',
    cy: 'Ni anfonwyd dim, ac nid oes dim a deipioch wedi’i golli. Arhoswch funud, yna pwyswch y botwm.',
  },
  confirmFault: {
    en: 'Your letter is safe with us. Wait a minute, then press the button again: it is sent only once.',
    cy: 'Mae eich llythyr yn ddiogel gyda ni. Arhoswch funud, yna pwyswch y botwm eto: dim ond unwaith y caiff ei anfon.',
  },
  backToLetter: { en: 'Back to your letter', cy: 'Yn ôl at eich llythyr' },
  toCampaign: { en: 'Go to the campaign', cy: 'Mynd at yr ymgyrch' },
  save: { en: 'Save and go on', cy: 'Cadw a mynd ymlaen' },
  tryAgain: { en: 'Try again', cy: 'Rhoi cynnig arall arni' },
  postcode: { en: 'Your home postcode', cy: 'Cod post eich cartref' },
  ownWords: { en: 'Your own words', cy: 'Eich geiriau eich hun' },
  answer: { en: 'Your answer to a question', cy: 'Eich ateb i gwestiwn' },
  paragraph: { en: 'Your words for a paragraph', cy: 'Eich geiriau ar gyfer paragraff' },
  name: { en: 'Full name', cy: 'Enw llawn' },
  address: { en: 'Home address', cy: 'Cyfeiriad cartref' },
  email: { en: 'E-mail address', cy: 'Cyfeiriad e-bost' },
})
