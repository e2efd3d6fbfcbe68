import { said } from '@quittance/kernel'
import { readSiren, readSiret } from '#identifiers/companies.ts'
import { read, refused, type FieldRead } from '#intake/fields/field-read.ts'

const SIREN_DIGITS = 9
const SIRET_DIGITS = 14
/** A spreadsheet drops zeros in front: more than so many would be another number. */
const MOST_ZEROS_LOST = 2

/**
 * Reads the SIREN of a debtor out of a SIREN or SIRET, also where a spreadsheet took it for a
 * number.
 *
 * Zeros lost in front are put back only when the key of the number agrees, and it is said.
 */
export function readCompany(typed: string): FieldRead<string> {
  if (/^\d+(?:[.,]\d+)?E\+?\d+$/i.test(typed.trim().replaceAll(' ', ''))) return roundedOff(typed)
  const digits = typed
    .trim()
    .replace(/[.,]0$/, '')
    .replaceAll(/[\s.\u00A0\u202F-]/g, '')
  if (/^\d+$/.test(digits) && digits.length !== SIREN_DIGITS && digits.length < SIRET_DIGITS) {
    return readShort(typed, digits)
  }
  const found = digits.length > SIREN_DIGITS ? readSiret(digits) : readSiren(digits)
  if (found.kind === 'refused') {
    return { kind: 'refused', code: 'company-number-wrong', said: found.said }
  }
  return read(found.digits.slice(0, SIREN_DIGITS))
}

function readShort(typed: string, digits: string): FieldRead<string> {
  const length = digits.length < SIREN_DIGITS ? SIREN_DIGITS : SIRET_DIGITS
  const name = length === SIREN_DIGITS ? 'SIREN' : 'SIRET'
  const padded = digits.padStart(length, '0')
  const found = length === SIREN_DIGITS ? readSiren(padded) : readSiret(padded)
  if (length - digits.length <= MOST_ZEROS_LOST && found.kind === 'read') {
    return read(found.digits.slice(0, SIREN_DIGITS), {
      code: 'zeros-restored',
      said: said(
        `Le tableur avait ôté les zéros du début : « ${typed} » est le ${name} ${padded}, clé vérifiée.`,
        `The spreadsheet had dropped the leading zeros: “${typed}” is the ${name} ${padded}, its check digit verified.`,
      ),
    })
  }
  return refused(
    'company-number-wrong',
    `« ${typed} » a ${digits.length} chiffres : un SIREN en a 9, un SIRET en a 14, ` +
      'et la clé ne tombe pas juste avec des zéros devant.',
    `“${typed}” has ${digits.length} digits: a SIREN has 9 and a SIRET 14, ` +
      'and the check digit does not agree with zeros in front.',
  )
}

function roundedOff(typed: string): FieldRead<never> {
  return refused(
    'company-number-rounded',
    `Le tableur a remplacé le SIRET par « ${typed} » : ses derniers chiffres sont perdus. ` +
      'Mettez la colonne au format Texte et écrivez-le de nouveau.',
    `The spreadsheet replaced the SIRET by “${typed}”: its last digits are lost. ` +
      'Give the column the Text format and write it again.',
  )
}
