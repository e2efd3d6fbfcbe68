import { readAuthority } from '#evidence/authority/read-authority.ts'
import { setAuthority } from '#evidence/authority/set-authority.ts'
import { tryAuthority } from '#evidence/authority/try-authority.ts'
import { asking, operations, reading, writing } from '#http/procedures.ts'

export const authorityRoutes = {
  read: operations.authority.read.handler(reading(readAuthority)),
  set: operations.authority.set.handler(writing('manage-organisation', setAuthority)),
  try: operations.authority.try.handler(asking('manage-organisation', tryAuthority)),
}
