import {
  cents,
  dayText,
  englishDay,
  englishEuros,
  eurosText,
  parseDay,
  said,
  verbatim,
  type Said,
} from '@quittance/kernel'

/** What an entry of the journal says in a history: its name, then what it is worth knowing. */
export type Words = { readonly title: Said; readonly detail: Said }

/** A sum of an entry, as a sentence takes it; nothing where the entry has none. */
export function sumTold(amount: number | null | undefined): Said {
  if (amount == null) return verbatim('')
  return said(eurosText(cents(amount)), englishEuros(cents(amount)))
}

/** A day of an entry, as a sentence takes it; as it is written where it cannot be read. */
export function dayTold(text: string | null | undefined): Said {
  const read = text == null ? null : parseDay(text)
  return read === null ? verbatim(text ?? '') : said(dayText(read), englishDay(read))
}
