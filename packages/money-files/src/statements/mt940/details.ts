import { referencesOf } from '#statements/references-of.ts'
import type { StatementEntry } from '#statements/statement.ts'

type Details = Pick<
  StatementEntry,
  'counterparty' | 'iban' | 'references' | 'remittance' | 'returnReason'
>

/**
 * What field 86 says of a movement (informations au titulaire): numbered parts (`?20`, `?32`), words
 * between slashes (`/NAME/`, `/REMI/`), or plain text, as banks write it.
 */
export function detailsOf(lines: readonly string[], customerReference: string | null): Details {
  const numbered = numberedParts(lines)
  if (numbered !== null) return fromNumbered(numbered, customerReference)
  const slashed = slashedWords(lines.join(''))
  if (slashed !== null) return fromSlashed(slashed, customerReference)
  const text = lines.map((line) => line.trim()).join(' ')
  return {
    counterparty: null,
    iban: null,
    remittance: bareOrNull(text),
    returnReason: null,
    references: referencesOf({
      endToEnd: customerReference,
      mandate: null,
      structured: [],
      texts: [text],
    }),
  }
}

/** Parts of a field 86 by their two figures: `?20` to `?29` and `?60` to `?63` are the remittance. */
function numberedParts(lines: readonly string[]): ReadonlyMap<number, string> | null {
  const text = lines.join('')
  if (!/^\d{3}\?\d{2}/.test(text)) return null
  const parts = new Map<number, string>()
  for (const part of text.slice(4).split('?')) {
    const number = Number(part.slice(0, 2))
    if (Number.isInteger(number)) parts.set(number, `${parts.get(number) ?? ''}${part.slice(2)}`)
  }
  return parts
}

const REMITTANCE = [20, 21, 22, 23, 24, 25, 26, 27, 28, 29, 60, 61, 62, 63]

function fromNumbered(parts: ReadonlyMap<number, string>, reference: string | null): Details {
  const remittance = REMITTANCE.map((number) => parts.get(number) ?? '').join('')
  const account = (parts.get(31) ?? '').replaceAll(/\s/g, '')
  return {
    counterparty: bareOrNull(`${parts.get(32) ?? ''}${parts.get(33) ?? ''}`),
    iban: /^[A-Z]{2}\d{2}[0-9A-Z]{11,30}$/.test(account) ? account : null,
    remittance: bareOrNull(remittance),
    returnReason: null,
    references: referencesOf({
      endToEnd: /EREF\+(.{1,35}?)(?=[A-Z]{4}\+|$)/.exec(remittance)?.[1]?.trim() ?? reference,
      mandate: /MREF\+(.{1,35}?)(?=[A-Z]{4}\+|$)/.exec(remittance)?.[1]?.trim() ?? null,
      structured: [],
      texts: [remittance],
    }),
  }
}

/** Words between slashes, each with what follows it up to the next word. */
function slashedWords(text: string): ReadonlyMap<string, string> | null {
  if (!/^\/[A-Z]{3,4}\//.test(text)) return null
  const words = new Map<string, string>()
  for (const [, word = '', value = ''] of text.matchAll(
    /\/([A-Z]{3,4})\/(.*?)(?=\/[A-Z]{3,4}\/|$)/g,
  )) {
    if (!words.has(word)) words.set(word, value.replace(/^\/+/, '').trim())
  }
  return words
}

function fromSlashed(words: ReadonlyMap<string, string>, reference: string | null): Details {
  const remittance = words.get('REMI') ?? null
  return {
    counterparty: bareOrNull(words.get('NAME')),
    iban: bareOrNull(words.get('IBAN')),
    remittance: bareOrNull(remittance),
    returnReason: /^[A-Z]{2}\d{2}/.exec(words.get('RTRN') ?? '')?.[0] ?? null,
    references: referencesOf({
      endToEnd: bareOrNull(words.get('EREF')) ?? reference,
      mandate: bareOrNull(words.get('MREF')) ?? bareOrNull(words.get('MARF')),
      structured: [],
      texts: [remittance],
    }),
  }
}

function bareOrNull(text: string | null | undefined): string | null {
  const bare = text?.trim() ?? ''
  return bare === '' ? null : bare
}
