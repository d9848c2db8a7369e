// JSON whose numbers stay the text they came as (a bank's ids pass 2^53, and 47000.5 must not become 47000): for notices,
// read only after their signature. Strict: one object, no name twice, bounded depth. RFC 8259.

/** A number as it was written. */
export class NumberText {
  constructor(readonly text: string) {}
}
export type JsonText = string | boolean | null | NumberText | ReadonlyArray<JsonText> | JsonObject
export type JsonObject = { readonly [name: string]: JsonText }

const maxDepth = 6
// biome-ignore lint/suspicious/noControlCharactersInRegex: RFC 8259 section 7 forbids them raw inside strings
const string = /"[^"\\\u0000-\u001f]*(?:\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})[^"\\\u0000-\u001f]*)*"/
const number = /-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?(?:[eE][+-]?[0-9]+)?/
const token = new RegExp(`[ \\t\\r\\n]*(?:([{}[\\]:,])|(${string.source})|(${number.source})|(true|false|null))`, 'y')

/** @returns null when it is not one well-formed JSON object. */
export function readJsonObject(text: string): JsonObject | null {
  try {
    const reader = new Reader(text)
    const value = reader.value(0)
    reader.end()
    return isObject(value) ? value : null
  } catch (error) {
    if (error instanceof SyntaxError) return null
    throw error
  }
}

function isObject(value: JsonText): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value) && !(value instanceof NumberText)
}

class Reader {
  private at = 0
  constructor(private readonly text: string) {}

  value(depth: number): JsonText {
    if (depth > maxDepth) throw new SyntaxError('too deep')
    const [, mark, quoted, number, word] = this.next()
    if (quoted !== undefined) return JSON.parse(quoted) as string
    if (number !== undefined) return new NumberText(number)
    if (word !== undefined) return word === 'null' ? null : word === 'true'
    if (mark === '{') return this.object(depth)
    if (mark === '[') return this.list(depth)
    throw new SyntaxError(`unexpected ${mark}`)
  }

  end(): void {
    if (this.text.slice(this.at).trim() !== '') throw new SyntaxError('more than one value')
  }

  private object(depth: number): JsonObject {
    const fields = new Map<string, JsonText>()
    if (this.takes('}')) return {}
    do {
      const name = this.next()[2]
      if (name === undefined) throw new SyntaxError('a name was expected')
      const key = JSON.parse(name) as string
      if (fields.has(key)) throw new SyntaxError('a name stands twice')
      this.must(':')
      fields.set(key, this.value(depth + 1))
    } while (this.takes(','))
    this.must('}')
    return Object.fromEntries(fields)
  }

  private list(depth: number): ReadonlyArray<JsonText> {
    const items: JsonText[] = []
    if (this.takes(']')) return items
    do items.push(this.value(depth + 1))
    while (this.takes(','))
    this.must(']')
    return items
  }

  private next(): RegExpExecArray {
    token.lastIndex = this.at
    const found = token.exec(this.text)
    if (!found) throw new SyntaxError('not JSON')
    this.at = token.lastIndex
    return found
  }

  private takes(mark: string): boolean {
    const before = this.at
    if (this.next()[1] === mark) return true
    this.at = before
    return false
  }

  private must(mark: string): void {
    if (!this.takes(mark)) throw new SyntaxError(`${mark} was expected`)
  }
}
