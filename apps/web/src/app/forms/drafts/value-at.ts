/** The value that a path of a refusal names, such as `items[0].dueOn`; undefined where none is. */
export function valueAt(from: unknown, path: string): unknown {
  let value = from
  for (const step of path.split(/[.[\]]+/)) {
    if (step === '') continue
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, step)) return undefined
    value = Reflect.get(value, step)
  }
  return value
}
