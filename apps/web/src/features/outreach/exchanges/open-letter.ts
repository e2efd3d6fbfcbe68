import type { OutwardActView } from '@quittance/contract'

/** Opens the letter of an act beside the page. */
export function openLetter({ id }: Pick<OutwardActView, 'id'>): void {
  window.open(`/api/acts/${id}/pdf`, '_blank', 'noopener')
}
