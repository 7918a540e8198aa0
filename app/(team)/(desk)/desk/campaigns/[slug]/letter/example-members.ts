import type { ComposeInput } from '#lib/letters/compose-letter.ts'

type Example = { name: string } & Pick<ComposeInput, 'member' | 'seat'>

/** Invented members of the kinds that letters differ for. */
export const examples: Readonly<Record<string, Example>> = {
  backbencher: {
    name: 'An English backbencher',
    member: { name: 'Alex Example', kind: 'backbencher' },
    seat: { name: 'Exampleton and Riverside', nation: 'england' },
  },
  minister: {
    name: 'A Welsh minister',
    member: { name: 'Dr Non Enghraifft', kind: 'minister' },
    seat: { name: 'Cwm Enghraifft', nation: 'wales' },
  },
  speaker: {
    name: 'The Speaker',
    member: { name: 'Sir Sam Sample', kind: 'speaker' },
    seat: { name: 'Sampleford', nation: 'england' },
  },
  abstentionist: {
    name: 'A member who does not take their seat',
    member: { name: 'Pat Pattern', kind: 'abstentionist' },
    seat: { name: 'North Pattern', nation: 'northern_ireland' },
  },
}

export const exampleWords =
  'I have had painful joints for a year, and I waited seven months to be told why. I nearly lost my job.'
