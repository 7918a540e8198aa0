/**
 * npm run reading-age                  judges every English sentence of the catalogue
 * npm run reading-age -- "A sentence."  judges a text that is not there yet
 */
import { catalogue } from '#lib/words/catalogue.ts'
import { judgeCatalogue, judgeSentence, unusedKnownWords } from './words/judge-catalogue.ts'
import { readingAge, sentencesOf, withSlotsFilled } from './words/measure-text.ts'

const texts = process.argv.slice(2)
const faults = texts.length > 0 ? judgeTexts(texts) : judgeAll()
for (const fault of faults) console.error(fault)
process.exitCode = faults.length > 0 ? 1 : 0

function judgeTexts(given: string[]): string[] {
  const sentences = given.flatMap((text) => sentencesOf(withSlotsFilled(text)))
  console.log(`Reading age ${inWords(readingAge(sentences))}.`)
  return sentences.flatMap((text) => judgeSentence({ where: 'Too much', text }))
}

function judgeAll(): string[] {
  const { parts, whole, faults } = judgeCatalogue(catalogue)
  for (const { part, sentences, age, fullAge } of parts) {
    console.log(
      `${part}: ${sentences} sentences, age ${inWords(age)} (known words in full: ${inWords(fullAge)})`,
    )
  }
  console.log(
    `${whole.sentences} sentences of ours: reading age ${inWords(whole.age)}, ${inWords(whole.fullAge)} with known words in full`,
  )
  const unused = unusedKnownWords(catalogue)
  if (unused.length === 0) return faults
  return [...faults, `known-words.ts: no sentence uses ${unused.join(', ')}: take them off the list`]
}

function inWords(age: number | null): string {
  return age === null ? 'not measured' : age.toFixed(1)
}
