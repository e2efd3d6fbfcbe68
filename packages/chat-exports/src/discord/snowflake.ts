/** The first millisecond that an identifier of the service can hold. */
const EPOCH_MS = 1_420_070_400_000n

/** How far a clock may stand from the identifier it was made with. */
const TOLERANCE_MS = 1000

/** The millisecond an identifier was made at; null when it is none of the service. */
export function snowflakeMs(id: string): number | null {
  return /^\d{1,20}$/.test(id) ? Number((BigInt(id) >> 22n) + EPOCH_MS) : null
}

/** True when an identifier was made at another time than the message says. */
export function differsFromSnowflake(id: string | null, epochMs: number | null): boolean {
  const made = id === null ? null : snowflakeMs(id)
  return made !== null && epochMs !== null && Math.abs(made - epochMs) > TOLERANCE_MS
}
