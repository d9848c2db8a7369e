/** Makes it at the first call and keeps it: services are joined before there is an environment or a database. */
export function once<T>(make: () => T): () => T {
  let made: { value: T } | undefined
  return () => {
    made ??= { value: make() }
    return made.value
  }
}
