import { shellWords } from '#lib/words/catalogue/shell.ts'
import { type Language, languageNames, localeOf, otherLanguage, pathIn } from '#lib/words/language.ts'
import { sayIn } from '#lib/words/say.ts'
import { JOURNEY_FORM, journeyForm } from '../journey/journey-form.ts'

/**
 * To this page in the other language. From a step with a form it is a button of that form, so that what is typed comes
 * along without JavaScript too.
 */
export function LanguageSwitch({ language, path }: { language: Language; path: string }) {
  const other = otherLanguage(language)
  const look =
    'inline-flex min-h-12 items-center px-1 font-semibold text-on-band underline underline-offset-4'
  const shared = { lang: localeOf(other), className: look, children: languageNames[other] }
  return (
    <nav aria-label={sayIn(language)(shellWords.languages)}>
      {journeyForm(path) ? (
        <>
          {/* Enter in a field presses the first button of its form: this one, never the language's. */}
          <button type="submit" form={JOURNEY_FORM} tabIndex={-1} aria-hidden="true" className="sr-only" />
          <button type="submit" form={JOURNEY_FORM} name="language" value={other} {...shared} />
        </>
      ) : (
        // A page of its own: the language of the whole document changes.
        <a
          href={other === 'en' ? `/en${path}` : pathIn(other, path)}
          hrefLang={localeOf(other)}
          {...shared}
        />
      )}
    </nav>
  )
}
