import { words } from '../say.ts'

/** The links at the foot of every public page. */
export const footWords = words({
  pages: { en: 'About this site', cy: 'Am y wefan hon' },
  about: { en: 'Who runs this', cy: 'Pwy ydym ni' },
  contact: { en: 'Contact', cy: 'Cysylltu' },
  yours: { en: 'Your letters', cy: 'Eich llythyrau' },
  privacy: { en: 'Privacy', cy: 'Preifatrwydd' },
  accessibility: { en: 'Accessibility', cy: 'Hygyrchedd' },
})

/** What stands beside each yes, with the way to the privacy page. */
export const yesWords = words({
  letter: {
    en: 'We send your letter to your MP, delete it in good time, and you can take this yes back when you like.',
    cy: 'Rydym yn anfon eich llythyr at eich AS, yn ei ddileu mewn da bryd, a gallwch dynnu’r caniatâd hwn yn ôl pryd bynnag y mynnwch.',
  },
  news: {
    en: 'Only those you tick get your name and e-mail address, and each yes ends when you take it back.',
    cy: 'Dim ond y rhai a diciwch sy’n cael eich enw a’ch cyfeiriad e-bost, a daw pob caniatâd i ben pan fyddwch yn ei dynnu’n ôl.',
  },
  letterMore: {
    en: 'How we look after what you tell us (opens a new tab)',
    cy: 'Sut rydym yn gofalu am yr hyn a ddywedwch wrthym (yn agor tab newydd)',
  },
  newsMore: {
    en: 'Who gets your e-mail address (opens a new tab)',
    cy: 'Pwy sy’n cael eich cyfeiriad e-bost (yn agor tab newydd)',
  },
})

/** Who runs this installation. */
export const aboutWords = words({
  title: { en: 'Who runs this', cy: 'Pwy sy’n rhedeg y wefan hon' },
  lead: {
    en: '{name} runs this site, together with the groups below.',
    cy: '{name} sy’n rhedeg y wefan hon, gyda’r grwpiau isod.',
  },
  leadAlone: { en: '{name} runs this site.', cy: '{name} sy’n rhedeg y wefan hon.' },
  name: { en: 'Name', cy: 'Enw' },
  charityNumber: { en: 'Charity number', cy: 'Rhif elusen' },
  charity: {
    en: '{number}, in the register of the {regulator}',
    cy: '{number}, yng nghofrestr {regulator}',
  },
  noCharity: { en: '{name} is not a registered charity.', cy: 'Nid yw {name} yn elusen gofrestredig.' },
  register: { en: 'Look it up: {regulator}', cy: 'Chwilio’r gofrestr: {regulator}' },
  address: { en: 'By post', cy: 'Drwy’r post' },
  website: { en: 'Website', cy: 'Gwefan' },
  members: { en: 'Who belongs to it', cy: 'Pwy sy’n perthyn iddi' },
  membersLead: {
    en: 'These organisations work together here. Each decides for itself what it signs.',
    cy: 'Mae’r sefydliadau hyn yn gweithio gyda’i gilydd yma. Mae pob un yn penderfynu drosto’i hun beth i’w lofnodi.',
  },
  party: {
    en: 'We belong to no party, and tell nobody how to vote.',
    cy: 'Nid ydym yn perthyn i unrhyw blaid, ac nid ydym yn dweud wrth neb sut i bleidleisio.',
  },
  complaints: { en: 'If you are not happy with us', cy: 'Os nad ydych yn hapus gyda ni' },
  complain: {
    en: 'Write to us at {email}. We say within 30 days that we have it, look into it, and tell you what we found.',
    cy: 'Anfonwch eich cwyn i {email}. Byddwn yn cydnabod y gŵyn o fewn 30 diwrnod, yn edrych i mewn iddi, ac yn dweud wrthych beth a welsom.',
  },
  complainFurther: {
    en: 'Does our answer not help? Then you can go to those who look after charities:',
    cy: 'Onid yw ein hateb yn helpu? Yna gallwch droi at y rhai sy’n gofalu am elusennau:',
  },
  complainPrivacy: {
    en: 'Is it about what we keep of you? The privacy page says who can help.',
    cy: 'A yw’n ymwneud â’r hyn rydym yn ei gadw amdanoch? Mae’r dudalen breifatrwydd yn dweud pwy all helpu.',
  },
})

/** How to reach the people who run this installation. */
export const contactWords = words({
  title: { en: 'Contact', cy: 'Cysylltu â ni' },
  lead: {
    en: 'Ask us anything about this site, or about a letter you wrote here.',
    cy: 'Gofynnwch unrhyw beth i ni am y wefan hon, neu am lythyr a ysgrifennoch yma.',
  },
  email: { en: 'E-mail', cy: 'E-bost' },
  telephone: { en: 'Telephone', cy: 'Ffôn' },
  address: { en: 'By post', cy: 'Drwy’r post' },
  privacyEmail: { en: 'About your privacy', cy: 'Am eich preifatrwydd' },
  complaintsEmail: { en: 'To complain', cy: 'I gwyno' },
  nothing: {
    en: 'Our address is not here yet. No campaign opens before it is.',
    cy: 'Nid yw ein cyfeiriad yma eto. Ni fydd yr un ymgyrch yn agor cyn hynny.',
  },
  before: { en: 'Before you write', cy: 'Cyn i chi ysgrifennu' },
  reference: {
    en: 'Is it about a letter? Give us its reference. It stands in our e-mails to you.',
    cy: 'A yw’n ymwneud â llythyr? Rhowch ei gyfeirnod i ni. Mae i’w weld yn ein negeseuon atoch.',
  },
  ownPage: {
    en: 'You can stop or delete a letter yourself, on the page behind the link in our e-mails to you.',
    cy: 'Gallwch atal neu ddileu llythyr eich hun, ar y dudalen y tu ôl i’r ddolen yn ein negeseuon atoch.',
  },
  mp: {
    en: 'We cannot answer for your MP. An answer from them comes to you by e-mail as soon as we have it.',
    cy: 'Ni allwn ateb dros eich Aelod Seneddol (AS). Daw ateb ganddynt atoch drwy e-bost cyn gynted ag y bydd gennym.',
  },
  health: {
    en: 'We cannot help with your own care. Please ask your doctor or nurse.',
    cy: 'Ni allwn helpu gyda’ch gofal eich hun. Gofynnwch i’ch meddyg neu’ch nyrs.',
  },
})

/** The accessibility statement. */
export const accessibilityWords = words({
  title: { en: 'Accessibility', cy: 'Datganiad hygyrchedd' },
  lead: {
    en: 'Many people who write here have painful hands. This site is made for them first.',
    cy: 'Mae gan lawer o bobl sy’n ysgrifennu yma ddwylo poenus. Ar eu cyfer nhw yn gyntaf y mae’r wefan hon.',
  },
  works: { en: 'What you can do', cy: 'Yr hyn y gallwch ei wneud' },
  hands: {
    en: 'Use it with a keyboard, your voice, a thumb, or one switch.',
    cy: 'Ei defnyddio â bysellfwrdd, â’ch llais, â bawd, neu ag un switsh.',
  },
  zoom: {
    en: 'Make it four times as large, and nothing runs off the side.',
    cy: 'Ei gwneud bedair gwaith yn fwy, heb i ddim ddiflannu dros yr ymyl.',
  },
  colours: {
    en: 'See it in light or dark colours, or in your own.',
    cy: 'Ei gweld mewn lliwiau golau neu dywyll, neu yn eich lliwiau eich hun.',
  },
  hear: {
    en: 'Hear it with a screen reader: each heading, box and button has its name.',
    cy: 'Ei chlywed â darllenydd sgrin: mae enw gan bob pennawd, blwch a botwm.',
  },
  plain: {
    en: 'Read it with ease: we keep our sentences short and our words plain.',
    cy: 'Ei darllen yn rhwydd: rydym yn cadw ein brawddegau’n fyr a’n geiriau’n syml.',
  },
  pause: {
    en: 'Stop and go on later: what you type is kept on your own device for 14 days.',
    cy: 'Aros a mynd ymlaen wedyn: caiff yr hyn a deipiwch ei gadw ar eich dyfais eich hun am 14 diwrnod.',
  },
  noScript: {
    en: 'Use it without JavaScript, on an old phone, on a slow line.',
    cy: 'Ei defnyddio heb JavaScript, ar hen ffôn, ar gysylltiad araf.',
  },
  standard: { en: 'How we check it', cy: 'Sut rydym yn ei gwirio' },
  aim: {
    en: 'We aim for {standard}. That is the level the law asks of public bodies in the UK.',
    cy: 'Ein nod yw {standard}. Dyna’r lefel y mae’r gyfraith yn ei gofyn gan gyrff cyhoeddus yn y DU.',
  },
  tested: {
    en: 'A machine tests our pages with each change: for known faults, and at four times the size. It also walks the way to a letter with a keyboard alone.',
    cy: 'Mae peiriant yn profi ein tudalennau gyda phob newid: am wallau hysbys, ac ar bedair gwaith y maint. Mae hefyd yn cerdded y ffordd at lythyr â bysellfwrdd yn unig.',
  },
  notTested: {
    en: 'Nobody from outside has tested it yet, and nobody with a screen reader. So there may be faults that we do not know of.',
    cy: 'Nid oes neb o’r tu allan wedi ei phrofi eto, na neb â darllenydd sgrin. Felly efallai fod gwallau nad ydym yn gwybod amdanynt.',
  },
  faults: { en: 'What does not work well yet', cy: 'Yr hyn nad yw’n gweithio’n dda eto' },
  welsh: {
    en: 'Some campaigns have parts in English alone. They are marked, so that a screen reader says them right.',
    cy: 'Mae rhai ymgyrchoedd â rhannau yn Saesneg yn unig. Maent wedi’u marcio, fel bod darllenydd sgrin yn eu dweud yn gywir.',
  },
  files: {
    en: 'An MP may send a file with the answer. Your own page has it as it came, and it may be hard to read.',
    cy: 'Gall Aelod Seneddol (AS) anfon ffeil gyda’r ateb. Mae ar eich tudalen eich hun fel y daeth, ac efallai y bydd yn anodd ei darllen.',
  },
  tell: { en: 'Tell us what is in your way', cy: 'Dywedwch wrthym beth sydd yn eich ffordd' },
  tellUs: {
    en: 'Write to {email}. We answer within ten working days, and do our best to put it right.',
    cy: 'Ysgrifennwch i {email}. Byddwn yn ateb o fewn deg diwrnod gwaith, ac yn gwneud ein gorau i’w gywiro.',
  },
  otherWay: {
    en: 'Do you need this in large print, read out, or in another form? Ask us.',
    cy: 'A oes angen hyn arnoch mewn print bras, wedi’i ddarllen yn uchel, neu mewn ffurf arall? Gofynnwch i ni.',
  },
  further: {
    en: 'Does our answer not help? These people know the law, and help for free:',
    cy: 'Onid yw ein hateb yn helpu? Mae’r bobl hyn yn gwybod y gyfraith, ac yn helpu am ddim:',
  },
  inBritain: {
    en: '{service} (England, Scotland and Wales)',
    cy: '{service} (Cymru, Lloegr a’r Alban)',
  },
  written: {
    en: 'This page was last looked through on {day}.',
    cy: 'Edrychwyd drwy’r dudalen hon ddiwethaf ar {day}.',
  },
})

/** The privacy page: UK GDPR, articles 13 and 14, in plain words. */
export const privacyWords = words({
  title: { en: 'Privacy', cy: 'Preifatrwydd' },
  lead: {
    en: 'You write to your MP through us. We keep what that takes, for as long as it takes. Then we delete it.',
    cy: 'Rydych yn ysgrifennu at eich Aelod Seneddol (AS) drwom ni. Rydym yn cadw’r hyn sydd ei angen, cyhyd ag y bo ei angen. Yna rydym yn ei ddileu.',
  },
  short: { en: 'In short', cy: 'Yn fyr' },
  shortMp: {
    en: 'We send your letter to your MP and to nobody else.',
    cy: 'Rydym yn anfon eich llythyr at eich AS ac nid at neb arall.',
  },
  shortNews: {
    en: 'You get news only from those you said yes to.',
    cy: 'Dim ond gan y rhai y cytunoch â nhw y cewch newyddion.',
  },
  shortSold: {
    en: 'We sell nothing, and nothing on this site follows you around.',
    cy: 'Nid ydym yn gwerthu dim, ac nid oes dim ar y wefan hon yn eich dilyn.',
  },
  shortBack: {
    en: 'You can see it, take it back, or have it deleted, at any time.',
    cy: 'Gallwch ei weld, ei dynnu’n ôl, neu ofyn am ei ddileu, unrhyw bryd.',
  },

  who: { en: 'Who looks after it', cy: 'Pwy sy’n gofalu amdano' },
  controller: {
    en: '{name} decides what happens with what you give us. The law calls that the controller.',
    cy: '{name} sy’n penderfynu beth sy’n digwydd i’r hyn a rowch i ni. Y rheolydd yw enw’r gyfraith ar hynny.',
  },
  ask: {
    en: 'For questions about it, write to us:',
    cy: 'Os oes gennych gwestiwn amdano, ysgrifennwch atom:',
  },
  registered: {
    en: 'Our number in the register of the {office} is {number}.',
    cy: 'Ein rhif yng nghofrestr {office} yw {number}.',
  },

  what: { en: 'What we keep, and why', cy: 'Yr hyn a gadwn, a pham' },
  whatName: {
    en: 'Your name, home address and postcode: your MP helps people who live there, and must be able to see that you do.',
    cy: 'Eich enw, eich cyfeiriad cartref a’ch cod post: mae eich AS yn helpu pobl sy’n byw yno, a rhaid gallu gweld eich bod chi.',
  },
  whatEmail: {
    en: 'Your e-mail address: we make sure that it is you, and pass on the answer.',
    cy: 'Eich cyfeiriad e-bost: rydym yn gwneud yn siŵr mai chi sydd yno, ac yn anfon yr ateb ymlaen.',
  },
  whatLetter: {
    en: 'Your letter, where it is on its way, and what your MP answers.',
    cy: 'Eich llythyr, ble mae ar ei daith, a’r hyn y mae eich AS yn ei ateb.',
  },
  whatYes: {
    en: 'Each yes you gave, its exact words, and when: the law asks us to be able to show it.',
    cy: 'Pob caniatâd a roesoch, ei union eiriau, a phryd: mae’r gyfraith yn gofyn i ni allu ei ddangos.',
  },
  whatNetwork: {
    en: 'For a short time, a scrambled mark of your network: so we can stop floods of false letters.',
    cy: 'Am gyfnod byr, cod wedi’i gymysgu o’ch rhwydwaith: fel y gallwn atal llif o lythyrau ffug.',
  },
  whatWay: {
    en: 'The page you came by, so that those who shared it know it worked. It never says who you are.',
    cy: 'Y dudalen y daethoch drwyddi, fel bod y rhai a’i rhannodd yn gwybod iddi weithio. Nid yw byth yn dweud pwy ydych chi.',
  },
  forOther: {
    en: 'Did someone write for you? Then we have your name, your home address and what they wrote. All on this page holds for you too.',
    cy: 'A ysgrifennodd rhywun drosoch? Yna mae gennym eich enw, eich cyfeiriad cartref a’r hyn a ysgrifennwyd. Mae popeth ar y dudalen hon yn wir i chi hefyd.',
  },
  free: {
    en: 'You need not give us anything. But without your name and home address there is no letter to send.',
    cy: 'Nid oes rhaid i chi roi dim i ni. Ond heb eich enw a’ch cyfeiriad cartref nid oes llythyr i’w anfon.',
  },

  law: { en: 'What the law says', cy: 'Yr hyn a ddywed y gyfraith' },
  health: {
    en: 'A letter may tell of your health or of what you think of a law. The law protects such things with special care.',
    cy: 'Gall llythyr sôn am eich iechyd neu am eich barn ar gyfraith. Mae’r gyfraith yn gwarchod pethau felly â gofal arbennig.',
  },
  consent: {
    en: 'So we use your letter only because you said yes, in so many words ({articles}). The same is true of news.',
    cy: 'Felly dim ond am i chi gytuno’n benodol y defnyddiwn eich llythyr ({articles}). Mae’r un peth yn wir am newyddion.',
  },
  duty: {
    en: 'We keep a proof of each yes and of each wish to be deleted, since the law asks for it ({articles}).',
    cy: 'Rydym yn cadw prawf o bob caniatâd ac o bob cais i ddileu, gan fod y gyfraith yn gofyn hynny ({articles}).',
  },
  interest: {
    en: 'We count, to keep the site safe and to see how a campaign goes. That is our “legitimate interest” ({articles}).',
    cy: 'Rydym yn cyfrif, er mwyn cadw’r wefan yn ddiogel a gweld sut mae ymgyrch yn mynd. Dyna ein “buddiant cyfreithlon” ({articles}).',
  },
  machines: {
    en: 'No machine decides anything about you.',
    cy: 'Nid oes peiriant yn penderfynu dim amdanoch.',
  },

  gets: { en: 'Who gets it', cy: 'Pwy sy’n ei gael' },
  getsMp: {
    en: 'Your MP and their office. From then on they look after their copy by themselves.',
    cy: 'Eich AS a’i swyddfa. O hynny ymlaen nhw eu hunain sy’n gofalu am eu copi.',
  },
  getsStaff: {
    en: 'The few people at {name} who handle letters and answers.',
    cy: 'Yr ychydig bobl sy’n trin llythyrau ac atebion: {name}.',
  },
  getsStaffAlone: {
    en: 'Some campaigns say that an answer is for you alone. Then nobody at {name} reads it.',
    cy: 'Mae rhai ymgyrchoedd yn dweud mai i chi yn unig y mae’r ateb. Yna nid oes neb yn ei ddarllen yma: {name}.',
  },
  getsShared: {
    en: 'The member organisations: what your MP wrote, if you were told so when you wrote. Your name, and all that is about you, is struck out first.',
    cy: 'Y sefydliadau sy’n aelodau: yr hyn a ysgrifennodd eich AS, os dywedwyd hynny wrthych pan ysgrifennoch. Caiff eich enw, a phopeth amdanoch, ei ddileu yn gyntaf.',
  },
  getsNews: {
    en: 'An organisation whose news you asked for: your name and e-mail address, and never your letter.',
    cy: 'Sefydliad y gofynnoch am ei newyddion: eich enw a’ch cyfeiriad e-bost, a byth eich llythyr.',
  },
  getsHelpers: {
    en: 'Those who keep our servers and carry our e-mail, under contract: {helpers}.',
    cy: 'Y rhai sy’n cadw ein gweinyddion ac yn cario ein e-bost, dan gontract: {helpers}.',
  },
  getsSomeHelpers: {
    en: 'Those who keep our servers and carry our e-mail, under contract, and only as we tell them.',
    cy: 'Y rhai sy’n cadw ein gweinyddion ac yn cario ein e-bost, dan gontract, a dim ond fel y dywedwn wrthynt.',
  },
  getsNumbers: {
    en: 'All others see only numbers, and no number that is small enough to point at you.',
    cy: 'Dim ond rhifau y mae pawb arall yn eu gweld, a dim un rhif sy’n ddigon bach i bwyntio atoch chi.',
  },
  united_kingdom: {
    en: 'All of it is kept in the United Kingdom.',
    cy: 'Caiff y cyfan ei gadw yn y Deyrnas Unedig.',
  },
  europe: {
    en: 'It is kept in the United Kingdom or in Europe, where the law protects it just as well.',
    cy: 'Caiff ei gadw yn y Deyrnas Unedig neu yn Ewrop, lle mae’r gyfraith yn ei warchod cystal.',
  },
  elsewhere: {
    en: 'Some of it is kept outside the United Kingdom, under contracts that protect it as our law does. Ask us for a copy.',
    cy: 'Caiff peth ohono ei gadw y tu allan i’r Deyrnas Unedig, dan gontractau sy’n ei warchod fel ein cyfraith ni. Gofynnwch i ni am gopi.',
  },

  howLong: { en: 'How long we keep it', cy: 'Am ba hyd y cadwn ef' },
  howLongLead: {
    en: 'This is the list our own program deletes by, every night.',
    cy: 'Dyma’r rhestr y mae ein rhaglen ein hun yn ei dilyn wrth ddileu, bob nos.',
  },
  daysAfter: {
    en: { one: '{count} day after {from}.', other: '{count} days after {from}.' },
    cy: { two: '{count} ddiwrnod ar ôl {from}.', other: '{count} diwrnod ar ôl {from}.' },
  },

  cookies: { en: 'On your own device', cy: 'Ar eich dyfais eich hun' },
  deviceDraft: {
    en: 'What you type is kept there for {days} days, and for two hours more once you have sent it.',
    cy: 'Caiff yr hyn a deipiwch ei gadw yno am {days} diwrnod, ac am ddwy awr arall ar ôl i chi ei anfon.',
  },
  deviceLanguage: {
    en: 'The language you chose is kept for a year.',
    cy: 'Caiff yr iaith a ddewisoch ei chadw am flwyddyn.',
  },
  deviceShown: {
    en: 'When you ask to see a whole letter behind its link, that is kept for an hour.',
    cy: 'Pan ofynnwch am weld llythyr cyfan y tu ôl i’w ddolen, caiff hynny ei gadw am awr.',
  },
  cookiesNeeded: {
    en: 'When you write, this site puts nothing else on your device. It uses no cookies of others.',
    cy: 'Pan ysgrifennwch, nid yw’r wefan hon yn rhoi dim byd arall ar eich dyfais. Nid yw’n defnyddio cwcis neb arall.',
  },

  rights: { en: 'What you can ask for', cy: 'Yr hyn y gallwch ofyn amdano' },
  rightsOwnPage: {
    en: 'Our e-mails to you hold a link to a page of your own. There you can do most of this with one press.',
    cy: 'Mae ein negeseuon atoch yn cynnwys dolen i’ch tudalen eich hun. Yno gallwch wneud y rhan fwyaf o hyn ag un clic.',
  },
  rightSee: {
    en: 'To see all that we keep of you, and to have a copy to take with you.',
    cy: 'Gweld popeth a gadwn amdanoch, a chael copi i fynd gyda chi.',
  },
  rightBack: {
    en: 'To take back a yes. What was done before stays lawful.',
    cy: 'Tynnu caniatâd yn ôl. Mae’r hyn a wnaed cynt yn dal yn gyfreithlon.',
  },
  rightDelete: { en: 'To have it deleted.', cy: 'Ei ddileu.' },
  rightMend: { en: 'To have it put right.', cy: 'Ei gywiro.' },
  rightStop: {
    en: 'To have us stop, or use it less, while we look into something.',
    cy: 'Ein cael i beidio, neu i’w ddefnyddio’n llai, tra edrychwn i mewn i rywbeth.',
  },
  rightsHow: {
    en: 'It costs nothing, and you need not say why. We answer within one month.',
    cy: 'Nid yw’n costio dim, ac nid oes rhaid i chi ddweud pam. Byddwn yn ateb o fewn mis.',
  },
  rightsSent: {
    en: 'A letter that has reached your MP we cannot call back. Their office can tell you what it keeps.',
    cy: 'Ni allwn alw’n ôl lythyr sydd wedi cyrraedd eich AS. Gall y swyddfa ddweud wrthych beth mae’n ei gadw.',
  },

  complain: { en: 'If you are not happy', cy: 'Os nad ydych yn hapus' },
  complainUs: {
    en: 'Write to us first if you can: {email}. We say within 30 days that we have it, and look into it at once.',
    cy: 'Anfonwch eich cwyn atom ni’n gyntaf os gallwch: {email}. Byddwn yn cydnabod y gŵyn o fewn 30 diwrnod, ac yn edrych i mewn iddi ar unwaith.',
  },
  complainOffice: {
    en: 'You can also go to the {office}, by telephone on {telephone} or here:',
    cy: 'Gallwch hefyd droi at {office}, dros y ffôn ar {telephone} neu yma:',
  },
})
