import { X509Certificate } from 'node:crypto'
import type { AuthorityView } from '@quittance/contract'
import { namesOfMembers, timestampAuthority } from '@quittance/database'
import { certificatesInPem } from '@quittance/evidence'
import { authorityHere } from '#evidence/authority/authority-in-use.ts'
import { stampIs } from '#evidence/reception/stamp-words.ts'
import type { Work } from '#wiring/work.ts'

/** The time-stamp authority of the organisation (autorité d’horodatage), and what it is worth. */
export async function readAuthority(work: Pick<Work, 'house' | 'tx'>): Promise<AuthorityView> {
  const { house, tx } = work
  const set = await timestampAuthority(tx)
  const names = await namesOfMembers(tx)
  const { local } = await authorityHere(house, tx)
  const { url = null, rootsPem = null } = set ?? {}
  return {
    own: url === null ? null : { url, rootsPem, roots: namesOfRoots(rootsPem) },
    lastSet:
      set === null ? null : { at: set.setAt.toString(), by: names.get(set.setBy) ?? set.setBy },
    installation: house.timeStamps.url,
    worth: stampIs(local),
  }
}

function namesOfRoots(pem: string | null): string[] {
  return certificatesInPem(pem ?? '').map((bytes) => {
    const { subject } = new X509Certificate(Buffer.from(bytes))
    return /^CN=(.+)$/m.exec(subject)?.[1] ?? subject.replaceAll('\n', ', ')
  })
}
