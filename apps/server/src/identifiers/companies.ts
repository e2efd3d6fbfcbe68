import { said, type Said } from '@quittance/kernel'
import { stdnum } from 'stdnum'

/** The nine digits of a French company, or why they are not (numéro SIREN, check digit of Luhn). */
export function readSiren(typed: string): IdentifierRead {
  return read(typed, {
    digits: 9,
    name: 'SIREN',
    valid: (it) => passes('siren', it),
  })
}

/**
 * The fourteen digits of a French establishment (numéro SIRET).
 *
 * La Poste's establishments follow a rule of their own, and pass.
 */
export function readSiret(typed: string): IdentifierRead {
  return read(typed, {
    digits: 14,
    name: 'SIRET',
    valid: (it) => passes('siret', it),
  })
}

export type IdentifierRead =
  | { readonly kind: 'read'; readonly digits: string }
  | { readonly kind: 'refused'; readonly said: Said }

type Rule = {
  readonly digits: number
  readonly name: string
  readonly valid: (digits: string) => boolean
}

function read(typed: string, rule: Rule): IdentifierRead {
  const digits = typed.replaceAll(/[\s.\u00A0\u202F-]/g, '')
  if (!/^\d+$/.test(digits)) {
    return refused(
      `« ${typed} » n’est pas un numéro ${rule.name} : il ne tient que des chiffres.`,
      `“${typed}” is not a ${rule.name} number: it holds digits only.`,
    )
  }
  if (digits.length !== rule.digits) {
    return refused(
      `Un numéro ${rule.name} a ${rule.digits} chiffres ; celui-ci en a ${digits.length}.`,
      `A ${rule.name} number has ${rule.digits} digits; this one has ${digits.length}.`,
    )
  }
  if (/^0+$/.test(digits) || !rule.valid(digits)) {
    return refused(
      `La clé du numéro ${rule.name} « ${digits} » est fausse : un chiffre est à corriger.`,
      `The check digit of the ${rule.name} number “${digits}” is wrong: a digit is to be corrected.`,
    )
  }
  return { kind: 'read', digits }
}

/** The check digit, by the library that knows the exceptions. */
function passes(name: 'siren' | 'siret', digits: string): boolean {
  return stdnum['FR']?.[name]?.validate(digits).isValid === true
}

function refused(fr: string, en: string): IdentifierRead {
  return { kind: 'refused', said: said(fr, en) }
}
