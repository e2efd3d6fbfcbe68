import { NBSP, parseDay } from '@quittance/kernel'

import { dateColumns, requiredColumns } from '#accounting/fec-columns.data.ts'
import { fecAmount, fecDay, type FecHeader } from '#accounting/fec-file.ts'
import { finding, type FecFinding, type FecRule } from '#accounting/fec-finding.ts'
import { sidesOf, type FecLine } from '#accounting/fec-lines.ts'

/** What the rules of one line look at besides the line itself. */
type Context = {
  readonly header: FecHeader
  readonly closing: string | null
  readonly dayBefore: string | null
  readonly previousValidation: string | null
}

type Found = {
  readonly rule: FecRule
  readonly weight: FecFinding['severity']
  readonly message: string
}

/** The findings of each line on its own, at most one of each rule. */
export function lineFindings(
  lines: readonly FecLine[],
  header: FecHeader,
  closing: string | null,
): readonly FecFinding[] {
  const dayBefore = closing === null ? null : yearBefore(closing)
  let previousValidation: string | null = null
  return lines.flatMap((line) => {
    const context: Context = { header, closing, dayBefore, previousValidation }
    previousValidation = fecDay(line.field('ValidDate')) ?? previousValidation
    const entry = line.field('EcritureNum')
    return rulesOf(line, context).map(({ rule, weight, message }) =>
      finding(rule, weight, { line: line.number, entry, message }),
    )
  })
}

function yearBefore(closing: string): string | null {
  return parseDay(closing)?.subtract({ years: 1 }).toString() ?? null
}

function rulesOf(line: FecLine, context: Context): readonly Found[] {
  return [
    missingValues(line, context.header),
    wrongDates(line),
    ...amounts(line, context.header),
    outsidePeriod(line, context),
    validationOrder(line, context.previousValidation),
    accountNumber(line),
  ].filter((found) => found !== null)
}

function missingValues(line: FecLine, { positions }: FecHeader): Found | null {
  const empty = requiredColumns.filter((name) => positions.has(name) && line.field(name) === '')
  if (empty.length === 0) return null
  const message = `Valeur absente${NBSP}: ${empty.join(', ')}.`
  return { rule: 'missing-value', weight: 'error', message }
}

function wrongDates(line: FecLine): Found | null {
  const wrong = dateColumns.filter(
    (name) => line.field(name) !== '' && fecDay(line.field(name)) === null,
  )
  if (wrong.length === 0) return null
  const message = `Date qui n’est pas un jour AAAAMMJJ${NBSP}: ${wrong.join(', ')}.`
  return { rule: 'date', weight: 'error', message }
}

function amounts(line: FecLine, header: FecHeader): readonly Found[] {
  const sides = sidesOf(line, header)
  if (sides === null || fecAmount(line.field('Montantdevise')) === null) {
    const message = 'Un montant s’écrit en chiffres, avec une virgule et deux décimales au plus.'
    return [{ rule: 'amount', weight: 'error', message }]
  }
  const found: Found[] = []
  const { debit, credit } = sides
  if (debit < 0 || credit < 0) {
    const message = 'Un montant est négatif.'
    found.push({ rule: 'negative-amount', weight: 'warning', message })
  }
  if (debit !== 0 && credit !== 0) {
    const message = 'Le débit et le crédit sont tous deux servis.'
    found.push({ rule: 'debit-and-credit', weight: 'warning', message })
  }
  if (debit === 0 && credit === 0) {
    const message = 'Le débit et le crédit sont nuls.'
    found.push({ rule: 'zero-line', weight: 'warning', message })
  }
  return found
}

function outsidePeriod(line: FecLine, { closing, dayBefore }: Context): Found | null {
  const on = fecDay(line.field('EcritureDate'))
  if (on === null || closing === null || dayBefore === null) return null
  if (on <= closing && on > dayBefore) return null
  const message = 'La date d’écriture est hors de l’exercice que donne le nom du fichier.'
  return { rule: 'outside-period', weight: 'warning', message }
}

function validationOrder(line: FecLine, previous: string | null): Found | null {
  const on = fecDay(line.field('ValidDate'))
  if (on === null || previous === null || on >= previous) return null
  const message = 'La date de validation précède celle de la ligne d’avant.'
  return { rule: 'validation-order', weight: 'warning', message }
}

function accountNumber(line: FecLine): Found | null {
  const number = line.field('CompteNum')
  if (number === '' || /^\d{3}/.test(number)) return null
  const message = 'Le numéro de compte ne commence pas par trois chiffres.'
  return { rule: 'account-number', weight: 'warning', message }
}
