import type { MemberKind, Nation } from '#lib/platform/generated/prisma/enums.ts'

const everywhere: Nation[] = ['england', 'scotland', 'wales', 'northern_ireland']
const devolved: Nation[] = ['scotland', 'wales', 'northern_ireland']
const everyone: MemberKind[] = ['backbencher', 'minister', 'speaker', 'abstentionist']

/** The demonstration's campaign: an aim, asks by nation and kind of member, and the letter they go into. */
export const campaign = {
  slug: 'seen-in-three-weeks',
  title: 'Seen in three weeks',
  summary:
    'When joints become inflamed, the first weeks decide how the next decades go. People with suspected inflammatory arthritis should see a specialist within three weeks of being referred. Far too many wait for months.',
  aim: 'Every person in the UK with suspected inflammatory arthritis is seen by a specialist within three weeks of referral.',
  imprint:
    'Promoted by the British League Against Rheumatism. This is a demonstration: no letter leaves this computer.',
  letterSubject: 'Arthritis in {{ seat_name }}: please help people to be seen in three weeks',
  letterTemplate: `{{ salutation }},

I live in {{ seat_name }}, and I am writing to you as my Member of Parliament about how long people wait to see a specialist when they may have inflammatory arthritis.

{{ own_words }}

The first weeks matter. Treated early, many people keep their joints, their work and their independence. Left waiting, damage is done that no treatment undoes. The standard is to be seen within three weeks of referral; most people are not.

{% if asks.size == 1 %}Will you please {{ asks[0] }}?{% elsif asks.size > 1 %}Will you please:
{% for ask in asks %}
- {{ ask }}{% endfor %}{% endif %}

{% if signatories.size > 0 %}These organisations ask for the same: {{ signatories | join: "; " }}.

{% endif %}I would be glad to know what you think, and what you will do.

Yours sincerely,

{{ sender_name }}`,
  asks: [
    {
      text: 'write to the Secretary of State for Health and Social Care and ask what is being done to meet the three-week standard in our area',
      nations: ['england'] as Nation[],
      kinds: ['backbencher', 'speaker', 'abstentionist'] as MemberKind[],
    },
    {
      text: 'ask the health minister in our nation’s own government how many people are seen within three weeks, and tell me the answer',
      nations: devolved,
      kinds: everyone,
    },
    {
      text: 'raise the three-week standard with your colleagues in government',
      nations: everywhere,
      kinds: ['minister'] as MemberKind[],
    },
    {
      text: 'sign the Early Day Motion on early treatment of inflammatory arthritis',
      nations: everywhere,
      kinds: ['backbencher'] as MemberKind[],
    },
    {
      text: 'visit the rheumatology service that looks after people in our constituency',
      nations: everywhere,
      kinds: everyone,
    },
  ],
}
