/** The years of a period as the law writes it, « 5 years »; 0 for another writing. */
export function yearsOf(period: string): number {
  return Number(/^(\d+) years?$/.exec(period)?.[1] ?? 0)
}
