// Questions of law a processor second, on one core, through the typed call of the library, against
// the limit (a plain loop over whole numbers that does the same sums and nothing else) and against
// two rule engines that answer a question of the same shape, all in one run:
//   node tools/run.mjs ./bench/law.ts
import { day, dayNumber, type Explanation, type Outcome } from '@quittance/kernel'
import { interest, latePaymentRate, limitation } from '@quittance/law'
import { jsonRulesInterest, jsonRulesLimitation } from './law-peers/json-rules.ts'
import { countInterest, countLimitation } from './law-peers/plain-loop.ts'
import { publicodesInterest, publicodesLimitation } from './law-peers/publicodes.ts'
import { claims, countedClaims, countedDebts, debts, QUESTIONS } from './law-peers/questions.ts'

const ROUNDS = 8
const ROUND_MS = 250
const COMPARED = 50

type Way = {
  readonly name: string
  readonly answer: (index: number) => unknown
  /** Answers a processor second, of the best round. */
  best: number
}

const ours = way('interest', (index) => interest(at(debts, index)))
const ourClock = way('limitation', (index) => limitation(at(claims, index)))
const others = {
  interest: [
    way('plain loop', (index) => countInterest(at(countedDebts, index))),
    way('json-rules-engine', (index) => jsonRulesInterest(at(countedDebts, index))),
    way('publicodes', (index) => publicodesInterest(at(countedDebts, index))),
  ],
  limitation: [
    way('plain loop', (index) => countLimitation(at(countedClaims, index))),
    way('json-rules-engine', (index) => jsonRulesLimitation(at(countedClaims, index))),
    way('publicodes', (index) => publicodesLimitation(at(countedClaims, index))),
  ],
}
const readings = [
  way('interest, explanation read', (index) => explained(interest(at(debts, index)))),
  way('limitation, explanation read', (index) => explained(limitation(at(claims, index)))),
  way('interest, as JSON text', (index) => JSON.stringify(interest(at(debts, index)))),
  way('late-payment rate', (index) => latePaymentRate({ on: at(debts, index).asOf })),
]

await compareAnswers()
const ways = [ours, ourClock, ...readings, ...others.interest, ...others.limitation]
for (let round = 0; round <= ROUNDS; round += 1) {
  for (const each of ways) {
    const rate = await rateOf(each)
    if (round > 0) each.best = Math.max(each.best, rate)
  }
}
for (const each of [ours, ourClock, ...readings]) print(each.name, each)
printRatios(ours, others.interest)
printRatios(ourClock, others.limitation)

function way(name: string, answer: (index: number) => unknown): Way {
  return { name, answer, best: 0 }
}

/** All ways must come to the same cents and the same day, or their speeds mean nothing. */
async function compareAnswers(): Promise<void> {
  for (let index = 0; index < COMPARED; index += 1) {
    const { lines, interest: total, principalUnpaid } = valueOf(interest(at(debts, index)))
    const { lastDay } = valueOf(limitation(at(claims, index)))
    expectSame(lines.length, 8)
    for (const other of others.interest)
      expectSame(await other.answer(index), { total, principalUnpaid })
    for (const other of others.limitation)
      expectSame(await other.answer(index), dayNumber(day(lastDay ?? '')))
  }
}

/** Answers a processor second, all threads of the process counted. */
async function rateOf({ answer }: Way): Promise<number> {
  const began = process.cpuUsage()
  const until = performance.now() + ROUND_MS
  let done = 0
  while (performance.now() < until) {
    await askHundred(answer, done)
    done += 100
  }
  const { user, system } = process.cpuUsage(began)
  return (done * 1e6) / (user + system)
}

async function askHundred(answer: Way['answer'], from: number): Promise<void> {
  for (let index = from; index < from + 100; index += 1) {
    const given = answer(index % QUESTIONS)
    if (given instanceof Promise) await given
  }
}

function explained(of: Outcome<unknown>): number {
  if (of.outcome === 'needs-facts') throw new Error(of.missing.join(', '))
  return readWhole(of.explain())
}

/** Reads every word of an explanation to its last letter, as a screen would. */
function readWhole({ sentence, result = '', citations, steps }: Explanation): number {
  let letters = lastLetter(sentence) + lastLetter(result)
  for (const { code, article } of citations) letters += lastLetter(code) + lastLetter(article)
  for (const step of steps) letters += readWhole(step)
  return letters
}

function lastLetter(text: string): number {
  return text === '' ? 0 : text.charCodeAt(text.length - 1)
}

function valueOf<Value>(of: Outcome<Value>): Value {
  if (of.outcome !== 'answer') throw new Error(JSON.stringify(of))
  return of.value
}

function at<Item>(items: readonly Item[], index: number): Item {
  const item = items[index]
  if (item === undefined) throw new Error(`no question ${index}`)
  return item
}

function expectSame(given: unknown, expected: unknown): void {
  const [left, right] = [JSON.stringify(given), JSON.stringify(expected)]
  if (left !== right) throw new Error(`${left} is not ${right}`)
}

function print(name: string, { best }: Way): void {
  const rate = Math.round(best).toString().padStart(9)
  console.log(`${name.padEnd(32)}${rate} a second  ${(1e6 / best).toFixed(2)} µs each`)
}

function printRatios(own: Way, peers: readonly Way[]): void {
  for (const peer of peers) {
    print(`${own.name}, ${peer.name}`, peer)
    console.log(`  ratio to it ${(own.best / peer.best).toPrecision(3)}`)
  }
}
