/**
 * `node dist/test/bench/write-issue.js FOLDER [ARTICLE…]`: writes a journal with an issue of twelve articles of several kinds, and
 * of the articles named, to be built and looked at.
 */
import { writeTwelve } from '../issue/write-twelve.js'

const [folder = '', ...further] = process.argv.slice(2)
process.stdout.write(`npx kiyo build ${await writeTwelve(folder, further)}\n`)
