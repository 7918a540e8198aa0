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
  email_wrong: {
    en: 'Enter your e-mail address, like name@example.org.',
    cy: 'Rhowch eich cyfeiriad e-bost, fel enw@example.org.',
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
  dissolution: {
    en: 'There are no MPs until the election. Your words are kept on this device.',
    cy: 'Nid oes unrhyw ASau tan yr etholiad. Mae eich geiriau wedi’u cadw ar y ddyfais hon.',
  },
  seat_vacant: {
    en: 'This seat has no MP at the moment. Nothing was sent. Your words are kept on this device.',
    cy: 'Nid oes AS gan yr etholaeth hon ar hyn o bryd. Ni anfonwyd dim. Mae eich geiriau wedi’u cadw ar y ddyfais hon.',
  },
  not_your_seat: {
    en: 'That postcode is not in this seat. Please enter the postcode again.',
    cy: 'Nid yw’r cod post hwnnw yn yr etholaeth hon. Rhowch y cod post eto.',
  },
  already_sent: {
    en: 'You have already written to {member} with this campaign. So nothing was sent again.',
    cy: 'Rydych eisoes wedi ysgrifennu at {member} gyda’r ymgyrch hon. Felly ni anfonwyd dim eto.',
  },
  too_many_mails: {
    en: 'We have sent several mails to this address today. Look in your inbox and your spam folder, or try again tomorrow.',
    cy: 'Rydym wedi anfon sawl neges i’r cyfeiriad hwn heddiw. Edrychwch yn eich blwch derbyn a’ch ffolder sbam, neu rhowch gynnig arall arni yfory.',
  },
})
