import {
  DummyDriver,
  PostgresAdapter,
  PostgresIntrospector,
  PostgresQueryCompiler,
  Transaction,
  type Dialect,
} from 'kysely'

/**
 * The same transaction, whose statements each leave at once: the library would hold one back until the
 * one before it is answered. What is asked together (`Promise.all`) is sent together and done in the
 * order asked; what needs an answer awaits it, as ever.
 *
 * It ends with the transaction it was made of: a statement asked afterwards is refused.
 */
export async function unqueued<Schema>(tx: Transaction<Schema>): Promise<Transaction<Schema>> {
  const queued = tx.getExecutor()
  const connection = await queued.provideConnection(async (given) => given)
  const executor = queued.withConnectionProvider({
    provideConnection: async (use) => await use(connection),
  })
  return new Transaction<Schema>({
    config: { dialect: ALREADY_OPEN },
    dialect: ALREADY_OPEN,
    driver: ALREADY_OPEN.createDriver(),
    executor,
  })
}

/** A transaction opens nothing itself: its connection and its words are those of its executor. */
const ALREADY_OPEN: Dialect = {
  createDriver: () => new DummyDriver(),
  createAdapter: () => new PostgresAdapter(),
  createQueryCompiler: () => new PostgresQueryCompiler(),
  createIntrospector: (db) => new PostgresIntrospector(db),
}
