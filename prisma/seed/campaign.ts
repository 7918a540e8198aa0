import type { MemberKind, Nation } from '#lib/platform/generated/prisma/enums.ts'
import { letterTemplate, letterTemplateCy } from './campaign-letter.ts'

const everywhere: Nation[] = ['england', 'scotland', 'wales', 'northern_ireland']
const devolved: Nation[] = ['scotland', 'wales', 'northern_ireland']
const everyone: MemberKind[] = ['backbencher', 'minister', 'speaker', 'abstentionist']

/** The demonstration's campaign: an aim, asks by nation and kind of member, and the letter they go into, in both languages. */
export const campaign = {
  slug: 'seen-in-three-weeks',
  title: 'Seen in three weeks',
  titleCy: 'Eich gweld o fewn tair wythnos',
  summary:
    'When joints become inflamed, the first weeks decide how the next decades go. People with suspected inflammatory arthritis should see a specialist within three weeks of being referred. Far too many wait for months.',
  summaryCy:
    'Pan fydd cymalau’n llidus, yr wythnosau cyntaf sy’n penderfynu sut bydd y degawdau nesaf. Dylai pobl y mae amheuaeth bod arthritis llidiol (cryd cymalau) arnynt weld arbenigwr o fewn tair wythnos i gael eu hatgyfeirio. Mae llawer gormod yn aros am fisoedd.',
  aim: 'Every person in the UK with suspected inflammatory arthritis is seen by a specialist within three weeks of referral.',
  aimCy:
    'Bod arbenigwr yn gweld pawb yn y DU y mae amheuaeth bod arthritis llidiol arnynt o fewn tair wythnos i gael eu hatgyfeirio.',
  imprint:
    'Promoted by the British League Against Rheumatism. This is a demonstration: no letter leaves this computer.',
  quote: 'I waited five months. By then I could no longer hold my baby’s bottle.',
  quoteCy: 'Arhosais bum mis. Erbyn hynny ni allwn ddal potel fy maban mwyach.',
  quoteName: 'Sample Person, Sampleton (invented)',
  quoteAgreed: true,
  figure: '3 weeks',
  figureCy: '3 wythnos',
  figureMeans: 'from referral to a specialist, and no more: the standard that NICE set in 2013.',
  figureMeansCy: 'o’r atgyfeirio hyd at weld arbenigwr, a dim mwy: y safon a osododd NICE yn 2013.',
  figureSource: 'NICE quality standard 33, 2013',
  figureUrl: 'https://www.nice.org.uk/guidance/qs33',
  goalSeats: 400,
  letterSubject: 'Arthritis in {{ seat_name }}: please help people to be seen in three weeks',
  letterSubjectCy: 'Arthritis yn etholaeth {{ seat_name }}: helpwch bobl i gael eu gweld o fewn tair wythnos',
  letterTemplate,
  letterTemplateCy,
  asks: [
    {
      text: 'write to the Secretary of State for Health and Social Care and ask what is being done to meet the three-week standard in our area',
      textCy: null,
      nations: ['england'] as Nation[],
      kinds: ['backbencher', 'speaker', 'abstentionist'] as MemberKind[],
    },
    {
      text: 'ask the health minister in our nation’s own government how many people are seen within three weeks, and tell me the answer',
      textCy:
        'gofyn i’r gweinidog iechyd yn llywodraeth ein cenedl ein hunain faint o bobl sy’n cael eu gweld o fewn tair wythnos, a rhoi gwybod i mi beth yw’r ateb',
      nations: devolved,
      kinds: everyone,
    },
    {
      text: 'raise the three-week standard with your colleagues in government',
      textCy: 'codi’r safon o dair wythnos gyda’ch cydweithwyr yn y llywodraeth',
      nations: everywhere,
      kinds: ['minister'] as MemberKind[],
    },
    {
      text: 'sign the Early Day Motion on early treatment of inflammatory arthritis',
      textCy: 'llofnodi’r Cynnig Cynnar-yn-y-Dydd ar drin arthritis llidiol yn gynnar',
      nations: everywhere,
      kinds: ['backbencher'] as MemberKind[],
    },
    {
      text: 'visit the rheumatology service that looks after people in our constituency',
      textCy: 'ymweld â’r gwasanaeth rhiwmatoleg sy’n gofalu am bobl yn ein hetholaeth',
      nations: everywhere,
      kinds: everyone,
    },
  ],
  questions: [
    {
      text: 'What can’t you do on a bad day?',
      textCy: 'Beth na allwch chi ei wneud ar ddiwrnod gwael?',
      starter: 'On a bad day I cannot …',
      starterCy: 'Ar ddiwrnod gwael, ni allaf …',
    },
    {
      text: 'How long was the wait to be seen, and what happened in that time?',
      textCy: 'Pa mor hir oedd yr aros i gael eich gweld, a beth ddigwyddodd yn y cyfamser?',
      starter: 'It took … to be seen, and in that time …',
      starterCy: 'Cymerodd … i mi gael fy ngweld, ac yn y cyfamser …',
    },
    {
      text: 'What would change most for you if people were seen in three weeks?',
      textCy: 'Beth fyddai’n newid fwyaf i chi pe bai pobl yn cael eu gweld o fewn tair wythnos?',
      starter: 'If people were seen in three weeks, …',
      starterCy: 'Pe bai pobl yn cael eu gweld o fewn tair wythnos, …',
    },
  ],
  paragraphs: [
    {
      text: 'The first weeks matter. Treated early, many people keep their joints, their work and their independence. Left waiting, damage is done that no treatment undoes.',
      textCy:
        'Mae’r wythnosau cyntaf yn bwysig. O gael triniaeth gynnar, mae llawer o bobl yn cadw eu cymalau, eu gwaith a’u hannibyniaeth. O orfod aros, gwneir niwed na all unrhyw driniaeth ei ddadwneud.',
      nations: everywhere,
      kinds: everyone,
      ready: true,
    },
    {
      text: 'The standard is to be seen within three weeks of referral. Most people are not.',
      textCy:
        'Y safon yw cael eich gweld o fewn tair wythnos i gael eich atgyfeirio. Nid yw hynny’n digwydd i’r rhan fwyaf o bobl.',
      nations: everywhere,
      kinds: everyone,
      ready: true,
    },
    {
      text: 'You are part of the government. A word from you inside it can do what many letters from outside cannot.',
      textCy:
        'Rydych yn rhan o’r llywodraeth. Gall gair gennych chi o’r tu mewn wneud yr hyn na all llawer o lythyrau o’r tu allan.',
      nations: everywhere,
      kinds: ['minister'] as MemberKind[],
      ready: true,
    },
    {
      text: 'A long wait costs work as well as health. People whose hands hurt cut their hours or leave their jobs, and many do not come back.',
      textCy:
        'Mae aros hir yn costio gwaith yn ogystal ag iechyd. Mae pobl y mae eu dwylo’n brifo yn cwtogi eu horiau neu’n gadael eu swyddi, ac nid yw llawer yn dod yn ôl.',
      nations: everywhere,
      kinds: everyone,
      ready: false,
    },
    {
      text: 'It falls on families too. While one person waits, somebody else does the lifting, the driving and the cooking.',
      textCy:
        'Mae’n pwyso ar deuluoedd hefyd. Tra bo un person yn aros, rhywun arall sy’n gwneud y codi, y gyrru a’r coginio.',
      nations: everywhere,
      kinds: everyone,
      ready: false,
    },
    {
      text: 'For many people here the nearest clinic is far away, and a bad day is no day to travel. A service close to home matters.',
      textCy:
        'I lawer o bobl yma mae’r clinig agosaf ymhell i ffwrdd, ac nid diwrnod gwael yw’r diwrnod i deithio. Mae gwasanaeth yn agos at adref yn bwysig.',
      nations: devolved,
      kinds: everyone,
      ready: false,
    },
    {
      text: 'Many people in Wales find it easier to speak of pain in Welsh. Nobody should have to wait longer for that.',
      textCy:
        'Mae llawer o bobl yng Nghymru yn ei chael yn haws siarad am boen yn Gymraeg. Ni ddylai neb orfod aros yn hirach am hynny.',
      nations: ['wales'] as Nation[],
      kinds: everyone,
      ready: false,
    },
  ],
}

/** The campaign as the database takes it, its asks, questions and paragraphs in their order. */
export function campaignToCreate() {
  const { asks, questions, paragraphs, ...texts } = campaign
  const placed = <Row>(rows: Row[]) => ({ create: rows.map((row, at) => ({ ...row, position: at + 1 })) })
  return { ...texts, asks: placed(asks), questions: placed(questions), paragraphs: placed(paragraphs) }
}
