/**
 * The version of the rules (version du garde-fou), kept with every verdict.
 *
 * `from` is its first day of effect. Any change of a rule or of its words makes a new version.
 */
export const gateVersion = { id: 'gate-16', from: '2026-11-23' } as const
