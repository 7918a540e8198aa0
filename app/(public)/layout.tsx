import type { ReactNode } from 'react'
import { requestPath, speak } from '#app/http/request-language.ts'
import { FootLinks } from '#components/coalition/foot-links.tsx'
import { LanguageSwitch } from '#components/language/language-switch.tsx'
import { PageShell } from '#components/ui/page-shell.tsx'
import { coalition } from '#lib/coalition/data.ts'
import { config } from '#lib/platform/config.ts'
import { database } from '#lib/platform/database.ts'
import { shellWords } from '#lib/words/catalogue/shell.ts'
import { welshIsReviewed } from '#lib/words/catalogue.ts'
import { nameIn } from '#lib/words/language.ts'

export const dynamic = 'force-dynamic'

export default async function PublicLayout({ children }: { children: ReactNode }) {
  const umbrella = await coalition(database())
  const { language, say, to } = await speak()
  return (
    <PageShell
      home={to('/')}
      coalition={umbrella ? nameIn(language, umbrella).text : undefined}
      demonstration={config().mailDelivery === 'catch'}
      texts={{
        skip: say(shellWords.skip),
        demonstration: say(shellWords.demonstration),
        sources: say(shellWords.sources),
      }}
      nav={<LanguageSwitch language={language} path={await requestPath()} />}
      footer={
        <>
          <FootLinks language={language} />
          {language === 'cy' && !welshIsReviewed && <p>{say(shellWords.welshNotReviewed)}</p>}
        </>
      }
    >
      {children}
    </PageShell>
  )
}
