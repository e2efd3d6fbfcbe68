/**
 * The version of the rules that read messages: kept beside each finding, so that it says under
 * which rules it was found. It grows when a rule reads something else than before.
 */
export const COMMITMENT_RULES_VERSION = '5'
