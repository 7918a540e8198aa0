import { expect, test } from 'vitest'
import { holdsAll } from './install.mjs'

const named = {
  '': {},
  'node_modules/a': { integrity: 'sha512-a' },
  'node_modules/for-a-mac': { integrity: 'sha512-mac', optional: true },
}
const a = { 'node_modules/a': { integrity: 'sha512-a' } }

test.each([
  ['all that is named, without what is for other systems', a, true],
  ['what is optional too', { ...a, 'node_modules/for-a-mac': { integrity: 'sha512-mac' } }, true],
  ['nothing, for npm never ended there', null, false],
  ['less than is named', {}, false],
  ['another version', { 'node_modules/a': { integrity: 'sha512-older' } }, false],
  [
    'another version of what is optional',
    { ...a, 'node_modules/for-a-mac': { integrity: 'sha512-x' } },
    false,
  ],
  ['more than is named', { ...a, 'node_modules/left-over': { integrity: 'sha512-b' } }, false],
])('a folder with %s', (_, there, holds) => {
  expect(holdsAll(named, there)).toBe(holds)
})
