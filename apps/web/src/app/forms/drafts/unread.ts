/** What was typed and cannot be read is no value of the draft: only its field knows of it. */
export const UNREAD = '[data-unread]'

/** Brings the first thing typed that cannot be read into focus; false where all can be. */
export function stopsAtUnread(form: ParentNode | null): boolean {
  const field = form?.querySelector<HTMLElement>(UNREAD) ?? null
  field?.focus()
  return field !== null
}
