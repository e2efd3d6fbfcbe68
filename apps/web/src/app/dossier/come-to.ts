/** The sheet of the disputes on the page of a dossier, in an address. */
export const DISPUTES_PLACE = 'contestations'
/** The sheet of what stops demands to the person. */
export const HOLDS_PLACE = 'suspensions'

/** As it is first shown, brings into view the place that the address names. */
export function comeTo(place: HTMLElement | null): void {
  if (place !== null && location.hash === `#${place.id}`) place.scrollIntoView()
}
