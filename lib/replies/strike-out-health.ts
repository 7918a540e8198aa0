import type { Strike } from './strike-out-kinds.ts'
import { joined, keyOf, type TextWord } from './strike-out-words.ts'

/** Conditions, signs, medicines, treatments and parts of the body, as they stand in letters about health; a few in Welsh. */
const HEALTH = `
arthritis; rheumatoid arthritis; psoriatic arthritis; inflammatory arthritis; juvenile idiopathic arthritis; osteoarthritis; jia;
lupus; sle; gout; fibromyalgia; ankylosing spondylitis; axial spondyloarthritis; spondyloarthritis; scleroderma; vasculitis;
polymyalgia rheumatica; giant cell arteritis; sjogrens; raynauds; myositis; osteoporosis; ehlers danlos; hypermobility; sarcoidosis;
still disease; behcets; uveitis; psoriasis; crohns; colitis; coeliac; diabetes; asthma; copd; cancer; tumour; leukaemia; lymphoma;
melanoma; stroke; heart attack; heart failure; angina; epilepsy; dementia; alzheimers; parkinsons; multiple sclerosis; ms;
motor neurone disease; me; cfs; long covid; covid; hiv; hepatitis; depression; anxiety; ptsd; bipolar; schizophrenia; autism; adhd;
anorexia; miscarriage; pregnancy; pregnant; endometriosis; menopause; migraine; sciatica; scoliosis; anaemia; sepsis; pneumonia;
chronic pain; fatigue; flare; flare up; stiffness; swelling; disability; disabled; wheelchair; blind; deaf; terminal illness;
methotrexate; sulfasalazine; hydroxychloroquine; leflunomide; azathioprine; mycophenolate; adalimumab; humira; etanercept;
infliximab; rituximab; tocilizumab; abatacept; secukinumab; baricitinib; tofacitinib; upadacitinib; biologic; biologics; biosimilar;
steroids; prednisolone; opioids; morphine; codeine; tramadol; gabapentin; pregabalin; naproxen; ibuprofen; paracetamol; insulin;
chemotherapy; radiotherapy; dialysis; transplant; hip replacement; knee replacement; operation; surgery; infusion; injection;
injections; physiotherapy; blood test; scan; mri; biopsy; diagnosis; prognosis; medication; medicines; prescription; medical records;
hands; hand; wrist; wrists; knee; knees; hip; hips; back; spine; neck; shoulder; shoulders; ankle; ankles; feet; foot; joints; joint;
kidney; kidneys; liver; lung; lungs; heart; eyes; skin; mental health; pip; personal independence payment; blue badge; carer;
arthritis gwynegol; crydcymalau; gwynegon; canser; clefyd; poen cronig; llawdriniaeth; meddyginiaeth; diagnosis; anabledd; iechyd meddwl
`

/** Words that stand in every answer about health: offered only where they are said of the reader. */
const EVERYDAY = new Set(
  'ms me hand hands back heart skin eyes feet foot joint joints operation scan carer flare fatigue medicines medication diagnosis disability surgery pip neck'.split(
    ' ',
  ),
)
const PHRASES = HEALTH.split(';')
  .map((phrase) => phrase.trim().split(/\s+/).map(keyOf))
  .filter(([first]) => first !== '')
const BY_FIRST = Map.groupBy(PHRASES, ([first = '']) => first)

/** "your son's asthma", "your recent hip replacement": these may stand between, and no others. */
const OF_READER = new Set('your eich'.split(' '))
const SAID_OF = new Set('my our the a'.split(' '))
const BREAKS = new Set(
  'letter email e mail campaign concerns concern support on about regarding for and with in from to views thoughts question questions interest organisation charity group work constituents mp'.split(
    ' ',
  ),
)
const RELATIVES = new Set(
  'mother father mum dad husband wife partner son daughter child children brother sister parents grandmother grandfather nan mam tad merch mab gwr gwraig'.split(
    ' ',
  ),
)
const BETWEEN_AT_MOST = 4

/**
 * What an answer says of somebody's health. Said of the reader ("your arthritis") it is struck; anything else is offered, for a
 * campaign about arthritis speaks of arthritis.
 */
export function strikeHealth(text: string, words: readonly TextWord[]): Strike[] {
  const strikes: Strike[] = []
  for (let at = 0; at < words.length; at++) {
    const word = words[at]
    if (!word) continue
    if (RELATIVES.has(word.key) && saidOfReader(text, words, at)) {
      strikes.push({
        from: word.from,
        to: word.to,
        kind: 'person',
        why: 'Whom they write about',
        struck: true,
        must: false,
      })
      continue
    }
    const longest = (BY_FIRST.get(word.key) ?? [])
      .filter((phrase) => phrase.every((key, step) => words[at + step]?.key === key))
      .toSorted((a, b) => b.length - a.length)[0]
    const end = longest && words[at + longest.length - 1]
    if (!longest || !end) continue
    const said = saidOfReader(text, words, at)
    if (!said && longest.length === 1 && EVERYDAY.has(word.key)) continue
    strikes.push({
      from: word.from,
      to: end.to,
      kind: 'health',
      why: 'About health',
      struck: said,
      must: false,
    })
    at += longest.length - 1
  }
  return strikes
}

/** Whether "your" stands before it with nothing but what belongs to the same thing between. */
function saidOfReader(text: string, words: readonly TextWord[], at: number): boolean {
  for (let before = at - 1; before >= 0 && at - before <= BETWEEN_AT_MOST; before--) {
    const [word, next] = [words[before], words[before + 1]]
    if (!word || !next || next.opens || !near(text, word, next)) return false
    if (OF_READER.has(word.key)) return true
    if (BREAKS.has(word.key) || SAID_OF.has(word.key)) return false
  }
  return false
}

const near = (text: string, left: TextWord, right: TextWord) =>
  joined(text, left, right) || text.slice(left.to, right.from).length <= 4
