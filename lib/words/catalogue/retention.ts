import { words } from '../say.ts'

/** What is kept of a supporter, for how long, from when, and why: each row of the table has three of these. */
export const retentionWords = words({
  draft: {
    en: 'What you have typed and not sent, on your own device only',
    cy: 'Yr hyn rydych wedi’i deipio a heb ei anfon, ar eich dyfais eich hun yn unig',
  },
  draftFrom: { en: 'the day you last typed', cy: 'y diwrnod y gwnaethoch deipio ddiwethaf' },
  draftWhy: {
    en: 'So that you can stop and go on later. We do not have it.',
    cy: 'Er mwyn i chi allu aros a mynd ymlaen wedyn. Nid yw gennym ni.',
  },

  unconfirmed: {
    en: 'A letter that you sent us but did not confirm from your mailbox',
    cy: 'Llythyr a anfonoch atom ond na wnaethoch ei gadarnhau o’ch blwch derbyn',
  },
  unconfirmedFrom: {
    en: 'the day you wrote it, or the day our e-mail with the link went to you, if that was later',
    cy: 'y diwrnod y gwnaethoch ei ysgrifennu, neu’r diwrnod yr aeth ein he-bost gyda’r ddolen atoch, os oedd hynny’n hwyrach',
  },
  unconfirmedWhy: {
    en: 'You may still say yes in that time. After it we have no ground to keep it.',
    cy: 'Gallwch ddweud ie o hyd yn yr amser hwnnw. Wedyn nid oes gennym reswm i’w gadw.',
  },

  letter: {
    en: 'The words of your letter, your name, your e-mail and your home address',
    cy: 'Geiriau eich llythyr, eich enw, eich e-bost a’ch cyfeiriad cartref',
  },
  letterFrom: {
    en: 'the day it was done: your MP answered it, or twelve weeks passed, or it was not sent',
    cy: 'y diwrnod y daeth i ben: atebodd eich AS, neu aeth deuddeg wythnos heibio, neu ni chafodd ei anfon',
  },
  letterWhy: {
    en: 'Until then we need it to send the letter, to know the answer, and to pass it on to you. If we have to hold it back, it is done when the campaign ends, or after a year. You can ask us to keep it longer.',
    cy: 'Tan hynny mae ei angen arnom i anfon y llythyr, i adnabod yr ateb, ac i’w anfon ymlaen atoch. Os bydd rhaid i ni ei ddal yn ôl, daw i ben pan ddaw’r ymgyrch i ben, neu ar ôl blwyddyn. Gallwch ofyn i ni ei gadw’n hirach.',
  },

  message: {
    en: 'The e-mail of your MP as it came to us, with what was attached',
    cy: 'E-bost eich AS fel y daeth atom, gyda’r hyn a atodwyd',
  },
  messageFrom: { en: 'the day your letter was done', cy: 'y diwrnod y daeth eich llythyr i ben' },
  messageWhy: {
    en: 'It often quotes your whole letter. You can save it from your own page until then.',
    cy: 'Mae’n aml yn dyfynnu eich llythyr cyfan. Gallwch ei gadw o’ch tudalen eich hun tan hynny.',
  },

  machineAnswer: {
    en: 'The words of an answer that a machine sent, or that only says your letter came',
    cy: 'Geiriau ateb a anfonwyd gan beiriant, neu sydd ond yn dweud bod eich llythyr wedi cyrraedd',
  },
  machineAnswerFrom: { en: 'the day it came', cy: 'y diwrnod y daeth' },
  machineAnswerWhy: {
    en: 'It says nothing of what your MP thinks. That it came stays counted.',
    cy: 'Nid yw’n dweud dim am farn eich AS. Mae’r ffaith iddo ddod yn dal i gael ei chyfrif.',
  },

  answer: {
    en: 'The words of what your MP wrote to you',
    cy: 'Geiriau’r hyn a ysgrifennodd eich AS atoch',
  },
  answerFrom: {
    en: 'the last day of the campaign, or the day it was closed, if that was earlier',
    cy: 'diwrnod olaf yr ymgyrch, neu’r diwrnod y cafodd ei chau, os oedd hynny’n gynharach',
  },
  answerWhy: {
    en: 'The campaign holds your MP to what was promised. If no end comes within two years of the answer, the time begins then. How the answer was filed stays, without its words.',
    cy: 'Mae’r ymgyrch yn dal eich AS at yr hyn a addawyd. Os na ddaw diwedd o fewn dwy flynedd i’r ateb, mae’r amser yn dechrau bryd hynny. Mae’r ffordd y cafodd yr ateb ei ffeilio yn aros, heb ei eiriau.',
  },

  answerAlone: {
    en: 'An answer that is for you alone, and that we could not send you',
    cy: 'Ateb sydd i chi yn unig, ac na allem ei anfon atoch',
  },
  answerAloneFrom: {
    en: 'the day it came; once your e-mail system has it, we delete it within minutes',
    cy: 'y diwrnod y daeth; unwaith y bydd gan eich system e-bost, byddwn yn ei ddileu ymhen munudau',
  },
  answerAloneWhy: {
    en: 'Nobody here reads it. We keep it only so that it can still reach you. That it came, and when, stays.',
    cy: 'Nid oes neb yma yn ei ddarllen. Rydym yn ei gadw dim ond er mwyn iddo allu eich cyrraedd. Mae’r ffaith iddo ddod, a phryd, yn aros.',
  },

  shared: {
    en: 'What your MP wrote, as member organisations may read it',
    cy: 'Yr hyn a ysgrifennodd eich AS, fel y caiff y sefydliadau sy’n aelodau ei ddarllen',
  },
  sharedFrom: {
    en: 'For good, or until we take it back',
    cy: 'Am byth, neu nes i ni ei dynnu’n ôl',
  },
  sharedWhy: {
    en: 'It holds nothing of you: a person struck out your name, where you live, and what it says of your health. Only answers to people who were told of this are shared.',
    cy: 'Nid yw’n dweud dim amdanoch: mae person wedi dileu eich enw, ble rydych yn byw, a’r hyn y mae’n ei ddweud am eich iechyd. Dim ond atebion i lythyrau y dywedwyd hyn wrth y rhai a’u hysgrifennodd sy’n cael eu rhannu.',
  },

  held: {
    en: 'E-mail to us that nobody could place',
    cy: 'E-byst atom na allai neb eu gosod yn eu lle',
  },
  heldFrom: { en: 'the day it came', cy: 'y diwrnod y daeth' },
  heldWhy: {
    en: 'It may be an answer for somebody. So a person has time to look at it.',
    cy: 'Gall fod yn ateb i rywun. Felly mae gan berson amser i edrych arno.',
  },

  setAside: {
    en: 'E-mail to us that is for nobody, such as a note that somebody is away',
    cy: 'E-byst atom nad ydynt i neb, fel nodyn bod rhywun i ffwrdd',
  },
  setAsideFrom: { en: 'the day it came', cy: 'y diwrnod y daeth' },
  setAsideWhy: {
    en: 'So that a mistake of ours can be found and put right.',
    cy: 'Er mwyn gallu dod o hyd i gamgymeriad gennym ni a’i gywiro.',
  },

  relayed: {
    en: 'What you wrote back to your MP through us, with what was attached',
    cy: 'Yr hyn a ysgrifennoch yn ôl at eich AS drwom ni, gyda’r hyn a atodwyd',
  },
  relayedFrom: {
    en: 'the day it left, or it was clear that it cannot',
    cy: 'y diwrnod y gadawodd, neu y daeth yn amlwg na all adael',
  },
  relayedWhy: {
    en: 'If your MP’s e-mail system sends it back, we can tell you what it was. Our team reads it only if you let them.',
    cy: 'Os bydd system e-bost eich AS yn ei anfon yn ôl, gallwn ddweud wrthych beth oedd. Dim ond os gadewch iddynt y mae ein tîm yn ei ddarllen.',
  },

  request: {
    en: 'Your message that asks us to delete what we keep of you',
    cy: 'Eich neges sy’n gofyn i ni ddileu’r hyn a gadwn amdanoch',
  },
  requestFrom: { en: 'the day it came', cy: 'y diwrnod y daeth' },
  requestWhy: {
    en: 'Our team has one month to do what you ask. If you are deleted before that, it goes at once.',
    cy: 'Mae gan ein tîm fis i wneud yr hyn a ofynnwch. Os cewch eich dileu cyn hynny, bydd yn mynd ar unwaith.',
  },

  dismissed: {
    en: 'E-mail to us that one of us took for spam',
    cy: 'E-byst atom yr oedd un ohonom yn credu eu bod yn sbam',
  },
  dismissedFrom: { en: 'the day one of us said so', cy: 'y diwrnod y dywedodd un ohonom hynny' },
  dismissedWhy: {
    en: 'It may have been an answer after all. So there is time to bring it back.',
    cy: 'Efallai mai ateb oedd wedi’r cyfan. Felly mae amser i ddod ag ef yn ôl.',
  },

  outgoing: {
    en: 'The e-mails we send for you and to you, as they left',
    cy: 'Yr e-byst a anfonwn drosoch ac atoch, fel y gadawsant',
  },
  outgoingFrom: {
    en: 'the day the e-mail left, or it was clear that it cannot',
    cy: 'y diwrnod y gadawodd yr e-bost, neu y daeth yn amlwg na all adael',
  },
  outgoingWhy: {
    en: 'If an e-mail went wrong, we must see what it was. When and how it went stays, without its words.',
    cy: 'Os aeth rhywbeth o’i le ar e-bost, rhaid i ni weld beth oedd. Mae pryd a sut yr aeth yn aros, heb ei eiriau.',
  },

  consent: {
    en: 'Your yes to news, once you have taken it back',
    cy: 'Eich cytundeb i gael newyddion, wedi i chi ei dynnu’n ôl',
  },
  consentFrom: {
    en: 'the day you took it back; it counts no more from that very moment',
    cy: 'y diwrnod y gwnaethoch ei dynnu’n ôl; nid yw’n cyfrif o’r eiliad honno ymlaen',
  },
  consentWhy: {
    en: 'So that we can show what you had said yes to, if you ask about an e-mail.',
    cy: 'Er mwyn i ni allu dangos yr hyn yr oeddech wedi cytuno iddo, os gofynnwch am e-bost.',
  },

  standing: {
    en: 'Your yes to news of an organisation, with your name and your e-mail',
    cy: 'Eich cytundeb i gael newyddion gan sefydliad, gyda’ch enw a’ch e-bost',
  },
  standingFrom: { en: 'Until you take it back', cy: 'Nes i chi ei dynnu’n ôl' },
  standingWhy: {
    en: 'You asked for the news. One press on your own page ends it.',
    cy: 'Chi ofynnodd am y newyddion. Mae un wasgiad ar eich tudalen eich hun yn dod â hynny i ben.',
  },

  limit: {
    en: 'How many e-mails went to a mailbox, or letters came from a network, by codes that name nobody',
    cy: 'Faint o e-byst a aeth i flwch derbyn, neu lythyrau a ddaeth o rwydwaith, dan godau nad ydynt yn enwi neb',
  },
  limitFrom: { en: 'the first of them', cy: 'y cyntaf ohonynt' },
  limitWhy: {
    en: 'So that nobody can fill your mailbox through us, or flood an MP with false letters.',
    cy: 'Fel na all neb lenwi eich blwch derbyn drwom ni, na boddi AS â llythyrau ffug.',
  },

  record: {
    en: 'The record of who did what and when; it names no supporter',
    cy: 'Y cofnod o bwy wnaeth beth a phryd; nid yw’n enwi unrhyw gefnogwr',
  },
  recordFrom: { en: 'For good', cy: 'Am byth' },
  recordWhy: {
    en: 'So that it can be shown that every letter was handled rightly.',
    cy: 'Er mwyn gallu dangos bod pob llythyr wedi’i drin yn iawn.',
  },

  totals: {
    en: 'How many people wrote, by constituency and by day; no names',
    cy: 'Faint o bobl a ysgrifennodd, fesul etholaeth ac fesul diwrnod; dim enwau',
  },
  totalsFrom: { en: 'For good', cy: 'Am byth' },
  totalsWhy: {
    en: 'It is what the campaign has to show. Nobody can be found in it.',
    cy: 'Dyma’r hyn sydd gan yr ymgyrch i’w ddangos. Ni ellir dod o hyd i neb ynddo.',
  },

  erasure: {
    en: 'That somebody asked us to forget them, as a code that names nobody',
    cy: 'Bod rhywun wedi gofyn i ni eu hanghofio, fel cod nad yw’n enwi neb',
  },
  erasureFrom: { en: 'For good', cy: 'Am byth' },
  erasureWhy: {
    en: 'If we ever have to go back to an older copy of our data, you are taken out of it again.',
    cy: 'Os bydd rhaid i ni byth fynd yn ôl at gopi hŷn o’n data, byddwch yn cael eich tynnu ohono eto.',
  },

  log: {
    en: 'What our machines note while they run; it holds no names, no addresses and no words of yours',
    cy: 'Yr hyn y mae ein peiriannau’n ei nodi wrth redeg; nid yw’n cynnwys enwau, cyfeiriadau na geiriau gennych',
  },
  logFrom: { en: 'As long as our machines keep it', cy: 'Cyhyd ag y mae ein peiriannau’n ei gadw' },
  logWhy: {
    en: 'So that a fault can be found.',
    cy: 'Er mwyn gallu dod o hyd i nam.',
  },
})
