import { words } from '../say.ts'

/** The mail that says what an MP’s answer was filed as. */
export const filedWords = words({
  subject: { en: 'What {member} answered', cy: 'Beth oedd ateb {member}' },
  read: {
    en: 'You wrote to {member} with “{campaign}”. The answer came on {day}. Somebody of our team has read it and filed it.',
    cy: 'Ysgrifennoch at {member} gyda “{campaign}”. Daeth yr ateb ar {day}. Mae rhywun o’n tîm wedi’i ddarllen a’i ffeilio.',
  },
  wantsAddress: {
    en: 'We filed it like this: the office asks for your home address first.',
    cy: 'Fe’i ffeiliwyd fel hyn: mae’r swyddfa’n gofyn am eich cyfeiriad cartref yn gyntaf.',
  },
  giveAddress: {
    en: 'What to do: answer the e-mail in which we sent you their words, and give your home address with its postcode. MPs can only help people who live in their own area.',
    cy: 'Beth i’w wneud: atebwch yr e-bost lle’r anfonom eu geiriau atoch, a rhowch eich cyfeiriad cartref gyda’i god post. Dim ond pobl sy’n byw yn eu hardal eu hunain y gall ASau eu helpu.',
  },
  holdingReply: {
    en: 'We filed it like this: a fuller answer is to come later.',
    cy: 'Fe’i ffeiliwyd fel hyn: daw ateb llawnach yn nes ymlaen.',
  },
  supportive: {
    en: 'We filed it like this: your MP agrees with what you asked.',
    cy: 'Fe’i ffeiliwyd fel hyn: mae eich AS yn cytuno â’r hyn y gofynnoch amdano.',
  },
  neutral: {
    en: 'We filed it like this: your MP says neither yes nor no.',
    cy: 'Fe’i ffeiliwyd fel hyn: nid yw eich AS yn dweud ie na na.',
  },
  opposed: {
    en: 'We filed it like this: your MP does not agree with what you asked.',
    cy: 'Fe’i ffeiliwyd fel hyn: nid yw eich AS yn cytuno â’r hyn y gofynnoch amdano.',
  },
  actionPromised: {
    en: 'We filed it like this: your MP promises to do something.',
    cy: 'Fe’i ffeiliwyd fel hyn: mae eich AS yn addo gwneud rhywbeth.',
  },
  referredToMinister: {
    en: 'We filed it like this: your MP has passed your letter on to a minister.',
    cy: 'Fe’i ffeiliwyd fel hyn: mae eich AS wedi anfon eich llythyr ymlaen at weinidog.',
  },
  meetingOffered: {
    en: 'We filed it like this: your MP offers to meet you.',
    cy: 'Fe’i ffeiliwyd fel hyn: mae eich AS yn cynnig cwrdd â chi.',
  },
  byPost: {
    en: 'We filed it like this: the answer comes to you by post.',
    cy: 'Fe’i ffeiliwyd fel hyn: daw’r ateb atoch drwy’r post.',
  },
  see: { en: 'See my letter and its answer', cy: 'Gweld fy llythyr a’i ateb' },
  wrong: {
    en: 'Do you read it another way? Tell us.',
    cy: 'Ydych chi’n ei ddarllen yn wahanol? Dywedwch wrthym.',
  },
  reachUs: { en: 'How to reach us', cy: 'Sut i gysylltu â ni' },
})
