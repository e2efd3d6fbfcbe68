import { said } from '@quittance/kernel'
import { z } from 'zod'
import { readPhone } from '#identifiers/phones.ts'
import { read, refused, type FieldRead } from '#intake/fields/field-read.ts'

const emailSchema = z.email()

/** Reads an e-mail address. */
export function readEmail(typed: string): FieldRead<string> {
  if (emailSchema.safeParse(typed).success) return read(typed)
  return refused(
    'email-unreadable',
    `« ${typed} » n’est pas une adresse de courriel.`,
    `“${typed}” is not an e-mail address.`,
  )
}

/** Reads a phone number; the zero that a spreadsheet dropped is put back. */
export function readPhoneCell(typed: string): FieldRead<string> {
  const withZero = /^[1-9]\d{8}$/.test(typed) ? `0${typed}` : typed
  const number = readPhone(withZero)
  if (number !== null) return read(number)
  return refused(
    'phone-unreadable',
    `« ${typed} » n’est pas un numéro de téléphone.`,
    `“${typed}” is not a phone number.`,
  )
}

/** Reads a French post code (code postal); the zero that a spreadsheet dropped is put back. */
export function readPostCode(typed: string): FieldRead<string> {
  const digits = typed.replaceAll(/[\s\u00A0\u202F]/g, '')
  if (/^\d{5}$/.test(digits) && !digits.startsWith('00')) return read(digits)
  if (/^[1-9]\d{3}$/.test(digits)) {
    return read(`0${digits}`, {
      code: 'zeros-restored',
      said: said(
        `Le tableur avait ôté le zéro du début : « ${typed} » est le code postal 0${digits}.`,
        `The spreadsheet had dropped the leading zero: “${typed}” is the post code 0${digits}.`,
      ),
    })
  }
  return refused(
    'post-code-wrong',
    `« ${typed} » n’est pas un code postal français : il a cinq chiffres.`,
    `“${typed}” is not a French post code: it has five digits.`,
  )
}

/** Signs of a text too long that a sentence shows. */
const SHOWN = 60

/** Reads a text of at most so many signs, its blanks squeezed. */
export function readText(typed: string, longest: number): FieldRead<string> {
  const text = typed.replaceAll(/\s+/g, ' ').trim()
  if (text.length <= longest) return read(text)
  const shown = text.length > SHOWN ? `${text.slice(0, SHOWN)}…` : text
  return refused(
    'text-too-long',
    `« ${shown} » a ${text.length} caractères ; ${longest} au plus tiennent ici.`,
    `“${shown}” has ${text.length} characters; at most ${longest} fit here.`,
  )
}
