import type { PostalAddress } from '@quittance/contract'
import type { ReactNode } from 'react'
import { formsWords } from '#app/forms/forms-words.ts'
import css from '#app/forms/forms.module.css'
import { TextField } from '#ui/fields/TextField.tsx'
import type { SameKeys } from '#words/use-words.ts'
import { useWords } from '#words/use-words.ts'
import type { formsFr } from '#app/forms/forms.fr.ts'

const LINE = 38
const TOWN = 32

export const blankAddress: PostalAddress = {
  line2: '',
  line3: '',
  street: '',
  postCode: '',
  town: '',
}

export type AddressFieldsProps = {
  readonly value: PostalAddress
  readonly onChange: (value: PostalAddress) => void
  /** Where the address stands in the input: `debtor.address`. */
  readonly path: string
  readonly faultAt: (path: string) => string | undefined
}

/** A postal address in France: lines of 38 characters, as the post reads them (NF Z10-011). */
export function AddressFields({ value, onChange, path, faultAt }: AddressFieldsProps): ReactNode {
  const words = useWords(formsWords)
  const field = (name: keyof PostalAddress, most: number, beyond = words.tooLong) => ({
    value: value[name],
    onChange: (text: string) => onChange({ ...value, [name]: text }),
    name: `${path}.${name}`,
    error:
      faultAt(`${path}.${name}`) ??
      (value[name].length > most ? beyond(most, value[name].length) : undefined),
  })
  return (
    <div className={css['fields']}>
      <TextField label={words.street} help={words.streetHelp} {...field('street', LINE)} />
      <div className={css['pair']}>
        <TextField label={words.line2} optional {...field('line2', LINE)} />
        <TextField label={words.line3} optional {...field('line3', LINE)} />
      </div>
      <div className={css['postal']}>
        <TextField label={words.postCode} {...field('postCode', 5, () => words.fiveDigits)} />
        <TextField label={words.town} {...field('town', TOWN)} />
      </div>
    </div>
  )
}

function postCodeFault(postCode: string, words: SameKeys<typeof formsFr>): string | null {
  if (postCode === '') return words.noPostCode
  return /^\d{5}$/.test(postCode) ? null : words.fiveDigits
}

/** What is missing or too long in an address, by path. */
export function addressFaults(
  address: PostalAddress,
  path: string,
  words: SameKeys<typeof formsFr>,
): Record<string, string | null> {
  const line = (text: string, most = LINE): string | null =>
    text.length > most ? words.tooLong(most, text.length) : null
  return {
    [`${path}.street`]: address.street.trim() === '' ? words.noStreet : line(address.street),
    [`${path}.line2`]: line(address.line2),
    [`${path}.line3`]: line(address.line3),
    [`${path}.postCode`]: postCodeFault(address.postCode.trim(), words),
    [`${path}.town`]: address.town.trim() === '' ? words.noTown : line(address.town, TOWN),
  }
}
