import {
  AbortedTransactionError,
  PostgresDialect,
  PostgresDriver,
  type CompiledQuery,
  type DatabaseConnection,
  type Driver,
  type QueryResult,
  type TransactionSettings,
} from 'kysely'
import type { Pool, PoolClient, QueryResult as Answer } from 'pg'
import type { StatementNames } from '#pipeline/statement-names.ts'

/**
 * PostgreSQL over connections that send a statement before the one before it is answered.
 *
 * `begin` leaves with what the transaction says of itself (`set local`), and neither is waited for:
 * the first statement of a transaction leaves with them, two waits less in each. The pool must be
 * opened with `pipeline`; without it the statements would queue in the driver.
 *
 * @param names - Of the statements that each connection prepares once.
 */
export class PipelinedDialect extends PostgresDialect {
  readonly #pool: Pool
  readonly #names: StatementNames

  constructor(pool: Pool, names: StatementNames) {
    super({ pool })
    this.#pool = pool
    this.#names = names
  }

  override createDriver(): Driver {
    return new PipelinedDriver(this.#pool, this.#names)
  }
}

class PipelinedDriver extends PostgresDriver {
  readonly #pool: Pool
  readonly #names: StatementNames
  readonly #taken = new WeakMap<DatabaseConnection, PipelinedConnection>()

  constructor(pool: Pool, names: StatementNames) {
    super({ pool })
    this.#pool = pool
    this.#names = names
  }

  override async acquireConnection(): Promise<DatabaseConnection> {
    const taken = new PipelinedConnection(await this.#pool.connect(), this.#names)
    this.#taken.set(taken, taken)
    return taken
  }

  override async beginTransaction(
    connection: DatabaseConnection,
    { isolationLevel, accessMode }: TransactionSettings,
  ): Promise<void> {
    const level = isolationLevel === undefined ? [] : [`isolation level ${isolationLevel}`]
    this.#of(connection).hold(['begin', ...level, accessMode ?? ''].join(' '))
  }

  override async commitTransaction(connection: DatabaseConnection): Promise<void> {
    await this.#of(connection).commit()
  }

  override async rollbackTransaction(connection: DatabaseConnection): Promise<void> {
    await this.#of(connection).rollback()
  }

  override async releaseConnection(connection: DatabaseConnection): Promise<void> {
    this.#of(connection).release()
  }

  #of(connection: DatabaseConnection): PipelinedConnection {
    const taken = this.#taken.get(connection)
    if (taken === undefined) throw new Error('a connection is of the driver that gave it')
    return taken
  }
}

const ANSWERS_NOTHING = 'set local '

/**
 * A connection, from its leaving the pool to its return. What begins a transaction leaves in one
 * message, done or undone as a whole, and is heard of at the commit: where it failed, each statement
 * since ran in no organisation, where no row of a tenant is seen or taken.
 */
class PipelinedConnection implements DatabaseConnection {
  readonly #client: PoolClient
  readonly #names: StatementNames
  #held: string | null = null
  #begun: Promise<unknown> = Promise.resolve()
  #isDiscarded = false

  constructor(client: PoolClient, names: StatementNames) {
    this.#client = client
    this.#names = names
  }

  /** Keeps what begins a transaction until something is to be sent with it. */
  hold(begin: string): void {
    this.#held = begin
  }

  async commit(): Promise<void> {
    if (this.#endsBeforeItBegan()) return
    await this.#begun
    const { command } = await this.#client.query('commit')
    // What a commit answers of a transaction that a failed statement aborted.
    if (command === 'ROLLBACK') throw new AbortedTransactionError()
  }

  async rollback(): Promise<void> {
    if (this.#endsBeforeItBegan()) return
    try {
      await this.#client.query('rollback')
    } catch {
      // Its connection is gone, and its work with it: what failed before is what is to be heard.
      this.#isDiscarded = true
    }
  }

  #endsBeforeItBegan(): boolean {
    const isHeld = this.#held !== null
    this.#held = null
    return isHeld
  }

  release(): void {
    this.#client.release(this.#isDiscarded)
  }

  async executeQuery<Row>(query: CompiledQuery): Promise<QueryResult<Row>> {
    const { sql: text, parameters } = query
    if (this.#held !== null) {
      const isSaid = text.startsWith(ANSWERS_NOTHING)
      this.#leave(isSaid ? `${this.#held}; ${text}` : this.#held)
      if (isSaid) return { rows: [] }
    }
    const values = [...parameters]
    // Without a value, a text may hold several statements, which no name stands for.
    const name = values.length === 0 ? null : this.#names.of(text)
    return resultOf<Row>(
      await this.#client.query(name === null ? { text, values } : { name, text, values }),
    )
  }

  #leave(text: string): void {
    this.#held = null
    this.#begun = this.#client.query(text)
    this.#begun.catch(() => undefined)
  }

  streamQuery(): never {
    throw new Error('rows are read by pages, not streamed')
  }
}

const CHANGES = new Set(['INSERT', 'UPDATE', 'DELETE', 'MERGE'])

function resultOf<Row>({ command, rowCount, rows }: Answer): QueryResult<Row> {
  return CHANGES.has(command) ? { rows, numAffectedRows: BigInt(rowCount ?? 0) } : { rows }
}
