import { Field } from '#components/ui/field.tsx'
import { letterWords } from '#lib/words/catalogue/letter.ts'
import { inLanguage, type Language } from '#lib/words/language.ts'
import { sayIn } from '#lib/words/say.ts'

type Question = {
  id: string
  text: string
  textCy: string | null
  starter: string
  starterCy: string | null
}
type Props = { language: Language; questions: Question[]; answers: Record<string, string> }

/** A box below each of the campaign's questions; the form says which boxes it had. */
export function QuestionFields({ language, questions, answers }: Props) {
  const say = sayIn(language)
  return questions.map(({ id, text, textCy, starter, starterCy }) => {
    const question = inLanguage(language, { en: text, cy: textCy })
    const begin = inLanguage(language, { en: starter, cy: starterCy })
    return (
      <div key={id}>
        <input type="hidden" name="question" value={id} />
        <Field
          as="textarea"
          rows={3}
          name={`answer-${id}`}
          label={<span lang={question.lang}>{question.text}</span>}
          hint={
            begin.text && <span lang={begin.lang}>{say(letterWords.starter, { starter: begin.text })}</span>
          }
          defaultValue={answers[id]}
        />
      </div>
    )
  })
}
