import {
  insertLetterTemplate,
  insertTemplatePublication,
  insertTemplateWithdrawal,
  type OrganisationTransaction,
} from '@quittance/database'
import { newId } from './test-database.ts'
import { NOON } from './test-values.ts'

/** A template of the organisation that was published, then withdrawn. */
export async function writeTemplates(tx: OrganisationTransaction): Promise<void> {
  const templateId = newId()
  await insertLetterTemplate(tx, {
    way: 'letter',
    id: templateId,
    letter: 'second-reminder',
    capacity: 'agency',
    audience: 'consumer',
    texts: {},
    savedAt: NOON,
    savedBy: 'user-1',
  })
  await insertTemplatePublication(tx, {
    templateId,
    reason: 'Notre voix.',
    gateVersion: 'gate-1',
    at: NOON,
    by: 'user-1',
  })
  await insertTemplateWithdrawal(tx, {
    templateId,
    reason: 'À réécrire.',
    at: NOON,
    by: 'user-1',
  })
}
