/**
 * An integer as JSON writes it to the last digit, were it above 2^53 − 1: a number of JSON has no bound,
 * one of JavaScript has.
 */
export function exactInteger(value: number | bigint): unknown {
  if (typeof value === 'number') return value
  const raw: unknown = Reflect.get(JSON, 'rawJSON')
  return typeof raw === 'function' ? Reflect.apply(raw, JSON, [String(value)]) : String(value)
}
