/** A copy of a record with other fields. */
export function changed<Value extends object, Fields extends object>(
  value: Value,
  fields: Fields,
): Omit<Value, keyof Fields> & Fields {
  return { ...value, ...fields }
}
