import type { CsvMappingInput, CsvRoleName } from '@quittance/contract'

/** A role is borne once, but for labels, which are joined: the column chosen last has it. */
export function withRole(
  roles: CsvMappingInput['roles'],
  column: number,
  role: CsvRoleName | null,
): CsvMappingInput['roles'] {
  return roles.map((one, index) => {
    if (index === column) return role
    return one === role && role !== 'label' ? null : one
  })
}
