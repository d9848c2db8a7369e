/**
 * Gives the key back when it is one; anything that could leave the store's folder is a bug of the caller.
 * @throws RangeError
 */
export function checkKey(key: string): string {
  const isKey = key.split('/').every((name) => /^[A-Za-z0-9_-][A-Za-z0-9._-]*$/.test(name))
  if (!isKey) throw new RangeError(`not a key of the file store: ${JSON.stringify(key)}`)
  return key
}
