import type { PublicStatement } from '#lib/publications/data.ts'
import { pictureWords } from '#lib/publications/picture-words.ts'
import { statementWords } from '#lib/words/catalogue/campaign.ts'
import { inLanguage, type Language } from '#lib/words/language.ts'
import { sayIn } from '#lib/words/say.ts'

const INK = '#fffdf8'
const NAMES = 6

/** What is drawn for a link to a statement: its title, and who stands under it today. */
export function SharePicture({ language, statement }: { language: Language; statement: PublicStatement }) {
  const say = sayIn(language)
  const { campaign, coalitionName, coalitionNameCy, signatories } = statement
  const named = (en: string, cy: string | null) => inLanguage(language, { en, cy }).text
  const title = pictureWords(named(campaign.title, campaign.titleCy), 90) || say(statementWords.pictureTitle)
  const coalition = named(coalitionName, coalitionNameCy)
  const names = signatories.slice(0, NAMES).map(({ name, nameCy }) => pictureWords(named(name, nameCy), 40))
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
        {pictureWords(say(statementWords.joint, { coalition }), 70)}
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
          <div style={{ display: 'flex', fontWeight: 700, fontSize: 34 }}>
            {say(statementWords.signedBy, { count: signatories.length })}
          </div>
        )}
        {names.length > 0 && (
          <div style={{ display: 'flex', marginTop: 12, lineHeight: 1.4 }}>
            {names.join(' · ') + (more > 0 ? ` · ${say(statementWords.pictureMore, { count: more })}` : '')}
          </div>
        )}
      </div>
    </div>
  )
}
