import { said, verbatim, type Said } from '@quittance/kernel'
import type { ReadingStop } from '#evidence/reading/thread/listen.ts'

type Found = {
  readonly number?: string | number | undefined
  readonly findings?: number | undefined
}

/** What a reading found, as the journal holds it. */
export function readWords({ number, findings = 0 }: Found): Said {
  const messages = Number(number ?? 0)
  const read = said(
    `${messages} message${messages < 2 ? '' : 's'}`,
    `${messages} message${messages === 1 ? '' : 's'}`,
  )
  const found =
    findings === 0
      ? said('aucun engagement trouvé', 'no commitment found')
      : said(
          `${findings} engagement${findings < 2 ? '' : 's'} à revoir`,
          `${findings} commitment${findings === 1 ? '' : 's'} to review`,
        )
  return { fr: `${read.fr}, ${found.fr}.`, en: `${read.en}, ${found.en}.` }
}

const stops: Readonly<Record<ReadingStop | 'original-not-opened', Said>> = {
  'original-not-opened': said(
    'L’original n’a pas pu être ouvert. Rien n’en est lu.',
    'The original could not be opened. Nothing of it is read.',
  ),
  'took-too-long': said(
    'Elle durait plus que permis. Rien n’en est gardé.',
    'It took longer than allowed. Nothing of it is kept.',
  ),
  'took-too-much-memory': said(
    'Elle demandait plus de mémoire que permis. Rien n’en est gardé.',
    'It asked for more memory than allowed. Nothing of it is kept.',
  ),
  'reader-failed': said(
    'Le lecteur de ce format a échoué. Rien n’en est gardé.',
    'The reader of this format failed. Nothing of it is kept.',
  ),
}

/** Why a reading was stopped, as the journal holds it. */
export function stopWords(stop: unknown): Said {
  return Object.entries(stops).find(([name]) => name === stop)?.[1] ?? verbatim('')
}

/** What the journal holds of an original whose bytes are no longer those received. */
export function alteredWords(number: string | number): {
  readonly title: Said
  readonly detail: Said
} {
  return {
    title: said(
      `Pièce ${number} : l’original gardé n’a plus la même empreinte`,
      `Exhibit ${number}: the original kept no longer has the same fingerprint`,
    ),
    detail: said(
      'Ses octets ont changé depuis l’arrivée. Rien n’en est lu ni scellé.',
      'Its bytes have changed since it arrived. Nothing of it is read or sealed.',
    ),
  }
}
