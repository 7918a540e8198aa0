import { words } from '../say.ts'

/** What is wrong with a field of the journey's forms; the names are those that `lib/letters/schema.ts` answers with. */
export const fieldFaultWords = words({
  postcode_missing: { en: 'Enter your postcode.', cy: 'Rhowch eich cod post.' },
  own_words_long: {
    en: {
      one: 'Your own words are 1 character too long. The most is {limit}. Please cut them a little.',
      other: 'Your own words are {count} characters too long. The most is {limit}. Please cut them a little.',
    },
    cy: {
      one: 'Mae eich geiriau 1 nod yn rhy hir. Y mwyaf yw {limit}. Torrwch nhw ychydig.',
      other: 'Mae eich geiriau {count} nod yn rhy hir. Y mwyaf yw {limit}. Torrwch nhw ychydig.',
    },
  },
  letter_empty: {
    en: 'Your letter is empty in the middle. Write a sentence, or put a paragraph back.',
    cy: 'Mae canol eich llythyr yn wag. Ysgrifennwch frawddeg, neu rhowch baragraff yn ôl.',
  },
  name_missing: { en: 'Enter your full name.', cy: 'Rhowch eich enw llawn.' },
  name_long: {
    en: 'That name is too long. The most is {limit} characters.',
    cy: 'Mae’r enw hwnnw’n rhy hir. Y mwyaf yw {limit} nod.',
  },
  represented_missing: {
    en: 'Enter the full name of the person you write for.',
    cy: 'Rhowch enw llawn y person rydych yn ysgrifennu ar ei ran.',
  },
  relation_long: {
    en: 'Please say it in fewer words. The most is {limit} characters.',
    cy: 'Dywedwch hyn mewn llai o eiriau. Y mwyaf yw {limit} nod.',
  },
  name_web: {
    en: 'A web address cannot stand in a name. Leave it out, and put a space after each full stop.',
    cy: 'Ni all cyfeiriad gwe sefyll mewn enw. Gadewch ef allan, a rhowch fwlch ar ôl pob atalnod llawn.',
  },
  name_email: {
    en: 'That looks like an e-mail address. Enter the name. If it is the name, tick the box that says so.',
    cy: 'Mae hwn yn edrych fel cyfeiriad e-bost. Rhowch yr enw. Os dyma’r enw, ticiwch y blwch sy’n dweud hynny.',
  },
  email_missing: {
    en: 'Enter your e-mail address, like name@example.org.',
    cy: 'Rhowch eich cyfeiriad e-bost, fel enw@example.org.',
  },
  email_no_at: {
    en: 'An e-mail address has an @ sign, like name@example.org.',
    cy: 'Mae arwydd @ mewn cyfeiriad e-bost, fel enw@example.org.',
  },
  email_two: {
    en: 'That looks like more than one e-mail address. Enter only one.',
    cy: 'Mae hwn yn edrych fel mwy nag un cyfeiriad e-bost. Rhowch un yn unig.',
  },
  email_no_name: {
    en: 'Something is missing before the @ sign.',
    cy: 'Mae rhywbeth ar goll cyn yr arwydd @.',
  },
  email_no_domain: {
    en: 'Something is missing after the @ sign, like example.org.',
    cy: 'Mae rhywbeth ar goll ar ôl yr arwydd @, fel example.org.',
  },
  email_dots: {
    en: 'That e-mail address has a full stop too many.',
    cy: 'Mae un atalnod llawn yn ormod yn y cyfeiriad e-bost hwnnw.',
  },
  email_space: {
    en: 'There is a space in that e-mail address. Take it out.',
    cy: 'Mae bwlch yn y cyfeiriad e-bost hwnnw. Tynnwch ef allan.',
  },
  email_quotes: {
    en: 'The part with the quotation marks cannot be right. Look at it again.',
    cy: 'Ni all y rhan â’r dyfynodau fod yn gywir. Edrychwch arni eto.',
  },
  email_domain: {
    en: 'The part after the @ sign cannot be right. Look at it again.',
    cy: 'Ni all y rhan ar ôl yr arwydd @ fod yn gywir. Edrychwch arni eto.',
  },
  email_ending: {
    en: 'The end of that e-mail address is missing. It should end like gmail.com.',
    cy: 'Mae diwedd y cyfeiriad e-bost hwnnw ar goll. Dylai orffen fel gmail.com.',
  },
  email_sign: {
    en: 'The sign {sign} cannot stand where it is in an e-mail address.',
    cy: 'Ni all yr arwydd {sign} sefyll lle y mae mewn cyfeiriad e-bost.',
  },
  email_long: {
    en: 'That address is too long to be right.',
    cy: 'Mae’r cyfeiriad hwnnw’n rhy hir i fod yn gywir.',
  },
  address_missing: {
    en: 'Enter the home address. It shows the MP’s office who lives there.',
    cy: 'Rhowch y cyfeiriad cartref. Mae’n dangos i swyddfa’r AS pwy sy’n byw yno.',
  },
  address_long: {
    en: 'That address is too long. The most is {limit} characters.',
    cy: 'Mae’r cyfeiriad hwnnw’n rhy hir. Y mwyaf yw {limit} nod.',
  },
  consent_missing: {
    en: 'Tick this box so that we may send your letter.',
    cy: 'Ticiwch y blwch hwn er mwyn i ni gael anfon eich llythyr.',
  },
})

/** Why a letter was not taken, by the reasons of `lib/letters/submit-fault.ts`. */
export const submitFaultWords = words({
  campaign_not_live: {
    en: 'This campaign is not taking letters just now. Your words are kept on this device.',
    cy: 'Nid yw’r ymgyrch hon yn derbyn llythyrau ar hyn o bryd. Mae eich geiriau wedi’u cadw ar y ddyfais hon.',
  },
  campaign_ended: {
    en: 'The last day of this campaign has passed, so it takes no more letters. Nothing was sent.',
    cy: 'Mae diwrnod olaf yr ymgyrch hon wedi mynd heibio, felly nid yw’n derbyn mwy o lythyrau. Ni anfonwyd dim.',
  },
  dissolution: {
    en: 'There are no MPs until the election. Your words are kept on this device.',
    cy: 'Nid oes unrhyw ASau tan yr etholiad. Mae eich geiriau wedi’u cadw ar y ddyfais hon.',
  },
  seat_vacant: {
    en: 'This constituency has no MP at the moment. Nothing was sent. Your words are kept on this device.',
    cy: 'Nid oes AS gan yr etholaeth hon ar hyn o bryd. Ni anfonwyd dim. Mae eich geiriau wedi’u cadw ar y ddyfais hon.',
  },
  not_your_seat: {
    en: 'That postcode is not in this constituency. Please enter the postcode again.',
    cy: 'Nid yw’r cod post hwnnw yn yr etholaeth hon. Rhowch y cod post eto.',
  },
  pressed_quickly: {
    en: 'That was as quick as a machine. Nothing is lost. Look at your letter, then press the button once more.',
    cy: 'Roedd hynny mor gyflym â pheiriant. Nid oes dim wedi’i golli. Edrychwch ar eich llythyr, yna pwyswch y botwm unwaith eto.',
  },
  form_old: {
    en: 'This page was open for a long time. Nothing is lost. Press the button once more.',
    cy: 'Bu’r dudalen hon ar agor am amser hir. Nid oes dim wedi’i golli. Pwyswch y botwm unwaith eto.',
  },
  many_letters: {
    en: 'Many letters arrive just now. Nothing is lost: yours is here. Press the button once more.',
    cy: 'Mae llawer o lythyrau’n cyrraedd ar hyn o bryd. Nid oes dim wedi’i golli: mae eich un chi yma. Pwyswch y botwm unwaith eto.',
  },
})
