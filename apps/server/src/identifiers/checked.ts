import { said } from '@quittance/kernel'
import { checkIban, checkVatNumber } from '@quittance/money-files'
import { readSiren, readSiret, type IdentifierRead } from '#identifiers/companies.ts'
import { readPhone } from '#identifiers/phones.ts'
import { Refused } from '#wiring/refused.ts'

/** A SIREN typed in a form; null stays null. @throws Refused `invalid-input` at `path`. */
export function checkedSiren(typed: string | null, path: string): string | null {
  return checked(typed, { path, read: readSiren })
}

/** A SIRET typed in a form. @throws Refused `invalid-input` at `path`. */
export function checkedSiret(typed: string | null, path: string): string | null {
  return checked(typed, { path, read: readSiret })
}

/** An IBAN typed in a form, without blanks. @throws Refused `invalid-input` at `path`. */
export function checkedIban(typed: string | null, path: string): string | null {
  if (typed === null || typed === '') return null
  const { valid, normalised } = checkIban(typed)
  if (valid && normalised !== null) return normalised
  throw new Refused(
    'invalid-input',
    said(
      'Cet IBAN a une clé fausse : un chiffre ou une lettre est à corriger.',
      'The check digits of this IBAN are wrong: a digit or a letter is to be corrected.',
    ),
    { path },
  )
}

/**
 * A French number of VAT typed in a form, without blanks; where a SIREN is known, it must be its own.
 *
 * @throws Refused `invalid-input` at `path`.
 */
export function checkedVatNumber(
  typed: string | null,
  of: { readonly path: string; readonly siren: string | null },
): string | null {
  if (typed === null || typed === '') return null
  const { valid, normalised, siren } = checkVatNumber(typed)
  const { path } = of
  if (!valid || normalised === null) throw new Refused('invalid-input', wrongVatNumber, { path })
  if (of.siren !== null && siren !== of.siren) {
    throw new Refused('invalid-input', vatNumberOfAnother, { path })
  }
  return normalised
}

const wrongVatNumber = said(
  'Ce numéro de TVA est faux : il est fait de FR, de deux chiffres de contrôle et du SIREN.',
  'This VAT number is wrong: it is made of FR, two check digits and the SIREN.',
)
const vatNumberOfAnother = said(
  'Ce numéro de TVA n’est pas celui du SIREN de l’organisation.',
  'This VAT number is not that of the SIREN of the organisation.',
)

/** A BIC typed in a form: eight or eleven signs, in capitals (ISO 9362). @throws Refused at `path`. */
export function checkedBic(typed: string | null, path: string): string | null {
  if (typed === null || typed === '') return null
  const bic = typed.replaceAll(/\s/g, '').toUpperCase()
  if (/^[A-Z]{6}[A-Z0-9]{2}(?:[A-Z0-9]{3})?$/.test(bic)) return bic
  throw new Refused(
    'invalid-input',
    said(
      `« ${typed} » n’est pas un BIC : il a huit ou onze signes, par exemple BREVFRPP.`,
      `“${typed}” is not a BIC: it has eight or eleven signs, for example BREVFRPP.`,
    ),
    { path },
  )
}

/** A phone number typed in a form, in international form. @throws Refused at `path`. */
export function checkedPhone(typed: string | null, path: string): string | null {
  if (typed === null || typed === '') return null
  const number = readPhone(typed)
  if (number !== null) return number
  throw new Refused(
    'invalid-input',
    said(`« ${typed} » n’est pas un numéro de téléphone.`, `“${typed}” is not a phone number.`),
    { path },
  )
}

function checked(
  typed: string | null,
  { path, read }: { readonly path: string; readonly read: (typed: string) => IdentifierRead },
): string | null {
  if (typed === null || typed === '') return null
  const result = read(typed)
  if (result.kind === 'refused') throw new Refused('invalid-input', result.said, { path })
  return result.digits
}
