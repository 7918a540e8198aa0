import type { CharityRegulator, OrganisationKind } from '#lib/platform/generated/prisma/enums.ts'

export type SeedOrganisation = {
  slug: string
  name: string
  nameCy?: string
  kind: OrganisationKind
  address?: string
  charityRegulator?: CharityRegulator
  charityNumber?: string
}

export const umbrella: SeedOrganisation = {
  slug: 'blar',
  name: 'British League Against Rheumatism',
  nameCy: 'Cynghrair Prydain yn Erbyn Gwynegon',
  kind: 'umbrella',
}

const patient = (slug: string, name: string): SeedOrganisation => ({ slug, name, kind: 'patient' })
const professional = (slug: string, name: string): SeedOrganisation => ({ slug, name, kind: 'professional' })

/** The demonstration's 23 members: invented, so that no real organisation appears to say anything. */
export const members: SeedOrganisation[] = [
  patient('open-hands', 'Open Hands Arthritis Trust'),
  patient('young-joints', 'Young Joints'),
  patient('lupus-lantern', 'Lupus Lantern'),
  patient('gout-together', 'Gout Together'),
  patient('straight-back', 'Straight Back: Axial Spondyloarthritis Support'),
  patient('fibro-voice', 'Fibro Voice'),
  patient('scleroderma-circle', 'Scleroderma Circle'),
  patient('psoriatic-alliance', 'Psoriatic Arthritis Alliance'),
  patient('vasculitis-bridge', 'Vasculitis Bridge'),
  patient('myositis-friends', 'Myositis Friends'),
  patient('bone-strong', 'Bone Strong Osteoporosis Network'),
  patient('sjogrens-spring', 'Sjögren’s Spring'),
  patient('cymalau-cymru', 'Cymalau Cymru'),
  patient('joint-voices-scotland', 'Joint Voices Scotland'),
  patient('moving-on-ni', 'Moving On Northern Ireland'),
  professional('rheumatology-physicians', 'Association of Rheumatology Physicians'),
  professional('rheumatology-nurses', 'Forum of Rheumatology Nurses'),
  professional('hand-therapists', 'Guild of Hand Therapists'),
  professional('musculoskeletal-physios', 'Musculoskeletal Physiotherapy Society'),
  professional('podiatry-rheumatology', 'Podiatry in Rheumatology Group'),
  professional('occupational-therapy-joints', 'Occupational Therapists for Joint Health'),
  professional('rheumatology-pharmacists', 'Rheumatology Pharmacists’ Network'),
  professional('primary-care-msk', 'Primary Care Musculoskeletal Society'),
]
