/** Now on the clock of this device: for « gardé à », « enregistré à », never for a legal date. */
export function hourHere(): Temporal.ZonedDateTime {
  return onThisDevice(Temporal.Instant.fromEpochMilliseconds(new Date().getTime()))
}

/** An instant, in the zone of this device. */
export function onThisDevice(instant: Temporal.Instant): Temporal.ZonedDateTime {
  const { timeZone } = new Intl.DateTimeFormat().resolvedOptions()
  return instant.toZonedDateTimeISO(timeZone)
}
