// `node scripts/testing/build-once.mjs`: the build that `npm start` would make, unless it is there already.
import { buildWhenStale } from '../build.mjs'
import { root, run } from '../install.mjs'

const built = await buildWhenStale({ root, run, say: console.log })
console.log(built ? 'the pages build' : 'the pages are built already, from these sources')
