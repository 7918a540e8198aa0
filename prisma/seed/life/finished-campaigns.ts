import type { MemberKind, Nation } from '#lib/platform/generated/prisma/enums.ts'

const everywhere: Nation[] = ['england', 'scotland', 'wales', 'northern_ireland']
const everyone: MemberKind[] = ['backbencher', 'minister', 'speaker', 'abstentionist']
const IMPRINT =
  'Promoted by the British League Against Rheumatism. This is a demonstration: no letter leaves this computer.'

const letter = (about: string) => `{{ salutation }},

I live in {{ seat_name }}, and I am writing to you as my Member of Parliament about ${about}.

{{ own_words }}

{% if asks.size == 1 %}Will you please {{ asks[0] }}?{% elsif asks.size > 1 %}Will you please:
{% for ask in asks %}
- {{ ask }}{% endfor %}{% endif %}

I would be glad to know what you think, and what you will do.

Yours sincerely,

{{ sender_name }}`

const letterCy = (about: string) => `{{ salutation }},

Rwy’n byw yn etholaeth {{ seat_name }}, ac rwy’n ysgrifennu atoch chi, fy Aelod Seneddol, am ${about}.

{{ own_words }}

{% if asks.size == 1 %}A wnewch chi, os gwelwch yn dda, {{ asks[0] }}?{% elsif asks.size > 1 %}A wnewch chi, os gwelwch yn dda:
{% for ask in asks %}
- {{ ask }}{% endfor %}{% endif %}

Byddwn yn falch o wybod beth yw eich barn, a beth a wnewch.

Yr eiddoch yn gywir,

{{ sender_name }}`

const inAll = (text: string, textCy: string) => ({ text, textCy, nations: everywhere, kinds: everyone })

type InBoth = { text: string; textCy: string }
type Fitting = InBoth & { nations: Nation[]; kinds: MemberKind[] }

export type FinishedCampaign = Record<
  'slug' | 'title' | 'titleCy' | 'summary' | 'summaryCy' | 'aim' | 'aimCy',
  string
> &
  Record<'imprint' | 'letterSubject' | 'letterSubjectCy' | 'letterTemplate' | 'letterTemplateCy', string> & {
    /** Its first and its last day. */
    opensOn: string
    closesOn: string
    goalSeats: number
    asks: Fitting[]
    questions: (InBoth & { starter: string; starterCy: string })[]
    paragraphs: (Fitting & { ready: boolean })[]
    clauses: string[]
    clausesCy: string[]
    /** The organisations that signed, and those that did with a reservation. */
    signedBy: string[]
    reservations: Record<string, string>
    /** How many people wrote. */
    letters: number
  }

/**
 * The two campaigns that were over before the House that sits now was elected. All that members did in them, invented former
 * members did.
 */
export const finishedCampaigns: readonly FinishedCampaign[] = [
  {
    slug: 'a-job-that-bends',
    title: 'A job that bends',
    titleCy: 'Swydd sy’n plygu',
    summary:
      'Many people with arthritis could stay at work if the work bent a little: another chair, another hour, a day at home. They should be able to ask on their first day, and hear within a month.',
    summaryCy:
      'Gallai llawer o bobl ag arthritis aros yn eu gwaith pe bai’r gwaith yn plygu ychydig: cadair arall, awr arall, diwrnod gartref. Dylent allu gofyn ar eu diwrnod cyntaf, a chael ateb o fewn mis.',
    aim: 'Every person with arthritis can ask for changes at work from the first day, and has an answer within a month.',
    aimCy:
      'Bod pawb ag arthritis yn gallu gofyn am newidiadau yn y gwaith o’r diwrnod cyntaf, a chael ateb o fewn mis.',
    imprint: IMPRINT,
    opensOn: '2022-09-12',
    closesOn: '2023-07-14',
    goalSeats: 150,
    letterSubject: 'Arthritis and work in {{ seat_name }}',
    letterSubjectCy: 'Arthritis a gwaith yn etholaeth {{ seat_name }}',
    letterTemplate: letter('people who could stay at work if their work bent a little'),
    letterTemplateCy: letterCy('bobl a allai aros yn eu gwaith pe bai’r gwaith yn plygu ychydig'),
    asks: [
      inAll(
        'ask the Minister for Employment how many requests are answered within a month',
        'gofyn i’r Gweinidog Cyflogaeth faint o geisiadau sy’n cael ateb o fewn mis',
      ),
      inAll(
        'speak for people with arthritis when the bill on flexible work is debated',
        'siarad dros bobl ag arthritis pan drafodir y bil ar waith hyblyg',
      ),
      inAll(
        'meet people with arthritis and an employer who made changes',
        'cwrdd â phobl ag arthritis a chyflogwr a wnaeth newidiadau',
      ),
    ],
    questions: [
      {
        text: 'What small change at work would help you most?',
        textCy: 'Pa newid bach yn y gwaith fyddai’n eich helpu fwyaf?',
        starter: 'It would help me most if …',
        starterCy: 'Byddai’n fy helpu fwyaf pe …',
      },
    ],
    paragraphs: [
      {
        ...inAll(
          'Most changes cost little: a chair, a later start, a day at home after treatment.',
          'Ychydig y mae’r rhan fwyaf o newidiadau’n ei gostio: cadair, dechrau’n hwyrach, diwrnod gartref ar ôl triniaeth.',
        ),
        ready: true,
      },
    ],
    clauses: [
      'Everybody may ask for changes to their work from the **first day** on.',
      'Whoever asks has an answer, with reasons, **within a month**.',
      'Employers are told, once and in plain words, who pays for what.',
    ],
    clausesCy: [
      'Caiff pawb ofyn am newidiadau i’w gwaith o’r **diwrnod cyntaf** ymlaen.',
      'Mae pwy bynnag sy’n gofyn yn cael ateb, gyda rhesymau, **o fewn mis**.',
      'Dywedir wrth gyflogwyr, unwaith ac mewn geiriau plaen, pwy sy’n talu am beth.',
    ],
    signedBy: [
      'open-hands',
      'young-joints',
      'lupus-lantern',
      'straight-back',
      'fibro-voice',
      'psoriatic-alliance',
      'cymalau-cymru',
      'hand-therapists',
      'occupational-therapy-joints',
      'musculoskeletal-physios',
    ],
    reservations: {
      'moving-on-ni': 'In Northern Ireland employment law is made in Belfast, and we ask for the same there.',
    },
    letters: 520,
  },
  {
    slug: 'a-nurse-who-rings-back',
    title: 'A nurse who rings back',
    titleCy: 'Nyrs sy’n ffonio’n ôl',
    summary:
      'When a joint flares, a call can save a hospital visit. Every rheumatology service should have an advice line with a nurse who rings back within two working days.',
    summaryCy:
      'Pan fydd cymal yn llidio, gall galwad arbed taith i’r ysbyty. Dylai fod gan bob gwasanaeth rhiwmatoleg linell gyngor, a nyrs sy’n ffonio’n ôl o fewn dau ddiwrnod gwaith.',
    aim: 'Every rheumatology service has an advice line, and a nurse rings back within two working days.',
    aimCy:
      'Bod gan bob gwasanaeth rhiwmatoleg linell gyngor, a bod nyrs yn ffonio’n ôl o fewn dau ddiwrnod gwaith.',
    imprint: IMPRINT,
    opensOn: '2023-10-02',
    closesOn: '2024-05-24',
    goalSeats: 200,
    letterSubject: 'A nurse who rings back, in {{ seat_name }} too',
    letterSubjectCy: 'Nyrs sy’n ffonio’n ôl, yn etholaeth {{ seat_name }} hefyd',
    letterTemplate: letter('advice lines for people whose arthritis flares'),
    letterTemplateCy: letterCy('linellau cyngor i bobl y mae eu harthritis yn gwaethygu'),
    asks: [
      inAll(
        'ask our hospital how long people wait to be rung back',
        'gofyn i’n hysbyty pa mor hir y mae pobl yn aros am alwad yn ôl',
      ),
      inAll(
        'put a question to the minister about specialist nurses',
        'rhoi cwestiwn i’r gweinidog am nyrsys arbenigol',
      ),
      inAll('visit an advice line and listen for an hour', 'ymweld â llinell gyngor a gwrando am awr'),
    ],
    questions: [
      {
        text: 'When did you last need somebody to ring back?',
        textCy: 'Pryd oedd arnoch angen i rywun ffonio’n ôl ddiwethaf?',
        starter: 'The last time I needed somebody to ring back was …',
        starterCy: 'Y tro diwethaf i mi fod angen i rywun ffonio’n ôl oedd …',
      },
    ],
    paragraphs: [
      {
        ...inAll(
          'A flare does not wait for the next appointment. A nurse on the telephone can change a dose the same week.',
          'Nid yw pwl gwael yn aros am yr apwyntiad nesaf. Gall nyrs ar y ffôn newid dos yr un wythnos.',
        ),
        ready: true,
      },
    ],
    clauses: [
      'Every rheumatology service has an advice line that is answered or rings back **within two working days**.',
      'There are enough specialist nurses to keep that promise.',
      'How long people waited to be rung back is published once a year.',
      'Whoever prefers Welsh is rung back in Welsh.',
    ],
    clausesCy: [
      'Mae gan bob gwasanaeth rhiwmatoleg linell gyngor sy’n ateb neu’n ffonio’n ôl **o fewn dau ddiwrnod gwaith**.',
      'Mae digon o nyrsys arbenigol i gadw’r addewid hwnnw.',
      'Cyhoeddir unwaith y flwyddyn pa mor hir yr arhosodd pobl am alwad yn ôl.',
      'Caiff pwy bynnag sy’n dymuno alwad yn ôl yn Gymraeg.',
    ],
    signedBy: [
      'open-hands',
      'young-joints',
      'lupus-lantern',
      'gout-together',
      'scleroderma-circle',
      'vasculitis-bridge',
      'myositis-friends',
      'sjogrens-spring',
      'cymalau-cymru',
      'joint-voices-scotland',
      'moving-on-ni',
      'rheumatology-nurses',
      'rheumatology-physicians',
      'rheumatology-pharmacists',
    ],
    reservations: {
      'primary-care-msk': 'Surgeries need to know what the line advised on the same day.',
    },
    letters: 680,
  },
]
