import { spawnSync } from 'node:child_process'
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { electronicCarrier } from '#departures/electronic.ts'
import { letActsLeave } from '#departures/leave.ts'
import { paperCarrier } from '#departures/paper.ts'
import { lastCheck } from '#outreach/last-check.ts'
import { batchReserved, dossiersOf, preparedFor } from '#testing/grouped-steps.ts'
import { openTestHouse, type TestHouse } from '#testing/house.ts'
import { mailOf, openSmtp, type TakenMail } from '#testing/mail-servers.ts'
import { pdfText, readsPdf } from '#testing/pdf-text.ts'
import { quickPasswords } from '#testing/quick-passwords.ts'
import { at, listAt } from '#testing/read.ts'
import { ruleSet } from '#testing/sending-steps.ts'
import { expectOk, readyToAct, type Ready } from '#testing/steps.ts'

const readsCodes = readsPdf && spawnSync('zbarimg', ['--version']).error === undefined

let smtp: TakenMail
let house: TestHouse
let member: Ready

beforeAll(async () => {
  smtp = await openSmtp()
  house = await openTestHouse('2026-05-04', { passwords: quickPasswords, mailUrl: smtp.url })
  // Nothing is done in the background but when these tests say so.
  await house.house.jobs.stop()
  Object.assign(house.house, { jobs: { ...house.house.jobs, send: async () => undefined } })
})
afterAll(async () => {
  await house.stop()
  await smtp.stop()
})
beforeEach(async () => {
  house.clock.set('2026-05-04')
  member = await readyToAct(house)
  await ruleSet(member)
})

const leave = () =>
  letActsLeave(
    house.house,
    { carriers: [paperCarrier, electronicCarrier], lastCheck },
    member.organisationId,
  )

const AMOUNTS = [120_000, 45_050, 9_999] as const
const EMAIL = 'compta@garage-porte.example'

/** Dossiers whose letter of today has left, with its act of each, and their sums that day. */
async function gone(dossiers: readonly string[], minutesLater: string) {
  const { id, lines } = await preparedFor(member, dossiers)
  expect(lines.map((line) => at(line, 'groupedWith'))).toEqual([
    null,
    ...dossiers.slice(1).map(() => dossiers[0]),
  ])
  await batchReserved(house, member, id)
  const day = house.clock.today().toString()
  house.clock.set(day, minutesLater)
  await leave()
  return await Promise.all(
    dossiers.map(async (dossierId, rank) => {
      const acts = listAt(await member.get(`/api/acts?dossierId=${dossierId}`), 'rows')
      const { body } = expectOk(await member.get(`/api/dossiers/${dossierId}`))
      expect(at(acts[0], 'state')).toBe('done')
      const totalCents = Number(at(lines[rank], 'totalCents'))
      return {
        actId: String(at(acts[0], 'id')),
        reference: String(at(body, 'reference')),
        totalCents,
      }
    }),
  )
}

type Gone = Awaited<ReturnType<typeof gone>>

const sumOf = (parts: Gone) => parts.reduce((sum, { totalCents }) => sum + totalCents, 0)

/** A sum as a decimal number: « 1546.43 ». */
const decimal = (cents: number) =>
  `${Math.trunc(cents / 100)}.${String(cents % 100).padStart(2, '0')}`

const euros = (cents: number) =>
  decimal(cents)
    .replace('.', ',')
    .replace(/\B(?=(?:\d{3})+,)/gu, ' ')

const spaced = (text: string) => text.replaceAll(/\s+/gu, ' ')

/** What the codes of a PDF hold, to the byte. */
function codesOf(pdf: Uint8Array): readonly string[] {
  const folder = mkdtempSync(join(tmpdir(), 'grouped-'))
  try {
    writeFileSync(join(folder, 'letter.pdf'), pdf)
    spawnSync('pdftoppm', ['-r', '150', '-png', join(folder, 'letter.pdf'), join(folder, 'page')])
    const pages = readdirSync(folder).filter((name) => name.endsWith('.png'))
    return pages.flatMap((page) => {
      const options = ['--raw', '--quiet', '-Sbinary', join(folder, page)]
      const { stdout } = spawnSync('zbarimg', options, { encoding: 'utf8' })
      // The codes of a page come in no order, with nothing between them.
      return stdout === '' ? [] : stdout.split(/(?=BCD\n)/u)
    })
  } finally {
    rmSync(folder, { recursive: true })
  }
}

/** The bytes of a transfer code (EPC069-12), written here anew from its specification. */
const epc = (reference: string, totalCents: number) =>
  [
    'BCD',
    '002',
    '1',
    'SCT',
    '',
    'CABINET BREVAULT',
    'FR7699999000420000021057715',
    `EUR${decimal(totalCents)}`,
    '',
    reference,
  ].join('\n')

/** The reference that the bank matches (ISO 11649), its check digits worked out here anew. */
function matched(reference: string): string {
  const own = `D${reference.replaceAll(/\D/gu, '')}`
  const digits = Array.from(`${own}RF00`, (sign) => Number.parseInt(sign, 36)).join('')
  return `RF${String(98n - (BigInt(digits) % 97n)).padStart(2, '0')}${own}`
}

/** Each dossier with its reference and its sum, and one total. */
function expectEachPart(text: string, parts: Gone) {
  for (const { reference, totalCents } of parts) {
    expect(text).toContain(`Dossier ${reference}`)
    expect(text).toContain(`Total du dossier ${reference}`)
    expect(text).toContain(`${euros(totalCents)} €`)
    expect(text.replaceAll(' ', '')).toContain(matched(reference))
  }
  expect(text.match(/Total à payer/gu)).toHaveLength(1)
  expect(text).toContain(`${euros(sumOf(parts))} €`)
}

describe('a letter for several dossiers, carried out of the house', () => {
  it.skipIf(!readsPdf)(
    'is printed with the part of each and one total (needs poppler, zbar)',
    async () => {
      const name = 'Garage imprimé'
      const dossiers = await dossiersOf(member, { name, count: 3, amountsCents: AMOUNTS })
      const parts = await gone(dossiers, '11:05')
      const pdf = expectOk(await member.get(`/api/acts/${parts[1]?.actId ?? ''}/pdf`)).bytes
      const text = spaced(pdfText(pdf))
      expectEachPart(text, parts)
      if (!readsCodes) return
      const expected = parts.map(({ reference, totalCents }) => epc(matched(reference), totalCents))
      expect(codesOf(pdf).toSorted()).toEqual(expected.toSorted())
    },
  )

  it('is one e-mail to a mail server, with the part of each and the letter attached', async () => {
    const wanted = { name: 'Garage porté', count: 3, email: EMAIL, amountsCents: AMOUNTS }
    const dossiers = await dossiersOf(member, wanted)
    await gone(dossiers, '11:05')
    expect(smtp.messages).toEqual([])
    house.clock.set('2026-05-19')
    const parts = await gone(dossiers, '10:35')
    await leave()
    expect(smtp.messages).toHaveLength(1)
    const { head, text, attached } = mailOf(smtp.messages[0] ?? '')
    expect(head).toContain(`Message-ID: <${parts[0]?.actId ?? ''}@brevault.example>`)
    expect(head).toContain(`To: ${EMAIL}`)
    expectEachPart(spaced(text), parts)
    expect(spaced(text)).toContain('première lettre du 4 mai 2026')
    const kept = expectOk(await member.get(`/api/acts/${parts[2]?.actId ?? ''}/pdf`)).bytes
    expect(attached.equals(kept)).toBe(true)
  })
})
