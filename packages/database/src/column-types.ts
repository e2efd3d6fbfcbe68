import type { ColumnType } from 'kysely'

/** A `bytea`: read as a Buffer, written from any bytes. */
export type Bytes = ColumnType<Buffer, Uint8Array, Uint8Array>

/**
 * A `jsonb`: read as unknown, to be parsed by who knows its shape; written through {@link asJson}.
 *
 * The driver would write a list as an array of PostgreSQL: the type forbids it.
 */
export type Jsonb = ColumnType<unknown, JsonText, JsonText>

/** A value already written as JSON, on its way to a `jsonb` column. */
export class JsonText {
  readonly text: string

  constructor(text: string) {
    this.text = text
  }

  /** What the driver asks of a parameter that is an object. */
  toPostgres(): string {
    return this.text
  }
}

/** Writes a value for a `jsonb` column. Days and instants become their ISO text. */
export function asJson(value: unknown): JsonText {
  return new JsonText(JSON.stringify(value))
}
