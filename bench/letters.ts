// Letters a second on one core, and memory after 600 letters: prints figures, judges nothing.
import { cents } from '@quittance/kernel'
import {
  composeLetter,
  type ComposedLetter,
  type LetterFactsByKind,
  type LetterKind,
} from '@quittance/letters'
import { LetterPress } from '@quittance/letters/pages'
import { sampleFacts } from '../packages/letters/testing/sample-facts.ts'

const LETTERS = 600
const mebibytes = (bytes: number) => `${Math.round(bytes / 1024 / 1024)} MiB`

// Each letter has a name, a reference and an amount of its own: the compiler keeps what it has seen.
function reminder(count: number): ComposedLetter {
  const facts = sampleFacts['first-reminder']
  const name = `Élodie Garnier ${count}`
  return composed('first-reminder', {
    ...facts,
    reference: `2026-${count}-L1`,
    debtor: { ...facts.debtor, name },
    lines: [
      { element: 'principal', detail: `facture ${count}`, amountCents: cents(10_000 + count) },
    ],
  })
}

function receipt(count: number): ComposedLetter {
  const facts = sampleFacts.receipt
  const amountCents = cents(10_000 + count)
  return composed('receipt', {
    ...facts,
    receiptNumber: `Q-2026-${count}`,
    debtor: { ...facts.debtor, name: `Élodie Garnier ${count}` },
    payment: { ...facts.payment, amountCents },
    allocation: {
      ...facts.allocation,
      parts: [{ element: 'principal', detail: null, amountCents }],
    },
  })
}

function composed<Kind extends LetterKind>(
  kind: Kind,
  facts: LetterFactsByKind[Kind],
): ComposedLetter {
  const outcome = composeLetter(kind, facts)
  if (outcome.kind === 'refused') throw new Error(outcome.because.join(', '))
  return outcome.letter
}

const press = new LetterPress({ workers: 1 })
const first = await press.print(reminder(0))
console.log(`first reminder: ${first.length} bytes`)
console.log(`memory at the start: ${mebibytes(process.memoryUsage.rss())}`)

for (const [name, write] of [
  ['first reminders', reminder],
  ['receipts', receipt],
] as const) {
  const began = { wall: performance.now(), cpu: process.cpuUsage() }
  let greatest = 0
  for (let count = 1; count <= LETTERS; count += 1) {
    await press.print(write(count))
    if (count % 20 === 0) greatest = Math.max(greatest, process.memoryUsage.rss())
  }
  const seconds = (performance.now() - began.wall) / 1000
  const { user, system } = process.cpuUsage(began.cpu)
  const cpuMs = (user + system) / 1000 / LETTERS
  const atEnd = mebibytes(process.memoryUsage.rss())
  console.log(`${LETTERS} ${name}, one thread replaced every 200:`)
  console.log(
    `  ${(LETTERS / seconds).toFixed(1)} a second, ${cpuMs.toFixed(1)} ms of processor each`,
  )
  console.log(`  memory: at most ${mebibytes(greatest)}, ${atEnd} at the end`)
}
await press.close()
