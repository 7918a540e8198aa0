import type { MemberKind } from '#lib/platform/generated/prisma/enums.ts'

export type Party = {
  name: string
  abbreviation: string
  colour: string
  /** What its members are to a letter, where the party alone says so; who is a minister it does not. */
  kind?: MemberKind
}

/** The parties of the House since 2024, by the names the bundled memberships use, in Parliament's words and colours. */
export const parties = {
  alliance: { name: 'Alliance', abbreviation: 'APNI', colour: '#cdaf2d' },
  conservative: { name: 'Conservative', abbreviation: 'Con', colour: '#0063ba' },
  dup: { name: 'Democratic Unionist Party', abbreviation: 'DUP', colour: '#d46a4c' },
  green: { name: 'Green Party', abbreviation: 'Green', colour: '#78b82a' },
  independent: { name: 'Independent', abbreviation: 'Ind', colour: '#909090' },
  labour: { name: 'Labour', abbreviation: 'Lab', colour: '#d50000' },
  'labourco-operative': { name: 'Labour (Co-op)', abbreviation: 'Lab', colour: '#d50000' },
  'liberal-democrat': { name: 'Liberal Democrat', abbreviation: 'LD', colour: '#fc7d0b' },
  'plaid-cymru': { name: 'Plaid Cymru', abbreviation: 'PC', colour: '#348837' },
  reform: { name: 'Reform UK', abbreviation: 'RUK', colour: '#12b6cf' },
  'restore-britain': { name: 'Restore Britain', abbreviation: 'RB', colour: '#4d4d4d' },
  'scottish-national-party': { name: 'Scottish National Party', abbreviation: 'SNP', colour: '#fff685' },
  'sinn-fein': { name: 'Sinn Féin', abbreviation: 'SF', colour: '#02665f', kind: 'abstentionist' },
  'social-democratic-and-labour-party': {
    name: 'Social Democratic & Labour Party',
    abbreviation: 'SDLP',
    colour: '#4ea268',
  },
  speaker: { name: 'Speaker', abbreviation: 'Spk', colour: '#4d4d4d', kind: 'speaker' },
  'traditional-unionist-voice': {
    name: 'Traditional Unionist Voice',
    abbreviation: 'TUV',
    colour: '#0c3a6a',
  },
  uup: { name: 'Ulster Unionist Party', abbreviation: 'UUP', colour: '#a1cdf0' },
  'your-party': { name: 'Your Party', abbreviation: 'YP', colour: '#909090' },
} as const satisfies Record<string, Party>

export type PartyKey = keyof typeof parties
