const nameOf = (organisationId: string): string => `quittance.import.${organisationId}`

/** Remembers on this device which import to come back to. */
export function rememberImport(organisationId: string, importId: string): void {
  try {
    localStorage.setItem(nameOf(organisationId), importId)
  } catch {
    // Private windows may refuse storage: the address of the import still leads back to it.
  }
}

/** The import started last on this device; null when none is known. */
export function lastImport(organisationId: string): string | null {
  try {
    return localStorage.getItem(nameOf(organisationId))
  } catch {
    return null
  }
}
