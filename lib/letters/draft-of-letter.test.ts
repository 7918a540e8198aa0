import { expect, test } from 'vitest'
import { draftOfLetter } from './draft-of-letter.ts'

const letter = {
  id: '01',
  ownWords: '',
  textLanguage: 'en' as const,
  gssCode: 'E14001172',
  senderName: 'Ann Field',
  senderEmail: 'ann@supporter.example',
  senderAddress: '1 Test Street',
  senderPostcode: 'SW1A 1AA',
  representedName: 'Mair Field',
  relation: 'my mother',
  cameFrom: '',
}
const paragraphs = [
  { id: 'wait', text: 'People wait too long.', textCy: 'Mae pobl yn aros yn rhy hir.' },
  { id: 'work', text: 'Many lose their work.\n\nThat costs everybody.' },
]
const around = { paragraphs, consentTo: ['o'], through: 'joints' }

test.each([
  ['My hands hurt.', ['own'], 'My hands hurt.'],
  ['My hands hurt.\n\nPeople wait too long.', ['own', 'wait'], 'My hands hurt.'],
  [
    'People wait too long.\n\nMy hands hurt.\n\nMany lose their work.\n\nThat costs everybody.\n\nAnd I am 30.',
    ['wait', 'own', 'work'],
    'My hands hurt.\n\nAnd I am 30.',
  ],
  ['People wait too long. Even I.', ['own'], 'People wait too long. Even I.'],
  ['', [], ''],
])('%j is a draft of %j', (ownWords, parts, own) => {
  expect(draftOfLetter({ ...letter, ownWords }, around)).toMatchObject({ parts, ownWords: own })
})

test('a draft made of a letter has its writer, whom it is for and what was said yes to, and remembers the letter', () => {
  const draft = draftOfLetter(
    { ...letter, ownWords: 'Mae pobl yn aros yn rhy hir.', textLanguage: 'cy' },
    around,
  )
  expect(draft).toMatchObject({
    parts: ['wait'],
    made: '01',
    name: 'Ann Field',
    forOther: true,
    representedName: 'Mair Field',
    consentTo: ['o'],
    through: 'joints',
    mark: '',
  })
})
