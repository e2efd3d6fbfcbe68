import { mkdir, open, readFile, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { invariant, isUuid } from '@quittance/kernel'

/** What organisations reach an outside service with: in files that the server alone reads. */
export type OrganisationSecrets = {
  readonly keep: (organisationId: string, secret: string) => Promise<void>
  /** Null where none was kept. */
  readonly read: (organisationId: string) => Promise<string | null>
  readonly forget: (organisationId: string) => Promise<void>
}

/** Keeps them beside the other secrets of the house, never in the database nor in the journal. */
export function organisationSecrets(folder: string): OrganisationSecrets {
  const path = (organisationId: string): string => {
    invariant(isUuid(organisationId), 'an organisation has an identifier of ours')
    return join(folder, organisationId)
  }
  return {
    keep: async (organisationId, secret) => {
      await mkdir(folder, { recursive: true, mode: 0o700 })
      const arriving = `${path(organisationId)}.${process.pid}`
      const file = await open(arriving, 'w', 0o600)
      try {
        await file.writeFile(secret)
        await file.sync()
      } finally {
        await file.close()
      }
      await rename(arriving, path(organisationId))
    },
    read: async (organisationId) => {
      try {
        return await readFile(path(organisationId), 'utf8')
      } catch {
        return null
      }
    },
    forget: async (organisationId) => {
      await rm(path(organisationId), { force: true })
    },
  }
}
