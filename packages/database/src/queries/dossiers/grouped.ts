/** Rows by dossier, each as the product reads it. */
export function grouped<Row extends { readonly dossier_id: string }, Read>(
  rows: readonly Row[],
  read: (row: Row) => Read,
): ReadonlyMap<string, readonly Read[]> {
  const groups = new Map<string, Read[]>()
  for (const row of rows) {
    const group = groups.get(row.dossier_id)
    if (group === undefined) groups.set(row.dossier_id, [read(row)])
    else group.push(read(row))
  }
  return groups
}
