/*
 * `npm run calibrate`: fits how sure suggestions are to how often they were right in articles written for
 * that (`test/calibration`, `test/development`), and writes `tables/calibration.json`.
 */
import { writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { UNCALIBRATED } from '../calibration.ts'
import { fit } from './fit.ts'
import { readGold, toSystem } from './gold.ts'
import { judgeMentions, judgeQuotes } from './judge.ts'

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url))
const FILES = ['calibration/ar', 'calibration/en', 'development/ar', 'development/en']
const gold = FILES.flatMap((name) => readGold(here(`../../../../test/${name}.jsonl`)))
const pairs = gold.map((article) => [article, toSystem(article, UNCALIBRATED)] as const)
const calibration = {
  mention: fit(pairs.flatMap(([article, system]) => judgeMentions(article, system))),
  quote: fit(pairs.flatMap(([article, system]) => judgeQuotes(article, system))),
}
// As the formatter has it: a point a line.
const points = (list: readonly [number, number][]) => list.map(([at, right]) => `    [${at}, ${right}]`).join(',\n')
const lists = Object.entries(calibration).map(([kind, list]) => `  "${kind}": [\n${points(list)}\n  ]`)
writeFileSync(here('../tables/calibration.json'), `{\n${lists.join(',\n')}\n}\n`)
console.log(calibration)
