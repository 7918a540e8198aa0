import type { PublicStatement } from '#lib/publications/data.ts'
import { signedBy } from '#lib/publications/joint-letter.ts'
import { pictureWords } from '#lib/publications/picture-words.ts'

const INK = '#fffdf8'
const NAMES = 6

/** What is drawn for a link to a statement: its title, and who stands under it today. */
export function SharePicture({ statement }: { statement: PublicStatement }) {
  const { campaign, coalitionName, signatories } = statement
  const title = pictureWords(campaign.title, 90) || 'A joint statement'
  const names = signatories.slice(0, NAMES).map(({ name }) => pictureWords(name, 40))
  const more = signatories.length - names.length
  return (
    <div
      style={{
        width: '100%',
        height: '100%',
        display: 'flex',
        flexDirection: 'column',
        justifyContent: 'space-between',
        padding: 72,
        background: '#0f4a53',
        color: INK,
        fontFamily: 'Sans',
        borderBottom: '18px solid #ffb36b',
      }}
    >
      <div style={{ display: 'flex', fontSize: 30, color: '#ffcf9f' }}>
        {pictureWords(`A joint statement of the ${coalitionName}`, 70)}
      </div>
      <div
        style={{
          display: 'flex',
          fontFamily: 'Display',
          fontSize: title.length > 45 ? 62 : 84,
          lineHeight: 1.15,
        }}
      >
        {title}
      </div>
      <div style={{ display: 'flex', flexDirection: 'column', fontSize: 28 }}>
        {signatories.length > 0 && (
          <div style={{ display: 'flex', fontWeight: 700, fontSize: 34 }}>{signedBy(signatories.length)}</div>
        )}
        {names.length > 0 && (
          <div style={{ display: 'flex', marginTop: 12, lineHeight: 1.4 }}>
            {names.join(' · ') + (more > 0 ? ` · and ${more} more` : '')}
          </div>
        )}
      </div>
    </div>
  )
}
