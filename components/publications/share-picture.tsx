import type { SharePictureWords } from '#lib/publications/share-picture-words.ts'

const INK = '#fffdf8'

/** What is drawn for a link to a statement. */
export function SharePicture({ whose, title, signed, names }: SharePictureWords) {
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
      <div style={{ display: 'flex', fontSize: 30, color: '#ffcf9f' }}>{whose}</div>
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
        {signed && <div style={{ display: 'flex', fontWeight: 700, fontSize: 34 }}>{signed}</div>}
        {names && <div style={{ display: 'flex', marginTop: 12, lineHeight: 1.4 }}>{names}</div>}
      </div>
    </div>
  )
}
