import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { writeOneOfEach } from '../testing/one-of-each.ts'
import { testDatabase, type TestDatabase } from '../testing/test-database.ts'

let db: TestDatabase
let organisationId: string
beforeAll(async () => {
  db = await testDatabase()
  organisationId = (await writeOneOfEach(db)).organisationId
})
afterAll(() => db.close())

const appendOnly = [
  'allocation',
  'author_statement',
  'bank_statement',
  'bundle_work',
  'bundle_work_end',
  'checkpoint_stamp',
  'claim_item',
  'convention',
  'credit_note',
  'exhibit',
  'exhibit_description',
  'exhibit_dns_answers',
  'exhibit_reception',
  'exhibit_stamp',
  'journal_entry',
  'ledger_entry',
  'ledger_posting',
  'log_checkpoint',
  'log_leaf',
  'message',
  'missing_rate_notice',
  'note',
  'payee_check',
  'payment',
  'receipt',
  'sealed_bundle',
  'sealed_bundle_end',
  'stored_file',
  'timestamp_authority',
  'transfer_part',
]

/** What the owner himself meets, in the organisation of the rows. */
async function refusalOf(statement: string): Promise<string> {
  return db.asOwner(async (owner) => {
    await owner.query('begin')
    await owner.query(`select set_config('app.organisation', $1, true)`, [organisationId])
    try {
      await owner.query(statement)
      return 'accepted'
    } catch (error) {
      return error instanceof Error && 'code' in error ? String(error.code) : String(error)
    }
  })
}

describe('money, journal and evidence', () => {
  it.each(appendOnly)('%s takes no change, from its owner either', async (table) => {
    expect(await refusalOf(`update ${table} set organisation_id = organisation_id`)).toBe('23001')
    expect(await refusalOf(`delete from ${table}`)).toBe('23001')
    expect(await refusalOf(`truncate ${table} cascade`)).toBe('23001')
  })

  it.each(appendOnly)('%s may not be changed by the application', async (table) => {
    const { rows } = await db.asOwner((owner) =>
      owner.query<{ may: boolean }>(
        `select has_any_column_privilege('quittance_app', $1, 'update')
             or has_table_privilege('quittance_app', $1, 'delete, truncate') as may`,
        [table],
      ),
    )
    expect(rows).toEqual([{ may: false }])
  })

  it('what the bank wrote may not be changed, only what it was matched with', async () => {
    const { rows } = await db.asOwner((owner) =>
      owner.query<{ name: string }>(
        `select attname as name from pg_attribute where attrelid = 'bank_line'::regclass
         and attnum > 0 and has_column_privilege('quittance_app', attrelid, attnum, 'update')`,
      ),
    )
    expect(rows.map(({ name }) => name)).toEqual(['state', 'decided_by', 'decided_at'])
  })
})
