import { execFileSync, spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { afterAll, describe, expect, it } from 'vitest'
import { LetterPress } from '#pages/letter-press.ts'
import { paymentCodeSvg } from '#pages/payment-code.ts'
import { closeLetters, renderLetter } from '#pages/render-letter.ts'
import { composeLetter, letterKinds } from '#words/compose-letter.ts'
import type { ComposedLetter } from '#words/composed-letter.ts'
import type { LetterFactsByKind, LetterKind } from '#words/facts/letter-facts.ts'
import { machineHas, readCodeOf, readPdfWith } from '../../testing/printed-page.ts'
import { firstReminderFacts, sampleFacts } from '../../testing/sample-facts.ts'

const noPoppler = !machineHas('pdftotext') || !machineHas('pdffonts')
const noZbar = noPoppler || !machineHas('zbarimg')

function composed<Kind extends LetterKind>(
  kind: Kind,
  facts: LetterFactsByKind[Kind],
): ComposedLetter {
  const outcome = composeLetter(kind, facts)
  if (outcome.kind === 'refused') throw new Error(outcome.because.join(', '))
  return outcome.letter
}

const firstReminder = composed('first-reminder', firstReminderFacts)

function addressedTo(name: string): ComposedLetter {
  const debtor = { ...firstReminderFacts.debtor, name }
  return composed('first-reminder', { ...firstReminderFacts, debtor })
}

const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex')
const spaces = (text: string) => text.replaceAll(/[\s\u00A0]+/gu, ' ')
const holds = (bytes: Uint8Array, pattern: RegExp) =>
  pattern.test(Buffer.from(bytes).toString('latin1'))

const dense = (text: string) => text.replaceAll(/[\s\u00A0\u202F\u00AD-]+/gu, '')
const paragraphsOf = (letter: ComposedLetter) =>
  letter.body.flatMap((block) => (block.kind === 'paragraph' ? [block.text] : []))

afterAll(closeLetters)

describe('renderLetter', () => {
  it('prints the same letter as the same bytes twice, and in another process', async () => {
    const once = sha256(await renderLetter(firstReminder))
    const twice = sha256(await renderLetter(firstReminder))
    const elsewhere = execFileSync(
      process.execPath,
      ['--input-type=module', '-e', otherProcess(firstReminder)],
      { encoding: 'utf8', env: { ...process.env, TZ: 'Asia/Tokyo', LANG: 'de_DE.UTF-8' } },
    )
    expect(twice).toBe(once)
    expect(elsewhere).toBe(once)
  })

  it('archives: PDF/A-2a alone, PDF/A-3a with an attachment', async () => {
    const alone = await renderLetter(firstReminder)
    const attachment = {
      name: 'decompte.json',
      mediaType: 'application/json',
      description: 'Décompte',
      relationship: 'data',
      bytes: new TextEncoder().encode('{}'),
    } as const
    const carrying = await renderLetter(firstReminder, [attachment])
    expect(holds(alone, /<pdfaid:part>2<.*<pdfaid:conformance>A</su)).toBe(true)
    expect(holds(carrying, /<pdfaid:part>3<.*<pdfaid:conformance>A</su)).toBe(true)
    expect(holds(carrying, /\/AFRelationship *\/Data/u)).toBe(true)
  })

  it('refuses a sign that no face of the house has, instead of borrowing a face', async () => {
    await expect(renderLetter(addressedTo('漢字'))).rejects.toMatchObject({
      code: 'letter-not-printable',
    })
  })

  it('refuses a payment code over version 13', async () => {
    const payment = { ...firstReminderFacts.payment, epcPayload: 'x'.repeat(332) }
    const letter = composed('first-reminder', { ...firstReminderFacts, payment })
    await expect(renderLetter(letter)).rejects.toMatchObject({ code: 'letter-not-printable' })
  })

  it.skipIf(noPoppler)('embeds every face (needs poppler)', async () => {
    const list = readPdfWith(
      'pdffonts',
      await renderLetter(composed('exhibit-list', sampleFacts['exhibit-list'])),
    )
    const faces = list.trim().split('\n').slice(2)
    expect(faces.length).toBeGreaterThan(2)
    expect(faces.every((face) => / yes +yes +yes /u.test(face))).toBe(true)
    expect(list).not.toMatch(/Libertinus|DejaVu|Computer/u)
  })

  it.skipIf(noPoppler).each(letterKinds)(
    'prints every word of a %s that the gate reads (needs poppler)',
    async (kind) => {
      const letter = composed(kind, sampleFacts[kind])
      const page = readPdfWith('pdftotext', await renderLetter(letter), '-raw')
      const printed = dense(page)
      const missing = paragraphsOf(letter).filter((text) => !printed.includes(dense(text)))
      expect(missing).toEqual([])
      // A deed is to be written on: what is undertaken is on the page that is signed.
      const pages = kind === 'acknowledgment-of-debt' ? 2 : 1
      expect(readPdfWith('pdfinfo', await renderLetter(letter))).toMatch(
        new RegExp(`Pages: +${pages}\\n`, 'u'),
      )
    },
  )

  it.skipIf(noPoppler)('keeps an undertaking with its signature (needs poppler)', async () => {
    const kind = 'acknowledgment-of-debt'
    const deed = await renderLetter(composed(kind, sampleFacts[kind]))
    const [first = '', second = ''] = readPdfWith('pdftotext', deed, '-raw').split('\f')
    expect(first).not.toContain('Engagement.')
    expect(second).toContain('Engagement. Je reconnais devoir à')
    expect(second).toContain('Terme.')
    expect(second).toContain('Signature de Mme Élodie Garnier')
  })

  it.skipIf(noPoppler)('prints exact amounts (needs poppler)', async () => {
    const page = spaces(readPdfWith('pdftotext', await renderLetter(firstReminder), '-layout'))
    expect(page).toContain('cette somme de 1 490,00 € au plus tard')
    expect(page).toContain('1 990,00')
    expect(page).toContain('−500,00')
    expect(page).toContain('2026-0139, f. 1 sur 1')
  })

  it.skipIf(noPoppler)('prints markup as it was typed (needs poppler)', async () => {
    const typed = '#read("/etc/passwd") *x* $y$ @z'
    const page = readPdfWith('pdftotext', await renderLetter(addressedTo(typed)))
    expect(page).toContain(typed)
  })

  it.skipIf(noZbar)('prints a code that reads back as its payload (needs zbar)', async () => {
    const code = readCodeOf(await renderLetter(firstReminder))
    expect(code.toString('utf8')).toBe(firstReminderFacts.payment.epcPayload)
  })

  const ofEachSet = [
    [1, 'UTF-8', 'Élodie Œuvré, Ωμέγα, Łódź, 5 €'],
    [2, 'ISO-8859-1', 'Élodie Brévault, ñ ß ÿ ¤'],
    [3, 'ISO-8859-2', 'Łukasz Dvořák, Győr ˙'],
    [4, 'ISO-8859-4', 'Jānis Bērziņš, Ūla ŋ'],
    [5, 'ISO-8859-5', 'Иван Петров № Џ ё'],
    [6, 'ISO-8859-7', 'Ωμέγα Αλφα ώ ― Ύ'],
    [7, 'ISO-8859-10', 'Þórður Ķēniņš đ ŋ ĸ'],
    [8, 'ISO-8859-15', 'Œuvres d’ÿ, Š Ž 5 €'.replace('’', "'")],
  ] as const

  it.skipIf(noZbar || !machineHas('iconv')).each(ofEachSet)(
    'prints a code of the character set %i, %s, byte for byte (needs zbar and iconv)',
    async (number, set, name) => {
      const { payment } = firstReminderFacts
      const epcPayload = ['BCD', '002', number, 'SCT', '', name, payment.iban, 'EUR1.00']
        .concat('', '', `Facture, ${name}`)
        .join('\n')
      const letter = composed('first-reminder', {
        ...firstReminderFacts,
        payment: { ...payment, epcPayload },
      })
      const wanted = spawnSync('iconv', ['-f', 'UTF-8', '-t', set], { input: epcPayload })
      expect(wanted.status).toBe(0)
      const code = readCodeOf(await renderLetter(letter))
      expect(code.toString('hex')).toBe(wanted.stdout.toString('hex'))
    },
  )

  it('refuses a code whose set lacks a sign', () => {
    expect(() => paymentCodeSvg('BCD\n002\n2\nSCT\n\nŁódź')).toThrow('iso-8859-1')
  })
})

describe('LetterPress', () => {
  it('goes on when its thread is replaced', async () => {
    const press = new LetterPress({ lettersPerThread: 2 })
    const letters = await Promise.all([1, 2, 3, 4, 5].map(() => press.print(firstReminder)))
    expect(new Set(letters.map(sha256)).size).toBe(1)
    await press.close()
  })

  it('stops a letter that takes too long', async () => {
    const press = new LetterPress({ timeoutMs: 1 })
    await expect(press.print(firstReminder)).rejects.toMatchObject({ code: 'letter-took-too-long' })
    await press.close()
  })

  it('refuses letters once closed', async () => {
    const press = new LetterPress()
    const waiting = press.print(firstReminder)
    await Promise.all([
      expect(waiting).rejects.toMatchObject({ code: 'letter-press-stopped' }),
      press.close(),
    ])
    await expect(press.print(firstReminder)).rejects.toMatchObject({ code: 'letter-press-stopped' })
  })
})

function otherProcess(letter: ComposedLetter): string {
  const door = JSON.stringify(new URL('index.ts', import.meta.url).href)
  return `
    import { createHash } from 'node:crypto'
    import { renderLetter } from ${door}
    const bytes = await renderLetter(${JSON.stringify(letter)})
    process.stdout.write(createHash('sha256').update(bytes).digest('hex'))
  `
}
