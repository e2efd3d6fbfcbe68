import { said, type Said } from '@quittance/kernel'
import type { ContainerForm } from '#bundle/container/open-container.ts'

/** Whether the type of a container stands where every tool looks for it. */
export function typeWords(form: ContainerForm, typed: boolean): Said {
  return typed
    ? said(
        `Conteneur ${form} : son type est son premier fichier, sans compression.`,
        `${form} container: its type is its first file, not compressed.`,
      )
    : said(
        `Conteneur ${form} : son type (mimetype) n’est pas son premier fichier, sans compression, comme la norme le veut.`,
        `${form} container: its type (mimetype) is not its first file, not compressed, as the standard wants.`,
      )
}

/** What the list of a container says of its files. */
export type ListFound = {
  readonly readable: boolean
  readonly count: number
  readonly different: readonly string[]
  readonly unlisted: readonly string[]
}

/** Whether the files are those of the list, each with its fingerprint. */
export function listWords({ readable, count, different, unlisted }: ListFound): Said {
  if (!readable) {
    return said(
      'La liste du conteneur manque, ou ne se lit pas.',
      'The list of the container is missing, or does not read.',
    )
  }
  if (different.length > 0) {
    const names = different.join(', ')
    return said(
      `Empreinte autre que celle de la liste du conteneur, ou fichier absent : ${names}.`,
      `Another fingerprint than in the list of the container, or a file that is missing: ${names}.`,
    )
  }
  if (unlisted.length > 0) {
    const names = unlisted.join(', ')
    return said(
      `Fichier que la liste du conteneur ne nomme pas : ${names}.`,
      `A file that the list of the container does not name: ${names}.`,
    )
  }
  return said(
    `Chaque fichier a l’empreinte que lui donne la liste du conteneur (${count}).`,
    `Each file has the fingerprint that the list of the container gives it (${count}).`,
  )
}

/** How the token over the list of a container was found. */
export type TokenFound =
  | { readonly kind: 'missing' | 'broken' | 'other-document' }
  | { readonly kind: 'holds'; readonly at: string }

/** Whether the token of a container holds over its list. */
export function tokenWords(found: TokenFound): Said {
  if (found.kind === 'holds') {
    return said(
      `Le jeton du conteneur porte sur cette liste exacte, au ${found.at} (temps universel).`,
      `The token of the container is over this very list, at ${found.at} (universal time).`,
    )
  }
  if (found.kind === 'missing') {
    return said(
      'Le jeton d’horodatage du conteneur a été retiré.',
      'The time-stamp token of the container was taken out.',
    )
  }
  return found.kind === 'other-document'
    ? said(
        'Le jeton du conteneur porte sur une autre liste : celle-ci a changé.',
        'The token of the container is over another list: this one has changed.',
      )
    : said(
        'Le jeton du conteneur ne tient pas : il a été changé, ou ne fut jamais bon.',
        'The token of the container does not hold: it was changed, or never was good.',
      )
}

/** Of a signature that is not checked here. */
export const SIGNATURE_NOT_CHECKED = said(
  'Signature présente, qui n’est pas vérifiée ici : un outil de signature électronique le fait.',
  'A signature is there, which is not checked here: a tool for electronic signatures does it.',
)

/** Of a container without any seal that is known here. */
export const NOTHING_SEALS = said(
  'Aucune signature ni aucun horodatage n’a été reconnu.',
  'No signature and no time-stamp was recognised.',
)
